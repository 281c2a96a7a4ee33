/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/palette-row.h"
#include "ui/app/window.h"

G_BEGIN_DECLS

/* For the files of the window only. */

void torget_window_install_actions (GtkWidgetClass *widget_class);
void torget_window_update_actions (TorgetWindow *self);
/* What the palette offers, from 0; %FALSE after the last. */
gboolean torget_window_get_command (guint index,
                                    TorgetCommand *command);

void torget_window_show_unlock (TorgetWindow *self,
                                const char *path);
void torget_window_show_create (TorgetWindow *self,
                                const char *path);
void torget_window_open_demo (TorgetWindow *self);
/* Says something, and offers what can be done about it. */
void torget_window_show_offer (TorgetWindow *self,
                               const char *markup,
                               const char *button,
                               const char *action);
void torget_window_undo (TorgetWindow *self,
                         gint64 tx);
void torget_window_redo (TorgetWindow *self);
/* Offers to take something back that is not a save, by @action. */
void torget_window_add_undo_toast (TorgetWindow *self,
                                   const char *text,
                                   const char *action,
                                   GVariant *target);
/* Two persons who were said not to be the same may be the same after all. */
void torget_window_forget_strangers (TorgetWindow *self,
                                     gint64 first,
                                     gint64 second);

G_END_DECLS
