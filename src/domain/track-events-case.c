/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens in a coordination case, from referral to closure (Vuxentorget's procedure). */
#include "config.h"

#include "domain/track-event-private.h"

#include "domain/case-view.h"

#define HOME_MUNICIPALITY "2480"

/* Who is registered in another municipality goes to its own preparatory group first. */
static void
check_home (const TorgetEventReport *report,
            GArray *refusals)
{
  const TorgetCoordinationCase *one = (const TorgetCoordinationCase *) report->subject;
  const TorgetPerson *person = torget_case_get_person (report->records, one->person_id);

  if (person != NULL && person->municipality != NULL
      && !g_str_equal (person->municipality, HOME_MUNICIPALITY))
    torget_track_event_refuse (refusals, TORGET_EVENT_OTHER_MUNICIPALITY, &torget_person_type,
                               "municipality", TORGET_DATE_NONE);
}

/* Registered, informed, able to use the support, and consent signed with a copy to the person. */
static void
check_conditions (const TorgetEventReport *report,
                  GArray *refusals)
{
  const TorgetCoordinationCase *one = (const TorgetCoordinationCase *) report->subject;

  check_home (report, refusals);
  if (!one->is_registered || !one->is_informed || !one->is_able || !one->has_consented)
    torget_track_event_refuse (refusals, TORGET_EVENT_CONDITIONS, &torget_coordination_case_type,
                               NULL, TORGET_DATE_NONE);
}

static void
apply_accepted (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  torget_event_set_text (&((TorgetCoordinationCase *) change->subject)->decision, "accepted");
}

static void
apply_declined (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  torget_event_set_text (&((TorgetCoordinationCase *) change->subject)->decision, "declined");
}

static void
apply_returned (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  torget_event_set_text (&((TorgetCoordinationCase *) change->subject)->decision, "returned");
}

#define OPEN "accepted", "planned", "active"

const TorgetTrackEvent torget_track_events_case[] = {
  {
    .kind = "case_prepared",
    .type = &torget_coordination_case_type,
    .from = { "referred", "returned" },
    .to = "in_preparation",
    .needs = { "referred_by", "referred_date" },
    .not_before = { "referred_date" },
    .check = check_conditions,
  },
  {
    .kind = "case_accepted",
    .type = &torget_coordination_case_type,
    .from = { "in_preparation" },
    .to = "accepted",
    .date_field = "decision_date",
    .needs = { "referred_date" },
    .not_before = { "referred_date" },
    .fields = { "decision_text" },
    .check = check_conditions,
    .apply = apply_accepted,
  },
  {
    .kind = "case_declined",
    .type = &torget_coordination_case_type,
    .from = { "referred", "in_preparation" },
    .to = "declined",
    .date_field = "decision_date",
    .not_before = { "referred_date" },
    .fields = { "decision_text" },
    .required = { "decision_text" },
    .apply = apply_declined,
  },
  {
    .kind = "case_returned",
    .type = &torget_coordination_case_type,
    .from = { "in_preparation" },
    .to = "returned",
    .date_field = "decision_date",
    .not_before = { "referred_date" },
    .fields = { "decision_text" },
    .required = { "decision_text" },
    .apply = apply_returned,
  },
  {
    .kind = "case_planned",
    .type = &torget_coordination_case_type,
    .from = { "accepted" },
    .to = "planned",
    .date_field = "planning_date",
    .needs = { "decision_date" },
    .not_before = { "decision_date" },
  },
  {
    /* Until then the organisation that referred drives the case. */
    .kind = "case_carrier_appointed",
    .type = &torget_coordination_case_type,
    .from = { OPEN },
    .to = "active",
    .date_field = "carrier_date",
    .needs = { "decision_date" },
    .not_before = { "decision_date" },
    .fields = { "carrier_agency", "carrier_unit_id", "coordinator_id" },
    .required = { "carrier_agency" },
  },
  {
    .kind = "case_closed",
    .type = &torget_coordination_case_type,
    .from = { OPEN, "declined", "returned" },
    .to = "closed",
    .date_field = "closed_date",
    .not_before = { "referred_date", "decision_date", "planning_date" },
    .fields = { "outcome", "closed_text" },
    .required = { "outcome" },
  },
  {
    .kind = "case_corrected",
    .type = &torget_coordination_case_type,
    .fields = { "status" },
    .required = { "status" },
    .needs_note = TRUE,
  },
  { NULL },
};
