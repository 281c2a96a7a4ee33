/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what the indicators count; see followup-store.h. Each statement goes through its table
 * once, in the order in which it is stored. What the law reckons is added by the functions that
 * the deadlines use. */
#include "config.h"

#include "store/followup-store.h"

#include "domain/reckoning.h"
#include "store/statement.h"

#define MAX_FACTS 16

/* Skollagen 8:3: a wish that is notified early binds from four months before the first birthday. */
#define EARLIEST_WISH_MONTHS 8

/* 90 days after the programme: reported as Kolada U40455 is. */
#define WORKS_OR_STUDIES                                                                          \
  "coalesce (l.outcome_90, '') IN ('work_full_time', 'work_part_time', 'subsidised_work', "       \
  "'own_business', 'studies_upper_secondary', 'studies_higher'), l.outcome_90 IS NOT NULL "

/* Adds what is reckoned to the facts of a row.
 * @extra: the columns after the facts begin here */
typedef void (*FinishFunc) (TorgetObservations *observations,
                            TorgetStatement *statement,
                            gint64 person_id,
                            int extra,
                            gint32 *seen);

static void
finish_application (TorgetObservations *observations,
                    TorgetStatement *statement,
                    gint64 person_id,
                    int extra,
                    gint32 *seen)
{
  const TorgetObservedPerson *child = torget_observations_find (observations, person_id);
  TorgetDate wish = seen[TORGET_SEEN_APPLICATION_WISH - TORGET_SEEN_APPLICATION_WISH];

  if (wish == TORGET_DATE_NONE || child == NULL)
    return;
  if (child->seen[0] != TORGET_DATE_NONE)
    wish = MAX (wish, torget_date_add_months (child->seen[0], EARLIEST_WISH_MONTHS));
  seen[TORGET_SEEN_APPLICATION_GUARANTEE - TORGET_SEEN_APPLICATION_WISH]
      = torget_rule_reckon ("preschool_guarantee", wish, NULL);
}

static void
finish_sfi (TorgetObservations *observations,
            TorgetStatement *statement,
            gint64 person_id,
            int extra,
            gint32 *seen)
{
  const TorgetDate started = seen[TORGET_SEEN_SFI_STARTED - TORGET_SEEN_SFI_REGISTERED];

  if (started != TORGET_DATE_NONE)
    seen[TORGET_SEEN_SFI_TWO_YEARS_ON - TORGET_SEEN_SFI_REGISTERED]
        = torget_date_add_months (started, 24);
}

/* What has been completed is no right any more; an extension makes it longer. */
static void
finish_right (TorgetObservations *observations,
              TorgetStatement *statement,
              gint64 person_id,
              int extra,
              gint32 *seen)
{
  const TorgetDate extended = torget_statement_get_date (statement, extra);
  const TorgetDate over = torget_statement_get_date (statement, extra + 1);
  TorgetDate ends = MAX (torget_rule_reckon ("sfi_right_end", seen[0], NULL), extended);

  if (over != TORGET_DATE_NONE)
    ends = MIN (ends, over);
  seen[TORGET_SEEN_SFI_RIGHT_ENDS - TORGET_SEEN_SFI_RIGHT_RECEIVED] = ends;
}

static void
finish_civic (TorgetObservations *observations,
              TorgetStatement *statement,
              gint64 person_id,
              int extra,
              gint32 *seen)
{
  if (seen[0] != TORGET_DATE_NONE)
    seen[TORGET_SEEN_CIVIC_YEAR_UP - TORGET_SEEN_CIVIC_STARTED]
        = torget_date_add_months (seen[0], 12);
}

