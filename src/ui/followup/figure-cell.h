/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *torget_figure_cell_new (GtkWidget *name,
                                   GtkWidget *bar,
                                   GtkWidget *value);

G_END_DECLS
