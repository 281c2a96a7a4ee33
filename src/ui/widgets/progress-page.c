/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetProgressPage: work that takes more than a second: what is being done, how far it has
 * come, and a button that cancels it. Nothing shows during the first 300 ms, so that quick work
 * does not flicker.
 */
#include "config.h"

#include "ui/widgets/progress-page.h"

#include <glib/gi18n.h>

#define SHOW_AFTER_MS 300

struct _TorgetProgressPage
{
  AdwBin parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkProgressBar *bar;
  GtkLabel *detail;
  GtkWidget *cancel_button;
  GCancellable *cancellable;
  guint show_id;
};

G_DEFINE_FINAL_TYPE (TorgetProgressPage, torget_progress_page, ADW_TYPE_BIN)

static gboolean
show_cb (gpointer data)
{
  TorgetProgressPage *self = data;

  self->show_id = 0;
  gtk_widget_set_visible (self->content, TRUE);
  return G_SOURCE_REMOVE;
}

static void
cancel_clicked_cb (TorgetProgressPage *self)
{
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  gtk_label_set_text (self->detail, _("Cancelling…"));
  g_cancellable_cancel (self->cancellable);
}

static void
torget_progress_page_dispose (GObject *object)
{
  TorgetProgressPage *self = TORGET_PROGRESS_PAGE (object);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (torget_progress_page_parent_class)->dispose (object);
}

static void
torget_progress_page_class_init (TorgetProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_progress_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/widgets/progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetProgressPage, content);
  gtk_widget_class_bind_template_child (widget_class, TorgetProgressPage, title);
  gtk_widget_class_bind_template_child (widget_class, TorgetProgressPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TorgetProgressPage, detail);
  gtk_widget_class_bind_template_child (widget_class, TorgetProgressPage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
torget_progress_page_init (TorgetProgressPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_progress_page_new:
 *
 * Returns: (transfer floating): a page that shows nothing yet
 */
GtkWidget *
torget_progress_page_new (void)
{
  return g_object_new (TORGET_TYPE_PROGRESS_PAGE, NULL);
}

/**
 * torget_progress_page_start:
 * @self: a progress page
 * @title: what is being done, e.g. "Importing the register"
 *
 * Begins anew, and shows itself after a moment.
 *
 * Returns: (transfer none): what the Cancel button cancels; hand it to the work
 */
GCancellable *
torget_progress_page_start (TorgetProgressPage *self,
                            const char *title)
{
  g_return_val_if_fail (TORGET_IS_PROGRESS_PAGE (self), NULL);

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  torget_progress_page_set_progress (self, 0, 0, NULL);
  gtk_widget_set_visible (self->content, FALSE);
  self->show_id = g_timeout_add (SHOW_AFTER_MS, show_cb, self);
  return self->cancellable;
}

/**
 * torget_progress_page_set_progress:
 * @self: a progress page
 * @done: how much is done, in any unit
 * @total: how much there is to do, in the same unit; 0 when that is not known
 * @detail: (nullable): the same in words, e.g. "120 of 491 rows"
 */
void
torget_progress_page_set_progress (TorgetProgressPage *self,
                                   gint64 done,
                                   gint64 total,
                                   const char *detail)
{
  g_return_if_fail (TORGET_IS_PROGRESS_PAGE (self));

  if (total > 0)
    gtk_progress_bar_set_fraction (self->bar, CLAMP ((double) done / (double) total, 0, 1));
  else
    gtk_progress_bar_pulse (self->bar);
  if (!g_cancellable_is_cancelled (self->cancellable))
    gtk_label_set_text (self->detail, detail != NULL ? detail : "");
}
