/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "exchange/region-element.h"

G_BEGIN_DECLS

/**
 * TorgetRegionRecords:
 * @records: what was read so far, in the order of the document. Ids are good for these records
 *   only: the document's own for persons and households, and counted from 1 for all others
 *
 * The records of a handover. One thread at a time.
 */
typedef struct
{
  TorgetRecordSet *records;
  /*< private >*/
  gint64 last_id;
} TorgetRegionRecords;

TorgetRegionRecords *torget_region_records_new (void);
void torget_region_records_free (TorgetRegionRecords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRegionRecords, torget_region_records_free)

gboolean torget_region_records_add (TorgetRegionRecords *self,
                                    const TorgetRegionElement *element,
                                    GError **error);

gboolean torget_region_read_field (gpointer record,
                                   const TorgetField *field,
                                   const TorgetRegionElement *element);
gboolean torget_region_refuse (const TorgetRegionElement *element,
                               GError **error);

G_END_DECLS
