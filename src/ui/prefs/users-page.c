/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetUsersPage: see users-page.h. */
#include "config.h"

#include "ui/prefs/users-page.h"

#include "service/roles.h"
#include "service/users.h"
#include "ui/app/error-text.h"
#include "ui/app/recovery-page.h"
#include "ui/compat/alert.h"
#include "ui/prefs/user-dialog.h"
#include "ui/prefs/user-row.h"

#include <glib/gi18n.h>

struct _TorgetUsersPage
{
  AdwPreferencesPage parent_instance;

  AdwPreferencesGroup *users_group;
  GtkWidget *add_group;
  GtkWidget *key_group;

  TorgetSession *session;
  GPtrArray *rows; /* of the users, in the group */
};

G_DEFINE_FINAL_TYPE (TorgetUsersPage, torget_users_page, ADW_TYPE_PREFERENCES_PAGE)

static void load (TorgetUsersPage *self);

static GtkWindow *
get_window (TorgetUsersPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
add_user_row (TorgetUsersPage *self,
              const TorgetAccount *account)
{
  GtkWidget *row = torget_user_row_new (self->session, account);

  g_signal_connect_object (row, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->users_group, row);
  g_ptr_array_add (self->rows, row);
}

/* Who can open the file stands first, who could stands last. */
static void
show_users (TorgetUsersPage *self,
            GPtrArray *accounts)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->users_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint ended = 0; ended < 2; ended++)
    for (guint i = 0; i < accounts->len; i++)
      {
        const TorgetAccount *account = g_ptr_array_index (accounts, i);

        if ((account->ended_date != TORGET_DATE_NONE) == ended)
          add_user_row (self, account);
      }
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetUsersPage) self = user_data;
  g_autoptr (TorgetRecordSet) records
      = torget_session_list_users_finish (TORGET_SESSION (source), result, NULL);

  if (records != NULL && self->session != NULL)
    show_users (self, torget_record_set_list (records, &torget_account_type));
}

static void
load (TorgetUsersPage *self)
{
  if (self->session != NULL)
    torget_session_list_users_async (self->session, loaded_cb, g_object_ref (self));
}

static void
add_clicked_cb (TorgetUsersPage *self)
{
  GtkWidget *dialog = torget_user_dialog_new (self->session, NULL);

  g_signal_connect_object (dialog, "done", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), get_window (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A new key */

/* The key is shown only now: the window goes when it has been kept, and not before. */
static void
show_recovery (TorgetUsersPage *self,
               const char *recovery)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *handle = gtk_window_handle_new ();
  GtkWidget *page = torget_recovery_page_new (recovery);

  gtk_window_handle_set_child (GTK_WINDOW_HANDLE (handle), page);
  adw_window_set_content (ADW_WINDOW (window), handle);
  gtk_window_set_title (GTK_WINDOW (window), _ ("New Recovery Key"));
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 560);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (window), get_window (self));
  g_signal_connect_object (page, "done", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
rekeyed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetUsersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *recovery
      = torget_session_rekey_finish (TORGET_SESSION (source), result, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (recovery != NULL)
    show_recovery (self, recovery);
  else
    torget_alert_show (get_window (self), _ ("The key was not changed"),
                       torget_error_get_text (error));
  load (self);
}

static void
rekey_answered_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (TorgetUsersPage) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (response, "rekey") != 0 || self->session == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  torget_session_rekey_async (self->session, rekeyed_cb, g_object_ref (self));
}

static void
rekey_clicked_cb (TorgetUsersPage *self)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "rekey", _ ("_Encrypt Anew"), TORGET_ALERT_PLAIN },
    { NULL },
  };

  torget_alert_choose_async (
      get_window (self), _ ("Encrypt the file with a new key?"),
      _ ("Whoever has kept the old key, or an old key file with its passphrase, cannot read what is "
         "written from now on. Users keep their passphrases. The recovery key is replaced by a new "
         "one; the old one opens older backups only."),
      NULL, responses, NULL, rekey_answered_cb, g_object_ref (self));
}

static void
torget_users_page_dispose (GObject *object)
{
  TorgetUsersPage *self = TORGET_USERS_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_users_page_parent_class)->dispose (object);
}

static void
torget_users_page_class_init (TorgetUsersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_users_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/prefs/users-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetUsersPage, add_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetUsersPage, key_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetUsersPage, users_group);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, rekey_clicked_cb);
}

static void
torget_users_page_init (TorgetUsersPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_users_page_set_session:
 * @self: a page
 * @session: an open session
 *
 * Call once.
 */
void
torget_users_page_set_session (TorgetUsersPage *self,
                               TorgetSession *session)
{
  gboolean can_manage;

  g_return_if_fail (TORGET_IS_USERS_PAGE (self) && self->session == NULL);

  self->session = g_object_ref (session);
  can_manage = torget_session_may (session, TORGET_MAY_MANAGE_USERS)
               && !torget_session_is_demo (session);
  gtk_widget_set_visible (self->add_group, can_manage);
  gtk_widget_set_visible (self->key_group, can_manage);
  load (self);
}
