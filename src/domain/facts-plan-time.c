/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clock of the establishment programme that starts and stops: the 24 full-time months of
 * förordning (2017:820) 15 §. What goes on is counted on at its present rate, so that the day does
 * not depend on today. */
#include "config.h"

#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/plan-spans.h"
#include "domain/validate.h"

#define PROGRAMME_MONTHS 24

/* 8 §. Hours that are not known count as full time, which is the earlier and careful day. */
static void
add_reductions (TorgetFactSource *source,
                const TorgetPlan *plan,
                GArray *spans)
{
  g_autoptr (GPtrArray) reductions = torget_case_list_owned (
      source->records, &torget_reduction_type, "plan_id", plan->record.id);

  for (guint i = 0; i < reductions->len; i++)
    {
      const TorgetReduction *reduction = g_ptr_array_index (reductions, i);

      if (reduction->hours_per_week > 0 && reduction->hours_per_week < TORGET_FULL_TIME_HOURS)
        torget_plan_spans_add (
            spans, reduction->start_date, reduction->end_date,
            reduction->hours_per_week * TORGET_PLAN_FULL_TIME / TORGET_FULL_TIME_HOURS);
    }
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const TorgetEvent *one = *(TorgetEvent *const *) a;
  const TorgetEvent *other = *(TorgetEvent *const *) b;

  return (one->date > other->date) - (one->date < other->date);
}

static GPtrArray *
list_events (TorgetFactSource *source,
             const TorgetPlan *plan)
{
  GPtrArray *events = torget_case_list_owned (source->records, &torget_event_type, "record_id",
                                              plan->record.id);

  for (guint i = events->len; i > 0; i--)
    {
      const TorgetEvent *event = g_ptr_array_index (events, i - 1);

      if (g_strcmp0 (event->record_table, torget_plan_type.name) != 0
          || event->date == TORGET_DATE_NONE)
        g_ptr_array_remove_index (events, i - 1);
    }
  g_ptr_array_sort (events, compare_events);
  return events;
}

static gboolean
is_kind (const TorgetEvent *event,
         const char *const *kinds)
{
  return event->kind != NULL && g_strv_contains (kinds, event->kind);
}

/* From a pause or a discharge until the person takes part again. */
static void
add_pauses (TorgetFactSource *source,
            const TorgetPlan *plan,
            GArray *spans)
{
  static const char *const stops[] = { "plan_paused", "plan_discharged", NULL };
  static const char *const starts[] = { "plan_full_time", "plan_part_time", "plan_re_entered",
                                        NULL };
  g_autoptr (GPtrArray) events = list_events (source, plan);
  TorgetDate paused = TORGET_DATE_NONE;

  for (guint i = 0; i < events->len; i++)
    {
      const TorgetEvent *event = g_ptr_array_index (events, i);

      if (is_kind (event, stops) && paused == TORGET_DATE_NONE)
        paused = event->date;
      else if (is_kind (event, starts) && paused != TORGET_DATE_NONE)
        {
          torget_plan_spans_add (spans, paused, event->date - 1, 0);
          paused = TORGET_DATE_NONE;
        }
    }
  torget_plan_spans_add (spans, paused, TORGET_DATE_NONE, 0);
}

static int
get_rate (GArray *spans,
          TorgetDate day)
{
  int rate = TORGET_PLAN_FULL_TIME;

  for (guint i = 0; i < spans->len; i++)
    {
      const TorgetPlanSpan *span = &g_array_index (spans, TorgetPlanSpan, i);

      if (span->from <= day && day <= span->to)
        rate = MIN (rate, span->per_mille);
    }
  return rate;
}

/* The next day on which the rate may be another one. */
static TorgetDate
get_next_change (GArray *spans,
                 TorgetDate day)
{
  TorgetDate next = TORGET_PLAN_SPAN_OPEN;

  for (guint i = 0; i < spans->len; i++)
    {
      const TorgetPlanSpan *span = &g_array_index (spans, TorgetPlanSpan, i);

      if (span->from > day)
        next = MIN (next, span->from);
      else if (span->to >= day && span->to < TORGET_PLAN_SPAN_OPEN)
        next = MIN (next, span->to + 1);
    }
  return next;
}

/* 15 § first paragraph. Full time uses up a day each day, and so 24 months in 24 months. */
static void
set_volume (TorgetFactSource *source,
            GArray *spans,
            TorgetDate start)
{
  gint64 left = (gint64) torget_plan_count_days (start, PROGRAMME_MONTHS) * TORGET_PLAN_FULL_TIME;
  TorgetDate day = start;

  while (day != TORGET_PLAN_SPAN_OPEN)
    {
      const TorgetDate next = get_next_change (spans, day);
      const int rate = get_rate (spans, day);
      const gint64 used = (gint64) (next - day) * rate;

      torget_facts_add_period (source, TORGET_FACT_PLAN_VOLUME_USED, day,
                               next == TORGET_PLAN_SPAN_OPEN ? TORGET_DATE_NONE : next - 1, rate);
      if (used >= left)
        {
          torget_facts_set (source, TORGET_FACT_PLAN_VOLUME_USED,
                            day + (TorgetDate) ((left + rate - 1) / rate));
          return;
        }
      left -= used;
      day = next;
    }
}

/**
 * torget_facts_set_programme_time:
 * @source: a walk, at a plan
 * @plan: the plan
 *
 * The day on which 24 full-time months are used up, with the times that go into it.
 */
void
torget_facts_set_programme_time (TorgetFactSource *source,
                                 const TorgetPlan *plan)
{
  g_autoptr (GArray) spans = torget_plan_spans_new ();

  if (plan->enrolled_date == TORGET_DATE_NONE)
    return;
  torget_plan_spans_add_before_plan (spans, source, plan);
  torget_plan_spans_add_parental (spans, source, plan);
  add_reductions (source, plan, spans);
  add_pauses (source, plan, spans);
  set_volume (source, spans, plan->enrolled_date);
}
