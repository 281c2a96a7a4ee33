/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed and not saved comes back: after a lock, and after the process was killed. It goes
 * when it is saved or discarded, waits for a reason where the person is protected, and leaves
 * nothing beside the encrypted file. */
#include "config.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"
#include "gui-test.h"
#include "service/form-drafts.h"
#include "support/session-test.h"
#include "ui/app/draft-bar.h"
#include "ui/app/settings.h"
#include "ui/app/window-private.h"
#include "ui/person/person-page.h"
#include "ui/person/reason-gate.h"
#include "ui/person/record-dialog.h"

#include <signal.h>
#include <string.h>

#define HALF "Half a sentence, å"

typedef struct
{
  TorgetTestSession *file;
  TorgetWindow *window;
  gint64 person_id;
} Fixture;

static gint64
add_person (TorgetSession *session,
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

static void
set_up (Fixture *fixture,
        gconstpointer protection)
{
  fixture->file = torget_test_session_new ();
  g_settings_set_string (torget_settings_get (), "last-database", fixture->file->path);
  fixture->person_id = add_person (fixture->file->session, protection);
  fixture->window = TORGET_WINDOW (torget_window_new (NULL, fixture->file->session));
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
}

static void
tear_down (Fixture *fixture,
           gconstpointer protection)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_settle ();
  torget_test_session_free (fixture->file);
}

static GtkWidget *
find (gpointer window,
      GType type)
{
  return torget_gui_test_find (window, type, 0);
}

static TorgetPersonPage *
get_page (Fixture *fixture)
{
  return torget_workspace_get_person_page (torget_window_get_workspace (fixture->window));
}

/* (nullable): the form that can be seen. */
static TorgetRecordDialog *
find_dialog (void)
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

/* A window must have been seen before it goes: GTK 4.8 still computes the size of one that has gone. */
static TorgetRecordDialog *
wait_for_dialog (void)
{
  torget_gui_test_wait (find_dialog () != NULL
                        && gtk_widget_get_mapped (GTK_WIDGET (find_dialog ())));
  torget_gui_test_settle ();
  return find_dialog ();
}

static void
show_person (Fixture *fixture)
{
  TorgetPersonPage *page = get_page (fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-person", "x",
                              fixture->person_id);
  torget_gui_test_wait (torget_person_case_get_records (torget_person_page_get_case (page))
                        != NULL);
}

static TorgetRecordDialog *
open_form (Fixture *fixture,
           const char *action)
{
  show_person (fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_page (fixture)), action, NULL);
  return wait_for_dialog ();
}

