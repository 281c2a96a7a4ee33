/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed and not saved comes back: after a lock, and after the process was killed. It goes
 * when it is saved or discarded, waits for a reason where the person is protected, and leaves
 * nothing beside the encrypted file. */
#include "config.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"
#include "form-table.h"
#include "gui-test.h"
#include "store/file-guard.h"
#include "ui/person/reason-gate.h"
#include "window-test.h"

#include <signal.h>
#include <string.h>

#define HALF "Half a sentence, å"

static GtkWidget *
find (gpointer widget,
      GType type)
{
  return torget_gui_test_find (widget, type, 0);
}

/* What was typed last, too: a moment before the lock. */
static void
test_lock (TorgetWindowTest *test,
           gconstpointer unused)
{
  TorgetRecordDialog *dialog = torget_window_test_open (test, "person.quick-note");

  torget_window_test_type (dialog, "text", HALF);
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  dialog = torget_window_test_open_offered (test);
  torget_window_test_assert_field (dialog, "text", HALF);
  g_assert_false (torget_window_test_is_offered (test));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  torget_gui_test_wait (torget_window_test_find_dialog () == NULL);
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session) == 0);
}

/* One form after the other is not saved: the last comes first, and none takes the place of another. */
static void
test_several (TorgetWindowTest *test,
              gconstpointer unused)
{
  static const char *const fields[] = { "family_name", "text" };
  static const char *const openers[] = { "person.edit", "person.quick-note" };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      torget_window_test_type (torget_window_test_open (test, openers[i]), fields[i], HALF);
      torget_window_test_lock (test);
      torget_window_test_unlock (test);
      g_assert_cmpuint (torget_window_test_count_drafts (test->file->session), ==, i + 1);
    }
  for (gsize i = G_N_ELEMENTS (fields); i > 0; i--)
    {
      TorgetRecordDialog *dialog = torget_window_test_open_offered (test);

      torget_window_test_assert_field (dialog, fields[i - 1], HALF);
      gtk_window_destroy (GTK_WINDOW (dialog));
      torget_gui_test_settle ();
    }
}

/* Only what was changed: what somebody else has changed since is not taken back. */
static void
test_others_change (TorgetWindowTest *test,
                    gconstpointer unused)
{
  TorgetRecordDialog *dialog = torget_window_test_open (test, "person.edit");
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  TorgetPerson *person;

  torget_window_test_type (dialog, "family_name", "Provsson");
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  records = torget_test_load_case (test->file->session, test->person_id);
  person = torget_record_copy (
      torget_record_set_find (records, &torget_person_type, test->person_id));
  g_free (person->given_name);
  person->given_name = g_strdup ("Tess");
  torget_record_set_add (changed, person);
  torget_test_save (test->file->session, changed, NULL);
  dialog = torget_window_test_open_offered (test);
  torget_window_test_assert_field (dialog, "family_name", "Provsson");
  torget_window_test_assert_field (dialog, "given_name", "Tess");
  gtk_window_destroy (GTK_WINDOW (dialog));
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session) == 0);
}

static void
test_discard (TorgetWindowTest *test,
              gconstpointer unused)
{
  GtkWidget *question = NULL;

  torget_window_test_type (torget_window_test_open (test, "person.quick-note"), "text", HALF);
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  torget_gui_test_wait (torget_window_test_is_offered (test));
  torget_window_test_click_bar (test, 0);
  for (GList *l = gtk_window_list_toplevels (); l != NULL; l = g_list_delete_link (l, l))
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      question = l->data;
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
  torget_gui_test_wait (!torget_window_test_is_offered (test));
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session) == 0);
}

/* Without typing there is nothing to keep, and what is typed and taken back is no draft. */
static void
test_nothing_typed (TorgetWindowTest *test,
                    gconstpointer unused)
{
  TorgetRecordDialog *dialog = torget_window_test_open (test, "person.quick-note");

  torget_window_test_type (dialog, "text", HALF);
  torget_window_test_type (dialog, "text", "");
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  g_assert_cmpuint (torget_window_test_count_drafts (test->file->session), ==, 0);
}

/* A day that is half typed has no value yet. */
static void
test_new_person (TorgetWindowTest *test,
                 gconstpointer unused)
{
  TorgetRecordDialog *dialog;
  TorgetFormRow *row;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new-person", NULL);
  dialog = torget_window_test_wait_for_dialog ();
  torget_window_test_type (dialog, "family_name", "Nytorp");
  torget_window_test_type (dialog, "birth_date", "1999-1");
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  dialog = torget_window_test_open_offered (test);
  torget_gui_test_wait (torget_form_is_changed (torget_record_dialog_get_form (dialog)));
  torget_window_test_assert_field (dialog, "family_name", "Nytorp");
  row = torget_form_find_row (torget_record_dialog_get_form (dialog), "birth_date");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "1999-1");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The page asks why; until then nothing of the form is seen. */
