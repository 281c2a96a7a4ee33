/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers between municipalities in torgetctl: list, export, import of a file of another one. All
 * offers are invented. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>

static void
set_up (CliTest *test,
        gconstpointer unused)
{
  cli_test_set_up (test, unused);
  CLI_TEST_RUN (test, 0, "demo", "--persons", "5");
}

/* Returns: (transfer full): a changed copy of the published example */
static char *
dup_example (const CliTest *test,
             const char *created,
             const char *from,
             const char *to)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "examples",
                                                    "erbjudanden.xml", NULL);
  g_autofree char *content = torget_test_read (example, NULL);
  g_autoptr (GString) text = g_string_new (content);
  g_autofree char *name = g_strconcat (created, ".xml", NULL);
  char *path = g_build_filename (test->folder, name, NULL);

  g_assert_cmpuint (g_string_replace (text, "2026-11-02T", created, 1), ==, 1);
  if (from != NULL)
    g_assert_cmpuint (g_string_replace (text, from, to, 0), >, 0);
  torget_test_write (path, text->str, text->len);
  return path;
}

/* How many offers a municipality makes; %NULL for our own. */
static guint
count_offers (CliTest *test,
              const char *municipality)
{
  g_autoptr (JsonNode) root = NULL;
  JsonArray *offers;
  guint n = 0;

  CLI_TEST_RUN (test, 0, "--json", "offers");
  root = cli_test_parse (test);
  offers = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (offers); i++)
    {
      JsonObject *offer = json_array_get_object_element (offers, i);

      g_assert_cmpint (json_object_get_boolean_member (offer, "own"), ==,
                       json_object_get_null_member (offer, "municipality"));
      if (json_object_get_null_member (offer, "municipality"))
        n += municipality == NULL;
      else
        n += g_strcmp0 (municipality,
                        json_object_get_string_member (offer, "municipality")) == 0;
    }
  return n;
}

static void
assert_verdict (CliTest *test,
                const char *verdict,
                gint64 offers)
{
  g_autoptr (JsonNode) root = cli_test_parse (test);
  JsonObject *object = json_node_get_object (root);

  g_assert_cmpstr (json_object_get_string_member (object, "verdict"), ==, verdict);
  g_assert_cmpint (json_object_get_int_member (object, "offers"), ==, offers);
}

/* What has expired is not listed. */
static void
test_list (CliTest *test,
           gconstpointer unused)
{
  g_assert_cmpuint (count_offers (test, NULL), ==, 2);
  g_assert_cmpuint (count_offers (test, "2460"), ==, 3);
  g_assert_cmpuint (count_offers (test, "2284"), ==, 2);
  CLI_TEST_RUN (test, 0, "offers", "--kind", "dwelling");
  g_assert_nonnull (strstr (test->output, "Husum"));
  g_assert_null (strstr (test->output, "Domsjö"));
  g_assert_null (strstr (test->output, "2C eftermiddag"));
  CLI_TEST_RUN (test, 2, "offers", "--kind", "car");
}

static void
test_export (CliTest *test,
             gconstpointer unused)
{
  g_autofree char *out = g_build_filename (test->folder, "offers.xml", NULL);
  g_autofree char *text = NULL;

  CLI_TEST_RUN (test, 0, "export", "--profile", "offers", "--out", out);
  CLI_TEST_RUN (test, 0, "validate", out);
  text = torget_test_read (out, NULL);
  g_assert_nonnull (strstr (text, "<profil>offers</profil>"));
  g_assert_nonnull (strstr (text, "<grupp>2C eftermiddag</grupp>"));
  g_assert_nonnull (strstr (text, "<arbetsgivare>Demo storkök</arbetsgivare>"));
  g_assert_null (strstr (text, "Vännäs"));

  CLI_TEST_RUN (test, 1, "--json", "import", out);
  assert_verdict (test, "own", 2);
}

/* The newest file of a sender is what the sender offers. */
static void
test_import (CliTest *test,
             gconstpointer unused)
{
  g_autofree char *future = dup_example (test, "2026-11-23T", NULL, NULL);
  g_autofree char *first = dup_example (test, "2026-11-20T", NULL, NULL);
  g_autofree char *older = dup_example (test, "2026-11-19T", NULL, NULL);
  g_autofree char *later = dup_example (test, "2026-11-21T", NULL, NULL);

  CLI_TEST_RUN (test, 1, "--json", "import", future);
  assert_verdict (test, "future", 3);
  CLI_TEST_RUN (test, 0, "--json", "import", "--dry-run", first);
  assert_verdict (test, "newer", 3);
  CLI_TEST_RUN (test, 0, "import", first);
  CLI_TEST_RUN (test, 1, "--json", "import", first);
  assert_verdict (test, "same", 3);
  CLI_TEST_RUN (test, 1, "--json", "import", older);
  assert_verdict (test, "older", 3);
  CLI_TEST_RUN (test, 0, "--today", "2026-12-01", "--json", "import", later);
  assert_verdict (test, "newer", 3);
  CLI_TEST_RUN (test, 0, "--today", "2026-12-01", "offers");
  g_assert_nonnull (strstr (test->output, "Praktik i storkök"));
  g_assert_null (strstr (test->output, "Vännäsby"));
}

/* An offer must name nobody: one that does is left out and told, the others are taken in. */
static void
test_personal (CliTest *test,
               gconstpointer unused)
{
  g_autofree char *path = dup_example (test, "2026-11-21T", "SFI-expeditionen", "Anna 19890102-2387");
  g_autoptr (JsonNode) root = NULL;

  CLI_TEST_RUN (test, 1, "--json", "import", "--dry-run", path);
  root = cli_test_parse (test);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "left_out"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (root), "offers"), ==, 2);
}

static void
test_refused (CliTest *test,
              gconstpointer unused)
{
  g_autofree char *broken = dup_example (test, "2026-11-21T", "id=\"e2\"", "id=\"e1\"");
  const guint before = count_offers (test, "2460");

  CLI_TEST_RUN (test, 3, "import", broken);
  g_assert_cmpuint (count_offers (test, "2460"), ==, before);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/cli/offers/" name, CliTest, NULL, set_up, func, cli_test_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("list", test_list);
  ADD ("export", test_export);
  ADD ("import", test_import);
  ADD ("personal", test_personal);
  ADD ("refused", test_refused);
  return g_test_run ();
}
