/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl document as scripts use it. All persons are invented. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#include <string.h>

static void
set_up (CliTest *test,
        gconstpointer unused)
{
  cli_test_set_up (test, unused);
  g_assert_cmpint (cli_test_run (test, "demo", "--persons", "20", NULL), ==, 0);
}

/* Row id of somebody who is found by @name. */
static char *
find_person (CliTest *test,
             const char *name)
{
  g_assert_cmpint (cli_test_run (test, "search", name, NULL), ==, 0);
  return g_strndup (test->output, strcspn (test->output, "\t"));
}

static char *
dup_out (const CliTest *test)
{
  return g_build_filename (test->folder, "document.pdf", NULL);
}

static int
write_document (CliTest *test,
                const char *kind,
                const char *person,
                const char *language,
                const char *recipient)
{
  g_autofree char *out = dup_out (test);

  return cli_test_run (test, "document", "--kind", kind, "--person", person, "--out", out,
                       "--language", language, "--recipient", recipient, NULL);
}

static void
test_every_kind (CliTest *test,
                 gconstpointer unused)
{
  static const struct
  {
    const char *name;
    const char *kind;
    const char *recipient;
  } cases[] = { { "Amina", "plan", "person" }, { "Amina", "plan", "viva" },
                { "Hodan", "notice", "person" }, { "Amina", "consent", "person" },
                { "Amina", "visit", "office" } };
  g_autofree char *out = dup_out (test);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *person = find_person (test, cases[i].name);
      g_autofree char *content = NULL;
      gsize size;

      g_assert_cmpint (write_document (test, cases[i].kind, person, i % 2 == 0 ? "sv" : "en",
                                       cases[i].recipient),
                       ==, 0);
      content = torget_test_read (out, &size);
      g_assert_cmpuint (size, >, 1000);
      g_assert_cmpmem (content, 5, "%PDF-", 5);
      g_assert_cmpuint (torget_test_get_mode (out), ==, 0600);
    }
}

static void
test_refuses (CliTest *test,
              gconstpointer unused)
{
  g_autofree char *person = find_person (test, "Amina");
  g_autofree char *lodger = find_person (test, "Nasser");
  g_autofree char *out = dup_out (test);

  g_assert_cmpint (write_document (test, "poem", person, "sv", "person"), ==, 2);
  g_assert_cmpint (write_document (test, "plan", person, "de", "person"), ==, 2);
  g_assert_cmpint (write_document (test, "consent", person, "sv", "landlord"), ==, 2);
  g_assert_cmpint (write_document (test, "plan", "1", "sv", "person"), ==, 1);
  g_assert_cmpint (write_document (test, "notice", lodger, "sv", "person"), ==, 1);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/document/every-kind", CliTest, NULL, set_up, test_every_kind,
              cli_test_tear_down);
  g_test_add ("/cli/document/refuses", CliTest, NULL, set_up, test_refuses, cli_test_tear_down);
  return g_test_run ();
}
