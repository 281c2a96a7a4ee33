/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/timeline-data.h"
#include "ui/widgets/timeline-scale.h"

G_BEGIN_DECLS

/**
 * TorgetTimelineMetrics:
 * @axis_height: of the years and months on top
 * @heading_height: of the heading over a group's lanes
 * @bar_height: of a bar
 * @mark_height: of a row of diamonds and dots
 * @mark_size: width of a diamond or a dot
 * @gap: between neighbouring things
 * @padding: over and under the things in a lane
 *
 * The sizes of a timeline in pixels. They grow with the text.
 */
typedef struct
{
  double axis_height;
  double heading_height;
  double bar_height;
  double mark_height;
  double mark_size;
  double gap;
  double padding;
} TorgetTimelineMetrics;

/**
 * TorgetTimelineBox:
 * @visible: whether any of the item is seen
 * @x: left edge
 * @y: top edge
 * @width: including the label beside a mark
 * @height: of the item
 * @mark_x: middle of a diamond or a dot, counted from @x
 * @label_x: left edge of the label, counted from @x
 * @label_width: room for the label; 0 when there is none
 * @today_x: where the bar passes from past to future, counted from @x; clamped to the bar
 * @cut_start: whether the bar began before the left edge
 * @cut_end: whether the bar goes on after the right edge, or is open
 *
 * Where an item is drawn, in pixels.
 */
typedef struct
{
  gboolean visible;
  double x;
  double y;
  double width;
  double height;
  double mark_x;
  double label_x;
  double label_width;
  double today_x;
  gboolean cut_start;
  gboolean cut_end;
} TorgetTimelineBox;

/**
 * TorgetTimelineBand:
 * @heading_y: top of the group heading over the lane; negative when there is none
 * @y: top of the lane
 * @height: of the lane
 *
 * Where a lane is drawn, in pixels.
 */
typedef struct
{
  double heading_y;
  double y;
  double height;
} TorgetTimelineBand;

/**
 * TorgetTimelineLayout:
 *
 * Where everything on a timeline stands. Bars of a lane share a row unless they overlap; under
 * them, diamonds and dots share rows unless their labels would touch.
 */
typedef struct
{
  TorgetTimelineBox *boxes;  /* by item */
  TorgetTimelineBand *bands; /* by lane */
  double height;
} TorgetTimelineLayout;

TorgetTimelineLayout *torget_timeline_layout_new (const TorgetTimelineData *data,
                                                  const TorgetTimelineScale *scale,
                                                  const TorgetTimelineMetrics *metrics,
                                                  const double *label_widths);
void torget_timeline_layout_free (TorgetTimelineLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetTimelineLayout, torget_timeline_layout_free)

G_END_DECLS
