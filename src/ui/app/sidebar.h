/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_SIDEBAR (torget_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TorgetSidebar, torget_sidebar, TORGET, SIDEBAR, AdwBin)

void torget_sidebar_set_session (TorgetSidebar *self,
                                 TorgetSession *session);
void torget_sidebar_select (TorgetSidebar *self,
                            const char *view_id);
void torget_sidebar_set_count (TorgetSidebar *self,
                               const char *view_id,
                               guint count);
void torget_sidebar_set_week_count (TorgetSidebar *self,
                                    const char *view_id,
                                    guint count);
void torget_sidebar_open_menu (TorgetSidebar *self);

G_END_DECLS
