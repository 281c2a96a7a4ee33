/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that waits for an answer; see busy.h. */
#include "config.h"

#include "ui/app/busy.h"

#define FOCUS_KEY "torget-busy-focus"

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/* The keyboard leaves: a text field of GTK 4.8 that has it while it is made insensitive is never
 * told that it has lost it. */
static void
take_focus (GtkWidget *widget,
            GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);
  GWeakRef *place = g_new0 (GWeakRef, 1);

  g_weak_ref_init (place, focus);
  g_object_set_data_full (G_OBJECT (widget), FOCUS_KEY, place, weak_ref_free);
  gtk_root_set_focus (root, NULL);
}

static void
give_focus_back (GtkWidget *widget,
                 GtkRoot *root)
{
  GWeakRef *place = g_object_get_data (G_OBJECT (widget), FOCUS_KEY);
  g_autoptr (GtkWidget) focus = place != NULL ? g_weak_ref_get (place) : NULL;

  g_object_set_data (G_OBJECT (widget), FOCUS_KEY, NULL);
  if (focus != NULL && gtk_widget_get_root (focus) == root && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (focus);
}

/**
 * torget_widget_set_busy:
 * @widget: a page or dialog with text fields
 * @is_busy: whether it waits for an answer
 *
 * Takes no input while it waits. The keyboard comes back to where it was.
 */
void
torget_widget_set_busy (GtkWidget *widget,
                        gboolean is_busy)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  if (is_busy && root != NULL)
    take_focus (widget, root);
  gtk_widget_set_sensitive (widget, !is_busy);
  if (!is_busy && root != NULL)
    give_focus_back (widget, root);
}
