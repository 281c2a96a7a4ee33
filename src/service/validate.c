/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking anybody's XML. */
#include "config.h"

#include "service/environment.h"
#include "service/error.h"
#include "service/export.h"
#include "service/foreign.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

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

static gboolean
check (int fd,
       GCancellable *cancellable,
       GError **error)
{
  g_autofree char *schema = torget_environment_dup_region_schema ();
  const char *const arguments[] = { "xml", schema, NULL };
  g_autoptr (GBytes) output = torget_foreign_read (fd, arguments, cancellable, error);

  return output != NULL;
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
  else if (check (fd, cancellable, &error))
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
