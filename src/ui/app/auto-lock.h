/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TorgetAutoLock:
 *
 * Watches a window, with those that stand before it, and locks it (action `win.lock`) when nobody
 * has used it for the minutes of the setting `auto-lock-minutes`, and when the desktop locks or
 * goes to sleep. Ctrl+L locks from the windows before it, too, but not where a file is chosen.
 */
#define TORGET_TYPE_AUTO_LOCK (torget_auto_lock_get_type ())
G_DECLARE_FINAL_TYPE (TorgetAutoLock, torget_auto_lock, TORGET, AUTO_LOCK, GObject)

TorgetAutoLock *torget_auto_lock_new (GtkWindow *window,
                                      GSettings *settings);
void torget_auto_lock_set_minute (TorgetAutoLock *self,
                                  gint64 minute);

G_END_DECLS
