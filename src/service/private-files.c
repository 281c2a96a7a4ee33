/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files for other programs; see private-files.h. They lie in $XDG_RUNTIME_DIR/torget/PID/NUMBER/,
 * which is memory, readable by this user alone, and emptied by the system at the latest when the
 * user logs out. */
#include "config.h"

#include "service/private-files.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static char *
dup_root (void)
{
  const char *runtime = g_getenv ("XDG_RUNTIME_DIR");

  return runtime != NULL && *runtime != '\0' ? g_build_filename (runtime, "torget", NULL) : NULL;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* A folder of a process that was killed, and of this one. */
static gboolean
is_left_over (const char *name)
{
  const long pid = strtol (name, NULL, 10);

  return pid > 0 && (pid == getpid () || (kill ((pid_t) pid, 0) != 0 && errno == ESRCH));
}

/**
 * torget_private_files_clear:
 *
 * Removes every file that this process has written, and those of processes that are gone.
 */
void
torget_private_files_clear (void)
{
  g_autofree char *root = dup_root ();
  g_autoptr (GDir) dir = root != NULL ? g_dir_open (root, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (root, name, NULL);

      if (is_left_over (name))
        remove_tree (child);
    }
}

static char *
make_folder (GError **error)
{
  static gint last_number;
  g_autofree char *root = dup_root ();
  g_autofree char *folder = NULL;

  if (root == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "no XDG_RUNTIME_DIR");
      return NULL;
    }
  folder = g_strdup_printf ("%s/%ld/%d", root, (long) getpid (),
                            g_atomic_int_add (&last_number, 1) + 1);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return g_steal_pointer (&folder);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s", g_strerror (errno));
  return NULL;
}

/**
 * torget_private_files_write:
 * @name: the file's own name, which other programs show
 * @content: bytes
 * @error: return location of %G_IO_ERROR
 *
 * Writes a file that only this user can read, and nobody beside the reader is meant to change.
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): the file; torget_private_files_clear() removes it
 */
GFile *
torget_private_files_write (const char *name,
                            GBytes *content,
                            GError **error)
{
  g_autofree char *folder = make_folder (error);
  g_autofree char *path = NULL;
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  if (!g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return NULL;
  return g_file_new_for_path (path);
}
