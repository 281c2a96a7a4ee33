/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/week.h"

G_BEGIN_DECLS

#define TORGET_TYPE_WEEK_CANVAS (torget_week_canvas_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWeekCanvas, torget_week_canvas, TORGET, WEEK_CANVAS, GtkWidget)

void torget_week_canvas_set (TorgetWeekCanvas *self,
                             TorgetWeek *week,
                             GArray *clashes);

G_END_DECLS
