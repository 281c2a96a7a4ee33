/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tab of coordination on a real file: what it tells, what it misses, a meeting with its tasks,
 * practice places that fit. */
#include "config.h"

#include "ui/coordination/coordination-tab.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/case-view.h"
#include "domain/casework.h"
#include "domain/work.h"
#include "ui/coordination/match-dialog.h"
#include "ui/coordination/task-section.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/date-row.h"

#include <string.h>

/* The demo's household with a case, and that of somebody protected. */
#define WITH_CASE 11
#define PROTECTED 5

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *window;
  GtkWidget *tab;
  TorgetPersonCase *person_case;
  gint64 person_id;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer household)
{
  g_autoptr (TorgetRecordSet) records = NULL;

  fixture->test = torget_test_session_new ();
  records = torget_dialog_test_save_demo (fixture->test->session, GPOINTER_TO_UINT (household));
  fixture->person_id
      = ((TorgetRecord *) g_ptr_array_index (torget_record_set_list (records, &torget_person_type), 0))
            ->id;
  fixture->person_case = torget_person_case_new (fixture->test->session);
  fixture->tab = torget_coordination_tab_new (fixture->person_case);
  fixture->window = torget_gui_test_show (fixture->tab);
  torget_test_reveal (fixture->test->session, fixture->person_id);
  torget_person_case_show (fixture->person_case, fixture->person_id);
  torget_gui_test_wait (torget_person_case_get_records (fixture->person_case) != NULL);
  torget_gui_test_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer household)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_drop (fixture->person_case);
  torget_test_session_free (fixture->test);
}

/* Finding */

static gboolean
says (GtkWidget *widget,
      const char *text)
{
  g_autofree char *tooltip = NULL;

  if (ADW_IS_PREFERENCES_ROW (widget))
    return strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), text) != NULL;
  if (!GTK_IS_BUTTON (widget))
    return FALSE;
  tooltip = gtk_widget_get_tooltip_text (widget) != NULL
                ? g_strdup (gtk_widget_get_tooltip_text (widget))
                : NULL;
  return g_strcmp0 (tooltip, text) == 0;
}

