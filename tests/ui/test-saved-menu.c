/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved filters of a list: what is saved comes back, whatever is shown in between. */
#include "config.h"

#include "gui-test.h"
#include "list-test.h"
#include "ui/list/saved-menu.h"

static GtkWidget *
get_menu (TorgetListTest *test)
{
  return torget_gui_test_find (GTK_WIDGET (test->page), TORGET_TYPE_SAVED_MENU, 0);
}

static GtkMenuButton *
get_button (TorgetListTest *test)
{
  return GTK_MENU_BUTTON (torget_gui_test_find (get_menu (test), GTK_TYPE_MENU_BUTTON, 0));
}

/* A button of the popover by its label or tip. */
static GtkWidget *
find_button (TorgetListTest *test,
             const char *text)
{
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (get_button (test)));
  GtkWidget *button;

  for (guint i = 0; (button = torget_gui_test_find (popover, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), text) == 0
        || g_strcmp0 (gtk_widget_get_tooltip_text (button), text) == 0)
      return button;
  return NULL;
}

static void
open_menu (TorgetListTest *test)
{
  gtk_menu_button_popup (get_button (test));
  torget_gui_test_settle ();
}

/* A popover must have gone before its window: GTK 4.8 still asks where the pointer is in it. */
static void
close_menu (TorgetListTest *test)
{
  gtk_menu_button_popdown (get_button (test));
  torget_gui_test_wait (!gtk_widget_get_mapped (
      GTK_WIDGET (gtk_menu_button_get_popover (get_button (test)))));
  torget_gui_test_settle ();
}

static void
give_name (const char *name)
{
  GtkWindow *dialog;

  torget_gui_test_wait (torget_gui_test_find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = torget_gui_test_find_window (ADW_TYPE_MESSAGE_DIALOG);
  gtk_editable_set_text (
      GTK_EDITABLE (torget_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_ENTRY, 0)), name);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "save");
  gtk_window_destroy (dialog);
  torget_gui_test_settle ();
}

static void
save_as (TorgetListTest *test,
         const char *name)
{
  open_menu (test);
  g_signal_emit_by_name (find_button (test, "_Save Search and Filters…"), "clicked");
  give_name (name);
}

static void
press (TorgetListTest *test,
       const char *text)
{
  open_menu (test);
  torget_gui_test_wait (find_button (test, text) != NULL);
  g_signal_emit_by_name (find_button (test, text), "clicked");
}

static void
test_choose (TorgetListTest *test,
             gconstpointer view_id)
{
  TorgetListFilters *filters = torget_list_page_get_filters (test->page);
  GtkColumnView *view = torget_list_page_get_view (test->page);
  g_autoptr (GtkColumnViewColumn) born
      = g_list_model_get_item (gtk_column_view_get_columns (view), 1);
  const guint all = torget_list_test_count (test);
  g_autoptr (TorgetListQuery) saved = NULL;
  guint some;

  torget_list_filters_choose (filters, 0, "2480");
  torget_list_page_set_search (test->page, "a");
  gtk_column_view_sort_by_column (view, born, GTK_SORT_DESCENDING);
  some = torget_list_test_count (test);
  g_assert_cmpuint (some, <, all);
  saved = torget_record_copy (
      torget_list_model_get_query (torget_list_page_get_model (test->page)));
  save_as (test, "Umeå, yngst först");

  torget_list_page_set_search (test->page, NULL);
  torget_list_filters_clear (filters);
  gtk_column_view_sort_by_column (view, born, GTK_SORT_ASCENDING);
  g_assert_cmpuint (torget_list_test_count (test), ==, all);

  press (test, "Umeå, yngst först");
  g_assert_cmpuint (torget_list_test_count (test), ==, some);
  g_assert_true (torget_record_equal (
      torget_list_model_get_query (torget_list_page_get_model (test->page)), saved));
  press (test, "Remove");
  close_menu (test);
}

static void
test_rename_and_remove (TorgetListTest *test,
                        gconstpointer view_id)
{
  save_as (test, "Före");
  press (test, "Rename");
  give_name ("Efter");
  open_menu (test);
  torget_gui_test_wait (find_button (test, "Efter") != NULL);
  g_assert_null (find_button (test, "Före"));
  g_signal_emit_by_name (find_button (test, "Remove"), "clicked");
  g_assert_null (find_button (test, "Efter"));
  close_menu (test);
  open_menu (test);
  torget_gui_test_wait (find_button (test, "Efter") == NULL);
  close_menu (test);
}

/* A filter without a name is none. */
static void
test_no_name (TorgetListTest *test,
              gconstpointer view_id)
{
  save_as (test, "  ");
  open_menu (test);
  g_assert_null (find_button (test, "Rename"));
  close_menu (test);
}

#define ADD(name, func) TORGET_LIST_TEST_ADD ("/ui/saved-menu/" name, "persons", func)

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("choose", test_choose);
  ADD ("rename-and-remove", test_rename_and_remove);
  ADD ("no-name", test_no_name);
  return torget_list_test_run ();
}
