/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One cell of a register. It goes through one reader, by how its column is read; a reader that
 * cannot read says why, and the cell is kept as a note. */
#include "config.h"

#include "exchange/import-cell.h"

#include "base/iso-codes.h"
#include "base/text.h"
#include "domain/casework.h"
#include "domain/code-list.h"
#include "domain/date-input.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/identifier.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"

#include <string.h>

/* The row's one record of @type, made when it is first needed. */
gpointer
torget_import_cell_ensure (TorgetImportCell *cell,
                           const TorgetRecordType *type)
{
  GPtrArray *records = torget_record_set_list (cell->row->records, type);

  return records->len > 0 ? g_ptr_array_index (records, 0)
                          : torget_record_set_add (cell->row->records, torget_record_new (type));
}

void
torget_import_cell_report (TorgetImportCell *cell,
                           const char *code,
                           TorgetImportSeverity severity)
{
  torget_import_draft_add_problem (cell->draft,
                                   cell->row->number,
                                   cell->heading,
                                   code,
                                   severity,
                                   cell->text);
}

static void
add_note (TorgetImportCell *cell,
          const char *text)
{
  TorgetNote *note = torget_record_new (&torget_note_type);

  note->kind = g_strdup ("import");
  note->date = cell->today;
  note->text = g_strdup (text);
  torget_record_set_add (cell->row->records, note);
}

/* The text of a cell that no field takes. */
void
torget_import_cell_keep (TorgetImportCell *cell)
{
  g_autofree char *text = g_strdup_printf ("%s: %s", cell->heading, cell->text);

  add_note (cell, text);
}

static void
refuse (TorgetImportCell *cell,
        const char *code)
{
  torget_import_cell_report (cell, code, TORGET_IMPORT_ERROR);
  torget_import_cell_keep (cell);
}

static gboolean
read_yes_no (const char *text,
             gboolean *value)
{
  const char *code = torget_code_list_match (torget_code_list_get ("yes_no"), text);

  *value = g_strcmp0 (code, "yes") == 0;
  return code != NULL;
}

static void
read_field (TorgetImportCell *cell)
{
  gpointer record = torget_import_cell_ensure (cell, cell->column->type);
  const TorgetField *field = torget_record_type_find (cell->column->type, cell->column->field);
  const char *code;
  TorgetDate date;
  gboolean flag;

  switch (field->kind)
    {
    case TORGET_FIELD_CODE:
      code = torget_code_list_match (torget_code_list_get (field->refers), cell->text);
      torget_record_set_text (record, field, code);
      if (code == NULL)
        refuse (cell, "bad_code");
      break;
    case TORGET_FIELD_DATE:
      date = torget_date_from_input (cell->text, cell->today, TORGET_DATE_INPUT_ANY);
      torget_record_set_number (record, field, date);
      if (date == TORGET_DATE_NONE)
        refuse (cell, "bad_date");
      break;
    case TORGET_FIELD_FLAG:
      if (read_yes_no (cell->text, &flag))
        torget_record_set_number (record, field, flag);
      else
        refuse (cell, "bad_code");
      break;
    case TORGET_FIELD_TEXT:
    case TORGET_FIELD_INT:
    case TORGET_FIELD_LINK:
    default:
      torget_record_set_text (record, field, cell->text);
    }
}

static void
read_birth_date (TorgetImportCell *cell)
{
  TorgetPerson *person = torget_import_cell_ensure (cell, &torget_person_type);

  person->birth_date = torget_date_from_input (cell->text, cell->today, TORGET_DATE_INPUT_BIRTH);
  if (person->birth_date == TORGET_DATE_NONE)
    refuse (cell, "bad_date");
}

static void
read_matched (TorgetImportCell *cell,
              const char *code)
{
  gpointer record = torget_import_cell_ensure (cell, cell->column->type);

  if (code != NULL)
    torget_record_set_text (record,
                            torget_record_type_find (cell->column->type, cell->column->field),
                            code);
  else
    refuse (cell, "bad_code");
}

static TorgetIdentity *
add_identity (TorgetImportCell *cell,
              const TorgetIdentifier *identifier)
{
  TorgetIdentity *identity = torget_record_new (&torget_identity_type);

  identity->kind = g_strdup (identifier->kind);
  identity->value = g_strdup (identifier->normalized);
  identity->doubtful = !identifier->valid;
  return torget_record_set_add (cell->row->records, identity);
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text);
  return n;
}

static void
read_personal_id (TorgetImportCell *cell)
{
  TorgetIdentifier identifier = torget_identifier_parse (cell->text, cell->today);

  if (identifier.kind == NULL)
    {
      refuse (cell, "bad_id");
      return;
    }
  add_identity (cell, &identifier);
  if (identifier.reason == TORGET_IDENTIFIER_BAD_CHECKSUM)
    torget_import_cell_report (cell, "bad_checksum", TORGET_IMPORT_WARNING);
  else if (!identifier.valid)
    torget_import_cell_report (cell, "doubtful_id", TORGET_IMPORT_WARNING);
  if (count_digits (cell->text) == 10)
    torget_import_cell_report (cell, "short_id", TORGET_IMPORT_INFO);
}

static void
read_dossier (TorgetImportCell *cell)
{
  TorgetIdentifier identifier = torget_identifier_parse (cell->text, cell->today);

  if (g_strcmp0 (identifier.kind, "dossier") == 0)
    add_identity (cell, &identifier);
  else
    refuse (cell, "bad_id");
}

