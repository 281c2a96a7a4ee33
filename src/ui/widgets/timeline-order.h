/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/timeline-data.h"

G_BEGIN_DECLS

/**
 * TorgetTimelineMove:
 * @TORGET_TIMELINE_MOVE_EARLIER: to the item before, in the same lane
 * @TORGET_TIMELINE_MOVE_LATER: to the item after, in the same lane
 * @TORGET_TIMELINE_MOVE_UP: to the nearest item in time in the lane above that has any
 * @TORGET_TIMELINE_MOVE_DOWN: to the nearest item in time in the lane below that has any
 * @TORGET_TIMELINE_MOVE_FIRST: to the first item of the lane
 * @TORGET_TIMELINE_MOVE_LAST: to the last item of the lane
 *
 * What a key does to the focus.
 */
typedef enum
{
  TORGET_TIMELINE_MOVE_EARLIER,
  TORGET_TIMELINE_MOVE_LATER,
  TORGET_TIMELINE_MOVE_UP,
  TORGET_TIMELINE_MOVE_DOWN,
  TORGET_TIMELINE_MOVE_FIRST,
  TORGET_TIMELINE_MOVE_LAST,
} TorgetTimelineMove;

GArray *torget_timeline_order_list_lane (const TorgetTimelineData *data,
                                         guint lane);
guint torget_timeline_order_move (const TorgetTimelineData *data,
                                  guint item,
                                  TorgetTimelineMove move);
gboolean torget_timeline_order_get_start (const TorgetTimelineData *data,
                                          guint *item);

G_END_DECLS
