/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of SFI: skollagen 20 kap., with the days before, at and after. */
#include "config.h"

#include "case-builder.h"

#include "domain/deadline-text.h"

#define ENROLMENT "sfi_enrolment person_id=1 "
/* An enrolment with the row id 4, which attendance and study plans are of. */
#define STUDYING ENROLMENT "status=active registered_date=2026-08-03 received_date=2026-08-17" \
                           " started_date=2026-08-24"
#define WEEK "; sfi_attendance enrolment_id=4 week_start="
#define FULL " planned_hours=20 attended_hours=20"
#define ABSENT " planned_hours=20"

static const TorgetDeadlineRow rows[] = {
  /* 13 */
  { "/one-month/plan",
    ENROLMENT "registered_date=2026-03-02; plan person_id=1 status=mapping",
    "sfi_start_one_month", "2026-04-02", NULL, TORGET_DEADLINE_OPEN },
  { "/one-month/permit",
    ENROLMENT "registered_date=2026-03-02; person id=1 permit_ground=refugee",
    "sfi_start_one_month", "2026-04-02", NULL, TORGET_DEADLINE_OPEN },
  { "/one-month/end-of-month-on-saturday",
    ENROLMENT "registered_date=2026-01-31; person id=1 permit_ground=refugee",
    "sfi_start_one_month", "2026-02-28", "2026-03-02", TORGET_DEADLINE_OPEN },
  { "/one-month/leap-year",
    ENROLMENT "registered_date=2028-01-31; person id=1 permit_ground=refugee",
    "sfi_start_one_month", "2028-02-29", NULL, TORGET_DEADLINE_OPEN },
  { "/one-month/other-permit",
    ENROLMENT "registered_date=2026-03-02; person id=1 permit_ground=other",
    "sfi_start_one_month", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/one-month/too-old",
    ENROLMENT "registered_date=2026-03-02;"
    " person id=1 permit_ground=quota_refugee birth_date=1955-06-01",
    "sfi_start_one_month", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/one-month/too-young",
    ENROLMENT "registered_date=2026-03-02;"
    " person id=1 permit_ground=refugee birth_date=2006-03-03",
    "sfi_start_one_month", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/one-month/twenty-on-the-day",
    ENROLMENT "registered_date=2026-03-02;"
    " person id=1 permit_ground=refugee birth_date=2006-03-02",
    "sfi_start_one_month", "2026-04-02", NULL, TORGET_DEADLINE_OPEN },
  { "/one-month/started",
    ENROLMENT "registered_date=2026-03-02 started_date=2026-03-30;"
    " person id=1 permit_ground=refugee",
    "sfi_start_one_month", "2026-04-02", NULL, TORGET_DEADLINE_MET },
  { "/one-month/not-followed",
    ENROLMENT "registered_date=2026-03-02;"
    " person id=1 permit_ground=refugee status=moved_away",
    "sfi_start_one_month", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 14 */
  { "/three-months/registered",
    ENROLMENT "registered_date=2026-11-30",
    "sfi_start_three_months", "2027-02-28", "2027-03-01", TORGET_DEADLINE_OPEN },
  { "/three-months/right-arose",
    ENROLMENT "registered_date=2026-03-02; sfi_right person_id=1 arose_date=2026-02-16",
    "sfi_start_three_months", "2026-05-16", "2026-05-18", TORGET_DEADLINE_OPEN },
  { "/three-months/right-alone",
    "sfi_right person_id=1 arose_date=2026-07-01",
    "sfi_start_three_months", "2026-10-01", NULL, TORGET_DEADLINE_OPEN },
  { "/three-months/started",
    ENROLMENT "registered_date=2026-03-02 started_date=2026-04-13",
    "sfi_start_three_months", "2026-06-02", NULL, TORGET_DEADLINE_MET },
  { "/three-months/interrupted-before",
    ENROLMENT "registered_date=2026-03-02 status=interrupted ended_date=2026-04-01",
    "sfi_start_three_months", "2026-06-02", NULL, TORGET_DEADLINE_STOPPED },

  /* 15 */
  { "/right-end/late-preschool",
    ENROLMENT "registered_date=2026-03-02 received_date=2026-03-20",
    "sfi_right_end", "2029-03-20", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/eve-of-the-new-rule",
    ENROLMENT "received_date=2025-12-31",
    "sfi_right_end", "2028-12-31", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/first-day-of-the-new-rule",
    ENROLMENT "received_date=2026-01-01",
    "sfi_right_end", "2029-01-01", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/transition",
    ENROLMENT "received_date=2024-02-05 study_path=1 course=B",
    "sfi_right_end", "2028-12-31", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/leap-day",
    ENROLMENT "received_date=2028-02-29",
    "sfi_right_end", "2031-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/received-elsewhere",
    ENROLMENT "received_date=2026-09-01;"
    " sfi_right person_id=1 first_received_date=2026-02-02",
    "sfi_right_end", "2029-02-02", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/earliest-enrolment",
    ENROLMENT "received_date=2027-02-01 registered_date=2027-01-04;"
    ENROLMENT "received_date=2026-03-20 registered_date=2026-03-02",
    "sfi_right_end", "2029-03-20", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/not-received",
    ENROLMENT "registered_date=2026-03-02",
    "sfi_right_end", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/extended",
    ENROLMENT "received_date=2024-02-05;"
    " sfi_extension person_id=1 decision_date=2028-11-01 extended_to=2029-06-30",
    "sfi_right_end", "2029-06-30", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/course-d",
    ENROLMENT "received_date=2026-03-20;"
    " sfi_grade enrolment_id=4 course=D date=2027-06-11 grade=passed",
    "sfi_right_end", "2029-03-20", NULL, TORGET_DEADLINE_MET },
  { "/right-end/course-c",
    ENROLMENT "received_date=2026-03-20;"
    " sfi_grade enrolment_id=4 course=C date=2027-06-11 grade=passed",
    "sfi_right_end", "2029-03-20", NULL, TORGET_DEADLINE_OPEN },
  { "/right-end/recorded",
    ENROLMENT "received_date=2026-03-20 status=right_ended",
    "sfi_right_end", "2029-03-20", NULL, TORGET_DEADLINE_STOPPED },

  /* 16 */
  { "/apply/transition",
    ENROLMENT "received_date=2024-02-05",
    "sfi_extension_apply", "2028-10-31", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/short-february",
    ENROLMENT "received_date=2026-04-30",
    "sfi_extension_apply", "2029-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/applied",
    ENROLMENT "received_date=2024-02-05; sfi_extension person_id=1 applied_date=2028-10-02",
    "sfi_extension_apply", "2028-10-31", NULL, TORGET_DEADLINE_MET },
  { "/apply/again-after-a-decision",
    ENROLMENT "received_date=2024-02-05; sfi_extension person_id=1 applied_date=2028-10-02"
    " decision_date=2028-11-01 extended_to=2029-06-30",
    "sfi_extension_apply", "2029-04-30", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/refused",
    ENROLMENT "received_date=2024-02-05; sfi_extension person_id=1 applied_date=2028-10-02"
    " decision_date=2028-11-01",
    "sfi_extension_apply", "2028-10-31", NULL, TORGET_DEADLINE_OPEN },
  { "/apply/not-any-more",
    ENROLMENT "received_date=2024-02-05; sfi_extension person_id=1 decision_date=2031-05-01"
    " extended_to=2031-12-31",
    "sfi_extension_apply", "2031-10-31", NULL, TORGET_DEADLINE_STOPPED },

  /* 17 */
  { "/extension/ends",
    ENROLMENT "received_date=2024-02-05;"
    " sfi_extension person_id=1 decision_date=2028-11-01 extended_to=2029-06-30",
    "sfi_extension_end", "2029-06-30", "2031-12-31", TORGET_DEADLINE_OPEN },
  { "/extension/latest",
    ENROLMENT "received_date=2026-03-20; sfi_extension person_id=1 extended_to=2030-03-20;"
    " sfi_extension person_id=1 extended_to=2029-09-20",
    "sfi_extension_end", "2030-03-20", "2032-03-20", TORGET_DEADLINE_OPEN },
  { "/extension/to-the-limit",
    ENROLMENT "received_date=2024-02-05; sfi_extension person_id=1 extended_to=2031-12-31",
    "sfi_extension_end", "2031-12-31", NULL, TORGET_DEADLINE_OPEN },
  { "/extension/none",
    ENROLMENT "received_date=2024-02-05",
    "sfi_extension_end", NULL, NULL, TORGET_DEADLINE_OPEN },

  /* 18 */
  { "/absence/from-a-monday",
    STUDYING WEEK "2026-10-19" FULL WEEK "2026-10-26" ABSENT WEEK "2026-11-02" ABSENT
    WEEK "2026-11-09" ABSENT " reason=unauthorised",
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_OPEN },
  { "/absence/unordered-and-twice",
    STUDYING WEEK "2026-11-02" ABSENT WEEK "2026-10-26" ABSENT WEEK "2026-10-26" ABSENT,
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_OPEN },
  { "/absence/child-ill-counts-until-it-is-leave",
    STUDYING WEEK "2026-10-26" ABSENT " reason=child_ill" WEEK "2026-11-02" ABSENT,
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_OPEN },
  { "/absence/back",
    STUDYING WEEK "2026-10-26" ABSENT WEEK "2026-11-02" ABSENT WEEK "2026-11-09" FULL,
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_MET },
  { "/absence/back-and-absent-again",
    STUDYING WEEK "2026-10-05" ABSENT WEEK "2026-10-12" FULL WEEK "2026-10-26" ABSENT,
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_OPEN },
  { "/absence/turned-into-illness",
    STUDYING WEEK "2026-10-26" ABSENT WEEK "2026-11-02" ABSENT " reason=illness",
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_STOPPED },
  { "/absence/illness",
    STUDYING WEEK "2026-10-26" ABSENT " reason=illness" WEEK "2026-11-02" ABSENT " reason=leave",
    "sfi_absence", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/absence/holiday-week-within",
    STUDYING WEEK "2026-10-19" ABSENT WEEK "2026-10-26" WEEK "2026-11-02" ABSENT,
    "sfi_absence", "2026-11-09", NULL, TORGET_DEADLINE_OPEN },
  { "/absence/gap",
    STUDYING WEEK "2026-10-05" ABSENT WEEK "2026-10-26" ABSENT,
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_OPEN },
  { "/absence/from-the-first-lesson",
    ENROLMENT "started_date=2026-10-28" WEEK "2026-10-26" ABSENT,
    "sfi_absence", "2026-11-18", NULL, TORGET_DEADLINE_OPEN },
  { "/absence/interrupted",
    ENROLMENT "status=interrupted_absence ended_date=2026-11-17" WEEK "2026-10-26" ABSENT,
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_MET },
  { "/absence/on-leave",
    ENROLMENT "status=on_leave" WEEK "2026-10-26" ABSENT,
    "sfi_absence", "2026-11-16", NULL, TORGET_DEADLINE_STOPPED },

  /* 19 */
  { "/few-hours/below",
    STUDYING WEEK "2026-09-07 planned_hours=15" WEEK "2026-09-14 planned_hours=15"
    WEEK "2026-09-21 planned_hours=15" WEEK "2026-09-28 planned_hours=14",
    "sfi_few_hours", "2026-09-28", NULL, TORGET_DEADLINE_OPEN },
  { "/few-hours/at",
    STUDYING WEEK "2026-09-07 planned_hours=14" WEEK "2026-09-14 planned_hours=16"
    WEEK "2026-09-21 planned_hours=15" WEEK "2026-09-28 planned_hours=15",
    "sfi_few_hours", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/few-hours/three-weeks-say-nothing",
    STUDYING WEEK "2026-09-07 planned_hours=6" WEEK "2026-09-14 planned_hours=6"
    WEEK "2026-09-21 planned_hours=6",
    "sfi_few_hours", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/few-hours/holiday-does-not-count",
    STUDYING WEEK "2026-10-12 planned_hours=15" WEEK "2026-10-19 planned_hours=15"
    WEEK "2026-10-26" WEEK "2026-11-02 planned_hours=15" WEEK "2026-11-09 planned_hours=15",
    "sfi_few_hours", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/few-hours/of-the-enrolment",
    ENROLMENT "status=active started_date=2026-08-24 hours_per_week=14",
    "sfi_few_hours", "2026-08-24", NULL, TORGET_DEADLINE_OPEN },
  { "/few-hours/enough-of-the-enrolment",
    ENROLMENT "status=active started_date=2026-08-24 hours_per_week=15",
    "sfi_few_hours", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/few-hours/the-weeks-know-better",
    ENROLMENT "status=active started_date=2026-08-24 hours_per_week=14"
    WEEK "2026-09-07 planned_hours=15" WEEK "2026-09-14 planned_hours=15"
    WEEK "2026-09-21 planned_hours=15" WEEK "2026-09-28 planned_hours=15",
    "sfi_few_hours", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/few-hours/enough-again",
    STUDYING WEEK "2026-09-07 planned_hours=12" WEEK "2026-09-14 planned_hours=12"
    WEEK "2026-09-21 planned_hours=12" WEEK "2026-09-28 planned_hours=12"
    WEEK "2026-10-05 planned_hours=24",
    "sfi_few_hours", "2026-09-28", NULL, TORGET_DEADLINE_MET },

  /* 20 */
  { "/study-plan/missing",
    ENROLMENT "received_date=2026-03-20",
    "sfi_study_plan", "2026-04-19", NULL, TORGET_DEADLINE_OPEN },
  { "/study-plan/made",
    ENROLMENT "received_date=2026-03-20; sfi_study_plan enrolment_id=4 date=2026-04-02",
    "sfi_study_plan", "2026-04-19", NULL, TORGET_DEADLINE_MET },
  { "/study-plan/interrupted",
    ENROLMENT "received_date=2026-03-20 status=interrupted ended_date=2026-04-02",
    "sfi_study_plan", "2026-04-19", NULL, TORGET_DEADLINE_STOPPED },
};

typedef struct
{
  const char *day;
  gboolean is_warned;
  TorgetDeadlineStatus status;
} Reading;

static void
check_readings (const char *records,
                const char *rule,
                const Reading *readings,
                gsize n_readings)
{
  g_autoptr (TorgetRecordSet) set = torget_test_case_new (records);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (set);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, rule);

  g_assert_nonnull (deadline);
  for (gsize i = 0; i < n_readings; i++)
    {
      const TorgetDate day = torget_date_from_iso (readings[i].day);

      g_test_message ("%s", readings[i].day);
      g_assert_cmpint (torget_deadline_is_warned_of (deadline, day), ==, readings[i].is_warned);
      g_assert_cmpint (torget_deadline_get_status (deadline, day), ==, readings[i].status);
    }
}

