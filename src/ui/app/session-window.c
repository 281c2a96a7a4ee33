/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Windows that show something of an open file. */
#include "config.h"

#include "ui/app/session-window.h"

/**
 * torget_session_window_bind:
 * @window: a window that shows something of the file
 * @session: the session that it is open in
 *
 * Closes the window with the session: nothing of the file stays on the screen when it is locked.
 */
void
torget_session_window_bind (GtkWindow *window,
                            TorgetSession *session)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect_object (session, "closed", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
}
