/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locking while something stands before the window: nothing of the person's data is left on the screen
 * or in a window that cannot be seen, the keyboard is in the passphrase, and what was typed is offered
 * when the file is open again. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "form-table.h"
#include "gui-test.h"
#include "ui/compat/file-dialog.h"
#include "ui/person/person-page.h"
#include "ui/person/template-dialog.h"
#include "window-test.h"

#include <string.h>

#define HALF "Half a sentence, å"

/* What nobody may read any more. */
static char *secret;

static void
remember_secret (TorgetWindowTest *test)
{
  const TorgetPerson *person = torget_person_case_get_person (
      torget_person_page_get_case (torget_window_test_get_page (test)));

  g_assert_nonnull (person);
  g_free (secret);
  secret = g_strdup (person->family_name);
}

static guint
count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}

static gboolean
is_seen (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      if (!gtk_widget_get_mapped (toplevel))
        return FALSE;
    }
  return TRUE;
}

static void
wait_for_windows (guint n)
{
  torget_gui_test_wait (count_windows () == n && is_seen ());
  torget_gui_test_settle ();
}

/* What stands before the window */

static void
do_action (TorgetWindowTest *test,
           const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->window), action, NULL));
  wait_for_windows (2);
}

static void
open_palette (TorgetWindowTest *test)
{
  do_action (test, "win.palette");
}

static void
open_preferences (TorgetWindowTest *test)
{
  do_action (test, "win.preferences");
}

static void
open_log (TorgetWindowTest *test)
{
  do_action (test, "win.check-log");
}

static void
open_retention (TorgetWindowTest *test)
{
  do_action (test, "win.retention");
}

static void
open_doubles (TorgetWindowTest *test)
{
  do_action (test, "win.doubles");
}

static void
open_print (TorgetWindowTest *test)
{
  do_action (test, "win.print");
}

static void
open_compare (TorgetWindowTest *test)
{
  do_action (test, "win.compare");
}

static void
open_extract (TorgetWindowTest *test)
{
  do_action (test, "win.extract");
}

static void
open_erasure (TorgetWindowTest *test)
{
  do_action (test, "win.propose-erasure");
}

static void
open_about (TorgetWindowTest *test)
{
  do_action (test, "win.about");
}

static void
open_file_chooser (TorgetWindowTest *test)
{
  do_action (test, "win.open-file");
}

static TorgetRecordDialog *
open_note (TorgetWindowTest *test)
{
  TorgetRecordDialog *dialog = torget_window_test_open (test, "person.quick-note");

  torget_window_test_type (dialog, "text", HALF);
  return dialog;
}

static void
open_form (TorgetWindowTest *test)
{
  open_note (test);
}

/* Escape: the form asks whether what was typed is to be lost. */
static void
open_question_over_form (TorgetWindowTest *test)
{
  gtk_window_close (GTK_WINDOW (open_note (test)));
  wait_for_windows (3);
}

static void
open_templates_over_form (TorgetWindowTest *test)
{
  torget_template_dialog_present (GTK_WIDGET (open_note (test)), test->file->session);
  wait_for_windows (3);
}

static void
open_form_over_templates (TorgetWindowTest *test)
{
  GtkWidget *templates = torget_template_dialog_present (
      GTK_WIDGET (torget_window_get_workspace (test->window)), test->file->session);

  wait_for_windows (2);
  gtk_widget_activate_action (templates, "template.add", NULL);
  wait_for_windows (3);
  torget_window_test_type (torget_window_test_find_dialog (), "name", HALF);
}

static guint n_answers;

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GFile) file = torget_file_dialog_finish (result, NULL);

  g_assert_null (file);
  n_answers++;
}

static void
open_chooser_over_form (TorgetWindowTest *test)
{
  torget_file_dialog_save_async (GTK_WINDOW (open_note (test)), "Save", secret, NULL, NULL,
                                 chosen_cb, NULL);
  wait_for_windows (3);
}

/* A form that holds the person, and a menu of the window. */
static void
open_popover (TorgetWindowTest *test)
{
  GtkWidget *button = torget_gui_test_find (GTK_WIDGET (torget_window_test_get_page (test)),
                                            GTK_TYPE_MENU_BUTTON, 0);

  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  torget_gui_test_settle ();
}

