/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks XML against a schema as it is read: memory grows with the keys of the persons, not with
 * the file. Documents with a DOCTYPE are refused, which leaves no entities and no external files to
 * guard against; nothing is ever fetched, and a schema that the document names is not looked at.
 *
 * The bytes are watched before the parser sees them, since libxml2's time grows with the square of
 * the attributes of one tag, of which 430 kB can take it 12 seconds, and of a text, of which 10 MB
 * can take it five. */
#include "config.h"

#include "exchange/xml-validator.h"

#include "exchange/error.h"
#include "exchange/xml-finding.h"

#include <errno.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <string.h>
#include <unistd.h>

#define MAX_DEPTH 64
#define MAX_TAG (16 * 1024)
#define MAX_TEXT (1024 * 1024) /* between two tags; the schema's longest, each character written out */
#define MAX_SIZE (1024ll * 1024 * 1024)

/* Where in a document a byte stands; asides are comments, CDATA and instructions. */
typedef enum
{
  PLACE_TEXT,
  PLACE_TAG,
  PLACE_VALUE,
  PLACE_ASIDE,
} Place;

/**
 * Source:
 * @fd: where the bytes come from
 * @size: how many have come
 * @place: where the next one stands
 * @tag: how many have come since a tag began
 * @text: how many of text and CDATA have come since a tag ended
 * @quote: what ends the value
 * @end: what ends the aside
 * @recent: the last four bytes
 * @refusal: (nullable): why nothing more is read
 */
typedef struct
{
  int fd;
  gint64 size;
  Place place;
  gsize tag;
  gsize text;
  char quote;
  const char *end;
  char recent[4];
  const char *refusal;
} Source;

static void
watch_tag (Source *source,
           char byte)
{
  if (source->tag == 2 && (byte == '!' || byte == '?'))
    {
      source->place = PLACE_ASIDE;
      source->end = byte == '?' ? "?>" : ">";
    }
  else if (byte == '"' || byte == '\'')
    {
      source->place = PLACE_VALUE;
      source->quote = byte;
    }
  else if (byte == '>')
    {
      source->place = PLACE_TEXT;
      source->text = 0;
    }
}

static void
watch_aside (Source *source)
{
  const gsize length = strlen (source->end);
  const gboolean is_known = length > 1;

  source->text += *source->end == ']';
  if (!is_known && memcmp (source->recent, "<!--", 4) == 0)
    source->end = "-->";
  else if (!is_known && memcmp (source->recent + 1, "<![", 3) == 0)
    source->end = "]]>";
  else if (memcmp (source->recent + 4 - length, source->end, length) == 0)
    source->place = PLACE_TEXT;
}

static void
watch (Source *source,
       char byte)
{
  memmove (source->recent, source->recent + 1, sizeof source->recent - 1);
  source->recent[sizeof source->recent - 1] = byte;
  if (source->place == PLACE_TEXT && byte == '<')
    {
      source->place = PLACE_TAG;
      source->tag = 1;
      return;
    }
  if ((source->place == PLACE_TAG || source->place == PLACE_VALUE) && ++source->tag > MAX_TAG)
    source->refusal = "a tag is too long";
  if (source->place == PLACE_TAG)
    watch_tag (source, byte);
  else if (source->place == PLACE_VALUE && byte == source->quote)
    source->place = PLACE_TAG;
  else if (source->place == PLACE_ASIDE)
    watch_aside (source);
}

/* Passes over text as a whole.
 *
 * Returns: where it ends */
static const char *
watch_text (Source *source,
            const char *bytes,
            gsize n_bytes)
{
  const char *tag = memchr (bytes, '<', n_bytes);
  const char *end = tag != NULL ? tag : bytes + n_bytes;

  source->text += (gsize) (end - bytes);
  return end;
}

static void
watch_all (Source *source,
           const char *bytes,
           gsize n_bytes)
{
  const char *const end = bytes + n_bytes;

  if (memchr (bytes, '\0', n_bytes) != NULL)
    source->refusal = "the document is not in UTF-8";
  while (bytes < end && source->refusal == NULL)
    if (source->place == PLACE_TEXT && *bytes != '<')
      bytes = watch_text (source, bytes, (gsize) (end - bytes));
    else
      watch (source, *bytes++);
  if (source->refusal == NULL && source->text > MAX_TEXT)
    source->refusal = "a text is too long";
}

static int
read_cb (void *context,
         char *buffer,
         int length)
{
  Source *source = context;
  ssize_t got;

  do
    got = read (source->fd, buffer, (size_t) length);
  while (got < 0 && errno == EINTR);
  if (got > 0)
    watch_all (source, buffer, (gsize) got);
  source->size += MAX (got, 0);
  if (source->size > MAX_SIZE)
    source->refusal = "the document is too large";
  return source->refusal == NULL ? (int) got : -1;
}

/**
 * torget_xml_schema_load:
 * @path: path of the schema
 * @error: return location of %TORGET_EXCHANGE_ERROR: IO
 *
 * Returns: (transfer full) (nullable): the schema
 */
TorgetXmlSchema *
torget_xml_schema_load (const char *path,
                        GError **error)
{
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt (path);
  xmlSchemaPtr schema = parser != NULL ? xmlSchemaParse (parser) : NULL;

  g_clear_pointer (&parser, xmlSchemaFreeParserCtxt);
  if (schema == NULL)
    g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO,
                         "the schema cannot be read");
  return schema;
}

/**
 * torget_xml_schema_free:
 * @self: (transfer full): a schema
 */
void
torget_xml_schema_free (TorgetXmlSchema *self)
{
  xmlSchemaFree (self);
}

