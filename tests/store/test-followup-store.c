/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follow-up counts in a file, against SQL that was written from the definitions alone: no
 * statement here knows of the engine. The persons are made by arithmetic, so that all conditions
 * are met and missed. */
#include "config.h"

#include "domain/followup.h"
#include "store/edit.h"
#include "store/followup-store.h"
#include "store/goal-store.h"
#include "store-test.h"

#define TODAY "2026-11-21"

/* Days spread over 2024 to 2027 by arithmetic; each tenth is not known. */
#define DAY(seed)                                                                                 \
  "CASE WHEN (i * 31 + " #seed ") % 10 = 3 THEN NULL "                                            \
  "ELSE date ('2024-01-01', ((i * 7919 + " #seed " * 104729) % 1300) || ' days') END"
#define PICK(seed, n) "((i * 6151 + " #seed " * 769) / 7 % " #n ")"

static const char people_sql[]
    = "CREATE TABLE n (i INTEGER PRIMARY KEY); "
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 400) "
      "INSERT INTO n SELECT i FROM c; "
      "INSERT INTO person (id, sex, birth_date, protection, permit_from, reception, "
      "received_date, municipality, merged_into) SELECT i, "
      "CASE " PICK (1, 5) " WHEN 0 THEN NULL WHEN 1 THEN 'female' WHEN 2 THEN 'female' "
      "ELSE 'male' END, date ('1960-01-01', (i * 97 % 22000) || ' days'), "
      "CASE " PICK (2, 12) " WHEN 0 THEN 'marked' WHEN 1 THEN 'none' END, " DAY (3) ", "
      "CASE " PICK (4, 3) " WHEN 0 THEN 'assigned' WHEN 1 THEN 'quota' END, " DAY (5) ", "
      "CASE " PICK (6, 4) " WHEN 0 THEN '2480' WHEN 1 THEN '2284' WHEN 2 THEN '2401' END, "
      "CASE WHEN i % 50 = 7 THEN i - 1 END FROM n; "
      "INSERT INTO residence (id, person_id, municipality, valid_from, valid_to) "
      "SELECT 1000 + i, i, '2403', '2026-01-01', CASE WHEN i % 3 = 0 THEN '2026-06-30' END "
      "FROM n WHERE i % 20 = 0; "
      "INSERT INTO household (id, label) SELECT 1000 + i, 'H' || i FROM n WHERE i % 3 = 1; "
      "INSERT INTO membership (id, household_id, person_id, role) "
      "SELECT i, 1000 + i - (i - 1) % 3, i, "
      "CASE WHEN i % 3 = 1 THEN 'reference_person' ELSE 'child' END FROM n; ";

