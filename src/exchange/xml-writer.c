/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A streamed XML document; see xml-writer.h. The bytes are those of libxml2's writer with
 * indentation, put together here: of a large file, its calls take longer than its bytes. */
#include "config.h"

#include "exchange/xml-writer.h"

#include <string.h>

/* Written to the stream at once. */
#define CHUNK (64 * 1024)

/* What an element holds so far. */
typedef enum
{
  CONTENT_NONE, /* its start tag is still open */
  CONTENT_ELEMENTS,
  CONTENT_TEXT,
} Content;

typedef struct
{
  guint name; /* where its name begins in @names */
  Content content;
} Element;

struct _TorgetXmlWriter
{
  GOutputStream *stream;
  GOutputStream *copy; /* (nullable) */
  GCancellable *cancellable;
  GChecksum *checksum;
  GString *bytes;    /* not yet written */
  GString *names;    /* of the open elements, each ended by a zero byte */
  GArray *elements;  /* Element: the open ones, the innermost last */
  GError *error;     /* the first one */
};

static gboolean
write_to (TorgetXmlWriter *self,
          GOutputStream *stream)
{
  return stream == NULL
         || g_output_stream_write_all (stream, self->bytes->str, self->bytes->len, NULL,
                                       self->cancellable, &self->error);
}

static void
write_bytes (TorgetXmlWriter *self)
{
  if (self->error == NULL && write_to (self, self->stream) && write_to (self, self->copy))
    g_checksum_update (self->checksum, (const guchar *) self->bytes->str,
                       (gssize) self->bytes->len);
  g_string_truncate (self->bytes, 0);
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
  self->bytes = g_string_sized_new (2 * CHUNK);
  self->names = g_string_new (NULL);
  self->elements = g_array_new (FALSE, FALSE, sizeof (Element));
  g_string_append (self->bytes, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  return self;
}

/**
 * torget_xml_writer_free:
 * @self: (transfer full): a writer
 */
void
torget_xml_writer_free (TorgetXmlWriter *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->copy);
  g_clear_object (&self->cancellable);
  g_checksum_free (self->checksum);
  g_string_free (self->bytes, TRUE);
  g_string_free (self->names, TRUE);
  g_array_unref (self->elements);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * torget_xml_writer_set_copy:
 * @self: a writer at the begin of its document
 * @stream: takes the same bytes, too
 */
void
torget_xml_writer_set_copy (TorgetXmlWriter *self,
                            GOutputStream *stream)
{
  g_set_object (&self->copy, stream);
}

/* Text */

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

/* Whether dup_allowed() would change nothing. */
static gboolean
is_allowed (const char *text)
{
  guchar all = 0;

  for (const guchar *c = (const guchar *) text; *c != '\0'; c++)
    {
      if (*c < 0x20 && *c != '\t' && *c != '\n' && *c != '\r')
        return FALSE;
      all |= *c;
    }
  return all < 0x80
         || (g_utf8_validate (text, -1, NULL) && strstr (text, "\xef\xbf\xbe") == NULL
             && strstr (text, "\xef\xbf\xbf") == NULL);
}

static const char *
escape (char character)
{
  switch (character)
    {
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '&':
      return "&amp;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
    default:
      return "&#13;";
    }
}

/* @special: the characters that are written as references */
static void
append_text (TorgetXmlWriter *self,
             const char *text,
             const char *special)
{
  g_autofree char *changed = is_allowed (text) ? NULL : dup_allowed (text);

  for (const char *rest = changed != NULL ? changed : text; *rest != '\0';)
    {
      const gsize length = strcspn (rest, special);

      g_string_append_len (self->bytes, rest, (gssize) length);
      rest += length;
      if (*rest != '\0')
        g_string_append (self->bytes, escape (*rest++));
    }
}

/* Elements */

static Element *
get_innermost (TorgetXmlWriter *self)
{
  return self->elements->len > 0
             ? &g_array_index (self->elements, Element, self->elements->len - 1)
             : NULL;
}

/* An element stands below the one that holds it, one space further in. */
static void
indent (TorgetXmlWriter *self,
        guint depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append_c (self->bytes, ' ');
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
  const Element added = { (guint) self->names->len, CONTENT_NONE };
  Element *outer = get_innermost (self);

  if (outer != NULL && outer->content == CONTENT_NONE)
    g_string_append (self->bytes, ">\n");
  if (outer != NULL)
    outer->content = CONTENT_ELEMENTS;
  if (self->bytes->len >= CHUNK)
    write_bytes (self);
  indent (self, self->elements->len);
  g_string_append_c (self->bytes, '<');
  g_string_append (self->bytes, element);
  g_string_append_len (self->names, element, (gssize) strlen (element) + 1);
  g_array_append_val (self->elements, added);
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
  g_string_append_c (self->bytes, ' ');
  g_string_append (self->bytes, name);
  g_string_append (self->bytes, "=\"");
  append_text (self, value, "<>&\"\t\n\r");
  g_string_append_c (self->bytes, '"');
}

/**
 * torget_xml_writer_add_text:
 * @self: a writer inside an element
 * @text: UTF-8
 */
void
torget_xml_writer_add_text (TorgetXmlWriter *self,
                            const char *text)
{
  Element *element = get_innermost (self);

  g_return_if_fail (element != NULL);

  if (element->content == CONTENT_NONE)
    g_string_append_c (self->bytes, '>');
  element->content = CONTENT_TEXT;
  append_text (self, text, "<>&\"\r");
}

/**
 * torget_xml_writer_end:
 * @self: a writer inside an element
 *
 * Ends the innermost element.
 */
void
torget_xml_writer_end (TorgetXmlWriter *self)
{
  const Element *element = get_innermost (self);

  g_return_if_fail (element != NULL);

  if (element->content == CONTENT_NONE)
    g_string_append (self->bytes, "/>\n");
  else
    {
      if (element->content == CONTENT_ELEMENTS)
        indent (self, self->elements->len - 1);
      g_string_append (self->bytes, "</");
      g_string_append (self->bytes, self->names->str + element->name);
      g_string_append (self->bytes, ">\n");
    }
  g_string_truncate (self->names, element->name);
  g_array_set_size (self->elements, self->elements->len - 1);
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
 * @error: return location of the first error: %G_IO_ERROR
 *
 * Ends the document. The stream is flushed and stays open.
 *
 * Returns: (transfer full) (nullable): SHA-256 of what was written, in hexadecimal
 */
char *
torget_xml_writer_finish (TorgetXmlWriter *self,
                          GError **error)
{
  while (self->elements->len > 0)
    torget_xml_writer_end (self);
  write_bytes (self);
  if (self->error == NULL)
    g_output_stream_flush (self->stream, self->cancellable, &self->error);
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  return g_strdup (g_checksum_get_string (self->checksum));
}
