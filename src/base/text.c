/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text as it is stored, as it is sorted, and as it is compared within one script. */
#include "config.h"

#include "base/text.h"

#include "base/text-fold.h"

#include <unicode/ucol.h>

/* U+FFFE sorts before everything: it keeps the fields of a joined sort key apart. */
#define FIELD_SEPARATOR "\xef\xbf\xbe"

/**
 * torget_text_normalize:
 * @text: (nullable): any bytes
 *
 * Thread: any.
 *
 * Returns: (transfer full) (nullable): @text in NFC, the form of all stored text, or %NULL when
 *   @text is %NULL or not valid UTF-8
 */
char *
torget_text_normalize (const char *text)
{
  return text == NULL ? NULL : g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
}

static void
append_alphanumeric (gunichar c,
                     gpointer user_data)
{
  if (g_unichar_isalnum (c))
    g_string_append_unichar (user_data, c);
}

/**
 * torget_text_fold:
 * @text: (nullable): UTF-8
 *
 * The form in which headers, labels and codes are compared: letters and digits only, without
 * case, accents and spaces, so that `Make / maka`, `MAKE/MAKA` and `make_maka` are one.
 *
 * Thread: any.
 *
 * Returns: (transfer full): the key, empty when nothing is left
 */
char *
torget_text_fold (const char *text)
{
  GString *key = g_string_new (NULL);

  if (text != NULL)
    torget_text_visit_folded (text, append_alphanumeric, key);
  return g_string_free (key, FALSE);
}

/* Made once and then only read, which ICU allows from several threads. */
static const UCollator *
get_collator (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      UErrorCode error = U_ZERO_ERROR;
      UCollator *collator = ucol_open ("sv", &error);

      if (U_FAILURE (error))
        g_error ("No Swedish collation in ICU: %s", u_errorName (error));
      g_once_init_leave (&made, (gsize) collator);
    }
  return (const UCollator *) made;
}

/**
 * torget_text_sort_key:
 * @text: (nullable): UTF-8
 *
 * ICU's Swedish collation, whatever the user's language: å ä ö after z, other accents and case
 * only when the letters are equal. The key belongs to the ICU version that made it.
 *
 * Thread: any.
 *
 * Returns: (transfer full): bytes that sort with memcmp(), the shorter first when one begins
 *   with the other; empty for text that is %NULL or not valid
 */
GBytes *
torget_text_sort_key (const char *text)
{
  glong length = 0;
  g_autofree gunichar2 *utf16
    = text == NULL ? NULL : g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  g_autofree guint8 *key = NULL;
  int size;

  if (utf16 == NULL)
    return g_bytes_new (NULL, 0);
  size = ucol_getSortKey (get_collator (), utf16, (int32_t) length, NULL, 0);
  key = g_malloc (size);
  ucol_getSortKey (get_collator (), utf16, (int32_t) length, key, size);
  return g_bytes_new_take (g_steal_pointer (&key), size);
}

/**
 * torget_text_name_sort_key:
 * @family_name: (nullable): UTF-8
 * @given_name: (nullable): UTF-8
 *
 * Sorts by family name, then given name: all of `Ali` come before `Ali Khan`.
 *
 * Thread: any.
 *
 * Returns: (transfer full): as torget_text_sort_key()
 */
GBytes *
torget_text_name_sort_key (const char *family_name,
                           const char *given_name)
{
  g_autofree char *joined = g_strconcat (family_name == NULL ? "" : family_name, FIELD_SEPARATOR,
                                         given_name == NULL ? "" : given_name, NULL);

  return torget_text_sort_key (joined);
}

/* Apostrophes and the half rings of transliteration stand inside words. */
static gboolean
is_inside_word (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x00b4 || c == 0x2018 || c == 0x2019 || c == 0x2032
         || (c >= 0x02b9 && c <= 0x02bf) || c == 0x02c8;
}

static void
append_word_character (gunichar c,
                       gpointer user_data)
{
  GString *key = user_data;

  if (is_inside_word (c))
    return;
  if (g_unichar_isalnum (c) || g_unichar_ismark (c))
    g_string_append_unichar (key, c);
  else if (key->len > 0 && key->str[key->len - 1] != ' ')
    g_string_append_c (key, ' ');
}

/**
 * torget_text_name_key:
 * @text: (nullable): UTF-8, a name or other text to be found
 *
 * The key of the exact tier of name search, in the text's own script: without case, accents,
 * vowel signs and the spelling variants of torget_text_visit_folded(); digits as 0 to 9; words
 * parted by one space, apostrophes dropped.
 *
 * Thread: any.
 *
 * Returns: (transfer full): the key, empty when nothing is left
 */
char *
torget_text_name_key (const char *text)
{
  GString *key = g_string_new (NULL);

  if (text != NULL)
    torget_text_visit_folded (text, append_word_character, key);
  if (key->len > 0 && key->str[key->len - 1] == ' ')
    g_string_truncate (key, key->len - 1);
  return g_string_free (key, FALSE);
}
