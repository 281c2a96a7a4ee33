/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetPassphraseDialog: a new passphrase for the file that is open. The recovery key stays. */
#include "config.h"

#include "ui/prefs/passphrase-dialog.h"

#include "ui/app/busy.h"
#include "ui/app/error-text.h"
#include "ui/app/passphrase.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

struct _TorgetPassphraseDialog
{
  AdwWindow parent_instance;

  AdwPasswordEntryRow *old_row;
  TorgetPassphraseRows *new_rows;
  TorgetProblemLabel *problem;

  TorgetSession *session;
};

G_DEFINE_FINAL_TYPE (TorgetPassphraseDialog, torget_passphrase_dialog, ADW_TYPE_WINDOW)

static const char *
get_old (TorgetPassphraseDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->old_row));
}

static void
edited_cb (TorgetPassphraseDialog *self)
{
  const gboolean is_ready = *get_old (self) != '\0'
                            && torget_passphrase_rows_get_passphrase (self->new_rows) != NULL;

  torget_problem_label_set (self->problem, TORGET_TONE_NEUTRAL, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "passphrase.change", is_ready);
}

static void
changed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetPassphraseDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  torget_widget_set_busy (GTK_WIDGET (self), FALSE);
  if (torget_session_change_passphrase_finish (TORGET_SESSION (source), result, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    torget_problem_label_set (self->problem, TORGET_TONE_ERROR, torget_error_get_text (error));
}

static void
change_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  TorgetPassphraseDialog *self = TORGET_PASSPHRASE_DIALOG (widget);

  torget_widget_set_busy (widget, TRUE);
  torget_session_change_passphrase_async (self->session, get_old (self),
                                          torget_passphrase_rows_get_passphrase (self->new_rows),
                                          changed_cb, g_object_ref (self));
}

static void
torget_passphrase_dialog_dispose (GObject *object)
{
  g_clear_object (&TORGET_PASSPHRASE_DIALOG (object)->session);
  G_OBJECT_CLASS (torget_passphrase_dialog_parent_class)->dispose (object);
}

static void
torget_passphrase_dialog_class_init (TorgetPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_passphrase_dialog_dispose;
  g_type_ensure (TORGET_TYPE_PASSPHRASE_ROWS);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_install_action (widget_class, "passphrase.change", NULL, change_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "passphrase.change", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/prefs/passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPassphraseDialog, new_rows);
  gtk_widget_class_bind_template_child (widget_class, TorgetPassphraseDialog, old_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetPassphraseDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
torget_passphrase_dialog_init (TorgetPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  edited_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->old_row));
}

/**
 * torget_passphrase_dialog_new:
 * @session: an open session
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
torget_passphrase_dialog_new (TorgetSession *session)
{
  TorgetPassphraseDialog *self = g_object_new (TORGET_TYPE_PASSPHRASE_DIALOG, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
