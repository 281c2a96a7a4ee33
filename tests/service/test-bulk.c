/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of many persons at once: who is meant, one transaction, one step back. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/list-rows.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "service/bulk.h"
#include "service/error.h"
#include "support/session-test.h"

/* More than one slice. */
#define PERSONS 450

typedef struct
{
  TorgetTestSession *test;
  TorgetSession *session;
  GArray *persons; /* gint64 */
  gint64 coordinators[2];
  guint n_reports;
} Fixture;

static void
add_coordinators (Fixture *fixture,
                  TorgetRecordSet *records)
{
  for (guint i = 0; i < G_N_ELEMENTS (fixture->coordinators); i++)
    {
      TorgetCoordinator *coordinator = torget_record_new (&torget_coordinator_type);

      coordinator->record.id = fixture->coordinators[i] = torget_session_new_id (fixture->session);
      coordinator->name = g_strdup_printf ("Handläggare %u", i + 1);
      torget_record_set_add (records, coordinator);
    }
}

/* Every third person has the first coordinator, the first is protected. */
static void
add_persons (Fixture *fixture,
             TorgetRecordSet *records)
{
  for (guint i = 0; i < PERSONS; i++)
    {
      TorgetPerson *person = torget_record_new (&torget_person_type);

      person->record.id = torget_session_new_id (fixture->session);
      person->family_name = g_strdup_printf ("Testsson%04u", i);
      person->coordinator_id = i % 3 == 0 ? fixture->coordinators[0] : 0;
      person->protection = g_strdup (i == 0 ? "secrecy_mark" : "none");
      g_array_append_val (fixture->persons, person->record.id);
      torget_record_set_add (records, person);
    }
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  fixture->session = fixture->test->session;
  fixture->persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_coordinators (fixture, records);
  add_persons (fixture, records);
  torget_test_save (fixture->session, records, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_array_unref (fixture->persons);
  torget_test_session_free (fixture->test);
}

static TorgetBulkPreview *
preview (Fixture *fixture,
         TorgetListKind kind,
         GArray *rows,
         const TorgetBulkChange *change)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  TorgetBulkPreview *preview;

  torget_session_preview_bulk_async (fixture->session, kind, rows, change, 10, NULL,
                                     torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  preview = torget_session_preview_bulk_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  return preview;
}

static void
progress_cb (goffset done,
             goffset total,
             gpointer user_data)
{
  Fixture *fixture = user_data;

  g_assert_cmpint (done, <=, total);
  fixture->n_reports++;
}

static gint64
change (Fixture *fixture,
        GArray *persons,
        const TorgetBulkChange *what,
        GCancellable *cancellable,
        GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_change_bulk_async (fixture->session, persons, what, "Många", progress_cb, fixture,
                                    cancellable, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_change_bulk_finish (fixture->session, result, error);
}

static guint
count_with (Fixture *fixture,
            gint64 coordinator_id)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (GPtrArray) rows = NULL;

  query->coordinator_id = coordinator_id;
  rows = torget_test_list_query (fixture->session, TORGET_LIST_PERSONS, query);
  return rows->len;
}

static void
test_preview_names_those_who_change (Fixture *fixture,
                                     gconstpointer unused)
{
  const TorgetBulkChange to_first = { TORGET_BULK_COORDINATOR, fixture->coordinators[0] };
  g_autoptr (TorgetBulkPreview) shown
      = preview (fixture, TORGET_LIST_PERSONS, fixture->persons, &to_first);

  g_assert_cmpuint (shown->person_ids->len, ==, PERSONS - PERSONS / 3);
  g_assert_cmpuint (shown->n_unchanged, ==, PERSONS / 3);
  g_assert_cmpuint (shown->rows->len, ==, 10);
  g_assert_cmpstr (((TorgetPersonRow *) shown->rows->pdata[0])->family_name, ==, "Testsson0001");
  g_assert_cmpuint (count_with (fixture, fixture->coordinators[0]), ==, PERSONS / 3);
}

/* Rows of a track stand for their persons, each of whom is changed once. */
static void
test_rows_of_a_track_are_persons (Fixture *fixture,
                                  gconstpointer unused)
{
  const TorgetBulkChange task = { TORGET_BULK_TASK, 0, "Ring" };
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TorgetBulkPreview) shown = NULL;
  const gint64 person_id = g_array_index (fixture->persons, gint64, 7);

  for (guint i = 0; i < 2; i++)
    {
      TorgetPlan *plan = torget_record_new (&torget_plan_type);

      plan->record.id = torget_session_new_id (fixture->session);
      plan->person_id = person_id;
      g_array_append_val (rows, plan->record.id);
      torget_record_set_add (records, plan);
    }
  torget_test_save (fixture->session, records, NULL);
  shown = preview (fixture, TORGET_LIST_PLANS, rows, &task);
  g_assert_cmpuint (shown->person_ids->len, ==, 1);
  g_assert_cmpint (g_array_index (shown->person_ids, gint64, 0), ==, person_id);
}

