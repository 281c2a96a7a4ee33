/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cells become, and what is told of them. All persons are invented; their numbers are of the
 * birth numbers 238x and 239x, which nobody has. */
#include "config.h"

#include "domain/casework.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "domain/preschool.h"
#include "domain/sfi.h"
#include "exchange/import-draft.h"

#define TODAY "2026-11-21"

static TorgetImportDraft *
draft_of (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetTable) table = torget_table_read (bytes, &error);
  g_autoptr (GPtrArray) map = NULL;

  g_assert_no_error (error);
  map = torget_import_map_columns (table, NULL);
  return torget_import_draft_new (table, map, torget_date_from_iso (TODAY));
}

static char *
join_problems (TorgetImportDraft *draft)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->problems->len; i++)
    {
      const TorgetImportProblem *problem = g_ptr_array_index (draft->problems, i);

      g_string_append_printf (text, "%s%u:%s:%s", i > 0 ? " " : "", problem->row,
                              problem->column != NULL ? problem->column : "", problem->code);
    }
  return g_string_free (text, FALSE);
}

static TorgetRecord *
get_record (TorgetImportDraft *draft,
            const TorgetRecordType *type)
{
  TorgetImportRow *row = g_ptr_array_index (draft->rows, 0);
  GPtrArray *records = torget_record_set_list (row->records, type);

  return records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
}

#define PERSON(field) &torget_person_type, field
#define NUMBER "Personnummer;"

/* One column, or more, and one field that comes of it; @note is what is kept in words. */
static const struct
{
  const char *text;
  const TorgetRecordType *type;
  const char *field;
  const char *value;
  const char *problems;
  const char *note;
} cells[] = {
  { NUMBER "Kön\n19900101-2385;Kvinna\n", PERSON ("sex"), "female", "", NULL },
  { NUMBER "Kön\n19900101-2385;\n", PERSON ("sex"), "female", "", NULL },
  { NUMBER "Kön\n19900101-2385;Man\n", PERSON ("sex"), "male", "2:Kön:sex_mismatch", NULL },
  { NUMBER "Kön\n19900101-2385;Mannen\n", PERSON ("sex"), "female", "2:Kön:bad_code",
    "Kön: Mannen" },
  { NUMBER "Född\n19900101-2385;1990-01-01\n", PERSON ("birth_date"), "1990-01-01", "", NULL },
  { NUMBER "Född\n19900101-2385;19900101\n", PERSON ("birth_date"), "1990-01-01", "", NULL },
  { NUMBER "Född\n19900101-2385;1/1 1990\n", PERSON ("birth_date"), "1990-01-01", "", NULL },
  { NUMBER "Född\n19900101-2385;\n", PERSON ("birth_date"), "1990-01-01", "", NULL },
  { NUMBER "Född\n19900101-2385;1991-05-05\n", PERSON ("birth_date"), "1991-05-05",
    "2:Född:birth_mismatch", NULL },
  { NUMBER "Född\n19900101-2385;1990-13-01\n", PERSON ("birth_date"), "1990-01-01",
    "2:Född:bad_date", "Född: 1990-13-01" },
  { NUMBER "Land\n19900101-2385;SY\n", PERSON ("country"), "SY", "", NULL },
  { NUMBER "Land\n19900101-2385;Syrien\n", PERSON ("country"), "SY", "", NULL },
  { NUMBER "Språk\n19900101-2385;ara\n", PERSON ("language"), "ara", "", NULL },
  { NUMBER "Tolkbehov\n19900101-2385;Ja\n", PERSON ("interpreter"), "true", "", NULL },
  { NUMBER "Tolkbehov\n19900101-2385;kanske\n", PERSON ("interpreter"), "false",
    "2:Tolkbehov:bad_code", "Tolkbehov: kanske" },
  { NUMBER "Mottagen i kommunen\n19900101-2385;2026-02-30\n", PERSON ("received_date"), NULL,
    "2:Mottagen i kommunen:bad_date", "Mottagen i kommunen: 2026-02-30" },
  { NUMBER "Skyddad\n19900101-2385;Nej\n", PERSON ("protection"), NULL, "", NULL },
  { NUMBER "Skyddad\n19900101-2385;Ja\n", PERSON ("protection"), "marked", "", NULL },
  { NUMBER "Skyddad\n19900101-2385;Skyddad folkbokföring\n", PERSON ("protection"), "registered",
    "", NULL },
  { NUMBER "Skyddad\n19900101-2385;se pärm 4\n", PERSON ("protection"), "marked",
    "2:Skyddad:bad_code", "Skyddad: se pärm 4" },
  { NUMBER "Kommunkod;Kommun\n19900101-2385;2480;Umeå\n", PERSON ("municipality"), "2480", "",
    NULL },
  { NUMBER "Kommunkod;Kommun\n19900101-2385;2480;Vännäs\n", PERSON ("municipality"), "2480",
    "2:Kommun:contradiction", "Kommun: Vännäs" },
  { NUMBER "Namn\n19900101-2385;Ahmadi, Leila Maria\n", PERSON ("family_name"), "Ahmadi", "", NULL },
  { NUMBER "Namn\n19900101-2385;Leila Maria Ahmadi\n", PERSON ("family_name"), "Ahmadi", "", NULL },
  { NUMBER "Namn\n19900101-2385;Ahmadi\n", PERSON ("family_name"), "Ahmadi", "", NULL },
  { NUMBER "Skonummer\n19900101-2385;38\n", PERSON ("sex"), "female", "", "Skonummer: 38" },
  { "Personnummer\n19900101-2384\n", &torget_identity_type, "doubtful", "true",
    "2:Personnummer:bad_checksum", NULL },
  { "Personnummer\n9001012385\n", &torget_identity_type, "value", "19900101-2385",
    "2:Personnummer:short_id", NULL },
  { "Personnummer\n20300101-2384\n", &torget_identity_type, "doubtful", "true",
    "2:Personnummer:doubtful_id", NULL },
  { "Personnummer;Namn\nTF;Leila Ahmadi\n", PERSON ("family_name"), "Ahmadi",
    "2:Personnummer:bad_id 2::no_id", "Personnummer: TF" },
  { NUMBER "Dossiernr\n19900101-2385;4x\n", PERSON ("sex"), "female", "2:Dossiernr:bad_id",
    "Dossiernr: 4x" },
  { NUMBER "Telefon\n19900101-2385;070-174 06 05\n", &torget_contact_type, "value",
    "070-174 06 05", "", NULL },
  { NUMBER "SFI-spår\n19900101-2385;alfabetisering\n", &torget_sfi_enrolment_type, "literacy", "true",
    "", NULL },
  { NUMBER "SFI start\n19900101-2385;2026-01-15\n", &torget_sfi_enrolment_type, "status", "active",
    "", NULL },
  { NUMBER "SFI anmäld\n19900101-2385;2026-01-15\n", &torget_sfi_enrolment_type, "status",
    "registered", "", NULL },
  { NUMBER "Pågående insats\n19900101-2385;SFI + praktik\n", &torget_activity_type, "status",
    "ongoing", "", NULL },
  { NUMBER "Förskola ansökan\n19900101-2385;2026-06-22\n", &torget_preschool_application_type,
    "status", "queued", "", NULL },
  { NUMBER "Förskola önskemål;Förskola placerad\n19900101-2385;Ålidhem;2026-10-20\n",
    &torget_preschool_placement_type, "unit", "Ålidhem", "", NULL },
  { NUMBER "Hyresavtal från\n19900101-2385;2026-05-01\n", &torget_sublet_type, "status", "running",
    "", NULL },
  { NUMBER "Blockhyra\n19900101-2385;Ja\n", &torget_head_lease_type, "block", "yes", "", NULL },
  { NUMBER "Roll\n19900101-2385;Barn\n", &torget_membership_type, "role", "child", "", NULL },
};

