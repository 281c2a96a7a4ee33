/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetBackupPage: see backup-page.h. */
#include "config.h"

#include "ui/prefs/backup-page.h"

#include "base/moment.h"
#include "service/backups.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/prefs/backup-text.h"
#include "ui/prefs/restore-dialog.h"

#include <glib/gi18n.h>

struct _TorgetBackupPage
{
  AdwPreferencesPage parent_instance;

  AdwActionRow *newest_row;
  AdwActionRow *check_row;
  AdwActionRow *second_row;
  AdwPreferencesGroup *list_group;
  GtkWidget *copy_button;
  GtkWidget *check_button;
  GtkWidget *second_button;
  GtkWidget *second_clear;

  TorgetSession *session;
  GPtrArray *rows;          /* of the list; not owned */
  TorgetCopiesState *state; /* what is shown; %NULL before it is known */
};

G_DEFINE_FINAL_TYPE (TorgetBackupPage, torget_backup_page, ADW_TYPE_PREFERENCES_PAGE)

static GtkWindow *
get_window (TorgetBackupPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
set_busy (TorgetBackupPage *self,
          gboolean busy)
{
  const gboolean can = !busy && !torget_session_is_demo (self->session);

  gtk_widget_set_sensitive (self->copy_button, can);
  gtk_widget_set_sensitive (self->check_button, can);
  gtk_widget_set_sensitive (self->second_button, can);
  torget_role_limit (self->second_button, self->session);
}

static void
restore_clicked_cb (TorgetBackupPage *self,
                    GtkWidget *button)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "copy"));

  torget_restore_dialog_ask (get_window (self), self->session,
                             g_ptr_array_index (self->state->copies, i),
                             torget_session_get_path (self->session));
}

static void
add_row (TorgetBackupPage *self,
         guint i)
{
  const TorgetCopy *copy = g_ptr_array_index (self->state->copies, i);
  g_autofree char *title = torget_moment_dup_minute (copy->time);
  g_autofree char *subtitle = torget_backup_dup_copy_text (copy);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Go Back…"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  row, NULL, -1);
  g_object_set_data (G_OBJECT (button), "copy", GUINT_TO_POINTER (i));
  g_signal_connect_object (button, "clicked", G_CALLBACK (restore_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  torget_role_limit (button, self->session);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->list_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_list (TorgetBackupPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->list_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->state->copies->len; i++)
    add_row (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->list_group), self->rows->len > 0);
}

static char *
dup_newest_text (TorgetBackupPage *self)
{
  if (self->state->copies->len > 0)
    return torget_moment_dup_minute (
        ((TorgetCopy *) g_ptr_array_index (self->state->copies, 0))->time);
  return g_strdup (torget_session_is_demo (self->session)
                       ? _ ("The demo gets no copies: all persons in it are invented")
                       : _ ("None yet"));
}

static void
show_state (TorgetBackupPage *self)
{
  g_autofree char *newest = dup_newest_text (self);
  g_autofree char *check = torget_backup_dup_check_text (self->state);
  g_autofree char *second = torget_backup_dup_second_text (self->state);

  adw_action_row_set_subtitle (self->newest_row, newest);
  adw_action_row_set_subtitle (self->check_row, check);
  adw_action_row_set_subtitle (self->second_row, second);
  gtk_widget_set_visible (self->second_clear, self->state->second_folder != NULL);
  show_list (self);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetBackupPage) self = user_data;
  TorgetCopiesState *state
      = torget_session_get_copies_finish (TORGET_SESSION (source), result, NULL);

  if (state == NULL || self->session == NULL)
    {
      g_clear_pointer (&state, torget_copies_state_free);
      return;
    }
  g_clear_pointer (&self->state, torget_copies_state_free);
  self->state = state;
  show_state (self);
}

/* Every call ends here: what there is now, and why it failed. */
static void
end_call (TorgetBackupPage *self,
          const char *heading,
          const GError *error)
{
  if (self->session == NULL)
    return;
  set_busy (self, FALSE);
  torget_session_get_copies_async (self->session, listed_cb, g_object_ref (self));
  if (error != NULL && get_window (self) != NULL)
    torget_alert_show (get_window (self), heading, torget_error_get_text (error));
}

static void
copied_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetBackupPage) self = user_data;
  g_autoptr (GError) error = NULL;

  torget_session_make_copy_finish (TORGET_SESSION (source), result, &error);
  end_call (self, _ ("No copy was made"), error);
}

static void
copy_clicked_cb (TorgetBackupPage *self)
{
  set_busy (self, TRUE);
  torget_session_make_copy_async (self->session, TORGET_COPY_NOW, copied_cb, g_object_ref (self));
}

static void
checked_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetBackupPage) self = user_data;
  g_autoptr (GError) error = NULL;

  torget_session_check_copy_finish (TORGET_SESSION (source), result, &error);
  end_call (self, _ ("The newest copy could not be restored"), error);
}

static void
check_clicked_cb (TorgetBackupPage *self)
{
  set_busy (self, TRUE);
  torget_session_check_copy_async (self->session, checked_cb, g_object_ref (self));
}

static void
second_set_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (TorgetBackupPage) self = user_data;
  g_autoptr (GError) error = NULL;

  torget_session_set_second_folder_finish (TORGET_SESSION (source), result, &error);
  end_call (self, _ ("The second place was not changed"), error);
}

static void
second_cleared_cb (TorgetBackupPage *self)
{
  torget_session_set_second_folder_async (self->session, NULL, second_set_cb, g_object_ref (self));
}

static void
second_chosen_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  g_autoptr (TorgetBackupPage) self = user_data;
  g_autoptr (GFile) folder = torget_file_dialog_finish (result, NULL);

  if (folder != NULL && self->session != NULL)
    torget_session_set_second_folder_async (self->session, g_file_peek_path (folder),
                                            second_set_cb, g_object_ref (self));
}

static void
second_clicked_cb (TorgetBackupPage *self)
{
  torget_file_dialog_folder_async (get_window (self), _ ("Where second copies go"), NULL,
                                   second_chosen_cb, g_object_ref (self));
}

static void
torget_backup_page_dispose (GObject *object)
{
  g_clear_object (&TORGET_BACKUP_PAGE (object)->session);
  G_OBJECT_CLASS (torget_backup_page_parent_class)->dispose (object);
}

static void
torget_backup_page_finalize (GObject *object)
{
  TorgetBackupPage *self = TORGET_BACKUP_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->state, torget_copies_state_free);
  G_OBJECT_CLASS (torget_backup_page_parent_class)->finalize (object);
}

static void
torget_backup_page_class_init (TorgetBackupPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_backup_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_backup_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/prefs/backup-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, check_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, check_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, copy_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, list_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, newest_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, second_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, second_clear);
  gtk_widget_class_bind_template_child (widget_class, TorgetBackupPage, second_row);
  gtk_widget_class_bind_template_callback (widget_class, check_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_cleared_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_clicked_cb);
}

static void
torget_backup_page_init (TorgetBackupPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self->list_group), FALSE);
  gtk_widget_set_visible (self->second_clear, FALSE);
}

/**
 * torget_backup_page_set_session:
 * @self: a page
 * @session: an open session
 *
 * Call once.
 */
void
torget_backup_page_set_session (TorgetBackupPage *self,
                                TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_BACKUP_PAGE (self) && self->session == NULL);

  self->session = g_object_ref (session);
  set_busy (self, FALSE);
  torget_session_get_copies_async (session, listed_cb, g_object_ref (self));
}
