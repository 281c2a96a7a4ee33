/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each form keeps what was typed into it, and can be opened again: those of the table, and those of
 * every group of a person's page. */
#include "config.h"

#include "base/clock.h"
#include "form-table.h"
#include "gui-test.h"
#include "service/deadlines.h"
#include "ui/person/draft-open.h"
#include "ui/person/record-group.h"
#include "ui/today/today-marks.h"
#include "ui/widgets/code-row.h"
#include "window-test.h"

#include <string.h>

/* What was typed comes back after a lock, and is gone from the file when the form is closed. */
static void
test_form (TorgetWindowTest *test,
           gconstpointer data)
{
  const TorgetTestForm *form = data;
  TorgetRecordDialog *dialog = form->open (test);

  torget_window_test_type (dialog, form->field, form->text);
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  dialog = torget_window_test_open_offered (test);
  torget_window_test_assert_field (dialog, form->field, form->value);
  g_assert_cmpuint (torget_window_test_count_drafts (test->file->session), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session) == 0);
}

/* What the office itself has to do stands with nobody: who is to see to it is asked all the same. */
static TorgetRecordDialog *
open_office_mark (TorgetWindowTest *test,
                  TorgetRecordSet *coordinators)
{
  TorgetSession *session = test->file->session;
  const TorgetDeadlineFilter filter = { .with_ended = TRUE };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint i = 0;

  torget_session_list_deadlines_async (session, &filter, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rows = torget_session_list_deadlines_finish (session, result, NULL);
  while (i < rows->len && ((const TorgetDeadlineRow *) rows->pdata[i])->deadline.person_id != 0)
    i++;
  g_assert_cmpuint (i, <, rows->len);
  torget_today_mark_present (GTK_WIDGET (torget_window_get_workspace (test->window)), session,
                             "today.assign", rows->pdata[i], coordinators);
  return torget_window_test_wait_for_dialog ();
}

static GtkWidget *
find_coordinator_row (TorgetRecordDialog *dialog)
{
  return GTK_WIDGET (
      torget_form_find_row (torget_record_dialog_get_form (dialog), "coordinator_id"));
}

static void
assert_shows (GtkWidget *row,
              const char *name)
{
  GtkStringObject *chosen = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));

  g_assert_nonnull (chosen);
  g_assert_nonnull (strstr (gtk_string_object_get_string (chosen), name));
}

static void
test_office_mark (TorgetWindowTest *test,
                  gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) coordinators = torget_record_set_new ();
  TorgetCoordinator *coordinator
      = torget_test_add (test->file->session, coordinators, &torget_coordinator_type);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, coordinator->record.id);
  TorgetRecordDialog *dialog;

  coordinator->name = g_strdup ("Test Testsson");
  torget_test_save (test->file->session, coordinators, NULL);
  dialog = open_office_mark (test, coordinators);
  torget_code_row_set_code (TORGET_CODE_ROW (find_coordinator_row (dialog)), id);
  assert_shows (find_coordinator_row (dialog), "Test Testsson");
  torget_window_test_type (dialog, "note", "Half a sentence");
  torget_window_test_lock (test);
  torget_window_test_unlock (test);
  dialog = torget_window_test_open_offered (test);
  torget_window_test_assert_field (dialog, "note", "Half a sentence");
  torget_window_test_assert_field (dialog, "coordinator_id", id);
  assert_shows (find_coordinator_row (dialog), "Test Testsson");
  gtk_window_destroy (GTK_WINDOW (dialog));
  torget_gui_test_wait (torget_window_test_count_drafts (test->file->session) == 0);
}

static void
assert_has_title (TorgetWindowTest *test,
                  const TorgetRecordType *type,
                  const char *suffix)
{
  g_autofree char *form = g_strconcat (type->name, suffix, NULL);
  const TorgetFormDraft draft = { .row = test->person_id, .form = form };

  g_assert_nonnull (torget_draft_get_title (GTK_WIDGET (torget_window_test_get_page (test)), &draft));
}

/* What a group opens, the same group finds again. */
static void
test_groups (TorgetWindowTest *test,
             gconstpointer unused)
{
  GtkWidget *group;
  guint n = 0;

  torget_window_test_show_person (test);
  while ((group = torget_gui_test_find (GTK_WIDGET (torget_window_test_get_page (test)),
                                        TORGET_TYPE_RECORD_GROUP, n))
         != NULL)
    {
      const TorgetRecordSection *section
          = torget_record_group_get_section (TORGET_RECORD_GROUP (group));

      assert_has_title (test, section->spec->type, TORGET_DRAFT_RECORD);
      assert_has_title (test, section->spec->type, TORGET_DRAFT_NEW);
      if (section->end_spec != NULL)
        assert_has_title (test, section->end_spec->type, TORGET_DRAFT_END);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  for (guint i = 0; torget_test_form_get (i) != NULL; i++)
    {
      const TorgetTestForm *form = torget_test_form_get (i);
      g_autofree char *path = g_strconcat ("/ui/draft-forms/", form->name, NULL);

      torget_window_test_add_data (path, form, test_form);
    }
  torget_window_test_add_data ("/ui/draft-forms/office-mark", NULL, test_office_mark);
  torget_window_test_add_data ("/ui/draft-forms/groups", NULL, test_groups);
  return g_test_run ();
}
