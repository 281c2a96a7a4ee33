/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/aggregate.h"

G_BEGIN_DECLS

#define TORGET_REGION_N_MUNICIPALITIES 7

/**
 * TorgetRegionState:
 * @TORGET_REGION_TOLD: there is a value
 * @TORGET_REGION_MISSING: the municipality has sent nothing of the period
 * @TORGET_REGION_NOT_COUNTED: its file does not have the indicator
 * @TORGET_REGION_OTHER_DEFINITION: its file counts by another version of the definition
 * @TORGET_REGION_HIDDEN: it is not told, since it could point at a person
 * @TORGET_REGION_NOBODY: there was nobody to count
 *
 * What is known of a figure of a municipality.
 */
typedef enum
{
  TORGET_REGION_TOLD,
  TORGET_REGION_MISSING,
  TORGET_REGION_NOT_COUNTED,
  TORGET_REGION_OTHER_DEFINITION,
  TORGET_REGION_HIDDEN,
  TORGET_REGION_NOBODY,
} TorgetRegionState;

/**
 * TorgetRegionPicture:
 * @period: which year
 * @municipalities: SCB codes, our own first, then in the order of the code list
 * @ids: row id of each received file, 0 for our own and for what is missing
 * @aggregates: (nullable members): what each tells
 *
 * The municipalities of the region side by side. Everything in it is as it was told: of our own
 * municipality no more than of the others.
 */
typedef struct
{
  TorgetPeriod period;
  const char *municipalities[TORGET_REGION_N_MUNICIPALITIES];
  gint64 ids[TORGET_REGION_N_MUNICIPALITIES];
  TorgetAggregate *aggregates[TORGET_REGION_N_MUNICIPALITIES];
} TorgetRegionPicture;

TorgetRegionPicture *torget_region_picture_new (const TorgetPeriod *period,
                                                const char *own);
void torget_region_picture_free (TorgetRegionPicture *self);
gboolean torget_region_picture_take (TorgetRegionPicture *self,
                                     TorgetAggregate *aggregate,
                                     gint64 id);

/* Women, men, everybody: what is told of each indicator. */
typedef enum
{
  TORGET_REGION_WOMEN,
  TORGET_REGION_MEN,
  TORGET_REGION_ALL,
  TORGET_REGION_N_PARTS
} TorgetRegionPart;

TorgetRegionState torget_region_picture_get (const TorgetRegionPicture *self,
                                             guint municipality,
                                             const TorgetIndicator *indicator,
                                             TorgetRegionPart part,
                                             TorgetFigureCell *cell,
                                             double *value);
gboolean torget_region_picture_get_total (const TorgetRegionPicture *self,
                                          const TorgetIndicator *indicator,
                                          TorgetRegionPart part,
                                          TorgetFigureCell *sum,
                                          double *value);

const TorgetAggregatePlace *torget_region_picture_get_place (const TorgetRegionPicture *self,
                                                             guint municipality,
                                                             guint index);
gboolean torget_region_place_get (const TorgetAggregatePlace *place,
                                  guint track,
                                  TorgetRegionPart part,
                                  guint *count);
gboolean torget_region_place_is_empty (const TorgetAggregatePlace *place,
                                       guint track);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRegionPicture, torget_region_picture_free)

G_END_DECLS
