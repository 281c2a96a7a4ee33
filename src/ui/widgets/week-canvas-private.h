/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/widgets/week-canvas.h"
#include "ui/widgets/week-item-view.h"

G_BEGIN_DECLS

#define TORGET_WEEK_WORKDAYS 5
/* An empty Saturday or Sunday takes so much of a working day's width. */
#define TORGET_WEEK_EMPTY_WEEKEND 0.55

struct _TorgetWeekCanvas
{
  GtkWidget parent_instance;

  TorgetWeek *week;
  GArray *clashes;   /* TorgetWeekClash */
  GPtrArray *views;  /* TorgetWeekItemView: times, then empty hours; borrowed */
  gboolean is_stale; /* the views show what was before */
  int first_hour;
  int last_hour;
  double weekend_share; /* of a working day's width */
  guint n_strips;       /* how many children's hours stand side by side */

  /* What has or had the focus: it is found again when the views are made anew. */
  int weekday;
  int start;
};

/* In week-canvas-views.c */
void torget_week_canvas_build (TorgetWeekCanvas *self);

/* In week-canvas-input.c */
void torget_week_canvas_class_init_input (GtkWidgetClass *widget_class);
void torget_week_canvas_init_input (TorgetWeekCanvas *self);

G_END_DECLS
