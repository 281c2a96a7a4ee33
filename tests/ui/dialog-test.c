/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tests of dialogs share; see dialog-test.h. */
#include "config.h"

#include "dialog-test.h"

#include "base/clock.h"
#include "domain/person.h"
#include "service/demo.h"

static void
set_up (TorgetDialogTest *test,
        gconstpointer data)
{
  test->file = torget_test_session_new ();
  test->origin = gtk_label_new ("Page");
  test->window = torget_gui_test_show (test->origin);
}

static void
tear_down (TorgetDialogTest *test,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  torget_gui_test_settle ();
  torget_test_session_free (test->file);
}

/**
 * torget_dialog_test_add:
 * @path: name of the test
 * @func: the test, given an empty file and a window of its own
 */
void
torget_dialog_test_add (const char *path,
                        TorgetDialogTestFunc func)
{
  g_test_add (path, TorgetDialogTest, NULL, set_up, func, tear_down);
}

static gint64
get_new_id (gpointer session)
{
  return torget_session_new_id (session);
}

static void
add_copy (gpointer record,
          gpointer records)
{
  torget_record_set_add (records, torget_record_copy (record));
}

/**
 * torget_dialog_test_save_demo:
 * @session: an open session
 * @household: number of a household of the demo
 *
 * Saves the household with its offices.
 *
 * Returns: (transfer full): what was saved
 */
TorgetRecordSet *
torget_dialog_test_save_demo (TorgetSession *session,
                              guint household)
{
  const TorgetDemoSource source = { get_new_id, session, torget_clock_get_today () };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);
  TorgetRecordSet *records = torget_demo_new_household (&source, household, offices);

  torget_record_set_foreach (offices, add_copy, records);
  torget_test_save (session, records, NULL);
  return records;
}

/**
 * torget_dialog_test_add_person:
 * @test: the fixture
 * @family_name: a name
 * @given_name: a name
 *
 * Returns: row id of a new person, saved
 */
gint64
torget_dialog_test_add_person (TorgetDialogTest *test,
                               const char *family_name,
                               const char *given_name)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (records, torget_record_new (&torget_person_type));

  person->record.id = torget_session_new_id (test->file->session);
  person->family_name = g_strdup (family_name);
  person->given_name = g_strdup (given_name);
  torget_test_save (test->file->session, records, NULL);
  return person->record.id;
}

/**
 * torget_dialog_test_load:
 * @test: the fixture
 * @person_id: row id
 *
 * Returns: (transfer full): the person's case as it is in the file
 */
TorgetRecordSet *
torget_dialog_test_load (TorgetDialogTest *test,
                         gint64 person_id)
{
  return torget_test_load_case (test->file->session, person_id);
}

/**
 * torget_dialog_test_get_tx:
 * @test: the fixture
 *
 * Returns: number of the last transaction
 */
gint64
torget_dialog_test_get_tx (TorgetDialogTest *test)
{
  return torget_session_get_last_tx (test->file->session, NULL);
}

/**
 * torget_dialog_test_get_row:
 * @dialog: an open dialog
 * @field: a field of its own record, which it must have
 *
 * Returns: (transfer none): the row
 */
TorgetFormRow *
torget_dialog_test_get_row (TorgetRecordDialog *dialog,
                            const char *field)
{
  TorgetFormRow *row = torget_form_find_row (torget_record_dialog_get_form (dialog), field);

  g_assert_nonnull (row);
  return row;
}

/**
 * torget_dialog_test_get_text:
 * @dialog: an open dialog
 * @field: a field that is typed
 *
 * Returns: (transfer none): what stands there
 */
const char *
torget_dialog_test_get_text (TorgetRecordDialog *dialog,
                             const char *field)
{
  return gtk_editable_get_text (GTK_EDITABLE (torget_dialog_test_get_row (dialog, field)));
}

/**
 * torget_dialog_test_type:
 * @dialog: an open dialog
 * @field: a field that is typed
 * @text: what to write there
 */
void
torget_dialog_test_type (TorgetRecordDialog *dialog,
                         const char *field,
                         const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (torget_dialog_test_get_row (dialog, field)), text);
}

/**
 * torget_dialog_test_try_to_save:
 * @dialog: an open dialog
 *
 * Does what Save does.
 */
void
torget_dialog_test_try_to_save (TorgetRecordDialog *dialog)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL));
}

/**
 * torget_dialog_test_save:
 * @dialog: (transfer full): an open dialog
 *
 * Saves, and waits until the dialog has closed by itself.
 */
void
torget_dialog_test_save (TorgetRecordDialog *dialog)
{
  gpointer gone = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  torget_dialog_test_try_to_save (dialog);
  torget_gui_test_wait (gone == NULL);
}

/**
 * torget_dialog_test_discard:
 * @dialog: (transfer full): an open dialog
 *
 * Destroys the dialog, and waits until nothing holds it.
 */
void
torget_dialog_test_discard (TorgetRecordDialog *dialog)
{
  gpointer gone = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  gtk_window_destroy (GTK_WINDOW (dialog));
  torget_gui_test_wait (gone == NULL);
}