static const char tracks_sql[]
    = "INSERT INTO plan (id, person_id, plan_date, discharged_date, outcome_90) SELECT i, i, " DAY (
          11) ", " DAY (12) ", CASE " PICK (13, 4) " WHEN 0 THEN 'work_full_time' "
                            "WHEN 1 THEN 'studies_sfi' WHEN 2 THEN 'studies_higher' END FROM n; "
      "INSERT INTO plan (id, person_id, plan_date) SELECT 1000 + i, i, " DAY (14) " FROM n "
      "WHERE i % 4 = 0; "
      "INSERT INTO activity (id, plan_id, kind, start_date, end_date, status) SELECT i, i, "
      "CASE " PICK (15, 3) " WHEN 0 THEN 'internship' WHEN 1 THEN 'civic_orientation' "
      "ELSE 'vocational' END, " DAY (16) ", " DAY (17) ", "
      "CASE " PICK (18, 3) " WHEN 0 THEN 'planned' WHEN 1 THEN 'completed' END FROM n; "
      "INSERT INTO reduction (id, plan_id, reason, hours_per_week, start_date, end_date) SELECT i, "
      "i, CASE " PICK (19, 2) " WHEN 0 THEN 'no_preschool_place' ELSE 'illness' END, "
      "CASE WHEN i % 11 = 0 THEN NULL ELSE 10 + i % 20 END, " DAY (20) ", " DAY (21) " FROM n "
      "WHERE i % 2 = 0; "
      "INSERT INTO reduction (id, plan_id, reason, hours_per_week, start_date) SELECT 1000 + i, i, "
      "'no_preschool_place', 20, " DAY (22) " FROM n WHERE i % 5 = 0; "
      "INSERT INTO civic_orientation (id, person_id, start_date, end_date, hours, certificate) "
      "SELECT i, i, " DAY (23) ", " DAY (24) ", i % 160, i % 7 = 0 FROM n WHERE i % 3 = 0; "
      "INSERT INTO preschool_application (id, person_id, status, wish_date) SELECT i, i, "
      "CASE WHEN i % 9 = 0 THEN 'struck' END, " DAY (25) " FROM n; "
      "INSERT INTO preschool_offer (id, application_id, offered_date) SELECT i, i, " DAY (
          26) " FROM n WHERE i % 3 > 0; "
      "INSERT INTO sfi_enrolment (id, person_id, status, study_path, registered_date, "
      "received_date, started_date, ended_date) SELECT i, i, "
      "CASE " PICK (27, 3) " WHEN 0 THEN 'interrupted' WHEN 1 THEN 'active' END, "
      "CASE WHEN i % 4 > 0 THEN i % 4 END, " DAY (28) ", " DAY (29) ", " DAY (30) ", " DAY (
          31) " FROM n; "
      "INSERT INTO sfi_grade (id, enrolment_id, date, grade) SELECT i, 1 + i * 7 % 400, " DAY (
          32) ", CASE WHEN i % 3 = 0 THEN 'not_passed' ELSE 'passed' END FROM n; "
      "INSERT INTO sfi_right (id, person_id, first_received_date) SELECT i, i, " DAY (33) " FROM n "
      "WHERE i % 6 = 0; "
      "INSERT INTO sfi_extension (id, person_id, extended_to) SELECT i, i, '2029-06-30' FROM n "
      "WHERE i % 13 = 0; "
      "INSERT INTO sublet (id, household_id, tenure, status, start_date, end_date, "
      "notice_served_date, moved_out_date) SELECT i, 1000 + i, 'sublet', "
      "CASE " PICK (34, 3) " WHEN 0 THEN 'taken_over' WHEN 1 THEN 'running' END, " DAY (35) ", " DAY (
          36) ", " DAY (37) ", CASE WHEN i % 4 = 0 THEN " DAY (38) " END FROM n WHERE i % 3 = 1; ";

/* The whole year until today; who counts; by sex, in the order of the cells. */
#define BY_SEX                                                                                    \
  " GROUP BY 1 ORDER BY 1) SELECT sex || ' ' || d || ' ' || z FROM f"
#define SEX                                                                                       \
  "WITH f (sex, d, z) AS (SELECT CASE p.sex WHEN 'female' THEN 0 WHEN 'male' THEN 1 ELSE 2 END, "
#define ALIVE " p.merged_into IS NULL "
#define YEAR " BETWEEN '2026-01-01' AND '2026-11-21' "

