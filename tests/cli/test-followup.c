/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl followup: the contract with scripts. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>

#define TODAY "2026-11-21"

static const char *const keys[]
    = { "id",          "version",   "group",       "unit",  "name",      "counted",
        "among",       "value",     "source",      "gaps",  "before",    "goal",
        "description", "numerator", "denominator", "split", "suppressed" };

static JsonArray *
list (CliTest *test,
      const char *municipality,
      JsonNode **root)
{
  g_assert_cmpint (cli_test_run (test, "--json", "--today", TODAY, "followup", "--period", "2026",
                                 municipality != NULL ? "--municipality" : NULL, municipality, NULL),
                   ==, 0);
  *root = cli_test_parse (test);
  return json_object_get_array_member (json_node_get_object (*root), "indicators");
}

/* What is small is not told, and neither is what gives it away: the total less what is told. */
static void
assert_keeps_secrets (JsonObject *figure,
                      JsonArray *cells)
{
  gint64 told = 0;
  guint n_hidden = 0;

  for (guint i = 0; i < json_array_get_length (cells); i++)
    {
      JsonObject *cell = json_array_get_object_element (cells, i);

      if (json_object_get_null_member (cell, "denominator"))
        n_hidden++;
      else
        {
          const gint64 count = json_object_get_int_member (cell, "denominator");

          g_assert_true (count == 0 || count >= 5);
          told += count;
        }
    }
  if (json_object_get_null_member (figure, "denominator") || n_hidden == 0)
    return;
  g_assert_cmpuint (n_hidden, >, 1);
  g_assert_cmpint (json_object_get_int_member (figure, "denominator") - told, >=, 5);
}

static void
test_indicators (CliTest *test,
                 gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (JsonNode) part = NULL;
  JsonArray *figures;
  JsonArray *in_umea;

  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "demo", "--persons", "300", NULL), ==, 0);
  figures = list (test, NULL, &root);
  g_assert_cmpuint (json_array_get_length (figures), >=, 30);
  for (guint i = 0; i < json_array_get_length (figures); i++)
    {
      JsonObject *figure = json_array_get_object_element (figures, i);
      JsonObject *split = json_object_get_object_member (figure, "split");
      g_autoptr (GList) splits = json_object_get_members (split);

      for (gsize j = 0; j < G_N_ELEMENTS (keys); j++)
        g_assert_true (json_object_has_member (figure, keys[j]));
      g_assert_true (json_object_has_member (split, "sex"));
      for (GList *name = splits; name != NULL; name = name->next)
        assert_keeps_secrets (figure, json_object_get_array_member (split, name->data));
    }
  in_umea = list (test, "2480", &part);
  g_assert_cmpuint (json_array_get_length (in_umea), ==, json_array_get_length (figures));
  g_assert_false (json_object_has_member (
      json_object_get_object_member (json_array_get_object_element (in_umea, 0), "split"),
      "municipality"));
}

static void
test_text (CliTest *test,
           gconstpointer unused)
{
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "demo", "--scenarios", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "followup", "--period", "2026-Q3", NULL),
                   ==, 0);
  g_assert_nonnull (strstr (test->output, "Establishment time lost to the preschool queue: "));
}

/* As many persons as the figure tells; and the log has that somebody looked. */
static void
test_behind (CliTest *test,
             gconstpointer unused)
{
  g_autoptr (JsonNode) figures = NULL;
  g_autoptr (JsonNode) behind = NULL;
  g_autoptr (JsonNode) change = NULL;
  JsonObject *object;
  gint64 count;

  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "demo", "--persons", "300", NULL), ==, 0);
  count = json_object_get_int_member (
      json_array_get_object_element (list (test, NULL, &figures), 0), "denominator");
  g_assert_cmpint (cli_test_run (test, "--json", "--today", TODAY, "followup", "--behind",
                                 "received", NULL), ==, 0);
  behind = cli_test_parse (test);
  object = json_node_get_object (behind);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (object, "persons"))
                       + json_object_get_int_member (object, "protected"),
                   ==, count);
  g_assert_cmpint (cli_test_run (test, "--json", "--today", TODAY, "followup", "--change",
                                 "sfi_active", "--period", "2026-Q3", NULL), ==, 0);
  change = cli_test_parse (test);
  object = json_node_get_object (change);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "entered")), >, 0);
  g_assert_cmpint (json_object_get_int_member (object, "stayed"), >, 0);
  g_assert_cmpint (cli_test_run (test, "--json", "access", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "followup:list:received"));
  g_assert_nonnull (strstr (test->output, "followup:change:sfi_active"));
}

