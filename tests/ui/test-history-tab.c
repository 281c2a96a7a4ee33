/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The History tab on a real file: narrowed to a part and to a text, page by page, and taking one
 * change back, or being told why not. */
#include "config.h"

#include "ui/person/history-tab.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "ui/person/person-case.h"

#include <string.h>

#define N_NOTES 100

typedef struct
{
  TorgetTestSession *test;
  TorgetPersonCase *person_case;
  GtkWidget *tab;
  GtkWidget *window;
  gint64 person_id;
} Fixture;

static void
save (Fixture *fixture,
      gpointer record)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_record_set_add (records, record);
  torget_test_save (fixture->test->session, records, NULL);
}

static void
add_note (Fixture *fixture,
          const char *text)
{
  TorgetNote *note = torget_record_new (&torget_note_type);

  note->record.id = torget_session_new_id (fixture->test->session);
  note->person_id = fixture->person_id;
  note->text = g_strdup (text);
  save (fixture, note);
}

static void
set_country (Fixture *fixture,
             const char *country)
{
  g_autoptr (TorgetRecordSet) records
      = torget_test_load_case (fixture->test->session, fixture->person_id);
  TorgetPerson *person = torget_record_copy (
      torget_record_set_find (records, &torget_person_type, fixture->person_id));

  g_free (person->country);
  person->country = g_strdup (country);
  save (fixture, person);
}

static GtkWidget *
get_list (Fixture *fixture)
{
  return torget_gui_test_find (fixture->tab, GTK_TYPE_LIST_BOX, 0);
}

static guint
count_rows (Fixture *fixture)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_list (fixture)), (int) n) != NULL)
    n++;
  return n;
}

static GtkWidget *
get_row (Fixture *fixture,
         int index)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_list (fixture)), index));
}

static void
set_up (Fixture *fixture,
        gconstpointer n_notes)
{
  fixture->test = torget_test_session_new ();
  torget_test_add_person (fixture->test->session, "Första", &fixture->person_id);
  for (guint i = 0; i < GPOINTER_TO_UINT (n_notes); i++)
    {
      g_autofree char *text = g_strdup_printf ("Anteckning %u", i);

      add_note (fixture, text);
    }
  fixture->person_case = torget_person_case_new (fixture->test->session);
  fixture->tab = torget_history_tab_new (fixture->person_case);
  fixture->window = torget_gui_test_show (fixture->tab);
  torget_person_case_show (fixture->person_case, fixture->person_id);
  torget_gui_test_wait (count_rows (fixture) > 0);
}

static void
tear_down (Fixture *fixture,
           gconstpointer n_notes)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_drop (fixture->person_case);
  torget_test_session_free (fixture->test);
}

static const char *
get_title (GtkWidget *row)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static const char *
get_subtitle (GtkWidget *row)
{
  return ADW_IS_EXPANDER_ROW (row) ? adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row))
                                   : adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static void
press_revert (GtkWidget *row)
{
  GtkWidget *button = torget_gui_test_find (row, GTK_TYPE_BUTTON, 0);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
choose_area (Fixture *fixture,
             guint nth)
{
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (torget_gui_test_find (fixture->tab, GTK_TYPE_TOGGLE_BUTTON, nth)), TRUE);
}

static void
look_for (Fixture *fixture,
          const char *text)
{
  GtkWidget *entry = torget_gui_test_find (fixture->tab, GTK_TYPE_SEARCH_ENTRY, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_pages (Fixture *fixture,
            gconstpointer n_notes)
{
  g_assert_cmpuint (count_rows (fixture), ==, 40);
  g_signal_emit_by_name (torget_gui_test_find (fixture->tab, GTK_TYPE_SCROLLED_WINDOW, 0),
                         "edge-reached", GTK_POS_BOTTOM);
  torget_gui_test_wait (count_rows (fixture) == 80);
  g_signal_emit_by_name (torget_gui_test_find (fixture->tab, GTK_TYPE_SCROLLED_WINDOW, 0),
                         "edge-reached", GTK_POS_BOTTOM);
  torget_gui_test_wait (count_rows (fixture) == N_NOTES + 1);
  g_assert_nonnull (strstr (get_subtitle (get_row (fixture, N_NOTES)), "Första"));
}

/* Older pages are read until the one that is looked for is found. */
static void
test_text_is_found_in_old_pages (Fixture *fixture,
                                 gconstpointer n_notes)
{
  look_for (fixture, "anteckning 3");
  torget_gui_test_wait (count_rows (fixture) == 11);
  g_assert_nonnull (strstr (get_subtitle (get_row (fixture, 10)), "Anteckning 3⁩"));
  look_for (fixture, "Inte där");
  torget_gui_test_wait (count_rows (fixture) == 0);
  look_for (fixture, "");
  torget_gui_test_wait (count_rows (fixture) == N_NOTES + 1);
}

static void
test_part (Fixture *fixture,
           gconstpointer n_notes)
{
  choose_area (fixture, 8);
  torget_gui_test_wait (count_rows (fixture) == 2);
  choose_area (fixture, 1);
  torget_gui_test_wait (count_rows (fixture) == 1);
  choose_area (fixture, 3);
  torget_gui_test_wait (count_rows (fixture) == 0);
  choose_area (fixture, 0);
  torget_gui_test_wait (count_rows (fixture) == 3);
}

static void
test_change_is_reverted (Fixture *fixture,
                         gconstpointer n_notes)
{
  set_country (fixture, "SY");
  torget_gui_test_wait (count_rows (fixture) == 4);
  g_assert_nonnull (strstr (get_subtitle (get_row (fixture, 0)), "Person · Citizenship: empty → "));
  press_revert (get_row (fixture, 0));
  torget_gui_test_wait (count_rows (fixture) == 5);
  g_assert_cmpstr (get_title (get_row (fixture, 0)), ==, "Taken back: Test");
  g_assert_nonnull (strstr (get_subtitle (get_row (fixture, 0)), " → empty"));
}

/* What came later is named, and nothing is written. */
static void
test_refusal_says_why (Fixture *fixture,
                       gconstpointer n_notes)
{
  GtkWidget *dialog;

  set_country (fixture, "SY");
  set_country (fixture, "IQ");
  torget_gui_test_wait (count_rows (fixture) == 5);
  press_revert (get_row (fixture, 1));
  dialog = torget_gui_test_wait_for_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "Not taken back");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                            "Person · Citizenship is now ⁨Iraq⁩"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_cmpuint (count_rows (fixture), ==, 5);
}

#define ADD(path, n_notes, func)                                                                  \
  g_test_add ("/history-tab/" path, Fixture, GUINT_TO_POINTER (n_notes), set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));

  ADD ("pages", N_NOTES, test_pages);
  ADD ("text", N_NOTES, test_text_is_found_in_old_pages);
  ADD ("part", 2, test_part);
  ADD ("reverted", 2, test_change_is_reverted);
  ADD ("refused", 2, test_refusal_says_why);
  return g_test_run ();
}
