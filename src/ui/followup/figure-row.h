/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/goals.h"
#include "service/followup-series.h"

G_BEGIN_DECLS

#define TORGET_TYPE_FIGURE_ROW (torget_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetFigureRow, torget_figure_row, TORGET, FIGURE_ROW, GtkListBoxRow)

GtkWidget *torget_figure_row_new (void);
void torget_figure_row_show (TorgetFigureRow *self,
                             const TorgetFollowupSeries *series,
                             TorgetGoals *goals,
                             guint indicator);

G_END_DECLS
