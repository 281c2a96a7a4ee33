/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens in SFI (skollagen 20 kap.). */
#include "config.h"

#include "domain/track-event-private.h"

#include "domain/case-view.h"
#include "domain/sfi.h"

/* 31 a §: the right runs from the first time somebody is received, anywhere. */
static void
apply_received (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  const TorgetSfiEnrolment *enrolment = change->subject;
  g_autoptr (GPtrArray) rights = torget_case_list_owned (
      report->records, &torget_sfi_right_type, "person_id", enrolment->person_id);
  const TorgetSfiRight *first = rights->len > 0 ? g_ptr_array_index (rights, 0) : NULL;
  TorgetSfiRight *right;

  if (first != NULL && first->first_received_date != TORGET_DATE_NONE
      && first->first_received_date <= report->date)
    return;
  if (first != NULL)
    right = torget_record_set_add (change->changed, torget_record_copy (first));
  else
    right = torget_event_change_add (change, &torget_sfi_right_type);
  right->person_id = enrolment->person_id;
  right->first_received_date = report->date;
}

static void
apply_passed (const TorgetEventReport *report,
              TorgetEventChange *change)
{
  const TorgetSfiEnrolment *enrolment = change->subject;
  TorgetSfiGrade *grade = torget_event_change_add (change, &torget_sfi_grade_type);

  grade->enrolment_id = enrolment->record.id;
  grade->course = g_strdup (enrolment->course);
  grade->date = report->date;
  grade->grade = g_strdup ("passed");
}

/* The next course after the one that is passed. */
static void
prepare_course (const TorgetEventReport *report,
                gpointer details)
{
  TorgetSfiEnrolment *enrolment = details;
  static const char *const next[][2] = { { "A", "B" }, { "B", "C" }, { "C", "D" } };

  for (gsize i = 0; i < G_N_ELEMENTS (next); i++)
    if (g_strcmp0 (enrolment->course, next[i][0]) == 0)
      {
        torget_event_set_text (&enrolment->course, next[i][1]);
        return;
      }
}

static void
check_completed (const TorgetEventReport *report,
                 GArray *refusals)
{
  const TorgetSfiEnrolment *enrolment = (const TorgetSfiEnrolment *) report->subject;

  if (g_strcmp0 (enrolment->course, "D") != 0)
    torget_track_event_refuse (refusals, TORGET_EVENT_NOT_LAST_COURSE, &torget_sfi_enrolment_type,
                               "course", TORGET_DATE_NONE);
}

static void
prepare_interrupted_absence (const TorgetEventReport *report,
                             gpointer details)
{
  torget_event_set_text (&((TorgetSfiEnrolment *) details)->interruption_reason, "absence");
}

static void
apply_re_entry (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  TorgetSfiEnrolment *enrolment = change->subject;

  enrolment->ended_date = TORGET_DATE_NONE;
  g_clear_pointer (&enrolment->interruption_reason, g_free);
}

#define STUDYING "started", "active", "course_passed", "right_extended"

