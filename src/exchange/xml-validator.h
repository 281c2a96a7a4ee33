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

gboolean torget_xml_validate (int fd,
                              TorgetXmlSchema *schema,
                              GError **error);

G_END_DECLS
