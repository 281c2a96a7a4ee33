/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/region-element.h"
#include "exchange/region-writer.h"

G_BEGIN_DECLS

/**
 * TorgetRegionReader:
 *
 * A document of the region as torget-reader hands it over: its header, then the elements of its
 * body one after the other. Memory is that of the largest of them. Any one thread.
 */
typedef struct _TorgetRegionReader TorgetRegionReader;

TorgetRegionReader *torget_region_reader_new (GInputStream *input,
                                              GCancellable *cancellable,
                                              GError **error);
void torget_region_reader_free (TorgetRegionReader *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRegionReader, torget_region_reader_free)

const TorgetRegionHeader *torget_region_reader_get_header (TorgetRegionReader *self);
const TorgetRegionElement *torget_region_reader_get_body (TorgetRegionReader *self);
gboolean torget_region_reader_next (TorgetRegionReader *self,
                                    TorgetRegionElement **element,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
