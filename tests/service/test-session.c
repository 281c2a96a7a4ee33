/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session from the first file to the lock: secrets, saves, undo, history, settings. */
#include "config.h"

#include "base/clock.h"
#include "domain/change.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "service/error.h"
#include "service/session-private.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#define OTHER_PASSPHRASE "en ny lösenfras på åtta ord"

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
close_session (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_close_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_close_finish (session, result, &error));
  g_assert_no_error (error);
}

static gboolean
open_session (TorgetTestSession *test,
              const char *secret,
              GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_open_async (test->session, test->path, "test", secret, NULL, torget_test_wait_cb,
                             &wait);
  result = torget_test_wait (&wait);
  return torget_session_open_finish (test->session, result, error);
}

static char *
create_session (TorgetSession *session,
                const char *path,
                const char *passphrase,
                GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_create_async (session, path, "test", passphrase, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_create_finish (session, result, error);
}

static TorgetPerson *
new_person (TorgetSession *session,
            const char *given_name)
{
  TorgetPerson *person = torget_record_new (&torget_person_type);

  person->record.id = torget_session_new_id (session);
  person->given_name = g_strdup (given_name);
  person->family_name = g_strdup ("Testsson");
  return person;
}

static gint64
save_person (TorgetSession *session,
             const char *given_name,
             gint64 *id)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, new_person (session, given_name));

  if (id != NULL)
    *id = person->record.id;
  return torget_test_save (session, records, NULL);
}

static guint
count_persons (TorgetSession *session)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, TORGET_LIST_PERSONS, NULL);

  return rows->len;
}

/* Files */

static void
test_saved_is_there_after_reopening (TorgetTestSession **test,
                                     gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (GError) error = NULL;

  g_assert_true (torget_session_is_open (session));
  g_assert_false (torget_session_is_demo (session));
  g_assert_cmpstr (torget_session_get_path (session), ==, (*test)->path);
  save_person (session, "Första", NULL);
  close_session (session);
  g_assert_false (torget_session_is_open (session));
  g_assert_null (torget_session_get_path (session));
  g_assert_true (open_session (*test, TORGET_TEST_PASSPHRASE, &error));
  g_assert_cmpstr (torget_session_get_user (session), ==, "test");
  g_assert_cmpuint (count_persons (session), ==, 1);
}

/* Ids go on where they stopped: a number that was used is never used again. */
static void
test_ids_are_never_used_again (TorgetTestSession **test,
                               gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  gint64 first, last;

  save_person (session, "Första", &first);
  torget_test_undo (session, torget_session_get_last_tx (session, NULL));
  close_session (session);
  g_assert_true (open_session (*test, TORGET_TEST_PASSPHRASE, NULL));
  save_person (session, "Andra", &last);
  g_assert_cmpint (last, >, first);
}

static const char *const wrong_secrets[] = { "fel", "", TORGET_TEST_PASSPHRASE " ", "0000-0000" };

static void
test_wrong_passphrase_opens_nothing (TorgetTestSession **test,
                                     gconstpointer unused)
{
  TorgetSession *session = (*test)->session;

  close_session (session);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_secrets); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (open_session (*test, wrong_secrets[i], &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_WRONG_SECRET);
      g_assert_false (torget_session_is_open (session));
    }
  g_assert_true (open_session (*test, TORGET_TEST_PASSPHRASE, NULL));
}

static void
test_recovery_key_opens (TorgetTestSession **test,
                         gconstpointer unused)
{
  g_autoptr (TorgetSession) session = torget_session_new ();
  g_autofree char *path = g_build_filename ((*test)->dir, "second.db", NULL);
  g_autofree char *recovery = create_session (session, path, OTHER_PASSPHRASE, NULL);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  close_session (session);
  torget_session_open_async (session, path, "test", recovery, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_open_finish (session, result, NULL));
  close_session (session);
}

