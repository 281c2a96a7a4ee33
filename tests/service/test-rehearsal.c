/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked at before figures are submitted: what would be told, who has come and gone since,
 * and that two submissions do not tell together what neither of them tells. */
#include "config.h"

#include "submission-test.h"

#include "base/clock.h"
#include "domain/person.h"
#include "domain/sfi.h"
#include "service/access.h"
#include "service/followup.h"

static const TorgetFigure *
find_received (const TorgetExportResult *rehearsed)
{
  return torget_followup_find (rehearsed->rehearsal->aggregate->followup, "received");
}

/* How many came since the last submission, and who: not told by any of its cells. */
static void
assert_little_is_told (guint n_entered)
{
  g_autoptr (TorgetExportResult) rehearsed = submission_test_rehearse ();
  const TorgetFigure *received = find_received (rehearsed);
  const TorgetFigureCell *total = &received->total;
  const guint position = (guint) (received->indicator - torget_indicators);

  g_assert_true (rehearsed->rehearsal->is_same_period);
  g_assert_cmpuint (rehearsed->rehearsal->changes[position]->entered->len, ==, n_entered);
  g_assert_cmpuint (total->denominator, ==, SUBMISSION_TEST_PERSONS + n_entered);
  g_assert_cmpint (total->hides_denominator, ==, n_entered > 0 && n_entered < TORGET_SMALL_CELL);
  g_assert_cmpint (rehearsed->rehearsal->aggregate->population.hidden, ==,
                   n_entered > 0 && n_entered < TORGET_SMALL_CELL);
}

static void
test_differencing (void)
{
  submission_test_set_up ();
  submission_test_submit ("first.xml");
  assert_little_is_told (0);
  submission_test_add_persons (2, "2026-11-20");
  assert_little_is_told (2);
  submission_test_add_persons (2, "2026-11-20");
  assert_little_is_told (4);
  submission_test_add_persons (6, "2026-11-20");
  assert_little_is_told (10);
  submission_test_tear_down ();
}

