/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a closed window knows of the one it stood before. A window may be closed while an answer
 * that it asked for is under way, and lives until that comes. GTK, which is to close it together
 * with its parent, finds it closed and forgets to tell it that the parent has gone: it would take
 * its leave of freed memory. So it is told here, for every window of the process.
 */
#include "config.h"

#include "ui/compat/closed-windows.h"

static void
leave_parent (GtkWindow *window)
{
  gtk_window_set_transient_for (window, NULL);
}

static void
closed (GtkWindow *window)
{
  GtkWindow *parent = gtk_window_get_transient_for (window);

  if (parent != NULL)
    g_signal_connect_object (parent, "destroy", G_CALLBACK (leave_parent), window,
                             G_CONNECT_SWAPPED);
}

/* @open has those of the list as they were before the change, whose closed ones are not freed yet.
 */
static void
changed_cb (GListModel *windows,
            guint position,
            guint n_removed,
            guint n_added,
            GPtrArray *open)
{
  for (guint i = 0; i < n_removed; i++)
    closed (g_ptr_array_remove_index (open, position));
  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, position + i);

      g_ptr_array_insert (open, (int) (position + i), window);
    }
}

static void
free_open (gpointer open,
           GClosure *closure)
{
  g_ptr_array_unref (open);
}

/**
 * torget_closed_windows_watch:
 *
 * Lets every window that has been closed and still waits for something leave its parent before that
 * one goes, from now on. Once for a process, after gtk_init(). Main thread.
 */
void
torget_closed_windows_watch (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GPtrArray *open = g_ptr_array_new ();

  changed_cb (windows, 0, 0, g_list_model_get_n_items (windows), open);
  g_signal_connect_data (windows, "items-changed", G_CALLBACK (changed_cb), open, free_open, 0);
}
