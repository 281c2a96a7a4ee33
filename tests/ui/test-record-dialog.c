/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Editing records in a real dialog on a real file: every form opens, what is wrong is said beside
 * its field and refused, what is saved can be taken back, what is not saved stays typed. */
#include "config.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/case-view.h"
#include "domain/housing.h"
#include "service/office-parameters.h"
#include "ui/coordination/case-section.h"
#include "ui/coordination/consent-section.h"
#include "ui/coordination/contact-section.h"
#include "ui/coordination/meeting-section.h"
#include "ui/coordination/mentor-section.h"
#include "ui/coordination/practice-section.h"
#include "ui/coordination/task-section.h"
#include "ui/household/household-spec.h"
#include "ui/housing/housing-spec.h"
#include "ui/person/person-spec.h"
#include "ui/plan/plan-spec.h"
#include "ui/preschool/preschool-spec.h"
#include "ui/sfi/sfi-spec.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"
#include "ui/widgets/problem-label.h"

static const TorgetRecordSpec *const specs[] = {
  &torget_person_spec,
  &torget_identity_spec,
  &torget_identity_end_spec,
  &torget_contact_spec,
  &torget_contact_end_spec,
  &torget_consent_spec,
  &torget_consent_end_spec,
  &torget_coordination_case_spec,
  &torget_case_contact_spec,
  &torget_meeting_spec,
  &torget_task_spec,
  &torget_task_end_spec,
  &torget_work_placement_spec,
  &torget_work_placement_end_spec,
  &torget_mentor_link_spec,
  &torget_mentor_link_end_spec,
  &torget_note_spec,
  &torget_household_spec,
  &torget_membership_spec,
  &torget_membership_new_spec,
  &torget_membership_join_spec,
  &torget_membership_end_spec,
  &torget_plan_spec,
  &torget_activity_spec,
  &torget_sfi_spec,
  &torget_application_spec,
  &torget_choice_spec,
  &torget_signature_spec,
  &torget_offer_spec,
  &torget_placement_spec,
  &torget_placement_end_spec,
  &torget_sublet_spec,
  &torget_dwelling_spec,
  &torget_head_lease_spec,
};

static TorgetRecordDialog *
present (TorgetDialogTest *test,
         const TorgetRecordSpec *spec,
         gconstpointer record,
         TorgetRecordSet *records)
{
  return torget_record_dialog_present (test->origin, test->file->session, spec, record, records, 0,
                                       TORGET_DRAFT_RECORD);
}

/* The form of a person of the file. */
static TorgetRecordDialog *
present_person (TorgetDialogTest *test,
                gint64 person_id)
{
  g_autoptr (TorgetRecordSet) records = torget_dialog_test_load (test, person_id);

  return present (test, &torget_person_spec, torget_case_get_person (records, person_id),
                  records);
}

static char *
dup_given_name (TorgetDialogTest *test,
                gint64 person_id)
{
  g_autoptr (TorgetRecordSet) records = torget_dialog_test_load (test, person_id);

  return g_strdup (torget_case_get_person (records, person_id)->given_name);
}

static const char *
get_problem (TorgetRecordDialog *dialog,
             const char *field)
{
  return torget_form_row_get_problem (torget_dialog_test_get_row (dialog, field));
}

/* Warnings are fatal in tests, so that a template that does not fit fails here. */
static void
test_every_form (TorgetDialogTest *test,
                 gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      g_autoptr (TorgetRecord) record = torget_record_new (specs[i]->type);
      TorgetRecordDialog *dialog = present (test, specs[i], record, NULL);

      for (const TorgetSpecGroup *group = specs[i]->groups; group->fields[0] != NULL; group++)
        for (guint j = 0; group->fields[j] != NULL; j++)
          torget_dialog_test_get_row (dialog, group->fields[j]);
      torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
      torget_dialog_test_discard (dialog);
    }
}

/* At 200 % of the usual size of text. */
static void
test_every_form_fits_large_text (TorgetDialogTest *test,
                                 gconstpointer data)
{
  int usual;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &usual, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      g_autoptr (TorgetRecord) record = torget_record_new (specs[i]->type);
      TorgetRecordDialog *dialog = present (test, specs[i], record, NULL);
      int width, height;

      torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
      gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                          NULL);
      g_test_message ("%s: %d x %d", specs[i]->edit_title, width, height);
      g_assert_cmpint (width, <=, 1024);
      g_assert_cmpint (height, <=, 700);
      torget_dialog_test_discard (dialog);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", usual, NULL);
}

