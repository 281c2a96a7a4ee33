/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/timeline-layout.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TIMELINE_BACKDROP (torget_timeline_backdrop_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTimelineBackdrop,
                      torget_timeline_backdrop,
                      TORGET,
                      TIMELINE_BACKDROP,
                      GtkWidget)

GtkWidget *torget_timeline_backdrop_new (void);
double torget_timeline_backdrop_get_line_height (TorgetTimelineBackdrop *self);
void torget_timeline_backdrop_show (TorgetTimelineBackdrop *self,
                                    TorgetTimelineData *data,
                                    const TorgetTimelineScale *scale,
                                    const TorgetTimelineLayout *layout);

G_END_DECLS
