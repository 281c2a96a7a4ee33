/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told when a file is opened whose access log lacks rows, or with a clock that is behind. */
#include "config.h"

#include "ui/access/access-warning.h"

#include "ui/access/access-text.h"
#include "ui/compat/alert.h"

#include <glib/gi18n.h>

static void
opened_cb (GtkWindow *window,
           TorgetSession *session)
{
  const TorgetLogWarning warning = torget_session_get_log_warning (session);
  const gboolean is_back = torget_session_is_clock_back (session);
  g_autofree char *text = NULL;

  if ((warning == TORGET_LOG_GOOD && !is_back) || torget_session_is_demo (session))
    return;
  text = g_strjoin (
      "\n\n", warning != TORGET_LOG_GOOD ? torget_log_warning_get_text (warning) : "",
      is_back ? _ ("The clock of this computer is before the newest change or look. What you record "
                   "keeps its order, but has the wrong time. Set the clock right.")
              : "",
      NULL);
  torget_alert_show (window,
                     warning != TORGET_LOG_GOOD ? _ ("The access log is not what it was")
                                                : _ ("The clock is wrong"),
                     g_strstrip (text));
}

/**
 * torget_access_warning_watch:
 * @window: the main window
 * @session: its session
 *
 * Tells, each time that a file is opened, when its access log is not the one that was seen last, or
 * when the clock is before its newest row.
 */
void
torget_access_warning_watch (GtkWindow *window,
                             TorgetSession *session)
{
  g_signal_connect_object (session, "opened", G_CALLBACK (opened_cb), window,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
