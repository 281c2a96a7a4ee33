/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How plans and their activities are shown and edited. */
#include "config.h"

#include "ui/plan/plan-spec.h"

#include "domain/plan.h"

#include <glib/gi18n.h>

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
    { N_("Work"), { "sector" } },
    { N_("Discharge"), { "discharged_date", "outcome", "outcome_90" } },
  },
  .headline = { "status", "enrolled_date" },
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
