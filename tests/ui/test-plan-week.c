/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The week of a plan on a real file: times are added, several days at once, changed and removed. */
#include "config.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/plan.h"
#include "ui/plan/plan-week.h"
#include "ui/plan/slot-part.h"

typedef struct
{
  TorgetDialogTest *test;
  TorgetPersonCase *person_case;
  GtkWidget *grid;
  gint64 person_id;
} Page;

static void
add_plan (Page *page,
          TorgetDate activity_start)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPlan *plan = torget_record_set_add (records, torget_record_new (&torget_plan_type));
  TorgetActivity *activity
      = torget_record_set_add (records, torget_record_new (&torget_activity_type));

  plan->record.id = torget_session_new_id (page->test->file->session);
  plan->person_id = page->person_id;
  plan->status = g_strdup ("active_full_time");
  plan->enrolled_date = torget_date_from_iso ("2026-03-02");
  activity->record.id = torget_session_new_id (page->test->file->session);
  activity->plan_id = plan->record.id;
  activity->kind = g_strdup ("internship");
  activity->start_date = activity_start;
  torget_test_save (page->test->file->session, records, NULL);
}

static void
load (Page *page)
{
  torget_person_case_show (page->person_case, page->person_id);
  torget_gui_test_wait (torget_person_case_get_records (page->person_case) != NULL);
  torget_plan_week.show (page->grid, page->person_case);
  torget_gui_test_settle ();
}

static void
page_init (Page *page,
           TorgetDialogTest *test,
           const char *activity_start)
{
  page->test = test;
  page->person_id = torget_dialog_test_add_person (test, "Al-Ahmad", "Amina");
  add_plan (page, torget_date_from_iso (activity_start));
  page->person_case = torget_person_case_new (test->file->session);
  page->grid = torget_plan_week.create (page->person_case);
  gtk_window_set_child (GTK_WINDOW (test->window), page->grid);
  load (page);
}

static void
page_clear (Page *page)
{
  gpointer gone = page->person_case;

  /* A load that is under way keeps the case until it has been read. */
  gtk_window_set_child (GTK_WINDOW (page->test->window), NULL);
  g_object_add_weak_pointer (G_OBJECT (page->person_case), &gone);
  g_object_unref (page->person_case);
  torget_gui_test_wait (gone == NULL);
}

static TorgetRecordDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (TORGET_IS_RECORD_DIALOG (l->data))
      return l->data;
  return NULL;
}

static GPtrArray *
list_slots (Page *page,
            TorgetRecordSet **records)
{
  *records = torget_dialog_test_load (page->test, page->person_id);
  return torget_record_set_list (*records, &torget_week_slot_type);
}

static void
test_added_on_two_days (TorgetDialogTest *test,
                        gconstpointer data)
{
  g_autoptr (TorgetRecordSet) records = NULL;
  TorgetRecordDialog *dialog;
  const TorgetWeekSlot *slot;
  GtkWidget *wednesday;
  GPtrArray *slots;
  Page page;

  page_init (&page, test, "2026-10-01");
  gtk_widget_activate_action (page.grid, "week.add", "(ii)", 1, 8 * 60);
  dialog = find_dialog ();
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "start_minute"), ==, "08:00");
  g_assert_cmpstr (torget_dialog_test_get_text (dialog, "end_minute"), ==, "11:00");
  torget_dialog_test_type (dialog, "end_minute", "1230");
  wednesday = torget_gui_test_find (
      torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_SLOT_PART, 0),
      GTK_TYPE_TOGGLE_BUTTON, 2);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (wednesday), TRUE);
  torget_dialog_test_save (dialog);

  slots = list_slots (&page, &records);
  g_assert_cmpuint (slots->len, ==, 2);
  for (guint i = 0; i < slots->len; i++)
    {
      slot = g_ptr_array_index (slots, i);
      g_assert_true (slot->weekday == 1 || slot->weekday == 3);
      g_assert_cmpint (slot->start_minute, ==, 480);
      g_assert_cmpint (slot->end_minute, ==, 750);
      g_assert_cmpint (slot->person_id, ==, page.person_id);
      g_assert_cmpint (slot->activity_id, !=, 0);
    }
  page_clear (&page);
}

/* An end before the beginning is refused; what is right is saved, and Delete takes it away. */
static void
test_changed_and_removed (TorgetDialogTest *test,
                          gconstpointer data)
{
  g_autoptr (TorgetRecordSet) added = NULL;
  g_autoptr (TorgetRecordSet) changed = NULL;
  g_autoptr (TorgetRecordSet) left = NULL;
  const TorgetWeekSlot *slot;
  TorgetRecordDialog *dialog;
  gint64 tx;
  Page page;

  page_init (&page, test, "2026-10-01");
  gtk_widget_activate_action (page.grid, "week.add", "(ii)", 2, 13 * 60);
  torget_dialog_test_save (find_dialog ());
  slot = g_ptr_array_index (list_slots (&page, &added), 0);
  torget_gui_test_wait (torget_record_set_find (torget_person_case_get_records (page.person_case),
                                                &torget_week_slot_type, slot->record.id));

  gtk_widget_activate_action (page.grid, "week.open", "x", slot->record.id);
  dialog = find_dialog ();
  g_assert_null (torget_gui_test_find (
      torget_gui_test_find (GTK_WIDGET (dialog), TORGET_TYPE_SLOT_PART, 0),
      GTK_TYPE_TOGGLE_BUTTON, 1));
  torget_dialog_test_type (dialog, "end_minute", "12");
  torget_dialog_test_try_to_save (dialog);
  g_assert_nonnull (
      torget_form_row_get_problem (torget_dialog_test_get_row (dialog, "end_minute")));
  torget_dialog_test_type (dialog, "end_minute", "15.45");
  torget_dialog_test_save (dialog);
  g_assert_cmpint (((TorgetWeekSlot *) g_ptr_array_index (list_slots (&page, &changed), 0))
                       ->end_minute,
                   ==, 945);

  tx = torget_dialog_test_get_tx (test);
  gtk_widget_activate_action (page.grid, "week.remove", "x", slot->record.id);
  torget_gui_test_wait (torget_dialog_test_get_tx (test) > tx);
  g_assert_cmpuint (list_slots (&page, &left)->len, ==, 0);
  page_clear (&page);
}

/* What begins later stands in a later week. */
static void
test_weeks_are_walked_through (TorgetDialogTest *test,
                               gconstpointer data)
{
  GtkWidget *label;
  Page page;

  page_init (&page, test, "2026-11-30");
  label = torget_gui_test_find (page.grid, GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "Week 47: 2026-11-16 – 2026-11-22");
  gtk_widget_activate_action (page.grid, "week.move", "i", 1);
  gtk_widget_activate_action (page.grid, "week.move", "i", 1);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "Week 49: 2026-11-30 – 2026-12-06");
  gtk_widget_activate_action (page.grid, "week.add", "(ii)", 1, 8 * 60);
  g_assert_nonnull (find_dialog ());
  torget_dialog_test_discard (find_dialog ());
  gtk_widget_activate_action (page.grid, "week.move", "i", 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==,
                   "Week 47: 2026-11-16 – 2026-11-22");
  page_clear (&page);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;

  torget_dialog_test_add ("/plan-week/added-on-two-days", test_added_on_two_days);
  torget_dialog_test_add ("/plan-week/changed-and-removed", test_changed_and_removed);
  torget_dialog_test_add ("/plan-week/weeks-are-walked-through", test_weeks_are_walked_through);
  return g_test_run ();
}
