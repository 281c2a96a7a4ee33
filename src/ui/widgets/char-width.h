/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

int torget_widget_get_char_width (GtkWidget *widget);

G_END_DECLS
