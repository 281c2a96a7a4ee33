/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl import of handovers: shown first, then accepted or declined. Everybody is invented. */
#include "config.h"

#include "cli-test.h"

#include <string.h>

static char *
dup_example (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "examples",
                                "overlamning.xml", NULL);
}

static void
set_up (CliTest *test,
        gconstpointer unused)
{
  cli_test_set_up (test, unused);
  CLI_TEST_RUN (test, 0, "init");
}

static JsonObject *
import_as_json (CliTest *test,
                const char *answer,
                JsonNode **node)
{
  g_autofree char *example = dup_example ();

  CLI_TEST_RUN (test, 0, "--json", "import", answer, example);
  g_clear_pointer (node, json_node_unref);
  *node = cli_test_parse (test);
  return json_node_get_object (*node);
}

static void
test_shown_then_accepted (CliTest *test,
                          gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *shown = import_as_json (test, "--dry-run", &node);
  gint64 n_new = json_object_get_int_member (shown, "new");

  g_assert_cmpint (n_new, >, 0);
  g_assert_true (json_object_get_null_member (shown, "answer"));
  shown = import_as_json (test, "--accept", &node);
  g_assert_cmpint (json_object_get_int_member (shown, "new"), ==, n_new);
  g_assert_cmpstr (json_object_get_string_member (shown, "answer"), ==, "accepted");
  shown = import_as_json (test, "--dry-run", &node);
  g_assert_cmpint (json_object_get_int_member (shown, "new"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (shown, "known"), ==, n_new);
  g_assert_cmpstr (json_object_get_string_member (shown, "before"), ==, "accepted");
}

static void
test_declined (CliTest *test,
               gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *example = dup_example ();

  CLI_TEST_RUN (test, 0, "import", "--decline", "Fel kommun", example);
  g_assert_nonnull (strstr (test->output, "nothing of it was taken"));
  CLI_TEST_RUN (test, 0, "import", example);
  g_assert_nonnull (strstr (test->output, "declined on"));
}

/* Where the receipt cannot be written, nobody is answered; when that shows too late, such as by a
 * name that is too long, the answer is told, and given again it writes the receipt. */
static void
test_receipt_fails (CliTest *test,
                    gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *example = dup_example ();
  g_autofree char *nowhere = g_build_filename (test->folder, "missing", "receipt.xml", NULL);
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *long_path = g_build_filename (test->folder, name, NULL);
  g_autofree char *receipt = g_build_filename (test->folder, "receipt.xml", NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *shown;

  CLI_TEST_RUN (test, 3, "import", "--accept", "--receipt", nowhere, example);
  shown = import_as_json (test, "--dry-run", &node);
  g_assert_cmpstr (json_object_get_string_member (shown, "before"), ==, "unseen");
  CLI_TEST_RUN (test, 3, "import", "--accept", "--receipt", long_path, example);
  g_assert_nonnull (strstr (test->output, "The handover was accepted."));
  CLI_TEST_RUN (test, 0, "import", "--accept", "--receipt", receipt, example);
  CLI_TEST_RUN (test, 0, "validate", receipt);
}

static void
test_wrong_use (CliTest *test,
                gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *example = dup_example ();
  g_autofree char *table = g_build_filename (test->folder, "register.csv", NULL);

  g_assert_true (g_file_set_contents (table, "Personnummer;Efternamn\n", -1, NULL));
  CLI_TEST_RUN (test, 2, "import", "--accept", "--decline", "a", example);
  CLI_TEST_RUN (test, 2, "import", "--decline", "  ", example);
  CLI_TEST_RUN (test, 2, "import", "--accept", "--dry-run", example);
  CLI_TEST_RUN (test, 2, "import", "--accept", table);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/handover/shown-then-accepted", CliTest, NULL, set_up, test_shown_then_accepted,
              cli_test_tear_down);
  g_test_add ("/cli/handover/declined", CliTest, NULL, set_up, test_declined, cli_test_tear_down);
  g_test_add ("/cli/handover/receipt", CliTest, NULL, set_up, test_receipt_fails,
              cli_test_tear_down);
  g_test_add ("/cli/handover/wrong-use", CliTest, NULL, set_up, test_wrong_use,
              cli_test_tear_down);
  return g_test_run ();
}
