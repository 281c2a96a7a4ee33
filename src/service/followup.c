/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follow-up of a session; see followup.h. */
#include "config.h"

#include "service/followup.h"

#include "service/session-private.h"
#include "store/followup-store.h"

/* Thread: database. */
static gpointer
load_observations (TorgetConnection *connection,
                   gpointer input,
                   GCancellable *cancellable,
                   GError **error)
{
  return torget_followup_store_load (connection, cancellable, error);
}

/**
 * torget_session_load_observations_async:
 * @self: an open session
 * @cancellable: (nullable): to stop reading
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Reads what the indicators count, of everybody.
 */
void
torget_session_load_observations_async (TorgetSession *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, load_observations, NULL, NULL,
                       (GDestroyNotify) torget_observations_free, cancellable, callback,
                       user_data);
}

TorgetObservations *
torget_session_load_observations_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
