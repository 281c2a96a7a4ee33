/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The users in the preferences: who is there, adding one, and what is not offered to whom. */
#include "config.h"

#include "gui-test.h"
#include "service/users.h"
#include "support/session-test.h"
#include "ui/access/access-window.h"
#include "ui/app/window.h"
#include "ui/list/saved-menu.h"
#include "ui/prefs/backup-page.h"
#include "ui/prefs/office-rules.h"
#include "ui/prefs/passphrase-dialog.h"
#include "ui/prefs/user-dialog.h"
#include "ui/prefs/user-row.h"
#include "ui/prefs/users-page.h"

#define PASSPHRASE "elva skålar gröt i dagsljus"

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
} Fixture;

static void
show_page (Fixture *fixture)
{
  fixture->page = g_object_new (TORGET_TYPE_USERS_PAGE, NULL);
  torget_users_page_set_session (TORGET_USERS_PAGE (fixture->page), fixture->test->session);
  fixture->window = torget_gui_test_show (fixture->page);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->test = torget_test_session_new ();
  show_page (fixture);
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

/* The row of a type whose title is @title, anywhere below @widget. */
static GtkWidget *
find_row (GtkWidget *widget,
          GType type,
          const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type)
      && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_user (Fixture *fixture,
           const char *name)
{
  return find_row (fixture->page, TORGET_TYPE_USER_ROW, name);
}

static void
test_oneself_cannot_be_ended (Fixture *fixture,
                              gconstpointer unused)
{
  torget_gui_test_wait (find_user (fixture, "test") != NULL);
  g_assert_false (
      adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (find_user (fixture, "test"))));
  g_assert_nonnull (find_row (fixture->page, ADW_TYPE_ACTION_ROW, "_Add a user…"));
}

static void
type_passphrase (GtkWidget *dialog)
{
  GtkWidget *first = find_row (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, "New passphrase");
  GtkWidget *second = find_row (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, "The same once more");

  gtk_editable_set_text (GTK_EDITABLE (first), PASSPHRASE);
  gtk_editable_set_text (GTK_EDITABLE (second), PASSPHRASE);
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (TORGET_IS_USER_DIALOG (l->data))
      return l->data;
  return NULL;
}

static GtkWidget *
show_dialog (Fixture *fixture,
             const char *name)
{
  GtkWidget *add = find_row (fixture->page, ADW_TYPE_ACTION_ROW, name);

  adw_action_row_activate (ADW_ACTION_ROW (add));
  torget_gui_test_wait (find_dialog () != NULL);
  return find_dialog ();
}

static gboolean
has_keyboard (GtkWidget *dialog,
              GtkWidget *row)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (dialog));

  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

/* As pressing Enter in it does, until the dialog waits for its answer. */
static void
press_enter (GtkWidget *dialog,
             GtkWidget *row)
{
  GtkWidget *text = torget_gui_test_find (row, GTK_TYPE_TEXT, 0);

  gtk_widget_grab_focus (row);
  g_signal_emit_by_name (text, "activate");
  torget_gui_test_wait (!gtk_widget_get_sensitive (dialog));
}

/* The name has the keyboard, Enter saves, and after a refusal one goes on where one was. */
static void
test_keyboard_alone (Fixture *fixture,
                     gconstpointer unused)
{
  GtkWidget *dialog = show_dialog (fixture, "_Add a user…");
  GtkWidget *name = find_row (dialog, ADW_TYPE_ENTRY_ROW, "Name");
  GtkWidget *last = find_row (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, "The same once more");

  g_assert_true (has_keyboard (dialog, name));
  gtk_editable_set_text (GTK_EDITABLE (name), TORGET_TEST_USER);
  type_passphrase (dialog);
  press_enter (dialog, last);
  torget_gui_test_wait (gtk_widget_get_sensitive (dialog));
  g_assert_true (has_keyboard (dialog, last));
  gtk_editable_set_text (GTK_EDITABLE (name), "Björn");
  press_enter (dialog, last);
  torget_gui_test_wait (find_user (fixture, "Björn") != NULL);
}

/* Whoever changes the passphrase begins with the present one. */
static void
test_own_passphrase (Fixture *fixture,
                     gconstpointer unused)
{
  GtkWidget *dialog = torget_passphrase_dialog_new (fixture->test->session);
  GtkWidget *old = find_row (dialog, ADW_TYPE_PASSWORD_ENTRY_ROW, "Present passphrase");

  gtk_window_present (GTK_WINDOW (dialog));
  torget_gui_test_wait (gtk_widget_get_mapped (dialog));
  g_assert_true (has_keyboard (dialog, old));
  gtk_editable_set_text (GTK_EDITABLE (old), "not the right one");
  type_passphrase (dialog);
  press_enter (dialog, old);
  torget_gui_test_wait (gtk_widget_get_sensitive (dialog));
  g_assert_true (has_keyboard (dialog, old));
  gtk_editable_set_text (GTK_EDITABLE (old), TORGET_TEST_PASSPHRASE);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  press_enter (dialog, old);
  torget_gui_test_wait (dialog == NULL);
}