/* What was not told at the second time is known from the first one. */
static void
test_differencing_is_against_all (void)
{
  g_autoptr (TorgetExportResult) rehearsed = NULL;

  submission_test_set_up ();
  submission_test_submit ("first.xml");
  submission_test_add_persons (2, "2026-11-20");
  submission_test_submit ("second.xml");
  submission_test_add_persons (1, "2026-11-20");
  rehearsed = submission_test_rehearse ();
  g_assert_true (find_received (rehearsed)->total.hides_denominator);
  submission_test_tear_down ();
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

  torget_session_explain_rehearsal_async (submission_test->session, rehearsal,
                                          (guint) (torget_indicator_find (indicator)
                                                  - torget_indicators),
                                          torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  change = torget_session_explain_rehearsal_finish (submission_test->session, result, &error);
  g_assert_no_error (error);
  return change;
}

/* @protection: (nullable): code; else the person stays open */
static void
take_reception (gint64 id,
                const char *protection)
{
  g_autoptr (TorgetRecordSet) loaded = torget_test_load_case (submission_test->session, id);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *edited
      = torget_record_copy (torget_record_set_find (loaded, &torget_person_type, id));

  edited->received_date = TORGET_DATE_NONE;
  edited->protection = g_strdup (protection);
  torget_record_set_add (records, edited);
  torget_test_save (submission_test->session, records, NULL);
}

static void
remove_person (gint64 id)
{
  g_autoptr (TorgetRecordSet) loaded = torget_test_load_case (submission_test->session, id);
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();

  torget_record_set_add (removed, torget_record_copy (
                                      torget_record_set_find (loaded, &torget_person_type, id)));
  torget_test_save (submission_test->session, none, removed);
}

static void
assert_logged (const char *action)
{
  const TorgetAccessQuery everything = { 0 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  GAsyncResult *wait = NULL;
  guint n = 0;

  torget_session_list_access_async (submission_test->session, &everything, NULL,
                                    torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  lines = torget_session_list_access_finish (submission_test->session, result, NULL);
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

  submission_test_set_up ();
  submission_test_submit ("first.xml");
  left_id = submission_test_get_id (0);
  take_reception (left_id, NULL);
  take_reception (submission_test_get_id (1), "marked");
  remove_person (submission_test_get_id (2));
  submission_test_add_persons (6, "2026-11-20");
  submission_test_add_persons_with (1, "2026-11-20", "marked");
  rehearsed = submission_test_rehearse ();
  change = explain (rehearsed->rehearsal, "received");
  g_assert_cmpuint (change->entered->len, ==, 6);
  g_assert_cmpuint (change->left->len, ==, 1);
  g_assert_cmpint (g_array_index (change->left, gint64, 0), ==, left_id);
  g_assert_cmpuint (change->n_removed, ==, 1);
  g_assert_cmpuint (change->n_protected, ==, 2);
  g_assert_cmpuint (change->n_stayed, ==, SUBMISSION_TEST_PERSONS - 3);
  assert_logged ("followup:change:received");
  submission_test_tear_down ();
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

  submission_test_set_up ();
  enrolment = torget_test_add (submission_test->session, records, &torget_sfi_enrolment_type);
  enrolment->person_id = submission_test_get_id (0);
  enrolment->status = g_strdup ("completed");
  enrolment->ended_date = torget_date_from_iso ("2026-09-01");
  torget_test_save (submission_test->session, records, NULL);
  submission_test_submit ("first.xml");
  enrolment = torget_record_copy (enrolment);
  g_free (enrolment->status);
  enrolment->status = g_strdup ("interrupted");
  torget_record_set_add (edited, enrolment);
  torget_test_save (submission_test->session, edited, NULL);
  rehearsed = submission_test_rehearse ();
  change = explain (rehearsed->rehearsal, "sfi_interrupted");
  g_assert_cmpuint (change->entered->len, ==, 0);
  g_assert_cmpuint (change->gained->len, ==, 1);
  g_assert_cmpuint (change->lost->len, ==, 0);
  g_assert_cmpuint (change->n_stayed, ==, 1);
  submission_test_tear_down ();
}

/* What the rehearsal checked is what goes: the same bytes, when nothing has changed meanwhile. */
static void
test_rehearsed_bytes (void)
{
  TorgetExportRequest again = submission_test_request;
  g_autoptr (TorgetExportResult) rehearsed = NULL;
  g_autoptr (TorgetVerdict) verdict = NULL;

  submission_test_set_up ();
  rehearsed = submission_test_rehearse ();
  g_assert_null (rehearsed->rehearsal->invalid);
  g_assert_cmpstr (rehearsed->rehearsal->schema_version, ==, "1.0");
  again.created = rehearsed->rehearsal->aggregate->created;
  verdict = submission_test_verify (submission_test_submit_request (&again, "sent.xml"));
  g_assert_cmpstr (verdict->submission->sha256, ==, rehearsed->rehearsal->sha256);
  submission_test_tear_down ();
}

static void
test_first (void)
{
  g_autoptr (TorgetExportResult) rehearsed = NULL;

  submission_test_set_up ();
  rehearsed = submission_test_rehearse ();
  g_assert_null (rehearsed->rehearsal->last);
  g_assert_null (rehearsed->rehearsal->changes);
  g_assert_false (find_received (rehearsed)->total.hides_denominator);
  submission_test_tear_down ();
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/rehearsal/first", test_first);
  g_test_add_func ("/rehearsal/differencing", test_differencing);
  g_test_add_func ("/rehearsal/differencing-is-against-all", test_differencing_is_against_all);
  g_test_add_func ("/rehearsal/rehearsed-bytes", test_rehearsed_bytes);
  g_test_add_func ("/rehearsal/who", test_who);
  g_test_add_func ("/rehearsal/who-has-reached-it", test_who_has_reached_it);
  return g_test_run ();
}
