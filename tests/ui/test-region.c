/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The region's view with a real file: the register through trial and import and back again, and
 * an export through its rehearsal. All persons are invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "support/session-test.h"
#include "ui/region/region-page.h"
#include "ui/region/report-list.h"
#include "ui/widgets/text-row.h"

#include <string.h>

#define WAIT_SECONDS 60

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->test = torget_test_session_new ();
  fixture->page = torget_region_page_new (fixture->test->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
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

static TorgetRegionPage *
get_page (Fixture *fixture)
{
  return TORGET_REGION_PAGE (fixture->page);
}

static const char *
get_state (gpointer page)
{
  GtkWidget *stack = torget_gui_test_find (page, GTK_TYPE_STACK, 0);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static TorgetReportList *
get_list (gpointer page)
{
  return TORGET_REPORT_LIST (torget_gui_test_find (page, TORGET_TYPE_REPORT_LIST, 0));
}

static void
wait_until_idle (Fixture *fixture)
{
  const gint64 end = g_get_monotonic_time () + WAIT_SECONDS * G_TIME_SPAN_SECOND;

  while (torget_region_page_is_busy (get_page (fixture)) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_false (torget_region_page_is_busy (get_page (fixture)));
  torget_gui_test_settle ();
}

static void
activate (Fixture *fixture,
          gpointer page,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  wait_until_idle (fixture);
}

static void
load (Fixture *fixture,
      const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  torget_import_page_load (torget_region_page_show_import (get_page (fixture)), file);
  wait_until_idle (fixture);
}

static void
load_register (Fixture *fixture)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "fixtures", "register-umearegionen.csv", NULL);

  load (fixture, path);
}

static void
load_text (Fixture *fixture,
           const char *text)
{
  g_autofree char *path = g_build_filename (fixture->test->dir, "register.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  load (fixture, path);
}

static void
assert_shows (gpointer page,
              const char *text)
{
  g_autofree char *table = torget_report_list_dup_table (get_list (page), ';');

  g_assert_nonnull (strstr (table, text));
}

/* Importing */

static void
test_import_register (Fixture *fixture,
                      gconstpointer data)
{
  TorgetImportPage *page = torget_region_page_show_import (get_page (fixture));

  load_register (fixture);
  g_assert_cmpstr (get_state (page), ==, "columns");
  activate (fixture, page, "import.try");
  g_assert_cmpstr (get_state (page), ==, "trial");
  assert_shows (page, "2026-02-30;The date cannot be read.");
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 0);

  activate (fixture, page, "import.run");
  g_assert_cmpstr (get_state (page), ==, "done");
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 487);
}

static void
test_import_nothing_new (Fixture *fixture,
                         gconstpointer data)
{
  TorgetImportPage *page = torget_region_page_show_import (get_page (fixture));

  load_register (fixture);
  activate (fixture, page, "import.try");
  activate (fixture, page, "import.run");
  load_register (fixture);
  activate (fixture, page, "import.try");
  g_assert_cmpstr (get_state (page), ==, "trial");

  /* There is nothing to import: the action does nothing. */
  gtk_widget_activate_action (GTK_WIDGET (page), "import.run", NULL);
  g_assert_cmpstr (get_state (page), ==, "trial");
}

static void
test_import_cancelled (Fixture *fixture,
                       gconstpointer data)
{
  TorgetImportPage *page = torget_region_page_show_import (get_page (fixture));

  load_register (fixture);
  activate (fixture, page, "import.try");
  gtk_widget_activate_action (GTK_WIDGET (page), "import.run", NULL);
  g_assert_cmpstr (get_state (page), ==, "working");
  activate (fixture, page, "import.back");
  g_assert_cmpstr (get_state (page), ==, "trial");
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 0);

  activate (fixture, page, "import.back");
  g_assert_cmpstr (get_state (page), ==, "columns");
  activate (fixture, page, "import.back");
  g_assert_cmpstr (get_state (page), ==, "start");
}

static void
test_import_not_a_table (Fixture *fixture,
                         gconstpointer data)
{
  TorgetImportPage *page = torget_region_page_show_import (get_page (fixture));

  load_text (fixture, "");
  g_assert_cmpstr (get_state (page), ==, "start");
}

