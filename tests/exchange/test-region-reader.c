/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document comes out of the pieces as it was written; pieces that tell anything else are
 * refused. */
#include "config.h"

#include "exchange/error.h"
#include "exchange/region-names.h"
#include "exchange/region-reader.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define SCHEMA TORGET_BUILD_DIR "/data/torget-region-1.0.xsd"

#define HEAD(profile)                                                                             \
  "<?xml version='1.0' encoding='UTF-8'?>\n<vuxentorget xmlns='" TORGET_REGION_NAMESPACE          \
  "' version='1.0'>\n <huvud>\n  <profil>" profile "</profil>\n"                                  \
  "  <avsandare kommunkod='2480'>Umeå</avsandare>\n  <period>2026</period>\n"                     \
  "  <skapad>2026-11-21T08:00:00Z</skapad>\n  <population dold='false'>12</population>\n"         \
  "  <undantagna>3</undantagna>\n  <rattsligGrund>avtal &lt;7&gt;</rattsligGrund>\n </huvud>\n"
#define PERSON(id) "<person id='" id "'><efternamn>Öst<!-- x -->erberg</efternamn></person>"
#define DOCUMENT_OF(body)                                                                         \
  HEAD ("handover") "<overlamning>" body "</overlamning></vuxentorget>"
#define DOCUMENT                                                                                  \
  HEAD ("handover")                                                                               \
  " <overlamning>\n  <hushall id='h1'><namn><![CDATA[<&>]]></namn>\n   <medlem person='p1'>"      \
  "<fran>2026-01-01</fran></medlem>\n  </hushall>\n  " PERSON ("p1") "<person id='p2'/>\n"        \
  " </overlamning>\n</vuxentorget>\n"

static int
keep (const char *text)
{
  const int fd = memfd_create ("test-region", MFD_CLOEXEC);
  const gsize size = strlen (text);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text, size), ==, size);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  return fd;
}

static GBytes *
pack (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetXmlSchema) schema = torget_xml_schema_load (SCHEMA, &error);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  const int fd = keep (text);

  g_assert_no_error (error);
  torget_region_pack (fd, schema, output, &error);
  g_assert_true (error == NULL || error->domain == TORGET_EXCHANGE_ERROR);
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  close (fd);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static TorgetRegionReader *
open_reader (GBytes *bytes,
             GError **error)
{
  g_autoptr (GInputStream) input = g_memory_input_stream_new_from_bytes (bytes);

  return torget_region_reader_new (input, NULL, error);
}

/* The elements of the body; fewer when there is an error. */
static GPtrArray *
read_all (GBytes *bytes,
          GError **error)
{
  g_autoptr (TorgetRegionReader) reader = open_reader (bytes, error);
  GPtrArray *elements
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_region_element_free);
  TorgetRegionElement *element;

  while (reader != NULL && torget_region_reader_next (reader, &element, NULL, error)
         && element != NULL)
    g_ptr_array_add (elements, element);
  return elements;
}

static void
test_header (void)
{
  g_autoptr (GBytes) bytes = pack (DOCUMENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionReader) reader = open_reader (bytes, &error);
  const TorgetRegionHeader *header;

  g_assert_no_error (error);
  header = torget_region_reader_get_header (reader);
  g_assert_cmpstr (header->profile, ==, "handover");
  g_assert_cmpstr (header->sender, ==, "2480");
  g_assert_cmpstr (header->period, ==, "2026");
  g_assert_cmpint (header->created, ==, 1795248000000000);
  g_assert_cmpuint (header->population.count, ==, 12);
  g_assert_false (header->population.hidden);
  g_assert_cmpuint (header->withheld, ==, 3);
  g_assert_cmpstr (header->legal_basis, ==, "avtal <7>");
  g_assert_cmpstr (torget_region_reader_get_body (reader)->name, ==, "overlamning");
}

static void
test_elements (void)
{
  g_autoptr (GBytes) bytes = pack (DOCUMENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) elements = read_all (bytes, &error);
  const TorgetRegionElement *household;
  const TorgetRegionElement *member;

  g_assert_no_error (error);
  g_assert_cmpuint (elements->len, ==, 3);
  household = g_ptr_array_index (elements, 0);
  g_assert_cmpstr (household->name, ==, "hushall");
  g_assert_cmpstr (household->text, ==, "");
  g_assert_cmpstr (torget_region_element_get_attribute (household, "id"), ==, "h1");
  g_assert_null (torget_region_element_get_attribute (household, "namn"));
  g_assert_cmpstr (torget_region_element_get_text (household, "namn"), ==, "<&>");
  member = torget_region_element_find (household, "medlem");
  g_assert_cmpstr (torget_region_element_get_text (member, "fran"), ==, "2026-01-01");
  g_assert_null (torget_region_element_get_text (member, "till"));
  g_assert_cmpstr (
      torget_region_element_get_text (g_ptr_array_index (elements, 1), "efternamn"), ==,
      "Österberg");
  g_assert_cmpuint (((TorgetRegionElement *) g_ptr_array_index (elements, 2))->parts->len, ==, 0);
}

