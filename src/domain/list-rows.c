/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the lists. Field order here is column order in the store. */
#include "config.h"

#include "domain/list-rows.h"

#include "domain/deadline-row.h"

/* With what the row of a track begins: whose it is. */
#define PERSON_FIELDS(Struct)                                                                     \
  TORGET_LINK (Struct, person_id, "person"), TORGET_TEXT (Struct, family_name),                   \
      TORGET_TEXT (Struct, given_name), TORGET_CODE (Struct, protection, "protection"),           \
      TORGET_CODE (Struct, municipality, "municipality")

static const TorgetField person_row_fields[] = {
  TORGET_TEXT (TorgetPersonRow, family_name),
  TORGET_TEXT (TorgetPersonRow, given_name),
  TORGET_TEXT (TorgetPersonRow, native_name),
  TORGET_DATE (TorgetPersonRow, birth_date),
  TORGET_CODE (TorgetPersonRow, protection, "protection"),
  TORGET_CODE (TorgetPersonRow, municipality, "municipality"),
  TORGET_CODE (TorgetPersonRow, status, "person_status"),
  TORGET_TEXT (TorgetPersonRow, identity),
  TORGET_TEXT (TorgetPersonRow, coordinator),
  TORGET_CODE (TorgetPersonRow, plan_status, "plan_status"),
  TORGET_CODE (TorgetPersonRow, sfi_status, "sfi_status"),
  TORGET_CODE (TorgetPersonRow, sfi_course, "sfi_course"),
  TORGET_CODE (TorgetPersonRow, preschool_status, "preschool_status"),
  TORGET_CODE (TorgetPersonRow, sublet_status, "sublet_status"),
  TORGET_DATE (TorgetPersonRow, sublet_end),
  TORGET_DATE (TorgetPersonRow, next_due),
  TORGET_TEXT (TorgetPersonRow, next_rule),
};

TORGET_DEFINE_RECORD (TorgetPersonRow, person_row, "person_row")

static const TorgetField plan_row_fields[] = {
  PERSON_FIELDS (TorgetPlanRow),
  TORGET_CODE (TorgetPlanRow, status, "plan_status"),
  TORGET_CODE (TorgetPlanRow, part_time_reason, "part_time_reason"),
  TORGET_DATE (TorgetPlanRow, enrolled_date),
  TORGET_DATE (TorgetPlanRow, plan_date),
  TORGET_DATE (TorgetPlanRow, programme_end),
  TORGET_INT (TorgetPlanRow, hours_per_week),
  TORGET_INT (TorgetPlanRow, sfi_hours),
  TORGET_INT (TorgetPlanRow, practice_hours),
  TORGET_INT (TorgetPlanRow, other_hours),
  TORGET_TEXT (TorgetPlanRow, coordinator),
};

TORGET_DEFINE_RECORD (TorgetPlanRow, plan_row, "plan_row")

static const TorgetField sfi_row_fields[] = {
  PERSON_FIELDS (TorgetSfiRow),
  TORGET_CODE (TorgetSfiRow, status, "sfi_status"),
  TORGET_CODE (TorgetSfiRow, study_path, "study_path"),
  TORGET_CODE (TorgetSfiRow, course, "sfi_course"),
  TORGET_CODE (TorgetSfiRow, track, "sfi_track"),
  TORGET_FLAG (TorgetSfiRow, literacy),
  TORGET_DATE (TorgetSfiRow, registered_date),
  TORGET_DATE (TorgetSfiRow, received_date),
  TORGET_DATE (TorgetSfiRow, started_date),
  TORGET_DATE (TorgetSfiRow, right_end),
  TORGET_TEXT (TorgetSfiRow, provider),
  TORGET_INT (TorgetSfiRow, hours_per_week),
  TORGET_TEXT (TorgetSfiRow, coordinator),
};

TORGET_DEFINE_RECORD (TorgetSfiRow, sfi_row, "sfi_row")

