/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which observations an indicator counts in a period: the one place that reads a definition. */
#include "config.h"

#include "domain/observations-private.h"
#include "domain/reckoning.h"
#include "domain/validate.h"

#include <string.h>

/* By age on the last day; as the code list `age_band`. */
static const int age_limits[] = { 6, 16, 20, 25, 35, 45, 55, 65 };

/* What a condition is asked of. */
typedef struct
{
  const TorgetFollowupFrame *frame;
  const TorgetObservedPerson *person;
  const gint32 *facts;
  TorgetSeen first; /* of @facts */
} Sight;

static gint32
get (const Sight *sight,
     TorgetSeen seen)
{
  if (seen == TORGET_SEEN_NONE)
    return 0;
  if (seen == TORGET_SEEN_PERIOD_START)
    return sight->frame->period.from;
  if (seen == TORGET_SEEN_AS_OF)
    return sight->frame->as_of;
  if (seen < TORGET_SEEN_PERSON_BIRTH + TORGET_N_PERSON_SEEN)
    return sight->person->seen[seen - TORGET_SEEN_PERSON_BIRTH];
  return sight->facts[seen - sight->first];
}

static gboolean
compare_days (TorgetDate first,
              TorgetDate second,
              const TorgetTest *test)
{
  TorgetDate day;

  if (first == TORGET_DATE_NONE || second == TORGET_DATE_NONE)
    return FALSE;
  day = torget_reckoning_add (first, test->unit, test->amount);
  if (test->kind == TORGET_TEST_BEFORE)
    return day < second;
  return test->kind == TORGET_TEST_NOT_AFTER ? day <= second : day >= second;
}

static gboolean
holds (const Sight *sight,
       const TorgetTest *test)
{
  const gint32 first = get (sight, test->first);
  const gint32 second = get (sight, test->second);

  switch (test->kind)
    {
    case TORGET_TEST_SET:
      return first != 0;
    case TORGET_TEST_UNSET:
      return first == 0;
    case TORGET_TEST_AT_LEAST:
      return first >= test->amount;
    case TORGET_TEST_BY:
      return first != TORGET_DATE_NONE && first <= second;
    case TORGET_TEST_OPEN:
      return first == TORGET_DATE_NONE || first > second;
    case TORGET_TEST_BEFORE:
    case TORGET_TEST_NOT_AFTER:
    case TORGET_TEST_NOT_BEFORE:
    default:
      return compare_days (first, second, test);
    }
}

static gboolean
hold_all (const Sight *sight,
          const TorgetTest *tests,
          guint n_tests)
{
  for (guint i = 0; i < n_tests; i++)
    if (!holds (sight, &tests[i]))
      return FALSE;
  return TRUE;
}

/* What is planned for later does not belong to a period yet. */
static gboolean
is_placed (const Sight *sight,
           const TorgetIndicator *indicator)
{
  const TorgetDate from = get (sight, indicator->placed_by[0]);
  const TorgetDate to = get (sight, indicator->placed_by[1]);
  const TorgetDate start = sight->frame->period.from;
  const TorgetDate end = sight->frame->as_of;

  if (from == TORGET_DATE_NONE || from > end)
    return FALSE;
  if (indicator->placed == TORGET_PLACED_IN)
    return from >= start;
  if (to == TORGET_DATE_NONE)
    return TRUE;
  return to >= (indicator->placed == TORGET_PLACED_DURING ? start : end);
}

