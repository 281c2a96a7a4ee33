/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How plans and their activities are shown and edited. */
#include "config.h"

#include "ui/plan/plan-spec.h"

#include "base/clock.h"
#include "domain/plan.h"

#include <glib/gi18n.h>

static void
prepare_end (gpointer record)
{
  TorgetPlan *plan = record;

  torget_record_set_text (plan, torget_record_type_find (&torget_plan_type, "status"),
                          "discharged");
  if (plan->discharged_date == TORGET_DATE_NONE)
    plan->discharged_date = torget_clock_get_today ();
}

const TorgetRecordSpec torget_plan_spec = {
  .type = &torget_plan_type,
  .add_title = N_("New Plan"),
  .edit_title = N_("Edit Plan"),
  .added = N_("Plan added"),
  .changed = N_("Plan changed"),
  .removed = N_("Plan removed"),
  .groups = {
    { N_("The programme"),
      { "status", "enrolled_date", "mapping_date", "plan_date", "decided_end_date" } },
    { N_("Hours"), { "hours_per_week", "part_time_reason", "blocking_application_id" } },
    { N_("Discharge"), { "discharged_date", "outcome", "outcome_90" } },
  },
  .headline = { "status", "enrolled_date" },
};

const TorgetRecordSpec torget_plan_end_spec = {
  .type = &torget_plan_type,
  .add_title = N_("End Plan"),
  .edit_title = N_("End Plan"),
  .added = N_("Plan ended"),
  .changed = N_("Plan ended"),
  .removed = N_("Plan removed"),
  .groups = { { NULL, { "status", "discharged_date", "outcome" } } },
  .prepare = prepare_end,
};

const TorgetRecordSpec torget_activity_spec = {
  .type = &torget_activity_type,
  .add_title = N_("New Activity"),
  .edit_title = N_("Edit Activity"),
  .added = N_("Activity added"),
  .changed = N_("Activity changed"),
  .removed = N_("Activity removed"),
  .groups = {
    { NULL, { "kind", "title", "status" } },
    { N_("When"), { "start_date", "end_date", "hours_per_week" } },
    { N_("Where"), { "agency", "provider" } },
    { N_("Result"), { "outcome" } },
  },
  .headline = { "kind", "title" },
};
