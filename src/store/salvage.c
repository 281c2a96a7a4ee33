/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves what can be read of a damaged file into a new one; see salvage-rows.c for how it is read.
 * The damaged file is copied first and not touched. */
#include "config.h"

#include "store/salvage.h"

#include "store/connection-private.h"
#include "store/error.h"
#include "store/file-guard.h"
#include "store/key-file.h"
#include "store/salvage-private.h"
#include "store/statement-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#define COPY ".damaged"
#define UNFINISHED ".part"

static void
salvage_free (TorgetSalvage *report)
{
  g_free (report->table);
  g_free (report);
}

static const char tables_sql[]
    = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
      "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
      "AND name NOT IN ('deadline', 'logged_table', 'person_index') ORDER BY name";

static GPtrArray *
list_tables (TorgetConnection *connection,
             GError **error)
{
  g_autoptr (GPtrArray) reports
      = g_ptr_array_new_with_free_func ((GDestroyNotify) salvage_free);
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, tables_sql, error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      TorgetSalvage *report = g_new0 (TorgetSalvage, 1);

      report->table = g_strdup (torget_statement_get_text (statement, 0));
      g_ptr_array_add (reports, report);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&reports) : NULL;
}

/* Rows that others belong to are made again, empty, so that those are found; where that cannot be,
 * what belongs to nothing is left out. */
static const char empty_sql[]
    = "SELECT DISTINCT c.parent, format ('INSERT OR IGNORE INTO \"%w\" (id) SELECT \"%w\" "
      "FROM \"%w\" WHERE rowid = %d', c.parent, l.\"from\", c.\"table\", c.rowid) "
      "FROM pragma_foreign_key_check AS c, pragma_foreign_key_list (c.\"table\") AS l "
      "WHERE l.id = c.fkid";
static const char orphan_sql[]
    = "SELECT DISTINCT \"table\", format ('DELETE FROM \"%w\" WHERE rowid = %d', \"table\", "
      "rowid) FROM pragma_foreign_key_check";

