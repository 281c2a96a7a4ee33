/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The access log: what is put on record stays as it was written, and what is missing is missed. */
#include "config.h"

#include "store-test.h"

#include "base/clock.h"
#include "store/access-store.h"
#include "support/test-folder.h"

static void
add (StoreTest *test,
     const char *user,
     const char *action,
     gint64 person_id,
     const char *reason)
{
  const TorgetAccessEntry entry = { .action = action, .person_id = person_id, .reason = reason };
  g_autoptr (GError) error = NULL;

  torget_access_store_log (test->connection, user, &entry, &error);
  g_assert_no_error (error);
}

static void
add_rows (StoreTest *test)
{
  add (test, "anna", "print:plan:person", 7, "Besök");
  add (test, "olof", "open", 8, NULL);
  add (test, "anna", "open", 9, "phone_call: Fatima ringde");
  add (test, "olof", "export:persons", 0, NULL);
}

static void
assert_state (StoreTest *test,
              TorgetAccessState wanted,
              gint64 wanted_row)
{
  TorgetAccessState state;
  gint64 row;
  g_autoptr (GError) error = NULL;

  torget_access_store_verify (test->connection, &state, &row, &error);
  g_assert_no_error (error);
  g_assert_cmpint (state, ==, wanted);
  g_assert_cmpint (row, ==, wanted_row);
}

static void
assert_start (StoreTest *test,
              TorgetAccessState wanted,
              gboolean wanted_back)
{
  TorgetAccessState state;
  gboolean back;
  g_autoptr (GError) error = NULL;

  torget_access_store_start (test->connection, "anna", &state, &back, &error);
  g_assert_no_error (error);
  g_assert_cmpint (state, ==, wanted);
  g_assert_cmpint (back, ==, wanted_back);
}

static void
run (StoreTest *test,
     const char *sql)
{
  g_autoptr (GError) error = NULL;

  torget_connection_run (test->connection, sql, &error);
  g_assert_no_error (error);
}

static void
test_log (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  add_rows (test);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE user = 'anna' AND "
                                           "action = 'print:plan:person' AND person_id = 7 AND "
                                           "reason = 'Besök' AND time > 0 AND id = 1"),
                   ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE reason IS NULL"), ==,
                   2);
  g_assert_cmpint (store_test_count (test, "SELECT count(DISTINCT chain) FROM access"), ==, 4);
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
}

static void
test_stays (void)
{
  static const char *const attempts[] = {
    "UPDATE access SET user = 'x' WHERE id = 1",
    "UPDATE access SET person_id = 8 WHERE id = 1",
    "UPDATE access SET reason = 'x' WHERE id = 1",
    "UPDATE access SET chain = NULL WHERE id = 1",
    "UPDATE access SET time = 1 WHERE id = 1",
    "DELETE FROM access WHERE id = 1",
  };
  g_autoptr (StoreTest) test = store_test_new ();

  add_rows (test);
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_assert_false (torget_connection_run (test->connection, attempts[i], NULL));
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
}

/* With the key and without the triggers everything can be done; it is noticed. */
static void
test_tampering (void)
{
  static const struct
  {
    const char *sql;
    TorgetAccessState state;
    gint64 row;
  } cases[] = {
    { "UPDATE access SET user = 'eva' WHERE id = 2", TORGET_ACCESS_BROKEN, 2 },
    { "UPDATE access SET person_id = 70 WHERE id = 1", TORGET_ACCESS_BROKEN, 1 },
    { "UPDATE access SET time = time + 1 WHERE id = 3", TORGET_ACCESS_BROKEN, 3 },
    { "UPDATE access SET reason = 'work' WHERE id = 3", TORGET_ACCESS_BROKEN, 3 },
    { "UPDATE access SET reason = NULL WHERE id = 3", TORGET_ACCESS_BROKEN, 3 },
    { "UPDATE access SET detail = 'rows=1' WHERE id = 4", TORGET_ACCESS_BROKEN, 4 },
    { "UPDATE access SET chain = NULL WHERE id = 4", TORGET_ACCESS_BROKEN, 4 },
    { "DELETE FROM access WHERE id = 1", TORGET_ACCESS_BROKEN, 2 },
    { "DELETE FROM access WHERE id = 2", TORGET_ACCESS_BROKEN, 3 },
    { "DELETE FROM access WHERE id = 4", TORGET_ACCESS_OLDER, 4 },
    { "DELETE FROM access", TORGET_ACCESS_OLDER, 4 },
    { "INSERT INTO access (id, time, user, action) VALUES (5, 1, 'x', 'open')",
      TORGET_ACCESS_BROKEN, 5 },
  };

  g_autoptr (StoreTest) test = store_test_new ();

  add_rows (test);
  run (test, "DROP TRIGGER access_keeps_rows; DROP TRIGGER access_keeps_all");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      run (test, "BEGIN");
      run (test, cases[i].sql);
      assert_state (test, cases[i].state, cases[i].row);
      run (test, "ROLLBACK");
    }
}