static void
type (TorgetRecordDialog *dialog,
      const char *field,
      const char *text)
{
  TorgetForm *form = torget_record_dialog_get_form (dialog);
  GtkWidget *row = GTK_WIDGET (torget_form_find_row (form, field));
  GtkWidget *view = find (row, GTK_TYPE_TEXT_VIEW);

  if (view != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static char *
dup_field (TorgetRecordDialog *dialog,
           const char *field)
{
  g_autoptr (TorgetRecord) record
      = torget_form_dup_record (torget_record_dialog_get_form (dialog));

  return torget_record_dup_value (record, torget_record_type_find (record->type, field));
}

static void
assert_field (TorgetRecordDialog *dialog,
              const char *field,
              const char *expected)
{
  g_autofree char *value = dup_field (dialog, field);

  g_assert_cmpstr (value, ==, expected);
}

static guint
count_drafts (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  torget_session_list_drafts_async (session, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  drafts = torget_session_list_drafts_finish (session, result, NULL);
  return drafts->len;
}

static void
lock (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.lock", NULL);
  torget_gui_test_wait (torget_window_get_workspace (fixture->window) == NULL);
  torget_gui_test_wait (find_dialog () == NULL);
}

static void
unlock (Fixture *fixture)
{
  GtkWidget *row = find (fixture->window, ADW_TYPE_PASSWORD_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), TORGET_TEST_PASSPHRASE);
  g_signal_emit_by_name (row, "entry-activated");
  torget_gui_test_wait (torget_window_get_workspace (fixture->window) != NULL);
}

static gboolean
is_offered (Fixture *fixture)
{
  GtkWidget *bar = find (fixture->window, TORGET_TYPE_DRAFT_BAR);

  return gtk_revealer_get_reveal_child (GTK_REVEALER (find (bar, GTK_TYPE_REVEALER)));
}

/* Discard, then Open. */
static void
click (Fixture *fixture,
       guint button)
{
  GtkWidget *bar = find (fixture->window, TORGET_TYPE_DRAFT_BAR);

  g_signal_emit_by_name (torget_gui_test_find (bar, GTK_TYPE_BUTTON, button), "clicked");
}

static TorgetRecordDialog *
open_offered (Fixture *fixture)
{
  torget_gui_test_wait (is_offered (fixture));
  click (fixture, 1);
  return wait_for_dialog ();
}

/* What was typed last, too: a moment before the lock. */
static void
test_lock (Fixture *fixture,
           gconstpointer unused)
{
  TorgetRecordDialog *dialog = open_form (fixture, "person.quick-note");

  type (dialog, "text", HALF);
  lock (fixture);
  unlock (fixture);
  dialog = open_offered (fixture);
  assert_field (dialog, "text", HALF);
  g_assert_false (is_offered (fixture));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL);
  torget_gui_test_wait (find_dialog () == NULL);
  torget_gui_test_wait (count_drafts (fixture->file->session) == 0);
}

/* Only what was changed: what somebody else has changed since is not taken back. */
static void
test_others_change (Fixture *fixture,
                    gconstpointer unused)
{
  TorgetRecordDialog *dialog = open_form (fixture, "person.edit");
  g_autoptr (TorgetRecordSet) records = NULL;
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  TorgetPerson *person;

  type (dialog, "family_name", "Provsson");
  lock (fixture);
  unlock (fixture);
  records = torget_test_load_case (fixture->file->session, fixture->person_id);
  person = torget_record_copy (
      torget_record_set_find (records, &torget_person_type, fixture->person_id));
  g_free (person->given_name);
  person->given_name = g_strdup ("Tess");
  torget_record_set_add (changed, person);
  torget_test_save (fixture->file->session, changed, NULL);
  dialog = open_offered (fixture);
  assert_field (dialog, "family_name", "Provsson");
  assert_field (dialog, "given_name", "Tess");
  gtk_window_destroy (GTK_WINDOW (dialog));
  torget_gui_test_wait (count_drafts (fixture->file->session) == 0);
}

static void
test_discard (Fixture *fixture,
              gconstpointer unused)
{
  GtkWidget *question = NULL;

  type (open_form (fixture, "person.quick-note"), "text", HALF);
  lock (fixture);
  unlock (fixture);
  torget_gui_test_wait (is_offered (fixture));
  click (fixture, 0);
  for (GList *l = gtk_window_list_toplevels (); l != NULL; l = g_list_delete_link (l, l))
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      question = l->data;
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "discard");
  torget_gui_test_wait (!is_offered (fixture));
  torget_gui_test_wait (count_drafts (fixture->file->session) == 0);
}

/* Without typing there is nothing to keep, and what is typed and taken back is no draft. */
static void
test_nothing_typed (Fixture *fixture,
                    gconstpointer unused)
{
  TorgetRecordDialog *dialog = open_form (fixture, "person.quick-note");

  type (dialog, "text", HALF);
  type (dialog, "text", "");
  lock (fixture);
  unlock (fixture);
  g_assert_cmpuint (count_drafts (fixture->file->session), ==, 0);
}

/* A day that is half typed has no value yet. */
static void
test_new_person (Fixture *fixture,
                 gconstpointer unused)
{
  TorgetRecordDialog *dialog;
  TorgetFormRow *row;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-person", NULL);
  dialog = wait_for_dialog ();
  type (dialog, "family_name", "Nytorp");
  type (dialog, "birth_date", "1999-1");
  lock (fixture);
  unlock (fixture);
  dialog = open_offered (fixture);
  torget_gui_test_wait (torget_form_is_changed (torget_record_dialog_get_form (dialog)));
  assert_field (dialog, "family_name", "Nytorp");
  row = torget_form_find_row (torget_record_dialog_get_form (dialog), "birth_date");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "1999-1");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The page asks why; until then nothing of the form is seen. */
