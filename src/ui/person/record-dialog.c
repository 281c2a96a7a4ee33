/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetRecordDialog: the editor of one record, new or existing.
 *
 * Saving commits at once, with what its parts save along, as one transaction. What is wrong is
 * said beside its row; nothing typed is lost: closing asks when something has changed, and a save
 * that fails leaves the form as it is.
 */
#include "config.h"

#include "ui/person/record-dialog.h"

#include "domain/person.h"
#include "service/office-parameters.h"
#include "ui/app/role-actions.h"
#include "ui/compat/alert.h"
#include "ui/person/consequence-list.h"
#include "ui/person/draft-keeper.h"
#include "ui/person/duplicate-part.h"
#include "ui/person/record-follow.h"
#include "ui/person/record-form.h"
#include "ui/register/name-suggestions.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

#define WIDTH 560 /* pixels */
#define MAX_HEIGHT 640

struct _TorgetRecordDialog
{
  AdwWindow parent_instance;

  GtkButton *save_button;
  TorgetProblemLabel *problem;
  AdwPreferencesPage *page;

  GtkWidget *origin;
  TorgetSession *session;
  const TorgetRecordSpec *spec;
  gpointer original;
  TorgetRecordSet *records; /* the case */
  GPtrArray *along;         /* records saved with this one */
  GPtrArray *parts;         /* TorgetRecordPart, borrowed from the page */
  TorgetForm *form;
  TorgetConsequenceList *consequences; /* (nullable): borrowed from the page */
  TorgetSavedRecordFunc saved;
  const char *label; /* what saving is called, instead of the words of the spec */
  gboolean is_new;
  gboolean is_tried;
  gboolean is_saving;
  gboolean is_done;
};

G_DEFINE_FINAL_TYPE (TorgetRecordDialog, torget_record_dialog, ADW_TYPE_WINDOW)

static void
set_saving (TorgetRecordDialog *self,
            gboolean is_saving)
{
  self->is_saving = is_saving;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save", !is_saving);
}

