/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void torget_unparent_children (GtkWidget *widget);
void torget_box_clear (GtkBox *box);
void torget_list_box_clear (GtkListBox *list);
gboolean torget_widget_has_keyboard (GtkWidget *widget);

G_END_DECLS
