/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A household on its tab, and its move in a real dialog on a real file: what is wrong is said
 * beside its row, what follows is said before saving, and one Undo takes all of it back. */
#include "config.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "ui/household/household-timeline.h"
#include "ui/household/move-dialog.h"
#include "ui/household/move-part.h"
#include "ui/person/consequence-list.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/flag-row.h"
#include "ui/widgets/timeline.h"

#include <string.h>

typedef struct
{
  TorgetPersonCase *person_case;
  gint64 father_id;
  gint64 child_id;
  TorgetRecordDialog *dialog;
} Move;

static void
move_clear (Move *move)
{
  g_clear_object (&move->person_case);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Move, move_clear)

static gpointer
add (TorgetDialogTest *test,
     TorgetRecordSet *records,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_session_new_id (test->file->session);
  return torget_record_set_add (records, record);
}

static gint64
add_member (TorgetDialogTest *test,
            TorgetRecordSet *records,
            gint64 household_id,
            const char *given_name,
            const char *role)
{
  TorgetPerson *person = add (test, records, &torget_person_type);
  TorgetMembership *membership = add (test, records, &torget_membership_type);

  person->family_name = g_strdup ("Haile");
  person->given_name = g_strdup (given_name);
  person->municipality = g_strdup ("2480");
  membership->household_id = household_id;
  membership->person_id = person->record.id;
  membership->role = g_strdup (role);
  return person->record.id;
}

/* A father who studies, and a child in the queue; the dialog is open on today. */
static void
open_move (TorgetDialogTest *test,
           Move *move)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetRecord *household = add (test, records, &torget_household_type);
  TorgetSfiEnrolment *enrolment;
  TorgetPreschoolApplication *application;

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  move->father_id = add_member (test, records, household->id, "Mehari", "reference_person");
  move->child_id = add_member (test, records, household->id, "Rahel", "child");
  enrolment = add (test, records, &torget_sfi_enrolment_type);
  enrolment->person_id = move->father_id;
  enrolment->status = g_strdup ("active");
  application = add (test, records, &torget_preschool_application_type);
  application->person_id = move->child_id;
  application->status = g_strdup ("queued");
  application->wish_date = torget_date_from_iso ("2026-09-01");
  torget_test_save (test->file->session, records, NULL);

  move->person_case = torget_person_case_new (test->file->session);
  torget_person_case_show (move->person_case, move->father_id);
  torget_gui_test_wait (torget_person_case_get_records (move->person_case) != NULL);
  move->dialog = torget_move_dialog_present (test->origin, move->person_case);
}

static void
choose_municipality (Move *move,
                     const char *code)
{
  torget_code_row_set_code (
      TORGET_CODE_ROW (torget_dialog_test_get_row (move->dialog, "municipality")), code);
  torget_gui_test_settle ();
}

static TorgetFlagRow *
find_flag (Move *move,
           const char *title)
{
  GtkWidget *row;

  for (guint i = 0; (row = torget_gui_test_find (GTK_WIDGET (move->dialog), TORGET_TYPE_FLAG_ROW, i))
                    != NULL;
       i++)
    if (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) != NULL)
      return TORGET_FLAG_ROW (row);
  return NULL;
}

