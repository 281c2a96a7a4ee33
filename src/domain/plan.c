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
  TORGET_CODE (TorgetPlan, sector, "sector"),
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

static const TorgetField absence_fields[] = {
  TORGET_LINK (TorgetAbsence, plan_id, "plan"),
  TORGET_CODE (TorgetAbsence, reason, "absence_reason"),
  TORGET_DATE (TorgetAbsence, start_date),
  TORGET_DATE (TorgetAbsence, end_date),
  TORGET_DATE (TorgetAbsence, certificate_date),
};

TORGET_DEFINE_RECORD (TorgetAbsence, absence, "absence")

static const TorgetField reduction_fields[] = {
  TORGET_LINK (TorgetReduction, plan_id, "plan"),
  TORGET_CODE (TorgetReduction, reason, "part_time_reason"),
  TORGET_LINK (TorgetReduction, application_id, "preschool_application"),
  TORGET_INT (TorgetReduction, hours_per_week),
  TORGET_DATE (TorgetReduction, start_date),
  TORGET_DATE (TorgetReduction, end_date),
};

TORGET_DEFINE_RECORD (TorgetReduction, reduction, "reduction")

static const TorgetField follow_up_fields[] = {
  TORGET_LINK (TorgetFollowUp, plan_id, "plan"),
  TORGET_DATE (TorgetFollowUp, date),
  TORGET_TEXT (TorgetFollowUp, text),
  TORGET_DATE (TorgetFollowUp, next_date),
};

TORGET_DEFINE_RECORD (TorgetFollowUp, follow_up, "follow_up")

static const TorgetField week_slot_fields[] = {
  TORGET_LINK (TorgetWeekSlot, person_id, "person"),
  TORGET_LINK (TorgetWeekSlot, activity_id, "activity"),
  TORGET_LINK (TorgetWeekSlot, enrolment_id, "sfi_enrolment"),
  TORGET_LINK (TorgetWeekSlot, placement_id, "preschool_placement"),
  TORGET_INT (TorgetWeekSlot, weekday),
  TORGET_INT (TorgetWeekSlot, start_minute),
  TORGET_INT (TorgetWeekSlot, end_minute),
};

TORGET_DEFINE_RECORD (TorgetWeekSlot, week_slot, "week_slot")

static const TorgetField civic_orientation_fields[] = {
  TORGET_LINK (TorgetCivicOrientation, person_id, "person"),
  TORGET_TEXT (TorgetCivicOrientation, language),
  TORGET_TEXT (TorgetCivicOrientation, provider),
  TORGET_DATE (TorgetCivicOrientation, start_date),
  TORGET_DATE (TorgetCivicOrientation, end_date),
  TORGET_INT (TorgetCivicOrientation, hours),
  TORGET_FLAG (TorgetCivicOrientation, certificate),
};

TORGET_DEFINE_RECORD (TorgetCivicOrientation, civic_orientation, "civic_orientation")

static const TorgetField health_examination_fields[] = {
  TORGET_LINK (TorgetHealthExamination, person_id, "person"),
  TORGET_DATE (TorgetHealthExamination, offered_date),
  TORGET_DATE (TorgetHealthExamination, booked_date),
  TORGET_DATE (TorgetHealthExamination, done_date),
};

TORGET_DEFINE_RECORD (TorgetHealthExamination, health_examination, "health_examination")

static const TorgetField agency_decision_fields[] = {
  TORGET_LINK (TorgetAgencyDecision, person_id, "person"),
  TORGET_CODE (TorgetAgencyDecision, agency, "agency"),
  TORGET_CODE (TorgetAgencyDecision, kind, "decision_kind"),
  TORGET_DATE (TorgetAgencyDecision, served_date),
  TORGET_DATE (TorgetAgencyDecision, review_requested_date),
  TORGET_TEXT (TorgetAgencyDecision, text),
};

TORGET_DEFINE_RECORD (TorgetAgencyDecision, agency_decision, "agency_decision")

/**
 * torget_civic_orientation_is_done:
 * @orientation: a civic orientation
 *
 * Returns: whether the certificate was handed over or all hours were attended
 */
gboolean
torget_civic_orientation_is_done (const TorgetCivicOrientation *orientation)
{
  return orientation->certificate || orientation->hours >= TORGET_CIVIC_HOURS;
}