static void
test_columns_move (Fixture *fixture,
                   gconstpointer data)
{
  TorgetImportPage *page = torget_region_page_show_import (get_page (fixture));
  AdwComboRow *given;
  AdwComboRow *unknown;
  guint meaning;

  load_text (fixture, "Förnamn;Cykelkurs\nSara;ja\n");
  given = ADW_COMBO_ROW (torget_gui_test_find (GTK_WIDGET (page), ADW_TYPE_COMBO_ROW, 0));
  unknown = ADW_COMBO_ROW (torget_gui_test_find (GTK_WIDGET (page), ADW_TYPE_COMBO_ROW, 1));
  meaning = adw_combo_row_get_selected (given);
  g_assert_cmpuint (meaning, >, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (unknown), ==, 0);

  adw_combo_row_set_selected (unknown, meaning);
  g_assert_cmpuint (adw_combo_row_get_selected (given), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (unknown), ==, meaning);
}

/* Thrown away in the middle of it, as when the session locks. */
static void
test_thrown_away (Fixture *fixture,
                  gconstpointer data)
{
  load_register (fixture);
  gtk_widget_activate_action (
      GTK_WIDGET (torget_region_page_show_import (get_page (fixture))), "import.try", NULL);
}

static void
test_every_problem_has_words (void)
{
  const TorgetCodeList *list = torget_code_list_get ("import_problem");

  for (guint i = 0; i < list->n_codes; i++)
    {
      g_assert_true (g_str_has_suffix (torget_code_get_label (&list->codes[i], "sv"), "."));
      g_assert_true (g_str_has_suffix (torget_code_get_label (&list->codes[i], "en"), "."));
    }
}

/* Exporting */

