/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetCodeRow: a form row for one of several values, named in the window's language. The first
 * entry says that nothing is stated.
 *
 * Properties: `list-id`, a code list of the domain; without one, the list that the field refers
 * to is taken when a record is loaded. `code`: the chosen code, %NULL for "not stated".
 *
 * For other values than code lists (languages, units, coordinators) a page hands over the
 * choices itself; the code is then whatever the field holds, for links the row id in decimal.
 * A code that is not among the choices is shown as it is and kept.
 *
 * Typing letters chooses the next entry that begins with them, with the list open or closed; a
 * space is one of them in the middle of a name.
 */
#include "config.h"

#include "ui/widgets/code-row.h"

#include "domain/code-list.h"
#include "ui/widgets/combo-texts.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

#define TYPE_AHEAD_MS 1000

struct _TorgetCodeRow
{
  AdwComboRow parent_instance;

  char *list_id;
  GPtrArray *codes; /* char *, in the order of the entries; the first is %NULL */
  GString *typed;
  gint64 typed_at; /* monotonic time of the last letter, microseconds */
  GtkWidget *list; /* of the popover; the row's, not ours */
};

static void torget_code_row_form_row_init (TorgetFormRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TorgetCodeRow,
                               torget_code_row,
                               ADW_TYPE_COMBO_ROW,
                               G_IMPLEMENT_INTERFACE (TORGET_TYPE_FORM_ROW,
                                                      torget_code_row_form_row_init))

enum
{
  PROP_LIST_ID = 1,
  PROP_CODE,
  FIRST_FORM_ROW_PROP
};

static void
reset_choices (TorgetCodeRow *self)
{
  const char *const labels[] = { _("Not stated"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  g_ptr_array_set_size (self->codes, 0);
  g_ptr_array_add (self->codes, NULL);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
}

static void
add_choice (TorgetCodeRow *self,
            const char *code,
            const char *label)
{
  g_ptr_array_add (self->codes, g_strdup (code));
  gtk_string_list_append (GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self))), label);
}

static guint
find_code (TorgetCodeRow *self,
           const char *code)
{
  for (guint i = 0; i < self->codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, i), code) == 0)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
notify_selected_cb (TorgetCodeRow *self)
{
  g_object_notify (G_OBJECT (self), "code");
  torget_form_row_emit_edited (TORGET_FORM_ROW (self));
}

static gboolean
starts_with (TorgetCodeRow *self,
             guint position,
             const char *folded)
{
  GtkStringList *model = GTK_STRING_LIST (adw_combo_row_get_model (ADW_COMBO_ROW (self)));
  g_autofree char *label = g_utf8_casefold (gtk_string_list_get_string (model, position), -1);

  return g_str_has_prefix (label, folded);
}

static gboolean
is_open (TorgetCodeRow *self)
{
  return self->list != NULL && gtk_widget_get_mapped (self->list);
}

/* The entry that the user is at: the focused one of the open list, else the chosen one. */
static guint
get_position (TorgetCodeRow *self)
{
  guint position = 0;

  if (!is_open (self))
    return adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  for (GtkWidget *child = gtk_widget_get_first_child (self->list);
       child != NULL && child != gtk_widget_get_focus_child (self->list);
       child = gtk_widget_get_next_sibling (child))
    position++;
  return position;
}

static void
go_to (TorgetCodeRow *self,
       guint position)
{
  GtkWidget *child;

  if (!is_open (self))
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
      return;
    }
  gtk_widget_activate_action (self->list, "list.select-item", "(ubb)", position, FALSE, FALSE);
  child = gtk_widget_get_first_child (self->list);
  while (child != NULL && position-- > 0)
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_grab_focus (child);
}

/* The next entry that begins with what was typed; the same one while a word is being typed. */
static void
go_to_typed (TorgetCodeRow *self)
{
  g_autofree char *folded = g_utf8_casefold (self->typed->str, -1);
  const guint n = self->codes->len;
  const guint start
      = get_position (self) + (g_utf8_strlen (self->typed->str, -1) == 1 ? 1 : 0);

  for (guint i = 0; i < n; i++)
    if (starts_with (self, (start + i) % n, folded))
      {
        go_to (self, (start + i) % n);
        return;
      }
}

