/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetOffersPage: see offers-page.h. */
#include "config.h"

#include "ui/region/offers-page.h"

#include "base/clock.h"
#include "service/export.h"
#include "service/roles.h"
#include "ui/app/error-text.h"
#include "ui/app/settings.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/person/field-value.h"
#include "ui/person/save.h"
#include "ui/region/offers-rows.h"

#include <glib/gi18n.h>

struct _TorgetOffersPage
{
  AdwBin parent_instance;

  AdwPreferencesGroup *own_group;
  AdwPreferencesGroup *others_group;
  GtkWidget *own_none_row;
  GtkWidget *others_none_row;
  GtkWidget *write_row;
  GtkWidget *read_row;

  TorgetSession *session;
  GPtrArray *own_rows;    /* in their group */
  GPtrArray *others_rows; /* likewise */
  TorgetOffersImport *import; /* while the user is asked */
};

G_DEFINE_FINAL_TYPE (TorgetOffersPage, torget_offers_page, ADW_TYPE_BIN)

static GtkWindow *
get_window (TorgetOffersPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
is_shown (TorgetOffersPage *self)
{
  return self->session != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL;
}

/* Showing */

static void
clear_rows (AdwPreferencesGroup *group,
            GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (rows, i));
  g_ptr_array_set_size (rows, 0);
}

static void
add_row (AdwPreferencesGroup *group,
         GPtrArray *rows,
         GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (rows, row);
}

static void
show_own (TorgetOffersPage *self,
          TorgetRecordSet *records)
{
  GPtrArray *offers = torget_record_set_list (records, &torget_offer_type);
  const TorgetDate today = torget_clock_get_today ();

  clear_rows (self->own_group, self->own_rows);
  for (guint i = 0; i < offers->len; i++)
    if (torget_offer_is_own (g_ptr_array_index (offers, i)))
      add_row (self->own_group, self->own_rows,
               torget_offers_row_new_own (g_ptr_array_index (offers, i), today));
  gtk_widget_set_visible (self->own_none_row, self->own_rows->len == 0);
}

static void
show_others (TorgetOffersPage *self,
             TorgetRecordSet *records)
{
  GPtrArray *receipts = torget_record_set_list (records, &torget_offer_receipt_type);
  const TorgetDate today = torget_clock_get_today ();

  clear_rows (self->others_group, self->others_rows);
  for (guint i = 0; i < receipts->len; i++)
    add_row (self->others_group, self->others_rows,
             torget_offers_row_new_sender (g_ptr_array_index (receipts, i), records, today));
  gtk_widget_set_visible (self->others_none_row, receipts->len == 0);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetOffersPage) self = user_data;
  g_autoptr (TorgetRecordSet) records
      = torget_session_load_offers_finish (TORGET_SESSION (source), result, NULL);

  if (records == NULL || self->session == NULL)
    return;
  show_own (self, records);
  show_others (self, records);
}

static void
load (TorgetOffersPage *self)
{
  if (self->session != NULL && torget_session_is_open (self->session))
    torget_session_load_offers_async (self->session, NULL, loaded_cb, g_object_ref (self));
}

/* Out of sight it waits until it is looked at again. */
static void
changed_cb (TorgetOffersPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

/* Writing ours */

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetOffersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExportResult) written
      = torget_session_export_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *text = NULL;
  guint n;

  if (!is_shown (self))
    return;
  if (written == NULL)
    {
      torget_alert_show (get_window (self), _ ("Nothing Was Written"), torget_error_get_text (error));
      return;
    }
  n = torget_record_set_list (written->offers, &torget_offer_type)->len;
  text = g_strdup_printf (ngettext ("The file is written, with %u offer.",
                                    "The file is written, with %u offers.", n),
                          n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetOffersPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    torget_offers_page_write (self, file);
}

static void
write_clicked_cb (TorgetOffersPage *self)
{
  const TorgetFileKind kinds[] = { { _ ("XML"), "*.xml" }, { NULL } };
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *municipality
      = g_settings_get_string (torget_settings_get (), "office-municipality");
  g_autofree char *name
      = g_strdup_printf ("torget-offers-%s-%s.xml", municipality,
                         torget_date_write_iso (torget_clock_get_today (), iso));

  torget_file_dialog_save_async (get_window (self), _ ("Write Our Offers"), name, kinds, NULL,
                                 place_chosen_cb, g_object_ref (self));
}

