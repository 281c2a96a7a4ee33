/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session reads and saves: cases, undo, history, registers, settings. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "service/error.h"
#include "service/history.h"
#include "support/session-test.h"

static void
set_up (TorgetTestSession **test,
        gconstpointer unused)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  *test = torget_test_session_new ();
}

static void
tear_down (TorgetTestSession **test,
           gconstpointer unused)
{
  torget_test_session_free (*test);
}

static void
test_save_load_undo (TorgetTestSession **test,
                     gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (TorgetRecordSet) loaded = NULL;
  const char *label = NULL;
  gint64 id, tx;

  tx = torget_test_add_person (session, "Första", &id);
  loaded = torget_test_load_case (session, id);
  g_assert_cmpstr (torget_case_get_person (loaded, id)->given_name, ==, "Första");
  g_assert_cmpint (torget_session_get_last_tx (session, &label), ==, tx);
  g_assert_cmpstr (label, ==, "Test");
  tx = torget_test_undo (session, tx);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 0);
  torget_test_undo (session, tx);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 1);
}

static gint64
get_last (TorgetSession *session)
{
  return torget_session_get_last_tx (session, NULL);
}

/* Undo walks back step by step, redo forward again, and a new step ends what could be redone. */
static void
test_undo_and_redo_walk (TorgetTestSession **test,
                         gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  const gint64 first = torget_test_add_person (session, "Första", NULL);

  torget_test_add_person (session, "Andra", NULL);
  torget_test_undo (session, get_last (session));
  g_assert_cmpint (get_last (session), ==, first);
  torget_test_undo (session, get_last (session));
  g_assert_cmpint (get_last (session), ==, 0);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 0);

  torget_test_undo (session, torget_session_get_undone_tx (session, NULL));
  g_assert_cmpuint (torget_test_count_persons (session), ==, 1);
  torget_test_undo (session, get_last (session));
  torget_test_undo (session, torget_session_get_undone_tx (session, NULL));
  torget_test_undo (session, torget_session_get_undone_tx (session, NULL));
  g_assert_cmpint (torget_session_get_undone_tx (session, NULL), ==, 0);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 2);

  torget_test_undo (session, get_last (session));
  torget_test_add_person (session, "Tredje", NULL);
  g_assert_cmpint (torget_session_get_undone_tx (session, NULL), ==, 0);
}

static void
test_person_who_is_gone_is_not_found (TorgetTestSession **test,
                                      gconstpointer unused)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_load_case_async ((*test)->session, 12345, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_null (torget_session_load_case_finish ((*test)->session, result, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
}

/* A save that breaks a rule saves nothing of the set and changes nothing in the session. */
static void
test_refused_save_saves_nothing (TorgetTestSession **test,
                                 gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_new (&torget_person_type);
  TorgetContact *contact = torget_record_new (&torget_contact_type);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  contact->record.id = torget_session_new_id (session);
  contact->person_id = 12345;
  contact->value = g_strdup ("070-174 06 05");
  person->record.id = torget_session_new_id (session);
  torget_record_set_add (records, person);
  torget_record_set_add (records, contact);
  torget_session_save_async (session, records, NULL, "Test", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_cmpint (torget_session_save_finish (session, result, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 0);
  g_assert_cmpint (torget_session_get_last_tx (session, NULL), ==, 0);
}

static void
test_undo_of_what_has_changed_is_a_conflict (TorgetTestSession **test,
                                             gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (TorgetRecordSet) changed = NULL;
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id, tx;

  tx = torget_test_add_person (session, "Första", &id);
  changed = torget_test_load_case (session, id);
  torget_case_get_person (changed, id)->interpreter = TRUE;
  torget_test_save (session, changed, NULL);
  torget_session_undo_async (session, tx, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_cmpint (torget_session_undo_finish (session, result, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_CONFLICT);
}

static void
test_history_tells_who_did_what (TorgetTestSession **test,
                                 gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetHistory) history = NULL;
  g_autoptr (GError) error = NULL;
  TorgetHistoryQuery query = { .n_steps = 10 };

  torget_test_add_person (session, "Första", &query.person_id);
  torget_session_load_history_async (session, &query, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  history = torget_session_load_history_finish (session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->changes->len, ==, 4);
  for (guint i = 0; i < history->changes->len; i++)
    {
      const TorgetChange *change = g_ptr_array_index (history->changes, i);

      g_assert_cmpstr (change->user, ==, "test");
      g_assert_cmpstr (change->label, ==, "Test");
      g_assert_cmpint (change->row, ==, query.person_id);
    }
}

static void
test_register_is_loaded (TorgetTestSession **test,
                         gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetOffice *office = torget_record_new (&torget_office_type);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) loaded = NULL;

  office->record.id = torget_session_new_id (session);
  office->name = g_strdup ("Provkontoret");
  torget_record_set_add (records, office);
  torget_test_save (session, records, NULL);
  torget_session_load_register_async (session, &torget_office_type, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  loaded = torget_session_load_register_finish (session, result, NULL);
  g_assert_cmpuint (torget_record_set_count (loaded), ==, 1);
  g_assert_true (torget_record_equal (
      torget_record_set_find (loaded, &torget_office_type, office->record.id), office));
}

/* Settings */

static void
set_setting (TorgetSession *session,
             const char *value)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_set_setting_async (session, "test", value, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_set_setting_finish (session, result, NULL));
}

static char *
get_setting (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  char *value;

  torget_session_get_setting_async (session, "test", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  value = torget_session_get_setting_finish (session, result, &error);
  g_assert_no_error (error);
  return value;
}

static void
test_settings_are_kept (TorgetTestSession **test,
                        gconstpointer unused)
{
  g_autofree char *none = get_setting ((*test)->session);
  g_autofree char *value = NULL;

  g_assert_null (none);
  set_setting ((*test)->session, "one");
  set_setting ((*test)->session, "två");
  torget_test_close ((*test)->session);
  g_assert_true (torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL));
  value = get_setting ((*test)->session);
  g_assert_cmpstr (value, ==, "två");
}

/* The file is locked while a save is on its way: it is saved, and what it was about is remembered
 * neither in the locked window nor for who opens the file next. */
static void
test_saved_while_closing (TorgetTestSession **test,
                          gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_test_add (session, records, &torget_person_type);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  person->given_name = g_strdup ("Sist");
  torget_session_save_async (session, records, NULL, "Sist", torget_test_wait_cb, &wait);
  torget_test_close (session);
  result = torget_test_wait (&wait);
  g_assert_cmpint (torget_session_save_finish (session, result, &error), !=, 0);
  g_assert_no_error (error);
  g_assert_cmpint (get_last (session), ==, 0);
  torget_test_open (*test, TORGET_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_last (session), ==, 0);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 1);
}

#define ADD(path, func) g_test_add (path, TorgetTestSession *, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/session-records/save-load-undo", test_save_load_undo);
  ADD ("/session-records/undo-and-redo-walk", test_undo_and_redo_walk);
  ADD ("/session-records/saved-while-closing", test_saved_while_closing);
  ADD ("/session-records/gone", test_person_who_is_gone_is_not_found);
  ADD ("/session-records/refused", test_refused_save_saves_nothing);
  ADD ("/session-records/conflict", test_undo_of_what_has_changed_is_a_conflict);
  ADD ("/session-records/history", test_history_tells_who_did_what);
  ADD ("/session-records/register", test_register_is_loaded);
  ADD ("/session-records/settings", test_settings_are_kept);
  return g_test_run ();
}
