/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import does with persons who are there already: it fills what is empty, adds what is
 * missing, and reports what differs. */
#include "config.h"

#include "service/import-merge-private.h"

#include "base/text.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "store/case-store.h"

#include <string.h>

/* What only follows from other columns is no difference worth telling. */
static void
report_difference (TorgetImportMerge *self,
                   const TorgetImportRow *row,
                   const TorgetRecordType *type,
                   const TorgetField *field,
                   gconstpointer incoming)
{
  const char *heading = torget_import_draft_get_heading (self->draft, type, field->name);
  g_autofree char *value = torget_record_dup_value (incoming, field);

  if (heading == NULL)
    return;
  torget_import_draft_add_problem (self->draft,
                                   row->number,
                                   heading,
                                   "differs",
                                   TORGET_IMPORT_INFO,
                                   value);
}

/* Whether the file may fill a field in. "No protection" is what nobody has said anything about:
 * a file that knows of a protection is believed. */
static gboolean
is_open (gconstpointer known,
         const TorgetField *field)
{
  if (field->kind == TORGET_FIELD_FLAG)
    return FALSE;
  if (!torget_record_is_set (known, field))
    return TRUE;
  return g_strcmp0 (field->refers, "protection") == 0
         && g_str_equal (torget_record_get_text (known, field), "none");
}

/* AHMADI is Ahmadi. */
static gboolean
says_the_same (const TorgetField *field,
               const char *known,
               const char *incoming)
{
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (field->kind != TORGET_FIELD_TEXT || known == NULL || incoming == NULL)
    return g_strcmp0 (known, incoming) == 0;
  a = g_utf8_casefold (known, -1);
  b = g_utf8_casefold (incoming, -1);
  return strcmp (a, b) == 0;
}

/* Fills what @known lacks. A flag that is set in the file and not in the database may have been
 * taken off on purpose: it is reported. */
static gboolean
fill (TorgetImportMerge *self,
      const TorgetImportRow *row,
      gconstpointer known,
      gconstpointer incoming)
{
  const TorgetRecordType *type = ((const TorgetRecord *) known)->type;
  g_autoptr (TorgetRecord) merged = torget_record_copy (known);
  gboolean filled = FALSE;

  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      g_autofree char *old = torget_record_dup_value (known, field);
      g_autofree char *new = torget_record_dup_value (incoming, field);

      if (field->kind == TORGET_FIELD_LINK || !torget_record_is_set (incoming, field)
          || says_the_same (field, old, new))
        continue;
      if (!is_open (known, field))
        report_difference (self, row, type, field, incoming);
      else
        {
          torget_record_copy_field (merged, incoming, field);
          filled = TRUE;
        }
    }
  if (filled)
    torget_record_set_add (self->changes, g_steal_pointer (&merged));
  return filled;
}

