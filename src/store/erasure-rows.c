/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a person who is erased; see erasure-rows.h.
 *
 * Invariants:
 * 1. What is collected stands in the temporary table `going`, in memory only.
 * 2. Rows that were removed earlier and stand in the change log only are collected like the others.
 * 3. A household goes with the last of its members, former ones included; what others' records tell
 *    of the person belongs to them and stays.
 * 4. The log keeps its operations, numbered without gaps, but not what they say: an operation on
 *    a row that has gone is of the table `erased`, and its new value is the number of the
 *    certificate. Row ids stay, since none may be used again.
 */
#include "config.h"

#include "store/erasure-rows.h"

#include "store/access-store.h"
#include "store/statement.h"

#define GOING(table) "(SELECT row FROM going WHERE tbl = '" table "')"

/* Rows that stand in the table, and rows that the log remembers. */
#define COLLECT(table, column, parent, condition)                                                 \
  "INSERT OR IGNORE INTO going (tbl, row) SELECT '" table "', id FROM " table                     \
  " WHERE " column " IN " GOING (parent) condition,                                               \
  "INSERT OR IGNORE INTO going (tbl, row) SELECT tbl, row FROM change WHERE tbl = '" table        \
  "' AND col = '" column "' AND new IN " GOING (parent) " AND row NOT IN (SELECT id FROM " table ")"

#define OWNED(table, column, parent)                                                              \
  { { table, column, parent, TRUE }, COLLECT (table, column, parent, ""), NULL }

/* Another person's record in the household is that person's. */
#define OF_HOUSEHOLD(table)                                                                       \
  { { table, "household_id", "household", TRUE },                                                 \
    COLLECT (table, "household_id", "household",                                                  \
             " AND (person_id IS NULL OR person_id IN " GOING ("person") ")"),                    \
    UNLINK (table, "household_id", "household") }

#define UNLINK(table, column, parent)                                                             \
  "UPDATE " table " SET " column " = NULL WHERE " column " IN " GOING (parent)

#define LINKED(table, column, parent)                                                             \
  { { table, column, parent, FALSE }, NULL, NULL, UNLINK (table, column, parent) }

