/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back what a transaction wrote, or one cell of it; and what stands in the way of that. */
#include "config.h"

#include "store/change-log.h"
#include "store/error.h"
#include "store/statement.h"

/* The operations of transaction ?1 that are to be taken back: all, or those of cell ?3 ?4 ?5, where
 * an empty column is the whole row. An answer to a file stands in no one's way: see
 * message-answer.c. */
#define OPERATIONS                                                                                \
  "tx = ?1 AND tbl <> 'region_message' AND (?3 IS NULL OR (tbl = ?3 AND row = ?4 AND (?5 = '' OR col = ?5)))"

/* The newer operations of other transactions: on a cell that is to be taken back, on any cell of
 * a row that was made, or the removal of a row that was changed. What Undo or Redo has brought back
 * to what the transaction wrote is none: steps are taken back one after the other. */
static const char obstacles_sql[]
    = "SELECT DISTINCT c.seq, c.tx, c.time, c.tbl, c.row, c.col, c.old, c.new, c.user, l.label, "
      "l.kind FROM (SELECT DISTINCT tbl, row, col FROM change WHERE " OPERATIONS ") AS o "
      "JOIN cell_head AS h ON h.tbl = o.tbl AND h.row = o.row "
      "JOIN change AS c ON c.origin = h.origin AND c.seq = h.seq "
      "LEFT JOIN change_label AS l ON l.tx = c.tx WHERE c.tx <> ?1 "
      "AND (h.col = o.col OR o.col = '' OR (h.col = '' AND c.new IS NULL)) "
      "AND NOT (coalesce (l.kind, '') IN ('undo', 'redo') AND (SELECT new FROM change "
      "WHERE tx = ?1 AND tbl = c.tbl AND row = c.row AND col = c.col ORDER BY seq DESC LIMIT 1) "
      "IS c.new) "
      "ORDER BY c.time DESC, c.seq DESC LIMIT 20";

/* The statements that undo a transaction, one for each row that it touched: a row that it made
 * is removed, one that it removed is made again, one that it changed gets its values back. */
static const char revert_sql[]
    = "WITH op AS (SELECT DISTINCT tbl, row, col FROM change WHERE " OPERATIONS "), "
      "state AS (SELECT tbl, row, "
      "max (col = '' AND new IS NOT NULL) AS made, max (col = '' AND new IS NULL) AS removed "
      "FROM change WHERE " OPERATIONS " GROUP BY tbl, row), "
      "cell AS (SELECT tbl, row, format ('\"%w\"', col) AS name, "
      "format ('(SELECT old FROM change INDEXED BY change_by_row WHERE tbl = %Q AND row = ?1 "
      "AND col = %Q AND tx = ?2 ORDER BY seq LIMIT 1)', tbl, col) AS value "
      "FROM op WHERE col <> ''), "
      "text AS (SELECT tbl, row, group_concat (', ' || name, '') AS names, "
      "group_concat (', ' || value, '') AS vals, "
      "group_concat (name || ' = ' || value, ', ') AS sets FROM cell GROUP BY tbl, row) "
      "SELECT s.row, CASE WHEN s.made THEN format ('DELETE FROM \"%w\" WHERE id = ?1', s.tbl) "
      "WHEN s.removed THEN format ('INSERT INTO \"%w\" (id%s) VALUES (?1%s)', s.tbl, t.names, "
      "t.vals) ELSE format ('UPDATE \"%w\" SET %s WHERE id = ?1', s.tbl, t.sets) END, s.made "
      "FROM state AS s LEFT JOIN text AS t ON t.tbl = s.tbl AND t.row = s.row "
      "WHERE NOT (s.made AND s.removed)";

typedef struct
{
  gint64 row;
  gboolean makes_nothing; /* the statement removes a row: it has one parameter only */
  char *sql;
} Reversal;

static void
reversal_free (Reversal *reversal)
{
  g_free (reversal->sql);
  g_free (reversal);
}

static TorgetStatement *
prepare (TorgetConnection *connection,
         const char *sql,
         gint64 tx,
         const TorgetChange *only,
         GError **error)
{
  TorgetStatement *statement = torget_statement_get (connection, sql, error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, tx);
  torget_statement_bind_text (statement, 3, only != NULL ? only->table : NULL);
  torget_statement_bind_int64 (statement, 4, only != NULL ? only->row : 0);
  torget_statement_bind_text (statement, 5, only == NULL            ? NULL
                                            : only->column != NULL ? only->column
                                                                   : "");
  return statement;
}

