/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean torget_today_keyboard_focus (GtkListView *list,
                                      guint position);

G_END_DECLS