static void
test_wrong_is_said_and_refused (TorgetDialogTest *test,
                                gconstpointer data)
{
  g_autoptr (TorgetPlan) plan = torget_record_new (&torget_plan_type);
  TorgetRecordDialog *dialog;
  gint64 tx;

  plan->record.id = torget_session_new_id (test->file->session);
  plan->person_id = torget_dialog_test_add_person (test, "Al-Ahmad", "Amina");
  plan->status = g_strdup ("mapping");
  tx = torget_dialog_test_get_tx (test);
  dialog = present (test, &torget_plan_spec, plan, NULL);
  g_assert_null (get_problem (dialog, "enrolled_date"));
  torget_dialog_test_try_to_save (dialog);
  g_assert_nonnull (get_problem (dialog, "enrolled_date"));

  torget_dialog_test_type (dialog, "enrolled_date", "2026-03-01");
  g_assert_null (get_problem (dialog, "enrolled_date"));
  torget_dialog_test_type (dialog, "discharged_date", "2026-02-01");
  g_assert_nonnull (get_problem (dialog, "discharged_date"));
  torget_dialog_test_try_to_save (dialog);
  torget_gui_test_settle ();
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "discharged_date"), ==, "2026-02-01");
  torget_dialog_test_type (dialog, "discharged_date", "2026-04-01");
  torget_dialog_test_save (dialog);
  g_assert_cmpint (torget_dialog_test_get_tx (test), ==, tx + 1);
}

static void
test_first_error_has_the_keyboard (TorgetDialogTest *test,
                                   gconstpointer data)
{
  TorgetRecordDialog *dialog
    = present_person (test, torget_dialog_test_add_person (test, "Al-Ahmad", "Amina"));
  GtkWidget *wrong = GTK_WIDGET (torget_dialog_test_get_row (dialog, "permit_to"));

  torget_dialog_test_type (dialog, "birth_date", "2030-01-01");
  torget_dialog_test_type (dialog, "permit_from", "2026-03-01");
  torget_dialog_test_type (dialog, "permit_to", "2026-02-01");
  g_assert_nonnull (get_problem (dialog, "birth_date"));
  torget_dialog_test_try_to_save (dialog);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), wrong));
  torget_dialog_test_discard (dialog);
}

/* Not on Cancel, where the first field is a status, which events change. */
static void
test_first_row_has_the_keyboard (TorgetDialogTest *test,
                                 gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPlan *plan = torget_record_new (&torget_plan_type);
  TorgetRecordDialog *dialog;

  plan->record.id = torget_session_new_id (test->file->session);
  plan->status = g_strdup ("mapping");
  torget_record_set_add (records, plan);
  dialog = present (test, &torget_plan_spec, plan, records);
  g_assert_true (gtk_widget_is_ancestor (
      gtk_window_get_focus (GTK_WINDOW (dialog)),
      GTK_WIDGET (torget_dialog_test_get_row (dialog, "enrolled_date"))));
  torget_dialog_test_discard (dialog);
}

/* Who has only opened the form has not left anything out yet. */
static void
test_missing_is_said_later (TorgetDialogTest *test,
                            gconstpointer data)
{
  static const TorgetRecordSpec spec = {
    .type = &torget_preschool_offer_type,
    .add_title = "New Offer",
    .groups = { { NULL, { "offered_date", "answer" } } },
  };
  g_autoptr (TorgetPreschoolOffer) offer = torget_record_new (&torget_preschool_offer_type);
  TorgetRecordDialog *dialog;

  offer->answer = g_strdup ("accepted");
  dialog = present (test, &spec, offer, NULL);
  g_assert_null (get_problem (dialog, "offered_date"));
  torget_dialog_test_try_to_save (dialog);
  g_assert_nonnull (get_problem (dialog, "offered_date"));
  torget_dialog_test_discard (dialog);
}

