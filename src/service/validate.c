/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking anybody's XML, in a child process that can do no harm. */
#include "config.h"

#include "service/environment.h"
#include "service/error.h"
#include "service/export.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
is_good (GSubprocess *child,
         const char *finding,
         GError **error)
{
  if (!g_subprocess_get_if_exited (child) || g_subprocess_get_exit_status (child) > 2)
    {
      g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ,
                   "the file could not be checked: %s",
                   finding != NULL && *finding != '\0' ? finding : "too large or too complicated");
      return FALSE;
    }
  if (g_subprocess_get_exit_status (child) == 0)
    return TRUE;
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA, finding);
  return FALSE;
}

static gboolean
run_child (int fd,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                   | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *program = torget_environment_dup_validator ();
  g_autofree char *schema = torget_environment_dup_region_schema ();
  g_autofree char *finding = NULL;
  g_autoptr (GSubprocess) child = NULL;

  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  child = g_subprocess_launcher_spawn (launcher, error, program, schema, NULL);
  if (child == NULL)
    return FALSE;
  if (!g_subprocess_communicate_utf8 (child, NULL, cancellable, &finding, NULL, error))
    {
      g_subprocess_force_exit (child);
      return FALSE;
    }
  return is_good (child, finding != NULL ? g_strchomp (finding) : NULL, error);
}

/* A pipe or a device could keep the child waiting for ever. */
static int
open_file (const char *path)
{
  const int fd = path != NULL ? g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0) : -1;
  struct stat status;

  if (fd < 0 || (fstat (fd, &status) == 0 && S_ISREG (status.st_mode)))
    return fd;
  close (fd);
  return -1;
}

static void
validate (GTask *task,
          gpointer source,
          gpointer data,
          GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (data);
  const int fd = open_file (path);
  GError *error = NULL;

  if (fd < 0)
    g_task_return_new_error (task, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ,
                             "the file cannot be opened");
  else if (run_child (fd, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
torget_validate_xml_async (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, validate);
}

gboolean
torget_validate_xml_finish (GAsyncResult *result,
                            GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
