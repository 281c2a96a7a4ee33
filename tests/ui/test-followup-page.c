/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view of follow-up with a real file: the figures, another period, what is on demand, who is
 * behind a bar, the report. All persons are invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "support/session-test.h"
#include "ui/document/print-window.h"
#include "ui/followup/behind-window.h"
#include "ui/followup/figure-bar.h"
#include "ui/followup/figure-line.h"
#include "ui/followup/figure-row.h"
#include "ui/followup/followup-page.h"

#include <string.h>

#define N_PERSONS 12

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

/* Each of the two pickers has a stack of its own. */
static const char *
get_state (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (torget_gui_test_find (fixture->page, GTK_TYPE_STACK, 2)));
}

static void
add_persons (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < N_PERSONS; i++)
    {
      TorgetPerson *person = torget_record_new (&torget_person_type);

      person->record.id = torget_session_new_id (fixture->test->session);
      person->given_name = g_strdup ("Ada");
      person->family_name = g_strdup_printf ("Påhittad %u", i);
      person->sex = g_strdup (i % 2 == 0 ? "female" : "male");
      person->received_date = torget_date_from_iso ("2026-03-02");
      person->municipality = g_strdup ("2480");
      torget_record_set_add (records, person);
    }
  torget_test_save (fixture->test->session, records, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  add_persons (fixture);
  fixture->page = torget_followup_page_new (fixture->test->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
  torget_gui_test_wait (g_strcmp0 (get_state (fixture), "figures") == 0);
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
get_as_of (Fixture *fixture)
{
  GtkWidget *drop_down = torget_gui_test_find (fixture->page, GTK_TYPE_DROP_DOWN, 1);

  return gtk_label_get_label (GTK_LABEL (gtk_widget_get_next_sibling (drop_down)));
}

static void
test_figures (Fixture *fixture,
              gconstpointer data)
{
  GtkDropDown *period = GTK_DROP_DOWN (torget_gui_test_find (fixture->page, GTK_TYPE_DROP_DOWN, 0));

  g_assert_cmpstr (get_as_of (fixture), ==, "Until 2026-11-21");
  g_assert_nonnull (torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_ROW,
                                          torget_n_indicators - 1));
  g_assert_nonnull (torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_BAR, 1));
  gtk_drop_down_set_selected (period, 1);
  torget_gui_test_wait (g_str_equal (get_as_of (fixture), "As of 2025-12-31"));
}

static void
assert_is_called (gpointer widget,
                  const char *name)
{
  gtk_test_accessible_assert_property (widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* A screen reader is told what a row counts, and of whom and when a figure of the table is. */
static void
test_names (Fixture *fixture,
            gconstpointer data)
{
  GtkWidget *row = torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_ROW, 1);
  GtkWidget *more = torget_gui_test_find (row, GTK_TYPE_TOGGLE_BUTTON, 0);
  GtkWidget *details;
  GtkGrid *table;

  assert_is_called (row, "Persons received, 12, 12 more than by this time in 2025");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), TRUE);
  torget_gui_test_settle ();
  details = gtk_widget_get_parent (torget_gui_test_find (row, TORGET_TYPE_FIGURE_LINE, 0));
  table = GTK_GRID (torget_gui_test_find (details, GTK_TYPE_GRID, 0));
  assert_is_called (gtk_grid_get_child_at (table, TORGET_SERIES_PERIODS, 1), "Women, 2026: 6");
  assert_is_called (gtk_grid_get_child_at (table, TORGET_SERIES_PERIODS, 3), "All, 2026: 12");
}

static void
test_details (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *row = torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_ROW, 0);
  GtkWidget *more = torget_gui_test_find (row, GTK_TYPE_TOGGLE_BUTTON, 0);

  g_assert_null (torget_gui_test_find (row, TORGET_TYPE_FIGURE_LINE, 0));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (more), TRUE);
  torget_gui_test_settle ();
  g_assert_nonnull (torget_gui_test_find (row, TORGET_TYPE_FIGURE_LINE, 0));
}

static GtkWidget *
find_goal (Fixture *fixture)
{
  GtkWidget *row = torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_ROW, 1);

  for (guint i = 0;; i++)
    {
      GtkWidget *label = torget_gui_test_find (row, GTK_TYPE_LABEL, i);

      if (label == NULL
          || g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), "Goal 10: "))
        return label;
    }
}

static void
test_goal (Fixture *fixture,
           gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, "followup.set-goal", "(sid)",
                                             "received", 2026, 10.0));
  torget_gui_test_wait (find_goal (fixture) != NULL);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_goal (fixture))), ==, "Goal 10: reached");
  g_assert_true (gtk_widget_activate_action (fixture->page, "followup.remove-goal", "(si)",
                                             "received", 2026));
  torget_gui_test_wait (find_goal (fixture) == NULL);
}

