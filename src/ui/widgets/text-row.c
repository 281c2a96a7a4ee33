/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTextRow: a form row for one line of text or a whole number.
 *
 * Bound to a text field, it stores what was typed without blanks at the ends, in NFC. Bound to
 * a number field, it takes whole numbers from 0 and explains anything else. It may suggest names;
 * any other is as good.
 */
#include "config.h"

#include "ui/widgets/text-row.h"

#include "ui/widgets/suggestions.h"

#include <glib/gi18n.h>

struct _TorgetTextRow
{
  AdwEntryRow parent_instance;

  gboolean is_number;
  TorgetNameList *names;          /* %NULL: nothing is suggested */
  TorgetSuggestions *suggestions; /* likewise */
  gboolean is_choosing;
};

static void torget_text_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetTextRow,
                               torget_text_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_text_row_form_row_init))

static char *
dup_value (TorgetTextRow *self)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);

  g_free (text);
  return normal;
}

static gboolean
parse_number (TorgetTextRow *self,
              guint64 *number)
{
  g_autofree char *text = dup_value (self);

  *number = 0;
  return *text == '\0' || g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, number, NULL);
}

static gboolean
torget_text_row_is_understood (TorgetFormRow *row)
{
  TorgetTextRow *self = TORGET_TEXT_ROW (row);
  guint64 number;

  return !self->is_number || parse_number (self, &number);
}

/* Names */

static gboolean
is_typed_in (TorgetTextRow *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
suggest (TorgetTextRow *self)
{
  g_autoptr (GPtrArray) names = torget_name_list_search (
    self->names, gtk_editable_get_text (GTK_EDITABLE (self)), TORGET_MAX_SUGGESTIONS);

  torget_suggestions_clear (self->suggestions);
  for (guint i = 0; i < names->len; i++)
    torget_suggestions_add (self->suggestions, names->pdata[i], names->pdata[i]);
  torget_suggestions_show (self->suggestions);
}

static void
chosen_cb (TorgetTextRow *self,
           const char *name)
{
  self->is_choosing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), name);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->is_choosing = FALSE;
}

static gboolean
key_pressed_cb (TorgetTextRow *self,
                guint key)
{
  return torget_suggestions_handle_key (self->suggestions, key);
}

static void
add_suggestions (TorgetTextRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->suggestions = TORGET_SUGGESTIONS (torget_suggestions_new (GTK_WIDGET (self)));
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (gtk_popover_popdown), self->suggestions,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
changed_cb (TorgetTextRow *self)
{
  TorgetFormRow *row = TORGET_FORM_ROW (self);

  torget_form_row_set_input_problem (row, TORGET_TONE_ERROR,
                                     torget_text_row_is_understood (row)
                                         ? NULL
                                         : _("Write a whole number, for example 12."));
  if (self->names != NULL && !self->is_choosing && is_typed_in (self))
    suggest (self);
  torget_form_row_emit_edited (row);
}

static void
torget_text_row_load (TorgetFormRow *row,
                      gconstpointer record,
                      const TorgetField *field)
{
  TorgetTextRow *self = TORGET_TEXT_ROW (row);
  g_autofree char *text = torget_record_dup_value (record, field);

  self->is_number = field->kind == TORGET_FIELD_INT;
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

static void
torget_text_row_store (TorgetFormRow *row,
                       gpointer record,
                       const TorgetField *field)
{
  TorgetTextRow *self = TORGET_TEXT_ROW (row);
  g_autofree char *text = dup_value (self);
  guint64 number;

  if (!self->is_number)
    torget_record_set_text (record, field, text);
  else if (parse_number (self, &number))
    torget_record_set_number (record, field, (gint64) number);
}

static void
torget_text_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_text_row_load;
  iface->store = torget_text_row_store;
  iface->is_understood = torget_text_row_is_understood;
}

static void
torget_text_row_size_allocate (GtkWidget *widget,
                               int width,
                               int height,
                               int baseline)
{
  TorgetTextRow *self = TORGET_TEXT_ROW (widget);

  GTK_WIDGET_CLASS (torget_text_row_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->suggestions != NULL)
    gtk_popover_present (GTK_POPOVER (self->suggestions));
}

static void
torget_text_row_dispose (GObject *object)
{
  TorgetTextRow *self = TORGET_TEXT_ROW (object);

  if (self->suggestions != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->suggestions));
  self->suggestions = NULL;
  g_clear_pointer (&self->names, torget_name_list_unref);
  torget_form_row_teardown (TORGET_FORM_ROW (object));
  G_OBJECT_CLASS (torget_text_row_parent_class)->dispose (object);
}

static void
torget_text_row_class_init (TorgetTextRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->size_allocate = torget_text_row_size_allocate;

  torget_form_row_class_setup_plain (GTK_WIDGET_CLASS (klass));
  G_OBJECT_CLASS (klass)->dispose = torget_text_row_dispose;
}

static void
torget_text_row_init (TorgetTextRow *self)
{
  torget_form_row_setup (TORGET_FORM_ROW (self));
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

/**
 * torget_text_row_new:
 *
 * Returns: (transfer floating): an empty text row
 */
GtkWidget *
torget_text_row_new (void)
{
  return g_object_new (TORGET_TYPE_TEXT_ROW, NULL);
}

/**
 * torget_text_row_set_names:
 * @self: a text row
 * @names: (transfer none): names that it suggests while one types
 */
void
torget_text_row_set_names (TorgetTextRow *self,
                           TorgetNameList *names)
{
  g_return_if_fail (TORGET_IS_TEXT_ROW (self));

  torget_name_list_ref (names);
  g_clear_pointer (&self->names, torget_name_list_unref);
  self->names = names;
  if (self->suggestions == NULL)
    add_suggestions (self);
}
