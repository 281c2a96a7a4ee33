/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking at an attached file in another program, copying it out, removing it; see
 * attachment-place.h. */
#include "config.h"

#include "ui/person/attachment-place.h"

#include "service/attachment.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/person/save.h"

#include <glib/gi18n.h>

static const TorgetAttachment *
find (GtkWidget *place,
      GVariant *parameter)
{
  return torget_record_set_find (
      torget_person_case_get_records (torget_attachment_place_get_case (place)),
      &torget_attachment_type, g_variant_get_int64 (parameter));
}

static void
shown_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    torget_alert_show (GTK_WINDOW (source), _ ("Not opened"),
                       _ ("No program was found that can show this kind of file. Save a copy and "
                          "open it elsewhere."));
}

static void
written_to_look_at_cb (GObject *source,
                       GAsyncResult *result,
                       gpointer user_data)
{
  g_autoptr (GtkWidget) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file
      = torget_session_export_attachment_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : NULL;
  GtkWindow *window = torget_attachment_place_get_window (self);

  if (uri != NULL && window != NULL)
    gtk_show_uri_full (window, uri, GDK_CURRENT_TIME, NULL, shown_cb, g_object_ref (self));
  else if (error != NULL)
    torget_alert_show (window, _ ("Not opened"), torget_error_get_text (error));
}

static void
open_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  const TorgetAttachment *attachment = find (widget, parameter);

  if (attachment != NULL)
    torget_session_open_attachment_async (torget_attachment_place_get_session (widget), attachment,
                                          written_to_look_at_cb, g_object_ref (widget));
}

static void
exported_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GtkWidget) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file
      = torget_session_export_attachment_finish (TORGET_SESSION (source), result, &error);

  if (file != NULL)
    gtk_widget_activate_action (self, "win.toast", "s", _ ("Copy saved"));
  else
    torget_alert_show (torget_attachment_place_get_window (self), _ ("Not saved"),
                       torget_error_get_text (error));
}

typedef struct
{
  GtkWidget *place;
  TorgetAttachment *attachment;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->place);
  torget_record_free (export->attachment);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_session_export_attachment_async (torget_attachment_place_get_session (export->place),
                                            export->attachment, file, exported_cb,
                                            g_object_ref (export->place));
}

static void
warned_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);
  g_autofree char *name = torget_attachment_dup_file_name (export->attachment);
  GtkWindow *window = torget_attachment_place_get_window (export->place);

  if (g_strcmp0 (response, "save") == 0)
    torget_file_dialog_save_async (window, _ ("Save a Copy"), name, NULL, NULL, place_chosen_cb,
                                   g_steal_pointer (&export));
}

static void
export_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  const TorgetAttachment *attachment = find (widget, parameter);
  const gboolean is_protected = torget_person_case_hides_places (torget_attachment_place_get_case (widget));
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "save", _ ("_Save a Copy…"), is_protected ? TORGET_ALERT_DESTRUCTIVE : TORGET_ALERT_PLAIN },
    { NULL },
  };
  Export *export;

  if (attachment == NULL)
    return;
  export = g_new0 (Export, 1);
  export->place = g_object_ref (widget);
  export->attachment = torget_record_copy (attachment);
  torget_alert_choose_async (
      torget_attachment_place_get_window (widget), _ ("Save a copy outside the encrypted file?"),
      is_protected
          ? _ ("Somebody in the household has protected personal data. Whoever can read the copy "
               "can read what it says. It is not encrypted, and Torget does not remove it.")
          : _ ("Whoever can read the copy can read what it says. It is not encrypted, and Torget "
               "does not remove it."),
      NULL, responses, NULL, warned_cb, export);
}

static void
remove_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  const TorgetAttachment *attachment = find (widget, parameter);

  if (attachment != NULL)
    torget_remove_record (widget, torget_attachment_place_get_session (widget), attachment,
                          torget_person_case_get_records (torget_attachment_place_get_case (widget)),
                          _ ("Attachment removed"));
}

void
torget_attachment_place_install_out (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "attachment.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "attachment.export", "x", export_action);
  gtk_widget_class_install_action (widget_class, "attachment.remove", "x", remove_action);
}