static void
finish (TorgetRecordDialog *self)
{
  self->is_done = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
saved_cb (const char *problem,
          gpointer user_data)
{
  g_autoptr (TorgetRecordDialog) self = user_data;

  set_saving (self, FALSE);
  if (problem == NULL)
    {
      if (self->saved != NULL)
        self->saved (self->origin, self->original);
      finish (self);
      return;
    }
  torget_problem_label_set (self->problem, TORGET_TONE_ERROR, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static GPtrArray *
collect (TorgetRecordDialog *self,
         TorgetRecordSet *removed)
{
  GPtrArray *records = g_ptr_array_new ();

  g_ptr_array_add (records, torget_form_dup_record (self->form));
  for (guint i = 0; i < self->along->len; i++)
    g_ptr_array_add (records, torget_record_copy (g_ptr_array_index (self->along, i)));
  torget_record_parts_collect (self->parts, records, removed);
  return records;
}

static void
save (TorgetRecordDialog *self)
{
  g_autoptr (TorgetRecordSet) set = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (GPtrArray) records = collect (self, removed);
  const char *label = self->label != NULL
                        ? self->label
                        : _ (self->is_new ? self->spec->added : self->spec->changed);
  const gboolean is_worth_it
      = self->is_new || records->len > 1 || !torget_record_equal (records->pdata[0], self->original);

  for (guint i = 0; i < records->len; i++)
    torget_record_set_add (set, records->pdata[i]);
  if (!is_worth_it)
    {
      finish (self);
      return;
    }
  set_saving (self, TRUE);
  g_object_ref (self);
  if (!torget_record_parts_save (self->parts, self->origin, self->session, set, label, saved_cb, self))
    torget_save (self->origin, self->session, set, removed, label, saved_cb, self);
}

static gboolean
judge_form (TorgetRecordDialog *self,
            gboolean is_tried)
{
  return torget_record_form_judge (self->form, self->records,
                                   torget_session_get_parameters (self->session), is_tried);
}

static gboolean
judge (TorgetRecordDialog *self)
{
  const gboolean is_good = judge_form (self, self->is_tried);

  return torget_record_parts_judge (self->parts, self->is_tried) && is_good;
}

/* Told of what can be saved only. */
static void
show_consequences (TorgetRecordDialog *self)
{
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (GPtrArray) changed = collect (self, removed);

  g_ptr_array_set_free_func (changed, torget_record_free);
  torget_consequence_list_show (self->consequences, self->records, changed,
                                torget_session_get_parameters (self->session));
}

static gboolean
is_changed (TorgetRecordDialog *self)
{
  return torget_form_is_changed (self->form) || torget_record_parts_are_changed (self->parts);
}

/* The own rows first, although a part may stand above them: they are what the dialog is about. */
static void
focus_problem (TorgetRecordDialog *self)
{
  if (judge_form (self, TRUE) || !torget_form_focus_problem (self->form))
    torget_record_parts_focus_problem (self->parts);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetRecordDialog *self = TORGET_RECORD_DIALOG (widget);

  if (self->is_saving)
    return;
  self->is_tried = TRUE;
  if (judge (self))
    save (self);
  else
    focus_problem (self);
}

static void
discard_chosen_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer user_data)
{
  g_autoptr (TorgetRecordDialog) self = user_data;
  g_autofree char *response = torget_alert_choose_finish (result, NULL);

  if (g_strcmp0 (response, "discard") == 0)
    finish (self);
  else if (g_strcmp0 (response, "save") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

static gboolean
torget_record_dialog_close_request (GtkWindow *window)
{
  TorgetRecordDialog *self = TORGET_RECORD_DIALOG (window);

  if (self->is_saving)
    return TRUE;
  if (!self->is_done && self->form != NULL && is_changed (self))
    {
      torget_save_ask_to_discard_async (window, discard_chosen_cb, g_object_ref (self));
      return TRUE;
    }
  return GTK_WINDOW_CLASS (torget_record_dialog_parent_class)->close_request (window);
}

static void
edited_cb (TorgetRecordDialog *self)
{
  gboolean can_save;

  if (self->form == NULL)
    return;
  torget_draft_touch (self);
  can_save = judge (self);
  if (self->consequences == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->consequences), FALSE);
  if (can_save)
    show_consequences (self);
}

static void
torget_record_dialog_dispose (GObject *object)
{
  TorgetRecordDialog *self = TORGET_RECORD_DIALOG (object);

  g_clear_object (&self->form);
  g_clear_object (&self->origin);
  g_clear_object (&self->session);
  g_clear_pointer (&self->original, torget_record_free);
  g_clear_pointer (&self->records, torget_record_set_unref);
  g_clear_pointer (&self->along, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  G_OBJECT_CLASS (torget_record_dialog_parent_class)->dispose (object);
}

static void
torget_record_dialog_class_init (TorgetRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_record_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = torget_record_dialog_close_request;

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/vuxentorget/Torget/ui/person/record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetRecordDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetRecordDialog, page);
}

static void
torget_record_dialog_init (TorgetRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (self->save_button));
  self->along = g_ptr_array_new_with_free_func (torget_record_free);
  self->parts = g_ptr_array_new ();
}

/**
 * torget_record_dialog_new:
 * @origin: a widget of the page that asks; its window becomes the parent
 * @session: where to save
 * @spec: which fields to edit
 * @record: the record; one that @records does not have is new and has its id already
 * @records: (nullable): the case that it belongs to
 *
 * Returns: (transfer none): a dialog without rows; add them and the parts in the order in which
 *   they are to stand, then call torget_record_dialog_open()
 */
TorgetRecordDialog *
torget_record_dialog_new (GtkWidget *origin,
                          TorgetSession *session,
                          const TorgetRecordSpec *spec,
                          gconstpointer record,
                          TorgetRecordSet *records)
{
  TorgetRecordDialog *self = g_object_new (TORGET_TYPE_RECORD_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (origin);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  self->origin = g_object_ref (origin);
  self->session = g_object_ref (session);
  torget_role_actions_limit (GTK_WIDGET (self), session, (const char *[]){ "form.save", NULL });
  self->spec = spec;
  self->original = torget_record_copy (record);
  self->records = records != NULL ? torget_record_set_ref (records) : NULL;
  self->is_new
    = records == NULL
      || torget_record_set_find (records, spec->type, ((const TorgetRecord *) record)->id) == NULL;
  gtk_window_set_title (GTK_WINDOW (self),
                        torget_record_spec_get_title (spec, self->is_new));
  return self;
}

/**
 * torget_record_dialog_set_title:
 * @self: a dialog
 * @title: its title, and what saving is called; static
 *
 * Says it in other words than the spec's.
 */
void
torget_record_dialog_set_title (TorgetRecordDialog *self,
                                const char *title)
{
  gtk_window_set_title (GTK_WINDOW (self), title);
  self->label = title;
}

/**
 * torget_record_dialog_add_rows:
 * @self: a dialog
 * @group: which group of the record's own rows, from 0
 *
 * Returns: (transfer none): the rows, which a part may add its own to
 */
AdwPreferencesGroup *
torget_record_dialog_add_rows (TorgetRecordDialog *self,
                               guint group)
{
  GtkWidget *rows = adw_preferences_group_new ();

  torget_record_form_add_rows (self->spec, &self->spec->groups[group], !self->is_new,
                               ADW_PREFERENCES_GROUP (rows), self->records);
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (rows));
  return ADW_PREFERENCES_GROUP (rows);
}

/**
 * torget_record_dialog_add_part:
 * @self: a dialog
 * @part: (transfer floating): a #TorgetRecordPart
 */
void
torget_record_dialog_add_part (TorgetRecordDialog *self,
                               GtkWidget *part)
{
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (part));
  g_ptr_array_add (self->parts, part);
  g_signal_connect_object (part, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
}

/**
 * torget_record_dialog_save_along:
 * @self: a dialog
 * @record: (transfer full): another record to save in the same transaction
 */
void
torget_record_dialog_save_along (TorgetRecordDialog *self,
                                 gpointer record)
{
  g_ptr_array_add (self->along, record);
}

/**
 * torget_record_dialog_set_saved:
 * @self: a dialog
 * @saved: called when all is saved
 */
void
torget_record_dialog_set_saved (TorgetRecordDialog *self,
                                TorgetSavedRecordFunc saved)
{
  self->saved = saved;
}

/* A number that somebody has already is said wherever a number is written. */
static void
add_duplicate_part (TorgetRecordDialog *self)
{
  TorgetFormRow *row = torget_form_find_row (self->form, "value");

  if (TORGET_IS_IDENTIFIER_ROW (row))
    torget_record_dialog_add_part (
      self, torget_duplicate_part_new (self->session, TORGET_IDENTIFIER_ROW (row),
                                       ((TorgetIdentity *) self->original)->person_id));
}

/**
 * torget_record_dialog_add_consequences:
 * @self: a dialog of a case
 *
 * Shows here what follows from what is typed. Dialogs without parts do so at their end; the parts
 * of others must be able to collect at any time.
 */
void
torget_record_dialog_add_consequences (TorgetRecordDialog *self)
{
  self->consequences = TORGET_CONSEQUENCE_LIST (torget_consequence_list_new ());
  adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->consequences));
}

