/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks XML against a schema as it is read: memory does not grow with the file. Documents with a
 * DOCTYPE are refused, which leaves no entities, no external files and no bombs to guard against;
 * nothing is ever fetched. */
#include "config.h"

#include "exchange/xml-validator.h"

#include "exchange/error.h"

#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>
#include <string.h>

#define MAX_DEPTH 64

typedef struct
{
  int line;
  char *message; /* of the first error */
} Finding;

static void
note_error (void *user_data,
            const xmlError *error)
{
  Finding *finding = user_data;

  if (finding->message != NULL || error->level < XML_ERR_ERROR)
    return;
  finding->line = error->line;
  finding->message = g_strchomp (g_utf8_make_valid (error->message, -1));
}

static xmlSchemaPtr
load_schema (const char *path)
{
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt (path);
  xmlSchemaPtr schema = parser != NULL ? xmlSchemaParse (parser) : NULL;

  g_clear_pointer (&parser, xmlSchemaFreeParserCtxt);
  return schema;
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

static gboolean
read_all (xmlTextReaderPtr reader,
          Finding *finding,
          GError **error)
{
  int result;

  while ((result = xmlTextReaderRead (reader)) == 1 && finding->message == NULL)
    {
      if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_DOCUMENT_TYPE)
        return refuse (error, reader, "a DOCTYPE is not allowed");
      if (xmlTextReaderDepth (reader) > MAX_DEPTH)
        return refuse (error, reader, "nested too deep");
    }
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
          GError **error)
{
  Finding finding = { 0 };
  gboolean good;

  xmlTextReaderSetStructuredErrorHandler (reader, (xmlStructuredErrorFunc) note_error, &finding);
  good = xmlTextReaderSetSchema (reader, schema) == 0 && read_all (reader, &finding, error);
  g_free (finding.message);
  return good;
}

/**
 * torget_xml_validate:
 * @fd: a file descriptor to read the document from; stays open
 * @schema: path of the schema
 * @error: return location of %TORGET_EXCHANGE_ERROR: INVALID or UNSAFE, whose message names the
 *   line and the first thing that is wrong; IO when the schema cannot be read
 *
 * Thread: any; takes as long as the document is.
 *
 * Returns: whether the document follows the schema
 */
gboolean
torget_xml_validate (int fd,
                     const char *schema,
                     GError **error)
{
  xmlSchemaPtr loaded = load_schema (schema);
  xmlTextReaderPtr reader = xmlReaderForFd (fd, "document", NULL, XML_PARSE_NONET);
  gboolean good = FALSE;

  if (loaded == NULL || reader == NULL)
    g_set_error_literal (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_IO,
                         "the schema or the document cannot be read");
  else
    good = validate (reader, loaded, error);
  g_clear_pointer (&reader, xmlFreeTextReader);
  g_clear_pointer (&loaded, xmlSchemaFree);
  return good;
}
