/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the end of a retention period to the certificate: two users, no way back. */
#include "config.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/list-rows.h"
#include "domain/person.h"
#include "service/demo.h"
#include "service/error.h"
#include "service/session-files.h"
#include "support/erasure-test.h"
#include "support/session-test.h"

typedef struct
{
  TorgetTestSession *test;
  TorgetSession *session;
  gint64 person_id;
} Fixture;

#define DEMO_HOUSEHOLDS 8

/* Somebody who left in 2024; the log has seen the last entry today. */
static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_new (&torget_person_type);

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  fixture->session = fixture->test->session;
  person->record.id = fixture->person_id = torget_session_new_id (fixture->session);
  person->given_name = g_strdup ("Zainab");
  person->status = g_strdup ("moved_away");
  person->received_date = torget_date_from_iso ("2024-05-02");
  torget_record_set_add (records, person);
  torget_test_save (fixture->session, records, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_session_free (fixture->test);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  GPtrArray *rows;

  torget_session_list_retention_async (fixture->session, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rows = torget_session_list_retention_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  return rows;
}

static TorgetErasure *
propose (Fixture *fixture,
         GError **error)
{
  const TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_PROPOSE,
                                   .person_id = fixture->person_id,
                                   .ground = TORGET_ERASURE_RETENTION };

  return torget_test_take_erasure_step (fixture->session, &step, error);
}

static TorgetErasure *
erase (Fixture *fixture,
       gint64 id,
       GError **error)
{
  const TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_ERASE, .id = id };

  return torget_test_take_erasure_step (fixture->session, &step, error);
}

static void
go_to (const char *day)
{
  torget_clock_set_today (torget_date_from_iso (day));
}

static void
test_listed_when_the_time_has_come (Fixture *fixture,
                                    gconstpointer unused)
{
  g_autoptr (GPtrArray) before = list (fixture);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (TorgetErasure) refused = NULL;
  g_autoptr (GError) error = NULL;
  const TorgetRetentionRow *row;

  g_assert_cmpuint (before->len, ==, 0);
  refused = propose (fixture, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  go_to ("2033-01-01");
  after = list (fixture);
  g_assert_cmpuint (after->len, ==, 1);
  row = g_ptr_array_index (after, 0);
  g_assert_cmpint (row->person->record.id, ==, fixture->person_id);
  g_assert_null (row->retention.exception);
  g_assert_null (row->erasure);
}

/* Undo takes an entry back whether somebody has proposed to erase it or not. */
static void
test_proposed_and_undone (Fixture *fixture,
                          gconstpointer unused)
{
  g_autoptr (TorgetErasure) proposed = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  go_to ("2033-01-01");
  proposed = propose (fixture, &error);
  g_assert_no_error (error);
  torget_test_undo (fixture->session, torget_session_get_last_tx (fixture->session, NULL));
  rows = list (fixture);
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_who_proposes_does_not_approve (Fixture *fixture,
                                    gconstpointer unused)
{
  g_autoptr (TorgetErasure) proposal = NULL;
  g_autoptr (TorgetErasure) approved = NULL;
  g_autoptr (TorgetErasure) erased = NULL;
  g_autoptr (TorgetErasure) again = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_APPROVE };

  go_to ("2033-01-01");
  proposal = propose (fixture, &error);
  g_assert_no_error (error);
  rows = list (fixture);
  g_assert_cmpint (((TorgetRetentionRow *) g_ptr_array_index (rows, 0))->erasure->record.id, ==,
                   proposal->record.id);
  step.id = proposal->record.id;
  approved = torget_test_take_erasure_step (fixture->session, &step, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_ALLOWED);
  g_clear_error (&error);
  erased = erase (fixture, proposal->record.id, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_CONFLICT);
  g_clear_error (&error);
  again = propose (fixture, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
}

static void
test_a_refusal_keeps_until_its_day (Fixture *fixture,
                                    gconstpointer unused)
{
  g_autoptr (TorgetErasure) proposal = NULL;
  g_autoptr (TorgetErasure) refused = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) due = NULL;
  g_autoptr (GError) error = NULL;
  TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_REFUSE,
                             .ground = "legal_claim",
                             .reason = "Tvist" };

  go_to ("2033-01-01");
  proposal = propose (fixture, &error);
  g_assert_no_error (error);
  step.id = proposal->record.id;
  step.kept_until = torget_date_from_iso ("2034-01-01");
  refused = torget_test_take_erasure_step (fixture->session, &step, &error);
  g_assert_no_error (error);
  kept = list (fixture);
  g_assert_cmpstr (((TorgetRetentionRow *) g_ptr_array_index (kept, 0))->retention.exception, ==,
                   "legal_claim");
  go_to ("2034-01-01");
  due = list (fixture);
  g_assert_null (((TorgetRetentionRow *) g_ptr_array_index (due, 0))->retention.exception);
}

