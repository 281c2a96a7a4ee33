/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void torget_widget_set_busy (GtkWidget *widget,
                             gboolean is_busy);

G_END_DECLS