/* The person, the facts of the subject in their order, and what @finish reads besides. */
static const struct
{
  TorgetObserved subject;
  const char *sql;
  FinishFunc finish;
  gboolean has_measure;
} readings[] = {
  { TORGET_OBSERVED_HOUSEHOLD,
    "SELECT person_id, 1 FROM membership WHERE role = 'reference_person' AND valid_to IS NULL",
    NULL, FALSE },
  { TORGET_OBSERVED_PLAN,
    "SELECT l.person_id, l.enrolled_date, l.plan_date, l.discharged_date, " WORKS_OR_STUDIES
    ", 0 FROM plan AS l",
    NULL, FALSE },
  { TORGET_OBSERVED_REDUCTION,
    "SELECT l.person_id, r.start_date, r.end_date, r.hours_per_week, "
    "coalesce (r.reason, '') = 'no_preschool_place' "
    "FROM reduction AS r JOIN plan AS l ON l.id = r.plan_id",
    NULL, FALSE },
  { TORGET_OBSERVED_APPLICATION,
    "SELECT a.person_id, coalesce (min (a.wish_date, a.signed_date), a.wish_date, a.signed_date), "
    "coalesce ((SELECT min (o.offered_date) FROM preschool_offer AS o "
    "WHERE o.application_id = a.id), (SELECT min (t.start_date) FROM preschool_placement AS t "
    "WHERE t.application_id = a.id)), NULL, "
    "coalesce (a.status, '') IN ('declined', 'struck', 'terminated') "
    "FROM preschool_application AS a",
    finish_application, FALSE },
  { TORGET_OBSERVED_SFI,
    "SELECT e.person_id, e.registered_date, e.received_date, e.started_date, e.ended_date, "
    "coalesce (e.status, '') IN ('interrupted', 'interrupted_absence'), NULL, "
    "(SELECT count (*) FROM sfi_enrolment AS x JOIN sfi_grade AS g ON g.enrolment_id = x.id "
    "WHERE x.person_id = e.person_id AND g.grade = 'passed' "
    "AND g.date <= date (e.started_date, '+2 years')), 0 FROM sfi_enrolment AS e",
    finish_sfi, FALSE },
  { TORGET_OBSERVED_GRADE,
    "SELECT e.person_id, g.date, coalesce (g.grade, '') = 'passed' "
    "FROM sfi_grade AS g JOIN sfi_enrolment AS e ON e.id = g.enrolment_id",
    NULL, FALSE },
  { TORGET_OBSERVED_SFI_RIGHT,
    "WITH received (person_id, own, day, over) AS ("
    "SELECT person_id, first_received_date, NULL, NULL FROM sfi_right UNION ALL "
    "SELECT person_id, NULL, received_date, "
    "CASE WHEN status IN ('completed', 'to_swedish_second', 'right_ended') "
    "THEN coalesce (ended_date, received_date) END FROM sfi_enrolment) "
    "SELECT r.person_id, coalesce (max (r.own), min (r.day)), NULL, "
    "(SELECT max (x.extended_to) FROM sfi_extension AS x WHERE x.person_id = r.person_id), "
    "max (r.over) FROM received AS r GROUP BY r.person_id "
    "HAVING coalesce (max (r.own), min (r.day)) IS NOT NULL",
    finish_right, FALSE },
  { TORGET_OBSERVED_CIVIC,
    "SELECT c.person_id, c.start_date, "
    "CASE WHEN c.hours >= 100 OR c.certificate THEN c.end_date END, NULL "
    "FROM civic_orientation AS c UNION ALL "
    "SELECT l.person_id, a.start_date, CASE WHEN a.status = 'completed' THEN a.end_date END, NULL "
    "FROM activity AS a JOIN plan AS l ON l.id = a.plan_id WHERE a.kind = 'civic_orientation' "
    "AND NOT EXISTS (SELECT 1 FROM civic_orientation AS c WHERE c.person_id = l.person_id)",
    finish_civic, FALSE },
  { TORGET_OBSERVED_SUBLET,
    "SELECT (SELECT m.person_id FROM membership AS m WHERE m.household_id = s.household_id "
    "ORDER BY m.role = 'reference_person' DESC, m.id LIMIT 1), s.start_date, s.end_date, "
    "coalesce (s.moved_out_date, CASE WHEN s.status IN ('moved_out', 'ended', 'taken_over', "
    "'forfeited', 'evicted') THEN s.end_date END), s.notice_served_date, "
    "coalesce (s.status, '') = 'taken_over' FROM sublet AS s "
    "WHERE coalesce (s.tenure, 'sublet') = 'sublet' AND coalesce (s.status, '') <> 'draft'",
    NULL, FALSE },
  { TORGET_OBSERVED_ACTIVITY,
    "SELECT l.person_id, l.discharged_date, " WORKS_OR_STUDIES
    ", a.kind FROM plan AS l JOIN activity AS a ON a.plan_id = l.id "
    "WHERE l.discharged_date IS NOT NULL AND coalesce (a.status, '') <> 'planned' "
    "GROUP BY l.id, a.kind",
    NULL, TRUE },
};

static void
read_person (TorgetObservations *observations,
             TorgetStatement *statement)
{
  TorgetObservedPerson person = { .id = torget_statement_get_int64 (statement, 0) };
  const char *protection = torget_statement_get_text (statement, 8);

  for (int i = 0; i < 3; i++)
    person.seen[i] = torget_statement_get_date (statement, 1 + i);
  person.seen[TORGET_SEEN_PERSON_IS_ASSIGNED - TORGET_SEEN_PERSON_BIRTH]
      = (gint32) torget_statement_get_int64 (statement, 4);
  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    person.cells[i] = (guint8) (torget_split_get_n_cells ((TorgetSplit) i) - 1);
  person.cells[TORGET_SPLIT_MUNICIPALITY] = (guint8) torget_split_find_cell (
      TORGET_SPLIT_MUNICIPALITY, torget_statement_get_text (statement, 5));
  person.cells[TORGET_SPLIT_SEX] = (guint8) torget_split_find_cell (
      TORGET_SPLIT_SEX, torget_statement_get_text (statement, 6));
  person.cells[TORGET_SPLIT_RECEPTION] = (guint8) torget_split_find_cell (
      TORGET_SPLIT_RECEPTION, torget_statement_get_text (statement, 7));
  person.is_protected = protection != NULL && !g_str_equal (protection, "none");
  torget_observations_add_person (observations, &person);
}

