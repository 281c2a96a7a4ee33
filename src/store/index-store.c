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
#include "store/deadline-store.h"
#include "store/list-sql.h"
#include "store/parameter-store.h"
#include "store/search-index.h"
#include "store/statement.h"

#include <string.h>

/* Raised whenever other terms, columns or dates are derived from the same records. */
#define INDEX_VERSION 4

/* Persons whose cases are loaded at once when many are written. */
#define BATCH 32

/* The owners of what a transaction touched in a table that links to them by @link. */
#define OF(table, link)                                                                           \
  "UNION SELECT " link " FROM " table " WHERE id IN (SELECT row FROM c WHERE tbl = '" table "') "

#define OF_PERSON(table) OF (table, "person_id")

#define TOUCHED(tables, table, link)                                                              \
  tables " AS (SELECT row AS id FROM c WHERE tbl = '" table "' "                                  \
         "UNION SELECT id FROM o WHERE col = '" link "' "

#define TOUCHED_SUBLETS                                                                           \
  TOUCHED ("sublets", "sublet", "sublet_id")                                                      \
  OF ("inspection", "sublet_id")                                                                  \
  OF ("dwelling_key", "sublet_id") OF ("insurance", "sublet_id") OF ("arrears", "sublet_id") "), "

#define TOUCHED_PLANS                                                                             \
  TOUCHED ("plans", "plan", "plan_id")                                                            \
  OF ("activity", "plan_id")                                                                      \
  OF ("absence", "plan_id") OF ("reduction", "plan_id") OF ("follow_up", "plan_id") "), "

#define TOUCHED_ENROLMENTS                                                                        \
  TOUCHED ("enrolments", "sfi_enrolment", "enrolment_id")                                         \
  OF ("sfi_study_plan", "enrolment_id")                                                           \
  OF ("sfi_attendance", "enrolment_id") OF ("sfi_test", "enrolment_id")                           \
  OF ("sfi_grade", "enrolment_id") "), "

#define TOUCHED_APPLICATIONS                                                                      \
  TOUCHED ("applications", "preschool_application", "application_id")                             \
  OF ("preschool_offer", "application_id")                                                        \
  OF ("preschool_choice", "application_id") OF ("preschool_signature", "application_id") "), "

/* Every person that a transaction touches: by the rows that it changed, and by the owners that
 * it changed or removed. */
static const char touched_sql[]
    = "WITH RECURSIVE c AS MATERIALIZED (SELECT DISTINCT tbl, row FROM change WHERE tx = ?1), "
      "o AS MATERIALIZED (SELECT DISTINCT col, CAST (coalesce (new, old) AS INTEGER) AS id "
      "FROM change WHERE tx = ?1 AND col IN ('person_id', 'guardian_id', 'household_id', "
      "'plan_id', 'application_id', 'enrolment_id', 'sublet_id', 'dwelling_id', 'head_lease_id', "
      "'merged_into') "
      "UNION SELECT col, CAST (old AS INTEGER) FROM change WHERE tx = ?1 AND old IS NOT NULL "
      "AND col IN ('person_id', 'guardian_id', 'household_id', 'plan_id', 'application_id', "
      "'enrolment_id', 'sublet_id', 'merged_into')), "
      "d AS (SELECT row AS id FROM c WHERE tbl = 'dwelling' "
      "UNION SELECT id FROM dwelling WHERE head_lease_id IN "
      "(SELECT row FROM c WHERE tbl = 'head_lease')), "
      TOUCHED_SUBLETS TOUCHED_PLANS TOUCHED_ENROLMENTS TOUCHED_APPLICATIONS
      "h AS (SELECT row AS id FROM c WHERE tbl = 'household' "
      "UNION SELECT id FROM o WHERE col = 'household_id' "
      "UNION SELECT household_id FROM membership WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'membership') "
      "UNION SELECT household_id FROM sublet WHERE id IN (SELECT id FROM sublets) "
      "OR dwelling_id IN (SELECT id FROM d)), "
      "p AS (SELECT row AS id FROM c WHERE tbl = 'person' "
      "UNION SELECT id FROM o WHERE col IN ('person_id', 'guardian_id', 'merged_into') "
      "UNION SELECT person_id FROM membership WHERE id IN "
      "(SELECT row FROM c WHERE tbl = 'membership') OR household_id IN (SELECT id FROM h) "
      "UNION SELECT person_id FROM plan WHERE id IN (SELECT id FROM plans) "
      "UNION SELECT person_id FROM sfi_enrolment WHERE id IN (SELECT id FROM enrolments) "
      "UNION SELECT person_id FROM preschool_application WHERE id IN "
      "(SELECT id FROM applications) "
      OF_PERSON ("identity") OF_PERSON ("contact") OF_PERSON ("residence")
      OF_PERSON ("reclaim")
      OF_PERSON ("civic_orientation") OF_PERSON ("health_examination")
      OF_PERSON ("agency_decision") OF_PERSON ("sfi_right") OF_PERSON ("sfi_extension")
      OF_PERSON ("preschool_placement") OF_PERSON ("coordination_case") OF_PERSON ("consent")
      OF_PERSON ("week_slot") OF_PERSON ("work_placement") OF_PERSON ("deadline_mark")
      OF_PERSON ("note") OF_PERSON ("event") OF_PERSON ("attachment") "), "
      /* and those whom they were merged into, who are found by their names */
      "s AS (SELECT id FROM p UNION SELECT merged_into FROM person AS m JOIN s ON m.id = s.id "
      "WHERE m.merged_into IS NOT NULL) "
      "SELECT id FROM s WHERE id IS NOT NULL UNION SELECT m.person_id FROM membership AS m "
      "WHERE m.household_id IN (SELECT household_id FROM membership WHERE person_id IN "
      "(SELECT id FROM p)) ORDER BY 1";

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

