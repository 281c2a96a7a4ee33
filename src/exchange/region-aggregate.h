/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/aggregate.h"
#include "exchange/region-element.h"
#include "exchange/region-writer.h"

G_BEGIN_DECLS

/* Figures from the profile `aggregate`. Thread: any. */

TorgetAggregate *torget_region_aggregate_begin (const TorgetRegionHeader *header,
                                                GError **error);
void torget_region_aggregate_take (TorgetAggregate *self,
                                   const TorgetRegionElement *element);

G_END_DECLS
