/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/record.h"
#include "ui/widgets/tone.h"

G_BEGIN_DECLS

/**
 * TorgetFormRow:
 *
 * A row of a boxed list that edits one field of a record. The template names the field
 * (`field-name`, as in the record's field table); torget_form_row_load() and
 * torget_form_row_store() move the value, and #TorgetForm does so for all rows at once.
 *
 * Properties: `field-name`; `problem` (%NULL when there is none) and `problem-tone`, shown under
 * the field with the tone's icon; `hint`, a dim line under the field that says what follows
 * from the value. Signal: `edited`, when the user or the program changed the value.
 */
#define TORGET_TYPE_FORM_ROW (torget_form_row_get_type ())
G_DECLARE_INTERFACE (TorgetFormRow, torget_form_row, TORGET, FORM_ROW, GtkWidget)

/**
 * TorgetFormRowInterface:
 * @load: shows the value of @field; the row knows its kind
 * @store: writes the value into @field; not called while the row is not understood
 * @is_understood: whether what was typed has a meaning; when %NULL, it always has
 */
struct _TorgetFormRowInterface
{
  GTypeInterface parent_interface;

  void (*load) (TorgetFormRow *self,
                gconstpointer record,
                const TorgetField *field);
  void (*store) (TorgetFormRow *self,
                 gpointer record,
                 const TorgetField *field);
  gboolean (*is_understood) (TorgetFormRow *self);
};

const char *torget_form_row_get_field_name (TorgetFormRow *self);
void torget_form_row_load (TorgetFormRow *self,
                           gconstpointer record);
gboolean torget_form_row_store (TorgetFormRow *self,
                                gpointer record);
gboolean torget_form_row_is_understood (TorgetFormRow *self);
void torget_form_row_set_problem (TorgetFormRow *self,
                                  TorgetTone tone,
                                  const char *text);
const char *torget_form_row_get_problem (TorgetFormRow *self);
void torget_form_row_set_hint (TorgetFormRow *self,
                               const char *text);

/* For the classes that implement the interface. */
enum
{
  TORGET_FORM_ROW_PROP_FIELD_NAME,
  TORGET_FORM_ROW_PROP_PROBLEM,
  TORGET_FORM_ROW_PROP_PROBLEM_TONE,
  TORGET_FORM_ROW_PROP_HINT,
  TORGET_FORM_ROW_N_PROPS
};

void torget_form_row_class_setup (GtkWidgetClass *widget_class,
                                  guint first_prop);
void torget_form_row_class_setup_plain (GtkWidgetClass *widget_class);
void torget_form_row_setup (TorgetFormRow *self);
void torget_form_row_watch_typing (TorgetFormRow *self,
                                   GCallback changed,
                                   GCallback finished);
void torget_form_row_teardown (TorgetFormRow *self);
gboolean torget_form_row_delegate_get_property (GObject *object,
                                                guint prop,
                                                GValue *value);
gboolean torget_form_row_delegate_set_property (GObject *object,
                                                guint prop,
                                                const GValue *value);
void torget_form_row_set_input_problem (TorgetFormRow *self,
                                        TorgetTone tone,
                                        const char *text);
void torget_form_row_emit_edited (TorgetFormRow *self);

G_END_DECLS