/* Spaces, hyphens and case do not make another telephone number or address. */
static gboolean
has_value (GPtrArray *known,
           gconstpointer incoming,
           const TorgetField *field)
{
  g_autofree char *wanted = torget_text_fold (torget_record_get_text (incoming, field));

  for (guint i = 0; i < known->len; i++)
    {
      g_autofree char *value
          = torget_text_fold (torget_record_get_text (g_ptr_array_index (known, i), field));

      if (g_strcmp0 (value, wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Adds the records of @type whose @field says something that none of the known ones says. */
static gboolean
add_missing (TorgetImportMerge *self,
             TorgetRecordSet *known,
             TorgetRecordSet *incoming,
             const TorgetRecordType *type,
             const char *field_name,
             gint64 person_id)
{
  const TorgetField *field = torget_record_type_find (type, field_name);
  g_autoptr (GPtrArray) present = torget_case_list_owned (known, type, "person_id", person_id);
  GPtrArray *list = torget_record_set_list (incoming, type);
  gboolean added = FALSE;

  for (guint i = 0; i < list->len; i++)
    if (!has_value (present, g_ptr_array_index (list, i), field))
      {
        torget_import_add_copy (self, g_ptr_array_index (list, i), "person_id", person_id);
        added = TRUE;
      }
  return added;
}

static gboolean
update_tracks (TorgetImportMerge *self,
               const TorgetImportRow *row,
               TorgetRecordSet *known,
               gint64 person_id)
{
  TorgetRecordSet *records = row->records;
  gpointer plan = torget_case_get_plan (known, person_id);
  gpointer enrolment = torget_case_get_enrolment (known, person_id);
  gpointer application = torget_case_get_application (known, person_id);
  gpointer new_plan = torget_import_get_first (records, &torget_plan_type);
  gpointer new_enrolment = torget_import_get_first (records, &torget_sfi_enrolment_type);
  gpointer new_application = torget_import_get_first (records, &torget_preschool_application_type);
  guint before = torget_record_set_count (self->changes);

  if (new_plan != NULL && plan != NULL)
    fill (self, row, plan, new_plan);
  else
    torget_import_add_plan (self, records, person_id);
  if (new_enrolment != NULL && enrolment != NULL)
    fill (self, row, enrolment, new_enrolment);
  else
    torget_import_add_copies (self, records, &torget_sfi_enrolment_type, "person_id", person_id);
  if (new_application != NULL && application != NULL)
    fill (self, row, application, new_application);
  else
    torget_import_add_preschool (self, records, person_id);
  return torget_record_set_count (self->changes) > before;
}

static gboolean
update_sublet (TorgetImportMerge *self,
               const TorgetImportRow *row,
               TorgetRecordSet *known,
               gint64 person_id)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (known, person_id, G_MAXINT32);
  gpointer incoming = torget_import_get_first (row->records, &torget_sublet_type);
  TorgetSublet *sublet = NULL;

  if (incoming == NULL || households->len == 0)
    return FALSE;
  for (guint i = 0; i < households->len && sublet == NULL; i++)
    sublet = torget_case_get_sublet (known,
                                     ((TorgetRecord *) g_ptr_array_index (households, i))->id);
  if (sublet != NULL)
    return fill (self, row, sublet, incoming);
  torget_import_add_sublet (self, row->records, ((TorgetRecord *) g_ptr_array_index (households, 0))->id);
  return TRUE;
}

/* The household of the file: joined by somebody who has none, given its label when it has none.
 * Whoever belongs to another household stays there; that is reported. */
static gboolean
update_household (TorgetImportMerge *self,
                  const TorgetImportRow *row,
                  TorgetRecordSet *known,
                  gint64 person_id)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (known, person_id, G_MAXINT32);
  g_autoptr (TorgetRecord) incoming = torget_record_new (&torget_household_type);
  const gint64 *id;

  if (row->household == NULL)
    return FALSE;
  if (households->len == 0)
    {
      torget_import_add_membership (self, row, person_id);
      return TRUE;
    }
  ((TorgetHousehold *) incoming)->label = g_strdup (row->household);
  id = g_hash_table_lookup (self->labels, row->household);
  for (guint i = 0; id != NULL && i < households->len; i++)
    {
      const TorgetRecord *household = g_ptr_array_index (households, i);
      const TorgetRecord *changed
          = torget_record_set_find (self->changes, &torget_household_type, *id);

      if (household->id == *id)
        return changed == NULL && fill (self, row, household, incoming);
    }
  report_difference (self, row, &torget_household_type, &torget_household_type.fields[0], incoming);
  return FALSE;
}

gboolean
torget_import_update_person (TorgetImportMerge *self,
                             const TorgetImportRow *row,
                             gint64 person_id,
                             GError **error)
{
  g_autoptr (TorgetRecordSet) known
      = torget_case_store_load (self->connection, &person_id, 1, error);
  gboolean changed;

  if (known == NULL)
    return FALSE;
  changed = fill (self,
                  row,
                  torget_case_get_person (known, person_id),
                  torget_import_get_first (row->records, &torget_person_type));
  changed |= update_household (self, row, known, person_id);
  changed |= add_missing (self, known, row->records, &torget_identity_type, "value", person_id);
  changed |= add_missing (self, known, row->records, &torget_contact_type, "value", person_id);
  changed |= add_missing (self, known, row->records, &torget_note_type, "text", person_id);
  changed |= update_tracks (self, row, known, person_id);
  changed |= update_sublet (self, row, known, person_id);
  if (changed)
    self->result->persons_updated++;
  else
    self->result->persons_unchanged++;
  return TRUE;
}

