/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetPrintWindow: see print-window.h. Its states: `loading`, `pages`, `nothing`.
 *
 * Every choice writes the document anew: it is a few pages, and what is on screen is always what
 * goes to paper.
 */
#include "config.h"

#include "ui/document/print-window.h"

#include "base/clock.h"
#include "service/office-parameters.h"
#include "ui/app/error-text.h"
#include "ui/app/session-window.h"
#include "ui/compat/file-dialog.h"
#include "ui/document/document-text.h"
#include "ui/document/print-job.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>

struct _TorgetPrintWindow
{
  AdwWindow parent_instance;

  TorgetDocumentChoice *choice; /* hidden when the document is given */
  AdwPreferencesGroup *about;   /* stands there instead */
  GtkWidget *warning_box;
  GtkLabel *warning_label;
  TorgetProblemLabel *problem;
  GtkStack *stack;
  AdwStatusPage *nothing;
  TorgetPagesView *view;

  TorgetSession *session;
  GCancellable *cancellable; /* of reading */
  gint64 person_id;
  TorgetDocument *document; /* what is on screen */
  TorgetDocumentUse use;    /* of @document; its texts live as long as the choice, or are interned */
  GArray *persons;          /* of @use, or %NULL */
};

G_DEFINE_FINAL_TYPE (TorgetPrintWindow, torget_print_window, ADW_TYPE_WINDOW)

/* The preview */

static void
show_state (TorgetPrintWindow *self,
            const char *state)
{
  const gboolean has_pages = g_str_equal (state, "pages");

  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.print", has_pages);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.save", has_pages);
}

static void
show_warning (TorgetPrintWindow *self,
              TorgetDocumentWarning warnings)
{
  g_autofree char *text = torget_document_warnings_dup_text (warnings);

  gtk_label_set_text (self->warning_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->warning_box, text != NULL);
}

static void
show_document (TorgetPrintWindow *self)
{
  torget_pages_view_take (self->view, torget_pages_new (self->document));
  show_state (self, "pages");
}

static void
write_document (TorgetPrintWindow *self)
{
  TorgetDocumentRequest request;

  torget_document_choice_read (self->choice, &request);
  request.parameters = torget_session_get_parameters (self->session);
  request.is_demo = torget_session_is_demo (self->session);
  self->use = torget_document_request_get_use (&request);
  g_clear_pointer (&self->document, torget_document_unref);
  self->document = torget_document_build (&request);
  torget_problem_label_set (self->problem, TORGET_TONE_NEUTRAL, NULL);
  show_warning (self, self->document != NULL ? self->document->warnings : 0);
  if (self->document == NULL)
    {
      adw_status_page_set_description (self->nothing,
                                       torget_document_kind_get_missing (request.kind));
      show_state (self, "nothing");
      return;
    }
  show_document (self);
}

static void
loaded_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetPrintWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecordSet) records
      = torget_session_load_document_finish (TORGET_SESSION (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (records != NULL)
    {
      torget_document_choice_load (self->choice, records, self->person_id);
      return;
    }
  adw_status_page_set_description (self->nothing, torget_error_get_text (error));
  show_state (self, "nothing");
}

/* Saving */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetPrintWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (!torget_session_save_document_finish (TORGET_SESSION (source), result, &error))
    {
      torget_problem_label_set (self->problem, TORGET_TONE_ERROR, torget_error_get_text (error));
      return;
    }
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.toast", "s",
                                _ ("The document is saved, and noted in the access log."));
  gtk_window_close (GTK_WINDOW (self));
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetPrintWindow) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_print_window_save (self, file);
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetPrintWindow *self = TORGET_PRINT_WINDOW (widget);
  const TorgetFileKind kinds[] = { { _ ("PDF"), "*.pdf" }, { NULL } };
  g_autofree char *suggested
      = torget_document_suggest_name (self->use.name, self->document->language,
                                      torget_clock_get_today ());

  torget_file_dialog_save_async (GTK_WINDOW (self), _ ("Save as PDF"), suggested, kinds, NULL,
                                 chosen_cb, g_object_ref (self));
}

/* Printing */

static void
printed_cb (GtkPrintOperation *operation,
            GtkPrintOperationResult result,
            TorgetPrintWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      torget_problem_label_set (self->problem, TORGET_TONE_ERROR,
                                error != NULL ? error->message : _ ("It could not be printed."));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    gtk_window_close (GTK_WINDOW (self));
}

