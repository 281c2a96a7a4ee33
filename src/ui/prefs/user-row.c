/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetUserRow: see user-row.h. */
#include "config.h"

#include "ui/prefs/user-row.h"

#include "domain/code-list.h"
#include "service/roles.h"
#include "service/users.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/prefs/user-dialog.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetUserRow
{
  AdwExpanderRow parent_instance;

  AdwComboRow *role_row;
  GtkWidget *passphrase_row;
  GtkWidget *end_row;

  TorgetSession *session;
  TorgetAccount *account;
};

G_DEFINE_FINAL_TYPE (TorgetUserRow, torget_user_row, ADW_TYPE_EXPANDER_ROW)

static guint changed_signal;

static GtkWindow *
get_window (TorgetUserRow *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* Read anew also when it failed: the role row shows then what counts. */
static void
changed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetUserRow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!torget_session_change_user_finish (TORGET_SESSION (source), result, &error)
      && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    torget_alert_show (get_window (self), _ ("Nothing was changed"), torget_error_get_text (error));
  g_signal_emit (self, changed_signal, 0);
}

static void
role_chosen_cb (TorgetUserRow *self)
{
  const TorgetRole role = (TorgetRole) adw_combo_row_get_selected (self->role_row);

  if (role != torget_role_from_code (self->account->role))
    torget_session_set_user_role_async (self->session, self->account->name, role, changed_cb,
                                        g_object_ref (self));
}

static void
dialog_done_cb (TorgetUserRow *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
passphrase_clicked_cb (TorgetUserRow *self)
{
  GtkWidget *dialog = torget_user_dialog_new (self->session, self->account->name);

  g_signal_connect_object (dialog, "done", G_CALLBACK (dialog_done_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), get_window (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
end_answered_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetUserRow) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (response, "end") == 0 && self->session != NULL)
    torget_session_end_user_async (self->session, self->account->name, changed_cb,
                                   g_object_ref (self));
}

static void
end_clicked_cb (TorgetUserRow *self)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "end", _ ("_End the User"), TORGET_ALERT_DESTRUCTIVE },
    { NULL },
  };
  /* Translators: a user's name. */
  g_autofree char *heading = g_strdup_printf (_ ("End %s as a user?"), self->account->name);

  torget_alert_choose_async (
      get_window (self), heading,
      _ ("The passphrase opens this file no more. History and the access log go on naming the user. "
         "If a copy of the file may have been kept, encrypt it with a new key afterwards."),
      NULL, responses, NULL, end_answered_cb, g_object_ref (self));
}

static void
torget_user_row_dispose (GObject *object)
{
  TorgetUserRow *self = TORGET_USER_ROW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->account, torget_record_free);
  G_OBJECT_CLASS (torget_user_row_parent_class)->dispose (object);
}

static void
torget_user_row_class_init (TorgetUserRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_user_row_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/prefs/user-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetUserRow, end_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetUserRow, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetUserRow, role_row);
  gtk_widget_class_bind_template_callback (widget_class, end_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, passphrase_clicked_cb);
}

static void
torget_user_row_init (TorgetUserRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The role, and who the user is: you, or one who has ended. */
static void
show_account (TorgetUserRow *self,
              gboolean is_self)
{
  const TorgetAccount *account = self->account;
  const char *role = torget_code_label ("user_role", account->role, torget_ui_language ());
  g_autofree char *text = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  if (account->ended_date != TORGET_DATE_NONE)
    /* Translators: of a user who cannot open the file any more: a day. */
    text = g_strdup_printf (_ ("Ended %s"), torget_date_write_iso (account->ended_date, iso));
  else if (is_self)
    /* Translators: a role in the file, of the user who sees this. */
    text = g_strdup_printf (_ ("%s (you)"), role);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), account->name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text != NULL ? text : role);
}

/**
 * torget_user_row_new:
 * @session: an open session
 * @account: a user
 *
 * Returns: (transfer floating): the row; it opens where something can be done with the user
 */
GtkWidget *
torget_user_row_new (TorgetSession *session,
                     const TorgetAccount *account)
{
  TorgetUserRow *self = g_object_new (TORGET_TYPE_USER_ROW, NULL);
  const gboolean is_self = g_strcmp0 (account->name, torget_session_get_user (session)) == 0;
  const gboolean can_change = torget_session_may (session, TORGET_MAY_MANAGE_USERS) && !is_self
                              && account->ended_date == TORGET_DATE_NONE;

  self->session = g_object_ref (session);
  self->account = torget_record_copy (account);
  torget_user_dialog_fill_roles (self->role_row, torget_role_from_code (account->role));
  show_account (self, is_self);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), can_change);
  if (can_change)
    g_signal_connect_object (self->role_row, "notify::selected", G_CALLBACK (role_chosen_cb), self,
                             G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
