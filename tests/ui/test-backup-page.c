/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies in the window: made, checked, gone back to; and offered when the file is damaged. */
#include "config.h"

#include "gui-test.h"
#include "service/backups.h"
#include "service/session-files.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/app/copy-offer.h"
#include "ui/app/unlock-page.h"
#include "ui/prefs/backup-page.h"
#include "ui/widgets/problem-label.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  gint64 id;

  fixture->test = torget_test_session_new ();
  torget_test_add_person (fixture->test->session, "Test", &id);
  fixture->page = g_object_new (TORGET_TYPE_BACKUP_PAGE, NULL);
  torget_backup_page_set_session (TORGET_BACKUP_PAGE (fixture->page), fixture->test->session);
  fixture->window = torget_gui_test_show (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  GtkWidget *page = g_object_ref (fixture->page);

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_drop (page);
  torget_test_session_free (fixture->test);
}

/* The nth button that says @label, or %NULL. */
static GtkWidget *
find_button (GtkWidget *widget,
             const char *label)
{
  GtkWidget *button;

  for (guint i = 0; (button = torget_gui_test_find (widget, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (gtk_widget_get_mapped (button)
        && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0)
      return button;
  return NULL;
}

static const char *
get_subtitle (Fixture *fixture,
              guint nth)
{
  GtkWidget *row = torget_gui_test_find (fixture->page, ADW_TYPE_ACTION_ROW, nth);

  return adw_action_row_get_subtitle (ADW_ACTION_ROW (row));
}

static void
make_copy (Fixture *fixture)
{
  g_signal_emit_by_name (find_button (fixture->page, "_Make a Copy"), "clicked");
  torget_gui_test_wait (find_button (fixture->page, "Go Back…") != NULL);
}

static void
test_made_and_checked (Fixture *fixture,
                       gconstpointer unused)
{
  torget_gui_test_wait (g_strcmp0 (get_subtitle (fixture, 0), "None yet") == 0);
  g_assert_cmpstr (get_subtitle (fixture, 2), ==, "None");
  make_copy (fixture);
  g_assert_true (g_str_has_prefix (get_subtitle (fixture, 1), "Yes:"));
  g_assert_nonnull (strstr (get_subtitle (fixture, 3), "1 person, beside the file"));
}

static AdwMessageDialog *
find_dialog (GtkWidget *parent)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data)
        && gtk_window_get_transient_for (l->data) == GTK_WINDOW (parent))
      return l->data;
  return NULL;
}

static void
answer (Fixture *fixture,
        const char *secret)
{
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  torget_gui_test_wait (find_dialog (fixture->window) != NULL);
  dialog = find_dialog (fixture->window);
  entry = torget_gui_test_find (GTK_WIDGET (dialog), ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  torget_gui_test_wait (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), secret);
  adw_message_dialog_response (dialog, "restore");
  torget_gui_test_wait (find_dialog (fixture->window) != NULL
                        && find_dialog (fixture->window) != dialog);
}

static void
assert_told (Fixture *fixture,
             const char *heading)
{
  AdwMessageDialog *dialog = find_dialog (fixture->window);

  g_test_message ("%s", adw_message_dialog_get_body (dialog));
  g_assert_cmpstr (adw_message_dialog_get_heading (dialog), ==, heading);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
assert_persons (Fixture *fixture,
                guint expected)
{
  g_autoptr (GError) error = NULL;

  torget_test_open (fixture->test, TORGET_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, expected);
}

/* What would be different is shown first. */
static void
test_goes_back (Fixture *fixture,
                gconstpointer unused)
{
  gint64 id;

  make_copy (fixture);
  torget_test_add_person (fixture->test->session, "Senare", &id);
  g_signal_emit_by_name (find_button (fixture->page, "Go Back…"), "clicked");
  torget_gui_test_wait (find_dialog (fixture->window) != NULL);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_dialog (fixture->window)),
                            "Person: 2 now, 1 in the copy"));
  answer (fixture, TORGET_TEST_PASSPHRASE);
  assert_told (fixture, "The copy is in place");
  assert_persons (fixture, 1);
}

static void
test_wrong_passphrase (Fixture *fixture,
                       gconstpointer unused)
{
  gint64 id;

  make_copy (fixture);
  torget_test_add_person (fixture->test->session, "Senare", &id);
  g_signal_emit_by_name (find_button (fixture->page, "Go Back…"), "clicked");
  answer (fixture, "fel");
  assert_told (fixture, "Nothing was changed");
  assert_persons (fixture, 2);
}

static const char *
get_problem (GtkWidget *page)
{
  GtkWidget *problem = torget_gui_test_find (page, TORGET_TYPE_PROBLEM_LABEL, 0);

  return gtk_label_get_text (GTK_LABEL (torget_gui_test_find (problem, GTK_TYPE_LABEL, 0)));
}

/* No. 8: one byte, its page, and the way back. */
static void
test_damaged_file (Fixture *fixture,
                   gconstpointer unused)
{
  GtkWidget *unlock = torget_unlock_page_new (fixture->test->session);
  GtkWidget *window;
  GtkWidget *entry;

  make_copy (fixture);
  torget_test_close (fixture->test->session);
  torget_test_flip_byte (fixture->test->path, 5000);
  torget_unlock_page_set_path (TORGET_UNLOCK_PAGE (unlock), fixture->test->path);
  window = torget_gui_test_show (unlock);
  entry = torget_gui_test_find (unlock, ADW_TYPE_PASSWORD_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), TORGET_TEST_PASSPHRASE);
  g_signal_emit_by_name (entry, "entry-activated");
  torget_gui_test_wait (gtk_widget_get_visible (
      torget_gui_test_find (unlock, TORGET_TYPE_COPY_OFFER, 0)));
  g_assert_cmpstr (
      get_problem (unlock), ==,
      "The file is damaged on page 2. Nothing was written to it; restore a backup of it.");
  g_signal_emit_by_name (
      torget_gui_test_find (torget_gui_test_find (unlock, TORGET_TYPE_COPY_OFFER, 0),
                            GTK_TYPE_BUTTON, 0),
      "clicked");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = window;
  fixture->page = unlock;
  answer (fixture, TORGET_TEST_PASSPHRASE);
  assert_told (fixture, "The copy is in place");
  assert_persons (fixture, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("/backup-page/made", test_made_and_checked);
  ADD ("/backup-page/back", test_goes_back);
  ADD ("/backup-page/wrong-passphrase", test_wrong_passphrase);
  ADD ("/backup-page/damaged-file", test_damaged_file);
  return g_test_run ();
}
