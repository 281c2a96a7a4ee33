/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetRegisterMerge: two entries into one; see register-merge.h.
 *
 * A name that the register does not have can be merged too: the records then get the name of the
 * entry that stays. It stays itself only if neither is in the register.
 */
#include "config.h"

#include "ui/register/register-merge.h"

#include "service/registers.h"
#include "ui/person/field-labels.h"
#include "ui/person/field-value.h"
#include "ui/person/save.h"
#include "ui/register/register-spec.h"
#include "ui/widgets/children.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

#define MAX_OTHERS 4

struct _TorgetRegisterMerge
{
  AdwWindow parent_instance;

  GtkSearchEntry *search_entry;
  GtkListBox *others;
  GtkWidget *none_label;
  AdwPreferencesGroup *other_group;
  GtkWidget *kept_group;
  GtkWidget *this_row;
  GtkWidget *other_row;
  GtkCheckButton *this_button;
  GtkCheckButton *other_button;
  GtkLabel *consequence;
  TorgetProblemLabel *loss;

  TorgetRegisterList *list;
  TorgetSession *session;
  TorgetRegister reg;
  TorgetRegisterRow *row;
  GPtrArray *candidates; /* TorgetRegisterRow */
  TorgetRecordSet *this_record;  /* with what it links to; NULL until it has been read */
  TorgetRecordSet *other_record; /* likewise */
  GCancellable *closed;
  GCancellable *cancellable; /* while the other one is read */
};

G_DEFINE_FINAL_TYPE (TorgetRegisterMerge, torget_register_merge, ADW_TYPE_WINDOW)

static const TorgetRegisterRow *
get_other (TorgetRegisterMerge *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->others);

  return row != NULL ? self->candidates->pdata[gtk_list_box_row_get_index (row)] : NULL;
}

static const TorgetRegisterRow *
get_kept (TorgetRegisterMerge *self)
{
  return gtk_check_button_get_active (self->this_button) ? self->row : get_other (self);
}

static const TorgetRegisterRow *
get_merged (TorgetRegisterMerge *self)
{
  return gtk_check_button_get_active (self->this_button) ? get_other (self) : self->row;
}

static char *
dup_subtitle (const TorgetRegisterRow *row)
{
  g_autofree char *uses
    = row->uses > 0
        ? g_strdup_printf (ngettext ("Named by %d record", "Named by %d records", row->uses), row->uses)
        : g_strdup (_("Nothing names this entry"));
  const char *detail = row->is_known ? row->detail : _("Not in the register");

  return detail != NULL ? g_strdup_printf ("%s · %s", uses, detail) : g_steal_pointer (&uses);
}

static void
show_row (GtkWidget *widget,
          const TorgetRegisterRow *row)
{
  g_autofree char *subtitle = dup_subtitle (row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (widget), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), row->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (widget), subtitle);
}

static char *
dup_consequence (const TorgetRegisterRow *kept,
                 const TorgetRegisterRow *merged)
{
  g_autofree char *moved = NULL;

  if (merged->uses > 0)
    moved = g_strdup_printf (
      /* Translators: a number of records and the names of two entries. */
      ngettext ("%d record that names “%s” will name “%s”.",
                "%d records that name “%s” will name “%s”.", merged->uses),
      merged->uses, merged->name, kept->name);
  else
    moved = g_strdup_printf (_("No record names “%s”."), merged->name);
  if (!merged->is_known)
    return g_steal_pointer (&moved);
  return g_strdup_printf (
    /* Translators: first what happens to the records, then the names of two entries. */
    _("%s “%s” leaves the register. What “%s” does not know itself, it takes over. Undo takes all "
      "of it back."),
    moved, merged->name, kept->name);
}

static gboolean
is_lost (gconstpointer kept,
         gconstpointer merged,
         const TorgetField *field)
{
  g_autofree char *stays = torget_record_dup_value (kept, field);
  g_autofree char *goes = torget_record_dup_value (merged, field);

  return torget_record_is_set (kept, field) && torget_record_is_set (merged, field)
         && g_strcmp0 (stays, goes) != 0 && !g_str_equal (field->name, "name");
}

