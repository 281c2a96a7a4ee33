/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change log as it is written; see change-log.h. Reading: change-history.c; taking back:
 * change-revert.c.
 *
 * Invariants:
 * 1. One operation per changed column, in the transaction of the change. The row itself is the
 *    column '': made is 1, removed is NULL.
 * 2. `seq` has no gaps within an origin; an operation of a transaction that is rolled back never
 *    was, and its number is used again.
 * 3. `bases` names every head of the cell that stood when the operation was written; those heads
 *    are then replaced by the operation.
 * 4. No change is written that the user's role does not allow.
 * 5. No two transactions have the same number, not even when one of them changed nothing.
 */
#include "config.h"

#include "store/change-log.h"

#include "base/clock.h"
#include "base/id.h"
#include "domain/peer-office.h"
#include "store/connection-private.h"
#include "store/error.h"
#include "store/statement-private.h"

struct _TorgetChangeState
{
  guint32 incarnation;
  gint64 last_seq;
  guint32 last_tx; /* the lower half of the newest number that was given out */
  gint64 tx;
  char *user;
  TorgetRole role;
};

void
torget_change_state_free (TorgetChangeState *state)
{
  g_free (state->user);
  g_free (state);
}

/* Triggers */

/* One CREATE TRIGGER text per row: three for each logged table. */
static const char triggers_sql[]
    = "WITH body AS (SELECT t.name AS tbl, "
      "group_concat (format ('SELECT torget_log (%Q, NEW.id, %Q, NULL, NEW.\"%w\") "
      "WHERE NEW.\"%w\" IS NOT NULL;', t.name, c.name, c.name, c.name), ' ') AS made, "
      "group_concat (format ('SELECT torget_log (%Q, NEW.id, %Q, OLD.\"%w\", NEW.\"%w\") "
      "WHERE NEW.\"%w\" IS NOT OLD.\"%w\";', "
      "t.name, c.name, c.name, c.name, c.name, c.name), ' ') AS changed, "
      "group_concat (format ('SELECT torget_log (%Q, OLD.id, %Q, OLD.\"%w\", NULL) "
      "WHERE OLD.\"%w\" IS NOT NULL;', t.name, c.name, c.name, c.name), ' ') AS removed "
      "FROM logged_table AS t, pragma_table_info (t.name) AS c WHERE c.name <> 'id' "
      "GROUP BY t.name) "
      "SELECT format ('CREATE TRIGGER \"%w_log_insert\" AFTER INSERT ON \"%w\" BEGIN "
      "SELECT torget_log (%Q, NEW.id, '''', NULL, 1); %s END', tbl, tbl, tbl, made) FROM body "
      "UNION ALL SELECT format ('CREATE TRIGGER \"%w_log_update\" AFTER UPDATE ON \"%w\" BEGIN "
      "%s END', tbl, tbl, changed) FROM body "
      "UNION ALL SELECT format ('CREATE TRIGGER \"%w_log_delete\" AFTER DELETE ON \"%w\" BEGIN "
      "%s SELECT torget_log (%Q, OLD.id, '''', 1, NULL); END', tbl, tbl, removed, tbl) FROM body";

static const char old_triggers_sql[]
    = "SELECT format ('DROP TRIGGER \"%w\"', name) FROM sqlite_schema WHERE type = 'trigger' "
      "AND (name LIKE '%\\_log\\_insert' ESCAPE '\\' OR name LIKE '%\\_log\\_update' ESCAPE '\\' "
      "OR name LIKE '%\\_log\\_delete' ESCAPE '\\')";

/* Runs every text that @sql gives as a statement of its own. */
static gboolean
run_generated (TorgetConnection *connection,
               const char *sql,
               GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  TorgetStep step;

  {
    g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);

    if (statement == NULL)
      return FALSE;
    while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
      g_ptr_array_add (texts, g_strdup (torget_statement_get_text (statement, 0)));
  }
  for (guint i = 0; i < texts->len && step == TORGET_STEP_DONE; i++)
    if (!torget_connection_run (connection, g_ptr_array_index (texts, i), error))
      return FALSE;
  return step == TORGET_STEP_DONE;
}

/**
 * torget_change_log_build_triggers:
 * @connection: a connection in a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Makes the triggers of every logged table anew, from the schema as it is.
 *
 * Returns: whether they were made
 */
gboolean
torget_change_log_build_triggers (TorgetConnection *connection,
                                  GError **error)
{
  return run_generated (connection, old_triggers_sql, error)
         && run_generated (connection, triggers_sql, error);
}

/* Writing */

