/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No. 7: the disk is full, or fails, when a form is saved. Every form says that nothing was saved and
 * keeps what was typed; when the disk works again, the same form can be saved. What the file cannot
 * take at a lock waits unseen for who has typed it. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "fault-vfs.h"
#include "ui/form-table.h"
#include "ui/gui-test.h"
#include "ui/widgets/problem-label.h"
#include "ui/window-test.h"

#include <string.h>

static const FaultKind kinds[] = { FAULT_DISK_FULL, FAULT_IO };

static void
try_to_save (TorgetRecordDialog *dialog)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "form.save", NULL));
}

static gboolean
says (TorgetRecordDialog *dialog,
      const char *words)
{
  GtkWidget *problem = torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_PROBLEM_LABEL, 0);
  GtkWidget *label = torget_gui_test_find (problem, GTK_TYPE_LABEL, 0);

  return gtk_widget_get_visible (problem)
         && strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL;
}

/* What an earlier fault has said goes with the next try, or is said again. */
static void
fail_to_save (TorgetRecordDialog *dialog,
              FaultKind kind)
{
  GtkWidget *problem = torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_PROBLEM_LABEL, 0);

  gtk_widget_set_visible (problem, FALSE);
  fault_vfs_arm (FAULT_WRITE | FAULT_SYNC, 1, TRUE, kind);
  try_to_save (dialog);
  torget_gui_test_wait (says (dialog, "NOT saved"));
  g_assert_cmpuint (fault_vfs_disarm (), >, 0);
}

static void
test_form (TorgetWindowTest *test,
           gconstpointer data)
{
  const TorgetTestForm *form = data;
  TorgetRecordDialog *dialog = form->open (test);
  const gint64 tx = torget_session_get_last_tx (test->file->session, NULL);

  torget_window_test_type (dialog, form->field, form->text);
  if (form->complete != NULL)
    form->complete (dialog);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      fail_to_save (dialog, kinds[i]);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
      torget_window_test_assert_field (dialog, form->field, form->value);
      g_assert_cmpint (torget_session_get_last_tx (test->file->session, NULL), ==, tx);
    }
  try_to_save (dialog);
  torget_gui_test_wait (torget_window_test_find_dialog () == NULL);
  g_assert_cmpint (torget_session_get_last_tx (test->file->session, NULL), >, tx);
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session) == 0);
}

/* Somebody else has removed whom the note is about: the file refuses it. */
static void
test_refused (TorgetWindowTest *test,
              gconstpointer unused)
{
  const TorgetTestForm *form = torget_test_form_find ("note");
  TorgetRecordDialog *dialog = form->open (test);
  g_autoptr (TorgetRecordSet) nothing = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  TorgetPerson *person = torget_record_set_add (removed, torget_record_new (&torget_person_type));

  person->record.id = test->person_id;
  torget_window_test_type (dialog, form->field, form->text);
  torget_test_save (test->file->session, nothing, removed);
  try_to_save (dialog);
  torget_gui_test_wait (says (dialog, "Nothing was saved"));
  torget_window_test_assert_field (dialog, form->field, form->value);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_lock (TorgetWindowTest *test,
           gconstpointer unused)
{
  const TorgetTestForm *form = torget_test_form_find ("note");
  TorgetRecordDialog *dialog = form->open (test);

  torget_window_test_type (dialog, form->field, form->text);
  fault_vfs_arm (FAULT_WRITE | FAULT_SYNC, 1, TRUE, FAULT_DISK_FULL);
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.lock", NULL);
  torget_gui_test_wait (torget_window_get_workspace (test->window) == NULL);
  torget_gui_test_settle ();
  fault_vfs_disarm ();
  g_assert_true (torget_window_test_find_dialog () == dialog);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  torget_window_test_unlock (test);
  torget_gui_test_wait (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  torget_window_test_assert_field (dialog, form->field, form->value);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  fault_vfs_install ();
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  for (guint i = 0; torget_test_form_get (i) != NULL; i++)
    {
      const TorgetTestForm *form = torget_test_form_get (i);
      g_autofree char *path = g_strconcat ("/form/disk/", form->name, NULL);

      torget_window_test_add_data (path, form, test_form);
    }
  torget_window_test_add_data ("/form/disk/locked", NULL, test_lock);
  torget_window_test_add ("/form/refused", NULL, test_refused);
  return g_test_run ();
}
