/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pairs of persons who may be one, and what has been said about such pairs.
 *
 * 1. "Not the same" does not depend on the order of the two: the smaller id stands first.
 * 2. A protected person is paired by number alone: a pair by name would tell who that is.
 * 3. The dossier number is a family's, so it pairs nobody.
 */
#include "config.h"

#include "store/double-store.h"

#include "base/clock.h"
#include "base/text.h"
#include "domain/double.h"
#include "store/list-store.h"
#include "store/statement.h"

#include <string.h>

typedef struct
{
  gint64 first;
  gint64 second;
  TorgetAlikeness alikeness;
} Pair;

static guint
hash_pair (gconstpointer data)
{
  const Pair *pair = data;

  return g_int64_hash (&pair->first) ^ (g_int64_hash (&pair->second) * 31);
}

static gboolean
equal_pairs (gconstpointer a,
             gconstpointer b)
{
  const Pair *first = a;
  const Pair *second = b;

  return first->first == second->first && first->second == second->second;
}

/* Pairs in the order of finding; a pair that is found again gets another reason. */
typedef struct
{
  GPtrArray *list; /* Pair */
  GHashTable *known;
} Pairs;

static void
add_pair (Pairs *pairs,
          gint64 a,
          gint64 b,
          TorgetAlikeness alikeness)
{
  const Pair key = { MIN (a, b), MAX (a, b), alikeness };
  Pair *pair = g_hash_table_lookup (pairs->known, &key);

  if (a == b)
    return;
  if (pair == NULL)
    {
      pair = g_memdup2 (&key, sizeof key);
      g_ptr_array_add (pairs->list, pair);
      g_hash_table_add (pairs->known, pair);
    }
  pair->alikeness |= alikeness;
}

static const char number_sql[]
    = "SELECT a.person_id, b.person_id FROM identity AS a "
      "JOIN identity AS b ON b.value = a.value AND b.person_id > a.person_id "
      "JOIN person_index AS i ON i.person_id = a.person_id AND i.hidden = 0 "
      "JOIN person_index AS j ON j.person_id = b.person_id AND j.hidden = 0 "
      "WHERE a.kind IS NOT 'dossier' AND b.kind IS NOT 'dossier'";

static gboolean
find_by_number (TorgetConnection *connection,
                Pairs *pairs,
                GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, number_sql, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    add_pair (pairs, torget_statement_get_int64 (statement, 0),
              torget_statement_get_int64 (statement, 1), TORGET_ALIKE_NUMBER);
  return step == TORGET_STEP_DONE;
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The skeletons of the name's words in one order, so that names may be swapped. */
static char *
dup_name_key (const char *birth_date,
              const char *name)
{
  g_autofree char *skeleton = torget_text_skeleton (name);
  g_auto (GStrv) words = g_strsplit (skeleton, " ", -1);
  g_autofree char *sorted = NULL;

  if (*skeleton == '\0')
    return NULL;
  qsort (words, g_strv_length (words), sizeof *words, compare_words);
  sorted = g_strjoinv (" ", words);
  return g_strconcat (birth_date, " ", sorted, NULL);
}

static const char name_sql[]
    = "SELECT p.id, p.birth_date, coalesce (nullif (trim (concat_ws (' ', p.given_name, "
      "p.family_name)), ''), p.native_name, '') FROM person AS p "
      "JOIN person_index AS i ON i.person_id = p.id WHERE i.hidden = 0 "
      "AND p.birth_date IS NOT NULL AND coalesce (p.protection, 'none') = 'none' ORDER BY p.id";

static void
add_namesake (Pairs *pairs,
              GHashTable *namesakes,
              gint64 id,
              char *key)
{
  GArray *ids = key != NULL ? g_hash_table_lookup (namesakes, key) : NULL;

  if (key == NULL)
    return;
  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (namesakes, g_steal_pointer (&key), ids);
    }
  for (guint i = 0; i < ids->len; i++)
    add_pair (pairs, g_array_index (ids, gint64, i), id, TORGET_ALIKE_NAME | TORGET_ALIKE_BIRTH);
  g_array_append_val (ids, id);
  g_free (key);
}

