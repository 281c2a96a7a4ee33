/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Derived rows: person_index, person_fts and deadline.
 *
 * Invariants:
 * 1. They are a function of the records alone: a rebuild gives the same rows.
 * 2. They are written in the transaction of the change that makes them differ.
 * 3. A change to anybody in a household concerns all its members.
 */
#include "config.h"

#include "store/index-store.h"

#include "base/text.h"
#include "domain/case-summary.h"
#include "store/case-store.h"
#include "store/search-index.h"
#include "store/statement.h"

/* Raised whenever other terms, columns or dates are derived from the same records. */
#define INDEX_VERSION 2

/* Persons whose cases are loaded at once when many are written. */
#define BATCH 32

/* Every person that a transaction touches: by the rows that it changed, and by the owners that
 * it changed or removed. */
static const char touched_sql[]
    = "WITH RECURSIVE c AS (SELECT DISTINCT tbl, row FROM change WHERE tx = ?1), "
      "o AS (SELECT DISTINCT col, CAST (coalesce (new, old) AS INTEGER) AS id FROM change "
      "WHERE tx = ?1 AND col IN ('person_id', 'household_id', 'plan_id', 'application_id', "
      "'dwelling_id', 'head_lease_id', 'merged_into') "
      "UNION SELECT col, CAST (old AS INTEGER) FROM change WHERE tx = ?1 AND old IS NOT NULL "
      "AND col IN ('person_id', 'household_id', 'merged_into')), "
      "d AS (SELECT row AS id FROM c WHERE tbl = 'dwelling' "
      "UNION SELECT id FROM dwelling WHERE head_lease_id IN "
      "(SELECT row FROM c WHERE tbl = 'head_lease')), "
      "h AS (SELECT row AS id FROM c WHERE tbl = 'household' "
      "UNION SELECT id FROM o WHERE col = 'household_id' "
      "UNION SELECT household_id FROM membership WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'membership') "
      "UNION SELECT household_id FROM sublet WHERE id IN (SELECT row FROM c WHERE tbl = 'sublet') "
      "OR dwelling_id IN (SELECT id FROM d)), "
      "p AS (SELECT row AS id FROM c WHERE tbl = 'person' "
      "UNION SELECT id FROM o WHERE col IN ('person_id', 'merged_into') "
      "UNION SELECT person_id FROM identity WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'identity') "
      "UNION SELECT person_id FROM contact WHERE id IN (SELECT row FROM c WHERE tbl = 'contact') "
      "UNION SELECT person_id FROM membership WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'membership') OR household_id IN (SELECT id FROM h) "
      "UNION SELECT person_id FROM plan WHERE id IN (SELECT row FROM c WHERE tbl = 'plan') "
      "OR id IN (SELECT id FROM o WHERE col = 'plan_id') "
      "UNION SELECT person_id FROM sfi_enrolment WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'sfi_enrolment') "
      "UNION SELECT person_id FROM preschool_application WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'preschool_application') "
      "OR id IN (SELECT id FROM o WHERE col = 'application_id') "
      "OR id IN (SELECT application_id FROM preschool_offer WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'preschool_offer')) "
      "UNION SELECT person_id FROM preschool_placement WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'preschool_placement')), "
      /* and those whom they were merged into, who are found by their names */
      "s AS (SELECT id FROM p UNION SELECT merged_into FROM person AS m JOIN s ON m.id = s.id "
      "WHERE m.merged_into IS NOT NULL) "
      "SELECT id FROM s UNION SELECT m.person_id FROM membership AS m WHERE m.household_id IN "
      "(SELECT household_id FROM membership WHERE person_id IN (SELECT id FROM p)) ORDER BY 1";

/* Runs a statement with one id as its parameter. */
static gboolean
run_for (TorgetConnection *connection,
         const char *sql,
         gint64 id,
         GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, id);
  return torget_statement_run (statement, error);
}

static gboolean
remove_rows (TorgetConnection *connection,
             gint64 person_id,
             GError **error)
{
  return run_for (connection, "DELETE FROM person_fts WHERE rowid = ?1", person_id, error)
         && run_for (connection, "DELETE FROM deadline WHERE person_id = ?1", person_id, error);
}

