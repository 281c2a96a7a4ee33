/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetFormRow: what all rows of a form have in common; see form-row.h.
 *
 * A class that implements the interface calls torget_form_row_class_setup() in class_init,
 * torget_form_row_setup() in init and torget_form_row_teardown() in dispose; one without
 * properties of its own has torget_form_row_class_setup_plain() for the whole. The footer is a
 * second child of the list box row, stacked under libadwaita's header box by a box layout, so
 * that the theme's rules for `row > box.header` still apply.
 *
 * Two problems may exist at once: that of the input ("this is no date") and that of the rules
 * ("earlier than the birth date"). The first hides the second, since the rules judged a value
 * that the user no longer sees.
 */
#include "config.h"

#include "ui/widgets/form-row.h"

#include "ui/widgets/row-footer.h"

typedef struct
{
  TorgetTone tone;
  char *text;
} Problem;

typedef struct
{
  char *field_name;
  TorgetRowFooter *footer;
  Problem input;
  Problem rule;
} State;

G_DEFINE_INTERFACE (TorgetFormRow, torget_form_row, GTK_TYPE_WIDGET)

static GQuark state_quark;
static guint edited_signal;

static State *
get_state (TorgetFormRow *self)
{
  return g_object_get_qdata (G_OBJECT (self), state_quark);
}

static void
state_free (gpointer data)
{
  State *state = data;

  g_free (state->field_name);
  g_free (state->input.text);
  g_free (state->rule.text);
  g_free (state);
}

