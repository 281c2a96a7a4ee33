/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table read as persons and households.
 *
 * Invariants:
 * 1. Nothing is dropped: a cell ends up in a field, or in a note on the person.
 * 2. Nothing is invented: what cannot be read stays empty and is reported with row and column.
 * 3. A number is never refused for its check digit: it is marked doubtful and reported.
 */
#include "config.h"

#include "exchange/import-draft.h"

#include "base/text.h"
#include "domain/casework.h"
#include "domain/household.h"
#include "domain/identifier.h"
#include "domain/person.h"
#include "exchange/import-row.h"

#include <string.h>

static void
row_free (TorgetImportRow *row)
{
  torget_record_set_unref (row->records);
  g_free (row->household);
  g_free (row->match_id);
  g_free (row->match_name);
  g_free (row);
}

/**
 * torget_import_draft_free:
 * @self: (transfer full): a draft
 */
void
torget_import_draft_free (TorgetImportDraft *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_hash_table_unref (self->headings);
  g_free (self);
}

/**
 * torget_import_draft_add_problem:
 * @self: a draft
 * @row: row of the file
 * @column: (nullable): heading
 * @code: what it is; a literal
 * @severity: how grave
 * @value: (nullable): text of the cell
 */
void
torget_import_draft_add_problem (TorgetImportDraft *self,
                                 guint row,
                                 const char *column,
                                 const char *code,
                                 TorgetImportSeverity severity,
                                 const char *value)
{
  TorgetImportProblem *problem = g_new0 (TorgetImportProblem, 1);

  problem->row = row;
  problem->column = g_strdup (column);
  problem->code = code;
  problem->severity = severity;
  problem->value = g_strdup (value);
  g_ptr_array_add (self->problems, problem);
}

static void
read_headings (TorgetImportDraft *self,
               TorgetTable *table,
               GPtrArray *map)
{
  for (guint i = 0; i < map->len; i++)
    if (g_ptr_array_index (map, i) != NULL)
      g_hash_table_insert (self->headings,
                           g_ptr_array_index (map, i),
                           g_strdup (torget_table_get_header (table, i)));
}

/**
 * torget_import_draft_get_heading:
 * @self: a draft
 * @type: a type of records
 * @field: name of one of its fields
 *
 * Returns: (transfer none) (nullable): heading of the file's column that fills the field
 */
const char *
torget_import_draft_get_heading (TorgetImportDraft *self,
                                 const TorgetRecordType *type,
                                 const char *field)
{
  GHashTableIter iter;
  gpointer meaning;
  gpointer heading;

  g_hash_table_iter_init (&iter, self->headings);
  while (g_hash_table_iter_next (&iter, &meaning, &heading))
    if (torget_import_column_fills (meaning, type, field))
      return heading;
  return NULL;
}

/**
 * torget_import_match_name:
 * @family_name: (nullable): family name
 * @given_name: (nullable): given name
 * @birth_date: birth date
 *
 * Returns: (transfer full): what two rows about the same person without number share
 */
char *
torget_import_match_name (const char *family_name,
                          const char *given_name,
                          TorgetDate birth_date)
{
  g_autofree char *family = torget_text_name_key (family_name != NULL ? family_name : "");
  g_autofree char *given = torget_text_name_key (given_name != NULL ? given_name : "");
  char birth[TORGET_DATE_ISO_SIZE];

  return g_strjoin ("|", family, given, torget_date_write_iso (birth_date, birth), NULL);
}

static const TorgetIdentity *
find_personal_number (TorgetRecordSet *records)
{
  GPtrArray *identities = torget_record_set_list (records, &torget_identity_type);

  for (guint i = 0; i < identities->len; i++)
    {
      const TorgetIdentity *identity = g_ptr_array_index (identities, i);

      if (strcmp (identity->kind, "dossier") != 0)
        return identity;
    }
  return NULL;
}

static void
set_match_keys (TorgetImportDraft *self,
                TorgetImportRow *row)
{
  GPtrArray *persons = torget_record_set_list (row->records, &torget_person_type);
  const TorgetPerson *person = g_ptr_array_index (persons, 0);
  const TorgetIdentity *identity = find_personal_number (row->records);

  row->match_name
      = torget_import_match_name (person->family_name, person->given_name, person->birth_date);
  if (identity != NULL)
    row->match_id = g_strdup (identity->value);
  else
    torget_import_draft_add_problem (self, row->number, NULL, "no_id", TORGET_IMPORT_WARNING, NULL);
}

/* What tells two rows of the file to be about the same person. */
static char *
dup_row_key (const TorgetImportRow *row)
{
  if (row->match_id != NULL)
    return g_strdup (row->match_id);
  return g_strjoin ("|", row->match_name, row->household != NULL ? row->household : "", NULL);
}

static void
add_row (TorgetImportDraft *self,
         GHashTable *known,
         TorgetImportRow *row)
{
  g_autofree char *key = dup_row_key (row);

  if (g_hash_table_contains (known, key))
    {
      torget_import_draft_add_problem (self,
                                       row->number,
                                       NULL,
                                       "duplicate_row",
                                       TORGET_IMPORT_WARNING,
                                       row->match_id);
      self->n_repeated++;
      row_free (row);
      return;
    }
  g_hash_table_add (known, g_steal_pointer (&key));
  g_ptr_array_add (self->rows, row);
}

/**
 * torget_import_draft_new:
 * @table: a table
 * @map: (element-type TorgetImportColumn): the meaning of each column
 * @today: the day that numbers with ten digits and open years count from
 *
 * Thread: any.
 *
 * Returns: (transfer full): the table as persons
 */
TorgetImportDraft *
torget_import_draft_new (TorgetTable *table,
                         GPtrArray *map,
                         TorgetDate today)
{
  TorgetImportDraft *self = g_new0 (TorgetImportDraft, 1);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  self->problems
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_import_problem_free);
  self->headings = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->n_rows = torget_table_get_n_records (table);
  read_headings (self, table, map);
  for (guint i = 0; i < self->n_rows; i++)
    {
      TorgetImportRow *row = g_new0 (TorgetImportRow, 1);

      row->number = torget_table_get_row_number (table, i);
      row->records = torget_record_set_new ();
      torget_import_row_read (self, row, table, i, map, today);
      set_match_keys (self, row);
      add_row (self, known, row);
    }
  return self;
}
