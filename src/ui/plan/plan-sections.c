/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to an establishment plan beside its activities: absence, part time, review meetings;
 * and what runs beside the programme: civic orientation and the health examination. */
#include "config.h"

#include "ui/plan/plan-sections.h"

#include "base/clock.h"
#include "domain/absence-count.h"
#include "domain/plan.h"
#include "ui/person/event-dialog.h"

#include <glib/gi18n.h>

static gpointer
get_plan (TorgetPersonCase *person_case)
{
  return torget_case_get_plan (torget_person_case_get_records (person_case),
                               torget_person_case_get_person_id (person_case));
}

static const TorgetRecordSpec absence_spec = {
  .type = &torget_absence_type,
  .add_title = N_("New Absence"),
  .edit_title = N_("Edit Absence"),
  .added = N_("Absence added"),
  .changed = N_("Absence changed"),
  .removed = N_("Absence removed"),
  .groups = {
    { NULL, { "reason", "start_date", "end_date", "certificate_date" } },
  },
  .headline = { "reason", "start_date" },
};

static const TorgetRecordSpec reduction_spec = {
  .type = &torget_reduction_type,
  .add_title = N_("New Time of Part Time"),
  .edit_title = N_("Edit Time of Part Time"),
  .added = N_("Time of part time added"),
  .changed = N_("Time of part time changed"),
  .removed = N_("Time of part time removed"),
  .groups = {
    { NULL, { "reason", "application_id", "hours_per_week" } },
    { N_("When"), { "start_date", "end_date" } },
  },
  .headline = { "reason", "start_date" },
};

static const TorgetRecordSpec follow_up_spec = {
  .type = &torget_follow_up_type,
  .add_title = N_("New Review Meeting"),
  .edit_title = N_("Edit Review Meeting"),
  .added = N_("Review meeting added"),
  .changed = N_("Review meeting changed"),
  .removed = N_("Review meeting removed"),
  .groups = {
    { NULL, { "date", "text", "next_date" } },
  },
  .headline = { "date", "text" },
};

static const TorgetRecordSpec orientation_spec = {
  .type = &torget_civic_orientation_type,
  .add_title = N_("New Civic Orientation"),
  .edit_title = N_("Edit Civic Orientation"),
  .added = N_("Civic orientation added"),
  .changed = N_("Civic orientation changed"),
  .removed = N_("Civic orientation removed"),
  .groups = {
    { NULL, { "language", "provider" } },
    { N_("When"), { "start_date", "end_date" } },
    { N_("How far"), { "hours", "certificate" } },
  },
  .headline = { "language", "start_date" },
};

static const TorgetRecordSpec health_spec = {
  .type = &torget_health_examination_type,
  .add_title = N_("New Health Examination"),
  .edit_title = N_("Edit Health Examination"),
  .added = N_("Health examination added"),
  .changed = N_("Health examination changed"),
  .removed = N_("Health examination removed"),
  .groups = {
    { NULL, { "offered_date", "booked_date", "done_date" } },
  },
  .headline = { "offered_date" },
};

static const TorgetRecordSpec reclaim_spec = {
  .type = &torget_reclaim_type,
  .add_title = N_("New Reclaim"),
  .edit_title = N_("Edit Reclaim"),
  .added = N_("Reclaim added"),
  .changed = N_("Reclaim changed"),
  .removed = N_("Reclaim removed"),
  .groups = {
    { N_("Period"), { "period_start", "period_end" } },
    { N_("Reimbursement"), { "applied_date" } },
  },
  .headline = { "period_start", "period_end" },
};

static const TorgetRecordSpec decision_spec = {
  .type = &torget_agency_decision_type,
  .add_title = N_("New Decision"),
  .edit_title = N_("Edit Decision"),
  .added = N_("Decision added"),
  .changed = N_("Decision changed"),
  .removed = N_("Decision removed"),
  .groups = {
    { NULL, { "agency", "kind", "text" } },
    { N_("When"), { "served_date", "review_requested_date" } },
  },
  .headline = { "kind", "served_date" },
};