static const struct
{
  const char *indicator;
  const char *sql;
} oracles[] = {
  { "received_assigned", SEX "count (*), total (p.reception IS 'assigned') FROM person p "
                             "WHERE" ALIVE "AND p.received_date" YEAR BY_SEX },
  { "received_households", SEX "count (*), count (*) FROM person p WHERE" ALIVE
                               "AND p.received_date" YEAR "AND p.id % 3 = 1" BY_SEX },
  { "sfi_active", SEX "count (*), count (*) FROM person p WHERE" ALIVE "AND p.id IN ("
                      "SELECT person_id FROM sfi_enrolment WHERE started_date <= '2026-11-21' "
                      "AND (ended_date IS NULL OR ended_date >= '2026-11-21'))" BY_SEX },
  { "sfi_interrupted", SEX "count (*), total (e.status IS 'interrupted') FROM person p, "
                           "sfi_enrolment e WHERE e.person_id = p.id AND" ALIVE
                           "AND e.ended_date" YEAR BY_SEX },
  { "sfi_over_one_month",
    SEX "count (*), total (e.started_date > date (e.registered_date, '+1 month', "
        "CASE WHEN strftime ('%d', e.registered_date) = strftime ('%d', e.registered_date, "
        "'+1 month') THEN '+0 days' ELSE 'start of month' END, "
        "CASE WHEN strftime ('%d', e.registered_date) = strftime ('%d', e.registered_date, "
        "'+1 month') THEN '+0 days' ELSE '-1 days' END)) FROM person p, sfi_enrolment e "
        "WHERE e.person_id = p.id AND" ALIVE "AND e.started_date" YEAR
        "AND e.registered_date <= e.started_date" BY_SEX },
  { "sfi_courses_passed", SEX "count (*), total (g.grade = 'passed') FROM person p, sfi_enrolment "
                              "e, sfi_grade g WHERE e.person_id = p.id AND g.enrolment_id = e.id "
                              "AND" ALIVE "AND g.date" YEAR BY_SEX },
  { "plan_over_three_months",
    SEX "count (*), total (l.day >= date (p.received_date, '+94 days') OR (l.day > "
        "date (p.received_date, '+89 days') AND (CAST (strftime ('%m', l.day) AS INTEGER) + 12 * "
        "strftime ('%Y', l.day)) - (CAST (strftime ('%m', p.received_date) AS INTEGER) + 12 * "
        "strftime ('%Y', p.received_date)) >= 3 AND (strftime ('%d', l.day) > strftime ('%d', "
        "p.received_date) OR strftime ('%m', l.day) - strftime ('%m', p.received_date) "
        "IN (4, -8)))) FROM person p, (SELECT person_id, min (plan_date) AS day FROM plan "
        "GROUP BY person_id) l WHERE l.person_id = p.id AND" ALIVE "AND l.day" YEAR
        "AND p.received_date <= l.day" BY_SEX },
  { "time_lost_to_preschool_queue",
    SEX "count (DISTINCT p.id), CAST (sum ((40 - r.hours_per_week) * (1 + "
        "julianday (min (coalesce (r.end_date, '9999'), '2026-11-21')) "
        "- julianday (max (r.start_date, '2026-01-01')))) AS INTEGER) FROM person p, plan l, "
        "reduction r WHERE l.person_id = p.id AND r.plan_id = l.id AND" ALIVE
        "AND r.reason = 'no_preschool_place' AND r.hours_per_week > 0 "
        "AND r.start_date <= '2026-11-21' AND (r.end_date IS NULL OR r.end_date >= '2026-01-01')"
        BY_SEX },
  { "part_time_for_preschool_queue",
    SEX "count (DISTINCT p.id), count (DISTINCT CASE WHEN r.reason = 'no_preschool_place' "
        "THEN p.id END) FROM person p, plan l, reduction r WHERE l.person_id = p.id "
        "AND r.plan_id = l.id AND" ALIVE "AND r.start_date <= '2026-11-21' "
        "AND (r.end_date IS NULL OR r.end_date >= '2026-01-01')" BY_SEX },
  { "children_offered", SEX "count (*), count (*) FROM person p, preschool_offer o "
                            "WHERE o.application_id = p.id AND" ALIVE
                            "AND o.offered_date" YEAR BY_SEX },
  { "civic_completed",
    SEX "count (*), count (*) FROM person p WHERE" ALIVE "AND (p.id IN (SELECT person_id FROM "
        "civic_orientation WHERE end_date" YEAR
        "AND (hours >= 100 OR certificate)) OR (p.id % 3 > 0 AND p.id IN (SELECT plan_id FROM "
        "activity WHERE kind = 'civic_orientation' AND status = 'completed' AND end_date" YEAR
        ")))" BY_SEX },
  { "sublets_over_two_years",
    SEX "count (*), total (s.start_date < '2024-11-21') FROM person p, sublet s "
        "WHERE s.id = p.id AND" ALIVE "AND s.start_date <= '2026-11-21' AND coalesce ("
        "s.moved_out_date, CASE WHEN s.status = 'taken_over' THEN s.end_date END, '9999') "
        ">= '2026-11-21'" BY_SEX },
  { "sublets_taken_over",
    SEX "count (*), total (s.status IS 'taken_over') FROM person p, sublet s WHERE s.id = p.id AND"
        ALIVE "AND coalesce (s.moved_out_date, CASE WHEN s.status = 'taken_over' THEN s.end_date "
        "END)" YEAR BY_SEX },
  { "work_or_studies_after_90_days",
    SEX "count (*), total (l.outcome_90 <> 'studies_sfi') FROM person p, plan l "
        "WHERE l.person_id = p.id AND l.outcome_90 IS NOT NULL AND" ALIVE
        "AND l.discharged_date BETWEEN '2026-01-01' AND '2026-08-23'" BY_SEX },
  { "outcome_by_measure",
    SEX "count (*), total (l.outcome_90 <> 'studies_sfi') FROM person p, plan l, activity a "
        "WHERE l.person_id = p.id AND a.plan_id = l.id AND a.status IS NOT 'planned' "
        "AND l.outcome_90 IS NOT NULL AND" ALIVE
        "AND l.discharged_date BETWEEN '2026-01-01' AND '2026-08-23'" BY_SEX },
};

