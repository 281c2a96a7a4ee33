/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is not there until it is whole; see export-file.h. */
#include "config.h"

#include "service/export-file.h"

#include "store/file-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define MODE 0600

struct _TorgetExportFile
{
  char *path;
  char *hidden; /* name until it is placed; %NULL while it has none */
  int fd;
};

static gboolean
fail (TorgetExportFile *self,
      GError **error)
{
  const int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", self->path,
               g_strerror (code));
  return FALSE;
}

static char *
dup_hidden_name (const char *path)
{
  g_autofree char *dir = g_path_get_dirname (path);
  g_autofree char *name = g_strdup_printf (".torget-%08x%08x", g_random_int (), g_random_int ());

  return g_build_filename (dir, name, NULL);
}

static int
open_nameless (const char *path)
{
  g_autofree char *dir = g_path_get_dirname (path);

  return g_open (dir, O_TMPFILE | O_RDWR | O_CLOEXEC, MODE);
}

/**
 * torget_export_file_new:
 * @path: where it will be
 * @error: return location of %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): an empty file
 */
TorgetExportFile *
torget_export_file_new (const char *path,
                        GError **error)
{
  g_autoptr (TorgetExportFile) self = g_new0 (TorgetExportFile, 1);

  self->path = g_strdup (path);
  self->fd = open_nameless (path);
  if (self->fd < 0)
    {
      self->hidden = dup_hidden_name (path);
      self->fd = g_open (self->hidden, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, MODE);
    }
  if (self->fd >= 0)
    return g_steal_pointer (&self);
  fail (self, error);
  return NULL;
}

/**
 * torget_export_file_free:
 * @self: (transfer full): a file
 *
 * Removes what has not been placed.
 */
void
torget_export_file_free (TorgetExportFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->hidden != NULL)
    g_unlink (self->hidden);
  g_free (self->hidden);
  g_free (self->path);
  g_free (self);
}

/**
 * torget_export_file_get_fd:
 * @self: a file
 *
 * Returns: its descriptor, for reading and writing; closed with @self
 */
int
torget_export_file_get_fd (TorgetExportFile *self)
{
  return self->fd;
}

/* A link cannot take the place of a file, a name can: the file gets a hidden name first. */
static gboolean
ensure_name (TorgetExportFile *self)
{
  g_autofree char *opened = NULL;
  g_autofree char *hidden = NULL;

  if (self->hidden != NULL)
    return TRUE;
  opened = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  hidden = dup_hidden_name (self->path);
  if (linkat (AT_FDCWD, opened, AT_FDCWD, hidden, AT_SYMLINK_FOLLOW) != 0)
    return FALSE;
  self->hidden = g_steal_pointer (&hidden);
  return TRUE;
}

/**
 * torget_export_file_place:
 * @self: a file that is whole
 * @error: return location of %G_FILE_ERROR
 *
 * Puts the file in its place, durably, in one step; what was there is replaced.
 *
 * Returns: whether it is there
 */
gboolean
torget_export_file_place (TorgetExportFile *self,
                          GError **error)
{
  if (fsync (self->fd) != 0 || !ensure_name (self) || g_rename (self->hidden, self->path) != 0)
    return fail (self, error);
  g_clear_pointer (&self->hidden, g_free);
  return torget_file_guard_sync (self->path) || fail (self, error);
}
