/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shown list as a file for other programs. */
#include "config.h"

#include "ui/list/list-export.h"

#include "service/csv.h"
#include "service/list-export.h"
#include "ui/app/error-text.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/list/list-texts.h"
#include "ui/widgets/progress-page.h"

#include <glib/gi18n.h>

/* Fewer rows are there before anybody could read a progress bar. */
#define MANY 2000

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

typedef struct
{
  GtkWidget *origin;
  TorgetSession *session;
  TorgetListModel *model;
  TorgetListKind kind;
  GPtrArray *columns; /* const TorgetListColumn, static */
  guint n_rows;
  GArray *persons; /* gint64, in the rows; %NULL until they are read */
  GString *text;
  char *path;
  GtkWindow *window; /* with the progress of many rows, else %NULL */
  TorgetProgressPage *progress;
  GCancellable *cancellable;
} Export;

static void
export_free (Export *export)
{
  g_clear_pointer (&export->window, gtk_window_destroy);
  g_object_unref (export->origin);
  g_object_unref (export->session);
  g_object_unref (export->model);
  g_ptr_array_unref (export->columns);
  g_clear_pointer (&export->persons, g_array_unref);
  g_string_free (export->text, TRUE);
  g_free (export->path);
  g_object_unref (export->cancellable);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static Export *
export_new (GtkWidget *origin,
            TorgetSession *session,
            TorgetListModel *model,
            GPtrArray *columns)
{
  Export *export = g_new0 (Export, 1);

  export->origin = g_object_ref (origin);
  export->session = g_object_ref (session);
  export->model = g_object_ref (model);
  export->kind = torget_list_model_get_kind (model);
  export->columns = g_ptr_array_ref (columns);
  export->text = g_string_new (BYTE_ORDER_MARK);
  export->cancellable = g_cancellable_new ();
  return export;
}

static GtkWindow *
get_window (const Export *export)
{
  return GTK_WINDOW (gtk_widget_get_root (export->origin));
}

/* Work */

static void
tell_problem (const Export *export,
              const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && get_window (export) != NULL)
    torget_alert_show (get_window (export), _ ("The list was not exported"),
                       torget_error_get_text (error));
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;
  const guint n = export->n_rows;
  g_autofree char *text
      = g_strdup_printf (ngettext ("Exported %u row", "Exported %u rows", n), n);

  if (torget_session_write_list_finish (TORGET_SESSION (source), result, &error))
    gtk_widget_activate_action (export->origin, "win.toast", "s", text);
  else
    tell_problem (export, error);
}

static void
write_file (Export *export)
{
  g_autoptr (GBytes) content = g_bytes_new (export->text->str, export->text->len);

  torget_session_write_list_async (export->session, export->kind, export->n_rows, export->persons,
                                   content, export->path, export->cancellable, written_cb, export);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GError) error = NULL;

  export->n_rows = torget_list_texts_read_finish (result, &export->persons, &error);
  if (error == NULL)
    write_file (g_steal_pointer (&export));
  else
    tell_problem (export, error);
}

static void
row_cb (const char *const *texts,
        guint position,
        gpointer user_data)
{
  Export *export = user_data;

  if (texts != NULL)
    torget_csv_append_row (export->text, texts, ',');
  else if (export->progress != NULL)
    torget_progress_page_set_progress (export->progress, position, export->n_rows, NULL);
}

static gboolean
close_cb (GtkWindow *window,
          GCancellable *cancellable)
{
  g_cancellable_cancel (cancellable);
  return TRUE;
}

static void
show_progress (Export *export)
{
  GtkWidget *page = torget_progress_page_new ();

  export->progress = TORGET_PROGRESS_PAGE (page);
  g_set_object (&export->cancellable,
                torget_progress_page_start (export->progress, _ ("Exporting the list")));
  export->window = g_object_new (ADW_TYPE_WINDOW,
                                 "modal", TRUE,
                                 "transient-for", get_window (export),
                                 "default-width", 420,
                                 "default-height", 220,
                                 "title", _ ("Exporting the list"),
                                 "content", page,
                                 NULL);
  g_signal_connect_object (export->window, "close-request", G_CALLBACK (close_cb),
                           export->cancellable, 0);
  gtk_window_present (export->window);
}

/* Takes over @export. */
static void
start (Export *export,
       GFile *file)
{
  g_auto (GStrv) titles = torget_list_texts_dup_titles (export->columns);

  export->path = g_file_get_path (file);
  export->n_rows = g_list_model_get_n_items (G_LIST_MODEL (export->model));
  if (export->n_rows > MANY)
    show_progress (export);
  torget_csv_append_row (export->text, (const char *const *) titles, ',');
  torget_list_texts_read_async (export->session, export->model, export->columns, row_cb, export,
                                export->cancellable, read_cb, export);
}

/* Asking */

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    start (g_steal_pointer (&export), file);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (Export) export = user_data;
  const TorgetFileKind kinds[] = { { _ ("Tables (CSV)"), "*.csv" }, { NULL } };
  g_autofree char *response = torget_alert_choose_finish (result, NULL);
  g_autofree char *name
      = g_strdup_printf ("torget-%s.csv", torget_list_kind_get_name (export->kind));
  GtkWindow *window = get_window (export);

  if (g_strcmp0 (response, "export") == 0)
    torget_file_dialog_save_async (window, _ ("Export List"), name, kinds, NULL,
                                   file_chosen_cb, g_steal_pointer (&export));
}

/**
 * torget_list_export_ask:
 * @origin: a widget of the list
 * @session: the session
 * @model: the list
 * @columns: (element-type TorgetListColumn): the wanted columns, in their order
 *
 * Says what an export means, asks where to, and exports.
 */
void
torget_list_export_ask (GtkWidget *origin,
                        TorgetSession *session,
                        TorgetListModel *model,
                        GPtrArray *columns)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (model));
  const TorgetAlertResponse responses[] = {
    { "cancel", _ ("_Cancel"), TORGET_ALERT_PLAIN },
    { "export", _ ("_Export…"), TORGET_ALERT_SUGGESTED },
    { NULL },
  };
  g_autofree char *heading
      = g_strdup_printf (ngettext ("Export %u row?", "Export %u rows?", n), n);
  Export *export = export_new (origin, session, model, columns);

  torget_alert_choose_async (
      get_window (export), heading,
      _ ("The file will hold what the list shows and is not encrypted: whoever has it can read it. "
         "Protected persons stay without name and place. The export is put on record."),
      NULL, responses, NULL, answered_cb, export);
}

/**
 * torget_list_export_write:
 * @origin: a widget of the list
 * @session: the session
 * @model: the list
 * @columns: (element-type TorgetListColumn): the wanted columns, in their order
 * @file: where to
 *
 * Exports at once.
 */
void
torget_list_export_write (GtkWidget *origin,
                          TorgetSession *session,
                          TorgetListModel *model,
                          GPtrArray *columns,
                          GFile *file)
{
  start (export_new (origin, session, model, columns), file);
}
