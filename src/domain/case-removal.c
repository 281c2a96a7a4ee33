/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What else changes when a record of a case is removed, so that nothing points to what is gone. */
#include "config.h"

#include "domain/case-removal.h"

#include "domain/case-view.h"

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
};

typedef struct
{
  const TorgetRecord *gone;
  TorgetRecordSet *changed;
  TorgetRecordSet *removed;
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
  return field->kind == TORGET_FIELD_LINK && g_str_equal (field->refers, target->type->name)
         && torget_record_get_number (record, field) == target->id;
}

static void
consider (gpointer data,
          gpointer user_data)
{
  const TorgetRecord *record = data;
  Removal *removal = user_data;
  g_autoptr (TorgetRecord) mended = NULL;

  for (guint i = 0; i < record->type->n_fields; i++)
    {
      const TorgetField *field = &record->type->fields[i];

      if (!points_to (record, field, removal->gone))
        continue;
      if (is_owner_link (record->type, field))
        {
          torget_record_set_add (removal->removed, torget_record_copy (record));
          return;
        }
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
  Removal removal = { record, changed, removed };

  torget_record_set_add (removed, torget_record_copy (record));
  torget_record_set_foreach (records, consider, &removal);
}
