/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to a housing contract: inspections, keys, home insurance, unpaid rent. */
#include "config.h"

#include "ui/housing/housing-sections.h"

#include "base/clock.h"
#include "domain/housing.h"
#include "domain/reckoning.h"
#include "ui/person/event-dialog.h"
#include "ui/person/members.h"

#include <glib/gi18n.h>

static gpointer
get_sublet (TorgetPersonCase *person_case)
{
  const TorgetHousehold *household = torget_members_get_household (person_case);

  if (household == NULL)
    return NULL;
  return torget_case_get_sublet (torget_person_case_get_records (person_case),
                                 household->record.id);
}

static const TorgetRecordSpec inspection_spec = {
  .type = &torget_inspection_type,
  .add_title = N_("New Inspection"),
  .edit_title = N_("Edit Inspection"),
  .added = N_("Inspection added"),
  .changed = N_("Inspection changed"),
  .removed = N_("Inspection removed"),
  .groups = {
    { NULL, { "kind", "date", "protocol" } },
  },
  .headline = { "kind", "date" },
};

static const TorgetRecordSpec key_spec = {
  .type = &torget_dwelling_key_type,
  .add_title = N_("New Keys"),
  .edit_title = N_("Edit Keys"),
  .added = N_("Keys added"),
  .changed = N_("Keys changed"),
  .removed = N_("Keys removed"),
  .groups = {
    { NULL, { "number", "tag", "count" } },
    { N_("When"), { "handed_out_date", "returned_date" } },
  },
  .headline = { "number", "handed_out_date" },
};

static const TorgetRecordSpec insurance_spec = {
  .type = &torget_insurance_type,
  .add_title = N_("New Home Insurance"),
  .edit_title = N_("Edit Home Insurance"),
  .added = N_("Home insurance added"),
  .changed = N_("Home insurance changed"),
  .removed = N_("Home insurance removed"),
  .groups = {
    { NULL, { "insurer", "policy_number", "valid_to" } },
  },
  .headline = { "insurer", "valid_to" },
};

static const TorgetRecordSpec arrears_spec = {
  .type = &torget_arrears_type,
  .add_title = N_("New Unpaid Rent"),
  .edit_title = N_("Edit Unpaid Rent"),
  .added = N_("Unpaid rent added"),
  .changed = N_("Unpaid rent changed"),
  .removed = N_("Unpaid rent removed"),
  .groups = {
    { NULL, { "due_date", "amount" } },
    { N_("Afterwards"), { "social_notified_date", "paid_date" } },
  },
  .headline = { "due_date", "amount" },
};

static char *
dup_key_state (gconstpointer record,
               TorgetTone *tone)
{
  const TorgetDwellingKey *key = record;

  *tone = TORGET_TONE_NEUTRAL;
  return g_strdup (key->returned_date != TORGET_DATE_NONE ? _ ("Returned") : _ ("Handed out"));
}

static char *
dup_insurance_state (gconstpointer record,
                     TorgetTone *tone)
{
  const TorgetInsurance *insurance = record;

  if (insurance->valid_to == TORGET_DATE_NONE || insurance->valid_to >= torget_clock_get_today ())
    return NULL;
  *tone = TORGET_TONE_WARNING;
  return g_strdup (_ ("Has run out"));
}

/* 42 and 44 §§: forfeited after a week, regained within three weeks. */
static char *
dup_arrears_state (gconstpointer record,
                   TorgetTone *tone)
{
  const TorgetArrears *arrears = record;

  if (arrears->paid_date != TORGET_DATE_NONE)
    {
      *tone = TORGET_TONE_SUCCESS;
      return g_strdup (_ ("Paid"));
    }
  if (arrears->due_date == TORGET_DATE_NONE)
    return NULL;
  *tone = TORGET_TONE_ERROR;
  if (torget_clock_get_today () <= torget_rule_reckon ("rent_late", arrears->due_date, NULL))
    return g_strdup (_ ("Late"));
  return g_strdup (_ ("More than a week late"));
}

static GPtrArray *
list_events (TorgetPersonCase *person_case)
{
  return torget_event_list_of (person_case, &torget_sublet_type);
}

const TorgetRecordSection torget_inspection_section = {
  .title = N_("Inspections"),
  .add_label = N_("Add an Inspection"),
  .empty_text = N_("No inspection is recorded."),
  .spec = &inspection_spec,
  .tells_place = TRUE,
  .attach_label = N_("Attach a Photo or the Protocol…"),
  .link = "sublet_id",
  .get_owner = get_sublet,
};

const TorgetRecordSection torget_key_section = {
  .title = N_("Keys"),
  .add_label = N_("Add Keys"),
  .empty_text = N_("No keys are handed out."),
  .spec = &key_spec,
  .link = "sublet_id",
  .get_owner = get_sublet,
  .dup_state = dup_key_state,
};

const TorgetRecordSection torget_insurance_section = {
  .title = N_("Home insurance"),
  .add_label = N_("Add Home Insurance"),
  .empty_text = N_("No home insurance is recorded."),
  .spec = &insurance_spec,
  .link = "sublet_id",
  .get_owner = get_sublet,
  .dup_state = dup_insurance_state,
};

const TorgetRecordSection torget_arrears_section = {
  .title = N_("Unpaid rent"),
  .add_label = N_("Add Unpaid Rent"),
  .empty_text = N_("No rent is unpaid."),
  .spec = &arrears_spec,
  .link = "sublet_id",
  .get_owner = get_sublet,
  .dup_state = dup_arrears_state,
};

const TorgetRecordSection torget_sublet_event_section = {
  .title = N_("What has happened"),
  .empty_text = N_("Nothing is recorded yet."),
  .spec = &torget_event_spec,
  .is_kept = TRUE,
  .list = list_events,
};
