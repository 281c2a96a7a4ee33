/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/followup-series.h"

G_BEGIN_DECLS

#define TORGET_TYPE_FIGURE_LINE (torget_figure_line_get_type ())
G_DECLARE_FINAL_TYPE (TorgetFigureLine, torget_figure_line, TORGET, FIGURE_LINE, GtkWidget)

GtkWidget *torget_figure_line_new (const TorgetFollowupSeries *series,
                                   guint indicator);
GtkWidget *torget_figure_table_new (const TorgetFollowupSeries *series,
                                    guint indicator);

G_END_DECLS
