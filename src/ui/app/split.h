/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TORGET_TYPE_SPLIT (torget_split_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSplit, torget_split, TORGET, SPLIT, GtkWidget)

void torget_split_set_children (TorgetSplit *self,
                                GtkWidget *list,
                                GtkWidget *detail);
void torget_split_set_minimum (TorgetSplit *self,
                               int list_chars,
                               int detail_chars);
gboolean torget_split_get_folded (TorgetSplit *self);
gboolean torget_split_get_show_detail (TorgetSplit *self);
void torget_split_set_show_detail (TorgetSplit *self,
                                   gboolean show_detail);

G_END_DECLS
