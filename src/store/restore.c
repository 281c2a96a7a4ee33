/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts a copy in the place of the file.
 *
 * Invariants:
 * 1. The present file is not touched before the copy is copied, verified and synced beside it, with
 *    its key file.
 * 2. The name `path.restored` decides: before it is given the old file counts, afterwards the new
 *    one, and whatever is left to do is done when the file is opened next.
 * 3. A database and its key file change places together; what was there is kept under another name.
 */
#include "config.h"

#include "store/restore.h"

#include "store/account-store.h"
#include "store/backup.h"
#include "store/error.h"
#include "store/file-guard.h"
#include "store/key-file.h"

#include <errno.h>
#include <glib/gstdio.h>

/* Being made; made and to be put in place. */
#define MAKING ".restoring"
#define MADE ".restored"

static gboolean
fail (GError **error,
      const char *place)
{
  g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "%s: %s", place,
               g_strerror (errno));
  return FALSE;
}

static gboolean
exists (const char *path,
        const char *ending)
{
  g_autofree char *file = g_strconcat (path, ending, NULL);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

static gboolean
move (const char *path,
      const char *from_ending,
      const char *to_ending,
      GError **error)
{
  g_autofree char *from = g_strconcat (path, from_ending, NULL);
  g_autofree char *to = g_strconcat (path, to_ending, NULL);

  return g_rename (from, to) == 0 || fail (error, "rename");
}

static gboolean
sync_folder (const char *path,
             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return torget_file_guard_sync (folder) || fail (error, "sync");
}

static void
remove_files (const char *path,
              const char *ending)
{
  static const char *const endings[] = { "", ".keys", ".lock", "-wal" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, ending, endings[i], NULL);

      g_unlink (file);
    }
}

/* The time when the new file was made: the same however often one begins anew. */
static char *
dup_stamp (const char *path)
{
  g_autofree char *made = g_strconcat (path, MADE, NULL);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *seconds = NULL;
  GStatBuf status = { 0 };

  g_stat (made, &status);
  time = g_date_time_new_from_unix_utc (status.st_mtim.tv_sec);
  seconds = g_date_time_format (time, ".replaced-%Y%m%dT%H%M%S");
  return g_strdup_printf ("%s%09ld", seconds, (long) status.st_mtim.tv_nsec);
}

/* Puts what is there out of the way, under a name that tells when. The log that a crash has left
 * goes with its file: it would be written into the one that comes. */
static gboolean
set_aside (const char *path,
           GError **error)
{
  static const char *const endings[] = { "-wal", "", ".keys", ".keys.next" };
  g_autofree char *stamp = dup_stamp (path);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *to = g_strconcat (stamp, endings[i], NULL);

      if (exists (path, endings[i]) && !move (path, endings[i], to, error))
        return FALSE;
    }
  return TRUE;
}

/* Everything after the decision; what was done before a kill is not done again. When the new key
 * file is no longer waiting, it is in place, and only its database is missing. */
static gboolean
put_in_place (const char *path,
              GError **error)
{
  if (exists (path, MADE ".keys")
      && (!set_aside (path, error) || !move (path, MADE ".keys", ".keys", error)))
    return FALSE;
  return move (path, MADE, "", error) && sync_folder (path, error);
}

/**
 * torget_restore_resume:
 * @path: path of a file that nobody has open
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Ends what a process was killed in the middle of. Call before a file is opened, or looked for.
 *
 * Returns: whether nothing is left to do
 */
gboolean
torget_restore_resume (const char *path,
                       GError **error)
{
  gboolean good;
  int lock;

  if (!exists (path, MADE))
    return TRUE;
  lock = torget_file_guard_lock (path, error);
  if (lock < 0)
    return FALSE;
  good = !exists (path, MADE) || put_in_place (path, error);
  torget_file_guard_unlock (lock);
  return good;
}

/* Only an administrator puts another file in place of the one that all work with. */
static gboolean
check_may_restore (TorgetConnection *connection,
                   const TorgetUnlocked *unlocked,
                   GError **error)
{
  TorgetRole role;

  if (!torget_account_store_get_role (connection, unlocked, &role, error))
    return FALSE;
  if (torget_role_may (role, TORGET_MAY_RESTORE))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED, "restore");
  return FALSE;
}

/* The copy is opened with its own key, then copied: what is opened as a file later is never the
 * copy itself. */
static gboolean
make (const char *copy,
      const TorgetUnlocked *unlocked,
      TorgetKeyFile *keys,
      const char *path,
      GError **error)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autofree char *made = g_strconcat (path, MAKING, NULL);

  return torget_connection_open (connection, copy, unlocked->key, TORGET_OPEN_READ, error)
         && check_may_restore (connection, unlocked, error)
         && torget_backup_write (connection, unlocked->key, made, error)
         && torget_backup_renew (made, unlocked->key, error) && torget_key_file_save (keys, made, error);
}

static gboolean
decide (const char *path,
        GError **error)
{
  return move (path, MAKING ".keys", MADE ".keys", error) && move (path, MAKING, MADE, error)
         && sync_folder (path, error) && put_in_place (path, error);
}

/**
 * torget_restore:
 * @copy: path of a copy that nobody has open
 * @secret: passphrase or recovery key of the copy
 * @path: where it goes; a file that is there is kept beside it under another name
 * @error: return location of %TORGET_STORE_ERROR or %G_FILE_ERROR
 *
 * The lock keeps others out while the files change places. Thread: database.
 *
 * Returns: whether the copy is in place; if not, what was there is
 */
gboolean
torget_restore (const char *copy,
                const char *secret,
                const char *path,
                GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (copy, error);
  g_auto (TorgetUnlocked) unlocked = { 0 };
  gboolean good;
  int lock;

  if (keys == NULL || !torget_key_file_unlock (keys, NULL, secret, &unlocked, error)
      || !torget_restore_resume (path, error))
    return FALSE;
  lock = torget_file_guard_lock (path, error);
  if (lock >= 0)
    remove_files (path, MAKING);
  good = lock >= 0 && make (copy, &unlocked, keys, path, error) && decide (path, error);
  if (lock >= 0)
    {
      remove_files (path, MAKING);
      torget_file_guard_unlock (lock);
    }
  return good;
}
