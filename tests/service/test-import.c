/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing into a real file: the region's register with its counts, and what an import does to
 * persons who are there already. All persons are invented. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/list-rows.h"
#include "service/error.h"
#include "service/import.h"
#include "support/session-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

static gboolean
try_load (TorgetImport *import,
          const char *path,
          GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_import_load_async (import, file, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_import_load_finish (import, result, error);
}

static TorgetImport *
load (TorgetSession *session,
      const char *path)
{
  TorgetImport *import = torget_import_new (session);
  g_autoptr (GError) error = NULL;

  try_load (import, path, &error);
  g_assert_no_error (error);
  return import;
}

static TorgetImport *
load_text (TorgetTestSession *test,
           const char *text)
{
  g_autofree char *path = g_build_filename (test->dir, "register.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return load (test->session, path);
}

static TorgetImportResult *
run (TorgetImport *import,
     const char *label)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetImportResult *counts;

  torget_import_run_async (import, label, NULL, NULL, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  counts = torget_import_run_finish (import, result, &error);
  g_assert_no_error (error);
  return counts;
}

static TorgetImportResult *
import_text (TorgetTestSession *test,
             const char *text)
{
  g_autoptr (TorgetImport) import = load_text (test, text);

  return run (import, "Import");
}

static char *
join_problems (const TorgetImportResult *result)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < result->problems->len; i++)
    {
      const TorgetImportProblem *problem = g_ptr_array_index (result->problems, i);

      g_string_append_printf (text, "%s%u:%s:%s=%s", i > 0 ? " " : "", problem->row,
                              problem->column != NULL ? problem->column : "", problem->code,
                              problem->value != NULL ? problem->value : "");
    }
  return g_string_free (text, FALSE);
}

static guint
count_rows (TorgetSession *session,
            TorgetListKind kind)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, kind, NULL);

  return rows->len;
}

/* The region's register */

#define FIXTURE(name) g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL)

static JsonObject *
load_expected (JsonParser *parser)
{
  g_autofree char *path = FIXTURE ("register-umearegionen.expected.json");

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  return json_node_get_object (json_parser_get_root (parser));
}

static gboolean
has_problem (const TorgetImportResult *result,
             guint row,
             const char *code)
{
  for (guint i = 0; i < result->problems->len; i++)
    {
      const TorgetImportProblem *problem = g_ptr_array_index (result->problems, i);

      if (problem->row == row && strcmp (problem->code, code) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The register's list of faults, and how Torget reports each; in row 53 the number that had been
 * shortened is missing altogether, which is what can be seen of it. */
static void
assert_faults (JsonObject *expected,
               const TorgetImportResult *result)
{
  static const char *const codes[][2] = {
    { "bad_checksum", "bad_checksum" }, { "no_id", "no_id" },
    { "short_id", "short_id" },         { "bad_date", "bad_date" },
    { "sex_mismatch", "sex_mismatch" }, { "duplicate_rows", "duplicate_row" },
  };
  JsonObject *faults = json_object_get_object_member (expected, "faults");
  guint n_faults = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      JsonArray *rows = json_object_get_array_member (faults, codes[i][0]);

      for (guint j = 0; j < json_array_get_length (rows); j++)
        {
          guint row = (guint) json_array_get_int_element (rows, j);

          if (row == 53 && strcmp (codes[i][0], "short_id") == 0)
            continue;
          g_assert_true (has_problem (result, row, codes[i][1]));
          n_faults++;
        }
    }
  g_assert_cmpuint (result->problems->len, ==, n_faults);
}

static void
assert_counts (JsonObject *expected,
               const TorgetImportResult *result)
{
  g_assert_cmpint (json_object_get_int_member (expected, "rows"), ==, result->rows);
  g_assert_cmpint (json_object_get_int_member (expected, "persons"), ==, result->persons_new);
  g_assert_cmpint (json_object_get_int_member (expected, "households"), ==,
                   result->households_new);
  g_assert_cmpint (json_object_get_int_member (expected, "leases"), ==, result->leases_new);
  g_assert_cmpuint (result->persons_updated, ==, 0);
  g_assert_cmpuint (result->persons_unchanged, ==, 0);
  g_assert_cmpuint (result->repeated_rows, ==, 4);
}

static void
assert_people (JsonObject *expected,
               TorgetSession *session)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, TORGET_LIST_PERSONS, NULL);
  gint64 n_protected = 0;
  gint64 n_women = 0;

  g_assert_cmpint (json_object_get_int_member (expected, "persons"), ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (rows, i);
      g_autoptr (TorgetRecordSet) records = torget_test_load_case (session, row->record.id);
      const TorgetPerson *person = torget_case_get_person (records, row->record.id);

      n_protected += person->protection != NULL;
      n_women += g_strcmp0 (person->sex, "female") == 0;
    }
  g_assert_cmpint (json_object_get_int_member (expected, "protected"), ==, n_protected);
  g_assert_cmpint (json_object_get_int_member (expected, "women"), ==, n_women);
}

