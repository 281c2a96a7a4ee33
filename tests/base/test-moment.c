/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moments are shown by the clock where the user is, and written by that of the world. */
#include "config.h"

#include "base/moment.h"

static const struct
{
  gint64 seconds;
  const char *day;
  const char *minute;
  const char *second;
  const char *utc;
} moments[] = {
  { 0, "1970-01-01", "1970-01-01 01:00", "1970-01-01 01:00:00", "1970-01-01T00:00:00Z" },
  /* Winter time, and past midnight here only. */
  { 1795302202, "2026-11-22", "2026-11-22 00:03", "2026-11-22 00:03:22", "2026-11-21T23:03:22Z" },
  /* Summer time. */
  { 1782000000, "2026-06-21", "2026-06-21 02:00", "2026-06-21 02:00:00", "2026-06-21T00:00:00Z" },
  { G_MAXINT64 / G_USEC_PER_SEC, NULL, NULL, NULL, NULL },
};

static void
test_moments (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      const gint64 time = moments[i].seconds * G_USEC_PER_SEC;
      g_autofree char *day = torget_moment_dup_day (time);
      g_autofree char *minute = torget_moment_dup_minute (time);
      g_autofree char *second = torget_moment_dup_second (time);
      g_autofree char *utc = torget_moment_dup_utc (time);

      g_assert_cmpstr (day, ==, moments[i].day);
      g_assert_cmpstr (minute, ==, moments[i].minute);
      g_assert_cmpstr (second, ==, moments[i].second);
      g_assert_cmpstr (utc, ==, moments[i].utc);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/moment", test_moments);
  return g_test_run ();
}
