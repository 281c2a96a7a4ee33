/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The access log: who looked at whose record, when and why. Rows are only ever added. */
#include "config.h"

#include "store/access-store.h"

#include "base/clock.h"
#include "store/statement.h"

/**
 * torget_access_store_log:
 * @connection: an open connection
 * @user: who
 * @action: what, as a stable code such as `print:plan:viva`: the summary of the plan, for Viva
 * @person_id: row id of whose record
 * @reason: (nullable): why
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: whether it is on record
 */
gboolean
torget_access_store_log (TorgetConnection *connection,
                         const char *user,
                         const char *action,
                         gint64 person_id,
                         const char *reason,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO access (time, user, action, person_id, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, torget_clock_get_time ());
  torget_statement_bind_text (statement, 2, user);
  torget_statement_bind_text (statement, 3, action);
  torget_statement_bind_int64 (statement, 4, person_id);
  torget_statement_bind_text (statement, 5, reason);
  return torget_statement_run (statement, error);
}
