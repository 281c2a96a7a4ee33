/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records as they were when something was submitted.
 *
 * In one transaction, which is always rolled back, every row that has changed since gets the values
 * of the first operation after the submission, which are those of before it. Triggers and foreign
 * keys rest meanwhile, so that nothing is logged and nothing follows. What was erased since has no
 * values any more and stays away. */
#include "config.h"

#include "store/earlier-state.h"

#include "store/connection-private.h"
#include "store/statement.h"

/* For each row that has changed since submission ?1: one that was made since is removed; one that
 * was there and removed is made again; any other gets its values back. Removals come first, so that
 * nothing is there twice. Of several origins, the one that began earlier came first. */
static const char back_sql[]
    = "WITH later AS MATERIALIZED (SELECT tbl, row, col, old, origin, seq, time FROM change AS c "
      "WHERE seq > coalesce ((SELECT p.seq FROM submission_position AS p "
      "WHERE p.submission_id = ?1 AND p.origin = c.origin), 0) "
      "AND tbl IN (SELECT name FROM logged_table WHERE name <> 'account')), "
      "begun AS MATERIALIZED (SELECT origin, min (time) AS time FROM later GROUP BY origin), "
      "ranked AS (SELECT l.tbl, l.row, l.col, l.old, row_number () OVER (PARTITION BY l.tbl, "
      "l.row, l.col ORDER BY b.time, l.seq) AS n FROM later AS l JOIN begun AS b "
      "ON b.origin = l.origin), "
      "cell AS MATERIALIZED (SELECT tbl, row, col, old FROM ranked WHERE n = 1), "
      "text AS (SELECT tbl, row, max (col = '') AS whole, max (col = '' AND old IS NOT NULL) AS "
      "there, "
      "group_concat (CASE WHEN col <> '' THEN format (', \"%w\"', col) END, '') AS names, "
      "group_concat (CASE WHEN col <> '' THEN ', ' || quote (old) END, '') AS vals, "
      "group_concat (CASE WHEN col <> '' THEN format ('\"%w\" = ', col) || quote (old) END, ', ') "
      "AS sets FROM cell GROUP BY tbl, row) "
      "SELECT 1 AS step, format ('DELETE FROM \"%w\" WHERE id = %d', tbl, row) FROM text "
      "WHERE whole "
      "UNION ALL SELECT 2, format ('UPDATE \"%w\" SET %s WHERE id = %d', tbl, sets, row) FROM text "
      "WHERE NOT whole "
      "UNION ALL SELECT 3, format ('INSERT INTO \"%w\" (id%s) VALUES (%d%s)', tbl, names, row, "
      "vals) FROM text WHERE whole AND there "
      "ORDER BY step";

static GPtrArray *
list_steps (TorgetConnection *connection,
            gint64 submission_id,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, back_sql, error);
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, submission_id);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (steps, g_strdup (torget_statement_get_text (statement, 1)));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&steps) : NULL;
}

static gboolean
go_back (TorgetConnection *connection,
         gint64 submission_id,
         GError **error)
{
  g_autoptr (GPtrArray) steps = list_steps (connection, submission_id, error);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    if (!torget_connection_run (connection, g_ptr_array_index (steps, i), error))
      return FALSE;
  return steps != NULL;
}

/**
 * torget_earlier_state_enter:
 * @connection: an open connection, in no transaction
 * @submission_id: row id of a submission
 * @error: return location of %TORGET_STORE_ERROR
 *
 * From now on the records are read as they were when it was submitted, until
 * torget_earlier_state_leave(). What is derived from them is as it is today. Nothing is written to
 * the file.
 *
 * Returns: whether it is so; if not, nothing is to be left
 */
gboolean
torget_earlier_state_enter (TorgetConnection *connection,
                            gint64 submission_id,
                            GError **error)
{
  if (!torget_connection_run (connection, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  if (torget_connection_run (connection, "BEGIN", error)
      && go_back (connection, submission_id, error))
    return TRUE;
  torget_earlier_state_leave (connection);
  return FALSE;
}

/**
 * torget_earlier_state_leave:
 * @connection: a connection after torget_earlier_state_enter()
 *
 * The records are as they are again.
 */
void
torget_earlier_state_leave (TorgetConnection *connection)
{
  torget_connection_run (connection, "ROLLBACK", NULL);
  sqlite3_db_config (connection->db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
  torget_connection_run (connection, "PRAGMA foreign_keys = ON", NULL);
}
