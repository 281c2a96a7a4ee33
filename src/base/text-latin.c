/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names across scripts: the key in Latin letters.
 *
 * Steps, in this order, because each needs what the next one takes away:
 * 1. Cyrillic as Ukrainian passports spell it (ICU's BGN rules); ICU's general rules would give
 *    ISO 9, which nobody types.
 * 2. š č ž as sh ch zh, which is how names with them are spelled in Latin without accents.
 * 3. The folding of torget_text_name_key().
 * 4. The Arabic article as a word of its own, as in Al-Hassan.
 * 5. Every other script by ICU's Any-Latin; ayin becomes a, as in Omar and Said.
 * 6. What is left of accents goes, and the result is folded again. */
#include "config.h"

#include "base/text.h"

#include <string.h>

#include <unicode/utrans.h>

#define ARABIC_ARTICLE "\xd8\xa7\xd9\x84" /* alef lam */

typedef struct
{
  UTransliterator *cyrillic;
  UTransliterator *any;
  UTransliterator *ascii;
} Transliterators;

/* ICU's transliterators hold caches, so one thread uses them at a time. */
static GMutex lock;

static UTransliterator *
open_transliterator (const char *id)
{
  glong length = 0;
  g_autofree gunichar2 *utf16 = g_utf8_to_utf16 (id, -1, NULL, &length, NULL);
  UErrorCode error = U_ZERO_ERROR;
  UTransliterator *transliterator
    = utrans_openU (utf16, (int32_t) length, UTRANS_FORWARD, NULL, 0, NULL, &error);

  if (U_FAILURE (error))
    g_error ("No transliteration %s in ICU: %s", id, u_errorName (error));
  return transliterator;
}

static const Transliterators *
get_transliterators (void)
{
  static gsize made = 0;
  static Transliterators all;

  if (g_once_init_enter (&made))
    {
      all.cyrillic = open_transliterator ("Ukrainian-Latin/BGN");
      all.any = open_transliterator ("Any-Latin");
      all.ascii = open_transliterator ("Latin-ASCII");
      g_once_init_leave (&made, 1);
    }
  return &all;
}

/* @buffer: @length units of text with room for @capacity; grows until the result fits. */
static char *
transliterate (const UTransliterator *transliterator,
               const char *text)
{
  glong length = 0;
  g_autofree gunichar2 *utf16 = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  if (utf16 == NULL)
    return g_strdup ("");
  for (int32_t capacity = (int32_t) length * 4 + 16;; capacity *= 2)
    {
      g_autofree gunichar2 *buffer = g_new (gunichar2, capacity);
      int32_t n_units = (int32_t) length, limit = (int32_t) length;
      UErrorCode error = U_ZERO_ERROR;

      memcpy (buffer, utf16, length * sizeof *buffer);
      utrans_transUChars (transliterator, buffer, &n_units, capacity, 0, &limit, &error);
      if (U_SUCCESS (error))
        return g_utf16_to_utf8 (buffer, n_units, NULL, NULL, NULL);
      g_assert (error == U_BUFFER_OVERFLOW_ERROR);
    }
}

static gboolean
is_ascii (const char *text)
{
  while (*text != '\0' && (guchar) *text < 0x80)
    text++;
  return *text == '\0';
}

static const char *
spell_out (gunichar c)
{
  switch (c)
    {
    case 0x0160:
    case 0x0161:
      return "sh";
    case 0x010c:
    case 0x010d:
      return "ch";
    case 0x017d:
    case 0x017e:
      return "zh";
    case 0x02bf: /* the half ring that stands for ayin */
      return "a";
    default:
      return NULL;
    }
}

/* @text is in NFC. */
static char *
replace_letters (const char *text)
{
  GString *result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *letters = spell_out (g_utf8_get_char (p));

      if (letters != NULL)
        g_string_append (result, letters);
      else
        g_string_append_len (result, p, g_utf8_next_char (p) - p);
    }
  return g_string_free (result, FALSE);
}

/* "al" is parted from words that have three letters or more besides. @key: a name key. */
static char *
part_articles (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  GString *result = g_string_new (NULL);

  for (char **word = words; *word != NULL; word++)
    {
      const char *stem = *word;

      if (g_str_has_prefix (stem, ARABIC_ARTICLE) && g_utf8_strlen (stem, -1) >= 5)
        {
          g_string_append (result, "al ");
          stem += strlen (ARABIC_ARTICLE);
        }
      g_string_append (result, stem);
      g_string_append_c (result, ' ');
    }
  return g_string_free (result, FALSE);
}

static char *
make_latin (const char *text)
{
  const Transliterators *icu = get_transliterators ();
  g_autofree char *spelled = transliterate (icu->cyrillic, text);
  g_autofree char *composed = g_utf8_normalize (spelled, -1, G_NORMALIZE_NFC);
  g_autofree char *replaced = replace_letters (composed);
  g_autofree char *folded = torget_text_name_key (replaced);
  g_autofree char *parted = part_articles (folded);
  g_autofree char *latin = transliterate (icu->any, parted);
  g_autofree char *voiced = replace_letters (latin);

  return transliterate (icu->ascii, voiced);
}

/**
 * torget_text_latin_key:
 * @text: (nullable): UTF-8, a name in any script
 *
 * The key of a name in plain Latin letters, so that a name written in Arabic, Ethiopic or
 * Cyrillic script is found by the letters of its usual spelling as far as the script has them
 * (Arabic script has no short vowels; see torget_text_skeleton()).
 *
 * Thread: any.
 *
 * Returns: (transfer full): the key, empty when nothing is left
 */
char *
torget_text_latin_key (const char *text)
{
  g_autofree char *latin = NULL;

  if (text == NULL || is_ascii (text))
    return torget_text_name_key (text);
  if (!g_utf8_validate (text, -1, NULL))
    return g_strdup ("");
  g_mutex_lock (&lock);
  latin = make_latin (text);
  g_mutex_unlock (&lock);
  return torget_text_name_key (latin);
}