static void
test_protected (Fixture *fixture,
                gconstpointer protection)
{
  TorgetPersonCase *person_case;
  GtkWidget *gate;

  torget_test_reveal (fixture->file->session, fixture->person_id);
  type (open_form (fixture, "person.quick-note"), "text", HALF);
  lock (fixture);
  unlock (fixture);
  torget_gui_test_wait (is_offered (fixture));
  click (fixture, 1);
  person_case = torget_person_page_get_case (get_page (fixture));
  gate = find (fixture->window, TORGET_TYPE_REASON_GATE);
  torget_gui_test_wait (gtk_widget_get_mapped (gate));
  g_assert_null (find_dialog ());
  torget_person_case_reveal (person_case, "own_case");
  torget_gui_test_wait (find_dialog () != NULL);
  assert_field (find_dialog (), "text", HALF);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
}

/* The place to write on the page itself, also when another person is shown before it is saved. */
static void
test_page_text (Fixture *fixture,
                gconstpointer unused)
{
  GtkWidget *view;
  TorgetRecordDialog *dialog;

  show_person (fixture);
  torget_person_page_show_tab (get_page (fixture), "notes");
  view = find (find (fixture->window, g_type_from_name ("TorgetNotesTab")), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), HALF, -1);
  torget_person_page_show (get_page (fixture), add_person (fixture->file->session, NULL));
  torget_gui_test_wait (count_drafts (fixture->file->session) == 1);
  lock (fixture);
  unlock (fixture);
  dialog = open_offered (fixture);
  assert_field (dialog, "text", HALF);
  assert_field (dialog, "kind", "note");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* kill -9 */

static char *program;

/* Types half a sentence, says so when the file has it, and waits for its end. */
G_NORETURN static void
run_victim (const char *path)
{
  TorgetTestSession file = { .path = (char *) path, .session = torget_session_new () };
  Fixture fixture = { .file = &file };
  const char *id = g_getenv ("VICTIM_PERSON");

  g_assert_true (torget_test_open (&file, TORGET_TEST_PASSPHRASE, NULL));
  fixture.person_id = g_ascii_strtoll (id, NULL, 10);
  fixture.window = TORGET_WINDOW (torget_window_new (NULL, file.session));
  gtk_window_present (GTK_WINDOW (fixture.window));
  type (open_form (&fixture, "person.quick-note"), "text", HALF);
  torget_gui_test_wait (count_drafts (file.session) == 1);
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

static void
test_kill (Fixture *fixture,
           gconstpointer unused)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) victim = NULL;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture->person_id);
  TorgetRecordDialog *dialog;

  lock (fixture);
  g_subprocess_launcher_setenv (launcher, "VICTIM_PERSON", id, TRUE);
  victim = g_subprocess_launcher_spawn (launcher, NULL, program, "--victim", fixture->file->path,
                                        NULL);
  g_assert_nonnull (victim);
  wait_until_kept (victim);
  g_subprocess_send_signal (victim, SIGKILL);
  g_assert_true (g_subprocess_wait (victim, NULL, NULL));
  assert_folder_is_dark (fixture->file->dir);
  unlock (fixture);
  dialog = open_offered (fixture);
  assert_field (dialog, "text", HALF);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add (const char *path,
     const char *protection,
     void (*test) (Fixture *fixture, gconstpointer protection))
{
  g_test_add (path, Fixture, protection, set_up, test, tear_down);
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
  add ("/ui/drafts/lock", NULL, test_lock);
  add ("/ui/drafts/others-change", NULL, test_others_change);
  add ("/ui/drafts/discard", NULL, test_discard);
  add ("/ui/drafts/nothing-typed", NULL, test_nothing_typed);
  add ("/ui/drafts/new-person", NULL, test_new_person);
  add ("/ui/drafts/protected", "marking", test_protected);
  add ("/ui/drafts/page-text", NULL, test_page_text);
  add ("/ui/drafts/kill", NULL, test_kill);
  return g_test_run ();
}
