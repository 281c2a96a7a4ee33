/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of every released schema open for ever. A fixture is never made anew once its schema has
 * been released; make-fixture makes the next one. */
#include "config.h"

#include "sample-records.h"

#include "base/clock.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/index-store.h"
#include "store/key-file.h"
#include "store/migrate.h"
#include "store/process.h"
#include "store/record-store.h"
#include "support/test-folder.h"

#include <string.h>

static const struct
{
  int schema;
  const char *name;
  const char *passphrase;
  gint64 n_tables; /* how many kinds of records the schema knew */
} fixtures[] = {
  { 1, "schema-1.torget", "invented passphrase of schema 1", 19 },
  { 2, "schema-2.torget", "invented passphrase of schema 2", 51 },
  { 3, "schema-3.torget", "invented passphrase of schema 3", 51 },
  { 4, "schema-4.torget", "invented passphrase of schema 4", 54 },
  { 5, "schema-5.torget", "invented passphrase of schema 5", 55 },
  { 6, "schema-6.torget", "invented passphrase of schema 6", 55 },
  { 7, "schema-7.torget", "invented passphrase of schema 7", 55 },
};

static void
copy_file (const char *from,
           const char *to)
{
  gsize length;
  g_autofree char *data = torget_test_read (from, &length);

  torget_test_write (to, data, length);
}

/* A copy of the fixture that may be written to. */
static char *
dup_copy (const char *folder,
          const char *name)
{
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *from_keys = g_strconcat (from, ".keys", NULL);
  char *to = g_build_filename (folder, name, NULL);
  g_autofree char *to_keys = g_strconcat (to, ".keys", NULL);

  copy_file (from, to);
  copy_file (from_keys, to_keys);
  return to;
}

static StoreTest *
open_fixture (gsize i,
              TorgetOpenMode mode)
{
  StoreTest *test = g_new0 (StoreTest, 1);
  g_autoptr (TorgetKeyFile) keys = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (TorgetUnlocked) unlocked = { 0 };

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  test->folder = torget_test_folder_new ();
  test->path = dup_copy (test->folder, fixtures[i].name);
  keys = torget_key_file_load (test->path, &error);
  g_assert_no_error (error);
  g_assert_true (torget_key_file_unlock (keys, NULL, fixtures[i].passphrase, &unlocked, &error));
  test->connection = torget_connection_new ();
  g_assert_true (torget_connection_open (test->connection, test->path, unlocked.key, mode, &error));
  g_assert_no_error (error);
  return test;
}

/* Every record that the file was made with is read with the fields of today. */
static void
assert_reads_rows (StoreTest *test,
                   const TorgetRecordSql *sql,
                   gpointer n_tables)
{
  g_autofree char *ids
      = store_test_dump (test, "SELECT DISTINCT tbl || ' ' || row FROM change WHERE col = ''");
  g_autofree char *begin = g_strconcat (sql->type->name, " ", NULL);
  g_autoptr (TorgetRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  const char *found = g_str_has_prefix (ids, begin) ? ids : strstr (ids, begin);

  if (found == NULL)
    return;
  record = torget_record_store_get (test->connection, sql->type,
                                    g_ascii_strtoll (found + strlen (begin), NULL, 10), &error);
  g_assert_no_error (error);
  *(gint64 *) n_tables += 1;
}

static void
test_every_fixture_opens (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (StoreTest) test = open_fixture (i, TORGET_OPEN_EXISTING);
      g_autoptr (TorgetPerson) person = NULL;
      gint64 n_tables = 0;

      g_assert_cmpint (store_test_count (test, "PRAGMA user_version"), ==,
                       torget_migrate_get_version ());
      g_assert_true (torget_connection_check (test->connection, NULL));
      sample_records_foreach_type (test, assert_reads_rows, &n_tables);
      g_assert_cmpint (n_tables, ==, fixtures[i].n_tables);
      test->last_id = torget_change_log_get_last_counter (test->connection, NULL);
      person = store_test_new_person (test, "Test", "Testsson");
      store_test_save (test, person, NULL);
      g_assert_true (torget_connection_run (test->connection, "BEGIN", NULL));
      g_assert_true (torget_index_store_rebuild (test->connection, NULL));
      g_assert_true (torget_connection_run (test->connection, "COMMIT", NULL));
    }
}