/* "Family, Given", or "Given Family" with the last word as the family name. */
static void
read_full_name (TorgetImportCell *cell)
{
  TorgetPerson *person = torget_import_cell_ensure (cell, &torget_person_type);
  const char *comma = strchr (cell->text, ',');
  const char *space = strrchr (cell->text, ' ');

  if (person->family_name != NULL || person->given_name != NULL)
    torget_import_cell_keep (cell);
  else if (comma != NULL)
    {
      person->family_name = g_strstrip (g_strndup (cell->text, (gsize) (comma - cell->text)));
      person->given_name = g_strstrip (g_strdup (comma + 1));
    }
  else if (space != NULL)
    {
      person->given_name = g_strndup (cell->text, (gsize) (space - cell->text));
      person->family_name = g_strdup (space + 1);
    }
  else
    person->family_name = g_strdup (cell->text);
}

/* A register often has both code and name; where they differ, the first counts. */
static void
read_municipality (TorgetImportCell *cell)
{
  TorgetPerson *person = torget_import_cell_ensure (cell, &torget_person_type);
  const char *code = torget_code_list_match (torget_code_list_get ("municipality"), cell->text);

  if (code == NULL)
    refuse (cell, "bad_code");
  else if (person->municipality == NULL)
    person->municipality = g_strdup (code);
  else if (strcmp (person->municipality, code) != 0)
    refuse (cell, "contradiction");
}

static void
read_protection (TorgetImportCell *cell)
{
  TorgetPerson *person = torget_import_cell_ensure (cell, &torget_person_type);
  const char *code = torget_code_list_match (torget_code_list_get ("protection"), cell->text);
  gboolean yes;

  if (code == NULL && read_yes_no (cell->text, &yes))
    code = yes ? "marked" : "none";
  if (code == NULL)
    {
      /* Somebody wrote something here: take care rather than risk a life. */
      code = "marked";
      refuse (cell, "bad_code");
    }
  person->protection = g_strdup (strcmp (code, "none") != 0 ? code : NULL);
}

static void
read_contact (TorgetImportCell *cell)
{
  TorgetContact *contact = torget_record_new (&torget_contact_type);

  contact->kind = g_strdup (cell->column->field);
  contact->value = g_strdup (cell->text);
  torget_record_set_add (cell->row->records, contact);
}

/* The kind of an activity by its whole text, else by its first word. */
static const char *
match_activity (const char *text)
{
  const TorgetCodeList *kinds = torget_code_list_get ("activity_kind");
  const char *code = torget_code_list_match (kinds, text);
  g_auto (GStrv) words = NULL;

  if (code != NULL)
    return code;
  words = g_strsplit (text, " ", -1);
  for (guint i = 0; words[i] != NULL && code == NULL; i++)
    code = torget_code_list_match (kinds, words[i]);
  return code != NULL ? code : "other";
}

static void
read_activities (TorgetImportCell *cell)
{
  g_auto (GStrv) parts = g_strsplit_set (cell->text, "+,/", -1);

  torget_import_cell_ensure (cell, &torget_plan_type);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      TorgetActivity *activity;
      const char *text = g_strstrip (parts[i]);

      if (*text == '\0')
        continue;
      activity = torget_record_new (&torget_activity_type);
      activity->kind = g_strdup (match_activity (text));
      activity->title = g_strdup (text);
      activity->status = g_strdup ("ongoing");
      torget_record_set_add (cell->row->records, activity);
    }
}

static void
read_sfi_track (TorgetImportCell *cell)
{
  TorgetSfiEnrolment *enrolment = torget_import_cell_ensure (cell, &torget_sfi_enrolment_type);
  const char *code = torget_code_list_match (torget_code_list_get ("sfi_track"), cell->text);

  if (code == NULL)
    refuse (cell, "bad_code");
  else if (strcmp (code, "literacy") == 0)
    {
      enrolment->literacy = TRUE;
      enrolment->track = g_strdup ("general");
    }
  else
    enrolment->track = g_strdup (code);
}

/**
 * torget_import_cell_read:
 * @cell: a cell whose column has a meaning
 *
 * Puts the text where it belongs.
 */
void
torget_import_cell_read (TorgetImportCell *cell)
{
  switch (cell->column->how)
    {
    case TORGET_IMPORT_BIRTH_DATE:
      read_birth_date (cell);
      break;
    case TORGET_IMPORT_LANGUAGE:
      read_matched (cell, torget_language_match (cell->text));
      break;
    case TORGET_IMPORT_COUNTRY:
      read_matched (cell, torget_country_match (cell->text));
      break;
    case TORGET_IMPORT_PERSONAL_ID:
      read_personal_id (cell);
      break;
    case TORGET_IMPORT_DOSSIER:
      read_dossier (cell);
      break;
    case TORGET_IMPORT_FULL_NAME:
      read_full_name (cell);
      break;
    case TORGET_IMPORT_HOUSEHOLD:
      cell->row->household = g_strdup (cell->text);
      break;
    case TORGET_IMPORT_MUNICIPALITY:
      read_municipality (cell);
      break;
    case TORGET_IMPORT_PROTECTION:
      read_protection (cell);
      break;
    case TORGET_IMPORT_CONTACT:
      read_contact (cell);
      break;
    case TORGET_IMPORT_ACTIVITY:
      read_activities (cell);
      break;
    case TORGET_IMPORT_SFI_TRACK:
      read_sfi_track (cell);
      break;
    case TORGET_IMPORT_NOTE:
      add_note (cell, cell->text);
      break;
    case TORGET_IMPORT_FIELD:
    default:
      read_field (cell);
    }
}
