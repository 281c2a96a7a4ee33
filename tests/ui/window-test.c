/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of a whole window share; see window-test.h. */
#include "config.h"

#include "window-test.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "gui-test.h"
#include "service/form-drafts.h"
#include "ui/app/draft-bar.h"
#include "ui/app/settings.h"

/**
 * torget_window_test_add_person:
 * @session: an open session
 * @protection: (nullable): code of the list `protection`
 *
 * Returns: row id of a new person, saved
 */
gint64
torget_window_test_add_person (TorgetSession *session,
                               const char *protection)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_test_add (session, records, &torget_person_type);

  person->family_name = g_strdup ("Testsson");
  person->given_name = g_strdup ("Test");
  person->protection = g_strdup (protection);
  torget_test_save (session, records, NULL);
  return person->record.id;
}

/* The household of the demo is invented; somebody in it has a plan. */
static gint64
add_demo (TorgetSession *session)
{
  g_autoptr (TorgetRecordSet) records = torget_dialog_test_save_demo (session, 0);
  GPtrArray *plans = torget_record_set_list (records, &torget_plan_type);

  g_assert_cmpuint (plans->len, >, 0);
  return ((TorgetPlan *) g_ptr_array_index (plans, 0))->person_id;
}

static void
present (TorgetWindowTest *test)
{
  test->window = TORGET_WINDOW (torget_window_new (NULL, test->file->session));
  gtk_window_present (GTK_WINDOW (test->window));
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (test->window)));
}

static void
open_file (TorgetWindowTest *test)
{
  test->file = torget_test_session_new ();
  g_settings_set_string (torget_settings_get (), "last-database", test->file->path);
}

static void
set_up (TorgetWindowTest *test,
        gconstpointer data)
{
  open_file (test);
  test->person_id = add_demo (test->file->session);
  present (test);
}

static void
set_up_alone (TorgetWindowTest *test,
              gconstpointer protection)
{
  open_file (test);
  test->person_id = torget_window_test_add_person (test->file->session, protection);
  present (test);
}

static void
tear_down (TorgetWindowTest *test,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  torget_gui_test_settle ();
  torget_test_session_free (test->file);
}

/**
 * torget_window_test_add:
 * @path: name of the test
 * @protection: (nullable): code of the list `protection`
 * @func: the test, with a person alone instead of the demo
 */
void
torget_window_test_add (const char *path,
                        const char *protection,
                        TorgetWindowTestFunc func)
{
  g_test_add (path, TorgetWindowTest, protection, set_up_alone, func, tear_down);
}

/**
 * torget_window_test_add_data:
 * @path: name of the test
 * @data: given to it
 * @func: the test, with a household of the demo
 */
void
torget_window_test_add_data (const char *path,
                             gconstpointer data,
                             TorgetWindowTestFunc func)
{
  g_test_add (path, TorgetWindowTest, data, set_up, func, tear_down);
}

/**
 * torget_window_test_reopen:
 * @test: a fixture without a window
 * @path: a file that exists
 * @person_id: somebody in it
 *
 * For another process that works with the file of a test.
 */
void
torget_window_test_reopen (TorgetWindowTest *test,
                           const char *path,
                           gint64 person_id)
{
  g_autoptr (GError) error = NULL;

  test->file = g_new0 (TorgetTestSession, 1);
  test->file->path = g_strdup (path);
  test->file->session = torget_session_new ();
  torget_test_open (test->file, TORGET_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  test->person_id = person_id;
  present (test);
}

/**
 * torget_window_test_get_page:
 * @test: a fixture
 *
 * Returns: (transfer none): the page of persons
 */
TorgetPersonPage *
torget_window_test_get_page (TorgetWindowTest *test)
{
  return torget_workspace_get_person_page (torget_window_get_workspace (test->window));
}

/**
 * torget_window_test_find_dialog:
 *
 * Returns: (transfer none) (nullable): the form that is open, seen or not
 */
TorgetRecordDialog *
torget_window_test_find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  TorgetRecordDialog *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (TORGET_IS_RECORD_DIALOG (toplevel))
        found = TORGET_RECORD_DIALOG (toplevel);
    }
  return found;
}

/**
 * torget_window_test_wait_for_dialog:
 *
 * A window must have been seen before it goes: GTK 4.8 still computes the size of one that has gone.
 *
 * Returns: (transfer none): the form that has opened
 */
TorgetRecordDialog *
torget_window_test_wait_for_dialog (void)
{
  torget_gui_test_wait (
      torget_window_test_find_dialog () != NULL
      && gtk_widget_get_mapped (GTK_WIDGET (torget_window_test_find_dialog ())));
  torget_gui_test_settle ();
  return torget_window_test_find_dialog ();
}

