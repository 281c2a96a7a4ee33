/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that is not there until it is whole; see export-file.h. */
#include "config.h"

#include "service/export-file.h"

#include "service/error-private.h"
#include "store/file-guard.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define MODE 0600
#define RANDOM_DIGITS 8

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

/* The same for all hidden names of the same file, of which it says nothing. */
static char *
dup_hidden_prefix (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_strdup_printf (".torget-%08x-", g_str_hash (base));
}

static char *
dup_hidden_name (const char *path)
{
  g_autofree char *dir = g_path_get_dirname (path);
  g_autofree char *prefix = dup_hidden_prefix (path);
  g_autofree char *name = g_strdup_printf ("%s%0*x", prefix, RANDOM_DIGITS, g_random_int ());

  return g_build_filename (dir, name, NULL);
}

/* Leftovers. A file is locked as long as its process has it open, and nobody else takes it then. */

static gboolean
is_hidden_name (const char *name,
                const char *prefix)
{
  const char *digits = name + strlen (prefix);

  return g_str_has_prefix (name, prefix) && strlen (digits) == RANDOM_DIGITS
         && strspn (digits, "0123456789abcdef") == RANDOM_DIGITS;
}

static gboolean
is_abandoned (int fd)
{
  struct stat status;

  return fstat (fd, &status) == 0 && S_ISREG (status.st_mode) && status.st_uid == geteuid ()
         && flock (fd, LOCK_EX | LOCK_NB) == 0;
}

static void
remove_abandoned (const char *path)
{
  const int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0);

  if (fd < 0)
    return;
  if (is_abandoned (fd))
    g_unlink (path);
  close (fd);
}

/* A process that is killed just before it places its file leaves it under its hidden name. */
static void
remove_leftovers (const char *path)
{
  g_autofree char *dir_path = g_path_get_dirname (path);
  g_autofree char *prefix = dup_hidden_prefix (path);
  g_autoptr (GDir) dir = g_dir_open (dir_path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_hidden_name (name, prefix))
      {
        g_autofree char *leftover = g_build_filename (dir_path, name, NULL);

        remove_abandoned (leftover);
      }
}

/* Opening */

static int
open_nameless (const char *path)
{
  g_autofree char *dir = g_path_get_dirname (path);

  return g_open (dir, O_TMPFILE | O_RDWR | O_CLOEXEC, MODE);
}

static gboolean
is_named (int fd)
{
  struct stat status;

  return fstat (fd, &status) == 0 && status.st_nlink > 0;
}

/* Again when somebody took it for a leftover before it was locked. */
static int
open_hidden (const char *path)
{
  int fd;

  while ((fd = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, MODE)) >= 0)
    {
      flock (fd, LOCK_EX);
      if (is_named (fd))
        break;
      close (fd);
    }
  return fd;
}

/* What torget_export_file_spare() was told; set before anything is written. */
static char *spared;

static gboolean
is_spared (const char *path)
{
  GStatBuf there, known;

  return spared != NULL && g_stat (spared, &known) == 0 && g_stat (path, &there) == 0
         && known.st_dev == there.st_dev && known.st_ino == there.st_ino;
}

/* What was exported before is replaced; a database, its keys, a pipe or a device never. */
static gboolean
check_place (TorgetExportFile *self,
             GError **error)
{
  GStatBuf status;

  if (!torget_file_guard_is_taken (self->path) && !is_spared (self->path)
      && (g_stat (self->path, &status) != 0 || S_ISREG (status.st_mode)
          || S_ISDIR (status.st_mode)))
    return TRUE;
  errno = EEXIST;
  return fail (self, error);
}

/**
 * torget_export_file_spare:
 * @path: a file that this program was given, such as one with a passphrase
 *
 * No file is exported to its place from now on. Call it before the first export.
 */
void
torget_export_file_spare (const char *path)
{
  g_free (spared);
  spared = g_strdup (path);
}

/**
 * torget_export_file_new:
 * @path: where it will be
 * @error: return location of %G_FILE_ERROR; %G_FILE_ERROR_EXIST when it would take the place of an
 *   encrypted file, of what belongs to one, or of what is spared
 *
 * Removes what a killed process has left of the same file, and nobody writes any more.
 *
 * Returns: (transfer full) (nullable): an empty file
 */
