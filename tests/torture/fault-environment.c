/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loaded before a program, with fault-calls.c, it lets the nth of its calls fail that change files in a
 * folder. Unlike fault-vfs.h it meets all that a program writes, not what SQLite does alone, and the
 * program is the one that is installed.
 *
 * TORGET_FAULT_UNDER   the folder, by its real path
 * TORGET_FAULT_CALLS   which count: names of call_names, with commas
 * TORGET_FAULT_NTH     which of them fails, from 1; 0 for none
 * TORGET_FAULT_STICKY  set: all later ones, too
 * TORGET_FAULT_KIND    full, io, or short: a write takes half, and says so
 * TORGET_FAULT_TOLD    file that gets a line for each call that failed, and at the end how many there were
 *
 * Programs that it starts know nothing of it. One thread writes to the folder at a time. */
#include "config.h"

#include "fault-calls.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *const call_names[FAULT_N_CALLS]
    = { "open", "write", "pwrite", "sync", "truncate", "rename", "link", "unlink", "mkdir" };

static struct
{
  char under[PATH_MAX];
  bool counts[FAULT_N_CALLS];
  long nth;
  long n_seen;
  bool is_sticky;
  bool is_full;
  bool is_short;
  int told;
} state;

static void
read_calls (char *list)
{
  for (char *word = strtok (list, ","); word != NULL; word = strtok (NULL, ","))
    for (int i = 0; i < FAULT_N_CALLS; i++)
      if (strcmp (word, call_names[i]) == 0)
        state.counts[i] = true;
}

static void
tell (const char *format,
      ...)
{
  char line[PATH_MAX + 32];
  va_list arguments;
  int length;

  va_start (arguments, format);
  length = vsnprintf (line, sizeof line, format, arguments);
  va_end (arguments);
  if (syscall (SYS_write, state.told, line, (size_t) length) != length)
    abort ();
}

static bool
is_under (const char *path)
{
  const size_t length = strlen (state.under);

  return strncmp (path, state.under, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static FaultFate
watch (const FaultCall *call)
{
  const bool is_write = call->kind == FAULT_CALL_WRITE || call->kind == FAULT_CALL_PWRITE;

  if (!state.counts[call->kind] || !is_under (call->path) || (state.is_short && !is_write))
    return FAULT_PASS;
  state.n_seen++;
  if (state.n_seen != state.nth && !(state.is_sticky && state.n_seen > state.nth))
    return FAULT_PASS;
  tell ("%s %s\n", call_names[call->kind], call->path);
  if (state.is_short)
    return FAULT_SHORTEN;
  /* What is there already needs no room. */
  errno = state.is_full && call->kind != FAULT_CALL_SYNC && call->kind != FAULT_CALL_UNLINK
              ? ENOSPC
              : EIO;
  return FAULT_FAIL;
}

__attribute__ ((constructor)) static void
begin (void)
{
  const char *under = getenv ("TORGET_FAULT_UNDER");
  const char *kind = getenv ("TORGET_FAULT_KIND");

  unsetenv ("LD_PRELOAD");
  if (under == NULL || kind == NULL)
    return;
  snprintf (state.under, sizeof state.under, "%s", under);
  read_calls (getenv ("TORGET_FAULT_CALLS"));
  state.nth = strtol (getenv ("TORGET_FAULT_NTH"), NULL, 10);
  state.is_sticky = getenv ("TORGET_FAULT_STICKY") != NULL;
  state.is_full = strcmp (kind, "full") == 0;
  state.is_short = strcmp (kind, "short") == 0;
  state.told = (int) syscall (SYS_openat, AT_FDCWD, getenv ("TORGET_FAULT_TOLD"),
                              O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  fault_calls_watch (watch);
}

__attribute__ ((destructor)) static void
end (void)
{
  if (state.under[0] == 0)
    return;
  fault_calls_watch (NULL);
  tell ("calls %ld\n", state.n_seen);
}
