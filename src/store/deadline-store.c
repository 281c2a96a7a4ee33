/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings stored deadlines up to date; see deadline-store.h. */
#include "config.h"

#include "store/deadline-store.h"

#include "store/statement.h"

/* What names a row. */
typedef struct
{
  gint64 person_id;
  char *rule;
  char *table;
  gint64 subject_id;
  gint64 cause_id;
} Key;

/* The difference between what is stored and what was computed. */
typedef struct
{
  GArray *deadlines; /* computed, sorted by key */
  guint next;        /* of @deadlines, when walking */
  GArray *gone;      /* Key: stored, not computed */
  GPtrArray *other;  /* computed, not stored so */
} Difference;

static void
key_clear (Key *key)
{
  g_free (key->rule);
  g_free (key->table);
}

static int
compare_int64 (gint64 a,
               gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_keys (const Key *a,
              const Key *b)
{
  int order = compare_int64 (a->person_id, b->person_id);

  if (order == 0)
    order = strcmp (a->rule, b->rule);
  if (order == 0)
    order = strcmp (a->table, b->table);
  if (order == 0)
    order = compare_int64 (a->subject_id, b->subject_id);
  return order != 0 ? order : compare_int64 (a->cause_id, b->cause_id);
}

/* Borrows the texts. */
static Key
key_of (const TorgetDeadline *deadline)
{
  return (Key){ deadline->person_id, (char *) deadline->rule->id,
                (char *) deadline->subject->name, deadline->subject_id, deadline->cause_id };
}

/* In the order of the table's key; of two that differ by household alone, the lower one first. */
static int
compare_deadlines (gconstpointer a,
                   gconstpointer b)
{
  const TorgetDeadline *first = a;
  const TorgetDeadline *second = b;
  const Key first_key = key_of (first);
  const Key second_key = key_of (second);
  const int order = compare_keys (&first_key, &second_key);

  return order != 0 ? order : compare_int64 (first->household_id, second->household_id);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return compare_int64 (*(const gint64 *) a, *(const gint64 *) b);
}

static gboolean
is_listed (const gint64 *ids,
           gsize n_ids,
           gint64 id)
{
  return bsearch (&id, ids, n_ids, sizeof id, compare_ids) != NULL;
}

/* Sorted, each key once, and nobody but the persons. A child with two homes may come twice. */
static void
tidy (GArray *deadlines,
      const gint64 *ids,
      gsize n_ids)
{
  guint n_kept = 0;

  g_array_sort (deadlines, compare_deadlines);
  for (guint i = 0; i < deadlines->len; i++)
    {
      TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);
      TorgetDeadline *place = &g_array_index (deadlines, TorgetDeadline, n_kept);
      const Key key = key_of (deadline);
      const Key before = n_kept > 0 ? key_of (place - 1) : (Key){ 0 };

      if (!is_listed (ids, n_ids, deadline->person_id)
          || (n_kept > 0 && compare_keys (&key, &before) == 0))
        {
          torget_deadline_clear (deadline);
          continue;
        }
      n_kept++;
      if (place == deadline)
        continue;
      *place = *deadline;
      deadline->periods = NULL;
    }
  g_array_set_size (deadlines, n_kept);
}

static const char *
get_end_name (const TorgetDeadline *deadline)
{
  return deadline->ended_by != TORGET_FACT_NONE ? torget_fact_get_info (deadline->ended_by)->id
                                                : NULL;
}

/* Columns after the key, in the order of find_difference(). */
static gboolean
is_stored_so (TorgetStatement *row,
              const TorgetDeadline *deadline)
{
  g_autofree char *inputs = NULL;

  if (torget_statement_get_int64 (row, 5) != deadline->household_id
      || torget_statement_get_int64 (row, 6) != deadline->version->version
      || torget_statement_get_date (row, 7) != deadline->due
      || torget_statement_get_date (row, 8) != deadline->computed
      || torget_statement_get_date (row, 9) != deadline->outer_limit
      || torget_statement_get_int64 (row, 10) != deadline->state
      || torget_statement_get_date (row, 11) != deadline->ended_on
      || g_strcmp0 (torget_statement_get_text (row, 12), get_end_name (deadline)) != 0)
    return FALSE;
  inputs = torget_deadline_dup_inputs (deadline);
  return g_strcmp0 (torget_statement_get_text (row, 13), inputs) == 0;
}

