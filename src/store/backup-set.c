/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copies of a file; see backup-set.h.
 *
 * Invariants:
 * 1. A copy gets its name last: after it was synced, opened, counted, and its key file and manifest
 *    are on disk. Whatever is killed, a name stands for a whole copy.
 * 2. Nothing is removed before the new copy has its name.
 * 3. Only files whose names this program gives are removed.
 */
#include "config.h"

#include "store/backup-set.h"

#include "base/clock.h"
#include "domain/backup-plan.h"
#include "store/backup.h"
#include "store/error.h"
#include "store/file-guard.h"
#include "store/key-file.h"
#include "store/row-counts.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* Of a copy that is being made. */
#define UNFINISHED ".part"

static const char *const endings[]
    = { "", ".keys", ".manifest", UNFINISHED, UNFINISHED "-wal", UNFINISHED ".lock", ".lock", "-wal" };

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

/* Making a copy */

static gboolean
make_folder (const char *folder,
             GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, TORGET_STORE_ERROR,
               errno == ENOSPC ? TORGET_STORE_ERROR_DISK_FULL : TORGET_STORE_ERROR_IO,
               "folder of copies: %s", g_strerror (errno));
  return FALSE;
}

/* Two copies within a second have different names all the same. */
static TorgetBackup *
new_copy (const char *folder)
{
  gint64 time = torget_clock_get_time ();

  for (;; time += G_USEC_PER_SEC)
    {
      g_autofree char *name = torget_backup_plan_dup_name (time);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return torget_backup_new (path, time);
    }
}

static const char last_tx_sql[] = "SELECT coalesce (max (tx), 0) FROM change";

static gboolean
describe (TorgetConnection *connection,
          TorgetBackup *copy,
          GError **error)
{
  g_autoptr (GPtrArray) rows = torget_row_counts_read (connection, error);

  if (rows == NULL
      || !torget_connection_get_int (connection, "PRAGMA user_version", &copy->schema, error)
      || !torget_connection_get_int (connection, last_tx_sql, &copy->last_tx, error))
    return FALSE;
  g_ptr_array_unref (copy->rows);
  copy->rows = g_steal_pointer (&rows);
  return TRUE;
}

static char *
dup_unfinished (const TorgetBackup *copy)
{
  return g_strconcat (copy->path, UNFINISHED, NULL);
}

/* What a process that was killed has left; nobody else makes copies while the file is locked. */
static void
remove_unfinished (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "torget-") && strstr (name, UNFINISHED) != NULL)
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

/**
 * torget_backup_set_begin:
 * @connection: an open connection outside a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Writes a copy that does not count yet. Thread: database.
 *
 * Returns: (transfer full) (nullable): the copy, for torget_backup_set_finish() or
 *   torget_backup_set_abandon()
 */
TorgetBackup *
torget_backup_set_begin (TorgetConnection *connection,
                         GError **error)
{
  g_autofree char *folder
      = torget_backup_set_dup_folder (torget_connection_get_path (connection));
  g_autoptr (TorgetBackup) copy = new_copy (folder);
  g_autofree char *unfinished = dup_unfinished (copy);

  remove_unfinished (folder);
  if (make_folder (folder, error) && describe (connection, copy, error)
      && torget_backup_write_unverified (connection, unfinished, error))
    return g_steal_pointer (&copy);
  return NULL;
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

static gboolean
check_at (const TorgetBackup *copy,
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

static gboolean
copy_keys (const char *from,
           const char *to,
           GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (from, error);

  return keys != NULL && torget_key_file_save (keys, to, error);
}

static gboolean
give_name (const char *unfinished,
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

/**
 * torget_backup_set_finish:
 * @copy: what torget_backup_set_begin() gave
 * @database: path of the file whose copy it is
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR or %G_FILE_ERROR
 *
 * Opens the copy, compares it with what was counted in the file, gives it its key file, its manifest
 * and its name, and removes the copies whose time is over. A copy that fails is removed. Thread:
 * database.
 *
 * Returns: whether there is one more copy
 */
gboolean
torget_backup_set_finish (TorgetBackup *copy,
                          const char *database,
                          const guint8 key[TORGET_KEY_SIZE],
                          GError **error)
{
  g_autofree char *unfinished = dup_unfinished (copy);
  g_autofree char *folder = g_path_get_dirname (copy->path);
  gboolean good = check_at (copy, unfinished, key, error);

  if (good)
    {
      g_free (copy->sha256);
      copy->sha256 = torget_backup_manifest_digest (unfinished, error);
    }
  if (good && copy->sha256 != NULL && copy_keys (database, copy->path, error)
      && torget_backup_manifest_save (copy, copy->path, error)
      && give_name (unfinished, copy->path, error))
    {
      torget_backup_set_rotate (folder, torget_clock_get_time ());
      return TRUE;
    }
  torget_backup_set_abandon (copy);
  return FALSE;
}

static void
remove_copy (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/**
 * torget_backup_set_abandon:
 * @copy: what torget_backup_set_begin() gave
 *
 * Removes a copy that is not going to be finished.
 */
void
torget_backup_set_abandon (TorgetBackup *copy)
{
  remove_copy (copy->path);
}

/* Keeping and removing */

/**
 * torget_backup_set_is_current:
 * @connection: an open connection
 * @folder: a folder of copies
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether nothing was changed since the newest copy; %FALSE with @error set on failure
 */
gboolean
torget_backup_set_is_current (TorgetConnection *connection,
                              const char *folder,
                              GError **error)
{
  g_autoptr (TorgetBackup) newest = torget_backup_set_find_newest (folder);
  gint64 last_tx;

  return torget_connection_get_int (connection, last_tx_sql, &last_tx, error) && newest != NULL
         && newest->last_tx == last_tx;
}

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
      remove_copy (((TorgetBackup *) g_ptr_array_index (copies, i))->path);
}

/**
 * torget_backup_set_check:
 * @copy: a copy
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Could it be restored? Opens it, looks at every page, compares its rows with its manifest. Thread:
 * any one that has no connection to it.
 *
 * Returns: whether it could
 */
gboolean
torget_backup_set_check (const TorgetBackup *copy,
                         const guint8 key[TORGET_KEY_SIZE],
                         GError **error)
{
  return check_at (copy, copy->path, key, error);
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