static void
test_export (Fixture *fixture,
             gconstpointer data)
{
  TorgetExportPage *page = torget_region_page_show_export (get_page (fixture));
  g_autofree char *path = g_build_filename (fixture->test->dir, "region.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  load_register (fixture);
  activate (fixture, torget_region_page_show_import (get_page (fixture)), "import.try");
  activate (fixture, torget_region_page_show_import (get_page (fixture)), "import.run");

  torget_region_page_show_export (get_page (fixture));
  torget_export_page_set_profile (page, TORGET_EXPORT_HANDOVER);
  activate (fixture, page, "export.rehearse");
  g_assert_cmpstr (get_state (page), ==, "rehearsal");
  assert_shows (page, "Protected person;;Protected personal data;Tax Agency;Public Access to "
                      "Information and Secrecy Act (2009:400), chapter 21, sections 3 and 3 a");
  assert_shows (page, "No consent to exchange within the region;");
  assert_shows (page, "chapter 26, section 1 and chapter 10, section 1");

  activate (fixture, page, "export.back");
  torget_export_page_set_profile (page, TORGET_EXPORT_AGGREGATE);
  activate (fixture, page, "export.rehearse");
  torget_export_page_write (page, file);
  wait_until_idle (fixture);
  g_assert_cmpstr (get_state (page), ==, "done");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_export_wrong_year (Fixture *fixture,
                        gconstpointer data)
{
  TorgetExportPage *page = torget_region_page_show_export (get_page (fixture));
  GtkWidget *row = torget_gui_test_find (GTK_WIDGET (page), TORGET_TYPE_TEXT_ROW, 0);
  TorgetFormRow *year = TORGET_FORM_ROW (row);

  gtk_editable_set_text (GTK_EDITABLE (row), "26");
  g_assert_null (torget_form_row_get_problem (year));
  activate (fixture, page, "export.rehearse");
  g_assert_cmpstr (get_state (page), ==, "form");
  g_assert_cmpstr (torget_form_row_get_problem (year), ==,
                   "A year has four digits, for example 2026.");

  gtk_editable_set_text (GTK_EDITABLE (row), "2025");
  g_assert_null (torget_form_row_get_problem (year));
  activate (fixture, page, "export.rehearse");
  g_assert_cmpstr (get_state (page), ==, "rehearsal");
}

/* The list of a report */

static const TorgetReportKind kinds[] = {
  { "Bad", TORGET_TONE_ERROR },
  { "Good", TORGET_TONE_SUCCESS },
};
static const char *const titles[] = { "Row", "Text", NULL };
static const TorgetReportSpec spec = {
  .kind_title = "Kind",
  .titles = titles,
  .kinds = kinds,
  .n_kinds = G_N_ELEMENTS (kinds),
  .file_name = "list.csv",
};

static void
add_item (GListStore *rows,
          guint kind,
          const char *row,
          const char *text)
{
  const char *const texts[] = { row, text, NULL };
  g_autoptr (TorgetReportItem) item = torget_report_item_new (kind, texts);

  g_list_store_append (rows, item);
}

static void
test_report_list (void)
{
  GtkWidget *list = g_object_new (TORGET_TYPE_REPORT_LIST, NULL);
  g_autoptr (GListStore) rows = g_list_store_new (TORGET_TYPE_REPORT_ITEM);
  g_autofree char *all = NULL;
  g_autofree char *bad = NULL;

  g_object_ref_sink (list);
  add_item (rows, 1, "1", "a \"b\"");
  add_item (rows, 0, "2", "=1+1");
  torget_report_list_set_spec (TORGET_REPORT_LIST (list), &spec);
  torget_report_list_set_rows (TORGET_REPORT_LIST (list), G_LIST_MODEL (rows));
  all = torget_report_list_dup_table (TORGET_REPORT_LIST (list), ';');
  g_assert_cmpstr (all, ==,
                   "Kind;Row;Text\r\nGood;1;\"a \"\"b\"\"\"\r\nBad;2;'=1+1\r\n");

  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (torget_gui_test_find (list, GTK_TYPE_DROP_DOWN, 0)), 1);
  bad = torget_report_list_dup_table (TORGET_REPORT_LIST (list), '\t');
  g_assert_cmpstr (bad, ==, "Kind\tRow\tText\r\nBad\t2\t'=1+1\r\n");
  g_assert_finalize_object (list);
}

static int
measure_minimum (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static GtkWidget *
find_text (GtkWidget *widget,
           const char *text)
{
  GtkWidget *label;
  guint i = 0;

  do
    label = torget_gui_test_find (widget, GTK_TYPE_LABEL, i++);
  while (label != NULL && g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) != 0);
  return label;
}

/* A name stays whole, however little room there is; not so a word that nobody would write. */
static void
test_report_list_names (void)
{
  const char *const name = "Konstantinopolsson, Anastasia";
  g_autofree char *junk = g_strnfill (200, 'x');
  GtkWidget *list = g_object_new (TORGET_TYPE_REPORT_LIST, NULL);
  GtkWidget *window = torget_gui_test_show (list);
  GtkWidget *word = g_object_ref_sink (gtk_label_new ("Konstantinopolsson"));
  g_autoptr (GListStore) rows = g_list_store_new (TORGET_TYPE_REPORT_ITEM);

  add_item (rows, 1, name, junk);
  torget_report_list_set_spec (TORGET_REPORT_LIST (list), &spec);
  torget_report_list_set_rows (TORGET_REPORT_LIST (list), G_LIST_MODEL (rows));
  torget_gui_test_wait (find_text (list, name) != NULL && find_text (list, junk) != NULL);
  g_assert_cmpint (measure_minimum (find_text (list, name)), >=, measure_minimum (word));
  g_assert_cmpint (measure_minimum (find_text (list, junk)), <, measure_minimum (word));
  g_object_unref (word);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The name of a file is no markup. */
static void
test_file_names (Fixture *fixture,
                 gconstpointer data)
{
  TorgetImportPage *page = torget_region_page_show_import (get_page (fixture));
  g_autofree char *path = g_build_filename (fixture->test->dir, "A & <b>.csv", NULL);

  g_assert_true (
      g_file_set_contents (path, "Förnamn;Efternamn\nSara;Öberg\nLiv;Öberg\n", -1, NULL));
  load (fixture, path);
  g_assert_nonnull (find_text (GTK_WIDGET (page), "A & <b>.csv, 2 rows, read as UTF-8. "
                                                  "Choose what each column means."));
}

/* The tab that is shown has the keyboard, not the first one. */
static void
test_tab_has_keyboard (Fixture *fixture,
                       gconstpointer data)
{
  GtkWidget *focus;

  torget_region_page_show_export (get_page (fixture));
  torget_gui_test_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (GTK_IS_TOGGLE_BUTTON (focus));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (focus)));
}

static void
add_test (const char *path,
          void (*func) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  add_test ("/region/import/register", test_import_register);
  add_test ("/region/import/nothing-new", test_import_nothing_new);
  add_test ("/region/import/cancelled", test_import_cancelled);
  add_test ("/region/import/not-a-table", test_import_not_a_table);
  add_test ("/region/import/columns-move", test_columns_move);
  add_test ("/region/import/file-names", test_file_names);
  add_test ("/region/import/thrown-away", test_thrown_away);
  g_test_add_func ("/region/import/words", test_every_problem_has_words);
  add_test ("/region/tab-has-keyboard", test_tab_has_keyboard);
  add_test ("/region/export", test_export);
  add_test ("/region/export-wrong-year", test_export_wrong_year);
  g_test_add_func ("/region/report-list", test_report_list);
  g_test_add_func ("/region/report-list-names", test_report_list_names);
  return g_test_run ();
}