static void
read_path (TorgetObservations *observations,
           TorgetStatement *statement)
{
  TorgetObservedPerson *person
      = torget_observations_find (observations, torget_statement_get_int64 (statement, 0));

  if (person != NULL)
    person->cells[TORGET_SPLIT_STUDY_PATH] = (guint8) torget_split_find_cell (
        TORGET_SPLIT_STUDY_PATH, torget_statement_get_text (statement, 1));
}

static void
read_residence (TorgetObservations *observations,
                TorgetStatement *statement)
{
  torget_observations_add_residence (observations, torget_statement_get_int64 (statement, 0),
                                     torget_statement_get_text (statement, 1),
                                     torget_statement_get_date (statement, 2),
                                     torget_statement_get_date (statement, 3));
}

/* The last path of an enrolment is the person's. */
static const struct
{
  const char *sql;
  void (*read) (TorgetObservations *observations,
                TorgetStatement *statement);
} person_readings[] = {
  { "SELECT id, birth_date, permit_from, received_date, coalesce (reception, '') = 'assigned', "
    "municipality, sex, reception, protection FROM person WHERE merged_into IS NULL",
    read_person },
  { "SELECT person_id, study_path FROM sfi_enrolment WHERE study_path IS NOT NULL "
    "ORDER BY registered_date, id",
    read_path },
  { "SELECT person_id, municipality, valid_from, valid_to FROM residence ORDER BY valid_from, id",
    read_residence },
};

static gboolean
read_persons (TorgetConnection *connection,
              TorgetObservations *observations,
              gsize reading,
              GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, person_readings[reading].sql, error);
  TorgetStep step = TORGET_STEP_ERROR;

  while (statement != NULL
         && (step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    person_readings[reading].read (observations, statement);
  return step == TORGET_STEP_DONE;
}

static void
read_row (TorgetObservations *observations,
          TorgetStatement *statement,
          gsize reading)
{
  const TorgetObserved subject = readings[reading].subject;
  const TorgetObservedInfo *info = &torget_observed_infos[subject];
  const gint64 person_id = torget_statement_get_int64 (statement, 0);
  const int extra = 1 + (int) info->n_facts;
  gint32 seen[MAX_FACTS];
  guint measure = torget_split_get_n_cells (TORGET_SPLIT_MEASURE) - 1;

  for (guint i = 0; i < info->n_facts; i++)
    seen[i] = torget_seen_infos[info->first + i].kind == TORGET_SEEN_KIND_DATE
                  ? torget_statement_get_date (statement, 1 + (int) i)
                  : (gint32) torget_statement_get_int64 (statement, 1 + (int) i);
  if (readings[reading].finish != NULL)
    readings[reading].finish (observations, statement, person_id, extra, seen);
  if (readings[reading].has_measure)
    measure = torget_split_find_cell (TORGET_SPLIT_MEASURE,
                                      torget_statement_get_text (statement, extra));
  torget_observations_add (observations, subject, person_id, measure, seen);
}

static gboolean
read_rows (TorgetConnection *connection,
           TorgetObservations *observations,
           gsize reading,
           GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, readings[reading].sql, error);
  TorgetStep step = TORGET_STEP_ERROR;

  while (statement != NULL
         && (step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    read_row (observations, statement, reading);
  return step == TORGET_STEP_DONE;
}

/**
 * torget_followup_store_load:
 * @connection: an open connection
 * @cancellable: (nullable): asked between the tables
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Those who were merged into another person are not read.
 *
 * Returns: (transfer full) (nullable): what there is to count
 */
TorgetObservations *
torget_followup_store_load (TorgetConnection *connection,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (TorgetObservations) observations = torget_observations_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (person_readings); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !read_persons (connection, observations, i, error))
      return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !read_rows (connection, observations, i, error))
      return NULL;
  torget_observations_mark_first (observations, TORGET_SEEN_PLAN_SETTLED,
                                  TORGET_SEEN_PLAN_IS_FIRST);
  torget_observations_mark_first (observations, TORGET_SEEN_SFI_STARTED, TORGET_SEEN_SFI_IS_FIRST);
  return g_steal_pointer (&observations);
}
