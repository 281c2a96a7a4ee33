/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/key-values.h"

static const struct
{
  const char *value;
  const char *text;
} cases[] = {
  { "plain", "plain" }, { "a\\\\b", "a\\b" },   { "\\sa\\tb\\nc\\rd", " a\tb\nc\rd" },
  { "", "" },           { "\\q", NULL },        { "a\\", NULL },
  { "a\\\\\\", NULL },  { "\\q and \\", NULL }, { "\\q and \\x", NULL },
  { "\xff", NULL },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GKeyFile) file = g_key_file_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_key_file_set_value (file, "group", "key", cases[i].value);
      text = torget_key_values_dup_text (file, "group", "key", &error);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true ((text == NULL) == (error != NULL));
    }
}

static void
test_missing (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (torget_key_values_dup_text (file, "group", "key", &error));
  g_assert_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_GROUP_NOT_FOUND);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-values/texts", test_texts);
  g_test_add_func ("/key-values/missing", test_missing);
  return g_test_run ();
}
