/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "service/selftest.h"

#include "service/session-private.h"
#include "store/selftest.h"

static gpointer
run_selftest (TorgetConnection *connection,
              gpointer input,
              GCancellable *cancellable,
              GError **error)
{
  return torget_selftest_run (error);
}

void
torget_session_selftest_async (TorgetSession *self,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  torget_session_call_closed (self, run_selftest, NULL, NULL, NULL, callback, user_data);
}

GPtrArray *
torget_session_selftest_finish (TorgetSession *self,
                                GAsyncResult *result,
                                GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