/* Jordabalken 12:45: two years from the first day. */
static void
test_date_tells_what_follows (TorgetDialogTest *test,
                              gconstpointer data)
{
  g_autoptr (TorgetSublet) sublet = torget_record_new (&torget_sublet_type);
  TorgetRecordDialog *dialog = present (test, &torget_sublet_spec, sublet, NULL);
  g_autofree char *empty = NULL;
  g_autofree char *hint = NULL;

  g_object_get (torget_dialog_test_get_row (dialog, "start_date"), "hint", &empty, NULL);
  g_assert_null (empty);
  torget_dialog_test_type (dialog, "start_date", "2026-03-01");
  g_object_get (torget_dialog_test_get_row (dialog, "start_date"), "hint", &hint, NULL);
  g_assert_nonnull (strstr (hint, "2028-03-01"));
  torget_dialog_test_discard (dialog);
}

static void
set_term (TorgetDialogTest *test,
          int months)
{
  TorgetOfficeParameters parameters = *torget_session_get_parameters (test->file->session);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  parameters.values[TORGET_OFFICE_SUBLET_TERM_MONTHS] = months;
  torget_session_set_parameters_async (test->file->session, &parameters, torget_test_wait_cb,
                                       &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_set_parameters_finish (test->file->session, result, NULL));
}

/* The last day of a new contract follows the first one and the office's term, until somebody chooses
 * another. */
static void
test_end_follows_the_term (TorgetDialogTest *test,
                           gconstpointer data)
{
  g_autoptr (TorgetSublet) sublet = torget_record_new (&torget_sublet_type);
  TorgetRecordDialog *dialog;

  sublet->record.id = torget_session_new_id (test->file->session);
  sublet->tenure = g_strdup ("sublet");
  set_term (test, 12);
  dialog = present (test, &torget_sublet_spec, sublet, NULL);
  torget_dialog_test_type (dialog, "start_date", "2026-12-01");
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "end_date"), ==, "2027-11-30");
  torget_dialog_test_type (dialog, "start_date", "2026-12-15");
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "end_date"), ==, "2027-12-14");
  torget_dialog_test_type (dialog, "end_date", "2027-06-30");
  torget_dialog_test_type (dialog, "start_date", "2027-01-01");
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "end_date"), ==, "2027-06-30");
  torget_dialog_test_discard (dialog);
}

static void
test_warning_does_not_refuse (TorgetDialogTest *test,
                              gconstpointer data)
{
  TorgetRecordDialog *dialog
    = present_person (test, torget_dialog_test_add_person (test, "Al-Ahmad", "Amina"));
  const gint64 tx = torget_dialog_test_get_tx (test);

  torget_dialog_test_type (dialog, "birth_date", "1994-03-12");
  torget_dialog_test_type (dialog, "received_date", "1990-01-01");
  g_assert_nonnull (get_problem (dialog, "received_date"));
  torget_dialog_test_save (dialog);
  g_assert_cmpint (torget_dialog_test_get_tx (test), !=, tx);
}

static void
test_saved_and_taken_back (TorgetDialogTest *test,
                           gconstpointer data)
{
  const gint64 id = torget_dialog_test_add_person (test, "Al-Ahmad", "Amina");
  TorgetRecordDialog *dialog = present_person (test, id);
  g_autofree char *saved = NULL;
  g_autofree char *taken_back = NULL;

  torget_dialog_test_type (dialog, "given_name", "Amina Maria");
  torget_dialog_test_save (dialog);
  saved = dup_given_name (test, id);
  g_assert_cmpstr (saved, ==, "Amina Maria");

  torget_test_undo (test->file->session, torget_dialog_test_get_tx (test));
  taken_back = dup_given_name (test, id);
  g_assert_cmpstr (taken_back, ==, "Amina");
}

static void
test_nothing_changed_saves_nothing (TorgetDialogTest *test,
                                    gconstpointer data)
{
  const gint64 id = torget_dialog_test_add_person (test, "Al-Ahmad", "Amina");
  const gint64 tx = torget_dialog_test_get_tx (test);

  torget_dialog_test_save (present_person (test, id));
  g_assert_cmpint (torget_dialog_test_get_tx (test), ==, tx);
}

