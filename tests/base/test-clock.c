/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clock: what is written under an injected day is of that day wherever on earth it is shown. */
#include "config.h"

#include "base/clock.h"
#include "base/moment.h"

/* Whatever the time is, the local date is not that of UTC in one of them. */
static const char *const zones[] = {
  "Europe/Stockholm", "UTC", "Etc/GMT-14", "Etc/GMT+12", "America/St_Johns",
};

static void
test_injected_day (void)
{
  static const char *const days[] = { "2024-02-29", "2026-03-29", "2026-11-21", "2031-01-01" };

  for (gsize i = 0; i < G_N_ELEMENTS (zones) * G_N_ELEMENTS (days); i++)
    {
      const char *day = days[i % G_N_ELEMENTS (days)];
      g_autofree char *shown = NULL;

      g_setenv ("TZ", zones[i / G_N_ELEMENTS (days)], TRUE);
      torget_clock_set_today (torget_date_from_iso (day));
      g_assert_cmpint (torget_clock_get_today (), ==, torget_date_from_iso (day));
      shown = torget_moment_dup_day (torget_clock_get_time ());
      g_assert_cmpstr (shown, ==, day);
    }
}

static void
test_system_day (void)
{
  const gint64 before = g_get_real_time ();
  gint64 time;

  torget_clock_set_today (TORGET_DATE_NONE);
  time = torget_clock_get_time ();
  g_assert_cmpint (time, >=, before);
  g_assert_cmpint (time, <=, g_get_real_time ());
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/clock/injected-day", test_injected_day);
  g_test_add_func ("/base/clock/system-day", test_system_day);
  return g_test_run ();
}
