/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns a list has, and what of it goes into a file. */
#include "config.h"

#include "base/date.h"
#include "domain/list-rows.h"
#include "gui-test.h"
#include "list-test.h"
#include "service/access.h"
#include "support/test-folder.h"
#include "ui/app/settings.h"
#include "ui/list/list-export.h"
#include "ui/list/list-menu.h"
#include "ui/person/person-list-page.h"
#include "ui/preschool/preschool-list-page.h"

static GtkWidget *
get_menu (TorgetListTest *test)
{
  return torget_gui_test_find (GTK_WIDGET (test->page), TORGET_TYPE_LIST_MENU, 0);
}

static gboolean
is_shown (TorgetListTest *test,
          guint column)
{
  GListModel *columns = gtk_column_view_get_columns (torget_list_page_get_view (test->page));
  g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (columns, column);

  return gtk_column_view_column_get_visible (view_column);
}

/* What is not wanted is not shown, and is remembered for this list alone. */
static void
test_columns (TorgetListTest *test,
              gconstpointer view_id)
{
  const guint born = 1;
  g_auto (GStrv) hidden = NULL;

  torget_gui_test_wait (is_shown (test, born));
  gtk_widget_activate_action (get_menu (test), "columns.born", NULL);
  torget_gui_test_wait (!is_shown (test, born));
  g_assert_false (torget_list_menu_has_column (TORGET_LIST_MENU (get_menu (test)), born));
  hidden = g_settings_get_strv (torget_settings_get (), "hidden-columns");
  g_assert_cmpuint (g_strv_length (hidden), ==, 1);
  g_assert_cmpstr (hidden[0], ==, "persons/born");
  gtk_widget_activate_action (get_menu (test), "columns.born", NULL);
  torget_gui_test_wait (is_shown (test, born));
}

static char *
export_list (TorgetListTest *test,
             const TorgetListSpec *spec,
             guint n_columns)
{
  char *folder = torget_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  char *content = NULL;

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (columns, (gpointer) &spec->columns[i]);
  torget_list_export_write (GTK_WIDGET (test->page), test->session,
                            torget_list_page_get_model (test->page), columns, file);
  torget_gui_test_wait (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  torget_test_folder_remove (folder);
  return content;
}

/* The rows that are shown, in their order, with dates that a program can read. */
static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  *(GPtrArray **) user_data
      = torget_session_list_access_finish (TORGET_SESSION (source), result, NULL);
}

/* Everybody who is shown is on record as having gone out. */
static void
assert_on_record (TorgetListTest *test,
                  const char *action)
{
  const TorgetAccessQuery everything = { 0 };
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GHashTable) persons = g_hash_table_new (g_int64_hash, g_int64_equal);

  torget_session_list_access_async (test->session, &everything, NULL, listed_cb, &lines);
  torget_gui_test_wait (lines != NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const TorgetAccessLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->action, action))
        g_hash_table_add (persons, (gpointer) &line->person_id);
    }
  for (guint i = 0; i < torget_list_test_count (test); i++)
    {
      const gint64 person_id = torget_list_row_get_person (torget_list_test_get_record (test, i));

      g_assert_true (g_hash_table_contains (persons, &person_id));
    }
}

static void
test_export (TorgetListTest *test,
             gconstpointer view_id)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  const TorgetPersonRow *row;
  char born[TORGET_DATE_ISO_SIZE];
  g_autofree char *expected = NULL;
  guint n;

  torget_list_filters_choose (torget_list_page_get_filters (test->page), 0, "2480");
  n = torget_list_test_count (test);
  content = export_list (test, &torget_person_list_spec, 3);
  lines = g_strsplit (content, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, n + 2);
  g_assert_cmpstr (lines[0], ==, "\xef\xbb\xbfName,Born,Municipality");
  row = torget_list_test_get_record (test, 0);
  expected = g_strdup_printf ("\"%s, %s\",%s,Umeå", row->family_name, row->given_name,
                              torget_date_write_iso (row->birth_date, born));
  g_assert_cmpstr (lines[1], ==, expected);
  assert_on_record (test, "export:persons");
}

/* The demo's protected family. */
#define FAMILY "Rahimi"

/* Nothing of a protected person goes out that the list does not show; a row does not even have it. */
static void
test_export_protected (TorgetListTest *test,
                       gconstpointer view_id)
{
  g_autofree char *content
      = export_list (test, &torget_preschool_list_spec, torget_preschool_list_spec.n_columns);
  gboolean is_tested = FALSE;

  for (guint i = 0; i < torget_list_test_count (test); i++)
    {
      const TorgetPreschoolRow *row = torget_list_test_get_record (test, i);

      if (row->protection == NULL || g_str_equal (row->protection, "none"))
        continue;
      g_assert_null (row->family_name);
      g_assert_cmpint (row->birth_date, ==, TORGET_DATE_NONE);
      is_tested = TRUE;
    }
  g_assert_true (is_tested);
  g_assert_null (strstr (content, FAMILY));
  g_assert_nonnull (strstr (content, "\r\nProtected person,,"));
  assert_on_record (test, "export:preschool");
}

#define ADD(name, view, func) TORGET_LIST_TEST_ADD ("/ui/list-menu/" name, view, func)

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("columns", "persons", test_columns);
  ADD ("export", "persons", test_export);
  ADD ("export-protected", "preschool", test_export_protected);
  return torget_list_test_run ();
}