/* The newest row is taken away and another one is written in its place: the chain itself holds. */
static void
test_rewritten (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *sidecar = g_strconcat (test->path, ".head", NULL);
  g_autofree char *known = NULL;

  add_rows (test);
  g_assert_true (g_file_get_contents (sidecar, &known, NULL, NULL));
  run (test, "DROP TRIGGER access_keeps_rows; DROP TRIGGER access_keeps_all");
  run (test, "DELETE FROM access WHERE id = 4");
  add (test, "olof", "open", 3, NULL);
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
  torget_test_write (sidecar, known, strlen (known));
  assert_state (test, TORGET_ACCESS_CHANGED, 4);
}

/* trust.md, acceptance check 30: yesterday's file in the place of today's. */
static void
test_older_file (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *data = NULL;
  gsize length;

  add (test, "anna", "open", 7, NULL);
  assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
  store_test_close (test);
  data = torget_test_read (test->path, &length);
  store_test_reopen (test);
  assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
  add (test, "olof", "open", 8, NULL);
  store_test_close (test);
  torget_test_write (test->path, data, length);
  store_test_reopen (test);
  assert_start (test, TORGET_ACCESS_OLDER, FALSE);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE action = 'log:older' "
                                           "AND user = 'anna' AND detail LIKE 'known=2 chain=%'"),
                   ==, 1);
  store_test_reopen (test);
  assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
}

/* trust.md, acceptance check 30: what was taken out of the middle, or changed, is told when the
 * file is opened next; once, but a second time when more is missing. */
static void
test_opening_tells (void)
{
  static const struct
  {
    const char *sql;
    const char *count_sql;
  } cases[] = {
    { "DELETE FROM access WHERE id = 2", "SELECT count(*) FROM access WHERE detail = 'missing=1'" },
    { "DELETE FROM access WHERE id = 1", "SELECT count(*) FROM access WHERE detail = 'missing=2'" },
    { "UPDATE access SET user = 'x' WHERE id = 4",
      "SELECT count(*) FROM access WHERE detail = 'row=4'" },
  };
  g_autoptr (StoreTest) test = store_test_new ();

  add_rows (test);
  add_rows (test);
  run (test, "DROP TRIGGER access_keeps_rows; DROP TRIGGER access_keeps_all");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      run (test, cases[i].sql);
      assert_start (test, TORGET_ACCESS_BROKEN, FALSE);
      g_assert_cmpint (store_test_count (test, cases[i].count_sql), ==, 1);
      add (test, "olof", "open", 7, NULL);
      assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
    }
  g_assert_cmpint (store_test_count (test,
                                     "SELECT count(*) FROM access WHERE action = 'log:broken' "
                                     "AND user = 'anna'"),
                   ==, 4);
}

static void
test_lost_sidecar (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *sidecar = g_strconcat (test->path, ".head", NULL);

  add_rows (test);
  torget_test_write (sidecar, "nonsense", 8);
  assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE action = "
                                           "'log:unknown'"),
                   ==, 1);
  assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access"), ==, 5);
}

/* Rows from before there were chains are chained once, in their order. */
static void
test_seal (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  run (test, "INSERT INTO access (time, user, action) VALUES (1, 'a', 'x'), (2, 'b', 'y')");
  assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access"), ==, 2);
  add (test, "anna", "open", 7, NULL);
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
}

/* trust.md, acceptance check 31. */
static void
test_clock_back (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  add (test, "anna", "open", 7, NULL);
  assert_start (test, TORGET_ACCESS_WHOLE, FALSE);
  torget_clock_set_today (torget_date_from_iso ("2024-11-21"));
  assert_start (test, TORGET_ACCESS_WHOLE, TRUE);
  add (test, "anna", "open", 8, NULL);
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
  g_assert_cmpint (store_test_count (test, "SELECT person_id FROM access ORDER BY id DESC LIMIT 1"),
                   ==, 8);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
}

static void
test_redact (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  add_rows (test);
  g_assert_true (torget_access_store_redact (test->connection, 9, NULL));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE reason LIKE "
                                           "'%Fatima%' OR reason_digest IS NOT NULL AND id <> 3"),
                   ==, 0);
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
}

/* A row of a transaction that is taken back is not remembered outside. */
static void
test_rollback (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  add_rows (test);
  run (test, "BEGIN IMMEDIATE");
  add (test, "anna", "open", 10, NULL);
  run (test, "ROLLBACK");
  assert_state (test, TORGET_ACCESS_WHOLE, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/access/log", test_log);
  g_test_add_func ("/store/access/stays", test_stays);
  g_test_add_func ("/store/access/tampering", test_tampering);
  g_test_add_func ("/store/access/rewritten", test_rewritten);
  g_test_add_func ("/store/access/older-file", test_older_file);
  g_test_add_func ("/store/access/opening-tells", test_opening_tells);
  g_test_add_func ("/store/access/lost-sidecar", test_lost_sidecar);
  g_test_add_func ("/store/access/seal", test_seal);
  g_test_add_func ("/store/access/clock-back", test_clock_back);
  g_test_add_func ("/store/access/redact", test_redact);
  g_test_add_func ("/store/access/rollback", test_rollback);
  return g_test_run ();
}
