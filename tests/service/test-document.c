/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents between the record and the disk: what they are written from, that they are on record,
 * and that a file is there whole or not at all. */
#include "config.h"

#include "domain/casework.h"
#include "domain/person.h"
#include "service/document.h"
#include "service/error.h"
#include "service/session-private.h"
#include "store/connection.h"
#include "support/session-test.h"
#include "support/test-folder.h"

typedef struct
{
  TorgetTestSession *file;
  TorgetSession *session;
  gint64 person_id;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));
  TorgetOffice *office = torget_record_set_add (records, torget_record_new (&torget_office_type));

  fixture->file = torget_test_session_new ();
  fixture->session = fixture->file->session;
  fixture->person_id = torget_session_new_id (fixture->session);
  person->record.id = fixture->person_id;
  person->given_name = g_strdup ("Amina");
  office->record.id = torget_session_new_id (fixture->session);
  torget_test_save (fixture->session, records, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  torget_test_session_free (fixture->file);
}

static TorgetRecordSet *
load (Fixture *fixture,
      gint64 person_id,
      GError **error)
{
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_load_document_async (fixture->session, person_id, NULL, torget_test_wait_cb,
                                      &waiting);
  result = torget_test_wait (&waiting);
  return torget_session_load_document_finish (fixture->session, result, error);
}

static gpointer
run_count (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  gint64 *count = g_new0 (gint64, 1);

  g_assert_true (torget_connection_get_int (connection, input, count, error));
  return count;
}

static gint64
count (Fixture *fixture,
       const char *sql)
{
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree gint64 *n = NULL;

  torget_session_call (fixture->session, TORGET_PRIORITY_PAGE, run_count, g_strdup (sql), g_free,
                       g_free, NULL, torget_test_wait_cb, &waiting);
  result = torget_test_wait (&waiting);
  n = g_task_propagate_pointer (G_TASK (result), NULL);
  g_assert_nonnull (n);
  return *n;
}

static gboolean
save (Fixture *fixture,
      const char *path,
      GError **error)
{
  g_autoptr (TorgetRecordSet) records = load (fixture, fixture->person_id, NULL);
  const TorgetDocumentRequest request = {
    .kind = TORGET_DOCUMENT_CONSENT,
    .records = records,
    .person_id = fixture->person_id,
    .language = "sv",
    .recipient = "person",
    .today = torget_date_new (2026, 11, 21),
  };
  g_autoptr (TorgetDocument) document = torget_document_build (&request);
  g_autoptr (TorgetPages) pages = torget_pages_new (document);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const TorgetDocumentUse use = torget_document_request_get_use (&request);
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_save_document_async (fixture->session, &use, pages, file, torget_test_wait_cb,
                                      &waiting);
  result = torget_test_wait (&waiting);
  return torget_session_save_document_finish (fixture->session, result, error);
}

static void
test_load (Fixture *fixture,
           gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records = load (fixture, fixture->person_id, &error);
  g_autoptr (TorgetRecordSet) nobody = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (torget_record_set_find (records, &torget_person_type, fixture->person_id));
  g_assert_cmpuint (torget_record_set_list (records, &torget_office_type)->len, ==, 1);
  nobody = load (fixture, 1, &error);
  g_assert_null (nobody);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
}

static void
test_save (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->file->dir, "consent.pdf", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  torget_test_write (path, "old", 3);
  g_assert_true (save (fixture, path, &error));
  g_assert_no_error (error);
  content = torget_test_read (path, NULL);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (torget_test_get_mode (path), ==, 0600);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM access WHERE action <> 'open'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM access WHERE action = "
                                   "'save:consent:person' AND person_id = (SELECT id FROM person)"),
                   ==, 1);
}

/* What could not be written was not handed out, and is not on record. */
static void
test_save_fails (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->file->dir, "missing", "consent.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, path, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM access WHERE action <> 'open'"), ==, 0);
}

static void
test_log (Fixture *fixture,
          gconstpointer data)
{
  const TorgetDocumentUse use = { "plan", fixture->person_id, "viva", NULL };
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_log_document_async (fixture->session, &use, torget_test_wait_cb, &waiting);
  result = torget_test_wait (&waiting);
  g_assert_true (torget_session_log_document_finish (fixture->session, result, NULL));
  g_assert_cmpint (
      count (fixture, "SELECT count(*) FROM access WHERE action = 'print:plan:viva'"), ==, 1);
}

/* The name of a file outlives it, in lists of recent files and on other computers. */
static void
test_name (void)
{
  g_autofree char *name
      = torget_document_suggest_name ("notice", "en", torget_date_new (2026, 11, 21));

  g_assert_cmpstr (name, ==, "torget-notice-2026-11-21-en.pdf");
}

static void
add_test (const char *path,
          void (*func) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/service/document/load", test_load);
  add_test ("/service/document/save", test_save);
  add_test ("/service/document/save-fails", test_save_fails);
  add_test ("/service/document/log", test_log);
  g_test_add_func ("/service/document/name", test_name);
  return g_test_run ();
}
