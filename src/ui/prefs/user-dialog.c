/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetUserDialog: see user-dialog.h. */
#include "config.h"

#include "ui/prefs/user-dialog.h"

#include "domain/code-list.h"
#include "service/error.h"
#include "service/users.h"
#include "ui/app/busy.h"
#include "ui/app/error-text.h"
#include "ui/app/passphrase.h"
#include "ui/widgets/language.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

struct _TorgetUserDialog
{
  AdwWindow parent_instance;

  AdwEntryRow *name_row;
  AdwComboRow *role_row;
  TorgetPassphraseRows *passphrase_rows;
  TorgetProblemLabel *problem;

  TorgetSession *session;
  char *name; /* whose passphrase is renewed, or %NULL for a new user */
};

G_DEFINE_FINAL_TYPE (TorgetUserDialog, torget_user_dialog, ADW_TYPE_WINDOW)

static guint done_signal;

static char *
dup_name (TorgetUserDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static void
edited_cb (TorgetUserDialog *self)
{
  g_autofree char *name = dup_name (self);
  const gboolean is_ready
      = *name != '\0' && torget_passphrase_rows_get_passphrase (self->passphrase_rows) != NULL;

  torget_problem_label_set (self->problem, TORGET_TONE_NEUTRAL, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "user.save", is_ready);
}

static void
show_problem (TorgetUserDialog *self,
              const GError *error)
{
  const char *text = torget_error_get_text (error);

  if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_EXISTS))
    text = _ ("Somebody of that name is a user already. Nothing was changed; take another name.");
  else if (g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID))
    text = _ ("A user cannot have that name. Nothing was changed; take another one.");
  torget_problem_label_set (self->problem, TORGET_TONE_ERROR, text);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetUserDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  torget_widget_set_busy (GTK_WIDGET (self), FALSE);
  if (!torget_session_change_user_finish (TORGET_SESSION (source), result, &error))
    {
      show_problem (self, error);
      return;
    }
  g_signal_emit (self, done_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  TorgetUserDialog *self = TORGET_USER_DIALOG (widget);
  g_autofree char *name = dup_name (self);
  const char *passphrase = torget_passphrase_rows_get_passphrase (self->passphrase_rows);

  torget_widget_set_busy (widget, TRUE);
  if (self->name != NULL)
    torget_session_renew_user_async (self->session, self->name, passphrase, saved_cb,
                                     g_object_ref (self));
  else
    torget_session_add_user_async (self->session, name,
                                   (TorgetRole) adw_combo_row_get_selected (self->role_row),
                                   passphrase, saved_cb, g_object_ref (self));
}

static void
torget_user_dialog_dispose (GObject *object)
{
  TorgetUserDialog *self = TORGET_USER_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (torget_user_dialog_parent_class)->dispose (object);
}

static void
torget_user_dialog_class_init (TorgetUserDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_user_dialog_dispose;
  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
  g_type_ensure (TORGET_TYPE_PASSPHRASE_ROWS);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_install_action (widget_class, "user.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "user.save",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/prefs/user-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetUserDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetUserDialog, passphrase_rows);
  gtk_widget_class_bind_template_child (widget_class, TorgetUserDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetUserDialog, role_row);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
torget_user_dialog_init (TorgetUserDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_user_dialog_fill_roles (self->role_row, TORGET_ROLE_COORDINATOR);
  edited_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
}

/**
 * torget_user_dialog_fill_roles:
 * @row: a row
 * @role: which is chosen
 *
 * Offers the roles, in the order of #TorgetRole.
 */
void
torget_user_dialog_fill_roles (AdwComboRow *row,
                               TorgetRole role)
{
  const TorgetCodeList *list = torget_code_list_get ("user_role");
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < list->n_codes; i++)
    gtk_string_list_append (labels,
                            torget_code_get_label (&list->codes[i], torget_ui_language ()));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
  adw_combo_row_set_selected (row, role);
}

/**
 * torget_user_dialog_new:
 * @session: an open session
 * @name: (nullable): the user who needs a new passphrase; %NULL for a new user
 *
 * Returns: (transfer full): the dialog
 */
GtkWidget *
torget_user_dialog_new (TorgetSession *session,
                        const char *name)
{
  TorgetUserDialog *self = g_object_new (TORGET_TYPE_USER_DIALOG, NULL);

  self->session = g_object_ref (session);
  if (name == NULL)
    return GTK_WIDGET (self);
  self->name = g_strdup (name);
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->role_row), FALSE);
  gtk_window_set_title (GTK_WINDOW (self), _ ("New Passphrase"));
  gtk_widget_child_focus (GTK_WIDGET (self->passphrase_rows), GTK_DIR_TAB_FORWARD);
  return GTK_WIDGET (self);
}