/* Which of the programme's limits the absence counts towards, and how far. */
static char *
dup_absence_details (TorgetPersonCase *person_case,
                     gconstpointer record)
{
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  g_autofree char *details = torget_record_spec_dup_details (&absence_spec, record, records);
  g_autofree char *words = NULL;
  TorgetAbsenceCount count;

  if (!torget_absence_count (records, record, torget_clock_get_today (), &count))
    return g_steal_pointer (&details);
  if (count.rule == TORGET_ABSENCE_ILLNESS)
    /* Translators: calendar days of illness; after the limit the person may be discharged. */
    words = g_strdup_printf (_ ("Day %d of %d (förordning 2017:820, 18 §)"), count.days,
                             count.limit);
  else
    /* Translators: days of absence for family reasons that are used up. */
    words = g_strdup_printf (_ ("%d of %d days are used (förordning 2017:820, 16 §)"), count.days,
                             count.limit);
  return *details != '\0' ? g_strdup_printf ("%s · %s", details, words)
                          : g_steal_pointer (&words);
}

#define HOURS_OF_ORIENTATION 100

static char *
dup_orientation_state (gconstpointer record,
                       TorgetTone *tone)
{
  const TorgetCivicOrientation *orientation = record;

  *tone = orientation->certificate || orientation->hours >= HOURS_OF_ORIENTATION
              ? TORGET_TONE_SUCCESS
              : TORGET_TONE_NEUTRAL;
  /* Translators: hours of civic orientation that somebody has attended, of those that it has. */
  return g_strdup_printf (_ ("%d of %d hours"), orientation->hours, HOURS_OF_ORIENTATION);
}

static GPtrArray *
list_events (TorgetPersonCase *person_case)
{
  return torget_event_list_of (person_case, &torget_plan_type);
}

const TorgetRecordSection torget_absence_section = {
  .title = N_("Absence"),
  .add_label = N_("Add Absence"),
  .empty_text = N_("No absence."),
  .spec = &absence_spec,
  .link = "plan_id",
  .get_owner = get_plan,
  .dup_details = dup_absence_details,
};

const TorgetRecordSection torget_reduction_section = {
  .title = N_("Part time"),
  .empty_text = N_("Full time all along."),
  .spec = &reduction_spec,
  .link = "plan_id",
  .get_owner = get_plan,
};

const TorgetRecordSection torget_follow_up_section = {
  .title = N_("Review meetings"),
  .add_label = N_("Add a Review Meeting"),
  .empty_text = N_("No review meeting yet."),
  .spec = &follow_up_spec,
  .link = "plan_id",
  .get_owner = get_plan,
};

const TorgetRecordSection torget_orientation_section = {
  .title = N_("Civic orientation"),
  .add_label = N_("Add Civic Orientation"),
  .empty_text = N_("Civic orientation is not recorded."),
  .spec = &orientation_spec,
  .link = "person_id",
  .dup_state = dup_orientation_state,
};

const TorgetRecordSection torget_health_section = {
  .title = N_("Health examination"),
  .add_label = N_("Add a Health Examination"),
  .empty_text = N_("No health examination is offered yet."),
  .spec = &health_spec,
  .link = "person_id",
};

const TorgetRecordSection torget_reclaim_section = {
  .title = N_("State reimbursement"),
  .add_label = N_("Add a Reclaim"),
  .empty_text = N_("No period is reclaimed from Migrationsverket yet."),
  .spec = &reclaim_spec,
  .link = "person_id",
};

const TorgetRecordSection torget_decision_section = {
  .title = N_("Decisions by agencies"),
  .add_label = N_("Add a Decision"),
  .empty_text = N_("No decision is recorded."),
  .spec = &decision_spec,
  .link = "person_id",
};

const TorgetRecordSection torget_plan_event_section = {
  .title = N_("What has happened"),
  .empty_text = N_("Nothing is recorded yet."),
  .spec = &torget_event_spec,
  .is_kept = TRUE,
  .list = list_events,
};
