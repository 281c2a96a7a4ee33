/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session from the first file to the lock: secrets, files, signals. */
#include "config.h"

#include "base/clock.h"
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
  torget_test_add_person (session, "Första", NULL);
  torget_test_close (session);
  g_assert_false (torget_session_is_open (session));
  g_assert_null (torget_session_get_path (session));
  g_assert_true (torget_test_open (*test, TORGET_TEST_PASSPHRASE, &error));
  g_assert_cmpstr (torget_session_get_user (session), ==, "test");
  g_assert_cmpuint (torget_test_count_persons (session), ==, 1);
}

/* Ids go on where they stopped: a number that was used is never used again. */
static void
test_ids_are_never_used_again (TorgetTestSession **test,
                               gconstpointer unused)
{
  TorgetSession *session = (*test)->session;
  gint64 first, last;

  torget_test_add_person (session, "Första", &first);
  torget_test_undo (session, torget_session_get_last_tx (session, NULL));
  torget_test_close (session);
  g_assert_true (torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL));
  torget_test_add_person (session, "Andra", &last);
  g_assert_cmpint (last, >, first);
}

static const char *const wrong_secrets[] = { "fel", "", TORGET_TEST_PASSPHRASE " ", "0000-0000" };

static void
test_wrong_passphrase_opens_nothing (TorgetTestSession **test,
                                     gconstpointer unused)
{
  TorgetSession *session = (*test)->session;

  torget_test_close (session);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_secrets); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (torget_test_open (*test, wrong_secrets[i], &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_WRONG_SECRET);
      g_assert_false (torget_session_is_open (session));
    }
  g_assert_true (torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL));
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

  torget_test_close (session);
  torget_session_open_async (session, path, "test", recovery, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_open_finish (session, result, NULL));
  torget_test_close (session);
}

static void
test_file_is_not_made_over_another (TorgetTestSession **test,
                                    gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  torget_test_close ((*test)->session);
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

  g_assert_false (torget_test_open (&other, TORGET_TEST_PASSPHRASE, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_ALREADY_OPEN);
  torget_test_add_person ((*test)->session, "Första", NULL);
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
  torget_test_close (session);
  g_assert_false (torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL));
  g_assert_true (torget_test_open (*test, OTHER_PASSPHRASE, NULL));
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

  torget_test_add_person (session, "Första", NULL);
  g_assert_cmpint (memcmp (torget_session_get_key (session), zeros, sizeof zeros), !=, 0);
  torget_test_close (session);
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
  torget_test_add_person (session, "Första", NULL);
  torget_test_undo (session, torget_session_get_last_tx (session, NULL));
  g_assert_cmpuint (changed, ==, 2);
  torget_test_close (session);
  g_assert_true (torget_test_open (*test, TORGET_TEST_PASSPHRASE, NULL));
  g_assert_cmpuint (closed, ==, 1);
  g_assert_cmpuint (opened, ==, 1);
  g_signal_handlers_disconnect_matched (session, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, count_signal, NULL);
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
  return g_test_run ();
}
