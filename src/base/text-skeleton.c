/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Consonant skeletons: what the spellings of one name have in common.
 *
 * Made word by word from the Latin key:
 * 1. The article al, el or ul is dropped, as a word or joined before a consonant.
 * 2. One sound, one letter: sch sh ch -> x, kh ck c q -> k, gh -> g, th -> t, ph -> f,
 *    zh dj -> j. Double letters count once.
 * 3. A first vowel becomes a; a first y becomes j, a first w becomes v.
 * 4. After the first letter vowels go, and with them y, w and v, which Arabic script writes with
 *    the letters of its long vowels (Nawid, Navid, نوید); so does h at the end.
 *
 * Different names may share a skeleton (Omar, Amir): it serves to suggest, never to decide. */
#include "config.h"

#include "base/text.h"

#include <string.h>

/* Longer sequences first. */
static const struct
{
  const char *letters;
  char sound;
} sounds[] = {
  { "sch", 'x' }, { "sh", 'x' }, { "ch", 'x' }, { "kh", 'k' }, { "ck", 'k' }, { "gh", 'g' },
  { "th", 't' },  { "ph", 'f' }, { "zh", 'j' }, { "dj", 'j' }, { "c", 'k' },  { "q", 'k' },
};

static gboolean
is_vowel (char c)
{
  return strchr ("aeiou", c) != NULL;
}

static gboolean
is_article (const char *word)
{
  return strcmp (word, "al") == 0 || strcmp (word, "el") == 0 || strcmp (word, "ul") == 0;
}

static const char *
skip_joined_article (const char *word)
{
  gboolean joined = (word[0] == 'a' || word[0] == 'e') && word[1] == 'l';

  if (joined && strlen (word) >= 5 && !is_vowel (word[2]) && strchr ("lyw", word[2]) == NULL)
    return word + 2;
  return word;
}

/* Reads one sound at @word; returns how many letters it takes. */
static gsize
read_sound (const char *word,
            char *sound)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sounds); i++)
    if (g_str_has_prefix (word, sounds[i].letters))
      {
        *sound = sounds[i].sound;
        return strlen (sounds[i].letters);
      }
  *sound = word[0];
  return 1;
}

static char
soften_first (char sound)
{
  if (is_vowel (sound))
    return 'a';
  if (sound == 'y')
    return 'j';
  if (sound == 'w')
    return 'v';
  return sound;
}

static gboolean
is_kept (char sound,
         const char *rest)
{
  if (is_vowel (sound) || strchr ("ywv", sound) != NULL)
    return FALSE;
  return sound != 'h' || *rest != '\0';
}

static void
append_skeleton (GString *skeleton,
                 const char *word)
{
  char previous = '\0';
  char sound;

  for (const char *p = skip_joined_article (word); *p != '\0'; previous = sound)
    {
      p += read_sound (p, &sound);
      if (previous == '\0')
        g_string_append_c (skeleton, soften_first (sound));
      else if (sound != previous && is_kept (sound, p))
        g_string_append_c (skeleton, sound);
    }
}

/**
 * torget_text_skeleton:
 * @text: (nullable): UTF-8, a name in any script
 *
 * The key of the "similar" tier of name search: Mohammed, Muhammad and محمد are all `mhmd`.
 *
 * Thread: any.
 *
 * Returns: (transfer full): one skeleton a word, parted by spaces; empty when nothing is left
 */
char *
torget_text_skeleton (const char *text)
{
  g_autofree char *key = torget_text_latin_key (text);
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  GString *skeleton = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0' || (is_article (*word) && words[1] != NULL))
        continue;
      if (skeleton->len > 0)
        g_string_append_c (skeleton, ' ');
      append_skeleton (skeleton, *word);
    }
  return g_string_free (skeleton, FALSE);
}
