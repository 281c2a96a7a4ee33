/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists, over the demo data: sorting, filtering and searching change the rows; choosing a row
 * opens its person. */
#include "config.h"

#include "domain/list-rows.h"
#include "gui-test.h"
#include "list-test.h"
#include "ui/list/list-lanes.h"
#include "ui/list/list-text.h"

/* A screen reader is told whose row the keyboard is on. */
static void
test_rows_have_names (TorgetListTest *test,
                      gconstpointer view_id)
{
  GtkWidget *cell = torget_gui_test_find (GTK_WIDGET (test->page), TORGET_TYPE_LIST_CELL, 0);
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (cell));

  g_assert_cmpstr (gtk_widget_get_css_name (row), ==, "row");
  g_assert_cmpstr (torget_list_cell_get_text (TORGET_LIST_CELL (cell)), !=, "");
  g_assert_null (gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
      torget_list_cell_get_text (TORGET_LIST_CELL (cell))));
}

#define ROOM_BESIDE_PERSON 300 /* pixels */

static const char *
get_shown (TorgetListTest *test)
{
  GtkWidget *view = GTK_WIDGET (torget_list_page_get_view (test->page));

  return gtk_stack_get_visible_child_name (
      GTK_STACK (gtk_widget_get_ancestor (view, GTK_TYPE_STACK)));
}

static const char *
get_count_text (TorgetListTest *test)
{
  return gtk_label_get_text (
      GTK_LABEL (torget_gui_test_find (GTK_WIDGET (test->page), GTK_TYPE_LABEL, 0)));
}

/* As clicking the header does. */
static void
sort_by (TorgetListTest *test,
         guint column,
         GtkSortType order)
{
  GtkColumnView *view = torget_list_page_get_view (test->page);
  g_autoptr (GtkColumnViewColumn) header
      = g_list_model_get_item (gtk_column_view_get_columns (view), column);

  gtk_column_view_sort_by_column (view, header, order);
  torget_list_test_wait (test);
}

/* Beside a person in a window of 1024 pixels: what is wide gives way, and comes back when there is
 * room. */
static void
test_fits_beside_a_person (TorgetListTest *test,
                           gconstpointer view_id)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (test->page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  if (minimum > ROOM_BESIDE_PERSON)
    torget_gui_test_tell_width (GTK_WIDGET (test->page));
  g_assert_cmpint (minimum, <=, ROOM_BESIDE_PERSON);
}

static void
test_sorting (TorgetListTest *test,
              gconstpointer view_id)
{
  const guint born = 1;

  for (GtkSortType order = GTK_SORT_ASCENDING; order <= GTK_SORT_DESCENDING; order++)
    {
      TorgetDate last = TORGET_DATE_NONE;

      sort_by (test, born, order);
      for (guint i = 0; i < 20; i++)
        {
          const TorgetPersonRow *row = torget_list_test_get_record (test, i);

          if (torget_list_is_protected (row))
            continue;
          if (last != TORGET_DATE_NONE && order == GTK_SORT_ASCENDING)
            g_assert_cmpint (row->birth_date, >=, last);
          else if (last != TORGET_DATE_NONE)
            g_assert_cmpint (row->birth_date, <=, last);
          last = row->birth_date;
        }
    }
}

static void
test_filtering (TorgetListTest *test,
                gconstpointer view_id)
{
  TorgetListFilters *filters = torget_list_page_get_filters (test->page);
  const guint all = torget_list_test_count (test);
  g_autofree char *all_text = g_strdup (get_count_text (test));
  guint some;

  torget_list_filters_choose (filters, 0, "2480");
  some = torget_list_test_count (test);
  g_assert_cmpuint (some, >, 0);
  g_assert_cmpuint (some, <, all);
  g_assert_cmpstr (get_count_text (test), !=, all_text);
  for (guint i = 0; i < some; i++)
    {
      const TorgetPersonRow *row = torget_list_test_get_record (test, i);

      if (!torget_list_is_protected (row))
        g_assert_cmpstr (row->municipality, ==, "2480");
    }
  torget_list_filters_clear (filters);
  g_assert_cmpuint (torget_list_test_count (test), ==, all);
  g_assert_cmpstr (get_count_text (test), ==, all_text);
}