static gboolean
take_heads (TorgetConnection *connection,
            sqlite3_value **cell,
            char **bases,
            GError **error)
{
  g_autoptr (TorgetStatement) read
      = torget_statement_get (connection,
                              "SELECT json_group_array (origin || ':' || seq) FROM cell_head "
                              "WHERE tbl = ?1 AND row = ?2 AND col = ?3",
                              error);
  g_autoptr (TorgetStatement) clear
      = torget_statement_get (connection,
                              "DELETE FROM cell_head WHERE tbl = ?1 AND row = ?2 AND col = ?3",
                              error);

  if (read == NULL || clear == NULL)
    return FALSE;
  for (int i = 0; i < 3; i++)
    {
      torget_statement_bind_value (read, i + 1, cell[i]);
      torget_statement_bind_value (clear, i + 1, cell[i]);
    }
  if (torget_statement_step (read, error) != TORGET_STEP_ROW)
    return FALSE;
  *bases = g_strdup (torget_statement_get_text (read, 0));
  return torget_statement_run (clear, error);
}

static gboolean
put_head (TorgetConnection *connection,
          sqlite3_value **cell,
          gint64 seq,
          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO cell_head (tbl, row, col, origin, seq) "
                              "VALUES (?1, ?2, ?3, ?4, ?5)",
                              error);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < 3; i++)
    torget_statement_bind_value (statement, i + 1, cell[i]);
  torget_statement_bind_int64 (statement, 4, connection->changes->incarnation);
  torget_statement_bind_int64 (statement, 5, seq);
  return torget_statement_run (statement, error);
}

static gboolean
put_operation (TorgetConnection *connection,
               sqlite3_value **values,
               gint64 seq,
               const char *bases,
               GError **error)
{
  TorgetChangeState *state = connection->changes;
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO change (tbl, row, col, old, new, origin, seq, tx, "
                              "time, bases, user) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                              error);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < 5; i++)
    torget_statement_bind_value (statement, i + 1, values[i]);
  torget_statement_bind_int64 (statement, 6, state->incarnation);
  torget_statement_bind_int64 (statement, 7, seq);
  torget_statement_bind_int64 (statement, 8, state->tx);
  torget_statement_bind_int64 (statement, 9, torget_clock_get_time ());
  torget_statement_bind_text (statement, 10, bases);
  torget_statement_bind_text (statement, 11, state->user);
  return torget_statement_run (statement, error);
}

/* Who may open the file, and who may be sent what stands in it. */
static gboolean
is_for_administrators (const char *table)
{
  return g_strcmp0 (table, torget_account_type.name) == 0
         || g_strcmp0 (table, torget_peer_office_type.name) == 0;
}

/* Every change of a record passes here, whichever way it was asked for. */
static gboolean
is_allowed (TorgetConnection *connection,
            sqlite3_value **cell)
{
  const char *table = (const char *) sqlite3_value_text (cell[0]);
  TorgetMay what = is_for_administrators (table) ? TORGET_MAY_MANAGE_USERS : TORGET_MAY_EDIT;

  return torget_role_may (connection->changes->role, what);
}

/* torget_log (table, row, column, old, new) */
static void
log_func (sqlite3_context *context,
          int n_values,
          sqlite3_value **values)
{
  TorgetConnection *connection = sqlite3_user_data (context);
  g_autoptr (GError) error = NULL;
  g_autofree char *bases = NULL;
  gint64 seq = connection->changes->last_seq + 1;

  if (connection->changes->tx == 0)
    {
      sqlite3_result_error (context, "change outside an edit", -1);
      return;
    }
  if (!is_allowed (connection, values))
    {
      sqlite3_result_error_code (context, SQLITE_AUTH);
      return;
    }
  if (take_heads (connection, values, &bases, &error)
      && put_head (connection, values, seq, &error)
      && put_operation (connection, values, seq, bases, &error))
    connection->changes->last_seq = seq;
  else
    sqlite3_result_error (context, "the change log could not be written", -1);
}

/* Numbers of transactions begin with the incarnation, as row ids do. */
static const char last_tx_sql[]
    = "WITH origin AS (SELECT CAST (value AS INTEGER) << 32 AS base FROM setting "
      "WHERE name = 'incarnation') SELECT coalesce (max (tx), 0) & 0xffffffff FROM change "
      "WHERE tx >= (SELECT base FROM origin) AND tx <= (SELECT base | 0xffffffff FROM origin)";

static gboolean
read_state (TorgetConnection *connection,
            GError **error)
{
  TorgetChangeState *state = connection->changes;
  gint64 incarnation, last_seq, last_tx;

  /* The first to open a new file gives it its incarnation. */
  if (!torget_connection_run (connection,
                              "INSERT INTO setting (name, value) VALUES ('incarnation', "
                              "(random () & 0x7fffffff) | 1) ON CONFLICT (name) DO NOTHING",
                              error)
      || !torget_connection_get_int (connection,
                                     "SELECT CAST (value AS INTEGER) FROM setting "
                                     "WHERE name = 'incarnation'",
                                     &incarnation,
                                     error)
      || !torget_connection_get_int (connection,
                                     "SELECT coalesce (max (seq), 0) FROM change WHERE origin = "
                                     "(SELECT CAST (value AS INTEGER) FROM setting "
                                     "WHERE name = 'incarnation')",
                                     &last_seq,
                                     error)
      || !torget_connection_get_int (connection, last_tx_sql, &last_tx, error))
    return FALSE;
  state->incarnation = (guint32) incarnation;
  state->last_seq = last_seq;
  state->last_tx = MAX (state->last_tx, (guint32) last_tx);
  return TRUE;
}

/**
 * torget_change_log_start:
 * @connection: a connection whose schema is up to date
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Makes the connection ready to log. Call once after opening.
 *
 * Returns: whether it is
 */
gboolean
torget_change_log_start (TorgetConnection *connection,
                         GError **error)
{
  int code;

  connection->changes = g_new0 (TorgetChangeState, 1);
  connection->changes->user = g_strdup ("");
  connection->changes->role = TORGET_ROLE_ADMINISTRATOR;
  code = sqlite3_create_function_v2 (connection->db,
                                     "torget_log",
                                     5,
                                     SQLITE_UTF8 | SQLITE_INNOCUOUS,
                                     connection,
                                     log_func,
                                     NULL,
                                     NULL,
                                     NULL);
  if (code == SQLITE_OK)
    return read_state (connection, error);
  torget_store_set_error (error, code, "torget_log");
  return FALSE;
}

/**
 * torget_change_log_set_user:
 * @connection: an open connection
 * @user: who works, as shown in the history
 * @role: what the user may do. Until this is called, everything: the program itself is at work
 */
void
torget_change_log_set_user (TorgetConnection *connection,
                            const char *user,
                            TorgetRole role)
{
  connection->changes->role = role;
  g_free (connection->changes->user);
  connection->changes->user = g_strdup (user);
}

/**
 * torget_change_log_get_user:
 * @connection: an open connection
 *
 * Returns: (transfer none): who works; empty while that is not known
 */
const char *
torget_change_log_get_user (TorgetConnection *connection)
{
  return connection->changes->user;
}

/**
 * torget_change_log_swap_role:
 * @connection: an open connection
 * @role: the role that counts from now on
 *
 * For what the program does on the user's behalf, whose role does not allow it.
 *
 * Returns: the role that counted until now
 */
TorgetRole
torget_change_log_swap_role (TorgetConnection *connection,
                             TorgetRole role)
{
  TorgetRole before = connection->changes->role;

  connection->changes->role = role;
  return before;
}

/**
 * torget_change_log_check:
 * @connection: an open connection
 * @what: what the user wants to do
 * @error: return location: NOT_ALLOWED
 *
 * Returns: whether the user may
 */
gboolean
torget_change_log_check (TorgetConnection *connection,
                         TorgetMay what,
                         GError **error)
{
  if (torget_role_may (connection->changes->role, what))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED, "role");
  return FALSE;
}