/**
 * torget_change_log_list_obstacles:
 * @connection: an open connection
 * @tx: an earlier transaction
 * @only: (nullable): the one change of it that is to be taken back, by table, row and column; an
 *   empty column is the whole row
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the later changes, at most 20, newest first, because of
 *   which torget_change_log_revert() would refuse; none when it would not
 */
TorgetHistory *
torget_change_log_list_obstacles (TorgetConnection *connection,
                                  gint64 tx,
                                  const TorgetChange *only,
                                  GError **error)
{
  g_autoptr (TorgetHistory) found = torget_history_new ();
  g_autoptr (TorgetStatement) statement = prepare (connection, obstacles_sql, tx, only, error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (found->changes, torget_statement_read_record (statement, &torget_change_type));
  if (step != TORGET_STEP_DONE)
    return NULL;
  torget_change_log_load_linked (connection, found);
  return g_steal_pointer (&found);
}

/* What was erased by a certificate has no values to go back to. */
static const char erased_sql[] = "SELECT 1 FROM change WHERE tx = ?1 AND tbl = 'erased' "
                                 "AND ?3 IS NULL AND ?4 = 0 AND ?5 IS NULL LIMIT 1";

static gboolean
check_none (TorgetConnection *connection,
            const char *sql,
            gint64 tx,
            const TorgetChange *only,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = prepare (connection, sql, tx, only, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    g_set_error (error,
                 TORGET_STORE_ERROR,
                 TORGET_STORE_ERROR_CONFLICT,
                 "transaction %" G_GINT64_FORMAT " has been changed since",
                 tx);
  return step == TORGET_STEP_DONE;
}

static gboolean
check_conflict (TorgetConnection *connection,
                gint64 tx,
                const TorgetChange *only,
                GError **error)
{
  return check_none (connection, erased_sql, tx, only, error)
         && check_none (connection, obstacles_sql, tx, only, error);
}

static GPtrArray *
list_reversals (TorgetConnection *connection,
                gint64 tx,
                const TorgetChange *only,
                GError **error)
{
  g_autoptr (TorgetStatement) statement = prepare (connection, revert_sql, tx, only, error);
  g_autoptr (GPtrArray) reversals
      = g_ptr_array_new_with_free_func ((GDestroyNotify) reversal_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      Reversal *reversal = g_new0 (Reversal, 1);

      reversal->row = torget_statement_get_int64 (statement, 0);
      reversal->sql = g_strdup (torget_statement_get_text (statement, 1));
      reversal->makes_nothing = torget_statement_get_int64 (statement, 2) != 0;
      g_ptr_array_add (reversals, reversal);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&reversals) : NULL;
}

static gboolean
apply_reversal (TorgetConnection *connection,
                const Reversal *reversal,
                gint64 tx,
                GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, reversal->sql, error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, reversal->row);
  if (!reversal->makes_nothing)
    torget_statement_bind_int64 (statement, 2, tx);
  return torget_statement_run (statement, error);
}

/**
 * torget_change_log_revert:
 * @connection: a connection in a logged transaction
 * @tx: an earlier transaction
 * @only: (nullable): the one change of it to take back, by table, row and column; an empty column
 *   is the whole row; %NULL for everything
 * @error: return location of %TORGET_STORE_ERROR: CONFLICT when something that it wrote has been
 *   changed since, NOT_FOUND when it changed nothing
 *
 * Writes what was there before @tx. The reversal is a transaction like any other, so that it can
 * be reverted in turn.
 *
 * Returns: whether all was written
 */
gboolean
torget_change_log_revert (TorgetConnection *connection,
                          gint64 tx,
                          const TorgetChange *only,
                          GError **error)
{
  g_autoptr (GPtrArray) reversals = NULL;

  if (!check_conflict (connection, tx, only, error))
    return FALSE;
  reversals = list_reversals (connection, tx, only, error);
  if (reversals == NULL)
    return FALSE;
  if (reversals->len == 0)
    {
      g_set_error_literal (error,
                           TORGET_STORE_ERROR,
                           TORGET_STORE_ERROR_NOT_FOUND,
                           "nothing to take back");
      return FALSE;
    }
  for (guint i = 0; i < reversals->len; i++)
    if (!apply_reversal (connection, g_ptr_array_index (reversals, i), tx, error))
      return FALSE;
  return TRUE;
}
