/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written of a case is read from it again, every field; what cannot be kept is refused. */
#include "config.h"

#include "domain/code-list.h"
#include "domain/household.h"
#include "domain/person.h"
#include "exchange/error.h"
#include "exchange/region-names.h"
#include "exchange/region-reader.h"
#include "exchange/region-records.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SCHEMA TORGET_BUILD_DIR "/data/torget-region-1.0.xsd"
#define PERSON_ID 9007
#define N_EACH 2

/* A record of every type with every field that is told, each unlike the others. */
static gint64
fill (gpointer record,
      gint64 last)
{
  const TorgetRegionRecord *names
      = torget_region_record_find (((TorgetRecord *) record)->type);

  for (const TorgetRegionField *name = names->fields; name->field != NULL; name++)
    {
      const TorgetField *field = torget_record_type_find (names->type, name->field);
      g_autofree char *text = g_strdup_printf ("å&<%" G_GINT64_FORMAT, ++last);
      const TorgetCodeList *list
          = field->kind == TORGET_FIELD_CODE ? torget_code_list_get (field->refers) : NULL;

      if (field->kind == TORGET_FIELD_TEXT)
        torget_record_set_text (record, field, text);
      else if (list != NULL)
        torget_record_set_text (record, field, list->codes[last % list->n_codes].code);
      else
        torget_record_set_number (record, field, field->kind == TORGET_FIELD_FLAG ? 1 : last);
    }
  return last;
}

static void
add_parts (TorgetRecordSet *records,
           TorgetRecord *outer,
           gint64 *last)
{
  guint n_parts;
  const TorgetRegionPart *parts = torget_region_part_list (&n_parts);

  for (guint i = 0; i < n_parts; i++)
    for (guint j = 0; parts[i].outer == outer->type && j < (parts[i].many ? N_EACH : 1); j++)
      {
        TorgetRecord *inner = torget_record_new (parts[i].inner);

        inner->id = ++*last;
        *last = fill (inner, *last);
        torget_record_link_to (inner, outer);
        torget_record_link_to (outer, inner);
        if (inner->type == &torget_membership_type)
          ((TorgetMembership *) inner)->person_id = PERSON_ID;
        add_parts (records, inner, last);
        torget_record_set_add (records, inner);
      }
}

static TorgetRecord *
add_outer (TorgetRecordSet *records,
           const TorgetRecordType *type,
           gint64 id,
           gint64 *last)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = id;
  *last = fill (record, *last);
  add_parts (records, record, last);
  return torget_record_set_add (records, record);
}

static GBytes *
pack (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetXmlSchema) schema = torget_xml_schema_load (SCHEMA, &error);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  const int fd = memfd_create ("test-region", MFD_CLOEXEC);

  g_assert_cmpint (write (fd, text, strlen (text)), ==, strlen (text));
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  torget_region_pack (fd, schema, output, &error);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  close (fd);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static TorgetRegionRecords *
read_document (const char *text,
               GError **error)
{
  g_autoptr (GBytes) bytes = pack (text);
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (TorgetRegionReader) reader = torget_region_reader_new (input, NULL, error);
  g_autoptr (TorgetRegionRecords) records = torget_region_records_new ();

  for (;;)
    {
      TorgetRegionElement *next;
      g_autoptr (TorgetRegionElement) element = NULL;

      g_assert_true (torget_region_reader_next (reader, &next, NULL, error));
      element = next;
      if (element == NULL)
        return g_steal_pointer (&records);
      if (!torget_region_records_add (records, element, error))
        return NULL;
    }
}

static char *
write_document (TorgetRecordSet *records,
                gint64 household_id)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (output, NULL);
  g_autoptr (GHashTable) persons = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) households = g_hash_table_new (g_int64_hash, g_int64_equal);
  const TorgetRegionIds ids = { persons, households };
  const TorgetRegionHeader header
      = { .profile = "handover", .sender = "2480", .period = "2026", .population = { 5, FALSE } };
  const TorgetExportScope scope = { .name = TRUE, .contracts = TRUE };
  gint64 person_id = PERSON_ID;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;

  g_hash_table_insert (persons, &person_id, GUINT_TO_POINTER (1));
  g_hash_table_insert (households, &household_id, GUINT_TO_POINTER (1));
  torget_region_write_begin (writer, &header);
  torget_region_write_household (writer, records, household_id, &ids, &scope);
  torget_region_write_person (writer, records, person_id, &ids);
  torget_region_write_end (writer);
  digest = torget_xml_writer_finish (writer, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (output, "", 1, NULL, NULL, NULL);
  g_output_stream_close (output, NULL, NULL);
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (output));
}

