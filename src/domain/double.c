/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "domain/double.h"

/**
 * torget_double_new:
 * @first: (nullable): a row, copied
 * @second: a row, copied
 * @alikeness: why they may be one
 *
 * Returns: (transfer full): the pair
 */
TorgetDouble *
torget_double_new (const TorgetPersonRow *first,
                   const TorgetPersonRow *second,
                   TorgetAlikeness alikeness)
{
  TorgetDouble *pair = g_new0 (TorgetDouble, 1);

  pair->first = first != NULL ? torget_record_copy (first) : NULL;
  pair->second = torget_record_copy (second);
  pair->alikeness = alikeness;
  return pair;
}

/**
 * torget_double_free:
 * @pair: (transfer full): a #TorgetDouble
 */
void
torget_double_free (gpointer pair)
{
  TorgetDouble *self = pair;

  g_clear_pointer (&self->first, torget_record_free);
  torget_record_free (self->second);
  g_free (self);
}
