/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libxml2 has found wrong; see xml-finding.h. */
#include "config.h"

#include "exchange/xml-finding.h"

/**
 * torget_xml_finding_note:
 * @self: a finding
 * @error: what was found
 *
 * Keeps the first error. What is a warning only is passed over.
 */
void
torget_xml_finding_note (TorgetXmlFinding *self,
                         const xmlError *error)
{
  if (self->message != NULL || error->level < XML_ERR_ERROR)
    return;
  self->line = error->line;
  self->message = g_utf8_make_valid (error->message, -1);
  g_strchomp (g_strdelimit (self->message, "\n", ' '));
}

/**
 * torget_xml_finding_begin:
 * @self: a finding, all zero
 *
 * From here on the finding is told what is wrong in this thread.
 */
void
torget_xml_finding_begin (TorgetXmlFinding *self)
{
  self->others = xmlStructuredError;
  self->others_context = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc (self, (xmlStructuredErrorFunc) torget_xml_finding_note);
}

/**
 * torget_xml_finding_end:
 * @self: a finding that was begun
 *
 * Gives way to whoever was told before, and forgets what was found.
 */
void
torget_xml_finding_end (TorgetXmlFinding *self)
{
  xmlSetStructuredErrorFunc (self->others_context, self->others);
  g_clear_pointer (&self->message, g_free);
}
