/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetAccessWindow:
 *
 * The recurring check of the access log: whether it is whole, a random sample or what is unusual,
 * everything about one person or by one user, and the signature.
 *
 * Actions: `access.print`, `access.sign`, `access.person` (row id), `access.user` (name),
 * `access.everybody`
 */
#define TORGET_TYPE_ACCESS_WINDOW (torget_access_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetAccessWindow, torget_access_window, TORGET, ACCESS_WINDOW, AdwWindow)

GtkWidget *torget_access_window_new (GtkWindow *parent,
                                     TorgetSession *session);
guint torget_access_window_get_n_rows (TorgetAccessWindow *self);

G_END_DECLS
