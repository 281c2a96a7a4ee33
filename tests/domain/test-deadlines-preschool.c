/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of children: skollagen 8 kap., 3 kap. and the municipality's queue rules. */
#include "config.h"

#include "case-builder.h"

#include "domain/deadline-text.h"

#define APPLICATION "preschool_application person_id=1 "
/* Of an application with the row id 4. */
#define OFFER "; preschool_offer application_id=4 "
#define PLACEMENT "preschool_placement person_id=1 "

/* The person 1 is a guardian, and the person 11 their child. */
#define CHILD(birth, came)                                                                        \
  "person id=11 birth_date=" birth " first_registered_date=" came ";"                            \
  "membership id=12 household_id=2 person_id=11 role=child;"
#define OF_CHILD "preschool_application id=20 person_id=11 "
#define CAME(day) "person id=1 birth_date=1994-05-01 first_registered_date=" day ";"

static const TorgetDeadlineRow rows[] = {
  /* 21 */
  { "/guarantee/late-preschool",
    APPLICATION "wish_date=2026-04-01",
    "preschool_guarantee", "2026-08-01", "2026-08-03", TORGET_DEADLINE_OPEN },
  { "/guarantee/end-of-month",
    APPLICATION "wish_date=2026-10-31",
    "preschool_guarantee", "2027-02-28", "2027-03-01", TORGET_DEADLINE_OPEN },
  { "/guarantee/leap-year",
    APPLICATION "wish_date=2027-10-31",
    "preschool_guarantee", "2028-02-29", NULL, TORGET_DEADLINE_OPEN },
  { "/guarantee/ascension-day",
    APPLICATION "wish_date=2027-01-06",
    "preschool_guarantee", "2027-05-06", "2027-05-07", TORGET_DEADLINE_OPEN },
  { "/guarantee/from-the-wish-not-the-signature",
    APPLICATION "wish_date=2026-04-02 signed_date=2026-05-20",
    "preschool_guarantee", "2026-08-02", "2026-08-03", TORGET_DEADLINE_OPEN },
  { "/guarantee/signature-alone",
    APPLICATION "signed_date=2026-05-20",
    "preschool_guarantee", "2026-09-20", "2026-09-21", TORGET_DEADLINE_OPEN },
  { "/guarantee/later-wanted-start",
    APPLICATION "wish_date=2026-04-01 wanted_start=2026-10-15",
    "preschool_guarantee", "2026-08-01", "2026-10-15", TORGET_DEADLINE_OPEN },
  { "/guarantee/earlier-wanted-start",
    APPLICATION "wish_date=2026-04-01 wanted_start=2026-06-15",
    "preschool_guarantee", "2026-08-01", "2026-08-03", TORGET_DEADLINE_OPEN },
  { "/guarantee/under-one",
    "person id=1 birth_date=2026-06-15;" APPLICATION "wish_date=2026-09-01",
    "preschool_guarantee", "2027-06-15", NULL, TORGET_DEADLINE_OPEN },
  { "/guarantee/one-within-the-months",
    "person id=1 birth_date=2025-06-15;" APPLICATION "wish_date=2026-04-07",
    "preschool_guarantee", "2026-08-07", NULL, TORGET_DEADLINE_OPEN },
  { "/guarantee/born-on-leap-day",
    "person id=1 birth_date=2028-02-29;" APPLICATION "wish_date=2028-06-01",
    "preschool_guarantee", "2029-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/guarantee/offered",
    APPLICATION "wish_date=2026-04-01" OFFER "offered_date=2026-10-12",
    "preschool_guarantee", "2026-08-01", "2026-08-03", TORGET_DEADLINE_MET },
  { "/guarantee/placed",
    APPLICATION "wish_date=2026-04-01; " PLACEMENT "start_date=2026-08-17",
    "preschool_guarantee", "2026-08-01", "2026-08-03", TORGET_DEADLINE_MET },
  { "/guarantee/place-that-has-ended",
    APPLICATION "wish_date=2026-04-01; "
    PLACEMENT "start_date=2025-08-17 end_date=2026-05-31",
    "preschool_guarantee", "2026-08-01", "2026-08-03", TORGET_DEADLINE_OPEN },
  { "/guarantee/open-preschool-is-no-place",
    APPLICATION "wish_date=2026-04-01; " PLACEMENT "kind=open_preschool start_date=2026-05-04",
    "preschool_guarantee", "2026-08-01", "2026-08-03", TORGET_DEADLINE_OPEN },
  { "/guarantee/struck",
    APPLICATION "wish_date=2026-04-01 status=struck",
    "preschool_guarantee", "2026-08-01", "2026-08-03", TORGET_DEADLINE_STOPPED },
  { "/guarantee/not-for-pedagogical-care",
    APPLICATION "wish_date=2026-04-01 form=pedagogical_care",
    "preschool_guarantee", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 22 */
  { "/answer/late-preschool",
    APPLICATION OFFER "kind=ordinary offered_date=2026-10-12 answer_by=2026-10-16",
    "preschool_answer", "2026-10-16", NULL, TORGET_DEADLINE_OPEN },
  { "/answer/reckoned",
    APPLICATION OFFER "kind=guarantee offered_date=2026-10-12",
    "preschool_answer", "2026-10-16", NULL, TORGET_DEADLINE_OPEN },
  { "/answer/as-the-offer-says",
    APPLICATION OFFER "offered_date=2026-10-12 answer_by=2026-10-23",
    "preschool_answer", "2026-10-23", NULL, TORGET_DEADLINE_OPEN },
  { "/answer/day-alone",
    APPLICATION OFFER "answer_by=2026-10-16",
    "preschool_answer", "2026-10-16", NULL, TORGET_DEADLINE_OPEN },
  { "/answer/declined",
    APPLICATION OFFER "offered_date=2026-10-12 answer=declined answered_date=2026-10-14",
    "preschool_answer", "2026-10-16", NULL, TORGET_DEADLINE_MET },
  { "/answer/no-answer",
    APPLICATION OFFER "offered_date=2026-10-12 answer=no_answer answered_date=2026-10-17",
    "preschool_answer", "2026-10-16", NULL, TORGET_DEADLINE_STOPPED },
  { "/answer/direct",
    APPLICATION OFFER "kind=direct offered_date=2026-04-12 start_date=2026-08-17",
    "preschool_answer", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 23 */
  { "/queue/earliest",
    APPLICATION "wanted_start=2027-08-31",
    "preschool_earliest_queue", "2027-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/queue/signed",
    APPLICATION "wanted_start=2027-08-31 signed_date=2027-03-01",
    "preschool_earliest_queue", "2027-02-28", NULL, TORGET_DEADLINE_MET },

  /* 24 */
  { "/apply/planned-activity",
    CHILD ("2025-03-10", "2026-02-16") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-01-11",
    "preschool_apply", "2026-09-11", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/planned-sfi",
    CHILD ("2025-03-10", "2026-02-16")
    "sfi_enrolment id=13 person_id=1 status=queued started_date=2027-02-28",
    "preschool_apply", "2026-10-28", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/after-parental-leave",
    CHILD ("2026-03-10", "2026-03-12") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=parental_leave status=ongoing end_date=2027-03-31",
    "preschool_apply", "2026-12-01", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/earliest",
    CHILD ("2025-03-10", "2026-02-16") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-03-01;"
    " activity id=15 plan_id=13 kind=internship status=planned start_date=2027-01-11",
    "preschool_apply", "2026-09-11", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/day-before-one",
    CHILD ("2026-03-10", "2026-03-12") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-03-09",
    "preschool_apply", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/apply/day-of-one",
    CHILD ("2026-03-10", "2026-03-12") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-03-10",
    "preschool_apply", "2026-11-10", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/leap-day-child-is-one",
    CHILD ("2028-02-29", "2028-03-05") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2029-02-28",
    "preschool_apply", "2028-10-28", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/in-school-by-then",
    CHILD ("2021-03-10", "2026-02-16") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-08-01",
    "preschool_apply", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/apply/applied",
    CHILD ("2025-03-10", "2026-02-16") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-01-11;"
    OF_CHILD "wish_date=2026-08-20",
    "preschool_apply", "2026-09-11", NULL, TORGET_DEADLINE_MET },
  { "/apply/struck",
    CHILD ("2025-03-10", "2026-02-16") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-01-11;"
    OF_CHILD "wish_date=2026-08-20 status=struck",
    "preschool_apply", "2026-09-11", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/placed",
    CHILD ("2025-03-10", "2026-02-16") "plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-01-11;"
    " preschool_placement id=20 person_id=11 start_date=2026-08-17",
    "preschool_apply", "2026-09-11", NULL, TORGET_DEADLINE_MET },
  { "/apply/moved-out",
    "person id=11 birth_date=2025-03-10; membership id=12 household_id=2 person_id=11 role=child"
    " valid_to=2026-05-31; plan id=13 person_id=1;"
    " activity id=14 plan_id=13 kind=sfi status=planned start_date=2027-01-11",
    "preschool_apply", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 25 */
  { "/direct/quota-family",
    CHILD ("2023-04-12", "2026-11-02"),
    "preschool_direct_offer", "2027-05-01", NULL, TORGET_DEADLINE_OPEN },
  { "/direct/year-of-three",
    CHILD ("2024-12-31", "2026-11-02"),
    "preschool_direct_offer", "2027-05-01", NULL, TORGET_DEADLINE_OPEN },
  { "/direct/came-on-the-last-day-for-the-offer",
    CHILD ("2023-04-12", "2026-05-01"),
    "preschool_direct_offer", "2026-05-01", NULL, TORGET_DEADLINE_OPEN },
  { "/direct/came-the-day-after",
    CHILD ("2023-04-12", "2026-05-02"),
    "preschool_direct_offer", "2027-05-01", NULL, TORGET_DEADLINE_OPEN },
  { "/direct/too-late-for-preschool",
    CHILD ("2021-04-12", "2026-05-02"),
    "preschool_direct_offer", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/direct/born-here-of-new-guardians",
    CAME ("2022-09-01") CHILD ("2024-02-03", "2024-02-05"),
    "preschool_direct_offer", "2027-05-01", NULL, TORGET_DEADLINE_OPEN },
  { "/direct/guardians-five-years-on-the-day",
    CAME ("2022-08-01") CHILD ("2024-02-03", "2024-02-05"),
    "preschool_direct_offer", "2027-05-01", NULL, TORGET_DEADLINE_OPEN },
  { "/direct/guardians-a-day-longer",
    CAME ("2022-07-31") CHILD ("2024-02-03", "2024-02-05"),
    "preschool_direct_offer", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/direct/arrival-not-known",
    "person id=11 birth_date=2023-04-12;"
    "membership id=12 household_id=2 person_id=11 role=child",
    "preschool_direct_offer", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/direct/made",
    CHILD ("2023-04-12", "2026-11-02") OF_CHILD "status=direct_offer;"
    " preschool_offer id=21 application_id=20 kind=direct offered_date=2027-04-20"
    " start_date=2027-08-16",
    "preschool_direct_offer", "2027-05-01", NULL, TORGET_DEADLINE_MET },
  { "/direct/declined-comes-again",
    CHILD ("2023-04-12", "2026-11-02") OF_CHILD "status=declined;"
    " preschool_offer id=21 application_id=20 kind=direct offered_date=2027-04-20"
    " start_date=2027-08-16 answer=declined answered_date=2027-04-27",
    "preschool_direct_offer", "2028-05-01", NULL, TORGET_DEADLINE_OPEN },
  { "/direct/placed",
    CHILD ("2023-04-12", "2026-11-02")
    "preschool_placement id=20 person_id=11 start_date=2027-01-11",
    "preschool_direct_offer", "2027-05-01", NULL, TORGET_DEADLINE_MET },

  /* 26 */
  { "/reservation/held",
    APPLICATION OFFER "kind=direct offered_date=2026-04-12 start_date=2026-08-17",
    "preschool_reservation", "2026-09-17", NULL, TORGET_DEADLINE_OPEN },
  { "/reservation/end-of-month-on-sunday",
    APPLICATION OFFER "kind=direct offered_date=2026-10-01 start_date=2027-01-31",
    "preschool_reservation", "2027-02-28", "2027-03-01", TORGET_DEADLINE_OPEN },
  { "/reservation/accepted",
    APPLICATION OFFER "kind=direct start_date=2026-08-17 answer=accepted"
    " answered_date=2026-05-02",
    "preschool_reservation", "2026-09-17", NULL, TORGET_DEADLINE_MET },
  { "/reservation/ordinary",
    APPLICATION OFFER "kind=ordinary start_date=2026-08-17",
    "preschool_reservation", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 27 */
  { "/settling/fourteen-days",
    PLACEMENT "start_date=2027-02-15",
    "preschool_settled", "2027-03-01", NULL, TORGET_DEADLINE_MET },
  { "/settling/not-in-school",
    PLACEMENT "kind=school start_date=2027-02-15",
    "preschool_settled", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 28 */
  { "/notice/two-months",
    PLACEMENT "start_date=2026-08-17 end_date=2027-04-30",
    "preschool_notice", "2027-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/notice/given",
    PLACEMENT "start_date=2026-08-17 end_date=2027-04-30 notice_date=2027-02-26",
    "preschool_notice", "2027-02-28", NULL, TORGET_DEADLINE_MET },
  { "/notice/no-end",
    PLACEMENT "start_date=2026-08-17",
    "preschool_notice", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 29 */
  { "/school/from-the-arrival",
    CHILD ("2016-04-12", "2026-11-02"),
    "school_assessment", "2027-01-02", "2027-01-04", TORGET_DEADLINE_OPEN },
  { "/school/from-the-start",
    CHILD ("2016-04-12", "2026-11-02")
    "preschool_placement id=20 person_id=11 kind=school start_date=2026-11-16",
    "school_assessment", "2027-01-16", "2027-01-18", TORGET_DEADLINE_OPEN },
  { "/school/placed-in-a-class",
    CHILD ("2016-04-12", "2026-11-02")
    "preschool_placement id=20 person_id=11 kind=school start_date=2026-11-16;"
    "preschool_placement id=21 person_id=11 kind=school start_date=2027-01-11",
    "school_assessment", "2027-01-16", "2027-01-18", TORGET_DEADLINE_MET },
  { "/school/assessed",
    CHILD ("2016-04-12", "2026-11-02")
    "preschool_placement id=20 person_id=11 kind=school start_date=2026-11-16 "
    "assessed_date=2026-12-18",
    "school_assessment", "2027-01-16", "2027-01-18", TORGET_DEADLINE_MET },
  { "/school/preschool-assesses-nothing",
    CHILD ("2016-04-12", "2026-11-02")
    "preschool_placement id=20 person_id=11 kind=after_school start_date=2026-11-16 "
    "assessed_date=2026-12-18",
    "school_assessment", "2027-01-02", "2027-01-04", TORGET_DEADLINE_OPEN },
  { "/school/application-placed",
    CHILD ("2016-04-12", "2026-11-02") OF_CHILD "form=school status=placed;"
    "preschool_placement id=21 person_id=11 kind=school start_date=2026-11-16",
    "school_assessment", "2027-01-16", "2027-01-18", TORGET_DEADLINE_MET },
  { "/school/six-on-the-first-day-of-the-term",
    CHILD ("2020-12-31", "2026-08-01"),
    "school_assessment", "2026-10-01", NULL, TORGET_DEADLINE_OPEN },
  { "/school/before-the-term",
    CHILD ("2020-12-31", "2026-07-31"),
    "school_assessment", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/school/sixteen",
    CHILD ("2010-11-02", "2026-11-02"),
    "school_assessment", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/school/adult",
    CAME ("2026-11-02"),
    "school_assessment", NULL, NULL, TORGET_DEADLINE_OPEN },
};

/* What was lost is counted until the offer came. */
static void
test_late_preschool (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (
      APPLICATION "wish_date=2026-04-01" OFFER "offered_date=2026-10-12 answer_by=2026-10-16");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "preschool_guarantee");

  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2026, 8, 1)), ==,
                   TORGET_STATUS_DUE);
  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2026, 8, 2)), ==,
                   TORGET_STATUS_OVERDUE);
  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2026, 10, 12)), ==,
                   TORGET_STATUS_MET);
  g_assert_cmpint (torget_deadline_get_weeks (deadline, torget_date_new (2026, 11, 21)), ==, 10);
}

