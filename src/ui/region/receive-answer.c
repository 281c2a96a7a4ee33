/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page that receives a handover answers: accepted, declined, taken back, and the receipt. */
#include "config.h"

#include "ui/region/receive-page-private.h"

#include "service/receipt.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/person/field-value.h"

#include <glib/gi18n.h>

/* The answer */

/* A receipt is a sealed file, too: only such a one tells who has answered. */
static void
show_answered (TorgetReceivePage *self,
               const char *icon,
               const char *title,
               const char *text)
{
  const char *receipt = torget_handover_is_sealed (self->handover)
                            ? _ ("Save the receipt, and send it to the sender.")
                            : _ ("The file was not sealed, and there is no receipt of it: tell the "
                                 "sender yourself.");
  g_autofree char *both = g_strdup_printf ("%s\n%s", text, receipt);

  torget_receive_page_show_done (self, icon, title, both);
}

static void
accepted_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean good
      = torget_session_accept_handover_finish (TORGET_SESSION (source), result, &self->tx, &error);

  if (!torget_receive_page_end_work (self))
    return;
  if (!good)
    {
      torget_receive_page_show_state (self, "preview", error);
      return;
    }
  show_answered (self, "object-select-symbolic", _ ("The Handover Is Accepted"),
                 self->tx != 0 ? _ ("All of it can be taken back in one step.")
                               : _ ("All of it was here already. Nothing was changed."));
  if (self->tx != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(xs)", self->tx,
                                _ ("Handover accepted"));
}

static void
accept_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetReceivePage *self = TORGET_RECEIVE_PAGE (widget);
  /* Translators: what was done, for History; %s is the name of a municipality. */
  g_autofree char *label
      = g_strdup_printf (_ ("Handover from %s"),
                         torget_label_of ("municipality",
                                          torget_handover_get_sender (self->handover)));

  torget_work_start (&self->work, _ ("Accepting the handover"));
  torget_session_accept_handover_async (self->session, self->handover, label, accepted_cb,
                                        g_object_ref (self));
}

static void
declined_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean good
      = torget_session_decline_handover_finish (TORGET_SESSION (source), result, &error);

  if (!torget_receive_page_end_work (self))
    return;
  self->tx = 0;
  if (good)
    show_answered (self, "action-unavailable-symbolic", _ ("The Handover Is Declined"),
                   _ ("Nothing of it was taken."));
  else
    torget_receive_page_show_state (self, "preview", error);
}

static void
reason_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autofree char *reason = torget_alert_ask_finish (result);

  if (reason == NULL || self->session == NULL)
    return;
  torget_work_start (&self->work, _ ("Declining the handover"));
  torget_session_decline_handover_async (self->session, self->handover, reason, declined_cb,
                                         g_object_ref (self));
}

static void
decline_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  const TorgetAlertResponse answer = { "decline", _ ("_Decline"), TORGET_ALERT_DESTRUCTIVE };

  torget_alert_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Decline the handover?"),
                          _ ("Nothing of it is taken. The reason is put on record, and the receipt "
                             "tells it to the sender."),
                          _ ("Reason, without names"), NULL, &answer, reason_cb,
                          g_object_ref (widget));
}

/* The receipt of what was answered */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean good
      = torget_session_write_receipt_finish (TORGET_SESSION (source), result, &error);

  if (!torget_receive_page_end_work (self))
    return;
  torget_receive_page_show_state (self, "done", error);
  if (good)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _ ("The receipt is saved."));
}

/**
 * torget_receive_page_save_receipt:
 * @self: a page that shows what was answered
 * @file: where to write the receipt
 */
void
torget_receive_page_save_receipt (TorgetReceivePage *self,
                                  GFile *file)
{
  g_return_if_fail (TORGET_IS_RECEIVE_PAGE (self) && self->handover != NULL);
  g_return_if_fail (self->work.cancellable == NULL);

  torget_work_start (&self->work, _ ("Sealing the receipt"));
  torget_session_write_receipt_async (self->session, self->handover, NULL, file, saved_cb,
                                      g_object_ref (self));
}

static void
receipt_file_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetReceivePage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    torget_receive_page_save_receipt (self, file);
}

static void
receipt_action (GtkWidget *widget,
                const char *name,
                GVariant *parameter)
{
  const TorgetFileKind kinds[] = { { _ ("Sealed files"), "*.torget" }, { NULL } };

  torget_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Receipt"),
                                 _ ("receipt.torget"), kinds, NULL, receipt_file_cb,
                                 g_object_ref (widget));
}

static void
undo_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetReceivePage *self = TORGET_RECEIVE_PAGE (widget);

  torget_receive_page_show_state (self, "start", NULL);
  gtk_widget_activate_action (widget, "win.undo-save", "x", self->tx);
}

/* Adds the actions that answer a handover. */
void
torget_receive_page_install_answers (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "receive.accept", NULL, accept_action);
  gtk_widget_class_install_action (widget_class, "receive.decline", NULL, decline_action);
  gtk_widget_class_install_action (widget_class, "receive.receipt", NULL, receipt_action);
  gtk_widget_class_install_action (widget_class, "receive.undo", NULL, undo_action);
}
