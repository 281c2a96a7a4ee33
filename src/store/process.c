/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the process does before the first file is opened: nothing that it makes is readable by
 * others, it leaves no core file, and SQLite wipes what it frees. */
#define G_LOG_DOMAIN "torget-store"
#include "config.h"

#include "store/process.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static sqlite3_mem_methods plain; /* SQLite's own allocator */

static void
wiping_free (void *memory)
{
  if (memory == NULL)
    return;
  explicit_bzero (memory, (gsize) plain.xSize (memory));
  plain.xFree (memory);
}

/* The plain realloc may move a block and leave the old one as it was. */
static void *
wiping_realloc (void *memory,
                int size)
{
  int old_size = memory != NULL ? plain.xSize (memory) : 0;
  void *moved;

  if (size <= old_size && size > old_size / 2)
    return memory;
  moved = plain.xMalloc (size);
  if (moved == NULL)
    return NULL;
  if (memory != NULL)
    {
      memcpy (moved, memory, (gsize) MIN (size, old_size));
      wiping_free (memory);
    }
  return moved;
}

/* Message texts hold values of rows; the code is enough to find the place. */
static void
log_code (void *unused,
          int code,
          const char *text)
{
  g_debug ("SQLite code %d", code);
}

/* The first file that is opened would take the place of a closed standard stream, and get what is
 * meant to be read. Nothing can be written to what takes it here, so that this does not go unseen.
 */
static void
fill_standard_streams (void)
{
  int fd;

  do
    fd = open ("/dev/null", O_RDONLY | O_CLOEXEC);
  while (fd >= 0 && fd <= STDERR_FILENO);
  if (fd >= 0)
    close (fd);
}

/**
 * torget_process_harden:
 *
 * Files 0600 and folders 0700; no core file; no tracing by the same user; no file in the place of a
 * standard stream. Call first in main().
 */
void
torget_process_harden (void)
{
  const struct rlimit none = { 0, 0 };

  fill_standard_streams ();
  umask (0077);
  setrlimit (RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ /* the leak check traces the process itself */
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

/**
 * torget_process_prepare_sqlite:
 *
 * Sets the wiping allocator and the log. Does its work once; before any other use of SQLite.
 *
 * Thread: any.
 */
void
torget_process_prepare_sqlite (void)
{
  static gsize prepared;
  sqlite3_mem_methods wiping;

  if (!g_once_init_enter (&prepared))
    return;
  sqlite3_config (SQLITE_CONFIG_GETMALLOC, &plain);
  wiping = plain;
  wiping.xFree = wiping_free;
  wiping.xRealloc = wiping_realloc;
  sqlite3_config (SQLITE_CONFIG_MALLOC, &wiping);
  sqlite3_config (SQLITE_CONFIG_LOG, log_code, NULL);
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0); /* nobody asks, and counting takes a lock */
  sqlite3_initialize ();
  g_once_init_leave (&prepared, 1);
}