/* Parents before what hangs on them. */
static const struct
{
  TorgetErasureLink link;
  const char *collect;
  const char *collect_logged;
  const char *unlink;
} links[] = {
  OWNED ("person", "merged_into", "person"),
  OWNED ("identity", "person_id", "person"),
  OWNED ("contact", "person_id", "person"),
  OWNED ("residence", "person_id", "person"),
  OWNED ("reclaim", "person_id", "person"),
  OWNED ("membership", "person_id", "person"),
  OWNED ("membership", "household_id", "household"),
  OWNED ("plan", "person_id", "person"),
  LINKED ("plan", "blocking_application_id", "preschool_application"),
  OWNED ("activity", "plan_id", "plan"),
  OWNED ("absence", "plan_id", "plan"),
  OWNED ("reduction", "plan_id", "plan"),
  LINKED ("reduction", "application_id", "preschool_application"),
  OWNED ("follow_up", "plan_id", "plan"),
  OWNED ("civic_orientation", "person_id", "person"),
  OWNED ("health_examination", "person_id", "person"),
  OWNED ("agency_decision", "person_id", "person"),
  OWNED ("sfi_right", "person_id", "person"),
  OWNED ("sfi_extension", "person_id", "person"),
  OWNED ("sfi_enrolment", "person_id", "person"),
  OWNED ("sfi_study_plan", "enrolment_id", "sfi_enrolment"),
  OWNED ("sfi_attendance", "enrolment_id", "sfi_enrolment"),
  OWNED ("sfi_test", "enrolment_id", "sfi_enrolment"),
  OWNED ("sfi_grade", "enrolment_id", "sfi_enrolment"),
  OWNED ("preschool_application", "person_id", "person"),
  OWNED ("preschool_choice", "application_id", "preschool_application"),
  OWNED ("preschool_offer", "application_id", "preschool_application"),
  OWNED ("preschool_signature", "application_id", "preschool_application"),
  LINKED ("preschool_signature", "guardian_id", "person"),
  OWNED ("preschool_placement", "person_id", "person"),
  LINKED ("preschool_placement", "application_id", "preschool_application"),
  OWNED ("week_slot", "person_id", "person"),
  OWNED ("week_slot", "activity_id", "activity"),
  OWNED ("week_slot", "enrolment_id", "sfi_enrolment"),
  OWNED ("week_slot", "placement_id", "preschool_placement"),
  OWNED ("work_placement", "person_id", "person"),
  OWNED ("mentor_link", "person_id", "person"),
  OWNED ("sublet", "household_id", "household"),
  OWNED ("inspection", "sublet_id", "sublet"),
  OWNED ("dwelling_key", "sublet_id", "sublet"),
  OWNED ("insurance", "sublet_id", "sublet"),
  OWNED ("arrears", "sublet_id", "sublet"),
  OWNED ("coordination_case", "person_id", "person"),
  OWNED ("case_contact", "case_id", "coordination_case"),
  OWNED ("meeting", "case_id", "coordination_case"),
  OWNED ("consent", "person_id", "person"),
  OWNED ("note", "person_id", "person"),
  OF_HOUSEHOLD ("note"),
  OWNED ("task", "person_id", "person"),
  OF_HOUSEHOLD ("task"),
  OWNED ("task", "case_id", "coordination_case"),
  LINKED ("task", "meeting_id", "meeting"),
  OWNED ("event", "person_id", "person"),
  OF_HOUSEHOLD ("event"),
  OWNED ("attachment", "person_id", "person"),
  OF_HOUSEHOLD ("attachment"),
  OWNED ("deadline_mark", "person_id", "person"),
  OF_HOUSEHOLD ("deadline_mark"),
};

/* Tables that name a person otherwise than by such a link, each handled below or by its own
 * trigger, and tables that name none. */
static const char *const others[] = {
  /* rows that go with the person or household, or lose what they say */
  "access", "change", "cell_head", "change_label", "attachment_content", "deadline", "draft",
  "erasure", "household", "not_same", "person_fts", "person_index",
  /* registers, which are nobody's record */
  "account", "agency", "coordinator", "dwelling", "employer", "head_lease", "log_check", "mentor",
  "note_template", "offer", "offer_receipt", "office", "peer_office", "practice_place", "unit",
  /* how the office works, counts and names of files */
  "export_log", "import_batch", "logged_table", "office_key", "region_message", "saved_filter",
  "setting", "region_aggregate", "submission", "submission_left_out",
  "submission_position",
  NULL,
};

/**
 * torget_erasure_rows_get_link:
 * @index: from 0
 *
 * Returns: (nullable): a link between rows that erasing knows, or %NULL after the last one
 */
const TorgetErasureLink *
torget_erasure_rows_get_link (guint index)
{
  return index < G_N_ELEMENTS (links) ? &links[index].link : NULL;
}

/**
 * torget_erasure_rows_get_others:
 *
 * Returns: %NULL-terminated names of the tables that erasing knows without a link
 */
const char *const *
torget_erasure_rows_get_others (void)
{
  return others;
}

static gboolean
run_with (TorgetConnection *connection,
          const char *sql,
          gint64 value,
          GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, value);
  return torget_statement_run (statement, error);
}

static gboolean
run_all (TorgetConnection *connection,
         const char *const *statements,
         gsize n_statements,
         GError **error)
{
  for (gsize i = 0; i < n_statements; i++)
    if (!torget_connection_run (connection, statements[i], error))
      return FALSE;
  return TRUE;
}

/* Attachments, events and marks name the record that they are about by table and id. */
#define ABOUT(table)                                                                              \
  "INSERT OR IGNORE INTO going (tbl, row) SELECT '" table "', id FROM " table " WHERE "           \
  "(record_table, record_id) IN (SELECT tbl, row FROM going)"

