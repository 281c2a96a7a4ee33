/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the access log is whole: row by row, and against what is known from outside. */
#include "config.h"

#include "store/access-store.h"

#include "base/clock.h"
#include "store/statement.h"

/* Walking from row to row */

/* A row and the digest that it must have; %FALSE ends the walk. */
typedef gboolean (*VisitRow) (TorgetConnection *connection,
                              const TorgetAccessRow *row,
                              const char *chain,
                              gpointer data,
                              GError **error);

/* Returns: (nullable): the digest of the row @id, empty when there is none */
static char *
dup_chain (TorgetConnection *connection,
           gint64 id,
           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT chain FROM access WHERE id = ?1", error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, id);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ERROR)
    return NULL;
  return g_strdup (step == TORGET_STEP_ROW ? torget_statement_get_text (statement, 0) : "");
}

/* @after: the row before the first that is visited; 0 for all
 * Returns: whether all rows were visited */
static gboolean
walk_chain (TorgetConnection *connection,
            gint64 after,
            VisitRow visit,
            gpointer data,
            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT " TORGET_ACCESS_COLUMNS " FROM access WHERE id > ?1 ORDER BY id", error);
  g_autofree char *previous = after > 0 ? dup_chain (connection, after, error) : NULL;
  TorgetStep step = TORGET_STEP_ERROR;

  if (statement == NULL || (after > 0 && previous == NULL))
    return FALSE;
  torget_statement_bind_int64 (statement, 1, after);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      g_autoptr (TorgetAccessRow) row
          = torget_statement_read_record (statement, &torget_access_row_type);
      g_autofree char *chain = torget_access_row_dup_chain (row, previous);

      if (!visit (connection, row, chain, data, error))
        return FALSE;
      g_free (previous);
      previous = row->chain != NULL ? g_strdup (row->chain) : g_steal_pointer (&chain);
    }
  return step == TORGET_STEP_DONE;
}

/* Chaining what stands there from before */

static gboolean
seal_row (TorgetConnection *connection,
          const TorgetAccessRow *row,
          const char *chain,
          gpointer unused,
          GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "UPDATE access SET chain = ?2 WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, row->record.id);
  torget_statement_bind_text (statement, 2, chain);
  return torget_statement_run (statement, error);
}

static gboolean
seal_rows (TorgetConnection *connection,
           gconstpointer unused,
           GError **error)
{
  return walk_chain (connection, 0, seal_row, NULL, error);
}

/* Only a log without any chain is from before chains. */
static gboolean
seal (TorgetConnection *connection,
      gboolean *sealed,
      GError **error)
{
  gint64 has_rows, has_chain;

  *sealed = FALSE;
  if (!torget_connection_get_int (connection, "SELECT EXISTS (SELECT 1 FROM access)", &has_rows,
                                  error)
      || !torget_connection_get_int (
          connection, "SELECT EXISTS (SELECT 1 FROM access WHERE chain IS NOT NULL)", &has_chain,
          error))
    return FALSE;
  if (!has_rows || has_chain)
    return TRUE;
  *sealed = TRUE;
  return torget_connection_transact (connection, seal_rows, NULL, error);
}

/* Rows that do not follow from each other */

/* @data: takes the id of the first row whose digest is another */
static gboolean
verify_row (TorgetConnection *connection,
            const TorgetAccessRow *row,
            const char *chain,
            gpointer data,
            GError **error)
{
  gint64 *broken_id = data;

  if (g_strcmp0 (chain, row->chain) == 0)
    return TRUE;
  *broken_id = row->record.id;
  return FALSE;
}

/* How many rows are walked when a file is opened: to walk all takes a second in a long log. */
#define NEWEST 1000

/* Rows are numbered without gaps. */
static const char missing_sql[] = "SELECT coalesce (max (id), 0) - count (*) FROM access";

/* @data: takes the id of the newest row whose digest is another */
static gboolean
note_broken (TorgetConnection *connection,
             const TorgetAccessRow *row,
             const char *chain,
             gpointer data,
             GError **error)
{
  if (g_strcmp0 (chain, row->chain) != 0)
    *(gint64 *) data = row->record.id;
  return TRUE;
}

/* What is amiss is told and put on record once, since nothing makes it whole again. */
static gboolean
tell_once (TorgetConnection *connection,
           const char *user,
           const char *detail,
           TorgetAccessState *state,
           GError **error)
{
  const TorgetAccessEntry entry = { .action = "log:broken", .detail = detail };
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT 1 FROM access WHERE action = 'log:broken' AND detail = ?1",
                              error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, detail);
  step = torget_statement_step (statement, error);
  if (step != TORGET_STEP_DONE)
    return step == TORGET_STEP_ROW;
  *state = TORGET_ACCESS_BROKEN;
  return torget_access_store_log (connection, user, &entry, error);
}

/* Finds rows that were removed anywhere, and newest rows that were changed. */
static gboolean
check_rows (TorgetConnection *connection,
            const char *user,
            gint64 newest,
            TorgetAccessState *state,
            GError **error)
{
  g_autofree char *gap = NULL;
  g_autofree char *row = NULL;
  gint64 n_missing, broken_id = 0;

  if (!torget_connection_get_int (connection, missing_sql, &n_missing, error)
      || !walk_chain (connection, MAX (newest - NEWEST, 0), note_broken, &broken_id, error))
    return FALSE;
  gap = g_strdup_printf ("missing=%" G_GINT64_FORMAT, n_missing);
  row = g_strdup_printf ("row=%" G_GINT64_FORMAT, broken_id);
  return (n_missing == 0 || tell_once (connection, user, gap, state, error))
         && (broken_id == 0 || tell_once (connection, user, row, state, error));
}

