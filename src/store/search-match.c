/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Search expressions in two tiers.
 *
 * Exact: every word is the beginning of a word of the person's names (as written, or in Latin
 * letters), numbers, phone or address. Two words may be written together (Al Ahmad, Alahmad), a
 * word may hold an article (Alahmad, Al Ahmad), and the groups of a number may be parted.
 *
 * Similar: the same, but a word of letters may also share its consonant skeleton with a name, or
 * be the name that another language has for it. Whoever is found exactly is found here, too.
 *
 * Nothing typed reaches an expression but letters and digits, within quotes. */
#include "config.h"

#include "store/search-match.h"

#include "base/text-similar.h"
#include "base/text.h"

#include <string.h>

/* Longer searches would find nobody; the expression stays small. */
#define MAX_WORDS 12

/* A skeleton of fewer letters is that of too many names for its beginning to say anything. */
#define MIN_SKELETON_PREFIX 3

#define SEPARATORS " \t\n,;\"*():/"

static gboolean
is_number (const char *word)
{
  return strspn (word, "0123456789-+") == strlen (word) && strpbrk (word, "0123456789") != NULL;
}

static char *
dup_digits (const char *word)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = word; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (digits, *c);
  return g_string_free (digits, FALSE);
}

/**
 * torget_search_match_list_words:
 * @text: (nullable): what the user typed
 *
 * Returns: (transfer full): its words as name keys, numbers as their digits
 */
GStrv
torget_search_match_list_words (const char *text)
{
  g_auto (GStrv) typed = g_strsplit_set (text != NULL ? text : "", SEPARATORS, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_words = 0;

  for (char **word = typed; *word != NULL; word++)
    {
      g_autofree char *key = is_number (*word) ? dup_digits (*word) : torget_text_name_key (*word);
      g_auto (GStrv) parts = g_strsplit (key, " ", -1);

      for (char **part = parts; *part != NULL; part++)
        if (**part != '\0' && n_words++ < MAX_WORDS)
          g_strv_builder_add (builder, *part);
    }
  return g_strv_builder_end (builder);
}

/* A name that starts with the letters of an article may have been stored in two words. */
static void
append_parted (GString *match,
               const char *word)
{
  if ((g_str_has_prefix (word, "al") || g_str_has_prefix (word, "el")) && strlen (word) >= 5)
    g_string_append_printf (match, " OR {name latin} : \"%.2s %s\" *", word, word + 2);
}

static void
append_exact (GString *match,
              const char *word)
{
  g_autofree char *latin = torget_text_latin_key (word);

  g_string_append_printf (match, "{name latin number place} : \"%s\" *", word);
  if (*latin != '\0' && !g_str_equal (latin, word))
    g_string_append_printf (match, " OR {name latin} : \"%s\" *", latin);
  append_parted (match, word);
  /* Whole numbers of protected persons stand among the skeletons, which hold no other digits. */
  if (g_ascii_isdigit (*word))
    g_string_append_printf (match, " OR skeleton : \"%s\"", word);
}

static void
append_skeletons (GString *match,
                  const char *word)
{
  g_auto (GStrv) skeletons = torget_text_list_skeletons (word);

  for (char **skeleton = skeletons; *skeleton != NULL; skeleton++)
    g_string_append_printf (match, " OR skeleton : \"%s\"%s", *skeleton,
                            strlen (*skeleton) >= MIN_SKELETON_PREFIX ? " *" : "");
}

static void
append_similar (GString *match,
                const char *word)
{
  g_autofree char *latin = torget_text_latin_key (word);
  g_auto (GStrv) aliases = torget_text_list_aliases (latin);

  append_exact (match, word);
  if (g_ascii_isdigit (*word))
    return;
  append_skeletons (match, word);
  for (char **alias = aliases; *alias != NULL; alias++)
    append_skeletons (match, *alias);
}

typedef void (*AppendWord) (GString *match,
                            const char *word);

/* All words, those from @first to @last as one. */
static void
append_joined (GString *match,
               char **words,
               guint first,
               guint last,
               AppendWord append)
{
  g_string_append (match, match->len > 0 ? " OR (" : "(");
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GString) word = g_string_new (words[i]);

      while (i >= first && i < last)
        g_string_append (word, words[++i]);
      g_string_append_c (match, '(');
      append (match, word->str);
      g_string_append (match, words[i + 1] != NULL ? ") AND " : ")");
    }
  g_string_append_c (match, ')');
}

/* The last word of the digits that begin at @first. */
static guint
find_end_of_digits (char **words,
                    guint first)
{
  guint last = first;

  while (words[last + 1] != NULL && g_ascii_isdigit (*words[last + 1]))
    last++;
  return last;
}

static char *
make_match (const char *text,
            AppendWord append)
{
  g_auto (GStrv) words = torget_search_match_list_words (text);
  g_autoptr (GString) match = g_string_new (NULL);

  if (*words == NULL)
    return NULL;
  append_joined (match, words, 0, 0, append);
  for (guint i = 0; words[i + 1] != NULL; i++)
    {
      const gboolean digits = g_ascii_isdigit (*words[i]);
      const guint last = digits ? find_end_of_digits (words, i) : i + 1;

      if (digits != g_ascii_isdigit (*words[i + 1]))
        continue;
      append_joined (match, words, i, last, append);
      i = digits ? last - 1 : i;
    }
  return g_string_free (g_steal_pointer (&match), FALSE);
}

/**
 * torget_search_match_dup_exact:
 * @text: (nullable): what the user typed
 *
 * Returns: (transfer full) (nullable): the FTS5 expression of the exact tier, or %NULL when there
 *   is nothing to search for
 */
char *
torget_search_match_dup_exact (const char *text)
{
  return make_match (text, append_exact);
}

/**
 * torget_search_match_dup_similar:
 * @text: (nullable): what the user typed
 *
 * Returns: (transfer full) (nullable): the FTS5 expression of both tiers, or %NULL when there is
 *   nothing to search for
 */
char *
torget_search_match_dup_similar (const char *text)
{
  return make_match (text, append_similar);
}
