/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetReceivePage: see receive-page.h. Its states: `start`, `working`, `preview`, `done`. What
 * went wrong stands above the state that it leads back to.
 *
 * Actions: `receive.choose`, `receive.accept`, `receive.decline`, `receive.receipt`,
 * `receive.undo`, and `receive.back` (Escape), which cancels what is under way.
 */
#include "config.h"

#include "ui/region/receive-page-private.h"

#include "service/error.h"
#include "service/receipt.h"
#include "ui/compat/file-dialog.h"
#include "ui/person/field-value.h"
#include "ui/region/receive-text.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (TorgetReceivePage, torget_receive_page, ADW_TYPE_BIN)

/* Shows a state, and what has led to it. The keyboard goes to what goes on. */
void
torget_receive_page_show_state (TorgetReceivePage *self,
                                const char *state,
                                const GError *error)
{
  GtkWidget *const focus[]
      = { self->choose_button, self->accept_button, self->another_button,
          self->receipt_button, NULL };

  torget_work_show (&self->work, state, error, focus);
}

/* Returns: whether there is still somebody to show it to */
gboolean
torget_receive_page_end_work (TorgetReceivePage *self)
{
  torget_work_end (&self->work);
  return self->session != NULL;
}

/* The preview */

static void
show_preview (TorgetReceivePage *self)
{
  g_autofree char *warnings = torget_receive_dup_warnings (self->handover);
  g_autofree char *notes = torget_receive_dup_notes (self->handover);
  /* Translators: the name of a municipality. */
  g_autofree char *heading
      = g_strdup_printf (_ ("Handover from %s"),
                         torget_label_of ("municipality",
                                          torget_handover_get_sender (self->handover)));
  g_autofree char *counts = torget_receive_dup_counts (self->handover);
  /* Translators: how many persons are new, and so on. */
  g_autofree char *summary = g_strdup_printf (_ ("%s. Nothing has been changed yet."), counts);

  gtk_label_set_label (self->heading, heading);
  gtk_label_set_label (self->summary, summary);
  gtk_label_set_label (self->notes, notes);
  torget_problem_label_set (self->warnings, TORGET_TONE_WARNING, warnings);
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), *warnings != '\0');
  torget_receive_preview_show (self->preview, self->handover);
  torget_receive_page_show_state (self, "preview", NULL);
  torget_receive_preview_focus_asked (self->preview);
}

static void
compared_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean good
      = torget_session_preview_handover_finish (TORGET_SESSION (source), result, &error);

  if (!torget_receive_page_end_work (self))
    return;
  if (good)
    show_preview (self);
  else
    torget_receive_page_show_state (self, "start", error);
}

static void
asked_again_cb (TorgetReceivePage *self)
{
  GCancellable *cancellable = torget_work_start (&self->work, _ ("Comparing"));

  torget_session_preview_handover_async (self->session, self->handover, cancellable, compared_cb,
                                         g_object_ref (self));
}

/* Shows how it ended. */
void
torget_receive_page_show_done (TorgetReceivePage *self,
                               const char *icon,
                               const char *title,
                               const char *text)
{
  adw_status_page_set_icon_name (self->done, icon);
  adw_status_page_set_title (self->done, title);
  adw_status_page_set_description (self->done, text);
  gtk_widget_set_visible (self->undo_button, self->tx != 0);
  gtk_widget_set_visible (self->persons_button, self->tx != 0);
  gtk_widget_set_visible (self->receipt_button,
                          self->handover != NULL && torget_handover_is_sealed (self->handover));
  torget_receive_page_show_state (self, "done", NULL);
}

/* The file */

/* An answer to what this office has handed over may come the same way. */
static void
receipt_read_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetReceipt) receipt
      = torget_session_read_receipt_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *text = receipt != NULL ? torget_receive_dup_receipt_text (receipt) : NULL;

  if (!torget_receive_page_end_work (self))
    return;
  if (receipt == NULL)
    {
      torget_receive_page_show_state (self, "start", error);
      return;
    }
  self->tx = 0;
  g_clear_pointer (&self->handover, torget_handover_unref);
  torget_receive_page_show_done (self, "object-select-symbolic", _ ("A Receipt Has Come"), text);
}

