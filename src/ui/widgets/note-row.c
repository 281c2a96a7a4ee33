/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetNoteRow: a form row for text of several lines. Tab leaves it, and Ctrl+Return is left to
 * the form around it, which saves.
 */
#include "config.h"

#include "ui/widgets/note-row.h"

struct _TorgetNoteRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *text_view;
  GtkTextBuffer *buffer;
};

static void torget_note_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetNoteRow,
                               torget_note_row,
                               ADW_TYPE_PREFERENCES_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_note_row_form_row_init))

static void
changed_cb (TorgetNoteRow *self)
{
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}

/* A text view takes Return with any modifier; those with Control belong to what is around it. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint key,
                guint keycode,
                GdkModifierType state)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys));

  if ((state & GDK_CONTROL_MASK) == 0 || (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;
  while ((widget = gtk_widget_get_parent (widget)) != NULL)
    if (gtk_event_controller_key_forward (keys, widget))
      break;
  return GDK_EVENT_STOP;
}

static void
torget_note_row_load (TorgetFormRow *row,
                      gconstpointer record,
                      const TorgetField *field)
{
  torget_note_row_set_text (TORGET_NOTE_ROW (row), torget_record_get_text (record, field));
}

static void
torget_note_row_store (TorgetFormRow *row,
                       gpointer record,
                       const TorgetField *field)
{
  g_autofree char *text = torget_note_row_dup_text (TORGET_NOTE_ROW (row));

  torget_record_set_text (record, field, text);
}

static void
torget_note_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_note_row_load;
  iface->store = torget_note_row_store;
}

static gboolean
torget_note_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TORGET_NOTE_ROW (widget)->text_view));
}

static void
torget_note_row_class_init (TorgetNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = torget_note_row_grab_focus;

  torget_form_row_class_setup_plain (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetNoteRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, TorgetNoteRow, text_view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
torget_note_row_init (TorgetNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_form_row_setup (TORGET_FORM_ROW (self));
}

/**
 * torget_note_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
torget_note_row_new (void)
{
  return g_object_new (TORGET_TYPE_NOTE_ROW, NULL);
}

/**
 * torget_note_row_dup_text:
 * @self: a note row
 *
 * Returns: (transfer full): what is written, in NFC, without blanks at the ends
 */
char *
torget_note_row_dup_text (TorgetNoteRow *self)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  g_return_val_if_fail (TORGET_IS_NOTE_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
  return g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
}

/**
 * torget_note_row_set_text:
 * @self: a note row
 * @text: (nullable): what to show
 */
void
torget_note_row_set_text (TorgetNoteRow *self,
                          const char *text)
{
  g_return_if_fail (TORGET_IS_NOTE_ROW (self));

  gtk_text_buffer_set_text (self->buffer, text != NULL ? text : "", -1);
}
