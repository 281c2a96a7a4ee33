/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a register as records: its cells, what its number says, and the states that follow
 * from its dates. */
#include "config.h"

#include "exchange/import-row.h"

#include "domain/housing.h"
#include "domain/identifier.h"
#include "domain/person.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "exchange/import-cell.h"

#include <string.h>

static const char *
find_heading (TorgetTable *table,
              GPtrArray *map,
              const char *id)
{
  for (guint i = 0; i < map->len; i++)
    {
      const TorgetImportColumn *column = g_ptr_array_index (map, i);

      if (column != NULL && strcmp (column->id, id) == 0)
        return torget_table_get_header (table, i);
    }
  return NULL;
}

/* What the number says of sex and birth date, where the row does not say it itself, and where
 * it says something else. */
static void
compare_with_number (TorgetImportCell *cell,
                     TorgetTable *table,
                     GPtrArray *map)
{
  TorgetPerson *person = torget_import_cell_ensure (cell, &torget_person_type);
  GPtrArray *identities = torget_record_set_list (cell->row->records, &torget_identity_type);

  for (guint i = 0; i < identities->len; i++)
    {
      TorgetIdentity *identity = g_ptr_array_index (identities, i);
      TorgetIdentifier number = torget_identifier_parse (identity->value, cell->today);

      if (number.sex == NULL)
        continue;
      cell->text = identity->value;
      if (person->sex == NULL)
        person->sex = g_strdup (number.sex);
      else if (strcmp (person->sex, number.sex) != 0 && strcmp (person->sex, "unknown") != 0)
        {
          cell->heading = find_heading (table, map, "sex");
          identity->doubtful = TRUE;
          torget_import_cell_report (cell, "sex_mismatch", TORGET_IMPORT_WARNING);
        }
      if (person->birth_date == TORGET_DATE_NONE)
        person->birth_date = number.birth_date;
      else if (!torget_identifier_agrees_with_birth (&number, person->birth_date))
        {
          cell->heading = find_heading (table, map, "birth_date");
          torget_import_cell_report (cell, "birth_mismatch", TORGET_IMPORT_WARNING);
        }
    }
}

static gpointer
get_one (TorgetImportCell *cell,
         const TorgetRecordType *type)
{
  GPtrArray *records = torget_record_set_list (cell->row->records, type);

  return records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
}

/* States that follow from the dates that the row gives. */
static void
complete_states (TorgetImportCell *cell)
{
  TorgetPerson *person = torget_import_cell_ensure (cell, &torget_person_type);
  TorgetSfiEnrolment *enrolment = get_one (cell, &torget_sfi_enrolment_type);
  TorgetPreschoolApplication *application = get_one (cell, &torget_preschool_application_type);
  TorgetPreschoolChoice *choice = get_one (cell, &torget_preschool_choice_type);
  TorgetPreschoolPlacement *placement = get_one (cell, &torget_preschool_placement_type);
  TorgetSublet *sublet = get_one (cell, &torget_sublet_type);

  if (person->status == NULL)
    person->status = g_strdup ("active");
  if (enrolment != NULL && enrolment->status == NULL)
    enrolment->status
        = g_strdup (enrolment->started_date != TORGET_DATE_NONE ? "active" : "registered");
  if (placement != NULL)
    placement->kind = g_strdup ("preschool");
  if (choice != NULL)
    choice->rank = 1;
  if (choice != NULL && placement != NULL)
    placement->unit = g_strdup (choice->unit);
  if ((choice != NULL || placement != NULL) && application == NULL)
    application = torget_import_cell_ensure (cell, &torget_preschool_application_type);
  if (application != NULL)
    application->status = g_strdup (placement != NULL ? "placed" : "queued");
  if (sublet != NULL && sublet->tenure == NULL)
    sublet->tenure = g_strdup ("sublet");
  if (sublet != NULL && sublet->status == NULL)
    sublet->status = g_strdup ("running");
}

/**
 * torget_import_row_read:
 * @draft: gets the problems
 * @row: gets the records
 * @table: a table
 * @record: which of its rows, from 0
 * @map: (element-type TorgetImportColumn): the meaning of each column
 * @today: the day that open years count from
 */
void
torget_import_row_read (TorgetImportDraft *draft,
                        TorgetImportRow *row,
                        TorgetTable *table,
                        guint record,
                        GPtrArray *map,
                        TorgetDate today)
{
  TorgetImportCell cell = { .draft = draft, .row = row, .today = today };

  for (guint i = 0; i < map->len; i++)
    {
      cell.column = g_ptr_array_index (map, i);
      cell.heading = torget_table_get_header (table, i);
      cell.text = torget_table_get_cell (table, record, i);
      if (*cell.text == '\0')
        continue;
      if (cell.column != NULL)
        torget_import_cell_read (&cell);
      else
        torget_import_cell_keep (&cell);
    }
  compare_with_number (&cell, table, map);
  complete_states (&cell);
}