/* Two weeks of absence are warned of, three are not yet a breach. */
static void
test_absence_warning (void)
{
  static const Reading readings[] = {
    { "2026-11-07", FALSE, TORGET_STATUS_UPCOMING },
    { "2026-11-08", TRUE, TORGET_STATUS_UPCOMING },
    { "2026-11-15", TRUE, TORGET_STATUS_DUE },
    { "2026-11-16", TRUE, TORGET_STATUS_DUE },
    { "2026-11-17", TRUE, TORGET_STATUS_OVERDUE },
  };

  check_readings (STUDYING WEEK "2026-10-26" ABSENT WEEK "2026-11-02" ABSENT, "sfi_absence",
                  readings, G_N_ELEMENTS (readings));
}

/* Six months before the end, the reasons for an extension are to be gathered. */
static void
test_right_warning (void)
{
  static const Reading readings[] = {
    { "2028-06-29", FALSE, TORGET_STATUS_UPCOMING },
    { "2028-06-30", TRUE, TORGET_STATUS_UPCOMING },
  };

  check_readings (ENROLMENT "received_date=2024-02-05", "sfi_right_end", readings,
                  G_N_ELEMENTS (readings));
  check_readings (ENROLMENT "received_date=2024-02-05", "sfi_extension_apply", readings,
                  G_N_ELEMENTS (readings));
}

