/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of the establishment plan: the plan, and the activities in it. */
#include "config.h"

#include "ui/plan/plan-tab.h"

#include "base/clock.h"
#include "domain/plan.h"
#include "ui/person/track-tab.h"
#include "ui/plan/plan-sections.h"
#include "ui/plan/plan-spec.h"
#include "ui/plan/plan-week.h"

#include <glib/gi18n.h>

static TorgetPlan *
get_plan (TorgetPersonCase *person_case)
{
  return torget_case_get_plan (torget_person_case_get_records (person_case),
                               torget_person_case_get_person_id (person_case));
}

static GPtrArray *
list_plans (TorgetPersonCase *person_case)
{
  return torget_record_section_list_owned (person_case, &torget_plan_type, get_plan (person_case));
}

static gpointer
create_plan (TorgetPersonCase *person_case)
{
  TorgetPlan *plan = torget_record_section_create_owned (person_case, &torget_plan_type);

  plan->status = g_strdup ("mapping");
  plan->enrolled_date = torget_clock_get_today ();
  return plan;
}

static GPtrArray *
list_activities (TorgetPersonCase *person_case)
{
  TorgetPlan *plan = get_plan (person_case);

  if (plan == NULL)
    return g_ptr_array_new ();
  return torget_case_list_owned (torget_person_case_get_records (person_case),
                                 &torget_activity_type, "plan_id", plan->record.id);
}

static gpointer
create_activity (TorgetPersonCase *person_case)
{
  TorgetPlan *plan = get_plan (person_case);
  TorgetActivity *activity;

  if (plan == NULL)
    return NULL;
  activity = torget_record_new (&torget_activity_type);
  activity->plan_id = plan->record.id;
  activity->status = g_strdup ("planned");
  return activity;
}

static const TorgetRecordSection plans = {
  .title = N_("Establishment plan"),
  .add_label = N_("Add a Plan"),
  .empty_text = N_("No establishment plan."),
  .spec = &torget_plan_spec,
  .is_main = TRUE,
  .list = list_plans,
  .create = create_plan,
};

static const TorgetRecordSection activities = {
  .title = N_("Activities"),
  .add_label = N_("Add an Activity"),
  .empty_text = N_("No activity is planned yet."),
  .spec = &torget_activity_spec,
  .figure = &torget_plan_week,
  .list = list_activities,
  .create = create_activity,
};

static const TorgetRecordSection *const sections[] = {
  &plans,
  &activities,
  &torget_reduction_section,
  &torget_absence_section,
  &torget_follow_up_section,
  &torget_orientation_section,
  &torget_health_section,
  &torget_reclaim_section,
  &torget_decision_section,
  &torget_plan_event_section,
  NULL,
};

static const TorgetTrackTabSpec spec = {
  .icon_name = "torget-plan-symbolic",
  .empty_title = N_("No Establishment Plan"),
  .empty_text = N_("Record the enrolment at Arbetsförmedlingen to follow the plan here."),
  .track = "plan",
  .sections = sections,
};

/**
 * torget_plan_tab_new:
 * @person_case: whose plan
 *
 * Returns: (transfer floating): the tab
 */
GtkWidget *
torget_plan_tab_new (TorgetPersonCase *person_case)
{
  return torget_track_tab_new (person_case, &spec);
}
