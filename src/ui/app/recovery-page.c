/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The recovery key to be copied, printed or saved, before anything else is done; see
 * recovery-page.h. Without it a forgotten passphrase loses the whole file. */
#include "config.h"

#include "ui/app/recovery-page.h"

#include "service/export-file.h"
#include "ui/app/settings.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* The clipboard forgets the key after this time. */
#define CLIPBOARD_SECONDS 60

struct _TorgetRecoveryPage
{
  AdwBin parent_instance;

  GtkLabel *key_label;
  GtkWidget *continue_button;
  GtkCheckButton *kept_check;
};

G_DEFINE_FINAL_TYPE (TorgetRecoveryPage, torget_recovery_page, ADW_TYPE_BIN)

static guint done_signal;

static GtkWindow *
get_window (TorgetRecoveryPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static char *
dup_sheet (TorgetRecoveryPage *self)
{
  return g_strdup_printf (
      /* Translators: what is printed or saved with the recovery key: the office and the key. */
      _ ("Torget – recovery key\nOffice: %s\n\n%s\n\nKeep this away from the computer. It opens "
         "the file when the passphrase is forgotten.\n"),
      torget_settings_get_office (), gtk_label_get_text (self->key_label));
}

static gboolean
clear_clipboard_cb (gpointer user_data)
{
  GdkClipboard *clipboard = user_data;

  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
  return G_SOURCE_REMOVE;
}

static void
copy_clicked_cb (TorgetRecoveryPage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  gdk_clipboard_set_text (clipboard, gtk_label_get_text (self->key_label));
  g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, CLIPBOARD_SECONDS, clear_clipboard_cb,
                              g_object_ref (clipboard), g_object_unref);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetRecoveryPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!torget_save_file_finish (result, &error))
    torget_alert_show (get_window (self), _ ("The key was not saved"),
                       _ ("The file could not be written. Choose another place, or print the key."));
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetRecoveryPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return;
  text = dup_sheet (self);
  bytes = g_bytes_new (text, strlen (text));
  torget_save_file_async (file, bytes, saved_cb, g_steal_pointer (&self));
}

static void
save_clicked_cb (TorgetRecoveryPage *self)
{
  const TorgetFileKind kinds[] = { { _ ("Text"), "*.txt" }, { NULL } };

  torget_file_dialog_save_async (get_window (self), _ ("Save the Recovery Key"),
                                 _ ("torget-recovery-key.txt"), kinds, NULL, file_chosen_cb,
                                 g_object_ref (self));
}

static void
draw_page_cb (TorgetRecoveryPage *self,
              GtkPrintContext *context)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Monospace 13");
  g_autofree char *text = dup_sheet (self);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) gtk_print_context_get_width (context) * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  pango_cairo_show_layout (cr, layout);
}

static void
print_clicked_cb (TorgetRecoveryPage *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, _ ("Recovery key"));
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, get_window (self),
                           NULL);
}

static void
kept_cb (TorgetRecoveryPage *self)
{
  gtk_widget_set_sensitive (self->continue_button, gtk_check_button_get_active (self->kept_check));
}

static void
continue_clicked_cb (TorgetRecoveryPage *self)
{
  g_signal_emit (self, done_signal, 0);
}

static void
torget_recovery_page_class_init (TorgetRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  done_signal = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetRecoveryPage, continue_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRecoveryPage, kept_check);
  gtk_widget_class_bind_template_child (widget_class, TorgetRecoveryPage, key_label);
  gtk_widget_class_bind_template_callback (widget_class, continue_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, kept_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
}

static void
torget_recovery_page_init (TorgetRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * torget_recovery_page_new:
 * @key: the recovery key, as text
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
torget_recovery_page_new (const char *key)
{
  TorgetRecoveryPage *self = g_object_new (TORGET_TYPE_RECOVERY_PAGE, NULL);

  gtk_label_set_text (self->key_label, key);
  return GTK_WIDGET (self);
}
