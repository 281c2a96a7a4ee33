/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is submitted is kept as it was sent and can be derived again, whatever happens afterwards; and
 * two submissions do not tell together what neither of them tells. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "domain/sfi.h"
#include "service/access.h"
#include "service/error.h"
#include "service/export.h"
#include "service/followup.h"
#include "service/submission.h"
#include "support/session-test.h"

#include <string.h>

#define PERSONS 40

static TorgetTestSession *test;

/* @protection: (nullable): code */
static void
add_persons_with (guint n_persons,
                  const char *received,
                  const char *protection)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < n_persons; i++)
    {
      TorgetPerson *person = torget_test_add (test->session, records, &torget_person_type);

      person->given_name = g_strdup ("Ada");
      person->family_name = g_strdup ("Påhittad");
      person->sex = g_strdup (i % 2 == 0 ? "female" : "male");
      person->municipality = g_strdup ("2480");
      person->received_date = torget_date_from_iso (received);
      person->protection = g_strdup (protection);
    }
  torget_test_save (test->session, records, NULL);
}

static void
add_persons (guint n_persons,
             const char *received)
{
  add_persons_with (n_persons, received, NULL);
}

static void
set_up (void)
{
  test = torget_test_session_new ();
  add_persons (PERSONS, "2026-03-02");
}

static void
tear_down (void)
{
  g_clear_pointer (&test, torget_test_session_free);
}

static char *
dup_path (const char *name)
{
  return g_build_filename (test->dir, name, NULL);
}

static const TorgetExportRequest request = {
  .profile = TORGET_EXPORT_AGGREGATE,
  .period = (char *) "2026",
  .sender = (char *) "2480",
  .submit = TRUE,
  .note = (char *) "Delårsrapport",
};