static gboolean
write_deadlines (TorgetConnection *connection,
                 gint64 person_id,
                 GArray *dates,
                 GError **error)
{
  for (guint i = 0; i < dates->len; i++)
    {
      const TorgetDueDate *date = &g_array_index (dates, TorgetDueDate, i);
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (connection,
                                  "INSERT INTO deadline (person_id, rule, subject_table, "
                                  "subject_id, rule_version, due, met) "
                                  "VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6)",
                                  error);

      if (statement == NULL)
        return FALSE;
      torget_statement_bind_int64 (statement, 1, person_id);
      torget_statement_bind_text (statement, 2, date->rule);
      torget_statement_bind_text (statement, 3, date->subject->name);
      torget_statement_bind_int64 (statement, 4, date->subject_id);
      torget_statement_bind_date (statement, 5, date->due);
      torget_statement_bind_int64 (statement, 6, date->met);
      if (!torget_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_index (TorgetConnection *connection,
             const TorgetPerson *person,
             const TorgetCaseSummary *summary,
             GError **error)
{
  g_autoptr (GBytes) key = torget_text_name_sort_key (person->family_name, person->given_name);
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO person_index (person_id, sort_key, hidden, municipality, status, "
      "coordinator_id, birth_date, identity, plan_status, sfi_status, sfi_course, "
      "preschool_status, sublet_status, sublet_end, next_due, next_rule) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16) "
      "ON CONFLICT (person_id) DO UPDATE SET sort_key = excluded.sort_key, "
      "hidden = excluded.hidden, municipality = excluded.municipality, "
      "status = excluded.status, coordinator_id = excluded.coordinator_id, "
      "birth_date = excluded.birth_date, identity = excluded.identity, "
      "plan_status = excluded.plan_status, sfi_status = excluded.sfi_status, "
      "sfi_course = excluded.sfi_course, preschool_status = excluded.preschool_status, "
      "sublet_status = excluded.sublet_status, sublet_end = excluded.sublet_end, "
      "next_due = excluded.next_due, next_rule = excluded.next_rule",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, person->record.id);
  torget_statement_bind_blob (statement, 2, key);
  torget_statement_bind_int64 (statement, 3, person->merged_into != 0);
  torget_statement_bind_text (statement, 4, person->municipality);
  torget_statement_bind_text (statement, 5, person->status);
  if (person->coordinator_id != 0)
    torget_statement_bind_int64 (statement, 6, person->coordinator_id);
  torget_statement_bind_date (statement, 7, person->birth_date);
  torget_statement_bind_text (statement, 8, summary->identity);
  torget_statement_bind_text (statement, 9, summary->plan_status);
  torget_statement_bind_text (statement, 10, summary->sfi_status);
  torget_statement_bind_text (statement, 11, summary->sfi_course);
  torget_statement_bind_text (statement, 12, summary->preschool_status);
  torget_statement_bind_text (statement, 13, summary->sublet_status);
  torget_statement_bind_date (statement, 14, summary->sublet_end);
  torget_statement_bind_date (statement, 15, summary->next_due);
  torget_statement_bind_text (statement, 16, summary->next_rule);
  return torget_statement_run (statement, error);
}

static gboolean
write_person (TorgetConnection *connection,
              TorgetRecordSet *records,
              gint64 person_id,
              GError **error)
{
  TorgetPerson *person = torget_case_get_person (records, person_id);
  g_autoptr (GArray) dates = NULL;
  TorgetCaseSummary summary;

  if (!remove_rows (connection, person_id, error))
    return FALSE;
  if (person == NULL) /* removed; its index row went with it */
    return TRUE;
  dates = torget_case_list_due_dates (records, person_id);
  if (person->merged_into != 0) /* nobody is waiting for */
    g_array_set_size (dates, 0);
  torget_case_summarize (records, person_id, dates, &summary);
  return write_index (connection, person, &summary, error)
         && torget_search_index_write (connection, records, person, error)
         && write_deadlines (connection, person_id, dates, error);
}

static gboolean
write_persons (TorgetConnection *connection,
               GArray *person_ids,
               GError **error)
{
  for (guint start = 0; start < person_ids->len; start += BATCH)
    {
      const gint64 *ids = &g_array_index (person_ids, gint64, start);
      guint n_ids = MIN (BATCH, person_ids->len - start);
      g_autoptr (TorgetRecordSet) records
          = torget_case_store_load (connection, ids, n_ids, error);

      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < n_ids; i++)
        if (!write_person (connection, records, ids[i], error))
          return FALSE;
    }
  return TRUE;
}

static GArray *
read_ids (TorgetStatement *statement,
          GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  TorgetStep step;

  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      gint64 id = torget_statement_get_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&ids) : NULL;
}

/**
 * torget_index_store_update:
 * @connection: a connection in a logged transaction
 * @tx: the transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Brings the derived rows of everybody whom @tx touches up to date.
 *
 * Thread: database.
 *
 * Returns: whether all were written
 */
gboolean
torget_index_store_update (TorgetConnection *connection,
                           gint64 tx,
                           GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, touched_sql, error);
  g_autoptr (GArray) ids = NULL;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  ids = read_ids (statement, error);
  return ids != NULL && write_persons (connection, ids, error);
}

/**
 * torget_index_store_rebuild:
 * @connection: a connection in a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Writes the derived rows of everybody anew.
 *
 * Thread: database.
 *
 * Returns: whether all were written
 */
gboolean
torget_index_store_rebuild (TorgetConnection *connection,
                            GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT id FROM person ORDER BY id", error);
  g_autoptr (GArray) ids = statement != NULL ? read_ids (statement, error) : NULL;

  return ids != NULL && write_persons (connection, ids, error);
}

static gboolean
write_version (TorgetConnection *connection,
               GError **error)
{
  return run_for (connection,
                  "INSERT INTO setting (name, value) VALUES ('index_version', ?1) "
                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                  INDEX_VERSION, error);
}

static gboolean
rebuild_all (TorgetConnection *connection,
             GError **error)
{
  if (!torget_connection_run (connection, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (torget_connection_run (connection,
                             "DELETE FROM deadline; DELETE FROM person_index; "
                             "INSERT INTO person_fts (person_fts) VALUES ('delete-all')",
                             error)
      && torget_index_store_rebuild (connection, error) && write_version (connection, error)
      && torget_connection_run (connection, "COMMIT", error))
    return TRUE;
  torget_connection_run (connection, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * torget_index_store_refresh:
 * @connection: a connection outside a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Writes all derived rows anew when another version of the program wrote them.
 *
 * Thread: database.
 *
 * Returns: whether the derived rows are those of this version
 */
gboolean
torget_index_store_refresh (TorgetConnection *connection,
                            GError **error)
{
  gint64 version;

  if (!torget_connection_get_int (connection,
                                  "SELECT coalesce ((SELECT CAST (value AS INTEGER) FROM setting "
                                  "WHERE name = 'index_version'), 0)",
                                  &version, error))
    return FALSE;
  return version == INDEX_VERSION || rebuild_all (connection, error);
}
