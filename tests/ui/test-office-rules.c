/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The office rules in the preferences: what is set counts, and a mistake is taken back. */
#include "config.h"

#include "gui-test.h"
#include "service/office-parameters.h"
#include "support/session-test.h"
#include "ui/prefs/office-rules.h"

#include <glib/gi18n.h>

typedef struct
{
  TorgetTestSession *test;
  TorgetOfficeRules *rules;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  GtkWidget *page = g_object_new (TORGET_TYPE_OFFICE_RULES, NULL);

  fixture->test = torget_test_session_new ();
  fixture->rules = TORGET_OFFICE_RULES (page);
  torget_office_rules_set_session (fixture->rules, fixture->test->session);
  fixture->window = torget_gui_test_show (page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  TorgetOfficeRules *rules = g_object_ref (fixture->rules);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_drop (rules);
  torget_test_session_free (fixture->test);
}

static int
get (Fixture *fixture,
     TorgetOfficeParameter parameter)
{
  return torget_session_get_parameters (fixture->test->session)->values[parameter];
}

static void
set (Fixture *fixture,
     TorgetOfficeParameter parameter,
     int value)
{
  gtk_spin_button_set_value (torget_office_rules_get_spin (fixture->rules, parameter), value);
}

static void
test_every_rule_has_a_row (Fixture *fixture,
                           gconstpointer unused)
{
  for (guint i = 0; i < TORGET_N_OFFICE_PARAMETERS; i++)
    {
      GtkWidget *spin = GTK_WIDGET (torget_office_rules_get_spin (fixture->rules, i));
      GtkWidget *row = gtk_widget_get_ancestor (spin, ADW_TYPE_ACTION_ROW);

      g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin)), ==,
                       get (fixture, i));
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), !=, "");
    }
}

static void
test_what_is_set_counts (Fixture *fixture,
                         gconstpointer unused)
{
  set (fixture, TORGET_OFFICE_SUBLET_TERM_MONTHS, 12);
  torget_gui_test_wait (get (fixture, TORGET_OFFICE_SUBLET_TERM_MONTHS) == 12);
  g_assert_cmpint (get (fixture, TORGET_OFFICE_PLAN_DAYS), ==, 60);
}

/* Closing at once loses nothing. */
static void
test_is_saved_when_it_goes (Fixture *fixture,
                            gconstpointer unused)
{
  set (fixture, TORGET_OFFICE_PLAN_DAYS, 45);
  gtk_widget_set_visible (fixture->window, FALSE);
  torget_gui_test_wait (get (fixture, TORGET_OFFICE_PLAN_DAYS) == 45);
}

static GtkWidget *
find_reset (Fixture *fixture)
{
  GtkWidget *button;
  guint i = 0;

  do
    button = torget_gui_test_find (GTK_WIDGET (fixture->rules), GTK_TYPE_BUTTON, i++);
  while (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), _ ("_Reset")) != 0);
  return button;
}

static void
test_reset (Fixture *fixture,
            gconstpointer unused)
{
  g_assert_false (gtk_widget_get_sensitive (find_reset (fixture)));
  set (fixture, TORGET_OFFICE_INSPECTION_DAYS, 7);
  torget_gui_test_wait (get (fixture, TORGET_OFFICE_INSPECTION_DAYS) == 7);
  g_assert_true (gtk_widget_get_sensitive (find_reset (fixture)));
  g_signal_emit_by_name (find_reset (fixture), "clicked");
  torget_gui_test_wait (get (fixture, TORGET_OFFICE_INSPECTION_DAYS) == 14);
  g_assert_false (gtk_widget_get_sensitive (find_reset (fixture)));
}

#define ADD(name, func) g_test_add ("/office-rules/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("every-rule-has-a-row", test_every_rule_has_a_row);
  ADD ("what-is-set-counts", test_what_is_set_counts);
  ADD ("is-saved-when-it-goes", test_is_saved_when_it_goes);
  ADD ("reset", test_reset);
  return g_test_run ();
}
