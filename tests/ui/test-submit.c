/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures for the region in the window: rehearsed, submitted, kept, compared the next time, and
 * derived again. All persons are invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "domain/person.h"
#include "support/session-test.h"
#include "ui/compat/file-dialog.h"
#include "ui/followup/behind-window.h"
#include "ui/region/region-page.h"
#include "ui/region/report-list.h"
#include "ui/widgets/text-row.h"

#include <string.h>

#define PERSONS 20

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
  TorgetSubmitPage *submit;
} Fixture;

static void
add_persons (Fixture *fixture,
             guint n_persons)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < n_persons; i++)
    {
      TorgetPerson *person = torget_test_add (fixture->test->session, records, &torget_person_type);

      person->given_name = g_strdup_printf ("Ada %u", n_persons * 100 + i);
      person->family_name = g_strdup_printf ("Påhittad %c%c", 'a' + (int) i, 'z' - (int) i);
      person->sex = g_strdup (i % 2 == 0 ? "female" : "male");
      person->received_date = torget_date_from_iso ("2026-03-02");
    }
  torget_test_save (fixture->test->session, records, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->test = torget_test_session_new ();
  add_persons (fixture, PERSONS);
  fixture->page = torget_region_page_new (fixture->test->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
  fixture->submit = torget_region_page_show_submit (TORGET_REGION_PAGE (fixture->page));
  torget_gui_test_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->page == NULL);
  torget_test_session_free (fixture->test);
}

static const char *
get_state (Fixture *fixture)
{
  GtkWidget *stack = torget_gui_test_find (GTK_WIDGET (fixture->submit), GTK_TYPE_STACK, 0);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
wait_until_idle (Fixture *fixture)
{
  torget_gui_test_wait (!torget_submit_page_is_busy (fixture->submit));
  torget_gui_test_settle ();
}

static void
rehearse (Fixture *fixture)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->submit), "submit.rehearse", NULL));
  wait_until_idle (fixture);
  g_assert_cmpstr (get_state (fixture), ==, "rehearsal");
}

static void
submit (Fixture *fixture,
        const char *name)
{
  g_autofree char *path = g_build_filename (fixture->test->dir, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  torget_submit_page_write (fixture->submit, file);
  wait_until_idle (fixture);
  g_assert_cmpstr (get_state (fixture), ==, "form");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* Rows of what was submitted. */
static guint
count_rows (Fixture *fixture)
{
  guint n_rows = 0;
  GtkWidget *row;

  for (guint i = 0; (row = torget_gui_test_find (GTK_WIDGET (fixture->submit), ADW_TYPE_ACTION_ROW,
                                                 i))
                    != NULL;
       i++)
    n_rows += strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "SHA-256") != NULL;
  return n_rows;
}

static void
assert_shows (Fixture *fixture,
              const char *text)
{
  GtkWidget *list
      = torget_gui_test_find (GTK_WIDGET (fixture->submit), TORGET_TYPE_REPORT_LIST, 0);
  g_autofree char *table = torget_report_list_dup_table (TORGET_REPORT_LIST (list), ';');

  if (strstr (table, text) == NULL)
    g_test_message ("%s", table);
  g_assert_nonnull (strstr (table, text));
}

static GtkWidget *
find_behind_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (TORGET_IS_BEHIND_WINDOW (window->data))
      return window->data;
  return NULL;
}

/* The window that opens from a changed figure names those who came. */
static void
assert_tells_who (Fixture *fixture,
                  const char *indicator,
                  guint n_persons)
{
  GtkWidget *window = NULL;
  guint n_rows = 0;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->submit), "submit.show-change",
                                             "s", indicator));
  window = find_behind_window ();
  g_assert_nonnull (window);
  torget_gui_test_wait (torget_gui_test_find (window, ADW_TYPE_ACTION_ROW, n_persons - 1) != NULL);
  while (torget_gui_test_find (window, ADW_TYPE_ACTION_ROW, n_rows) != NULL)
    n_rows++;
  g_assert_cmpuint (n_rows, ==, n_persons);
  gtk_window_close (GTK_WINDOW (window));
  torget_gui_test_settle ();
}

static void
test_submit (Fixture *fixture,
             gconstpointer data)
{
  const guint n_rows = count_rows (fixture);

  rehearse (fixture);
  assert_shows (fixture, "Not told before;Persons received;;20");
  submit (fixture, "first.xml");
  torget_gui_test_wait (count_rows (fixture) == n_rows + 1);
  add_persons (fixture, 2);
  rehearse (fixture);
  assert_shows (fixture, "Hidden;Persons received;20;");
  assert_shows (fixture, "2 came, 0 went.");
  assert_tells_who (fixture, "received", 2);
  add_persons (fixture, 8);
  rehearse (fixture);
  assert_shows (fixture, "Changed;Persons received;20;30;10 came, 0 went.");
  submit (fixture, "second.xml");
  torget_gui_test_wait (count_rows (fixture) == n_rows + 2);
}

static GtkFileChooser *
find_chooser (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (GTK_IS_FILE_CHOOSER (toplevel))
        return GTK_FILE_CHOOSER (toplevel);
    }
  return NULL;
}

/* A copy of what was sent is called by its own year, whatever the form says by now. */
static void
test_copy_has_its_year (Fixture *fixture,
                        gconstpointer data)
{
  GtkWidget *submit_page = GTK_WIDGET (fixture->submit);
  g_autofree char *name = NULL;

  rehearse (fixture);
  submit (fixture, "first.xml");
  torget_gui_test_wait (count_rows (fixture) == 1);
  gtk_editable_set_text (
      GTK_EDITABLE (torget_gui_test_find (submit_page, TORGET_TYPE_TEXT_ROW, 0)), "2024");
  gtk_widget_activate (torget_gui_test_find_button (submit_page, "submit.save"));
  torget_gui_test_wait (find_chooser () != NULL);
  torget_gui_test_settle ();
  name = gtk_file_chooser_get_current_name (find_chooser ());
  g_assert_nonnull (name);
  g_assert_true (g_str_has_suffix (name, "-2026.xml"));
  torget_file_dialog_cancel_over (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (find_chooser () == NULL);
}

static void
test_back (Fixture *fixture,
           gconstpointer data)
{
  rehearse (fixture);
  g_assert_true (torget_gui_test_press (fixture->window, GDK_KEY_Escape));
  torget_gui_test_settle ();
  g_assert_cmpstr (get_state (fixture), ==, "form");
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  g_test_add ("/submit/submit", Fixture, NULL, set_up, test_submit, tear_down);
  g_test_add ("/submit/copy-has-its-year", Fixture, NULL, set_up, test_copy_has_its_year,
              tear_down);
  g_test_add ("/submit/back", Fixture, NULL, set_up, test_back, tear_down);
  return g_test_run ();
}
