/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTemplateDialog: the templates of notes, which all who work with the file share. Each is
 * added, edited and removed like any record, and taken back with Undo.
 */
#include "config.h"

#include "ui/person/template-dialog.h"

#include "domain/casework.h"
#include "ui/app/session-window.h"
#include "ui/person/record-dialog.h"
#include "ui/person/save.h"
#include "ui/register/register-edit.h"

#include <glib/gi18n.h>

struct _TorgetTemplateDialog
{
  AdwWindow parent_instance;

  AdwPreferencesGroup *group;

  TorgetSession *session;
  TorgetRecordSet *templates;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TorgetTemplateDialog, torget_template_dialog, ADW_TYPE_WINDOW)

static const TorgetRecordSpec template_spec = {
  .type = &torget_note_template_type,
  .add_title = N_ ("New Template"),
  .edit_title = N_ ("Edit Template"),
  .added = N_ ("Template added"),
  .changed = N_ ("Template changed"),
  .removed = N_ ("Template removed"),
  .groups = { { NULL, { "name", "kind", "track", "text" } } },
  .headline = { "name" },
};

static void
open_form (TorgetTemplateDialog *self,
           const TorgetNoteTemplate *template)
{
  const gboolean is_new = torget_record_set_find (self->templates, &torget_note_template_type,
                                                  template->record.id) == NULL;
  g_autofree char *suffix
      = torget_register_edit_dup_draft_suffix (TORGET_REGISTER_NOTE_TEMPLATES, is_new);

  torget_record_dialog_present (GTK_WIDGET (self), self->session, &template_spec, template,
                                self->templates, 0, suffix);
}

static void
add_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  TorgetTemplateDialog *self = TORGET_TEMPLATE_DIALOG (widget);
  g_autoptr (TorgetNoteTemplate) template = torget_record_new (&torget_note_template_type);

  template->record.id = torget_session_new_id (self->session);
  template->kind = g_strdup ("note");
  open_form (self, template);
}

static const TorgetNoteTemplate *
get_template (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), "template");
}

static void
activated_cb (TorgetTemplateDialog *self,
              GtkWidget *row)
{
  open_form (self, get_template (row));
}

static void
remove_cb (TorgetTemplateDialog *self,
           GtkWidget *button)
{
  torget_remove_record (GTK_WIDGET (self), self->session, get_template (button), self->templates,
                        _ (template_spec.removed));
}

static void
keep_template (GtkWidget *widget,
               const TorgetNoteTemplate *template)
{
  g_object_set_data_full (G_OBJECT (widget), "template", torget_record_copy (template),
                          torget_record_free);
}

static GtkWidget *
create_remove_button (TorgetTemplateDialog *self,
                      const TorgetNoteTemplate *template)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Remove"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  keep_template (button, template);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_row (TorgetTemplateDialog *self,
         const TorgetNoteTemplate *template)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), template->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), template->text != NULL ? template->text : "");
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self, template));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  keep_template (row, template);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_templates (TorgetTemplateDialog *self)
{
  GPtrArray *list = torget_record_set_list (self->templates, &torget_note_template_type);

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < list->len; i++)
    add_row (self, g_ptr_array_index (list, i));
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetTemplateDialog) self = user_data;
  g_autoptr (TorgetRecordSet) templates
      = torget_session_load_register_finish (TORGET_SESSION (source), result, NULL);

  if (templates == NULL || self->session == NULL)
    return;
  torget_record_set_unref (self->templates);
  self->templates = g_steal_pointer (&templates);
  show_templates (self);
}

static void
load (TorgetTemplateDialog *self)
{
  torget_session_load_register_async (self->session, &torget_note_template_type, NULL, loaded_cb,
                                      g_object_ref (self));
}

static void
torget_template_dialog_dispose (GObject *object)
{
  TorgetTemplateDialog *self = TORGET_TEMPLATE_DIALOG (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_template_dialog_parent_class)->dispose (object);
}

static void
torget_template_dialog_finalize (GObject *object)
{
  TorgetTemplateDialog *self = TORGET_TEMPLATE_DIALOG (object);

  g_ptr_array_unref (self->rows);
  torget_record_set_unref (self->templates);
  G_OBJECT_CLASS (torget_template_dialog_parent_class)->finalize (object);
}

static void
torget_template_dialog_class_init (TorgetTemplateDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_template_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_template_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "template.add", NULL, add_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "template.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/person/template-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetTemplateDialog, group);
}

static void
torget_template_dialog_init (TorgetTemplateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->templates = torget_record_set_new ();
}

/**
 * torget_template_dialog_present:
 * @origin: a widget of the window
 * @session: an open session
 *
 * Returns: (transfer none): the dialog, which is shown
 */
GtkWidget *
torget_template_dialog_present (GtkWidget *origin,
                                TorgetSession *session)
{
  TorgetTemplateDialog *self = g_object_new (TORGET_TYPE_TEMPLATE_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (origin);

  self->session = g_object_ref (session);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  torget_session_window_bind (GTK_WINDOW (self), session);
  load (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
