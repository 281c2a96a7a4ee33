/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetOfficesPage: see offices-page.h. */
#include "config.h"

#include "ui/region/offices-page.h"

#include "domain/code-list.h"
#include "service/offices.h"
#include "service/roles.h"
#include "ui/app/error-text.h"
#include "ui/app/settings.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/region/message-row.h"
#include "ui/region/office-row.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define MAX_MESSAGES 20 /* the newest; torgetctl office messages lists all */

struct _TorgetOfficesPage
{
  AdwBin parent_instance;

  GtkWidget *own_group;
  AdwActionRow *own_row;
  GtkLabel *fingerprint_label;
  GtkWidget *renew_row;
  AdwPreferencesGroup *others_group;
  GtkWidget *none_row;
  GtkWidget *read_row;
  AdwPreferencesGroup *messages_group;
  AdwPreferencesGroup *missing_group;

  TorgetSession *session;
  GPtrArray *rows;     /* of the other offices, in their group */
  GPtrArray *messages; /* rows of sealed files, in theirs */
  GPtrArray *missing;  /* rows of files that have not come, in theirs */
};

G_DEFINE_FINAL_TYPE (TorgetOfficesPage, torget_offices_page, ADW_TYPE_BIN)

static void load (TorgetOfficesPage *self);

static GtkWindow *
get_window (TorgetOfficesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static char *
dup_municipality (void)
{
  return g_settings_get_string (torget_settings_get (), "office-municipality");
}

/* Showing */

static void
add_to_group (AdwPreferencesGroup *group,
              GPtrArray *rows,
              GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
add_row (TorgetOfficesPage *self,
         const TorgetPeerOffice *office)
{
  GtkWidget *row = torget_office_row_new (self->session, office);

  g_signal_connect_object (row, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  add_to_group (self->others_group, self->rows, row);
}

static void
remove_rows (AdwPreferencesGroup *group,
             GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
show_missing (TorgetOfficesPage *self,
              GPtrArray *messages)
{
  g_autoptr (GArray) missing = torget_region_message_list_missing (messages);

  remove_rows (self->missing_group, self->missing);
  for (guint i = 0; i < missing->len; i++)
    add_to_group (self->missing_group, self->missing,
                  torget_missing_row_new (&g_array_index (missing, TorgetMissingFiles, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->missing_group), missing->len > 0);
}

static void
show_messages (TorgetOfficesPage *self,
               GPtrArray *messages)
{
  remove_rows (self->messages_group, self->messages);
  for (guint i = 0; i < messages->len && i < MAX_MESSAGES; i++)
    add_to_group (self->messages_group, self->messages,
                  torget_message_row_new (g_ptr_array_index (messages, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->messages_group), messages->len > 0);
}

static void
messages_loaded_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (GPtrArray) messages
      = torget_session_list_messages_finish (TORGET_SESSION (source), result, NULL);

  if (messages == NULL || self->session == NULL)
    return;
  show_missing (self, messages);
  show_messages (self, messages);
}

static void
show_others (TorgetOfficesPage *self,
             GPtrArray *offices)
{
  remove_rows (self->others_group, self->rows);
  for (guint i = 0; i < offices->len; i++)
    {
      const TorgetPeerOffice *office = g_ptr_array_index (offices, i);

      if (office->ended_date == TORGET_DATE_NONE)
        add_row (self, office);
    }
  gtk_widget_set_visible (self->none_row, self->rows->len == 0);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (TorgetRecordSet) records
      = torget_session_list_offices_finish (TORGET_SESSION (source), result, NULL);

  if (records != NULL && self->session != NULL)
    show_others (self, torget_record_set_list (records, &torget_peer_office_type));
}

static void
show_own (TorgetOfficesPage *self,
          const TorgetPeerOffice *office)
{
  g_autofree char *fingerprint = torget_office_dup_fingerprint (office);

  adw_preferences_row_set_title (
      ADW_PREFERENCES_ROW (self->own_row),
      torget_code_label ("municipality", office->municipality, torget_ui_language ()));
  torget_office_show_digits (self->fingerprint_label, fingerprint);
}

static void
own_loaded_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (TorgetPeerOffice) office
      = torget_session_load_own_office_finish (TORGET_SESSION (source), result, NULL);

  if (self->session == NULL)
    return;
  gtk_widget_set_visible (self->own_group, office != NULL);
  if (office != NULL)
    show_own (self, office);
}

static void
load (TorgetOfficesPage *self)
{
  g_autofree char *municipality = dup_municipality ();

  if (self->session == NULL)
    return;
  torget_session_list_offices_async (self->session, loaded_cb, g_object_ref (self));
  torget_session_list_messages_async (self->session, messages_loaded_cb, g_object_ref (self));
  torget_session_load_own_office_async (self->session, municipality, own_loaded_cb,
                                        g_object_ref (self));
}

/* Doing */

static TorgetPeerOffice *
finish (TorgetOfficesPage *self,
        GObject *source,
        GAsyncResult *result,
        const char *heading)
{
  g_autoptr (GError) error = NULL;
  TorgetPeerOffice *office
      = torget_session_change_office_finish (TORGET_SESSION (source), result, &error);

  if (office == NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    torget_alert_show (get_window (self), heading, torget_error_get_text (error));
  load (self);
  return office;
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (TorgetPeerOffice) office
      = finish (self, source, result, _ ("The card was not read"));
}

static void
card_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (GFile) card = torget_file_dialog_finish (result, NULL);

  if (card != NULL && self->session != NULL)
    torget_offices_page_read_card (self, card);
}

static void
read_clicked_cb (TorgetOfficesPage *self)
{
  const TorgetFileKind kinds[] = { { _ ("Office cards"), "*.torget-office" }, { NULL } };

  torget_file_dialog_open_async (get_window (self), _ ("Read an Office Card"), kinds, NULL,
                                 card_chosen_cb, g_object_ref (self));
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (TorgetPeerOffice) office
      = finish (self, source, result, _ ("The card was not written"));

  if (office != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _ ("The card is written. Send it to the other offices."));
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    torget_offices_page_write_card (self, file);
}

static void
write_clicked_cb (TorgetOfficesPage *self)
{
  const TorgetFileKind kinds[] = { { _ ("Office cards"), "*.torget-office" }, { NULL } };
  g_autofree char *municipality = dup_municipality ();
  g_autofree char *name = g_strconcat (municipality, ".torget-office", NULL);

  torget_file_dialog_save_async (get_window (self), _ ("Write the Office Card"), name, kinds, NULL,
                                 place_chosen_cb, g_object_ref (self));
}

static void
renewed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autoptr (TorgetPeerOffice) office
      = finish (self, source, result, _ ("The keys were not changed"));
}

static void
renew_answered_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (TorgetOfficesPage) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);
  g_autofree char *municipality = dup_municipality ();

  if (g_strcmp0 (response, "renew") == 0 && self->session != NULL)
    torget_session_renew_own_office_async (self->session, municipality, renewed_cb,
                                           g_object_ref (self));
}

static void
renew_clicked_cb (TorgetOfficesPage *self)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "renew", _ ("_Make New Keys"), TORGET_ALERT_DESTRUCTIVE },
    { NULL },
  };

  torget_alert_choose_async (
      get_window (self), _ ("Make new keys for this office?"),
      _ ("Files that are on their way to this office cannot be opened any more. Every other office "
         "has to read the new card and compare it."),
      NULL, responses, NULL, renew_answered_cb, g_object_ref (self));
}

