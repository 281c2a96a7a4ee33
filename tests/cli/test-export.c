/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl export, region and validate as scripts use them. All persons are invented. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>

static void
set_up (CliTest *test,
        gconstpointer unused)
{
  cli_test_set_up (test, unused);
  CLI_TEST_RUN (test, 0, "demo", "--persons", "60");
}

static char *
dup_out (const CliTest *test)
{
  return g_build_filename (test->folder, "region.xml", NULL);
}

static char *
dup_element (const char *text,
             const char *element)
{
  g_autofree char *open = g_strdup_printf ("<%s>", element);
  g_autofree char *close = g_strdup_printf ("</%s>", element);
  const char *from = strstr (text, open);
  const char *to = from != NULL ? strstr (from, close) : NULL;

  return to != NULL ? g_strndup (from + strlen (open), (gsize) (to - from) - strlen (open)) : NULL;
}

static void
test_counts_by_default (CliTest *test,
                        gconstpointer unused)
{
  g_autofree char *out = dup_out (test);
  g_autofree char *text = NULL;
  g_autofree char *profile = NULL;
  g_autofree char *period = NULL;

  CLI_TEST_RUN (test, 0, "export", "--out", out, "--period", "2025");
  CLI_TEST_RUN (test, 0, "validate", out);
  text = torget_test_read (out, NULL);
  profile = dup_element (text, "profil");
  period = dup_element (text, "period");
  g_assert_cmpstr (profile, ==, "aggregate");
  g_assert_cmpstr (period, ==, "2025");
  g_assert_cmpuint (torget_test_get_mode (out), ==, 0600);
}

/* What is found, and who came since the last submission. */
static void
test_rehearsal (CliTest *test,
                gconstpointer unused)
{
  g_autofree char *out = dup_out (test);
  g_autoptr (JsonNode) first = NULL;
  g_autoptr (JsonNode) second = NULL;
  JsonArray *conflicts;

  CLI_TEST_RUN (test, 1, "export", "--rehearse", "--change", "received");
  CLI_TEST_RUN (test, 0, "export", "--submit", "--out", out);
  CLI_TEST_RUN (test, 0, "submissions", "--show", "1", "--out", out);
  CLI_TEST_RUN (test, 3, "submissions", "--show", "1", "--out", "/nonexistent/figures.xml");
  CLI_TEST_RUN (test, 0, "--json", "export", "--rehearse");
  first = cli_test_parse (test);
  conflicts = json_object_get_array_member (json_node_get_object (first), "conflicts");
  g_assert_cmpuint (json_array_get_length (conflicts), >, 0);
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (conflicts, 0), "code"), ==,
      "doubles");
  CLI_TEST_RUN (test, 0, "--json", "export", "--rehearse", "--change", "received");
  second = cli_test_parse (test);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (
                        json_node_get_object (second), "entered")),
                    ==, 0);
  CLI_TEST_RUN (test, 0, "export", "--rehearse", "--conflict", "two_households");
  CLI_TEST_RUN (test, 2, "export", "--rehearse", "--conflict", "nothing");
  CLI_TEST_RUN (test, 2, "export", "--rehearse", "--change", "nothing");
}

/* The figures that are printed are those of the header, and the digest is the file's. */
static void
test_handover_as_json (CliTest *test,
                       gconstpointer unused)
{
  g_autofree char *out = dup_out (test);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;
  g_autofree char *text = NULL;
  g_autofree char *basis = NULL;
  g_autofree char *withheld = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *printed = NULL;

  CLI_TEST_RUN (test, 0, "--json", "export", "--profile", "handover", "--out", out, "--sender",
                "2401", "--legal-basis", "Beslut 7 & 8");
  root = cli_test_parse (test);
  object = json_node_get_object (root);
  text = torget_test_read (out, NULL);
  basis = dup_element (text, "rattsligGrund");
  withheld = dup_element (text, "undantagna");
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  printed = g_strdup_printf ("%" G_GINT64_FORMAT,
                             json_object_get_int_member (object, "withheld"));
  g_assert_cmpstr (basis, ==, "Beslut 7 &amp; 8");
  g_assert_cmpstr (withheld, ==, printed);
  g_assert_cmpstr (json_object_get_string_member (object, "sha256"), ==, digest);
  g_assert_nonnull (strstr (text, "<avsandare kommunkod=\"2401\">Nordmaling</avsandare>"));
}

/* Fewer go without a stated basis: only those with a consent of their own. */
static void
test_basis_covers_more (CliTest *test,
                        gconstpointer unused)
{
  g_autofree char *out = dup_out (test);
  gint64 persons[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JsonNode) root = NULL;

      CLI_TEST_RUN (test, 0, "--json", "export", "--profile", "handover", "--out", out,
                    i == 0 ? NULL : "--legal-basis", "Lag");
      root = cli_test_parse (test);
      persons[i] = json_object_get_int_member (json_node_get_object (root), "persons");
    }
  g_assert_cmpint (persons[0], >, 0);
  g_assert_cmpint (persons[1], >, persons[0]);
}

static void
test_verdict_as_json (CliTest *test,
                      gconstpointer unused)
{
  g_autofree char *path = dup_out (test);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *object;

  torget_test_write (path, "<a/>", 4);
  CLI_TEST_RUN (test, 1, "--json", "validate", path);
  root = cli_test_parse (test);
  object = json_node_get_object (root);
  g_assert_false (json_object_get_boolean_member (object, "valid"));
  g_assert_true (
      g_str_has_prefix (json_object_get_string_member (object, "reason"), "line 1: "));
}