static void
test_change_is_one_step (Fixture *fixture,
                         gconstpointer unused)
{
  const TorgetBulkChange to_second = { TORGET_BULK_COORDINATOR, fixture->coordinators[1] };
  g_autoptr (GError) error = NULL;
  const gint64 tx = change (fixture, fixture->persons, &to_second, NULL, &error);
  const char *label = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (torget_session_get_last_tx (fixture->session, &label), ==, tx);
  g_assert_cmpstr (label, ==, "Många");
  g_assert_cmpuint (fixture->n_reports, >, 1);
  g_assert_cmpuint (count_with (fixture, fixture->coordinators[1]), ==, PERSONS);
  torget_test_undo (fixture->session, tx);
  g_assert_cmpuint (count_with (fixture, fixture->coordinators[0]), ==, PERSONS / 3);
  g_assert_cmpuint (count_with (fixture, fixture->coordinators[1]), ==, 0);
}

static const TorgetTask *
find_task (TorgetRecordSet *records)
{
  GPtrArray *tasks = torget_record_set_list (records, &torget_task_type);

  return tasks->len > 0 ? g_ptr_array_index (tasks, 0) : NULL;
}

/* A task without a coordinator goes to each person's own. */
static void
test_task_for_each (Fixture *fixture,
                    gconstpointer unused)
{
  const TorgetBulkChange task
      = { TORGET_BULK_TASK, 0, "Boka möte", torget_date_from_iso ("2026-12-01") };
  g_autoptr (GError) error = NULL;
  const gint64 tx = change (fixture, fixture->persons, &task, NULL, &error);
  const gint64 owners[] = { fixture->coordinators[0], 0 };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_test_load_case (
          fixture->session, g_array_index (fixture->persons, gint64, i));
      const TorgetTask *found = find_task (records);

      g_assert_cmpstr (found->text, ==, "Boka möte");
      g_assert_cmpint (found->due_date, ==, task.due_date);
      g_assert_cmpint (found->coordinator_id, ==, owners[i]);
    }
  torget_test_undo (fixture->session, tx);
  {
    g_autoptr (TorgetRecordSet) records = torget_test_load_case (
        fixture->session, g_array_index (fixture->persons, gint64, 0));

    g_assert_null (find_task (records));
  }
}

/* Whoever is gone or cancels in the middle leaves everybody as they were. */
static void
test_all_or_nothing (Fixture *fixture,
                     gconstpointer unused)
{
  const TorgetBulkChange to_second = { TORGET_BULK_COORDINATOR, fixture->coordinators[1] };
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GArray) persons = g_array_copy (fixture->persons);
  g_autoptr (GError) error = NULL;
  const gint64 nobody = 12345;

  g_array_append_val (persons, nobody);
  g_assert_cmpint (change (fixture, persons, &to_second, NULL, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_with (fixture, fixture->coordinators[1]), ==, 0);

  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_cmpint (change (fixture, fixture->persons, &to_second, cancelled, &error), ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_with (fixture, fixture->coordinators[1]), ==, 0);
}

#define ADD(name, func) g_test_add ("/bulk/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("preview", test_preview_names_those_who_change);
  ADD ("tracks", test_rows_of_a_track_are_persons);
  ADD ("one-step", test_change_is_one_step);
  ADD ("task", test_task_for_each);
  ADD ("all-or-nothing", test_all_or_nothing);
  return g_test_run ();
}
