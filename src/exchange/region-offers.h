/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/offer.h"
#include "exchange/region-element.h"
#include "exchange/region-names.h"
#include "exchange/xml-writer.h"

G_BEGIN_DECLS

/**
 * TorgetRegionOffer:
 * @kind: code of region_offer_kind
 * @element: what offers of that kind are called
 * @swedish: what they are, in Swedish
 * @english: in English
 * @fields: what is told of them, in this order, ended by %NULL
 *
 * Offers of one kind in the region's XML, profile offers.
 */
typedef struct
{
  const char *kind;
  const char *element;
  const char *swedish;
  const char *english;
  const TorgetRegionField *fields;
} TorgetRegionOffer;

const TorgetRegionOffer *torget_region_offer_get_nth (guint index);
void torget_region_write_offer (TorgetXmlWriter *writer,
                                const TorgetOffer *offer);
TorgetOffer *torget_region_read_offer (const TorgetRegionElement *element,
                                       GError **error);

G_END_DECLS