static void
test_erased_with_a_certificate (Fixture *fixture,
                                gconstpointer unused)
{
  g_autoptr (TorgetErasure) approved = NULL;
  g_autoptr (TorgetErasure) certificate = NULL;
  g_autoptr (GError) error = NULL;
  TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_APPROVE };

  go_to ("2033-01-01");
  step.id = torget_test_propose_as_anna (fixture->session, fixture->person_id,
                                         TORGET_ERASURE_RETENTION);
  approved = torget_test_take_erasure_step (fixture->session, &step, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (approved->decided_by, ==, "test");
  certificate = erase (fixture, step.id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (certificate->number, ==, 1);
  g_assert_cmpint (certificate->n_records, ==, 1);
  g_assert_cmpstr (certificate->groups, ==, "person=1");
  g_assert_cmpuint (torget_test_count_persons (fixture->session), ==, 0);
  g_assert_cmpint (torget_session_get_last_tx (fixture->session, NULL), ==, 0);
}

static void
test_an_entry_after_the_approval_keeps (Fixture *fixture,
                                        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetNote *note = torget_record_new (&torget_note_type);
  g_autoptr (TorgetErasure) approved = NULL;
  g_autoptr (TorgetErasure) certificate = NULL;
  g_autoptr (GError) error = NULL;
  TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_APPROVE };

  go_to ("2033-01-01");
  step.id = torget_test_propose_as_anna (fixture->session, fixture->person_id,
                                         TORGET_ERASURE_RETENTION);
  approved = torget_test_take_erasure_step (fixture->session, &step, &error);
  g_assert_no_error (error);
  note->record.id = torget_session_new_id (fixture->session);
  note->person_id = fixture->person_id;
  note->date = torget_date_from_iso ("2032-12-01");
  torget_record_set_add (records, note);
  torget_test_save (fixture->session, records, NULL);
  certificate = erase (fixture, step.id, &error);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_CONFLICT);
  g_assert_cmpuint (torget_test_count_persons (fixture->session), ==, 1);
}

/* Everybody of the demo's stories, one after the other: what is left is whole each time. */

static void
make_demo (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->test->dir, "demo.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_test_close (fixture->session);
  torget_session_make_demo_async (fixture->session, path, DEMO_HOUSEHOLDS, NULL,
                                  torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_open_demo_finish (fixture->session, result, &error);
  g_assert_no_error (error);
}

static void
check_file (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_check_async (fixture->session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_check_finish (fixture->session, result, &error);
  g_assert_no_error (error);
}

static void
erase_person (Fixture *fixture,
              gint64 person_id)
{
  g_autoptr (TorgetErasure) approved = NULL;
  g_autoptr (TorgetErasure) certificate = NULL;
  g_autoptr (GError) error = NULL;
  TorgetErasureStep step = { .kind = TORGET_ERASURE_STEP_APPROVE };

  fixture->person_id = person_id;
  step.id
      = torget_test_propose_as_anna (fixture->session, fixture->person_id, TORGET_ERASURE_REQUEST);
  approved = torget_test_take_erasure_step (fixture->session, &step, &error);
  g_assert_no_error (error);
  certificate = erase (fixture, step.id, &error);
  g_assert_no_error (error);
}

static void
test_whole_households (Fixture *fixture,
                       gconstpointer unused)
{
  g_autoptr (GPtrArray) persons = NULL;

  make_demo (fixture);
  persons = torget_test_list (fixture->session, TORGET_LIST_PERSONS, NULL);
  g_assert_cmpuint (persons->len, >=, DEMO_HOUSEHOLDS);
  for (guint i = 0; i < persons->len; i++)
    {
      const TorgetPersonRow *person = g_ptr_array_index (persons, i);

      erase_person (fixture, person->record.id);
      check_file (fixture);
    }
  g_assert_cmpuint (torget_test_count_persons (fixture->session), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/erasure/listed", test_listed_when_the_time_has_come);
  ADD ("/erasure/undone", test_proposed_and_undone);
  ADD ("/erasure/two-users", test_who_proposes_does_not_approve);
  ADD ("/erasure/kept", test_a_refusal_keeps_until_its_day);
  ADD ("/erasure/erased", test_erased_with_a_certificate);
  ADD ("/erasure/households", test_whole_households);
  ADD ("/erasure/since", test_an_entry_after_the_approval_keeps);
#undef ADD
  return g_test_run ();
}
