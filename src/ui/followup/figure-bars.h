/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/followup.h"

G_BEGIN_DECLS

double torget_figure_get_largest (const TorgetFigure *figure,
                                  TorgetSplit split);
GtkWidget *torget_figure_bars_new (const TorgetFigure *figure,
                                   TorgetSplit split);

G_END_DECLS