/* A space opens the list, unless it stands between the words of a name. */
static gboolean
is_typed (TorgetCodeRow *self,
          gunichar letter,
          gboolean goes_on)
{
  return g_unichar_isgraph (letter) || (letter == ' ' && goes_on && self->typed->len > 0);
}

static gboolean
key_pressed_cb (TorgetCodeRow *self,
                guint key,
                guint keycode,
                GdkModifierType state)
{
  const gunichar letter = gdk_keyval_to_unicode (key);
  const gint64 now = g_get_monotonic_time ();
  const gboolean goes_on = now - self->typed_at <= TYPE_AHEAD_MS * G_TIME_SPAN_MILLISECOND;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0
      || !is_typed (self, letter, goes_on))
    return GDK_EVENT_PROPAGATE;
  if (!goes_on)
    g_string_truncate (self->typed, 0);
  self->typed_at = now;
  g_string_append_unichar (self->typed, letter);
  go_to_typed (self);
  return GDK_EVENT_STOP;
}

static void
watch_keys (TorgetCodeRow *self,
            GtkWidget *widget)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (widget, keys);
}

/* The list in the row's popover. libadwaita 1.2 has no other way to it than to look. */
static GtkWidget *
find_list (GtkWidget *widget,
           gboolean in_popover)
{
  if (in_popover && GTK_IS_LIST_VIEW (widget))
    return widget;
  in_popover |= GTK_IS_POPOVER (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *list = find_list (child, in_popover);

      if (list != NULL)
        return list;
    }
  return NULL;
}

static void
torget_code_row_load (TorgetFormRow *row,
                      gconstpointer record,
                      const TorgetField *field)
{
  TorgetCodeRow *self = TORGET_CODE_ROW (row);
  g_autofree char *code = torget_record_dup_value (record, field);

  if (self->list_id == NULL && field->kind == TORGET_FIELD_CODE)
    torget_code_row_set_list_id (self, field->refers);
  torget_code_row_set_code (self, code);
}

static void
torget_code_row_store (TorgetFormRow *row,
                       gpointer record,
                       const TorgetField *field)
{
  const char *code = torget_code_row_get_code (TORGET_CODE_ROW (row));

  if (field->kind == TORGET_FIELD_LINK || field->kind == TORGET_FIELD_INT)
    torget_record_set_number (record, field,
                              code != NULL ? g_ascii_strtoll (code, NULL, 10) : 0);
  else
    torget_record_set_text (record, field, code);
}

static void
torget_code_row_form_row_init (TorgetFormRowInterface *iface)
{
  iface->load = torget_code_row_load;
  iface->store = torget_code_row_store;
}

static void
torget_code_row_dispose (GObject *object)
{
  TORGET_CODE_ROW (object)->list = NULL;
  torget_form_row_teardown (TORGET_FORM_ROW (object));
  G_OBJECT_CLASS (torget_code_row_parent_class)->dispose (object);
}

static void
torget_code_row_finalize (GObject *object)
{
  TorgetCodeRow *self = TORGET_CODE_ROW (object);

  g_free (self->list_id);
  g_ptr_array_unref (self->codes);
  g_string_free (self->typed, TRUE);
  G_OBJECT_CLASS (torget_code_row_parent_class)->finalize (object);
}

