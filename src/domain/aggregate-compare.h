/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/aggregate.h"

G_BEGIN_DECLS

/**
 * TorgetAggregateDifference:
 * @id: id of the indicator, or code of the track
 * @split: (nullable): id of the split of the cell; %NULL for the total
 * @code: (nullable): its code; %NULL for those of whom it is not told
 * @told: (transfer full): as the one has it, such as `12 of 30`; `-` for what is hidden
 * @derived: (transfer full): as the other has it
 *
 * A figure that differs.
 */
typedef struct
{
  const char *id;
  const char *split;
  const char *code;
  char *told;
  char *derived;
} TorgetAggregateDifference;

void torget_aggregate_difference_free (TorgetAggregateDifference *self);
GPtrArray *torget_aggregate_compare (const TorgetAggregate *told,
                                     const TorgetAggregate *derived);

G_END_DECLS
