/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of a sublet to two years as plain arithmetic; see sublet-bar.h. */
#include "config.h"

#include "domain/sublet-bar.h"

#include "domain/case-view.h"
#include "domain/reckoning.h"

/* The axis shows two years and so much more, so that the two-year lines of a list stand in one
 * column; it is longer only for a contract that has passed it. */
#define AXIS_MONTHS 28

/**
 * torget_sublet_is_tenancy:
 * @sublet: a housing contract
 *
 * Returns: whether the rule of two years is about it: a sublet, or not known to be anything else
 */
gboolean
torget_sublet_is_tenancy (const TorgetSublet *sublet)
{
  return sublet->tenure == NULL || g_str_equal (sublet->tenure, "sublet");
}

/* The last day that is known; a contract without one that is not over runs until the next. */
static TorgetDate
get_known_end (const TorgetSublet *sublet)
{
  if (sublet->moved_out_date != TORGET_DATE_NONE)
    return sublet->moved_out_date;
  if (sublet->end_date == TORGET_DATE_NONE && !torget_sublet_is_over (sublet))
    return G_MAXINT32 - 1;
  return sublet->end_date;
}

static gboolean
leads_to (const TorgetSublet *earlier,
          const TorgetSublet *later,
          TorgetDate first_day)
{
  return earlier->dwelling_id != 0 && earlier->dwelling_id == later->dwelling_id
         && earlier->household_id == later->household_id && torget_sublet_is_tenancy (earlier)
         && earlier->start_date != TORGET_DATE_NONE && earlier->start_date < first_day
         && get_known_end (earlier) + 1 >= first_day;
}

/**
 * torget_sublet_get_first_day:
 * @sublet: a housing contract
 * @sublets: (element-type TorgetSublet): the household's contracts, in any order
 *
 * JB 12:45 first paragraph 1 asks how long the tenancy has lasted in a row: contracts of the same
 * household for the same flat add up when one follows the other without a day between them.
 *
 * Returns: the first day of the consecutive sublets of the flat
 */
TorgetDate
torget_sublet_get_first_day (const TorgetSublet *sublet,
                             GPtrArray *sublets)
{
  TorgetDate first_day = sublet->start_date;
  gboolean is_moved = first_day != TORGET_DATE_NONE && torget_sublet_is_tenancy (sublet);

  while (is_moved)
    {
      is_moved = FALSE;
      for (guint i = 0; i < sublets->len; i++)
        {
          const TorgetSublet *earlier = g_ptr_array_index (sublets, i);

          if (leads_to (earlier, sublet, first_day))
            {
              first_day = earlier->start_date;
              is_moved = TRUE;
            }
        }
    }
  return first_day;
}

static gboolean
has_status (const TorgetSublet *sublet,
            const char *status)
{
  return g_strcmp0 (sublet->status, status) == 0;
}

static gboolean
is_unsigned (const TorgetSublet *sublet)
{
  return has_status (sublet, "draft") || has_status (sublet, "waiver_filed")
         || has_status (sublet, "waiver_approved");
}

/* Of a contract that runs or has still to begin. A draft is named as one only
 * while nothing else is to be done: what counts is how long somebody has lived there. */
static TorgetSubletState
get_running_state (const TorgetSubletBar *self,
                   const TorgetSublet *sublet)
{
  if (self->served != TORGET_DATE_NONE)
    return self->serve_by == TORGET_DATE_NONE || self->served <= self->serve_by
               ? TORGET_SUBLET_SERVED
               : TORGET_SUBLET_SERVED_LATE;
  if (self->today < self->contract_day)
    return TORGET_SUBLET_UPCOMING;
  if (self->serve_by != TORGET_DATE_NONE && self->today > self->serve_by)
    return TORGET_SUBLET_NOT_SERVED;
  if (self->decide_by != TORGET_DATE_NONE && self->today >= self->decide_by)
    return TORGET_SUBLET_TO_DECIDE;
  return is_unsigned (sublet) ? TORGET_SUBLET_UNSIGNED : TORGET_SUBLET_RUNNING;
}

/* Whether notice lets it end before it has lasted more than two years. */
static gboolean
ends_in_time (const TorgetSubletBar *self)
{
  return self->served != TORGET_DATE_NONE && self->served <= self->serve_by
         && self->last_day < self->two_years;
}

static TorgetSubletState
get_state (const TorgetSubletBar *self,
           const TorgetSublet *sublet)
{
  if (self->first_day == TORGET_DATE_NONE)
    return TORGET_SUBLET_UNDATED;
  if (torget_sublet_is_over (sublet))
    return TORGET_SUBLET_OVER;
  if (!torget_sublet_is_tenancy (sublet))
    return TORGET_SUBLET_OTHER_TENURE;
  if (has_status (sublet, "extended_indefinitely"))
    return TORGET_SUBLET_INDEFINITE;
  if (self->today >= self->two_years && !ends_in_time (self))
    return TORGET_SUBLET_PAST_TWO_YEARS;
  return get_running_state (self, sublet);
}

/**
 * torget_sublet_bar_init:
 * @self: takes the dates
 * @sublet: a housing contract
 * @first_day: of the consecutive sublets, torget_sublet_get_first_day(); %TORGET_DATE_NONE: that
 *   of the contract
 * @decide_by: what happens at the end is to be decided by this day, by the office's rule
 * @today: the reading day
 */
