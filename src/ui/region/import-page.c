/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetImportPage: see import-page.h. Its states: `start`, `columns`, `working`, `trial`, `done`.
 * What went wrong stands above the state that it leads back to.
 */
#include "config.h"

#include "ui/region/import-page.h"

#include "domain/code-list.h"
#include "service/import.h"
#include "ui/app/error-text.h"
#include "ui/compat/file-dialog.h"
#include "ui/region/import-columns.h"
#include "ui/region/line-list.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/language.h"
#include "ui/widgets/problem-label.h"
#include "ui/widgets/progress-page.h"

#include <glib/gi18n.h>

struct _TorgetImportPage
{
  AdwBin parent_instance;

  GtkStack *stack;
  TorgetProblemLabel *problem;
  TorgetImportColumns *columns;
  TorgetProgressPage *progress;
  GtkLabel *trial_label;
  GtkLabel *problems_label;
  TorgetLineList *problems;
  GtkDropDown *severity;
  AdwStatusPage *done;

  TorgetSession *session;
  TorgetImport *import;
  TorgetImportResult *trial;
};

G_DEFINE_FINAL_TYPE (TorgetImportPage, torget_import_page, ADW_TYPE_BIN)

static void
show_state (TorgetImportPage *self,
            const char *state,
            const GError *error)
{
  const gboolean is_problem
      = error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (is_problem)
    torget_problem_label_set (self->problem, TORGET_TONE_ERROR, torget_error_get_text (error));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), is_problem);
  gtk_stack_set_visible_child_name (self->stack, state);
}

static void
progress_cb (goffset done,
             goffset total,
             gpointer user_data)
{
  torget_progress_page_set_progress (user_data, done, total, NULL);
}

static GCancellable *
start_work (TorgetImportPage *self,
            const char *title)
{
  show_state (self, "working", NULL);
  return torget_progress_page_start (self->progress, title);
}

/* What a run says */

static char *
dup_counts (const TorgetImportResult *result)
{
  return g_strdup_printf (
      _ ("%u rows: %u new persons in %u new households, %u new sublets. %u persons get something "
         "that they did not have, %u are there already as they are. %u rows repeat others."),
      result->rows, result->persons_new, result->households_new, result->leases_new,
      result->persons_updated, result->persons_unchanged, result->repeated_rows);
}

static char *
dup_place (const TorgetImportProblem *problem)
{
  if (problem->column == NULL)
    /* Translators: a row of a table. */
    return g_strdup_printf (_ ("Row %u"), problem->row);
  if (problem->value == NULL)
    /* Translators: a row of a table and the heading of a column. */
    return g_strdup_printf (_ ("Row %u, %s"), problem->row, problem->column);
  /* Translators: a row of a table, the heading of a column, and what stands there. */
  return g_strdup_printf (_ ("Row %u, %s: “%s”"), problem->row, problem->column, problem->value);
}

static void
show_problems (TorgetImportPage *self)
{
  const TorgetImportSeverity least = gtk_drop_down_get_selected (self->severity);
  g_autofree char *count = NULL;

  torget_line_list_clear (self->problems);
  for (guint i = 0; self->trial != NULL && i < self->trial->problems->len; i++)
    {
      const TorgetImportProblem *problem = g_ptr_array_index (self->trial->problems, i);
      g_autofree char *place = dup_place (problem);

      if (problem->severity >= least)
        torget_line_list_add (
            self->problems, place,
            torget_code_label ("import_problem", problem->code, torget_ui_language ()));
    }
  count = g_strdup_printf (
      ngettext ("%u row to look at", "%u rows to look at",
                torget_line_list_get_n_lines (self->problems)),
      torget_line_list_get_n_lines (self->problems));
  gtk_label_set_text (self->problems_label, count);
}

static void
show_trial (TorgetImportPage *self,
            TorgetImportResult *result)
{
  g_autofree char *counts = dup_counts (result);

  g_clear_pointer (&self->trial, torget_import_result_free);
  self->trial = result;
  gtk_label_set_text (self->trial_label, counts);
  show_problems (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run",
                                 result->persons_new + result->persons_updated > 0);
  show_state (self, "trial", NULL);
}

/* Work */

