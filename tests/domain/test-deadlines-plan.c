/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of the establishment plan: förordning (2017:820). */
#include "config.h"

#include "case-builder.h"

#include "domain/deadline-text.h"

#define OPEN TORGET_DEADLINE_OPEN
#define MET TORGET_DEADLINE_MET
#define STOPPED TORGET_DEADLINE_STOPPED
#define LAPSES TORGET_DEADLINE_STOPPED /* open until some time after the day */

/* The first record has the row id 4. */
#define PLAN "plan person_id=1 enrolled_date=2026-03-02 "
#define PLAN_OF_MARCH "plan person_id=1 enrolled_date=2026-03-01;"
#define OLD "person id=1 first_registered_date=2025-12-31;"
#define NEW "person id=1 first_registered_date=2026-01-01;"
#define ILL "absence plan_id=4 reason=illness start_date=2026-10-01 "
#define FAMILY "absence plan_id=4 reason=family_reasons "
#define PARENTAL "absence plan_id=4 reason=parental_benefit "
#define CHILD "membership household_id=2 person_id=20 role=child; person id=20 birth_date="
#define DECISION "agency_decision person_id=1 agency=employment_service kind=benefit "
#define WAITING                                                                                    \
  "reduction plan_id=4 reason=no_preschool_place application_id=30 start_date=2026-04-01 "
#define APPLICATION                                                                                \
  "; membership household_id=2 person_id=20 role=child; preschool_application id=30 person_id=20;"