/* One file for all: it is only read. */
static StoreTest *
make_file (void)
{
  StoreTest *test = store_test_new ();
  g_autoptr (GError) error = NULL;

  gint64 tx = torget_edit_begin (test->connection, "Test", &error);

  g_assert_no_error (error);
  torget_connection_run (test->connection, people_sql, &error);
  g_assert_no_error (error);
  torget_connection_run (test->connection, tracks_sql, &error);
  g_assert_no_error (error);
  torget_edit_commit (test->connection, tx, &error);
  g_assert_no_error (error);
  return test;
}

static TorgetFollowup *
compute (StoreTest *test,
         const char *municipality)
{
  const TorgetDate today = torget_date_from_iso (TODAY);
  const TorgetPeriod period = torget_period_at (TORGET_PERIOD_YEAR, today);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetObservations) observations
      = torget_followup_store_load (test->connection, NULL, &error);

  g_assert_no_error (error);
  return torget_followup_compute (observations, &period, today, municipality);
}

static char *
write_by_sex (const TorgetFigure *figure)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < torget_split_get_n_cells (TORGET_SPLIT_SEX); i++)
    {
      const TorgetFigureCell *cell = &figure->cells[TORGET_SPLIT_SEX][i];

      if (cell->denominator > 0)
        g_string_append_printf (lines, "%u %u %" G_GINT64_FORMAT "\n", i, cell->denominator,
                                cell->numerator);
    }
  return g_string_free (lines, FALSE);
}

static char *
without_fractions (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ".0\n", -1);

  return g_strjoinv ("\n", parts);
}

static void
test_oracles (gconstpointer data)
{
  StoreTest *test = (StoreTest *) data;
  g_autoptr (TorgetFollowup) followup = compute (test, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (oracles); i++)
    {
      const TorgetFigure *figure = torget_followup_find (followup, oracles[i].indicator);
      g_autofree char *dump = store_test_dump (test, oracles[i].sql);
      g_autofree char *expected = without_fractions (dump);
      g_autofree char *found = write_by_sex (figure);

      g_test_message ("%s", oracles[i].indicator);
      g_assert_cmpstr (found, ==, expected);
      g_assert_cmpuint (figure->total.denominator, >, 10);
    }
}

