/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetImportPage: see import-page.h. Its states: `start`, `columns`, `working`, `trial`, `done`.
 * What went wrong stands above the state that it leads back to.
 *
 * Actions: `import.choose`, `import.try`, `import.run`, `import.undo`, and `import.back` (Escape),
 * which cancels what is under way.
 */
#include "config.h"

#include "ui/region/import-page.h"

#include "domain/code-list.h"
#include "service/import.h"
#include "ui/compat/file-dialog.h"
#include "ui/region/import-columns.h"
#include "ui/region/import-counts.h"
#include "ui/region/report-list.h"
#include "ui/region/work.h"
#include "ui/widgets/empty-state.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

struct _TorgetImportPage
{
  AdwBin parent_instance;

  TorgetWork work;
  TorgetImportColumns *columns;
  TorgetImportCounts *trial_counts;
  GtkWidget *trial_list; /* stack of problems, or that there are none */
  TorgetReportList *problems;
  AdwStatusPage *done;
  TorgetImportCounts *done_counts;
  GtkWidget *choose_button;
  GtkWidget *try_button;
  GtkWidget *import_button;
  GtkWidget *persons_button;

  TorgetSession *session;
  TorgetImport *import;
  gint64 tx;                 /* of the last import, or 0 */
};

G_DEFINE_FINAL_TYPE (TorgetImportPage, torget_import_page, ADW_TYPE_BIN)

static const TorgetReportKind severities[] = {
  [TORGET_IMPORT_INFO] = { N_ ("Information"), TORGET_TONE_NEUTRAL },
  [TORGET_IMPORT_WARNING] = { N_ ("Warning"), TORGET_TONE_WARNING },
  [TORGET_IMPORT_ERROR] = { N_ ("Error"), TORGET_TONE_ERROR },
};

static const char *const titles[]
    = { N_ ("Row"), N_ ("Column"), N_ ("In the file"), N_ ("What it is about"), NULL };

static const TorgetReportSpec problems_spec = {
  .kind_title = N_ ("How grave"),
  .titles = titles,
  .kinds = severities,
  .n_kinds = G_N_ELEMENTS (severities),
  .file_name = N_ ("import-problems.csv"),
};

/* The keyboard goes to what goes on. */
static void
show_state (TorgetImportPage *self,
            const char *state,
            const GError *error)
{
  GtkWidget *const focus[] = { self->choose_button, self->try_button, self->import_button,
                               self->persons_button, NULL };

  torget_work_show (&self->work, state, error, focus);
}

static void
progress_cb (goffset done,
             goffset total,
             gpointer user_data)
{
  /* Translators: how far an import has come. */
  g_autofree char *text = g_strdup_printf (_ ("%d of %d rows"), (int) done, (int) total);

  torget_progress_page_set_progress (user_data, done, total, text);
}

/* Returns: whether there is still somebody to show it to */
static gboolean
end_work (TorgetImportPage *self)
{
  torget_work_end (&self->work);
  return self->session != NULL;
}

/* What a run says */

static TorgetReportItem *
create_item (const TorgetImportProblem *problem)
{
  g_autofree char *row = g_strdup_printf ("%u", problem->row);
  const char *const texts[] = {
    row,
    problem->column != NULL ? problem->column : "–",
    problem->value != NULL ? problem->value : "",
    torget_code_label ("import_problem", problem->code, torget_ui_language ()),
    NULL,
  };

  return torget_report_item_new (problem->severity, texts);
}

static void
show_problems (TorgetImportPage *self,
               GPtrArray *problems)
{
  g_autoptr (GListStore) rows = g_list_store_new (TORGET_TYPE_REPORT_ITEM);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autoptr (TorgetReportItem) item = create_item (problems->pdata[i]);

      g_list_store_append (rows, item);
    }
  torget_report_list_set_rows (self->problems, G_LIST_MODEL (rows));
  gtk_stack_set_visible_child_name (GTK_STACK (self->trial_list),
                                    problems->len > 0 ? "problems" : "none");
}

static void
show_trial (TorgetImportPage *self,
            const TorgetImportResult *result)
{
  torget_import_counts_show (self->trial_counts, result);
  show_problems (self, result->problems);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run",
                                 result->persons_new + result->persons_updated > 0);
  show_state (self, "trial", NULL);
}

