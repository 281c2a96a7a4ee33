/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms of all sorts, for what must hold for each of them; see form-table.h. */
#include "config.h"

#include "form-table.h"

#include "base/clock.h"
#include "domain/household.h"
#include "domain/plan.h"
#include "domain/track-event.h"
#include "gui-test.h"
#include "service/deadlines.h"
#include "service/registers.h"
#include "ui/person/event-dialog.h"
#include "ui/person/record-group.h"
#include "ui/person/template-dialog.h"
#include "ui/register/register-page.h"
#include "ui/today/today-marks.h"
#include "ui/widgets/code-row.h"
#include "ui/widgets/week-grid.h"

#define HALF "Half a sentence, å"

static TorgetRecordDialog *
open_note (TorgetWindowTest *test)
{
  return torget_window_test_open (test, "person.quick-note");
}

static TorgetRecordDialog *
open_names (TorgetWindowTest *test)
{
  return torget_window_test_open (test, "person.edit");
}

static TorgetRecordDialog *
open_move (TorgetWindowTest *test)
{
  return torget_window_test_open (test, "person.move");
}

static TorgetRecordDialog *
open_new_person (TorgetWindowTest *test)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.new-person", NULL);
  return torget_window_test_wait_for_dialog ();
}

/* What the person's page has of the case. */
static TorgetPersonCase *
show_case (TorgetWindowTest *test)
{
  torget_window_test_show_person (test);
  return torget_person_page_get_case (torget_window_test_get_page (test));
}

static GtkWidget *
find_in_page (TorgetWindowTest *test,
              GType type)
{
  GtkWidget *widget = torget_gui_test_find (GTK_WIDGET (torget_window_test_get_page (test)), type, 0);

  g_assert_nonnull (widget);
  return widget;
}

static TorgetRecordDialog *
open_week_slot (TorgetWindowTest *test)
{
  show_case (test);
  gtk_widget_activate_action (find_in_page (test, TORGET_TYPE_WEEK_GRID), "week.add", "(ii)", 3,
                              8 * 60);
  return torget_window_test_wait_for_dialog ();
}

/* The first record of its group that can be changed. */
static TorgetRecordDialog *
open_record (TorgetWindowTest *test)
{
  TorgetPersonCase *person_case = show_case (test);

  torget_person_page_show_tab (torget_window_test_get_page (test), "plan");
  for (guint i = 0;; i++)
    {
      GtkWidget *group = torget_gui_test_find (GTK_WIDGET (torget_window_test_get_page (test)),
                                               TORGET_TYPE_RECORD_GROUP, i);
      const TorgetRecordSection *section;
      g_autoptr (GPtrArray) records = NULL;

      g_assert_nonnull (group);
      section = torget_record_group_get_section (TORGET_RECORD_GROUP (group));
      if (!g_str_equal (section->spec->type->name, "activity"))
        continue;
      records = torget_record_section_list (section, person_case);
      g_assert_cmpuint (records->len, >, 0);
      torget_record_section_open (section, group, person_case, g_ptr_array_index (records, 0),
                                  TORGET_DRAFT_RECORD);
      return torget_window_test_wait_for_dialog ();
    }
}

/* The first event that can have happened to the plan, and that asks for nothing but its note. */
static const TorgetTrackEvent *
find_event (TorgetRecordSet *records,
            const TorgetRecord *plan)
{
  TorgetEventReport report = {
    .records = records,
    .subject = plan,
    .today = torget_clock_get_today (),
    .date = torget_clock_get_today (),
    .note = HALF,
  };

  for (guint i = 0; (report.event = torget_track_event_get_nth (plan->type, i)) != NULL; i++)
    {
      g_autoptr (TorgetRecord) details = torget_track_event_create_details (&report);
      g_autoptr (GArray) refusals = NULL;

      report.details = details;
      refusals = torget_track_event_check (&report);
      if (refusals->len == 0)
        return report.event;
      report.details = NULL;
    }
  g_assert_not_reached ();
}

static TorgetRecordDialog *
open_event (TorgetWindowTest *test)
{
  TorgetPersonCase *person_case = show_case (test);
  TorgetRecordSet *records = torget_person_case_get_records (person_case);
  GPtrArray *plans = torget_record_set_list (records, &torget_plan_type);

  g_assert_cmpuint (plans->len, >, 0);
  torget_event_dialog_present (GTK_WIDGET (torget_window_test_get_page (test)), person_case,
                               find_event (records, plans->pdata[0]), plans->pdata[0]);
  return torget_window_test_wait_for_dialog ();
}

