/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages and countries: names in both languages, and what files write for them. */
#include "config.h"

#include "base/iso-codes.h"

#include <locale.h>

static const struct
{
  const char *text;
  const char *code;
} language_cases[] = {
  { "ara", "ara" },       { "ar", "ara" },        { "AR", "ara" },      { "Arabic", "ara" },
  { "arabiska", "ara" },  { "Dari", "prs" },      { "prs", "prs" },     { "tigrinja", "tir" },
  { "ukrainska", "ukr" }, { "somaliska", "som" }, { "swahili", "swa" }, { "per", "fas" },
  { "Persiska", "fas" },  { "svenska", "swe" },   { "English", "eng" }, { "xxx", NULL },
  { "", NULL },           { " - ", NULL },        { NULL, NULL },
};

static const struct
{
  const char *text;
  const char *code;
} country_cases[] = {
  { "SY", "SY" },
  { "syr", "SY" },
  { "Syria", "SY" },
  { "Syrien", "SY" },
  { "AF", "AF" },
  { "Eritrea", "ER" },
  { "Ukraina", "UA" },
  { "Ryssland", "RU" },
  { "Sverige", "SE" },
  { "Iran", "IR" },
  { "Storbritannien", "GB" },
  { "Etiopien", "ET" },
  { "Kongo-Kinshasa", "CD" },
  { "Turkiet", "TR" },
  { "ZZ", NULL },
  { "", NULL },
  { NULL, NULL },
};

static void
test_match (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (language_cases); i++)
    g_assert_cmpstr (torget_language_match (language_cases[i].text), ==, language_cases[i].code);
  for (gsize i = 0; i < G_N_ELEMENTS (country_cases); i++)
    g_assert_cmpstr (torget_country_match (country_cases[i].text), ==, country_cases[i].code);
}

static void
set_language (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  setlocale (LC_ALL, "");
  /* Newer C libraries translate nothing in C.UTF-8. */
  setlocale (LC_MESSAGES, "sv_SE.UTF-8");
}

static void
test_english_names (void)
{
  set_language ("en");
  g_assert_cmpstr (torget_language_get_name ("ara"), ==, "Arabic");
  g_assert_cmpstr (torget_country_get_name ("SY"), ==, "Syria");
  g_assert_cmpstr (torget_country_get_name ("IR"), ==, "Iran");
  g_assert_null (torget_language_get_name ("ar"));
  g_assert_null (torget_country_get_name ("ZZ"));
  g_assert_null (torget_country_get_name (NULL));
}

/* The language can change while the program runs. */
static void
test_swedish_names (void)
{
  if (!g_file_test (TORGET_ISO_CODES_PREFIX "/share/locale/sv/LC_MESSAGES/iso_639-3.mo",
                    G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the translations of iso-codes are not installed");
      return;
    }
  set_language ("sv");
  g_assert_cmpstr (torget_language_get_name ("ara"), ==, "Arabiska");
  g_assert_cmpstr (torget_country_get_name ("SY"), ==, "Syrien");
  set_language ("en");
  g_assert_cmpstr (torget_language_get_name ("ara"), ==, "Arabic");
}

static guint
check_names_match (const char *const *codes,
                   const char *(*get_name) (const char *code),
                   const char *(*match) (const char *text))
{
  guint n_codes = 0;

  for (; codes[n_codes] != NULL; n_codes++)
    {
      g_assert_cmpstr (match (codes[n_codes]), ==, codes[n_codes]);
      g_assert_nonnull (match (get_name (codes[n_codes])));
    }
  return n_codes;
}

static void
test_every_name_matches (void)
{
  guint n_languages = check_names_match (torget_language_get_codes (), torget_language_get_name,
                                         torget_language_match);
  guint n_countries = check_names_match (torget_country_get_codes (), torget_country_get_name,
                                         torget_country_match);

  g_assert_cmpuint (n_languages, >, 7000);
  g_assert_cmpuint (n_countries, >, 240);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/iso-codes/match", test_match);
  g_test_add_func ("/base/iso-codes/english-names", test_english_names);
  g_test_add_func ("/base/iso-codes/swedish-names", test_swedish_names);
  g_test_add_func ("/base/iso-codes/every-name-matches", test_every_name_matches);
  return g_test_run ();
}
