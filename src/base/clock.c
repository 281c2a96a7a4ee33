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

static TorgetDate
date_of (GDateTime *time)
{
  return torget_date_new (g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time));
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
  return date_of (now);
}

/**
 * torget_clock_get_time:
 *
 * The time of day is real even when the day is injected; the injected day takes the place of
 * the local date, so that what is written under a fixed day is of that day wherever it is shown.
 *
 * Thread: any.
 *
 * Returns: microseconds since the epoch, UTC
 */
gint64
torget_clock_get_time (void)
{
  TorgetDate today = g_atomic_int_get (&fixed_today);
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) moved = NULL;

  if (today == TORGET_DATE_NONE)
    return g_get_real_time ();
  now = g_date_time_new_now_local ();
  moved = g_date_time_add_days (now, today - date_of (now));
  return g_date_time_to_unix (moved) * G_USEC_PER_SEC + g_date_time_get_microsecond (moved);
}
