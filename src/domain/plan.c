/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The establishment track (etableringsprogrammet, förordning 2017:820). Field order here is
 * column order in the store. */
#include "config.h"

#include "domain/plan.h"

static const TorgetField plan_fields[] = {
  TORGET_LINK (TorgetPlan, person_id, "person"),
  TORGET_CODE (TorgetPlan, status, "plan_status"),
  TORGET_DATE (TorgetPlan, enrolled_date),
  TORGET_DATE (TorgetPlan, mapping_date),
  TORGET_DATE (TorgetPlan, plan_date),
  TORGET_CODE (TorgetPlan, part_time_reason, "part_time_reason"),
  TORGET_LINK (TorgetPlan, blocking_application_id, "preschool_application"),
  TORGET_INT (TorgetPlan, hours_per_week),
  TORGET_DATE (TorgetPlan, decided_end_date),
  TORGET_DATE (TorgetPlan, discharged_date),
  TORGET_CODE (TorgetPlan, outcome, "outcome"),
  TORGET_CODE (TorgetPlan, outcome_90, "outcome"),
};

TORGET_DEFINE_RECORD (TorgetPlan, plan, "plan")

static const TorgetField activity_fields[] = {
  TORGET_LINK (TorgetActivity, plan_id, "plan"),
  TORGET_CODE (TorgetActivity, kind, "activity_kind"),
  TORGET_TEXT (TorgetActivity, title),
  TORGET_CODE (TorgetActivity, agency, "agency"),
  TORGET_TEXT (TorgetActivity, provider),
  TORGET_DATE (TorgetActivity, start_date),
  TORGET_DATE (TorgetActivity, end_date),
  TORGET_INT (TorgetActivity, hours_per_week),
  TORGET_CODE (TorgetActivity, status, "activity_status"),
  TORGET_TEXT (TorgetActivity, outcome),
};

TORGET_DEFINE_RECORD (TorgetActivity, activity, "activity")
