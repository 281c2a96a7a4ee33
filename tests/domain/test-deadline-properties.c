/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for every rule, whatever it says: a later day never gives an earlier deadline, the
 * order of records is irrelevant, the same facts give the same rows, and what is stored explains
 * them. */
#include "config.h"

#include "case-builder.h"
#include "domain/deadline-text.h"
#include "domain/reckoning.h"

#define SEED 20261121
#define N_SHUFFLES 50
#define N_DAYS 3000 /* over two leap days */

/* A family with something in every track. */
static const char family[]
    = "person id=1 sex=female birth_date=1994-02-28 permit_to=2027-02-15 permit_ground=refugee"
      " assigned_date=2026-01-05 received_date=2026-02-10 first_registered_date=2026-02-16\n"
      "person id=20 birth_date=2023-02-28 first_registered_date=2026-02-16\n"
      "membership id=21 household_id=2 person_id=20 role=child\n"
      "person id=22 sex=male birth_date=1990-05-05 first_registered_date=2025-12-31\n"
      "membership id=23 household_id=2 person_id=22 role=spouse\n"
      "preschool_application id=30 person_id=20 wish_date=2026-10-31 signed_date=2026-11-04"
      " wanted_start=2027-02-01 status=queued\n"
      "preschool_offer id=31 application_id=30 kind=wished offered_date=2027-03-12\n"
      "sfi_enrolment id=32 person_id=1 status=received registered_date=2026-03-02"
      " received_date=2026-03-20\n"
      "sfi_enrolment id=33 person_id=22 status=active registered_date=2026-01-31"
      " received_date=2026-02-01 started_date=2026-03-01\n"
      "plan id=34 person_id=22 status=active_full_time enrolled_date=2026-01-15\n"
      "plan id=35 person_id=1 status=active_part_time enrolled_date=2026-03-01"
      " part_time_reason=no_preschool_place\n"
      "reduction id=36 plan_id=35 start_date=2026-04-01 reason=no_preschool_place"
      " hours_per_week=20\n"
      "absence id=37 plan_id=34 reason=illness start_date=2026-10-01\n"
      "sublet id=38 household_id=2 status=running signed_date=2025-02-01 start_date=2025-02-01"
      " end_date=2027-02-28\n"
      "arrears id=39 sublet_id=38 due_date=2026-10-30\n"
      "consent id=40 person_id=1 agency=region purpose=coordination given_date=2026-02-28\n"
      "agency_decision id=41 person_id=1 agency=arbetsformedlingen served_date=2026-11-02\n"
      "identity id=42 person_id=22 kind=samordningsnummer valid_from=2024-02-29\n";

static void
append_deadline (GString *text,
                 const TorgetDeadline *deadline)
{
  g_autofree char *inputs = torget_deadline_dup_inputs (deadline);

  g_string_append_printf (text, "%s/%d %d %d %d %s:%d %d %d %d %d %s", deadline->rule->id,
                          deadline->version->version, (int) deadline->person_id,
                          (int) deadline->cause_id, (int) deadline->household_id,
                          deadline->subject->name, (int) deadline->subject_id, deadline->due,
                          deadline->outer_limit, deadline->state, deadline->ended_on, inputs);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All deadlines of a case, a line for each, in the order of the alphabet. */
static char *
dup_deadlines (TorgetRecordSet *records)
{
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < deadlines->len; i++)
    {
      GString *line = g_string_new (NULL);

      append_deadline (line, &g_array_index (deadlines, TorgetDeadline, i));
      g_ptr_array_add (lines, g_string_free (line, FALSE));
    }
  g_ptr_array_sort (lines, compare_texts);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
shuffle (char **lines,
         GRand *random)
{
  for (guint i = g_strv_length (lines); i > 1; i--)
    {
      const guint other = (guint) g_rand_int_range (random, 0, (gint32) i);
      char *line = lines[i - 1];

      lines[i - 1] = lines[other];
      lines[other] = line;
    }
}

static void
test_order_of_records (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (family);
  g_autofree char *expected = dup_deadlines (records);
  g_auto (GStrv) lines = g_strsplit (family, "\n", -1);

  g_assert_nonnull (strstr (expected, "sfi_blocked_by_childcare"));
  for (guint i = 0; i < N_SHUFFLES; i++)
    {
      g_autofree char *shuffled = NULL;
      g_autofree char *found = NULL;
      g_autoptr (TorgetRecordSet) again = NULL;

      shuffle (lines, random);
      shuffled = g_strjoinv ("\n", lines);
      again = torget_test_case_new (shuffled);
      found = dup_deadlines (again);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* Nothing that is computed depends on the day; what is read on one day changes no other. */
static void
test_any_day (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (family);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  g_autofree char *before = dup_deadlines (records);
  g_autofree char *after = NULL;

  for (guint i = 0; i < deadlines->len; i++)
    for (int days = -400; days <= 400; days += 50)
      {
        const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);
        const TorgetDate today = deadline->due + days;

        g_assert_cmpint (torget_deadline_get_severity (deadline, today), <=,
                         deadline->rule->severity);
        g_assert_cmpint (torget_deadline_get_weeks (deadline, today), >=, 0);
        if (torget_deadline_is_open (deadline, today))
          g_assert_cmpint (torget_deadline_get_status (deadline, today) == TORGET_STATUS_OVERDUE, ==,
                           days > 0);
      }
  after = dup_deadlines (records);
  g_assert_cmpstr (after, ==, before);
}

static void
test_inputs_round_trip (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (family);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);

  g_assert_cmpuint (deadlines->len, >, 20);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);
      TorgetDeadline again = *deadline;
      g_autofree char *inputs = torget_deadline_dup_inputs (deadline);
      g_autofree char *inputs_again = NULL;

      again.n_inputs = 0;
      again.periods = NULL;
      memset (again.parameters, 0, sizeof again.parameters);
      torget_deadline_take_inputs (&again, inputs);
      inputs_again = torget_deadline_dup_inputs (&again);
      g_assert_cmpstr (inputs_again, ==, inputs);
      g_assert_cmpuint (again.n_inputs, ==, deadline->n_inputs);
      torget_deadline_clear (&again);
    }
}