static const char *const about_sql[] = { ABOUT ("attachment"), ABOUT ("deadline_mark"),
                                         ABOUT ("event") };

/* Households all of whose members, present and former, go. */
static const char households_sql[]
    = "INSERT OR IGNORE INTO going (tbl, row) SELECT 'household', household_id FROM membership "
      "WHERE person_id IN " GOING ("person")
      " AND NOT EXISTS (SELECT 1 FROM membership AS m WHERE m.household_id = "
      "membership.household_id AND m.person_id NOT IN " GOING ("person") ")";

static gboolean
collect_once (TorgetConnection *connection,
              GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    if (links[i].collect != NULL
        && (!torget_connection_run (connection, links[i].collect, error)
            || !torget_connection_run (connection, links[i].collect_logged, error)))
      return FALSE;
  return torget_connection_run (connection, households_sql, error)
         && run_all (connection, about_sql, G_N_ELEMENTS (about_sql), error);
}

/**
 * torget_erasure_rows_collect:
 * @connection: a connection in a transaction
 * @person_id: row id of a person
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Finds every row that goes with the person, those that others were merged from included.
 *
 * Returns: whether `going` holds them
 */
gboolean
torget_erasure_rows_collect (TorgetConnection *connection,
                             gint64 person_id,
                             GError **error)
{
  gint64 before = -1, after = 0;

  if (!torget_connection_run (connection,
                              "CREATE TEMP TABLE IF NOT EXISTS going (tbl TEXT NOT NULL, "
                              "row INTEGER NOT NULL, PRIMARY KEY (tbl, row)) WITHOUT ROWID; "
                              "DELETE FROM going",
                              error)
      || !run_with (connection, "INSERT INTO going (tbl, row) VALUES ('person', ?1)", person_id,
                    error))
    return FALSE;
  while (before != after)
    {
      before = after;
      if (!collect_once (connection, error)
          || !torget_connection_get_int (connection, "SELECT count(*) FROM going", &after, error))
        return FALSE;
    }
  return TRUE;
}

#define DELETE_FROM(table) "DELETE FROM " table " WHERE id IN " GOING (table)

/* Each table that is on the left of an owning link once. */
static const char *const delete_sql[] = {
  DELETE_FROM ("absence"),
  DELETE_FROM ("activity"),
  DELETE_FROM ("agency_decision"),
  DELETE_FROM ("arrears"),
  DELETE_FROM ("attachment"),
  DELETE_FROM ("case_contact"),
  DELETE_FROM ("civic_orientation"),
  DELETE_FROM ("consent"),
  DELETE_FROM ("contact"),
  DELETE_FROM ("coordination_case"),
  DELETE_FROM ("deadline_mark"),
  DELETE_FROM ("dwelling_key"),
  DELETE_FROM ("event"),
  DELETE_FROM ("follow_up"),
  DELETE_FROM ("health_examination"),
  DELETE_FROM ("household"),
  DELETE_FROM ("identity"),
  DELETE_FROM ("inspection"),
  DELETE_FROM ("insurance"),
  DELETE_FROM ("meeting"),
  DELETE_FROM ("membership"),
  DELETE_FROM ("mentor_link"),
  DELETE_FROM ("note"),
  DELETE_FROM ("person"),
  DELETE_FROM ("plan"),
  DELETE_FROM ("preschool_application"),
  DELETE_FROM ("preschool_choice"),
  DELETE_FROM ("preschool_offer"),
  DELETE_FROM ("preschool_placement"),
  DELETE_FROM ("preschool_signature"),
  DELETE_FROM ("reclaim"),
  DELETE_FROM ("reduction"),
  DELETE_FROM ("residence"),
  DELETE_FROM ("sfi_attendance"),
  DELETE_FROM ("sfi_enrolment"),
  DELETE_FROM ("sfi_extension"),
  DELETE_FROM ("sfi_grade"),
  DELETE_FROM ("sfi_right"),
  DELETE_FROM ("sfi_study_plan"),
  DELETE_FROM ("sfi_test"),
  DELETE_FROM ("sublet"),
  DELETE_FROM ("task"),
  DELETE_FROM ("week_slot"),
  DELETE_FROM ("work_placement"),
};

