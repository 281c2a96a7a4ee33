/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetXmlSchema:
 *
 * A schema as it was read from its file. One thread at a time.
 */
typedef struct _xmlSchema TorgetXmlSchema;

TorgetXmlSchema *torget_xml_schema_load (const char *path,
                                         GError **error);
void torget_xml_schema_free (TorgetXmlSchema *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetXmlSchema, torget_xml_schema_free)

/**
 * TorgetXmlVisitor:
 * @start: an element begins: its name, and names and values of its attributes in turn, ended by
 *   %NULL; those of other namespaces are left out
 * @text: a part of an element's text, white space between elements too
 * @end: an element ends
 *
 * What is told of a document while it is read. What comes before an error has been told already:
 * nothing of it may be used then.
 */
typedef struct
{
  gboolean (*start) (const char *name,
                     const char *const *attributes,
                     gpointer user_data,
                     GError **error);
  gboolean (*text) (const char *text,
                    gpointer user_data,
                    GError **error);
  gboolean (*end) (gpointer user_data,
                   GError **error);
} TorgetXmlVisitor;

gboolean torget_xml_validate (int fd,
                              TorgetXmlSchema *schema,
                              GError **error);
gboolean torget_xml_visit (int fd,
                           TorgetXmlSchema *schema,
                           const TorgetXmlVisitor *visitor,
                           gpointer user_data,
                           GError **error);

G_END_DECLS
