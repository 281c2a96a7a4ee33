/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl, used in a wrong way: told with a status of its own, whatever the command. */
#include "config.h"

#include "cli-test.h"

#include <string.h>

static void
make_demo (CliTest *test)
{
  CLI_TEST_RUN (test, 0, "demo", "--persons", "60");
}

static const char *const wrong_uses[][4] = {
  { NULL },
  { "nonsense" },
  { "search" },
  { "show" },
  { "show", "not-a-number" },
  { "show", "-1" },
  { "log", "1", "2" },
  { "search", "--limit", "0", "a" },
  { "search", "--limit=x", "a" },
  { "demo", "--persons", "0" },
  { "init", "something" },
  { "backup" },
  { "backup", "--unknown-option" },
  { "restore" },
  { "check", "something" },
  { "office", "card", "--sender", "9999" },
  { "export", "--rehearse", "--sender", "9999" },
  { "import", "--sender", "9999", "x.csv" },
  { "region", "--sender", "9999" },
  { "check", "--unknown-option" },
};

static void
test_wrong_use_is_told (CliTest *test,
                        gconstpointer unused)
{
  make_demo (test);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_uses); i++)
    {
      const char *const *words = wrong_uses[i];

      g_test_message ("%s", words[0] != NULL ? words[0] : "nothing");
      CLI_TEST_RUN (test, 2, words[0], words[1], words[2], words[3]);
    }
}

/* An option that takes the number of something. */
static const char *const numbered[][6] = {
  { "access", "--person" },
  { "access", "--sample" },
  { "deadlines", "--person" },
  { "document", "--kind", "plan", "--out", "x.pdf", "--person" },
  { "document", "--kind", "plan", "--person=1", "--out=x.pdf", "--about" },
  { "extract", "--out", "x.pdf", "--person" },
  { "region", "--remove" },
  { "retention", "--ground", "request", "--propose" },
  { "retention", "--approve" },
  { "retention", "--ground", "public_task", "--refuse" },
  { "erase", "--proposal" },
  { "erase", "--out", "x.pdf", "--certificate" },
  { "submissions", "--out", "x.xml", "--show" },
  { "submissions", "--verify" },
};

static const char *const no_numbers[] = { "0", "-1", "010x", "one", "", "99999999999999999999" };

/* What is no number of anything is not taken for an option that was not given. */
static void
test_no_number_is_wrong_use (CliTest *test,
                             gconstpointer unused)
{
  make_demo (test);
  for (gsize i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      const char *const *words = numbered[i];
      const char *number = no_numbers[i % G_N_ELEMENTS (no_numbers)];
      g_auto (GStrv) all = g_new0 (char *, 8);

      for (guint j = 0; j < 6 && words[j] != NULL; j++)
        all[j] = g_strdup (words[j]);
      all[g_strv_length (all)] = g_strdup (number);
      g_test_message ("%s %s", words[0], number);
      CLI_TEST_RUN (test, 2, all[0], all[1], all[2], all[3], all[4], all[5], all[6]);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (no_numbers); i++)
    CLI_TEST_RUN (test, 2, "submissions", "--verify", no_numbers[i]);
}

/* Each of them is understood alone. Together, one would be read and the others forgotten. */
static const char *const exclusive[][6] = {
  { "region", "--receive", "x.xml", "--remove", "1" },
  { "region", "--period", "2026", "--receive", "x.xml" },
  { "region", "--period", "2026", "--remove", "1" },
  { "followup", "--behind", "received", "--change", "received" },
  { "followup", "--behind", "received", "--out", "x.csv" },
  { "followup", "--change", "received", "--out", "x.csv" },
  { "followup", "--region", "--behind", "received" },
  { "followup", "--region", "--change", "received" },
  { "followup", "--region", "--out", "x.csv" },
};

static void
test_exclusive_options (CliTest *test,
                        gconstpointer unused)
{
  make_demo (test);
  for (gsize i = 0; i < G_N_ELEMENTS (exclusive); i++)
    {
      const char *const *words = exclusive[i];
      g_autofree char *takes = g_strdup_printf ("%s takes", words[0]);

      g_test_message ("%s %s", words[0], words[1]);
      CLI_TEST_RUN (test, 2, words[0], words[1], words[2], words[3], words[4], words[5]);
      g_assert_cmpstr (test->output, ==, "");
      g_assert_nonnull (strstr (test->errors, takes));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func)                                                                            \
  g_test_add (path, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)
  ADD ("/usage/wrong", test_wrong_use_is_told);
  ADD ("/usage/numbers", test_no_number_is_wrong_use);
  ADD ("/usage/exclusive", test_exclusive_options);
#undef ADD
  return g_test_run ();
}
