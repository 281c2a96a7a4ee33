/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is not offered to whoever may only read; see service/roles.h. */
#include "config.h"

#include "ui/app/role-actions.h"

static gboolean
only_reads (TorgetSession *session)
{
  return session != NULL && torget_session_is_open (session)
         && !torget_session_may (session, TORGET_MAY_EDIT);
}

/**
 * torget_role_actions_limit:
 * @widget: a widget that has @actions
 * @session: (nullable): the session, or none yet
 * @actions: (array zero-terminated=1): names of actions that change records
 *
 * Makes the actions insensitive while a file is open to a reader. Call after what else enables them.
 */
void
torget_role_actions_limit (GtkWidget *widget,
                           TorgetSession *session,
                           const char *const *actions)
{
  if (!only_reads (session))
    return;
  for (guint i = 0; actions[i] != NULL; i++)
    gtk_widget_action_set_enabled (widget, actions[i], FALSE);
}

/**
 * torget_role_limit:
 * @widget: what changes records
 * @session: (nullable): the session, or none yet
 *
 * Makes the widget insensitive while a file is open to a reader. Call after what else makes it
 * sensitive.
 */
void
torget_role_limit (GtkWidget *widget,
                   TorgetSession *session)
{
  if (only_reads (session))
    gtk_widget_set_sensitive (widget, FALSE);
}
