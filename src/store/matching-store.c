/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons for practice places; see matching-store.h. The rules stand in domain/matching.c: the
 * statements only keep out whom no rule could take, and read what the rules ask for. */
#include "config.h"

#include "store/matching-store.h"

#include "store/statement.h"

/* A list is read by somebody; who does not stand among the first is not found in it. */
#define MAX_PERSONS 100

/* Nobody who is protected, or lives with somebody who is: a place tells where to find them. */
#define NOT_PROTECTED                                                                              \
  "coalesce (p.protection, 'none') = 'none' AND NOT EXISTS (SELECT 1 FROM membership m "           \
  "JOIN membership o ON o.household_id = m.household_id JOIN person q ON q.id = o.person_id "      \
  "WHERE m.person_id = p.id AND coalesce (m.valid_to, '9999') >= ?1 "                              \
  "AND coalesce (o.valid_to, '9999') >= ?1 AND coalesce (q.protection, 'none') <> 'none')"

/* SFI stands either among the activities of the plan or by itself; practice likewise. */
#define HOURS_TAKEN                                                                                \
  "(SELECT coalesce (sum (a.hours_per_week), 0) FROM activity a JOIN plan l ON l.id = a.plan_id "  \
  "WHERE l.person_id = p.id AND a.start_date <= ?1 AND coalesce (a.end_date, '9999') >= ?1 "       \
  "AND coalesce (a.kind, '') <> 'internship') "                                                    \
  "+ CASE WHEN e.started_date IS NULL OR e.ended_date <= ?1 OR EXISTS (SELECT 1 FROM activity a "  \
  "JOIN plan l ON l.id = a.plan_id WHERE l.person_id = p.id AND a.kind = 'sfi' "                   \
  "AND coalesce (a.end_date, '9999') >= ?1) THEN 0 ELSE coalesce (e.hours_per_week, 0) END "       \
  "+ max ((SELECT coalesce (sum (w.hours_per_week), 0) FROM work_placement w "                     \
  "WHERE w.person_id = p.id AND coalesce (w.end_date, '9999') >= ?1), "                            \
  "(SELECT coalesce (sum (a.hours_per_week), 0) FROM activity a JOIN plan l ON l.id = a.plan_id "  \
  "WHERE l.person_id = p.id AND a.start_date <= ?1 AND coalesce (a.end_date, '9999') >= ?1 "       \
  "AND a.kind = 'internship'))"

#define PERSONS                                                                                    \
  "SELECT p.id, p.family_name, p.given_name, p.municipality, "                                     \
  "(SELECT l.sector FROM plan l WHERE l.person_id = p.id AND l.discharged_date IS NULL "           \
  "ORDER BY l.enrolled_date DESC LIMIT 1), e.course, e.track, " HOURS_TAKEN ", "                   \
  "EXISTS (SELECT 1 FROM work_placement w WHERE w.person_id = p.id AND w.sector = ?2), 0 "         \
  "FROM person p LEFT JOIN sfi_enrolment e ON e.id = (SELECT s.id FROM sfi_enrolment s "           \
  "WHERE s.person_id = p.id ORDER BY s.registered_date DESC, s.id DESC LIMIT 1) "

static const char persons_sql[]
    = PERSONS
    "JOIN person_index i ON i.person_id = p.id WHERE p.id IN ("
    "SELECT person_id FROM plan WHERE discharged_date IS NULL "
    "AND (?2 IS NULL OR sector = ?2 OR (?3 AND sector IS NULL)) "
    "UNION SELECT person_id FROM work_placement WHERE sector = ?2) "
    "AND p.merged_into IS NULL AND p.death_date IS NULL "
    "AND coalesce (p.status, 'active') = 'active' AND " NOT_PROTECTED " AND NOT EXISTS ("
    "SELECT 1 FROM work_placement w WHERE w.person_id = p.id AND w.practice_place_id = ?4 "
    "AND coalesce (w.end_date, '9999') >= ?1) ORDER BY i.sort_key";

static const char person_sql[] = PERSONS "WHERE p.id = ?3 AND " NOT_PROTECTED;

