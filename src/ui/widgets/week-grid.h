/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/week.h"

G_BEGIN_DECLS

#define TORGET_TYPE_WEEK_GRID (torget_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWeekGrid, torget_week_grid, TORGET, WEEK_GRID, GtkWidget)

GtkWidget *torget_week_grid_new (void);
void torget_week_grid_set (TorgetWeekGrid *self,
                           TorgetWeek *week);

G_END_DECLS