TorgetExportFile *
torget_export_file_new (const char *path,
                        GError **error)
{
  g_autoptr (TorgetExportFile) self = g_new0 (TorgetExportFile, 1);

  self->path = g_strdup (path);
  self->fd = -1;
  if (!check_place (self, error))
    return NULL;
  remove_leftovers (path);
  self->fd = open_nameless (path);
  if (self->fd >= 0)
    {
      flock (self->fd, LOCK_EX);
      return g_steal_pointer (&self);
    }
  self->hidden = dup_hidden_name (path);
  self->fd = open_hidden (self->hidden);
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

/**
 * torget_export_file_write:
 * @self: a file
 * @content: what comes next in it
 * @error: return location of %G_IO_ERROR
 *
 * Returns: whether it is written
 */
gboolean
torget_export_file_write (TorgetExportFile *self,
                          GBytes *content,
                          GError **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (self->fd, FALSE);
  gsize size;
  const void *data = g_bytes_get_data (content, &size);

  return g_output_stream_write_all (stream, data, size, NULL, NULL, error);
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
 * torget_export_file_prepare:
 * @self: a file that is whole
 * @error: return location of %G_FILE_ERROR
 *
 * Finds out what can be known before the file has its name: that the disk takes all of it, and that
 * no folder is in its place. For what is put on record before the file is placed.
 *
 * Returns: whether nothing is in the way
 */
gboolean
torget_export_file_prepare (TorgetExportFile *self,
                            GError **error)
{
  if (fsync (self->fd) != 0)
    return fail (self, error);
  if (!g_file_test (self->path, G_FILE_TEST_IS_DIR))
    return TRUE;
  errno = EISDIR;
  return fail (self, error);
}

/**
 * torget_export_file_check:
 * @path: where a file will be written
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * For what cannot be taken back, and is told in a file afterwards: looks first whether there is a
 * folder that can be written, and no file that must stay. Leaves nothing.
 *
 * Returns: whether nothing is in the way now
 */
gboolean
torget_export_file_check (const char *path,
                          GError **error)
{
  GError *local = NULL;
  g_autoptr (TorgetExportFile) file = torget_export_file_new (path, &local);

  if (file != NULL && torget_export_file_prepare (file, &local))
    return TRUE;
  g_propagate_error (error, torget_service_error_translate (local));
  return FALSE;
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
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (fsync (self->fd) != 0 || !ensure_name (self) || g_rename (self->hidden, self->path) != 0)
    return fail (self, error);
  g_clear_pointer (&self->hidden, g_free);
  /* The new name is the folder's. */
  return torget_file_guard_sync (folder) || fail (self, error);
}

/**
 * torget_export_file_save:
 * @path: where it will be; what is there is replaced
 * @content: all of it
 * @error: return location of %G_FILE_ERROR or %G_IO_ERROR
 *
 * Writes a file at once: whole and durable, or not at all.
 *
 * Returns: whether it is there
 */
gboolean
torget_export_file_save (const char *path,
                         GBytes *content,
                         GError **error)
{
  g_autoptr (TorgetExportFile) file = torget_export_file_new (path, error);

  return file != NULL && torget_export_file_write (file, content, error)
         && torget_export_file_place (file, error);
}

static void
run_save (GTask *task,
          gpointer source,
          gpointer content,
          GCancellable *cancellable)
{
  GError *error = NULL;

  if (torget_export_file_save (g_file_peek_path (G_FILE (source)), content, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, torget_service_error_translate (error));
}

/**
 * torget_save_file_async:
 * @file: a local file, which is the source object of @callback; what is there is replaced
 * @content: all of it
 * @callback: called in the main context of the caller
 * @user_data: for @callback
 *
 * Keeps what a window shows as a file of its user, readable by nobody else. It asks no session: what
 * has to be on record goes by a call of the session.
 */
void
torget_save_file_async (GFile *file,
                        GBytes *content,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);

  g_return_if_fail (g_file_peek_path (file) != NULL);

  g_task_set_source_tag (task, torget_save_file_async);
  g_task_set_task_data (task, g_bytes_ref (content), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, run_save);
}

/**
 * torget_save_file_finish:
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether the file is there, whole and durable
 */
gboolean
torget_save_file_finish (GAsyncResult *result,
                         GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
