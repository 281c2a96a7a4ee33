/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetHistoryTab: what was changed, by whom and when, newest first: a row for each step that
 * can be taken back, which unfolds into the fields. Read while the tab is looked at.
 */
#include "config.h"

#include "ui/person/history-tab.h"

#include "domain/change.h"
#include "domain/record-types.h"
#include "ui/app/error-text.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"
#include "ui/person/save.h"
#include "ui/widgets/empty-state.h"

#include <glib/gi18n.h>

/* More steps than anybody reads; older ones are told of. */
#define MAX_STEPS 200

struct _TorgetHistoryTab
{
  AdwBin parent_instance;

  GtkStack *stack;
  AdwPreferencesGroup *group;
  GtkWidget *older_label;

  TorgetPersonCase *person_case;
  GCancellable *cancellable;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (TorgetHistoryTab, torget_history_tab, ADW_TYPE_BIN)

/* Rows */

static char *
dup_when_and_who (const TorgetChange *change)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (change->time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *when = g_date_time_format (local, "%Y-%m-%d %H:%M");

  return g_strdup_printf ("%s · %s", when, change->user);
}

static char *
dup_value (TorgetHistoryTab *self,
           const TorgetChange *change,
           const char *value)
{
  TorgetRecordSet *records = torget_person_case_get_records (self->person_case);
  const TorgetRecordType *type = torget_record_types_find (change->table);
  const TorgetField *field
      = type != NULL ? torget_record_type_find (type, change->column) : NULL;

  if (value == NULL)
    return g_strdup (C_ ("value of a field", "empty"));
  return field != NULL ? torget_field_value_dup (type, field, value, records) : g_strdup (value);
}

static GtkWidget *
create_change_row (TorgetHistoryTab *self,
                   const TorgetChange *change)
{
  GtkWidget *row = adw_action_row_new ();
  const char *label = torget_field_label (change->table, change->column);
  g_autofree char *title = g_strdup_printf ("%s · %s", torget_table_label (change->table), label);
  g_autofree char *before = dup_value (self, change, change->before);
  g_autofree char *after = dup_value (self, change, change->after);
  /* Translators: a value before and after a change. */
  g_autofree char *values = g_strdup_printf (_ ("%s → %s"), before, after);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), values);
  return row;
}

static void
undone_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetHistoryTab) self = user_data;
  g_autoptr (GError) error = NULL;

  if (torget_session_undo_finish (TORGET_SESSION (source), result, &error) == 0)
    torget_save_show_problem (GTK_WIDGET (self), torget_error_get_text (error));
}

static void
undo_cb (TorgetHistoryTab *self,
         GtkWidget *button)
{
  const gint64 *tx = g_object_get_data (G_OBJECT (button), "tx");

  torget_session_undo_async (torget_person_case_get_session (self->person_case), *tx, undone_cb,
                             g_object_ref (self));
}

static GtkWidget *
create_undo_button (TorgetHistoryTab *self,
                    gint64 tx)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  const char *label = _ ("Take This Back");

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "tx", g_memdup2 (&tx, sizeof tx), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
add_step_row (TorgetHistoryTab *self,
              const TorgetChange *change)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *subtitle = dup_when_and_who (change);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 change->label != NULL ? change->label
                                                       : C_ ("step of history", "Change"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), create_undo_button (self, change->tx));
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  return row;
}

static void
clear (TorgetHistoryTab *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

/* Links and the row itself say nothing to a reader. */
static gboolean
is_readable (const TorgetChange *change)
{
  return change->column != NULL && *change->column != '\0'
         && !g_str_has_suffix (change->column, "_id");
}

static void
show_changes (TorgetHistoryTab *self,
              GPtrArray *changes)
{
  GtkWidget *row = NULL;
  gint64 tx = 0;
  guint i;

  clear (self);
  for (i = 0; i < changes->len; i++)
    {
      const TorgetChange *change = g_ptr_array_index (changes, i);

      if (change->tx != tx && self->rows->len == MAX_STEPS)
        break;
      if (change->tx != tx)
        row = add_step_row (self, change);
      tx = change->tx;
      if (is_readable (change))
        adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_change_row (self, change));
    }
  gtk_widget_set_visible (self->older_label, i < changes->len);
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "steps" : "empty");
}

/* Loading */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetHistoryTab) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) changes
      = torget_session_load_history_finish (TORGET_SESSION (source), result, &error);

  if (changes != NULL)
    show_changes (self, changes);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
reload (TorgetHistoryTab *self)
{
  const gint64 person_id = torget_person_case_get_person_id (self->person_case);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (person_id == 0 || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->cancellable = g_cancellable_new ();
  torget_session_load_history_async (torget_person_case_get_session (self->person_case),
                                     person_id, self->cancellable, loaded_cb,
                                     g_object_ref (self));
}

static void
torget_history_tab_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (torget_history_tab_parent_class)->map (widget);
  reload (TORGET_HISTORY_TAB (widget));
}

static void
torget_history_tab_dispose (GObject *object)
{
  TorgetHistoryTab *self = TORGET_HISTORY_TAB (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->person_case);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_history_tab_parent_class)->dispose (object);
}

static void
torget_history_tab_class_init (TorgetHistoryTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_history_tab_dispose;
  widget_class->map = torget_history_tab_map;

  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/person/history-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, group);
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, older_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetHistoryTab, stack);
}

static void
torget_history_tab_init (TorgetHistoryTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/**
 * torget_history_tab_new:
 * @person_case: whose history
 *
 * Returns: (transfer floating): the tab; it follows the case
 */
GtkWidget *
torget_history_tab_new (TorgetPersonCase *person_case)
{
  TorgetHistoryTab *self = g_object_new (TORGET_TYPE_HISTORY_TAB, NULL);

  self->person_case = g_object_ref (person_case);
  g_signal_connect_object (person_case, "loaded", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