static const char places_sql[]
    = "SELECT t.id, t.title, f.name, t.sector, coalesce (t.municipality, f.municipality), "
      "t.sfi_course, t.hours_per_week, max (coalesce (t.places, 1) - (SELECT count (*) "
      "FROM work_placement w WHERE w.practice_place_id = t.id "
      "AND coalesce (w.end_date, '9999') >= ?1), 0) AS places_left, "
      "EXISTS (SELECT 1 FROM work_placement w WHERE w.person_id = ?2 AND w.sector = t.sector), 0, "
      "NULL, NULL, NULL FROM practice_place t LEFT JOIN employer f ON f.id = t.employer_id "
      "WHERE t.id = ?3 OR (?3 IS NULL AND places_left > 0 "
      "AND coalesce (t.end_date, '9999') >= ?1) "
      "UNION ALL SELECT -o.id, o.title, o.provider, o.sector, r.sender, o.course, "
      "o.hours_per_week, coalesce (o.places, 1), EXISTS (SELECT 1 FROM work_placement w "
      "WHERE w.person_id = ?2 AND w.sector = o.sector), 0, o.contact, r.received_date, o.valid_to "
      "FROM offer o JOIN offer_receipt r ON r.id = o.receipt_id "
      "WHERE ?3 IS NULL AND o.kind = 'practice_place' AND o.valid_to >= ?1 "
      "AND coalesce (o.end_date, '9999') >= ?1 ORDER BY 3, 2";

static void
bind_id (TorgetStatement *statement,
         int index,
         gint64 id)
{
  if (id != 0)
    torget_statement_bind_int64 (statement, index, id);
}

static gint
compare_scores (gconstpointer a,
                gconstpointer b)
{
  const TorgetPersonMatch *first = *(TorgetPersonMatch *const *) a;
  const TorgetPersonMatch *second = *(TorgetPersonMatch *const *) b;

  return torget_match_score (second->reasons) - torget_match_score (first->reasons);
}

/**
 * torget_matching_store_list_persons:
 * @connection: a connection
 * @place: the place, as from torget_matching_store_list_places()
 * @with_undecided: also those who have named no sector
 * @today: the day
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetPersonMatch): whom the place is possible
 *   for, the best matches first and then by name; nobody who is protected
 */
GPtrArray *
torget_matching_store_list_persons (TorgetConnection *connection,
                                    const TorgetPlaceMatch *place,
                                    gboolean with_undecided,
                                    TorgetDate today,
                                    GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, persons_sql, error);
  g_autoptr (GPtrArray) persons = g_ptr_array_new_with_free_func (torget_record_free);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_date (statement, 1, today);
  torget_statement_bind_text (statement, 2, place->sector);
  torget_statement_bind_int64 (statement, 3, with_undecided);
  torget_statement_bind_int64 (statement, 4, place->record.id);
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      g_autoptr (TorgetPersonMatch) person
          = torget_statement_read_record (statement, &torget_person_match_type);
      TorgetMatchReasons reasons;

      if (!torget_match_judge (person, place, with_undecided, &reasons))
        continue;
      person->reasons = (int) reasons;
      g_ptr_array_add (persons, g_steal_pointer (&person));
    }
  if (step != TORGET_STEP_DONE)
    return NULL;
  g_ptr_array_sort (persons, compare_scores);
  if (persons->len > MAX_PERSONS)
    g_ptr_array_set_size (persons, MAX_PERSONS);
  return g_steal_pointer (&persons);
}

/**
 * torget_matching_store_load_person:
 * @connection: a connection
 * @person_id: row id
 * @today: the day
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what is known of the person; %NULL without @error for
 *   somebody who is protected, or lives with somebody who is
 */
TorgetPersonMatch *
torget_matching_store_load_person (TorgetConnection *connection,
                                   gint64 person_id,
                                   TorgetDate today,
                                   GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, person_sql, error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_date (statement, 1, today);
  torget_statement_bind_text (statement, 2, NULL);
  torget_statement_bind_int64 (statement, 3, person_id);
  if (torget_statement_step (statement, error) != TORGET_STEP_ROW)
    return NULL;
  return torget_statement_read_record (statement, &torget_person_match_type);
}

/**
 * torget_matching_store_list_places:
 * @connection: a connection
 * @place_id: one place, full or not; 0 for all that are open and have room left, and all that other
 *   municipalities offer
 * @person_id: whose experience to tell; 0 for nobody's
 * @today: the day
 * @error: return location of %TORGET_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetPlaceMatch): the places, by employer
 */
GPtrArray *
torget_matching_store_list_places (TorgetConnection *connection,
                                   gint64 place_id,
                                   gint64 person_id,
                                   TorgetDate today,
                                   GError **error)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (connection, places_sql, error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_date (statement, 1, today);
  bind_id (statement, 2, person_id);
  bind_id (statement, 3, place_id);
  return torget_statement_list_records (statement, &torget_place_match_type, error);
}
