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

/**
 * torget_box_clear:
 * @box: a box whose children were added one by one
 *
 * Removes the children.
 */
void
torget_box_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * torget_list_box_clear:
 * @list: a list whose rows were added one by one
 *
 * Removes the rows; a placeholder stays.
 */
void
torget_list_box_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/**
 * torget_widget_has_keyboard:
 * @widget: a widget
 *
 * Returns: whether the keyboard is on it or on something in it, shown or not
 */
gboolean
torget_widget_has_keyboard (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}
