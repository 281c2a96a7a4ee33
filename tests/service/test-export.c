/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports of the region's register: who goes, what is told, and what is never told. */
#include "config.h"

#include "base/clock.h"
#include "domain/indicator.h"
#include "domain/list-rows.h"
#include "domain/person.h"
#include "service/error.h"
#include "service/export.h"
#include "service/import.h"
#include "support/session-test.h"

#include <glib/gstdio.h>
#include <string.h>

static TorgetTestSession *test;

static void
import_register (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "register-umearegionen.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TorgetImport) import = torget_import_new (test->session);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) run = NULL;
  g_autoptr (TorgetImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_import_load_async (import, file, NULL, torget_test_wait_cb, &wait);
  loaded = torget_test_wait (&wait);
  torget_import_load_finish (import, loaded, &error);
  g_assert_no_error (error);
  torget_import_run_async (import, "Import", NULL, NULL, NULL, torget_test_wait_cb, &wait);
  run = torget_test_wait (&wait);
  result = torget_import_run_finish (import, run, &error);
  g_assert_no_error (error);
}

static char *
dup_path (const char *name)
{
  return g_build_filename (test->dir, name, NULL);
}

static TorgetExportResult *
try_export (const TorgetExportRequest *request,
            const char *path,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_export_async (test->session, request, file, NULL, NULL, cancellable,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_export_finish (test->session, result, error);
}

static TorgetExportResult *
export_to (TorgetExportProfile profile,
           const char *legal_basis,
           const char *path)
{
  const TorgetExportRequest request
      = { profile, (char *) "2026", (char *) "2480", (char *) legal_basis, .unsealed = TRUE };
  g_autoptr (GError) error = NULL;
  TorgetExportResult *result = try_export (&request, path, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static gboolean
is_valid (const char *path,
          GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_validate_xml_async (file, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_validate_xml_finish (result, error);
}

static char *
load_text (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static guint
count_text (const char *text,
            const char *part)
{
  guint n = 0;

  for (const char *found = strstr (text, part); found != NULL; found = strstr (found + 1, part))
    n++;
  return n;
}

static void
test_aggregate (void)
{
  g_autofree char *path = dup_path ("aggregate.xml");
  g_autoptr (TorgetExportResult) result = export_to (TORGET_EXPORT_AGGREGATE, NULL, path);
  g_autofree char *text = load_text (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (is_valid (path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (result->persons, ==, 487);
  g_assert_cmpuint (count_text (text, "<kommun kommunkod="), ==, 7);
  g_assert_cmpuint (count_text (text, "<indikator id="), ==, torget_n_indicators);
  g_assert_nonnull (strstr (text, "<cell indelning=\"sex\" kod=\"female\">"));
  g_assert_null (strstr (text, "efternamn"));
  g_assert_null (strstr (text, "-23"));
}

static void
test_handover (void)
{
  g_autofree char *path = dup_path ("handover.xml");
  g_autoptr (TorgetExportResult) result
      = export_to (TORGET_EXPORT_HANDOVER, "Prövad & beslutad <1>", path);
  g_autofree char *text = load_text (path);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  g_assert_true (is_valid (path, NULL));
  g_assert_cmpuint (result->persons + result->withheld, ==, 487);
  g_assert_cmpuint (count_text (text, "<person id="), ==, result->persons);
  g_assert_nonnull (strstr (text, "<rattsligGrund>Prövad &amp; beslutad &lt;1&gt;</rattsligGrund>"));
  g_assert_cmpstr (result->sha256, ==, digest);
}

/* Neither number, name, telephone nor address of a protected person is in the bytes. */
static void
assert_absent (const char *text,
               const TorgetPersonRow *row)
{
  g_autoptr (TorgetRecordSet) records = torget_test_load_case (test->session, row->record.id);
  g_autofree char *id = g_strdup_printf ("\"p%" G_GINT64_FORMAT "\"", row->record.id);
  GPtrArray *numbers = torget_record_set_list (records, &torget_identity_type);
  GPtrArray *contacts = torget_record_set_list (records, &torget_contact_type);

  g_assert_null (strstr (text, id));
  for (guint i = 0; i < numbers->len; i++)
    {
      const TorgetIdentity *identity = g_ptr_array_index (numbers, i);

      if (identity->person_id == row->record.id && strcmp (identity->kind, "dossier") != 0)
        g_assert_null (strstr (text, identity->value));
    }
  for (guint i = 0; i < contacts->len; i++)
    {
      const TorgetContact *contact = g_ptr_array_index (contacts, i);

      if (contact->person_id == row->record.id && strcmp (contact->kind, "phone") == 0)
        g_assert_null (strstr (text, contact->value));
    }
}

static void
test_protected (void)
{
  g_autofree char *path = dup_path ("protected.xml");
  g_autoptr (TorgetExportResult) result = export_to (TORGET_EXPORT_HANDOVER, "Lag", path);
  g_autofree char *text = load_text (path);
  g_autoptr (GPtrArray) rows = torget_test_list (test->session, TORGET_LIST_PERSONS, NULL);
  guint n_protected = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (rows, i);

      if (row->protection == NULL)
        continue;
      assert_absent (text, row);
      n_protected++;
    }
  g_assert_cmpuint (n_protected, ==, 10);
  g_assert_cmpuint (result->withheld, >=, n_protected);
}

static void
test_no_consent (void)
{
  g_autofree char *path = dup_path ("nobody.xml");
  g_autoptr (TorgetExportResult) result = export_to (TORGET_EXPORT_HANDOVER, NULL, path);

  g_assert_true (is_valid (path, NULL));
  g_assert_cmpuint (result->persons, ==, 0);
  g_assert_cmpuint (result->withheld, ==, 487);
}

static void
test_rehearsal (void)
{
  const TorgetExportRequest request
      = { TORGET_EXPORT_HANDOVER, (char *) "2026", (char *) "2480", (char *) "Lag", .unsealed = TRUE };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) rehearsal = NULL;
  g_autoptr (GError) error = NULL;
  guint n_going = 0;

  torget_session_rehearse_export_async (test->session, &request, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rehearsal = torget_session_rehearse_export_finish (test->session, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (rehearsal->people->len, ==, 487);
  g_assert_null (rehearsal->sha256);
  for (guint i = 0; i < rehearsal->people->len; i++)
    {
      const TorgetExportPerson *person = g_ptr_array_index (rehearsal->people, i);

      n_going += person->reason == NULL;
      if (g_strcmp0 (person->reason, "protected") == 0)
        g_assert_null (person->family_name);
    }
  g_assert_cmpuint (n_going, ==, rehearsal->persons);
}

/* Everything in the folder of the test, hidden or not. */
static guint
count_files (void)
{
  g_autoptr (GDir) files = g_dir_open (test->dir, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (files) != NULL)
    n++;
  return n;
}

/* What is refused, and a file that stood there before stays as it was. */
static const struct
{
  const char *period;
  const char *sender;
  const char *basis;
} refused[] = {
  { "26", "2480", "Lag" },   { "0000", "2480", "Lag" }, { "2026-Q1", "2480", "Lag" },
  { "2026", "9999", "Lag" }, { "2026", NULL, "Lag" },   { "2026", "2480", "" },
};

static void
test_refused (void)
{
  g_autofree char *path = dup_path ("kept.xml");
  guint n_files;

  g_assert_true (g_file_set_contents (path, "kept", -1, NULL));
  n_files = count_files ();
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const TorgetExportRequest request = { TORGET_EXPORT_HANDOVER, (char *) refused[i].period,
                                            (char *) refused[i].sender, (char *) refused[i].basis };
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      g_assert_null (try_export (&request, path, NULL, &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID);
      text = load_text (path);
      g_assert_cmpstr (text, ==, "kept");
      g_assert_cmpuint (count_files (), ==, n_files);
    }
}

static void
test_cancelled (void)
{
  g_autofree char *path = dup_path ("cancelled.xml");
  const TorgetExportRequest request
      = { TORGET_EXPORT_AGGREGATE, (char *) "2026", (char *) "2480", NULL };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const guint n_files = count_files ();

  g_cancellable_cancel (cancellable);
  g_assert_null (try_export (&request, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (), ==, n_files);
}

static void
test_no_such_folder (void)
{
  g_autofree char *path = g_build_filename (test->dir, "missing", "out.xml", NULL);
  const TorgetExportRequest request
      = { TORGET_EXPORT_AGGREGATE, (char *) "2026", (char *) "2480", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (try_export (&request, path, NULL, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NO_FILE);
}

/* Who asks for a household that was removed meanwhile is not given a file without it. */
static void
test_unknown_household (void)
{
  g_autofree char *path = dup_path ("household.xml");
  const gint64 unknown = 99;
  g_autoptr (GArray) households = g_array_new (FALSE, FALSE, sizeof (gint64));
  const TorgetExportRequest request
      = { TORGET_EXPORT_HANDOVER, (char *) "2026",          (char *) "2480",
          (char *) "Lag",         .households = households, .unsealed = TRUE };
  g_autoptr (GError) error = NULL;
  const guint n_files = count_files ();

  g_array_append_val (households, unknown);
  g_assert_null (try_export (&request, path, NULL, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (), ==, n_files);
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  test = torget_test_session_new ();
  import_register ();
  g_test_add_func ("/export/aggregate", test_aggregate);
  g_test_add_func ("/export/handover", test_handover);
  g_test_add_func ("/export/protected", test_protected);
  g_test_add_func ("/export/no-consent", test_no_consent);
  g_test_add_func ("/export/rehearsal", test_rehearsal);
  g_test_add_func ("/export/refused", test_refused);
  g_test_add_func ("/export/unknown-household", test_unknown_household);
  g_test_add_func ("/export/cancelled", test_cancelled);
  g_test_add_func ("/export/no-such-folder", test_no_such_folder);
  status = g_test_run ();
  torget_test_session_free (test);
  return status;
}
