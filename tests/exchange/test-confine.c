/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a confined process cannot do. Each attempt is a process of its own that says how it went:
 * it must succeed before it is confined, so that its failure afterwards says something. */
#include "config.h"

#include "exchange/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define MEGABYTE (1024ul * 1024)

static const TorgetConfinement limits = { .memory = 256 * MEGABYTE, .seconds = 1 };

/* In the temporary folder of the tests. */
static char *victim;

static gboolean
open_socket (void)
{
  const int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  return fd >= 0 && close (fd) == 0;
}

static gboolean
open_with (int flags)
{
  const int fd = open (victim, flags, 0600);

  return fd >= 0 && close (fd) == 0;
}

static gboolean
open_to_write (void)
{
  return open_with (O_WRONLY);
}

static gboolean
open_to_empty (void)
{
  return open_with (O_RDONLY | O_TRUNC);
}

static gboolean
create_file (void)
{
  return open_with (O_RDONLY | O_CREAT);
}

static gboolean
rename_file (void)
{
  return rename (victim, victim) == 0;
}

static gboolean
empty_file (void)
{
  return truncate (victim, 0) == 0;
}

static gboolean
start_process (void)
{
  const pid_t pid = fork ();

  if (pid == 0)
    _exit (0);
  return pid > 0 && waitpid (pid, NULL, 0) == pid;
}

static gboolean
use_memory (void)
{
  void *const memory = malloc (limits.memory);
  const gboolean had = memory != NULL;

  free (memory);
  return had;
}

static gboolean
leave_core (void)
{
  struct rlimit core;

  return getrlimit (RLIMIT_CORE, &core) == 0 && core.rlim_max > 0;
}

static const struct
{
  const char *name;
  gboolean (*attempt) (void);
} attempts[] = {
  { "open-socket", open_socket },     { "open-to-write", open_to_write },
  { "open-to-empty", open_to_empty }, { "create-file", create_file },
  { "rename-file", rename_file },     { "empty-file", empty_file },
  { "start-process", start_process }, { "use-memory", use_memory },
};

static void
test_attempt (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);

  if (g_test_subprocess ())
    {
      const gboolean before = attempts[i].attempt ();

      torget_confine (&limits);
      _exit (before && !attempts[i].attempt () ? 0 : 1);
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_core (void)
{
  if (g_test_subprocess ())
    {
      torget_confine (&limits);
      _exit (leave_core () ? 1 : 0);
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_reads (void)
{
  if (g_test_subprocess ())
    {
      torget_confine (&limits);
      _exit (open_with (O_RDONLY) ? 0 : 1);
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* Its own program cannot be started from a confined process, nor any other. */
static void
test_other_program (void)
{
  if (g_test_subprocess ())
    {
      torget_confine (&limits);
      execl ("/bin/true", "true", NULL);
      _exit (errno == EPERM ? 0 : 1);
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_time (void)
{
  int status;
  const pid_t pid = fork ();

  if (pid == 0)
    {
      torget_confine (&limits);
      for (volatile guint i = 0;; i++)
        continue;
    }
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGXCPU);
}

static void
prepare_victim (void)
{
  victim = g_build_filename (g_get_tmp_dir (), "torget-confine-victim", NULL);
  g_assert_true (g_file_set_contents (victim, "keep", -1, NULL));
}

int
main (int argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  prepare_victim ();
#if !defined(__SANITIZE_ADDRESS__)
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/confine/%s", attempts[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_attempt);
    }
  g_test_add_func ("/confine/other-program", test_other_program);
  g_test_add_func ("/confine/time", test_time);
#else
  (void) attempts;
  (void) test_attempt;
  (void) test_other_program;
  (void) test_time;
#endif
  g_test_add_func ("/confine/core", test_core);
  g_test_add_func ("/confine/reads", test_reads);
  result = g_test_run ();
  g_unlink (victim);
  g_free (victim);
  return result;
}