/* The copy of before the migration opens with its own key file, and is as old as the file was. */
static void
test_there_is_a_copy_of_before (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (StoreTest) test = open_fixture (i, TORGET_OPEN_EXISTING);
      g_autofree char *copy
          = g_strdup_printf ("%s.before-schema-%d", test->path, fixtures[i].schema + 1);
      const gboolean is_current = fixtures[i].schema == torget_migrate_get_version ();
      g_autoptr (TorgetConnection) before = torget_connection_new ();
      g_autoptr (TorgetKeyFile) keys = torget_key_file_load (copy, NULL);
      g_auto (TorgetUnlocked) unlocked = { 0 };
      g_autoptr (GError) error = NULL;
      gint64 schema;

      g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==, !is_current);
      if (is_current)
        continue;
      g_assert_true (
          torget_key_file_unlock (keys, NULL, fixtures[i].passphrase, &unlocked, &error));
      torget_connection_open (before, copy, unlocked.key, TORGET_OPEN_READ, &error);
      g_assert_no_error (error);
      g_assert_true (torget_connection_check (before, NULL));
      g_assert_true (torget_connection_get_int (before, "PRAGMA user_version", &schema, NULL));
      g_assert_cmpint (schema, ==, fixtures[i].schema);
      g_assert_cmpuint (torget_test_get_mode (copy), ==, 0600);
    }
}

/* An old file looks the same after its migrations as a new one. */
static void
test_migrated_schema_is_the_new_schema (void)
{
  static const char schema_sql[]
      = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name";
  g_autoptr (StoreTest) fresh = store_test_new ();
  g_autofree char *expected = store_test_dump (fresh, schema_sql);

  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (StoreTest) test = open_fixture (i, TORGET_OPEN_EXISTING);
      g_autofree char *schema = store_test_dump (test, schema_sql);

      g_assert_cmpstr (schema, ==, expected);
    }
}

static void
test_looking_does_not_migrate (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fixtures); i++)
    {
      g_autoptr (StoreTest) test = open_fixture (i, TORGET_OPEN_READ);

      g_assert_cmpint (store_test_count (test, "PRAGMA user_version"), ==, fixtures[i].schema);
    }
}

static void
test_there_is_a_fixture_of_every_schema (void)
{
  g_assert_cmpint (torget_migrate_get_version (), ==, (int) G_N_ELEMENTS (fixtures));
}

/* A migration that is broken off leaves the file as it was: here the second try meets tables that
 * are already there. */
static void
test_failed_migration_changes_nothing (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  static const char all_sql[] = "SELECT name || coalesce (sql, '') FROM sqlite_schema ORDER BY 1";

  g_assert_true (torget_connection_run (test->connection, "PRAGMA user_version = 0", NULL));
  before = store_test_dump (test, all_sql);
  g_assert_false (torget_migrate (test->connection, store_test_key, &error));
  g_assert_nonnull (error);
  after = store_test_dump (test, all_sql);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_test_count (test, "PRAGMA user_version"), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  torget_process_harden ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/migrate/fixtures", test_every_fixture_opens);
  g_test_add_func ("/migrate/copy", test_there_is_a_copy_of_before);
  g_test_add_func ("/migrate/schema", test_migrated_schema_is_the_new_schema);
  g_test_add_func ("/migrate/look", test_looking_does_not_migrate);
  g_test_add_func ("/migrate/complete", test_there_is_a_fixture_of_every_schema);
  g_test_add_func ("/migrate/failed", test_failed_migration_changes_nothing);
  return g_test_run ();
}