static void
test_file_is_not_made_over_another (TorgetTestSession **test,
                                    gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  close_session ((*test)->session);
  before = torget_test_digest ((*test)->path);
  g_assert_null (create_session ((*test)->session, (*test)->path, OTHER_PASSPHRASE, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_EXISTS);
  after = torget_test_digest ((*test)->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_empty_passphrase_makes_no_file (TorgetTestSession **test,
                                     gconstpointer unused)
{
  g_autoptr (TorgetSession) session = torget_session_new ();
  g_autofree char *path = g_build_filename ((*test)->dir, "second.db", NULL);
  g_autofree char *keys = g_strconcat (path, ".keys", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (create_session (session, path, "", &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_WRONG_SECRET);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (keys, G_FILE_TEST_EXISTS));
}

static void
test_second_session_is_refused (TorgetTestSession **test,
                                gconstpointer unused)
{
  g_autoptr (TorgetSession) second = torget_session_new ();
  TorgetTestSession other = { .path = (*test)->path, .session = second };
  g_autoptr (GError) error = NULL;

  g_assert_false (open_session (&other, TORGET_TEST_PASSPHRASE, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_ALREADY_OPEN);
  save_person ((*test)->session, "Första", NULL);
}

static gboolean
change_passphrase (TorgetSession *session,
                   const char *old_passphrase,
                   GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_change_passphrase_async (session, old_passphrase, OTHER_PASSPHRASE,
                                          torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_change_passphrase_finish (session, result, error);
}

static void
test_passphrase_can_be_changed (TorgetTestSession **test,
                                gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (GError) error = NULL;

  g_assert_false (change_passphrase (session, "fel", &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_WRONG_SECRET);
  g_assert_true (change_passphrase (session, TORGET_TEST_PASSPHRASE, NULL));
  close_session (session);
  g_assert_false (open_session (*test, TORGET_TEST_PASSPHRASE, NULL));
  g_assert_true (open_session (*test, OTHER_PASSPHRASE, NULL));
}

/* Locking */

static void
test_lock_wipes_the_key_and_ends_the_work (TorgetTestSession **test,
                                           gconstpointer unused)
{
  static const guint8 zeros[TORGET_KEY_SIZE];
  TorgetSession *session = (*test)->session;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  save_person (session, "Första", NULL);
  g_assert_cmpint (memcmp (torget_session_get_key (session), zeros, sizeof zeros), !=, 0);
  close_session (session);
  g_assert_cmpmem (torget_session_get_key (session), TORGET_KEY_SIZE, zeros, sizeof zeros);
  g_assert_cmpint (torget_session_get_last_tx (session, NULL), ==, 0);
  torget_session_load_case_async (session, 1, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_null (torget_session_load_case_finish (session, result, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_LOCKED);
}

static void
count_signal (guint *n)
{
  (*n)++;
}

static void
test_signals (TorgetTestSession **test,
              gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  guint opened = 0, closed = 0, changed = 0;

  g_signal_connect_swapped (session, "opened", G_CALLBACK (count_signal), &opened);
  g_signal_connect_swapped (session, "closed", G_CALLBACK (count_signal), &closed);
  g_signal_connect_swapped (session, "changed", G_CALLBACK (count_signal), &changed);
  save_person (session, "Första", NULL);
  torget_test_undo (session, torget_session_get_last_tx (session, NULL));
  g_assert_cmpuint (changed, ==, 2);
  close_session (session);
  g_assert_true (open_session (*test, TORGET_TEST_PASSPHRASE, NULL));
  g_assert_cmpuint (closed, ==, 1);
  g_assert_cmpuint (opened, ==, 1);
  g_signal_handlers_disconnect_matched (session, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, count_signal, NULL);
}

/* Records */

static void
test_save_load_undo (TorgetTestSession **test,
                     gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  g_autoptr (TorgetRecordSet) loaded = NULL;
  const char *label = NULL;
  gint64 id, tx;

  tx = save_person (session, "Första", &id);
  loaded = torget_test_load_case (session, id);
  g_assert_cmpstr (torget_case_get_person (loaded, id)->given_name, ==, "Första");
  g_assert_cmpint (torget_session_get_last_tx (session, &label), ==, tx);
  g_assert_cmpstr (label, ==, "Test");
  tx = torget_test_undo (session, tx);
  g_assert_cmpuint (count_persons (session), ==, 0);
  torget_test_undo (session, tx);
  g_assert_cmpuint (count_persons (session), ==, 1);
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
  TorgetContact *contact = torget_record_new (&torget_contact_type);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  contact->record.id = torget_session_new_id (session);
  contact->person_id = 12345;
  contact->value = g_strdup ("070-174 06 05");
  torget_record_set_add (records, new_person (session, "Första"));
  torget_record_set_add (records, contact);
  torget_session_save_async (session, records, NULL, "Test", torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_cmpint (torget_session_save_finish (session, result, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  g_assert_cmpuint (count_persons (session), ==, 0);
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

  tx = save_person (session, "Första", &id);
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
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  save_person (session, "Första", &id);
  torget_session_load_history_async (session, id, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  changes = torget_session_load_history_finish (session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->len, ==, 4);
  for (guint i = 0; i < changes->len; i++)
    {
      const TorgetChange *change = g_ptr_array_index (changes, i);

      g_assert_cmpstr (change->user, ==, "test");
      g_assert_cmpstr (change->label, ==, "Test");
      g_assert_cmpint (change->row, ==, id);
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
  g_assert_true (torget_record_equal (torget_record_set_find (loaded, &torget_office_type, office->record.id), office));
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
  close_session ((*test)->session);
  g_assert_true (open_session (*test, TORGET_TEST_PASSPHRASE, NULL));
  value = get_setting ((*test)->session);
  g_assert_cmpstr (value, ==, "två");
}

#define ADD(path, func) g_test_add (path, TorgetTestSession *, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/session/reopen", test_saved_is_there_after_reopening);
  ADD ("/session/ids", test_ids_are_never_used_again);
  ADD ("/session/wrong-passphrase", test_wrong_passphrase_opens_nothing);
  ADD ("/session/recovery", test_recovery_key_opens);
  ADD ("/session/exists", test_file_is_not_made_over_another);
  ADD ("/session/empty-passphrase", test_empty_passphrase_makes_no_file);
  ADD ("/session/second", test_second_session_is_refused);
  ADD ("/session/change-passphrase", test_passphrase_can_be_changed);
  ADD ("/session/lock", test_lock_wipes_the_key_and_ends_the_work);
  ADD ("/session/signals", test_signals);
  ADD ("/session/save-load-undo", test_save_load_undo);
  ADD ("/session/gone", test_person_who_is_gone_is_not_found);
  ADD ("/session/refused", test_refused_save_saves_nothing);
  ADD ("/session/conflict", test_undo_of_what_has_changed_is_a_conflict);
  ADD ("/session/history", test_history_tells_who_did_what);
  ADD ("/session/register", test_register_is_loaded);
  ADD ("/session/settings", test_settings_are_kept);
  return g_test_run ();
}
