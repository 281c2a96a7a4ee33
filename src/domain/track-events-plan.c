/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens in an establishment plan (förordning 2017:820). */
#include "config.h"

#include "domain/track-event-private.h"

#include "domain/case-view.h"
#include "domain/plan.h"
#include "domain/validate.h"

/* Part-time participation has been going on until the day before. */
static void
close_reductions (const TorgetEventReport *report,
                  TorgetEventChange *change)
{
  g_autoptr (GPtrArray) reductions = torget_case_list_owned (
      report->records, &torget_reduction_type, "plan_id", report->subject->id);

  for (guint i = 0; i < reductions->len; i++)
    {
      const TorgetReduction *reduction = g_ptr_array_index (reductions, i);
      TorgetReduction *closed;

      if (reduction->end_date != TORGET_DATE_NONE || reduction->start_date > report->date)
        continue;
      closed = torget_record_copy (reduction);
      closed->end_date = MAX (report->date - 1, closed->start_date);
      torget_record_set_add (change->changed, closed);
    }
}

static void
forget_part_time (TorgetPlan *plan)
{
  g_clear_pointer (&plan->part_time_reason, g_free);
  plan->blocking_application_id = 0;
}

static void
apply_full_time (const TorgetEventReport *report,
                 TorgetEventChange *change)
{
  TorgetPlan *plan = change->subject;

  close_reductions (report, change);
  forget_part_time (plan);
  plan->hours_per_week = TORGET_FULL_TIME_HOURS;
}

/* 8 § p. 3 names a child's application; one that waits in the household is meant most likely. */
static void
prepare_part_time (const TorgetEventReport *report,
                   gpointer details)
{
  TorgetPlan *plan = details;
  GPtrArray *applications
      = torget_record_set_list (report->records, &torget_preschool_application_type);

  for (guint i = 0; i < applications->len && plan->blocking_application_id == 0; i++)
    if (torget_preschool_is_waiting (g_ptr_array_index (applications, i)))
      plan->blocking_application_id = ((TorgetRecord *) g_ptr_array_index (applications, i))->id;
  if (plan->blocking_application_id != 0 && plan->part_time_reason == NULL)
    plan->part_time_reason = g_strdup ("no_preschool_place");
}

static void
apply_part_time (const TorgetEventReport *report,
                 TorgetEventChange *change)
{
  TorgetPlan *plan = change->subject;
  TorgetReduction *reduction;

  close_reductions (report, change);
  if (g_strcmp0 (plan->part_time_reason, "no_preschool_place") != 0)
    plan->blocking_application_id = 0;
  reduction = torget_event_change_add (change, &torget_reduction_type);
  reduction->plan_id = plan->record.id;
  reduction->reason = g_strdup (plan->part_time_reason);
  reduction->application_id = plan->blocking_application_id;
  reduction->hours_per_week = plan->hours_per_week;
  reduction->start_date = report->date;
}

static void
apply_end_of_participation (const TorgetEventReport *report,
                            TorgetEventChange *change)
{
  close_reductions (report, change);
  forget_part_time (change->subject);
}

static void
apply_re_entry (const TorgetEventReport *report,
                TorgetEventChange *change)
{
  TorgetPlan *plan = change->subject;

  plan->discharged_date = TORGET_DATE_NONE;
  g_clear_pointer (&plan->outcome, g_free);
  g_clear_pointer (&plan->outcome_90, g_free);
}

#define TAKING_PART "active_full_time", "active_part_time", "re_entered"

const TorgetTrackEvent torget_track_events_plan[] = {
  {
    .kind = "plan_enrolled",
    .type = &torget_plan_type,
    .from = { "not_started" },
    .date_field = "enrolled_date",
  },
  {
    .kind = "plan_mapping_started",
    .type = &torget_plan_type,
    .from = { "not_started", "re_entered" },
    .to = "mapping",
    .needs = { "enrolled_date" },
    .not_before = { "enrolled_date" },
  },
  {
    .kind = "plan_mapping_done",
    .type = &torget_plan_type,
    .from = { "mapping" },
    .date_field = "mapping_date",
    .not_before = { "enrolled_date" },
  },
  {
    /* 11 §: the plan rests on the mapping. */
    .kind = "plan_settled",
    .type = &torget_plan_type,
    .from = { "mapping", "re_entered" },
    .to = "established",
    .date_field = "plan_date",
    .needs = { "enrolled_date", "mapping_date" },
    .not_before = { "enrolled_date", "mapping_date" },
  },
  {
    /* 7 §. */
    .kind = "plan_full_time",
    .type = &torget_plan_type,
    .from = { "established", "active_part_time", "paused", "re_entered" },
    .to = "active_full_time",
    .not_before = { "enrolled_date", "plan_date" },
    .apply = apply_full_time,
  },
  {
    /* 8 §. */
    .kind = "plan_part_time",
    .type = &torget_plan_type,
    .from = { "established", "active_full_time", "active_part_time", "paused", "re_entered" },
    .to = "active_part_time",
    .not_before = { "enrolled_date", "plan_date" },
    .fields = { "part_time_reason", "blocking_application_id", "hours_per_week" },
    .required = { "part_time_reason", "hours_per_week" },
    .prepare = prepare_part_time,
    .apply = apply_part_time,
  },
  {
    .kind = "plan_paused",
    .type = &torget_plan_type,
    .from = { TAKING_PART },
    .to = "paused",
    .not_before = { "enrolled_date", "plan_date" },
    .apply = apply_end_of_participation,
  },
  {
    .kind = "plan_end_decided",
    .type = &torget_plan_type,
    .from = { "not_started", "mapping", "established", TAKING_PART, "paused" },
    .not_before = { "enrolled_date" },
    .fields = { "decided_end_date" },
    .required = { "decided_end_date" },
  },
  {
    /* 17 and 18 §§. */
    .kind = "plan_discharged",
    .type = &torget_plan_type,
    .from = { "not_started", "mapping", "established", TAKING_PART, "paused" },
    .to = "discharged",
    .date_field = "discharged_date",
    .not_before = { "enrolled_date", "plan_date" },
    .fields = { "outcome" },
    .required = { "outcome" },
    .apply = apply_end_of_participation,
  },
  {
    /* 21 and 22 §§. */
    .kind = "plan_re_entered",
    .type = &torget_plan_type,
    .from = { "discharged" },
    .to = "re_entered",
    .not_before = { "discharged_date" },
    .needs_note = TRUE,
    .apply = apply_re_entry,
  },
  {
    .kind = "plan_outcome_90",
    .type = &torget_plan_type,
    .from = { "discharged" },
    .not_before = { "discharged_date" },
    .fields = { "outcome_90" },
    .required = { "outcome_90" },
  },
  {
    .kind = "plan_corrected",
    .type = &torget_plan_type,
    .fields = { "status" },
    .required = { "status" },
    .needs_note = TRUE,
  },
  { NULL },
};
