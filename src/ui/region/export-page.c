/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetExportPage: see export-page.h. Its states: `form`, `working`, `rehearsal`, `done`.
 *
 * Actions: `export.rehearse`, `export.choose`, `export.copy-digest`, and `export.back` (Escape),
 * which cancels what is under way.
 */
#include "config.h"

#include "ui/region/export-page.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "service/export.h"
#include "ui/app/settings.h"
#include "ui/compat/file-dialog.h"
#include "ui/region/export-form.h"
#include "ui/region/export-people.h"
#include "ui/region/handover-group.h"
#include "ui/region/work.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/combo-texts.h"
#include "ui/widgets/language.h"
#include "ui/widgets/text-row.h"

#include <glib/gi18n.h>

struct _TorgetExportPage
{
  AdwBin parent_instance;

  TorgetWork work;
  AdwComboRow *profile_row;
  TorgetTextRow *period_row;
  TorgetCodeRow *sender_row;
  GtkEditable *basis_row;
  TorgetHandoverGroup *handover;
  GtkLabel *going_label;
  GtkLabel *people_label;
  TorgetReportList *people;
  AdwStatusPage *done;
  GtkLabel *path_label;
  GtkLabel *digest_label;
  GtkWidget *export_button;
  GtkWidget *done_button;

  TorgetSession *session;
  char *path;                /* of the file being written */
};

G_DEFINE_FINAL_TYPE (TorgetExportPage, torget_export_page, ADW_TYPE_BIN)

/* The keyboard goes to what goes on. */
static void
show_state (TorgetExportPage *self,
            const char *state,
            const GError *error)
{
  GtkWidget *const focus[] = { GTK_WIDGET (self->profile_row), self->export_button,
                               self->done_button, NULL };

  torget_work_show (&self->work, state, error, focus);
}

/* Returns: whether there is still somebody to show it to */
static gboolean
end_work (TorgetExportPage *self)
{
  torget_work_end (&self->work);
  return self->session != NULL;
}

/* The form */

static TorgetExportProfile
get_profile (TorgetExportPage *self)
{
  return (TorgetExportProfile) adw_combo_row_get_selected (self->profile_row);
}

static void
read_request (TorgetExportPage *self,
              TorgetExportRequest *request)
{
  request->profile = get_profile (self);
  request->period = torget_export_form_dup_text (GTK_EDITABLE (self->period_row));
  request->sender = g_strdup (torget_code_row_get_code (self->sender_row));
  if (request->profile != TORGET_EXPORT_HANDOVER)
    return;
  request->legal_basis = torget_export_form_dup_text (self->basis_row);
  request->recipient = g_strdup (torget_handover_group_get_recipient (self->handover));
  request->households = torget_handover_group_dup_households (self->handover);
  if (request->households->len == 0)
    g_clear_pointer (&request->households, g_array_unref);
}

static void
update_form (TorgetExportPage *self)
{
  const gboolean is_handover = get_profile (self) == TORGET_EXPORT_HANDOVER;

  gtk_widget_set_visible (GTK_WIDGET (self->basis_row), is_handover);
  gtk_widget_set_visible (GTK_WIDGET (self->handover), is_handover);
}

/* The rehearsal */

static void
show_rehearsal (TorgetExportPage *self,
                const TorgetExportResult *result)
{
  const gboolean is_handover = get_profile (self) == TORGET_EXPORT_HANDOVER;
  g_autofree char *going
      = is_handover
            /* Translators: how many persons go, and how many do not. */
            ? g_strdup_printf (ngettext ("%u person goes with the case, %u are withheld.",
                                         "%u persons go with their cases, %u are withheld.",
                                         result->persons),
                               result->persons, result->withheld)
            : g_strdup_printf (_ ("%u persons are counted, by municipality, track and sex. Counts "
                                  "below five are hidden, and nobody is named."),
                               result->persons);

  gtk_label_set_text (self->going_label, going);
  torget_export_people_show (self->people, result->people);
  gtk_widget_set_visible (GTK_WIDGET (self->people), is_handover);
  gtk_widget_set_visible (GTK_WIDGET (self->people_label), is_handover);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.choose", result->persons > 0);
  show_state (self, "rehearsal", NULL);
}

