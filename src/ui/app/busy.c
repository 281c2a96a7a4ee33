/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that waits for an answer; see busy.h. */
#include "config.h"

#include "ui/app/busy.h"

/**
 * torget_widget_set_busy:
 * @widget: a page or dialog with text fields
 * @is_busy: whether it waits for an answer
 *
 * Takes no input while it waits. The keyboard leaves first: a text field of GTK 4.8 that has it
 * while it is made insensitive is never told that it has lost it.
 */
void
torget_widget_set_busy (GtkWidget *widget,
                        gboolean is_busy)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  if (is_busy && root != NULL)
    gtk_root_set_focus (root, NULL);
  gtk_widget_set_sensitive (widget, !is_busy);
}
