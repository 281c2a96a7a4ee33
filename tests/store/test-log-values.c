/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No. 28: what a program says of a statement that failed, to whoever reads its errors or the
 * journal, holds codes and never a value, although SQLite's own texts do. */
#include "config.h"

#include "store-test.h"

#include "store/statement.h"

#include <string.h>

#define MARKER "Zebulonia Kvarnlyckesson"

static const struct
{
  const char *name;
  const char *sql; /* where ?1 is the marker */
  int code;        /* of SQLite */
} refused[] = {
  { "number", "INSERT INTO draft (id, user, row, form, time, content) VALUES "
              "(1, ?1, 0, '', 1, ?1), (1, ?1, 0, '', 1, ?1)", 1555 },
  { "nothing", "INSERT INTO draft (id, user, row, form, time) VALUES (2, ?1, 0, '', 1)", 1299 },
  { "kind", "INSERT INTO draft (id, user, row, form, time, content) VALUES "
            "(3, 'Anna', ?1, '', 1, '')", 3091 },
  { "day", "INSERT INTO person (id, birth_date) VALUES (4, ?1)", 275 },
  { "trigger", "UPDATE access SET reason = ?1", 1811 },
};

/* As the program says it: the value is bound. */
static void
fail_bound (StoreTest *test,
            gsize i)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *code = g_strdup_printf ("SQLite code %d", refused[i].code);
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (test->connection, refused[i].sql, &error);

  g_assert_no_error (error);
  torget_statement_bind_text (statement, 1, MARKER);
  g_assert_false (torget_statement_run (statement, &error));
  g_printerr ("%s: %s\n", refused[i].name, error->message);
  g_assert_nonnull (strstr (error->message, code));
}

/* What SQLite says to its log holds the text of the statement, and here the value with it. */
static void
fail_literal (StoreTest *test,
              gsize i)
{
  g_autoptr (GString) sql = g_string_new (refused[i].sql);

  g_string_replace (sql, "?1", "'" MARKER "'", 0);
  g_assert_false (torget_connection_run (test->connection, sql->str, NULL));
}

static void
fail_everything (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  g_assert_true (torget_connection_run (
      test->connection,
      "INSERT INTO access (id, time, user, action) VALUES (1, 1, 'Anna', 'open')", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      fail_bound (test, i);
      fail_literal (test, i);
    }
}

static void
test_codes_only (void)
{
  if (g_test_subprocess ())
    {
      fail_everything ();
      return;
    }
  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*trigger: *SQLite code 1811*");
  g_test_trap_assert_stdout ("*torget-store-DEBUG*SQLite code 1555*");
  g_test_trap_assert_stdout_unmatched ("*Zebulonia*");
  g_test_trap_assert_stderr_unmatched ("*Zebulonia*");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log-values/codes-only", test_codes_only);
  return g_test_run ();
}
