/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/timeline-data.h"
#include "ui/widgets/timeline-scale.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TIMELINE_CANVAS (torget_timeline_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTimelineCanvas,
                      torget_timeline_canvas,
                      TORGET,
                      TIMELINE_CANVAS,
                      GtkWidget)

void torget_timeline_canvas_set_data (TorgetTimelineCanvas *self,
                                      TorgetTimelineData *data);
TorgetTimelineZoom torget_timeline_canvas_get_zoom (TorgetTimelineCanvas *self);
void torget_timeline_canvas_set_zoom (TorgetTimelineCanvas *self,
                                      TorgetTimelineZoom zoom);

G_END_DECLS