static void
test_protected (TorgetWindowTest *test,
                gconstpointer protection)
{
  TorgetPersonCase *person_case;
  GtkWidget *gate;

  torget_test_reveal (test->file->session, test->person_id);
  torget_window_test_type (torget_window_test_open (test, "person.quick-note"), "text", HALF);
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  torget_gui_test_wait (torget_window_test_is_offered (test));
  torget_window_test_click_bar (test, 1);
  person_case = torget_person_page_get_case (torget_window_test_get_page (test));
  gate = find (test->window, TORGET_TYPE_REASON_GATE);
  torget_gui_test_wait (gtk_widget_get_mapped (gate));
  g_assert_null (torget_window_test_find_dialog ());
  torget_person_case_reveal (person_case, "own_case");
  torget_gui_test_wait (torget_window_test_find_dialog () != NULL);
  torget_window_test_assert_field (torget_window_test_find_dialog (), "text", HALF);
  gtk_window_destroy (GTK_WINDOW (torget_window_test_find_dialog ()));
}

/* The place to write on the page itself, also when another person is shown before it is saved. */
static void
test_page_text (TorgetWindowTest *test,
                gconstpointer unused)
{
  GtkWidget *view;
  TorgetRecordDialog *dialog;

  torget_window_test_show_person (test);
  torget_person_page_show_tab (torget_window_test_get_page (test), "notes");
  view = find (find (test->window, g_type_from_name ("TorgetNotesTab")), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), HALF, -1);
  torget_person_page_show (torget_window_test_get_page (test),
                           torget_window_test_add_person (test->file->session, NULL));
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session) == 1);
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  dialog = torget_window_test_open_offered (test);
  torget_window_test_assert_field (dialog, "text", HALF);
  torget_window_test_assert_field (dialog, "kind", "note");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* kill -9 */

static char *program;

/* Types into a form, says so when the file has it, and waits for its end. */
G_NORETURN static void
run_victim (const char *path)
{
  const TorgetTestForm *form = torget_test_form_find (g_getenv ("VICTIM_FORM"));
  TorgetWindowTest test = { 0 };

  torget_window_test_reopen (&test, path,
                             g_ascii_strtoll (g_getenv ("VICTIM_PERSON"), NULL, 10));
  torget_window_test_type (form->open (&test), form->field, form->text);
  torget_gui_test_wait (torget_window_test_count_drafts (test.file->session) == 1);
  g_print ("kept\n");
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_kept (GSubprocess *victim)
{
  g_autoptr (GDataInputStream) lines
      = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim));

  for (;;)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);

      g_assert_nonnull (line);
      if (g_str_equal (line, "kept"))
        return;
    }
}

static gboolean
has_text (const char *path,
          const char *text)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return memmem (content, length, text, strlen (text)) != NULL;
}

/* Neither the file nor one beside it has what was typed in clear. */
static void
assert_folder_is_dark (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_assert_false (has_text (path, "Half a sentence"));
    }
}

/* The window is locked at once; the file is closed when its copy has been made. */
static gboolean
is_closed (const char *path)
{
  const int fd = torget_file_guard_lock (path, NULL);

  if (fd < 0)
    return FALSE;
  torget_file_guard_unlock (fd);
  return TRUE;
}

static void
test_kill (TorgetWindowTest *test,
           gconstpointer data)
{
  const TorgetTestForm *form = data;
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) victim = NULL;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, test->person_id);
  TorgetRecordDialog *dialog;

  torget_window_test_lock (test);
  torget_gui_test_wait (is_closed (test->file->path));
  g_subprocess_launcher_setenv (launcher, "VICTIM_PERSON", id, TRUE);
  g_subprocess_launcher_setenv (launcher, "VICTIM_FORM", form->name, TRUE);
  victim = g_subprocess_launcher_spawn (launcher, NULL, program, "--victim", test->file->path,
                                        NULL);
  g_assert_nonnull (victim);
  wait_until_kept (victim);
  g_subprocess_send_signal (victim, SIGKILL);
  g_assert_true (g_subprocess_wait (victim, NULL, NULL));
  assert_folder_is_dark (test->file->dir);
  torget_window_test_unlock (test);
  dialog = torget_window_test_open_offered (test);
  torget_window_test_assert_field (dialog, form->field, form->value);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* A note, a record, what belongs to nobody, what has several records. */
static const char *const killed[]
    = { "mark", "move", "note", "record", "register-edit", "week-slot" };

static void
add_kills (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (killed); i++)
    {
      g_autofree char *path = g_strconcat ("/ui/drafts/kill/", killed[i], NULL);

      torget_window_test_add_data (path, torget_test_form_find (killed[i]), test_kill);
    }
}

int
main (int argc,
      char *argv[])
{
  g_autofree char *victim = argc == 3 && g_str_equal (argv[1], "--victim") ? g_strdup (argv[2])
                                                                           : NULL;

  program = argv[0];
  argc = victim != NULL ? 1 : argc;
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  if (victim != NULL)
    run_victim (victim);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  torget_window_test_add ("/ui/drafts/lock", NULL, test_lock);
  torget_window_test_add ("/ui/drafts/several", NULL, test_several);
  torget_window_test_add ("/ui/drafts/others-change", NULL, test_others_change);
  torget_window_test_add ("/ui/drafts/discard", NULL, test_discard);
  torget_window_test_add ("/ui/drafts/nothing-typed", NULL, test_nothing_typed);
  torget_window_test_add ("/ui/drafts/new-person", NULL, test_new_person);
  torget_window_test_add ("/ui/drafts/protected", "marking", test_protected);
  torget_window_test_add ("/ui/drafts/page-text", NULL, test_page_text);
  add_kills ();
  return g_test_run ();
}
