/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl with a damaged file: what is said of it. */
#include "config.h"

#include "cli-test.h"
#include "support/test-folder.h"

#define PAGE_SIZE 4096 /* bytes */

/* The page is named in the user's words; what SQLCipher says of it are details. */
static void
test_damage_is_found (CliTest *test,
                      gconstpointer unused)
{
  gsize length;
  g_autofree char *data = NULL;
  g_autofree char *said = NULL;

  CLI_TEST_RUN (test, 0, "init");
  data = torget_test_read (test->database, &length);
  torget_test_flip_byte (test->database, length / 2);
  g_assert_cmpint (cli_test_run (test, "check", NULL), !=, 0);
  said = g_strdup_printf ("torgetctl: The file is damaged on page %" G_GSIZE_FORMAT ". Nothing was "
                          "written to it; restore a backup of it.\nDetails: ",
                          length / 2 / PAGE_SIZE + 1);
  g_assert_true (g_str_has_prefix (test->errors, said));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/cli/damage/page", CliTest, NULL, cli_test_set_up, test_damage_is_found,
              cli_test_tear_down);
  return g_test_run ();
}
