/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The keyboard, for widgets that are made anew while it is on them. */

void torget_late_focus_give (GtkWidget *widget);
gboolean torget_late_focus_is_at (GtkWidget *widget);

G_END_DECLS
