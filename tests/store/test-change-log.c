/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change log: nothing changes without it. */
#include "config.h"

#include "store-test.h"

#include "store/change-log.h"
#include "store/edit.h"
#include "store/record-store.h"

#include <string.h>

/* Tables of the program itself, whose rows are no one's work; content that a digest names; and
 * erasures, which keep their own decisions and are never taken back. */
#define NOT_LOGGED                                                                                \
  "('access', 'attachment_content', 'cell_head', 'change', 'change_label', 'deadline', 'draft', " \
  "'erasure', 'export_log', 'import_batch', 'logged_table', 'not_same', 'office_key', "            \
  "'person_index', 'region_aggregate', 'region_message', 'saved_filter', 'setting', "              \
  "'submission', 'submission_left_out', 'submission_position')"

static void
test_every_table_of_work_is_logged (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *missing
      = store_test_dump (test,
                         "SELECT name FROM sqlite_schema WHERE type = 'table' "
                         "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'person_fts%' "
                         "AND name NOT IN " NOT_LOGGED
                         " EXCEPT SELECT name FROM logged_table");

  g_assert_cmpstr (missing, ==, "");
}

/* For each column and each of the three triggers, the call that logs it must stand in its text. */
static void
test_every_logged_column_has_its_triggers (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *missing = store_test_dump (
      test,
      "SELECT t.name || '.' || c.name || ' ' || k.value FROM logged_table AS t, "
      "pragma_table_info (t.name) AS c, json_each ('[\"insert\",\"update\",\"delete\"]') AS k "
      "WHERE c.name <> 'id' AND NOT EXISTS (SELECT 1 FROM sqlite_schema AS s "
      "WHERE s.type = 'trigger' AND s.tbl_name = t.name "
      "AND s.name = t.name || '_log_' || k.value "
      "AND instr (s.sql, '''' || c.name || '''') > 0)");

  g_assert_cmpstr (missing, ==, "");
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM logged_table"), >=, 40);
}

static void
test_a_trigger_that_is_missing_is_seen (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");

  g_assert_true (torget_connection_run (test->connection, "DROP TRIGGER person_log_insert", NULL));
  store_test_save (test, person, NULL);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change"), ==, 0);
  g_assert_true (torget_connection_run (test->connection, "BEGIN", NULL));
  g_assert_true (torget_change_log_build_triggers (test->connection, NULL));
  g_assert_true (torget_connection_run (test->connection, "COMMIT", NULL));
  g_assert_cmpint (store_test_count (test,
                                     "SELECT count(*) FROM sqlite_schema "
                                     "WHERE name = 'person_log_insert'"),
                   ==, 1);
}

#define OPERATIONS                                                                                \
  "SELECT tbl || ' ' || col || ': ' || coalesce (old, '-') || ' -> ' || coalesce (new, '-') "     \
  "FROM change ORDER BY seq"

static void
test_a_change_says_what_was_and_what_is (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();
  g_autofree char *operations = NULL;

  store_test_save (test, person, NULL);
  g_free (person->family_name);
  person->family_name = g_strdup ("Provdahl");
  store_test_save (test, person, NULL);
  store_test_save (test, person, NULL);
  torget_record_set_add (removed, torget_record_copy (person));
  g_assert_cmpint (torget_edit_save (test->connection, none, removed, NULL, NULL), !=, 0);
  operations = store_test_dump (test, OPERATIONS);
  g_assert_cmpstr (operations, ==,
                   "person : - -> 1\n"
                   "person family_name: - -> Testsson\n"
                   "person given_name: - -> Test\n"
                   "person interpreter: - -> 0\n"
                   "person family_name: Testsson -> Provdahl\n"
                   "person family_name: Provdahl -> -\n"
                   "person given_name: Test -> -\n"
                   "person interpreter: 0 -> -\n"
                   "person : 1 -> -\n");
}

static void
test_numbers_have_no_gap (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  gint64 tx;

  store_test_save (test, person, NULL);
  tx = torget_edit_begin (test->connection, NULL, NULL);
  g_assert_true (torget_connection_run (test->connection, "UPDATE person SET sex = 'female'", NULL));
  g_assert_cmpint (tx, !=, 0);
  torget_edit_abandon (test->connection);
  person->sex = g_strdup ("male");
  store_test_save (test, person, NULL);
  store_test_reopen (test);
  person->interpreter = TRUE;
  store_test_save (test, person, NULL);
  g_assert_cmpint (store_test_count (test, "SELECT max (seq) = count(*) AND min (seq) = 1 FROM change"),
                   ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(DISTINCT origin) FROM change"), ==, 1);
}

/* Heads: exactly one operation a cell, the newest, and each names the one before it. */
static void
test_heads_and_bases (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");

  store_test_save (test, person, NULL);
  for (guint i = 0; i < 3; i++)
    {
      g_free (person->family_name);
      person->family_name = g_strdup_printf ("Testsson %u", i);
      store_test_save (test, person, NULL);
    }
  g_assert_cmpint (store_test_count (test,
                                     "SELECT count(*) FROM (SELECT tbl, row, col, max (seq) AS seq "
                                     "FROM change GROUP BY 1, 2, 3 EXCEPT "
                                     "SELECT tbl, row, col, seq FROM cell_head)"),
                   ==, 0);
  g_assert_cmpint (store_test_count (test,
                                     "SELECT (SELECT count(*) FROM cell_head) = "
                                     "(SELECT count(*) FROM (SELECT DISTINCT tbl, row, col FROM change))"),
                   ==, 1);
  g_assert_cmpint (store_test_count (test,
                                     "SELECT count(*) FROM change AS c WHERE c.bases <> "
                                     "(SELECT json_group_array (origin || ':' || seq) FROM "
                                     "(SELECT origin, seq FROM change WHERE tbl = c.tbl "
                                     "AND row = c.row AND col = c.col AND seq < c.seq "
                                     "ORDER BY seq DESC LIMIT 1))"),
                   ==, 0);
}

static void
test_change_outside_an_edit_is_refused (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (torget_connection_run (test->connection,
                                         "INSERT INTO household (id, label) VALUES (7, 'H')",
                                         &error));
  g_assert_nonnull (error);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM household"), ==, 0);
}

/* Pressing Save twice must do no harm, and give no transaction the number of another. */
static void
test_save_that_changes_nothing (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  gint64 made = store_test_save (test, person, NULL);
  gint64 first = store_test_save (test, person, NULL);
  gint64 second = store_test_save (test, person, NULL);
  gint64 changed;

  g_assert_cmpint (made, <, first);
  g_assert_cmpint (first, <, second);
  person->interpreter = TRUE;
  changed = store_test_save (test, person, NULL);
  g_assert_cmpint (second, <, changed);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change_label"), ==, 2);
  store_test_reopen (test);
  person->interpreter = FALSE;
  g_assert_cmpint (changed, <, store_test_save (test, person, NULL));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-log/tables", test_every_table_of_work_is_logged);
  g_test_add_func ("/change-log/columns", test_every_logged_column_has_its_triggers);
  g_test_add_func ("/change-log/rebuild", test_a_trigger_that_is_missing_is_seen);
  g_test_add_func ("/change-log/old-and-new", test_a_change_says_what_was_and_what_is);
  g_test_add_func ("/change-log/no-gap", test_numbers_have_no_gap);
  g_test_add_func ("/change-log/heads", test_heads_and_bases);
  g_test_add_func ("/change-log/outside", test_change_outside_an_edit_is_refused);
  g_test_add_func ("/change-log/idle", test_save_that_changes_nothing);
  return g_test_run ();
}
