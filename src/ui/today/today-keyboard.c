/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard on the lines of the day, which are made anew whenever something is saved. */
#include "config.h"

#include "ui/today/today-keyboard.h"

#include "ui/today/today-row.h"

/**
 * torget_today_keyboard_focus:
 * @list: the lines
 * @position: where one of them stands
 *
 * Moves the keyboard to that line. GTK 4.8 lets it go to a widget, not to a position.
 *
 * Returns: whether it went there
 */
gboolean
torget_today_keyboard_focus (GtkListView *list,
                             guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);

      if (TORGET_IS_TODAY_ROW (row)
          && torget_today_row_get_position (TORGET_TODAY_ROW (row)) == position)
        return gtk_widget_grab_focus (child);
    }
  return FALSE;
}
