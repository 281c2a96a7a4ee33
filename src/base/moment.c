/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moments as text: where the user is for people, in UTC for files. */
#include "config.h"

#include "base/moment.h"

static char *
dup_local (gint64 time,
           const char *format)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (time / G_USEC_PER_SEC);

  return local != NULL ? g_date_time_format (local, format) : NULL;
}

/**
 * torget_moment_dup_day:
 * @time: microseconds since 1970
 *
 * Returns: (transfer full) (nullable): the day where the user is, such as `2026-11-21`; %NULL when no
 *   calendar reaches that far
 */
char *
torget_moment_dup_day (gint64 time)
{
  return dup_local (time, "%Y-%m-%d");
}

/**
 * torget_moment_dup_minute:
 * @time: microseconds since 1970
 *
 * Returns: (transfer full) (nullable): day and time where the user is, such as `2026-11-21 14:03`;
 *   %NULL when no calendar reaches that far
 */
char *
torget_moment_dup_minute (gint64 time)
{
  return dup_local (time, "%Y-%m-%d %H:%M");
}

/**
 * torget_moment_dup_second:
 * @time: microseconds since 1970
 *
 * Returns: (transfer full) (nullable): day and time where the user is, such as `2026-11-21 14:03:22`;
 *   %NULL when no calendar reaches that far
 */
char *
torget_moment_dup_second (gint64 time)
{
  return dup_local (time, "%Y-%m-%d %H:%M:%S");
}

/**
 * torget_moment_dup_utc:
 * @time: microseconds since 1970
 *
 * Returns: (transfer full) (nullable): the moment as XML writes it, such as `2026-11-21T13:03:22Z`;
 *   %NULL when no calendar reaches that far
 */
char *
torget_moment_dup_utc (gint64 time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);

  return utc != NULL ? g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ") : NULL;
}
