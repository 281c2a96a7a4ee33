/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/list-model.h"

G_BEGIN_DECLS

#define TORGET_TYPE_LIST_SELECTION (torget_list_selection_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListSelection, torget_list_selection, TORGET, LIST_SELECTION, GObject)

TorgetListSelection *torget_list_selection_new (TorgetListModel *model);
GtkSelectionModel *torget_list_selection_get_model (TorgetListSelection *self);
void torget_list_selection_show_all_soon (TorgetListSelection *self,
                                          GtkWidget *view);

guint torget_list_selection_count (TorgetListSelection *self);
GArray *torget_list_selection_dup_ids (TorgetListSelection *self);
void torget_list_selection_select (TorgetListSelection *self,
                                   guint position);
void torget_list_selection_follow (TorgetListSelection *self,
                                   gint64 id);
void torget_list_selection_clear (TorgetListSelection *self);
void torget_list_selection_restore (TorgetListSelection *self);
void torget_list_selection_open (TorgetListSelection *self,
                                 guint position);

G_END_DECLS
