/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a screen reader calls a button. GTK 4.8 gives a button with an access key the name
 * "_Save Save": its text as it was written, and then the label that shows it. Newer versions give
 * the label alone, and so does this: for every button of the process, also those in GTK's own
 * dialogs, as soon as it is realized.
 */
#include "config.h"

#include "ui/compat/button-names.h"

static gboolean
has_access_key (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget)) != NULL
           && gtk_button_get_use_underline (GTK_BUTTON (widget));
  return GTK_IS_CHECK_BUTTON (widget) && gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) != NULL
         && gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget));
}

static GtkWidget *
find_label (GtkWidget *button)
{
  GtkWidget *child = gtk_widget_get_last_child (button);

  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_prev_sibling (child);
  return child;
}

static void
name_button (GtkWidget *button)
{
  GtkWidget *label = has_access_key (button) ? find_label (button) : NULL;

  if (label == NULL)
    return;
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

static gboolean
realized_cb (GSignalInvocationHint *hint,
             guint n_values,
             const GValue *values,
             gpointer unused)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget))
    {
      g_signal_handlers_disconnect_by_func (widget, name_button, NULL);
      g_signal_connect (widget, "notify::label", G_CALLBACK (name_button), NULL);
      name_button (widget);
    }
  return G_SOURCE_CONTINUE;
}

/**
 * torget_button_names_watch:
 *
 * Names all buttons with access keys by their labels, from now on. Once for a process, after
 * gtk_init(). Main thread.
 */
void
torget_button_names_watch (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realized_cb, NULL,
                              NULL);
}
