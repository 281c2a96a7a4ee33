/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Receiving a handover in the region's view: shown, accepted, compared, declined. Everybody is
 * invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "support/session-test.h"
#include "ui/region/receive-preview.h"
#include "ui/region/region-page.h"
#include "ui/widgets/problem-label.h"

#include <string.h>

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data G_GNUC_UNUSED)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->test = torget_test_session_new ();
  fixture->page = torget_region_page_new (fixture->test->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->page == NULL);
  torget_test_session_free (fixture->test);
}

static GtkWidget *
get_receive (Fixture *fixture)
{
  return GTK_WIDGET (torget_region_page_show_receive (TORGET_REGION_PAGE (fixture->page)));
}

static const char *
get_state (Fixture *fixture)
{
  GtkWidget *stack = torget_gui_test_find (get_receive (fixture), GTK_TYPE_STACK, 0);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static void
wait_until_idle (Fixture *fixture)
{
  torget_gui_test_wait (!torget_region_page_is_busy (TORGET_REGION_PAGE (fixture->page)));
  torget_gui_test_settle ();
}

static void
activate (Fixture *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_receive (fixture), action, NULL));
  wait_until_idle (fixture);
}

/* The example of the schema, with one text for another. */
static void
load (Fixture *fixture,
      const char *before,
      const char *after)
{
  g_autofree char *example = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "examples",
                                                    "overlamning.xml", NULL);
  g_autofree char *path = g_build_filename (fixture->test->dir, "handover.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (example, &content, NULL, NULL));
  g_string_assign (text, content);
  g_assert_cmpuint (g_string_replace (text, before, after, 0), >, 0);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  torget_receive_page_load (TORGET_RECEIVE_PAGE (get_receive (fixture)), file);
  wait_until_idle (fixture);
}

static void
load_example (Fixture *fixture)
{
  load (fixture, "Al-Ahmad", "Al-Ahmad");
}

static void
test_accepted (Fixture *fixture,
               gconstpointer data G_GNUC_UNUSED)
{
  load_example (fixture);
  g_assert_cmpstr (get_state (fixture), ==, "preview");
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 0);
  activate (fixture, "receive.accept");
  g_assert_cmpstr (get_state (fixture), ==, "done");
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 2);
}

/* Ours is kept unless the box is checked. */
static void
test_difference (Fixture *fixture,
                 gconstpointer data)
{
  const gboolean takes = GPOINTER_TO_INT (data);
  g_autoptr (GPtrArray) found = NULL;
  GtkWidget *preview;
  GtkWidget *button;

  load_example (fixture);
  activate (fixture, "receive.accept");
  load (fixture, "<fornamn>Karim", "<fornamn>Karimo");
  preview = torget_gui_test_find (get_receive (fixture), TORGET_TYPE_RECEIVE_PREVIEW, 0);
  button = torget_gui_test_find (preview, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_nonnull (button);
  g_assert_null (torget_gui_test_find (preview, GTK_TYPE_CHECK_BUTTON, 1));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), takes);
  activate (fixture, "receive.accept");
  found = torget_test_list (fixture->test->session, TORGET_LIST_PERSONS, "Karimo");
  g_assert_cmpuint (found->len, ==, takes ? 1 : 0);
}

/* Whether two persons are one is compared anew; the keyboard stays at the question. */
static void
test_same_person (Fixture *fixture,
                  gconstpointer data G_GNUC_UNUSED)
{
  static const char identity[]
      = "   <identitet>\n"
        "    <typ kodverk=\"identifier_kind\" kod=\"personnummer\">Personnummer</typ>\n"
        "    <varde>19940312-2386</varde>\n"
        "   </identitet>\n";
  GtkWidget *preview;
  GtkWidget *button;

  load_example (fixture);
  activate (fixture, "receive.accept");
  load (fixture, identity, "");
  preview = torget_gui_test_find (get_receive (fixture), TORGET_TYPE_RECEIVE_PREVIEW, 0);
  button = torget_gui_test_find (preview, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  wait_until_idle (fixture);
  g_assert_cmpstr (get_state (fixture), ==, "preview");
  torget_gui_test_wait (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                        == torget_gui_test_find (preview, GTK_TYPE_CHECK_BUTTON, 0));
  button = torget_gui_test_find (preview, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (button)));
}

/* What is refused leads back to where a file is chosen, and says why. */
static void
test_refused (Fixture *fixture,
              gconstpointer data G_GNUC_UNUSED)
{
  load (fixture, "</overlamning>", "");
  g_assert_cmpstr (get_state (fixture), ==, "start");
  g_assert_true (gtk_widget_get_visible (
      torget_gui_test_find (get_receive (fixture), TORGET_TYPE_PROBLEM_LABEL, 0)));
}

static void
test_escape_leads_back (Fixture *fixture,
                        gconstpointer data G_GNUC_UNUSED)
{
  load_example (fixture);
  activate (fixture, "receive.back");
  g_assert_cmpstr (get_state (fixture), ==, "start");
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 0);
}

#define ADD(path, data, func) g_test_add (path, Fixture, data, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("/receive/accepted", NULL, test_accepted);
  ADD ("/receive/same-person", NULL, test_same_person);
  ADD ("/receive/difference/ours", GINT_TO_POINTER (FALSE), test_difference);
  ADD ("/receive/difference/theirs", GINT_TO_POINTER (TRUE), test_difference);
  ADD ("/receive/refused", NULL, test_refused);
  ADD ("/receive/escape-leads-back", NULL, test_escape_leads_back);
  return g_test_run ();
}
