/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The programme time that förordning (2017:820) 15 a § disregards: before the handlingsplan, and
 * with full parental benefit for a child under one. */
#include "config.h"

#include "domain/case-view.h"
#include "domain/plan-spans.h"

#define EXCLUSION_MONTHS 24 /* 15 a § 2 */
#define PARENTAL_MONTHS 12  /* 15 a § 2: a child under one */

/* The first years of the children of the person's households, in order of birth. */
static GArray *
list_first_years (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (
      source->records, source->person->record.id, TORGET_PLAN_SPAN_OPEN);
  GArray *years = torget_plan_spans_new ();

  for (guint i = 0; i < households->len; i++)
    {
      const TorgetRecord *household = g_ptr_array_index (households, i);
      g_autoptr (GPtrArray) members = torget_case_list_owned (
          source->records, &torget_membership_type, "household_id", household->id);

      for (guint j = 0; j < members->len; j++)
        {
          const TorgetMembership *member = g_ptr_array_index (members, j);
          const TorgetPerson *child = torget_case_get_person (source->records, member->person_id);

          if (torget_membership_is_child (member) && child != NULL)
            torget_plan_spans_add (
                years, child->birth_date,
                torget_date_add_months (child->birth_date, PARENTAL_MONTHS) - 1, 0);
        }
    }
  torget_plan_spans_sort (years);
  return years;
}

typedef struct
{
  TorgetDate from; /* days before this one are dealt with */
  int days;        /* disregarded so far */
  int cap;         /* how many can be; 0 as long as there are none */
} Exclusion;

/* Disregards the days that are in both spans, up to the cap. */
static void
exclude (TorgetFactSource *source,
         Exclusion *exclusion,
         const TorgetPlanSpan *absence,
         const TorgetPlanSpan *first_year)
{
  const TorgetDate from = MAX (MAX (absence->from, first_year->from), exclusion->from);
  TorgetDate to = MIN (absence->to, first_year->to);

  if (from > to)
    return;
  if (exclusion->cap == 0)
    exclusion->cap = torget_plan_count_days (from, EXCLUSION_MONTHS);
  to = MIN (to, from + exclusion->cap - exclusion->days - 1);
  if (from > to)
    return;
  torget_facts_add_period (source, TORGET_FACT_PLAN_EXCLUDED_DAYS, from, to,
                           TORGET_PLAN_FULL_TIME);
  torget_facts_add_period (source, TORGET_FACT_PLAN_EXCLUSION_USED, from, to,
                           TORGET_PLAN_FULL_TIME);
  exclusion->days += to - from + 1;
  exclusion->from = to + 1;
  if (exclusion->days == exclusion->cap)
    torget_facts_set (source, TORGET_FACT_PLAN_EXCLUSION_USED, to + 1);
}

/* 15 a § 2: full parental benefit for a child under one. */
static void
set_parental_exclusion (TorgetFactSource *source,
                        const TorgetPlan *plan,
                        Exclusion *exclusion)
{
  g_autoptr (GArray) absences = torget_plan_spans_new ();
  g_autoptr (GArray) first_years = NULL;

  torget_plan_spans_add_parental (absences, source, plan);
  if (absences->len == 0)
    return;
  first_years = list_first_years (source);
  torget_plan_spans_sort (absences);
  for (guint i = 0; i < absences->len; i++)
    for (guint j = 0; j < first_years->len; j++)
      exclude (source, exclusion, &g_array_index (absences, TorgetPlanSpan, i),
               &g_array_index (first_years, TorgetPlanSpan, j));
}

/**
 * torget_facts_set_exclusions:
 * @source: a walk, at a plan
 * @plan: the plan
 *
 * How many days 15 a § disregards, the day on which no more parental time is disregarded, and the
 * times that go into both. Nothing for those whom the paragraph does not hold for.
 */
void
torget_facts_set_exclusions (TorgetFactSource *source,
                             const TorgetPlan *plan)
{
  g_autoptr (GArray) before_plan = torget_plan_spans_new ();
  Exclusion exclusion = { .from = plan->enrolled_date };
  int days = 0;

  if (!torget_plan_has_exclusions (source) || plan->enrolled_date == TORGET_DATE_NONE)
    return;
  torget_plan_spans_add_before_plan (before_plan, source, plan);
  for (guint i = 0; i < before_plan->len; i++)
    {
      const TorgetPlanSpan *span = &g_array_index (before_plan, TorgetPlanSpan, i);

      torget_facts_add_period (source, TORGET_FACT_PLAN_EXCLUDED_DAYS, span->from, span->to,
                               TORGET_PLAN_FULL_TIME);
      days += span->to - span->from + 1;
      exclusion.from = span->to + 1;
    }
  set_parental_exclusion (source, plan, &exclusion);
  torget_facts_set (source, TORGET_FACT_PLAN_EXCLUDED_DAYS, days + exclusion.days);
}
