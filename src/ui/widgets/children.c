/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The children of widgets that are no containers of GTK's. */
#include "config.h"

#include "ui/widgets/children.h"

/**
 * torget_unparent_children:
 * @widget: a widget that is being disposed
 *
 * Lets go of all children, as a widget that derives from #GtkWidget itself must.
 */
void
torget_unparent_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}
