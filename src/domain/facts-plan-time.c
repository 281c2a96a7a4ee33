/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of the establishment programme that start and stop: the 24 full-time months of
 * förordning (2017:820) 15 §, and the time that 15 a § disregards. What goes on is counted on at
 * its present rate, so that the days do not depend on today. */
#include "config.h"

#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/facts-private.h"
#include "domain/validate.h"

#define FULL_TIME 1000 /* per mille */
#define PROGRAMME_MONTHS 24
#define EXCLUSION_MONTHS 24 /* 15 a § 2 */
#define PARENTAL_MONTHS 12  /* 15 a § 2: a child under one */

#define END_OF_TIME G_MAXINT32

/* A time that does not count, or not fully. */
typedef struct
{
  TorgetDate from;
  TorgetDate to;
  int per_mille;
} Span;

static GArray *
spans_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (Span));
}

static void
add_span (GArray *spans,
          TorgetDate from,
          TorgetDate to,
          int per_mille)
{
  const Span span = { from, to == TORGET_DATE_NONE ? END_OF_TIME : to, per_mille };

  if (from != TORGET_DATE_NONE && from <= span.to)
    g_array_append_val (spans, span);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const Span *one = a;
  const Span *other = b;

  return (one->from > other->from) - (one->from < other->from);
}

/* SFS 2025:311: 15 a § holds for those who were first registered from 2026 on. */
static gboolean
has_exclusions (TorgetFactSource *source)
{
  return source->person->first_registered_date >= torget_date_new (2026, 1, 1);
}

/* 15 a § 1: programme time before the handlingsplan. */
static void
add_time_before_plan (TorgetFactSource *source,
                      const TorgetPlan *plan,
                      GArray *spans)
{
  if (has_exclusions (source) && plan->plan_date > plan->enrolled_date)
    add_span (spans, plan->enrolled_date, plan->plan_date - 1, 0);
}

static void
add_parental_absences (TorgetFactSource *source,
                       const TorgetPlan *plan,
                       GArray *spans)
{
  g_autoptr (GPtrArray) absences = torget_case_list_owned (
      source->records, &torget_absence_type, "plan_id", plan->record.id);

  for (guint i = 0; i < absences->len; i++)
    {
      const TorgetAbsence *absence = g_ptr_array_index (absences, i);

      if (g_strcmp0 (absence->reason, "parental_benefit") == 0)
        add_span (spans, absence->start_date, absence->end_date, 0);
    }
}

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
        add_span (spans, reduction->start_date, reduction->end_date,
                  reduction->hours_per_week * FULL_TIME / TORGET_FULL_TIME_HOURS);
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
          add_span (spans, paused, event->date - 1, 0);
          paused = TORGET_DATE_NONE;
        }
    }
  add_span (spans, paused, TORGET_DATE_NONE, 0);
}

static int
get_rate (GArray *spans,
          TorgetDate day)
{
  int rate = FULL_TIME;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

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
  TorgetDate next = END_OF_TIME;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);

      if (span->from > day)
        next = MIN (next, span->from);
      else if (span->to >= day && span->to < END_OF_TIME)
        next = MIN (next, span->to + 1);
    }
  return next;
}

/* As many days as there are in the months from @start. */
static int
count_days (TorgetDate start,
            int months)
{
  return torget_date_add_months (start, months) - start;
}

/* 15 § first paragraph. Full time uses up a day each day, and so 24 months in 24 months. */
static void
set_volume (TorgetFactSource *source,
            GArray *spans,
            TorgetDate start)
{
  gint64 left = (gint64) count_days (start, PROGRAMME_MONTHS) * FULL_TIME;
  TorgetDate day = start;

  while (day != END_OF_TIME)
    {
      const TorgetDate next = get_next_change (spans, day);
      const int rate = get_rate (spans, day);
      const gint64 used = (gint64) (next - day) * rate;

      torget_facts_add_period (source, TORGET_FACT_PLAN_VOLUME_USED, day,
                               next == END_OF_TIME ? TORGET_DATE_NONE : next - 1, rate);
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

/* The first years of the children of the person's households, in order of birth. */
static GArray *
list_first_years (TorgetFactSource *source)
{
  g_autoptr (GPtrArray) households = torget_case_list_households (
      source->records, source->person->record.id, END_OF_TIME);
  GArray *years = spans_new ();

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
            add_span (years, child->birth_date,
                      torget_date_add_months (child->birth_date, PARENTAL_MONTHS) - 1, 0);
        }
    }
  g_array_sort (years, compare_spans);
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
         const Span *absence,
         const Span *first_year)
{
  const TorgetDate from = MAX (MAX (absence->from, first_year->from), exclusion->from);
  TorgetDate to = MIN (absence->to, first_year->to);

  if (from > to)
    return;
  if (exclusion->cap == 0)
    exclusion->cap = count_days (from, EXCLUSION_MONTHS);
  to = MIN (to, from + exclusion->cap - exclusion->days - 1);
  if (from > to)
    return;
  torget_facts_add_period (source, TORGET_FACT_PLAN_EXCLUDED_DAYS, from, to, FULL_TIME);
  torget_facts_add_period (source, TORGET_FACT_PLAN_EXCLUSION_USED, from, to, FULL_TIME);
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
  g_autoptr (GArray) absences = spans_new ();
  g_autoptr (GArray) first_years = NULL;

  add_parental_absences (source, plan, absences);
  if (absences->len == 0)
    return;
  first_years = list_first_years (source);
  g_array_sort (absences, compare_spans);
  for (guint i = 0; i < absences->len; i++)
    for (guint j = 0; j < first_years->len; j++)
      exclude (source, exclusion, &g_array_index (absences, Span, i),
               &g_array_index (first_years, Span, j));
}

static void
set_exclusions (TorgetFactSource *source,
                const TorgetPlan *plan)
{
  g_autoptr (GArray) before_plan = spans_new ();
  Exclusion exclusion = { .from = TORGET_DATE_NONE };
  int days = 0;

  add_time_before_plan (source, plan, before_plan);
  for (guint i = 0; i < before_plan->len; i++)
    {
      const Span *span = &g_array_index (before_plan, Span, i);

      torget_facts_add_period (source, TORGET_FACT_PLAN_EXCLUDED_DAYS, span->from, span->to,
                               FULL_TIME);
      days += span->to - span->from + 1;
      exclusion.from = span->to + 1;
    }
  set_parental_exclusion (source, plan, &exclusion);
  torget_facts_set (source, TORGET_FACT_PLAN_EXCLUDED_DAYS, days + exclusion.days);
}

/**
 * torget_facts_set_programme_time:
 * @source: a walk, at a plan
 * @plan: the plan
 *
 * The day on which 24 full-time months are used up, and the days that are disregarded, with the
 * times that go into both.
 */
void
torget_facts_set_programme_time (TorgetFactSource *source,
                                 const TorgetPlan *plan)
{
  g_autoptr (GArray) spans = spans_new ();

  if (plan->enrolled_date == TORGET_DATE_NONE)
    return;
  add_time_before_plan (source, plan, spans);
  add_parental_absences (source, plan, spans);
  add_reductions (source, plan, spans);
  add_pauses (source, plan, spans);
  set_volume (source, spans, plan->enrolled_date);
  if (has_exclusions (source))
    set_exclusions (source, plan);
}
