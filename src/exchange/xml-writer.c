/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A streamed XML document on top of libxml2's writer; see xml-writer.h. */
#include "config.h"

#include "exchange/xml-writer.h"

#include "exchange/error.h"

#include <libxml/xmlwriter.h>
#include <string.h>

struct _TorgetXmlWriter
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GChecksum *checksum;
  xmlTextWriterPtr writer;
  GError *error; /* the first one */
};

static int
write_cb (void *context,
          const char *buffer,
          int length)
{
  TorgetXmlWriter *self = context;

  if (self->error != NULL
      || !g_output_stream_write_all (self->stream, buffer, (gsize) length, NULL,
                                     self->cancellable, &self->error))
    return -1;
  g_checksum_update (self->checksum, (const guchar *) buffer, length);
  return length;
}

static int
close_cb (void *context)
{
  return 0;
}

static void
check (TorgetXmlWriter *self,
       int result)
{
  if (result < 0 && self->error == NULL)
    g_set_error_literal (&self->error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO,
                         "the XML could not be written");
}

/**
 * torget_xml_writer_new:
 * @stream: where to write
 * @cancellable: (nullable): asked at each write
 *
 * Returns: (transfer full): a writer at the begin of a document
 */
TorgetXmlWriter *
torget_xml_writer_new (GOutputStream *stream,
                       GCancellable *cancellable)
{
  TorgetXmlWriter *self = g_new0 (TorgetXmlWriter, 1);

  self->stream = g_object_ref (stream);
  self->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->writer = xmlNewTextWriter (xmlOutputBufferCreateIO (write_cb, close_cb, self, NULL));
  xmlTextWriterSetIndent (self->writer, 1);
  check (self, xmlTextWriterStartDocument (self->writer, "1.0", "UTF-8", NULL));
  return self;
}

/**
 * torget_xml_writer_free:
 * @self: (transfer full): a writer
 */
void
torget_xml_writer_free (TorgetXmlWriter *self)
{
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_checksum_free (self->checksum);
  g_clear_error (&self->error);
  g_free (self);
}

/* XML has no way to write most control characters; they become the sign for "not a character". */
static char *
dup_allowed (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *allowed = g_string_sized_new (strlen (valid));

  for (const char *c = valid; *c != '\0'; c = g_utf8_next_char (c))
    {
      const gunichar character = g_utf8_get_char (c);

      if (character == '\t' || character == '\n' || character == '\r'
          || (character >= 0x20 && character != 0xfffe && character != 0xffff))
        g_string_append_unichar (allowed, character);
      else
        g_string_append_unichar (allowed, 0xfffd);
    }
  return g_string_free (allowed, FALSE);
}

/**
 * torget_xml_writer_start:
 * @self: a writer
 * @element: a name
 */
void
torget_xml_writer_start (TorgetXmlWriter *self,
                         const char *element)
{
  check (self, xmlTextWriterStartElement (self->writer, BAD_CAST element));
}

/**
 * torget_xml_writer_add_attribute:
 * @self: a writer, right after an element was started
 * @name: a name
 * @value: UTF-8
 */
void
torget_xml_writer_add_attribute (TorgetXmlWriter *self,
                                 const char *name,
                                 const char *value)
{
  g_autofree char *allowed = dup_allowed (value);

  check (self, xmlTextWriterWriteAttribute (self->writer, BAD_CAST name, BAD_CAST allowed));
}

/**
 * torget_xml_writer_add_text:
 * @self: a writer
 * @text: UTF-8
 */
void
torget_xml_writer_add_text (TorgetXmlWriter *self,
                            const char *text)
{
  g_autofree char *allowed = dup_allowed (text);

  check (self, xmlTextWriterWriteString (self->writer, BAD_CAST allowed));
}

/**
 * torget_xml_writer_end:
 * @self: a writer
 *
 * Ends the innermost element.
 */
void
torget_xml_writer_end (TorgetXmlWriter *self)
{
  check (self, xmlTextWriterEndElement (self->writer));
}

/**
 * torget_xml_writer_add_element:
 * @self: a writer
 * @element: a name
 * @text: (nullable): UTF-8; without it there is no element
 */
void
torget_xml_writer_add_element (TorgetXmlWriter *self,
                               const char *element,
                               const char *text)
{
  if (text == NULL)
    return;
  torget_xml_writer_start (self, element);
  torget_xml_writer_add_text (self, text);
  torget_xml_writer_end (self);
}

/**
 * torget_xml_writer_finish:
 * @self: a writer
 * @error: return location of the first error: %TORGET_EXCHANGE_ERROR or %G_IO_ERROR
 *
 * Ends the document. The stream is flushed and stays open.
 *
 * Returns: (transfer full) (nullable): SHA-256 of what was written, in hexadecimal
 */
char *
torget_xml_writer_finish (TorgetXmlWriter *self,
                          GError **error)
{
  check (self, xmlTextWriterEndDocument (self->writer));
  g_clear_pointer (&self->writer, xmlFreeTextWriter);
  if (self->error == NULL)
    g_output_stream_flush (self->stream, self->cancellable, &self->error);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  return g_strdup (g_checksum_get_string (self->checksum));
}
