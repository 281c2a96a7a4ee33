/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl extract: files that are whole and valid; wrong uses of it, of retention and of erase. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

static gint64
get_first_person (CliTest *test)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *found;

  g_assert_cmpint (cli_test_run (test, "demo", "--scenarios", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "--json", "search", "a", NULL), ==, 0);
  root = cli_test_parse (test);
  found = json_node_get_array (root);
  return json_object_get_int_member (json_array_get_object_element (found, 0), "id");
}

static void
test_both_formats_in_both_languages (CliTest *test,
                                     gconstpointer unused)
{
  static const char *const languages[] = { "sv", "en" };
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, get_first_person (test));
  g_autofree char *pdf = g_build_filename (test->folder, "x.pdf", NULL);
  g_autofree char *xml = g_build_filename (test->folder, "x.xml", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *written = NULL;
      gsize length;
      g_autofree char *expected = g_strdup_printf ("sprak=\"%s\"", languages[i]);

      g_assert_cmpint (cli_test_run (test, "extract", "--person", id, "--out", pdf, "--language",
                                     languages[i], NULL),
                       ==, 0);
      g_assert_cmpint (cli_test_run (test, "extract", "--person", id, "--out", xml, "--format",
                                     "xml", "--language", languages[i], NULL),
                       ==, 0);
      written = torget_test_read (xml, &length);
      g_assert_nonnull (g_strstr_len (written, (gssize) length, expected));
      g_assert_cmpuint (torget_test_get_mode (xml), ==, 0600);
      g_assert_cmpuint (torget_test_get_mode (pdf), ==, 0600);
    }
}

static void
test_wrong_uses (CliTest *test,
                 gconstpointer unused)
{
  g_assert_cmpint (cli_test_run (test, "demo", "--scenarios", NULL), ==, 0);
  g_assert_cmpint (cli_test_run (test, "extract", "--person", "1", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "extract", "--person", "1", "--out", "x", "--format", "txt",
                                 NULL),
                   ==, 2);
  g_assert_cmpint (cli_test_run (test, "extract", "--person", "1", "--out", "x", NULL), ==, 1);
  g_assert_cmpint (cli_test_run (test, "retention", "--refuse", "1", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "retention", "--propose", "1", "--approve", "1", NULL), ==,
                   2);
  g_assert_cmpint (cli_test_run (test, "erase", NULL), ==, 2);
  g_assert_cmpint (cli_test_run (test, "erase", "--proposal", "1", NULL), ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                           \
  g_test_add (path, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)
  ADD ("/extract/files", test_both_formats_in_both_languages);
  ADD ("/extract/wrong", test_wrong_uses);
#undef ADD
  return g_test_run ();
}
