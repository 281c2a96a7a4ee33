/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft meets the database: who is there already, and what is new about them.
 *
 * Invariants:
 * 1. Nothing that stands in the database is overwritten. An empty field is filled; one that says
 *    something else is reported as `differs` and kept.
 * 2. A person is known by number; without one by name, birth date and household label together.
 * 3. A household is known by its label when somebody of the file's household is one of its
 *    members; the label alone proves nothing. A household without label takes the file's.
 * 4. Importing a file twice changes nothing.
 */
#include "config.h"

#include "service/import-merge-private.h"

#include "service/known-persons.h"
#include "store/statement.h"

#include <string.h>

/* Rows between two looks at the cancellable. */
#define SLICE 64

static gint64 *
dup_id (gint64 id)
{
  return g_memdup2 (&id, sizeof id);
}

static gint64
lookup (GHashTable *table,
        const char *key)
{
  gint64 *id = key != NULL ? g_hash_table_lookup (table, key) : NULL;

  return id != NULL ? *id : 0;
}

static char *
dup_named_key (const char *label,
               const char *match_name)
{
  return g_strjoin ("|", label != NULL ? label : "", match_name, NULL);
}

static gboolean
read_names (TorgetImportMerge *self,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      self->connection,
      TORGET_SURVIVORS "SELECT h.label, p.family_name, p.given_name, p.birth_date, s.root "
                "FROM person AS p JOIN survivor AS s ON s.id = p.id "
                "LEFT JOIN membership AS m ON m.person_id = s.root "
                "LEFT JOIN household AS h ON h.id = m.household_id",
      error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      g_autofree char *name
          = torget_import_match_name (torget_statement_get_text (statement, 1),
                                      torget_statement_get_text (statement, 2),
                                      torget_statement_get_date (statement, 3));

      g_hash_table_replace (self->named,
                            dup_named_key (torget_statement_get_text (statement, 0), name),
                            dup_id (torget_statement_get_int64 (statement, 4)));
    }
  return step == TORGET_STEP_DONE;
}

/* Who of the database is meant by @row; 0 for nobody. */
gint64
torget_import_find_person (TorgetImportMerge *self,
                           const TorgetImportRow *row)
{
  g_autofree char *key = NULL;

  if (row->match_id != NULL)
    return lookup (self->persons, row->match_id);
  key = dup_named_key (row->household, row->match_name);
  return lookup (self->named, key);
}

/* Which household of the database a label of the file means: one of that label to which a
 * person of the file's household belongs. */
static gboolean
match_household (TorgetImportMerge *self,
                 const TorgetImportRow *row,
                 GError **error)
{
  gint64 person_id = torget_import_find_person (self, row);
  g_autoptr (TorgetStatement) statement = NULL;

  if (row->household == NULL || person_id == 0
      || g_hash_table_contains (self->labels, row->household))
    return TRUE;
  statement = torget_statement_get (self->connection,
                                    "SELECT h.id FROM household AS h JOIN membership AS m "
                                    "ON m.household_id = h.id WHERE m.person_id = ?2 "
                                    "AND m.valid_to IS NULL "
                                    "AND (h.label = ?1 OR h.label IS NULL) "
                                    "ORDER BY h.label IS NULL, h.id LIMIT 1",
                                    error);
  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, row->household);
  torget_statement_bind_int64 (statement, 2, person_id);
  switch (torget_statement_step (statement, error))
    {
    case TORGET_STEP_ROW:
      g_hash_table_replace (self->labels,
                            g_strdup (row->household),
                            dup_id (torget_statement_get_int64 (statement, 0)));
      return TRUE;
    case TORGET_STEP_DONE:
      return TRUE;
    case TORGET_STEP_ERROR:
    default:
      return FALSE;
    }
}

static gboolean
merge_row (TorgetImportMerge *self,
           const TorgetImportRow *row,
           GError **error)
{
  gint64 person_id = torget_import_find_person (self, row);

  if (person_id != 0)
    return torget_import_update_person (self, row, person_id, error);
  torget_import_add_person (self, row);
  return TRUE;
}

static gboolean
merge_rows (TorgetImportMerge *self,
            TorgetImportProgress progress,
            gpointer progress_data,
            GCancellable *cancellable,
            GError **error)
{
  GPtrArray *rows = self->draft->rows;

  for (guint i = 0; i < rows->len; i++)
    if (!match_household (self, g_ptr_array_index (rows, i), error))
      return FALSE;
  if (!torget_import_withhold (self, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      if (i % SLICE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (i % SLICE == 0 && progress != NULL)
        progress (i, rows->len, progress_data);
      if (!merge_row (self, g_ptr_array_index (rows, i), error))
        return FALSE;
    }
  return TRUE;
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * torget_import_merge:
 * @connection: an open connection
 * @draft: what the file says; gets the differences as problems
 * @new_id: gives row ids
 * @id_data: for @new_id
 * @progress: (nullable): told every now and then
 * @progress_data: for @progress
 * @cancellable: (nullable): asked every now and then
 * @result: (out): counts, without problems and transaction
 * @error: return location of %TORGET_STORE_ERROR, %G_IO_ERROR_CANCELLED
 *
 * Writes nothing.
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable): the records to save
 */
TorgetRecordSet *
torget_import_merge (TorgetConnection *connection,
                     TorgetImportDraft *draft,
                     gint64 (*new_id) (gpointer),
                     gpointer id_data,
                     TorgetImportProgress progress,
                     gpointer progress_data,
                     GCancellable *cancellable,
                     TorgetImportResult *result,
                     GError **error)
{
  g_autoptr (TorgetRecordSet) changes = torget_record_set_new ();
  g_autoptr (GHashTable) persons = torget_known_persons_by_number (connection, error);
  g_autoptr (GHashTable) named = new_table ();
  g_autoptr (GHashTable) labels = new_table ();
  TorgetImportMerge self = {
    .connection = connection,
    .draft = draft,
    .new_id = new_id,
    .id_data = id_data,
    .result = result,
    .changes = changes,
    .persons = persons,
    .named = named,
    .labels = labels,
  };

  result->rows = draft->n_rows;
  result->repeated_rows = draft->n_repeated;
  if (persons == NULL || !read_names (&self, error)
      || !merge_rows (&self, progress, progress_data, cancellable, error))
    return NULL;
  return g_steal_pointer (&changes);
}