static void
test_municipality (gconstpointer data)
{
  StoreTest *test = (StoreTest *) data;
  g_autoptr (TorgetFollowup) umea = compute (test, "2480");
  g_autoptr (TorgetFollowup) bjurholm = compute (test, "2403");

  g_assert_cmpint (
      torget_followup_find (umea, "received")->total.denominator, ==,
      store_test_count (test, "SELECT count (*) FROM person WHERE merged_into IS NULL "
                              "AND coalesce (protection, 'none') = 'none' AND municipality = '2480' "
                              "AND (id % 20 > 0 OR id % 60 = 0) AND received_date" YEAR));
  g_assert_cmpint (
      torget_followup_find (bjurholm, "received")->total.denominator, ==,
      store_test_count (test, "SELECT count (*) FROM person WHERE merged_into IS NULL "
                              "AND coalesce (protection, 'none') = 'none' "
                              "AND id % 20 = 0 AND id % 60 > 0 AND received_date" YEAR));
}

static void
test_splits (gconstpointer data)
{
  StoreTest *test = (StoreTest *) data;
  g_autoptr (TorgetFollowup) followup = compute (test, NULL);
  const TorgetFigure *received = torget_followup_find (followup, "received");
  const TorgetFigure *measures = torget_followup_find (followup, "outcome_by_measure");
  const guint practice = torget_split_find_cell (TORGET_SPLIT_MEASURE, "internship");

  for (guint i = 0; i < TORGET_SPLIT_MEASURE; i++)
    {
      guint sum = 0;

      for (guint j = 0; j < torget_split_get_n_cells (i); j++)
        sum += received->cells[i][j].denominator;
      g_assert_cmpuint (sum, ==, received->total.denominator);
    }
  g_assert_cmpint (
      received->cells[TORGET_SPLIT_STUDY_PATH][1].denominator, ==,
      store_test_count (test, "SELECT count (*) FROM person WHERE merged_into IS NULL "
                              "AND coalesce (protection, 'none') = 'none' AND id % 4 = 2 "
                              "AND received_date" YEAR));
  g_assert_cmpint (
      measures->cells[TORGET_SPLIT_MEASURE][practice].denominator, ==,
      store_test_count (
          test, "SELECT count (*) FROM person p, plan l, activity a WHERE l.person_id = p.id "
                "AND a.plan_id = l.id AND a.kind = 'internship' AND a.status IS NOT 'planned' "
                "AND p.merged_into IS NULL AND coalesce (p.protection, 'none') = 'none' "
                "AND l.outcome_90 IS NOT NULL "
                "AND l.discharged_date BETWEEN '2026-01-01' AND '2026-08-23'"));
}

static void
test_goals (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  const TorgetIndicator *indicator = torget_indicator_find ("received");
  const TorgetPeriod year = torget_period_at (TORGET_PERIOD_YEAR, torget_date_from_iso (TODAY));
  const double goals[] = { 250, 12.5 };

  for (gsize i = 0; i <= G_N_ELEMENTS (goals); i++)
    {
      const gboolean is_set = i < G_N_ELEMENTS (goals);
      g_autoptr (GHashTable) loaded = NULL;
      double value = 0;

      g_assert_true (torget_goal_store_save (test->connection, "received", 2026,
                                             is_set ? &goals[i] : NULL, NULL));
      loaded = torget_goal_store_load (test->connection, NULL);
      g_assert_cmpint (torget_goals_get (loaded, indicator, &year, &value), ==, is_set);
      g_assert_cmpfloat (value, ==, is_set ? goals[i] : 0);
    }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (StoreTest) test = NULL;

  g_test_init (&argc, &argv, NULL);
  test = make_file ();
  g_test_add_data_func ("/followup-store/oracles", test, test_oracles);
  g_test_add_data_func ("/followup-store/municipality", test, test_municipality);
  g_test_add_data_func ("/followup-store/splits", test, test_splits);
  g_test_add_func ("/followup-store/goals", test_goals);
  return g_test_run ();
}