static gboolean
find_by_name (TorgetConnection *connection,
              Pairs *pairs,
              GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, name_sql, error);
  g_autoptr (GHashTable) namesakes
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    add_namesake (pairs, namesakes, torget_statement_get_int64 (statement, 0),
                  dup_name_key (torget_statement_get_text (statement, 1),
                                torget_statement_get_text (statement, 2)));
  return step == TORGET_STEP_DONE;
}

/* Twins are not told apart by the birth date, so names decide; what somebody has said goes first. */
static gboolean
forget_known_strangers (TorgetConnection *connection,
                        Pairs *pairs,
                        GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT a, b FROM not_same", error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      const Pair key = { torget_statement_get_int64 (statement, 0),
                         torget_statement_get_int64 (statement, 1), 0 };
      Pair *pair = g_hash_table_lookup (pairs->known, &key);

      if (pair != NULL)
        pair->alikeness = 0;
    }
  return step == TORGET_STEP_DONE;
}

static TorgetPersonRow *
find_row (GPtrArray *rows,
          gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (((TorgetRecord *) g_ptr_array_index (rows, i))->id == id)
      return g_ptr_array_index (rows, i);
  return NULL;
}

static gboolean
add_rows (TorgetConnection *connection,
          const Pair *pair,
          GPtrArray *doubles,
          GError **error)
{
  const gint64 ids[] = { pair->first, pair->second };
  g_autoptr (GPtrArray) rows = torget_list_store_load_rows (connection, TORGET_LIST_PERSONS, ids,
                                                            G_N_ELEMENTS (ids), error);
  const TorgetPersonRow *first = rows != NULL ? find_row (rows, pair->first) : NULL;
  const TorgetPersonRow *second = rows != NULL ? find_row (rows, pair->second) : NULL;

  if (first != NULL && second != NULL)
    g_ptr_array_add (doubles, torget_double_new (first, second, pair->alikeness));
  return rows != NULL;
}

static GPtrArray *
load_pairs (TorgetConnection *connection,
            const Pairs *pairs,
            guint limit,
            GError **error)
{
  g_autoptr (GPtrArray) doubles = g_ptr_array_new_with_free_func (torget_double_free);

  for (guint i = 0; i < pairs->list->len && doubles->len < limit; i++)
    {
      const Pair *pair = g_ptr_array_index (pairs->list, i);

      if (pair->alikeness != 0 && !add_rows (connection, pair, doubles, error))
        return NULL;
    }
  return g_steal_pointer (&doubles);
}

/**
 * torget_double_store_list:
 * @connection: a connection
 * @limit: how many pairs at most
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Looks through the whole file for persons with the same number, or with the same date of birth
 * and a name that may be a spelling of the same, whatever the order of its words.
 *
 * Returns: (transfer full) (nullable) (element-type TorgetDouble): the pairs, those with the same
 *   number first, without those that somebody has said are not the same
 */
GPtrArray *
torget_double_store_list (TorgetConnection *connection,
                          guint limit,
                          GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_pair, equal_pairs);
  Pairs pairs = { list, known };

  if (!find_by_number (connection, &pairs, error) || !find_by_name (connection, &pairs, error)
      || !forget_known_strangers (connection, &pairs, error))
    return NULL;
  return load_pairs (connection, &pairs, limit, error);
}

/**
 * torget_double_store_set_same:
 * @connection: a connection
 * @a: row id of a person
 * @b: row id of another
 * @may_be_same: whether they may be one and the same after all
 * @user: who says so
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it was written
 */
gboolean
torget_double_store_set_same (TorgetConnection *connection,
                              gint64 a,
                              gint64 b,
                              gboolean may_be_same,
                              const char *user,
                              GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      may_be_same ? "DELETE FROM not_same WHERE a = ?1 AND b = ?2"
                  : "INSERT INTO not_same (a, b, time, user) VALUES (?1, ?2, ?3, ?4) "
                    "ON CONFLICT (a, b) DO NOTHING",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, MIN (a, b));
  torget_statement_bind_int64 (statement, 2, MAX (a, b));
  if (!may_be_same)
    {
      torget_statement_bind_int64 (statement, 3, torget_clock_get_time ());
      torget_statement_bind_text (statement, 4, user);
    }
  return torget_statement_run (statement, error);
}
