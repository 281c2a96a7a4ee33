/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons found by name, number, phone or address; see search-store.h.
 *
 * Similar names are ranked by how their spelling differs from what was typed, and those that
 * share no more than a skeleton are left out: Ulla has that of Ali. */
#include "config.h"

#include "store/search-store.h"

#include "base/text-similar.h"
#include "base/text.h"
#include "domain/list-rows.h"
#include "store/list-store.h"
#include "store/search-match.h"
#include "store/statement.h"

#include <string.h>

/* Candidates for similar names: far more than are shown, few enough to compare in 20 ms. */
#define MAX_CANDIDATES 400

/* Shorter words resemble too much. */
#define MIN_SIMILAR_LENGTH 3

static const char exact_sql[]
    = "SELECT person_id FROM person_index WHERE hidden = 0 AND person_id IN "
      "(SELECT rowid FROM person_fts WHERE person_fts MATCH ?1) ORDER BY sort_key LIMIT ?3";

static const char similar_sql[]
    = "SELECT person_id FROM person_index WHERE hidden = 0 AND person_id IN "
      "(SELECT rowid FROM person_fts WHERE person_fts MATCH ?1 "
      "EXCEPT SELECT rowid FROM person_fts WHERE person_fts MATCH ?2) LIMIT ?3";

static GPtrArray *
find (TorgetConnection *connection,
      const char *sql,
      const char *match,
      const char *except,
      guint limit,
      GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, match);
  if (except != NULL)
    torget_statement_bind_text (statement, 2, except);
  torget_statement_bind_int64 (statement, 3, limit);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      gint64 id = torget_statement_get_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (step != TORGET_STEP_DONE)
    return NULL;
  return torget_list_store_load_rows (connection, TORGET_LIST_PERSONS,
                                      (const gint64 *) (gpointer) ids->data, ids->len, error);
}

static GPtrArray *
find_nobody (void)
{
  return g_ptr_array_new_with_free_func (torget_record_free);
}

/**
 * torget_search_store_find_exact:
 * @connection: a connection
 * @text: what the user typed
 * @limit: how many at most
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetPersonRow): whom all words are the
 *   beginnings of, by name
 */
GPtrArray *
torget_search_store_find_exact (TorgetConnection *connection,
                                const char *text,
                                guint limit,
                                GError **error)
{
  g_autofree char *match = torget_search_match_dup_exact (text);

  return match != NULL ? find (connection, exact_sql, match, NULL, limit, error) : find_nobody ();
}

/* Ranking */

typedef struct
{
  gpointer row;
  guint distance; /* in letters, over all words */
} Candidate;

static gboolean
are_aliases (const char *word,
             const char *name)
{
  g_auto (GStrv) aliases = torget_text_list_aliases (word);

  return g_strv_contains ((const char *const *) aliases, name);
}

/* While a name is being typed, the rest of it is missing; that costs little. */
static guint
measure_beginning (const char *word,
                   const char *name)
{
  g_autofree char *beginning = g_strndup (name, strlen (word));

  return MIN (torget_text_distance (word, name), torget_text_distance (word, beginning) + 1);
}

/* A joined article costs no more than that, either. */
static guint
measure (const char *word,
         const char *name)
{
  if (are_aliases (word, name))
    return 0;
  if (g_str_has_prefix (name, "al") && strlen (name) > 2)
    return MIN (measure_beginning (word, name), measure_beginning (word, name + 2) + 1);
  return measure_beginning (word, name);
}

static char **
split_latin (const char *text)
{
  g_autofree char *key = torget_text_latin_key (text);

  return g_strsplit (key, " ", -1);
}

/* G_MAXUINT when no word is like any of the names. Other words may be numbers or places. */
static guint
measure_row (char **words,
             const TorgetPersonRow *row)
{
  g_autofree char *name = g_strjoin (" ", row->given_name != NULL ? row->given_name : "",
                                     row->family_name != NULL ? row->family_name : "",
                                     row->native_name != NULL ? row->native_name : "", NULL);
  g_auto (GStrv) names = split_latin (name);
  gboolean alike = FALSE;
  guint sum = 0;

  for (char **word = words; *word != NULL; word++)
    {
      const guint length = (guint) strlen (*word);
      guint best = length;

      for (char **other = names; *other != NULL; other++)
        best = MIN (best, measure (*word, *other));
      alike |= best <= length * 2 / 3;
      sum += best;
    }
  return alike ? sum : G_MAXUINT;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *first = a;
  const Candidate *second = b;

  return (first->distance > second->distance) - (first->distance < second->distance);
}

static GPtrArray *
rank (GPtrArray *rows,
      const char *text,
      guint limit)
{
  g_auto (GStrv) words = split_latin (text);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GPtrArray *best = find_nobody ();

  for (guint i = 0; i < rows->len; i++)
    {
      Candidate candidate = { g_ptr_array_index (rows, i), 0 };

      candidate.distance = measure_row (words, candidate.row);
      if (candidate.distance != G_MAXUINT)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, limit); i++)
    g_ptr_array_add (best,
                     torget_record_copy (g_array_index (candidates, Candidate, i).row));
  return best;
}

static gboolean
is_long_enough (const char *text)
{
  g_auto (GStrv) words = torget_search_match_list_words (text);

  for (char **word = words; *word != NULL; word++)
    if (!g_ascii_isdigit (**word) && g_utf8_strlen (*word, -1) >= MIN_SIMILAR_LENGTH)
      return TRUE;
  return FALSE;
}

/**
 * torget_search_store_find_similar:
 * @connection: a connection
 * @text: what the user typed
 * @limit: how many at most
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetPersonRow): whose names resemble the
 *   words, and who are not found exactly; the most alike first
 */
GPtrArray *
torget_search_store_find_similar (TorgetConnection *connection,
                                  const char *text,
                                  guint limit,
                                  GError **error)
{
  g_autofree char *exact = torget_search_match_dup_exact (text);
  g_autofree char *similar = torget_search_match_dup_similar (text);
  g_autoptr (GPtrArray) rows = NULL;

  if (similar == NULL || !is_long_enough (text))
    return find_nobody ();
  rows = find (connection, similar_sql, similar, exact, MAX_CANDIDATES, error);
  return rows != NULL ? rank (rows, text, limit) : NULL;
}
