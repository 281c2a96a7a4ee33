/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of a child that ought to have a place: in time for its guardians' studies,
 * or in school (skollagen 3:12 d-f). */
#include "config.h"

#include "domain/facts-private.h"

#include "domain/dependencies.h"

/* Years of age. */
#define FIRST_AGE 1
#define SCHOOL_AGE 6
#define SCHOOL_END_AGE 16

static TorgetDate
get_birthday (const TorgetPerson *child,
              int age)
{
  return torget_date_add_months (child->birth_date, 12 * age);
}

/**
 * torget_facts_get_autumn:
 * @child: a child with a birth date
 * @age: years
 *
 * Returns: the start of the autumn term, 1 August, in the year in which the child reaches the age
 */
TorgetDate
torget_facts_get_autumn (const TorgetPerson *child,
                         int age)
{
  return torget_date_new (torget_date_get_year (child->birth_date) + age, 8, 1);
}

static TorgetDate
get_planned_of_enrolment (const TorgetSfiEnrolment *enrolment)
{
  static const char *const before[] = { "registered", "called", "received", "queued", NULL };

  return torget_facts_is_one_of (enrolment->status, before) ? enrolment->started_date
                                                            : TORGET_DATE_NONE;
}

/* When the guardian is to begin, or comes back from being at home with the child. */
static TorgetDate
get_planned_of_activity (const TorgetActivity *activity)
{
  static const char *const past[] = { "completed", "interrupted", NULL };

  if (g_strcmp0 (activity->kind, "parental_leave") != 0)
    return g_strcmp0 (activity->status, "planned") == 0 ? activity->start_date : TORGET_DATE_NONE;
  if (activity->end_date == TORGET_DATE_NONE || torget_facts_is_one_of (activity->status, past))
    return TORGET_DATE_NONE;
  return activity->end_date + 1;
}

/* A day before the child is entitled to a place does not count, nor one when it is in school. */
static void
take_planned (TorgetFactSource *source,
              TorgetDate day)
{
  if (day >= get_birthday (source->person, FIRST_AGE)
      && day < torget_facts_get_autumn (source->person, SCHOOL_AGE))
    torget_facts_set_earlier (source, TORGET_FACT_CHILD_NEEDED_FROM, day);
}

static void
take_plans_of (TorgetFactSource *source,
               gint64 guardian_id)
{
  g_autoptr (GPtrArray) enrolments = torget_case_list_owned (
      source->records, &torget_sfi_enrolment_type, "person_id", guardian_id);
  const TorgetPlan *plan = torget_case_get_plan (source->records, guardian_id);
  g_autoptr (GPtrArray) activities = torget_case_list_owned (
      source->records, &torget_activity_type, "plan_id", plan != NULL ? plan->record.id : -1);

  for (guint i = 0; i < enrolments->len; i++)
    take_planned (source, get_planned_of_enrolment (g_ptr_array_index (enrolments, i)));
  for (guint i = 0; i < activities->len; i++)
    take_planned (source, get_planned_of_activity (g_ptr_array_index (activities, i)));
  if (plan != NULL && g_strcmp0 (plan->status, "not_started") == 0)
    take_planned (source, plan->enrolled_date);
}

/* Preschool places that go on, and the school places. */
static void
set_placements (TorgetFactSource *source,
                GPtrArray *placements)
{
  TorgetDate placed = TORGET_DATE_NONE;
  TorgetDate school = TORGET_DATE_NONE;
  TorgetDate last_school = TORGET_DATE_NONE;
  TorgetDate assessed = TORGET_DATE_NONE;

  for (guint i = 0; i < placements->len; i++)
    {
      const TorgetPreschoolPlacement *placement = g_ptr_array_index (placements, i);

      if (g_strcmp0 (placement->kind, "school") == 0)
        {
          school = torget_facts_get_earlier (school, placement->start_date);
          last_school = MAX (last_school, placement->start_date);
          assessed = torget_facts_get_earlier (assessed, placement->assessed_date);
        }
      else if (placement->end_date == TORGET_DATE_NONE
               && torget_facts_is_place (placement->kind))
        placed = torget_facts_get_earlier (placed, placement->start_date);
    }
  torget_facts_set (source, TORGET_FACT_CHILD_PLACED, placed);
  torget_facts_set (source, TORGET_FACT_CHILD_SCHOOL_START, school);
  torget_facts_set (source, TORGET_FACT_CHILD_ASSESSED, assessed);
  if (last_school > school)
    torget_facts_set (source, TORGET_FACT_CHILD_IN_CLASS, last_school);
}

