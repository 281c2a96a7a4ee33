/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change log as it is read, and taking a transaction back. */
#include "config.h"

#include "domain/change.h"
#include "store/change-log.h"
#include "store/error.h"
#include "store/statement.h"

/* Whether a cell that the transaction wrote has a newer operation of another one, a row that it
 * made has been changed by another one, or a row that it changed has been removed by another. */
static const char conflict_sql[]
    = "SELECT EXISTS (SELECT 1 FROM (SELECT DISTINCT tbl, row, col FROM change WHERE tx = ?1) AS o "
      "JOIN cell_head AS h ON h.tbl = o.tbl AND h.row = o.row "
      "JOIN change AS c ON c.origin = h.origin AND c.seq = h.seq WHERE c.tx <> ?1 "
      "AND (h.col = o.col OR o.col = '' OR (h.col = '' AND c.new IS NULL)))";

/* The statements that undo a transaction, one for each row that it touched: a row that it made
 * is removed, one that it removed is made again, one that it changed gets its values back. */
static const char revert_sql[]
    = "WITH op AS (SELECT DISTINCT tbl, row, col FROM change WHERE tx = ?1), "
      "state AS (SELECT tbl, row, "
      "max (col = '' AND new IS NOT NULL) AS made, max (col = '' AND new IS NULL) AS removed "
      "FROM change WHERE tx = ?1 GROUP BY tbl, row), "
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

static gboolean
check_conflict (TorgetConnection *connection,
                gint64 tx,
                GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, conflict_sql, error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  if (torget_statement_get_int64 (statement, 0) == 0)
    return TRUE;
  g_set_error (error,
               TORGET_STORE_ERROR,
               TORGET_STORE_ERROR_CONFLICT,
               "transaction %" G_GINT64_FORMAT " has been changed since",
               tx);
  return FALSE;
}

static GPtrArray *
list_reversals (TorgetConnection *connection,
                gint64 tx,
                GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, revert_sql, error);
  g_autoptr (GPtrArray) reversals
      = g_ptr_array_new_with_free_func ((GDestroyNotify) reversal_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, tx);
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
                          GError **error)
{
  g_autoptr (GPtrArray) reversals = NULL;

  if (!check_conflict (connection, tx, error))
    return FALSE;
  reversals = list_reversals (connection, tx, error);
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

/* Every row that belongs to the persons or has belonged to them, with its changes. */
static const char history_sql[]
    = "WITH p AS (SELECT value AS id FROM json_each (?1)), "
      "own AS (SELECT 'person' AS tbl, id AS row FROM p UNION "
      "SELECT tbl, row FROM change WHERE col = 'person_id' AND new IN (SELECT id FROM p)), "
      "r AS (SELECT tbl, row FROM own UNION "
      "SELECT tbl, row FROM change WHERE col = 'plan_id' "
      "AND new IN (SELECT row FROM own WHERE tbl = 'plan') UNION "
      "SELECT tbl, row FROM change WHERE col = 'application_id' "
      "AND new IN (SELECT row FROM own WHERE tbl = 'preschool_application') UNION "
      "SELECT tbl, row FROM change WHERE col = 'household_id' AND tbl = 'sublet' AND new IN "
      "(SELECT household_id FROM membership WHERE person_id IN (SELECT id FROM p))) "
      "SELECT c.seq, c.tx, c.time, c.tbl, c.row, c.col, c.old, c.new, c.user, l.label "
      "FROM r JOIN change AS c ON c.tbl = r.tbl AND c.row = r.row "
      "LEFT JOIN change_label AS l ON l.tx = c.tx "
      "ORDER BY c.time DESC, c.seq DESC LIMIT 5000";

/**
 * torget_change_log_list:
 * @connection: an open connection
 * @person_ids: JSON array of row ids
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetChange): the newest 5,000 changes of
 *   the persons, their tracks and their households' sublets, newest first
 */
GPtrArray *
torget_change_log_list (TorgetConnection *connection,
                        const char *person_ids,
                        GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, history_sql, error);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (torget_record_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, person_ids);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_ptr_array_add (changes, torget_statement_read_record (statement, &torget_change_type));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&changes) : NULL;
}
