/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reasons for protected cases. */
#include "config.h"

#include "cli/command.h"

#include "domain/access-reason.h"
#include "service/access.h"
#include "service/error.h"

#include <glib/gi18n.h>
#include <string.h>

/* `code`, `code: own words`, or own words alone, which are another reason. */
static char *
dup_reason (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  char *reason
      = parts[0] != NULL ? torget_access_reason_dup (g_strstrip (parts[0]), parts[1]) : NULL;

  return reason != NULL ? reason : torget_access_reason_dup ("other", text);
}

/**
 * torget_cli_reveal:
 * @cli: the options, with an open session
 * @person_id: row id of whose case is needed
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Puts the reason of --reason on record, if there is one. Without one a protected case stays
 * closed: the call that asks for it fails.
 *
 * Returns: whether to go on
 */
gboolean
torget_cli_reveal (TorgetCli *cli,
                   gint64 person_id,
                   GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *reason = cli->reason != NULL ? dup_reason (cli->reason) : NULL;
  TorgetCliWait wait = { 0 };

  if (cli->reason == NULL)
    return TRUE;
  if (reason == NULL)
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON, "too short");
      return FALSE;
    }
  torget_session_reveal_async (cli->session, person_id, reason, torget_cli_wait_cb, &wait);
  result = torget_cli_wait (&wait);
  return torget_session_reveal_finish (cli->session, result, error);
}