/* The button with the popover of row 1, whose details are open. */
static GtkMenuButton *
find_goal_button (Fixture *fixture)
{
  GtkWidget *row = torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_ROW, 1);

  return GTK_MENU_BUTTON (torget_gui_test_find (row, GTK_TYPE_MENU_BUTTON, 0));
}

static GtkWidget *
find_goal_text (Fixture *fixture)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (find_goal_button (fixture)));

  return torget_gui_test_find (popover, GTK_TYPE_TEXT, 0);
}

/* Whether the keyboard is on the button: what holds it is made anew with every goal. */
static gboolean
has_goal_focus (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (find_goal_button (fixture)));
}

/* The page scrolls to what has the keyboard. */
static gboolean
is_in_view (Fixture *fixture,
            GtkWidget *widget)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, fixture->page, &bounds) && bounds.size.height > 0
         && bounds.origin.y > 0
         && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (fixture->page);
}

/* A goal is typed and set with Enter, and what is no number does not get into the field. */
static void
test_type_goal (Fixture *fixture,
                gconstpointer data)
{
  GtkWidget *row = torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_ROW, 1);
  GtkWidget *text;
  int position = 0;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (
                                    torget_gui_test_find (row, GTK_TYPE_TOGGLE_BUTTON, 0)),
                                TRUE);
  torget_gui_test_wait (gtk_widget_get_height (GTK_WIDGET (find_goal_button (fixture))) > 0);
  gtk_widget_grab_focus (GTK_WIDGET (find_goal_button (fixture)));
  torget_gui_test_wait (is_in_view (fixture, GTK_WIDGET (find_goal_button (fixture))));
  gtk_menu_button_popup (find_goal_button (fixture));
  torget_gui_test_settle ();
  text = find_goal_text (fixture);
  gtk_editable_set_text (GTK_EDITABLE (text), "");
  gtk_editable_insert_text (GTK_EDITABLE (text), "ten", -1, &position);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "");
  gtk_editable_insert_text (GTK_EDITABLE (text), "10", -1, &position);
  g_signal_emit_by_name (text, "activate");
  torget_gui_test_wait (find_goal (fixture) != NULL);
  torget_gui_test_wait (has_goal_focus (fixture));
  g_assert_true (
      gtk_widget_activate_action (fixture->page, "followup.remove-goal", "(si)", "received", 2026));
  torget_gui_test_wait (find_goal (fixture) == NULL);
  torget_gui_test_wait (has_goal_focus (fixture));
}

static void
close_window (GType type)
{
  gtk_window_destroy (torget_gui_test_find_window (type));
  torget_gui_test_wait (torget_gui_test_find_window (type) == NULL);
}

static void
test_behind (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *row = torget_gui_test_find (fixture->page, TORGET_TYPE_FIGURE_ROW, 1);
  GtkWidget *bar = gtk_widget_get_ancestor (torget_gui_test_find (row, TORGET_TYPE_FIGURE_BAR, 0),
                                            GTK_TYPE_BUTTON);
  GtkWidget *window;

  gtk_widget_activate (bar);
  window = torget_gui_test_wait_for_window (TORGET_TYPE_BEHIND_WINDOW);
  torget_gui_test_wait (torget_gui_test_find (window, ADW_TYPE_ACTION_ROW, 0) != NULL);
  close_window (TORGET_TYPE_BEHIND_WINDOW);
  g_assert_true (gtk_widget_activate_action (fixture->page, "followup.show-change", "s",
                                             "sfi_active"));
  window = torget_gui_test_wait_for_window (TORGET_TYPE_BEHIND_WINDOW);
  torget_gui_test_wait (
      gtk_widget_get_visible (torget_gui_test_find (window, ADW_TYPE_PREFERENCES_GROUP, 1)));
  torget_gui_test_settle ();
  close_window (TORGET_TYPE_BEHIND_WINDOW);
}

/* The window and the page under it are closed before anything has been answered. */
static void
test_close_early (Fixture *fixture,
                  gconstpointer data)
{
  g_assert_true (
      gtk_widget_activate_action (fixture->page, "followup.show-change", "s", "sfi_active"));
  gtk_window_destroy (torget_gui_test_find_window (TORGET_TYPE_BEHIND_WINDOW));
}

static void
test_report (Fixture *fixture,
             gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, "followup.print", NULL));
  torget_gui_test_wait_for_window (TORGET_TYPE_PRINT_WINDOW);
  close_window (TORGET_TYPE_PRINT_WINDOW);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("/followup-page/figures", test_figures);
  ADD ("/followup-page/names", test_names);
  ADD ("/followup-page/details", test_details);
  ADD ("/followup-page/goal", test_goal);
  ADD ("/followup-page/type-goal", test_type_goal);
  ADD ("/followup-page/behind", test_behind);
  ADD ("/followup-page/close-early", test_close_early);
  ADD ("/followup-page/report", test_report);
  return g_test_run ();
}