static void
torget_offices_page_dispose (GObject *object)
{
  TorgetOfficesPage *self = TORGET_OFFICES_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->messages, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_offices_page_parent_class)->dispose (object);
}

static void
torget_offices_page_class_init (TorgetOfficesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_offices_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/offices-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, fingerprint_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, messages_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, missing_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, none_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, others_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, own_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, own_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, read_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOfficesPage, renew_row);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, renew_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
torget_offices_page_init (TorgetOfficesPage *self)
{
  self->rows = g_ptr_array_new ();
  self->messages = g_ptr_array_new ();
  self->missing = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_offices_page_set_session:
 * @self: a page
 * @session: an open session
 *
 * Call once.
 */
void
torget_offices_page_set_session (TorgetOfficesPage *self,
                                 TorgetSession *session)
{
  const gboolean can_manage = torget_session_may (session, TORGET_MAY_MANAGE_USERS);

  g_return_if_fail (TORGET_IS_OFFICES_PAGE (self) && self->session == NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->renew_row, can_manage);
  gtk_widget_set_visible (self->read_row, can_manage);
}

/**
 * torget_offices_page_read_card:
 * @self: a page with a session
 * @card: what somebody has sent
 *
 * The office stands in the list afterwards, not confirmed.
 */
void
torget_offices_page_read_card (TorgetOfficesPage *self,
                               GFile *card)
{
  g_return_if_fail (TORGET_IS_OFFICES_PAGE (self) && self->session != NULL);

  torget_session_add_office_async (self->session, card, read_cb, g_object_ref (self));
}

/**
 * torget_offices_page_write_card:
 * @self: a page with a session
 * @file: where to write the own card
 */
void
torget_offices_page_write_card (TorgetOfficesPage *self,
                                GFile *file)
{
  g_autofree char *municipality = NULL;

  g_return_if_fail (TORGET_IS_OFFICES_PAGE (self) && self->session != NULL);

  municipality = dup_municipality ();
  torget_session_write_card_async (self->session, municipality, file, written_cb,
                                   g_object_ref (self));
}
