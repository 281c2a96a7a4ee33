/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of consents. */
#include "config.h"

#include "case-builder.h"

#define GIVEN "consent person_id=1 agency=region purpose=coordination given_date=2026-02-28 "

static const TorgetDeadlineRow rows[] = {
  { "/consent/agreed", GIVEN "expires_date=2026-12-31", "consent_expires", "2026-12-31", NULL,
    TORGET_DEADLINE_OPEN },
  { "/consent/not-agreed", GIVEN, "consent_expires", "2027-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/consent/leap-day",
    "consent person_id=1 agency=region purpose=coordination given_date=2028-02-29",
    "consent_expires", "2029-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/consent/withdrawn", GIVEN "withdrawn_date=2026-06-01", "consent_expires", "2027-02-28", NULL,
    TORGET_DEADLINE_STOPPED },
  { "/consent/renewed",
    GIVEN ";consent person_id=1 agency=region purpose=coordination given_date=2027-02-01",
    "consent_expires", "2027-02-28", NULL, TORGET_DEADLINE_MET },
  { "/consent/renewal-withdrawn",
    GIVEN ";consent person_id=1 agency=region purpose=coordination given_date=2027-02-01"
          " withdrawn_date=2027-02-02",
    "consent_expires", "2027-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/consent/other-purpose",
    GIVEN ";consent person_id=1 agency=region purpose=housing given_date=2027-02-01",
    "consent_expires", "2027-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/consent/other-agency",
    GIVEN ";consent person_id=1 agency=tax_agency purpose=coordination given_date=2027-02-01",
    "consent_expires", "2027-02-28", NULL, TORGET_DEADLINE_OPEN },
  { "/consent/not-given", "consent person_id=1 agency=region purpose=coordination",
    "consent_expires", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/consent/closed-person", "person id=1 status=closed;" GIVEN, "consent_expires", NULL, NULL,
    TORGET_DEADLINE_OPEN },
};

/* The renewed consent has a deadline of its own. */
static void
test_each_consent (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (
      GIVEN ";consent person_id=1 agency=region purpose=coordination given_date=2027-02-01");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);

  g_assert_cmpuint (deadlines->len, ==, 2);
  g_assert_cmpint (g_array_index (deadlines, TorgetDeadline, 1).subject_id, ==,
                   TORGET_TEST_FIRST_ID + 1);
  g_assert_cmpint (g_array_index (deadlines, TorgetDeadline, 1).due, ==,
                   torget_date_new (2028, 2, 1));
  g_assert_cmpint (g_array_index (deadlines, TorgetDeadline, 1).state, ==, TORGET_DEADLINE_OPEN);
}

static void
test_parameter (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (GIVEN);
  g_autoptr (GArray) deadlines = NULL;
  TorgetOfficeParameters parameters;

  torget_office_parameters_init_defaults (&parameters);
  g_assert_true (torget_office_parameters_set (&parameters, TORGET_OFFICE_CONSENT_MONTHS, 6));
  deadlines = torget_deadlines_list (records, &parameters);
  g_assert_cmpint (torget_test_find_deadline (deadlines, "consent_expires")->due, ==,
                   torget_date_new (2026, 8, 28));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  torget_test_add_deadline_rows ("/deadlines-case", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/deadlines-case/each-consent", test_each_consent);
  g_test_add_func ("/deadlines-case/parameter", test_parameter);
  return g_test_run ();
}