/* The chip of a filter takes it back. */
static void
test_filter_chip (TorgetListTest *test,
                  gconstpointer view_id)
{
  TorgetListFilters *filters = torget_list_page_get_filters (test->page);
  GtkWidget *chips = torget_gui_test_find (GTK_WIDGET (filters), GTK_TYPE_BOX, 1);
  const guint all = torget_list_test_count (test);
  GtkWidget *chip;

  g_assert_false (gtk_widget_get_visible (chips));
  torget_list_filters_choose (filters, 0, "2480");
  g_assert_cmpuint (torget_list_test_count (test), <, all);
  g_assert_true (gtk_widget_get_visible (chips));
  chip = torget_gui_test_find (chips, GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (chip, "clicked");
  g_assert_false (gtk_widget_get_visible (chips));
  g_assert_cmpuint (torget_list_test_count (test), ==, all);
}

static void
test_searching (TorgetListTest *test,
                gconstpointer view_id)
{
  const guint all = torget_list_test_count (test);
  const TorgetPersonRow *first;
  guint some;

  torget_list_page_set_search (test->page, "al-ahmad amina");
  some = torget_list_test_count (test);
  g_assert_cmpuint (some, ==, 1);
  first = torget_list_test_get_record (test, 0);
  g_assert_cmpstr (first->given_name, ==, "Amina");
  torget_list_page_set_search (test->page, NULL);
  g_assert_cmpuint (torget_list_test_count (test), ==, all);
}

/* Nothing found says so, and leads back. */
static void
test_nothing_found (TorgetListTest *test,
                    gconstpointer view_id)
{
  const guint all = torget_list_test_count (test);

  g_assert_cmpstr (get_shown (test), ==, "list");
  torget_list_page_set_search (test->page, "qqqqqq");
  torget_list_filters_choose (torget_list_page_get_filters (test->page), 0, "2480");
  g_assert_cmpuint (torget_list_test_count (test), ==, 0);
  g_assert_cmpstr (get_shown (test), ==, "nothing");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "list.clear-filters", NULL);
  g_assert_cmpuint (torget_list_test_count (test), ==, all);
  g_assert_cmpstr (get_shown (test), ==, "list");
  g_assert_cmpstr (torget_list_page_get_search (test->page), ==, "");
}

/* The arrow keys open nobody on the way; where they rest, the person is opened. */
static void
test_selecting (TorgetListTest *test,
                gconstpointer view_id)
{
  GtkSelectionModel *selection
      = gtk_column_view_get_model (torget_list_page_get_view (test->page));
  gint64 second;

  second = ((const TorgetRecord *) torget_list_test_get_record (test, 1))->id;
  torget_list_page_select_first (test->page);
  gtk_selection_model_select_item (selection, 1, TRUE);
  g_assert_cmpint (test->opened, ==, 0);
  torget_gui_test_wait (test->opened != 0);
  g_assert_cmpint (test->opened, ==, second);
}

/* A row of a track is somebody's. */
static void
test_track_opens_person (TorgetListTest *test,
                         gconstpointer view_id)
{
  const TorgetPreschoolRow *row = torget_list_test_get_record (test, 0);

  torget_list_page_select_first (test->page);
  torget_gui_test_wait (test->opened != 0);
  g_assert_cmpint (test->opened, ==, row->person_id);
}

static gboolean
is_waiting (const char *status)
{
  static const char *const waiting[] = { "incomplete", "queued", "offered", NULL };

  return status != NULL && g_strv_contains (waiting, status);
}

/* Those who still wait come before those who have a place. */
static void
test_queue_order (TorgetListTest *test,
                  gconstpointer view_id)
{
  gboolean is_placed = FALSE;

  for (guint i = 0; i < torget_list_test_count (test); i++)
    {
      const TorgetPreschoolRow *row = torget_list_test_get_record (test, i);

      if (row->placed_date != TORGET_DATE_NONE)
        is_placed = TRUE;
      else if (is_waiting (row->status))
        g_assert_false (is_placed);
    }
  g_assert_true (is_placed);
}

/* A course shows how many it has, and clicked, those alone. */
static void
test_lanes (TorgetListTest *test,
            gconstpointer view_id)
{
  GtkWidget *lanes = torget_gui_test_find (GTK_WIDGET (test->page), TORGET_TYPE_LIST_LANES, 0);
  GtkWidget *course_b = torget_gui_test_find (lanes, GTK_TYPE_TOGGLE_BUTTON, 1);
  const guint all = torget_list_test_count (test);
  TorgetListModel *model = torget_list_page_get_model (test->page);
  const guint in_b = torget_list_model_get_course_count (model, "B");
  g_autofree char *label = g_strdup_printf ("Course B: %u", in_b);

  g_assert_cmpuint (in_b, >, 0);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (course_b)), ==, label);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (course_b), TRUE);
  g_assert_cmpuint (torget_list_test_count (test), ==, in_b);
  for (guint i = 0; i < in_b; i++)
    {
      const TorgetSfiRow *row = torget_list_test_get_record (test, i);

      g_assert_cmpstr (row->course, ==, "B");
    }
  g_assert_cmpuint (torget_list_model_get_course_count (model, "B"), ==, in_b);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (course_b), FALSE);
  g_assert_cmpuint (torget_list_test_count (test), ==, all);
}

