/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the office has decided to reach; see goals.h. */
#include "config.h"

#include "domain/goals.h"

#define MAX_COUNT 1000000

static char *
dup_key (const char *indicator,
         int year)
{
  return g_strdup_printf ("%d.%s", year, indicator);
}

/**
 * torget_goals_new:
 *
 * Returns: (transfer full): no goals
 */
TorgetGoals *
torget_goals_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * torget_goals_set:
 * @self: goals
 * @indicator: id
 * @year: which year
 * @value: the goal
 */
void
torget_goals_set (TorgetGoals *self,
                  const char *indicator,
                  int year,
                  double value)
{
  g_hash_table_insert (self, dup_key (indicator, year), g_memdup2 (&value, sizeof value));
}

/* A part of a year has the goal of the year, but for what adds up over the year. */
static gboolean
holds_for (const TorgetIndicator *indicator,
           const TorgetPeriod *period)
{
  return period->unit == TORGET_PERIOD_YEAR || indicator->placed == TORGET_PLACED_AT_END
         || indicator->measure == TORGET_MEASURE_SHARE
         || indicator->measure == TORGET_MEASURE_MEDIAN;
}

/**
 * torget_goals_get:
 * @self: (nullable): goals
 * @indicator: an indicator
 * @period: a year or a part of one
 * @value: (out): the goal
 *
 * Returns: whether there is one
 */
gboolean
torget_goals_get (TorgetGoals *self,
                  const TorgetIndicator *indicator,
                  const TorgetPeriod *period,
                  double *value)
{
  g_autofree char *key = NULL;
  const double *found;

  if (self == NULL || !holds_for (indicator, period))
    return FALSE;
  key = dup_key (indicator->id, torget_date_get_year (period->from));
  found = g_hash_table_lookup (self, key);
  if (found != NULL)
    *value = *found;
  return found != NULL;
}

/**
 * torget_goal_get_max:
 * @indicator: an indicator
 *
 * Returns: the largest goal that makes sense; the least is 0
 */
double
torget_goal_get_max (const TorgetIndicator *indicator)
{
  return indicator->measure == TORGET_MEASURE_SHARE ? 100 : MAX_COUNT;
}

/**
 * torget_goal_is_reached:
 * @indicator: an indicator
 * @goal: its goal
 * @value: its value
 *
 * Returns: whether the value is as good; where no way is better, whether it is as large
 */
gboolean
torget_goal_is_reached (const TorgetIndicator *indicator,
                        double goal,
                        double value)
{
  return indicator->good == TORGET_GOOD_LESS ? value <= goal : value >= goal;
}
