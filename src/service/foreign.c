/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what somebody else made, in a process that can do no harm. That the process went down
 * is an answer like another one: the file was too large, took too long, or broke it. */
#include "config.h"

#include "service/foreign-private.h"

#include "exchange/confine.h"
#include "exchange/error.h"
#include "service/environment.h"
#include "service/error-private.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

/* More than any table takes, and what is read of a process that does not stop telling. */
#define MAX_OUTPUT (300ul * 1024 * 1024)
#define SLICE (1024 * 1024)

static GBytes *
read_up_to (GInputStream *stream,
            gsize max_size,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  gsize got = SLICE;

  while (got == SLICE && all->len <= max_size)
    {
      const guint start = all->len;

      g_byte_array_set_size (all, start + SLICE);
      if (!g_input_stream_read_all (stream, all->data + start, SLICE, &got, cancellable, error))
        return NULL;
      g_byte_array_set_size (all, start + (guint) got);
    }
  if (all->len <= max_size)
    return g_byte_array_free_to_bytes (g_steal_pointer (&all));
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_TOO_LARGE,
               "above %" G_GSIZE_FORMAT " MB", max_size / (1024 * 1024));
  return NULL;
}

/* A pipe or a device could keep the reader waiting for ever. */
static gboolean
is_regular (GFile *file,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GFileInfo) info
      = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           cancellable, error);

  if (info == NULL || g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return info != NULL;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not a regular file");
  return FALSE;
}

/**
 * torget_foreign_load:
 * @file: a file
 * @max_size: bytes
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_SERVICE_ERROR: READ or TOO_LARGE; %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all of the file
 */
GBytes *
torget_foreign_load (GFile *file,
                     gsize max_size,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (is_regular (file, cancellable, &problem))
    stream = g_file_read (file, cancellable, &problem);
  if (stream != NULL)
    bytes = read_up_to (G_INPUT_STREAM (stream), max_size, cancellable, &problem);
  if (bytes != NULL)
    return g_steal_pointer (&bytes);
  if (problem->domain == G_IO_ERROR && problem->code != G_IO_ERROR_CANCELLED)
    g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ, problem->message);
  else
    g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

/* A library that gets no memory ends its process by SIGTRAP or SIGABRT. */
static void
set_signal_error (GError **error,
                  int number)
{
  if (number == SIGXCPU || number == SIGALRM || number == SIGKILL)
    g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_TOO_SLOW,
                         "the file took too long to read");
  else if (number == SIGTRAP || number == SIGABRT)
    g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_TOO_LARGE,
                         "the file takes too much memory to read");
  else
    g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READER_BROKE,
                 "the reading process went down (signal %d)", number);
}

/* Whether @child, which has ended, is content; @output is why not, if it said so. */
gboolean
torget_foreign_check_end (GSubprocess *child,
                          GBytes *output,
                          GError **error)
{
  gsize size;
  const char *text = g_bytes_get_data (output, &size);
  int status;

  if (!g_subprocess_get_if_exited (child))
    {
      set_signal_error (error, g_subprocess_get_term_sig (child));
      return FALSE;
    }
  status = g_subprocess_get_exit_status (child);
  if (status >= TORGET_READER_REFUSED)
    {
      g_autofree char *message = g_utf8_make_valid (text, (gssize) size);
      GError *refusal = g_error_new_literal (TORGET_EXCHANGE_ERROR, status - TORGET_READER_REFUSED,
                                             g_strchomp (message));

      g_propagate_error (error, torget_service_error_translate (refusal));
    }
  else if (status != 0)
    g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READER_BROKE,
                 "the reading process gave up (status %d)", status);
  return status == 0;
}

static GBytes *
hear_out (GSubprocess *child,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (GBytes) output = read_up_to (g_subprocess_get_stdout_pipe (child), MAX_OUTPUT,
                                          cancellable, error);

  if (output == NULL || !g_subprocess_wait (child, cancellable, error))
    {
      g_subprocess_force_exit (child);
      return NULL;
    }
  return torget_foreign_check_end (child, output, error) ? g_steal_pointer (&output) : NULL;
}

/* The reader as it begins; @fd is taken over. */
GSubprocess *
torget_foreign_start (int fd,
                      const char *const *arguments,
                      GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (argv, torget_environment_dup_reader ());
  for (; *arguments != NULL; arguments++)
    g_ptr_array_add (argv, g_strdup (*arguments));
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  return g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, error);
}

/**
 * torget_foreign_read:
 * @fd: (transfer full): the file, open for reading
 * @arguments: (array zero-terminated=1): for torget-reader
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_SERVICE_ERROR: what is wrong with the file, TOO_LARGE,
 *   TOO_SLOW, READER_BROKE; %G_IO_ERROR_CANCELLED; %G_SPAWN_ERROR
 *
 * Returns: (transfer full) (nullable): what the reader made of it, not to be believed unseen
 */
GBytes *
torget_foreign_read (int fd,
                     const char *const *arguments,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GSubprocess) child = torget_foreign_start (fd, arguments, error);

  return child != NULL ? hear_out (child, cancellable, error) : NULL;
}

/* In memory only: the file may be anybody's secret. Returns a file descriptor, or -1. */
int
torget_foreign_keep_in_memory (GBytes *bytes)
{
  const int fd = memfd_create ("torget-foreign", MFD_CLOEXEC);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  while (fd >= 0 && size > 0)
    {
      const ssize_t written = write (fd, data, size);

      if (written < 0 && errno != EINTR)
        {
          close (fd);
          return -1;
        }
      data += MAX (written, 0);
      size -= (gsize) MAX (written, 0);
    }
  if (fd >= 0)
    lseek (fd, 0, SEEK_SET);
  return fd;
}

/**
 * torget_foreign_read_bytes:
 * @bytes: the file
 * @arguments: (array zero-terminated=1): for torget-reader
 * @cancellable: (nullable): to give up
 * @error: return location as of torget_foreign_read()
 *
 * Returns: (transfer full) (nullable): what the reader made of it, not to be believed unseen
 */
GBytes *
torget_foreign_read_bytes (GBytes *bytes,
                           const char *const *arguments,
                           GCancellable *cancellable,
                           GError **error)
{
  const int fd = torget_foreign_keep_in_memory (bytes);

  if (fd >= 0)
    return torget_foreign_read (fd, arguments, cancellable, error);
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_TOO_LARGE,
               "no memory for the file: %s", g_strerror (errno));
  return NULL;
}