/* Today's lines, as the file has them. */
static TorgetRecordDialog *
open_mark (TorgetWindowTest *test)
{
  TorgetSession *session = test->file->session;
  const TorgetDeadlineFilter filter = { .person_id = test->person_id, .with_ended = TRUE };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  torget_session_list_deadlines_async (session, &filter, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rows = torget_session_list_deadlines_finish (session, result, NULL);
  g_assert_cmpuint (rows->len, >, 0);
  torget_today_mark_present (GTK_WIDGET (torget_window_get_workspace (test->window)), session,
                             "today.done", g_ptr_array_index (rows, 0), NULL);
  return torget_window_test_wait_for_dialog ();
}

static TorgetRegisterPage *
show_register (TorgetWindowTest *test,
               TorgetRegister reg)
{
  TorgetRegisterPage *page;

  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-view", "s", "registers");
  page = TORGET_REGISTER_PAGE (
      torget_gui_test_find (GTK_WIDGET (test->window), TORGET_TYPE_REGISTER_PAGE, 0));
  torget_register_page_show (page, reg);
  torget_gui_test_settle ();
  return page;
}

static TorgetRecordDialog *
open_register_new (TorgetWindowTest *test)
{
  TorgetRegisterPage *page = show_register (test, TORGET_REGISTER_EMPLOYERS);

  gtk_widget_activate_action (GTK_WIDGET (page), "register.add", NULL);
  return torget_window_test_wait_for_dialog ();
}

static gint64
find_used_entry (TorgetSession *session,
                 TorgetRegister reg)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  torget_registers_list_async (session, reg, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rows = torget_registers_list_finish (session, result, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetRegisterRow *row = g_ptr_array_index (rows, i);

      if (row->is_known && row->uses > 0)
        return row->record.id;
    }
  g_assert_not_reached ();
}

/* An entry that records name, so that the form asks whether they are to follow. */
static TorgetRecordDialog *
open_register_edit (TorgetWindowTest *test)
{
  const TorgetRegister reg = TORGET_REGISTER_PRESCHOOLS;
  TorgetRegisterPage *page = show_register (test, reg);
  TorgetRegisterList *list = torget_register_page_get_list (page);
  const gint64 id = find_used_entry (test->file->session, reg);

  torget_register_list_select (list, id, NULL);
  torget_gui_test_wait (torget_register_list_get_selected (list) != NULL
                        && torget_register_list_get_selected (list)->record.id == id);
  gtk_widget_activate_action (GTK_WIDGET (page), "register.edit", NULL);
  return torget_window_test_wait_for_dialog ();
}

static TorgetRecordDialog *
open_template (TorgetWindowTest *test)
{
  GtkWidget *templates = torget_template_dialog_present (
      GTK_WIDGET (torget_window_get_workspace (test->window)), test->file->session);

  torget_gui_test_wait (gtk_widget_get_mapped (templates));
  gtk_widget_activate_action (templates, "template.add", NULL);
  return torget_window_test_wait_for_dialog ();
}

static void
choose_municipality (TorgetRecordDialog *dialog)
{
  TorgetForm *form = torget_record_dialog_get_form (dialog);
  g_autoptr (TorgetResidence) residence = torget_form_dup_record (form);

  g_free (residence->municipality);
  residence->municipality = g_strdup ("1480");
  torget_form_row_load (torget_form_find_row (form, "municipality"), residence);
}

static void
choose_subject (TorgetRecordDialog *dialog)
{
  torget_code_row_set_code (
      TORGET_CODE_ROW (torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_CODE_ROW, 0)), "0");
}

static void
write_template (TorgetRecordDialog *dialog)
{
  torget_window_test_type (dialog, "text", "Met {name}.");
}

static const TorgetTestForm forms[] = {
  { "event", open_event, "note", HALF, HALF },
  { "mark", open_mark, "note", HALF, HALF },
  { "move", open_move, "valid_from", "2026-12-24", "2026-12-24", choose_municipality },
  { "names", open_names, "family_name", "Provsson", "Provsson" },
  { "new-person", open_new_person, "family_name", "Provsson", "Provsson" },
  { "note", open_note, "text", HALF, HALF },
  { "record", open_record, "provider", HALF, HALF },
  { "register-edit", open_register_edit, "name", HALF, HALF },
  { "register-new", open_register_new, "name", HALF, HALF },
  { "template", open_template, "name", HALF, HALF, write_template },
  { "week-slot", open_week_slot, "end_minute", "1230", "750", choose_subject },
};

const TorgetTestForm *
torget_test_form_get (guint i)
{
  return i < G_N_ELEMENTS (forms) ? &forms[i] : NULL;
}

const TorgetTestForm *
torget_test_form_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].name, name))
      return &forms[i];
  g_assert_not_reached ();
}