static gboolean
follows (Move *move,
         const char *part)
{
  GtkWidget *list
      = torget_gui_test_find (GTK_WIDGET (move->dialog), TORGET_TYPE_CONSEQUENCE_LIST, 0);
  GtkWidget *row;

  for (guint i = 0; (row = torget_gui_test_find (list, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (gtk_widget_get_visible (list)
        && strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), part) != NULL)
      return TRUE;
  return FALSE;
}

static void
assert_problem (Move *move,
                const char *field,
                const char *part)
{
  const char *problem
      = torget_form_row_get_problem (torget_dialog_test_get_row (move->dialog, field));

  g_assert_nonnull (problem);
  g_assert_nonnull (strstr (problem, part));
}

static void
test_saved_as_one (TorgetDialogTest *test,
                   gconstpointer data)
{
  g_auto (Move) move = { 0 };
  g_autoptr (TorgetRecordSet) saved = NULL;
  g_autoptr (TorgetRecordSet) undone = NULL;

  open_move (test, &move);
  choose_municipality (&move, "2284");
  g_assert_true (torget_flag_row_get_active (find_flag (&move, "study plan")));
  g_assert_false (torget_flag_row_get_active (find_flag (&move, "Back in the queue")));
  torget_flag_row_set_active (find_flag (&move, "Back in the queue"), TRUE);
  torget_dialog_test_save (move.dialog);

  saved = torget_dialog_test_load (test, move.father_id);
  g_assert_cmpstr (torget_case_get_person (saved, move.father_id)->municipality, ==, "2284");
  g_assert_cmpstr (torget_case_get_person (saved, move.child_id)->municipality, ==, "2284");
  g_assert_cmpuint (torget_record_set_list (saved, &torget_residence_type)->len, ==, 4);
  g_assert_cmpuint (torget_record_set_list (saved, &torget_task_type)->len, ==, 1);
  g_assert_cmpstr (torget_case_get_application (saved, move.child_id)->municipality, ==, "2284");

  torget_test_undo (test->file->session, torget_dialog_test_get_tx (test));
  undone = torget_dialog_test_load (test, move.father_id);
  g_assert_cmpstr (torget_case_get_person (undone, move.child_id)->municipality, ==, "2480");
  g_assert_cmpuint (torget_record_set_list (undone, &torget_residence_type)->len, ==, 0);
  g_assert_cmpuint (torget_record_set_list (undone, &torget_task_type)->len, ==, 0);
  g_assert_null (torget_case_get_application (undone, move.child_id)->municipality);
}

/* Told before anything is saved, and taken back when the move cannot be. */
static void
test_what_follows (TorgetDialogTest *test,
                   gconstpointer data)
{
  g_auto (Move) move = { 0 };

  open_move (test, &move);
  g_assert_false (follows (&move, "study plan"));
  choose_municipality (&move, "2284");
  g_assert_true (follows (&move, "study plan"));
  g_assert_true (follows (&move, "preschool queue begins anew"));
  g_assert_true (follows (&move, "reported in Västernorrland"));
  choose_municipality (&move, "2482");
  g_assert_false (follows (&move, "reported in"));
  choose_municipality (&move, "2480");
  g_assert_false (follows (&move, "study plan"));
  torget_dialog_test_discard (move.dialog);
}

/* What was chosen stays, whatever else is typed. */
static void
test_choice_stays (TorgetDialogTest *test,
                   gconstpointer data)
{
  g_auto (Move) move = { 0 };

  open_move (test, &move);
  choose_municipality (&move, "2284");
  torget_flag_row_set_active (find_flag (&move, "Back in the queue"), TRUE);
  torget_dialog_test_type (move.dialog, "valid_from", "2026-11-16");
  g_assert_true (torget_flag_row_get_active (find_flag (&move, "Back in the queue")));
  torget_dialog_test_discard (move.dialog);
}

static void
test_problems (TorgetDialogTest *test,
               gconstpointer data)
{
  g_auto (Move) move = { 0 };
  const gint64 tx = torget_dialog_test_get_tx (test);
  gint64 prepared;

  g_assert_cmpint (tx, ==, 0);
  open_move (test, &move);
  prepared = torget_dialog_test_get_tx (test);
  torget_dialog_test_try_to_save (move.dialog);
  assert_problem (&move, "municipality", "Choose the municipality");
  choose_municipality (&move, "2480");
  assert_problem (&move, "municipality", "registered in that municipality already");
  choose_municipality (&move, "2284");
  torget_dialog_test_type (move.dialog, "valid_from", "");
  assert_problem (&move, "valid_from", "first day");
  torget_dialog_test_type (move.dialog, "valid_from", "2027-01-01");
  assert_problem (&move, "valid_from", "still to come");
  torget_flag_row_set_active (find_flag (&move, "Mehari"), FALSE);
  torget_flag_row_set_active (find_flag (&move, "Rahel"), FALSE);
  g_assert_nonnull (torget_form_row_get_problem (TORGET_FORM_ROW (find_flag (&move, "Mehari"))));
  torget_dialog_test_try_to_save (move.dialog);
  torget_gui_test_settle ();
  g_assert_cmpint (torget_dialog_test_get_tx (test), ==, prepared);
  torget_dialog_test_discard (move.dialog);
}

/* The one whose page it is may stay behind. */
static void
test_only_the_child (TorgetDialogTest *test,
                     gconstpointer data)
{
  g_auto (Move) move = { 0 };
  g_autoptr (TorgetRecordSet) saved = NULL;

  open_move (test, &move);
  choose_municipality (&move, "2284");
  torget_flag_row_set_active (find_flag (&move, "Mehari"), FALSE);
  torget_dialog_test_save (move.dialog);
  saved = torget_dialog_test_load (test, move.father_id);
  g_assert_cmpstr (torget_case_get_person (saved, move.father_id)->municipality, ==, "2480");
  g_assert_cmpstr (torget_case_get_person (saved, move.child_id)->municipality, ==, "2284");
  g_assert_cmpuint (torget_record_set_list (saved, &torget_residence_type)->len, ==, 2);
}

/* The same household on its tab: a row for everybody, and on demand a row for each track. */
static void
test_timeline_of_all (TorgetDialogTest *test,
                      gconstpointer data)
{
  g_auto (Move) move = { 0 };
  TorgetTimeline *timeline;
  GtkWidget *figure;
  GtkWidget *window;

  open_move (test, &move);
  torget_dialog_test_discard (move.dialog);
  figure = torget_household_timeline.create (move.person_case);
  window = torget_gui_test_show (figure);
  g_assert_true (torget_household_timeline.show (figure, move.person_case));
  timeline = TORGET_TIMELINE (torget_gui_test_find (figure, TORGET_TYPE_TIMELINE, 0));
  g_assert_cmpstr (
      torget_timeline_data_get_lane (torget_timeline_get_data (timeline), 0)->label, ==, "Mehari");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (torget_gui_test_find (figure, GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  g_assert_cmpstr (
      torget_timeline_data_get_lane (torget_timeline_get_data (timeline), 0)->label, ==, "SFI");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_dialog_test_add ("/move/saved-as-one", test_saved_as_one);
  torget_dialog_test_add ("/move/what-follows", test_what_follows);
  torget_dialog_test_add ("/move/choice-stays", test_choice_stays);
  torget_dialog_test_add ("/move/problems", test_problems);
  torget_dialog_test_add ("/move/only-the-child", test_only_the_child);
  torget_dialog_test_add ("/move/timeline-of-all", test_timeline_of_all);
  return g_test_run ();
}
