/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TORGET_TYPE_WRAP_LAYOUT (torget_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWrapLayout, torget_wrap_layout, TORGET, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *torget_wrap_layout_new (int spacing);

G_END_DECLS
