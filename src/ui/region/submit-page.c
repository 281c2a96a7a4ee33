/* SPDX-License-Identifier: GPL-3.0-or-later */
/* TorgetSubmitPage: see submit-page.h. Its states: `form`, `working`, `rehearsal`. */
#include "config.h"

#include "ui/region/submit-page.h"

#include "base/clock.h"
#include "service/export.h"
#include "service/submission.h"
#include "ui/app/settings.h"
#include "ui/compat/alert.h"
#include "ui/compat/file-dialog.h"
#include "ui/followup/behind-window.h"
#include "ui/region/conflict-rows.h"
#include "ui/region/export-form.h"
#include "ui/region/rehearsal-rows.h"
#include "ui/region/submission-list.h"
#include "ui/region/submission-row.h"
#include "ui/region/work.h"
#include "ui/widgets/problem-label.h"
#include "ui/widgets/text-row.h"

#include <glib/gi18n.h>

struct _TorgetSubmitPage
{
  AdwBin parent_instance;

  TorgetWork work;
  TorgetTextRow *period_row;
  GtkEditable *note_row;
  TorgetSubmissionList *submissions;
  GtkLabel *summary_label;
  TorgetProblemLabel *validity_label;
  GtkWidget *conflicts_box;
  GtkListBox *conflicts;
  AdwExpanderRow *left_out_row;
  TorgetReportList *figures;
  GtkWidget *submit_button;

  TorgetSession *session;
  gint64 saved_id; /* the submission that is written to a file */
  GtkWidget *left_out[TORGET_N_LEFT_OUT]; /* (nullable) rows */
  TorgetExportResult *rehearsed; /* (nullable): what is shown */
};

G_DEFINE_FINAL_TYPE (TorgetSubmitPage, torget_submit_page, ADW_TYPE_BIN)

/* The keyboard goes to what goes on. */
static void
show_state (TorgetSubmitPage *self,
            const char *state,
            const GError *error)
{
  GtkWidget *const focus[] = { GTK_WIDGET (self->period_row), self->submit_button, NULL };

  torget_work_show (&self->work, state, error, focus);
}

/* Returns: whether there is still somebody to show it to */
static gboolean
end_work (TorgetSubmitPage *self)
{
  torget_work_end (&self->work);
  return self->session != NULL;
}

/* The rehearsal */

static void
read_request (TorgetSubmitPage *self,
              TorgetExportRequest *request)
{
  request->profile = TORGET_EXPORT_AGGREGATE;
  request->period = torget_export_form_dup_text (GTK_EDITABLE (self->period_row));
  request->sender = g_settings_get_string (torget_settings_get (), "office-municipality");
  request->submit = TRUE;
  request->note = torget_export_form_dup_text (self->note_row);
}

static void
show_rehearsal (TorgetSubmitPage *self,
                TorgetExportResult *rehearsed)
{
  const TorgetRehearsal *rehearsal = rehearsed->rehearsal;
  g_autoptr (GListModel) rows = torget_rehearsal_rows_new (rehearsal);
  g_autofree char *summary = torget_rehearsal_dup_summary (rehearsal);
  g_autofree char *validity = torget_rehearsal_dup_validity (rehearsal);

  g_clear_pointer (&self->rehearsed, torget_export_result_free);
  self->rehearsed = rehearsed;
  gtk_label_set_text (self->summary_label, summary);
  torget_problem_label_set (self->validity_label,
                            rehearsal->invalid == NULL ? TORGET_TONE_SUCCESS : TORGET_TONE_ERROR,
                            validity);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "submit.choose", rehearsal->invalid == NULL);
  torget_left_out_fill (self->left_out_row, self->left_out, rehearsal->left_out);
  torget_conflict_rows_fill (self->conflicts, rehearsal->conflicts);
  gtk_widget_set_visible (self->conflicts_box, rehearsal->conflicts->len > 0);
  torget_report_list_set_rows (self->figures, rows);
  show_state (self, "rehearsal", NULL);
}