static void
tried_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  TorgetImportResult *trial
      = torget_import_run_finish (TORGET_IMPORT (source), result, &error);

  if (trial != NULL)
    show_trial (self, trial);
  else
    show_state (self, "columns", error);
}

static void
try_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  TorgetImportPage *self = TORGET_IMPORT_PAGE (widget);
  GCancellable *cancellable = start_work (self, _ ("Trying the import"));

  torget_import_run_async (self->import, NULL, progress_cb, self->progress, cancellable, tried_cb,
                           g_object_ref (self));
}

static void
imported_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetImportResult) imported
      = torget_import_run_finish (TORGET_IMPORT (source), result, &error);
  g_autofree char *counts = NULL;

  if (imported == NULL)
    {
      show_state (self, "trial", error);
      return;
    }
  counts = dup_counts (imported);
  adw_status_page_set_description (self->done, counts);
  show_state (self, "done", NULL);
  if (imported->tx != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(xs)", imported->tx,
                                _ ("Register imported"));
}

static void
run_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  TorgetImportPage *self = TORGET_IMPORT_PAGE (widget);
  GCancellable *cancellable = start_work (self, _ ("Importing the register"));
  /* Translators: what was done, for History; %s is the name of a file. */
  g_autofree char *label
      = g_strdup_printf (_ ("Import of %s"), torget_import_get_name (self->import));

  torget_import_run_async (self->import, label, progress_cb, self->progress, cancellable,
                           imported_cb, g_object_ref (self));
}

/* The file */

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetImportPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (torget_import_load_finish (TORGET_IMPORT (source), result, &error))
    {
      torget_import_columns_show (self->columns, self->import);
      show_state (self, "columns", NULL);
    }
  else
    show_state (self, "start", error);
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetImportPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_import_page_load (self, file);
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  torget_import_page_choose (TORGET_IMPORT_PAGE (widget));
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue *value,
            double x,
            double y,
            TorgetImportPage *self)
{
  torget_import_page_load (self, g_value_get_object (value));
  return TRUE;
}

static void
torget_import_page_dispose (GObject *object)
{
  TorgetImportPage *self = TORGET_IMPORT_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->import);
  g_clear_pointer (&self->trial, torget_import_result_free);
  G_OBJECT_CLASS (torget_import_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/import-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, columns);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, done);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, problems);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, problems_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, progress);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, severity);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, trial_label);
  gtk_widget_class_bind_template_callback (widget_class, show_problems);
}

static void
torget_import_page_class_init (TorgetImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_import_page_dispose;
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.try", NULL, try_action);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  g_type_ensure (TORGET_TYPE_IMPORT_COLUMNS);
  g_type_ensure (TORGET_TYPE_LINE_LIST);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_PROGRESS_PAGE);
  bind_template (widget_class);
}

static void
torget_import_page_init (TorgetImportPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (target, "drop", G_CALLBACK (dropped_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/**
 * torget_import_page_set_session:
 * @self: a page
 * @session: an open session, into whose file to import
 */
void
torget_import_page_set_session (TorgetImportPage *self,
                                TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_IMPORT_PAGE (self));

  g_set_object (&self->session, session);
}

/**
 * torget_import_page_choose:
 * @self: a page
 *
 * Asks for a file.
 */
void
torget_import_page_choose (TorgetImportPage *self)
{
  const TorgetFileKind kinds[]
      = { { _ ("Tables as text (CSV)"), "*.csv;*.txt;*.tsv" }, { _ ("All files"), "*" }, { NULL } };

  g_return_if_fail (TORGET_IS_IMPORT_PAGE (self));

  show_state (self, "start", NULL);
  torget_file_dialog_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 _ ("Import a Register"), kinds, NULL, chosen_cb,
                                 g_object_ref (self));
}

/**
 * torget_import_page_load:
 * @self: a page with a session
 * @file: a register
 *
 * Reads the file and shows its columns.
 */
void
torget_import_page_load (TorgetImportPage *self,
                         GFile *file)
{
  GCancellable *cancellable;

  g_return_if_fail (TORGET_IS_IMPORT_PAGE (self) && self->session != NULL);

  g_clear_object (&self->import);
  self->import = torget_import_new (self->session);
  cancellable = start_work (self, _ ("Reading the file"));
  torget_import_load_async (self->import, file, cancellable, loaded_cb, g_object_ref (self));
}
