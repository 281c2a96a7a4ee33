/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The access log: what is put on record stays as it was written. */
#include "config.h"

#include "store/access-store.h"
#include "store-test.h"

static void
test_log (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  g_assert_true (
      torget_access_store_log (test->connection, "anna", "print:plan:person", 7, "Besök", &error));
  g_assert_true (torget_access_store_log (test->connection, "olof", "open", 8, NULL, &error));
  g_assert_no_error (error);
  rows = store_test_dump (test, "SELECT user, action, person_id, reason FROM access ORDER BY id");
  g_test_message ("%s", rows);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE user = 'anna' AND "
                                           "action = 'print:plan:person' AND person_id = 7 AND "
                                           "reason = 'Besök' AND time > 0"),
                   ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE reason IS NULL"), ==,
                   1);
}

static void
test_stays (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  g_assert_true (
      torget_access_store_log (test->connection, "anna", "print:plan:person", 7, "Besök", NULL));
  g_assert_false (torget_connection_run (test->connection, "UPDATE access SET user = 'x'", NULL));
  g_assert_false (torget_connection_run (test->connection, "DELETE FROM access", NULL));
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM access WHERE user = 'anna'"), ==,
                   1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/access/log", test_log);
  g_test_add_func ("/store/access/stays", test_stays);
  return g_test_run ();
}