/**
 * torget_window_test_show_person:
 * @test: a fixture
 *
 * Shows its person, and waits for the case.
 */
void
torget_window_test_show_person (TorgetWindowTest *test)
{
  TorgetPersonPage *page = torget_window_test_get_page (test);

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-person", "x", test->person_id);
  torget_gui_test_wait (torget_person_case_get_records (torget_person_page_get_case (page))
                        != NULL);
}

/**
 * torget_window_test_open:
 * @test: a fixture
 * @action: an action of the person's page that opens a form
 *
 * Returns: (transfer none): the form
 */
TorgetRecordDialog *
torget_window_test_open (TorgetWindowTest *test,
                         const char *action)
{
  torget_window_test_show_person (test);
  gtk_widget_activate_action (GTK_WIDGET (torget_window_test_get_page (test)), action, NULL);
  return torget_window_test_wait_for_dialog ();
}

/**
 * torget_window_test_type:
 * @dialog: a form
 * @field: a field that is typed
 * @text: what to write there
 */
void
torget_window_test_type (TorgetRecordDialog *dialog,
                         const char *field,
                         const char *text)
{
  TorgetForm *form = torget_record_dialog_get_form (dialog);
  GtkWidget *row = GTK_WIDGET (torget_form_find_row (form, field));
  GtkWidget *view;

  g_assert_nonnull (row);
  view = torget_gui_test_find (row, GTK_TYPE_TEXT_VIEW, 0);
  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/**
 * torget_window_test_assert_field:
 * @dialog: a form
 * @field: a field
 * @expected: what must stand there, as stored
 */
void
torget_window_test_assert_field (TorgetRecordDialog *dialog,
                                 const char *field,
                                 const char *expected)
{
  g_autoptr (TorgetRecord) record
      = torget_form_dup_record (torget_record_dialog_get_form (dialog));
  g_autofree char *value
      = torget_record_dup_value (record, torget_record_type_find (record->type, field));

  g_assert_cmpstr (value, ==, expected);
}

/**
 * torget_window_test_count_drafts:
 * @session: an open session
 *
 * Returns: how many forms the file keeps that were not saved
 */
guint
torget_window_test_count_drafts (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  torget_session_list_drafts_async (session, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  drafts = torget_session_list_drafts_finish (session, result, NULL);
  return drafts->len;
}

/**
 * torget_window_test_lock:
 * @test: a fixture
 *
 * Locks, and waits until no form is left.
 */
void
torget_window_test_lock (TorgetWindowTest *test)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.lock", NULL);
  torget_gui_test_wait (torget_window_get_workspace (test->window) == NULL);
  torget_gui_test_wait (torget_window_test_find_dialog () == NULL);
}

/**
 * torget_window_test_unlock:
 * @test: a fixture that is locked
 */
void
torget_window_test_unlock (TorgetWindowTest *test)
{
  GtkWidget *row = torget_gui_test_find (GTK_WIDGET (test->window), ADW_TYPE_PASSWORD_ENTRY_ROW, 0);

  gtk_editable_set_text (GTK_EDITABLE (row), TORGET_TEST_PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  torget_gui_test_wait (torget_window_get_workspace (test->window) != NULL);
}

static GtkWidget *
get_bar (TorgetWindowTest *test)
{
  return torget_gui_test_find (GTK_WIDGET (test->window), TORGET_TYPE_DRAFT_BAR, 0);
}

/**
 * torget_window_test_is_offered:
 * @test: a fixture
 *
 * Returns: whether the bar offers a form that was not saved
 */
gboolean
torget_window_test_is_offered (TorgetWindowTest *test)
{
  return gtk_revealer_get_reveal_child (
      GTK_REVEALER (torget_gui_test_find (get_bar (test), GTK_TYPE_REVEALER, 0)));
}

/**
 * torget_window_test_click_bar:
 * @test: a fixture
 * @button: 0 discards, 1 opens
 */
void
torget_window_test_click_bar (TorgetWindowTest *test,
                              guint button)
{
  g_signal_emit_by_name (torget_gui_test_find (get_bar (test), GTK_TYPE_BUTTON, button), "clicked");
}

/**
 * torget_window_test_open_offered:
 * @test: a fixture
 *
 * Returns: (transfer none): the form that was not saved, opened again
 */
TorgetRecordDialog *
torget_window_test_open_offered (TorgetWindowTest *test)
{
  torget_gui_test_wait (torget_window_test_is_offered (test));
  torget_window_test_click_bar (test, 1);
  return torget_window_test_wait_for_dialog ();
}