static void
test_register (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autofree char *path = FIXTURE ("register-umearegionen.csv");
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *expected = load_expected (parser);
  g_autoptr (TorgetImport) import = load (test->session, path);
  g_autoptr (TorgetImportResult) trial = run (import, NULL);
  g_autoptr (TorgetImportResult) first = NULL;
  g_autoptr (TorgetImportResult) second = NULL;

  g_assert_cmpstr (torget_import_get_encoding (import), ==, "Windows-1252");
  assert_counts (expected, trial);
  g_assert_cmpint (trial->tx, ==, 0);
  g_assert_cmpuint (count_rows (test->session, TORGET_LIST_PERSONS), ==, 0);

  first = run (import, "Import");
  assert_counts (expected, first);
  assert_faults (expected, first);
  assert_people (expected, test->session);
  g_assert_cmpuint (count_rows (test->session, TORGET_LIST_SUBLETS), ==, first->leases_new);

  second = run (import, "Again");
  g_assert_cmpint (second->tx, ==, 0);
  g_assert_cmpuint (second->persons_unchanged, ==, first->persons_new);
  g_assert_cmpuint (second->persons_new + second->persons_updated, ==, 0);
  g_assert_cmpuint (second->households_new + second->leases_new, ==, 0);
  g_assert_cmpuint (second->problems->len, ==, first->problems->len);

  torget_test_undo (test->session, first->tx);
  g_assert_cmpuint (count_rows (test->session, TORGET_LIST_PERSONS), ==, 0);
  g_assert_cmpuint (count_rows (test->session, TORGET_LIST_SUBLETS), ==, 0);
}

/* Persons who are there */

#define HEAD "Personnummer;Namn;Hushåll;Land;Telefon;Skyddad;SFI kurs\n"
#define LEILA "19900101-2385;Ahmadi, Leila;H1;SY;070-174 06 05;;B\n"

static const struct
{
  const char *name;
  const char *before;
  const char *after;
  guint n_new;
  guint n_updated;
  guint n_unchanged;
  guint households_new;
  const char *problems;
} meetings[] = {
  { "same", HEAD LEILA, HEAD LEILA, 0, 0, 1, 0, "" },
  { "empty-tells-nothing", HEAD LEILA, HEAD "19900101-2385;;;;;;\n", 0, 0, 1, 0, "" },
  { "fills", HEAD "19900101-2385;Ahmadi, Leila;H1;;;;\n", HEAD LEILA, 0, 1, 0, 0, "" },
  { "keeps", HEAD LEILA, HEAD "19900101-2385;Ahmadi, Layla;H1;IQ;;;B\n", 0, 0, 1, 0,
    "2:Namn:differs=Layla 2:Land:differs=IQ" },
  { "adds-phone", HEAD LEILA, HEAD "19900101-2385;Ahmadi, Leila;H1;SY;070-174 06 06;;B\n", 0, 1, 0,
    0, "" },
  { "same-phone", HEAD LEILA, HEAD "19900101-2385;Ahmadi, Leila;H1;SY;0701740605;;B\n", 0, 0, 1, 0,
    "" },
  { "other-course", HEAD LEILA, HEAD "19900101-2385;Ahmadi, Leila;H1;SY;;;C\n", 0, 0, 1, 0,
    "2:SFI kurs:differs=C" },
  { "protection-is-believed", HEAD LEILA, HEAD "19900101-2385;Ahmadi, Leila;H1;;;Ja;\n", 0, 1, 0,
    0, "" },
  { "protection-stays", HEAD "19900101-2385;Ahmadi, Leila;H1;;;Ja;\n",
    HEAD "19900101-2385;Ahmadi, Leila;H1;;;Nej;\n", 0, 0, 1, 0, "" },
  { "joins-household", HEAD LEILA, HEAD LEILA "19850101-2390;Ahmadi, Omid;H1;SY;;;\n", 1, 0, 1, 0,
    "" },
  { "same-label-elsewhere", HEAD LEILA, HEAD "19850101-2390;Berg, Omid;H1;SY;;;\n", 1, 0, 0, 1,
    "" },
  { "other-household", HEAD LEILA, HEAD "19900101-2385;Ahmadi, Leila;H2;SY;;;B\n", 0, 0, 1, 0,
    "2:Hushåll:differs=H2" },
  { "household-gets-label", HEAD "19900101-2385;Ahmadi, Leila;;SY;;;B\n",
    HEAD LEILA "19850101-2390;Ahmadi, Omid;H1;SY;;;\n", 1, 1, 0, 0, "" },
  { "by-name", "Namn;Född;Hushåll\nLeila Ahmadi;1990-01-01;H1\n",
    "Namn;Född;Hushåll;Land\nAHMADI, Leila;1990-01-01;H1;SY\n", 0, 1, 0, 0, "2::no_id=" },
  { "by-name-not-elsewhere", "Namn;Född;Hushåll\nLeila Ahmadi;1990-01-01;H1\n",
    "Namn;Född;Hushåll\nLeila Ahmadi;1990-01-01;H2\n", 1, 0, 0, 1, "2::no_id=" },
};

