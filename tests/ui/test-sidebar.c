/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sidebar: however a view is come to, the row that is marked is the view that is shown. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "service/environment.h"
#include "support/session-test.h"
#include "ui/app/settings.h"
#include "ui/app/sidebar.h"
#include "ui/app/split.h"
#include "ui/app/views.h"
#include "ui/app/window-private.h"
#include "ui/list/list-page.h"

typedef struct
{
  TorgetTestSession *test;
  TorgetWindow *window;
  GtkListBox *list;
} Fixture;

/* The keyboard is on the view that is shown. */
static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  GtkWidget *window;

  fixture->test = torget_test_session_new ();
  window = torget_window_new (NULL, fixture->test->session);
  fixture->window = TORGET_WINDOW (window);
  gtk_window_present (GTK_WINDOW (window));
  torget_gui_test_wait (gtk_widget_get_mapped (window));
  fixture->list = GTK_LIST_BOX (torget_gui_test_find (
      torget_gui_test_find (window, TORGET_TYPE_SIDEBAR, 0), GTK_TYPE_LIST_BOX, 0));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (fixture->list)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->test);
}

/* What the arrow keys do. */
static void
move (Fixture *fixture,
      int by)
{
  g_signal_emit_by_name (fixture->list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, by, FALSE,
                         FALSE);
}

static void
assert_view (Fixture *fixture,
             const char *view_id)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (fixture->list);
  TorgetWorkspace *workspace = torget_window_get_workspace (fixture->window);

  g_assert_nonnull (row);
  g_assert_cmpstr (torget_workspace_get_view (workspace), ==, view_id);
  g_assert_cmpstr (torget_views_get ((guint) gtk_list_box_row_get_index (row))->id, ==, view_id);
}

static void
test_arrows (Fixture *fixture,
             gconstpointer data)
{
  assert_view (fixture, "today");
  move (fixture, 1);
  assert_view (fixture, "persons");
  move (fixture, 2);
  assert_view (fixture, "sfi");
  move (fixture, -3);
  assert_view (fixture, "today");
}

static gboolean
is_in_list (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->list));
}

/* Tab leads past the rows, and back to the one that is marked: no view is shown on the way. */
static void
test_tab (Fixture *fixture,
          gconstpointer data)
{
  move (fixture, 2);
  for (int direction = GTK_DIR_TAB_FORWARD; direction <= GTK_DIR_TAB_BACKWARD; direction++)
    {
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), (GtkDirectionType) direction);
      g_assert_false (is_in_list (fixture));
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), direction == GTK_DIR_TAB_FORWARD
                                                                ? GTK_DIR_TAB_BACKWARD
                                                                : GTK_DIR_TAB_FORWARD);
      g_assert_true (is_in_list (fixture));
      assert_view (fixture, "plans");
    }
}

/* A view's own key takes the keyboard along, so that the next arrow starts there. */
static void
test_arrow_after_key (Fixture *fixture,
                      gconstpointer data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view", "s", "registers");
  assert_view (fixture, "registers");
  move (fixture, -1);
  assert_view (fixture, "region");
}

static void
test_view_that_is_refused (Fixture *fixture,
                           gconstpointer data)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (fixture->window), "win.show-view", FALSE);
  move (fixture, 1);
  assert_view (fixture, "today");
}

/* Whom a list has beside it is nobody to print or to move from another view. */
static void
test_other_view_shows_nobody (Fixture *fixture,
                              gconstpointer data)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (fixture->window);
  const gint64 id = torget_test_add_person (fixture->test->session, "Första", NULL);
  GtkWidget *focus;

  torget_workspace_show_person (workspace, id);
  assert_view (fixture, "persons");
  torget_gui_test_wait (torget_workspace_get_person_id (workspace) == id);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (
      focus, GTK_WIDGET (torget_workspace_get_person_page (workspace))));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-view", "s", "today");
  g_assert_cmpint (torget_workspace_get_person_id (workspace), ==, 0);
}

