/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stored deadlines as they are listed; see deadline-rows.h. */
#include "config.h"

#include "store/deadline-rows.h"

#include "base/clock.h"
#include "domain/record-types.h"
#include "store/statement.h"

/* Columns of a deadline, of its row, of its mark; each in the order of its table of fields. */
#define N_DEADLINE 14
#define FIRST_ROW N_DEADLINE
#define FIRST_MARK (N_DEADLINE + 19)

#define COLUMNS                                                                                   \
  "SELECT d.person_id, d.rule, d.subject_table, d.subject_id, d.cause_id, d.household_id, "       \
  "d.rule_version, d.due, d.computed, d.outer_limit, d.state, d.ended_on, d.ended_by, d.inputs, " \
  "0, p.given_name, p.family_name, hex (i.sort_key), p.sex, p.protection, p.municipality, "       \
  "c.id, c.name, h.id, h.name, h.label, r.id, r.family_name, r.protection, "                      \
  "o.given_name, o.family_name, o.sex, o.protection, "                                            \
  "m.id, m.person_id, m.household_id, m.rule, m.record_table, m.record_id, m.due, "               \
  "m.remind_date, m.done_date, m.decided_date, m.coordinator_id, m.note, m.author "               \
  "FROM deadline AS d "

/* The household that the person belongs to now, when the deadline is not about one. */
#define JOINS                                                                                     \
  "LEFT JOIN person AS p ON p.id = d.person_id "                                                  \
  "LEFT JOIN person_index AS i ON i.person_id = d.person_id "                                     \
  "LEFT JOIN deadline_mark AS m ON m.id = (SELECT max (id) FROM deadline_mark "                   \
  "WHERE person_id IS nullif (d.person_id, 0) AND rule = d.rule "                                 \
  "AND record_table = d.subject_table AND coalesce (record_id, 0) = d.subject_id) "               \
  "LEFT JOIN coordinator AS c ON c.id = coalesce (m.coordinator_id, p.coordinator_id) "           \
  "LEFT JOIN household AS h ON h.id = coalesce (nullif (d.household_id, 0), "                     \
  "(SELECT min (household_id) FROM membership WHERE person_id = d.person_id "                     \
  "AND valid_to IS NULL)) "                                                                       \
  "LEFT JOIN person AS r ON r.id = (SELECT person_id FROM membership WHERE household_id = h.id "  \
  "ORDER BY valid_to IS NOT NULL, role IS NOT 'reference_person', id LIMIT 1) "                   \
  "LEFT JOIN person AS o ON o.id = nullif (d.cause_id, 0) "

/* ?1 person, ?2 household, ?3 the day asked about, ?4 last day, ?5 also what has ended,
 * ?6 coordinator, ?7 municipality, ?8 rules, ?9 at most so many */
#define CHOICES                                                                                   \
  "AND (?6 = 0 OR c.id = ?6) AND (?7 IS NULL OR p.municipality = ?7) "                            \
  "AND (?8 IS NULL OR d.rule IN (SELECT value FROM json_each (?8))) "

#define CONDITIONS                                                                                \
  "AND (?5 OR d.state = 0 OR d.ended_on > ?3) AND (?4 IS NULL OR d.due <= ?4) " CHOICES           \
  "ORDER BY d.due, d.person_id, d.rule, d.subject_id, d.cause_id"

static const char of_person[] = COLUMNS JOINS "WHERE d.person_id = ?1 " CONDITIONS;

static const char of_household[]
    = COLUMNS JOINS "WHERE (d.household_id = ?2 OR d.person_id IN (SELECT person_id FROM membership "
                    "WHERE household_id = ?2 AND valid_to IS NULL)) " CONDITIONS;

static const char of_open[]
    = COLUMNS JOINS "WHERE ((d.state = 0 AND d.due <= coalesce (?4, '9999-12-31')) "
                    "OR d.ended_on > ?3) " CONDITIONS;

/* Those nearest to the day on either side, in the order of the index, so that no more is read than
 * is wanted. */
static const char of_day[]
    = "SELECT * FROM (" COLUMNS JOINS "WHERE d.state = 0 AND d.due < ?3 " CHOICES
      "ORDER BY d.due DESC LIMIT ?9) UNION ALL SELECT * FROM (" COLUMNS JOINS
      "WHERE d.state = 0 AND d.due BETWEEN ?3 AND ?4 " CHOICES "ORDER BY d.due LIMIT ?9)";

static const char of_all[] = COLUMNS JOINS "WHERE TRUE " CONDITIONS;

static const char *
choose_sql (const TorgetDeadlineFilter *filter)
{
  if (filter->person_id != 0)
    return of_person;
  if (filter->household_id != 0)
    return of_household;
  if (filter->limit != 0)
    return of_day;
  return filter->with_ended ? of_all : of_open;
}

