/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals: which year and which parts of it they hold for, and when they are reached. */
#include "config.h"

#include "domain/goals.h"

static const struct
{
  const char *indicator;
  const char *period;
  gboolean has_goal;
  double value;
  gboolean is_reached;
} rows[] = {
  { "received", "2026", TRUE, 50, TRUE },
  { "received", "2026", TRUE, 49, FALSE },
  { "received", "2026-Q2", FALSE, 0, FALSE },
  { "received", "2025", FALSE, 0, FALSE },
  { "sfi_over_one_month", "2026", TRUE, 50, TRUE },
  { "sfi_over_one_month", "2026-03", TRUE, 51, FALSE },
  { "reception_to_plan", "2026-Q4", TRUE, 12, TRUE },
  { "sfi_active", "2026-03", TRUE, 60, TRUE },
  { "time_lost_to_preschool_queue", "2026-03", FALSE, 0, FALSE },
  { "time_lost_to_preschool_queue", "2026", TRUE, 50.5, FALSE },
};

static void
test_goals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TorgetIndicator *indicator = torget_indicator_find (rows[i].indicator);
      g_autoptr (GHashTable) goals = torget_goals_new ();
      TorgetPeriod period;
      double goal = 0;

      torget_goals_set (goals, rows[i].indicator, 2026, 50);
      g_assert_true (torget_period_parse (rows[i].period, &period));
      g_assert_cmpint (torget_goals_get (goals, indicator, &period, &goal), ==, rows[i].has_goal);
      if (!rows[i].has_goal)
        continue;
      g_assert_cmpfloat (goal, ==, 50);
      g_assert_cmpint (torget_goal_is_reached (indicator, goal, rows[i].value), ==,
                       rows[i].is_reached);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/goals/goals", test_goals);
  return g_test_run ();
}