/**
 * torget_erasure_rows_delete:
 * @connection: a connection in an edit, after torget_erasure_rows_collect()
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Deletes what was collected, and takes the links to it from what stays. Logged, so that derived
 * rows follow; torget_erasure_rows_forget() comes after they have.
 *
 * Returns: whether it is gone from the tables of records
 */
gboolean
torget_erasure_rows_delete (TorgetConnection *connection,
                            GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    if (links[i].unlink != NULL && !torget_connection_run (connection, links[i].unlink, error))
      return FALSE;
  return run_all (connection, delete_sql, G_N_ELEMENTS (delete_sql), error);
}

/* What the log says of the rows, and what transactions that touched them were called. The content
 * of files goes when no other attachment, present or removed, has it. Digests are looked up before
 * the log is redacted. */
static const char *const forget_sql[] = {
  "DELETE FROM attachment_content WHERE sha256 IN (SELECT coalesce (new, old) FROM change "
  "WHERE tbl = 'attachment' AND col = 'sha256' AND row IN " GOING ("attachment") ") "
  "AND sha256 NOT IN (SELECT sha256 FROM attachment WHERE sha256 IS NOT NULL) "
  "AND sha256 NOT IN (SELECT old FROM change WHERE tbl = 'attachment' AND col = 'sha256' "
  "AND old IS NOT NULL AND row NOT IN " GOING ("attachment") ")",
  "DELETE FROM cell_head WHERE (tbl, row) IN (SELECT tbl, row FROM going)",
  "DELETE FROM draft WHERE row IN (SELECT row FROM going)",
  "DELETE FROM not_same WHERE a IN " GOING ("person") " OR b IN " GOING ("person"),
  /* What was decided about the person before; the certificate takes its own row back. */
  "UPDATE erasure SET person_id = NULL, reason = NULL, decision_reason = NULL, "
  "state = iif (state = 'done', state, 'refused') WHERE person_id IN " GOING ("person"),
  "DELETE FROM deadline WHERE person_id IN " GOING ("person") " OR cause_id IN " GOING ("person"),
};

static const char redact_sql[]
    = "UPDATE change SET tbl = 'erased', col = '', old = NULL, new = ?1, bases = NULL "
      "WHERE (tbl, row) IN (SELECT tbl, row FROM going)";

/* What an import was called names its file, and stands in the history of many others. */
static const char labels_sql[]
    = "UPDATE change_label SET label = '' WHERE label <> '' AND tx IN (SELECT tx FROM change "
      "WHERE tbl = 'erased' AND new = ?1) AND tx NOT IN (SELECT tx FROM import_batch)";

/* That somebody looked stays on record; why may name anybody. */
static gboolean
forget_reasons (TorgetConnection *connection,
                GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT row FROM going WHERE tbl = 'person'", error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    if (!torget_access_store_redact (connection, torget_statement_get_int64 (statement, 0), error))
      return FALSE;
  return step == TORGET_STEP_DONE;
}

/**
 * torget_erasure_rows_forget:
 * @connection: a connection in an edit, after torget_erasure_rows_delete(), when the derived rows
 *   have followed
 * @certificate: number of the certificate
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Takes what was deleted from the change log and from whatever else remembers it.
 *
 * Returns: whether nothing remembers it
 */
gboolean
torget_erasure_rows_forget (TorgetConnection *connection,
                            gint64 certificate,
                            GError **error)
{
  return run_all (connection, forget_sql, G_N_ELEMENTS (forget_sql), error)
         && forget_reasons (connection, error)
         && run_with (connection, redact_sql, certificate, error)
         && run_with (connection, labels_sql, certificate, error);
}