static void
torget_form_row_default_init (TorgetFormRowInterface *iface)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  g_object_interface_install_property (
      iface, g_param_spec_string ("field-name", NULL, NULL, NULL,
                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (iface,
                                       g_param_spec_string ("problem", NULL, NULL, NULL, flags));
  g_object_interface_install_property (
      iface, g_param_spec_enum ("problem-tone", NULL, NULL, TORGET_TYPE_TONE, TORGET_TONE_ERROR,
                                flags));
  g_object_interface_install_property (iface,
                                       g_param_spec_string ("hint", NULL, NULL, NULL, flags));

  edited_signal = g_signal_new ("edited", TORGET_TYPE_FORM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  state_quark = g_quark_from_static_string ("torget-form-row-state");
}

/**
 * torget_form_row_class_setup:
 * @widget_class: the class of a list box row
 * @first_prop: the property id of #TORGET_FORM_ROW_PROP_FIELD_NAME; the others follow
 */
void
torget_form_row_class_setup (GtkWidgetClass *widget_class,
                             guint first_prop)
{
  static const char *names[TORGET_FORM_ROW_N_PROPS]
      = { "field-name", "problem", "problem-tone", "hint" };

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_class_override_property (G_OBJECT_CLASS (widget_class), first_prop + i, names[i]);
}

/**
 * torget_form_row_setup:
 * @self: a row under construction
 */
void
torget_form_row_setup (TorgetFormRow *self)
{
  State *state = g_new0 (State, 1);
  GtkWidget *widget = GTK_WIDGET (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (widget);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  state->input.tone = state->rule.tone = TORGET_TONE_ERROR;
  state->footer = TORGET_ROW_FOOTER (torget_row_footer_new ());
  gtk_widget_insert_before (GTK_WIDGET (state->footer), widget, NULL);
  g_object_set_qdata_full (G_OBJECT (self), state_quark, state, state_free);
}

/**
 * torget_form_row_teardown:
 * @self: a row that is being disposed
 */
void
torget_form_row_teardown (TorgetFormRow *self)
{
  State *state = get_state (self);

  if (state->footer != NULL)
    gtk_widget_unparent (GTK_WIDGET (state->footer));
  state->footer = NULL;
}

static void
describe (TorgetFormRow *self,
          const char *problem,
          gboolean invalid)
{
  GtkAccessible *target = GTK_ACCESSIBLE (self);
  const char *hint = torget_row_footer_get_hint (get_state (self)->footer);
  const char *text = problem != NULL ? problem : hint;

  gtk_accessible_update_state (target, GTK_ACCESSIBLE_STATE_INVALID,
                               invalid ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (text != NULL)
    gtk_accessible_update_property (target, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (target, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show_problem (TorgetFormRow *self)
{
  State *state = get_state (self);
  const Problem *shown = state->input.text != NULL ? &state->input : &state->rule;
  const gboolean is_error = shown->text != NULL && shown->tone == TORGET_TONE_ERROR;
  const gboolean is_warning = shown->text != NULL && shown->tone == TORGET_TONE_WARNING;

  if (state->footer == NULL)
    return;
  torget_row_footer_set_problem (state->footer, shown->tone, shown->text);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  if (is_warning)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
  describe (self, shown->text, is_error);
}

static gboolean
update_problem (Problem *problem,
                TorgetTone tone,
                const char *text)
{
  char *copy;

  if (text != NULL && *text == '\0')
    text = NULL;
  if (problem->tone == tone && g_strcmp0 (problem->text, text) == 0)
    return FALSE;
  copy = g_strdup (text);
  g_free (problem->text);
  problem->text = copy;
  problem->tone = tone;
  return TRUE;
}

/**
 * torget_form_row_delegate_get_property:
 * @object: a row
 * @prop: property id counted from #TORGET_FORM_ROW_PROP_FIELD_NAME
 * @value: takes the value
 *
 * Returns: whether @prop is one of the interface
 */
gboolean
torget_form_row_delegate_get_property (GObject *object,
                                       guint prop,
                                       GValue *value)
{
  State *state = get_state (TORGET_FORM_ROW (object));

  switch (prop)
    {
    case TORGET_FORM_ROW_PROP_FIELD_NAME:
      g_value_set_string (value, state->field_name);
      return TRUE;
    case TORGET_FORM_ROW_PROP_PROBLEM:
      g_value_set_string (value, state->rule.text);
      return TRUE;
    case TORGET_FORM_ROW_PROP_PROBLEM_TONE:
      g_value_set_enum (value, state->rule.tone);
      return TRUE;
    case TORGET_FORM_ROW_PROP_HINT:
      g_value_set_string (value, torget_row_footer_get_hint (state->footer));
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * torget_form_row_delegate_set_property:
 * @object: a row
 * @prop: property id counted from #TORGET_FORM_ROW_PROP_FIELD_NAME
 * @value: the value
 *
 * Returns: whether @prop is one of the interface
 */
gboolean
torget_form_row_delegate_set_property (GObject *object,
                                       guint prop,
                                       const GValue *value)
{
  TorgetFormRow *self = TORGET_FORM_ROW (object);
  State *state = get_state (self);

  switch (prop)
    {
    case TORGET_FORM_ROW_PROP_FIELD_NAME:
      g_free (state->field_name);
      state->field_name = g_value_dup_string (value);
      return TRUE;
    case TORGET_FORM_ROW_PROP_PROBLEM:
      torget_form_row_set_problem (self, state->rule.tone, g_value_get_string (value));
      return TRUE;
    case TORGET_FORM_ROW_PROP_PROBLEM_TONE:
      torget_form_row_set_problem (self, g_value_get_enum (value), state->rule.text);
      return TRUE;
    case TORGET_FORM_ROW_PROP_HINT:
      torget_form_row_set_hint (self, g_value_get_string (value));
      return TRUE;
    default:
      return FALSE;
    }
}

/* Classes without properties of their own */

static void
plain_dispose (GObject *object)
{
  GObjectClass *parent = g_type_class_peek_parent (G_OBJECT_GET_CLASS (object));

  torget_form_row_teardown (TORGET_FORM_ROW (object));
  parent->dispose (object);
}

static void
plain_get_property (GObject *object,
                    guint prop_id,
                    GValue *value,
                    GParamSpec *pspec)
{
  if (!torget_form_row_delegate_get_property (object, prop_id - 1, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
plain_set_property (GObject *object,
                    guint prop_id,
                    const GValue *value,
                    GParamSpec *pspec)
{
  if (!torget_form_row_delegate_set_property (object, prop_id - 1, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/**
 * torget_form_row_class_setup_plain:
 * @widget_class: the class of a list box row that is final and has no properties of its own
 *
 * As torget_form_row_class_setup(), and lets the class dispose and delegate its properties.
 */
void
torget_form_row_class_setup_plain (GtkWidgetClass *widget_class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (widget_class);

  object_class->dispose = plain_dispose;
  object_class->get_property = plain_get_property;
  object_class->set_property = plain_set_property;
  torget_form_row_class_setup (widget_class, 1);
}

/**
 * torget_form_row_watch_typing:
 * @self: an entry row under construction
 * @changed: called with the row after each change of its text
 * @finished: called with the row when Enter is pressed or the row loses the focus
 */
void
torget_form_row_watch_typing (TorgetFormRow *self,
                              GCallback changed,
                              GCallback finished)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (self, "changed", changed, NULL);
  g_signal_connect (self, "entry-activated", finished, NULL);
  g_signal_connect_swapped (focus, "leave", finished, self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static const TorgetField *
find_field (TorgetFormRow *self,
            gconstpointer record)
{
  const State *state = get_state (self);
  const TorgetField *field;

  g_return_val_if_fail (state->field_name != NULL, NULL);

  field = torget_record_type_find (((const TorgetRecord *) record)->type, state->field_name);
  if (field == NULL)
    g_critical ("Form row names no field: %s", state->field_name);
  return field;
}

/**
 * torget_form_row_get_field_name:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): the field that the row edits
 */
const char *
torget_form_row_get_field_name (TorgetFormRow *self)
{
  g_return_val_if_fail (TORGET_IS_FORM_ROW (self), NULL);

  return get_state (self)->field_name;
}

/**
 * torget_form_row_load:
 * @self: a row
 * @record: a record that has the row's field
 *
 * Shows the field's value and forgets any problem.
 */
void
torget_form_row_load (TorgetFormRow *self,
                      gconstpointer record)
{
  const TorgetField *field;

  g_return_if_fail (TORGET_IS_FORM_ROW (self));

  field = find_field (self, record);
  if (field == NULL)
    return;
  torget_form_row_set_problem (self, TORGET_TONE_ERROR, NULL);
  TORGET_FORM_ROW_GET_IFACE (self)->load (self, record, field);
}

/**
 * torget_form_row_store:
 * @self: a row
 * @record: a record that has the row's field
 *
 * Writes the row's value into the record. A value that is not understood leaves the record as
 * it was: the form never guesses.
 *
 * Returns: whether the value was understood
 */
gboolean
torget_form_row_store (TorgetFormRow *self,
                       gpointer record)
{
  const TorgetField *field;

  g_return_val_if_fail (TORGET_IS_FORM_ROW (self), FALSE);

  field = find_field (self, record);
  if (field == NULL || !torget_form_row_is_understood (self))
    return FALSE;
  TORGET_FORM_ROW_GET_IFACE (self)->store (self, record, field);
  return TRUE;
}

/**
 * torget_form_row_is_understood:
 * @self: a row
 *
 * Returns: whether what was typed has a meaning for the field; an empty row always has
 */
gboolean
torget_form_row_is_understood (TorgetFormRow *self)
{
  TorgetFormRowInterface *iface;

  g_return_val_if_fail (TORGET_IS_FORM_ROW (self), FALSE);

  iface = TORGET_FORM_ROW_GET_IFACE (self);
  return iface->is_understood == NULL || iface->is_understood (self);
}

/**
 * torget_form_row_set_problem:
 * @self: a row
 * @tone: %TORGET_TONE_ERROR or %TORGET_TONE_WARNING
 * @text: (nullable): what is wrong with the value by the rules, or %NULL
 */
void
torget_form_row_set_problem (TorgetFormRow *self,
                             TorgetTone tone,
                             const char *text)
{
  g_return_if_fail (TORGET_IS_FORM_ROW (self));

  if (!update_problem (&get_state (self)->rule, tone, text))
    return;
  show_problem (self);
  g_object_notify (G_OBJECT (self), "problem");
}

/**
 * torget_form_row_get_problem:
 * @self: a row
 *
 * Returns: (nullable) (transfer none): the problem that the user sees
 */
const char *
torget_form_row_get_problem (TorgetFormRow *self)
{
  const State *state;

  g_return_val_if_fail (TORGET_IS_FORM_ROW (self), NULL);

  state = get_state (self);
  return state->input.text != NULL ? state->input.text : state->rule.text;
}

/**
 * torget_form_row_set_hint:
 * @self: a row
 * @text: (nullable): a whole sentence about what follows from the value, or %NULL
 */
void
torget_form_row_set_hint (TorgetFormRow *self,
                          const char *text)
{
  g_return_if_fail (TORGET_IS_FORM_ROW (self));

  torget_row_footer_set_hint (get_state (self)->footer, text);
  show_problem (self);
  g_object_notify (G_OBJECT (self), "hint");
}

/**
 * torget_form_row_set_input_problem:
 * @self: a row
 * @tone: %TORGET_TONE_ERROR or %TORGET_TONE_WARNING
 * @text: (nullable): why what was typed is not understood or looks wrong, or %NULL
 *
 * For the classes that implement the interface.
 */
void
torget_form_row_set_input_problem (TorgetFormRow *self,
                                   TorgetTone tone,
                                   const char *text)
{
  g_return_if_fail (TORGET_IS_FORM_ROW (self));

  if (update_problem (&get_state (self)->input, tone, text))
    show_problem (self);
}

/**
 * torget_form_row_emit_edited:
 * @self: a row whose value changed
 *
 * For the classes that implement the interface.
 */
void
torget_form_row_emit_edited (TorgetFormRow *self)
{
  g_signal_emit (self, edited_signal, 0);
}
