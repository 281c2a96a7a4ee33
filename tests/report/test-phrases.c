/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of documents: both languages say the same, and what is filled in stays text. */
#include "config.h"

#include "report/phrases.h"

#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names in braces, sorted. */
static char *
dup_names (const char *text)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  while ((text = strchr (text, '{')) != NULL)
    {
      const char *end = strchr (text, '}');

      g_assert_nonnull (end);
      g_ptr_array_add (names, g_strndup (text, (gsize) (end - text)));
      text = end;
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static void
test_both_languages (void)
{
  for (guint i = 0; i < TORGET_N_PHRASES; i++)
    {
      const char *sv = torget_phrase_get (i, "sv");
      const char *en = torget_phrase_get (i, "en");
      g_autofree char *sv_names = NULL;
      g_autofree char *en_names = NULL;

      g_test_message ("%s", sv);
      g_assert_true (sv != NULL && *sv != '\0' && en != NULL && *en != '\0');
      sv_names = dup_names (sv);
      en_names = dup_names (en);
      g_assert_cmpstr (sv_names, ==, en_names);
    }
}

static void
test_filling (void)
{
  g_autofree char *page = torget_phrase_dup (TORGET_PHRASE_PAGE, "sv", "pages", "3", "page", "2",
                                             NULL);
  g_autofree char *braces
      = torget_phrase_dup (TORGET_PHRASE_PLAN_AT, "en", "provider", "{provider} 100 %s", NULL);

  g_assert_cmpstr (page, ==, "Sida 2 av 3");
  g_assert_cmpstr (braces, ==, "at {provider} 100 %s");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/phrases/both-languages", test_both_languages);
  g_test_add_func ("/report/phrases/filling", test_filling);
  return g_test_run ();
}
