/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was answered to a file that has come; see message-store.h.
 *
 * Files are not logged, but that one was accepted is: as an operation on `state` of its row, in the
 * transaction that saves what was in it. Undo and Redo find by it which file they take along. */
#include "config.h"

#include "store/message-store.h"

#include "base/clock.h"
#include "store/change-log.h"
#include "store/statement.h"

/**
 * torget_message_store_answer:
 * @connection: an open connection
 * @package: number of a package that has come
 * @state: `accepted` or `declined`
 * @reason: (nullable): why
 * @time: when it was answered, in microseconds since 1970, UTC
 * @user: by whom
 * @error: return location of %TORGET_STORE_ERROR
 *
 * From then on, time and user of the row are those of the answer.
 *
 * Returns: whether it was written
 */
gboolean
torget_message_store_answer (TorgetConnection *connection,
                             const char *package,
                             const char *state,
                             const char *reason,
                             gint64 time,
                             const char *user,
                             GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "UPDATE region_message SET state = ?2, reason = ?3, time = ?4, "
                              "user = ?5 WHERE direction = 'in' AND package = ?1",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, package);
  torget_statement_bind_text (statement, 2, state);
  torget_statement_bind_text (statement, 3, reason);
  torget_statement_bind_int64 (statement, 4, time);
  torget_statement_bind_text (statement, 5, user);
  return torget_statement_run (statement, error);
}

static gboolean
log_state (TorgetConnection *connection,
           const char *package,
           const char *state,
           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT torget_log ('region_message', id, 'state', state, ?2) "
                              "FROM region_message WHERE direction = 'in' AND package = ?1",
                              error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, package);
  torget_statement_bind_text (statement, 2, state);
  return torget_statement_run (statement, error);
}

/**
 * torget_message_store_accept:
 * @connection: a connection in the edit that saves what was in the file
 * @package: number of a package that has come
 * @time: when it was accepted, in microseconds since 1970, UTC
 * @user: by whom
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Answers so that torget_edit_revert() takes the answer back with the rest of the edit.
 *
 * Returns: whether it was written
 */
gboolean
torget_message_store_accept (TorgetConnection *connection,
                             const char *package,
                             gint64 time,
                             const char *user,
                             GError **error)
{
  return log_state (connection, package, "accepted", error)
         && torget_message_store_answer (connection, package, "accepted", NULL, time, user, error);
}

/* The file that transaction ?1 has answered, or whose answer it has taken back, unless somebody has
 * answered it otherwise or once more since. */
static const char answered_sql[]
    = "SELECT m.package, o.old FROM change AS o "
      "JOIN region_message AS m ON m.id = o.row AND m.state = o.new "
      "JOIN cell_head AS h ON h.tbl = o.tbl AND h.row = o.row AND h.col = o.col "
      "JOIN change AS c ON c.origin = h.origin AND c.seq = h.seq "
      "LEFT JOIN change_label AS l ON l.tx = c.tx "
      "WHERE o.tx = ?1 AND o.tbl = 'region_message' "
      "AND (c.tx = ?1 OR (l.kind IN ('undo', 'redo') AND c.new = o.new))";

/* Returns: whether it could be read; @package is %NULL when there is none */
static gboolean
find_answered (TorgetConnection *connection,
               gint64 tx,
               char **package,
               char **state,
               GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, answered_sql, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    {
      *package = g_strdup (torget_statement_get_text (statement, 0));
      *state = g_strdup (torget_statement_get_text (statement, 1));
    }
  return step != TORGET_STEP_ERROR;
}

/**
 * torget_message_store_take_back:
 * @connection: a connection in the edit that takes @tx back
 * @tx: an earlier transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * The file that @tx has accepted is again what it was before; when @tx was an undo of that, it is
 * accepted again. What was answered since stays.
 *
 * Returns: whether it was written, or nothing was to be
 */
gboolean
torget_message_store_take_back (TorgetConnection *connection,
                                gint64 tx,
                                GError **error)
{
  g_autofree char *package = NULL;
  g_autofree char *state = NULL;

  if (!find_answered (connection, tx, &package, &state, error))
    return FALSE;
  return package == NULL
         || (log_state (connection, package, state, error)
             && torget_message_store_answer (connection, package, state, NULL,
                                             torget_clock_get_time (),
                                             torget_change_log_get_user (connection), error));
}
