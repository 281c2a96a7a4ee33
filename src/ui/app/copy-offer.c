/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetCopyOffer: see copy-offer.h. Copies are read on a thread of their own. */
#include "config.h"

#include "ui/app/copy-offer.h"

#include "base/moment.h"
#include "service/backups.h"
#include "service/error.h"
#include "ui/prefs/restore-dialog.h"

#include <glib/gi18n.h>

struct _TorgetCopyOffer
{
  AdwBin parent_instance;

  GtkWidget *button;
  TorgetSession *session;
  char *database;
  TorgetCopy *copy; /* what is offered */
};

G_DEFINE_FINAL_TYPE (TorgetCopyOffer, torget_copy_offer, ADW_TYPE_BIN)

static void
clicked_cb (TorgetCopyOffer *self)
{
  torget_restore_dialog_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session,
                             self->copy, self->database);
}

static void
torget_copy_offer_dispose (GObject *object)
{
  g_clear_object (&TORGET_COPY_OFFER (object)->session);
  G_OBJECT_CLASS (torget_copy_offer_parent_class)->dispose (object);
}

static void
torget_copy_offer_finalize (GObject *object)
{
  TorgetCopyOffer *self = TORGET_COPY_OFFER (object);

  g_free (self->database);
  g_clear_pointer (&self->copy, torget_copy_free);
  G_OBJECT_CLASS (torget_copy_offer_parent_class)->finalize (object);
}

static void
torget_copy_offer_class_init (TorgetCopyOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_copy_offer_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_copy_offer_finalize;
}

static void
torget_copy_offer_init (TorgetCopyOffer *self)
{
  self->button = gtk_button_new ();
  gtk_widget_set_halign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
run_find (GTask *task,
          gpointer source,
          gpointer task_data,
          GCancellable *cancellable)
{
  g_task_return_pointer (task, torget_copies_find_newest_whole (task_data),
                         (GDestroyNotify) torget_copy_free);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetCopyOffer) self = user_data;
  g_autofree char *time = NULL;
  g_autofree char *label = NULL;

  g_clear_pointer (&self->copy, torget_copy_free);
  self->copy = g_task_propagate_pointer (G_TASK (result), NULL);
  if (self->copy == NULL || self->session == NULL)
    return;
  time = torget_moment_dup_minute (self->copy->time);
  /* Translators: %s is a day with its time. */
  label = g_strdup_printf (_ ("Go Back to the Copy of %s…"), time);
  gtk_button_set_label (GTK_BUTTON (self->button), label);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * torget_copy_offer_look:
 * @self: an offer
 * @session: a locked session
 * @database: path of the file that could not be opened
 * @error: (nullable): why
 *
 * Offers the newest copy when the file is damaged, and nothing otherwise.
 */
void
torget_copy_offer_look (TorgetCopyOffer *self,
                        TorgetSession *session,
                        const char *database,
                        const GError *error)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TORGET_IS_COPY_OFFER (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (!g_error_matches (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_DAMAGED))
    return;
  g_set_object (&self->session, session);
  g_free (self->database);
  self->database = g_strdup (database);
  /* A widget as its source could be taken down by the thread. */
  task = g_task_new (NULL, NULL, found_cb, g_object_ref (self));
  g_task_set_task_data (task, g_strdup (database), g_free);
  g_task_run_in_thread (task, run_find);
}
