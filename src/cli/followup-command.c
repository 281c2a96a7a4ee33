/* SPDX-License-Identifier: GPL-3.0-or-later */
/* followup: the indicators of a period. */
#include "config.h"

#include "cli/command.h"

#include "base/clock.h"
#include "cli/behind-print.h"
#include "cli/deadline-print.h"
#include "cli/followup-print.h"
#include "cli/region-print.h"
#include "service/followup-table.h"
#include "service/followup.h"
#include "service/goals.h"

#include <glib/gi18n.h>
#include <stdio.h>

/* The figures, those of the period before by the same time, and the goals. */
typedef struct
{
  TorgetFollowup *followup;
  TorgetFollowup *before;
  TorgetGoals *goals;
} Figures;

static void
figures_clear (Figures *figures)
{
  g_clear_pointer (&figures->followup, torget_followup_free);
  g_clear_pointer (&figures->before, torget_followup_free);
  g_clear_pointer (&figures->goals, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static gboolean
figures_init (Figures *figures,
              TorgetCli *cli,
              const TorgetObservations *observations,
              const TorgetFigureKey *key,
              GError **error)
{
  const TorgetDate today = torget_clock_get_today ();
  const TorgetDate former_day
      = torget_period_get_day_before (&key->period, MIN (today, key->period.to));
  const TorgetPeriod former = torget_period_shift (&key->period, -1);
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  figures->followup = torget_followup_compute (observations, &key->period, today, key->municipality);
  figures->before = torget_followup_compute (observations, &former, former_day, key->municipality);
  torget_session_load_goals_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  figures->goals = torget_session_load_goals_finish (cli->session, result, error);
  return figures->goals != NULL;
}

static TorgetExit
print_figures (TorgetCli *cli,
               const Figures *figures)
{
  if (cli->json)
    torget_cli_print_followup_json (figures->followup, figures->before, figures->goals);
  for (guint i = 0; i < torget_n_indicators && !cli->json; i++)
    torget_cli_print_figure (&figures->followup->figures[i]);
  return TORGET_EXIT_GOOD;
}

static TorgetExit
write_figures (TorgetCli *cli,
               const Figures *figures,
               const char *out)
{
  const TorgetFollowupTable table
      = { figures->followup, figures->before, figures->goals, torget_cli_get_language () };
  g_autoptr (GFile) file = g_file_new_for_path (out);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  TorgetCliWait wait = { 0 };

  content = g_str_has_suffix (out, ".csv") ? torget_followup_write_csv (&table)
                                           : torget_followup_write_spreadsheet (&table, &error);
  if (content == NULL)
    return torget_cli_fail (error);
  torget_session_write_followup_async (cli->session, content, path, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_write_followup_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return TORGET_EXIT_GOOD;
}

/* All figures: as a file, or printed. */
static TorgetExit
tell_figures (TorgetCli *cli,
              const TorgetObservations *observations,
              const TorgetFigureKey *key,
              const char *out)
{
  g_auto (Figures) figures = { 0 };
  g_autoptr (GError) error = NULL;

  if (!figures_init (&figures, cli, observations, key, &error))
    return torget_cli_fail (error);
  return out != NULL ? write_figures (cli, &figures, out) : print_figures (cli, &figures);
}

/* Who is behind */

static TorgetExit
print_behind (TorgetCli *cli,
              const TorgetObservations *observations,
              const TorgetFigureKey *key)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetBehind) behind = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_behind_async (cli->session, observations, key, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  behind = torget_session_list_behind_finish (cli->session, result, &error);
  if (behind == NULL)
    return torget_cli_fail (error);
  torget_cli_print_behind (cli, key->indicator, behind);
  return TORGET_EXIT_GOOD;
}

static TorgetExit
print_change (TorgetCli *cli,
              const TorgetObservations *observations,
              const TorgetFigureKey *key)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetFigureChange) change = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_explain_figure_async (cli->session, observations, key, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  change = torget_session_explain_figure_finish (cli->session, result, &error);
  if (change == NULL)
    return torget_cli_fail (error);
  torget_cli_print_change (cli, key->indicator, change);
  return TORGET_EXIT_GOOD;
}

/* What is asked for: all figures, or who is behind one. */
typedef struct
{
  char *period;
  char *municipality;
  char *behind;
  char *change;
  char *part;
  char *out;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->period);
  g_free (options->municipality);
  g_free (options->behind);
  g_free (options->change);
  g_free (options->part);
  g_free (options->out);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
read_part (const char *text,
           TorgetBehindPart *part)
{
  static const char *const parts[] = { "all", "counted", "gaps", NULL };

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_strcmp0 (text, parts[i]) == 0)
      {
        *part = (TorgetBehindPart) i;
        return TRUE;
      }
  return text == NULL;
}

