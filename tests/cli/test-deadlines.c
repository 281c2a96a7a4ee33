/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl deadlines, rules, rule-test: the contract with scripts. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>

/* A sublet that ends on a Monday; three months before is a Sunday. */
#define QUESTION                                                                                  \
  "{ \"today\": \"2026-08-25\", \"started\": \"2026-08-01\", "                                    \
  "\"parameters\": { \"sublet_decide_months\": 5 }, \"records\": { "                              \
  "\"person\": [ { \"id\": 1, \"given_name\": \"Amina\" } ], "                                    \
  "\"household\": [ { \"id\": 2 } ], "                                                            \
  "\"membership\": [ { \"id\": 3, \"household_id\": 2, \"person_id\": 1 } ], "                    \
  "\"sublet\": [ { \"id\": 4, \"household_id\": 2, \"tenure\": \"sublet\", "                      \
  "\"status\": \"running\", \"start_date\": \"2024-12-01\", \"end_date\": \"2026-11-30\" } ] } }"

static const char *const keys[] = {
  "rule",       "person",   "household",      "subject",        "due",    "outer_limit",  "severity",
  "status",     "inputs",   "explanation_sv", "explanation_en", "source", "rule_version", "confidence",
};

static int
ask (CliTest *test,
     const char *question)
{
  g_autofree char *path = g_build_filename (test->folder, "question.json", NULL);

  torget_test_write (path, question, strlen (question));
  return cli_test_run_bare (test, "--json", "rule-test", path, NULL);
}

static JsonObject *
find (JsonNode *root,
      const char *rule)
{
  JsonArray *all = json_node_get_array (root);

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonObject *object = json_array_get_object_element (all, i);

      if (g_str_equal (json_object_get_string_member (object, "rule"), rule))
        return object;
    }
  g_test_message ("no deadline of %s", rule);
  g_test_fail ();
  return NULL;
}

static void
test_answers_without_a_database (CliTest *test,
                                 gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *notice;
  JsonObject *decide;

  g_assert_cmpint (ask (test, QUESTION), ==, 0);
  root = cli_test_parse (test);
  notice = find (root, "sublet_serve_notice");
  g_assert_cmpuint (json_object_get_size (notice), ==, G_N_ELEMENTS (keys));
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (json_object_has_member (notice, keys[i]));
  g_assert_cmpstr (json_object_get_string_member (notice, "due"), ==, "2026-08-28");
  g_assert_cmpstr (json_object_get_string_member (notice, "outer_limit"), ==, "2026-08-31");
  g_assert_cmpstr (json_object_get_string_member (notice, "status"), ==, "due");
  g_assert_cmpint (json_object_get_int_member (notice, "person"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (notice, "household"), ==, 2);
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (notice, "inputs"),
                                                  "sublet.end"),
                   ==, "2026-11-30");
  g_assert_nonnull (strstr (json_object_get_string_member (notice, "explanation_en"),
                            "counting back never rolls forward"));
  decide = find (root, "sublet_decide");
  g_assert_cmpstr (json_object_get_string_member (decide, "due"), ==, "2026-06-30");
  g_assert_true (json_object_get_null_member (find (root, "log_check"), "person"));
}

/* What is wrong is named by where it stands. */
static void
test_refuses_with_the_place (CliTest *test,
                             gconstpointer unused)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *place;
  } faults[] = {
    { "\"2026-11-30\"", "\"2026-11-31\"", "records.sublet[0].end_date:" },
    { "\"tenure\": \"sublet\"", "\"tenure\": \"castle\"", "records.sublet[0].tenure:" },
    { "\"sublet\": [", "\"subplet\": [", "records.subplet:" },
    { "\"start_date\"", "\"start_day\"", "records.sublet[0].start_day:" },
    { "\"id\": 4,", "", "records.sublet[0]:" },
    { "\"id\": 1,", "\"id\": true,", "records.person[0].id:" },
    { "\"sublet_decide_months\": 5", "\"sublet_decide_months\": 500",
      "parameters.sublet_decide_months:" },
    { "\"sublet_decide_months\"", "\"sublet_decide_weeks\"", "parameters.sublet_decide_weeks:" },
    { "\"today\"", "\"yesterday\"", "yesterday:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_auto (GStrv) parts = g_strsplit (QUESTION, faults[i].from, 2);
      g_autofree char *question = g_strjoinv (faults[i].to, parts);

      g_assert_cmpint (ask (test, question), ==, 3);
      g_assert_cmpstr (test->output, ==, "");
      if (strstr (test->errors, faults[i].place) == NULL)
        g_test_message ("%s: %s", faults[i].place, test->errors), g_test_fail ();
    }
}

