/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/region-reader.h"

G_BEGIN_DECLS

/**
 * TorgetForeignVisitor:
 * @begin: (nullable): is told the header: torget_region_reader_get_header() and others
 * @element: is told each element of the body in its order, and may keep it
 *
 * Who reads a document of the region. %FALSE with an error ends the reading.
 */
typedef struct
{
  gboolean (*begin) (TorgetRegionReader *reader,
                     gpointer user_data,
                     GError **error);
  gboolean (*element) (TorgetRegionElement *element, /* (transfer full) */
                       gpointer user_data,
                       GError **error);
} TorgetForeignVisitor;

/* A document of the region that somebody else wrote. Any thread but the main one: these wait.
 * Nothing that the visitor was told may be used unless %TRUE is returned: that a document is refused
 * can turn out at its end. */

gboolean torget_foreign_visit_region (int fd,
                                      const TorgetForeignVisitor *visitor,
                                      gpointer user_data,
                                      GCancellable *cancellable,
                                      GError **error);
gboolean torget_foreign_visit_region_bytes (GBytes *bytes,
                                            const TorgetForeignVisitor *visitor,
                                            gpointer user_data,
                                            GCancellable *cancellable,
                                            GError **error);

G_END_DECLS
