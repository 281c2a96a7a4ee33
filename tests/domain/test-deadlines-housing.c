/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of a sublet: the vectors of jordabalken 12 kap. */
#include "config.h"

#include "case-builder.h"

#include "domain/deadline-text.h"

static const TorgetDeadlineRow rows[] = {
  { "/serve/sunday",
    "sublet household_id=2 start_date=2024-12-01 end_date=2026-11-30",
    "sublet_serve_notice", "2026-08-28", "2026-08-31", TORGET_DEADLINE_OPEN },
  { "/serve/saturday",
    "sublet household_id=2 start_date=2025-03-01 end_date=2027-02-28",
    "sublet_serve_notice", "2026-11-27", "2026-11-30", TORGET_DEADLINE_OPEN },
  { "/serve/working-day",
    "sublet household_id=2 start_date=2024-10-01 end_date=2026-09-30",
    "sublet_serve_notice", "2026-06-30", NULL, TORGET_DEADLINE_OPEN },
  { "/serve/served",
    "sublet household_id=2 start_date=2024-12-01 end_date=2026-11-30"
    " notice_served_date=2026-08-20",
    "sublet_serve_notice", "2026-08-28", "2026-08-31", TORGET_DEADLINE_MET },
  { "/serve/short-contract",
    "sublet household_id=2 start_date=2026-01-01 end_date=2026-09-30",
    "sublet_serve_notice", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/two-years/day-after",
    "sublet household_id=2 start_date=2024-10-01 end_date=2026-09-30",
    "sublet_two_years", "2026-10-01", NULL, TORGET_DEADLINE_OPEN },
  { "/two-years/ends-in-time",
    "sublet household_id=2 start_date=2024-12-01 end_date=2026-11-30"
    " notice_served_date=2026-08-20",
    "sublet_two_years", "2026-12-01", NULL, TORGET_DEADLINE_MET },
  { "/two-years/served-late",
    "sublet household_id=2 start_date=2024-12-01 end_date=2026-11-30"
    " notice_served_date=2026-08-31",
    "sublet_two_years", "2026-12-01", NULL, TORGET_DEADLINE_OPEN },
  { "/refer/same-day-number",
    "sublet household_id=2 start_date=2024-12-01 end_date=2026-11-30"
    " notice_served_date=2026-08-20",
    "sublet_refer", "2026-12-30", NULL, TORGET_DEADLINE_OPEN },
  { "/refer/no-notice",
    "sublet household_id=2 start_date=2024-12-01 end_date=2026-11-30",
    "sublet_refer", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/vacate/next-working-day",
    "sublet household_id=2 start_date=2025-02-01 end_date=2026-12-31"
    " notice_served_date=2026-08-20",
    "move_out", "2027-01-04", NULL, TORGET_DEADLINE_OPEN },
  { "/decide/six-months",
    "sublet household_id=2 start_date=2024-12-01 end_date=2026-11-30",
    "sublet_decide", "2026-05-30", NULL, TORGET_DEADLINE_OPEN },
};

static void
test_explanation (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (rows[0].records);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline = torget_test_find_deadline (deadlines, "sublet_serve_notice");
  g_autofree char *sv = torget_deadline_dup_explanation (deadline, "sv");
  g_autofree char *en = torget_deadline_dup_explanation (deadline, "en");
  g_autofree char *sentence = torget_deadline_dup_sentence_for (
      deadline, torget_date_new (2026, 8, 1), NULL, NULL, "sv");

  g_assert_nonnull (strstr (en, "2026-11-30 minus three months = 2026-08-30, a Sunday."));
  g_assert_nonnull (strstr (en, "so Friday 2026-08-28 (counting back never rolls forward)."));
  g_assert_nonnull (strstr (sv, "2026-11-30 minus tre månader = 2026-08-30, en söndag."));
  g_assert_cmpint (deadline->person_id, ==, TORGET_TEST_PERSON);
  g_assert_cmpstr (sentence, ==,
                   "Uppsägning måste delges senast 2026-08-28, annars löper avtalet vidare på "
                   "obestämd tid och passerar två år 2026-12-01.");
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  torget_test_add_deadline_rows ("/deadlines-housing", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/deadlines-housing/explanation", test_explanation);
  return g_test_run ();
}
