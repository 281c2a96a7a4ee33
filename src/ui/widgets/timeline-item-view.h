/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/timeline-layout.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TIMELINE_ITEM_VIEW (torget_timeline_item_view_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTimelineItemView,
                      torget_timeline_item_view,
                      TORGET,
                      TIMELINE_ITEM_VIEW,
                      GtkWidget)

GtkWidget *torget_timeline_item_view_new (TorgetTimelineData *data,
                                          guint item);
guint torget_timeline_item_view_get_item (TorgetTimelineItemView *self);
double torget_timeline_item_view_get_label_width (TorgetTimelineItemView *self);
void torget_timeline_item_view_set_box (TorgetTimelineItemView *self,
                                        const TorgetTimelineBox *box);

G_END_DECLS
