/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of the XML writer, against those of libxml2's writer for the same calls. */
#include "config.h"

#include "exchange/xml-writer.h"

#include <gio/gio.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <string.h>

#define MAX_DEPTH 6

/* Both writers, and what libxml2's has written. */
typedef struct
{
  TorgetXmlWriter *writer;
  xmlTextWriter *other;
} Pair;

static const char *const texts[] = {
  "",      "plain",         "a < b > c & d",   "\"quoted\" 'too'",      "Umeå – Örnsköldsvik",
  "اسم",   "two\nlines",    "a\ttab",          "carriage\rreturn",      "\xf0\x9f\x98\x80",
  "]]>",   "&amp;",         "  spaces  ",      "é̃",
};

static const char *
pick (const char *const *from,
      gsize n)
{
  return from[g_test_rand_int_range (0, (gint32) n)];
}

static void
start (const Pair *pair)
{
  static const char *const names[] = { "person", "sfi", "etableringsplan", "x" };
  const char *name = pick (names, G_N_ELEMENTS (names));

  torget_xml_writer_start (pair->writer, name);
  xmlTextWriterStartElement (pair->other, BAD_CAST name);
  for (const char *attribute = "ab"; *attribute != '\0'; attribute++)
    if (g_test_rand_bit ())
      {
        const char attribute_name[] = { *attribute, '\0' };
        const char *value = pick (texts, G_N_ELEMENTS (texts));

        torget_xml_writer_add_attribute (pair->writer, attribute_name, value);
        xmlTextWriterWriteAttribute (pair->other, BAD_CAST attribute_name, BAD_CAST value);
      }
}

static void
end (const Pair *pair)
{
  torget_xml_writer_end (pair->writer);
  xmlTextWriterEndElement (pair->other);
}

static void
write_elements (const Pair *pair,
                int depth)
{
  const int n = g_test_rand_int_range (0, 5);

  for (int i = 0; i < n; i++)
    {
      start (pair);
      if (depth < MAX_DEPTH && g_test_rand_bit ())
        write_elements (pair, depth + 1);
      else if (g_test_rand_bit ())
        {
          const char *text = pick (texts, G_N_ELEMENTS (texts));

          torget_xml_writer_add_text (pair->writer, text);
          xmlTextWriterWriteString (pair->other, BAD_CAST text);
        }
      end (pair);
    }
}

/* The same calls, and some elements left open. */
static void
write_document (const Pair *pair)
{
  const int n_open = g_test_rand_int_range (1, 4);

  for (int i = 0; i < n_open; i++)
    start (pair);
  for (int i = 0; i < 20; i++)
    write_elements (pair, n_open);
  xmlTextWriterEndDocument (pair->other);
}

static void
test_same_bytes (void)
{
  for (int round = 0; round < 50; round++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (stream, NULL);
      xmlBuffer *buffer = xmlBufferCreate ();
      const Pair pair = { writer, xmlNewTextWriterMemory (buffer, 0) };
      GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
      g_autofree char *digest = NULL;
      g_autofree char *expected = NULL;

      xmlTextWriterSetIndent (pair.other, 1);
      xmlTextWriterStartDocument (pair.other, "1.0", "UTF-8", NULL);
      write_document (&pair);
      digest = torget_xml_writer_finish (writer, NULL);
      xmlFreeTextWriter (pair.other);
      g_assert_cmpmem (g_memory_output_stream_get_data (memory),
                       (int) g_memory_output_stream_get_data_size (memory), xmlBufferContent (buffer),
                       xmlBufferLength (buffer));
      expected = g_compute_checksum_for_data (G_CHECKSUM_SHA256, xmlBufferContent (buffer),
                                              (gsize) xmlBufferLength (buffer));
      g_assert_cmpstr (digest, ==, expected);
      xmlBufferFree (buffer);
    }
}

static const struct
{
  const char *text;
  const char *written;
} odd_cases[] = {
  { "bell\a", "bell\xef\xbf\xbd" },
  { "not UTF-8 \xff", "not UTF-8 \xef\xbf\xbd" },
  { "cut \xc3", "cut \xef\xbf\xbd" },
  { "no character \xef\xbf\xbf", "no character \xef\xbf\xbd" },
  { "delete \x7f", "delete \x7f" },
};

/* What XML has no way to write is marked, and what is written can be read. */
static void
test_odd_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (odd_cases); i++)
    {
      g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (stream, NULL);
      GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
      g_autofree char *digest = NULL;
      xmlDoc *document;
      xmlChar *content;

      torget_xml_writer_add_element (writer, "x", odd_cases[i].text);
      digest = torget_xml_writer_finish (writer, NULL);
      g_assert_nonnull (digest);
      document = xmlReadMemory (g_memory_output_stream_get_data (memory),
                                (int) g_memory_output_stream_get_data_size (memory), NULL, NULL,
                                XML_PARSE_NONET);
      g_assert_nonnull (document);
      content = xmlNodeGetContent (xmlDocGetRootElement (document));
      g_assert_cmpstr ((char *) content, ==, odd_cases[i].written);
      xmlFree (content);
      xmlFreeDoc (document);
    }
}

/* The first error is told at the end, and nothing is kept for a stream that takes nothing. */
static void
test_full_disk (void)
{
  char room[1024];
  g_autoptr (GOutputStream) stream
      = g_memory_output_stream_new (room, sizeof room, NULL, NULL);
  g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (stream, NULL);
  g_autoptr (GError) error = NULL;

  torget_xml_writer_start (writer, "list");
  for (int i = 0; i < 100000; i++)
    torget_xml_writer_add_element (writer, "line", "text");
  g_assert_null (torget_xml_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/xml-writer/same-bytes", test_same_bytes);
  g_test_add_func ("/exchange/xml-writer/odd-text", test_odd_text);
  g_test_add_func ("/exchange/xml-writer/full-disk", test_full_disk);
  return g_test_run ();
}