/* Who has come and gone. */
static void
show_change_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (widget);
  const TorgetIndicator *indicator
      = torget_indicator_find (g_variant_get_string (parameter, NULL));

  if (indicator != NULL && self->rehearsed != NULL)
    torget_behind_window_present_since (widget, self->session, self->rehearsed->rehearsal,
                                        (guint) (indicator - torget_indicators));
}

/* Whom a conflict concerns. */
static void
show_conflict_action (GtkWidget *widget,
                      const char *name,
                      GVariant *parameter)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (widget);
  const TorgetConflict *conflict
      = self->rehearsed != NULL
            ? torget_rehearsal_find_conflict (self->rehearsed->rehearsal,
                                              g_variant_get_string (parameter, NULL))
            : NULL;

  if (conflict != NULL)
    torget_behind_window_present_conflict (widget, self->session, conflict);
}

static void
rehearsed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (TorgetSubmitPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExportResult) rehearsal
      = torget_session_rehearse_export_finish (TORGET_SESSION (source), result, &error);

  if (!end_work (self))
    return;
  if (rehearsal != NULL)
    show_rehearsal (self, g_steal_pointer (&rehearsal));
  else
    show_state (self, "form", error);
}

static void
rehearse_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (widget);
  TorgetExportRequest request = { 0 };

  read_request (self, &request);
  if (torget_export_form_check_year (self->period_row, &request))
    torget_session_rehearse_export_async (
        self->session, &request, torget_work_start (&self->work, _ ("Computing the figures")),
        rehearsed_cb, g_object_ref (self));
  torget_export_request_clear (&request);
}

static void
back_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (widget);

  if (!torget_work_cancel (&self->work))
    show_state (self, "form", NULL);
}

/* The file */

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetSubmitPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExportResult) written
      = torget_session_export_finish (TORGET_SESSION (source), result, &error);

  if (!end_work (self))
    return;
  show_state (self, written != NULL ? "form" : "rehearsal", error);
  if (written == NULL)
    return;
  torget_submission_list_load (self->submissions);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _ ("The file is written, and kept here as it was sent."));
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetSubmitPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL && self->session != NULL)
    torget_submit_page_write (self, file);
}

static void
choose_file (TorgetSubmitPage *self,
             const char *title,
             const char *sender,
             const char *period,
             GAsyncReadyCallback callback)
{
  const TorgetFileKind kinds[] = { { _ ("XML"), "*.xml" }, { NULL } };
  g_autofree char *suggested = torget_export_form_dup_figures_name (sender, period);

  torget_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title,
                                 suggested, kinds, NULL, callback, g_object_ref (self));
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (widget);
  TorgetExportRequest request = { 0 };

  read_request (self, &request);
  choose_file (self, _ ("Submit to the Region"), request.sender, request.period, chosen_cb);
  torget_export_request_clear (&request);
}

/* What was submitted, again */

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (TorgetSubmitPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetSubmission) saved
      = torget_session_save_submission_finish (TORGET_SESSION (source), result, &error);

  if (end_work (self))
    show_state (self, "form", error);
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer user_data)
{
  g_autoptr (TorgetSubmitPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file == NULL || self->session == NULL)
    return;
  torget_work_start (&self->work, _ ("Writing the file"));
  torget_session_save_submission_async (self->session, self->saved_id, file, saved_cb,
                                        g_object_ref (self));
}

static void
save_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (widget);
  const TorgetSubmission *submission
      = torget_submission_list_find (self->submissions, g_variant_get_int64 (parameter));

  if (submission == NULL)
    return;
  self->saved_id = submission->id;
  choose_file (self, _ ("Save as It Was Sent"), submission->sender, submission->period,
               place_chosen_cb);
}

