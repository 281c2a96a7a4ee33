/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attaching a file to a list: chosen, dropped, or pasted. */
#include "config.h"

#include "ui/person/attachment-list-private.h"

#include "service/attachment.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/person/save.h"

#include <glib/gi18n.h>

static void
tell (TorgetAttachmentList *self,
      const char *text)
{
  torget_alert_show (torget_attachment_list_get_window (self), _ ("Not attached"), text);
}

static void
refuse (TorgetAttachmentList *self,
        TorgetAttachmentVerdict verdict)
{
  const guint megabytes = (guint) (torget_attachment_list_get_limit (self) / (1000 * 1000));
  g_autofree char *text = NULL;

  switch (verdict)
    {
    case TORGET_ATTACHMENT_TOO_LARGE:
      text = g_strdup_printf (_ ("A file may have %u MB at most. Nothing was attached; make the file "
                                 "smaller, for example by scanning it in grey, or split it."),
                              megabytes);
      break;
    case TORGET_ATTACHMENT_EMPTY:
      text = g_strdup (_ ("There is nothing in the file. Nothing was attached."));
      break;
    case TORGET_ATTACHMENT_BAD_TYPE:
    case TORGET_ATTACHMENT_GOOD:
    default:
      text = g_strdup (_ ("Only PDF files and images (PNG, JPEG, GIF, WebP, TIFF) can be attached. "
                          "What counts is the content, not the name. Nothing was attached; print "
                          "the document to a PDF file and attach that."));
      break;
    }
  tell (self, text);
}

static void
added_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetAttachmentList) self = user_data;
  g_autoptr (GError) error = NULL;
  const gint64 tx
      = torget_session_add_attachment_finish (TORGET_SESSION (source), result, &error);

  if (tx != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(xs)", tx, _ ("File attached"));
  else
    torget_save_show_problem (GTK_WIDGET (self), torget_error_get_text (error));
}

/**
 * torget_attachment_list_add_content:
 * @self: a list of somebody's
 * @name: the file's name
 * @content: its bytes
 *
 * Attaches a file, or says why not.
 */
void
torget_attachment_list_add_content (TorgetAttachmentList *self,
                                    const char *name,
                                    GBytes *content)
{
  const TorgetAttachmentVerdict verdict
      = torget_attachment_judge (content, torget_attachment_list_get_limit (self));
  g_autoptr (TorgetAttachment) attachment = torget_attachment_list_create (self, name);

  if (verdict != TORGET_ATTACHMENT_GOOD)
    {
      refuse (self, verdict);
      return;
    }
  torget_session_add_attachment_async (torget_attachment_list_get_session (self), attachment,
                                       content, _ ("File attached"), added_cb, g_object_ref (self));
}

static void
file_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (TorgetAttachmentList) self = user_data;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GBytes) content = g_file_load_bytes_finish (G_FILE (source), result, NULL, NULL);

  if (content != NULL)
    torget_attachment_list_add_content (self, shown, content);
  else
    tell (self, _ ("The file could not be read. Check that it is there, and that you may read "
                   "it."));
}

/* What is too large is not read at all. */
static void
file_asked_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (TorgetAttachmentList) self = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  const goffset limit = (goffset) torget_attachment_list_get_limit (self);

  if (info != NULL && g_file_info_get_size (info) > limit)
    refuse (self, TORGET_ATTACHMENT_TOO_LARGE);
  else
    g_file_load_bytes_async (G_FILE (source), NULL, file_read_cb, g_object_ref (self));
}

/**
 * torget_attachment_list_add_file:
 * @self: a list of somebody's
 * @file: a file
 *
 * Attaches a file, or says why not.
 */
void
torget_attachment_list_add_file (TorgetAttachmentList *self,
                                 GFile *file)
{
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, NULL, file_asked_cb, g_object_ref (self));
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetAttachmentList) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_attachment_list_add_file (self, file);
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  const TorgetFileKind kinds[] = {
    { _ ("PDF files and images"), "*.pdf;*.PDF;*.png;*.PNG;*.jpg;*.JPG;*.jpeg;*.JPEG;*.gif;*.GIF;"
                                  "*.webp;*.WEBP;*.tif;*.TIF;*.tiff;*.TIFF" },
    { NULL },
  };

  torget_file_dialog_open_async (torget_attachment_list_get_window (TORGET_ATTACHMENT_LIST (widget)),
                                 _ ("Attach a File"), kinds, NULL, file_chosen_cb,
                                 g_object_ref (widget));
}

static void
pasted_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetAttachmentList) self = user_data;
  g_autoptr (GdkTexture) texture
      = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) content = NULL;

  if (texture == NULL)
    {
      tell (self, _ ("There is no image to paste. Copy an image first."));
      return;
    }
  content = gdk_texture_save_to_png_bytes (texture);
  torget_attachment_list_add_content (self, _ ("Pasted image.png"), content);
}

static void
paste_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  gdk_clipboard_read_texture_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb,
                                    g_object_ref (widget));
}

void
torget_attachment_list_install_in (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "attachment.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "attachment.paste", NULL, paste_action);
}