static const TorgetDeadlineRow rows[] = {
  { "/missing/60-days", PLAN, "plan_missing", "2026-05-01", NULL, OPEN },
  { "/missing/settled", PLAN "plan_date=2026-04-15", "plan_missing", "2026-05-01", NULL, MET },
  { "/missing/discharged", PLAN "discharged_date=2026-04-15", "plan_missing", "2026-05-01", NULL,
    STOPPED },

  { "/end/amina", PLAN "; person id=1 first_registered_date=2026-02-16", "programme_end",
    "2029-02-16", NULL, OPEN },
  { "/end/ukraine", "plan person_id=1 enrolled_date=2025-03-03; person id=1 first_registered_date=2025-02-10",
    "programme_end", "2028-02-10", NULL, OPEN },
  { "/end/last-day-of-older-rule", OLD PLAN, "programme_end", "2028-12-31", NULL, OPEN },
  { "/end/first-day-of-newer-rule", NEW PLAN, "programme_end", "2029-01-01", NULL, OPEN },
  { "/end/leap-day", PLAN "; person id=1 first_registered_date=2028-02-29", "programme_end",
    "2031-02-28", NULL, OPEN },
  { "/end/decided", NEW PLAN "decided_end_date=2029-05-31", "programme_end", "2029-05-31", NULL,
    OPEN },
  { "/end/discharged", NEW PLAN "discharged_date=2026-07-01", "programme_end", "2029-01-01", NULL,
    MET },
  { "/end/no-plan", NEW, "programme_end", NULL, NULL, OPEN },
  { "/end/not-registered", PLAN, "programme_end", NULL, NULL, OPEN },
  /* 44 days from 2 March up to 14 April are disregarded by the newer rule only. */
  { "/end/before-plan", NEW PLAN "plan_date=2026-04-15", "programme_end", "2029-01-01",
    "2029-02-14", OPEN },
  { "/end/before-plan-older-rule", OLD PLAN "plan_date=2026-04-15", "programme_end", "2028-12-31",
    NULL, OPEN },
  { "/end/parental", NEW PLAN ";" PARENTAL "start_date=2026-09-01 end_date=2026-09-30;"
                     CHILD "2026-01-15", "programme_end", "2029-01-01", "2029-01-31", OPEN },
  { "/end/parental-until-first-birthday", NEW PLAN ";" PARENTAL "start_date=2026-09-01;"
                     CHILD "2025-09-11", "programme_end", "2029-01-01", "2029-01-11", OPEN },
  { "/end/parental-of-older-child", NEW PLAN ";" PARENTAL "start_date=2026-09-01;"
                     CHILD "2025-09-01", "programme_end", "2029-01-01", NULL, OPEN },
  { "/end/parental-before-the-programme", NEW PLAN ";"
    PARENTAL "start_date=2026-02-01 end_date=2026-03-11;" CHILD "2026-01-15",
    "programme_end", "2029-01-01", "2029-01-11", OPEN },
  { "/end/parental-counted-once", NEW PLAN "plan_date=2026-03-12;"
                     PARENTAL "start_date=2026-03-10 end_date=2026-03-21;"
                     CHILD "2026-01-15", "programme_end", "2029-01-01", "2029-01-21", OPEN },

  { "/volume/full-time", OLD PLAN, "programme_volume", "2028-03-02", NULL, OPEN },
  { "/volume/leap-day", OLD "plan person_id=1 enrolled_date=2026-02-28", "programme_volume",
    "2028-02-28", NULL, OPEN },
  { "/volume/half-time-for-ten-days",
    OLD PLAN "; reduction plan_id=4 hours_per_week=20 start_date=2026-06-01 end_date=2026-06-10",
    "programme_volume", "2028-03-07", NULL, OPEN },
  { "/volume/half-time-goes-on",
    PLAN "; reduction plan_id=4 hours_per_week=20 start_date=2026-03-02", "programme_volume",
    "2030-03-03", NULL, OPEN },
  { "/volume/programme-ends-first",
    OLD PLAN "; reduction plan_id=4 hours_per_week=20 start_date=2026-03-02", "programme_volume",
    NULL, NULL, OPEN },
  /* The programme’s last day of the older rule is 2028-12-31. */
  { "/volume/the-day-before-the-end", OLD "plan person_id=1 enrolled_date=2026-12-30",
    "programme_volume", "2028-12-30", NULL, OPEN },
  { "/volume/on-the-day-of-the-end", OLD "plan person_id=1 enrolled_date=2026-12-31",
    "programme_volume", NULL, NULL, OPEN },
  { "/volume/before-the-decided-end",
    OLD "plan person_id=1 enrolled_date=2026-12-31 decided_end_date=2029-03-01",
    "programme_volume", "2028-12-31", NULL, OPEN },
  { "/volume/hours-not-known",
    OLD PLAN "; reduction plan_id=4 start_date=2026-06-01 end_date=2026-06-10",
    "programme_volume", "2028-03-02", NULL, OPEN },
  { "/volume/parental", OLD PLAN ";" PARENTAL "start_date=2026-06-01 end_date=2026-06-10",
    "programme_volume", "2028-03-12", NULL, OPEN },
  { "/volume/illness-counts", OLD PLAN ";" ILL "end_date=2026-10-10", "programme_volume",
    "2028-03-02", NULL, OPEN },
  { "/volume/paused-for-ten-days",
    OLD PLAN "; event record_table=plan record_id=4 kind=plan_full_time date=2026-06-11;"
             "event record_table=plan record_id=4 kind=plan_paused date=2026-06-01",
    "programme_volume", "2028-03-12", NULL, OPEN },
  { "/volume/paused-and-not-resumed",
    OLD PLAN "; event record_table=plan record_id=4 kind=plan_paused date=2026-06-01",
    "programme_volume", NULL, NULL, OPEN },
  { "/volume/pause-of-another-record",
    OLD PLAN "; event record_table=sublet record_id=4 kind=plan_paused date=2026-06-01",
    "programme_volume", "2028-03-02", NULL, OPEN },
  { "/volume/overlapping-counted-once",
    OLD PLAN "; reduction plan_id=4 hours_per_week=20 start_date=2026-06-01 end_date=2026-06-10;"
    PARENTAL "start_date=2026-06-01 end_date=2026-06-10",
    "programme_volume", "2028-03-12", NULL, OPEN },
  { "/volume/before-plan", NEW PLAN "plan_date=2026-03-12", "programme_volume", "2028-03-12", NULL,
    OPEN },
  { "/volume/discharged", OLD PLAN "discharged_date=2026-07-01", "programme_volume", "2028-03-02",
    NULL, MET },

  /* 24 months from 2026-03-01 are 731 days: 365 with the first child, 366 with the second. */
  { "/parental-cap/two-children",
    NEW PLAN_OF_MARCH PARENTAL "start_date=2026-03-01;" CHILD "2026-03-01;"
    "membership household_id=2 person_id=21 role=child; person id=21 birth_date=2027-06-01",
    "parental_exclusion_used", "2028-06-01", NULL, OPEN },
  { "/parental-cap/one-child",
    NEW PLAN_OF_MARCH PARENTAL "start_date=2026-03-01;" CHILD "2026-03-01",
    "parental_exclusion_used", NULL, NULL, OPEN },
  { "/parental-cap/one-day-short",
    NEW PLAN_OF_MARCH PARENTAL "start_date=2026-03-01 end_date=2028-05-30;" CHILD "2026-03-01;"
    "membership household_id=2 person_id=21 role=child; person id=21 birth_date=2027-06-01",
    "parental_exclusion_used", NULL, NULL, OPEN },
  { "/parental-cap/outer-limit",
    NEW PLAN_OF_MARCH PARENTAL "start_date=2026-03-01;" CHILD "2026-03-01;"
    "membership household_id=2 person_id=21 role=child; person id=21 birth_date=2027-06-01;"
    "membership household_id=2 person_id=22 role=child; person id=22 birth_date=2028-07-01",
    "programme_end", "2029-01-01", "2031-01-02", OPEN },

  { "/sickness/30-days", PLAN ";" ILL, "sickness_30_days", "2026-10-31", NULL, OPEN },
  { "/sickness/back-the-day-before", PLAN ";" ILL "end_date=2026-10-30", "sickness_30_days",
    "2026-10-31", NULL, MET },
  { "/sickness/back-on-the-day", PLAN ";" ILL "end_date=2026-10-31", "sickness_30_days",
    "2026-10-31", NULL, STOPPED },
  { "/sickness/leap-year", PLAN "; absence plan_id=4 reason=illness start_date=2028-02-01",
    "sickness_30_days", "2028-03-02", NULL, OPEN },
  { "/sickness/discharged", PLAN "discharged_date=2026-10-15;" ILL, "sickness_30_days",
    "2026-10-31", NULL, STOPPED },
  { "/sickness/other-reason", PLAN "; absence plan_id=4 reason=child_ill start_date=2026-10-01",
    "sickness_30_days", NULL, NULL, OPEN },

  /* Monday 2026-09-07 to Friday 2026-10-02 are 20 working days. */
  { "/family/20-days", PLAN ";" FAMILY "start_date=2026-09-07 end_date=2026-10-02",
    "family_absence_20_days", "2026-10-02", NULL, OPEN },
  { "/family/19-days", PLAN ";" FAMILY "start_date=2026-09-07 end_date=2026-10-01",
    "family_absence_20_days", NULL, NULL, OPEN },
  { "/family/goes-on", PLAN ";" FAMILY "start_date=2026-09-07", "family_absence_20_days",
    "2026-10-02", NULL, OPEN },
  { "/family/holidays-are-not-counted", PLAN ";" FAMILY "start_date=2026-12-14",
    "family_absence_20_days", "2027-01-15", NULL, OPEN },
  { "/family/added-up",
    PLAN ";" FAMILY "start_date=2026-09-21 end_date=2026-10-09;"
    FAMILY "start_date=2026-09-07 end_date=2026-09-11",
    "family_absence_20_days", "2026-10-09", NULL, OPEN },
  { "/family/discharged",
    PLAN "discharged_date=2026-10-15;" FAMILY "start_date=2026-09-07 end_date=2026-10-02",
    "family_absence_20_days", "2026-10-02", NULL, STOPPED },

  { "/part-time/placement",
    PLAN ";" WAITING APPLICATION "preschool_placement person_id=20 application_id=30 start_date=2026-11-02",
    "part_time_reason_ends", "2026-11-02", NULL, OPEN },
  { "/part-time/offer",
    PLAN ";" WAITING APPLICATION
    "preschool_offer application_id=30 offered_date=2026-10-12 start_date=2026-11-16",
    "part_time_reason_ends", "2026-11-16", NULL, OPEN },
  { "/part-time/offer-without-start",
    PLAN ";" WAITING APPLICATION "preschool_offer application_id=30 offered_date=2026-10-12",
    "part_time_reason_ends", "2026-10-12", NULL, OPEN },
  { "/part-time/ended",
    PLAN ";" WAITING "end_date=2026-11-15" APPLICATION
    "preschool_offer application_id=30 start_date=2026-11-16",
    "part_time_reason_ends", "2026-11-16", NULL, MET },
  { "/part-time/still-waiting", PLAN ";" WAITING APPLICATION, "part_time_reason_ends", NULL, NULL,
    OPEN },
  { "/part-time/another-household",
    PLAN ";" WAITING "; membership household_id=3 person_id=20; preschool_application id=30 "
         "person_id=20; preschool_placement person_id=20 application_id=30 start_date=2026-11-02",
    "part_time_reason_ends", NULL, NULL, OPEN },
  { "/part-time/other-reason",
    PLAN "; reduction plan_id=4 reason=illness application_id=30 start_date=2026-04-01" APPLICATION
         "preschool_offer application_id=30 start_date=2026-11-16",
    "part_time_reason_ends", NULL, NULL, OPEN },

  { "/review/three-weeks", DECISION "served_date=2026-11-02", "review_decision", "2026-11-23",
    NULL, LAPSES },
  { "/review/sunday", DECISION "served_date=2026-11-01", "review_decision", "2026-11-22",
    "2026-11-23", LAPSES },
  { "/review/christmas-eve", DECISION "served_date=2026-12-03", "review_decision", "2026-12-24",
    "2026-12-28", LAPSES },
  { "/review/asked-for", DECISION "served_date=2026-11-02 review_requested_date=2026-11-20",
    "review_decision", "2026-11-23", NULL, MET },
  { "/review/not-served", DECISION, "review_decision", NULL, NULL, OPEN },
  { "/review/other-agency", "agency_decision person_id=1 agency=region served_date=2026-11-02",
    "review_decision", NULL, NULL, OPEN },

  { "/civic/twelve-months", "civic_orientation person_id=1 start_date=2028-02-29",
    "civic_orientation_done", "2029-02-28", NULL, OPEN },
  { "/civic/done", "civic_orientation person_id=1 start_date=2026-05-04 certificate=1",
    "civic_orientation_done", "2027-05-04", NULL, MET },
  { "/civic/not-begun", "civic_orientation person_id=1 language=swe", "civic_orientation_done", NULL,
    NULL, OPEN },

  { "/outcome/90-days", PLAN "discharged_date=2026-07-01", "outcome_90_days", "2026-09-29", NULL,
    LAPSES },
  { "/outcome/followed-up", PLAN "discharged_date=2026-07-01 outcome_90=other",
    "outcome_90_days", "2026-09-29", NULL, MET },
  { "/outcome/closed-person", PLAN "discharged_date=2026-07-01; person id=1 status=closed",
    "outcome_90_days", "2026-09-29", NULL, LAPSES },
  { "/outcome/deceased", PLAN "discharged_date=2026-07-01; person id=1 death_date=2026-07-01",
    "outcome_90_days", "2026-09-29", NULL, STOPPED },
  { "/outcome/taking-part", PLAN, "outcome_90_days", NULL, NULL, OPEN },
};

