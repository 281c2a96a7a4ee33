/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The templates of a new note; see template-part.h. */
#include "config.h"

#include "ui/person/template-part.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/note-text.h"
#include "ui/person/template-dialog.h"
#include "ui/widgets/combo-texts.h"

#include <glib/gi18n.h>

struct _TorgetTemplatePart
{
  TorgetRecordPart parent_instance;

  TorgetSession *session;
  TorgetRecordDialog *dialog; /* of the note; it owns the part */
  char *name; /* whom the note is about */
  AdwComboRow *row;
  TorgetRecordSet *templates; /* (nullable): while they are read */
  gboolean is_filling;        /* the row is changed by us */
};

G_DEFINE_FINAL_TYPE (TorgetTemplatePart, torget_template_part, TORGET_TYPE_RECORD_PART)

static GPtrArray *
list_templates (TorgetTemplatePart *self)
{
  return torget_record_set_list (self->templates, &torget_note_template_type);
}

static const char *const filled_fields[] = { "kind", "track", "text" };

static void
set_code (char **code,
          const char *value)
{
  if (value == NULL)
    return;
  g_free (*code);
  *code = g_strdup (value);
}

/* What was typed stays, above the template. */
static void
fill (TorgetTemplatePart *self,
      const TorgetNoteTemplate *template)
{
  TorgetForm *form = torget_record_dialog_get_form (self->dialog);
  g_autoptr (TorgetNote) note = torget_form_dup_record (form);
  g_autofree char *text
      = torget_note_text_fill (template->text, self->name, torget_clock_get_today ());

  set_code (&note->kind, template->kind);
  set_code (&note->track, template->track);
  if (note->text != NULL)
    {
      g_autofree char *typed = g_steal_pointer (&note->text);

      note->text = g_strdup_printf ("%s\n%s", typed, text);
    }
  else
    note->text = g_steal_pointer (&text);
  for (gsize i = 0; i < G_N_ELEMENTS (filled_fields); i++)
    torget_form_row_load (torget_form_find_row (form, filled_fields[i]), note);
  torget_record_part_emit_edited (TORGET_RECORD_PART (self));
}

static void
chosen_cb (TorgetTemplatePart *self)
{
  const guint selected = adw_combo_row_get_selected (self->row);

  if (self->is_filling || self->templates == NULL || selected == 0)
    return;
  if (selected - 1 < list_templates (self)->len)
    {
      fill (self, g_ptr_array_index (list_templates (self), selected - 1));
      torget_record_dialog_focus_field (self->dialog, "text");
    }
}

static void
show_templates (TorgetTemplatePart *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *templates = list_templates (self);

  gtk_string_list_append (names, C_ ("template of a note", "None"));
  for (guint i = 0; i < templates->len; i++)
    gtk_string_list_append (names, ((TorgetNoteTemplate *) templates->pdata[i])->name);
  self->is_filling = TRUE;
  adw_combo_row_set_model (self->row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->row, 0);
  self->is_filling = FALSE;
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetTemplatePart) self = user_data;
  TorgetRecordSet *templates
      = torget_session_load_register_finish (TORGET_SESSION (source), result, NULL);

  if (templates == NULL)
    return;
  g_clear_pointer (&self->templates, torget_record_set_unref);
  self->templates = templates;
  show_templates (self);
}

static void
load (TorgetTemplatePart *self)
{
  torget_session_load_register_async (self->session, &torget_note_template_type, NULL, loaded_cb,
                                      g_object_ref (self));
}

static void
edit_cb (TorgetTemplatePart *self)
{
  torget_template_dialog_present (GTK_WIDGET (self), self->session);
}

static void
torget_template_part_dispose (GObject *object)
{
  TorgetTemplatePart *self = TORGET_TEMPLATE_PART (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->templates, torget_record_set_unref);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (torget_template_part_parent_class)->dispose (object);
}

static void
torget_template_part_class_init (TorgetTemplatePartClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = torget_template_part_dispose;
}

static void
torget_template_part_init (TorgetTemplatePart *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-edit-symbolic");

  self->row = ADW_COMBO_ROW (adw_combo_row_new ());
  torget_combo_texts_attach (self->row);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self->row), TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _ ("Te_mplate"));
  g_signal_connect_object (self->row, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (button, _ ("Edit Templates"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Edit Templates"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->row));
}

/**
 * torget_template_part_new:
 * @session: where the templates are read from
 * @dialog: that edits the note, and owns the part
 * @name: whom the note is about, for `{name}`
 *
 * Returns: (transfer floating): the part
 */
GtkWidget *
torget_template_part_new (TorgetSession *session,
                          TorgetRecordDialog *dialog,
                          const char *name)
{
  TorgetTemplatePart *self = g_object_new (TORGET_TYPE_TEMPLATE_PART, NULL);

  self->session = g_object_ref (session);
  self->dialog = dialog;
  self->name = g_strdup (name);
  g_signal_connect_object (session, "changed", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  load (self);
  return GTK_WIDGET (self);
}
