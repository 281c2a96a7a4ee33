/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetLookupRow: a form row for a language or a country: one types some of its name and
 * chooses among the likeliest, with the arrow keys and Enter or with the pointer.
 *
 * Stores the code. A text that names nothing stays as typed, with an explanation under it; a
 * code that the table does not have is shown as it is and kept.
 *
 * Properties: `lookup`, the table; `code`, %NULL while the row is empty or not understood.
 */
#include "config.h"

#include "ui/widgets/lookup-row.h"

#include "ui/widgets/suggestions.h"

#include <glib/gi18n.h>
#include <string.h>

struct _TorgetLookupRow
{
  AdwEntryRow parent_instance;

  TorgetSuggestions *suggestions;
  TorgetLookup lookup;
  char *code;
  gboolean is_setting; /* the text is being set, not typed */
};

static void torget_lookup_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetLookupRow,
                               torget_lookup_row,
                               ADW_TYPE_ENTRY_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_lookup_row_form_row_init))

enum
{
  PROP_LOOKUP = 1,
  PROP_CODE,
  FIRST_FORM_ROW_PROP
};

static const char *
get_text (TorgetLookupRow *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self));
}

static gboolean
torget_lookup_row_is_understood (TorgetFormRow *row)
{
  TorgetLookupRow *self = TORGET_LOOKUP_ROW (row);
  const char *text = get_text (self);

  return self->code != NULL || text[strspn (text, " \t")] == '\0';
}

static void
update_code (TorgetLookupRow *self,
             const char *code)
{
  if (g_strcmp0 (self->code, code) == 0)
    return;
  g_free (self->code);
  self->code = g_strdup (code);
  g_object_notify (G_OBJECT (self), "code");
}

/* Nothing to suggest once the name stands there whole. */
static void
suggest (TorgetLookupRow *self)
{
  g_autoptr (GPtrArray) codes
    = torget_lookup_search (self->lookup, get_text (self), TORGET_MAX_SUGGESTIONS);

  torget_suggestions_clear (self->suggestions);
  if (codes->len > 1 || self->code == NULL)
    for (guint i = 0; i < codes->len; i++)
      torget_suggestions_add (self->suggestions, codes->pdata[i],
                              torget_lookup_get_name (self->lookup, codes->pdata[i]));
  torget_suggestions_show (self->suggestions);
}

static void
changed_cb (TorgetLookupRow *self)
{
  if (self->is_setting)
    return;
  update_code (self, torget_lookup_match (self->lookup, get_text (self)));
  if (torget_lookup_row_is_understood (TORGET_FORM_ROW (self)))
    torget_form_row_set_input_problem (TORGET_FORM_ROW (self), TORGET_TONE_ERROR, NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    suggest (self);
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}

static void
finished_cb (TorgetLookupRow *self)
{
  static const char *problems[] = {
    [TORGET_LOOKUP_LANGUAGE] = N_ ("No language has this name. Write some of it and choose."),
    [TORGET_LOOKUP_COUNTRY] = N_ ("No country has this name. Write some of it and choose."),
  };

  gtk_popover_popdown (GTK_POPOVER (self->suggestions));
  if (self->code != NULL)
    torget_lookup_row_set_code (self, self->code);
  else if (!torget_lookup_row_is_understood (TORGET_FORM_ROW (self)))
    torget_form_row_set_input_problem (TORGET_FORM_ROW (self), TORGET_TONE_ERROR,
                                       _(problems[self->lookup]));
}

static void
chosen_cb (TorgetLookupRow *self,
           const char *code)
{
  torget_lookup_row_set_code (self, code);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
}

static gboolean
key_pressed_cb (TorgetLookupRow *self,
                guint key)
{
  return torget_suggestions_handle_key (self->suggestions, key);
}

static void
torget_lookup_row_load (TorgetFormRow *row,
                        gconstpointer record,
                        const TorgetField *field)
{
  torget_lookup_row_set_code (TORGET_LOOKUP_ROW (row), torget_record_get_text (record, field));
}

static void
torget_lookup_row_store (TorgetFormRow *row,
                         gpointer record,
                         const TorgetField *field)
{
  torget_record_set_text (record, field, TORGET_LOOKUP_ROW (row)->code);
}

static void
torget_lookup_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_lookup_row_load;
  iface->store = torget_lookup_row_store;
  iface->is_understood = torget_lookup_row_is_understood;
}