static void
test_user_is_added (Fixture *fixture,
                    gconstpointer unused)
{
  GtkWidget *dialog = show_dialog (fixture, "_Add a user…");

  gtk_editable_set_text (
      GTK_EDITABLE (find_row (dialog, ADW_TYPE_ENTRY_ROW, "Name")), " Björn ");
  type_passphrase (dialog);
  gtk_widget_activate_action (dialog, "user.save", NULL);
  torget_gui_test_wait (find_user (fixture, "Björn") != NULL);
  g_assert_true (
      adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (find_user (fixture, "Björn"))));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find_user (fixture, "Björn"))),
                   ==, "Coordinator");
}

/* A reader */

static void
open_as_reader (Fixture *fixture)
{
  TorgetSession *session = fixture->test->session;
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) added = NULL;
  g_autoptr (GAsyncResult) closed = NULL;
  g_autoptr (GAsyncResult) opened = NULL;

  torget_session_add_user_async (session, "Björn", TORGET_ROLE_READER, PASSPHRASE,
                                 torget_test_wait_cb, &wait);
  added = torget_test_wait (&wait);
  g_assert_true (torget_session_change_user_finish (session, added, NULL));
  wait = NULL;
  torget_session_close_async (session, torget_test_wait_cb, &wait);
  closed = torget_test_wait (&wait);
  wait = NULL;
  torget_session_open_async (session, fixture->test->path, "Björn", PASSPHRASE, NULL,
                             torget_test_wait_cb, &wait);
  opened = torget_test_wait (&wait);
  g_assert_true (torget_session_open_finish (session, opened, NULL));
}

static gboolean
can_add_person (Fixture *fixture)
{
  GtkWidget *window = torget_window_new (NULL, fixture->test->session);
  gboolean can;

  gtk_window_present (GTK_WINDOW (window));
  torget_gui_test_wait (gtk_widget_get_mapped (window));
  can = gtk_widget_is_sensitive (torget_gui_test_find_button (window, "win.new-person"));
  gtk_window_destroy (GTK_WINDOW (window));
  return can;
}

static gboolean
can_set_rules (Fixture *fixture)
{
  GtkWidget *page = g_object_new (TORGET_TYPE_OFFICE_RULES, NULL);
  GtkWidget *window;
  gboolean can;

  torget_office_rules_set_session (TORGET_OFFICE_RULES (page), fixture->test->session);
  window = torget_gui_test_show (page);
  can = gtk_widget_is_sensitive (
      GTK_WIDGET (torget_office_rules_get_spin (TORGET_OFFICE_RULES (page), 0)));
  gtk_window_destroy (GTK_WINDOW (window));
  return can;
}

/* The row for what was found belongs to signing the check. */
static gboolean
can_sign_check (Fixture *fixture)
{
  GtkWidget *window
      = torget_access_window_new (GTK_WINDOW (fixture->window), fixture->test->session);
  gboolean can;

  gtk_window_present (GTK_WINDOW (window));
  torget_gui_test_wait (gtk_widget_get_mapped (window));
  can = gtk_widget_is_sensitive (GTK_WIDGET (
      gtk_widget_get_template_child (window, TORGET_TYPE_ACCESS_WINDOW, "note_row")));
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  return can;
}

static gboolean
can_save_filter (Fixture *fixture)
{
  GtkWidget *menu = g_object_new (TORGET_TYPE_SAVED_MENU, NULL);
  GtkWidget *window;
  gboolean can;

  torget_saved_menu_set_up (TORGET_SAVED_MENU (menu), fixture->test->session,
                            TORGET_LIST_PERSONS);
  window = torget_gui_test_show (menu);
  can = gtk_widget_get_sensitive (
      GTK_WIDGET (gtk_widget_get_template_child (menu, TORGET_TYPE_SAVED_MENU, "save_button")));
  gtk_window_destroy (GTK_WINDOW (window));
  return can;
}

/* Where copies are made, too, which is set for the whole office. */
static gboolean
can_set_second_place (Fixture *fixture)
{
  GtkWidget *page = g_object_new (TORGET_TYPE_BACKUP_PAGE, NULL);
  GtkWidget *window;
  gboolean can;

  torget_backup_page_set_session (TORGET_BACKUP_PAGE (page), fixture->test->session);
  window = torget_gui_test_show (page);
  torget_gui_test_settle ();
  can = gtk_widget_is_sensitive (GTK_WIDGET (
      gtk_widget_get_template_child (page, TORGET_TYPE_BACKUP_PAGE, "second_button")));
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_settle ();
  return can;
}

static gboolean (*const offers[]) (Fixture *fixture)
    = { can_add_person, can_set_rules, can_sign_check, can_save_filter, can_set_second_place };

static void
test_reader_is_offered_no_change (Fixture *fixture,
                                  gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    g_assert_true (offers[i] (fixture));
  open_as_reader (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      g_test_message ("offer %" G_GSIZE_FORMAT, i);
      g_assert_false (offers[i] (fixture));
    }
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("/ui/users/oneself", test_oneself_cannot_be_ended);
  ADD ("/ui/users/add", test_user_is_added);
  ADD ("/ui/users/keyboard-alone", test_keyboard_alone);
  ADD ("/ui/users/own-passphrase", test_own_passphrase);
  ADD ("/ui/users/reader", test_reader_is_offered_no_change);
  return g_test_run ();
}