static TorgetDate
compute (const TorgetRule *rule,
         const TorgetReckoning *reckoning,
         TorgetDate trigger)
{
  int amounts[TORGET_RULE_MAX_OFFSETS] = { 0 };
  TorgetOfficeParameters parameters;
  TorgetReckoned reckoned;

  torget_office_parameters_init_defaults (&parameters);
  for (guint i = 0; i < reckoning->n_offsets; i++)
    {
      const TorgetOffset *offset = &reckoning->offsets[i];

      amounts[i] = offset->amount * (offset->parameter >= 0 ? parameters.values[offset->parameter] : 1);
      if (offset->fact != TORGET_FACT_NONE)
        amounts[i] = 0;
    }
  if (!torget_reckoning_run (reckoning, trigger, amounts, &reckoned))
    g_error ("%s has no day", rule->id);
  if (reckoned.outer_limit != TORGET_DATE_NONE)
    g_assert_cmpint (reckoned.outer_limit, >=, reckoned.due);
  return reckoned.due;
}

static void
check_monotonic (const TorgetRule *rule,
                 const TorgetReckoning *reckoning)
{
  const TorgetDate first = torget_date_new (2023, 1, 1);
  TorgetDate last_due = TORGET_DATE_NONE;

  for (TorgetDate trigger = first; trigger < first + N_DAYS; trigger++)
    {
      const TorgetDate due = compute (rule, reckoning, trigger);

      g_assert_cmpint (due, >=, last_due);
      last_due = due;
    }
}

static void
test_monotonic (void)
{
  for (guint i = 0; i < torget_n_rules; i++)
    for (guint j = 0; j < torget_rules[i].n_versions; j++)
      {
        const TorgetRule *rule = &torget_rules[i];
        const TorgetReckoning *due = &rule->versions[j].due;

        g_test_message ("%s version %u", rule->id, j + 1);
        if (due->trigger != TORGET_FACT_NONE)
          check_monotonic (rule, due);
      }
}

typedef struct
{
  const char *trigger;
  TorgetOffsetUnit unit;
  int amount;
  const char *due;
} DayEnd;

/* Months have different lengths, and years, too. */
static const DayEnd ends[] = {
  { "2028-02-29", TORGET_OFFSET_YEARS, 1, "2029-02-28" },
  { "2028-02-29", TORGET_OFFSET_YEARS, 4, "2032-02-29" },
  { "2028-02-29", TORGET_OFFSET_YEARS, -3, "2025-02-28" },
  { "2027-02-28", TORGET_OFFSET_YEARS, 1, "2028-02-28" },
  { "2028-02-29", TORGET_OFFSET_MONTHS, 36, "2031-02-28" },
  { "2027-12-31", TORGET_OFFSET_MONTHS, 2, "2028-02-29" },
  { "2026-12-31", TORGET_OFFSET_MONTHS, 2, "2027-02-28" },
  { "2026-12-31", TORGET_OFFSET_MONTHS, -1, "2026-11-30" },
  { "2026-05-31", TORGET_OFFSET_MONTHS, -3, "2026-02-28" },
  { "2026-08-31", TORGET_OFFSET_MONTHS, 1, "2026-09-30" },
  { "2026-08-31", TORGET_OFFSET_MONTHS, 2, "2026-10-31" },
  { "2026-01-30", TORGET_OFFSET_MONTHS, 1, "2026-02-28" },
  { "2028-02-28", TORGET_OFFSET_DAYS, 2, "2028-03-01" },
  { "2028-12-31", TORGET_OFFSET_DAYS, 1, "2029-01-01" },
};

static void
test_month_ends (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *due = torget_date_to_iso (torget_reckoning_add (
          torget_date_from_iso (ends[i].trigger), ends[i].unit, ends[i].amount));

      g_test_message ("%s %+d", ends[i].trigger, ends[i].amount);
      g_assert_cmpstr (due, ==, ends[i].due);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deadline-properties/order-of-records", test_order_of_records);
  g_test_add_func ("/deadline-properties/any-day", test_any_day);
  g_test_add_func ("/deadline-properties/inputs-round-trip", test_inputs_round_trip);
  g_test_add_func ("/deadline-properties/monotonic", test_monotonic);
  g_test_add_func ("/deadline-properties/month-ends", test_month_ends);
  return g_test_run ();
}
