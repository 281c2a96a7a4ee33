/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "service/session.h"

G_BEGIN_DECLS

#define TORGET_TYPE_PREFERENCES_WINDOW (torget_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (TorgetPreferencesWindow, torget_preferences_window, TORGET, PREFERENCES_WINDOW,
                      AdwPreferencesWindow)

GtkWidget *torget_preferences_window_new (TorgetSession *session);

G_END_DECLS