static const TorgetField preschool_row_fields[] = {
  PERSON_FIELDS (TorgetPreschoolRow),
  TORGET_DATE (TorgetPreschoolRow, birth_date),
  TORGET_CODE (TorgetPreschoolRow, status, "preschool_status"),
  TORGET_DATE (TorgetPreschoolRow, wish_date),
  TORGET_DATE (TorgetPreschoolRow, wanted_start),
  TORGET_DATE (TorgetPreschoolRow, guarantee_date),
  TORGET_DATE (TorgetPreschoolRow, answer_by),
  TORGET_DATE (TorgetPreschoolRow, placed_date),
  TORGET_TEXT (TorgetPreschoolRow, unit),
  TORGET_TEXT (TorgetPreschoolRow, blocks),
  TORGET_TEXT (TorgetPreschoolRow, coordinator),
};

TORGET_DEFINE_RECORD (TorgetPreschoolRow, preschool_row, "preschool_row")

static const TorgetField sublet_row_fields[] = {
  PERSON_FIELDS (TorgetSubletRow),
  TORGET_LINK (TorgetSubletRow, household_id, "household"),
  TORGET_TEXT (TorgetSubletRow, household),
  TORGET_TEXT (TorgetSubletRow, address),
  TORGET_TEXT (TorgetSubletRow, landlord),
  TORGET_CODE (TorgetSubletRow, block, "block_lease"),
  TORGET_CODE (TorgetSubletRow, tenure, "tenure_type"),
  TORGET_CODE (TorgetSubletRow, status, "sublet_status"),
  TORGET_DATE (TorgetSubletRow, start_date),
  TORGET_DATE (TorgetSubletRow, end_date),
  TORGET_DATE (TorgetSubletRow, serve_by),
  TORGET_DATE (TorgetSubletRow, first_day),
  TORGET_DATE (TorgetSubletRow, decide_by),
  TORGET_DATE (TorgetSubletRow, notice_served_date),
  TORGET_DATE (TorgetSubletRow, moved_out_date),
  TORGET_TEXT (TorgetSubletRow, coordinator),
};

TORGET_DEFINE_RECORD (TorgetSubletRow, sublet_row, "sublet_row")

/* The texts that neither name nor locate anybody. */
static gboolean
is_open_text (const TorgetField *field)
{
  static const char *const open[] = { "coordinator", "next_rule", "blocks", NULL };

  return g_strv_contains (open, field->name);
}

static gboolean
tells_who (const TorgetField *field)
{
  if (field->kind == TORGET_FIELD_TEXT)
    return !is_open_text (field);
  return g_str_equal (field->name, "birth_date") || g_str_equal (field->name, "municipality");
}

/**
 * torget_list_row_mask:
 * @row: a row of a list
 *
 * Takes out of the row of a protected person whatever names or locates them, so that what is never
 * there cannot be shown, read aloud, found or exported by mistake. Nothing is done to the rows of
 * others.
 *
 * Thread: any.
 */
void
torget_list_row_mask (gpointer row)
{
  const TorgetRecordType *type = ((TorgetRecord *) row)->type;
  const TorgetField *protection = torget_record_type_find (type, "protection");

  if (protection == NULL || !torget_protection_hides (torget_record_get_text (row, protection)))
    return;
  for (guint i = 0; i < type->n_fields; i++)
    if (!tells_who (&type->fields[i]))
      continue;
    else if (type->fields[i].kind == TORGET_FIELD_DATE)
      torget_record_set_number (row, &type->fields[i], TORGET_DATE_NONE);
    else
      torget_record_set_text (row, &type->fields[i], NULL);
}

/**
 * torget_list_row_get_person:
 * @row: a row of a list
 *
 * Returns: row id of the person whom it is about, 0 for nobody
 */
gint64
torget_list_row_get_person (gconstpointer row)
{
  const TorgetRecord *record = row;
  const TorgetField *field = torget_record_type_find (record->type, "person_id");

  return field != NULL ? torget_record_get_number (row, field) : record->id;
}