/* A later wanted start moves no day, but is told. */
static void
test_wanted_start (void)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_case_new (APPLICATION "wish_date=2026-04-01 wanted_start=2026-10-15");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "preschool_guarantee");
  g_autofree char *explanation = torget_deadline_dup_explanation (deadline, "en");

  g_assert_nonnull (strstr (explanation, "The day is Saturday 2026-08-01."
                                         " Shown as the outer limit: 2026-10-15 (Wanted start)."));
}

/* A day that is only told, and never asks for anything afterwards. */
static void
test_settling (void)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_case_new (PLACEMENT "start_date=2027-02-15");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "preschool_settled");

  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2027, 2, 28)), ==,
                   TORGET_STATUS_DUE);
  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2027, 3, 1)), ==,
                   TORGET_STATUS_MET);
}

/* A child with two homes is counted once. */
static void
test_two_homes (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (
      CHILD ("2023-04-12", "2026-11-02") "household id=30;"
      "membership id=31 household_id=30 person_id=11 role=child");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  guint n_found = 0;

  for (guint i = 0; i < deadlines->len; i++)
    n_found += g_str_equal (g_array_index (deadlines, TorgetDeadline, i).rule->id,
                            "preschool_direct_offer");
  g_assert_cmpuint (n_found, ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  torget_test_add_deadline_rows ("/deadlines-preschool", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/deadlines-preschool/guarantee/weeks-lost", test_late_preschool);
  g_test_add_func ("/deadlines-preschool/guarantee/wanted-start", test_wanted_start);
  g_test_add_func ("/deadlines-preschool/settling/status", test_settling);
  g_test_add_func ("/deadlines-preschool/direct/two-homes", test_two_homes);
  return g_test_run ();
}