/* The first field need not have a row: a status changes by events only. */
static void
focus_first_row (TorgetRecordDialog *self)
{
  for (guint i = 0; self->spec->groups[i].fields[0] != NULL; i++)
    for (guint j = 0; self->spec->groups[i].fields[j] != NULL; j++)
      {
        TorgetFormRow *row = torget_form_find_row (self->form, self->spec->groups[i].fields[j]);

        if (row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row)))
          return;
      }
}

/**
 * torget_record_dialog_open:
 * @self: a dialog with its rows
 * @person_id: row id of the person whom the record is about; 0 for a new person, and for nobody
 * @draft: which form of the record it is, such as %TORGET_DRAFT_NEW; `ui/person/draft-open.c` must
 *   be able to open it again
 *
 * Shows the record. The dialog saves and closes by itself, and what is typed into it is kept until
 * then.
 */
void
torget_record_dialog_open (TorgetRecordDialog *self,
                           gint64 person_id,
                           const char *draft)
{
  g_autoptr (TorgetRecord) prepared = torget_record_copy (self->original);

  if (self->spec->prepare != NULL)
    self->spec->prepare (prepared);
  self->form = torget_form_new (GTK_WIDGET (self->page));
  torget_form_load (self->form, prepared);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, self->parts->len > 0 ? MAX_HEIGHT
                                                       : torget_record_form_estimate_height (
                                                           self->spec, MAX_HEIGHT));
  add_duplicate_part (self);
  if (self->consequences == NULL && self->records != NULL && self->parts->len == 0)
    torget_record_dialog_add_consequences (self);
  torget_name_suggestions_attach (self->form, self->records, self->session);
  if (self->is_new)
    torget_record_follow_attach (self->form, self->spec, self->session);
  judge (self);
  g_signal_connect_object (self->form, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  focus_first_row (self);
  torget_draft_keep (self, self->session, person_id, self->spec->type->name, draft);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * torget_record_dialog_get_form:
 * @self: an open dialog
 *
 * Returns: (transfer none): the rows of the record itself
 */
TorgetForm *
torget_record_dialog_get_form (TorgetRecordDialog *self)
{
  return self->form;
}