void
torget_sublet_bar_init (TorgetSubletBar *self,
                        const TorgetSublet *sublet,
                        TorgetDate first_day,
                        TorgetDate decide_by,
                        TorgetDate today)
{
  *self = (TorgetSubletBar){
    .today = today,
    .first_day = first_day != TORGET_DATE_NONE ? first_day : sublet->start_date,
    .contract_day = sublet->start_date,
    .last_day = sublet->end_date,
    .moved_out = sublet->moved_out_date,
  };
  if (torget_sublet_is_tenancy (sublet))
    {
      self->decide_by = decide_by;
      self->serve_by = torget_rule_reckon ("sublet_serve_notice", self->last_day, NULL);
      self->served = sublet->notice_served_date;
      self->two_years = torget_rule_reckon ("sublet_two_years", self->first_day, NULL);
    }
  self->state = get_state (self, sublet);
}

/**
 * torget_sublet_bar_get_end:
 * @self: a sublet
 *
 * What has not been ended in time goes on past its last day: the bar then reaches to today.
 *
 * Returns: the last day that the bar shows; %TORGET_DATE_NONE when nothing is known
 */
TorgetDate
torget_sublet_bar_get_end (const TorgetSubletBar *self)
{
  if (self->state == TORGET_SUBLET_UNDATED)
    return TORGET_DATE_NONE;
  if (self->moved_out != TORGET_DATE_NONE)
    return self->moved_out;
  if (self->state == TORGET_SUBLET_OVER)
    return self->last_day;
  if (self->state == TORGET_SUBLET_INDEFINITE || self->last_day == TORGET_DATE_NONE)
    return MAX (self->today, MAX (self->two_years, self->last_day));
  return MAX (self->today, self->last_day);
}

/**
 * torget_sublet_bar_is_open:
 * @self: a sublet
 *
 * Returns: whether nobody knows when it ends: it has no last day, or has passed it
 */
gboolean
torget_sublet_bar_is_open (const TorgetSubletBar *self)
{
  if (self->state == TORGET_SUBLET_OVER || self->state == TORGET_SUBLET_UNDATED)
    return FALSE;
  return self->state == TORGET_SUBLET_INDEFINITE || self->last_day == TORGET_DATE_NONE
         || (self->today > self->last_day && self->moved_out == TORGET_DATE_NONE);
}

/**
 * torget_sublet_bar_get_position:
 * @self: a sublet with a first day
 * @date: a date
 *
 * Returns: where the day begins on the bar's axis, from 0 at the first day to 1
 */
double
torget_sublet_bar_get_position (const TorgetSubletBar *self,
                                TorgetDate date)
{
  const TorgetDate shortest = torget_date_add_months (self->first_day, AXIS_MONTHS);
  const TorgetDate last
    = MAX (shortest, torget_date_add_months (torget_sublet_bar_get_end (self), 1));
  const double position
    = (double) (date - self->first_day) / (double) (last - self->first_day);

  return CLAMP (position, 0, 1);
}

/* What can no longer be done, or need not be, is not shown. */
static TorgetDate
get_mark (const TorgetSubletBar *self,
          TorgetSubletMarkKind kind)
{
  const gboolean is_over = self->state == TORGET_SUBLET_OVER;
  const gboolean is_settled
    = is_over || self->served != TORGET_DATE_NONE || self->state == TORGET_SUBLET_INDEFINITE;

  switch (kind)
    {
    case TORGET_SUBLET_FIRST_DAY:
      return self->first_day;
    case TORGET_SUBLET_CONTRACT_DAY:
      return self->contract_day != self->first_day ? self->contract_day : TORGET_DATE_NONE;
    case TORGET_SUBLET_DECIDE_BY:
      return is_settled ? TORGET_DATE_NONE : self->decide_by;
    case TORGET_SUBLET_SERVE_BY:
      return is_settled && self->state != TORGET_SUBLET_SERVED_LATE ? TORGET_DATE_NONE
                                                                    : self->serve_by;
    case TORGET_SUBLET_NOTICE:
      return self->served;
    case TORGET_SUBLET_LAST_DAY:
      return self->last_day;
    case TORGET_SUBLET_MOVED_OUT:
      return self->moved_out;
    case TORGET_SUBLET_TWO_YEARS:
      return is_over && torget_sublet_bar_get_end (self) < self->two_years ? TORGET_DATE_NONE
                                                                           : self->two_years;
    }
  g_return_val_if_reached (TORGET_DATE_NONE);
}

/**
 * torget_sublet_bar_list_marks:
 * @self: a sublet
 * @marks: (out caller-allocates): takes the days
 *
 * The days worth naming, in order of date. Of a contract without a first day there are none.
 *
 * Returns: how many there are
 */
guint
torget_sublet_bar_list_marks (const TorgetSubletBar *self,
                              TorgetSubletMark marks[TORGET_N_SUBLET_MARKS])
{
  guint n = 0;

  if (self->state == TORGET_SUBLET_UNDATED)
    return 0;
  for (guint i = 0; i < TORGET_N_SUBLET_MARKS; i++)
    {
      const TorgetSubletMark mark = { i, get_mark (self, i) };
      guint place = n;

      if (mark.date == TORGET_DATE_NONE)
        continue;
      for (; place > 0 && marks[place - 1].date > mark.date; place--)
        marks[place] = marks[place - 1];
      marks[place] = mark;
      n++;
    }
  return n;
}