static void
test_meetings (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetImportResult) before = import_text (test, meetings[i].before);
  g_autoptr (TorgetImportResult) after = import_text (test, meetings[i].after);
  g_autofree char *problems = join_problems (after);

  g_assert_cmpuint (before->persons_new, ==, 1);
  g_assert_cmpuint (after->persons_new, ==, meetings[i].n_new);
  g_assert_cmpuint (after->persons_updated, ==, meetings[i].n_updated);
  g_assert_cmpuint (after->persons_unchanged, ==, meetings[i].n_unchanged);
  g_assert_cmpuint (after->households_new, ==, meetings[i].households_new);
  g_assert_cmpstr (problems, ==, meetings[i].problems);
  g_assert_cmpuint (count_rows (test->session, TORGET_LIST_PERSONS), ==, 1 + meetings[i].n_new);
}

/* What is chosen for a column counts, is moved from another, and is remembered for later files. */
static void
test_meanings (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetImport) import = load_text (test, "Namn;Alias;Ort\nLeila Ahmadi;Laila;Vännäs\n");
  g_autoptr (TorgetImport) later = NULL;
  g_autoptr (TorgetImportResult) result = NULL;

  g_assert_cmpstr (torget_import_get_meaning (import, 0), ==, "full_name");
  g_assert_cmpstr (torget_import_get_meaning (import, 2), ==, NULL);
  torget_import_set_meaning (import, 1, "full_name");
  torget_import_set_meaning (import, 2, "municipality");
  g_assert_cmpstr (torget_import_get_meaning (import, 0), ==, NULL);
  result = run (import, "Import");
  g_assert_cmpuint (result->persons_new, ==, 1);

  later = load_text (test, "Ort;Alias;Namn\nUmeå;Lilo;x\n");
  g_assert_cmpstr (torget_import_get_meaning (later, 0), ==, "municipality");
  g_assert_cmpstr (torget_import_get_meaning (later, 1), ==, "full_name");
  g_assert_cmpstr (torget_import_get_meaning (later, 2), ==, NULL);
}

static void
test_cancelled (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetImport) import = load_text (test, HEAD LEILA);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TorgetImportResult) counts = NULL;
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  torget_import_run_async (import, "Import", NULL, NULL, cancellable, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  counts = torget_import_run_finish (import, result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (counts);
  g_assert_cmpuint (count_rows (test->session, TORGET_LIST_PERSONS), ==, 0);
}

/* Somebody in the file was merged into somebody else: a register still has the old number. */
static void
test_merged_person (void)
{
  static const char register_text[]
      = "Personnummer;Efternamn;Förnamn;Kommun\n19910502-2397;Exempel;Omar;Umeå\n";
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetImportResult) first = import_text (test, register_text);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (TorgetImportResult) second = NULL;
  g_autoptr (GPtrArray) rows = torget_test_list (test->session, TORGET_LIST_PERSONS, NULL);
  g_autoptr (TorgetRecordSet) known = NULL;
  TorgetPerson *merged;
  gint64 survivor;

  g_assert_cmpuint (first->persons_new, ==, 1);
  torget_test_add_person (test->session, "Umar", &survivor);
  known = torget_test_load_case (test->session, ((TorgetRecord *) rows->pdata[0])->id);
  merged = torget_record_copy (g_ptr_array_index (
      torget_record_set_list (known, &torget_person_type), 0));
  merged->merged_into = survivor;
  torget_record_set_add (records, merged);
  torget_test_save (test->session, records, NULL);
  second = import_text (test, register_text);
  g_assert_cmpuint (second->persons_new, ==, 0);
  g_assert_cmpuint (count_rows (test->session, TORGET_LIST_PERSONS), ==, 1);
}