/* All cells of all figures, one a line; as many rows whether CSV or not. */
static void
test_writes_a_table (CliTest *test,
                     gconstpointer unused)
{
  g_autofree char *csv = g_build_filename (test->folder, "figures.csv", NULL);
  g_autofree char *sheet = g_build_filename (test->folder, "figures.xlsx", NULL);
  g_autofree char *text = NULL;
  g_autofree char *book = NULL;

  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "demo", "--persons", "300", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "followup", "--out", csv, NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "followup", "--out", sheet, NULL), ==, 0);
  text = torget_test_read (csv, NULL);
  book = torget_test_read (sheet, NULL);
  g_assert_nonnull (strstr (text, "indicator,version,name,unit,period"));
  g_assert_nonnull (strstr (text, ",hidden,before,goal,gaps"));
  g_assert_nonnull (strstr (text, "time_lost_to_preschool_queue,1,"));
  g_assert_nonnull (strstr (text, ",sex,female,"));
  g_assert_true (g_str_has_prefix (book, "PK"));
}

static void
test_refuses (CliTest *test,
              gconstpointer unused)
{
  g_assert_cmpint (cli_test_run (test, "demo", "--scenarios", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "followup", "--period", "2026-13", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "2026-Q3"));
  g_assert_cmpint (cli_test_run (test, "followup", "--municipality", "0180", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "followup", "--behind", "fun", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "followup", "--part", "half", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "followup", "--part", "gaps", NULL), ==, 2);
  g_assert_nonnull (strstr (test->errors, "--behind"));
  g_assert_cmpint (cli_test_run (test, "followup", "extra", NULL), ==, 2);
}

/* What is set is what the figures are compared with, until it is removed. */
static void
test_goals (CliTest *test,
            gconstpointer unused)
{
  g_autoptr (JsonNode) goals = NULL;
  g_autoptr (JsonNode) figures = NULL;
  JsonObject *goal;
  JsonObject *figure;

  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "demo", "--scenarios", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "goals", "set", "received", "12.5", NULL),
                   ==, 0);
  g_assert_cmpint (cli_test_run (test, "goals", "--period", "2025", "set", "received", "9", NULL),
                   ==, 0);
  g_assert_cmpint (cli_test_run (test, "--json", "--today", TODAY, "goals", NULL), ==, 0);
  goals = cli_test_parse (test);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (goals)), ==, 1);
  goal = json_array_get_object_element (json_node_get_array (goals), 0);
  g_assert_cmpstr (json_object_get_string_member (goal, "indicator"), ==, "received");
  g_assert_cmpint (json_object_get_int_member (goal, "year"), ==, 2026);
  g_assert_cmpfloat (json_object_get_double_member (goal, "goal"), ==, 12.5);
  figure = json_array_get_object_element (list (test, NULL, &figures), 0);
  g_assert_cmpstr (json_object_get_string_member (figure, "id"), ==, "received");
  g_assert_cmpfloat (json_object_get_double_member (figure, "goal"), ==, 12.5);
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "goals", "remove", "received", NULL), ==,
                   0);
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "goals", "remove", "received", NULL), ==,
                   1);
  g_assert_cmpint (cli_test_run (test, "--today", TODAY, "goals", NULL), ==, 0);
  g_assert_cmpstr (test->output, ==, "");
  g_assert_cmpint (cli_test_run (test, "goals", "--period", "2025", NULL), ==, 0);
  g_assert_true (g_str_has_prefix (test->output, "2025  received  9  "));
}

static void
test_refuses_goals (CliTest *test,
                    gconstpointer unused)
{
  static const char *const refused[][4] = {
    { "set", "fun", "1", "torgetctl --json followup" },
    { "set", "received", "many", "from 0 to 1000000" },
    { "set", "received", "1e7", "from 0 to 1000000" },
    { "set", "received", "nan", "from 0 to 1000000" },
    { "set", "plan_over_one_month", "101", "from 0 to 100." },
    { "set", "received", NULL, "set ID GOAL" },
    { "--period", "2026-Q3", NULL, "such as 2026" },
  };

  g_assert_cmpint (cli_test_run (test, "demo", "--scenarios", NULL), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_assert_cmpint (cli_test_run (test, "goals", refused[i][0], refused[i][1], refused[i][2],
                                     NULL),
                       ==, 2);
      g_assert_nonnull (strstr (test->errors, refused[i][3]));
    }
}

#define ADD(path, func) g_test_add (path, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/followup/indicators", test_indicators);
  ADD ("/followup/text", test_text);
  ADD ("/followup/behind", test_behind);
  ADD ("/followup/table", test_writes_a_table);
  ADD ("/followup/refuses", test_refuses);
  ADD ("/followup/goals", test_goals);
  ADD ("/followup/refuses-goals", test_refuses_goals);
  return g_test_run ();
}
