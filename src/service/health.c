/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room on the disk, and the clock; see health.h. */
#include "config.h"

#include "service/health.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/file-guard.h"

/* Two clocks of one office may differ by so much. */
#define TOLERANCE (10 * G_TIME_SPAN_MINUTE)

/* The newest entry of each origin, and of the access log, by their keys. */
static const char newest_sql[]
    = "SELECT max (coalesce ((SELECT time FROM access ORDER BY id DESC LIMIT 1), 0), "
      "coalesce ((SELECT time FROM change WHERE origin = (SELECT CAST (value AS INTEGER) "
      "FROM setting WHERE name = 'incarnation') ORDER BY seq DESC LIMIT 1), 0))";

static gpointer
run_health (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree TorgetHealth *health = g_new0 (TorgetHealth, 1);
  gint64 newest;

  if (!torget_connection_get_int (connection, newest_sql, &newest, error)
      || !torget_file_guard_get_free (torget_connection_get_path (connection),
                                      &health->free_space, error))
    return NULL;
  health->is_clock_behind = torget_clock_get_time () + TOLERANCE < newest;
  return g_steal_pointer (&health);
}

void
torget_session_get_health_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_health, NULL, NULL, g_free, NULL, callback,
                       user_data);
}

gboolean
torget_session_get_health_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  TorgetHealth *health,
                                  GError **error)
{
  g_autofree TorgetHealth *found = g_task_propagate_pointer (G_TASK (result), error);

  if (found != NULL)
    *health = *found;
  return found != NULL;
}
