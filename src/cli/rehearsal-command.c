/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export --rehearse: what would be told, why it differs, and what should be settled before. */
#include "config.h"

#include "cli/rehearsal-command.h"

#include "cli/behind-print.h"
#include "cli/rehearsal-print.h"
#include "domain/code-list.h"
#include "service/followup.h"

#include <glib/gi18n.h>
#include <stdio.h>

void
torget_cli_rehearsal_clear (TorgetCliRehearsal *self)
{
  g_free (self->change);
  g_free (self->conflict);
}

/* Who has come and gone since the last submission, on record. */
static TorgetExit
print_change (TorgetCli *cli,
              const TorgetRehearsal *rehearsal,
              const char *id)
{
  const TorgetIndicator *indicator = torget_indicator_find (id);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetFigureChange) change = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (rehearsal->changes == NULL)
    {
      fprintf (stderr, "%s\n", _ ("Nothing has been submitted before."));
      return TORGET_EXIT_NO;
    }
  torget_session_explain_rehearsal_async (cli->session, rehearsal,
                                          (guint) (indicator - torget_indicators),
                                          torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  change = torget_session_explain_rehearsal_finish (cli->session, result, &error);
  if (change == NULL)
    return torget_cli_fail (error);
  torget_cli_print_change (cli, indicator, change);
  return TORGET_EXIT_GOOD;
}

/* Whom a conflict concerns, on record; nobody, where there is none. */
static TorgetExit
print_conflict (TorgetCli *cli,
                const TorgetRehearsal *rehearsal,
                const char *code)
{
  const TorgetConflict *found = torget_rehearsal_find_conflict (rehearsal, code);
  g_autoptr (TorgetConflict) none = torget_conflict_new (code);
  g_autoptr (TorgetConflict) conflict = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  torget_session_list_conflict_async (cli->session, found != NULL ? found : none,
                                      torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  conflict = torget_session_list_conflict_finish (cli->session, result, &error);
  if (conflict == NULL)
    return torget_cli_fail (error);
  torget_cli_print_conflict (cli, conflict);
  return TORGET_EXIT_GOOD;
}

static TorgetExit
print_all (TorgetCli *cli,
           const TorgetRehearsal *rehearsal)
{
  if (cli->json)
    torget_cli_print_rehearsal_json (rehearsal);
  else
    torget_cli_print_rehearsal (rehearsal);
  return rehearsal->invalid == NULL ? TORGET_EXIT_GOOD : TORGET_EXIT_NO;
}

/**
 * torget_cli_rehearse:
 * @cli: the options, with an open session
 * @request: what would be submitted
 * @asked: what is asked for
 *
 * Returns: exit status; %TORGET_EXIT_NO when the file would not be valid
 */
TorgetExit
torget_cli_rehearse (TorgetCli *cli,
                     const TorgetExportRequest *request,
                     const TorgetCliRehearsal *asked)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) rehearsed = NULL;
  g_autoptr (GError) error = NULL;
  TorgetCliWait wait = { 0 };

  if (asked->change != NULL && torget_indicator_find (asked->change) == NULL)
    return torget_cli_usage (_ ("--change needs the id of an indicator."));
  if (asked->conflict != NULL
      && torget_code_list_find (torget_code_list_get ("conflict"), asked->conflict) == NULL)
    return torget_cli_usage (_ ("--conflict needs the code of a conflict."));
  torget_session_rehearse_export_async (cli->session, request, NULL, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  rehearsed = torget_session_rehearse_export_finish (cli->session, result, &error);
  if (rehearsed == NULL)
    return torget_cli_fail (error);
  if (asked->change != NULL)
    return print_change (cli, rehearsed->rehearsal, asked->change);
  if (asked->conflict != NULL)
    return print_conflict (cli, rehearsed->rehearsal, asked->conflict);
  return print_all (cli, rehearsed->rehearsal);
}
