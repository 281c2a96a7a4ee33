/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on a record's card to be pressed; see record-button.h. */
#include "config.h"

#include "ui/person/record-button.h"

#define ID_KEY "record-id"

/**
 * torget_record_button_new:
 * @icon_name: its icon
 * @label: what it does; as a tip and for screen readers
 *
 * Returns: (transfer floating): a flat button
 */
GtkWidget *
torget_record_button_new (const char *icon_name,
                          const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

/**
 * torget_record_widget_set_record:
 * @widget: a button or a row
 * @record: what it is about
 */
void
torget_record_widget_set_record (GtkWidget *widget,
                                 const TorgetRecord *record)
{
  g_object_set_data_full (G_OBJECT (widget), ID_KEY, g_memdup2 (&record->id, sizeof record->id),
                          g_free);
}

/**
 * torget_record_widget_get_record_id:
 * @widget: what torget_record_widget_set_record() was called for
 *
 * Returns: row id of the record
 */
gint64
torget_record_widget_get_record_id (GtkWidget *widget)
{
  const gint64 *id = g_object_get_data (G_OBJECT (widget), ID_KEY);

  return *id;
}
