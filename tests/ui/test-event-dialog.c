/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Recording events in a real dialog on a real file: the status follows, what cannot be is refused
 * beside its row, and one Undo takes all of it back. */
#include "config.h"

#include "dialog-test.h"
#include "domain/case-view.h"
#include "ui/person/event-button.h"
#include "ui/person/event-dialog.h"

typedef struct
{
  TorgetPersonCase *person_case;
  gint64 person_id;
} Page;

static void
page_clear (Page *page)
{
  g_clear_object (&page->person_case);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

static void
wait_for_case (Page *page)
{
  torget_gui_test_wait (torget_person_case_get_records (page->person_case) != NULL);
}

/* Somebody who is registered for SFI. */
static void
make_page (TorgetDialogTest *test,
           Page *page)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetSfiEnrolment *enrolment = torget_record_new (&torget_sfi_enrolment_type);

  page->person_id = torget_dialog_test_add_person (test, "Al-Ahmad", "Amina");
  enrolment->record.id = torget_session_new_id (test->file->session);
  enrolment->person_id = page->person_id;
  enrolment->status = g_strdup ("registered");
  enrolment->registered_date = torget_date_from_iso ("2026-03-02");
  torget_record_set_add (records, enrolment);
  torget_test_save (test->file->session, records, NULL);
  page->person_case = torget_person_case_new (test->file->session);
  torget_person_case_show (page->person_case, page->person_id);
  wait_for_case (page);
}

static TorgetRecordDialog *
tell (TorgetDialogTest *test,
      Page *page,
      const char *kind)
{
  TorgetRecordSet *records = torget_person_case_get_records (page->person_case);

  return torget_event_dialog_present (
      test->origin, page->person_case, torget_track_event_find (kind),
      (TorgetRecord *) torget_case_get_enrolment (records, page->person_id));
}

static void
test_status_follows (TorgetDialogTest *test,
                     gconstpointer data)
{
  g_auto (Page) page = { 0 };
  TorgetRecordDialog *dialog;
  g_autoptr (TorgetRecordSet) saved = NULL;
  g_autoptr (TorgetRecordSet) undone = NULL;
  const TorgetEvent *event;

  make_page (test, &page);
  dialog = tell (test, &page, "sfi_received");
  torget_dialog_test_type (dialog, "date", "2026-03-20");
  torget_dialog_test_save (dialog);
  saved = torget_dialog_test_load (test, page.person_id);
  g_assert_cmpstr (torget_case_get_enrolment (saved, page.person_id)->status, ==, "received");
  g_assert_cmpint (torget_case_get_enrolment (saved, page.person_id)->received_date, ==,
                   torget_date_from_iso ("2026-03-20"));
  g_assert_cmpuint (torget_record_set_list (saved, &torget_sfi_right_type)->len, ==, 1);
  g_assert_cmpuint (torget_record_set_list (saved, &torget_event_type)->len, ==, 1);
  event = g_ptr_array_index (torget_record_set_list (saved, &torget_event_type), 0);
  g_assert_cmpstr (event->kind, ==, "sfi_received");

  torget_test_undo (test->file->session, torget_dialog_test_get_tx (test));
  undone = torget_dialog_test_load (test, page.person_id);
  g_assert_cmpstr (torget_case_get_enrolment (undone, page.person_id)->status, ==, "registered");
  g_assert_cmpuint (torget_record_set_list (undone, &torget_event_type)->len, ==, 0);
  g_assert_cmpuint (torget_record_set_list (undone, &torget_sfi_right_type)->len, ==, 0);
}

/* Also among the rows of the part. */
static GtkWidget *
find_row (GtkWidget *widget,
          const char *field)
{
  g_autofree char *name = NULL;
  GtkWidget *row = NULL;

  if (TORGET_IS_FORM_ROW (widget))
    g_object_get (widget, "field-name", &name, NULL);
  if (g_strcmp0 (name, field) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && row == NULL;
       child = gtk_widget_get_next_sibling (child))
    row = find_row (child, field);
  return row;
}

static char *
dup_problem (TorgetRecordDialog *dialog,
             const char *field)
{
  char *problem = NULL;

  g_object_get (find_row (GTK_WIDGET (dialog), field), "problem", &problem, NULL);
  return problem;
}

static void
test_impossible_day_is_refused (TorgetDialogTest *test,
                                gconstpointer data)
{
  g_auto (Page) page = { 0 };
  TorgetRecordDialog *dialog;
  gint64 tx;
  g_autofree char *problem = NULL;

  make_page (test, &page);
  tx = torget_dialog_test_get_tx (test);
  dialog = tell (test, &page, "sfi_received");
  torget_dialog_test_type (dialog, "date", "2026-03-01");
  problem = dup_problem (dialog, "date");
  g_assert_nonnull (strstr (problem, "2026-03-02"));
  torget_dialog_test_try_to_save (dialog);
  torget_gui_test_settle ();
  g_assert_cmpint (torget_dialog_test_get_tx (test), ==, tx);
  torget_dialog_test_type (dialog, "date", "2026-03-02");
  torget_dialog_test_save (dialog);
  g_assert_cmpint (torget_dialog_test_get_tx (test), !=, tx);
}

/* A reason is asked for when it is needed, and not before saving is tried. */
static void
test_missing_is_said_when_tried (TorgetDialogTest *test,
                                 gconstpointer data)
{
  g_auto (Page) page = { 0 };
  TorgetRecordDialog *dialog;
  g_autofree char *early = NULL;
  g_autofree char *late = NULL;

  make_page (test, &page);
  dialog = tell (test, &page, "sfi_interrupted");
  early = dup_problem (dialog, "interruption_reason");
  g_assert_null (early);
  torget_dialog_test_try_to_save (dialog);
  late = dup_problem (dialog, "interruption_reason");
  g_assert_nonnull (late);
  torget_dialog_test_discard (dialog);
}

static guint
count_rows (GtkWidget *widget,
            gboolean sensitive)
{
  guint n = ADW_IS_ACTION_ROW (widget) && gtk_widget_get_sensitive (widget) == sensitive;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, sensitive);
  return n;
}

static void
test_button_lists_what_can_happen (TorgetDialogTest *test,
                                   gconstpointer data)
{
  g_auto (Page) page = { 0 };
  GtkWidget *button;

  make_page (test, &page);
  button = torget_event_button_new (
      page.person_case,
      (TorgetRecord *) torget_case_get_enrolment (
          torget_person_case_get_records (page.person_case), page.person_id),
      FALSE);
  torget_gui_test_show (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  torget_gui_test_settle ();
  /* called, received, interrupted, corrected */
  g_assert_cmpuint (count_rows (button, TRUE), ==, 4);
  g_assert_cmpuint (count_rows (button, FALSE), ==, 12);
}

int
main (int argc,
      char **argv)
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_dialog_test_add ("/event-dialog/status-follows", test_status_follows);
  torget_dialog_test_add ("/event-dialog/impossible-day", test_impossible_day_is_refused);
  torget_dialog_test_add ("/event-dialog/missing", test_missing_is_said_when_tried);
  torget_dialog_test_add ("/event-dialog/button", test_button_lists_what_can_happen);
  return g_test_run ();
}
