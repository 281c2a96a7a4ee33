/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The extract for programs: what is told stands in it with its owner and its ground, and the schema
 * refuses a file in which one of them is missing. The person is invented. */
#include "config.h"

#include "domain/access-row.h"
#include "domain/person.h"
#include "domain/sfi.h"
#include "exchange/error.h"
#include "exchange/extract-writer.h"
#include "exchange/xml-validator.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SCHEMA TORGET_BUILD_DIR "/data/torget-extract-1.0.xsd"

static gpointer
add (TorgetRecordSet *records,
     const TorgetRecordType *type,
     gint64 id)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  return torget_record_set_add (records, record);
}

static TorgetRecordSet *
make_case (void)
{
  TorgetRecordSet *records = torget_record_set_new ();
  TorgetPerson *person = add (records, &torget_person_type, 1);
  TorgetSfiEnrolment *enrolment = add (records, &torget_sfi_enrolment_type, 2);

  person->given_name = g_strdup ("Zainab");
  person->family_name = g_strdup ("<Prov & Co>");
  person->municipality = g_strdup ("2480");
  enrolment->person_id = 1;
  enrolment->status = g_strdup ("interrupted");
  enrolment->interruption_reason = g_strdup ("illness");
  return records;
}

static GPtrArray *
list_given (void)
{
  GPtrArray *given = g_ptr_array_new_with_free_func (torget_record_free);
  TorgetAccessRow *row = torget_record_new (&torget_access_row_type);

  row->action = g_strdup ("export:handover");
  row->time = G_GINT64_CONSTANT (1767225600) * G_USEC_PER_SEC; /* 2026-01-01 */
  g_ptr_array_add (given, row);
  return given;
}

static char *
dup_written (const char *language)
{
  g_autoptr (TorgetRecordSet) records = make_case ();
  g_autoptr (GPtrArray) given = list_given ();
  g_autoptr (GArray) imports = g_array_new (FALSE, FALSE, sizeof (TorgetDate));
  const TorgetRetention retention = { .exception = "followed" };
  g_autoptr (TorgetExtract) extract = torget_extract_new (&(TorgetExtractRequest){
      .records = records,
      .person_id = 1,
      .language = language,
      .today = torget_date_new (2026, 11, 21),
      .given = given,
      .imports = imports,
      .retention = &retention,
  });
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (stream, NULL);
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;

  torget_extract_write (writer, extract);
  digest = torget_xml_writer_finish (writer, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static gboolean
is_valid (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetXmlSchema) schema = torget_xml_schema_load (SCHEMA, &error);
  const size_t length = strlen (text);
  const int fd = memfd_create ("extract", MFD_CLOEXEC);
  gboolean valid;

  g_assert_no_error (error);
  g_assert_cmpint (write (fd, text, length), ==, (ssize_t) length);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  valid = torget_xml_validate (fd, schema, &error);
  if (!valid)
    g_test_message ("%s", error->message);
  g_assert_cmpint (close (fd), ==, 0);
  return valid;
}

static const struct
{
  const char *name;
  const char *language;
  const char *text;
} told[] = {
  { "language", "sv", "sprak=\"sv\"" },
  { "other-language", "en", "sprak=\"en\"" },
  { "day", "sv", "<datum>2026-11-21</datum>" },
  { "name-escaped", "sv", "<person>Zainab &lt;Prov &amp; Co&gt;</person>" },
  { "recipient", "en",
    "<mottagare datum=\"2026-01-01\" handelse=\"export:handover\">Another municipality of the "
    "region (handover)</mottagare>" },
  { "ground", "sv",
    "<rattsligGrund id=\"education\" artiklar=\"6.1 e\">20 kap. skollagen (2010:800)"
    "</rattsligGrund>" },
  { "ground-in-english", "en", "chapter 20 of the Education Act (2010:800)</rattsligGrund>" },
  { "section", "en",
    "tabell=\"sfi_enrolment\" namn=\"SFI\" agare=\"viva\" grund=\"education\"" },
  { "value", "sv", "kod=\"interrupted\">" },
  { "field-with-a-ground-of-its-own", "sv", "grund=\"education_sensitive\" kod=\"illness\">" },
  { "field-of-the-register", "sv", "grund=\"population\" kod=\"2480\">" },
};

static void
test_told (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = dup_written (told[i].language);

  if (strstr (text, told[i].text) == NULL)
    g_error ("%s is not in %s", told[i].text, text);
  g_assert_true (is_valid (text));
}

/* Each takes one thing out of a valid file, or makes it point nowhere. */
static const struct
{
  const char *name;
  const char *text;
  const char *instead;
} wrong[] = {
  { "no-owner", " agare=\"viva\"", "" },
  { "no-ground", " grund=\"education\"", "" },
  { "ground-that-is-not-there", "grund=\"education\"", "grund=\"whim\"" },
  { "value-of-a-ground-that-is-not-there", "grund=\"education_sensitive\" kod",
    "grund=\"whim\" kod" },
  { "ground-twice", "id=\"education\"", "id=\"preschool\"" },
  { "ground-without-articles", " artiklar=\"6.1 c\"", "" },
  { "no-day", "<datum>2026-11-21</datum>", "" },
  { "other-version", "version=\"1.0\"", "version=\"9.0\"" },
};

static void
test_wrong (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *text = dup_written ("sv");
  g_auto (GStrv) parts = g_strsplit (text, wrong[i].text, 2);
  g_autofree char *changed = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  changed = g_strconcat (parts[0], wrong[i].instead, parts[1], NULL);
  g_assert_false (is_valid (changed));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/extract/told/%s", told[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_told);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exchange/extract/refused/%s", wrong[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_wrong);
    }
  return g_test_run ();
}
