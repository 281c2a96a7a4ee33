/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Languages and countries. The tables are text made at build time and are read on first use;
 * shown names come from the catalogues of iso-codes in the language of the process. */
#include "config.h"

#include "base/iso-codes.h"

#include "base/iso-codes-text.h"
#include "base/text.h"

#include <libintl.h>
#include <unicode/uloc.h>

/* The fields of a line; an entry is a line cut into them. */
enum
{
  CODE,
  OTHER_CODES, /* parted by spaces */
  NAME,        /* English, the message id */
  SWEDISH_NAME,
  N_FIELDS,
};

/* Name of a locale's language or country in the language @in. */
typedef int32_t (*GetCommonName) (const char *locale,
                                  const char *in,
                                  UChar *name,
                                  int32_t capacity,
                                  UErrorCode *error);

typedef struct
{
  const char *domain; /* of the catalogue */
  const char *text;
  const char *locale_prefix; /* makes a locale of a code */
  GetCommonName get_common_name;

  gsize has_entries;   /* once */
  GPtrArray *codes;    /* borrowed, with a final %NULL */
  GHashTable *entries; /* code -> fields */

  gsize has_words;   /* once */
  GHashTable *words; /* folded word -> code */
} Table;

static Table languages = { .domain = "iso_639-3",
                           .text = torget_iso_languages,
                           .locale_prefix = "",
                           .get_common_name = uloc_getDisplayLanguage };
static Table countries = { .domain = "iso_3166-1",
                           .text = torget_iso_countries,
                           .locale_prefix = "und_",
                           .get_common_name = uloc_getDisplayCountry };

static void
add_entry (Table *table,
           const char *line)
{
  char **entry = g_strsplit (line, "\t", N_FIELDS);

  g_assert (g_strv_length (entry) == N_FIELDS);
  g_ptr_array_add (table->codes, entry[CODE]);
  g_hash_table_insert (table->entries, entry[CODE], entry);
}

static void
ensure_entries (Table *table)
{
  g_auto (GStrv) lines = NULL;

  if (!g_once_init_enter (&table->has_entries))
    return;
  table->codes = g_ptr_array_new ();
  table->entries = g_hash_table_new (g_str_hash, g_str_equal);
  lines = g_strsplit (table->text, "\n", -1);
  for (char **line = lines; **line != '\0'; line++)
    add_entry (table, *line);
  g_ptr_array_add (table->codes, NULL);
  bindtextdomain (table->domain, TORGET_ISO_CODES_PREFIX "/share/locale");
  bind_textdomain_codeset (table->domain, "UTF-8");
  g_once_init_leave (&table->has_entries, 1);
}

static void
add_word (Table *table,
          const char *word,
          const char *code)
{
  g_autofree char *key = torget_text_fold (word);

  if (*key != '\0' && !g_hash_table_contains (table->words, key))
    g_hash_table_insert (table->words, g_steal_pointer (&key), (gpointer) code);
}

static void
add_codes (Table *table,
           char **entry)
{
  g_auto (GStrv) others = g_strsplit (entry[OTHER_CODES], " ", -1);

  add_word (table, entry[CODE], entry[CODE]);
  for (char **other = others; *other != NULL; other++)
    add_word (table, *other, entry[CODE]);
}

/* ICU knows the names in common use (Ryssland) where the standard has the formal one. */
static void
add_common_name (Table *table,
                 char **entry,
                 const char *in)
{
  g_autofree char *locale = g_strconcat (table->locale_prefix, entry[CODE], NULL);
  g_autofree char *utf8 = NULL;
  UErrorCode error = U_ZERO_ERROR;
  UChar name[128];
  int32_t length = table->get_common_name (locale, in, name, G_N_ELEMENTS (name), &error);

  if (U_SUCCESS (error))
    utf8 = g_utf16_to_utf8 (name, length, NULL, NULL, NULL);
  if (utf8 != NULL)
    add_word (table, utf8, entry[CODE]);
}

static void
add_names (Table *table,
           char **entry)
{
  add_word (table, entry[NAME], entry[CODE]);
  add_word (table, entry[SWEDISH_NAME], entry[CODE]);
  add_common_name (table, entry, "en");
  add_common_name (table, entry, "sv");
}

/* Codes go before names: what is a code is never read as another entry's name. */
static void
ensure_words (Table *table)
{
  ensure_entries (table);
  if (!g_once_init_enter (&table->has_words))
    return;
  table->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i + 1 < table->codes->len; i++)
    add_codes (table, g_hash_table_lookup (table->entries, table->codes->pdata[i]));
  for (guint i = 0; i + 1 < table->codes->len; i++)
    add_names (table, g_hash_table_lookup (table->entries, table->codes->pdata[i]));
  g_once_init_leave (&table->has_words, 1);
}

static const char *const *
get_codes (Table *table)
{
  ensure_entries (table);
  return (const char *const *)table->codes->pdata;
}

static const char *
get_name (Table *table,
          const char *code)
{
  char **entry;

  ensure_entries (table);
  entry = code == NULL ? NULL : g_hash_table_lookup (table->entries, code);
  return entry == NULL ? NULL : dgettext (table->domain, entry[NAME]);
}

static const char *
match (Table *table,
       const char *text)
{
  g_autofree char *key = torget_text_fold (text);

  ensure_words (table);
  return g_hash_table_lookup (table->words, key);
}

/**
 * torget_language_get_codes:
 *
 * Thread: any.
 *
 * Returns: (array zero-terminated=1): the codes of ISO 639-3, sorted
 */
const char *const *
torget_language_get_codes (void)
{
  return get_codes (&languages);
}

/**
 * torget_language_get_name:
 * @code: (nullable): ISO 639-3 code
 *
 * Thread: any.
 *
 * Returns: (nullable): the name in the language of the process, English when iso-codes has no
 *   translation, or %NULL when there is no such language
 */
const char *
torget_language_get_name (const char *code)
{
  return get_name (&languages, code);
}

/**
 * torget_language_match:
 * @text: (nullable): a code of ISO 639-1, 639-2 or 639-3, or a name in Swedish or English
 *
 * Without regard to case, accents and punctuation.
 *
 * Thread: any.
 *
 * Returns: (nullable): the ISO 639-3 code, or %NULL when @text names no language
 */
const char *
torget_language_match (const char *text)
{
  return match (&languages, text);
}

/**
 * torget_country_get_codes:
 *
 * Thread: any.
 *
 * Returns: (array zero-terminated=1): the codes of ISO 3166-1 alpha-2
 */
const char *const *
torget_country_get_codes (void)
{
  return get_codes (&countries);
}

/**
 * torget_country_get_name:
 * @code: (nullable): ISO 3166-1 alpha-2 code
 *
 * Thread: any.
 *
 * Returns: (nullable): the name in the language of the process, English when iso-codes has no
 *   translation, or %NULL when there is no such country
 */
const char *
torget_country_get_name (const char *code)
{
  return get_name (&countries, code);
}

/**
 * torget_country_match:
 * @text: (nullable): an alpha-2 or alpha-3 code, or a name in Swedish or English
 *
 * Without regard to case, accents and punctuation.
 *
 * Thread: any.
 *
 * Returns: (nullable): the alpha-2 code, or %NULL when @text names no country
 */
const char *
torget_country_match (const char *text)
{
  return match (&countries, text);
}
