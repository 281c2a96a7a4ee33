/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keys for what has just gone. GTK looks for a new place of the keyboard when the next frame has
 * been drawn; until then the keys go to what was taken out of the window, and do nothing. A list
 * that is loaded anew would so cost whoever is quicker than the frame a Ctrl+K. The window gets
 * them instead.
 */
#include "config.h"

#include "ui/compat/lost-keys.h"

static void
leave_what_has_gone (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && gtk_widget_get_root (focus) != GTK_ROOT (window))
    gtk_window_set_focus (window, NULL); /* GTK still finds the next place from where it was */
}

/* Runs before GTK handles the event of a surface. */
static gboolean
event_hook (GSignalInvocationHint *hint,
            guint n_values,
            const GValue *values,
            gpointer unused)
{
  GdkSurface *surface = g_value_get_object (&values[0]);
  GdkEvent *event = g_value_peek_pointer (&values[1]);
  GtkNative *native = gtk_native_get_for_surface (surface);
  GtkRoot *root = native != NULL ? gtk_widget_get_root (GTK_WIDGET (native)) : NULL;

  if (gdk_event_get_event_type (event) == GDK_KEY_PRESS && GTK_IS_WINDOW (root))
    leave_what_has_gone (GTK_WINDOW (root));
  return G_SOURCE_CONTINUE;
}

/**
 * torget_lost_keys_watch:
 *
 * Gives a window the keys that would go to what is no longer in it, from now on. Once for a
 * process, after gtk_init(). Main thread.
 */
void
torget_lost_keys_watch (void)
{
  g_type_ensure (GDK_TYPE_SURFACE);
  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, event_hook, NULL,
                              NULL);
}
