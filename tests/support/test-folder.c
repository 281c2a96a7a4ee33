/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of a test; see test-folder.h. Every function fails the test when the disk does not obey. */
#include "config.h"

#include "support/test-folder.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/**
 * torget_test_folder_new:
 *
 * Returns: (transfer full): path of an empty folder, for torget_test_folder_remove()
 */
char *
torget_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("torget-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void remove_tree (const char *folder);

static void
remove_content (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_tree (path);
      else if (g_unlink (path) != 0)
        g_assert_cmpint (errno, ==, ENOENT);
    }
}

/* A thread that copies the file may still come and go in it. */
static void
remove_tree (const char *folder)
{
  do
    remove_content (folder);
  while (g_rmdir (folder) != 0 && errno == ENOTEMPTY);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/**
 * torget_test_folder_remove:
 * @folder: (transfer full): what torget_test_folder_new() gave
 */
void
torget_test_folder_remove (char *folder)
{
  remove_tree (folder);
  g_free (folder);
}

/**
 * torget_test_read:
 * @path: a file
 * @length: (out): its size in bytes
 *
 * Returns: (transfer full): its bytes, with a zero after them
 */
char *
torget_test_read (const char *path,
                  gsize *length)
{
  g_autoptr (GError) error = NULL;
  char *data = NULL;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);
  return data;
}

/**
 * torget_test_write:
 * @path: a file
 * @data: its new bytes
 * @length: how many
 */
void
torget_test_write (const char *path,
                   const char *data,
                   gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/**
 * torget_test_digest:
 * @path: a file
 *
 * Returns: (transfer full): SHA-256 of its bytes
 */
char *
torget_test_digest (const char *path)
{
  gsize length;
  g_autofree char *data = torget_test_read (path, &length);

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
}

/**
 * torget_test_flip_byte:
 * @path: a file
 * @offset: which of its bytes is damaged
 */
void
torget_test_flip_byte (const char *path,
                       gsize offset)
{
  gsize length;
  g_autofree char *data = torget_test_read (path, &length);

  g_assert_cmpuint (offset, <, length);
  data[offset] ^= 1;
  torget_test_write (path, data, length);
}

/**
 * torget_test_get_mode:
 * @path: a file or folder
 *
 * Returns: its permission bits
 */
guint
torget_test_get_mode (const char *path)
{
  struct stat status;

  g_assert_cmpint (stat (path, &status), ==, 0);
  return status.st_mode & 07777;
}

/**
 * torget_test_has_open:
 * @path: a file
 *
 * Returns: whether this process has the file, or one beside it whose name begins with its, open
 */
gboolean
torget_test_has_open (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  gboolean has = FALSE;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *link = g_build_filename ("/proc/self/fd", name, NULL);
      g_autofree char *target = g_file_read_link (link, NULL);

      has = has || (target != NULL && g_str_has_prefix (target, path));
    }
  return has;
}
