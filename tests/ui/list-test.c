/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list over the demo file; see list-test.h. */
#include "config.h"

#include "list-test.h"

#include "base/clock.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/app/views.h"
#include "ui/widgets/widgets.h"

/* With the demo file, which is made once. */
static char *folder;

static TorgetSession *
open_demo (void)
{
  TorgetSession *session = torget_session_new ();
  g_autofree char *path = g_build_filename (folder, "demo.db", NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_open_demo_async (session, path, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_open_demo_finish (session, result, &error);
  g_assert_no_error (error);
  return session;
}

static void
close_session (TorgetSession *session)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_close_async (session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
}

static void
show_person_cb (GSimpleAction *action,
                GVariant *parameter,
                gpointer user_data)
{
  TorgetListTest *test = user_data;

  test->opened = g_variant_get_int64 (parameter);
}

static void
saved_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  TorgetListTest *test = user_data;

  g_variant_get (parameter, "(x&s)", &test->saved, NULL);
}

/* What the page expects of its window. */
static void
add_actions (TorgetListTest *test)
{
  const GActionEntry entries[]
      = { { "show-person", show_person_cb, "x" }, { "saved", saved_cb, "(xs)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), test);
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

/**
 * torget_list_test_get_rows:
 * @test: a fixture
 *
 * Returns: (transfer none): the rows of the list
 */
GListModel *
torget_list_test_get_rows (TorgetListTest *test)
{
  return G_LIST_MODEL (torget_list_page_get_model (test->page));
}

/**
 * torget_list_test_wait:
 * @test: a fixture
 *
 * Waits until the rows are there.
 */
void
torget_list_test_wait (TorgetListTest *test)
{
  torget_gui_test_wait (
      !torget_list_model_is_loading (torget_list_page_get_model (test->page)));
}

/**
 * torget_list_test_set_up:
 * @test: a fixture
 * @view_id: a view with a list
 *
 * Shows the list of the demo file on a fixed day.
 */
void
torget_list_test_set_up (TorgetListTest *test,
                         gconstpointer view_id)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  test->session = open_demo ();
  test->page = TORGET_LIST_PAGE (
      torget_view_create_page (torget_views_find (view_id), test->session));
  test->window = torget_gui_test_show (GTK_WIDGET (test->page));
  add_actions (test);
  torget_list_test_wait (test);
}

/**
 * torget_list_test_tear_down:
 * @test: a fixture
 * @view_id: a view with a list
 *
 * Closes everything, and checks that nothing is left of it.
 */
void
torget_list_test_tear_down (TorgetListTest *test,
                            gconstpointer view_id)
{
  GtkWidget *page = g_object_ref (GTK_WIDGET (test->page));

  gtk_window_destroy (GTK_WINDOW (test->window));
  torget_gui_test_drop (page);
  close_session (test->session);
  torget_gui_test_drop (test->session);
}

/**
 * torget_list_test_get_record:
 * @test: a fixture
 * @position: of a row
 *
 * Returns: (transfer none): the row's record, once it has been read
 */
gconstpointer
torget_list_test_get_record (TorgetListTest *test,
                             guint position)
{
  g_autoptr (TorgetRow) row = g_list_model_get_item (torget_list_test_get_rows (test), position);

  g_assert_nonnull (row);
  torget_gui_test_wait (torget_row_get_record (row) != NULL);
  return torget_row_get_record (row);
}

/**
 * torget_list_test_count:
 * @test: a fixture
 *
 * Returns: how many rows there are, once they have been read
 */
guint
torget_list_test_count (TorgetListTest *test)
{
  torget_list_test_wait (test);
  return g_list_model_get_n_items (torget_list_test_get_rows (test));
}

/**
 * torget_list_test_run:
 *
 * Runs the tests that were added; the folder with the demo file goes afterwards.
 *
 * Returns: the status of the program
 */
int
torget_list_test_run (void)
{
  int status;

  torget_widgets_init ();
  folder = torget_test_folder_new ();
  status = g_test_run ();
  torget_test_folder_remove (folder);
  return status;
}