static gboolean
is_on_chosen_tab (GtkWidget *focus)
{
  return GTK_IS_TOGGLE_BUTTON (focus) && gtk_widget_get_mapped (focus)
         && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (focus));
}

#define WIDE_CHARS 200 /* more than any window has room for */

/* Where there is no room beside the list it goes, and the keyboard with it to the person's tabs. */
static void
test_keyboard_in_a_narrow_window (Fixture *fixture,
                                  gconstpointer data)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (fixture->window);
  GtkWidget *split = torget_gui_test_find (GTK_WIDGET (workspace), TORGET_TYPE_SPLIT, 0);
  gint64 id;

  torget_test_add_person (fixture->test->session, "Första", &id);
  torget_workspace_show_view (workspace, "persons");
  torget_split_set_minimum (TORGET_SPLIT (split), WIDE_CHARS, WIDE_CHARS);
  torget_gui_test_wait (torget_split_get_folded (TORGET_SPLIT (split)));
  torget_list_page_focus (TORGET_LIST_PAGE (torget_workspace_get_page (workspace)));
  torget_workspace_show_person (workspace, id);
  torget_gui_test_wait (torget_workspace_get_person_id (workspace) == id);
  torget_gui_test_wait (is_on_chosen_tab (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
}

/* Each list keeps what is searched for in it, also when it is asked for where it is shown. */
static void
test_search_stays_with_its_list (Fixture *fixture,
                                 gconstpointer data)
{
  static const struct
  {
    const char *view_id;
    const char *search;
  } rows[] = {
    { "persons", "somebody whom nobody knows" },
    { "plans", "" },
    { "persons", "somebody whom nobody knows" },
    { "today", "" },
    { "persons", "somebody whom nobody knows" },
  };
  TorgetWorkspace *workspace = torget_window_get_workspace (fixture->window);

  torget_workspace_show_view (workspace, "persons");
  torget_list_page_set_search (TORGET_LIST_PAGE (torget_workspace_get_page (workspace)),
                               rows[0].search);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      torget_workspace_show_view (workspace, rows[i].view_id);
      g_assert_cmpstr (torget_workspace_get_search (workspace), ==, rows[i].search);
      torget_workspace_show_view (workspace, rows[i].view_id);
      g_assert_cmpstr (torget_workspace_get_search (workspace), ==, rows[i].search);
    }
}

/* Over the page, it stays while rows are passed, and goes when one is chosen. */
static void
test_folded (Fixture *fixture,
             gconstpointer data)
{
  AdwFlap *flap
      = ADW_FLAP (torget_gui_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_FLAP, 0));

  adw_flap_set_fold_policy (flap, ADW_FLAP_FOLD_POLICY_ALWAYS);
  adw_flap_set_reveal_flap (flap, TRUE);
  move (fixture, 1);
  assert_view (fixture, "persons");
  g_assert_true (adw_flap_get_reveal_flap (flap));
  g_signal_emit_by_name (gtk_list_box_get_selected_row (fixture->list), "activate");
  assert_view (fixture, "persons");
  g_assert_false (adw_flap_get_reveal_flap (flap));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  torget_environment_start ();
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  g_settings_set_boolean (torget_settings_get (), "morning-summary", FALSE);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  ADD ("/ui/sidebar/arrows", test_arrows);
  ADD ("/ui/sidebar/tab", test_tab);
  ADD ("/ui/sidebar/arrow-after-key", test_arrow_after_key);
  ADD ("/ui/sidebar/refused", test_view_that_is_refused);
  ADD ("/ui/sidebar/other-view-shows-nobody", test_other_view_shows_nobody);
  ADD ("/ui/sidebar/keyboard-in-a-narrow-window", test_keyboard_in_a_narrow_window);
  ADD ("/ui/sidebar/search-stays", test_search_stays_with_its_list);
  ADD ("/ui/sidebar/folded", test_folded);
  return g_test_run ();
}