static void
test_lists_the_rules (CliTest *test,
                      gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *rules;

  g_assert_cmpint (cli_test_run_bare (test, "--json", "rules", NULL), ==, 0);
  root = cli_test_parse (test);
  rules = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (rules), >, 10);
  for (guint i = 0; i < json_array_get_length (rules); i++)
    {
      JsonObject *rule = json_array_get_object_element (rules, i);
      JsonObject *name = json_object_get_object_member (rule, "name");

      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (rule, "versions")), >, 0);
      g_assert_cmpstr (json_object_get_string_member (name, "sv"), !=, "");
    }
  g_assert_cmpint (cli_test_run_bare (test, "rules", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "sublet_serve_notice"));
}

static char *
list (CliTest *test,
      const char *today,
      const char *option)
{
  const int status = cli_test_run (test, "--json", "--today", today, "deadlines", option, NULL);

  if (status != 0)
    g_test_message ("%s", test->errors);
  g_assert_cmpint (status, ==, 0);
  return g_strdup (test->output);
}

/* What is stored is what is computed; only how it reads depends on the day. */
static void
test_recomputed_is_identical (CliTest *test,
                              gconstpointer unused)
{
  g_autofree char *stored = NULL;
  g_autofree char *recomputed = NULL;
  g_autofree char *again = NULL;
  g_autofree char *later = NULL;

  g_assert_cmpint (cli_test_run (test, "--today", "2026-11-21", "demo", "--scenarios", NULL), ==, 0);
  stored = list (test, "2026-11-21", NULL);
  recomputed = list (test, "2026-11-21", "--recompute");
  later = list (test, "2027-11-21", "--recompute");
  again = list (test, "2026-11-21", NULL);
  g_assert_cmpstr (recomputed, ==, stored);
  g_assert_cmpstr (again, ==, stored);
  g_assert_cmpstr (later, !=, stored);
  g_assert_nonnull (strstr (stored, "\"upcoming\""));
  g_assert_nonnull (strstr (stored, "\"overdue\""));
}

static void
test_filters (CliTest *test,
              gconstpointer unused)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *found;

  g_assert_cmpint (cli_test_run (test, "demo", "--scenarios", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "--json", "deadlines", "--rule", "sublet_serve_notice", NULL), ==, 0);
  root = cli_test_parse (test);
  found = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (found), >, 0);
  for (guint i = 0; i < json_array_get_length (found); i++)
    g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (found, i), "rule"),
                     ==, "sublet_serve_notice");
  g_assert_cmpint (cli_test_run (test, "deadlines", "--rule", "no_such_rule", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "deadlines", "extra", NULL), ==, 2);
}

static void
test_writes_a_calendar (CliTest *test,
                        gconstpointer unused)
{
  g_autofree char *out = g_build_filename (test->folder, "deadlines.ics", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (cli_test_run (test, "demo", "--scenarios", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "deadlines", "--ics", "--out", out, NULL), ==, 0);
  text = torget_test_read (out, NULL);
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (text, "BEGIN:VEVENT\r\n"));
  g_assert_nonnull (strstr (test->errors, "protected"));
  g_assert_cmpint (cli_test_run (test, "deadlines", "--ics", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "deadlines", "--out", out, NULL), ==, 2);
}

/* The language of LANGUAGE, as in all that gettext says: not that of the locale, which may be C. */
static void
test_speaks_the_users_language (CliTest *test,
                                gconstpointer unused)
{
  g_assert_cmpint (cli_test_run_bare (test, "rules", NULL), ==, 0);
  g_assert_nonnull (strstr (test->output, "Earliest queue date"));
  g_setenv ("LANGUAGE", "sv", TRUE);
  g_assert_cmpint (cli_test_run_bare (test, "rules", NULL), ==, 0);
  g_unsetenv ("LANGUAGE");
  g_assert_null (strstr (test->output, "Earliest queue date"));
}

#define ADD(path, func) g_test_add (path, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/deadlines/rule-test", test_answers_without_a_database);
  ADD ("/deadlines/refuses", test_refuses_with_the_place);
  ADD ("/deadlines/rules", test_lists_the_rules);
  ADD ("/deadlines/recompute", test_recomputed_is_identical);
  ADD ("/deadlines/filters", test_filters);
  ADD ("/deadlines/language", test_speaks_the_users_language);
  ADD ("/deadlines/calendar", test_writes_a_calendar);
  return g_test_run ();
}
