/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office's own deadlines, and those of everybody anew; see deadline-store.h. */
#include "config.h"

#include "store/deadline-store.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "store/case-store.h"
#include "store/parameter-store.h"
#include "store/record-store.h"
#include "store/statement.h"

/* Persons whose cases are loaded at once. */
#define BATCH 256

/* The day when the file was begun; kept, so that what is computed later stays the same. */
static gboolean
load_started (TorgetConnection *connection,
              TorgetDate *started,
              GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO setting (name, value) VALUES ('started', ?1) "
      "ON CONFLICT (name) DO UPDATE SET value = value RETURNING value",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_date (statement, 1, torget_clock_get_today ());
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  *started = torget_statement_get_date (statement, 0);
  return torget_statement_step (statement, error) == TORGET_STEP_DONE;
}

static gboolean
load_office_marks (TorgetConnection *connection,
                   TorgetRecordSet *records,
                   GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT id, person_id, household_id, rule, record_table, record_id, due, remind_date, "
      "done_date, decided_date, coordinator_id, note, author FROM deadline_mark "
      "WHERE person_id IS NULL",
      error);

  return statement != NULL
         && torget_statement_read_all (statement, &torget_deadline_mark_type, records, error);
}

/**
 * torget_deadline_store_write_office:
 * @connection: a connection in a transaction
 * @parameters: what the office has set
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Brings up to date what the office itself has to do.
 *
 * Returns: whether it is
 */
gboolean
torget_deadline_store_write_office (TorgetConnection *connection,
                                    const TorgetOfficeParameters *parameters,
                                    GError **error)
{
  const gint64 nobody = 0;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (GArray) deadlines = NULL;
  TorgetDate started;

  if (!load_started (connection, &started, error)
      || !torget_record_store_load_register (connection, &torget_log_check_type, records, error)
      || !load_office_marks (connection, records, error))
    return FALSE;
  deadlines = torget_deadlines_list_of_office (records, started, parameters);
  return torget_deadline_store_write (connection, &nobody, 1, deadlines, error);
}

static gboolean
write_next (TorgetStatement *statement,
            gint64 person_id,
            const TorgetDeadline *next,
            GError **error)
{
  gboolean written;

  torget_statement_bind_int64 (statement, 1, person_id);
  torget_statement_bind_date (statement, 2, next != NULL ? next->due : TORGET_DATE_NONE);
  torget_statement_bind_text (statement, 3, next != NULL ? next->rule->id : NULL);
  written = torget_statement_run (statement, error);
  torget_statement_rewind (statement);
  return written;
}

/* Of each person what the lists tell. */
static gboolean
write_all_next (TorgetConnection *connection,
                const gint64 *ids,
                gsize n_ids,
                GArray *deadlines,
                GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "UPDATE person_index SET next_due = ?2, next_rule = ?3 WHERE person_id = ?1 "
      "AND (next_due IS NOT ?2 OR next_rule IS NOT ?3)",
      error);

  if (statement == NULL)
    return FALSE;
  for (gsize i = 0; i < n_ids; i++)
    if (!write_next (statement, ids[i], torget_deadline_store_find_next (deadlines, ids[i]), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_batch (TorgetConnection *connection,
             const gint64 *ids,
             gsize n_ids,
             const TorgetOfficeParameters *parameters,
             GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_case_store_load_some (
      connection, ids, n_ids, torget_facts_read, error);
  g_autoptr (GArray) deadlines
      = torget_deadline_store_write_case (connection, ids, n_ids, records, parameters, error);

  return deadlines != NULL && write_all_next (connection, ids, n_ids, deadlines, error);
}

static GArray *
list_persons (TorgetConnection *connection,
              GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT id FROM person ORDER BY id", error);

  if (statement == NULL)
    return NULL;
  return torget_statement_list_ids (statement, error);
}

/**
 * torget_deadline_store_rebuild:
 * @connection: a connection in a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Computes the deadlines of everybody and of the office anew.
 *
 * Returns: whether those stored are what was computed
 */
gboolean
torget_deadline_store_rebuild (TorgetConnection *connection,
                               GError **error)
{
  g_autoptr (GArray) ids = list_persons (connection, error);
  TorgetOfficeParameters parameters;

  if (ids == NULL || !torget_parameter_store_load (connection, &parameters, error))
    return FALSE;
  for (guint start = 0; start < ids->len; start += BATCH)
    if (!write_batch (connection, &g_array_index (ids, gint64, start),
                      MIN (BATCH, ids->len - start), &parameters, error))
      return FALSE;
  return torget_deadline_store_write_office (connection, &parameters, error);
}

static gboolean
rebuild (TorgetConnection *connection,
         gconstpointer unused,
         GError **error)
{
  return torget_deadline_store_rebuild (connection, error);
}

/**
 * torget_deadline_store_recompute:
 * @connection: a connection outside a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * torget_deadline_store_rebuild() in a transaction of its own.
 *
 * Returns: whether those stored are what was computed
 */
gboolean
torget_deadline_store_recompute (TorgetConnection *connection,
                                 GError **error)
{
  return torget_connection_transact (connection, rebuild, NULL, error);
}
