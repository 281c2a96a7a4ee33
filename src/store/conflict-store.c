/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What contradicts itself in the records of the whole file, and what waits for a decision.
 *
 * A row of the table below is all that defines a conflict; its words are the code list `conflict`.
 * What is wrong within one record is told when it is entered (domain/validate.h), and what a figure
 * lacks are its gaps. */
#include "config.h"

#include "store/conflict-store.h"

#include "store/double-store.h"
#include "store/statement.h"

/* More pairs than this are not looked for. */
#define MOST_DOUBLES 100

/* Two rows of one table that hold for the same subject on the same day; one may begin on the day when
 * the other ends. */
#define OVERLAP(table, subject, from, to)                                                          \
  "FROM " table " AS a JOIN " table " AS b ON b." subject " = a." subject " AND b.id <> a.id "      \
  "AND a." from " < coalesce (b." to ", '9999') AND b." from " < coalesce (a." to ", '9999') "

#define TENANT                                                                                     \
  "(SELECT m.person_id FROM membership AS m WHERE m.household_id = a.household_id "                \
  "ORDER BY m.role = 'reference_person' DESC, m.id LIMIT 1)"

#define LET                                                                                        \
  "let AS (SELECT id, household_id, dwelling_id, start_date, coalesce (moved_out_date, end_date) " \
  "AS until FROM sublet WHERE coalesce (status, '') <> 'draft') "

/* Those of the persons that a query tells who have not become somebody else, and whether they are
 * protected. */
#define PERSONS(query)                                                                             \
  "SELECT p.id, coalesce (p.protection, 'none') <> 'none' FROM person AS p "                       \
  "WHERE p.merged_into IS NULL AND p.id IN (" query ") ORDER BY p.id"

/* ?1 is the day. */
static const struct
{
  const char *code;
  const char *sql;
} definitions[] = {
  /* A child may live with each of two parents. */
  { "two_households",
    PERSONS ("SELECT m.person_id FROM membership AS m JOIN person AS p ON p.id = m.person_id "
    "WHERE coalesce (m.valid_from, ?1) <= ?1 AND coalesce (m.valid_to, '9999') > ?1 "
    "AND coalesce (p.birth_date, '0') <= date (?1, '-18 years') "
    "GROUP BY m.person_id HAVING count (DISTINCT m.household_id) > 1") },
  { "two_municipalities",
    PERSONS ("SELECT a.person_id FROM residence AS a JOIN residence AS b ON b.person_id = a.person_id "
    "AND b.id <> a.id AND b.municipality <> a.municipality AND coalesce (b.valid_from, '0') "
    ">= coalesce (a.valid_from, '0') AND coalesce (a.valid_to, '9999') "
    "> coalesce (b.valid_from, '0') WHERE coalesce (b.valid_from, '0') <= ?1") },
  { "two_plans",
    PERSONS ("SELECT a.person_id " OVERLAP ("plan", "person_id", "enrolled_date",
                                            "discharged_date")) },
  { "two_enrolments",
    PERSONS ("SELECT a.person_id " OVERLAP ("sfi_enrolment", "person_id", "started_date",
                                            "ended_date")) },
  { "two_places",
    PERSONS ("SELECT a.person_id " OVERLAP ("preschool_placement", "person_id", "start_date",
                                            "end_date")) },
  { "two_sublets",
    PERSONS ("WITH " LET "SELECT " TENANT " "
             OVERLAP ("let", "household_id", "start_date", "until")) },
  { "two_tenants",
    PERSONS ("WITH " LET "SELECT " TENANT " "
             OVERLAP ("let", "dwelling_id", "start_date", "until")
             "AND b.household_id <> a.household_id") },
  { "left_open",
    PERSONS ("SELECT p.id FROM person AS p WHERE (p.status IN ('moved_away', 'deceased') "
    "OR p.death_date <= ?1) AND (EXISTS (SELECT 1 FROM plan AS l WHERE l.person_id = p.id "
    "AND l.enrolled_date IS NOT NULL AND l.discharged_date IS NULL) "
    "OR EXISTS (SELECT 1 FROM sfi_enrolment AS e WHERE e.person_id = p.id "
    "AND e.started_date IS NOT NULL AND e.ended_date IS NULL) "
    "OR EXISTS (SELECT 1 FROM preschool_application AS q WHERE q.person_id = p.id "
    "AND q.status IN ('incomplete', 'queued', 'offered', 'guarantee_offered')))") },
};

static void
read_person (TorgetStatement *statement,
             TorgetConflict *conflict)
{
  const gint64 id = torget_statement_get_int64 (statement, 0);

  if (torget_statement_get_int64 (statement, 1) != 0)
    conflict->n_protected++;
  else
    g_array_append_val (conflict->ids, id);
}

static gboolean
find_persons (TorgetConnection *connection,
              const char *sql,
              TorgetDate today,
              TorgetConflict *conflict,
              GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, sql, error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_date (statement, 1, today);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    read_person (statement, conflict);
  return step == TORGET_STEP_DONE;
}

static gboolean
count_doubles (TorgetConnection *connection,
               TorgetConflict *conflict,
               GError **error)
{
  g_autoptr (GPtrArray) doubles = torget_double_store_list (connection, MOST_DOUBLES, error);

  conflict->n_others = doubles != NULL ? doubles->len : 0;
  return doubles != NULL;
}

/* Handovers that came, and that nobody has accepted or declined. */
static gboolean
count_undecided (TorgetConnection *connection,
                 TorgetConflict *conflict,
                 GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT count (*) FROM region_message WHERE direction = 'in' AND kind = 'handover' "
      "AND state = 'received'",
      error);

  if (statement == NULL || torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return FALSE;
  conflict->n_others = (guint) torget_statement_get_int64 (statement, 0);
  return TRUE;
}

static void
keep (GPtrArray *conflicts,
      TorgetConflict *conflict)
{
  if (torget_conflict_count (conflict) > 0)
    g_ptr_array_add (conflicts, conflict);
  else
    torget_conflict_free (conflict);
}

/* What is about pairs of persons or about files. */
static gboolean
find_others (TorgetConnection *connection,
             GPtrArray *conflicts,
             GError **error)
{
  g_autoptr (TorgetConflict) doubles = torget_conflict_new (TORGET_CONFLICT_DOUBLES);
  g_autoptr (TorgetConflict) undecided = torget_conflict_new (TORGET_CONFLICT_UNDECIDED);

  if (!count_doubles (connection, doubles, error)
      || !count_undecided (connection, undecided, error))
    return FALSE;
  keep (conflicts, g_steal_pointer (&doubles));
  keep (conflicts, g_steal_pointer (&undecided));
  return TRUE;
}

/**
 * torget_conflict_store_list:
 * @connection: an open connection
 * @today: the day
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetConflict): what was found, in the order of
 *   the code list
 */
GPtrArray *
torget_conflict_store_list (TorgetConnection *connection,
                            TorgetDate today,
                            GError **error)
{
  g_autoptr (GPtrArray) conflicts
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_conflict_free);

  if (!find_others (connection, conflicts, error))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (definitions); i++)
    {
      g_autoptr (TorgetConflict) conflict = torget_conflict_new (definitions[i].code);

      if (!find_persons (connection, definitions[i].sql, today, conflict, error))
        return NULL;
      keep (conflicts, g_steal_pointer (&conflict));
    }
  return g_steal_pointer (&conflicts);
}
