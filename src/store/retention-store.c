/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules of retention ask, from the records and the change log. */
#include "config.h"

#include "store/erasure-store.h"

#include "domain/case-view.h"
#include "store/access-store.h"
#include "store/case-store.h"
#include "store/erasure-rows.h"
#include "store/error.h"
#include "store/statement.h"

#define MICROSECONDS_A_DAY (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)

/* An import brings what was written elsewhere: it is no entry of its own. */
static const char last_entry_sql[]
    = "SELECT coalesce (max (time), 0) FROM change WHERE (tbl, row) IN (SELECT tbl, row FROM going) "
      "AND tx NOT IN (SELECT tx FROM import_batch)";

/**
 * torget_retention_store_list_candidates:
 * @connection: an open connection
 * @latest: the last day on which somebody may have written of the person
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Spares looking at everybody: whose own row was written after @latest has had an entry.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): row ids of the persons whom the office
 *   does not work with any more
 */
GArray *
torget_retention_store_list_candidates (TorgetConnection *connection,
                                        TorgetDate latest,
                                        GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT id FROM person WHERE merged_into IS NULL "
      "AND coalesce (status, '') NOT IN ('active', 'resting') "
      "AND NOT EXISTS (SELECT 1 FROM change WHERE tbl = 'person' AND row = person.id "
      "AND time >= ?1 AND tx NOT IN (SELECT tx FROM import_batch)) ORDER BY id",
      error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1,
                               (latest + 1 - torget_date_new (1970, 1, 1)) * MICROSECONDS_A_DAY);
  return torget_statement_list_ids (statement, error);
}

/**
 * torget_retention_store_read:
 * @connection: an open connection
 * @person_id: row id of a person
 * @facts: (out caller-allocates): what the rules ask
 * @error: return location of %TORGET_STORE_ERROR: NOT_FOUND
 *
 * The last entry is the later one of what the records tell and what the change log has seen: a day
 * on which somebody wrote in the file.
 *
 * Returns: whether they were read
 */
gboolean
torget_retention_store_read (TorgetConnection *connection,
                             gint64 person_id,
                             TorgetRetentionFacts *facts,
                             GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_case_store_load (connection, &person_id, 1, error);
  TorgetDate *entry = &facts->events[TORGET_RETENTION_LAST_ENTRY];
  gint64 time;

  if (records == NULL)
    return FALSE;
  if (torget_case_get_person (records, person_id) == NULL)
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
                           "no such person");
      return FALSE;
    }
  if (!torget_erasure_rows_collect (connection, person_id, error)
      || !torget_connection_get_int (connection, last_entry_sql, &time, error))
    return FALSE;
  torget_retention_read (records, person_id, facts);
  if (time > 0)
    *entry = MAX (*entry, torget_date_new (1970, 1, 1) + (TorgetDate) (time / MICROSECONDS_A_DAY));
  return TRUE;
}

/**
 * torget_retention_store_list_given:
 * @connection: an open connection
 * @person_id: row id of a person
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetAccessRow): what the access log says was
 *   printed, saved or exported about the person, in order
 */
GPtrArray *
torget_retention_store_list_given (TorgetConnection *connection,
                                   gint64 person_id,
                                   GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT " TORGET_ACCESS_COLUMNS " FROM access WHERE person_id = ?1 "
      "AND (action GLOB 'print:*' OR action GLOB 'save:*' OR action GLOB 'export:*') ORDER BY id",
      error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, person_id);
  return torget_statement_list_records (statement, &torget_access_row_type, error);
}

/**
 * torget_retention_store_list_imports:
 * @connection: an open connection
 * @person_id: row id of a person
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetDate): days on which an import wrote
 *   something of the person
 */
GArray *
torget_retention_store_list_imports (TorgetConnection *connection,
                                     gint64 person_id,
                                     GError **error)
{
  g_autoptr (TorgetStatement) statement = NULL;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (TorgetDate));
  TorgetStep step;

  if (!torget_erasure_rows_collect (connection, person_id, error))
    return NULL;
  statement = torget_statement_get (
      connection,
      "SELECT DISTINCT date (b.time / 1000000, 'unixepoch') FROM import_batch AS b "
      "WHERE EXISTS (SELECT 1 FROM change AS c JOIN going AS g ON g.tbl = c.tbl AND g.row = c.row "
      "WHERE c.tx = b.tx) ORDER BY 1",
      error);
  if (statement == NULL)
    return NULL;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      const TorgetDate day = torget_statement_get_date (statement, 0);

      g_array_append_val (days, day);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&days) : NULL;
}
