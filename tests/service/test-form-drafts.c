/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms that are not saved: kept for who typed, gone when the person is erased, and no door to the
 * case of a protected person. */
#include "config.h"

#include "domain/person.h"
#include "service/error.h"
#include "service/form-drafts.h"
#include "support/session-test.h"

static gint64
add_person (TorgetTestSession *test,
            const char *protection)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_test_add (test->session, records, &torget_person_type);

  person->family_name = g_strdup ("Testsson");
  person->protection = g_strdup (protection);
  torget_test_save (test->session, records, NULL);
  return person->record.id;
}

static void
finish_change (TorgetTestSession *test,
               GAsyncResult **wait)
{
  g_autoptr (GAsyncResult) result = torget_test_wait (wait);
  g_autoptr (GError) error = NULL;

  g_assert_true (torget_session_change_draft_finish (test->session, result, &error));
  g_assert_no_error (error);
}

static gint64
save (TorgetTestSession *test,
      gint64 id,
      gint64 row,
      const char *content)
{
  g_autoptr (TorgetFormDraft) draft = torget_record_new (&torget_form_draft_type);
  GAsyncResult *wait = NULL;

  draft->record.id = id != 0 ? id : torget_session_new_id (test->session);
  draft->row = row;
  draft->form = g_strdup ("note");
  draft->content = g_strdup (content);
  torget_session_save_draft_async (test->session, draft, torget_test_wait_cb, &wait);
  finish_change (test, &wait);
  return draft->record.id;
}

static GPtrArray *
list (TorgetTestSession *test)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts;

  torget_session_list_drafts_async (test->session, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  drafts = torget_session_list_drafts_finish (test->session, result, &error);
  g_assert_no_error (error);
  return drafts;
}

static TorgetFormDraft *
load (TorgetTestSession *test,
      gint64 id,
      GError **error)
{
  const TorgetFormDraft draft = { .record = { &torget_form_draft_type, id } };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_load_draft_async (test->session, &draft, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_load_draft_finish (test->session, result, error);
}

static void
assert_content (TorgetTestSession *test,
                gint64 id,
                const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFormDraft) draft = load (test, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->content, ==, expected);
}

/* The latest first; a list tells nothing of what stands in a form. */
static void
test_kept (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  const gint64 person_id = add_person (test, NULL);
  const gint64 first = save (test, 0, 0, "one");
  const gint64 second = save (test, 0, person_id, "two\nlines");
  g_autoptr (GPtrArray) drafts = NULL;

  save (test, first, 0, "one, longer");
  drafts = list (test);
  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpint (((TorgetFormDraft *) drafts->pdata[0])->record.id, ==, first);
  g_assert_cmpint (((TorgetFormDraft *) drafts->pdata[1])->row, ==, person_id);
  g_assert_null (((TorgetFormDraft *) drafts->pdata[0])->content);
  assert_content (test, first, "one, longer");
  assert_content (test, second, "two\nlines");
}

static void
test_removed (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  const gint64 id = save (test, 0, 0, "one");
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_remove_draft_async (test->session, id, torget_test_wait_cb, &wait);
  finish_change (test, &wait);
  drafts = list (test);
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_null (load (test, id, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
}

static void
save_late_cb (TorgetSession *session,
              gint64 *id)
{
  TorgetFormDraft draft = { .record = { &torget_form_draft_type, torget_session_new_id (session) },
                            .form = (char *) "note",
                            .content = (char *) "typed last" };

  *id = draft.record.id;
  torget_session_save_draft_async (session, &draft, NULL, NULL);
}

/* What is saved when the file is about to be closed is in it. */
static void
test_saved_while_closing (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  gint64 id = 0;

  g_signal_connect (test->session, "closing", G_CALLBACK (save_late_cb), &id);
  torget_test_close (test->session);
  g_assert_true (torget_test_open (test, TORGET_TEST_PASSPHRASE, NULL));
  g_assert_cmpint (id, !=, 0);
  assert_content (test, id, "typed last");
}

/* A form that is opened after a lock must not take the place of one from before it. */
static void
test_ids_after_lock (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  const gint64 person_id = add_person (test, NULL);
  const gint64 record_id = torget_session_new_id (test->session);
  const gint64 first = save (test, 0, person_id, "first");
  gint64 second;

  torget_test_close (test->session);
  g_assert_true (torget_test_open (test, TORGET_TEST_PASSPHRASE, NULL));
  second = save (test, 0, person_id, "second");
  g_assert_cmpint (second, >, first);
  g_assert_cmpint (second, >, record_id);
  assert_content (test, first, "first");
  assert_content (test, second, "second");
}

static void
test_reason (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  const gint64 person_id = add_person (test, "marking");
  const gint64 id = save (test, 0, person_id, "secret");
  g_autoptr (GError) error = NULL;

  g_assert_null (load (test, id, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON);
  torget_test_reveal (test->session, person_id);
  assert_content (test, id, "secret");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-drafts/kept", test_kept);
  g_test_add_func ("/form-drafts/removed", test_removed);
  g_test_add_func ("/form-drafts/saved-while-closing", test_saved_while_closing);
  g_test_add_func ("/form-drafts/ids-after-lock", test_ids_after_lock);
  g_test_add_func ("/form-drafts/reason", test_reason);
  return g_test_run ();
}
