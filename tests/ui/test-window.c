/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: what opens it, what locks it, and the language that it speaks. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "gui-test.h"
#include "service/environment.h"
#include "service/session-files.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/app/application.h"
#include "ui/app/auto-lock.h"
#include "ui/app/settings.h"
#include "ui/app/sidebar.h"
#include "ui/app/undo-text.h"
#include "ui/app/unlock-page.h"
#include "ui/app/window-private.h"
#include "ui/list/list-page.h"
#include "ui/person/person-spec.h"
#include "ui/person/record-dialog.h"
#include "ui/today/today-page.h"
#include "ui/widgets/problem-label.h"

#include <glib/gstdio.h>

static GtkWidget *
find (gpointer window,
      GType type)
{
  return torget_gui_test_find (window, type, 0);
}

static gboolean
shows_label (GtkWidget *widget,
             const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text)
        && gtk_widget_get_mapped (label))
      return TRUE;
  return FALSE;
}

/* As typing it and pressing Enter does. */
static void
type_passphrase (TorgetWindow *window,
                 const char *text)
{
  GtkWidget *row = find (window, ADW_TYPE_PASSWORD_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
}

static const char *
get_problem (TorgetWindow *window)
{
  GtkWidget *label = find (window, TORGET_TYPE_PROBLEM_LABEL);

  return label != NULL ? torget_problem_label_get_text (TORGET_PROBLEM_LABEL (label)) : NULL;
}

static TorgetWindow *
present_window (TorgetTestSession *test)
{
  GtkWidget *window = torget_window_new (NULL, test->session);

  gtk_window_present (GTK_WINDOW (window));
  torget_gui_test_wait (gtk_widget_get_mapped (window));
  return TORGET_WINDOW (window);
}

static void
lock (TorgetWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
  torget_gui_test_wait (torget_window_get_workspace (window) == NULL);
}

static gboolean
has_clipboard (TorgetWindow *window)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));

  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING);
}

/* Nothing of the file is left on the window nor on the clipboard, and the file is closed. */
static void
test_lock (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  TorgetWindow *window = present_window (test);

  g_settings_set_string (torget_settings_get (), "last-database", test->path);
  g_assert_nonnull (find (window, TORGET_TYPE_TODAY_PAGE));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "copied here");
  g_assert_true (has_clipboard (window));
  g_assert_true (torget_test_has_open (test->path));
  lock (window);
  g_assert_false (torget_session_is_open (test->session));
  torget_gui_test_wait (!torget_test_has_open (test->path));
  g_assert_false (has_clipboard (window));
  g_assert_null (find (window, TORGET_TYPE_TODAY_PAGE));
  g_assert_nonnull (find (window, TORGET_TYPE_UNLOCK_PAGE));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A form that is open when the window locks shows a person's record: it goes, with what stands
 * before it, and without a question. */
