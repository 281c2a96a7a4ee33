/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is gone when the file is locked, besides the window's own pages: what was copied here, and
 * every dialog and window that stands before it. A form in which somebody has typed goes when the
 * file has taken it. One that it cannot take waits unseen for that user, and goes when another one
 * comes. */
#include "config.h"

#include "ui/app/forget.h"

#include "ui/compat/file-dialog.h"
#include "ui/person/draft-keeper.h"

static void
forget_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

static gboolean
stands_before (GtkWindow *other,
               GtkWindow *window)
{
  for (GtkWindow *parent = gtk_window_get_transient_for (other); parent != NULL;
       parent = gtk_window_get_transient_for (parent))
    if (parent == window)
      return TRUE;
  return FALSE;
}

static void
opened_cb (GtkWindow *form,
           TorgetSession *session)
{
  g_signal_handlers_disconnect_by_func (session, opened_cb, form);
  if (torget_session_has_come_back (session))
    gtk_window_present (form);
  else
    gtk_window_destroy (form);
}

static gboolean
is_typed_in (GtkWindow *other)
{
  return TORGET_IS_RECORD_DIALOG (other)
         && torget_form_is_changed (torget_record_dialog_get_form (TORGET_RECORD_DIALOG (other)));
}

/* A question is answered as by Escape, since somebody waits for the answer. A form waits before the
 * window itself: what it stood before may be another dialog, which goes now. */
static void
take_away (GtkWindow *other,
           GtkWindow *window,
           TorgetSession *session)
{
  if (ADW_IS_MESSAGE_DIALOG (other))
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (other),
                                 adw_message_dialog_get_close_response (ADW_MESSAGE_DIALOG (other)));
  if (is_typed_in (other))
    {
      gtk_widget_set_visible (GTK_WIDGET (other), FALSE);
      gtk_window_set_transient_for (other, window);
      g_signal_connect_object (session, "opened", G_CALLBACK (opened_cb), other, G_CONNECT_SWAPPED);
      torget_draft_leave (other);
    }
  else
    gtk_window_destroy (other);
}

/**
 * torget_forget:
 * @window: a window whose file has been locked
 * @session: its session
 *
 * Takes what this program has put there off the clipboard and off the selection that the middle
 * button pastes, and takes away the windows that stand before @window, without a question: nobody
 * may be there to answer.
 */
void
torget_forget (GtkWindow *window,
               TorgetSession *session)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_object_unref);

  forget_clipboard (gtk_widget_get_clipboard (GTK_WIDGET (window)));
  forget_clipboard (gtk_widget_get_primary_clipboard (GTK_WIDGET (window)));
  /* First all are found: one that loses its parent stands before nothing any more. */
  for (GList *l = toplevels; l != NULL; l = l->next)
    if (stands_before (l->data, window) && !torget_file_dialog_owns (l->data))
      g_ptr_array_add (others, g_object_ref (l->data));
  torget_file_dialog_cancel_over (window);
  for (guint i = 0; i < others->len; i++)
    torget_file_dialog_cancel_over (g_ptr_array_index (others, i));
  for (guint i = 0; i < others->len; i++)
    take_away (g_ptr_array_index (others, i), window, session);
}
