/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each form keeps what was typed into it, and can be opened again: those of the table, and those of
 * every group of a person's page. */
#include "config.h"

#include "base/clock.h"
#include "form-table.h"
#include "gui-test.h"
#include "ui/person/draft-open.h"
#include "ui/person/record-group.h"
#include "window-test.h"

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
  torget_window_test_add_data ("/ui/draft-forms/groups", NULL, test_groups);
  return g_test_run ();
}