static void
test_end_is_today (TorgetDialogTest *test,
                   gconstpointer data)
{
  g_autoptr (TorgetPreschoolPlacement) placement
      = torget_record_new (&torget_preschool_placement_type);
  TorgetRecordDialog *dialog;

  placement->start_date = torget_date_from_iso ("2026-03-01");
  dialog = present (test, &torget_placement_end_spec, placement, NULL);
  g_assert_cmpint (torget_date_row_get_date (
                     TORGET_DATE_ROW (torget_dialog_test_get_row (dialog, "end_date"))),
                   ==, torget_clock_get_today ());
  torget_dialog_test_discard (dialog);
}

static void
test_failed_save_keeps_text (TorgetDialogTest *test,
                             gconstpointer data)
{
  TorgetRecordDialog *dialog
    = present_person (test, torget_dialog_test_add_person (test, "Al-Ahmad", "Amina"));
  GtkWidget *problem = torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_PROBLEM_LABEL, 0);

  torget_test_close (test->file->session);
  torget_dialog_test_type (dialog, "given_name", "Amina Maria");
  g_assert_false (gtk_widget_get_visible (problem));
  torget_dialog_test_try_to_save (dialog);
  torget_gui_test_wait (gtk_widget_get_visible (problem));
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "given_name"), ==, "Amina Maria");
  torget_dialog_test_discard (dialog);
}

static GtkWindow *
find_question (TorgetRecordDialog *dialog)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (dialog))
        return window;
    }
  return NULL;
}

/* Escape and the window's own button come to the same. */
static void
test_closing_asks_when_changed (TorgetDialogTest *test,
                                gconstpointer data)
{
  TorgetRecordDialog *dialog
    = present_person (test, torget_dialog_test_add_person (test, "Al-Ahmad", "Amina"));

  torget_dialog_test_type (dialog, "given_name", "Amina Maria");
  gtk_window_close (GTK_WINDOW (dialog));
  torget_gui_test_wait (find_question (dialog) != NULL);
  gtk_window_close (find_question (dialog));
  torget_gui_test_wait (find_question (dialog) == NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "given_name"), ==, "Amina Maria");
  torget_dialog_test_discard (dialog);
}

static void
test_closing_does_not_ask_otherwise (TorgetDialogTest *test,
                                     gconstpointer data)
{
  gpointer dialog = present_person (test, torget_dialog_test_add_person (test, "Al-Ahmad", "A"));

  g_object_add_weak_pointer (G_OBJECT (dialog), &dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  torget_gui_test_wait (dialog == NULL);
}

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_dialog_test_add ("/record-dialog/every-form", test_every_form);
  torget_dialog_test_add ("/record-dialog/every-form-fits-large-text",
                          test_every_form_fits_large_text);
  torget_dialog_test_add ("/record-dialog/wrong-is-said-and-refused", test_wrong_is_said_and_refused);
  torget_dialog_test_add ("/record-dialog/first-error-has-the-keyboard",
                          test_first_error_has_the_keyboard);
  torget_dialog_test_add ("/record-dialog/first-row-has-the-keyboard",
                          test_first_row_has_the_keyboard);
  torget_dialog_test_add ("/record-dialog/missing-is-said-later", test_missing_is_said_later);
  torget_dialog_test_add ("/record-dialog/date-tells-what-follows", test_date_tells_what_follows);
  torget_dialog_test_add ("/record-dialog/end-follows-the-term", test_end_follows_the_term);
  torget_dialog_test_add ("/record-dialog/warning-does-not-refuse", test_warning_does_not_refuse);
  torget_dialog_test_add ("/record-dialog/saved-and-taken-back", test_saved_and_taken_back);
  torget_dialog_test_add ("/record-dialog/nothing-changed-saves-nothing", test_nothing_changed_saves_nothing);
  torget_dialog_test_add ("/record-dialog/end-is-today", test_end_is_today);
  torget_dialog_test_add ("/record-dialog/failed-save-keeps-text", test_failed_save_keeps_text);
  torget_dialog_test_add ("/record-dialog/closing-asks-when-changed", test_closing_asks_when_changed);
  torget_dialog_test_add ("/record-dialog/closing-does-not-ask-otherwise",
                          test_closing_does_not_ask_otherwise);
  return g_test_run ();
}
