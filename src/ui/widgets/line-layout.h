/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TORGET_TYPE_LINE_LAYOUT (torget_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (TorgetLineLayout, torget_line_layout, TORGET, LINE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *torget_line_layout_new (int spacing);

G_END_DECLS