/* A row by its title, a button by its tooltip. */
static GtkWidget *
find (GtkWidget *widget,
      const char *text)
{
  if (says (widget, text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, text);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
tells (GtkWidget *widget,
       const char *text)
{
  if (!gtk_widget_get_child_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (tells (child, text))
      return TRUE;
  return FALSE;
}

static void
press (GtkWidget *root,
       const char *text)
{
  GtkWidget *widget = find (root, text);

  g_test_message ("pressing %s", text);
  g_assert_nonnull (widget);
  if (ADW_IS_ACTION_ROW (widget))
    adw_action_row_activate (ADW_ACTION_ROW (widget));
  else
    g_signal_emit_by_name (widget, "clicked");
}

static TorgetRecordDialog *
open_form (Fixture *fixture,
           const char *text)
{
  press (fixture->tab, text);
  return torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
}

static const char *
get_code (TorgetRecordDialog *dialog,
          const char *field)
{
  return torget_code_row_get_code (TORGET_CODE_ROW (torget_dialog_test_get_row (dialog, field)));
}

static TorgetDate
get_date (TorgetRecordDialog *dialog,
          const char *field)
{
  return torget_date_row_get_date (TORGET_DATE_ROW (torget_dialog_test_get_row (dialog, field)));
}

/* Tests */

static void
test_tells (Fixture *fixture,
            gconstpointer household)
{
  static const char *const texts[] = {
    "Municipal social services · 2026-07-24",
    "All are met · 2026-07-22 · ",
    "Viva integration",
    "Expires in 20 days",
    "Given 2026-07-22, valid to 2027-07-22",
    "No consent to coordination with: Public Employment Service",
    "Boka studiebesök i storköket",
    "5 d late",
    "Done",
    "1 of 3 tasks done",
    "Lars Demo",
    "No practice or work.",
    "Familjen Demo",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("%s", texts[i]);
      g_assert_true (tells (fixture->tab, texts[i]));
    }
}

/* The form of what is missing is filled in, and saving it closes the gap. */
static void
test_missing_consent (Fixture *fixture,
                      gconstpointer household)
{
  TorgetRecordDialog *dialog = open_form (fixture, "No consent to coordination");

  g_assert_cmpstr (get_code (dialog, "agency"), ==, "employment_service");
  g_assert_cmpstr (get_code (dialog, "purpose"), ==, "coordination");
  g_assert_cmpint (get_date (dialog, "given_date"), ==, torget_clock_get_today ());
  g_assert_cmpint (get_date (dialog, "expires_date"), ==, torget_date_from_iso ("2027-11-21"));
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (!tells (fixture->tab, "No consent to coordination"));
}

/* What is withdrawn is missed, and says when it was withdrawn. */
static void
test_withdrawn_consent (Fixture *fixture,
                        gconstpointer household)
{
  GtkWidget *row = find (fixture->tab, "Municipal social services · Coordination");
  TorgetRecordDialog *dialog;

  g_assert_nonnull (row);
  press (row, "Withdraw Consent");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  g_assert_cmpint (get_date (dialog, "withdrawn_date"), ==, torget_clock_get_today ());
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (tells (fixture->tab, "Given 2026-07-22, withdrawn 2026-11-21"));
  g_assert_true (tells (fixture->tab, "No consent to coordination with: Municipal"));
}

/* The second rows for a task come with the first text; what is left empty is not saved. */
static void
test_meeting_with_tasks (Fixture *fixture,
                         gconstpointer household)
{
  TorgetRecordDialog *dialog = open_form (fixture, "Add a Meeting");
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (GPtrArray) tasks = NULL;
  GPtrArray *meetings;
  GtkWidget *view;

  g_assert_cmpstr (get_code (dialog, "kind"), ==, "follow_up");
  g_assert_true (tells (GTK_WIDGET (dialog), "Task 1"));
  g_assert_false (tells (GTK_WIDGET (dialog), "Task 2"));
  view = torget_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_TEXT_VIEW, 2);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Ring Bostaden", -1);
  torget_gui_test_wait (tells (GTK_WIDGET (dialog), "Task 2"));
  torget_dialog_test_save (dialog);

  records = torget_test_load_case (fixture->test->session, fixture->person_id);
  meetings = torget_record_set_list (records, &torget_meeting_type);
  g_assert_cmpuint (meetings->len, ==, 2);
  tasks = torget_case_list_owned (records, &torget_task_type, "meeting_id",
                                  ((TorgetRecord *) meetings->pdata[1])->id);
  g_assert_cmpuint (tasks->len, ==, 1);
  g_assert_cmpstr (((TorgetTask *) tasks->pdata[0])->text, ==, "Ring Bostaden");
  g_assert_cmpint (((TorgetTask *) tasks->pdata[0])->person_id, ==, fixture->person_id);
  torget_gui_test_wait (tells (fixture->tab, "0 of 1 task done"));
}

static void
test_task_done (Fixture *fixture,
                gconstpointer household)
{
  GtkWidget *row = find (fixture->tab, "Boka studiebesök");
  TorgetRecordDialog *dialog;

  press (row, "Mark Task as Done");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (tells (fixture->tab, "2 of 3 tasks done"));
}

/* What is to be done for the household stands with each of its members. */
static void
test_household_task (Fixture *fixture,
                     gconstpointer household)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetTask *task = torget_household_task_section.create (fixture->person_case);

  g_assert_cmpint (task->person_id, ==, 0);
  g_assert_cmpint (task->household_id, !=, 0);
  task->record.id = torget_session_new_id (fixture->test->session);
  task->text = g_strdup ("Boka hembesök");
  torget_record_set_add (records, task);
  torget_test_save (fixture->test->session, records, NULL);
  torget_gui_test_wait (find (fixture->tab, "Boka hembesök") != NULL);
  g_assert_true (tells (fixture->tab, "For the household · "));
}

/* From a place that fits to the form of a placement there. */
static void
test_practice_place (Fixture *fixture,
                     gconstpointer household)
{
  GtkWidget *matches;
  TorgetRecordDialog *dialog;

  press (fixture->tab, "Find a Practice Place");
  matches = torget_gui_test_find_window (TORGET_TYPE_MATCH_DIALOG);
  g_assert_nonnull (matches);
  torget_gui_test_wait (tells (matches, "No Place Fits"));
  press (matches, "Also places of any sector");
  torget_gui_test_wait (tells (matches, "Köksbiträde, praktik · Demo storkök"));
  g_assert_true (tells (matches, "Asks for SFI course B"));
  press (matches, "Köksbiträde");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  g_assert_cmpstr (get_code (dialog, "sector"), ==, "restaurant_food");
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "hours_per_week"), ==, "24");
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (tells (fixture->tab, "Internship · \u2068Demo storkök\u2069"));
}

