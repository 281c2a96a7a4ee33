/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar years, quarters and months. */
#include "config.h"

#include "domain/period.h"

static const struct
{
  const char *text;
  const char *from; /* NULL: is no period */
  const char *to;
  const char *before; /* the period before */
} periods[] = {
  { "2026", "2026-01-01", "2026-12-31", "2025" },
  { "2024-02", "2024-02-01", "2024-02-29", "2024-01" },
  { "2026-01", "2026-01-01", "2026-01-31", "2025-12" },
  { "2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4" },
  { "2026-Q4", "2026-10-01", "2026-12-31", "2026-Q3" },
  { "2026-13" },
  { "2026-00" },
  { "2026-Q5" },
  { "2026-Q0" },
  { "2026-1" },
  { "26" },
  { "" },
  { "0000" },
  { "0001" },
  { "20x6" },
  { "2026Q3" },
  { "2026-q3" },
  { "2026-011" },
};

static void
test_periods (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      char from[TORGET_DATE_ISO_SIZE];
      char to[TORGET_DATE_ISO_SIZE];
      char text[TORGET_PERIOD_SIZE];
      TorgetPeriod period;
      TorgetPeriod before;

      g_assert_cmpint (torget_period_parse (periods[i].text, &period), ==, periods[i].from != NULL);
      if (periods[i].from == NULL)
        continue;
      before = torget_period_shift (&period, -1);
      g_assert_cmpstr (torget_date_write_iso (period.from, from), ==, periods[i].from);
      g_assert_cmpstr (torget_date_write_iso (period.to, to), ==, periods[i].to);
      g_assert_cmpstr (torget_period_write (&period, text), ==, periods[i].text);
      g_assert_cmpstr (torget_period_write (&before, text), ==, periods[i].before);
      g_assert_cmpint (before.to + 1, ==, period.from);
    }
}

static void
test_day_before (void)
{
  static const struct
  {
    const char *period;
    const char *day;
    const char *before;
  } days[] = {
    { "2026", "2026-11-21", "2025-11-21" }, { "2024", "2024-02-29", "2023-02-28" },
    { "2026", "2026-12-31", "2025-12-31" }, { "2026-Q2", "2026-05-31", "2026-02-28" },
    { "2026-03", "2026-03-31", "2026-02-28" }, { "2026-03", "2026-03-30", "2026-02-28" },
    { "2026-04", "2026-04-30", "2026-03-31" }, { "2026-04", "2026-04-10", "2026-03-10" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      char before[TORGET_DATE_ISO_SIZE];
      TorgetPeriod period;

      g_assert_true (torget_period_parse (days[i].period, &period));
      torget_date_write_iso (
          torget_period_get_day_before (&period, torget_date_from_iso (days[i].day)), before);
      g_assert_cmpstr (before, ==, days[i].before);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/period/periods", test_periods);
  g_test_add_func ("/period/day-before", test_day_before);
  return g_test_run ();
}
