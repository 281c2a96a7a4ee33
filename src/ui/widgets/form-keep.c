/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was typed into forms and not saved, as a key file. Form N of a dialog has three groups:
 *
 * - `record N`: the record as the form began, by its fields, for making a new one again
 * - `value N`: the fields that were changed, so that what somebody else has changed in others stays
 * - `typed N`: what was typed where it has no meaning for the field yet
 */
#include "config.h"

#include "ui/widgets/form-private.h"

#define ID_KEY "id"

static char *
dup_group (const char *what,
           guint index)
{
  return g_strdup_printf ("%s %u", what, index);
}

static void
put (GKeyFile *kept,
     const char *group,
     gconstpointer record,
     const TorgetField *field)
{
  g_autofree char *value = torget_record_dup_value (record, field);

  g_key_file_set_string (kept, group, field->name, value != NULL ? value : "");
}

static void
keep_record (GKeyFile *kept,
             guint index,
             const TorgetRecord *record)
{
  g_autofree char *group = dup_group ("record", index);

  g_key_file_set_int64 (kept, group, ID_KEY, record->id);
  for (guint i = 0; i < record->type->n_fields; i++)
    if (torget_record_is_set (record, &record->type->fields[i]))
      put (kept, group, record, &record->type->fields[i]);
}

static gboolean
is_same (gconstpointer a,
         gconstpointer b,
         const TorgetField *field)
{
  g_autofree char *first = torget_record_dup_value (a, field);
  g_autofree char *second = torget_record_dup_value (b, field);

  return g_strcmp0 (first, second) == 0;
}

static void
keep_row (TorgetForm *self,
          TorgetFormRow *row,
          const TorgetRecord *record,
          GKeyFile *kept,
          guint index)
{
  const TorgetField *field
      = torget_record_type_find (record->type, torget_form_row_get_field_name (row));
  const gboolean is_typed = !torget_form_row_is_understood (row) && GTK_IS_EDITABLE (row);
  g_autofree char *group = dup_group (is_typed ? "typed" : "value", index);

  if (is_typed)
    g_key_file_set_string (kept, group, field->name, gtk_editable_get_text (GTK_EDITABLE (row)));
  else if (!is_same (record, self->baseline, field))
    put (kept, group, record, field);
}

/**
 * torget_form_keep:
 * @self: a form that has loaded a record
 * @kept: where to write what stands in it
 * @index: number of the form in its dialog, from 0
 */
void
torget_form_keep (TorgetForm *self,
                  GKeyFile *kept,
                  guint index)
{
  g_autoptr (TorgetRecord) record = torget_form_dup_record (self);

  keep_record (kept, index, self->loaded);
  for (guint i = 0; i < self->rows->len; i++)
    keep_row (self, g_ptr_array_index (self->rows, i), record, kept, index);
}

/**
 * torget_form_keep_text:
 * @kept: where to write
 * @record: a new record
 * @field_name: a text field of it
 * @text: what was typed
 *
 * As a form of @record does in which @text stands.
 */
void
torget_form_keep_text (GKeyFile *kept,
                       gconstpointer record,
                       const char *field_name,
                       const char *text)
{
  g_autofree char *group = dup_group ("value", 0);

  keep_record (kept, 0, record);
  g_key_file_set_string (kept, group, field_name, text);
}

static gboolean
restore_value (GKeyFile *kept,
               guint index,
               TorgetFormRow *row,
               TorgetRecord *record)
{
  const char *name = torget_form_row_get_field_name (row);
  g_autofree char *group = dup_group ("value", index);
  g_autofree char *value = g_key_file_get_string (kept, group, name, NULL);

  if (value == NULL)
    return FALSE;
  torget_record_set_value (record, torget_record_type_find (record->type, name),
                           *value != '\0' ? value : NULL);
  torget_form_row_load (row, record);
  return TRUE;
}

static gboolean
restore_typed (GKeyFile *kept,
               guint index,
               TorgetFormRow *row)
{
  g_autofree char *group = dup_group ("typed", index);
  g_autofree char *text
      = g_key_file_get_string (kept, group, torget_form_row_get_field_name (row), NULL);

  if (text == NULL || !GTK_IS_EDITABLE (row))
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  return TRUE;
}

/**
 * torget_form_restore:
 * @self: a form that has loaded its record
 * @kept: from torget_form_keep()
 * @index: number of the form in its dialog
 *
 * Types again what was typed; the other rows stay as they are.
 *
 * Returns: whether there was anything
 */
gboolean
torget_form_restore (TorgetForm *self,
                     GKeyFile *kept,
                     guint index)
{
  g_autoptr (TorgetRecord) record = torget_form_dup_record (self);
  gboolean is_changed = FALSE;

  self->is_loading = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      TorgetFormRow *row = g_ptr_array_index (self->rows, i);
      const gboolean has_value = restore_value (kept, index, row, record);
      const gboolean has_typed = restore_typed (kept, index, row);

      is_changed = is_changed || has_value || has_typed;
    }
  self->is_loading = FALSE;
  torget_form_edited (self);
  return is_changed;
}

/**
 * torget_form_dup_kept_record:
 * @kept: from torget_form_keep()
 * @index: number of the form in its dialog
 * @type: type of its record
 *
 * Returns: (transfer full): the record as the form began, with its id
 */
gpointer
torget_form_dup_kept_record (GKeyFile *kept,
                             guint index,
                             const TorgetRecordType *type)
{
  g_autofree char *group = dup_group ("record", index);
  TorgetRecord *record = torget_record_new (type);

  record->id = g_key_file_get_int64 (kept, group, ID_KEY, NULL);
  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *value = g_key_file_get_string (kept, group, type->fields[i].name, NULL);

      if (value != NULL)
        torget_record_set_value (record, &type->fields[i], value);
    }
  return record;
}

static void
add_forms (GtkWidget *widget,
           GPtrArray *forms)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      TorgetForm *form
          = TORGET_IS_FORM_ROW (child) ? torget_form_get_of_row (TORGET_FORM_ROW (child)) : NULL;

      if (form == NULL)
        add_forms (child, forms);
      else if (!g_ptr_array_find (forms, form, NULL))
        g_ptr_array_add (forms, form);
    }
}

/**
 * torget_form_list_inside:
 * @container: a widget
 *
 * Returns: (transfer container) (element-type TorgetForm): the forms whose rows stand inside, in the
 *   order of the keyboard
 */
GPtrArray *
torget_form_list_inside (GtkWidget *container)
{
  GPtrArray *forms = g_ptr_array_new ();

  add_forms (container, forms);
  return forms;
}