/* The figures of another municipality come in, and go; our own do not. */
static void
test_received (CliTest *test,
               gconstpointer unused)
{
  g_autofree char *out = dup_out (test);
  g_autoptr (JsonNode) root = NULL;
  const char *id;

  CLI_TEST_RUN (test, 0, "export", "--out", out, "--period", "2026", "--sender", "2401");
  CLI_TEST_RUN (test, 0, "--json", "region", "--receive", out);
  root = cli_test_parse (test);
  id = json_object_get_string_member (json_node_get_object (root), "received");
  CLI_TEST_RUN (test, 0, "region", "--period", "2026");
  g_assert_nonnull (strstr (test->output, "2401"));
  CLI_TEST_RUN (test, 0, "region", "--remove", id);
  CLI_TEST_RUN (test, 1, "region", "--remove", id);
  g_assert_cmpstr (test->output, ==, "");
  CLI_TEST_RUN (test, 1, "region", "--receive", out, "--sender", "2401");
  CLI_TEST_RUN (test, 2, "region", "--period", "2026-Q1");
}

/* Returns: (transfer full): the number of the household of somebody who is found by that name */
static char *
dup_household (CliTest *test,
               const char *name)
{
  g_autoptr (JsonNode) found = NULL;
  g_autoptr (JsonNode) shown = NULL;
  g_autofree char *person = NULL;
  JsonArray *households;

  CLI_TEST_RUN (test, 0, "--json", "search", name);
  found = cli_test_parse (test);
  person
      = g_strdup_printf ("%" G_GINT64_FORMAT,
                         json_object_get_int_member (
                             json_array_get_object_element (json_node_get_array (found), 0), "id"));
  CLI_TEST_RUN (test, 0, "--json", "show", person);
  shown = cli_test_parse (test);
  households = json_object_get_array_member (json_node_get_object (shown), "household");
  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          json_object_get_int_member (json_array_get_object_element (households, 0),
                                                      "id"));
}

/* A household that is not there is an answer, not a file with nobody in it; a folder that is not
 * there is none. */
static void
test_unknown_household (CliTest *test,
                        gconstpointer unused)
{
  g_autofree char *out = dup_out (test);
  g_autofree char *known = dup_household (test, "Hassan");

  CLI_TEST_RUN (test, 1, "export", "--profile", "handover", "--household", "99", "--out", out);
  g_assert_cmpstr (test->output, ==, "");
  g_assert_nonnull (strstr (test->errors, "There is no such record"));
  CLI_TEST_RUN (test, 1, "export", "--profile", "handover", "--household", known, "--household",
                "99", "--out", out);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  CLI_TEST_RUN (test, 3, "export", "--profile", "handover", "--household", known, "--out",
                "/nowhere/at/all.xml");
  g_assert_nonnull (strstr (test->errors, "The file or folder is not there"));
  CLI_TEST_RUN (test, 0, "export", "--profile", "handover", "--household", known, "--out", out);
}

/* Of whatever profile, and said of the option: nothing is looked at in the file. */
static void
test_period_is_a_year (CliTest *test,
                       gconstpointer unused)
{
  static const char *const no_years[] = { "x", "2026-Q1", "26", "0000", "" };
  static const char *const profiles[] = { "aggregate", "handover", "offers" };
  g_autofree char *out = dup_out (test);

  for (gsize i = 0; i < G_N_ELEMENTS (no_years); i++)
    {
      CLI_TEST_RUN (test, 2, "export", "--profile", profiles[i % G_N_ELEMENTS (profiles)],
                    "--period", no_years[i], "--out", out);
      g_assert_nonnull (strstr (test->errors, "A year has four digits"));
      g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
    }
  CLI_TEST_RUN (test, 2, "export", "--rehearse", "--period", "x");
}

static const struct
{
  const char *arguments[6];
  int status;
  const char *told; /* (nullable) */
} refused[] = {
  { { "export" }, 2 },
  { { "export", "--out", "OUT", "--profile", "everything" }, 2 },
  { { "export", "--out", "OUT", "surplus" }, 2 },
  { { "export", "--out", "OUT", "--household", "1" }, 2, "--household is for" },
  { { "export", "--profile=offers", "--out", "OUT", "--household", "1" }, 2, "--household is for" },
  { { "export", "--profile=handover", "--out", "OUT", "--legal-basis", "" }, 2, "needs a text" },
  { { "export", "--submit", "--rehearse" }, 2, "not both" },
  { { "export", "--rehearse", "--change=received", "--conflict=two_households" }, 2, "not both" },
  { { "validate" }, 2 },
  { { "validate", "OUT" }, 3 },
  { { "export", "--out", "/nowhere/at/all.xml" }, 3 },
};

static void
test_refused (CliTest *test,
              gconstpointer unused)
{
  g_autofree char *out = dup_out (test);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const char *a[6];

      for (guint j = 0; j < 6; j++)
        a[j] = g_strcmp0 (refused[i].arguments[j], "OUT") == 0 ? out : refused[i].arguments[j];
      CLI_TEST_RUN (test, refused[i].status, a[0], a[1], a[2], a[3], a[4], a[5]);
      g_assert_true (refused[i].told == NULL || strstr (test->errors, refused[i].told) != NULL);
      g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*func) (CliTest *test,
                  gconstpointer unused);
  } tests[] = {
    { "/export/counts-by-default", test_counts_by_default },
    { "/export/handover-as-json", test_handover_as_json },
    { "/export/basis-covers-more", test_basis_covers_more },
    { "/export/rehearsal", test_rehearsal },
    { "/export/unknown-household", test_unknown_household },
    { "/export/period-is-a-year", test_period_is_a_year },
    { "/export/refused", test_refused },
    { "/region/received", test_received },
    { "/validate/verdict-as-json", test_verdict_as_json },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CliTest, NULL, set_up, tests[i].func, cli_test_tear_down);
  return g_test_run ();
}
