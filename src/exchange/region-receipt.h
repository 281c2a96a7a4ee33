/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/region-element.h"
#include "exchange/region-writer.h"

G_BEGIN_DECLS

/**
 * TorgetRegionReceipt:
 * @package: number of the package that is answered, 32 hexadecimal digits
 * @sha256: digest of that file
 * @is_accepted: whether it was accepted, all of it or some households
 * @persons: how many persons were
 * @reason: (nullable): why not
 *
 * The answer to a handover, profile receipt. It tells of nobody.
 */
typedef struct
{
  char *package;
  char *sha256;
  gboolean is_accepted;
  guint persons;
  char *reason;
} TorgetRegionReceipt;

void torget_region_receipt_clear (TorgetRegionReceipt *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetRegionReceipt, torget_region_receipt_clear)

void torget_region_write_receipt (TorgetXmlWriter *writer,
                                  const TorgetRegionHeader *header,
                                  const TorgetRegionReceipt *receipt);
void torget_region_receipt_take (TorgetRegionReceipt *self,
                                 const TorgetRegionElement *element);

G_END_DECLS