static void
verified_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (TorgetSubmitPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetVerdict) verdict
      = torget_session_verify_submission_finish (TORGET_SESSION (source), result, &error);
  g_autofree char *text = verdict != NULL ? torget_verdict_dup_text (verdict) : NULL;

  if (!end_work (self))
    return;
  show_state (self, "form", error);
  if (text != NULL)
    torget_alert_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                       verdict->is_same ? _ ("The Figures Can Be Derived")
                                        : _ ("The Figures Cannot Be Derived"),
                       text);
}

static void
verify_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (widget);

  torget_session_verify_submission_async (
      self->session, g_variant_get_int64 (parameter),
      torget_work_start (&self->work, _ ("Computing the figures as they were")), verified_cb,
      g_object_ref (self));
}

static void
torget_submit_page_dispose (GObject *object)
{
  TorgetSubmitPage *self = TORGET_SUBMIT_PAGE (object);

  torget_work_clear (&self->work);
  g_clear_pointer (&self->rehearsed, torget_export_result_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (torget_submit_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/submit-page.ui");
  torget_work_bind_template (widget_class, G_STRUCT_OFFSET (TorgetSubmitPage, work));
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, conflicts);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, conflicts_box);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, figures);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, left_out_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, note_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, period_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, submissions);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, submit_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, summary_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetSubmitPage, validity_label);
  gtk_widget_class_bind_template_callback (widget_class, torget_export_form_clear_problem);
}

static void
torget_submit_page_class_init (TorgetSubmitPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_submit_page_dispose;
  gtk_widget_class_install_action (widget_class, "submit.rehearse", NULL, rehearse_action);
  gtk_widget_class_install_action (widget_class, "submit.show-change", "s", show_change_action);
  gtk_widget_class_install_action (widget_class, "submit.show-conflict", "s",
                                   show_conflict_action);
  gtk_widget_class_install_action (widget_class, "submit.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "submit.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "submit.save", "x", save_action);
  gtk_widget_class_install_action (widget_class, "submit.verify", "x", verify_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "submit.back", NULL);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_PROGRESS_PAGE);
  g_type_ensure (TORGET_TYPE_REPORT_LIST);
  g_type_ensure (TORGET_TYPE_SUBMISSION_LIST);
  g_type_ensure (TORGET_TYPE_TEXT_ROW);
  bind_template (widget_class);
}

static void
torget_submit_page_init (TorgetSubmitPage *self)
{
  g_autofree char *year = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  torget_report_list_set_spec (self->figures, &torget_rehearsal_rows_spec);
  year = g_strdup_printf ("%d", torget_date_get_year (torget_clock_get_today ()));
  gtk_editable_set_text (GTK_EDITABLE (self->period_row), year);
}

/**
 * torget_submit_page_set_session:
 * @self: a page
 * @session: an open session
 */
void
torget_submit_page_set_session (TorgetSubmitPage *self,
                                TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_SUBMIT_PAGE (self) && self->session == NULL);

  self->session = g_object_ref (session);
  torget_submission_list_set_session (self->submissions, session);
}

/**
 * torget_submit_page_write:
 * @self: a page with a session
 * @file: where to write
 *
 * Submits what the form says.
 */
void
torget_submit_page_write (TorgetSubmitPage *self,
                          GFile *file)
{
  TorgetExportRequest request = { 0 };

  g_return_if_fail (TORGET_IS_SUBMIT_PAGE (self) && self->session != NULL);

  read_request (self, &request);
  if (self->rehearsed != NULL)
    request.created = self->rehearsed->rehearsal->aggregate->created;
  torget_session_export_async (self->session, &request, file, NULL, NULL,
                               torget_work_start (&self->work, _ ("Writing the file")), written_cb,
                               g_object_ref (self));
  torget_export_request_clear (&request);
}

/**
 * torget_submit_page_is_busy:
 * @self: a page
 *
 * Returns: whether it computes or writes
 */
gboolean
torget_submit_page_is_busy (TorgetSubmitPage *self)
{
  g_return_val_if_fail (TORGET_IS_SUBMIT_PAGE (self), FALSE);

  return self->work.cancellable != NULL;
}
