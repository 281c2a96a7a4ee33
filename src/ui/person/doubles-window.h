/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetDoublesWindow:
 *
 * The pairs of persons who may have been entered twice, each with the reasons, to compare.
 */
#define TORGET_TYPE_DOUBLES_WINDOW (torget_doubles_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetDoublesWindow, torget_doubles_window, TORGET, DOUBLES_WINDOW, AdwWindow)

GtkWidget *torget_doubles_window_new (GtkWindow *parent,
                                      TorgetSession *session);
guint torget_doubles_window_get_n_pairs (TorgetDoublesWindow *self);

G_END_DECLS
