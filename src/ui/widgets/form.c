/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetForm: loads a record into rows, stores the rows into a copy; see form.h.
 *
 * "Changed" compares with the record as the rows gave it back right after loading, not with the
 * record itself: a row may tidy a value (blanks, NFC), and that alone is no change by the user.
 */
#include "config.h"

#include "ui/widgets/form-private.h"

#define FORM_KEY "torget-form"

G_DEFINE_FINAL_TYPE (TorgetForm, torget_form, G_TYPE_OBJECT)

enum
{
  PROP_CHANGED = 1,
  PROP_UNDERSTOOD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint edited_signal;

static gboolean
store_rows (TorgetForm *self,
            gpointer record)
{
  gboolean understood = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    understood &= torget_form_row_store (g_ptr_array_index (self->rows, i), record);
  return understood;
}

static void
update_flag (TorgetForm *self,
             gboolean *flag,
             gboolean value,
             guint prop)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
update (TorgetForm *self)
{
  g_autoptr (TorgetRecord) current = torget_record_copy (self->loaded);
  const gboolean understood = store_rows (self, current);

  update_flag (self, &self->understood, understood, PROP_UNDERSTOOD);
  update_flag (self, &self->changed,
               !understood || !torget_record_equal (current, self->baseline), PROP_CHANGED);
}

void
torget_form_edited (TorgetForm *self)
{
  if (self->is_loading || self->loaded == NULL)
    return;
  update (self);
  g_signal_emit (self, edited_signal, 0);
}

/* A row belongs to the form that took it first, so that a form may stand inside another. */
static gboolean
take_row (TorgetForm *self,
          GtkWidget *row)
{
  if (torget_form_row_get_field_name (TORGET_FORM_ROW (row)) == NULL
      || g_object_get_data (G_OBJECT (row), FORM_KEY) != NULL)
    return FALSE;
  g_object_set_data (G_OBJECT (row), FORM_KEY, self);
  return TRUE;
}

TorgetForm *
torget_form_get_of_row (TorgetFormRow *row)
{
  return g_object_get_data (G_OBJECT (row), FORM_KEY);
}

static void
collect_rows (TorgetForm *self,
              GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!TORGET_IS_FORM_ROW (child))
        {
          collect_rows (self, child);
          continue;
        }
      if (!take_row (self, child))
        continue;
      g_ptr_array_add (self->rows, g_object_ref (child));
      g_signal_connect_object (child, "edited", G_CALLBACK (torget_form_edited), self, G_CONNECT_SWAPPED);
    }
}

static void
torget_form_finalize (GObject *object)
{
  TorgetForm *self = TORGET_FORM (object);

  for (guint i = 0; i < self->rows->len; i++)
    g_object_set_data (g_ptr_array_index (self->rows, i), FORM_KEY, NULL);
  g_ptr_array_unref (self->rows);
  torget_record_free (self->loaded);
  torget_record_free (self->baseline);
  G_OBJECT_CLASS (torget_form_parent_class)->finalize (object);
}

