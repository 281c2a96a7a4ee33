/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a copy of the file.
 *
 * Invariants:
 * 1. A copy gets its name last: after it was synced, opened, counted, and its key file and manifest
 *    are on disk. Whatever is killed, a name stands for a whole copy.
 * 2. Nothing is removed before the new copy has its name.
 */
#include "config.h"

#include "store/backup-set-private.h"

#include "base/clock.h"
#include "domain/backup-plan.h"
#include "store/backup.h"
#include "store/row-counts.h"

/* A copy that is so little ahead was made just now; one that is further ahead, by another clock. */
#define AHEAD (60 * G_USEC_PER_SEC)

/* When the next copy is made: after the one before it, also within a second. */
static gint64
get_next_time (const char *folder)
{
  const gint64 now = torget_clock_get_time ();
  g_autoptr (TorgetBackup) newest = torget_backup_set_find_newest (folder);

  if (newest == NULL || newest->time < now - G_USEC_PER_SEC || newest->time > now + AHEAD)
    return now;
  return newest->time + G_USEC_PER_SEC;
}

/* Two copies within a second have different names all the same. */
static TorgetBackup *
new_copy (const char *folder)
{
  gint64 time = get_next_time (folder);

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
  return g_strconcat (copy->path, TORGET_BACKUP_UNFINISHED, NULL);
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
  g_autofree char *folder = torget_backup_set_dup_folder (torget_connection_get_path (connection));
  g_autoptr (TorgetBackup) copy = new_copy (folder);
  g_autofree char *unfinished = dup_unfinished (copy);

  torget_backup_remove_unfinished (folder);
  if (torget_backup_make_folder (folder, error) && describe (connection, copy, error)
      && torget_backup_write_unverified (connection, unfinished, error))
    return g_steal_pointer (&copy);
  return NULL;
}

/**
 * torget_backup_set_finish:
 * @copy: what torget_backup_set_begin() gave
 * @database: path of the file whose copy it is
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR or %G_FILE_ERROR
 *
 * Opens the copy, compares it with what was counted in the file, gives it its key file, its
 * manifest and its name, and removes the copies whose time is over. A copy that fails is removed.
 * Thread: database.
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
  gboolean good = torget_backup_check_at (copy, unfinished, key, error);

  if (good)
    {
      g_free (copy->sha256);
      copy->sha256 = torget_backup_manifest_digest (unfinished, error);
    }
  if (good && copy->sha256 != NULL && torget_backup_copy_keys (database, copy->path, error)
      && torget_backup_manifest_save (copy, copy->path, error)
      && torget_backup_give_name (unfinished, copy->path, error))
    {
      torget_backup_set_rotate (folder, MAX (copy->time, torget_clock_get_time ()));
      return TRUE;
    }
  torget_backup_set_abandon (copy);
  return FALSE;
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
  torget_backup_remove (copy->path);
}

/* Whether nothing was changed since the newest copy. */
static gboolean
is_current (TorgetConnection *connection,
            gboolean *answer,
            GError **error)
{
  g_autofree char *folder = torget_backup_set_dup_folder (torget_connection_get_path (connection));
  g_autoptr (TorgetBackup) newest = torget_backup_set_find_newest (folder);
  gint64 last_tx;

  if (!torget_connection_get_int (connection, last_tx_sql, &last_tx, error))
    return FALSE;
  *answer = newest != NULL ? newest->last_tx == last_tx : last_tx == 0;
  return TRUE;
}

/**
 * torget_backup_set_make_unless_current:
 * @connection: an open connection outside a transaction
 * @key: the database key
 * @error: return location of %TORGET_STORE_ERROR or %G_FILE_ERROR
 *
 * For what must not begin before there is a copy. Thread: database.
 *
 * Returns: whether there is a copy that holds all changes
 */
gboolean
torget_backup_set_make_unless_current (TorgetConnection *connection,
                                       const guint8 key[TORGET_KEY_SIZE],
                                       GError **error)
{
  g_autoptr (TorgetBackup) copy = NULL;
  gboolean current;

  if (!is_current (connection, &current, error))
    return FALSE;
  if (current)
    return TRUE;
  copy = torget_backup_set_begin (connection, error);
  return copy != NULL
         && torget_backup_set_finish (copy, torget_connection_get_path (connection), key, error);
}
