/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetBulkDialog: one change for many persons. It says who will be changed, and how, before
 * anything is. What is saved is one transaction with one Undo.
 */
#include "config.h"

#include "ui/list/bulk-dialog.h"

#include "domain/casework.h"
#include "ui/list/bulk-names.h"
#include "ui/region/work.h"
#include "ui/widgets/combo-texts.h"
#include "ui/widgets/date-row.h"

#include <glib/gi18n.h>

/* More names than anybody reads; the rest is counted. */
#define MAX_NAMES 100

struct _TorgetBulkDialog
{
  AdwWindow parent_instance;

  TorgetWork work;
  AdwComboRow *coordinator_row;
  AdwEntryRow *text_row;
  TorgetDateRow *due_row;
  TorgetBulkNames *names;

  GtkWidget *origin;
  TorgetSession *session;
  TorgetBulkKind kind;
  TorgetListKind list;
  GArray *row_ids;
  GArray *coordinator_ids; /* gint64, in the order of the combo */
  TorgetBulkPreview *shown; /* %NULL while nothing can be saved */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (TorgetBulkDialog, torget_bulk_dialog, ADW_TYPE_WINDOW)

/* Stands for "nothing chosen yet" among the ids. */
#define NOT_CHOSEN (-1)

/* The words of a kind of change. */
typedef struct
{
  const char *title;
  const char *working;
  const char *no_coordinator; /* the first choice */
} Words;

static const Words words[] = {
  [TORGET_BULK_COORDINATOR] = { N_ ("Change Coordinator"), N_ ("Changing the coordinator"),
                                N_ ("Choose a coordinator") },
  [TORGET_BULK_TASK] = { N_ ("Add Task"), N_ ("Adding the task"),
                         N_ ("Each person’s own") },
};

static gint64
get_coordinator_id (TorgetBulkDialog *self)
{
  const guint selected = adw_combo_row_get_selected (self->coordinator_row);

  return selected < self->coordinator_ids->len
             ? g_array_index (self->coordinator_ids, gint64, selected)
             : NOT_CHOSEN;
}

/* %NULL for the first choice, which is nobody in particular. */
static const char *
get_coordinator_name (TorgetBulkDialog *self)
{
  GtkStringObject *item = adw_combo_row_get_selected_item (self->coordinator_row);

  return get_coordinator_id (self) != NOT_CHOSEN ? gtk_string_object_get_string (item) : NULL;
}

static gboolean
is_complete (TorgetBulkDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text_row));

  if (self->kind == TORGET_BULK_COORDINATOR)
    return get_coordinator_id (self) != NOT_CHOSEN;
  return strspn (text, " ") < strlen (text)
         && torget_form_row_is_understood (TORGET_FORM_ROW (self->due_row));
}

static void
read_change (TorgetBulkDialog *self,
             TorgetBulkChange *change)
{
  change->kind = self->kind;
  change->coordinator_id = get_coordinator_id (self);
  if (self->kind == TORGET_BULK_TASK)
    change->coordinator_id = MAX (change->coordinator_id, 0);
  change->text = gtk_editable_get_text (GTK_EDITABLE (self->text_row));
  change->due_date = torget_date_row_get_date (self->due_row);
}

static void
update_actions (TorgetBulkDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.save",
                                 self->shown != NULL && self->shown->person_ids->len > 0
                                     && is_complete (self));
}

/* Preview */

static void
show_problem (TorgetBulkDialog *self,
              const GError *error)
{
  GtkWidget *const focus[] = { GTK_WIDGET (self->text_row), GTK_WIDGET (self->coordinator_row),
                               NULL };

  torget_work_show (&self->work, "form", error, focus);
}

static void
previewed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (TorgetBulkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetBulkPreview *preview
      = torget_session_preview_bulk_finish (TORGET_SESSION (source), result, &error);

  if (preview == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error);
  if (preview == NULL)
    return;
  g_clear_object (&self->reading);
  g_clear_pointer (&self->shown, torget_bulk_preview_free);
  self->shown = preview;
  torget_bulk_names_show (self->names, self->kind, preview, get_coordinator_name (self));
  update_actions (self);
}