/* Returns: (nullable) (transfer full): what is wrong with the options. */
static char *
read_key (const Options *options,
          TorgetFigureKey *key)
{
  const char *id = options->behind != NULL ? options->behind : options->change;

  key->period = torget_period_at (TORGET_PERIOD_YEAR, torget_clock_get_today ());
  key->municipality = options->municipality;
  key->split = TORGET_N_SPLITS;
  key->indicator = id != NULL ? torget_indicator_find (id) : NULL;
  if (options->period != NULL && !torget_period_parse (options->period, &key->period))
    return g_strdup_printf (
        _("“%s” is no period. Write a year, a quarter or a month: 2026, 2026-Q3, 2026-11."),
        options->period);
  if (options->municipality != NULL
      && torget_code_list_find (torget_code_list_get ("municipality"), options->municipality)
             == NULL)
    return g_strdup_printf (_("“%s” is no code of a municipality in the region."),
                            options->municipality);
  if (id != NULL && key->indicator == NULL)
    return g_strdup_printf (_("There is no indicator “%s”. See torgetctl --json followup."), id);
  if (!read_part (options->part, &key->part))
    return g_strdup (_("--part is all, counted or gaps."));
  if (options->part != NULL && options->behind == NULL)
    return g_strdup (_ ("--part is for --behind."));
  return NULL;
}

static TorgetExit
run (TorgetCli *cli,
     const Options *options,
     const TorgetFigureKey *key)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetObservations) observations = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_load_observations_async (cli->session, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  observations = torget_session_load_observations_finish (cli->session, result, &error);
  if (observations == NULL)
    return torget_cli_fail (error);
  if (options->behind != NULL)
    return print_behind (cli, observations, key);
  if (options->change != NULL)
    return print_change (cli, observations, key);
  return tell_figures (cli, observations, key, options->out);
}

/**
 * torget_cli_followup:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints the indicators of a period; without one, of the year of today. Or, for the office alone
 * and on record, the ids of those who stand behind one of them, or who have come and gone.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_followup (TorgetCli *cli,
                     int argc,
                     char *argv[])
{
  g_auto (Options) options = { 0 };
  g_autofree char *problem = NULL;
  gboolean is_region = FALSE;
  GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &options.period, NULL, NULL },
    { "municipality", 0, 0, G_OPTION_ARG_STRING, &options.municipality, NULL, NULL },
    { "behind", 0, 0, G_OPTION_ARG_STRING, &options.behind, NULL, NULL },
    { "change", 0, 0, G_OPTION_ARG_STRING, &options.change, NULL, NULL },
    { "part", 0, 0, G_OPTION_ARG_STRING, &options.part, NULL, NULL },
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, NULL, NULL },
    { "region", 0, 0, G_OPTION_ARG_NONE, &is_region, NULL, NULL },
    { NULL },
  };
  TorgetFigureKey key = { 0 };

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1)
    return torget_cli_usage (_("followup takes only options."));
  if ((options.behind != NULL) + (options.change != NULL) + (options.out != NULL) + is_region > 1)
    return torget_cli_usage (_ ("followup takes one of --behind, --change, --out and --region."));
  problem = read_key (&options, &key);
  if (problem != NULL)
    return torget_cli_usage ("%s", problem);
  if (is_region && key.period.unit != TORGET_PERIOD_YEAR)
    return torget_cli_usage (_("The figures of the region are those of a year."));
  return is_region ? torget_cli_print_picture (cli, &key.period, options.municipality)
                   : run (cli, &options, &key);
}