static void
torget_lookup_row_size_allocate (GtkWidget *widget,
                                 int width,
                                 int height,
                                 int baseline)
{
  GTK_WIDGET_CLASS (torget_lookup_row_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (TORGET_LOOKUP_ROW (widget)->suggestions));
}

static void
torget_lookup_row_dispose (GObject *object)
{
  TorgetLookupRow *self = TORGET_LOOKUP_ROW (object);

  if (self->suggestions != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->suggestions));
  self->suggestions = NULL;
  torget_form_row_teardown (TORGET_FORM_ROW (object));
  G_OBJECT_CLASS (torget_lookup_row_parent_class)->dispose (object);
}

static void
torget_lookup_row_finalize (GObject *object)
{
  g_free (TORGET_LOOKUP_ROW (object)->code);
  G_OBJECT_CLASS (torget_lookup_row_parent_class)->finalize (object);
}

static void
torget_lookup_row_get_property (GObject *object,
                                guint prop_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  TorgetLookupRow *self = TORGET_LOOKUP_ROW (object);

  if (prop_id == PROP_LOOKUP)
    g_value_set_enum (value, self->lookup);
  else if (prop_id == PROP_CODE)
    g_value_set_string (value, self->code);
  else if (!torget_form_row_delegate_get_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_lookup_row_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  TorgetLookupRow *self = TORGET_LOOKUP_ROW (object);

  if (prop_id == PROP_LOOKUP)
    self->lookup = g_value_get_enum (value);
  else if (prop_id == PROP_CODE)
    torget_lookup_row_set_code (self, g_value_get_string (value));
  else if (!torget_form_row_delegate_set_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_lookup_row_class_init (TorgetLookupRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = torget_lookup_row_dispose;
  object_class->finalize = torget_lookup_row_finalize;
  object_class->get_property = torget_lookup_row_get_property;
  object_class->set_property = torget_lookup_row_set_property;
  widget_class->size_allocate = torget_lookup_row_size_allocate;

  g_object_class_install_property (object_class, PROP_LOOKUP,
                                   g_param_spec_enum ("lookup", NULL, NULL, TORGET_TYPE_LOOKUP,
                                                      TORGET_LOOKUP_LANGUAGE, flags));
  g_object_class_install_property (object_class, PROP_CODE,
                                   g_param_spec_string ("code", NULL, NULL, NULL,
                                                        flags | G_PARAM_EXPLICIT_NOTIFY));
  torget_form_row_class_setup (widget_class, FIRST_FORM_ROW_PROP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/widgets/lookup-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
torget_lookup_row_init (TorgetLookupRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_form_row_setup (TORGET_FORM_ROW (self));
  self->suggestions = TORGET_SUGGESTIONS (torget_suggestions_new (GTK_WIDGET (self)));
  g_signal_connect_object (self->suggestions, "chosen", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (finished_cb), NULL);
}

/**
 * torget_lookup_row_new:
 * @lookup: the table
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
torget_lookup_row_new (TorgetLookup lookup)
{
  return g_object_new (TORGET_TYPE_LOOKUP_ROW, "lookup", lookup, NULL);
}

/**
 * torget_lookup_row_get_code:
 * @self: a lookup row
 *
 * Returns: (nullable) (transfer none): the code, %NULL while the row is empty or not understood
 */
const char *
torget_lookup_row_get_code (TorgetLookupRow *self)
{
  g_return_val_if_fail (TORGET_IS_LOOKUP_ROW (self), NULL);

  return self->code;
}

/**
 * torget_lookup_row_set_code:
 * @self: a lookup row
 * @code: (nullable): a code, or %NULL to empty the row
 */
void
torget_lookup_row_set_code (TorgetLookupRow *self,
                            const char *code)
{
  const char *name;
  g_autofree char *copy = g_strdup (code);

  g_return_if_fail (TORGET_IS_LOOKUP_ROW (self));

  name = torget_lookup_get_name (self->lookup, copy);
  if (name == NULL)
    name = copy != NULL ? copy : "";
  update_code (self, copy);
  torget_form_row_set_input_problem (TORGET_FORM_ROW (self), TORGET_TONE_ERROR, NULL);
  if (strcmp (name, get_text (self)) == 0)
    return;
  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self), name);
  self->is_setting = FALSE;
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}