static void
take_gone (Difference *difference,
           const Key *stored)
{
  Key key = *stored;

  key.rule = g_strdup (stored->rule);
  key.table = g_strdup (stored->table);
  g_array_append_val (difference->gone, key);
}

/* One stored row, in the order of the key. */
static void
meet (Difference *difference,
      TorgetStatement *row)
{
  const Key stored = { torget_statement_get_int64 (row, 0),
                       (char *) torget_statement_get_text (row, 1),
                       (char *) torget_statement_get_text (row, 2),
                       torget_statement_get_int64 (row, 3), torget_statement_get_int64 (row, 4) };
  int order = 1;

  for (; difference->next < difference->deadlines->len; difference->next++)
    {
      TorgetDeadline *deadline
          = &g_array_index (difference->deadlines, TorgetDeadline, difference->next);
      const Key key = key_of (deadline);

      order = compare_keys (&key, &stored);
      if (order > 0)
        break;
      if (order < 0 || !is_stored_so (row, deadline))
        g_ptr_array_add (difference->other, deadline);
      if (order == 0)
        {
          difference->next++;
          return;
        }
    }
  take_gone (difference, &stored);
}

/* Row by row in the order of the key, without a sort: one person after the other. */
static gboolean
meet_person (TorgetStatement *statement,
             gint64 person_id,
             Difference *difference,
             GError **error)
{
  TorgetStep step;

  torget_statement_bind_int64 (statement, 1, person_id);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    meet (difference, statement);
  torget_statement_rewind (statement);
  return step == TORGET_STEP_DONE;
}

static gboolean
find_difference (TorgetConnection *connection,
                 const gint64 *ids,
                 gsize n_ids,
                 Difference *difference,
                 GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT person_id, rule, subject_table, subject_id, cause_id, household_id, rule_version, "
      "due, computed, outer_limit, state, ended_on, ended_by, inputs FROM deadline "
      "WHERE person_id = ?1 ORDER BY rule, subject_table, subject_id, cause_id",
      error);

  if (statement == NULL)
    return FALSE;
  for (gsize i = 0; i < n_ids; i++)
    if (!meet_person (statement, ids[i], difference, error))
      return FALSE;
  for (; difference->next < difference->deadlines->len; difference->next++)
    g_ptr_array_add (difference->other,
                     &g_array_index (difference->deadlines, TorgetDeadline, difference->next));
  return TRUE;
}

static gboolean
remove_row (TorgetConnection *connection,
            const Key *key,
            GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "DELETE FROM deadline WHERE person_id = ?1 AND rule = ?2 "
                              "AND subject_table = ?3 AND subject_id = ?4 AND cause_id = ?5",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, key->person_id);
  torget_statement_bind_text (statement, 2, key->rule);
  torget_statement_bind_text (statement, 3, key->table);
  torget_statement_bind_int64 (statement, 4, key->subject_id);
  torget_statement_bind_int64 (statement, 5, key->cause_id);
  return torget_statement_run (statement, error);
}

static void
bind_deadline (TorgetStatement *statement,
               const TorgetDeadline *deadline)
{
  g_autofree char *inputs = torget_deadline_dup_inputs (deadline);

  torget_statement_bind_int64 (statement, 1, deadline->person_id);
  torget_statement_bind_text (statement, 2, deadline->rule->id);
  torget_statement_bind_text (statement, 3, deadline->subject->name);
  torget_statement_bind_int64 (statement, 4, deadline->subject_id);
  torget_statement_bind_int64 (statement, 5, deadline->cause_id);
  torget_statement_bind_int64 (statement, 6, deadline->household_id);
  torget_statement_bind_int64 (statement, 7, deadline->version->version);
  torget_statement_bind_date (statement, 8, deadline->due);
  torget_statement_bind_date (statement, 9, deadline->computed);
  torget_statement_bind_date (statement, 10, deadline->outer_limit);
  torget_statement_bind_int64 (statement, 11, deadline->state);
  torget_statement_bind_date (statement, 12, deadline->ended_on);
  torget_statement_bind_text (statement, 13, get_end_name (deadline));
  torget_statement_bind_text (statement, 14, inputs);
}