const TorgetTrackEvent torget_track_events_sfi[] = {
  {
    .kind = "sfi_called",
    .type = &torget_sfi_enrolment_type,
    .from = { "registered" },
    .to = "called",
    .date_field = "assessment_date",
    .not_before = { "registered_date" },
  },
  {
    .kind = "sfi_received",
    .type = &torget_sfi_enrolment_type,
    .from = { "registered", "called" },
    .to = "received",
    .date_field = "received_date",
    .not_before = { "registered_date" },
    .fields = { "study_path", "course" },
    .apply = apply_received,
  },
  {
    .kind = "sfi_queued",
    .type = &torget_sfi_enrolment_type,
    .from = { "received" },
    .to = "queued",
    .not_before = { "received_date" },
  },
  {
    /* 24 §: nobody has lessons before being received. */
    .kind = "sfi_started",
    .type = &torget_sfi_enrolment_type,
    .from = { "received", "queued" },
    .to = "started",
    .date_field = "started_date",
    .needs = { "received_date" },
    .not_before = { "received_date" },
    .fields = { "provider", "group_name", "hours_per_week" },
  },
  {
    .kind = "sfi_course_started",
    .type = &torget_sfi_enrolment_type,
    .from = { STUDYING },
    .to = "active",
    .not_before = { "started_date" },
    .fields = { "course", "provider", "group_name" },
    .required = { "course" },
    .prepare = prepare_course,
  },
  {
    /* 36 §. */
    .kind = "sfi_course_passed",
    .type = &torget_sfi_enrolment_type,
    .from = { "started", "active", "right_extended" },
    .to = "course_passed",
    .needs = { "course" },
    .not_before = { "started_date" },
    .apply = apply_passed,
  },
  {
    .kind = "sfi_track_changing",
    .type = &torget_sfi_enrolment_type,
    .from = { STUDYING },
    .to = "changing_track",
    .not_before = { "started_date" },
  },
  {
    .kind = "sfi_track_changed",
    .type = &torget_sfi_enrolment_type,
    .from = { STUDYING, "changing_track" },
    .to = "active",
    .not_before = { "started_date" },
    .fields = { "track", "study_path", "provider", "group_name", "hours_per_week" },
  },
  {
    .kind = "sfi_leave",
    .type = &torget_sfi_enrolment_type,
    .from = { STUDYING },
    .to = "on_leave",
    .not_before = { "started_date" },
    .needs_note = TRUE,
  },
  {
    .kind = "sfi_interrupted",
    .type = &torget_sfi_enrolment_type,
    .from = { "registered", "called", "received", "queued", STUDYING, "changing_track",
              "on_leave" },
    .to = "interrupted",
    .date_field = "ended_date",
    .not_before = { "registered_date", "received_date", "started_date" },
    .fields = { "interruption_reason" },
    .required = { "interruption_reason" },
  },
  {
    /* 9 a §: absent for more than three weeks in a row, neither ill nor on leave. */
    .kind = "sfi_interrupted_absence",
    .type = &torget_sfi_enrolment_type,
    .from = { STUDYING },
    .to = "interrupted_absence",
    .date_field = "ended_date",
    .not_before = { "started_date" },
    .prepare = prepare_interrupted_absence,
  },
  {
    /* 9 §: special reasons. */
    .kind = "sfi_re_entered",
    .type = &torget_sfi_enrolment_type,
    .from = { "interrupted", "interrupted_absence", "on_leave" },
    .to = "active",
    .needs = { "received_date" },
    .not_before = { "ended_date" },
    .fields = { "course", "provider", "group_name", "hours_per_week" },
    .needs_note = TRUE,
    .apply = apply_re_entry,
  },
  {
    .kind = "sfi_completed",
    .type = &torget_sfi_enrolment_type,
    .from = { STUDYING },
    .to = "completed",
    .date_field = "ended_date",
    .not_before = { "started_date" },
    .fields = { "next_step" },
    .check = check_completed,
  },
  {
    .kind = "sfi_to_swedish_second",
    .type = &torget_sfi_enrolment_type,
    .from = { "completed", "course_passed" },
    .to = "to_swedish_second",
    .not_before = { "started_date", "ended_date" },
    .fields = { "next_step" },
  },
  {
    /* 31 a §. */
    .kind = "sfi_right_ended",
    .type = &torget_sfi_enrolment_type,
    .from = { "received", "queued", STUDYING, "changing_track", "on_leave", "interrupted",
              "interrupted_absence" },
    .to = "right_ended",
    .date_field = "ended_date",
    .needs = { "received_date" },
    .not_before = { "received_date", "started_date" },
  },
  {
    .kind = "sfi_corrected",
    .type = &torget_sfi_enrolment_type,
    .fields = { "status" },
    .required = { "status" },
    .needs_note = TRUE,
  },
  { NULL },
};
