/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Asking for a file, in the shape that GtkFileDialog has from GTK 4.10 on. The floor is 4.8,
 * where GtkFileChooserNative is what there is; nothing else in the window names that class.
 *
 * The task owns the chooser; the signal handlers own the task until one of them has run.
 */
#include "config.h"

#include "ui/compat/file-dialog.h"

#include <glib/gi18n.h>

/* The tasks of the choosers that are open; borrowed. */
static GList *open_tasks;

static GtkFileFilter *
create_filter (const TorgetFileKind *kind)
{
  GtkFileFilter *filter = gtk_file_filter_new ();
  g_auto (GStrv) patterns = g_strsplit (kind->patterns, ";", -1);

  gtk_file_filter_set_name (filter, kind->name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  return filter;
}

static void
add_filters (GtkFileChooser *chooser,
             const TorgetFileKind *kinds)
{
  for (const TorgetFileKind *kind = kinds; kind != NULL && kind->name != NULL; kind++)
    {
      g_autoptr (GtkFileFilter) filter = create_filter (kind);

      gtk_file_chooser_add_filter (chooser, filter);
    }
}

static void
close_chooser (GTask *task)
{
  GtkNativeDialog *dialog = GTK_NATIVE_DIALOG (g_task_get_task_data (task));
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable != NULL)
    g_signal_handlers_disconnect_by_data (cancellable, task);
  g_signal_handlers_disconnect_by_data (dialog, task);
  gtk_native_dialog_hide (dialog);
  open_tasks = g_list_remove (open_tasks, task);
}

static void
response_cb (GtkNativeDialog *dialog,
             int response,
             GTask *task)
{
  close_chooser (task);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");
  g_object_unref (task);
}

static void
cancelled_cb (GCancellable *cancellable,
              GTask *task)
{
  close_chooser (task);
  g_task_return_error_if_cancelled (task);
  g_object_unref (task);
}

static void
run (GTask *task,
     GtkFileChooserNative *chooser,
     const TorgetFileKind *kinds)
{
  GCancellable *cancellable = g_task_get_cancellable (task);

  g_task_set_task_data (task, chooser, g_object_unref);
  if (g_task_return_error_if_cancelled (task))
    {
      g_object_unref (task);
      return;
    }
  add_filters (GTK_FILE_CHOOSER (chooser), kinds);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  if (cancellable != NULL)
    g_signal_connect (cancellable, "cancelled", G_CALLBACK (cancelled_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
  open_tasks = g_list_prepend (open_tasks, task);
}

/**
 * torget_file_dialog_cancel_over:
 * @parent: a window
 *
 * Closes every dialog that the window has asked with, as by Cancel: also one that the desktop shows
 * for this program, and that is no window of it. Main thread.
 */
void
torget_file_dialog_cancel_over (GtkWindow *parent)
{
  g_autoptr (GList) tasks = g_list_copy (open_tasks);

  for (GList *l = tasks; l != NULL; l = l->next)
    {
      GtkNativeDialog *dialog = g_task_get_task_data (l->data);

      if (gtk_native_dialog_get_transient_for (dialog) == parent)
        response_cb (dialog, GTK_RESPONSE_CANCEL, l->data);
    }
}

/**
 * torget_file_dialog_owns:
 * @window: a window of this program
 *
 * Returns: whether it belongs to a dialog for files, which takes it away itself
 */
gboolean
torget_file_dialog_owns (GtkWindow *window)
{
  return GTK_IS_FILE_CHOOSER (window);
}

/**
 * torget_file_dialog_open_async:
 * @parent: (nullable): the window that asks
 * @title: what to choose
 * @kinds: (nullable) (array zero-terminated=1): the kinds of files offered, the first preselected
 * @cancellable: (nullable): closes the dialog
 * @callback: called when the user has chosen
 * @user_data: for @callback
 *
 * Asks for a file that exists. End with torget_file_dialog_finish(). Main thread.
 */
void
torget_file_dialog_open_async (GtkWindow *parent,
                               const char *title,
                               const TorgetFileKind *kinds,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, torget_file_dialog_open_async);
  run (task,
       gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"),
                                    _("_Cancel")),
       kinds);
}

/**
 * torget_file_dialog_save_async:
 * @parent: (nullable): the window that asks
 * @title: what is being saved
 * @suggested_name: file name to start from
 * @kinds: (nullable) (array zero-terminated=1): the kinds of files offered, the first preselected
 * @cancellable: (nullable): closes the dialog
 * @callback: called when the user has chosen
 * @user_data: for @callback
 *
 * Asks where to save; the dialog itself asks before an existing file is replaced. End with
 * torget_file_dialog_finish(). Main thread.
 */
void
torget_file_dialog_save_async (GtkWindow *parent,
                               const char *title,
                               const char *suggested_name,
                               const TorgetFileKind *kinds,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GtkFileChooserNative *chooser
      = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"),
                                     _("_Cancel"));

  g_task_set_source_tag (task, torget_file_dialog_save_async);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), suggested_name);
  run (task, chooser, kinds);
}

/**
 * torget_file_dialog_folder_async:
 * @parent: (nullable): the window that asks
 * @title: what the folder is for
 * @cancellable: (nullable): closes the dialog
 * @callback: called when the user has chosen
 * @user_data: for @callback
 *
 * Asks for a folder that exists. End with torget_file_dialog_finish(). Main thread.
 */
void
torget_file_dialog_folder_async (GtkWindow *parent,
                                 const char *title,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, torget_file_dialog_folder_async);
  run (task,
       gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                    _("_Choose"), _("_Cancel")),
       NULL);
}

/**
 * torget_file_dialog_finish:
 * @result: what the callback got
 * @error: %G_IO_ERROR_CANCELLED when the user closed the dialog or the caller cancelled
 *
 * Returns: (nullable) (transfer full): the chosen file
 */
GFile *
torget_file_dialog_finish (GAsyncResult *result,
                           GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
