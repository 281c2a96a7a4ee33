/* SPDX-License-Identifier: GPL-3.0-or-later */
/* region: the figures of the municipalities side by side, and what came of them. */
#include "config.h"

#include "cli/command.h"
#include "cli/region-print.h"

#include "base/clock.h"
#include "service/region-figures.h"

#include <glib/gi18n.h>
#include <stdio.h>

#define DEFAULT_OWN "2480" /* Umeå */

static TorgetExit
print_receipt (TorgetCli *cli,
               const TorgetFiguresReceipt *receipt)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, receipt->id);

  if (receipt->is_own)
    {
      fprintf (stderr, "%s\n", _ ("These are our own figures."));
      return TORGET_EXIT_NO;
    }
  return torget_cli_print_result (cli, "received", id,
                                  receipt->is_known ? _ ("The file was received before.")
                                                    : _ ("The figures were received."));
}

static TorgetExit
receive (TorgetCli *cli,
         const char *path,
         const char *own)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetFiguresReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_receive_figures_async (cli->session, file, own, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  receipt = torget_session_receive_figures_finish (cli->session, result, &error);
  return receipt != NULL ? print_receipt (cli, receipt) : torget_cli_fail (error);
}

static TorgetExit
remove_received (TorgetCli *cli,
                 gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_remove_figures_async (cli->session, id, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  if (!torget_session_remove_figures_finish (cli->session, result, &error))
    return torget_cli_fail (error);
  return torget_cli_print_result (cli, "removed", NULL, _ ("The figures no longer count."));
}

/**
 * torget_cli_print_picture:
 * @cli: the options, with an open session
 * @period: a year
 * @own: (nullable): SCB code of our municipality
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_print_picture (TorgetCli *cli,
                          const TorgetPeriod *period,
                          const char *own)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRegionPicture) picture = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_load_region_async (cli->session, period, own != NULL ? own : DEFAULT_OWN, NULL,
                                    torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  picture = torget_session_load_region_finish (cli->session, result, &error);
  if (picture == NULL)
    return torget_cli_fail (error);
  if (cli->json)
    torget_cli_print_region_json (picture);
  else
    torget_cli_print_region (picture);
  return TORGET_EXIT_GOOD;
}

/**
 * torget_cli_region:
 * @cli: the options, with an open session
 * @argc: number of arguments
 * @argv: arguments
 *
 * Prints the figures of the municipalities of a year side by side, or takes in or removes those of
 * one of them.
 *
 * Returns: exit status
 */
TorgetExit
torget_cli_region (TorgetCli *cli,
                   int argc,
                   char *argv[])
{
  g_autofree char *year = NULL;
  g_autofree char *own = NULL;
  g_autofree char *file = NULL;
  gint64 removed = 0;
  GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &year, NULL, NULL },
    { "sender", 0, 0, G_OPTION_ARG_STRING, &own, NULL, NULL },
    { "receive", 0, 0, G_OPTION_ARG_FILENAME, &file, NULL, NULL },
    { "remove", 0, 0, G_OPTION_ARG_INT64, &removed, NULL, NULL },
    { NULL },
  };
  TorgetPeriod period = torget_period_at (TORGET_PERIOD_YEAR, torget_clock_get_today ());

  if (!torget_cli_parse (entries, &argc, &argv))
    return TORGET_EXIT_USAGE;
  if (argc != 1 || (year != NULL) + (file != NULL) + (removed != 0) > 1
      || (year != NULL
          && (!torget_period_parse (year, &period) || period.unit != TORGET_PERIOD_YEAR)))
    return torget_cli_usage (
        _ ("region takes --period YEAR, --receive FILE or --remove NUMBER."));
  if (!torget_cli_check_municipality (own))
    return TORGET_EXIT_USAGE;
  if (file != NULL)
    return receive (cli, file, own != NULL ? own : DEFAULT_OWN);
  if (removed != 0)
    return remove_received (cli, removed);
  return torget_cli_print_picture (cli, &period, own);
}
