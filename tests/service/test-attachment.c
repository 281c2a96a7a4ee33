/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attached files: kept in the file, found again after an undo, looked at in private, and nothing
 * of them in the change log. */
#include "config.h"

#include "service/attachment.h"

#include "base/clock.h"
#include "domain/person.h"
#include "service/attachment-purge.h"
#include "service/error.h"
#include "service/history.h"
#include "service/private-files.h"
#include "support/session-test.h"

#include <glib/gstdio.h>
#include <string.h>

#define PDF "%PDF-1.4 <</Type /Page>> <</Type /Page>> Secret content of the file"

typedef struct
{
  TorgetTestSession *test;
  gint64 person_id;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  g_setenv ("XDG_RUNTIME_DIR", fixture->test->dir, TRUE);
  torget_test_add_person (fixture->test->session, "Första", &fixture->person_id);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_session_free (fixture->test);
}

static gint64
add (Fixture *fixture,
     const char *name,
     const void *data,
     gsize size,
     GError **error)
{
  TorgetSession *session = fixture->test->session;
  g_autoptr (TorgetAttachment) attachment = torget_record_new (&torget_attachment_type);
  g_autoptr (GBytes) content = g_bytes_new (data, size);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  attachment->person_id = fixture->person_id;
  attachment->name = g_strdup (name);
  torget_session_add_attachment_async (session, attachment, content, "Attached",
                                       torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_add_attachment_finish (session, result, error);
}

/* The person's only attachment, or %NULL. */
static TorgetAttachment *
find (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_load_case (fixture->test->session, fixture->person_id);
  GPtrArray *attachments = torget_record_set_list (records, &torget_attachment_type);

  g_assert_cmpuint (attachments->len, <=, 1);
  return attachments->len == 1 ? torget_record_copy (g_ptr_array_index (attachments, 0)) : NULL;
}

static GBytes *
load (Fixture *fixture,
      const TorgetAttachment *attachment)
{
  TorgetSession *session = fixture->test->session;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  GBytes *content;

  torget_session_load_attachment_async (session, attachment, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  content = torget_session_load_attachment_finish (session, result, &error);
  g_assert_no_error (error);
  return content;
}

static void
assert_pdf (GBytes *content)
{
  g_autoptr (GBytes) expected = g_bytes_new_static (PDF, strlen (PDF));

  g_assert_true (g_bytes_equal (content, expected));
}

static void
test_added_and_read (Fixture *fixture,
                     gconstpointer unused)
{
  g_autoptr (TorgetAttachment) attachment = NULL;
  g_autoptr (GBytes) content = NULL;
  const char *label;

  g_assert_cmpint (add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL), !=, 0);
  torget_session_get_last_tx (fixture->test->session, &label);
  g_assert_cmpstr (label, ==, "Attached");
  attachment = find (fixture);
  g_assert_nonnull (attachment);
  g_assert_cmpstr (attachment->media_type, ==, "application/pdf");
  g_assert_cmpint (attachment->size, ==, (int) strlen (PDF));
  g_assert_cmpint (attachment->pages, ==, 2);
  g_assert_cmpint (attachment->date, ==, torget_date_from_iso ("2026-11-21"));
  content = load (fixture, attachment);
  assert_pdf (content);
}

static void
test_refused (Fixture *fixture,
              gconstpointer unused)
{
  const gsize size = (TORGET_ATTACHMENT_LIMIT_MB * 1000 * 1000) + 1;
  g_autofree char *large = g_malloc0 (size);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (add (fixture, "program.pdf", "MZ program", 10, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  g_clear_error (&error);
  memcpy (large, "%PDF-1.4", 8);
  g_assert_cmpint (add (fixture, "large.pdf", large, size, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  g_assert_cmpint (add (fixture, "just.pdf", large, size - 1, NULL), !=, 0);
}

static void
remove_it (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();

  torget_record_set_add (removed, find (fixture));
  torget_test_save (fixture->test->session, none, removed);
}

static void
test_removed_and_taken_back (Fixture *fixture,
                             gconstpointer unused)
{
  g_autoptr (TorgetAttachment) attachment = NULL;
  g_autoptr (GBytes) content = NULL;
  gint64 added = add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL);

  remove_it (fixture);
  g_assert_null (find (fixture));
  torget_test_undo (fixture->test->session, torget_session_get_last_tx (fixture->test->session, NULL));
  attachment = find (fixture);
  content = load (fixture, attachment);
  assert_pdf (content);
  g_assert_cmpint (added, !=, 0);
}

static TorgetAttachmentWaste
ask (Fixture *fixture,
     void (*func) (TorgetSession *session, GAsyncReadyCallback callback, gpointer user_data))
{
  TorgetAttachmentWaste waste = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  func (fixture->test->session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (
      torget_session_removed_finish (fixture->test->session, result, &waste, &error));
  g_assert_no_error (error);
  return waste;
}

static void
reopen (Fixture *fixture)
{
  torget_test_close (fixture->test->session);
  g_assert_true (torget_test_open (fixture->test, TORGET_TEST_PASSPHRASE, NULL));
}

/* What Undo or Redo may need stays, however often one asks to remove it for good. */
static void
test_purge_leaves_undo_alone (Fixture *fixture,
                              gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  g_autoptr (TorgetAttachment) attachment = NULL;
  g_autoptr (GBytes) content = NULL;

  add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL);
  remove_it (fixture);
  g_assert_cmpuint (ask (fixture, torget_session_purge_removed_async).n_files, ==, 0);
  torget_test_undo (session, torget_session_get_last_tx (session, NULL));
  attachment = find (fixture);
  content = load (fixture, attachment);
  assert_pdf (content);
}

/* What was taken back is kept for Redo. */
static void
test_purge_leaves_redo_alone (Fixture *fixture,
                              gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  g_autoptr (TorgetAttachment) attachment = NULL;
  g_autoptr (GBytes) content = NULL;

  add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL);
  torget_test_undo (session, torget_session_get_last_tx (session, NULL));
  g_assert_null (find (fixture));
  g_assert_cmpuint (ask (fixture, torget_session_purge_removed_async).n_files, ==, 0);
  torget_test_undo (session, torget_session_get_undone_tx (session, NULL));
  attachment = find (fixture);
  content = load (fixture, attachment);
  assert_pdf (content);
}

/* In a later session nobody but History knows of it, and History cannot bring it back. */
static void
test_purge (Fixture *fixture,
            gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  TorgetAttachmentWaste waste;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  gint64 removal;

  add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL);
  remove_it (fixture);
  removal = torget_session_get_last_tx (session, NULL);
  reopen (fixture);
  waste = ask (fixture, torget_session_count_removed_async);
  g_assert_cmpuint (waste.n_files, ==, 1);
  g_assert_cmpint (waste.size, ==, strlen (PDF));
  g_assert_cmpuint (ask (fixture, torget_session_purge_removed_async).n_files, ==, 1);
  g_assert_cmpuint (ask (fixture, torget_session_count_removed_async).n_files, ==, 0);
  torget_session_undo_async (session, removal, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_cmpint (torget_session_undo_finish (session, result, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
  g_assert_null (find (fixture));
}

/* Attached twice, it is one content; it goes with the last. */
static void
test_purge_leaves_the_same_file (Fixture *fixture,
                                 gconstpointer unused)
{
  g_autoptr (TorgetAttachment) attachment = NULL;
  g_autoptr (GBytes) content = NULL;

  add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL);
  remove_it (fixture);
  add (fixture, "samma.pdf", PDF, strlen (PDF), NULL);
  reopen (fixture);
  g_assert_cmpuint (ask (fixture, torget_session_purge_removed_async).n_files, ==, 0);
  attachment = find (fixture);
  content = load (fixture, attachment);
  assert_pdf (content);
}

/* The log has the digest; the content itself stands nowhere else in the file. */
static void
test_log_has_no_content (Fixture *fixture,
                         gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  const TorgetHistoryQuery query = { .person_id = fixture->person_id, .area = "notes", .n_steps = 9 };
  g_autoptr (TorgetHistory) history = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL);
  torget_session_load_history_async (session, &query, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  history = torget_session_load_history_finish (session, result, NULL);
  g_assert_cmpuint (history->changes->len, >, 4);
  for (guint i = 0; i < history->changes->len; i++)
    {
      const TorgetChange *change = g_ptr_array_index (history->changes, i);

      g_assert_true (change->after == NULL || strstr (change->after, "Secret") == NULL);
    }
}

static GFile *
open_it (Fixture *fixture)
{
  g_autoptr (TorgetAttachment) attachment = find (fixture);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  GFile *file;

  torget_session_open_attachment_async (fixture->test->session, attachment, torget_test_wait_cb,
                                        &wait);
  result = torget_test_wait (&wait);
  file = torget_session_export_attachment_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
  return file;
}

/* For this user only, and gone when the session locks. */
static void
test_opened_in_private (Fixture *fixture,
                        gconstpointer unused)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *text = NULL;
  GStatBuf status;

  add (fixture, "../etc/beslut", PDF, strlen (PDF), NULL);
  file = open_it (fixture);
  g_assert_cmpint (g_stat (g_file_peek_path (file), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_str_has_prefix (g_file_peek_path (file), fixture->test->dir));
  g_assert_true (g_str_has_suffix (g_file_peek_path (file), "/-etc-beslut.pdf"));
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  g_assert_cmpstr (text, ==, PDF);
  torget_test_close (fixture->test->session);
  g_assert_false (g_file_query_exists (file, NULL));
}

static void
test_exported (Fixture *fixture,
               gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->test->dir, "copy.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TorgetAttachment) attachment = NULL;
  g_autoptr (GFile) written = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *text = NULL;
  GAsyncResult *wait = NULL;
  GStatBuf status;

  add (fixture, "beslut.pdf", PDF, strlen (PDF), NULL);
  attachment = find (fixture);
  torget_session_export_attachment_async (fixture->test->session, attachment, file,
                                          torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  written = torget_session_export_attachment_finish (fixture->test->session, result, NULL);
  g_assert_true (g_file_equal (written, file));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, PDF);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static void
test_file_names (void)
{
  static const struct
  {
    const char *name, *media_type, *expected;
  } rows[] = {
    { "beslut.pdf", "application/pdf", "beslut.pdf" },
    { "BESLUT.PDF", "application/pdf", "BESLUT.PDF" },
    { "beslut.exe", "application/pdf", "beslut.exe.pdf" },
    { "foto.jpeg", "image/jpeg", "foto.jpeg" },
    { "foto", "image/png", "foto.png" },
    { "../../x", "image/png", "-..-x.png" },
    { "a\nb\\c", "image/gif", "a-b-c.gif" },
    { NULL, "image/tiff", "attachment.tif" },
    { "...", "image/webp", "attachment.webp" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TorgetAttachment) attachment = torget_record_new (&torget_attachment_type);
      g_autofree char *name = NULL;

      attachment->name = g_strdup (rows[i].name);
      attachment->media_type = g_strdup (rows[i].media_type);
      name = torget_attachment_dup_file_name (attachment);
      g_assert_cmpstr (name, ==, rows[i].expected);
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/attachment/added", test_added_and_read);
  ADD ("/attachment/refused", test_refused);
  ADD ("/attachment/removed", test_removed_and_taken_back);
  ADD ("/attachment/purge-leaves-undo-alone", test_purge_leaves_undo_alone);
  ADD ("/attachment/purge-leaves-redo-alone", test_purge_leaves_redo_alone);
  ADD ("/attachment/purge", test_purge);
  ADD ("/attachment/purge-leaves-the-same-file", test_purge_leaves_the_same_file);
  ADD ("/attachment/log", test_log_has_no_content);
  ADD ("/attachment/opened", test_opened_in_private);
  ADD ("/attachment/exported", test_exported);
  g_test_add_func ("/attachment/names", test_file_names);
  return g_test_run ();
}
