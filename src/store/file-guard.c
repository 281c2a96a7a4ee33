/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at before SQLite opens the file. The database file itself is read by SQLite
 * alone once it is open: closing another descriptor of it would drop SQLite's locks. */
#include "config.h"

#include "store/file-guard.h"

#include "store/error.h"
#include "store/key-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

/* What it means that the system does not open a file. */
static TorgetStoreError
translate (int code)
{
  switch (code)
    {
    case ENOENT:
      return TORGET_STORE_ERROR_NO_FILE;
    case EACCES:
    case EPERM:
    case EROFS:
      return TORGET_STORE_ERROR_NO_PERMISSION;
    case EWOULDBLOCK:
      return TORGET_STORE_ERROR_ALREADY_OPEN;
    default:
      return TORGET_STORE_ERROR_IO;
    }
}

/**
 * torget_file_guard_lock:
 * @path: path of the database
 * @error: return location: ALREADY_OPEN, NO_PERMISSION, IO
 *
 * Takes the lock of the sidecar `path.lock`, which lasts until the descriptor is closed or the
 * process ends, however it ends.
 *
 * Returns: the descriptor, or -1
 */
int
torget_file_guard_lock (const char *path,
                        GError **error)
{
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  int fd = open (lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  g_set_error (error,
               TORGET_STORE_ERROR,
               translate (errno),
               "lock: %s",
               g_strerror (errno));
  if (fd >= 0)
    close (fd);
  return -1;
}

/**
 * torget_file_guard_check_place:
 * @path: path of the database, which need not exist
 * @error: return location: NETWORK_FS, IO
 *
 * Write-ahead logging does not work over a network file system.
 *
 * Returns: whether the file may be opened there
 */
gboolean
torget_file_guard_check_place (const char *path,
                               GError **error)
{
  static const guint32 network[] = { 0x6969, 0xfe534d42, 0xff534d42, 0x517b };
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs place;

  if (statfs (folder, &place) != 0)
    {
      g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "statfs: %s", g_strerror (errno));
      return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (network); i++)
    if ((guint32) place.f_type == network[i])
      {
        g_set_error_literal (error,
                             TORGET_STORE_ERROR,
                             TORGET_STORE_ERROR_NETWORK_FS,
                             "network file system");
        return FALSE;
      }
  return TRUE;
}

/**
 * torget_file_guard_get_free:
 * @path: path of a file
 * @n_bytes: (out): how much room there is for this user where it lies
 * @error: return location: IO
 *
 * Returns: whether that is known
 */
gboolean
torget_file_guard_get_free (const char *path,
                            gint64 *n_bytes,
                            GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  struct statfs place;

  if (statfs (folder, &place) != 0)
    {
      g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "statfs: %s", g_strerror (errno));
      return FALSE;
    }
  *n_bytes = (gint64) place.f_bavail * (gint64) place.f_bsize;
  return TRUE;
}

/**
 * torget_file_guard_check_header:
 * @path: path of an existing database that nobody has open
 * @error: return location: NO_FILE, NOT_A_DATABASE, NO_PERMISSION, IO
 *
 * An encrypted file begins with random bytes and is at least one page long.
 *
 * Returns: whether it may be one of ours
 */
gboolean
torget_file_guard_check_header (const char *path,
                                GError **error)
{
  char header[16] = { 0 };
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  gssize n;

  if (fd < 0)
    {
      g_set_error (error,
                   TORGET_STORE_ERROR,
                   translate (errno),
                   "open: %s",
                   g_strerror (errno));
      return FALSE;
    }
  n = read (fd, header, sizeof header);
  close (fd);
  if (n == sizeof header && memcmp (header, "SQLite format 3", 16) != 0)
    return TRUE;
  g_set_error_literal (error,
                       TORGET_STORE_ERROR,
                       TORGET_STORE_ERROR_NOT_A_DATABASE,
                       "header is not that of an encrypted database");
  return FALSE;
}

/**
 * torget_file_guard_sync:
 * @path: a file that is not an open database, or a folder
 *
 * Returns: whether what was written there is on disk
 */
gboolean
torget_file_guard_sync (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean good = fd >= 0 && fsync (fd) == 0;

  if (fd >= 0)
    close (fd);
  return good;
}

/**
 * torget_file_guard_is_taken:
 * @path: where somebody wants a file
 *
 * An encrypted file is known by the key file beside it, which may be there alone while the file is
 * elsewhere.
 *
 * Returns: whether an encrypted file has the name, or whatever goes with one and stands beside it
 */
gboolean
torget_file_guard_is_taken (const char *path)
{
  static const char *const endings[] = { "",
                                         TORGET_KEY_FILE_ENDING,
                                         TORGET_KEY_FILE_NEXT_ENDING,
                                         ".lock",
                                         ".head",
                                         ".manifest",
                                         ".restoring",
                                         ".restored",
                                         "-wal",
                                         "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      const int length = (int) strlen (path) - (int) strlen (endings[i]);
      g_autofree char *key_file
          = g_strdup_printf ("%.*s" TORGET_KEY_FILE_ENDING, MAX (length, 0), path);

      if (g_str_has_suffix (path, endings[i]) && g_file_test (key_file, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_file_guard_unlock:
 * @fd: what torget_file_guard_lock() gave
 */
void
torget_file_guard_unlock (int fd)
{
  close (fd);
}