/* Ids of the rules that are asked for as a JSON array; %NULL when all are. */
static char *
dup_rules (const TorgetDeadlineFilter *filter)
{
  g_autoptr (GString) json = g_string_new ("[");

  if (filter->track == NULL && filter->rule == NULL
      && filter->min_severity == TORGET_SEVERITY_INFO)
    return NULL;
  for (guint i = 0; i < torget_n_rules; i++)
    if (torget_deadline_filter_takes_rule (filter, torget_rule_get_nth (i)))
      g_string_append_printf (json, "%s\"%s\"", json->len > 1 ? "," : "",
                              torget_rule_get_nth (i)->id);
  g_string_append_c (json, ']');
  return g_strdup (json->str);
}

static void
bind_filter (TorgetStatement *statement,
             const TorgetDeadlineFilter *filter)
{
  g_autofree char *rules = dup_rules (filter);
  const TorgetDate as_of
      = filter->as_of != TORGET_DATE_NONE ? filter->as_of : torget_clock_get_today ();

  torget_statement_bind_int64 (statement, 1, filter->person_id);
  torget_statement_bind_int64 (statement, 2, filter->household_id);
  torget_statement_bind_date (statement, 3, as_of);
  torget_statement_bind_date (statement, 4, filter->until);
  torget_statement_bind_int64 (statement, 5, filter->with_ended);
  torget_statement_bind_int64 (statement, 6, filter->coordinator_id);
  torget_statement_bind_text (statement, 7, filter->municipality);
  torget_statement_bind_text (statement, 8, rules);
  if (filter->limit != 0)
    torget_statement_bind_int64 (statement, 9, filter->limit);
}

/* %FALSE for a row of a rule, version or table that this program does not know. */
static gboolean
read_deadline (TorgetStatement *statement,
               TorgetDeadline *deadline)
{
  *deadline = (TorgetDeadline){
    .rule = torget_rule_find (torget_statement_get_text (statement, 1)),
    .person_id = torget_statement_get_int64 (statement, 0),
    .subject = torget_record_types_find (torget_statement_get_text (statement, 2)),
    .subject_id = torget_statement_get_int64 (statement, 3),
    .cause_id = torget_statement_get_int64 (statement, 4),
    .household_id = torget_statement_get_int64 (statement, 5),
    .due = torget_statement_get_date (statement, 7),
    .computed = torget_statement_get_date (statement, 8),
    .outer_limit = torget_statement_get_date (statement, 9),
    .state = (TorgetDeadlineState) torget_statement_get_int64 (statement, 10),
    .ended_on = torget_statement_get_date (statement, 11),
    .ended_by = torget_fact_find (torget_statement_get_text (statement, 12)),
  };
  if (deadline->rule == NULL || deadline->subject == NULL)
    return FALSE;
  deadline->version = torget_rule_find_version (deadline->rule,
                                                (int) torget_statement_get_int64 (statement, 6));
  return deadline->version != NULL;
}

static TorgetDeadlineRow *
read_row (TorgetStatement *statement)
{
  TorgetDeadlineRow *row;
  TorgetDeadline deadline;

  if (!read_deadline (statement, &deadline))
    return NULL;
  torget_deadline_take_inputs (&deadline,
                               torget_statement_get_text (statement, N_DEADLINE - 1));
  row = torget_statement_read_record_at (statement, FIRST_ROW, &torget_deadline_row_type);
  row->deadline = deadline;
  if (torget_statement_get_int64 (statement, FIRST_MARK) != 0)
    row->mark = torget_statement_read_record_at (statement, FIRST_MARK,
                                                 &torget_deadline_mark_type);
  return row;
}

/**
 * torget_deadline_store_list:
 * @connection: a connection
 * @filter: which ones
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (element-type TorgetDeadlineRow): the deadlines, by day
 */
GPtrArray *
torget_deadline_store_list (TorgetConnection *connection,
                            const TorgetDeadlineFilter *filter,
                            GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, choose_sql (filter), error);
  g_autoptr (GPtrArray) rows
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_deadline_row_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  bind_filter (statement, filter);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      TorgetDeadlineRow *row = read_row (statement);

      if (row != NULL)
        g_ptr_array_add (rows, row);
    }
  return step == TORGET_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

/**
 * torget_deadline_store_count:
 * @connection: a connection
 * @from: first day
 * @until: last day
 * @today: the day that it is read on
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Counts the open deadlines that fall within the days, but for what was put off until later, and
 * what ends on a day to come that is known already.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 guint): how many there are, by id of rule
 */
GHashTable *
torget_deadline_store_count (TorgetConnection *connection,
                             TorgetDate from,
                             TorgetDate until,
                             TorgetDate today,
                             GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "SELECT d.rule, count (*) FROM deadline AS d WHERE d.state = 0 AND d.due BETWEEN ?1 AND ?2 "
      "AND NOT EXISTS (SELECT 1 FROM deadline_mark WHERE person_id IS nullif (d.person_id, 0) "
      "AND rule = d.rule AND record_table = d.subject_table "
      "AND coalesce (record_id, 0) = d.subject_id AND remind_date > ?3) GROUP BY d.rule",
      error);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_date (statement, 1, from);
  torget_statement_bind_date (statement, 2, until);
  torget_statement_bind_date (statement, 3, today);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    g_hash_table_insert (counts, g_strdup (torget_statement_get_text (statement, 0)),
                         GUINT_TO_POINTER ((guint) torget_statement_get_int64 (statement, 1)));
  return step == TORGET_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}
