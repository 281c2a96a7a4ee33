/* SPDX-License-Identifier: GPL-3.0-or-later */
/* goals: what the office wants to reach in a year. */
#include "config.h"

#include "cli/command.h"

#include "base/clock.h"
#include "cli/deadline-print.h"
#include "service/goals.h"

#include <glib/gi18n.h>
#include <stdio.h>

static void
add_goal (JsonBuilder *builder,
          const TorgetIndicator *indicator,
          int year,
          double goal)
{
  json_builder_begin_object (builder);
  torget_cli_add_text (builder, "indicator", indicator->id);
  torget_cli_add_number (builder, "year", year);
  json_builder_set_member_name (builder, "goal");
  json_builder_add_double_value (builder, goal);
  json_builder_end_object (builder);
}

/* Those of one year, in the order of the indicators. */
static void
print_goals (TorgetCli *cli,
             TorgetGoals *goals,
             const TorgetPeriod *period)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const int year = torget_date_get_year (period->from);

  json_builder_begin_array (builder);
  for (guint i = 0; i < torget_n_indicators; i++)
    {
      const TorgetIndicator *indicator = &torget_indicators[i];
      double goal;

      if (!torget_goals_get (goals, indicator, period, &goal))
        continue;
      add_goal (builder, indicator, year, goal);
      if (!cli->json)
        printf ("%d  %s  %g  %s\n", year, indicator->id, goal,
                torget_indicator_text (&indicator->name, torget_cli_get_language ()));
    }
  json_builder_end_array (builder);
  if (cli->json)
    torget_cli_print_json (builder);
}

static TorgetGoals *
load (TorgetCli *cli,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_load_goals_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_load_goals_finish (cli->session, result, error);
}

static TorgetExit
list (TorgetCli *cli,
      const TorgetPeriod *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) goals = load (cli, &error);

  if (goals == NULL)
    return torget_cli_fail (error);
  print_goals (cli, goals, period);
  return TORGET_EXIT_GOOD;
}

/* @goal: (nullable): none any more */
static TorgetExit
save (TorgetCli *cli,
      const TorgetIndicator *indicator,
      const TorgetPeriod *period,
      const double *goal)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_set_goal_async (cli->session, indicator->id, torget_date_get_year (period->from),
                                 goal, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_set_goal_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return torget_cli_print_result (cli, goal != NULL ? "set" : "removed", indicator->id,
                                  goal != NULL ? _ ("The goal is set.")
                                               : _ ("The goal is removed."));
}

/* That there is no goal to remove is an answer. */
static TorgetExit
remove_goal (TorgetCli *cli,
             const TorgetIndicator *indicator,
             const TorgetPeriod *period)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) goals = load (cli, &error);
  double goal;

  if (goals == NULL)
    return torget_cli_fail (error);
  if (torget_goals_get (goals, indicator, period, &goal))
    return save (cli, indicator, period, NULL);
  fprintf (stderr, "torgetctl: %s\n", _ ("There is no such goal."));
  return TORGET_EXIT_NO;
}

/* Scripts write a point, as they do everywhere in torgetctl. */
static gboolean
read_goal (const char *text,
           const TorgetIndicator *indicator,
           double *goal)
{
  char *end;

  *goal = g_ascii_strtod (text, &end);
  return end != text && *end == '\0' && *goal >= 0 && *goal <= torget_goal_get_max (indicator);
}

static TorgetExit
change (TorgetCli *cli,
        const TorgetPeriod *period,
        const char *id,
        const char *value)
{
  const TorgetIndicator *indicator = torget_indicator_find (id);
  double goal;

  if (indicator == NULL)
    return torget_cli_usage (_ ("There is no indicator “%s”. See torgetctl --json followup."), id);
  if (value == NULL)
    return remove_goal (cli, indicator, period);
  if (!read_goal (value, indicator, &goal))
    /* Translators: %s is what was typed, %.0f the largest number. */
    return torget_cli_usage (_ ("“%s” is no goal. Write a number from 0 to %.0f."), value,
                             torget_goal_get_max (indicator));
  return save (cli, indicator, period, &goal);
}

/**
 * torget_cli_goals:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Lists the goals of a year, of today's without --period, or sets or removes one: in the unit of
 * the figure's value, which is per cent, days, full-time weeks or a count.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_goals (TorgetCli *cli,
                  int argc,
                  char *argv[])
{
  g_autofree char *text = NULL;
  GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &text, NULL, NULL },
    { NULL },
  };
  TorgetPeriod period = torget_period_at (TORGET_PERIOD_YEAR, torget_clock_get_today ());

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (text != NULL && (!torget_period_parse (text, &period) || period.unit != TORGET_PERIOD_YEAR))
    return torget_cli_usage (_ ("“%s” is no year. A goal is for a year, such as 2026."), text);
  if (argc == 1)
    return list (cli, &period);
  if (argc == 4 && g_str_equal (argv[1], "set"))
    return change (cli, &period, argv[2], argv[3]);
  if (argc == 3 && g_str_equal (argv[1], "remove"))
    return change (cli, &period, argv[2], NULL);
  return torget_cli_usage (_ ("goals takes nothing, or set ID GOAL, or remove ID."));
}