/* The sentence says how long the right can be extended, and the explanation which rule holds. */
static void
test_transition_text (void)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_case_new (ENROLMENT "received_date=2024-02-05");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "sfi_right_end");
  g_autofree char *sentence = torget_deadline_dup_sentence_for (
      deadline, torget_date_new (2026, 11, 21), NULL, NULL, "en");
  g_autofree char *explanation = torget_deadline_dup_explanation (deadline, "en");

  g_assert_nonnull (strstr (sentence, "ends on 2028-12-31"));
  g_assert_nonnull (strstr (sentence, "extended to 2031-12-31 at most"));
  g_assert_nonnull (strstr (explanation, "2026-01-01 plus three years = 2029-01-01, a Monday."));
  g_assert_nonnull (strstr (explanation, "2029-01-01 minus one day = 2028-12-31, a Sunday."));
  g_assert_nonnull (strstr (explanation, "is 2025-12-31 or earlier."));
  g_assert_cmpint (deadline->person_id, ==, TORGET_TEST_PERSON);
  g_assert_true (deadline->subject == &torget_person_type);
}

/* A decided extension stands instead of the three years, which are still told. */
static void
test_extended (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (
      ENROLMENT "received_date=2026-03-20; sfi_extension person_id=1 extended_to=2029-09-20");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "sfi_right_end");

  g_assert_cmpint (deadline->computed, ==, torget_date_new (2029, 3, 20));
  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2029, 3, 21)), ==,
                   TORGET_STATUS_OVERRIDDEN);
  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2029, 9, 21)), ==,
                   TORGET_STATUS_OVERDUE);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  torget_test_add_deadline_rows ("/deadlines-sfi", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/deadlines-sfi/absence/warning", test_absence_warning);
  g_test_add_func ("/deadlines-sfi/right-end/warning", test_right_warning);
  g_test_add_func ("/deadlines-sfi/right-end/transition-text", test_transition_text);
  g_test_add_func ("/deadlines-sfi/right-end/decided", test_extended);
  return g_test_run ();
}