static gboolean
has_gap (const Sight *sight,
         const TorgetIndicator *indicator)
{
  for (guint i = 0; i < indicator->n_needs; i++)
    if (get (sight, indicator->needs[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Förordning (2017:820) 8 §: what is left of full time, in hours of the week times days. */
static gint64
get_lost_time (const Sight *sight,
               const TorgetIndicator *indicator)
{
  const TorgetDate from = MAX (get (sight, indicator->spent[0]), sight->frame->period.from);
  const TorgetDate known_to = get (sight, indicator->spent[1]);
  const TorgetDate to = known_to == TORGET_DATE_NONE ? sight->frame->as_of
                                                     : MIN (known_to, sight->frame->as_of);
  const int hours = get (sight, indicator->spent[2]);

  return (gint64) MAX (to - from + 1, 0) * CLAMP (TORGET_FULL_TIME_HOURS - hours, 0,
                                                  TORGET_FULL_TIME_HOURS);
}

static gint64
get_amount (const Sight *sight,
            const TorgetIndicator *indicator)
{
  if (indicator->measure == TORGET_MEASURE_MEDIAN)
    return get (sight, indicator->spent[1]) - get (sight, indicator->spent[0]);
  return indicator->measure == TORGET_MEASURE_LOST_TIME ? get_lost_time (sight, indicator) : 0;
}

static guint8
find_age_band (TorgetDate birth,
               TorgetDate day)
{
  guint8 band = 0;
  int age;

  if (birth == TORGET_DATE_NONE || birth > day)
    return (guint8) (torget_split_get_n_cells (TORGET_SPLIT_AGE_BAND) - 1);
  age = torget_date_get_age (birth, day);
  while (band < G_N_ELEMENTS (age_limits) && age >= age_limits[band])
    band++;
  return band;
}

static void
set_cells (TorgetFollowupFrame *self,
           guint position)
{
  const TorgetObservedPerson *person
      = &g_array_index (self->observations->persons, TorgetObservedPerson, position);
  guint8 *cells = self->cells[position];

  memcpy (cells, person->cells, TORGET_N_SPLITS);
  if (person->is_protected)
    {
      for (guint i = 0; i < TORGET_N_SPLITS; i++)
        cells[i] = (guint8) (torget_split_get_n_cells ((TorgetSplit) i) - 1);
      cells[TORGET_SPLIT_SEX] = person->cells[TORGET_SPLIT_SEX];
      return;
    }
  cells[TORGET_SPLIT_AGE_BAND]
      = find_age_band (person->seen[TORGET_SEEN_PERSON_BIRTH - TORGET_SEEN_PERSON_BIRTH],
                       self->as_of);
}

static void
set_residences (TorgetFollowupFrame *self)
{
  GArray *residences = self->observations->residences;

  for (guint i = 0; i < residences->len; i++)
    {
      const TorgetObservedResidence *residence
          = &g_array_index (residences, TorgetObservedResidence, i);

      if (residence->from <= self->as_of && residence->to >= self->as_of
          && !g_array_index (self->observations->persons, TorgetObservedPerson,
                             residence->position)
                  .is_protected)
        self->cells[residence->position][TORGET_SPLIT_MUNICIPALITY] = residence->cell;
    }
}

/**
 * torget_followup_frame_new:
 * @observations: what is counted; must live as long
 * @period: a period
 * @today: the day
 *
 * Returns: (transfer full): the frame to count in
 */
TorgetFollowupFrame *
torget_followup_frame_new (const TorgetObservations *observations,
                           const TorgetPeriod *period,
                           TorgetDate today)
{
  TorgetFollowupFrame *self = g_new0 (TorgetFollowupFrame, 1);

  self->observations = observations;
  self->period = *period;
  self->as_of = MIN (period->to, today);
  self->cells = g_malloc_n (observations->persons->len + 1, sizeof *self->cells);
  for (guint i = 0; i < observations->persons->len; i++)
    set_cells (self, i);
  set_residences (self);
  return self;
}

/**
 * torget_followup_frame_free:
 * @self: (nullable) (transfer full): a frame
 */
void
torget_followup_frame_free (TorgetFollowupFrame *self)
{
  if (self != NULL)
    g_free (self->cells);
  g_free (self);
}

/* @row: (nullable): what the observation has besides the facts of the person. */
static void
visit (const TorgetFollowupFrame *self,
       const TorgetIndicator *indicator,
       guint position,
       const gint32 *row,
       TorgetObservationFunc func,
       gpointer user_data)
{
  TorgetObservation observation = { .position = position };
  Sight sight = { .frame = self, .first = torget_observed_infos[indicator->subject].first };

  observation.person
      = &g_array_index (self->observations->persons, TorgetObservedPerson, position);
  sight.person = observation.person;
  sight.facts = row != NULL ? row + TORGET_ROW_HEAD : NULL;
  if (!is_placed (&sight, indicator))
    return;
  observation.is_gap = has_gap (&sight, indicator);
  if (!observation.is_gap && !hold_all (&sight, indicator->population, indicator->n_population))
    return;
  memcpy (observation.cells, self->cells[position], sizeof observation.cells);
  observation.cells[TORGET_SPLIT_MEASURE]
      = (guint8) (row != NULL && !observation.person->is_protected
                      ? (guint) row[1]
                      : torget_split_get_n_cells (TORGET_SPLIT_MEASURE) - 1);
  observation.in_numerator = hold_all (&sight, indicator->numerator, indicator->n_numerator);
  observation.amount = get_amount (&sight, indicator);
  func (&observation, user_data);
}

/**
 * torget_followup_frame_foreach:
 * @self: a frame
 * @indicator: an indicator
 * @func: called for each observation of its denominator, and for each gap
 * @user_data: for @func
 *
 * Thread: any, as long as nobody adds observations.
 */
void
torget_followup_frame_foreach (const TorgetFollowupFrame *self,
                               const TorgetIndicator *indicator,
                               TorgetObservationFunc func,
                               gpointer user_data)
{
  const guint stride = TORGET_ROW_HEAD + torget_observed_infos[indicator->subject].n_facts;
  GArray *rows = self->observations->rows[indicator->subject];

  if (indicator->subject == TORGET_OBSERVED_PERSON)
    for (guint i = 0; i < self->observations->persons->len; i++)
      visit (self, indicator, i, NULL, func, user_data);
  for (guint i = 0; i < rows->len; i += stride)
    {
      const gint32 *row = &g_array_index (rows, gint32, i);

      visit (self, indicator, (guint) row[0], row, func, user_data);
    }
}
