/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The access log from the command line: what was done is told, a protected case asks for a reason,
 * and a log that is not whole is told of. */
#include "config.h"

#include "cli-test.h"

#include "support/test-folder.h"

#include <string.h>

/* The demo's protected family. */
#define FAMILY "Rahimi"

static void
make_demo (CliTest *test)
{
  g_assert_cmpint (cli_test_run_bare (test, "demo", "--scenarios", "--db", test->database, NULL), ==,
                   0);
}

static guint
count_rows (CliTest *test,
            const char *action)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *rows;
  guint n = 0;

  cli_test_run (test, "access", "--json", NULL);
  node = cli_test_parse (test);
  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (strcmp (json_object_get_string_member (json_array_get_object_element (rows, i), "action"),
                action) == 0)
      n++;
  return n;
}

static void
test_reason (CliTest *test,
             gconstpointer unused)
{
  g_autofree char *id = NULL;

  make_demo (test);
  g_assert_cmpint (cli_test_run (test, "search", "Nobody at all", NULL), ==, 1);
  g_assert_cmpint (cli_test_run (test, "search", "Amina", NULL), ==, 0);
  id = g_strndup (test->output, strcspn (test->output, "\t"));
  g_assert_cmpint (cli_test_run (test, "show", id, NULL), ==, 0);
  g_assert_cmpuint (count_rows (test, "search:all"), ==, 2);
  g_assert_cmpuint (count_rows (test, "open"), ==, 1);
  g_assert_null (strstr (test->output, "Amina"));
  g_assert_cmpint (cli_test_run (test, "access", "--person", id, NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "\topen\t"));
  g_assert_cmpint (cli_test_run (test, "access", "--who", "nobody", NULL), ==, 1);
  g_assert_cmpint (cli_test_run (test, "access", "--pattern", "nonsense", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "access", "--sample", "1", NULL), ==, 0);
  g_assert_cmpuint (strchr (test->output, '\n') - test->output, ==, strlen (test->output) - 1);
}

/* The row id of somebody whose case is not shown without a reason. */
static char *
find_protected (CliTest *test)
{
  g_autoptr (JsonNode) node = NULL;
  JsonArray *rows;

  g_assert_cmpint (cli_test_run (test, "deadlines", "--json", NULL), ==, 0);
  node = cli_test_parse (test);
  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT,
                                             json_object_get_int_member (row, "person"));

      if (cli_test_run (test, "show", id, NULL) == 3)
        return g_steal_pointer (&id);
    }
  g_assert_not_reached ();
}

static void
test_protected (CliTest *test,
                gconstpointer unused)
{
  g_autofree char *id = NULL;

  make_demo (test);
  id = find_protected (test);
  g_assert_nonnull (strstr (test->errors, "--reason"));
  g_assert_cmpint (cli_test_run (test, "log", id, NULL), ==, 3);
  g_assert_cmpint (cli_test_run (test, "show", id, "--reason", "x", NULL), ==, 3);
  g_assert_cmpint (cli_test_run (test, "show", id, "--reason", "own_case: besök", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, FAMILY));
  g_assert_cmpint (cli_test_run (test, "access", "--pattern", "protected", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "\treveal\t"));
  g_assert_nonnull (strstr (test->output, "own_case: besök"));
  g_assert_null (strstr (test->output, FAMILY));
}

/* Yesterday's file in the place of today's is told of, once it is opened. */
static void
test_older_file (CliTest *test,
                 gconstpointer unused)
{
  g_autofree char *data = NULL;
  gsize length;

  make_demo (test);
  g_assert_cmpint (cli_test_run (test, "search", "Amina", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "check", NULL), ==, 0);
  data = torget_test_read (test->database, &length);
  g_assert_cmpint (cli_test_run (test, "search", "Hodan", NULL), ==, 0);
  torget_test_write (test->database, data, length);
  g_assert_cmpint (cli_test_run (test, "check", NULL), ==, 1);
  g_assert_nonnull (strstr (test->errors, "older file was put back"));
  g_assert_cmpuint (count_rows (test, "log:older"), ==, 1);
}

#define add_test(path, func)                                                                      \
  g_test_add (path, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/cli/access/reason", test_reason);
  add_test ("/cli/access/protected", test_protected);
  add_test ("/cli/access/older-file", test_older_file);
  return g_test_run ();
}
