/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules know of a plan: förordning (2017:820). */
#include "config.h"

#include "domain/absence-count.h"
#include "domain/case-view.h"
#include "domain/facts-private.h"

/* 15 §. */
#define LONGEST_MONTHS 36

/* The figures of the year of the discharge have long been handed in by then. */
#define OUTCOME_MONTHS 18

/* 28 §. */
#define REVIEW_DAYS 21

static void
set_family_days (TorgetFactSource *source,
                 const TorgetPlan *plan)
{
  g_autoptr (GPtrArray) family = torget_absence_list_family (source->records, plan->record.id);

  torget_facts_set (source, TORGET_FACT_PLAN_FAMILY_DAYS_USED,
                    torget_absence_find_family_limit (family));
  for (guint i = 0; i < family->len; i++)
    {
      const TorgetAbsence *absence = g_ptr_array_index (family, i);

      torget_facts_add_period (source, TORGET_FACT_PLAN_FAMILY_DAYS_USED, absence->start_date,
                               absence->end_date, 1000);
    }
}

/* 15 §: the last day that the programme may have, by decision or with what is disregarded. */
static TorgetDate
get_latest_end (TorgetFactSource *source,
                const TorgetPlan *plan)
{
  if (plan->decided_end_date != TORGET_DATE_NONE
      || source->person->first_registered_date == TORGET_DATE_NONE)
    return plan->decided_end_date;
  return torget_date_add_months (source->person->first_registered_date, LONGEST_MONTHS)
         + source->facts.values[TORGET_FACT_PLAN_EXCLUDED_DAYS];
}

/* Who takes part part time may reach the programme's end first; 24 months are then never used. */
static void
forget_volume_after_end (TorgetFactSource *source,
                         const TorgetPlan *plan)
{
  const TorgetDate end = get_latest_end (source, plan);

  if (end != TORGET_DATE_NONE && source->facts.values[TORGET_FACT_PLAN_VOLUME_USED] >= end)
    torget_facts_set (source, TORGET_FACT_PLAN_VOLUME_USED, TORGET_DATE_NONE);
}

static void
visit_programme (TorgetFactSource *source,
                 const TorgetPlan *plan)
{
  torget_facts_begin (source, plan);
  torget_facts_set (source, TORGET_FACT_PLAN_ENROLLED, plan->enrolled_date);
  torget_facts_set (source, TORGET_FACT_PLAN_SETTLED, plan->plan_date);
  torget_facts_set (source, TORGET_FACT_PLAN_DISCHARGED, plan->discharged_date);
  torget_facts_set (source, TORGET_FACT_PLAN_DECIDED_END, plan->decided_end_date);
  torget_facts_set (source, TORGET_FACT_PLAN_OUTCOME_90, plan->outcome_90 != NULL);
  torget_facts_set (source, TORGET_FACT_PLAN_OUTCOME_OVER,
                    torget_date_add_months (plan->discharged_date, OUTCOME_MONTHS));
  torget_facts_set_programme_time (source, plan);
  torget_facts_set_exclusions (source, plan);
  forget_volume_after_end (source, plan);
  set_family_days (source, plan);
  torget_facts_emit (source, TORGET_SUBJECT_PLAN);
}

/* 18 and 19 §§: who is back before the day has not been ill for too long. */
static TorgetDate
get_end_in_time (const TorgetAbsence *absence)
{
  return absence->end_date < absence->start_date + TORGET_ABSENCE_ILLNESS_DAYS ? absence->end_date
                                                                               : TORGET_DATE_NONE;
}

static void
visit_illness (TorgetFactSource *source,
               const TorgetPlan *plan)
{
  g_autoptr (GPtrArray) absences = torget_case_list_owned (
      source->records, &torget_absence_type, "plan_id", plan->record.id);

  for (guint i = 0; i < absences->len; i++)
    {
      const TorgetAbsence *absence = g_ptr_array_index (absences, i);

      if (g_strcmp0 (absence->reason, "illness") != 0)
        continue;
      torget_facts_begin (source, absence);
      torget_facts_set (source, TORGET_FACT_ABSENCE_FIRST_SICK_DAY, absence->start_date);
      torget_facts_set (source, TORGET_FACT_ABSENCE_ENDED, absence->end_date);
      torget_facts_set (source, TORGET_FACT_ABSENCE_ENDED_IN_TIME, get_end_in_time (absence));
      torget_facts_set (source, TORGET_FACT_ABSENCE_DISCHARGED, plan->discharged_date);
      torget_facts_emit (source, TORGET_SUBJECT_ABSENCE);
    }
}

static TorgetDate
get_earlier (TorgetDate one,
             TorgetDate other)
{
  return one == TORGET_DATE_NONE || (other != TORGET_DATE_NONE && other < one) ? other : one;
}

