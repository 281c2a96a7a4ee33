/* SPDX-License-Identifier: GPL-3.0-or-later */
/* No. 7: the disk is full, or fails, when a form is saved. The form says that nothing was saved and
 * keeps what was typed; when the disk works again, the same form can be saved. */
#include "config.h"

#include "domain/case-view.h"
#include "fault-vfs.h"
#include "ui/dialog-test.h"
#include "ui/person/person-spec.h"
#include "ui/widgets/problem-label.h"

#include <string.h>

static TorgetRecordDialog *
present (TorgetDialogTest *test,
         gint64 person_id)
{
  g_autoptr (TorgetRecordSet) records = torget_dialog_test_load (test, person_id);

  return torget_record_dialog_present (test->origin, test->file->session, &torget_person_spec,
                                       torget_case_get_person (records, person_id), records, person_id,
                                       TORGET_DRAFT_NAMES);
}

static void
assert_family_name (TorgetDialogTest *test,
                    gint64 person_id,
                    const char *expected)
{
  g_autoptr (TorgetRecordSet) records = torget_dialog_test_load (test, person_id);

  g_assert_cmpstr (torget_case_get_person (records, person_id)->family_name, ==, expected);
}

static void
fail_and_save_again (TorgetDialogTest *test,
                     FaultKind kind)
{
  const gint64 person_id = torget_dialog_test_add_person (test, "Testsson", "Test");
  TorgetRecordDialog *dialog = present (test, person_id);
  GtkWidget *problem = torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_PROBLEM_LABEL, 0);
  GtkWidget *label;

  torget_dialog_test_type (dialog, "family_name", "Provsson");
  fault_vfs_arm (FAULT_WRITE | FAULT_SYNC, 1, TRUE, kind);
  torget_dialog_test_try_to_save (dialog);
  torget_gui_test_wait (gtk_widget_get_visible (problem));
  g_assert_cmpuint (fault_vfs_disarm (), >, 0);
  label = torget_gui_test_find (problem, GTK_TYPE_LABEL, 0);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "NOT saved"));
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "family_name"), ==, "Provsson");
  assert_family_name (test, person_id, "Testsson");
  torget_dialog_test_save (dialog);
  assert_family_name (test, person_id, "Provsson");
}

static void
test_full_disk (TorgetDialogTest *test,
                gconstpointer unused)
{
  fail_and_save_again (test, FAULT_DISK_FULL);
}

static void
test_failing_disk (TorgetDialogTest *test,
                   gconstpointer unused)
{
  fail_and_save_again (test, FAULT_IO);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  fault_vfs_install ();
  torget_dialog_test_add ("/form/disk-full", test_full_disk);
  torget_dialog_test_add ("/form/disk-fails", test_failing_disk);
  return g_test_run ();
}