static void
stop_reading (TorgetBulkDialog *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

/* Who gets a change depends on the coordinator alone. Nobody has the one that is not chosen yet. */
static void
read_preview (TorgetBulkDialog *self)
{
  TorgetBulkChange change = { 0 };

  stop_reading (self);
  g_clear_pointer (&self->shown, torget_bulk_preview_free);
  update_actions (self);
  read_change (self, &change);
  self->reading = g_cancellable_new ();
  torget_session_preview_bulk_async (self->session, self->list, self->row_ids, &change, MAX_NAMES,
                                     self->reading, previewed_cb, g_object_ref (self));
}

/* Saving */

static char *
dup_label (TorgetBulkDialog *self)
{
  const guint n = self->shown->person_ids->len;

  if (self->kind == TORGET_BULK_COORDINATOR)
    return g_strdup_printf (ngettext ("Changed the coordinator of %u person",
                                      "Changed the coordinator of %u persons", n), n);
  return g_strdup_printf (ngettext ("Added a task for %u person", "Added a task for %u persons", n),
                          n);
}

static void
progress_cb (goffset done,
             goffset total,
             gpointer user_data)
{
  TorgetBulkDialog *self = user_data;
  g_autofree char *detail
      = g_strdup_printf (_ ("%u of %u persons"), (guint) done, (guint) total);

  if (self->session != NULL)
    torget_progress_page_set_progress (self->work.progress, done, total, detail);
}

static void
changed_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetBulkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  const gint64 tx = torget_session_change_bulk_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *label = NULL;

  torget_work_end (&self->work);
  if (self->session == NULL)
    return;
  if (tx == 0)
    {
      show_problem (self, error);
      return;
    }
  label = dup_label (self);
  gtk_widget_activate_action (self->origin, "win.saved", "(xs)", tx, label);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_action (GtkWidget *widget,
             const char *action_name,
             GVariant *parameter)
{
  TorgetBulkDialog *self = TORGET_BULK_DIALOG (widget);
  TorgetBulkChange change = { 0 };
  g_autofree char *label = dup_label (self);

  if (torget_work_shows (&self->work, "working"))
    return;
  read_change (self, &change);
  torget_session_change_bulk_async (
      self->session, self->shown->person_ids, &change, label, progress_cb, self,
      torget_work_start (&self->work, _ (words[self->kind].working)), changed_cb,
      g_object_ref (self));
}

static void
cancel_action (GtkWidget *widget,
               const char *action_name,
               GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* What is under way is cancelled first, and the form is there again. */
static gboolean
torget_bulk_dialog_close_request (GtkWindow *window)
{
  if (torget_work_cancel (&TORGET_BULK_DIALOG (window)->work))
    return TRUE;
  return GTK_WINDOW_CLASS (torget_bulk_dialog_parent_class)->close_request (window);
}

/* Coordinators */

static void
add_coordinator (TorgetBulkDialog *self,
                 gint64 id,
                 const char *name)
{
  g_array_append_val (self->coordinator_ids, id);
  gtk_string_list_append (
      GTK_STRING_LIST (adw_combo_row_get_model (self->coordinator_row)), name);
}

static void
coordinators_loaded_cb (GObject *source,
                        GAsyncResult *result,
                        gpointer user_data)
{
  g_autoptr (TorgetBulkDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) registers
      = torget_session_load_register_finish (TORGET_SESSION (source), result, &error);
  GPtrArray *coordinators;

  if (self->session == NULL)
    return;
  if (registers == NULL)
    {
      show_problem (self, error);
      return;
    }
  coordinators = torget_record_set_list (registers, &torget_coordinator_type);
  for (guint i = 0; coordinators != NULL && i < coordinators->len; i++)
    {
      const TorgetCoordinator *coordinator = g_ptr_array_index (coordinators, i);

      if (coordinator->active)
        add_coordinator (self, coordinator->record.id, coordinator->name);
    }
  if (self->kind == TORGET_BULK_COORDINATOR)
    add_coordinator (self, 0, _ ("No coordinator"));
}

/* GObject */

static void
torget_bulk_dialog_dispose (GObject *object)
{
  TorgetBulkDialog *self = TORGET_BULK_DIALOG (object);

  torget_work_clear (&self->work);
  stop_reading (self);
  g_clear_object (&self->origin);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_bulk_dialog_parent_class)->dispose (object);
}

static void
torget_bulk_dialog_finalize (GObject *object)
{
  TorgetBulkDialog *self = TORGET_BULK_DIALOG (object);

  g_clear_pointer (&self->shown, torget_bulk_preview_free);
  g_clear_pointer (&self->row_ids, g_array_unref);
  g_array_unref (self->coordinator_ids);
  G_OBJECT_CLASS (torget_bulk_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TORGET_TYPE_BULK_NAMES);
  g_type_ensure (TORGET_TYPE_DATE_ROW);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_PROGRESS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/list/bulk-dialog.ui");
  torget_work_bind_template (widget_class, G_STRUCT_OFFSET (TorgetBulkDialog, work));
  gtk_widget_class_bind_template_child (widget_class, TorgetBulkDialog, coordinator_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetBulkDialog, due_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetBulkDialog, names);
  gtk_widget_class_bind_template_child (widget_class, TorgetBulkDialog, text_row);
  gtk_widget_class_bind_template_callback (widget_class, read_preview);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
torget_bulk_dialog_class_init (TorgetBulkDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_bulk_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_bulk_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = torget_bulk_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "bulk.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "bulk.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "bulk.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "bulk.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "bulk.cancel", NULL);
  bind_template (widget_class);
}

static void
torget_bulk_dialog_init (TorgetBulkDialog *self)
{
  self->coordinator_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
  torget_combo_texts_attach (self->coordinator_row);
}

static void
set_kind (TorgetBulkDialog *self,
          TorgetBulkKind kind)
{
  self->kind = kind;
  gtk_window_set_title (GTK_WINDOW (self), _ (words[kind].title));
  gtk_widget_set_visible (GTK_WIDGET (self->text_row), kind == TORGET_BULK_TASK);
  gtk_widget_set_visible (GTK_WIDGET (self->due_row), kind == TORGET_BULK_TASK);
  add_coordinator (self, NOT_CHOSEN, _ (words[kind].no_coordinator));
}

/**
 * torget_bulk_dialog_present:
 * @origin: a widget of the list; its window becomes the parent and is told what was saved
 * @session: the session
 * @kind: what is to be done
 * @list: whose rows are selected
 * @row_ids: (element-type gint64): the selected rows
 */
void
torget_bulk_dialog_present (GtkWidget *origin,
                            TorgetSession *session,
                            TorgetBulkKind kind,
                            TorgetListKind list,
                            GArray *row_ids)
{
  TorgetBulkDialog *self = g_object_new (TORGET_TYPE_BULK_DIALOG, NULL);

  self->origin = g_object_ref (origin);
  self->session = g_object_ref (session);
  self->list = list;
  self->row_ids = g_array_copy (row_ids);
  set_kind (self, kind);
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (gtk_widget_get_root (origin)));
  torget_session_load_register_async (session, &torget_coordinator_type, NULL,
                                      coordinators_loaded_cb, g_object_ref (self));
  read_preview (self);
  gtk_window_present (GTK_WINDOW (self));
}
