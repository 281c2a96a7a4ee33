/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a language or a country by what one types of its name; see lookup.h. */
#include "config.h"

#include "ui/widgets/lookup.h"

#include "base/iso-codes.h"
#include "base/text.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (TorgetLookup,
                    torget_lookup,
                    G_DEFINE_ENUM_VALUE (TORGET_LOOKUP_LANGUAGE, "language"),
                    G_DEFINE_ENUM_VALUE (TORGET_LOOKUP_COUNTRY, "country"))

static const struct
{
  const char *const *(*get_codes) (void);
  const char *(*get_name) (const char *code);
  const char *(*match) (const char *text);
} sources[] = {
  [TORGET_LOOKUP_LANGUAGE]
  = { torget_language_get_codes, torget_language_get_name, torget_language_match },
  [TORGET_LOOKUP_COUNTRY]
  = { torget_country_get_codes, torget_country_get_name, torget_country_match },
};

typedef struct
{
  const char *code;
  char *folded;
} Entry;

typedef struct
{
  const Entry *entry;
  int rank; /* 0: the text is its code or its name; 1: the name begins so; 2: a word in it does */
} Hit;

/* Names do not change while the program runs; folding them takes longer than a keystroke may. */
static GArray *
get_entries (TorgetLookup lookup)
{
  static GArray *tables[G_N_ELEMENTS (sources)];

  if (tables[lookup] == NULL)
    {
      const char *const *codes = sources[lookup].get_codes ();

      tables[lookup] = g_array_new (FALSE, FALSE, sizeof (Entry));
      for (guint i = 0; codes[i] != NULL; i++)
        {
          const Entry entry = { codes[i], torget_text_fold (sources[lookup].get_name (codes[i])) };

          g_array_append_val (tables[lookup], entry);
        }
    }
  return tables[lookup];
}

/* The shorter name is the likelier: "Arabic" before "Arabic, Sudanese". */
static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *hit_a = a;
  const Hit *hit_b = b;
  const gsize length_a = strlen (hit_a->entry->folded);
  const gsize length_b = strlen (hit_b->entry->folded);

  if (hit_a->rank != hit_b->rank)
    return hit_a->rank - hit_b->rank;
  if (length_a != length_b)
    return length_a < length_b ? -1 : 1;
  return strcmp (hit_a->entry->folded, hit_b->entry->folded);
}

/**
 * torget_lookup_get_name:
 * @lookup: a table
 * @code: (nullable): a code
 *
 * Returns: (nullable) (transfer none): the name in the window's language
 */
const char *
torget_lookup_get_name (TorgetLookup lookup,
                        const char *code)
{
  return sources[lookup].get_name (code);
}

/**
 * torget_lookup_match:
 * @lookup: a table
 * @text: a whole name, in Swedish or English, or a code
 *
 * Returns: (nullable) (transfer none): the code that @text names
 */
const char *
torget_lookup_match (TorgetLookup lookup,
                     const char *text)
{
  return sources[lookup].match (text);
}

/**
 * torget_lookup_search:
 * @lookup: a table
 * @text: the beginning of a name, or of a word in it
 * @max: how many to find at most
 *
 * Without regard to case and accents. Main thread.
 *
 * Returns: (transfer container) (element-type utf8): codes, the likeliest first
 */
GPtrArray *
torget_lookup_search (TorgetLookup lookup,
                      const char *text,
                      guint max)
{
  GPtrArray *codes = g_ptr_array_new ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_autofree char *folded = torget_text_fold (text);
  g_autofree char *inside = g_strconcat (" ", folded, NULL);
  const char *match = torget_lookup_match (lookup, text);
  GArray *entries = get_entries (lookup);

  for (guint i = 0; *folded != '\0' && i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const Hit hit = { entry, g_strcmp0 (entry->code, match) == 0        ? 0
                               : g_str_has_prefix (entry->folded, folded) ? 1
                                                                          : 2 };

      if (hit.rank < 2 || strstr (entry->folded, inside) != NULL)
        g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < MIN (hits->len, max); i++)
    g_ptr_array_add (codes, (gpointer) g_array_index (hits, Hit, i).entry->code);
  return codes;
}
