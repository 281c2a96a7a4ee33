/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copies of a file: which there are, which are kept, whether they are good; see backup-set.h.
 * Only files whose names this program gives are ever removed. */
#include "config.h"

#include "store/backup-set-private.h"

#include "domain/backup-plan.h"
#include "store/error.h"
#include "store/file-guard.h"
#include "store/key-file.h"
#include "store/row-counts.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

static const char *const endings[] = { "",
                                       ".keys",
                                       ".manifest",
                                       TORGET_BACKUP_UNFINISHED,
                                       TORGET_BACKUP_UNFINISHED "-wal",
                                       TORGET_BACKUP_UNFINISHED ".lock",
                                       ".lock",
                                       "-wal" };

/**
 * torget_backup_set_dup_folder:
 * @database: path of the file
 *
 * Returns: (transfer full): the folder of its copies
 */
char *
torget_backup_set_dup_folder (const char *database)
{
  return g_strconcat (database, ".copies", NULL);
}

/**
 * torget_backup_set_dup_second_folder:
 * @database: path of the file
 * @place: a folder on another medium
 *
 * Several files can have their second copies in the same place.
 *
 * Returns: (transfer full): the folder of its copies there
 */
char *
torget_backup_set_dup_second_folder (const char *database,
                                     const char *place)
{
  g_autofree char *folder = torget_backup_set_dup_folder (database);
  g_autofree char *name = g_path_get_basename (folder);

  return g_build_filename (place, name, NULL);
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const TorgetBackup *first = *(TorgetBackup *const *) a;
  const TorgetBackup *second = *(TorgetBackup *const *) b;

  return first->time == second->time ? 0 : first->time > second->time ? -1 : 1;
}

/**
 * torget_backup_set_list:
 * @folder: a folder of copies, which need not exist
 *
 * What the manifests say is not looked into. A copy whose manifest is missing or unreadable is left
 * out, since nothing says that it was verified.
 *
 * Returns: (transfer full) (element-type TorgetBackup): the copies, the newest first
 */
GPtrArray *
torget_backup_set_list (const char *folder)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_backup_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  gint64 time;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (torget_backup_plan_read_name (name, &time))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        TorgetBackup *copy = torget_backup_manifest_load (path, NULL);

        if (copy != NULL)
          g_ptr_array_add (copies, copy);
      }
  g_ptr_array_sort (copies, compare_newest_first);
  return copies;
}

/**
 * torget_backup_set_find_newest:
 * @folder: a folder of copies
 *
 * Returns: (transfer full) (nullable): the newest copy
 */
TorgetBackup *
torget_backup_set_find_newest (const char *folder)
{
  g_autoptr (GPtrArray) copies = torget_backup_set_list (folder);

  return copies->len > 0 ? g_ptr_array_steal_index (copies, 0) : NULL;
}

/* What making a copy and bringing it elsewhere share; see backup-set-private.h. */

gboolean
torget_backup_make_folder (const char *folder,
                           GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, TORGET_STORE_ERROR,
               errno == ENOSPC ? TORGET_STORE_ERROR_DISK_FULL : TORGET_STORE_ERROR_IO,
               "folder of copies: %s", g_strerror (errno));
  return FALSE;
}

/* What a process that was killed has left; nobody else makes copies while the file is locked. */
void
torget_backup_remove_unfinished (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "torget-") && strstr (name, TORGET_BACKUP_UNFINISHED) != NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

void
torget_backup_remove (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

gboolean
torget_backup_copy_keys (const char *from,
                         const char *to,
                         GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (from, error);

  return keys != NULL && torget_key_file_save (keys, to, error);
}

gboolean
torget_backup_give_name (const char *unfinished,
                         const char *path,
                         GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_rename (unfinished, path) == 0 && torget_file_guard_sync (folder))
    return TRUE;
  g_set_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "name of the copy: %s",
               g_strerror (errno));
  return FALSE;
}

static gboolean
check_rows (const TorgetBackup *copy,
            TorgetConnection *connection,
            GError **error)
{
  g_autoptr (GPtrArray) rows = torget_row_counts_read (connection, error);

  if (rows == NULL)
    return FALSE;
  if (torget_row_counts_equal (copy->rows, rows))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED,
                       "the copy has other numbers of rows than its manifest");
  return FALSE;
}

gboolean
torget_backup_check_at (const TorgetBackup *copy,
                        const char *path,
                        const guint8 key[TORGET_KEY_SIZE],
                        GError **error)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autofree char *lock = g_strconcat (path, ".lock", NULL);
  gboolean good = torget_connection_open (connection, path, key, TORGET_OPEN_READ, error)
                  && torget_connection_check (connection, error)
                  && check_rows (copy, connection, error);

  torget_connection_close (connection);
  g_unlink (lock);
  return good;
}

/* Keeping and checking */

/**
 * torget_backup_set_rotate:
 * @folder: a folder of copies
 * @now: the time of the clock
 *
 * Removes the copies that torget_backup_plan_choose() does not keep.
 */
void
torget_backup_set_rotate (const char *folder,
                          gint64 now)
{
  g_autoptr (GPtrArray) copies = torget_backup_set_list (folder);
  g_autofree TorgetBackupAge *ages = g_new0 (TorgetBackupAge, copies->len + 1);

  for (guint i = 0; i < copies->len; i++)
    ages[i].time = ((TorgetBackup *) g_ptr_array_index (copies, i))->time;
  torget_backup_plan_choose (ages, copies->len, now);
  for (guint i = 0; i < copies->len; i++)
    if (!ages[i].is_kept)
      torget_backup_remove (((TorgetBackup *) g_ptr_array_index (copies, i))->path);
}

/**
 * torget_backup_set_check:
 * @copy: a copy
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Could it be restored? Opens it, looks at every page, compares its rows with its manifest. A copy
 * from before the file got a new key opens with its own key file only; of such a one it is said
 * whether it is byte for byte what was verified then. Thread: any one that has no connection to it.
 *
 * Returns: whether it could
 */
gboolean
torget_backup_set_check (const TorgetBackup *copy,
                         const guint8 key[TORGET_KEY_SIZE],
                         GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (copy->path, error);

  if (keys == NULL)
    return FALSE;
  return torget_key_file_is_for (keys, key)
             ? torget_backup_check_at (copy, copy->path, key, error)
             : torget_backup_set_check_digest (copy, error);
}

/**
 * torget_backup_set_check_digest:
 * @copy: a copy
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Without the key. Thread: any.
 *
 * Returns: whether the copy is byte for byte what was verified when it was made
 */
gboolean
torget_backup_set_check_digest (const TorgetBackup *copy,
                                GError **error)
{
  g_autofree char *sha256 = torget_backup_manifest_digest (copy->path, error);

  if (sha256 == NULL)
    return FALSE;
  if (g_strcmp0 (sha256, copy->sha256) == 0)
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED,
                       "the copy is not what it was when it was made");
  return FALSE;
}