static void
show_done (TorgetImportPage *self,
           const TorgetImportResult *result)
{
  self->tx = result->tx;
  torget_import_counts_show (self->done_counts, result);
  adw_status_page_set_description (
      self->done, self->tx != 0 ? _ ("All of it can be taken back in one step.")
                                : _ ("All of it was here already. Nothing was changed."));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo", self->tx != 0);
  show_state (self, "done", NULL);
  if (self->tx != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.saved", "(xs)", self->tx,
                                _ ("Register imported"));
}

/* Work */

static void
tried_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetImportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetImportResult) trial
      = torget_import_run_finish (TORGET_IMPORT (source), result, &error);

  if (!end_work (self))
    return;
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
  GCancellable *cancellable = torget_work_start (&self->work, _ ("Trying the import"));

  torget_import_run_async (self->import, NULL, progress_cb, self->work.progress, cancellable,
                           tried_cb, g_object_ref (self));
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

  if (!end_work (self))
    return;
  if (imported != NULL)
    show_done (self, imported);
  else
    show_state (self, "trial", error);
}

static void
run_action (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  TorgetImportPage *self = TORGET_IMPORT_PAGE (widget);
  GCancellable *cancellable = torget_work_start (&self->work, _ ("Importing the register"));
  /* Translators: what was done, for History; %s is the name of a file. */
  g_autofree char *label
      = g_strdup_printf (_ ("Import of %s"), torget_import_get_name (self->import));

  torget_import_run_async (self->import, label, progress_cb, self->work.progress, cancellable,
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
  const gboolean is_loaded
      = torget_import_load_finish (TORGET_IMPORT (source), result, &error);

  if (!end_work (self))
    return;
  if (is_loaded)
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

static void
back_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetImportPage *self = TORGET_IMPORT_PAGE (widget);

  if (!torget_work_cancel (&self->work))
    show_state (self, torget_work_shows (&self->work, "trial") ? "columns" : "start", NULL);
}

static void
undo_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetImportPage *self = TORGET_IMPORT_PAGE (widget);

  gtk_widget_action_set_enabled (widget, "import.undo", FALSE);
  show_state (self, "start", NULL);
  gtk_widget_activate_action (widget, "win.undo-save", "x", self->tx);
}

static gboolean
dropped_cb (GtkDropTarget *target,
            const GValue *value,
            double x,
            double y,
            TorgetImportPage *self)
{
  if (self->work.cancellable != NULL)
    return FALSE;
  torget_import_page_load (self, g_value_get_object (value));
  return TRUE;
}

static void
torget_import_page_dispose (GObject *object)
{
  TorgetImportPage *self = TORGET_IMPORT_PAGE (object);

  torget_work_clear (&self->work);
  g_clear_object (&self->session);
  g_clear_object (&self->import);
  G_OBJECT_CLASS (torget_import_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/import-page.ui");
  torget_work_bind_template (widget_class, G_STRUCT_OFFSET (TorgetImportPage, work));
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, choose_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, columns);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, done);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, done_counts);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, persons_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, problems);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, trial_counts);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, trial_list);
  gtk_widget_class_bind_template_child (widget_class, TorgetImportPage, try_button);
}

static void
torget_import_page_class_init (TorgetImportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_import_page_dispose;
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "import.try", NULL, try_action);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.back", NULL);
  g_type_ensure (TORGET_TYPE_EMPTY_STATE);
  g_type_ensure (TORGET_TYPE_IMPORT_COLUMNS);
  g_type_ensure (TORGET_TYPE_IMPORT_COUNTS);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_PROGRESS_PAGE);
  g_type_ensure (TORGET_TYPE_REPORT_LIST);
  bind_template (widget_class);
}

static void
torget_import_page_init (TorgetImportPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  torget_report_list_set_spec (self->problems, &problems_spec);
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

  if (self->work.cancellable != NULL)
    return;
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

  g_return_if_fail (TORGET_IS_IMPORT_PAGE (self) && self->work.cancellable == NULL);
  g_return_if_fail (self->session != NULL);

  g_clear_object (&self->import);
  self->import = torget_import_new (self->session);
  cancellable = torget_work_start (&self->work, _ ("Reading the file"));
  torget_import_load_async (self->import, file, cancellable, loaded_cb, g_object_ref (self));
}

/**
 * torget_import_page_is_busy:
 * @self: a page
 *
 * Returns: whether it reads, tries or imports
 */
gboolean
torget_import_page_is_busy (TorgetImportPage *self)
{
  g_return_val_if_fail (TORGET_IS_IMPORT_PAGE (self), FALSE);

  return self->work.cancellable != NULL;
}