/* Vacant flats come first in any order, and opening one opens nobody. */
static void
test_vacancies (TorgetListTest *test,
                gconstpointer view_id)
{
  const guint n_rows = torget_list_test_count (test);

  for (guint column = 0; column < 3; column++)
    {
      gboolean is_let = FALSE;

      sort_by (test, column, GTK_SORT_DESCENDING);
      for (guint i = 0; i < n_rows; i++)
        {
          const TorgetSubletRow *row = torget_list_test_get_record (test, i);

          g_assert_true (row->household_id != 0 || !is_let);
          is_let = row->household_id != 0;
        }
      g_assert_true (is_let);
    }
  torget_list_page_select_first (test->page);
  torget_gui_test_settle ();
  g_signal_emit_by_name (torget_list_page_get_view (test->page), "activate", 0);
  g_assert_cmpint (test->opened, ==, 0);
}

/* Whoever has a place holds nobody back. */
static void
test_blocks (TorgetListTest *test,
             gconstpointer view_id)
{
  gboolean is_blocking = FALSE;

  for (guint i = 0; i < torget_list_test_count (test); i++)
    {
      const TorgetPreschoolRow *row = torget_list_test_get_record (test, i);
      const gboolean blocks = row->blocks != NULL && *row->blocks != '\0';

      g_assert_true (!blocks || row->placed_date == TORGET_DATE_NONE);
      is_blocking |= blocks;
    }
  g_assert_true (is_blocking);
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
test_protected (TorgetListTest *test,
                gconstpointer view_id)
{
  const TorgetPreschoolRow *row = NULL;

  for (guint i = 0; i < torget_list_test_count (test); i++)
    {
      row = torget_list_test_get_record (test, i);
      if (row->protection != NULL && !g_str_equal (row->protection, "none"))
        break;
    }
  g_assert_nonnull (row->protection);
  torget_gui_test_wait (cell_shows (GTK_WIDGET (test->page), "Protected person"));
  g_assert_null (row->given_name);
  g_assert_false (cell_shows (GTK_WIDGET (test->page), "Rahimi"));
}

/* Every list has rows, a header for each column, and goes without a trace. */
static void
test_list (TorgetListTest *test,
           gconstpointer view_id)
{
  GListModel *columns
      = gtk_column_view_get_columns (torget_list_page_get_view (test->page));

  g_assert_cmpuint (torget_list_test_count (test), >, 0);
  g_assert_cmpstr (get_shown (test), ==, "list");
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (gtk_column_view_column_get_sorter (column) == NULL)
        continue;
      sort_by (test, i, GTK_SORT_DESCENDING);
      torget_list_test_get_record (test, 0);
    }
}

#define ROOM_BESIDE_PERSON 300 /* pixels */

#define ADD(name, view, func) TORGET_LIST_TEST_ADD ("/ui/list-page/" name, view, func)

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("persons", "persons", test_list);
  ADD ("plans", "plans", test_list);
  ADD ("sfi", "sfi", test_list);
  ADD ("preschool", "preschool", test_list);
  ADD ("sublets", "sublets", test_list);
  ADD ("row-names", "persons", test_rows_have_names);
  ADD ("fits-persons", "persons", test_fits_beside_a_person);
  ADD ("fits-plans", "plans", test_fits_beside_a_person);
  ADD ("fits-sfi", "sfi", test_fits_beside_a_person);
  ADD ("fits-preschool", "preschool", test_fits_beside_a_person);
  ADD ("fits-sublets", "sublets", test_fits_beside_a_person);
  ADD ("sorting", "persons", test_sorting);
  ADD ("filtering", "persons", test_filtering);
  ADD ("filter-chip", "persons", test_filter_chip);
  ADD ("searching", "persons", test_searching);
  ADD ("nothing-found", "persons", test_nothing_found);
  ADD ("selecting", "persons", test_selecting);
  ADD ("track-opens-person", "preschool", test_track_opens_person);
  ADD ("queue-order", "preschool", test_queue_order);
  ADD ("lanes", "sfi", test_lanes);
  ADD ("vacancies", "sublets", test_vacancies);
  ADD ("blocks", "preschool", test_blocks);
  ADD ("protected", "preschool", test_protected);
  return torget_list_test_run ();
}
