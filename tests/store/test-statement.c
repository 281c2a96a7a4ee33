/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prepared statements: the cache, what is bound, and what comes back. */
#include "config.h"

#include "store-test.h"

#include "store/connection-private.h"
#include "store/statement.h"

static void
test_statement_is_prepared_once (void)
{
  static const char sql[] = "SELECT ?1";
  g_autoptr (StoreTest) test = store_test_new ();
  guint n_before = g_hash_table_size (test->connection->statements);

  for (guint i = 0; i < 10; i++)
    {
      g_autoptr (TorgetStatement) statement = torget_statement_get (test->connection, sql, NULL);

      g_assert_nonnull (statement);
      g_assert_cmpuint (g_hash_table_size (test->connection->statements), ==, n_before);
    }
  g_assert_cmpuint (g_hash_table_size (test->connection->statements), ==, n_before + 1);
}

/* A statement that is on loan is not lent twice. */
static void
test_same_text_in_use_twice (void)
{
  static const char sql[] = "SELECT value FROM json_each ('[1,2]')";
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetStatement) first = torget_statement_get (test->connection, sql, NULL);
  g_autoptr (TorgetStatement) second = torget_statement_get (test->connection, sql, NULL);

  g_assert_cmpint (torget_statement_step (first, NULL), ==, TORGET_STEP_ROW);
  g_assert_cmpint (torget_statement_step (first, NULL), ==, TORGET_STEP_ROW);
  g_assert_cmpint (torget_statement_step (second, NULL), ==, TORGET_STEP_ROW);
  g_assert_cmpint (torget_statement_get_int64 (second, 0), ==, 1);
  g_assert_cmpint (torget_statement_step (first, NULL), ==, TORGET_STEP_DONE);
}

/* What one caller bound or left half read must not reach the next. */
static void
test_released_statement_is_forgotten (void)
{
  static const char sql[] = "SELECT ?1 UNION ALL SELECT 'second'";
  g_autoptr (StoreTest) test = store_test_new ();

  {
    g_autoptr (TorgetStatement) statement = torget_statement_get (test->connection, sql, NULL);

    torget_statement_bind_text (statement, 1, "of the first");
    g_assert_cmpint (torget_statement_step (statement, NULL), ==, TORGET_STEP_ROW);
  }
  {
    g_autoptr (TorgetStatement) statement = torget_statement_get (test->connection, sql, NULL);

    g_assert_cmpint (torget_statement_step (statement, NULL), ==, TORGET_STEP_ROW);
    g_assert_null (torget_statement_get_text (statement, 0));
  }
}

#define TYPE_OF "SELECT typeof (?1) || ' ' || coalesce (hex (?1), '')"

static void
assert_bound (TorgetStatement *statement,
              const char *expected)
{
  g_assert_cmpint (torget_statement_step (statement, NULL), ==, TORGET_STEP_ROW);
  g_assert_cmpstr (torget_statement_get_text (statement, 0), ==, expected);
}

static void
test_absent_values_are_null (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetStatement) text = torget_statement_get (test->connection, TYPE_OF, NULL);
  g_autoptr (TorgetStatement) date = torget_statement_get (test->connection, TYPE_OF, NULL);
  g_autoptr (TorgetStatement) blob = torget_statement_get (test->connection, TYPE_OF, NULL);

  torget_statement_bind_text (text, 1, NULL);
  torget_statement_bind_date (date, 1, TORGET_DATE_NONE);
  torget_statement_bind_blob (blob, 1, NULL);
  assert_bound (text, "null ");
  assert_bound (date, "null ");
  assert_bound (blob, "null ");
}

static void
test_present_values_keep_their_type (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetStatement) text = torget_statement_get (test->connection, TYPE_OF, NULL);
  g_autoptr (TorgetStatement) date = torget_statement_get (test->connection, TYPE_OF, NULL);
  g_autoptr (TorgetStatement) blob = torget_statement_get (test->connection, TYPE_OF, NULL);
  g_autoptr (TorgetStatement) empty = torget_statement_get (test->connection, TYPE_OF, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\0\xff", 2);
  g_autoptr (GBytes) none = g_bytes_new_static (NULL, 0);

  torget_statement_bind_text (text, 1, "'");
  torget_statement_bind_date (date, 1, torget_date_from_iso ("2026-11-21"));
  torget_statement_bind_blob (blob, 1, bytes);
  torget_statement_bind_blob (empty, 1, none);
  assert_bound (text, "text 27");
  assert_bound (date, "text 323032362D31312D3231");
  assert_bound (blob, "blob 00FF");
  assert_bound (empty, "blob ");
}

static const struct
{
  const char *name;
  const char *sql;
  TorgetStoreError code;
} faults[] = {
  { "no such table", "SELECT * FROM nothing", TORGET_STORE_ERROR_FAILED },
  { "not null", "INSERT INTO import_batch (id) VALUES (1)", TORGET_STORE_ERROR_CONSTRAINT },
  { "check", "INSERT INTO log_check (date) VALUES ('2026-02-30')",
    TORGET_STORE_ERROR_CONSTRAINT },
  { "type", "INSERT INTO import_batch VALUES (1, 'x', 1, 'f', 's', 'r')",
    TORGET_STORE_ERROR_CONSTRAINT },
};

static void
test_faults_have_their_codes (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (test->connection, faults[i].sql, &error);

      g_test_message ("%s", faults[i].name);
      if (statement != NULL)
        g_assert_false (torget_statement_run (statement, &error));
      g_assert_error (error, TORGET_STORE_ERROR, (int) faults[i].code);
    }
}

static const struct
{
  const char *sql;
  gint64 id;
  const char *name; /* of what is there afterwards */
} id_cases[] = {
  { "INSERT INTO thing (id, name) VALUES (7, 'first') RETURNING id", 7, "first" },
  { "UPDATE thing SET name = 'second' WHERE id = 7 RETURNING id", 7, "second" },
  { "DELETE FROM thing WHERE id = 8 RETURNING id", 0, "second" },
  { "DELETE FROM thing WHERE id = 7 RETURNING id", 7, "" },
};

/* A change that gives its id is made when that is told, and no transaction is left open. */
static void
test_change_gives_its_id (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;

  torget_connection_run (test->connection, "CREATE TABLE thing (id INTEGER PRIMARY KEY, name)",
                         &error);
  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (id_cases); i++)
    {
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (test->connection, id_cases[i].sql, NULL);
      g_autoptr (TorgetStatement) names = torget_statement_get (
          test->connection, "SELECT coalesce (max (name), '') FROM thing", NULL);
      gint64 id = -1;

      g_assert_true (torget_statement_run_for_id (statement, &id, NULL));
      g_assert_cmpint (id, ==, id_cases[i].id);
      g_assert_true (sqlite3_get_autocommit (test->connection->db));
      g_assert_cmpint (torget_statement_step (names, NULL), ==, TORGET_STEP_ROW);
      g_assert_cmpstr (torget_statement_get_text (names, 0), ==, id_cases[i].name);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/statement/once", test_statement_is_prepared_once);
  g_test_add_func ("/statement/twice", test_same_text_in_use_twice);
  g_test_add_func ("/statement/forgotten", test_released_statement_is_forgotten);
  g_test_add_func ("/statement/absent", test_absent_values_are_null);
  g_test_add_func ("/statement/present", test_present_values_keep_their_type);
  g_test_add_func ("/statement/faults", test_faults_have_their_codes);
  g_test_add_func ("/statement/id", test_change_gives_its_id);
  return g_test_run ();
}
