/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists, over the demo data: sorting, filtering and searching change the rows; choosing a row
 * opens its person. */
#include "config.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "gui-test.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/app/views.h"
#include "ui/list/list-page.h"
#include "ui/widgets/widgets.h"

#include <glib/gstdio.h>

/* With the demo file, which is made once. */
static char *folder;

typedef struct
{
  TorgetSession *session;
  GtkWidget *window;
  TorgetListPage *page;
  gint64 opened; /* what `win.show-person` was asked for */
} Fixture;

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
  Fixture *fixture = user_data;

  fixture->opened = g_variant_get_int64 (parameter);
}

/* What the page expects of its window. */
static void
add_actions (Fixture *fixture)
{
  const GActionEntry entries[] = { { "show-person", show_person_cb, "x" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static GListModel *
get_rows (Fixture *fixture)
{
  return G_LIST_MODEL (torget_list_page_get_model (fixture->page));
}

static void
wait_for_rows (Fixture *fixture)
{
  torget_gui_test_wait (
      !torget_list_model_is_loading (torget_list_page_get_model (fixture->page)));
}

static void
set_up (Fixture *fixture,
        gconstpointer view_id)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->session = open_demo ();
  fixture->page = TORGET_LIST_PAGE (
      torget_view_create_page (torget_views_find (view_id), fixture->session));
  fixture->window = torget_gui_test_show (GTK_WIDGET (fixture->page));
  add_actions (fixture);
  wait_for_rows (fixture);
}

/* What still waits for an answer keeps the object until it comes. */
static void
drop (GObject *object)
{
  torget_gui_test_wait (object->ref_count == 1);
  g_assert_finalize_object (object);
}

static void
tear_down (Fixture *fixture,
           gconstpointer view_id)
{
  GtkWidget *page = g_object_ref (GTK_WIDGET (fixture->page));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  drop (G_OBJECT (page));
  close_session (fixture->session);
  drop (G_OBJECT (fixture->session));
}

static gconstpointer
get_record (Fixture *fixture,
            guint position)
{
  g_autoptr (TorgetRow) row = g_list_model_get_item (get_rows (fixture), position);

  g_assert_nonnull (row);
  torget_gui_test_wait (torget_row_get_record (row) != NULL);
  return torget_row_get_record (row);
}

static guint
count (Fixture *fixture)
{
  wait_for_rows (fixture);
  return g_list_model_get_n_items (get_rows (fixture));
}

static const char *
get_shown (Fixture *fixture)
{
  GtkWidget *view = GTK_WIDGET (torget_list_page_get_view (fixture->page));

  return gtk_stack_get_visible_child_name (
      GTK_STACK (gtk_widget_get_ancestor (view, GTK_TYPE_STACK)));
}

static const char *
get_count_text (Fixture *fixture)
{
  return gtk_label_get_text (
      GTK_LABEL (torget_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, 0)));
}

/* As clicking the header does. */
static void
sort_by (Fixture *fixture,
         guint column,
         GtkSortType order)
{
  GtkColumnView *view = torget_list_page_get_view (fixture->page);
  g_autoptr (GtkColumnViewColumn) header
      = g_list_model_get_item (gtk_column_view_get_columns (view), column);

  gtk_column_view_sort_by_column (view, header, order);
  wait_for_rows (fixture);
}

static void
test_sorting (Fixture *fixture,
              gconstpointer view_id)
{
  const guint born = 1;

  for (GtkSortType order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING; order++)
    {
      TorgetDate last = TORGET_DATE_NONE;

      sort_by (fixture, born, order);
      for (guint i = 0; i < 20; i++)
        {
          const TorgetPersonRow *row = get_record (fixture, i);

          if (i > 0 && order == GTK_SORT_ASCENDING)
            g_assert_cmpint (row->birth_date, >=, last);
          else if (i > 0)
            g_assert_cmpint (row->birth_date, <=, last);
          last = row->birth_date;
        }
    }
}

static void
test_filtering (Fixture *fixture,
                gconstpointer view_id)
{
  TorgetListFilters *filters = torget_list_page_get_filters (fixture->page);
  const guint all = count (fixture);
  g_autofree char *all_text = g_strdup (get_count_text (fixture));
  guint some;

  torget_list_filters_choose (filters, 0, "2480");
  some = count (fixture);
  g_assert_cmpuint (some, >, 0);
  g_assert_cmpuint (some, <, all);
  g_assert_cmpstr (get_count_text (fixture), !=, all_text);
  for (guint i = 0; i < some; i++)
    g_assert_cmpstr (((const TorgetPersonRow *) get_record (fixture, i))->municipality, ==, "2480");
  torget_list_filters_clear (filters);
  g_assert_cmpuint (count (fixture), ==, all);
  g_assert_cmpstr (get_count_text (fixture), ==, all_text);
}

/* The chip of a filter takes it back. */
static void
test_filter_chip (Fixture *fixture,
                  gconstpointer view_id)
{
  TorgetListFilters *filters = torget_list_page_get_filters (fixture->page);
  GtkWidget *chips = torget_gui_test_find (GTK_WIDGET (filters), GTK_TYPE_BOX, 1);
  const guint all = count (fixture);
  GtkWidget *chip;

  g_assert_false (gtk_widget_get_visible (chips));
  torget_list_filters_choose (filters, 0, "2480");
  g_assert_cmpuint (count (fixture), <, all);
  g_assert_true (gtk_widget_get_visible (chips));
  chip = torget_gui_test_find (chips, GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_false (gtk_widget_get_visible (chips));
  g_assert_cmpuint (count (fixture), ==, all);
}

static void
test_searching (Fixture *fixture,
                gconstpointer view_id)
{
  const guint all = count (fixture);
  guint some;

  torget_list_page_set_search (fixture->page, "al-ahmad amina");
  some = count (fixture);
  g_assert_cmpuint (some, ==, 1);
  g_assert_cmpstr (((const TorgetPersonRow *) get_record (fixture, 0))->given_name, ==, "Amina");
  torget_list_page_set_search (fixture->page, NULL);
  g_assert_cmpuint (count (fixture), ==, all);
}

/* Nothing found says so, and leads back. */
static void
test_nothing_found (Fixture *fixture,
                    gconstpointer view_id)
{
  const guint all = count (fixture);

  g_assert_cmpstr (get_shown (fixture), ==, "list");
  torget_list_page_set_search (fixture->page, "qqqqqq");
  torget_list_filters_choose (torget_list_page_get_filters (fixture->page), 0, "2480");
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_cmpstr (get_shown (fixture), ==, "nothing");
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "list.clear-filters", NULL);
  g_assert_cmpuint (count (fixture), ==, all);
  g_assert_cmpstr (get_shown (fixture), ==, "list");
  g_assert_cmpstr (torget_list_page_get_search (fixture->page), ==, "");
}

/* The arrow keys open nobody on the way; where they rest, the person is opened. */
static void
test_selecting (Fixture *fixture,
                gconstpointer view_id)
{
  GtkSelectionModel *selection
      = gtk_column_view_get_model (torget_list_page_get_view (fixture->page));
  gint64 second;

  second = ((const TorgetRecord *) get_record (fixture, 1))->id;
  torget_list_page_select_first (fixture->page);
  gtk_selection_model_select_item (selection, 1, TRUE);
  g_assert_cmpint (fixture->opened, ==, 0);
  torget_gui_test_wait (fixture->opened != 0);
  g_assert_cmpint (fixture->opened, ==, second);
}

/* A row of a track is somebody's. */
static void
test_track_opens_person (Fixture *fixture,
                         gconstpointer view_id)
{
  const TorgetPreschoolRow *row = get_record (fixture, 0);

  torget_list_page_select_first (fixture->page);
  torget_gui_test_wait (fixture->opened != 0);
  g_assert_cmpint (fixture->opened, ==, row->person_id);
}

/* Those who still wait come before those who have a place. */
static void
test_queue_order (Fixture *fixture,
                  gconstpointer view_id)
{
  gboolean is_placed = FALSE;

  for (guint i = 0; i < count (fixture); i++)
    {
      const TorgetPreschoolRow *row = get_record (fixture, i);

      if (row->placed_date != TORGET_DATE_NONE)
        is_placed = TRUE;
      else if (row->guarantee_date != TORGET_DATE_NONE)
        g_assert_false (is_placed);
    }
  g_assert_true (is_placed);
}

static gboolean
cell_shows (GtkWidget *page,
            const char *text)
{
  GtkWidget *cell;

  for (guint i = 0; (cell = torget_gui_test_find (page, GTK_TYPE_INSCRIPTION, i)) != NULL; i++)
    {
      const char *shown = gtk_inscription_get_text (GTK_INSCRIPTION (cell));

      if (shown != NULL && strstr (shown, text) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A protected person's name and place are not in any cell. */
static void
test_protected (Fixture *fixture,
                gconstpointer view_id)
{
  const TorgetPreschoolRow *row = NULL;

  for (guint i = 0; i < count (fixture); i++)
    {
      row = get_record (fixture, i);
      if (row->protection != NULL && !g_str_equal (row->protection, "none"))
        break;
    }
  g_assert_nonnull (row->protection);
  torget_gui_test_wait (cell_shows (GTK_WIDGET (fixture->page), "Protected person"));
  g_assert_false (cell_shows (GTK_WIDGET (fixture->page), row->given_name));
}

/* Every list has rows, a header for each column, and goes without a trace. */
static void
test_list (Fixture *fixture,
           gconstpointer view_id)
{
  GListModel *columns
      = gtk_column_view_get_columns (torget_list_page_get_view (fixture->page));

  g_assert_cmpuint (count (fixture), >, 0);
  g_assert_cmpstr (get_shown (fixture), ==, "list");
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      sort_by (fixture, i, GTK_SORT_DESCENDING);
      get_record (fixture, 0);
    }
}

#define ADD(name, view, func)                                                                     \
  g_test_add ("/ui/list-page/" name, Fixture, view, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  int status;

  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_widgets_init ();
  folder = torget_test_folder_new ();
  ADD ("persons", "persons", test_list);
  ADD ("plans", "plans", test_list);
  ADD ("sfi", "sfi", test_list);
  ADD ("preschool", "preschool", test_list);
  ADD ("sublets", "sublets", test_list);
  ADD ("sorting", "persons", test_sorting);
  ADD ("filtering", "persons", test_filtering);
  ADD ("filter-chip", "persons", test_filter_chip);
  ADD ("searching", "persons", test_searching);
  ADD ("nothing-found", "persons", test_nothing_found);
  ADD ("selecting", "persons", test_selecting);
  ADD ("track-opens-person", "preschool", test_track_opens_person);
  ADD ("queue-order", "preschool", test_queue_order);
  ADD ("protected", "preschool", test_protected);
  status = g_test_run ();
  torget_test_folder_remove (folder);
  return status;
}