static void
print_action (GtkWidget *widget,
              const char *name,
              GVariant *parameter)
{
  TorgetPrintWindow *self = TORGET_PRINT_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation
      = torget_print_job_new (self->session, &self->use, self->document);
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

static void
torget_print_window_dispose (GObject *object)
{
  TorgetPrintWindow *self = TORGET_PRINT_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->document, torget_document_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_print_window_parent_class)->dispose (object);
}

static void
torget_print_window_finalize (GObject *object)
{
  g_clear_object (&TORGET_PRINT_WINDOW (object)->cancellable);
  g_clear_pointer (&TORGET_PRINT_WINDOW (object)->persons, g_array_unref);
  G_OBJECT_CLASS (torget_print_window_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TORGET_TYPE_DOCUMENT_CHOICE);
  g_type_ensure (TORGET_TYPE_PAGES_VIEW);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/se/vuxentorget/Torget/ui/document/print-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, about);
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, choice);
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, view);
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, warning_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetPrintWindow, warning_label);
  gtk_widget_class_bind_template_callback (widget_class, write_document);
}

static void
torget_print_window_class_init (TorgetPrintWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_print_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = torget_print_window_finalize;
  gtk_widget_class_install_action (widget_class, "document.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "document.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "document.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "document.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  bind_template (widget_class);
}

static void
torget_print_window_init (TorgetPrintWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  show_state (self, "loading");
}

static TorgetPrintWindow *
create (TorgetSession *session)
{
  TorgetPrintWindow *self = g_object_new (TORGET_TYPE_PRINT_WINDOW, NULL);

  self->session = g_object_ref (session);
  torget_session_window_bind (GTK_WINDOW (self), session);
  return self;
}

/**
 * torget_print_window_new:
 * @session: an open session
 * @person_id: row id
 *
 * Returns: (transfer full): a window for the documents about a person; it closes with the file
 */
GtkWidget *
torget_print_window_new (TorgetSession *session,
                         gint64 person_id)
{
  TorgetPrintWindow *self = create (session);

  self->person_id = person_id;
  torget_session_load_document_async (session, person_id, self->cancellable, loaded_cb,
                                      g_object_ref (self));
  return GTK_WIDGET (self);
}

/**
 * torget_print_window_new_for:
 * @session: an open session
 * @document: what to print
 * @use: which document it is, about whom and for whom
 * @description: what to know about it
 *
 * Returns: (transfer full): a window for one document, without a choice; it closes with the file
 */
GtkWidget *
torget_print_window_new_for (TorgetSession *session,
                             TorgetDocument *document,
                             const TorgetDocumentUse *use,
                             const char *description)
{
  TorgetPrintWindow *self = create (session);

  self->document = torget_document_ref (document);
  self->persons = use->persons != NULL ? g_array_ref (use->persons) : NULL;
  self->use = (TorgetDocumentUse){ g_intern_string (use->name), use->person_id,
                                   g_intern_string (use->recipient), self->persons };
  gtk_widget_set_visible (GTK_WIDGET (self->choice), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->about), TRUE);
  adw_preferences_group_set_description (self->about, description);
  show_document (self);
  return GTK_WIDGET (self);
}

/**
 * torget_print_window_get_choice:
 * @self: a window
 *
 * Returns: (transfer none): which document it shows; not before it has loaded
 */
TorgetDocumentChoice *
torget_print_window_get_choice (TorgetPrintWindow *self)
{
  return self->choice;
}

/**
 * torget_print_window_save:
 * @self: a window that shows pages
 * @file: where to save them as PDF
 *
 * Closes the window when the file is there.
 */
void
torget_print_window_save (TorgetPrintWindow *self,
                          GFile *file)
{
  g_return_if_fail (TORGET_IS_PRINT_WINDOW (self));

  torget_session_save_document_async (self->session, &self->use,
                                      torget_pages_view_get_pages (self->view), file, saved_cb,
                                      g_object_ref (self));
}

/**
 * torget_print_window_get_view:
 * @self: a window
 *
 * Returns: (transfer none): where its pages are
 */
TorgetPagesView *
torget_print_window_get_view (TorgetPrintWindow *self)
{
  return self->view;
}

/**
 * torget_print_window_get_state:
 * @self: a window
 *
 * Returns: (transfer none): `loading`, `pages` or `nothing`
 */
const char *
torget_print_window_get_state (TorgetPrintWindow *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

/**
 * torget_print_window_get_warning:
 * @self: a window
 *
 * Returns: (transfer none): what to know before printing; empty when there is nothing
 */
const char *
torget_print_window_get_warning (TorgetPrintWindow *self)
{
  return gtk_label_get_text (self->warning_label);
}
