/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years that lie behind: the demo's persons have just arrived. `bench-history FILE PERSONS YEARS`
 * gives each of so many persons of a demo file, for each year, a telephone number, a consent, four
 * courses, four activities and four notes, and prints their row ids. All of it has ended, so that
 * nothing new is due. Persons and all that is told of them are invented. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/list-rows.h"
#include "service/environment.h"
#include "support/session-test.h"

#include "demo-work.h"

#include <stdio.h>
#include <stdlib.h>

/* Persons whose years are saved at once. */
#define BATCH 200

/* Half a term each: that many courses, activities and notes a year. */
#define PARTS 4
#define DAYS 91

static void
add_course (TorgetSession *session,
            TorgetRecordSet *records,
            gint64 person_id,
            TorgetDate start)
{
  TorgetSfiEnrolment *course = torget_test_add (session, records, &torget_sfi_enrolment_type);

  course->person_id = person_id;
  course->status = g_strdup ("course_passed");
  course->study_path = g_strdup ("2");
  course->course = g_strdup ("B");
  course->registered_date = start - 30;
  course->received_date = start - 14;
  course->started_date = start;
  course->ended_date = start + DAYS - 7;
  course->provider = g_strdup ("Viva komvux");
  course->group_name = g_strdup ("B2 förmiddag");
  course->hours_per_week = 15;
}

static void
add_activity (TorgetSession *session,
              TorgetRecordSet *records,
              gint64 plan_id,
              TorgetDate start)
{
  TorgetActivity *activity = torget_test_add (session, records, &torget_activity_type);

  activity->plan_id = plan_id;
  activity->kind = g_strdup ("internship");
  activity->title = g_strdup ("Praktik i kök");
  activity->agency = g_strdup ("employment_service");
  activity->provider = g_strdup ("Skolrestaurangen");
  activity->start_date = start;
  activity->end_date = start + DAYS - 7;
  activity->hours_per_week = 16;
  activity->status = g_strdup ("completed");
}

static void
add_note (TorgetSession *session,
          TorgetRecordSet *records,
          gint64 person_id,
          TorgetDate day)
{
  TorgetNote *note = torget_test_add (session, records, &torget_note_type);

  note->person_id = person_id;
  note->kind = g_strdup ("call");
  note->date = day;
  note->text = g_strdup ("Ringde om tiden för nästa möte. Kommer gärna på förmiddagen.");
  note->author = g_strdup ("Karin");
}

static void
add_year (TorgetSession *session,
          TorgetRecordSet *records,
          const TorgetPlanRow *plan,
          TorgetDate start)
{
  TorgetContact *contact = torget_test_add (session, records, &torget_contact_type);
  TorgetConsent *consent = torget_test_add (session, records, &torget_consent_type);

  contact->person_id = plan->person_id;
  contact->kind = g_strdup ("phone");
  contact->value = g_strdup ("+46701740605");
  contact->valid_from = start;
  contact->valid_to = start + 360;
  consent->person_id = plan->person_id;
  consent->agency = g_strdup ("employment_service");
  consent->purpose = g_strdup ("housing");
  consent->given_date = start;
  consent->expires_date = start + 360;
  for (int i = 0; i < PARTS; i++)
    {
      add_course (session, records, plan->person_id, start + i * DAYS);
      add_activity (session, records, plan->record.id, start + i * DAYS);
      add_note (session, records, plan->person_id, start + i * DAYS);
    }
}

/* Returns: (transfer full) (element-type TorgetPlanRow): from all over the list, nobody protected */
static GPtrArray *
list_plans (TorgetSession *session,
            guint n_persons)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, TORGET_LIST_PLANS, NULL);
  GPtrArray *plans = g_ptr_array_new_with_free_func (torget_record_free);
  const guint step = MAX (rows->len / n_persons, 1);

  for (guint i = 0; i < rows->len && plans->len < n_persons; i += step)
    {
      const TorgetPlanRow *row = rows->pdata[i];

      if (row->person_id != 0 && (row->protection == NULL || g_str_equal (row->protection, "none")))
        g_ptr_array_add (plans, torget_record_copy (row));
    }
  return plans;
}

static void
add_history (TorgetSession *session,
             GPtrArray *plans,
             int n_years)
{
  const TorgetDate today = torget_clock_get_today ();

  for (guint first = 0; first < plans->len; first += BATCH)
    {
      g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

      for (guint i = first; i < MIN (first + BATCH, plans->len); i++)
        for (int year = 1; year <= n_years; year++)
          add_year (session, records, plans->pdata[i], today - 366 * year);
      torget_test_save (session, records, NULL);
    }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (TorgetSession) session = NULL;
  g_autoptr (GPtrArray) plans = NULL;

  if (argc != 4)
    return EXIT_FAILURE;
  torget_environment_start ();
  session = bench_open_session (argv[1]);
  plans = list_plans (session, (guint) atoi (argv[2]));
  add_history (session, plans, atoi (argv[3]));
  for (guint i = 0; i < plans->len; i++)
    printf ("%" G_GINT64_FORMAT "\n", ((TorgetPlanRow *) plans->pdata[i])->person_id);
  torget_test_close (session);
  return EXIT_SUCCESS;
}