static void
assert_same_fields (const TorgetRegionRecord *names,
                    gconstpointer written,
                    gconstpointer read_again)
{
  for (const TorgetRegionField *name = names->fields; name->field != NULL; name++)
    {
      const TorgetField *field = torget_record_type_find (names->type, name->field);
      g_autofree char *a = torget_record_dup_value (written, field);
      g_autofree char *b = torget_record_dup_value (read_again, field);

      g_test_message ("%s.%s", names->type->name, field->name);
      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (TorgetRecordSet) written = torget_record_set_new ();
  gint64 last = 100;
  gint64 household_id = add_outer (written, &torget_household_type, 50, &last)->id;
  g_autofree char *document = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionRecords) read_again = NULL;
  guint n_types;
  const TorgetRegionRecord *types = torget_region_record_list (&n_types);

  add_outer (written, &torget_person_type, PERSON_ID, &last);
  document = write_document (written, household_id);
  read_again = read_document (document, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *a = torget_record_set_list (written, types[i].type);
      GPtrArray *b = torget_record_set_list (read_again->records, types[i].type);

      g_assert_cmpuint (a->len, >, 0);
      g_assert_cmpuint (a->len, ==, b->len);
      for (guint j = 0; j < a->len; j++)
        assert_same_fields (&types[i], g_ptr_array_index (a, j), g_ptr_array_index (b, j));
    }
}

#define DOCUMENT(body)                                                                            \
  "<vuxentorget xmlns='" TORGET_REGION_NAMESPACE "' version='1.0'><huvud><profil>handover</profil>" \
  "<avsandare kommunkod='2480'/><period>2026</period><skapad>2026-11-21T08:00:00Z</skapad>"       \
  "<population dold='false'>1</population><undantagna>0</undantagna></huvud><overlamning>" body   \
  "</overlamning></vuxentorget>"

/* Each link leads to a record of the same document. */
static void
test_links (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionRecords) read = read_document (
      DOCUMENT ("<person id='p7'/><hushall id='h7'><medlem person='p8'/><medlem person='p7'/>"
                "<andrahandskontrakt><bostad><forstahandskontrakt/></bostad></andrahandskontrakt>"
                "</hushall><person id='p8'><etableringsplan><insats/></etableringsplan></person>"),
      &error);
  guint n_types;
  const TorgetRegionRecord *types = torget_region_record_list (&n_types);
  guint n_links = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < n_types; i++)
    {
      GPtrArray *list = torget_record_set_list (read->records, types[i].type);

      for (guint j = 0; j < list->len; j++)
        for (guint k = 0; k < types[i].type->n_fields; k++)
          {
            const TorgetField *field = &types[i].type->fields[k];
            gconstpointer record = g_ptr_array_index (list, j);

            if (field->kind == TORGET_FIELD_LINK && torget_record_is_set (record, field))
              n_links++;
          }
    }
  g_assert_cmpuint (n_links, ==, 9);
  g_assert_cmpuint (torget_record_set_count (read->records), ==, 10);
}

static const struct
{
  const char *name;
  const char *document;
} refused[] = {
  { "zone", DOCUMENT ("<person id='p1'><fodelsedatum>2026-01-01Z</fodelsedatum></person>") },
  { "before-christ", DOCUMENT ("<person id='p1'><fodelsedatum>-0044-03-15</fodelsedatum></person>") },
  { "far-away", DOCUMENT ("<person id='p1'><fodelsedatum>12026-01-01</fodelsedatum></person>") },
};

static void
test_refused (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionRecords) read = read_document (refused[i].document, &error);

  g_assert_null (read);
  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID);
}

/* A text in another form is the same text, and a telephone needs a number. */
static void
test_other_forms (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionRecords) read = read_document (
      DOCUMENT ("<person id='p1'><efternamn>A\xcc\x8a" "berg</efternamn><fornamn></fornamn>"
                "<fodelsedatum>1990-02-03</fodelsedatum><tolkbehov>1</tolkbehov>"
                "<kontakt><varde></varde></kontakt></person>"),
      &error);
  const TorgetPerson *person;

  g_assert_no_error (error);
  person = g_ptr_array_index (torget_record_set_list (read->records, &torget_person_type), 0);
  g_assert_cmpstr (person->family_name, ==, "\xc3\x85" "berg");
  g_assert_null (person->given_name);
  g_assert_cmpint (person->birth_date, ==, torget_date_from_iso ("1990-02-03"));
  g_assert_true (person->interpreter);
  g_assert_cmpuint (torget_record_set_count (read->records), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region-records/round-trip", test_round_trip);
  g_test_add_func ("/region-records/links", test_links);
  g_test_add_func ("/region-records/other-forms", test_other_forms);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/region-records/refused/%s", refused[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  return g_test_run ();
}