/* Runs what @sql makes, as (table, statement); returns how many rows changed, -1 for an error. */
static int
mend_links (TorgetConnection *to,
            GPtrArray *reports,
            const char *sql,
            gsize count,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (to, sql, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  int n = 0;

  if (statement == NULL)
    return -1;
  while (torget_statement_step (statement, error) == TORGET_STEP_ROW)
    {
      g_ptr_array_add (texts, g_strdup (torget_statement_get_text (statement, 0)));
      g_ptr_array_add (texts, g_strdup (torget_statement_get_text (statement, 1)));
    }
  for (guint i = 0; i < texts->len; i += 2)
    {
      if (!torget_connection_run (to, g_ptr_array_index (texts, i + 1), error))
        return -1;
      if (sqlite3_changes (to->db) == 0)
        continue;
      n++;
      for (guint j = 0; j < reports->len; j++)
        {
          TorgetSalvage *report = g_ptr_array_index (reports, j);

          if (g_str_equal (report->table, g_ptr_array_index (texts, i)))
            G_STRUCT_MEMBER (guint, report, count) += 1;
        }
    }
  return n;
}

static gboolean
mend_all_links (TorgetConnection *to,
                GPtrArray *reports,
                GError **error)
{
  int n;

  if (mend_links (to, reports, empty_sql, G_STRUCT_OFFSET (TorgetSalvage, n_empty), error) < 0)
    return FALSE;
  do
    n = mend_links (to, reports, orphan_sql, G_STRUCT_OFFSET (TorgetSalvage, n_orphans), error);
  while (n > 0);
  return n == 0;
}

/* The new file: its schema made, nothing in it, and nothing that reacts to what is put in. */
static gboolean
prepare_target (TorgetConnection *to,
                GError **error)
{
  sqlite3_db_config (to->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  return torget_connection_run (to, "PRAGMA foreign_keys = OFF; DELETE FROM setting", error);
}

static GPtrArray *
fill (TorgetConnection *from,
      TorgetConnection *to,
      GError **error)
{
  g_autoptr (GPtrArray) reports = NULL;
  gboolean good;

  if (!prepare_target (to, error))
    return NULL;
  reports = list_tables (to, error);
  good = reports != NULL && torget_connection_run (to, "BEGIN IMMEDIATE", error)
         && torget_salvage_save_rows (from, to, reports, error)
         && mend_all_links (to, reports, error)
         && torget_connection_run (to,
                                   "DELETE FROM setting WHERE name IN ('incarnation', "
                                   "'index_version'); COMMIT",
                                   error);
  return good ? g_steal_pointer (&reports) : NULL;
}

static gboolean
copy_file (const char *from,
           const char *to,
           const char *ending,
           GError **error)
{
  g_autofree char *from_path = g_strconcat (from, ending, NULL);
  g_autofree char *to_path = g_strconcat (to, ending, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (from_path);
  g_autoptr (GFile) target = g_file_new_for_path (to_path);

  return !g_file_test (from_path, G_FILE_TEST_EXISTS)
         || g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

/* Opens a copy: opening writes the log back, and nobody knows what that does to a damaged file. */
static gboolean
copy_damaged (const char *damaged,
              const char *copy,
              GError **error)
{
  int lock = torget_file_guard_lock (damaged, error);
  gboolean good
      = lock >= 0 && copy_file (damaged, copy, "", error) && copy_file (damaged, copy, "-wal", error);

  if (lock >= 0)
    torget_file_guard_unlock (lock);
  return good;
}

static void
remove_files (const char *path)
{
  static const char *const endings[] = { "", "-wal", ".lock" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

static gboolean
give_name (const char *made,
           const char *path,
           GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_rename (made, path) == 0 && torget_file_guard_sync (folder))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "name of the new file");
  return FALSE;
}

/* What is derived is written anew when the file is opened as a file. */
static gboolean
finish (const char *damaged,
        const char *made,
        const guint8 key[TORGET_KEY_SIZE],
        const char *path,
        GError **error)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (damaged, error);
  g_autofree char *key_path = g_strconcat (path, TORGET_KEY_FILE_ENDING, NULL);

  if (keys == NULL
      || !torget_connection_open (connection, made, key, TORGET_OPEN_EXISTING, error)
      || !torget_connection_check (connection, error))
    return FALSE;
  torget_connection_close (connection);
  if (torget_key_file_save (keys, path, error) && give_name (made, path, error))
    return TRUE;
  g_unlink (path);
  g_unlink (key_path);
  return FALSE;
}

/* Beside a file that is elsewhere just now its keys may be left. */
static gboolean
is_taken (const char *path)
{
  g_autofree char *key_path = g_strconcat (path, TORGET_KEY_FILE_ENDING, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (key_path, G_FILE_TEST_EXISTS);
}

/**
 * torget_salvage:
 * @damaged: path of a file that nobody has open, with its key file; not touched
 * @key: the database key
 * @path: where the new file goes; neither it nor its key file may exist
 * @error: return location; DAMAGED when not even the schema can be read
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable) (element-type TorgetSalvage): what was saved, by table
 */
GPtrArray *
torget_salvage (const char *damaged,
                const guint8 key[TORGET_KEY_SIZE],
                const char *path,
                GError **error)
{
  g_autoptr (TorgetConnection) from = torget_connection_new ();
  g_autoptr (TorgetConnection) to = torget_connection_new ();
  g_autofree char *copy = g_strconcat (path, COPY, NULL);
  g_autofree char *made = g_strconcat (path, UNFINISHED, NULL);
  g_autoptr (GPtrArray) reports = NULL;

  if (is_taken (path))
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS, "file exists");
      return NULL;
    }
  remove_files (copy);
  remove_files (made);
  if (copy_damaged (damaged, copy, error)
      && torget_connection_open (from, copy, key, TORGET_OPEN_DAMAGED, error)
      && torget_connection_open (to, made, key, TORGET_OPEN_CREATE, error))
    reports = fill (from, to, error);
  torget_connection_close (from);
  torget_connection_close (to);
  if (reports != NULL && !finish (damaged, made, key, path, error))
    g_clear_pointer (&reports, g_ptr_array_unref);
  remove_files (copy);
  remove_files (made);
  return g_steal_pointer (&reports);
}