static const struct
{
  const char *name;
  const char *document;
} refused[] = {
  { "two-of-one-id", DOCUMENT_OF (PERSON ("p1") PERSON ("p1")) },
  { "nobody-of-the-id", DOCUMENT_OF ("<hushall id='h1'><medlem person='p9'/></hushall>") },
  { "cut-short", HEAD ("handover") "<overlamning>" PERSON ("p1") PERSON ("p2") },
  { "unknown-element", DOCUMENT_OF (PERSON ("p1") "<hemligt/>") },
  { "other-profile",
    HEAD ("aggregate") "<overlamning>" PERSON ("p1") "</overlamning></vuxentorget>" },
  { "doctype", "<!DOCTYPE vuxentorget><vuxentorget/>" },
  { "empty", "" },
};

static void
test_refused (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GBytes) bytes = pack (refused[i].document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) elements = read_all (bytes, &error);

  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID);
}

/* Much has been told before a document turns out to be refused. */
static void
test_refused_at_the_end (void)
{
  g_autoptr (GString) document = g_string_new (HEAD ("handover") "<overlamning>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) elements = NULL;

  for (guint i = 1; i <= 1000; i++)
    g_string_append_printf (document, "<person id='p%u'/>", i);
  g_string_append (document, "<hushall id='h1'><medlem person='p1001'/></hushall></overlamning>"
                             "</vuxentorget>");
  bytes = pack (document->str);
  elements = read_all (bytes, &error);
  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "medlemsperson"));
  g_assert_cmpuint (elements->len, >, 500);
}

static void
test_cut_short (void)
{
  g_autoptr (GBytes) bytes = pack (DOCUMENT);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_static (data, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) elements = read_all (cut, &error);

      g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO);
    }
}

/* A text is as long as the schema allows it, in the widest characters. */
static void
test_longest_text (void)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *document = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) elements = NULL;

  for (guint i = 0; i < 65536; i++)
    g_string_append (name, "𐌰");
  document = g_strdup_printf (HEAD ("handover") "<overlamning><person id='p1'><efternamn>%s"
                              "</efternamn></person></overlamning></vuxentorget>", name->str);
  bytes = pack (document);
  elements = read_all (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (
      torget_region_element_get_text (g_ptr_array_index (elements, 0), "efternamn"), ==,
      name->str);
}

static void
add_piece (GByteArray *bytes,
           char kind,
           guint32 size,
           const char *payload,
           gsize length)
{
  g_byte_array_append (bytes, (const guint8 *) &kind, 1);
  g_byte_array_append (bytes, (const guint8 *) &size, sizeof size);
  g_byte_array_append (bytes, (const guint8 *) payload, (guint) length);
}

static const struct
{
  const char *name;
  char kind;
  guint32 size;
  const char *payload;
  gsize length;
} lies[] = {
  { "other-kind", 'X', 0, "", 0 },
  { "no-kind", '\0', 0, "", 0 },
  { "all-of-memory", 'S', G_MAXUINT32, "", 0 },
  { "too-large", 'S', TORGET_REGION_MAX_PIECE + 1, "", 0 },
  { "no-strings", 'S', 0, "", 0 },
  { "no-text", 'S', 2, "a", 2 },
  { "half-an-attribute", 'S', 6, "a\0b\0c", 6 },
  { "no-name", 'S', 2, "\0", 2 },
  { "no-end", 'S', 4, "a\0bb", 4 },
  { "not-utf8", 'S', 4, "a\0\xff", 4 },
  { "end-with-text", 'E', 2, "a", 2 },
  { "end-at-once", 'E', 0, "", 0 },
  { "valid-at-once", 'V', 0, "", 0 },
  { "refused-without-reason", 'R', 0, "", 0 },
};

static void
test_lie (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionReader) reader = NULL;

  add_piece (all, lies[i].kind, lies[i].size, lies[i].payload, lies[i].length);
  bytes = g_bytes_new (all->data, all->len);
  reader = open_reader (bytes, &error);
  g_assert_null (reader);
  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_UNSAFE);
}

/* Elements in elements without end. */
static void
test_too_deep (void)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRegionReader) reader = NULL;

  for (guint i = 0; i < 1000; i++)
    add_piece (all, 'S', 3, "a\0", 3);
  bytes = g_bytes_new (all->data, all->len);
  reader = open_reader (bytes, &error);
  g_assert_null (reader);
  g_assert_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_TOO_LARGE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/region-reader/header", test_header);
  g_test_add_func ("/region-reader/elements", test_elements);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strdup_printf ("/region-reader/refused/%s", refused[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_refused);
    }
  g_test_add_func ("/region-reader/refused-at-the-end", test_refused_at_the_end);
  g_test_add_func ("/region-reader/cut-short", test_cut_short);
  g_test_add_func ("/region-reader/longest-text", test_longest_text);
  for (gsize i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/region-reader/lie/%s", lies[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_lie);
    }
  g_test_add_func ("/region-reader/too-deep", test_too_deep);
  return g_test_run ();
}