static void
progress_cb (goffset done,
             goffset total,
             gpointer user_data)
{
  torget_progress_page_set_progress (user_data, done, total, NULL);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHandover) handover
      = torget_session_read_handover_finish (TORGET_SESSION (source), result, &error);

  if (handover == NULL && self->session != NULL
      && g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_A_HANDOVER))
    {
      torget_session_read_receipt_async (self->session, self->file, self->work.cancellable,
                                         receipt_read_cb, g_object_ref (self));
      return;
    }
  if (!torget_receive_page_end_work (self))
    return;
  if (handover == NULL)
    {
      torget_receive_page_show_state (self, "start", error);
      return;
    }
  g_clear_pointer (&self->handover, torget_handover_unref);
  self->handover = g_steal_pointer (&handover);
  show_preview (self);
}

static void
file_cb (GObject *source,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    torget_receive_page_load (self, file);
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetReceivePage *self = TORGET_RECEIVE_PAGE (widget);
  const TorgetFileKind kinds[]
      = { { _ ("Handovers"), "*.torget;*.xml" }, { _ ("All files"), "*" }, { NULL } };

  if (self->work.cancellable != NULL)
    return;
  torget_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                 _ ("Receive a Handover"), kinds, NULL, file_cb,
                                 g_object_ref (self));
}

static void
back_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetReceivePage *self = TORGET_RECEIVE_PAGE (widget);

  if (!torget_work_cancel (&self->work))
    torget_receive_page_show_state (self, "start", NULL);
}

static void
torget_receive_page_dispose (GObject *object)
{
  TorgetReceivePage *self = TORGET_RECEIVE_PAGE (object);

  torget_work_clear (&self->work);
  g_clear_object (&self->file);
  g_clear_object (&self->session);
  g_clear_pointer (&self->handover, torget_handover_unref);
  G_OBJECT_CLASS (torget_receive_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/receive-page.ui");
  torget_work_bind_template (widget_class, G_STRUCT_OFFSET (TorgetReceivePage, work));
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, accept_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, another_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, done);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, heading);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, notes);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, persons_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, preview);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, receipt_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, summary);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetReceivePage, warnings);
  gtk_widget_class_bind_template_callback (widget_class, asked_again_cb);
}

static void
torget_receive_page_class_init (TorgetReceivePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_receive_page_dispose;
  gtk_widget_class_install_action (widget_class, "receive.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "receive.back", NULL, back_action);
  torget_receive_page_install_answers (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "receive.back", NULL);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_PROGRESS_PAGE);
  g_type_ensure (TORGET_TYPE_RECEIVE_PREVIEW);
  bind_template (widget_class);
}

static void
torget_receive_page_init (TorgetReceivePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_receive_page_set_session:
 * @self: a page
 * @session: an open session, into whose file cases come
 */
void
torget_receive_page_set_session (TorgetReceivePage *self,
                                 TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_RECEIVE_PAGE (self));

  g_set_object (&self->session, session);
}

/**
 * torget_receive_page_load:
 * @self: a page with a session
 * @file: a handover, or a receipt
 *
 * Reads the file and shows what it holds.
 */
void
torget_receive_page_load (TorgetReceivePage *self,
                          GFile *file)
{
  GCancellable *cancellable;

  g_return_if_fail (TORGET_IS_RECEIVE_PAGE (self) && self->work.cancellable == NULL);
  g_return_if_fail (self->session != NULL);

  g_set_object (&self->file, file);
  cancellable = torget_work_start (&self->work, _ ("Reading the file"));
  torget_session_read_handover_async (self->session, file, progress_cb, self->work.progress,
                                      cancellable, read_cb, g_object_ref (self));
}

/**
 * torget_receive_page_is_busy:
 * @self: a page
 *
 * Returns: whether it reads, compares or answers
 */
gboolean
torget_receive_page_is_busy (TorgetReceivePage *self)
{
  g_return_val_if_fail (TORGET_IS_RECEIVE_PAGE (self), FALSE);

  return self->work.cancellable != NULL;
}