/* A place that another municipality offers is told as theirs, and stands in no register of ours. */
static void
test_offered_place (Fixture *fixture,
                    gconstpointer household)
{
  GtkWidget *matches;
  TorgetRecordDialog *dialog;

  press (fixture->tab, "Find a Practice Place");
  matches = torget_gui_test_find_window (TORGET_TYPE_MATCH_DIALOG);
  press (matches, "Also places of any sector");
  torget_gui_test_wait (tells (matches, "Praktik i storkök · Exempelköket"));
  g_assert_true (tells (matches, "Offered by Vännäs, received "));
  g_assert_true (tells (matches, "Ask Arbetsmarknadsenheten"));
  press (matches, "Praktik i storkök");
  dialog = torget_gui_test_wait_for_window (TORGET_TYPE_RECORD_DIALOG);
  g_assert_cmpstr (get_code (dialog, "sector"), ==, "restaurant_food");
  torget_dialog_test_save (dialog);
  torget_gui_test_wait (tells (fixture->tab, "Internship"));
}

/* From a place to the persons that fit. */
static void
test_persons_for_a_place (Fixture *fixture,
                          gconstpointer household)
{
  GPtrArray *all = torget_record_set_list (torget_person_case_get_records (fixture->person_case),
                                           &torget_practice_place_type);
  const TorgetPracticePlace *place = NULL;
  GtkWidget *matches;

  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((TorgetPracticePlace *) all->pdata[i])->sector, "restaurant_food") == 0)
      place = all->pdata[i];
  g_assert_nonnull (place);
  matches = torget_match_dialog_present_persons (fixture->tab, fixture->test->session,
                                                 place->record.id, place->title);
  torget_gui_test_wait (tells (matches, "Nobody Fits"));
  press (matches, "Also persons who have not named");
  torget_gui_test_wait (tells (matches, "Rania Haddad"));
  g_assert_true (tells (matches, "SFI course B"));
  g_assert_true (tells (matches, "Lives in Umeå"));
  gtk_window_close (GTK_WINDOW (matches));
}

/* Beside a list in a window of 1024 pixels, at 200 % of the usual size of text. */
static void
test_fits_large_text (Fixture *fixture,
                      gconstpointer household)
{
  int usual, width;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &usual, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  torget_gui_test_settle ();
  gtk_widget_measure (fixture->tab, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", usual, NULL);
  g_assert_cmpint (width, <=, 460);
}

/* Nothing tells where they are, and no place is found for them. */
static void
test_protected (Fixture *fixture,
                gconstpointer household)
{
  GtkWidget *matches;

  g_assert_false (tells (fixture->tab, "Umeå"));
  matches = torget_match_dialog_present_places (fixture->tab, fixture->person_case);
  press (matches, "Also places of any sector");
  torget_gui_test_wait (tells (matches, "No Place Fits"));
  gtk_window_close (GTK_WINDOW (matches));
}

#define add(path, household, func)                                                                \
  g_test_add ("/coordination/" path, Fixture, GUINT_TO_POINTER (household), set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));

  add ("tells", WITH_CASE, test_tells);
  add ("missing-consent", WITH_CASE, test_missing_consent);
  add ("withdrawn-consent", WITH_CASE, test_withdrawn_consent);
  add ("meeting-with-tasks", WITH_CASE, test_meeting_with_tasks);
  add ("task-done", WITH_CASE, test_task_done);
  add ("household-task", WITH_CASE, test_household_task);
  add ("practice-place", WITH_CASE, test_practice_place);
  add ("offered-place", WITH_CASE, test_offered_place);
  add ("persons-for-a-place", WITH_CASE, test_persons_for_a_place);
  add ("fits-large-text", WITH_CASE, test_fits_large_text);
  add ("protected", PROTECTED, test_protected);
  return g_test_run ();
}
