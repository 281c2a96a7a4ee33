/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is submitted is kept as it was sent and can be derived again, whatever happens afterwards,
 * or says what stands in the way. */
#include "config.h"

#include "submission-test.h"

#include "base/clock.h"
#include "service/error.h"
#include "support/erasure-test.h"

#include <glib/gstdio.h>

static void
assert_derived (gint64 id)
{
  g_autoptr (TorgetVerdict) verdict = submission_test_verify (id);

  g_assert_true (verdict->is_whole);
  g_assert_true (verdict->is_same);
  g_assert_cmpuint (verdict->differences->len, ==, 0);
  g_assert_cmpuint (verdict->changed->len, ==, 0);
}

static void
test_derived_after_changes (void)
{
  gint64 first;
  gint64 second;

  submission_test_set_up ();
  first = submission_test_submit ("first.xml");
  assert_derived (first);
  submission_test_change_everything ();
  assert_derived (first);
  second = submission_test_submit ("second.xml");
  submission_test_change_everything ();
  assert_derived (first);
  assert_derived (second);
  submission_test_tear_down ();
}

static void
test_bytes (void)
{
  g_autofree char *sent = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *sent_path = NULL;
  g_autofree char *kept_path = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetSubmission) submission = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;
  gint64 id;

  submission_test_set_up ();
  id = submission_test_submit ("sent.xml");
  submission_test_change_everything ();
  sent_path = submission_test_dup_path ("sent.xml");
  kept_path = submission_test_dup_path ("kept.xml");
  file = g_file_new_for_path (kept_path);
  torget_session_save_submission_async (submission_test->session, id, file, torget_test_wait_cb,
                                        &wait);
  result = torget_test_wait (&wait);
  submission = torget_session_save_submission_finish (submission_test->session, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (sent_path, &sent, NULL, NULL));
  g_assert_true (g_file_get_contents (kept_path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, sent);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, kept, -1);
  g_assert_cmpstr (submission->sha256, ==, digest);
  g_assert_cmpstr (submission->note, ==, "Delårsrapport");
  submission_test_tear_down ();
}

static void
test_left_out (void)
{
  g_autoptr (TorgetVerdict) verdict = NULL;
  const guint *left_out;
  gint64 id;

  submission_test_set_up ();
  submission_test_add_persons_with (2, "2026-11-20", "marked");
  submission_test_add_persons_with (1, "2027-01-04", "marked"); /* of the year after */
  id = submission_test_submit ("first.xml");
  submission_test_change_everything ();
  verdict = submission_test_verify (id);
  left_out = verdict->submission->left_out;
  g_assert_cmpuint (left_out[TORGET_LEFT_OUT_PROTECTED], ==, 2);
  g_assert_cmpuint (left_out[TORGET_LEFT_OUT_SMALL], >, 0);
  g_assert_cmpuint (left_out[TORGET_LEFT_OUT_SMALL] + left_out[TORGET_LEFT_OUT_GUARD], ==,
                    verdict->submission->n_hidden);
  submission_test_tear_down ();
}

/* Erasing */

static void
take_step (gint64 id,
           TorgetErasureStepKind kind)
{
  const TorgetErasureStep step = { .kind = kind, .id = id };
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetErasure) erasure
      = torget_test_take_erasure_step (submission_test->session, &step, &error);

  g_assert_no_error (error);
}

static void
erase (gint64 person_id)
{
  const gint64 id
      = torget_test_propose_as_anna (submission_test->session, person_id, TORGET_ERASURE_MISTAKE);

  take_step (id, TORGET_ERASURE_STEP_APPROVE);
  take_step (id, TORGET_ERASURE_STEP_ERASE);
}

static void
assert_differs (const TorgetVerdict *verdict,
                const char *indicator,
                const char *told,
                const char *derived)
{
  for (guint i = 0; i < verdict->differences->len; i++)
    {
      const TorgetAggregateDifference *difference = g_ptr_array_index (verdict->differences, i);

      if (!g_str_equal (difference->id, indicator) || difference->split != NULL)
        continue;
      g_assert_cmpstr (difference->told, ==, told);
      g_assert_cmpstr (difference->derived, ==, derived);
      return;
    }
  g_assert_not_reached ();
}

/* What was sent holds; what can no longer be derived is said, and why. */
static void
test_erased (void)
{
  g_autoptr (TorgetVerdict) verdict = NULL;
  g_autoptr (TorgetExportResult) rehearsed = NULL;
  gint64 id;

  submission_test_set_up ();
  id = submission_test_submit ("first.xml");
  assert_derived (id);
  erase (submission_test_get_id (0));
  verdict = submission_test_verify (id);
  g_assert_true (verdict->is_whole);
  g_assert_false (verdict->is_same);
  g_assert_cmpuint (verdict->n_erased, ==, 1);
  g_assert_cmpuint (verdict->submission->population, ==, SUBMISSION_TEST_PERSONS);
  assert_differs (verdict, "received", "40 / 40", "39 / 39");
  rehearsed = submission_test_rehearse ();
  g_assert_cmpuint (rehearsed->rehearsal->n_erased, ==, 1);
  submission_test_tear_down ();
}

static void
assert_refused (const TorgetExportRequest *request,
                const char *path,
                int code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_export_async (submission_test->session, request, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  exported = torget_session_export_finish (submission_test->session, result, &error);
  g_assert_null (exported);
  g_assert_error (error, TORGET_SERVICE_ERROR, code);
}

static void
assert_none_is_kept (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) list = NULL;
  GAsyncResult *wait = NULL;

  torget_session_list_submissions_async (submission_test->session, NULL, torget_test_wait_cb,
                                         &wait);
  result = torget_test_wait (&wait);
  list = torget_session_list_submissions_finish (submission_test->session, result, NULL);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_handover_is_not_kept (void)
{
  TorgetExportRequest handover = submission_test_request;
  g_autofree char *path = NULL;

  submission_test_set_up ();
  handover.profile = TORGET_EXPORT_HANDOVER;
  path = submission_test_dup_path ("handover.xml");
  assert_refused (&handover, path, TORGET_SERVICE_ERROR_INVALID);
  assert_none_is_kept ();
  submission_test_tear_down ();
}

/* What has no file was not sent. */
static void
test_not_placed (void)
{
  g_autofree char *path = NULL;

  submission_test_set_up ();
  path = submission_test_dup_path ("folder");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_refused (&submission_test_request, path, TORGET_SERVICE_ERROR_IO);
  assert_none_is_kept ();
  submission_test_tear_down ();
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/submission/derived-after-changes", test_derived_after_changes);
  g_test_add_func ("/submission/bytes", test_bytes);
  g_test_add_func ("/submission/left-out", test_left_out);
  g_test_add_func ("/submission/erased", test_erased);
  g_test_add_func ("/submission/handover-is-not-kept", test_handover_is_not_kept);
  g_test_add_func ("/submission/not-placed", test_not_placed);
  return g_test_run ();
}
