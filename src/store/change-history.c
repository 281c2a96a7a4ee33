/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The change log as it is read: the history of a person, page by page. */
#include "config.h"

#include "store/change-log.h"

#include "domain/record-types.h"
#include "store/record-store.h"
#include "store/statement.h"

/* Every row that belongs to person ?1 or has belonged to them, what hangs on those rows, and their
 * households with what hangs on them; of the tables in ?2 only, when it is set. Links are read from
 * the log, so that rows that are gone are found, too. The names of the link columns stand as
 * literals, which the partial indexes of the log ask for. */
#define ROWS                                                                                      \
  "WITH home AS (SELECT household_id AS id FROM membership WHERE person_id = ?1), "               \
  "own AS (SELECT 'person' AS tbl, ?1 AS row UNION "                                              \
  "SELECT tbl, row FROM change WHERE col = 'person_id' AND new = ?1 UNION "                       \
  "SELECT 'household', id FROM home UNION "                                                       \
  "SELECT tbl, row FROM change WHERE col = 'household_id' AND tbl <> 'membership' "               \
  "AND new IN (SELECT id FROM home)), "                                                           \
  "r AS (SELECT tbl, row FROM own UNION "                                                         \
  "SELECT tbl, row FROM change WHERE col = 'plan_id' "                                            \
  "AND new IN (SELECT row FROM own WHERE tbl = 'plan') UNION "                                    \
  "SELECT tbl, row FROM change WHERE col = 'enrolment_id' "                                       \
  "AND new IN (SELECT row FROM own WHERE tbl = 'sfi_enrolment') UNION "                           \
  "SELECT tbl, row FROM change WHERE col = 'application_id' "                                     \
  "AND new IN (SELECT row FROM own WHERE tbl = 'preschool_application') UNION "                   \
  "SELECT tbl, row FROM change WHERE col = 'sublet_id' "                                          \
  "AND new IN (SELECT row FROM own WHERE tbl = 'sublet') UNION "                                  \
  "SELECT tbl, row FROM change WHERE col = 'case_id' "                                            \
  "AND new IN (SELECT row FROM own WHERE tbl = 'coordination_case')), "                           \
  "asked AS MATERIALIZED (SELECT tbl, row FROM r WHERE ?2 IS NULL "                               \
  "OR tbl IN (SELECT value FROM json_each (?2)) "                                                 \
  "OR (tbl = 'event' AND EXISTS (SELECT 1 FROM change AS e WHERE e.tbl = 'event' "                \
  "AND e.row = r.row AND e.col = 'record_table' "                                                 \
  "AND e.new IN (SELECT value FROM json_each (?2)))))"

/* One page of whole transactions: one more than ?5, which tells whether there are older ones. */
static const char history_sql[]
    = ROWS ", mine AS MATERIALIZED (SELECT c.origin, c.seq, c.tx, c.time "
           "FROM asked AS r CROSS JOIN change AS c INDEXED BY change_by_row "
           "ON c.tbl = r.tbl AND c.row = r.row), "
           "step AS MATERIALIZED (SELECT tx, max (time) AS time FROM mine GROUP BY tx "
           "HAVING ?3 = 0 OR (max (time), tx) < (?3, ?4) ORDER BY 2 DESC, 1 DESC LIMIT ?5 + 1) "
           "SELECT c.seq, c.tx, c.time, c.tbl, c.row, c.col, c.old, c.new, c.user, l.label, "
           "l.kind, s.time FROM mine AS m JOIN step AS s ON s.tx = m.tx "
           "JOIN change AS c ON c.origin = m.origin AND c.seq = m.seq "
           "LEFT JOIN change_label AS l ON l.tx = c.tx "
           "ORDER BY s.time DESC, s.tx DESC, c.seq";

static void
bind_query (TorgetStatement *statement,
            const TorgetHistoryQuery *query)
{
  g_autofree char *tables = query->area != NULL ? torget_change_dup_tables (query->area) : NULL;

  torget_statement_bind_int64 (statement, 1, query->person_id);
  torget_statement_bind_text (statement, 2, tables);
  torget_statement_bind_int64 (statement, 3, query->before_time);
  torget_statement_bind_int64 (statement, 4, query->before_tx);
  torget_statement_bind_int64 (statement, 5, query->n_steps);
}