/* Taking theirs in */

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetOffersPage) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);
  g_autoptr (TorgetOffersImport) import = g_steal_pointer (&self->import);
  g_autofree char *label = NULL;

  if (g_strcmp0 (response, "accept") != 0 || self->session == NULL || import == NULL)
    return;
  /* Translators: what was done, for Undo and History; a municipality. */
  label = g_strdup_printf (_ ("Offers of %s"),
                           torget_label_of ("municipality", import->receipt->sender));
  torget_session_accept_offers_async (self->session, import, label, torget_save_ended_cb,
                                      torget_save_start (GTK_WIDGET (self), label, NULL, NULL));
}

/* @import: (transfer full) */
static void
ask (TorgetOffersPage *self,
     TorgetOffersImport *import)
{
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "accept", _ ("_Take Them In"), TORGET_ALERT_SUGGESTED },
    { NULL },
  };
  g_autofree char *heading
      /* Translators: a municipality. */
      = g_strdup_printf (_ ("Offers of %s"),
                         torget_label_of ("municipality", import->receipt->sender));
  g_autofree char *question = torget_offers_dup_question (import);

  g_clear_pointer (&self->import, torget_offers_import_free);
  self->import = import;
  torget_alert_choose_async (get_window (self), heading, question, NULL, responses, NULL,
                             answered_cb, g_object_ref (self));
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (TorgetOffersPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetOffersImport) import
      = torget_session_read_offers_finish (TORGET_SESSION (source), result, &error);
  const char *refusal;

  if (!is_shown (self))
    return;
  refusal = import != NULL ? torget_offers_get_refusal (import->verdict)
                           : torget_error_get_text (error);
  if (refusal != NULL)
    torget_alert_show (get_window (self), _ ("The File Is Not Taken In"), refusal);
  else
    ask (self, g_steal_pointer (&import));
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetOffersPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    torget_offers_page_read (self, file);
}

static void
read_clicked_cb (TorgetOffersPage *self)
{
  const TorgetFileKind kinds[] = { { _ ("XML"), "*.xml" }, { NULL } };

  torget_file_dialog_open_async (get_window (self), _ ("Take In Offers"), kinds, NULL,
                                 file_chosen_cb, g_object_ref (self));
}

static void
torget_offers_page_dispose (GObject *object)
{
  TorgetOffersPage *self = TORGET_OFFERS_PAGE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->own_rows, g_ptr_array_unref);
  g_clear_pointer (&self->others_rows, g_ptr_array_unref);
  g_clear_pointer (&self->import, torget_offers_import_free);
  G_OBJECT_CLASS (torget_offers_page_parent_class)->dispose (object);
}

static void
torget_offers_page_class_init (TorgetOffersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_offers_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/offers-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetOffersPage, others_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetOffersPage, others_none_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOffersPage, own_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetOffersPage, own_none_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOffersPage, read_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetOffersPage, write_row);
  gtk_widget_class_bind_template_callback (widget_class, load);
  gtk_widget_class_bind_template_callback (widget_class, read_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_clicked_cb);
}

static void
torget_offers_page_init (TorgetOffersPage *self)
{
  self->own_rows = g_ptr_array_new ();
  self->others_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_offers_page_set_session:
 * @self: a page
 * @session: an open session
 *
 * Call once.
 */
void
torget_offers_page_set_session (TorgetOffersPage *self,
                                TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_OFFERS_PAGE (self) && self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->read_row, torget_session_may (session, TORGET_MAY_EDIT));
}

/**
 * torget_offers_page_write:
 * @self: a page with a session
 * @file: where to write what we offer today
 */
void
torget_offers_page_write (TorgetOffersPage *self,
                          GFile *file)
{
  g_autofree char *municipality = NULL;
  TorgetExportRequest request = { .profile = TORGET_EXPORT_OFFERS };

  g_return_if_fail (TORGET_IS_OFFERS_PAGE (self) && self->session != NULL);

  municipality = g_settings_get_string (torget_settings_get (), "office-municipality");
  request.sender = municipality;
  torget_session_export_async (self->session, &request, file, NULL, NULL, NULL, written_cb,
                               g_object_ref (self));
}

/**
 * torget_offers_page_read:
 * @self: a page with a session
 * @file: what another municipality has sent
 *
 * Asks before anything is changed.
 */
void
torget_offers_page_read (TorgetOffersPage *self,
                         GFile *file)
{
  g_return_if_fail (TORGET_IS_OFFERS_PAGE (self) && self->session != NULL);

  torget_session_read_offers_async (self->session, file, NULL, read_cb, g_object_ref (self));
}
