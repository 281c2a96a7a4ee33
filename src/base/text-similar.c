/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that are spelled together or apart, names that languages have made different, and how
 * far two spellings are from each other. */
#include "config.h"

#include "base/text-similar.h"

#include "base/text.h"

#include <string.h>

/* Shorter words are names of their own, as Alina and Elias are, not an article and a name. */
#define MIN_JOINED 6

/* The forms that one name has in neighbouring languages, as their passports spell them; keys of
 * torget_text_latin_key(). What a skeleton makes equal does not need to stand here. */
static const char *const alias_groups[] = {
  "aleksandr oleksandr alexander aleksander",
  "aleksei oleksii alexei alexey oleksiy",
  "alyona olena elena helena yelena",
  "anna hanna ganna",
  "avraham abraham ibrahim ebrahim",
  "daud davud david dawit",
  "dmitri dmitry dmytro",
  "evgeni evgeny yevhen yevgeny evgenii",
  "georgi georgy heorhii yurii yuri giorgis",
  "grigori grigory hryhorii hryhoriy",
  "igor ihor",
  "isa issa jesus eisa",
  "kateryna ekaterina katarina yekaterina catherine",
  "konstantin kostiantyn kostyantyn",
  "mikael mikail mikhail mykhailo michael",
  "musa mousa moses muse",
  "nikita mykyta",
  "nikolai nikolay mykola nicholas",
  "oleg oleh",
  "pavel pavlo paul bulos boulos",
  "petr pyotr petro peter petros boutros",
  "sergei sergey serhii serhiy sergiy",
  "sulaiman suleiman solomon suleyman",
  "vasili vasily vasyl",
  "vladimir volodymyr vladymyr",
  "yakub yaqub yakob jacob jakob",
  "yahya johannes yohannes john ivan johan yuhanna",
  "yusuf yousef josef joseph yosef yusef iosif",
};

static gboolean
has_joined_article (const char *word)
{
  return (word[0] == 'a' || word[0] == 'e') && word[1] == 'l'
         && strlen (word) >= MIN_JOINED;
}

/* After "abd", the servant: its ending and the article, as in abdul, abdel, abdur, abdes. */
static const char *
skip_servant (const char *word)
{
  const char *rest = word + 3;

  if (!g_str_has_prefix (word, "abd") || strlen (word) < MIN_JOINED + 1)
    return NULL;
  if (strchr ("aeou", rest[0]) != NULL && (rest[1] == 'l' || rest[1] == rest[2]))
    rest += 2;
  return rest;
}

static void
add_skeleton (GStrvBuilder *builder,
              const char *word)
{
  g_autofree char *skeleton = torget_text_skeleton (word);

  if (*skeleton != '\0')
    g_strv_builder_add (builder, skeleton);
}

static void
add_joined (GStrvBuilder *builder,
            const char *word)
{
  const char *name = skip_servant (word);

  if (has_joined_article (word))
    add_skeleton (builder, word + 2);
  if (name != NULL)
    {
      g_strv_builder_add (builder, "abd");
      add_skeleton (builder, name);
    }
}

/**
 * torget_text_list_skeletons:
 * @text: (nullable): UTF-8, a name in any script
 *
 * The skeletons of the words of a name, and those of the names that are written together with
 * an article or with Abd: Alahmad has that of Ahmad, too, and Abdulrahman that of Rahman.
 *
 * Thread: any.
 *
 * Returns: (transfer full): skeletons, without order; empty when nothing is left
 */
GStrv
torget_text_list_skeletons (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *key = torget_text_latin_key (text);
  g_autofree char *skeleton = torget_text_skeleton (text);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  g_auto (GStrv) skeletons = g_strsplit (skeleton, " ", -1);

  if (*skeleton != '\0')
    g_strv_builder_addv (builder, (const char **) skeletons);
  for (char **word = words; *word != NULL; word++)
    add_joined (builder, *word);
  return g_strv_builder_end (builder);
}

/**
 * torget_text_list_aliases:
 * @word: one word of a torget_text_latin_key()
 *
 * Returns: (transfer full): the other forms that @word has in neighbouring languages; empty for
 *   most names
 */
GStrv
torget_text_list_aliases (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (alias_groups); i++)
    {
      g_auto (GStrv) names = g_strsplit (alias_groups[i], " ", -1);

      if (g_strv_contains ((const char *const *)names, word))
        return g_steal_pointer (&names);
    }
  return g_new0 (char *, 1);
}

/**
 * torget_text_distance:
 * @a: a word of a torget_text_latin_key()
 * @b: another
 *
 * Thread: any.
 *
 * Returns: how many letters must be put in, taken out, exchanged or swapped with the next one to
 *   make @b of @a
 */
guint
torget_text_distance (const char *a,
                      const char *b)
{
  const gsize n = strlen (b);
  /* Three rows of the table of distances between the beginnings of both words. */
  g_autofree guint *rows = g_new0 (guint, 3 * (n + 1));
  guint *before = rows, *above = rows + n + 1, *row = rows + 2 * (n + 1);

  for (gsize j = 0; j <= n; j++)
    above[j] = (guint) j;
  for (gsize i = 1; a[i - 1] != '\0'; i++)
    {
      guint *oldest = before;

      row[0] = (guint) i;
      for (gsize j = 1; j <= n; j++)
        {
          const guint changed = above[j - 1] + (a[i - 1] != b[j - 1]);

          row[j] = MIN (changed, MIN (above[j], row[j - 1]) + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
      before = above;
      above = row;
      row = oldest;
    }
  return above[n];
}
