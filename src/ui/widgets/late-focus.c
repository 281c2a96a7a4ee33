/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keyboard for what has just been made: see late-focus.h. */
#include "config.h"

#include "ui/widgets/late-focus.h"

#include "ui/widgets/children.h"

#define AWAITED "torget-focus-awaited"

static gboolean
tick_cb (GtkWidget *widget,
         GdkFrameClock *clock,
         gpointer unused)
{
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  g_object_set_data (G_OBJECT (widget), AWAITED, NULL);
  gtk_widget_grab_focus (widget);
  return G_SOURCE_REMOVE;
}

/**
 * torget_late_focus_give:
 * @widget: a widget that has just been put into a page
 *
 * Gives it the keyboard as soon as it has its place: before that, the page would scroll away from
 * it.
 */
void
torget_late_focus_give (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), AWAITED, GINT_TO_POINTER (TRUE));
  gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);
}

/**
 * torget_late_focus_is_at:
 * @widget: a widget that is about to go
 *
 * Returns: whether it has the keyboard, or something in it does, or is about to get it
 */
gboolean
torget_late_focus_is_at (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), AWAITED) != NULL
         || torget_widget_has_keyboard (widget);
}
