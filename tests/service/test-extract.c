/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Register extracts: a reason for who is protected, a valid file, a line in the access log. */
#include "config.h"

#include "domain/person.h"
#include "service/access.h"
#include "service/error.h"
#include "service/extract.h"
#include "support/session-test.h"
#include "support/test-folder.h"

typedef struct
{
  TorgetTestSession *test;
  gint64 person_id;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer protection)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_new (&torget_person_type);

  fixture->test = torget_test_session_new ();
  person->record.id = fixture->person_id = torget_session_new_id (fixture->test->session);
  person->given_name = g_strdup ("Zainab");
  person->municipality = g_strdup ("2480");
  person->protection = g_strdup (protection);
  torget_record_set_add (records, person);
  torget_test_save (fixture->test->session, records, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer protection)
{
  torget_test_session_free (fixture->test);
}

static TorgetExtract *
load (Fixture *fixture,
      gint64 person_id,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_load_extract_async (fixture->test->session, person_id, "sv", NULL,
                                     torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_load_extract_finish (fixture->test->session, result, error);
}

static void
save (Fixture *fixture,
      const TorgetExtract *extract,
      const char *path)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;

  torget_session_save_extract_async (fixture->test->session, extract, file, torget_test_wait_cb,
                                     &wait);
  result = torget_test_wait (&wait);
  torget_session_save_extract_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
}

static void
reveal (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_reveal_async (fixture->test->session, fixture->person_id, "contact",
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_reveal_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
}

/* What was saved stands in the next extract. */
static void
test_saved_and_on_record (Fixture *fixture,
                          gconstpointer protection)
{
  g_autofree char *path = g_build_filename (fixture->test->dir, "x.xml", NULL);
  g_autoptr (TorgetExtract) first = NULL;
  g_autoptr (TorgetExtract) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *written = NULL;
  gsize length;

  first = load (fixture, fixture->person_id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (first->nobody);
  save (fixture, first, path);
  written = torget_test_read (path, &length);
  g_assert_nonnull (g_strstr_len (written, (gssize) length, "Zainab"));
  second = load (fixture, fixture->person_id, &error);
  g_assert_no_error (error);
  g_assert_null (second->nobody);
  g_assert_cmpuint (second->recipients->len, ==, 1);
}

static void
test_nobody_there (Fixture *fixture,
                   gconstpointer protection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExtract) extract = load (fixture, 1, &error);

  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
}

static void
test_a_reason_for_the_protected (Fixture *fixture,
                                 gconstpointer protection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExtract) closed = load (fixture, fixture->person_id, &error);
  g_autoptr (TorgetExtract) extract = NULL;

  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON);
  g_clear_error (&error);
  reveal (fixture);
  extract = load (fixture, fixture->person_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (extract->withheld->len, ==, 1);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, protection, func) g_test_add (path, Fixture, protection, set_up, func, tear_down)
  ADD ("/extract/saved", "none", test_saved_and_on_record);
  ADD ("/extract/nobody", "none", test_nobody_there);
  ADD ("/extract/protected", "secrecy_mark", test_a_reason_for_the_protected);
#undef ADD
  return g_test_run ();
}
