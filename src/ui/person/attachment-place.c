/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where files are attached; see attachment-place.h. What happens to a file coming in is in
 * attachment-in.c, what happens to one that is there in attachment-out.c. */
#include "config.h"

#include "ui/person/attachment-place.h"

#define CASE_KEY "torget-attachment-case"

/**
 * torget_attachment_place_install:
 * @widget_class: a class of widgets of the person's page
 *
 * Gives its widgets the actions of a place.
 */
void
torget_attachment_place_install (GtkWidgetClass *widget_class)
{
  torget_attachment_place_install_in (widget_class);
  torget_attachment_place_install_out (widget_class);
}

/**
 * torget_attachment_place_set_case:
 * @place: a widget whose class has the actions
 * @person_case: whose attachments
 */
void
torget_attachment_place_set_case (GtkWidget *place,
                                  TorgetPersonCase *person_case)
{
  g_object_set_data_full (G_OBJECT (place), CASE_KEY, g_object_ref (person_case), g_object_unref);
}

TorgetPersonCase *
torget_attachment_place_get_case (GtkWidget *place)
{
  return g_object_get_data (G_OBJECT (place), CASE_KEY);
}

TorgetSession *
torget_attachment_place_get_session (GtkWidget *place)
{
  return torget_person_case_get_session (torget_attachment_place_get_case (place));
}

/* Returns: (nullable): the window that the place is in */
GtkWindow *
torget_attachment_place_get_window (GtkWidget *place)
{
  GtkRoot *root = gtk_widget_get_root (place);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}
