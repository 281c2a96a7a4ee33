/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"
#include "ui/app/workspace.h"

G_BEGIN_DECLS

/**
 * TorgetWindow:
 *
 * The window: the start pages while the session is closed, the workspace while it is open, and
 * the messages that pass by.
 *
 * Pages speak to it by actions alone:
 * - `win.show-person` (x): shows a person beside the list
 * - `win.saved` (xs): says what was saved, with Undo of that transaction
 * - `win.new-person`, `win.new-person-beside` (x): opens the form of a new person; the latter in
 *   the household of the person given
 * - `win.toast` (s): says something
 * - `win.set-search` (s): searches in the list that is shown
 * - `win.show-view` (s): shows a view of the sidebar
 */
#define TORGET_TYPE_WINDOW (torget_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWindow, torget_window, TORGET, WINDOW, AdwApplicationWindow)

GtkWidget *torget_window_new (AdwApplication *application,
                              TorgetSession *session);
void torget_window_start (TorgetWindow *self);
void torget_window_take_demo (TorgetWindow *self,
                              GAsyncResult *result);

TorgetSession *torget_window_get_session (TorgetWindow *self);
TorgetWorkspace *torget_window_get_workspace (TorgetWindow *self);
void torget_window_add_toast (TorgetWindow *self,
                              const char *text);
void torget_window_show_saved (TorgetWindow *self,
                               gint64 tx,
                               const char *label);

G_END_DECLS