/* What both know differently: the value of the entry that goes is lost. */
static char *
dup_loss (TorgetRecordSet *kept_records,
          gconstpointer kept,
          TorgetRecordSet *merged_records,
          gconstpointer merged)
{
  const TorgetRecordType *type = ((const TorgetRecord *) kept)->type;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const TorgetField *field = &type->fields[i];
      g_autofree char *stays = NULL;
      g_autofree char *goes = NULL;

      if (!is_lost (kept, merged, field))
        continue;
      stays = torget_field_value_dup_of (kept, field, kept_records);
      goes = torget_field_value_dup_of (merged, field, merged_records);
      /* Translators: the label of a field, the value that stays, and the value that is lost. */
      g_string_append_printf (text, _("%s: “%s” stays, “%s” is lost."),
                              torget_field_label (type->name, field->name), stays, goes);
      g_string_append_c (text, '\n');
    }
  return g_strchomp (g_string_free (text, FALSE));
}

static gpointer
find_record (TorgetRegisterMerge *self,
             TorgetRecordSet *records,
             const TorgetRegisterRow *row)
{
  return records != NULL ? torget_record_set_find (
                             records, torget_register_spec_get (self->reg)->record->type,
                             row->record.id)
                         : NULL;
}

static void
update_loss (TorgetRegisterMerge *self)
{
  const gboolean is_this_kept = gtk_check_button_get_active (self->this_button);
  const TorgetRegisterRow *other = get_other (self);
  gpointer this_record = find_record (self, self->this_record, self->row);
  gpointer other_record = other != NULL ? find_record (self, self->other_record, other) : NULL;
  g_autofree char *text = NULL;

  if (this_record != NULL && other_record != NULL)
    text = is_this_kept
             ? dup_loss (self->this_record, this_record, self->other_record, other_record)
             : dup_loss (self->other_record, other_record, self->this_record, this_record);
  gtk_widget_set_visible (GTK_WIDGET (self->loss), text != NULL && *text != '\0');
  if (text != NULL)
    torget_problem_label_set (self->loss, TORGET_TONE_WARNING, text);
}

static void
this_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (TorgetRegisterMerge) self = user_data;
  g_autoptr (TorgetRecordSet) records
    = torget_registers_load_finish (TORGET_SESSION (source), result, NULL);

  if (records == NULL)
    return;
  self->this_record = g_steal_pointer (&records);
  update_loss (self);
}

static void
other_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetRegisterMerge) self = user_data;
  g_autoptr (TorgetRecordSet) records
    = torget_registers_load_finish (TORGET_SESSION (source), result, NULL);

  if (records == NULL)
    return;
  self->other_record = g_steal_pointer (&records);
  update_loss (self);
}

static void
load_other (TorgetRegisterMerge *self)
{
  const TorgetRegisterRow *other = get_other (self);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->other_record, torget_record_set_unref);
  if (other == NULL || !other->is_known)
    return;
  self->cancellable = g_cancellable_new ();
  torget_registers_load_async (self->session, self->reg, other->record.id, self->cancellable,
                               other_loaded_cb, g_object_ref (self));
}

/* An entry of the register stays where the other is only a name. */
static void
restrict_choice (TorgetRegisterMerge *self,
                 const TorgetRegisterRow *other)
{
  const gboolean is_free = self->row->is_known == other->is_known;

  if (!is_free)
    gtk_check_button_set_active (self->row->is_known ? self->this_button : self->other_button, TRUE);
  gtk_widget_set_sensitive (self->this_row, is_free || self->row->is_known);
  gtk_widget_set_sensitive (self->other_row, is_free || other->is_known);
}

static void
update (TorgetRegisterMerge *self)
{
  const TorgetRegisterRow *other = get_other (self);
  g_autofree char *text = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "merge.merge", other != NULL);
  gtk_widget_set_visible (self->kept_group, other != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->consequence), other != NULL);
  if (other == NULL)
    return;
  show_row (self->other_row, other);
  restrict_choice (self, other);
  text = dup_consequence (get_kept (self), get_merged (self));
  gtk_label_set_text (self->consequence, text);
  update_loss (self);
}

/* The list loses its selection when it goes, too. */
static void
other_selected_cb (TorgetRegisterMerge *self)
{
  if (self->session == NULL)
    return;
  load_other (self);
  update (self);
}

