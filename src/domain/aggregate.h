/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/followup.h"
#include "domain/small-cells.h"

G_BEGIN_DECLS

/* What the tracks of an aggregate count, everybody first, and the sexes by which they do. */
#define TORGET_AGGREGATE_N_TRACKS 5
#define TORGET_AGGREGATE_N_SEXES 3
extern const char *const torget_aggregate_tracks[TORGET_AGGREGATE_N_TRACKS];
extern const char *const torget_aggregate_sexes[TORGET_AGGREGATE_N_SEXES];

/**
 * TorgetAggregateCount:
 * @cells: by sex
 * @total: their sum
 */
typedef struct
{
  TorgetCell cells[TORGET_AGGREGATE_N_SEXES];
  TorgetCell total;
} TorgetAggregateCount;

/**
 * TorgetAggregatePlace:
 * @municipality: (nullable): SCB code; %NULL for those of whom it is not told
 * @counts: of each track
 */
typedef struct
{
  char *municipality;
  TorgetAggregateCount counts[TORGET_AGGREGATE_N_TRACKS];
} TorgetAggregatePlace;

/**
 * TorgetAggregate:
 * @sender: SCB code of the municipality whose figures they are
 * @created: microseconds since the epoch, UTC
 * @population: how many are counted
 * @n_protected: how many of them are protected; of our own, and never told
 * @places: (element-type TorgetAggregatePlace): by the municipality where they live
 * @followup: the indicators, with the period
 * @versions: (array length=torget_n_indicators): by which definition each was computed; 0 for one
 *   that is not told
 *
 * What a municipality tells the region of a period. Of our own, what is hidden is marked and still
 * there; of another one, it is 0.
 */
typedef struct
{
  char *sender;
  gint64 created;
  TorgetCell population;
  guint n_protected;
  GPtrArray *places;
  TorgetFollowup *followup;
  int *versions;
} TorgetAggregate;

TorgetAggregate *torget_aggregate_new (const char *sender,
                                       gint64 created,
                                       TorgetFollowup *followup);
TorgetAggregate *torget_aggregate_new_blank (const TorgetPeriod *period);
void torget_aggregate_free (TorgetAggregate *self);
TorgetAggregatePlace *torget_aggregate_add_place (TorgetAggregate *self,
                                                  const char *municipality);
const TorgetAggregatePlace *torget_aggregate_find_place (const TorgetAggregate *self,
                                                         const char *municipality);

void torget_aggregate_hide (TorgetAggregate *self,
                            GPtrArray *earlier);
void torget_aggregate_tally (const TorgetAggregate *self,
                             guint *n_cells,
                             guint *n_hidden);
guint torget_aggregate_count_small (const TorgetAggregate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetAggregate, torget_aggregate_free)

G_END_DECLS
