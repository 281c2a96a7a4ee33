/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/list/list-spec.h"

G_BEGIN_DECLS

#define TORGET_TYPE_LIST_MENU (torget_list_menu_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListMenu, torget_list_menu, TORGET, LIST_MENU, AdwBin)

void torget_list_menu_set_up (TorgetListMenu *self,
                              const TorgetListSpec *spec);
gboolean torget_list_menu_has_column (TorgetListMenu *self,
                                      guint column);
void torget_list_menu_apply (TorgetListMenu *self,
                             TorgetListQuery *query);
void torget_list_menu_set_grouping (TorgetListMenu *self,
                                    const char *code);

G_END_DECLS
