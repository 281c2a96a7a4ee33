/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/timeline-backdrop.h"
#include "ui/widgets/timeline-canvas.h"
#include "ui/widgets/timeline-item-view.h"

G_BEGIN_DECLS

#define TORGET_TIMELINE_NO_ITEM G_MAXUINT

/* One lane's widgets; those that the lane does not have are %NULL. */
typedef struct
{
  GtkWidget *heading;
  GtkWidget *header;
  GtkWidget *empty;
} TorgetTimelineLaneWidgets;

struct _TorgetTimelineCanvas
{
  GtkWidget parent_instance;

  TorgetTimelineData *data;
  TorgetTimelineZoom zoom;
  TorgetDate centre; /* the day around which a part of the axis is seen */
  TorgetTimelineScale scale;
  TorgetTimelineLayout *layout;

  TorgetTimelineBackdrop *backdrop;
  GPtrArray *views; /* TorgetTimelineItemView by item; borrowed */
  GArray *lanes;    /* TorgetTimelineLaneWidgets by lane */

  GtkPopover *popover;
  GtkLabel *popover_label;
  guint current; /* the item that has or had the focus */
  guint tip;     /* the item whose sentence the popover shows */
  double tip_x;  /* where the pointer is, negative when the keyboard asked */
};

/* In timeline-canvas.c */
void torget_timeline_canvas_activate (TorgetTimelineCanvas *self,
                                      guint item);
void torget_timeline_canvas_look_at (TorgetTimelineCanvas *self,
                                     TorgetDate centre);

/* In timeline-canvas-input.c */
void torget_timeline_canvas_class_init_input (GtkWidgetClass *widget_class);
void torget_timeline_canvas_init_input (TorgetTimelineCanvas *self);
void torget_timeline_canvas_dispose_input (TorgetTimelineCanvas *self);
void torget_timeline_canvas_place_tip (TorgetTimelineCanvas *self);
void torget_timeline_canvas_hide_tip (TorgetTimelineCanvas *self);

G_END_DECLS
