/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of the establishment programme that do not count; see plan-spans.h. */
#include "config.h"

#include "domain/plan-spans.h"

#include "domain/case-view.h"

/**
 * torget_plan_spans_new:
 *
 * Returns: (transfer full) (element-type TorgetPlanSpan): no times
 */
GArray *
torget_plan_spans_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (TorgetPlanSpan));
}

/**
 * torget_plan_spans_add:
 * @spans: (element-type TorgetPlanSpan): times
 * @from: first day; without one nothing is added
 * @to: last day, or %TORGET_DATE_NONE when it goes on
 * @per_mille: how much of it counts
 */
void
torget_plan_spans_add (GArray *spans,
                       TorgetDate from,
                       TorgetDate to,
                       int per_mille)
{
  const TorgetPlanSpan span
      = { from, to == TORGET_DATE_NONE ? TORGET_PLAN_SPAN_OPEN : to, per_mille };

  if (from != TORGET_DATE_NONE && from <= span.to)
    g_array_append_val (spans, span);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const TorgetPlanSpan *one = a;
  const TorgetPlanSpan *other = b;

  return (one->from > other->from) - (one->from < other->from);
}

/**
 * torget_plan_spans_sort:
 * @spans: (element-type TorgetPlanSpan): times
 *
 * Puts them in the order of their first days.
 */
void
torget_plan_spans_sort (GArray *spans)
{
  g_array_sort (spans, compare_spans);
}

/**
 * torget_plan_has_exclusions:
 * @source: a walk
 *
 * SFS 2025:311: 15 a § holds for those who were first registered from 2026 on.
 *
 * Returns: whether it holds for the person
 */
gboolean
torget_plan_has_exclusions (TorgetFactSource *source)
{
  return source->person->first_registered_date >= torget_date_new (2026, 1, 1);
}

/**
 * torget_plan_spans_add_before_plan:
 * @spans: (element-type TorgetPlanSpan): times
 * @source: a walk
 * @plan: the person's plan
 *
 * Adds the programme time before the handlingsplan, when 15 a § 1 disregards it.
 */
void
torget_plan_spans_add_before_plan (GArray *spans,
                                   TorgetFactSource *source,
                                   const TorgetPlan *plan)
{
  if (torget_plan_has_exclusions (source) && plan->plan_date > plan->enrolled_date)
    torget_plan_spans_add (spans, plan->enrolled_date, plan->plan_date - 1, 0);
}

/**
 * torget_plan_spans_add_parental:
 * @spans: (element-type TorgetPlanSpan): times
 * @source: a walk
 * @plan: the person's plan
 *
 * Adds the absences with parental benefit.
 */
void
torget_plan_spans_add_parental (GArray *spans,
                                TorgetFactSource *source,
                                const TorgetPlan *plan)
{
  g_autoptr (GPtrArray) absences = torget_case_list_owned (
      source->records, &torget_absence_type, "plan_id", plan->record.id);

  for (guint i = 0; i < absences->len; i++)
    {
      const TorgetAbsence *absence = g_ptr_array_index (absences, i);

      if (g_strcmp0 (absence->reason, "parental_benefit") == 0)
        torget_plan_spans_add (spans, absence->start_date, absence->end_date, 0);
    }
}

/**
 * torget_plan_count_days:
 * @start: a day
 * @months: how many
 *
 * Returns: as many days as there are in the months from @start
 */
int
torget_plan_count_days (TorgetDate start,
                        int months)
{
  return torget_date_add_months (start, months) - start;
}