static void
torget_form_get_property (GObject *object,
                          guint prop_id,
                          GValue *value,
                          GParamSpec *pspec)
{
  TorgetForm *self = TORGET_FORM (object);

  switch (prop_id)
    {
    case PROP_CHANGED:
      g_value_set_boolean (value, self->changed);
      break;
    case PROP_UNDERSTOOD:
      g_value_set_boolean (value, self->understood);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
torget_form_class_init (TorgetFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = torget_form_finalize;
  object_class->get_property = torget_form_get_property;

  properties[PROP_CHANGED] = g_param_spec_boolean ("changed", NULL, NULL, FALSE, flags);
  properties[PROP_UNDERSTOOD] = g_param_spec_boolean ("understood", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  edited_signal = g_signal_new ("edited", TORGET_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
torget_form_init (TorgetForm *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->understood = TRUE;
}

/**
 * torget_form_new:
 * @container: a widget with #TorgetFormRow descendants that name their fields
 *
 * Returns: (transfer full): a form of all those rows that belong to no other form, in the order
 *   of the keyboard
 */
TorgetForm *
torget_form_new (GtkWidget *container)
{
  TorgetForm *self;

  g_return_val_if_fail (GTK_IS_WIDGET (container), NULL);

  self = g_object_new (TORGET_TYPE_FORM, NULL);
  collect_rows (self, container);
  return self;
}

/**
 * torget_form_load:
 * @self: a form
 * @record: a record whose type has every row's field; copied
 *
 * Shows the record. Nothing counts as changed afterwards.
 */
void
torget_form_load (TorgetForm *self,
                  gconstpointer record)
{
  gpointer copy;

  g_return_if_fail (TORGET_IS_FORM (self));
  g_return_if_fail (record != NULL);

  copy = torget_record_copy (record);
  torget_record_free (self->loaded);
  torget_record_free (self->baseline);
  self->loaded = copy;
  self->baseline = torget_record_copy (copy);

  self->is_loading = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    torget_form_row_load (g_ptr_array_index (self->rows, i), copy);
  self->is_loading = FALSE;
  store_rows (self, self->baseline);
  update (self);
}

/**
 * torget_form_dup_record:
 * @self: a form that has loaded a record
 *
 * Returns: (transfer full): a copy of the loaded record with the values of all rows that are
 *   understood; free with torget_record_free()
 */
gpointer
torget_form_dup_record (TorgetForm *self)
{
  gpointer record;

  g_return_val_if_fail (TORGET_IS_FORM (self), NULL);
  g_return_val_if_fail (self->loaded != NULL, NULL);

  record = torget_record_copy (self->loaded);
  store_rows (self, record);
  return record;
}

/**
 * torget_form_is_changed:
 * @self: a form
 *
 * Returns: whether closing the form now would lose something typed
 */
gboolean
torget_form_is_changed (TorgetForm *self)
{
  g_return_val_if_fail (TORGET_IS_FORM (self), FALSE);

  return self->changed;
}

/**
 * torget_form_is_understood:
 * @self: a form
 *
 * Returns: whether every row's value has a meaning, so that saving is possible
 */
gboolean
torget_form_is_understood (TorgetForm *self)
{
  g_return_val_if_fail (TORGET_IS_FORM (self), FALSE);

  return self->understood;
}

/**
 * torget_form_find_row:
 * @self: a form
 * @field_name: a field
 *
 * Returns: (nullable) (transfer none): the row that edits the field
 */
TorgetFormRow *
torget_form_find_row (TorgetForm *self,
                      const char *field_name)
{
  g_return_val_if_fail (TORGET_IS_FORM (self), NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      TorgetFormRow *row = g_ptr_array_index (self->rows, i);

      if (g_strcmp0 (torget_form_row_get_field_name (row), field_name) == 0)
        return row;
    }
  return NULL;
}

/**
 * torget_form_set_problem:
 * @self: a form
 * @field_name: the field that a rule complains about
 * @tone: %TORGET_TONE_ERROR or %TORGET_TONE_WARNING
 * @text: the complaint, a whole sentence in the user's language
 *
 * Returns: whether there is a row to show it at
 */
gboolean
torget_form_set_problem (TorgetForm *self,
                         const char *field_name,
                         TorgetTone tone,
                         const char *text)
{
  TorgetFormRow *row = torget_form_find_row (self, field_name);

  if (row != NULL)
    torget_form_row_set_problem (row, tone, text);
  return row != NULL;
}

/**
 * torget_form_clear_problems:
 * @self: a form
 *
 * Forgets what torget_form_set_problem() said; what the rows say about their input stays.
 */
void
torget_form_clear_problems (TorgetForm *self)
{
  g_return_if_fail (TORGET_IS_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    torget_form_row_set_problem (g_ptr_array_index (self->rows, i), TORGET_TONE_ERROR, NULL);
}

static TorgetFormRow *
find_problem (TorgetForm *self,
              gboolean errors_only)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      TorgetFormRow *row = g_ptr_array_index (self->rows, i);

      if (torget_form_row_get_problem (row) != NULL
          && (!errors_only || gtk_widget_has_css_class (GTK_WIDGET (row), "error")))
        return row;
    }
  return NULL;
}

/**
 * torget_form_focus_problem:
 * @self: a form
 *
 * Moves the keyboard to the first row with an error, or else to the first with a warning.
 *
 * Returns: whether there is one
 */
gboolean
torget_form_focus_problem (TorgetForm *self)
{
  TorgetFormRow *row;

  g_return_val_if_fail (TORGET_IS_FORM (self), FALSE);

  row = find_problem (self, TRUE);
  if (row == NULL)
    row = find_problem (self, FALSE);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}
