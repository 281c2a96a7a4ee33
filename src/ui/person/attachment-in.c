/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attaching a file: chosen, dropped, or pasted; see attachment-place.h. */
#include "config.h"

#include "ui/person/attachment-place.h"

#include "domain/record-types.h"
#include "service/attachment.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/person/members.h"
#include "ui/person/save.h"

#include <glib/gi18n.h>

/* A file on its way in. */
typedef struct
{
  GtkWidget *place;
  TorgetAttachment *attachment; /* whose it is and what it documents */
  gsize limit;                  /* in bytes */
  GFile *file;                  /* (nullable): what is to be read */
  GBytes *content;              /* (nullable): what has been read */
} Arrival;

static void
arrival_free (Arrival *arrival)
{
  g_object_unref (arrival->place);
  torget_record_free (arrival->attachment);
  g_clear_object (&arrival->file);
  g_clear_pointer (&arrival->content, g_bytes_unref);
  g_free (arrival);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

/* What belongs to a housing contract is the household's. */
static gboolean
is_shared (const char *table)
{
  const TorgetRecordType *type = torget_record_types_find (table);

  return type != NULL
         && (torget_record_type_find (type, "household_id") != NULL
             || torget_record_type_find (type, "sublet_id") != NULL);
}

static Arrival *
arrival_new (GtkWidget *place,
             const char *table,
             gint64 record_id)
{
  TorgetPersonCase *person_case = torget_attachment_place_get_case (place);
  const TorgetHousehold *household = torget_members_get_household (person_case);
  Arrival *arrival = g_new0 (Arrival, 1);

  arrival->place = g_object_ref (place);
  arrival->attachment = torget_record_new (&torget_attachment_type);
  if (household != NULL && is_shared (table))
    arrival->attachment->household_id = household->record.id;
  else
    arrival->attachment->person_id = torget_person_case_get_person_id (person_case);
  if (record_id != 0)
    arrival->attachment->record_table = g_strdup (table);
  arrival->attachment->record_id = record_id;
  return arrival;
}

static void
tell (GtkWidget *place,
      const char *text)
{
  torget_alert_show (torget_attachment_place_get_window (place), _ ("Not attached"), text);
}

static void
refuse (const Arrival *arrival,
        TorgetAttachmentVerdict verdict)
{
  const guint megabytes = (guint) (arrival->limit / (1000 * 1000));
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
  tell (arrival->place, text);
}

static void
added_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GtkWidget) place = user_data;
  g_autoptr (GError) error = NULL;
  const gint64 tx
      = torget_session_add_attachment_finish (TORGET_SESSION (source), result, &error);

  if (tx != 0)
    gtk_widget_activate_action (place, "win.saved", "(xs)", tx, _ ("File attached"));
  else
    torget_save_show_problem (place, torget_error_get_text (error));
}

static void
save (Arrival *arrival)
{
  const TorgetAttachmentVerdict verdict
      = torget_attachment_judge (arrival->content, arrival->limit);

  if (verdict != TORGET_ATTACHMENT_GOOD)
    {
      refuse (arrival, verdict);
      return;
    }
  torget_session_add_attachment_async (torget_attachment_place_get_session (arrival->place),
                                       arrival->attachment, arrival->content, _ ("File attached"),
                                       added_cb, g_object_ref (arrival->place));
}

/* Reading */

static void
file_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;

  arrival->content = g_file_load_bytes_finish (G_FILE (source), result, NULL, NULL);
  if (arrival->content != NULL)
    save (arrival);
  else
    tell (arrival->place, _ ("The file could not be read. Check that it is there, and that you may "
                             "read it."));
}

/* What is too large is not read at all. */
static void
file_asked_cb (GObject *source,
               GAsyncResult *result,
               gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (info != NULL && g_file_info_get_size (info) > (goffset) arrival->limit)
    refuse (arrival, TORGET_ATTACHMENT_TOO_LARGE);
  else
    g_file_load_bytes_async (G_FILE (source), NULL, file_read_cb, g_steal_pointer (&arrival));
}

static void
limit_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;

  arrival->limit
      = torget_session_get_attachment_limit_finish (TORGET_SESSION (source), result, NULL);
  if (arrival->limit == 0)
    arrival->limit = TORGET_ATTACHMENT_LIMIT_MB * 1000 * 1000;
  if (arrival->content != NULL)
    save (arrival);
  else
    {
      GFile *file = arrival->file;

      g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                               G_PRIORITY_DEFAULT, NULL, file_asked_cb,
                               g_steal_pointer (&arrival));
    }
}

/* Takes over @arrival. */
static void
receive (Arrival *arrival)
{
  torget_session_get_attachment_limit_async (torget_attachment_place_get_session (arrival->place),
                                             limit_cb, arrival);
}

/**
 * torget_attachment_place_add_content:
 * @place: a place
 * @table: table of the record that it documents, or an empty text
 * @record_id: row id of that record, or 0
 * @name: the file's name
 * @content: its bytes
 *
 * Attaches a file, or says why not.
 */
void
torget_attachment_place_add_content (GtkWidget *place,
                                     const char *table,
                                     gint64 record_id,
                                     const char *name,
                                     GBytes *content)
{
  Arrival *arrival = arrival_new (place, table, record_id);

  arrival->attachment->name = g_strdup (name);
  arrival->content = g_bytes_ref (content);
  receive (arrival);
}

/**
 * torget_attachment_place_add_file:
 * @place: a place
 * @table: table of the record that it documents, or an empty text
 * @record_id: row id of that record, or 0
 * @file: a file
 *
 * Attaches a file, or says why not.
 */
void
torget_attachment_place_add_file (GtkWidget *place,
                                  const char *table,
                                  gint64 record_id,
                                  GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  Arrival *arrival = arrival_new (place, table, record_id);

  arrival->attachment->name = g_filename_display_name (name);
  arrival->file = g_object_ref (file);
  receive (arrival);
}

/* Choosing */

typedef struct
{
  GtkWidget *place;
  char *table;
  gint64 record_id;
} Choosing;

static void
choosing_free (Choosing *choosing)
{
  g_object_unref (choosing->place);
  g_free (choosing->table);
  g_free (choosing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choosing, choosing_free)

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Choosing) choosing = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_attachment_place_add_file (choosing->place, choosing->table, choosing->record_id, file);
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
  Choosing *choosing = g_new0 (Choosing, 1);

  choosing->place = g_object_ref (widget);
  g_variant_get (parameter, "(sx)", &choosing->table, &choosing->record_id);
  torget_file_dialog_open_async (torget_attachment_place_get_window (widget), _ ("Attach a File"),
                                 kinds, NULL, file_chosen_cb, choosing);
}

static void
pasted_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GtkWidget) place = user_data;
  g_autoptr (GdkTexture) texture
      = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GBytes) content = NULL;

  if (texture == NULL)
    {
      tell (place, _ ("There is no image to paste. Copy an image first."));
      return;
    }
  content = gdk_texture_save_to_png_bytes (texture);
  torget_attachment_place_add_content (place, "", 0, _ ("Pasted image.png"), content);
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
torget_attachment_place_install_in (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "attachment.add", "(sx)", add_action);
  gtk_widget_class_install_action (widget_class, "attachment.paste", NULL, paste_action);
}
