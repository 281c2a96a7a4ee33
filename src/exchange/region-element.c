/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An element of somebody else's document, with all that is in it. */
#include "config.h"

#include "exchange/region-element.h"

/**
 * torget_region_element_new:
 * @piece: (transfer full): a START; all zeros afterwards
 *
 * Returns: (transfer full): the element, without parts yet
 */
TorgetRegionElement *
torget_region_element_new (TorgetRegionPiece *piece)
{
  TorgetRegionElement *self = g_new0 (TorgetRegionElement, 1);
  const char **last = piece->strings;

  while (last[1] != NULL)
    last++;
  self->name = piece->strings[0];
  self->text = *last;
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_region_element_free);
  self->piece = *piece;
  *piece = (TorgetRegionPiece){ 0 };
  return self;
}

/**
 * torget_region_element_free:
 * @self: (transfer full): an element
 */
void
torget_region_element_free (TorgetRegionElement *self)
{
  g_ptr_array_unref (self->parts);
  torget_region_piece_clear (&self->piece);
  g_free (self);
}

/**
 * torget_region_element_get_attribute:
 * @self: an element
 * @name: name of an attribute
 *
 * Returns: (nullable): its value
 */
const char *
torget_region_element_get_attribute (const TorgetRegionElement *self,
                                     const char *name)
{
  for (const char **string = self->piece.strings + 1; string[1] != NULL; string += 2)
    if (g_str_equal (string[0], name))
      return string[1];
  return NULL;
}

/**
 * torget_region_element_find:
 * @self: an element
 * @name: name of an element in it
 *
 * Returns: (nullable) (transfer none): the first one of that name
 */
const TorgetRegionElement *
torget_region_element_find (const TorgetRegionElement *self,
                            const char *name)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const TorgetRegionElement *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->name, name))
        return part;
    }
  return NULL;
}

/**
 * torget_region_element_get_text:
 * @self: an element
 * @name: name of an element in it
 *
 * Returns: (nullable): the text of the first one of that name
 */
const char *
torget_region_element_get_text (const TorgetRegionElement *self,
                                const char *name)
{
  const TorgetRegionElement *part = torget_region_element_find (self, name);

  return part != NULL ? part->text : NULL;
}
