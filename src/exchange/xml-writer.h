/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TorgetXmlWriter:
 *
 * Writes an XML document to a stream as it comes, without keeping it. An error is remembered, and
 * told at the end. Thread: any, one at a time.
 */
typedef struct _TorgetXmlWriter TorgetXmlWriter;

TorgetXmlWriter *torget_xml_writer_new (GOutputStream *stream,
                                        GCancellable *cancellable);
void torget_xml_writer_free (TorgetXmlWriter *self);
void torget_xml_writer_set_copy (TorgetXmlWriter *self,
                                 GOutputStream *stream);

void torget_xml_writer_start (TorgetXmlWriter *self,
                              const char *element);
void torget_xml_writer_add_attribute (TorgetXmlWriter *self,
                                      const char *name,
                                      const char *value);
void torget_xml_writer_add_text (TorgetXmlWriter *self,
                                 const char *text);
void torget_xml_writer_end (TorgetXmlWriter *self);
void torget_xml_writer_add_element (TorgetXmlWriter *self,
                                    const char *element,
                                    const char *text);
char *torget_xml_writer_finish (TorgetXmlWriter *self,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetXmlWriter, torget_xml_writer_free)

G_END_DECLS
