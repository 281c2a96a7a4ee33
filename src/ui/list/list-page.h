/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/list-model.h"
#include "ui/list/list-filters.h"
#include "ui/list/list-spec.h"

G_BEGIN_DECLS

#define TORGET_TYPE_LIST_PAGE (torget_list_page_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListPage, torget_list_page, TORGET, LIST_PAGE, AdwBin)

GtkWidget *torget_list_page_new (TorgetSession *session,
                                 const TorgetListSpec *spec);
TorgetListModel *torget_list_page_get_model (TorgetListPage *self);
TorgetListFilters *torget_list_page_get_filters (TorgetListPage *self);
GtkColumnView *torget_list_page_get_view (TorgetListPage *self);
const char *torget_list_page_get_search (TorgetListPage *self);
void torget_list_page_set_search (TorgetListPage *self,
                                  const char *text);
void torget_list_page_select_first (TorgetListPage *self);
void torget_list_page_follow (TorgetListPage *self,
                              gint64 person_id);
void torget_list_page_clear_selection (TorgetListPage *self);
void torget_list_page_focus (TorgetListPage *self);

G_END_DECLS
