/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import must not bring in: the places of those with skyddad folkbokföring, and of who
 * shares their household; whether the file or the database knows of the protection. */
#include "config.h"

#include "service/import-merge-private.h"

#include "domain/person.h"
#include "domain/place-field.h"
#include "domain/preschool.h"
#include "store/case-store.h"

typedef struct
{
  TorgetImportMerge *merge;
  TorgetImportRow *row;
  TorgetRecordSet *kept; /* what is left of the row's records */
} Withholding;

static gboolean
forbids (TorgetImportMerge *self,
         const TorgetImportRow *row,
         gboolean *result,
         GError **error)
{
  const gint64 person_id = torget_import_find_person (self, row);

  *result = torget_records_forbid_places (row->records);
  return *result || person_id == 0
         || torget_case_store_forbids_places (self->connection, person_id, result, error);
}

static void
report (const Withholding *withholding,
        const TorgetRecordType *type,
        const TorgetField *field)
{
  TorgetImportDraft *draft = withholding->merge->draft;

  torget_import_draft_add_problem (draft, withholding->row->number,
                                   torget_import_draft_get_heading (draft, type, field->name),
                                   "place_withheld", TORGET_IMPORT_WARNING, NULL);
}

/* An address, or the unit of a wish, is all that its record says. */
static gboolean
is_nothing_else (const TorgetRecordType *type)
{
  return type == &torget_contact_type || type == &torget_preschool_choice_type;
}

static void
withhold_record (gpointer record,
                 gpointer user_data)
{
  const Withholding *withholding = user_data;
  const TorgetRecordType *type = ((TorgetRecord *) record)->type;
  g_autoptr (TorgetRecord) kept = torget_record_copy (record);
  gboolean is_left = TRUE;

  for (guint i = 0; i < type->n_fields; i++)
    if (torget_record_tells_forbidden_place (record, &type->fields[i]))
      {
        torget_record_set_text (kept, &type->fields[i], NULL);
        report (withholding, type, &type->fields[i]);
        is_left = !is_nothing_else (type);
      }
  if (is_left)
    torget_record_set_add (withholding->kept, g_steal_pointer (&kept));
}

static void
withhold_row (TorgetImportMerge *self,
              TorgetImportRow *row)
{
  Withholding withholding = { self, row, torget_record_set_new () };

  torget_record_set_foreach (row->records, withhold_record, &withholding);
  torget_record_set_unref (row->records);
  row->records = withholding.kept;
}

/* Takes the places out of the rows before they meet the database. What is taken out is not told
 * either: a report is kept. */
gboolean
torget_import_withhold (TorgetImportMerge *self,
                        GError **error)
{
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) alone = g_hash_table_new (NULL, NULL);
  GPtrArray *rows = self->draft->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      TorgetImportRow *row = g_ptr_array_index (rows, i);
      gboolean result;

      if (!forbids (self, row, &result, error))
        return FALSE;
      if (result)
        g_hash_table_add (alone, row);
      if (result && row->household != NULL)
        g_hash_table_add (labels, row->household);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      TorgetImportRow *row = g_ptr_array_index (rows, i);

      if (g_hash_table_contains (alone, row)
          || (row->household != NULL && g_hash_table_contains (labels, row->household)))
        withhold_row (self, row);
    }
  return TRUE;
}