static void
set_applications (TorgetFactSource *source,
                  GPtrArray *applications)
{
  static const char *const closed[] = { "declined", "struck", "terminated", NULL };
  static const char *const with_place[] = { "accepted", "guarantee_accepted", "reserved",
                                            "settling_in", "placed", NULL };

  for (guint i = 0; i < applications->len; i++)
    {
      const TorgetPreschoolApplication *application = g_ptr_array_index (applications, i);

      if (g_strcmp0 (application->form, "school") == 0)
        {
          if (g_strcmp0 (application->status, "placed") == 0)
            torget_facts_set (source, TORGET_FACT_CHILD_IS_IN_CLASS, TRUE);
          continue;
        }
      if (!torget_facts_is_place (application->form)
          || torget_facts_is_one_of (application->status, closed))
        continue;
      torget_facts_set (source, TORGET_FACT_CHILD_IS_APPLIED_FOR, TRUE);
      torget_facts_set_earlier (source, TORGET_FACT_CHILD_APPLIED, application->wish_date);
      torget_facts_set_earlier (source, TORGET_FACT_CHILD_APPLIED, application->signed_date);
      if (torget_facts_is_one_of (application->status, with_place))
        torget_facts_set (source, TORGET_FACT_CHILD_HAS_PLACE, TRUE);
    }
}

/* A pupil who comes when others of that age have begun school. */
static void
set_school_arrival (TorgetFactSource *source)
{
  const TorgetPerson *child = source->person;
  const TorgetDate arrival
      = torget_facts_get_earlier (child->received_date, child->first_registered_date);

  if (arrival >= torget_facts_get_autumn (child, SCHOOL_AGE)
      && arrival < get_birthday (child, SCHOOL_END_AGE))
    torget_facts_set (source, TORGET_FACT_CHILD_OF_SCHOOL_AGE_FROM, arrival);
}

static gboolean
is_child (TorgetFactSource *source,
          GPtrArray *applications,
          GPtrArray *placements)
{
  g_autoptr (GPtrArray) memberships = torget_case_list_owned (
      source->records, &torget_membership_type, "person_id", source->person->record.id);

  for (guint i = 0; i < memberships->len; i++)
    {
      const TorgetMembership *membership = g_ptr_array_index (memberships, i);

      if (torget_membership_is_current (membership, TORGET_END_OF_TIME)
          && torget_membership_is_child (membership))
        return TRUE;
    }
  return applications->len > 0 || placements->len > 0;
}

/**
 * torget_facts_visit_child:
 * @source: a walk, at a person
 *
 * The person as a child; nothing for an adult, or without a birth date.
 */
void
torget_facts_visit_child (TorgetFactSource *source)
{
  const TorgetPerson *child = source->person;
  g_autoptr (GPtrArray) applications = torget_case_list_owned (
      source->records, &torget_preschool_application_type, "person_id", child->record.id);
  g_autoptr (GPtrArray) placements = torget_case_list_owned (
      source->records, &torget_preschool_placement_type, "person_id", child->record.id);
  g_autoptr (GArray) guardians = NULL;

  if (child->birth_date == TORGET_DATE_NONE || !is_child (source, applications, placements))
    return;
  guardians = torget_case_list_guardians (source->records, child->record.id,
                                          TORGET_END_OF_TIME);
  torget_facts_begin (source, child);
  for (guint i = 0; i < guardians->len; i++)
    take_plans_of (source, g_array_index (guardians, gint64, i));
  set_placements (source, placements);
  set_applications (source, applications);
  torget_facts_set_direct_offer (source, guardians, applications);
  set_school_arrival (source);
  torget_facts_emit (source, TORGET_SUBJECT_CHILD);
}
