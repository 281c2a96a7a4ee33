/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of a person: reception, permit, identity, disposal of records. */
#include "config.h"

#include "case-builder.h"

#include "domain/deadline-text.h"

#define OPEN TORGET_DEADLINE_OPEN
#define MET TORGET_DEADLINE_MET
#define STOPPED TORGET_DEADLINE_STOPPED
#define LAPSES TORGET_DEADLINE_STOPPED /* open until some time after the day */

static const TorgetDeadlineRow rows[] = {
  /* Two months: the same day number, or the last of the month. */
  { "/reception/two-months", "person id=1 assigned_date=2026-10-09", "reception_after_assignment",
    "2026-12-09", NULL, OPEN },
  { "/reception/month-end", "person id=1 assigned_date=2026-12-31", "reception_after_assignment",
    "2027-02-28", "2027-03-01", OPEN },
  { "/reception/leap-day", "person id=1 assigned_date=2027-12-31", "reception_after_assignment",
    "2028-02-29", NULL, OPEN },
  { "/reception/saturday", "person id=1 assigned_date=2026-09-21", "reception_after_assignment",
    "2026-11-21", "2026-11-23", OPEN },
  { "/reception/christmas-eve", "person id=1 assigned_date=2026-10-24",
    "reception_after_assignment", "2026-12-24", "2026-12-28", OPEN },
  { "/reception/received", "person id=1 assigned_date=2026-10-09 received_date=2026-12-01",
    "reception_after_assignment", "2026-12-09", NULL, MET },
  { "/reception/not-assigned", "person id=1 reception=self_settled", "reception_after_assignment",
    NULL, NULL, OPEN },
  { "/reception/moved-away", "person id=1 assigned_date=2026-10-09 status=moved_away",
    "reception_after_assignment", NULL, NULL, OPEN },
  { "/reception/quota", "person id=1 assigned_date=2026-09-10 reception=quota",
    "reception_of_quota", "2026-11-10", NULL, OPEN },
  { "/reception/quota-is-not-other", "person id=1 assigned_date=2026-09-10 reception=quota",
    "reception_after_assignment", NULL, NULL, OPEN },

  { "/civic-duty/three-years", "person id=1 first_registered_date=2026-02-16",
    "civic_orientation_duty", "2029-02-16", NULL, LAPSES },
  { "/civic-duty/leap-day", "person id=1 first_registered_date=2024-02-29",
    "civic_orientation_duty", "2027-02-28", NULL, LAPSES },
  { "/civic-duty/99-hours",
    "person id=1 first_registered_date=2026-02-16; civic_orientation person_id=1 hours=99",
    "civic_orientation_duty", "2029-02-16", NULL, LAPSES },
  { "/civic-duty/100-hours",
    "person id=1 first_registered_date=2026-02-16; civic_orientation person_id=1 hours=100",
    "civic_orientation_duty", "2029-02-16", NULL, MET },
  { "/civic-duty/certificate",
    "person id=1 first_registered_date=2026-02-16; civic_orientation person_id=1 certificate=1",
    "civic_orientation_duty", "2029-02-16", NULL, MET },
  { "/civic-duty/of-age-the-day-before",
    "person id=1 birth_date=2011-02-15 first_registered_date=2026-02-16",
    "civic_orientation_duty", "2029-02-16", NULL, LAPSES },
  { "/civic-duty/of-age-on-the-day",
    "person id=1 birth_date=2011-02-16 first_registered_date=2026-02-16",
    "civic_orientation_duty", NULL, NULL, OPEN },

  { "/permit/120-days", "person id=1 permit_to=2027-03-04", "permit_end", "2026-11-04",
    "2027-03-04", OPEN },
  { "/permit/applied", "person id=1 permit_to=2027-03-04 permit_applied_date=2026-11-20",
    "permit_end", "2026-11-04", "2027-03-04", MET },
  { "/permit/applied-a-year-before",
    "person id=1 permit_to=2027-03-04 permit_applied_date=2026-03-04", "permit_end", "2026-11-04",
    "2027-03-04", MET },
  { "/permit/applied-for-the-last-one",
    "person id=1 permit_to=2027-03-04 permit_applied_date=2026-03-03", "permit_end", "2026-11-04",
    "2027-03-04", OPEN },
  { "/permit/renewed",
    "person id=1 permit_from=2026-12-01 permit_to=2027-11-30 permit_applied_date=2026-12-01",
    "permit_end", "2027-08-02", "2027-11-30", OPEN },
  { "/permit/permanent", "person id=1 permit_ground=refugee", "permit_end", NULL, NULL, OPEN },
  { "/permit/deceased", "person id=1 permit_to=2027-03-04 death_date=2026-10-01", "permit_end",
    NULL, NULL, OPEN },

  /* The fifth calendar year after the one of the assignment, from its first day to its last. */
  { "/coordination-number/new-year",
    "identity person_id=1 kind=samordningsnummer valid_from=2023-01-01",
    "coordination_number_dormant", "2028-12-31", NULL, OPEN },
  { "/coordination-number/old-year",
    "identity person_id=1 kind=samordningsnummer valid_from=2022-12-31",
    "coordination_number_dormant", "2027-12-31", NULL, OPEN },
  { "/coordination-number/leap-day",
    "identity person_id=1 kind=samordningsnummer valid_from=2024-02-29",
    "coordination_number_dormant", "2029-12-31", NULL, OPEN },
  { "/coordination-number/personal-number",
    "identity person_id=1 kind=samordningsnummer valid_from=2024-05-02;"
    "identity person_id=1 kind=personnummer",
    "coordination_number_dormant", "2029-12-31", NULL, MET },
  { "/coordination-number/ended",
    "identity person_id=1 kind=samordningsnummer valid_from=2024-05-02 valid_to=2025-05-02",
    "coordination_number_dormant", "2029-12-31", NULL, STOPPED },
  { "/coordination-number/other-number", "identity person_id=1 kind=dossier valid_from=2024-05-02",
    "coordination_number_dormant", NULL, NULL, OPEN },

  { "/reclaim/three-years", "person id=1 received_date=2026-11-10", "state_reclaim", "2029-11-10",
    NULL, LAPSES },
  { "/reclaim/period", "reclaim person_id=1 period_start=2026-01-01 period_end=2026-06-30",
    "state_reclaim_period", "2027-06-30", NULL, LAPSES },
  { "/reclaim/period-applied-for",
    "reclaim person_id=1 period_end=2026-06-30 applied_date=2026-09-10", "state_reclaim_period",
    "2027-06-30", NULL, MET },
  { "/reclaim/period-without-end", "reclaim person_id=1 period_start=2026-01-01",
    "state_reclaim_period", NULL, NULL, OPEN },
  { "/reclaim/leap-day", "person id=1 received_date=2024-02-29", "state_reclaim", "2027-02-28",
    NULL, LAPSES },

  { "/health/twelve-months", "person id=1 received_date=2026-11-10", "health_examination",
    "2027-11-10", NULL, LAPSES },
  { "/health/booked",
    "person id=1 received_date=2026-11-10;"
    "health_examination person_id=1 offered_date=2026-12-01 booked_date=2027-01-10",
    "health_examination", "2027-11-10", NULL, LAPSES },
  { "/health/done",
    "person id=1 received_date=2026-11-10; health_examination person_id=1 done_date=2027-01-10",
    "health_examination", "2027-11-10", NULL, MET },

  /* Five years after the last entry, done by the end of the next year. */
  { "/disposal/new-year", "person id=1 status=closed; note person_id=1 date=2026-01-01",
    "records_disposal", "2032-12-31", NULL, OPEN },
  { "/disposal/old-year", "person id=1 status=closed; note person_id=1 date=2025-12-31",
    "records_disposal", "2031-12-31", NULL, OPEN },
  { "/disposal/latest-entry",
    "person id=1 status=closed; note person_id=1 date=2025-12-31;"
    "event person_id=1 date=2026-03-02; note person_id=1 date=2024-03-02",
    "records_disposal", "2032-12-31", NULL, OPEN },
  { "/disposal/moved-away", "person id=1 status=moved_away; note person_id=1 date=2026-01-01",
    "records_disposal", "2032-12-31", NULL, OPEN },
  { "/disposal/followed", "person id=1 status=active; note person_id=1 date=2020-01-01",
    "records_disposal", NULL, NULL, OPEN },
  { "/disposal/nothing-known", "person id=1 status=closed", "records_disposal", NULL, NULL, OPEN },
};