static const struct
{
  const char *name;
  void (*open) (TorgetWindowTest *test);
  gboolean is_typed_in;
  guint n_answers; /* to questions for a file */
} cases[] = {
  { "about", open_about },
  { "chooser-over-form", open_chooser_over_form, TRUE, 1 },
  { "compare", open_compare },
  { "doubles", open_doubles },
  { "erasure", open_erasure },
  { "extract", open_extract },
  { "file-chooser", open_file_chooser },
  { "form", open_form, TRUE },
  { "form-over-templates", open_form_over_templates, TRUE },
  { "log", open_log },
  { "palette", open_palette },
  { "popover", open_popover },
  { "preferences", open_preferences },
  { "print", open_print },
  { "question-over-form", open_question_over_form, TRUE },
  { "retention", open_retention },
  { "templates-over-form", open_templates_over_form, TRUE },
};

/* What is left */

static char *
dup_text (GtkWidget *widget)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  if (GTK_IS_EDITABLE (widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  if (GTK_IS_WINDOW (widget))
    return g_strdup (gtk_window_get_title (GTK_WINDOW (widget)));
  if (!GTK_IS_TEXT_VIEW (widget))
    return NULL;
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
tells (GtkWidget *widget,
       const char *word)
{
  g_autofree char *text = dup_text (widget);
  gboolean is_told = text != NULL && strstr (text, word) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !is_told;
       child = gtk_widget_get_next_sibling (child))
    is_told = tells (child, word);
  return is_told;
}

/* What is looked for afterwards was there to be found. */
static void
assert_something_is_told (const char *word)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  gboolean is_told = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels) && !is_told; i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      is_told = tells (toplevel, word);
    }
  g_assert_true (is_told);
}

static void
assert_nothing_is_left (TorgetWindowTest *test)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (toplevels, i);

      g_assert_false (tells (toplevel, secret));
      g_assert_false (tells (toplevel, HALF));
      g_assert_true (toplevel == GTK_WIDGET (test->window));
    }
}

static gboolean
has_passphrase_the_keyboard (TorgetWindowTest *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, ADW_TYPE_PASSWORD_ENTRY_ROW) != NULL;
}

static void
test_lock (TorgetWindowTest *test,
           gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);

  torget_window_test_show_person (test);
  torget_gui_test_settle ();
  remember_secret (test);
  n_answers = 0;
  cases[i].open (test);
  assert_something_is_told (secret);
  if (cases[i].is_typed_in)
    assert_something_is_told (HALF);
  torget_window_test_lock (test);
  torget_gui_test_wait (count_windows () == 1);
  torget_gui_test_settle ();
  assert_nothing_is_left (test);
  g_assert_cmpuint (n_answers, ==, cases[i].n_answers);
  g_assert_true (has_passphrase_the_keyboard (test));
  torget_window_test_unlock (test);
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session)
                        == (guint) cases[i].is_typed_in);
  torget_gui_test_wait (torget_window_test_is_offered (test) == cases[i].is_typed_in);
}

static gboolean
press_in_shortcuts (GtkWidget *toplevel,
                    GListModel *shortcuts)
{
  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      g_autofree char *trigger
          = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

      if (g_str_equal (trigger, "<Control>l"))
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, toplevel, NULL);
    }
  return FALSE;
}

/* What Ctrl+L is bound to on the window itself. */
static gboolean
press_lock_key (GtkWidget *toplevel)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (toplevel);
  gboolean is_taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_SHORTCUT_CONTROLLER (controller))
        is_taken = press_in_shortcuts (toplevel, G_LIST_MODEL (controller));
    }
  return is_taken;
}

/* The key locks from a form, too, and from the question over it. */
static void
test_key (TorgetWindowTest *test,
          gconstpointer unused)
{
  torget_window_test_show_person (test);
  gtk_window_close (GTK_WINDOW (open_note (test)));
  wait_for_windows (3);
  for (GList *l = gtk_window_list_toplevels (); l != NULL; l = g_list_delete_link (l, l))
    if (ADW_IS_MESSAGE_DIALOG (l->data) && torget_session_is_open (test->file->session))
      g_assert_true (press_lock_key (l->data));
  torget_gui_test_wait (torget_window_get_workspace (test->window) == NULL);
  torget_gui_test_wait (count_windows () == 1);
}

int
main (int argc,
      char *argv[])
{
  int result;

  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/lock/", cases[i].name, NULL);

      torget_window_test_add_data (path, GUINT_TO_POINTER (i), test_lock);
    }
  torget_window_test_add_data ("/ui/lock/key", NULL, test_key);
  result = g_test_run ();
  g_free (secret);
  return result;
}
