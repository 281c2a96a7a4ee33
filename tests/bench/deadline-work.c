/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines of everybody and of one household; and what reading the same rows and adding a date
 * for each of twelve rules takes alone. */
#include "config.h"

#include "deadline-work.h"

#include "store/case-store.h"
#include "store/deadline-store.h"
#include "store/statement.h"

#include "demo-work.h"

#include <stdio.h>

#define HOUSEHOLDS 500
#define MAX_RULES 3

/* Of each table, the days that its rules count from, and the months that they add. */
static const struct
{
  const char *sql;
  int months[MAX_RULES];
  int n_rules;
} scans[] = {
  { "SELECT first_registered_date, first_registered_date, permit_to FROM person", { 36, 12, -4 }, 3 },
  { "SELECT enrolled_date, discharged_date FROM plan", { 2, 3 }, 2 },
  { "SELECT registered_date, registered_date, received_date FROM sfi_enrolment", { 1, 3, 36 }, 3 },
  { "SELECT wish_date, wish_date FROM preschool_application", { 4, -6 }, 2 },
  { "SELECT end_date, start_date FROM sublet", { -3, 24 }, 2 },
};

static gint64
scan (TorgetConnection *connection)
{
  const gint64 start = g_get_monotonic_time ();
  gint64 sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (scans); i++)
    {
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (connection, scans[i].sql, NULL);

      while (torget_statement_step (statement, NULL) == TORGET_STEP_ROW)
        for (int j = 0; j < scans[i].n_rules; j++)
          sum += torget_date_add_months (torget_statement_get_date (statement, j),
                                         scans[i].months[j]);
    }
  g_assert_cmpint (sum, !=, 0);
  return g_get_monotonic_time () - start;
}

static gint64
recompute (TorgetConnection *connection)
{
  const gint64 start = g_get_monotonic_time ();

  g_assert_true (torget_deadline_store_recompute (connection, NULL));
  return g_get_monotonic_time () - start;
}

/* As a save does it: read the case, compute, compare with what is stored. */
static gint64
write_household (TorgetConnection *connection,
                 gint64 person_id,
                 const TorgetOfficeParameters *parameters)
{
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (TorgetRecordSet) records
      = torget_case_store_load_some (connection, &person_id, 1, torget_facts_read, NULL);
  g_autoptr (GArray) deadlines = torget_deadlines_list (records, parameters);

  g_assert_true (torget_deadline_store_write (connection, &person_id, 1, deadlines, NULL));
  return g_get_monotonic_time () - start;
}

static void
write_households (TorgetConnection *connection,
                  GArray *times)
{
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection, "SELECT id FROM person WHERE id % 7919 < 4000 LIMIT ?1", NULL);
  TorgetOfficeParameters parameters;

  torget_office_parameters_init_defaults (&parameters);
  torget_statement_bind_int64 (statement, 1, HOUSEHOLDS);
  while (torget_statement_step (statement, NULL) == TORGET_STEP_ROW)
    {
      const gint64 taken = write_household (
          connection, torget_statement_get_int64 (statement, 0), &parameters);

      g_array_append_val (times, taken);
    }
}

/**
 * measure_deadlines:
 * @path: a demo file
 * @household_times: (element-type gint64): takes the microseconds of single households
 *
 * Prints what all deadlines and the bare scan take, in milliseconds.
 */
void
measure_deadlines (const char *path,
                   GArray *household_times)
{
  g_autoptr (TorgetConnection) connection = bench_open_connection (path);

  recompute (connection);
  printf ("recompute-ms %.0f\n", (double) recompute (connection) / 1000);
  scan (connection);
  printf ("scan-ms %.0f\n", (double) scan (connection) / 1000);
  write_households (connection, household_times);
}