static void
rehearsed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_autoptr (TorgetExportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExportResult) rehearsal
      = torget_session_rehearse_export_finish (TORGET_SESSION (source), result, &error);

  if (!end_work (self))
    return;
  if (rehearsal != NULL)
    show_rehearsal (self, rehearsal);
  else
    show_state (self, "form", error);
}

static void
rehearse_action (GtkWidget *widget,
                 const char *name,
                 GVariant *parameter)
{
  TorgetExportPage *self = TORGET_EXPORT_PAGE (widget);
  TorgetExportRequest request = { 0 };

  read_request (self, &request);
  if (torget_export_form_check_year (self->period_row, &request))
    torget_session_rehearse_export_async (
        self->session, &request, torget_work_start (&self->work, _ ("Looking at who goes")),
        rehearsed_cb, g_object_ref (self));
  torget_export_request_clear (&request);
}

static void
back_action (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  TorgetExportPage *self = TORGET_EXPORT_PAGE (widget);

  if (!torget_work_cancel (&self->work))
    show_state (self, "form", NULL);
}

/* The file */

static void
progress_cb (goffset done,
             goffset total,
             gpointer user_data)
{
  torget_progress_page_set_progress (user_data, done, total, NULL);
}

static void
copy_digest_action (GtkWidget *widget,
                    const char *name,
                    GVariant *parameter)
{
  TorgetExportPage *self = TORGET_EXPORT_PAGE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          gtk_label_get_text (self->digest_label));
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("The digest is copied."));
}

static const char *
get_recipient (TorgetExportPage *self)
{
  return torget_code_label ("municipality", torget_handover_group_get_recipient (self->handover),
                            torget_ui_language ());
}

static void
show_done (TorgetExportPage *self,
           const TorgetExportResult *result)
{
  g_autofree char *text = torget_export_people_dup_outcome (result, get_recipient (self));

  adw_status_page_set_description (self->done, text);
  gtk_label_set_text (self->path_label, self->path);
  gtk_label_set_text (self->digest_label, result->sha256);
  show_state (self, "done", NULL);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (TorgetExportPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetExportResult) written
      = torget_session_export_finish (TORGET_SESSION (source), result, &error);

  if (!end_work (self))
    return;
  if (written != NULL)
    show_done (self, written);
  else
    show_state (self, "rehearsal", error);
}

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (TorgetExportPage) self = user_data;
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  if (file != NULL)
    torget_export_page_write (self, file);
}

/* Who goes can be looked at without a recipient; nobody goes without one. */
static gboolean
check_recipient (TorgetExportPage *self)
{
  if (get_profile (self) != TORGET_EXPORT_HANDOVER || torget_handover_group_check (self->handover))
    return TRUE;
  show_state (self, "form", NULL);
  return FALSE;
}

/* Never a person's name: the name of a file is for everybody to see. */
static char *
dup_file_name (TorgetExportPage *self)
{
  const char *sender = torget_code_row_get_code (self->sender_row);
  g_autofree char *period = torget_export_form_dup_text (GTK_EDITABLE (self->period_row));

  if (get_profile (self) == TORGET_EXPORT_HANDOVER)
    return g_strdup_printf ("torget-handover-%s-%s.torget", sender,
                            torget_handover_group_get_recipient (self->handover));
  return torget_export_form_dup_figures_name (sender, period);
}

static void
choose_action (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  TorgetExportPage *self = TORGET_EXPORT_PAGE (widget);
  const gboolean is_handover = get_profile (self) == TORGET_EXPORT_HANDOVER;
  const TorgetFileKind kinds[] = {
    is_handover ? (TorgetFileKind){ _ ("Sealed files"), "*.torget" }
                : (TorgetFileKind){ _ ("XML"), "*.xml" },
    { NULL },
  };
  g_autofree char *suggested = NULL;

  if (!check_recipient (self))
    return;
  suggested = dup_file_name (self);
  torget_file_dialog_save_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                 _ ("Export for the Region"), suggested, kinds, NULL, chosen_cb,
                                 g_object_ref (self));
}

