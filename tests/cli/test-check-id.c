/* SPDX-License-Identifier: GPL-3.0-or-later */
/* torgetctl check-id: the document that scripts read, and the exit status. Test numbers only. */
#include "config.h"

#include "cli-test.h"

static const struct
{
  const char *input;
  const char *today;
  const char *kind;
  const char *normalized;
  const char *sex;
  const char *birth_date;
  const char *reason;
} cases[] = {
  { "19900101-2385", NULL, "personnummer", "19900101-2385", "female", "1990-01-01", "ok" },
  { "199001012385", NULL, "personnummer", "19900101-2385", "female", "1990-01-01", "ok" },
  { "900101-2385", NULL, "personnummer", "19900101-2385", "female", "1990-01-01", "ok" },
  { "9001012385", NULL, "personnummer", "19900101-2385", "female", "1990-01-01", "ok" },
  { "020528-2395", NULL, "personnummer", "20020528-2395", "male", "2002-05-28", "ok" },
  { "121212-1212", NULL, "personnummer", "20121212-1212", "male", "2012-12-12", "ok" },
  { "121212+1212", NULL, "personnummer", "19121212-1212", "male", "1912-12-12", "ok" },
  { "121212-1212", "2012-12-11", "personnummer", "19121212-1212", "male", "1912-12-12", "ok" },
  { "121212-1212", "2012-12-12", "personnummer", "20121212-1212", "male", "2012-12-12", "ok" },
  { "701063-2391", NULL, "samordningsnummer", "19701063-2391", "male", "1970-10-03", "ok" },
  { "20160272-2397", NULL, "samordningsnummer", "20160272-2397", "male", "2016-02-12", "ok" },
  { "40-926284", NULL, "dossier", "40-926284", NULL, NULL, "ok" },
  { "19900101-2384", NULL, "personnummer", "19900101-2384", "female", "1990-01-01", "bad_checksum" },
  { "20300101-2384", NULL, "personnummer", "20300101-2384", "female", "2030-01-01", "future" },
  { "20050229-2395", NULL, "unknown", NULL, NULL, NULL, "bad_date" },
  { "19901301-2385", NULL, "unknown", NULL, NULL, NULL, "bad_date" },
  { "hej", NULL, "unknown", NULL, NULL, NULL, "bad_format" },
  { "", NULL, "unknown", NULL, NULL, NULL, "empty" },
  { "19900101-2385; DROP TABLE", NULL, "unknown", NULL, NULL, NULL, "bad_format" },
  { "\"\\", NULL, "unknown", NULL, NULL, NULL, "bad_format" },
};

static const char *
get_text (JsonObject *object,
          const char *name)
{
  g_assert_true (json_object_has_member (object, name));
  return json_object_get_null_member (object, name) ? NULL
                                                    : json_object_get_string_member (object, name);
}

static void
test_document (CliTest *test,
               gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *today = cases[i].today != NULL ? cases[i].today : "2026-11-21";
      gboolean valid = g_str_equal (cases[i].reason, "ok");
      g_autoptr (JsonNode) root = NULL;
      JsonObject *object;
      int status = cli_test_run_bare (test, "check-id", cases[i].input, "--json", "--today", today, NULL);

      g_test_message ("“%s” on %s", cases[i].input, today);
      g_assert_cmpint (status, ==, valid ? 0 : 1);
      root = cli_test_parse (test);
      object = json_node_get_object (root);
      g_assert_cmpuint (json_object_get_size (object), ==, 7);
      g_assert_cmpstr (get_text (object, "input"), ==, cases[i].input);
      g_assert_cmpstr (get_text (object, "kind"), ==, cases[i].kind);
      g_assert_cmpint (json_object_get_boolean_member (object, "valid"), ==, valid);
      g_assert_cmpstr (get_text (object, "normalized"), ==, cases[i].normalized);
      g_assert_cmpstr (get_text (object, "sex"), ==, cases[i].sex);
      g_assert_cmpstr (get_text (object, "birth_date"), ==, cases[i].birth_date);
      g_assert_cmpstr (get_text (object, "reason"), ==, cases[i].reason);
    }
}

static void
test_words (CliTest *test,
            gconstpointer unused)
{
  g_assert_cmpint (cli_test_run_bare (test, "check-id", "900101-2385", NULL), ==, 0);
  g_assert_true (g_str_has_prefix (test->output, "19900101-2385\tpersonnummer\t"));
  g_assert_cmpint (cli_test_run_bare (test, "check-id", "hej", NULL), ==, 1);
  g_assert_cmpstr (test->output, !=, "");
}

static void
test_wrong_use (CliTest *test,
                gconstpointer unused)
{
  g_assert_cmpint (cli_test_run_bare (test, "check-id", NULL), ==, 2);
  g_assert_cmpint (cli_test_run_bare (test, "check-id", "1", "2", NULL), ==, 2);
  g_assert_cmpint (cli_test_run_bare (test, "check-id", "1", "--today", "yesterday", NULL), ==, 2);
  g_assert_cmpstr (test->output, ==, "");
  g_assert_cmpstr (test->errors, !=, "");
}

#define ADD(path, func) \
  g_test_add (path, CliTest, NULL, cli_test_set_up, func, cli_test_tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/check-id/document", test_document);
  ADD ("/check-id/words", test_words);
  ADD ("/check-id/usage", test_wrong_use);
  return g_test_run ();
}
