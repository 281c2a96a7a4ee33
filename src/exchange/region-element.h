/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/region-wire.h"

G_BEGIN_DECLS

/**
 * TorgetRegionElement:
 * @name: its name, without a prefix
 * @text: its text; empty for one with parts
 * @parts: (element-type TorgetRegionElement): the elements in it, in their order
 * @piece: what it came in
 *
 * An element of somebody else's document, that followed the schema when it was read. What the
 * schema cannot say is still to be checked.
 */
typedef struct
{
  const char *name;
  const char *text;
  GPtrArray *parts;
  TorgetRegionPiece piece;
} TorgetRegionElement;

TorgetRegionElement *torget_region_element_new (TorgetRegionPiece *piece);
void torget_region_element_free (TorgetRegionElement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRegionElement, torget_region_element_free)

const char *torget_region_element_get_attribute (const TorgetRegionElement *self,
                                                 const char *name);
const TorgetRegionElement *torget_region_element_find (const TorgetRegionElement *self,
                                                       const char *name);
const char *torget_region_element_get_text (const TorgetRegionElement *self,
                                            const char *name);

G_END_DECLS
