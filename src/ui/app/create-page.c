/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first run: whose office, who works here, and the passphrase; see create-page.h. */
#include "config.h"

#include "ui/app/create-page.h"

#include "domain/code-list.h"
#include "ui/app/busy.h"
#include "ui/app/error-text.h"
#include "ui/app/passphrase.h"
#include "ui/app/settings.h"
#include "ui/widgets/language.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

struct _TorgetCreatePage
{
  AdwBin parent_instance;

  AdwComboRow *office_row;
  AdwEntryRow *user_row;
  TorgetPassphraseRows *passphrase_rows;
  TorgetProblemLabel *problem;
  GtkWidget *create_button;

  TorgetSession *session;
  char *path;
};

G_DEFINE_FINAL_TYPE (TorgetCreatePage, torget_create_page, ADW_TYPE_BIN)

static guint created_signal;

static void
fill_offices (TorgetCreatePage *self)
{
  const TorgetCodeList *list = torget_code_list_get ("municipality");
  g_autofree char *current = g_settings_get_string (torget_settings_get (), "office-municipality");
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < list->n_codes; i++)
    gtk_string_list_append (labels,
                            torget_code_get_label (&list->codes[i], torget_ui_language ()));
  adw_combo_row_set_model (self->office_row, G_LIST_MODEL (labels));
  for (guint i = 0; i < list->n_codes; i++)
    if (g_str_equal (list->codes[i].code, current))
      adw_combo_row_set_selected (self->office_row, i);
}

static void
store_settings (TorgetCreatePage *self)
{
  const TorgetCodeList *list = torget_code_list_get ("municipality");
  const guint selected = adw_combo_row_get_selected (self->office_row);
  GSettings *settings = torget_settings_get ();

  if (selected < list->n_codes)
    g_settings_set_string (settings, "office-municipality", list->codes[selected].code);
  g_settings_set_string (settings, "user-name",
                         gtk_editable_get_text (GTK_EDITABLE (self->user_row)));
  g_settings_set_string (settings, "last-database", self->path);
}

static void
edited_cb (TorgetCreatePage *self)
{
  torget_problem_label_set (self->problem, TORGET_TONE_NEUTRAL, NULL);
  gtk_widget_set_sensitive (self->create_button,
                            torget_passphrase_rows_get_passphrase (self->passphrase_rows) != NULL);
}

static void
created_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetCreatePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *key = torget_session_create_finish (TORGET_SESSION (source), result, &error);

  torget_widget_set_busy (GTK_WIDGET (self), FALSE);
  if (key == NULL)
    {
      torget_problem_label_set (self->problem, TORGET_TONE_ERROR, torget_error_get_text (error));
      return;
    }
  torget_passphrase_rows_clear (self->passphrase_rows);
  store_settings (self);
  g_signal_emit (self, created_signal, 0, key);
}

static void
create_clicked_cb (TorgetCreatePage *self)
{
  torget_widget_set_busy (GTK_WIDGET (self), TRUE);
  torget_session_create_async (self->session, self->path,
                               gtk_editable_get_text (GTK_EDITABLE (self->user_row)),
                               torget_passphrase_rows_get_passphrase (self->passphrase_rows), NULL,
                               created_cb, g_object_ref (self));
}

/* Enter in a passphrase row creates. */
static void
torget_create_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (torget_create_page_parent_class)->root (widget);
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    gtk_window_set_default_widget (GTK_WINDOW (gtk_widget_get_root (widget)),
                                   TORGET_CREATE_PAGE (widget)->create_button);
}

static void
torget_create_page_unroot (GtkWidget *widget)
{
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    gtk_window_set_default_widget (GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
  GTK_WIDGET_CLASS (torget_create_page_parent_class)->unroot (widget);
}

static void
torget_create_page_dispose (GObject *object)
{
  g_clear_object (&TORGET_CREATE_PAGE (object)->session);
  G_OBJECT_CLASS (torget_create_page_parent_class)->dispose (object);
}

static void
torget_create_page_finalize (GObject *object)
{
  g_free (TORGET_CREATE_PAGE (object)->path);
  G_OBJECT_CLASS (torget_create_page_parent_class)->finalize (object);
}

static void
torget_create_page_class_init (TorgetCreatePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_create_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_create_page_finalize;
  widget_class->root = torget_create_page_root;
  widget_class->unroot = torget_create_page_unroot;
  created_signal = g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (TORGET_TYPE_PASSPHRASE_ROWS);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/app/create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetCreatePage, create_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetCreatePage, office_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetCreatePage, passphrase_rows);
  gtk_widget_class_bind_template_child (widget_class, TorgetCreatePage, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetCreatePage, user_row);
  gtk_widget_class_bind_template_callback (widget_class, create_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
torget_create_page_init (TorgetCreatePage *self)
{
  g_autofree char *user = torget_settings_dup_user ();

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_offices (self);
  gtk_editable_set_text (GTK_EDITABLE (self->user_row), user);
}

/**
 * torget_create_page_new:
 * @session: a closed session, which is opened with the new file
 * @path: absolute path of the file to make
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
torget_create_page_new (TorgetSession *session,
                        const char *path)
{
  TorgetCreatePage *self = g_object_new (TORGET_TYPE_CREATE_PAGE, NULL);

  self->session = g_object_ref (session);
  self->path = g_strdup (path);
  return GTK_WIDGET (self);
}