static TorgetDate
find_placement_start (TorgetFactSource *source,
                      const TorgetPreschoolApplication *application)
{
  g_autoptr (GPtrArray) placements = torget_case_list_owned (
      source->records, &torget_preschool_placement_type, "person_id", application->person_id);
  TorgetDate first = TORGET_DATE_NONE;

  for (guint i = 0; i < placements->len; i++)
    {
      const TorgetPreschoolPlacement *placement = g_ptr_array_index (placements, i);

      if (placement->application_id == application->record.id)
        first = get_earlier (first, placement->start_date);
    }
  return first;
}

/* 8 § 3: an offer that was not taken is one, too, but has no first day to come back on. */
static TorgetDate
find_offer_start (TorgetFactSource *source,
                  const TorgetPreschoolApplication *application)
{
  g_autoptr (GPtrArray) offers = torget_case_list_owned (
      source->records, &torget_preschool_offer_type, "application_id",
      application->record.id);
  TorgetDate first = TORGET_DATE_NONE;

  for (guint i = 0; i < offers->len; i++)
    {
      const TorgetPreschoolOffer *offer = g_ptr_array_index (offers, i);

      first = get_earlier (first, offer->start_date != TORGET_DATE_NONE ? offer->start_date
                                                                        : offer->offered_date);
    }
  return first;
}

/* The day on which the child can begin, as far as it is known. */
static TorgetDate
find_place_from (TorgetFactSource *source,
                 gint64 application_id)
{
  const TorgetPreschoolApplication *application = torget_record_set_find (
      source->records, &torget_preschool_application_type, application_id);
  TorgetDate placed;

  if (application == NULL || !torget_facts_is_near (source, application->person_id))
    return TORGET_DATE_NONE;
  placed = find_placement_start (source, application);
  return placed != TORGET_DATE_NONE ? placed : find_offer_start (source, application);
}

static void
visit_reductions (TorgetFactSource *source,
                  const TorgetPlan *plan)
{
  g_autoptr (GPtrArray) reductions = torget_case_list_owned (
      source->records, &torget_reduction_type, "plan_id", plan->record.id);

  for (guint i = 0; i < reductions->len; i++)
    {
      const TorgetReduction *reduction = g_ptr_array_index (reductions, i);

      if (g_strcmp0 (reduction->reason, "no_preschool_place") != 0
          || reduction->application_id == 0)
        continue;
      torget_facts_begin (source, reduction);
      torget_facts_set (source, TORGET_FACT_REDUCTION_PLACE_FROM,
                        find_place_from (source, reduction->application_id));
      torget_facts_set (source, TORGET_FACT_REDUCTION_ENDED, reduction->end_date);
      torget_facts_set (source, TORGET_FACT_REDUCTION_DISCHARGED, plan->discharged_date);
      torget_facts_emit (source, TORGET_SUBJECT_REDUCTION);
    }
}

static void
visit_civic_orientations (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (
      source->records, &torget_civic_orientation_type, "person_id", source->person->record.id);

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetCivicOrientation *orientation = g_ptr_array_index (all, i);

      torget_facts_begin (source, orientation);
      torget_facts_set (source, TORGET_FACT_CIVIC_ORIENTATION_START, orientation->start_date);
      torget_facts_set (source, TORGET_FACT_CIVIC_ORIENTATION_DONE,
                        torget_civic_orientation_is_done (orientation));
      torget_facts_emit (source, TORGET_SUBJECT_CIVIC_ORIENTATION);
    }
}

/* 28 §; other agencies have other times. */
static void
visit_decisions (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) all = torget_case_list_owned (
      source->records, &torget_agency_decision_type, "person_id", source->person->record.id);

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetAgencyDecision *decision = g_ptr_array_index (all, i);

      torget_facts_begin (source, decision);
      torget_facts_set (source, TORGET_FACT_AGENCY_DECISION_BY_EMPLOYMENT_SERVICE,
                        g_strcmp0 (decision->agency, "employment_service") == 0);
      torget_facts_set (source, TORGET_FACT_AGENCY_DECISION_SERVED, decision->served_date);
      torget_facts_set (source, TORGET_FACT_AGENCY_DECISION_REVIEW_REQUESTED,
                        decision->review_requested_date);
      if (decision->served_date != TORGET_DATE_NONE)
        torget_facts_set (source, TORGET_FACT_AGENCY_DECISION_OVER,
                          torget_date_add_months (decision->served_date + REVIEW_DAYS,
                                                  TORGET_FACTS_MISSED_MONTHS));
      torget_facts_emit (source, TORGET_SUBJECT_AGENCY_DECISION);
    }
}

/**
 * torget_facts_visit_plan:
 * @source: a walk
 *
 * The person's latest plan with what belongs to it, civic orientation, and decisions by
 * Arbetsförmedlingen.
 */
void
torget_facts_visit_plan (TorgetFactSource *source)
{
  const TorgetPlan *plan = torget_case_get_plan (source->records, source->person->record.id);

  visit_civic_orientations (source);
  visit_decisions (source);
  if (plan == NULL)
    return;
  visit_programme (source, plan);
  visit_illness (source, plan);
  visit_reductions (source, plan);
}
