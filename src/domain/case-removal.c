/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else changes when a record of a case is removed, so that nothing points to what is gone. */
#include "config.h"

#include "domain/case-removal.h"

#include "domain/case-view.h"
#include "domain/casework.h"

/* Records that are nothing without the one that the link names. */
static const struct
{
  const TorgetRecordType *type;
  const char *link;
} owned[] = {
  { &torget_activity_type, "plan_id" },
  { &torget_membership_type, "household_id" },
  { &torget_preschool_choice_type, "application_id" },
  { &torget_preschool_offer_type, "application_id" },
  { &torget_preschool_signature_type, "application_id" },
  { &torget_absence_type, "plan_id" },
  { &torget_reduction_type, "plan_id" },
  { &torget_follow_up_type, "plan_id" },
  { &torget_week_slot_type, "activity_id" },
  { &torget_week_slot_type, "enrolment_id" },
  { &torget_week_slot_type, "placement_id" },
  { &torget_sfi_study_plan_type, "enrolment_id" },
  { &torget_sfi_attendance_type, "enrolment_id" },
  { &torget_sfi_test_type, "enrolment_id" },
  { &torget_sfi_grade_type, "enrolment_id" },
  { &torget_inspection_type, "sublet_id" },
  { &torget_dwelling_key_type, "sublet_id" },
  { &torget_insurance_type, "sublet_id" },
  { &torget_arrears_type, "sublet_id" },
  { &torget_case_contact_type, "case_id" },
  { &torget_meeting_type, "case_id" },
};

typedef struct
{
  TorgetRecordSet *changed;
  TorgetRecordSet *removed;
  GPtrArray *gone; /* the removed records of the case; grows while it is walked */
  const TorgetRecord *owner;
} Removal;

static gboolean
is_owner_link (const TorgetRecordType *type,
               const TorgetField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (owned); i++)
    if (owned[i].type == type && g_str_equal (owned[i].link, field->name))
      return TRUE;
  return FALSE;
}

static gboolean
points_to (const TorgetRecord *record,
           const TorgetField *field,
           const TorgetRecord *target)
{
  return field->kind == TORGET_FIELD_LINK && g_strcmp0 (field->refers, target->type->name) == 0
         && torget_record_get_number (record, field) == target->id;
}

/* Events and attachments name the record that they are about by table and id. */
static gboolean
is_about (const TorgetRecord *record,
          const TorgetRecord *target)
{
  const TorgetField *table = torget_record_type_find (record->type, "record_table");

  return table != NULL
         && g_strcmp0 (torget_record_get_text (record, table), target->type->name) == 0
         && torget_record_get_number (record,
                                      torget_record_type_find (record->type, "record_id"))
              == target->id;
}

static gboolean
is_owned_by (const TorgetRecord *record,
             const TorgetRecord *owner)
{
  for (guint i = 0; i < record->type->n_fields; i++)
    if (points_to (record, &record->type->fields[i], owner)
        && is_owner_link (record->type, &record->type->fields[i]))
      return TRUE;
  return is_about (record, owner);
}

static gboolean
is_gone (Removal *removal,
         const TorgetRecord *record)
{
  return torget_record_set_find (removal->removed, record->type, record->id) != NULL;
}

static void
remove_owned (gpointer data,
              gpointer user_data)
{
  const TorgetRecord *record = data;
  Removal *removal = user_data;

  if (is_gone (removal, record) || !is_owned_by (record, removal->owner))
    return;
  torget_record_set_add (removal->removed, torget_record_copy (record));
  g_ptr_array_add (removal->gone, data);
}

static void
unlink_record (gpointer data,
               gpointer user_data)
{
  const TorgetRecord *record = data;
  Removal *removal = user_data;
  g_autoptr (TorgetRecord) mended = NULL;

  if (is_gone (removal, record))
    return;
  for (guint i = 0; i < record->type->n_fields; i++)
    for (guint j = 0; j < removal->gone->len; j++)
      {
        const TorgetField *field = &record->type->fields[i];

        if (!points_to (record, field, g_ptr_array_index (removal->gone, j)))
          continue;
        if (mended == NULL)
          mended = torget_record_copy (record);
        torget_record_set_number (mended, field, 0);
      }
  if (mended != NULL)
    torget_record_set_add (removal->changed, g_steal_pointer (&mended));
}

/**
 * torget_case_plan_removal:
 * @records: the case that the record belongs to
 * @record: the record to remove
 * @changed: takes the other records of the case without their link to it
 * @removed: takes the record, and those that are nothing without it, such as a plan's activities
 *
 * Pure; any thread.
 */
void
torget_case_plan_removal (TorgetRecordSet *records,
                          gconstpointer record,
                          TorgetRecordSet *changed,
                          TorgetRecordSet *removed)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  Removal removal = { changed, removed, gone, NULL };

  torget_record_set_add (removed, torget_record_copy (record));
  g_ptr_array_add (gone, (gpointer) record);
  for (guint i = 0; i < gone->len; i++)
    {
      removal.owner = g_ptr_array_index (gone, i);
      torget_record_set_foreach (records, remove_owned, &removal);
    }
  torget_record_set_foreach (records, unlink_record, &removal);
}
