/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Going back to a copy: what would be different, the passphrase, and the file changed for it. */
#include "config.h"

#include "ui/prefs/restore-dialog.h"

#include "base/moment.h"
#include "base/secret.h"
#include "service/copy-preview.h"
#include "service/session-files.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/prefs/backup-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  GtkWindow *parent;
  GtkWindow *main; /* stays when @parent, which shows what is in the file, goes with it */
  TorgetSession *session;
  char *copy;
  char *database;
  char *title;
  GtkWidget *row; /* (nullable): where the secret is typed; weak */
  char *secret;   /* what was typed: the row has gone when it is needed */
} Restore;

static void
restore_free (Restore *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->main);
  g_object_unref (self->session);
  g_free (self->copy);
  g_free (self->database);
  g_free (self->title);
  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_weak_pointer (&self->row);
  g_clear_pointer (&self->secret, torget_secret_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restore, restore_free)

static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Restore) self = user_data;
  g_autoptr (GError) error = NULL;

  if (torget_session_restore_finish (TORGET_SESSION (source), result, &error))
    torget_alert_show (self->main, _ ("The copy is in place"),
                       _ ("Unlock it with the passphrase that the copy has. The file that was there "
                          "before is kept beside it."));
  else
    torget_alert_show (self->main, _ ("Nothing was changed"),
                       torget_error_get_text (error));
}

static void
restore (Restore *self)
{
  torget_session_restore_async (self->session, self->copy, self->secret, self->database,
                                restored_cb, self);
  g_clear_pointer (&self->secret, torget_secret_free);
}

static void
closed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  torget_session_close_finish (TORGET_SESSION (source), result, NULL);
  restore (user_data);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Restore) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);
  TorgetSession *session = self->session;

  if (g_strcmp0 (response, "restore") != 0)
    return;
  if (torget_session_is_open (session))
    {
      torget_session_skip_copy (session);
      torget_session_close_async (session, closed_cb, g_steal_pointer (&self));
    }
  else
    restore (g_steal_pointer (&self));
}

/* A row that goes loses its text, too: that is nobody's typing. */
static void
typed_cb (Restore *self,
          GtkEditable *row)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (row)))
    return;
  g_clear_pointer (&self->secret, torget_secret_free);
  self->secret = g_strdup (gtk_editable_get_text (row));
}

static GtkWidget *
create_secret_row (Restore *self)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("Passphrase or recovery key of the copy"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  self->secret = g_strdup ("");
  g_set_weak_pointer (&self->row, row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (typed_cb), self);
  return list;
}

static void
ask (Restore *self,
     const char *text)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "restore", _ ("_Go Back to the Copy"), TORGET_ALERT_DESTRUCTIVE },
    { NULL },
  };

  torget_alert_choose_async (self->parent, self->title, text, create_secret_row (self), responses,
                             NULL, answered_cb, self);
}

static void
previewed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (Restore) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetCopyPreview) preview
      = torget_session_preview_copy_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *text = NULL;

  /* The file was given another key since: what is in the copy is not known yet. */
  if (preview == NULL)
    text = g_strdup (_ ("This copy opens with an older passphrase. The file as it is now is kept "
                        "beside it."));
  else
    text = torget_backup_dup_preview_text (preview);
  ask (g_steal_pointer (&self), text);
}

/**
 * torget_restore_dialog_ask:
 * @parent: the window that asks
 * @session: the session; an open file is locked first
 * @copy: the copy to go back to
 * @database: path of the file
 *
 * Shows what would be different, asks for the copy's passphrase, and puts the copy in place.
 */
void
torget_restore_dialog_ask (GtkWindow *parent,
                           TorgetSession *session,
                           const TorgetCopy *copy,
                           const char *database)
{
  Restore *self = g_new0 (Restore, 1);
  GtkWindow *above = gtk_window_get_transient_for (parent);
  g_autofree char *time = torget_moment_dup_minute (copy->time);
  g_autofree char *text = torget_backup_dup_copy_text (copy);

  self->parent = g_object_ref (parent);
  self->main = g_object_ref (above != NULL ? above : parent);
  self->session = g_object_ref (session);
  self->copy = g_strdup (copy->path);
  self->database = g_strdup (database);
  /* Translators: %s is a day with its time. */
  self->title = g_strdup_printf (_ ("Go back to the copy of %s?"), time);
  if (torget_session_is_open (session))
    torget_session_preview_copy_async (session, copy->path, NULL, database, previewed_cb, self);
  else
    ask (self, text);
}
