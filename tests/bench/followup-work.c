/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page of follow-up waits for: everybody read, this year and the one before computed. And
 * what reading the same tables takes alone. */
#include "config.h"

#include "followup-work.h"

#include "demo-work.h"

#include "base/clock.h"
#include "domain/followup.h"
#include "store/followup-store.h"
#include "store/statement.h"

#include <stdio.h>

static const char *const scans[] = {
  "SELECT id, birth_date, permit_from, received_date, reception, municipality, sex FROM person",
  "SELECT person_id, role FROM membership",
  "SELECT person_id, plan_date, discharged_date, outcome_90 FROM plan",
  "SELECT plan_id, start_date, end_date, hours_per_week FROM reduction",
  "SELECT plan_id, kind, start_date, end_date, status FROM activity",
  "SELECT person_id, wish_date, status FROM preschool_application",
  "SELECT application_id, offered_date FROM preschool_offer",
  "SELECT person_id, registered_date, received_date, started_date, ended_date FROM sfi_enrolment",
  "SELECT enrolment_id, date, grade FROM sfi_grade",
  "SELECT household_id, start_date, end_date, moved_out_date, status FROM sublet",
};

static gint64
scan (TorgetConnection *connection)
{
  const gint64 start = g_get_monotonic_time ();
  gint64 sum = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (scans); i++)
    {
      g_autoptr (TorgetStatement) statement = torget_statement_get (connection, scans[i], NULL);

      while (torget_statement_step (statement, NULL) == TORGET_STEP_ROW)
        sum += torget_statement_get_int64 (statement, 0);
    }
  g_assert_cmpint (sum, !=, 0);
  return g_get_monotonic_time () - start;
}

static gint64
make_page (TorgetConnection *connection)
{
  const TorgetDate today = torget_clock_get_today ();
  const TorgetPeriod now = torget_period_at (TORGET_PERIOD_YEAR, today);
  const TorgetPeriod before = torget_period_shift (&now, -1);
  const gint64 start = g_get_monotonic_time ();
  g_autoptr (TorgetObservations) observations
      = torget_followup_store_load (connection, NULL, NULL);
  g_autoptr (TorgetFollowup) figures = torget_followup_compute (observations, &now, today, NULL);
  g_autoptr (TorgetFollowup) older = torget_followup_compute (
      observations, &before, torget_period_get_day_before (&now, today), NULL);

  g_assert_cmpuint (figures->figures[0].total.denominator
                        + older->figures[0].total.denominator, >, 0);
  return g_get_monotonic_time () - start;
}

/**
 * measure_followup:
 * @path: a demo file
 *
 * Prints what the page and the bare scan take, in milliseconds.
 */
void
measure_followup (const char *path)
{
  g_autoptr (TorgetConnection) connection = bench_open_connection (path);

  make_page (connection);
  printf ("followup-ms %.0f\n", (double) make_page (connection) / 1000);
  scan (connection);
  printf ("followup-scan-ms %.0f\n", (double) scan (connection) / 1000);
}
