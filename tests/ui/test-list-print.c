/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists on paper: what is shown, row by row, with whoever is masked there masked here. */
#include "config.h"

#include "gui-test.h"
#include "list-test.h"
#include "ui/document/print-window.h"
#include "ui/list/list-text.h"

/* What the printed list says; closes the window. */
static char *
print (TorgetListTest *test)
{
  TorgetPrintWindow *window;
  TorgetDocument *document;
  char *text;

  gtk_widget_activate_action (GTK_WIDGET (test->page), "list.print", NULL);
  window = torget_gui_test_wait_for_window (TORGET_TYPE_PRINT_WINDOW);
  document = torget_pages_get_document (
      torget_pages_view_get_pages (torget_print_window_get_view (window)));
  g_assert_true (document->is_wide);
  g_assert_cmpstr (torget_print_window_get_state (window), ==, "pages");
  text = torget_document_dup_text (document);
  gtk_window_destroy (GTK_WINDOW (window));
  return text;
}

/* As many rows as the list has, and nobody's name who is protected. */
static void
test_every_list (TorgetListTest *test,
                 gconstpointer view_id)
{
  const guint n = torget_list_test_count (test);
  g_autofree char *text = NULL;
  guint n_lines = 0;

  g_assert_cmpuint (n, >, 0);
  text = print (test);
  for (const char *line = text; line != NULL; line = strchr (line + 1, '\n'))
    n_lines += strstr (line, " | ") != NULL;
  /* The mark that the data are invented, the title, the note, the head. */
  g_assert_cmpuint (n_lines, >, n);
  for (guint i = 0; i < n; i++)
    {
      gconstpointer record = torget_list_test_get_record (test, i);
      const TorgetRecordType *type = ((const TorgetRecord *) record)->type;
      g_autofree char *name = NULL;

      if (!torget_list_is_protected (record))
        continue;
      name = g_strdup_printf (
          "%s, %s",
          torget_record_get_text (record, torget_record_type_find (type, "family_name")),
          torget_record_get_text (record, torget_record_type_find (type, "given_name")));
      g_assert_null (strstr (text, name));
    }
}

/* On paper one sees what was left out. */
static void
test_says_what_it_shows (TorgetListTest *test,
                         gconstpointer view_id)
{
  g_autofree char *text = NULL;

  torget_list_filters_choose (torget_list_page_get_filters (test->page), 0, "2480");
  torget_list_page_set_search (test->page, "a");
  torget_list_test_wait (test);
  text = print (test);
  g_assert_nonnull (strstr (text, "Search: a · Municipality: Umeå"));
}

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  TORGET_LIST_TEST_ADD ("/ui/list-print/persons", "persons", test_every_list);
  TORGET_LIST_TEST_ADD ("/ui/list-print/plans", "plans", test_every_list);
  TORGET_LIST_TEST_ADD ("/ui/list-print/sfi", "sfi", test_every_list);
  TORGET_LIST_TEST_ADD ("/ui/list-print/preschool", "preschool", test_every_list);
  TORGET_LIST_TEST_ADD ("/ui/list-print/sublets", "sublets", test_every_list);
  TORGET_LIST_TEST_ADD ("/ui/list-print/says-what-it-shows", "persons", test_says_what_it_shows);
  return torget_list_test_run ();
}