/* A day is asked for until it has passed, and is warned of from the first warning on. */
static void
test_status (void)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_case_new ("person id=1 assigned_date=2026-10-09");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline
      = torget_test_find_deadline (deadlines, "reception_after_assignment");
  const TorgetDate due = torget_date_new (2026, 12, 9);

  g_assert_false (torget_deadline_is_warned_of (deadline, due - 31));
  g_assert_true (torget_deadline_is_warned_of (deadline, due - 30));
  g_assert_cmpint (torget_deadline_get_status (deadline, due - 1), ==, TORGET_STATUS_DUE);
  g_assert_cmpint (torget_deadline_get_status (deadline, due), ==, TORGET_STATUS_DUE);
  g_assert_cmpint (torget_deadline_get_status (deadline, due + 1), ==, TORGET_STATUS_OVERDUE);
}

/* A right that has ended is told of for three months, and then no more. */
static void
test_lapse (void)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_case_new ("person id=1 received_date=2026-11-10");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "state_reclaim");
  const TorgetDate over = torget_date_new (2030, 2, 10);

  g_assert_cmpint (torget_deadline_get_status (deadline, torget_date_new (2026, 11, 21)), ==,
                   TORGET_STATUS_UPCOMING);
  g_assert_cmpint (torget_deadline_get_status (deadline, deadline->due + 1), ==,
                   TORGET_STATUS_OVERDUE);
  g_assert_cmpint (torget_deadline_get_status (deadline, over - 1), ==, TORGET_STATUS_OVERDUE);
  g_assert_cmpint (torget_deadline_get_status (deadline, over), ==, TORGET_STATUS_STOPPED);
}

/* The office sets how long before a permit's end it wants to know. */
static void
test_permit_parameter (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new ("person id=1 permit_to=2027-03-04");
  g_autoptr (GArray) deadlines = NULL;
  g_autofree char *text = NULL;
  TorgetOfficeParameters parameters;
  const TorgetDeadline *deadline;

  torget_office_parameters_init_defaults (&parameters);
  g_assert_true (torget_office_parameters_set (&parameters, TORGET_OFFICE_PERMIT_WARN_DAYS, 90));
  deadlines = torget_deadlines_list (records, &parameters);
  deadline = torget_test_find_deadline (deadlines, "permit_end");
  text = torget_deadline_dup_explanation (deadline, "en");
  g_assert_cmpint (deadline->due, ==, torget_date_new (2026, 12, 4));
  g_assert_nonnull (strstr (text, "2027-03-04 minus 90 days = 2026-12-04"));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  torget_test_add_deadline_rows ("/deadlines-person", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/deadlines-person/status", test_status);
  g_test_add_func ("/deadlines-person/lapse", test_lapse);
  g_test_add_func ("/deadlines-person/permit-parameter", test_permit_parameter);
  return g_test_run ();
}
