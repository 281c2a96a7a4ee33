/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetPurgeRow: see purge-row.h. */
#include "config.h"

#include "ui/prefs/purge-row.h"

#include "base/number.h"
#include "service/attachment-purge.h"
#include "ui/app/error-text.h"
#include "ui/app/role-actions.h"
#include "ui/compat/alert.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetPurgeRow
{
  AdwActionRow parent_instance;

  GtkWidget *button;
  TorgetSession *session;
};

G_DEFINE_FINAL_TYPE (TorgetPurgeRow, torget_purge_row, ADW_TYPE_ACTION_ROW)

static void
show_waste (TorgetPurgeRow *self,
            const TorgetAttachmentWaste *waste)
{
  g_autofree char *size = torget_number_dup_size ((guint64) waste->size, torget_ui_language ());
  g_autofree char *text = NULL;

  if (waste->n_files == 0)
    text = g_strdup (_ ("None but those that Undo can bring back"));
  else
    /* Translators: a number of files, and their size with its unit. */
    text = g_strdup_printf (ngettext ("%u file, %s", "%u files, %s", waste->n_files),
                            waste->n_files, size);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_set_sensitive (self->button, waste->n_files > 0);
  torget_role_limit (self->button, self->session);
}

static void
counted_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetPurgeRow) self = user_data;
  TorgetAttachmentWaste waste;

  if (torget_session_removed_finish (TORGET_SESSION (source), result, &waste, NULL))
    show_waste (self, &waste);
}

static void
purged_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetPurgeRow) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TorgetAttachmentWaste waste;

  if (torget_session_removed_finish (TORGET_SESSION (source), result, &waste, &error))
    show_waste (self, &(TorgetAttachmentWaste){ 0 });
  else if (GTK_IS_WINDOW (root))
    torget_alert_show (GTK_WINDOW (root), _ ("Nothing was removed"),
                       torget_error_get_text (error));
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetPurgeRow) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (response, "remove") == 0 && self->session != NULL)
    torget_session_purge_removed_async (self->session, purged_cb, g_object_ref (self));
}

static void
clicked_cb (TorgetPurgeRow *self)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "remove", _ ("_Remove for Good"), TORGET_ALERT_DESTRUCTIVE },
    { NULL },
  };

  torget_alert_choose_async (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Remove them for good?"),
      _ ("History still tells that these files were attached and removed, but they cannot be brought "
         "back, except from a backup. What Undo can still bring back stays."),
      NULL, responses, NULL, answered_cb, g_object_ref (self));
}

static void
torget_purge_row_dispose (GObject *object)
{
  g_clear_object (&TORGET_PURGE_ROW (object)->session);
  G_OBJECT_CLASS (torget_purge_row_parent_class)->dispose (object);
}

static void
torget_purge_row_class_init (TorgetPurgeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_purge_row_dispose;
}

static void
torget_purge_row_init (TorgetPurgeRow *self)
{
  self->button = gtk_button_new_with_mnemonic (_ ("_Remove for Good…"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (self->button, FALSE);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->button);
}

/**
 * torget_purge_row_set_session:
 * @self: a row
 * @session: an open session
 *
 * Call once.
 */
void
torget_purge_row_set_session (TorgetPurgeRow *self,
                              TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_PURGE_ROW (self) && self->session == NULL);

  self->session = g_object_ref (session);
  torget_session_count_removed_async (session, counted_cb, g_object_ref (self));
}
