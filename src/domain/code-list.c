/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists: finding one, naming a code, and reading a code out of what a file or a person
 * wrote. The lists themselves are in code-tables-*.c. */
#include "config.h"

#include "domain/code-list.h"

#include "base/text.h"
#include "domain/code-tables.h"

#include <string.h>

static const TorgetCodeList *const subjects[] = {
  torget_code_tables_person,    torget_code_tables_plan,    torget_code_tables_sfi,
  torget_code_tables_preschool, torget_code_tables_housing, torget_code_tables_casework,
  torget_code_tables_event,     torget_code_tables_place,   torget_code_tables_erasure,
  torget_code_tables_followup,  torget_code_tables_access,  torget_code_tables_offer,
};

/**
 * torget_code_list_get_nth:
 * @index: from 0
 *
 * Thread: any.
 *
 * Returns: (nullable): the list, or %NULL after the last one
 */
const TorgetCodeList *
torget_code_list_get_nth (guint index)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    for (const TorgetCodeList *list = subjects[i]; list->id != NULL; list++)
      if (index-- == 0)
        return list;
  return NULL;
}

/**
 * torget_code_list_get:
 * @id: id of a list, as fields name it (#TorgetField.refers)
 *
 * Thread: any.
 *
 * Returns: (nullable): the list, or %NULL when there is none
 */
const TorgetCodeList *
torget_code_list_get (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    for (const TorgetCodeList *list = subjects[i]; list->id != NULL; list++)
      if (strcmp (list->id, id) == 0)
        return list;
  return NULL;
}

/**
 * torget_code_list_find:
 * @list: a list
 * @code: (nullable): a code, exactly
 *
 * Thread: any.
 *
 * Returns: (nullable): the code with its labels, or %NULL when @list has none such
 */
const TorgetCode *
torget_code_list_find (const TorgetCodeList *list,
                       const char *code)
{
  g_return_val_if_fail (list != NULL, NULL);

  for (guint i = 0; code != NULL && i < list->n_codes; i++)
    if (strcmp (list->codes[i].code, code) == 0)
      return &list->codes[i];
  return NULL;
}

/**
 * torget_code_get_label:
 * @code: a code
 * @language: (nullable): locale name; Swedish when it begins with `sv`, otherwise English
 *
 * Thread: any.
 *
 * Returns: the label
 */
const char *
torget_code_get_label (const TorgetCode *code,
                       const char *language)
{
  return language != NULL && g_str_has_prefix (language, "sv") ? code->sv : code->en;
}

/**
 * torget_code_list_get_label:
 * @list: a list
 * @code: (nullable): a code
 * @language: (nullable): as in torget_code_get_label()
 *
 * Thread: any.
 *
 * Returns: (nullable): the label, or %NULL when @list has no such code
 */
const char *
torget_code_list_get_label (const TorgetCodeList *list,
                            const char *code,
                            const char *language)
{
  const TorgetCode *found = torget_code_list_find (list, code);

  return found == NULL ? NULL : torget_code_get_label (found, language);
}

/**
 * torget_code_label:
 * @list_id: id of an existing list
 * @code: (nullable): a code
 * @language: (nullable): as in torget_code_get_label()
 *
 * For showing: a code that the list does not know (from a newer version or another office) is
 * shown as it is rather than hidden.
 *
 * Thread: any.
 *
 * Returns: the label, @code itself when it is not in the list, or "" when @code is %NULL
 */
const char *
torget_code_label (const char *list_id,
                   const char *code,
                   const char *language)
{
  const TorgetCodeList *list = torget_code_list_get (list_id);
  const char *label;

  g_return_val_if_fail (list != NULL, "");

  if (code == NULL)
    return "";
  label = torget_code_list_get_label (list, code, language);
  return label == NULL ? code : label;
}

static void
add_word (GHashTable *words,
          const char *word,
          const TorgetCode *code)
{
  g_autofree char *key = torget_text_fold (word);

  if (!g_hash_table_contains (words, key))
    g_hash_table_insert (words, g_steal_pointer (&key), (gpointer) code->code);
}

static void
add_synonyms (GHashTable *words,
              const TorgetCode *code)
{
  g_auto (GStrv) synonyms = NULL;

  if (code->synonyms == NULL)
    return;
  synonyms = g_strsplit (code->synonyms, "|", -1);
  for (char **synonym = synonyms; *synonym != NULL; synonym++)
    add_word (words, *synonym, code);
}

static GHashTable *
index_words (const TorgetCodeList *list)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->n_codes; i++)
    {
      add_word (words, list->codes[i].code, &list->codes[i]);
      add_word (words, list->codes[i].sv, &list->codes[i]);
      add_word (words, list->codes[i].en, &list->codes[i]);
      add_synonyms (words, &list->codes[i]);
    }
  return words;
}

/* Folded words of every list; made once, then only read. */
static GHashTable *
get_indexes (void)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      GHashTable *indexes = g_hash_table_new (g_direct_hash, g_direct_equal);
      const TorgetCodeList *list;

      for (guint i = 0; (list = torget_code_list_get_nth (i)) != NULL; i++)
        g_hash_table_insert (indexes, (gpointer) list, index_words (list));
      g_once_init_leave (&made, (gsize) indexes);
    }
  return (GHashTable *) made;
}

/**
 * torget_code_list_match:
 * @list: a list of torget_code_list_get()
 * @text: (nullable): what a file or a person wrote, UTF-8
 *
 * Compares with codes, labels in both languages and synonyms, without regard to case, accents,
 * spaces and punctuation.
 *
 * Thread: any.
 *
 * Returns: (nullable): the code, or %NULL when @text names none
 */
const char *
torget_code_list_match (const TorgetCodeList *list,
                        const char *text)
{
  g_autofree char *key = torget_text_fold (text);
  GHashTable *words = g_hash_table_lookup (get_indexes (), list);

  g_return_val_if_fail (words != NULL, NULL);

  return *key == '\0' ? NULL : g_hash_table_lookup (words, key);
}