/* The place in a list tells the name between its neighbours: who is protected comes after all others
 * (no key of a collation begins with this byte), in the order of the ids. */
static GBytes *
create_sort_key (const TorgetPerson *person)
{
  const guint64 id = GUINT64_TO_BE ((guint64) person->record.id);
  guint8 key[1 + sizeof id] = { TORGET_SORT_KEY_PROTECTED };

  if (!torget_person_is_protected (person))
    return torget_text_name_sort_key (person->family_name, person->given_name);
  memcpy (key + 1, &id, sizeof id);
  return g_bytes_new (key, sizeof key);
}

static gboolean
write_index (TorgetConnection *connection,
             const TorgetPerson *person,
             const TorgetCaseSummary *summary,
             const TorgetDeadline *next,
             GError **error)
{
  g_autoptr (GBytes) key = create_sort_key (person);
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
  if (next != NULL)
    {
      torget_statement_bind_date (statement, 15, next->due);
      torget_statement_bind_text (statement, 16, next->rule->id);
    }
  return torget_statement_run (statement, error);
}

static gboolean
write_person (TorgetConnection *connection,
              TorgetRecordSet *records,
              GArray *deadlines,
              gint64 person_id,
              GError **error)
{
  TorgetPerson *person = torget_case_get_person (records, person_id);
  TorgetCaseSummary summary;

  if (!run_for (connection, "DELETE FROM person_fts WHERE rowid = ?1", person_id, error))
    return FALSE;
  if (person == NULL) /* removed; its index row went with it */
    return TRUE;
  torget_case_summarize (records, person_id, &summary);
  return write_index (connection, person, &summary,
                      torget_deadline_store_find_next (deadlines, person_id), error)
         && torget_search_index_write (connection, records, person, error);
}

static gboolean
write_batch (TorgetConnection *connection,
             const gint64 *ids,
             guint n_ids,
             const TorgetOfficeParameters *parameters,
             GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_case_store_load (connection, ids, n_ids, error);
  g_autoptr (GArray) deadlines
      = torget_deadline_store_write_case (connection, ids, n_ids, records, parameters, error);

  if (deadlines == NULL)
    return FALSE;
  for (guint i = 0; i < n_ids; i++)
    if (!write_person (connection, records, deadlines, ids[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
write_persons (TorgetConnection *connection,
               GArray *person_ids,
               GError **error)
{
  TorgetOfficeParameters parameters;

  if (!torget_parameter_store_load (connection, &parameters, error))
    return FALSE;
  for (guint start = 0; start < person_ids->len; start += BATCH)
    if (!write_batch (connection, &g_array_index (person_ids, gint64, start),
                      MIN (BATCH, person_ids->len - start), &parameters, error))
      return FALSE;
  return torget_deadline_store_write_office (connection, &parameters, error);
}

static GArray *
read_ids (TorgetStatement *statement,
          GError **error)
{

  return torget_statement_list_ids (statement, error);
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

/* What wrote the derived rows: this version of the program, and these rules. */
static gboolean
write_version (TorgetConnection *connection,
               GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO setting (name, value) VALUES ('index_version', ?1), ('rules_digest', ?2) "
      "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, INDEX_VERSION);
  torget_statement_bind_text (statement, 2, torget_rules_digest);
  return torget_statement_run (statement, error);
}

static gboolean
rebuild_index (TorgetConnection *connection,
               gconstpointer unused,
               GError **error)
{
  return torget_connection_run (connection,
                                "DELETE FROM deadline; DELETE FROM person_index; "
                                "INSERT INTO person_fts (person_fts) VALUES ('delete-all')",
                                error)
         && torget_index_store_rebuild (connection, error) && write_version (connection, error);
}

static gboolean
rebuild_deadlines (TorgetConnection *connection,
                   gconstpointer unused,
                   GError **error)
{
  return torget_deadline_store_rebuild (connection, error) && write_version (connection, error);
}

/**
 * torget_index_store_refresh:
 * @connection: a connection outside a transaction
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Writes all derived rows anew when another version of the program wrote them, and the deadlines
 * when they come from other rules.
 *
 * Thread: database.
 *
 * Returns: whether the derived rows are those of this version
 */
gboolean
torget_index_store_refresh (TorgetConnection *connection,
                            GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT coalesce ((SELECT CAST (value AS INTEGER) FROM setting "
      "WHERE name = 'index_version'), 0), "
      "coalesce ((SELECT value FROM setting WHERE name = 'rules_digest'), '') = ?1",
      error);
  gboolean is_current;
  gboolean has_same_rules;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_text (statement, 1, torget_rules_digest);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  is_current = torget_statement_get_int64 (statement, 0) == INDEX_VERSION;
  has_same_rules = torget_statement_get_int64 (statement, 1) != 0;
  g_clear_pointer (&statement, torget_statement_release);
  if (is_current && has_same_rules)
    return TRUE;
  return torget_connection_transact (connection, is_current ? rebuild_deadlines : rebuild_index,
                                     NULL, error);
}