static void
assert_note (TorgetImportDraft *draft,
             const char *text)
{
  const TorgetNote *note = (TorgetNote *) get_record (draft, &torget_note_type);

  g_assert_cmpstr (note != NULL ? note->text : NULL, ==, text);
}

static void
test_cells (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (TorgetImportDraft) draft = draft_of (cells[i].text);
      g_autofree char *problems = join_problems (draft);
      g_autofree char *value = NULL;
      TorgetRecord *record = get_record (draft, cells[i].type);

      g_test_message ("%s", cells[i].text);
      g_assert_nonnull (record);
      value = torget_record_dup_value (record,
                                       torget_record_type_find (cells[i].type, cells[i].field));
      g_assert_cmpstr (value, ==, cells[i].value);
      g_assert_cmpstr (problems, ==, cells[i].problems);
      assert_note (draft, cells[i].note);
    }
}

static void
test_activities (void)
{
  g_autoptr (TorgetImportDraft) draft
      = draft_of ("Personnummer;Pågående insats\n19900101-2385;SFI + praktik\n");
  TorgetImportRow *row = g_ptr_array_index (draft->rows, 0);
  GPtrArray *activities = torget_record_set_list (row->records, &torget_activity_type);

  g_assert_cmpuint (activities->len, ==, 2);
  g_assert_cmpstr (((TorgetActivity *) activities->pdata[0])->kind, ==, "sfi");
  g_assert_cmpstr (((TorgetActivity *) activities->pdata[1])->title, ==, "praktik");
}

/* Which rows are about the same person. */
static const struct
{
  const char *text;
  guint n_persons;
  guint n_repeated;
} repeats[] = {
  { "Personnummer;Namn\n19900101-2385;A B\n19900101-2385;A B\n", 1, 1 },
  { "Personnummer;Namn\n19900101-2385;A B\n9001012385;Another Name\n", 1, 1 },
  { "Personnummer;Namn\n19900101-2385;A B\n19900101-2393;A B\n", 2, 0 },
  { "Namn;Född;Hushåll\nA B;1990-01-01;H1\nA B;1990-01-01;H1\n", 1, 1 },
  { "Namn;Född;Hushåll\nA B;1990-01-01;H1\nÁ  b;19900101;H1\n", 1, 1 },
  { "Namn;Född;Hushåll\nA B;1990-01-01;H1\nA B;1990-01-01;H2\n", 2, 0 },
  { "Namn;Född;Hushåll\nA B;1990-01-01;H1\nA B;1990-01-02;H1\n", 2, 0 },
  { "Namn;Dossier\nA B;40-926284\nC B;40-926284\n", 2, 0 },
};

static void
test_repeats (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (repeats); i++)
    {
      g_autoptr (TorgetImportDraft) draft = draft_of (repeats[i].text);

      g_test_message ("%s", repeats[i].text);
      g_assert_cmpuint (draft->rows->len, ==, repeats[i].n_persons);
      g_assert_cmpuint (draft->n_repeated, ==, repeats[i].n_repeated);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-draft/cells", test_cells);
  g_test_add_func ("/import-draft/activities", test_activities);
  g_test_add_func ("/import-draft/repeats", test_repeats);
  return g_test_run ();
}