static void
test_lock_takes_dialogs_away (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  TorgetWindow *window = present_window (test);
  GtkWidget *form = gtk_window_new ();
  GtkWidget *question = adw_message_dialog_new (GTK_WINDOW (form), "Discard?", NULL);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "cancel", "Cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  gtk_window_set_transient_for (GTK_WINDOW (form), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (form));
  gtk_window_present (GTK_WINDOW (question));
  g_object_add_weak_pointer (G_OBJECT (form), (gpointer *) &form);
  g_object_add_weak_pointer (G_OBJECT (question), (gpointer *) &question);
  lock (window);
  torget_gui_test_wait (form == NULL && question == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
use_recovery_key (TorgetWindow *window)
{
  GtkWidget *button;
  guint i = 0;

  do
    button = torget_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, i++);
  while (button != NULL
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Use the _recovery key") != 0);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* The name of a file is no markup. */
static void
test_file_name (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  GtkWidget *page = torget_unlock_page_new (test->session);
  GtkWidget *window;

  torget_unlock_page_set_path (TORGET_UNLOCK_PAGE (page), "/A & <b>.torget");
  window = torget_gui_test_show (page);
  g_assert_true (shows_label (page, "A & <b>.torget"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What was wrong with a passphrase is not said of a recovery key. */
static void
test_recovery_key (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  TorgetWindow *window = present_window (test);

  g_settings_set_string (torget_settings_get (), "last-database", test->path);
  lock (window);
  type_passphrase (window, "not the right one");
  torget_gui_test_wait (get_problem (window) != NULL);
  use_recovery_key (window);
  g_assert_null (get_problem (window));
  type_passphrase (window, "not the right one");
  torget_gui_test_wait (get_problem (window) != NULL);
  g_assert_nonnull (strstr (get_problem (window), "recovery key"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_unlock (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  TorgetWindow *window = present_window (test);

  g_settings_set_string (torget_settings_get (), "last-database", test->path);
  lock (window);
  type_passphrase (window, "not the right one");
  torget_gui_test_wait (get_problem (window) != NULL);
  g_assert_nonnull (strstr (get_problem (window), "not the right one"));
  g_assert_false (torget_session_is_open (test->session));
  type_passphrase (window, TORGET_TEST_PASSPHRASE);
  torget_gui_test_wait (torget_window_get_workspace (window) != NULL);
  g_assert_true (torget_session_is_open (test->session));
  g_assert_null (find (window, TORGET_TYPE_UNLOCK_PAGE));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
locked_cb (GSimpleAction *action,
           GVariant *parameter,
           gpointer user_data)
{
  guint *n_locks = user_data;

  (*n_locks)++;
}

static GtkWidget *
create_lockable_window (guint *n_locks)
{
  const GActionEntry entries[] = { { "lock", locked_cb } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = torget_gui_test_show (gtk_label_new ("secret"));

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, n_locks);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  return window;
}

/* Who never opens Preferences is guarded, too. */
static void
test_auto_lock_is_on (void)
{
  g_autoptr (GVariant) minutes
      = g_settings_get_default_value (torget_settings_get (), "auto-lock-minutes");

  g_assert_cmpint (g_variant_get_int32 (minutes), >, 0);
  g_assert_cmpint (g_variant_get_int32 (minutes), <=, 5);
}

/* Minutes last 50 ms here. */
static void
test_auto_lock (void)
{
  GSettings *settings = torget_settings_get ();
  guint n_locks = 0;
  GtkWidget *window = create_lockable_window (&n_locks);
  TorgetAutoLock *auto_lock;
  gint64 start;

  g_settings_set_int (settings, "auto-lock-minutes", 3);
  auto_lock = torget_auto_lock_new (GTK_WINDOW (window), settings);
  start = g_get_monotonic_time ();
  torget_auto_lock_set_minute (auto_lock, 50 * 1000);
  torget_gui_test_wait (n_locks == 1);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 3 * 50 * 1000 - 50 * 1000);
  torget_gui_test_wait (n_locks == 2);
  g_settings_set_int (settings, "auto-lock-minutes", 0);
  n_locks = 0;
  start = g_get_monotonic_time ();
  torget_gui_test_wait (g_get_monotonic_time () - start > 300 * 1000);
  g_assert_cmpuint (n_locks, ==, 0);
  g_settings_reset (settings, "auto-lock-minutes");
  g_assert_finalize_object (auto_lock);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The application's window; it is made anew when the language changes. */
static TorgetWindow *
get_window (GApplication *application)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL;
       l = l->next)
    if (TORGET_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static TorgetApplication *
start_application (void)
{
  TorgetApplication *application = torget_application_new ();
  g_autoptr (GError) error = NULL;

  g_settings_set_string (torget_settings_get (), "last-database", "/nowhere/torget.db");
  g_settings_set_string (torget_settings_get (), "language", "en");
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_activate (G_APPLICATION (application));
  return application;
}

static void
set_language (GApplication *application,
              const char *language)
{
  TorgetWindow *old_window = get_window (application);

  g_object_add_weak_pointer (G_OBJECT (old_window), (gpointer *) &old_window);
  g_settings_set_string (torget_settings_get (), "language", language);
  torget_gui_test_wait (old_window == NULL);
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (get_window (application))));
}

static gboolean
is_ready (GApplication *application)
{
  TorgetWorkspace *workspace = torget_window_get_workspace (get_window (application));

  if (workspace != NULL && !TORGET_IS_LIST_PAGE (torget_workspace_get_page (workspace)))
    torget_workspace_show_view (workspace, "persons");
  return workspace != NULL
         && !torget_list_model_is_loading (torget_list_page_get_model (
             TORGET_LIST_PAGE (torget_workspace_get_page (workspace))));
}

/* Both languages in turn, in whatever the system's is, and the window shows what it showed. */
static void
test_language (void)
{
  g_autoptr (TorgetApplication) torget = start_application ();
  GApplication *application = G_APPLICATION (torget);
  TorgetWorkspace *workspace;

  g_assert_true (shows_label (GTK_WIDGET (get_window (application)), "Welcome to Torget"));
  gtk_widget_activate_action (GTK_WIDGET (get_window (application)), "win.open-demo", NULL);
  torget_gui_test_wait (is_ready (application));
  workspace = torget_window_get_workspace (get_window (application));
  torget_workspace_show_view (workspace, "sublets");
  g_assert_true (shows_label (find (get_window (application), TORGET_TYPE_SIDEBAR), "Sublets"));

  set_language (application, "sv");
  workspace = torget_window_get_workspace (get_window (application));
  g_assert_cmpstr (torget_workspace_get_view (workspace), ==, "sublets");
  g_assert_true (
      shows_label (find (get_window (application), TORGET_TYPE_SIDEBAR), "Andrahandskontrakt"));

  set_language (application, "en");
  g_assert_true (shows_label (find (get_window (application), TORGET_TYPE_SIDEBAR), "Sublets"));
  gtk_window_destroy (GTK_WINDOW (get_window (application)));
}

/* Nobody reads of a save while another has been made since. */
static void
test_last_message_counts (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  TorgetWindow *window = present_window (test);

  torget_window_add_toast (window, "First");
  torget_gui_test_wait (shows_label (GTK_WIDGET (window), "First"));
  torget_window_add_toast (window, "Second");
  torget_window_add_toast (window, "Third");
  torget_gui_test_wait (shows_label (GTK_WIDGET (window), "Third"));
  g_assert_false (shows_label (GTK_WIDGET (window), "Second"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The menu and the passing messages name the step. */
static void
test_undo_says_what (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  TorgetWindow *window = present_window (test);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_assert_null (torget_undo_dup_menu_label (test->session));
  torget_test_add_person (test->session, "Första", NULL);
  undo = torget_undo_dup_menu_label (test->session);
  g_assert_cmpstr (undo, ==, "_Undo: Test");
  g_assert_null (torget_redo_dup_menu_label (test->session));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  torget_gui_test_wait (shows_label (GTK_WIDGET (window), "Taken back: Test"));
  redo = torget_redo_dup_menu_label (test->session);
  g_assert_cmpstr (redo, ==, "_Redo: Test");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  torget_gui_test_wait (shows_label (GTK_WIDGET (window), "Done again: Test"));
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
}

static GtkWidget *
find_alert (void)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static void
demo_opened_cb (GObject *source,
                GAsyncResult *result,
                gpointer window)
{
  torget_window_take_demo (window, result);
}

/* Something else has the place of the demo: the page of a first start comes with the reason. */
static void
test_demo_that_does_not_open (void)
{
  g_autoptr (TorgetSession) session = torget_session_new ();
  g_autofree char *path = torget_environment_dup_demo_database ();
  g_autofree char *inside = g_build_filename (path, "inside", NULL);
  GtkWidget *window = torget_window_new (NULL, session);

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  gtk_window_present (GTK_WINDOW (window));
  torget_session_open_demo_async (session, path, NULL, demo_opened_cb, window);
  torget_gui_test_wait (find_alert () != NULL);
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (find_alert ())), ==,
                   "The demo was not opened");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (find_alert ())), !=, "");
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (find_alert ()))
                 == GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (find_alert ()));
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  g_assert_cmpint (g_rmdir (inside), ==, 0);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

int
main (int argc,
      char **argv)
{
  torget_environment_start ();
  gtk_disable_setlocale ();
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  /* Nobody shows notifications here. */
  g_settings_set_boolean (torget_settings_get (), "morning-summary", FALSE);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/ui/window/demo-not-opened", test_demo_that_does_not_open);
  g_test_add_func ("/ui/window/lock", test_lock);
  g_test_add_func ("/ui/window/lock-dialogs", test_lock_takes_dialogs_away);
  g_test_add_func ("/ui/window/unlock", test_unlock);
  g_test_add_func ("/ui/window/file-name", test_file_name);
  g_test_add_func ("/ui/window/recovery-key", test_recovery_key);
  g_test_add_func ("/ui/window/auto-lock", test_auto_lock);
  g_test_add_func ("/ui/window/auto-lock-default", test_auto_lock_is_on);
  g_test_add_func ("/ui/window/last-message-counts", test_last_message_counts);
  g_test_add_func ("/ui/window/undo", test_undo_says_what);
  g_test_add_func ("/ui/window/language", test_language);
  return g_test_run ();
}
