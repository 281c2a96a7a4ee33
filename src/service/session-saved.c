/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every call that saves answers, and what happens when it has. */
#include "config.h"

#include "service/session-private.h"

TorgetSaved *
torget_saved_new (gint64 tx,
                  gint64 undone,
                  const char *label)
{
  TorgetSaved *saved = g_new0 (TorgetSaved, 1);

  saved->tx = tx;
  saved->undone = undone;
  saved->label = g_strdup (label);
  return saved;
}

void
torget_saved_free (TorgetSaved *saved)
{
  g_free (saved->label);
  g_free (saved);
}

/* Ends a call whose function gave a TorgetSaved, and tells everybody about the new transaction. */
gint64
torget_session_finish_write (TorgetSession *self,
                             GAsyncResult *result,
                             GError **error)
{
  TorgetSaved *saved = g_task_propagate_pointer (G_TASK (result), error);
  gint64 tx;

  if (saved == NULL)
    return 0;
  tx = saved->tx;
  if (saved->undone != 0)
    torget_session_push_undone (self, saved->undone, tx, saved->label);
  else
    torget_session_push_undo (self, tx, saved->label);
  torget_saved_free (saved);
  torget_session_emit_changed (self);
  return tx;
}
