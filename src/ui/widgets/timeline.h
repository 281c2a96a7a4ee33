/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/timeline-data.h"
#include "ui/widgets/timeline-scale.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TIMELINE (torget_timeline_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTimeline, torget_timeline, TORGET, TIMELINE, GtkWidget)

GtkWidget *torget_timeline_new (void);
TorgetTimelineData *torget_timeline_get_data (TorgetTimeline *self);
void torget_timeline_set_data (TorgetTimeline *self,
                               TorgetTimelineData *data);
TorgetTimelineZoom torget_timeline_get_zoom (TorgetTimeline *self);
void torget_timeline_set_zoom (TorgetTimeline *self,
                               TorgetTimelineZoom zoom);

G_END_DECLS
