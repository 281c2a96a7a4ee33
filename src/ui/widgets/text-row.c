/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTextRow: a form row for one line of text or a whole number.
 *
 * Bound to a text field, it stores what was typed without blanks at the ends, in NFC. Bound to
 * a number field, it takes whole numbers from 0 and explains anything else.
 */
#include "config.h"

#include "ui/widgets/text-row.h"

#include <glib/gi18n.h>

struct _TorgetTextRow
{
  AdwEntryRow parent_instance;

  gboolean is_number;
};

static void torget_text_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetTextRow,
                               torget_text_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_text_row_form_row_init))

enum
{
  FIRST_FORM_ROW_PROP = 1
};

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

static void
changed_cb (TorgetTextRow *self)
{
  TorgetFormRow *row = TORGET_FORM_ROW (self);

  torget_form_row_set_input_problem (row, TORGET_TONE_ERROR,
                                     torget_text_row_is_understood (row)
                                         ? NULL
                                         : _("Write a whole number, for example 12."));
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
torget_text_row_dispose (GObject *object)
{
  torget_form_row_teardown (TORGET_FORM_ROW (object));
  G_OBJECT_CLASS (torget_text_row_parent_class)->dispose (object);
}

static void
torget_text_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  if (!torget_form_row_delegate_get_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_text_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  if (!torget_form_row_delegate_set_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_text_row_class_init (TorgetTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = torget_text_row_dispose;
  object_class->get_property = torget_text_row_get_property;
  object_class->set_property = torget_text_row_set_property;

  torget_form_row_class_setup (GTK_WIDGET_CLASS (klass), FIRST_FORM_ROW_PROP);
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