static void
torget_code_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  TorgetCodeRow *self = TORGET_CODE_ROW (object);

  if (prop_id == PROP_LIST_ID)
    g_value_set_string (value, self->list_id);
  else if (prop_id == PROP_CODE)
    g_value_set_string (value, torget_code_row_get_code (self));
  else if (!torget_form_row_delegate_get_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_code_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  TorgetCodeRow *self = TORGET_CODE_ROW (object);

  if (prop_id == PROP_LIST_ID)
    torget_code_row_set_list_id (self, g_value_get_string (value));
  else if (prop_id == PROP_CODE)
    torget_code_row_set_code (self, g_value_get_string (value));
  else if (!torget_form_row_delegate_set_property (object, prop_id - FIRST_FORM_ROW_PROP, value))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_code_row_class_init (TorgetCodeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = torget_code_row_dispose;
  object_class->finalize = torget_code_row_finalize;
  object_class->get_property = torget_code_row_get_property;
  object_class->set_property = torget_code_row_set_property;

  g_object_class_install_property (object_class, PROP_LIST_ID,
                                   g_param_spec_string ("list-id", NULL, NULL, NULL, flags));
  g_object_class_install_property (object_class, PROP_CODE,
                                   g_param_spec_string ("code", NULL, NULL, NULL, flags));
  torget_form_row_class_setup (GTK_WIDGET_CLASS (klass), FIRST_FORM_ROW_PROP);
}

static void
torget_code_row_init (TorgetCodeRow *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->typed = g_string_new (NULL);
  torget_form_row_setup (TORGET_FORM_ROW (self));
  torget_combo_texts_attach (ADW_COMBO_ROW (self));
  reset_choices (self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (notify_selected_cb), NULL);

  watch_keys (self, GTK_WIDGET (self));
  self->list = find_list (GTK_WIDGET (self), FALSE);
  if (self->list != NULL)
    watch_keys (self, self->list);
}

/**
 * torget_code_row_new:
 *
 * Returns: (transfer floating): a row that offers only "not stated"
 */
GtkWidget *
torget_code_row_new (void)
{
  return g_object_new (TORGET_TYPE_CODE_ROW, NULL);
}

/**
 * torget_code_row_set_list_id:
 * @self: a code row
 * @list_id: (nullable): id of a code list of the domain
 *
 * Offers the list's codes. The chosen code stays, also when the list does not have it.
 */
void
torget_code_row_set_list_id (TorgetCodeRow *self,
                             const char *list_id)
{
  const TorgetCodeList *list;
  g_autofree char *code = NULL;

  g_return_if_fail (TORGET_IS_CODE_ROW (self));

  if (g_strcmp0 (self->list_id, list_id) == 0)
    return;
  code = g_strdup (torget_code_row_get_code (self));
  g_free (self->list_id);
  self->list_id = g_strdup (list_id);

  list = list_id != NULL ? torget_code_list_get (list_id) : NULL;
  if (list_id != NULL && list == NULL)
    g_critical ("There is no code list %s", list_id);
  reset_choices (self);
  for (guint i = 0; list != NULL && i < list->n_codes; i++)
    add_choice (self, list->codes[i].code,
                torget_code_get_label (&list->codes[i], torget_ui_language ()));
  torget_code_row_set_code (self, code);
  g_object_notify (G_OBJECT (self), "list-id");
}

/**
 * torget_code_row_set_choices:
 * @self: a code row
 * @codes: (array zero-terminated=1): what the field may hold
 * @labels: (array zero-terminated=1): what the user sees, in the same order
 *
 * Offers other values than those of a code list. The chosen code stays.
 */
void
torget_code_row_set_choices (TorgetCodeRow *self,
                             const char *const *codes,
                             const char *const *labels)
{
  g_autofree char *code = NULL;

  g_return_if_fail (TORGET_IS_CODE_ROW (self));

  code = g_strdup (torget_code_row_get_code (self));
  reset_choices (self);
  for (guint i = 0; codes[i] != NULL; i++)
    add_choice (self, codes[i], labels[i]);
  torget_code_row_set_code (self, code);
}

/**
 * torget_code_row_get_code:
 * @self: a code row
 *
 * Returns: (nullable) (transfer none): the chosen code, %NULL for "not stated"
 */
const char *
torget_code_row_get_code (TorgetCodeRow *self)
{
  guint selected;

  g_return_val_if_fail (TORGET_IS_CODE_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < self->codes->len ? g_ptr_array_index (self->codes, selected) : NULL;
}

/**
 * torget_code_row_set_code:
 * @self: a code row
 * @code: (nullable): a code, or %NULL for "not stated"
 */
void
torget_code_row_set_code (TorgetCodeRow *self,
                          const char *code)
{
  guint position;

  g_return_if_fail (TORGET_IS_CODE_ROW (self));

  position = find_code (self, code);
  if (position == GTK_INVALID_LIST_POSITION)
    {
      add_choice (self, code, code);
      position = self->codes->len - 1;
    }
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), position);
}
