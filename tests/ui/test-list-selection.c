/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several rows of a list: they stay selected in another order, and are changed together. */
#include "config.h"

#include "domain/list-rows.h"
#include "gui-test.h"
#include "list-test.h"
#include "ui/list/bulk-dialog.h"

static GtkSelectionModel *
get_selection (TorgetListTest *test)
{
  return gtk_column_view_get_model (torget_list_page_get_view (test->page));
}

static guint
count_selected (TorgetListTest *test)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (get_selection (test));

  return (guint) gtk_bitset_get_size (selected);
}

static gboolean
shows_bar (TorgetListTest *test)
{
  return gtk_revealer_get_reveal_child (
      GTK_REVEALER (torget_gui_test_find (GTK_WIDGET (test->page), GTK_TYPE_REVEALER, 0)));
}

static void
wait_for_all (TorgetListTest *test)
{
  torget_gui_test_wait (g_list_model_get_n_items (G_LIST_MODEL (get_selection (test)))
                        == torget_list_test_count (test));
}

/* The bar comes with the second row; nobody is opened. */
static void
test_several (TorgetListTest *test,
              gconstpointer view_id)
{
  wait_for_all (test);
  gtk_selection_model_select_item (get_selection (test), 0, TRUE);
  g_assert_false (shows_bar (test));
  gtk_selection_model_select_range (get_selection (test), 1, 3, FALSE);
  g_assert_true (shows_bar (test));
  gtk_selection_model_select_all (get_selection (test));
  g_assert_cmpuint (count_selected (test), ==, torget_list_test_count (test));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "list.unselect", NULL);
  g_assert_cmpuint (count_selected (test), ==, 0);
  g_assert_false (shows_bar (test));
  torget_gui_test_settle ();
  g_assert_cmpint (test->opened, ==, 0);
}

/* Who is shown from somewhere else is selected, or nobody: another one's name beside it would be
 * taken for theirs. Several rows stay. */
static void
test_follow (TorgetListTest *test,
             gconstpointer view_id)
{
  const gint64 third = ((const TorgetRecord *) torget_list_test_get_record (test, 2))->id;

  wait_for_all (test);
  gtk_selection_model_select_item (get_selection (test), 0, TRUE);
  torget_gui_test_wait (test->opened != 0);
  torget_list_page_follow (test->page, test->opened);
  g_assert_true (gtk_selection_model_is_selected (get_selection (test), 0));
  torget_list_page_follow (test->page, third);
  g_assert_cmpuint (count_selected (test), ==, 1);
  g_assert_true (gtk_selection_model_is_selected (get_selection (test), 2));
  torget_list_page_follow (test->page, 999999);
  g_assert_cmpuint (count_selected (test), ==, 0);
  gtk_selection_model_select_range (get_selection (test), 0, 2, TRUE);
  torget_list_page_follow (test->page, third);
  g_assert_cmpuint (count_selected (test), ==, 2);
}

/* Rows are remembered by who they are, not by where they stand. */
static void
test_other_order (TorgetListTest *test,
                  gconstpointer view_id)
{
  GtkColumnView *view = torget_list_page_get_view (test->page);
  g_autoptr (GtkColumnViewColumn) name
      = g_list_model_get_item (gtk_column_view_get_columns (view), 0);
  const guint last = torget_list_test_count (test) - 1;
  const gint64 first = ((const TorgetRecord *) torget_list_test_get_record (test, 0))->id;

  wait_for_all (test);
  gtk_selection_model_select_range (get_selection (test), 0, 2, TRUE);
  gtk_column_view_sort_by_column (view, name, GTK_SORT_DESCENDING);
  torget_list_test_wait (test);
  g_assert_cmpint (((const TorgetRecord *) torget_list_test_get_record (test, last))->id, ==,
                   first);
  g_assert_cmpuint (count_selected (test), ==, 2);
  g_assert_true (gtk_selection_model_is_selected (get_selection (test), last));
}

static AdwComboRow *
get_combo (TorgetBulkDialog *dialog)
{
  return ADW_COMBO_ROW (torget_gui_test_find (GTK_WIDGET (dialog), ADW_TYPE_COMBO_ROW, 0));
}

static TorgetBulkDialog *
open_dialog (TorgetListTest *test,
             const char *action,
             guint position,
             guint n_rows)
{
  TorgetBulkDialog *dialog;

  gtk_selection_model_select_range (get_selection (test), position, n_rows, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (test->page), action, NULL);
  dialog = torget_gui_test_find_window (TORGET_TYPE_BULK_DIALOG);
  g_assert_nonnull (dialog);
  torget_gui_test_wait (g_list_model_get_n_items (adw_combo_row_get_model (get_combo (dialog)))
                        > 2);
  return dialog;
}

static gboolean
says (TorgetBulkDialog *dialog,
      const char *text)
{
  GtkWidget *row;

  for (guint i = 0;
       (row = torget_gui_test_find (GTK_WIDGET (dialog), ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    {
      const char *subtitle = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

      if (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), text) != NULL
          || (subtitle != NULL && strstr (subtitle, text) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* Nothing is saved before it has been said who is changed. */
static void
test_change_coordinator (TorgetListTest *test,
                         gconstpointer view_id)
{
  TorgetBulkDialog *dialog = open_dialog (test, "list.change-coordinator", 0, 4);
  AdwComboRow *combo = get_combo (dialog);
  g_autofree char *name = NULL;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.save", NULL);
  g_assert_cmpint (test->saved, ==, 0);
  adw_combo_row_set_selected (combo, 1);
  name = g_strdup (
      gtk_string_object_get_string (adw_combo_row_get_selected_item (combo)));
  torget_gui_test_wait (says (dialog, " → "));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "bulk.save", NULL);
  torget_gui_test_wait (test->saved != 0);
  torget_gui_test_wait (torget_gui_test_find_window (TORGET_TYPE_BULK_DIALOG) == NULL);
  torget_list_test_wait (test);
  for (guint i = 0; i < 4; i++)
    torget_gui_test_wait (
        g_strcmp0 (((const TorgetPersonRow *) torget_list_test_get_record (test, i))->coordinator,
                   name)
        == 0);
  g_assert_cmpuint (count_selected (test), ==, 4);
}

/* The dialog names a protected person as little as the list does. */
static void
test_protected (TorgetListTest *test,
                gconstpointer view_id)
{
  const guint n_rows = torget_list_test_count (test);
  const TorgetPersonRow *row = NULL;
  TorgetBulkDialog *dialog;
  guint position;

  for (position = 0; position < n_rows; position++)
    {
      row = torget_list_test_get_record (test, position);
      if (row->protection != NULL && !g_str_equal (row->protection, "none"))
        break;
    }
  g_assert_cmpuint (position, <, n_rows);
  g_assert_null (row->given_name);
  wait_for_all (test);
  dialog = open_dialog (test, "list.add-task", position, 1);
  torget_gui_test_wait (says (dialog, "Protected person"));
  g_assert_false (says (dialog, "Rahimi"));
  g_object_ref (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  torget_gui_test_drop (dialog);
}

#define ADD(name, func) TORGET_LIST_TEST_ADD ("/ui/list-selection/" name, "persons", func)

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("several", test_several);
  ADD ("follow", test_follow);
  ADD ("other-order", test_other_order);
  ADD ("change-coordinator", test_change_coordinator);
  ADD ("protected", test_protected);
  return torget_list_test_run ();
}
