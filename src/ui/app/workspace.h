/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/person/person-page.h"

G_BEGIN_DECLS

#define TORGET_TYPE_WORKSPACE (torget_workspace_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWorkspace, torget_workspace, TORGET, WORKSPACE, AdwBin)

GtkWidget *torget_workspace_new (TorgetSession *session);

void torget_workspace_show_view (TorgetWorkspace *self,
                                 const char *view_id);
const char *torget_workspace_get_view (TorgetWorkspace *self);
GtkWidget *torget_workspace_get_page (TorgetWorkspace *self);
void torget_workspace_show_person (TorgetWorkspace *self,
                                   gint64 person_id);
gint64 torget_workspace_get_person_id (TorgetWorkspace *self);
TorgetPersonPage *torget_workspace_get_person_page (TorgetWorkspace *self);
void torget_workspace_close_person (TorgetWorkspace *self);
void torget_workspace_find (TorgetWorkspace *self);
const char *torget_workspace_get_search (TorgetWorkspace *self);
void torget_workspace_set_search (TorgetWorkspace *self,
                                  const char *text);
void torget_workspace_clear_search (TorgetWorkspace *self);
void torget_workspace_toggle_sidebar (TorgetWorkspace *self);
void torget_workspace_open_menu (TorgetWorkspace *self);

G_END_DECLS