static void
assert_record_without (gpointer record,
                       gpointer text)
{
  const TorgetRecordType *type = ((TorgetRecord *) record)->type;

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *value = torget_record_dup_value (record, &type->fields[i]);

      if (value != NULL && strstr (value, text) != NULL)
        g_error ("%s.%s: %s", type->name, type->fields[i].name, value);
    }
}

static void
assert_without (TorgetRecordSet *records,
                const char *text)
{
  torget_record_set_foreach (records, assert_record_without, (gpointer) text);
}

/* Neither unit nor address of a household with skyddad folkbokföring: not of the one that the file
 * names so, nor of who lives there, nor when only the database knows. */
static void
test_withheld (void)
{
  static const char *const texts[] = {
    "Hushåll,Efternamn,Förnamn,Född,Skyddad,Förskola ansökan,Förskola önskemål,Adress\n"
    "A1,Testsson,Rima,1990-01-01,Kvarskrivning,,,Hemliga gatan 1\n"
    "A1,Testsson,Noor,2024-01-01,,2026-10-01,Hemliga förskolan,\n",
    "Hushåll,Efternamn,Förnamn,Född,Förskola ansökan,Förskola önskemål,Adress\n"
    "A1,Testsson,Noor,2024-01-01,2026-10-01,Hemliga förskolan,Hemliga gatan 1\n",
  };
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TorgetImportResult) result = import_text (test, texts[i]);
      g_autofree char *problems = join_problems (result);
      g_autoptr (GPtrArray) rows = torget_test_list (test->session, TORGET_LIST_PERSONS, NULL);

      g_test_message ("%s", problems);
      g_assert_nonnull (strstr (problems, "place_withheld="));
      g_assert_null (strstr (problems, "Hemliga"));
      for (guint j = 0; j < rows->len; j++)
        {
          g_autoptr (TorgetRecordSet) records = torget_test_load_case (
              test->session, ((TorgetRecord *) rows->pdata[j])->id);

          assert_without (records, "Hemliga");
        }
    }
}

static const struct
{
  const char *bytes;
  gsize size;
  int code;
} refused[] = {
  { "", 0, TORGET_SERVICE_ERROR_NOT_A_TABLE },
  { "PK\3\4\0\0", 6, TORGET_SERVICE_ERROR_NOT_A_TABLE },
  { "a;b\n\"1", 6, TORGET_SERVICE_ERROR_READ },
  { NULL, 0, TORGET_SERVICE_ERROR_READ }, /* there is no such file */
};

static void
test_refused (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autofree char *path = g_build_filename (test->dir, "register.csv", NULL);
  g_autofree char *missing = g_build_filename (test->dir, "missing.csv", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (TorgetImport) import = torget_import_new (test->session);
      g_autoptr (GError) error = NULL;

      if (refused[i].bytes != NULL)
        g_assert_true (
            g_file_set_contents (path, refused[i].bytes, (gssize) refused[i].size, NULL));
      g_assert_false (try_load (import, refused[i].bytes != NULL ? path : missing, &error));
      g_assert_error (error, TORGET_SERVICE_ERROR, refused[i].code);
      g_assert_null (torget_import_get_name (import));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/import/register", test_register);
  for (gsize i = 0; i < G_N_ELEMENTS (meetings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/import/meeting/%s", meetings[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_meetings);
    }
  g_test_add_func ("/import/meanings", test_meanings);
  g_test_add_func ("/import/merged", test_merged_person);
  g_test_add_func ("/import/withheld", test_withheld);
  g_test_add_func ("/import/cancelled", test_cancelled);
  g_test_add_func ("/import/refused", test_refused);
  return g_test_run ();
}