static void
torget_export_page_dispose (GObject *object)
{
  TorgetExportPage *self = TORGET_EXPORT_PAGE (object);

  torget_work_clear (&self->work);
  g_clear_object (&self->session);
  g_clear_pointer (&self->path, g_free);
  G_OBJECT_CLASS (torget_export_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/vuxentorget/Torget/ui/region/export-page.ui");
  torget_work_bind_template (widget_class, G_STRUCT_OFFSET (TorgetExportPage, work));
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, basis_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, digest_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, done);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, done_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, export_button);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, going_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, handover);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, path_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, people);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, people_label);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, period_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, profile_row);
  gtk_widget_class_bind_template_child (widget_class, TorgetExportPage, sender_row);
  gtk_widget_class_bind_template_callback (widget_class, torget_export_form_clear_problem);
  gtk_widget_class_bind_template_callback (widget_class, update_form);
}

static void
torget_export_page_class_init (TorgetExportPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = torget_export_page_dispose;
  gtk_widget_class_install_action (widget_class, "export.rehearse", NULL, rehearse_action);
  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "export.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "export.copy-digest", NULL, copy_digest_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.back", NULL);
  g_type_ensure (TORGET_TYPE_CODE_ROW);
  g_type_ensure (TORGET_TYPE_HANDOVER_GROUP);
  g_type_ensure (TORGET_TYPE_PROBLEM_LABEL);
  g_type_ensure (TORGET_TYPE_PROGRESS_PAGE);
  g_type_ensure (TORGET_TYPE_REPORT_LIST);
  g_type_ensure (TORGET_TYPE_TEXT_ROW);
  bind_template (widget_class);
}

static void
torget_export_page_init (TorgetExportPage *self)
{
  g_autofree char *office
      = g_settings_get_string (torget_settings_get (), "office-municipality");
  g_autofree char *year = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  torget_combo_texts_attach (self->profile_row);
  torget_export_people_set_up (self->people);
  year = g_strdup_printf ("%d", torget_date_get_year (torget_clock_get_today ()));
  gtk_editable_set_text (GTK_EDITABLE (self->period_row), year);
  torget_code_row_set_list_id (self->sender_row, "municipality");
  torget_code_row_set_code (self->sender_row, office);
  update_form (self);
}

/**
 * torget_export_page_set_session:
 * @self: a page
 * @session: an open session, from whose file to export
 */
void
torget_export_page_set_session (TorgetExportPage *self,
                                TorgetSession *session)
{
  g_return_if_fail (TORGET_IS_EXPORT_PAGE (self));

  if (g_set_object (&self->session, session))
    torget_handover_group_set_session (self->handover, session);
}

/**
 * torget_export_page_write:
 * @self: a page with a session
 * @file: where to write
 *
 * Exports what the form says.
 */
void
torget_export_page_write (TorgetExportPage *self,
                          GFile *file)
{
  TorgetExportRequest request = { 0 };

  g_return_if_fail (TORGET_IS_EXPORT_PAGE (self) && self->work.cancellable == NULL);
  g_return_if_fail (self->session != NULL);

  if (!check_recipient (self))
    return;
  read_request (self, &request);
  g_free (self->path);
  self->path = g_file_get_path (file);
  torget_session_export_async (self->session, &request, file, progress_cb, self->work.progress,
                               torget_work_start (&self->work, _ ("Writing the file")), written_cb,
                               g_object_ref (self));
  torget_export_request_clear (&request);
}

/**
 * torget_export_page_set_profile:
 * @self: a page
 * @profile: what goes
 */
void
torget_export_page_set_profile (TorgetExportPage *self,
                                TorgetExportProfile profile)
{
  g_return_if_fail (TORGET_IS_EXPORT_PAGE (self));

  adw_combo_row_set_selected (self->profile_row, (guint) profile);
}

/**
 * torget_export_page_hand_over:
 * @self: a page with a session
 * @person_id: row id of somebody whose household is to be handed over
 *
 * Returns: (transfer none): where the recipient is chosen
 */
TorgetHandoverGroup *
torget_export_page_hand_over (TorgetExportPage *self,
                              gint64 person_id)
{
  g_return_val_if_fail (TORGET_IS_EXPORT_PAGE (self) && self->session != NULL, NULL);

  torget_export_page_set_profile (self, TORGET_EXPORT_HANDOVER);
  torget_handover_group_choose (self->handover, person_id);
  return self->handover;
}

/**
 * torget_export_page_is_busy:
 * @self: a page
 *
 * Returns: whether it rehearses or writes
 */
gboolean
torget_export_page_is_busy (TorgetExportPage *self)
{
  g_return_val_if_fail (TORGET_IS_EXPORT_PAGE (self), FALSE);

  return self->work.cancellable != NULL;
}
