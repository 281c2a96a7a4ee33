/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/**
 * TorgetXmlFinding:
 * @line: where it is
 * @message: (nullable): UTF-8 without line ends, or %NULL while nothing is wrong
 *
 * The first thing that is wrong with a document, as libxml2 says it. The rest is its own.
 */
typedef struct
{
  int line;
  char *message;

  xmlStructuredErrorFunc others;
  void *others_context;
} TorgetXmlFinding;

void torget_xml_finding_begin (TorgetXmlFinding *self);
void torget_xml_finding_note (TorgetXmlFinding *self,
                              const xmlError *error);
void torget_xml_finding_end (TorgetXmlFinding *self);

G_END_DECLS