static char *
explain (const char *records,
         const char *rule)
{
  g_autoptr (TorgetRecordSet) set = torget_test_case_new (records);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (set);

  return torget_deadline_dup_explanation (torget_test_find_deadline (deadlines, rule), "en");
}

/* Each time that goes into a clock is told, whatever its rate. */
static void
test_periods (void)
{
  g_autofree char *volume = explain (
      OLD PLAN "; reduction plan_id=4 hours_per_week=30 start_date=2026-06-01 end_date=2026-06-10;"
      PARENTAL "start_date=2026-07-01 end_date=2026-07-10",
      "programme_volume");
  g_autofree char *end = explain (NEW PLAN "plan_date=2026-04-15", "programme_end");

  g_assert_nonnull (strstr (volume, "2026-03-02 to 2026-05-31: 91 days, counted at 100 %."));
  g_assert_nonnull (strstr (volume, "2026-06-01 to 2026-06-10: 10 days, counted at 75 %."));
  g_assert_nonnull (strstr (volume, "2026-07-01 to 2026-07-10: the clock stands still"));
  g_assert_nonnull (strstr (volume, "From 2026-07-11, going on: counted at 100 %."));
  g_assert_nonnull (strstr (end, "Days that are disregarded: 44."));
  g_assert_nonnull (strstr (end, "2026-03-02 to 2026-04-14: 44 days"));
}

/* The day that starts the clock chooses the rule, and the explanation says so. */
static void
test_versions (void)
{
  g_autofree char *older = explain (OLD PLAN, "programme_end");
  g_autofree char *newer = explain (NEW PLAN, "programme_end");

  g_assert_nonnull (strstr (older, "Version 1 of the rule holds, because the day 2025-12-31"));
  g_assert_nonnull (strstr (older, "Uncertain rule"));
  g_assert_nonnull (strstr (newer, "Version 2 of the rule holds, because the day 2026-01-01"));
  g_assert_nonnull (strstr (newer, "Read in the source"));
}

/* Illness is warned of from the 21st day. */
static void
test_warning (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (PLAN ";" ILL);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "sickness_30_days");

  g_assert_false (torget_deadline_is_warned_of (deadline, torget_date_new (2026, 10, 21)));
  g_assert_true (torget_deadline_is_warned_of (deadline, torget_date_new (2026, 10, 22)));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  torget_test_add_deadline_rows ("/deadlines-plan", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/deadlines-plan/periods", test_periods);
  g_test_add_func ("/deadlines-plan/versions", test_versions);
  g_test_add_func ("/deadlines-plan/warning", test_warning);
  return g_test_run ();
}
