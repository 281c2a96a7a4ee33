/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that are rehearsed and submitted; see submission-test.h. */
#include "config.h"

#include "submission-test.h"

#include "domain/person.h"

TorgetTestSession *submission_test;

const TorgetExportRequest submission_test_request = {
  .profile = TORGET_EXPORT_AGGREGATE,
  .period = (char *)"2026",
  .sender = (char *)"2480",
  .submit = TRUE,
  .note = (char *)"Delårsrapport",
};

/* @protection: (nullable): code */
void
submission_test_add_persons_with (guint n_persons,
                                  const char *received,
                                  const char *protection)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < n_persons; i++)
    {
      TorgetPerson *person
          = torget_test_add (submission_test->session, records, &torget_person_type);

      person->given_name = g_strdup ("Ada");
      person->family_name = g_strdup ("Påhittad");
      person->sex = g_strdup (i % 2 == 0 ? "female" : "male");
      person->municipality = g_strdup ("2480");
      person->received_date = torget_date_from_iso (received);
      person->protection = g_strdup (protection);
    }
  torget_test_save (submission_test->session, records, NULL);
}

void
submission_test_add_persons (guint n_persons,
                             const char *received)
{
  submission_test_add_persons_with (n_persons, received, NULL);
}

void
submission_test_set_up (void)
{
  submission_test = torget_test_session_new ();
  submission_test_add_persons (SUBMISSION_TEST_PERSONS, "2026-03-02");
}

void
submission_test_tear_down (void)
{
  g_clear_pointer (&submission_test, torget_test_session_free);
}

char *
submission_test_dup_path (const char *name)
{
  return g_build_filename (submission_test->dir, name, NULL);
}

gint64
submission_test_submit_request (const TorgetExportRequest *asked,
                                const char *name)
{
  g_autofree char *path = submission_test_dup_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_export_async (submission_test->session, asked, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  exported = torget_session_export_finish (submission_test->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (exported->submission_id, >, 0);
  return exported->submission_id;
}

gint64
submission_test_submit (const char *name)
{
  return submission_test_submit_request (&submission_test_request, name);
}

TorgetVerdict *
submission_test_verify (gint64 id)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetVerdict *verdict;
  GAsyncResult *wait = NULL;

  torget_session_verify_submission_async (submission_test->session, id, NULL, torget_test_wait_cb,
                                          &wait);
  result = torget_test_wait (&wait);
  verdict = torget_session_verify_submission_finish (submission_test->session, result, &error);
  g_assert_no_error (error);
  return verdict;
}

TorgetExportResult *
submission_test_rehearse (void)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetExportResult *rehearsed;
  GAsyncResult *wait = NULL;

  torget_session_rehearse_export_async (submission_test->session, &submission_test_request, NULL,
                                        torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rehearsed = torget_session_rehearse_export_finish (submission_test->session, result, &error);
  g_assert_no_error (error);
  return rehearsed;
}

/* Everybody gets another sex and place, some die and some come. */
void
submission_test_change_everything (void)
{
  g_autoptr (GPtrArray) rows
      = torget_test_list (submission_test->session, TORGET_LIST_PERSONS, NULL);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  g_assert_cmpuint (rows->len, >=, SUBMISSION_TEST_PERSONS);
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetRecord *row = g_ptr_array_index (rows, i);
      g_autoptr (TorgetRecordSet) loaded
          = torget_test_load_case (submission_test->session, row->id);
      TorgetPerson *person = torget_record_set_find (loaded, &torget_person_type, row->id);
      TorgetPerson *edited = torget_record_copy (person);

      g_free (edited->sex);
      edited->sex = g_strdup ("female");
      g_free (edited->municipality);
      edited->municipality = g_strdup (i % 2 == 0 ? "2284" : "2401");
      edited->received_date = i % 3 == 0 ? TORGET_DATE_NONE : torget_date_from_iso ("2025-05-05");
      torget_record_set_add (records, edited);
    }
  torget_test_save (submission_test->session, records, NULL);
  submission_test_add_persons (9, "2026-11-20");
}

gint64
submission_test_get_id (guint position)
{
  g_autoptr (GPtrArray) rows
      = torget_test_list (submission_test->session, TORGET_LIST_PERSONS, NULL);
  const TorgetRecord *row = g_ptr_array_index (rows, position);

  return row->id;
}
