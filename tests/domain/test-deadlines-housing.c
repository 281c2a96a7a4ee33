/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The deadlines of a sublet: the vectors of jordabalken 12 kap. */
#include "config.h"

#include "domain/deadline-text.h"

typedef struct
{
  const char *name;
  const char *start;
  const char *end;
  const char *served;
  const char *rule;
  const char *due;   /* NULL: no such deadline */
  const char *outer; /* NULL: none */
  TorgetDeadlineState state;
} Row;

static const Row rows[] = {
  { "/serve/sunday", "2024-12-01", "2026-11-30", NULL, "sublet_serve_notice", "2026-08-28",
    "2026-08-31", TORGET_DEADLINE_OPEN },
  { "/serve/saturday", "2025-03-01", "2027-02-28", NULL, "sublet_serve_notice", "2026-11-27",
    "2026-11-30", TORGET_DEADLINE_OPEN },
  { "/serve/working-day", "2024-10-01", "2026-09-30", NULL, "sublet_serve_notice", "2026-06-30",
    NULL, TORGET_DEADLINE_OPEN },
  { "/serve/served", "2024-12-01", "2026-11-30", "2026-08-20", "sublet_serve_notice",
    "2026-08-28", "2026-08-31", TORGET_DEADLINE_MET },
  { "/serve/short-contract", "2026-01-01", "2026-09-30", NULL, "sublet_serve_notice", NULL, NULL,
    TORGET_DEADLINE_OPEN },
  { "/two-years/day-after", "2024-10-01", "2026-09-30", NULL, "sublet_two_years", "2026-10-01",
    NULL, TORGET_DEADLINE_OPEN },
  { "/two-years/ends-in-time", "2024-12-01", "2026-11-30", "2026-08-20", "sublet_two_years",
    "2026-12-01", NULL, TORGET_DEADLINE_MET },
  { "/two-years/served-late", "2024-12-01", "2026-11-30", "2026-08-31", "sublet_two_years",
    "2026-12-01", NULL, TORGET_DEADLINE_OPEN },
  { "/refer/same-day-number", "2024-12-01", "2026-11-30", "2026-08-20", "sublet_refer",
    "2026-12-30", NULL, TORGET_DEADLINE_OPEN },
  { "/refer/no-notice", "2024-12-01", "2026-11-30", NULL, "sublet_refer", NULL, NULL,
    TORGET_DEADLINE_OPEN },
  { "/vacate/next-working-day", "2025-02-01", "2026-12-31", "2026-08-20", "move_out", "2027-01-04",
    NULL, TORGET_DEADLINE_OPEN },
  { "/decide/six-months", "2024-12-01", "2026-11-30", NULL, "sublet_decide", "2026-05-30", NULL,
    TORGET_DEADLINE_OPEN },
};

static TorgetRecordSet *
make_case (const Row *row)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetPerson *person = torget_record_new (&torget_person_type);
  TorgetHousehold *household = torget_record_new (&torget_household_type);
  TorgetMembership *membership = torget_record_new (&torget_membership_type);
  TorgetSublet *sublet = torget_record_new (&torget_sublet_type);

  person->record.id = 1;
  household->record.id = 2;
  membership->record.id = 3;
  membership->household_id = 2;
  membership->person_id = 1;
  membership->role = g_strdup ("reference_person");
  sublet->record.id = 4;
  sublet->household_id = 2;
  sublet->start_date = torget_date_from_iso (row->start);
  sublet->end_date = torget_date_from_iso (row->end);
  sublet->notice_served_date = torget_date_from_iso (row->served);
  torget_record_set_add (records, person);
  torget_record_set_add (records, household);
  torget_record_set_add (records, membership);
  torget_record_set_add (records, sublet);
  return records;
}

static const TorgetDeadline *
find (GArray *deadlines,
      const char *rule)
{
  for (guint i = 0; i < deadlines->len; i++)
    if (g_str_equal (g_array_index (deadlines, TorgetDeadline, i).rule->id, rule))
      return &g_array_index (deadlines, TorgetDeadline, i);
  return NULL;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (TorgetRecordSet) records = make_case (row);
  TorgetOfficeParameters parameters;
  g_autoptr (GArray) deadlines = NULL;
  const TorgetDeadline *deadline;

  torget_office_parameters_init_defaults (&parameters);
  deadlines = torget_deadlines_list (records, &parameters);
  deadline = find (deadlines, row->rule);
  g_assert_cmpint (deadline != NULL, ==, row->due != NULL);
  if (deadline == NULL)
    return;
  g_assert_cmpint (deadline->due, ==, torget_date_from_iso (row->due));
  g_assert_cmpint (deadline->outer_limit, ==, torget_date_from_iso (row->outer));
  g_assert_cmpint (deadline->state, ==, row->state);
  g_assert_cmpint (deadline->person_id, ==, 1);
}

static void
test_explanation (void)
{
  g_autoptr (TorgetRecordSet) records = make_case (&rows[0]);
  TorgetOfficeParameters parameters;
  g_autoptr (GArray) deadlines = NULL;
  const TorgetDeadline *deadline;
  g_autofree char *sv = NULL;
  g_autofree char *en = NULL;
  g_autofree char *sentence = NULL;

  torget_office_parameters_init_defaults (&parameters);
  deadlines = torget_deadlines_list (records, &parameters);
  deadline = find (deadlines, "sublet_serve_notice");
  en = torget_deadline_dup_explanation (deadline, "en");
  sv = torget_deadline_dup_explanation (deadline, "sv");
  sentence = torget_deadline_dup_sentence_for (deadline, torget_date_new (2026, 8, 1), NULL, NULL,
                                               "sv");
  g_test_message ("%s", en);
  g_test_message ("%s", sv);
  g_assert_nonnull (strstr (en, "2026-11-30 minus three months = 2026-08-30, a Sunday."));
  g_assert_nonnull (strstr (en, "so Friday 2026-08-28 (counting back never rolls forward)."));
  g_assert_nonnull (strstr (sv, "2026-11-30 minus tre månader = 2026-08-30, en söndag."));
  g_assert_cmpstr (sentence, ==,
                   "Uppsägning måste delges senast 2026-08-28, annars löper avtalet vidare på "
                   "obestämd tid och passerar två år 2026-12-01.");
}

static void
test_inputs (void)
{
  g_autoptr (TorgetRecordSet) records = make_case (&rows[0]);
  TorgetOfficeParameters parameters;
  g_autoptr (GArray) deadlines = NULL;

  torget_office_parameters_init_defaults (&parameters);
  deadlines = torget_deadlines_list (records, &parameters);
  g_assert_cmpuint (deadlines->len, >, 3);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);
      TorgetDeadline again = *deadline;
      g_autofree char *inputs = torget_deadline_dup_inputs (deadline);
      g_autofree char *inputs_again = NULL;
      g_autofree char *text = torget_deadline_dup_explanation (deadline, "en");
      g_autofree char *text_again = NULL;

      again.n_inputs = 0;
      again.periods = NULL;
      memset (again.parameters, 0, sizeof again.parameters);
      torget_deadline_take_inputs (&again, inputs);
      inputs_again = torget_deadline_dup_inputs (&again);
      text_again = torget_deadline_dup_explanation (&again, "en");
      g_assert_cmpstr (inputs_again, ==, inputs);
      g_assert_cmpstr (text_again, ==, text);
      torget_deadline_clear (&again);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/deadlines-housing", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/deadlines-housing/explanation", test_explanation);
  g_test_add_func ("/deadlines-housing/inputs", test_inputs);
  return g_test_run ();
}
