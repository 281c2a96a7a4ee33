/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetRetentionWindow:
 *
 * Whose time of retention is over, what was proposed and decided, and the certificates of what was
 * erased.
 */
#define TORGET_TYPE_RETENTION_WINDOW (torget_retention_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRetentionWindow, torget_retention_window, TORGET, RETENTION_WINDOW,
                      AdwWindow)

GtkWidget *torget_retention_window_new (GtkWindow *parent,
                                        TorgetSession *session);
guint torget_retention_window_get_n_rows (TorgetRetentionWindow *self);

G_END_DECLS
