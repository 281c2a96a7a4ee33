/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one clock of the program. A fixed day can be injected (`--today`, TORGET_TODAY), and the
 * tests always do; nothing else asks the system for the date. */
#include "config.h"

#include "base/clock.h"

static gint fixed_today; /* TorgetDate; atomic, 0 = follow the system */

/**
 * torget_clock_set_today:
 * @today: the day to stand still at, or %TORGET_DATE_NONE to follow the system
 *
 * Thread: any.
 */
void
torget_clock_set_today (TorgetDate today)
{
  g_atomic_int_set (&fixed_today, today);
}

/**
 * torget_clock_get_today:
 *
 * Thread: any.
 *
 * Returns: the injected day, else the local calendar day
 */
TorgetDate
torget_clock_get_today (void)
{
  TorgetDate today = g_atomic_int_get (&fixed_today);
  g_autoptr (GDateTime) now = NULL;

  if (today != TORGET_DATE_NONE)
    return today;
  now = g_date_time_new_now_local ();
  return torget_date_new (g_date_time_get_year (now),
                          g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

/**
 * torget_clock_get_time:
 *
 * The time of day is real even when the day is injected; the injected day takes the place of
 * the date, so that a log written under a fixed day sorts on that day.
 *
 * Thread: any.
 *
 * Returns: microseconds since the epoch, UTC
 */
gint64
torget_clock_get_time (void)
{
  gint64 now = g_get_real_time ();
  TorgetDate today = g_atomic_int_get (&fixed_today);
  TorgetDate epoch = torget_date_new (1970, 1, 1);

  if (today == TORGET_DATE_NONE)
    return now;
  return (gint64) (today - epoch) * G_TIME_SPAN_DAY + now % G_TIME_SPAN_DAY;
}