static gboolean
write_row (TorgetConnection *connection,
           const TorgetDeadline *deadline,
           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO deadline (person_id, rule, subject_table, subject_id, cause_id, household_id, "
      "rule_version, due, computed, outer_limit, state, ended_on, ended_by, inputs) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) "
      "ON CONFLICT (person_id, rule, subject_table, subject_id, cause_id) DO UPDATE SET "
      "household_id = excluded.household_id, rule_version = excluded.rule_version, "
      "due = excluded.due, computed = excluded.computed, outer_limit = excluded.outer_limit, "
      "state = excluded.state, ended_on = excluded.ended_on, ended_by = excluded.ended_by, "
      "inputs = excluded.inputs",
      error);

  if (statement == NULL)
    return FALSE;
  bind_deadline (statement, deadline);
  return torget_statement_run (statement, error);
}

static gboolean
write_difference (TorgetConnection *connection,
                  const Difference *difference,
                  GError **error)
{
  for (guint i = 0; i < difference->gone->len; i++)
    if (!remove_row (connection, &g_array_index (difference->gone, Key, i), error))
      return FALSE;
  for (guint i = 0; i < difference->other->len; i++)
    if (!write_row (connection, difference->other->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * torget_deadline_store_write:
 * @connection: a connection in a transaction
 * @person_ids: row ids of persons, ascending; 0 is the office
 * @n_person_ids: how many
 * @deadlines: (element-type TorgetDeadline): all that stand with them; those of others are dropped,
 *   and the rest is sorted by person
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Makes the stored deadlines of the persons the given ones.
 *
 * Returns: whether they are
 */
gboolean
torget_deadline_store_write (TorgetConnection *connection,
                             const gint64 *person_ids,
                             gsize n_person_ids,
                             GArray *deadlines,
                             GError **error)
{
  Difference difference = { .deadlines = deadlines,
                            .gone = g_array_new (FALSE, FALSE, sizeof (Key)),
                            .other = g_ptr_array_new () };
  gboolean written;

  g_array_set_clear_func (difference.gone, (GDestroyNotify) key_clear);
  tidy (deadlines, person_ids, n_person_ids);
  written = find_difference (connection, person_ids, n_person_ids, &difference, error)
            && write_difference (connection, &difference, error);
  g_array_unref (difference.gone);
  g_ptr_array_unref (difference.other);
  return written;
}

/**
 * torget_deadline_store_write_case:
 * @connection: a connection in a transaction
 * @person_ids: row ids of persons, ascending
 * @n_person_ids: how many
 * @records: (nullable): their case; %NULL when it could not be loaded, with @error set
 * @parameters: what the office has set
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Computes the deadlines of a case and makes them the stored ones.
 *
 * Returns: (transfer full) (nullable) (element-type TorgetDeadline): the deadlines by person, or
 *   %NULL with @error set
 */
GArray *
torget_deadline_store_write_case (TorgetConnection *connection,
                                  const gint64 *person_ids,
                                  gsize n_person_ids,
                                  TorgetRecordSet *records,
                                  const TorgetOfficeParameters *parameters,
                                  GError **error)
{
  g_autoptr (GArray) deadlines = NULL;

  if (records == NULL)
    return NULL;
  deadlines = torget_deadlines_list (records, parameters);
  if (!torget_deadline_store_write (connection, person_ids, n_person_ids, deadlines, error))
    return NULL;
  return g_steal_pointer (&deadlines);
}

/* Index of the first deadline of the person or of one after. */
static guint
find_first (GArray *deadlines,
            gint64 person_id)
{
  guint first = 0;
  guint end = deadlines->len;

  while (first < end)
    {
      const guint middle = first + (end - first) / 2;

      if (g_array_index (deadlines, TorgetDeadline, middle).person_id < person_id)
        first = middle + 1;
      else
        end = middle;
    }
  return first;
}

/**
 * torget_deadline_store_find_next:
 * @deadlines: (element-type TorgetDeadline): as torget_deadline_store_write() leaves them
 * @person_id: row id
 *
 * Returns: (transfer none) (nullable): what the lists tell of the person: the first day of those
 *   that are open and worth more than knowing
 */
const TorgetDeadline *
torget_deadline_store_find_next (GArray *deadlines,
                                 gint64 person_id)
{
  const TorgetDeadline *next = NULL;

  for (guint i = find_first (deadlines, person_id); i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);

      if (deadline->person_id != person_id)
        break;
      if (deadline->state == TORGET_DEADLINE_OPEN
          && deadline->rule->severity >= TORGET_SEVERITY_MEDIUM
          && (next == NULL || deadline->due < next->due))
        next = deadline;
    }
  return next;
}