/**
 * torget_change_log_next_tx:
 * @connection: a connection at the beginning of a transaction
 *
 * Returns: the number that the changes from now on carry; 0 is never used
 */
gint64
torget_change_log_next_tx (TorgetConnection *connection)
{
  TorgetChangeState *state = connection->changes;

  state->tx = torget_id_new (state->incarnation, ++state->last_tx);
  return state->tx;
}

/**
 * torget_change_log_end_tx:
 * @connection: a connection after COMMIT or ROLLBACK
 * @saved: whether it was COMMIT
 *
 * Reads the last number anew when nothing was saved: the transaction has then not used any.
 */
void
torget_change_log_end_tx (TorgetConnection *connection,
                          gboolean saved)
{
  connection->changes->tx = 0;
  if (!saved)
    read_state (connection, NULL);
}

/**
 * torget_change_log_get_incarnation:
 * @connection: an open connection
 *
 * Returns: the upper half of the row ids that this file makes
 */
guint32
torget_change_log_get_incarnation (TorgetConnection *connection)
{
  return connection->changes->incarnation;
}

/**
 * torget_change_log_get_last_counter:
 * @connection: an open connection
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Rows that have been removed count: their ids are never used again. So do forms that were not saved:
 * each has an id, and was opened with a record that had its own before.
 *
 * Returns: the lower half of the largest row id that this file has made, 0 for none or an error
 */
guint32
torget_change_log_get_last_counter (TorgetConnection *connection,
                                    GError **error)
{
  guint32 incarnation = connection->changes->incarnation;
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT max (last) FROM (SELECT (SELECT max (row) FROM change "
                              "WHERE tbl = name AND row >= ?1 AND row <= ?2) AS last FROM "
                              "(SELECT name FROM logged_table UNION ALL SELECT 'erased' AS name) "
                              "UNION ALL SELECT max (id) FROM draft WHERE id >= ?1 AND id <= ?2)",
                              error);

  if (statement == NULL)
    return 0;
  torget_statement_bind_int64 (statement, 1, torget_id_new (incarnation, 1));
  torget_statement_bind_int64 (statement, 2, torget_id_new (incarnation, G_MAXUINT32));
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return 0;
  return torget_id_get_counter (torget_statement_get_int64 (statement, 0));
}