static void
search_changed_cb (TorgetRegisterMerge *self)
{
  if (self->list == NULL)
    return;
  torget_list_box_clear (self->others);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  self->candidates = torget_register_model_list_similar (
    torget_register_list_get_model (self->list), self->row,
    gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), MAX_OTHERS);
  for (guint i = 0; i < self->candidates->len; i++)
    {
      GtkWidget *widget = adw_action_row_new ();

      show_row (widget, self->candidates->pdata[i]);
      gtk_list_box_append (self->others, widget);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->others), self->candidates->len > 0);
  gtk_widget_set_visible (self->none_label, self->candidates->len == 0);
  update (self);
}

static void
stop_cb (TorgetRegisterMerge *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
merge_action (GtkWidget *widget,
              const char *action_name,
              GVariant *parameter)
{
  TorgetRegisterMerge *self = TORGET_REGISTER_MERGE (widget);
  const TorgetRegisterRow *kept = get_kept (self);
  const TorgetRegisterRow *merged = get_merged (self);
  /* Translators: the names of two entries of a register. */
  g_autofree char *label = g_strdup_printf (_("“%s” merged into “%s”"), merged->name, kept->name);
  gpointer save = torget_save_start (GTK_WIDGET (self->list), label, NULL, NULL);
  g_autoptr (TorgetRecordSet) nothing = torget_record_set_new ();

  if (merged->is_known)
    torget_registers_merge_async (self->session, self->reg, kept->record.id, merged->record.id,
                                  label, torget_save_ended_cb, save);
  else
    torget_registers_rename_async (self->session, self->reg, nothing, merged->name, kept->name,
                                   label, torget_save_ended_cb, save);
  torget_register_list_select (self->list, kept->record.id, kept->name);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
torget_register_merge_dispose (GObject *object)
{
  TorgetRegisterMerge *self = TORGET_REGISTER_MERGE (object);

  g_cancellable_cancel (self->closed);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_register_merge_parent_class)->dispose (object);
}

static void
torget_register_merge_finalize (GObject *object)
{
  TorgetRegisterMerge *self = TORGET_REGISTER_MERGE (object);

  g_object_unref (self->closed);
  torget_record_free (self->row);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_pointer (&self->this_record, torget_record_set_unref);
  g_clear_pointer (&self->other_record, torget_record_set_unref);
  G_OBJECT_CLASS (torget_register_merge_parent_class)->finalize (object);
}

static void
torget_register_merge_class_init (TorgetRegisterMergeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_register_merge_dispose;
  object_class->finalize = torget_register_merge_finalize;

  gtk_widget_class_install_action (widget_class, "merge.merge", NULL, merge_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "merge.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/vuxentorget/Torget/ui/register/register-merge.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, consequence);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, kept_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, loss);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, other_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, other_group);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, other_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, none_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, others);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, this_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRegisterMerge, this_row);
  gtk_widget_class_bind_template_callback (widget_class, other_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
torget_register_merge_init (TorgetRegisterMerge *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->closed = g_cancellable_new ();
}

static void
fill (TorgetRegisterMerge *self)
{
  g_autofree char *title = g_markup_printf_escaped (
      /* Translators: the name of an entry of a register. */
      _ ("What is the same as “%s”?"), self->row->name);

  adw_preferences_group_set_title (self->other_group, title);
  show_row (self->this_row, self->row);
  gtk_check_button_set_active (self->this_button, TRUE);
  search_changed_cb (self);
}

/**
 * torget_register_merge_present:
 * @list: the register
 * @session: its session
 * @row: the entry that may have a double
 *
 * Returns: (transfer none): the dialog, which is shown
 */
TorgetRegisterMerge *
torget_register_merge_present (TorgetRegisterList *list,
                               TorgetSession *session,
                               const TorgetRegisterRow *row)
{
  TorgetRegisterMerge *self = g_object_new (TORGET_TYPE_REGISTER_MERGE, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));

  self->list = g_object_ref (list);
  self->session = g_object_ref (session);
  self->reg = torget_register_list_get_register (list);
  self->row = torget_record_copy (row);
  fill (self);
  if (row->is_known)
    torget_registers_load_async (session, self->reg, row->record.id, self->closed, this_loaded_cb,
                                 g_object_ref (self));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