static gint64
submit (const char *name)
{
  g_autofree char *path = dup_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_export_async (test->session, &request, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  exported = torget_session_export_finish (test->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (exported->submission_id, >, 0);
  return exported->submission_id;
}

static TorgetVerdict *
verify (gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetVerdict *verdict;
  GAsyncResult *wait = NULL;

  torget_session_verify_submission_async (test->session, id, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  verdict = torget_session_verify_submission_finish (test->session, result, &error);
  g_assert_no_error (error);
  return verdict;
}

static void
assert_derived (gint64 id)
{
  g_autoptr (TorgetVerdict) verdict = verify (id);

  g_assert_true (verdict->is_whole);
  g_assert_true (verdict->is_same);
  g_assert_cmpuint (verdict->differences->len, ==, 0);
  g_assert_cmpuint (verdict->changed->len, ==, 0);
}

static TorgetExportResult *
rehearse (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetExportResult *rehearsed;
  GAsyncResult *wait = NULL;

  torget_session_rehearse_export_async (test->session, &request, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rehearsed = torget_session_rehearse_export_finish (test->session, result, &error);
  g_assert_no_error (error);
  return rehearsed;
}

static const TorgetFigure *
find_received (const TorgetExportResult *rehearsed)
{
  return torget_followup_find (rehearsed->rehearsal->aggregate->followup, "received");
}

/* Everybody gets another sex and place, some die and some come. */
static void
change_everything (void)
{
  g_autoptr (GPtrArray) rows = torget_test_list (test->session, TORGET_LIST_PERSONS, NULL);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  g_assert_cmpuint (rows->len, >=, PERSONS);
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetRecord *row = g_ptr_array_index (rows, i);
      g_autoptr (TorgetRecordSet) loaded = torget_test_load_case (test->session, row->id);
      TorgetPerson *person = torget_record_set_find (loaded, &torget_person_type, row->id);
      TorgetPerson *edited = torget_record_copy (person);

      g_free (edited->sex);
      edited->sex = g_strdup ("female");
      g_free (edited->municipality);
      edited->municipality = g_strdup (i % 2 == 0 ? "2284" : "2401");
      edited->received_date
          = i % 3 == 0 ? TORGET_DATE_NONE : torget_date_from_iso ("2025-05-05");
      torget_record_set_add (records, edited);
    }
  torget_test_save (test->session, records, NULL);
  add_persons (9, "2026-11-20");
}

static void
test_derived_after_changes (void)
{
  gint64 first;
  gint64 second;

  set_up ();
  first = submit ("first.xml");
  assert_derived (first);
  change_everything ();
  assert_derived (first);
  second = submit ("second.xml");
  change_everything ();
  assert_derived (first);
  assert_derived (second);
  tear_down ();
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

  set_up ();
  id = submit ("sent.xml");
  change_everything ();
  sent_path = dup_path ("sent.xml");
  kept_path = dup_path ("kept.xml");
  file = g_file_new_for_path (kept_path);
  torget_session_save_submission_async (test->session, id, file, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  submission = torget_session_save_submission_finish (test->session, result, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (sent_path, &sent, NULL, NULL));
  g_assert_true (g_file_get_contents (kept_path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, sent);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, kept, -1);
  g_assert_cmpstr (submission->sha256, ==, digest);
  g_assert_cmpstr (submission->note, ==, "Delårsrapport");
  tear_down ();
}

/* How many came since the last submission, and who: not told by any of its cells. */
static void
assert_little_is_told (guint n_entered)
{
  g_autoptr (TorgetExportResult) rehearsed = rehearse ();
  const TorgetFigure *received = find_received (rehearsed);
  const TorgetFigureCell *total = &received->total;
  const guint position = (guint) (received->indicator - torget_indicators);

  g_assert_true (rehearsed->rehearsal->is_same_period);
  g_assert_cmpuint (rehearsed->rehearsal->changes[position]->entered->len, ==, n_entered);
  g_assert_cmpuint (total->denominator, ==, PERSONS + n_entered);
  g_assert_cmpint (total->hides_denominator, ==, n_entered > 0 && n_entered < TORGET_SMALL_CELL);
  g_assert_cmpint (rehearsed->rehearsal->aggregate->population.hidden, ==,
                   n_entered > 0 && n_entered < TORGET_SMALL_CELL);
}

static void
test_differencing (void)
{
  set_up ();
  submit ("first.xml");
  assert_little_is_told (0);
  add_persons (2, "2026-11-20");
  assert_little_is_told (2);
  add_persons (2, "2026-11-20");
  assert_little_is_told (4);
  add_persons (6, "2026-11-20");
  assert_little_is_told (10);
  tear_down ();
}

/* What was not told at the second time is known from the first one. */
static void
test_differencing_is_against_all (void)
{
  g_autoptr (TorgetExportResult) rehearsed = NULL;

  set_up ();
  submit ("first.xml");
  add_persons (2, "2026-11-20");
  submit ("second.xml");
  add_persons (1, "2026-11-20");
  rehearsed = rehearse ();
  g_assert_true (find_received (rehearsed)->total.hides_denominator);
  tear_down ();
}

/* Who has come and gone */

static TorgetFigureChange *
explain (const TorgetRehearsal *rehearsal,
         const char *indicator)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetFigureChange *change;
  GAsyncResult *wait = NULL;

  torget_session_explain_rehearsal_async (
      test->session, rehearsal, (guint) (torget_indicator_find (indicator) - torget_indicators),
      torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  change = torget_session_explain_rehearsal_finish (test->session, result, &error);
  g_assert_no_error (error);
  return change;
}

static gint64
get_id (guint position)
{
  g_autoptr (GPtrArray) rows = torget_test_list (test->session, TORGET_LIST_PERSONS, NULL);
  const TorgetRecord *row = g_ptr_array_index (rows, position);

  return row->id;
}

/* @protection: (nullable): code; else the person stays open */
static void
take_reception (gint64 id,
                const char *protection)
{
  g_autoptr (TorgetRecordSet) loaded = torget_test_load_case (test->session, id);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *edited
      = torget_record_copy (torget_record_set_find (loaded, &torget_person_type, id));

  edited->received_date = TORGET_DATE_NONE;
  edited->protection = g_strdup (protection);
  torget_record_set_add (records, edited);
  torget_test_save (test->session, records, NULL);
}

static void
remove_person (gint64 id)
{
  g_autoptr (TorgetRecordSet) loaded = torget_test_load_case (test->session, id);
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();

  torget_record_set_add (
      removed, torget_record_copy (torget_record_set_find (loaded, &torget_person_type, id)));
  torget_test_save (test->session, none, removed);
}

static void
assert_logged (const char *action)
{
  const TorgetAccessQuery everything = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  GAsyncResult *wait = NULL;
  guint n = 0;

  torget_session_list_access_async (test->session, &everything, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  lines = torget_session_list_access_finish (test->session, result, NULL);
  g_assert_nonnull (lines);
  for (guint i = 0; i < lines->len; i++)
    n += g_str_equal (((const TorgetAccessLine *) lines->pdata[i])->action, action);
  g_assert_cmpuint (n, ==, 1);
}

/* Whoever is protected, or was when it was submitted, is counted and never listed. */
static void
test_who (void)
{
  g_autoptr (TorgetExportResult) rehearsed = NULL;
  g_autoptr (TorgetFigureChange) change = NULL;
  gint64 left_id;

  set_up ();
  submit ("first.xml");
  left_id = get_id (0);
  take_reception (left_id, NULL);
  take_reception (get_id (1), "marked");
  remove_person (get_id (2));
  add_persons (6, "2026-11-20");
  add_persons_with (1, "2026-11-20", "marked");
  rehearsed = rehearse ();
  change = explain (rehearsed->rehearsal, "received");
  g_assert_cmpuint (change->entered->len, ==, 6);
  g_assert_cmpuint (change->left->len, ==, 1);
  g_assert_cmpint (g_array_index (change->left, gint64, 0), ==, left_id);
  g_assert_cmpuint (change->n_removed, ==, 1);
  g_assert_cmpuint (change->n_protected, ==, 2);
  g_assert_cmpuint (change->n_stayed, ==, PERSONS - 3);
  assert_logged ("followup:change:received");
  tear_down ();
}

/* Those who stay and reach what is asked for. */
static void
test_who_has_reached_it (void)
{
  g_autoptr (TorgetExportResult) rehearsed = NULL;
  g_autoptr (TorgetFigureChange) change = NULL;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) edited = torget_record_set_new ();
  TorgetSfiEnrolment *enrolment;

  set_up ();
  enrolment = torget_test_add (test->session, records, &torget_sfi_enrolment_type);
  enrolment->person_id = get_id (0);
  enrolment->status = g_strdup ("completed");
  enrolment->ended_date = torget_date_from_iso ("2026-09-01");
  torget_test_save (test->session, records, NULL);
  submit ("first.xml");
  enrolment = torget_record_copy (enrolment);
  g_free (enrolment->status);
  enrolment->status = g_strdup ("interrupted");
  torget_record_set_add (edited, enrolment);
  torget_test_save (test->session, edited, NULL);
  rehearsed = rehearse ();
  change = explain (rehearsed->rehearsal, "sfi_interrupted");
  g_assert_cmpuint (change->entered->len, ==, 0);
  g_assert_cmpuint (change->gained->len, ==, 1);
  g_assert_cmpuint (change->lost->len, ==, 0);
  g_assert_cmpuint (change->n_stayed, ==, 1);
  tear_down ();
}

static void
test_first (void)
{
  g_autoptr (TorgetExportResult) rehearsed = NULL;

  set_up ();
  rehearsed = rehearse ();
  g_assert_null (rehearsed->rehearsal->last);
  g_assert_null (rehearsed->rehearsal->changes);
  g_assert_false (find_received (rehearsed)->total.hides_denominator);
  tear_down ();
}

static void
test_handover_is_not_kept (void)
{
  TorgetExportRequest handover = request;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  set_up ();
  handover.profile = TORGET_EXPORT_HANDOVER;
  path = dup_path ("handover.xml");
  file = g_file_new_for_path (path);
  torget_session_export_async (test->session, &handover, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  exported = torget_session_export_finish (test->session, result, &error);
  g_assert_null (exported);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
  tear_down ();
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/submission/first", test_first);
  g_test_add_func ("/submission/derived-after-changes", test_derived_after_changes);
  g_test_add_func ("/submission/bytes", test_bytes);
  g_test_add_func ("/submission/differencing", test_differencing);
  g_test_add_func ("/submission/differencing-is-against-all", test_differencing_is_against_all);
  g_test_add_func ("/submission/who", test_who);
  g_test_add_func ("/submission/who-has-reached-it", test_who_has_reached_it);
  g_test_add_func ("/submission/handover-is-not-kept", test_handover_is_not_kept);
  return g_test_run ();
}
