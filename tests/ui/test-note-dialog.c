/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small form of a note: the keyboard is in the text, and a template fills it in. */
#include "config.h"

#include "ui/person/quick-note.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"
#include "gui-test.h"
#include "support/session-test.h"

typedef struct
{
  TorgetTestSession *test;
  TorgetPersonCase *person_case;
  GtkWidget *origin;
  GtkWidget *window;
  TorgetRecordDialog *dialog;
  gint64 person_id;
} Fixture;

static void
add_template (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetNoteTemplate *template = torget_record_new (&torget_note_template_type);

  template->record.id = torget_session_new_id (fixture->test->session);
  template->name = g_strdup ("Samtal");
  template->kind = g_strdup ("call");
  template->track = g_strdup ("sfi");
  template->text = g_strdup ("Ringde {name} {date}:");
  torget_record_set_add (records, template);
  torget_test_save (fixture->test->session, records, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->test = torget_test_session_new ();
  torget_test_add_person (fixture->test->session, "Första", &fixture->person_id);
  add_template (fixture);
  fixture->person_case = torget_person_case_new (fixture->test->session);
  fixture->origin = gtk_label_new (NULL);
  fixture->window = torget_gui_test_show (fixture->origin);
  torget_person_case_show (fixture->person_case, fixture->person_id);
  torget_gui_test_wait (torget_person_case_get_person_id (fixture->person_case) != 0);
  fixture->dialog = torget_quick_note_present (fixture->origin, fixture->person_case, "note", "plan");
  torget_gui_test_settle ();
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->dialog));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_drop (fixture->person_case);
  torget_test_session_free (fixture->test);
}

static TorgetNote *
dup_note (Fixture *fixture)
{
  return torget_form_dup_record (torget_record_dialog_get_form (fixture->dialog));
}

static void
test_keyboard_is_in_the_text (Fixture *fixture,
                              gconstpointer unused)
{
  g_autoptr (TorgetNote) note = dup_note (fixture);

  g_assert_true (GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (fixture->dialog))));
  g_assert_cmpstr (note->kind, ==, "note");
  g_assert_cmpstr (note->track, ==, "plan");
  g_assert_cmpint (note->date, ==, torget_date_from_iso ("2026-11-20"));
}

/* The last choice of the dialog is that of the template. */
static AdwComboRow *
find_templates (Fixture *fixture)
{
  AdwComboRow *row = NULL;
  GtkWidget *next;

  for (guint i = 0; (next = torget_gui_test_find (GTK_WIDGET (fixture->dialog),
                                                  ADW_TYPE_COMBO_ROW, i))
                    != NULL;
       i++)
    row = ADW_COMBO_ROW (next);
  return row;
}

static void
choose_template (Fixture *fixture)
{
  AdwComboRow *row = find_templates (fixture);

  torget_gui_test_wait (adw_combo_row_get_model (row) != NULL
                        && g_list_model_get_n_items (adw_combo_row_get_model (row)) == 2);
  adw_combo_row_set_selected (row, 1);
}

static void
type (Fixture *fixture,
      const char *text)
{
  GtkWidget *view = gtk_root_get_focus (GTK_ROOT (fixture->dialog));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_template_fills_in (Fixture *fixture,
                        gconstpointer unused)
{
  g_autoptr (TorgetNote) note = NULL;

  choose_template (fixture);
  note = dup_note (fixture);
  g_assert_cmpstr (note->kind, ==, "call");
  g_assert_cmpstr (note->track, ==, "sfi");
  g_assert_cmpstr (note->text, ==, "Ringde Första Testsson 2026-11-20:");
}

static void
test_typed_text_stays (Fixture *fixture,
                       gconstpointer unused)
{
  g_autoptr (TorgetNote) note = NULL;

  type (fixture, "Redan skrivet.");
  choose_template (fixture);
  note = dup_note (fixture);
  g_assert_cmpstr (note->text, ==, "Redan skrivet.\nRingde Första Testsson 2026-11-20:");
}

#define ADD(path, func)                                                                           \
  g_test_add ("/quick-note/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));

  ADD ("keyboard", test_keyboard_is_in_the_text);
  ADD ("template", test_template_fills_in);
  ADD ("typed", test_typed_text_stays);
  return g_test_run ();
}