/* What is known from outside */

static gboolean
compare_known (TorgetConnection *connection,
               const TorgetAccessHead *known,
               TorgetAccessState *state,
               GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT chain FROM access WHERE id = ?1", error);
  TorgetStep step;

  *state = TORGET_ACCESS_WHOLE;
  if (statement == NULL || known->id == 0)
    return statement != NULL;
  torget_statement_bind_int64 (statement, 1, known->id);
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_DONE)
    *state = TORGET_ACCESS_OLDER;
  else if (step == TORGET_STEP_ROW
           && g_strcmp0 (torget_statement_get_text (statement, 0), known->chain) != 0)
    *state = TORGET_ACCESS_CHANGED;
  return step != TORGET_STEP_ERROR;
}

/* What was found stays on record, since the sidecar goes on from what is there now. */
static gboolean
log_state (TorgetConnection *connection,
           const char *user,
           TorgetAccessState state,
           const TorgetAccessHead *known,
           GError **error)
{
  g_autofree char *detail
      = g_strdup_printf ("known=%" G_GINT64_FORMAT " chain=%s", known->id, known->chain);
  const TorgetAccessEntry entry = {
    .action = state == TORGET_ACCESS_OLDER ? "log:older" : "log:changed",
    .detail = detail,
  };

  return torget_access_store_log (connection, user, &entry, error);
}

static gboolean
log_unknown (TorgetConnection *connection,
             const char *user,
             GError **error)
{
  const TorgetAccessEntry entry = { .action = "log:unknown" };

  return torget_access_store_log (connection, user, &entry, error);
}

/* The newest look, and the last change of each origin: to look at all changes takes a second and
 * more in a large file. */
static const char newest_time[]
    = "WITH RECURSIVE origins (origin) AS (SELECT min (origin) FROM change UNION ALL "
      "SELECT (SELECT min (origin) FROM change WHERE origin > origins.origin) FROM origins "
      "WHERE origins.origin IS NOT NULL) "
      "SELECT max (coalesce ((SELECT max (time) FROM access), 0), coalesce ((SELECT max ("
      "(SELECT time FROM change WHERE origin = origins.origin ORDER BY seq DESC LIMIT 1)) "
      "FROM origins), 0))";

static gboolean
is_clock_back (TorgetConnection *connection,
               gboolean *back,
               GError **error)
{
  gint64 newest;

  if (!torget_connection_get_int (connection, newest_time, &newest, error))
    return FALSE;
  *back = torget_clock_get_time () < newest;
  return TRUE;
}

/**
 * torget_access_store_start:
 * @connection: a connection that has just been opened
 * @user: who opened it
 * @state: (out): what the end of the log is worth; that a row was changed which is not among the
 *   newest is found by torget_access_store_verify() only, which reads all of it
 * @clock_back: (out): whether the clock is before the newest change or look
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Compares the end of the log with what the sidecar knows, looks whether a row is missing and
 * whether the newest follow from each other, and puts on record what is amiss.
 *
 * Returns: whether that could be done
 */
gboolean
torget_access_store_start (TorgetConnection *connection,
                           const char *user,
                           TorgetAccessState *state,
                           gboolean *clock_back,
                           GError **error)
{
  g_auto (TorgetAccessHead) known = { 0 };
  g_auto (TorgetAccessHead) newest = { 0 };
  gboolean sealed;

  torget_access_head_load (&known, torget_connection_get_path (connection));
  if (!seal (connection, &sealed, error) || !is_clock_back (connection, clock_back, error)
      || !compare_known (connection, &known, state, error)
      || !torget_access_store_load_newest (connection, &newest, error))
    return FALSE;
  if (*state != TORGET_ACCESS_WHOLE)
    return log_state (connection, user, *state, &known, error);
  if (!check_rows (connection, user, newest.id, state, error))
    return FALSE;
  if (known.id == 0 && newest.id != 0 && !sealed)
    return log_unknown (connection, user, error);
  return *state != TORGET_ACCESS_WHOLE || newest.id == known.id
         || torget_access_store_remember (connection, &newest, error);
}

/**
 * torget_access_store_verify:
 * @connection: an open connection
 * @state: (out): what the log is worth
 * @row_id: (out): the first row that does not follow from the one before, or the one that is known
 *   and missing; 0 when it is whole
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Reads the whole log.
 *
 * Returns: whether it could be read
 */
gboolean
torget_access_store_verify (TorgetConnection *connection,
                            TorgetAccessState *state,
                            gint64 *row_id,
                            GError **error)
{
  g_auto (TorgetAccessHead) known = { 0 };

  torget_access_head_load (&known, torget_connection_get_path (connection));
  *row_id = 0;
  if (!walk_chain (connection, 0, verify_row, row_id, error) && *row_id == 0)
    return FALSE;
  *state = TORGET_ACCESS_BROKEN;
  if (*row_id != 0)
    return TRUE;
  if (!compare_known (connection, &known, state, error))
    return FALSE;
  *row_id = *state != TORGET_ACCESS_WHOLE ? known.id : 0;
  return TRUE;
}