static gboolean
refuse (GError **error,
        xmlTextReaderPtr reader,
        const char *what)
{
  g_set_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_UNSAFE, "line %d: %s",
               xmlTextReaderGetParserLineNumber (reader), what);
  return FALSE;
}

static const char *
find_unsafe (xmlTextReaderPtr reader)
{
  if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_DOCUMENT_TYPE)
    return "a DOCTYPE is not allowed";
  return xmlTextReaderDepth (reader) > MAX_DEPTH ? "nested too deep" : NULL;
}

/* Telling what was read */

/**
 * Telling:
 * @visitor: (nullable): whom to tell
 * @user_data: for @visitor
 * @strings: (element-type xmlChar): names and values of an element's attributes
 */
typedef struct
{
  const TorgetXmlVisitor *visitor;
  gpointer user_data;
  GPtrArray *strings;
} Telling;

static gboolean
tell_start (xmlTextReaderPtr reader,
            const Telling *telling,
            GError **error)
{
  const gboolean is_empty = xmlTextReaderIsEmptyElement (reader) == 1;
  const char *name = (const char *) xmlTextReaderConstLocalName (reader);

  g_ptr_array_set_size (telling->strings, 0);
  while (xmlTextReaderMoveToNextAttribute (reader) == 1)
    if (xmlTextReaderConstNamespaceUri (reader) == NULL)
      {
        g_ptr_array_add (telling->strings, xmlTextReaderLocalName (reader));
        g_ptr_array_add (telling->strings, xmlTextReaderValue (reader));
      }
  g_ptr_array_add (telling->strings, NULL);
  xmlTextReaderMoveToElement (reader);
  return telling->visitor->start (name, (const char *const *) telling->strings->pdata,
                                  telling->user_data, error)
         && (!is_empty || telling->visitor->end (telling->user_data, error));
}

static gboolean
tell (xmlTextReaderPtr reader,
      const Telling *telling,
      GError **error)
{
  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return tell_start (reader, telling, error);
    case XML_READER_TYPE_END_ELEMENT:
      return telling->visitor->end (telling->user_data, error);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      return telling->visitor->text ((const char *) xmlTextReaderConstValue (reader),
                                     telling->user_data, error);
    default:
      return TRUE;
    }
}

/* Reading */

static gboolean
read_all (xmlTextReaderPtr reader,
          const Source *source,
          const TorgetXmlFinding *finding,
          const Telling *telling,
          GError **error)
{
  int result;

  while ((result = xmlTextReaderRead (reader)) == 1 && finding->message == NULL)
    {
      const char *unsafe = find_unsafe (reader);

      if (unsafe != NULL)
        return refuse (error, reader, unsafe);
      if (telling->visitor != NULL && !tell (reader, telling, error))
        return FALSE;
    }
  if (source->refusal != NULL)
    return refuse (error, reader, source->refusal);
  if (result == 0 && finding->message == NULL && xmlTextReaderIsValid (reader) == 1)
    return TRUE;
  g_set_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID, "line %d: %s",
               finding->message != NULL ? finding->line
                                        : xmlTextReaderGetParserLineNumber (reader),
               finding->message != NULL ? finding->message : "the document does not follow its "
                                                             "schema");
  return FALSE;
}

static gboolean
validate (xmlTextReaderPtr reader,
          xmlSchemaPtr schema,
          const Source *source,
          const Telling *telling,
          GError **error)
{
  TorgetXmlFinding finding = { 0 };
  gboolean good;

  /* A reader with a schema forgets the handler of its parser's errors; the thread's is asked. */
  torget_xml_finding_begin (&finding);
  xmlTextReaderSetStructuredErrorHandler (
      reader, (xmlStructuredErrorFunc) torget_xml_finding_note, &finding);
  good = xmlTextReaderSetSchema (reader, schema) == 0
         && read_all (reader, source, &finding, telling, error);
  torget_xml_finding_end (&finding);
  return good;
}

/**
 * torget_xml_visit:
 * @fd: a file descriptor to read the document from; stays open
 * @schema: what it has to follow
 * @visitor: (nullable): is told what is read
 * @user_data: for @visitor
 * @error: return location of %TORGET_EXCHANGE_ERROR: INVALID or UNSAFE, whose message names the
 *   line and the first thing that is wrong; errors of @visitor, which end the reading
 *
 * Memory grows with the keys of the document, not with the document.
 *
 * Thread: any; takes as long as the document is.
 *
 * Returns: whether the document follows the schema
 */
gboolean
torget_xml_visit (int fd,
                  TorgetXmlSchema *schema,
                  const TorgetXmlVisitor *visitor,
                  gpointer user_data,
                  GError **error)
{
  Source source = { .fd = fd };
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (xmlFree);
  const Telling telling = { visitor, user_data, strings };
  xmlTextReaderPtr reader
      = xmlReaderForIO (read_cb, NULL, &source, "document", NULL, XML_PARSE_NONET);
  gboolean good = FALSE;

  if (reader == NULL)
    g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO,
                         "the document cannot be read");
  else
    good = validate (reader, schema, &source, &telling, error);
  g_clear_pointer (&reader, xmlFreeTextReader);
  return good;
}

/**
 * torget_xml_validate:
 * @fd: a file descriptor to read the document from; stays open
 * @schema: what it has to follow
 * @error: return location as of torget_xml_visit()
 *
 * Thread: any; takes as long as the document is.
 *
 * Returns: whether the document follows the schema
 */
gboolean
torget_xml_validate (int fd,
                     TorgetXmlSchema *schema,
                     GError **error)
{
  return torget_xml_visit (fd, schema, NULL, NULL, error);
}
