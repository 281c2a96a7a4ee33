/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/list-query.h"
#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_SAVED_MENU (torget_saved_menu_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSavedMenu, torget_saved_menu, TORGET, SAVED_MENU, AdwBin)

void torget_saved_menu_set_up (TorgetSavedMenu *self,
                               TorgetSession *session,
                               TorgetListKind kind);
void torget_saved_menu_set_query (TorgetSavedMenu *self,
                                  const TorgetListQuery *query);

G_END_DECLS