/* Adds the change at the statement's row, unless it is the first of the step after the page. */
static gboolean
add_change (TorgetHistory *history,
            TorgetStatement *statement,
            guint *n_steps,
            guint max_steps)
{
  g_autoptr (TorgetChange) change = torget_statement_read_record (statement, &torget_change_type);

  if (*n_steps == 0 || change->tx != history->last_tx)
    {
      if (*n_steps == max_steps)
        {
          history->has_more = TRUE;
          return FALSE;
        }
      *n_steps += 1;
      history->last_tx = change->tx;
      history->last_time = torget_statement_get_int64 (statement, 11);
    }
  g_ptr_array_add (history->changes, g_steal_pointer (&change));
  return TRUE;
}

static gboolean
read_page (TorgetConnection *connection,
           const TorgetHistoryQuery *query,
           TorgetHistory *history,
           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, history_sql, error);
  TorgetStep step;
  guint n_steps = 0;

  if (statement == NULL)
    return FALSE;
  bind_query (statement, query);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    if (!add_change (history, statement, &n_steps, query->n_steps))
      break;
  return step != TORGET_STEP_ERROR;
}

/**
 * torget_change_log_list:
 * @connection: an open connection
 * @query: whose history, and which page of it
 * @error: return location of %TORGET_STORE_ERROR
 *
 * The history of a person: the person, their tracks and what hangs on them, their households with
 * their contracts, notes and attachments; also of what has been removed.
 *
 * Returns: (transfer full) (nullable): the page
 */
TorgetHistory *
torget_change_log_list (TorgetConnection *connection,
                        const TorgetHistoryQuery *query,
                        GError **error)
{
  g_autoptr (TorgetHistory) history = torget_history_new ();

  if (!read_page (connection, query, history, error))
    return NULL;
  torget_change_log_load_linked (connection, history);
  return g_steal_pointer (&history);
}

/* Names */

/* A record that is gone cannot be named; that is no error. */
static gpointer
load (TorgetConnection *connection,
      TorgetRecordSet *records,
      const char *table,
      gint64 id)
{
  const TorgetRecordType *type = torget_record_types_find (table);
  gpointer record;

  if (type == NULL || id == 0)
    return NULL;
  record = torget_record_set_find (records, type, id);
  if (record != NULL)
    return record;
  record = torget_record_store_get (connection, type, id, NULL);
  return record != NULL ? torget_record_set_add (records, record) : NULL;
}

/* An application is named by its child. */
static void
load_link (TorgetConnection *connection,
           TorgetRecordSet *records,
           const char *table,
           const char *value)
{
  const TorgetField *person;
  TorgetRecord *record;

  if (value == NULL)
    return;
  record = load (connection, records, table, g_ascii_strtoll (value, NULL, 10));
  person = record != NULL ? torget_record_type_find (record->type, "person_id") : NULL;
  if (person != NULL)
    load (connection, records, "person", torget_record_get_number (record, person));
}

/**
 * torget_change_log_load_linked:
 * @connection: an open connection
 * @history: a history with its changes
 *
 * Loads what changed links point to, and the changed rows themselves, as far as they are there.
 */
void
torget_change_log_load_linked (TorgetConnection *connection,
                               TorgetHistory *history)
{
  for (guint i = 0; i < history->changes->len; i++)
    {
      const TorgetChange *change = g_ptr_array_index (history->changes, i);
      const TorgetRecordType *type = torget_record_types_find (change->table);
      const TorgetField *field = type != NULL && !torget_change_is_row (change)
                                     ? torget_record_type_find (type, change->column)
                                     : NULL;

      load (connection, history->linked, change->table, change->row);
      if (field == NULL || field->kind != TORGET_FIELD_LINK || field->refers == NULL)
        continue;
      load_link (connection, history->linked, field->refers, change->before);
      load_link (connection, history->linked, field->refers, change->after);
    }
}
