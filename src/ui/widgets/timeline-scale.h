/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/date.h"

G_BEGIN_DECLS

/**
 * TorgetTimelineZoom:
 * @TORGET_TIMELINE_ZOOM_ALL: everything that the timeline names
 * @TORGET_TIMELINE_ZOOM_TWO_YEARS: two years around a day
 * @TORGET_TIMELINE_ZOOM_SIX_MONTHS: six months around a day
 *
 * How much of the axis is seen at once, from far to near.
 */
typedef enum
{
  TORGET_TIMELINE_ZOOM_ALL,
  TORGET_TIMELINE_ZOOM_TWO_YEARS,
  TORGET_TIMELINE_ZOOM_SIX_MONTHS,
} TorgetTimelineZoom;

#define TORGET_TYPE_TIMELINE_ZOOM (torget_timeline_zoom_get_type ())
GType torget_timeline_zoom_get_type (void);

/**
 * TorgetTimelineScale:
 * @first: the day at the left edge
 * @last: the day at the right edge
 * @x: left edge, in pixels
 * @width: in pixels
 *
 * The axis: how days become pixels. A day begins at its x and ends at that of the next day.
 */
typedef struct
{
  TorgetDate first;
  TorgetDate last;
  double x;
  double width;
} TorgetTimelineScale;

double torget_timeline_scale_get_x (const TorgetTimelineScale *self,
                                    TorgetDate date);
gboolean torget_timeline_scale_contains (const TorgetTimelineScale *self,
                                         TorgetDate date);
GArray *torget_timeline_scale_list_ticks (const TorgetTimelineScale *self,
                                          int min_months,
                                          double min_distance,
                                          int *months);
void torget_timeline_scale_set_range (TorgetTimelineScale *self,
                                      TorgetTimelineZoom zoom,
                                      TorgetDate centre,
                                      TorgetDate first,
                                      TorgetDate last);

G_END_DECLS
