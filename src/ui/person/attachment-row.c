/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An attached file as a row: a small picture of it, its name, kind, size and day, and what can be
 * done with it by the actions `attachment.open`, `.export` and `.remove` of the list around it. */
#include "config.h"

#include "ui/person/attachment-row.h"

#include "base/number.h"
#include "domain/media-type.h"
#include "service/attachment.h"
#include "ui/person/field-labels.h"
#include "ui/widgets/language.h"
#include "ui/widgets/thumbnail.h"

#include <glib/gi18n.h>

#define PICTURE_SIZE 48

/* A large image is not unpacked just to be looked at in passing. */
#define MAX_PREVIEW_SIZE (20 * 1000 * 1000)

static char *
dup_kind (const TorgetAttachment *attachment)
{
  if (torget_media_type_is_image (attachment->media_type))
    return g_strdup (_ ("Image"));
  if (attachment->pages == 0)
    return g_strdup ("PDF");
  /* Translators: kind of a file. */
  return g_strdup_printf (ngettext ("PDF, %d page", "PDF, %d pages", (gulong) attachment->pages),
                          attachment->pages);
}

static char *
dup_details (const TorgetAttachment *attachment,
             gboolean tells_record)
{
  g_autofree char *kind = dup_kind (attachment);
  g_autofree char *size
      = torget_number_dup_size ((guint64) attachment->size, torget_ui_language ());
  char date[TORGET_DATE_ISO_SIZE];

  torget_date_write_iso (attachment->date, date);
  if (tells_record && attachment->record_table != NULL)
    return g_strdup_printf ("%s · %s · %s · %s", torget_table_label (attachment->record_table), kind,
                            size, date);
  return g_strdup_printf ("%s · %s · %s", kind, size, date);
}

/* Picture */

typedef struct
{
  GWeakRef picture;
  GCancellable *cancellable;
} Preview;

static void
preview_free (Preview *preview)
{
  g_weak_ref_clear (&preview->picture);
  g_object_unref (preview->cancellable);
  g_free (preview);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Preview, preview_free)

static void
drawn_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Preview) preview = user_data;
  g_autoptr (GtkWidget) picture = g_weak_ref_get (&preview->picture);
  g_autoptr (GdkTexture) texture = torget_thumbnail_load_finish (result, NULL);

  if (picture != NULL && texture != NULL)
    gtk_image_set_from_paintable (GTK_IMAGE (picture), GDK_PAINTABLE (texture));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (Preview) preview = user_data;
  g_autoptr (GBytes) content
      = torget_session_load_attachment_finish (TORGET_SESSION (source), result, NULL);
  g_autoptr (GtkWidget) picture = g_weak_ref_get (&preview->picture);
  GCancellable *cancellable = preview->cancellable;

  if (content == NULL || picture == NULL)
    return;
  torget_thumbnail_load_async (content, PICTURE_SIZE * gtk_widget_get_scale_factor (picture),
                               cancellable, drawn_cb, g_steal_pointer (&preview));
}

static GtkWidget *
create_picture (const TorgetAttachment *attachment,
                TorgetSession *session,
                GCancellable *cancellable)
{
  GtkWidget *picture = gtk_image_new_from_icon_name ("image-x-generic-symbolic");
  Preview *preview = g_new0 (Preview, 1);

  gtk_image_set_pixel_size (GTK_IMAGE (picture), PICTURE_SIZE);
  gtk_widget_add_css_class (picture, "attached-picture");
  g_weak_ref_init (&preview->picture, picture);
  preview->cancellable = g_object_ref (cancellable);
  torget_session_load_attachment_async (session, attachment, cancellable, loaded_cb, preview);
  return picture;
}

static GtkWidget *
create_page (void)
{
  GtkWidget *label = gtk_label_new ("PDF");

  gtk_widget_add_css_class (label, "pdf-page");
  return label;
}

static GtkWidget *
create_prefix (const TorgetAttachment *attachment,
               TorgetSession *session,
               GCancellable *cancellable)
{
  const gboolean is_drawn = torget_media_type_is_image (attachment->media_type)
                            && attachment->size <= MAX_PREVIEW_SIZE;
  GtkWidget *prefix
      = is_drawn ? create_picture (attachment, session, cancellable)
        : torget_media_type_is_image (attachment->media_type)
            ? gtk_image_new_from_icon_name ("image-x-generic-symbolic")
            : create_page ();

  gtk_widget_set_size_request (prefix, PICTURE_SIZE, PICTURE_SIZE);
  gtk_widget_set_valign (prefix, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (prefix, 6);
  gtk_widget_set_margin_bottom (prefix, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (prefix), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  attachment->name, -1);
  return prefix;
}

/* Row */

static void
add_button (GtkWidget *row,
            const TorgetAttachment *attachment,
            const char *icon_name,
            const char *label,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", attachment->record.id);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/**
 * torget_attachment_row_new:
 * @attachment: the attachment
 * @tells_record: whether it says what it documents
 * @session: the session, to read the picture from
 * @cancellable: ends the reading when the row is gone
 *
 * Returns: (transfer floating): the row; Enter opens the file
 */
GtkWidget *
torget_attachment_row_new (const TorgetAttachment *attachment,
                           gboolean tells_record,
                           TorgetSession *session,
                           GCancellable *cancellable)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *details = dup_details (attachment, tells_record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), attachment->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             create_prefix (attachment, session, cancellable));
  add_button (row, attachment, "document-save-as-symbolic", _ ("Save a Copy…"),
              "attachment.export");
  add_button (row, attachment, "user-trash-symbolic", _ ("Remove"), "attachment.remove");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "attachment.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", attachment->record.id);
  gtk_widget_set_tooltip_text (row, _ ("Open"));
  return row;
}

/**
 * torget_attachment_row_get_id:
 * @row: what torget_attachment_row_new() gave
 *
 * Returns: row id of the attachment
 */
gint64
torget_attachment_row_get_id (GtkWidget *row)
{
  GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));

  return g_variant_get_int64 (target);
}
