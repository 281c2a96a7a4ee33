/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tasks across persons; see task-store.h. */
#include "config.h"

#include "store/task-store.h"

#include "store/statement.h"

/**
 * torget_task_store_count:
 * @connection: a connection
 * @coordinator: name of a coordinator
 * @today: the day
 * @open: (out): tasks that remain to be done
 * @due: (out): those of them whose day has come
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
torget_task_store_count (TorgetConnection *connection,
                         const char *coordinator,
                         TorgetDate today,
                         guint *open,
                         guint *due,
                         GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT count (*), coalesce (sum (due_date <= ?2), 0) FROM task WHERE done_date IS NULL "
      "AND coordinator_id IN (SELECT id FROM coordinator WHERE name = ?1)",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, coordinator);
  torget_statement_bind_date (statement, 2, today);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *open = (guint) torget_statement_get_int64 (statement, 0);
  *due = (guint) torget_statement_get_int64 (statement, 1);
  return TRUE;
}
