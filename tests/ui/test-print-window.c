/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window for documents: what can be chosen, what it warns of, its pages, saving, printing.
 * All persons are invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "domain/household.h"
#include "domain/person.h"
#include "domain/plan.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/document/page-view.h"
#include "ui/document/print-job.h"
#include "ui/document/print-window.h"

typedef struct
{
  TorgetTestSession *file;
  TorgetPrintWindow *window;
} Fixture;

static gpointer
add (TorgetTestSession *file,
     TorgetRecordSet *records,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = torget_session_new_id (file->session);
  return torget_record_set_add (records, record);
}

/* Somebody in a household, with a plan and no contract. */
static gint64
add_person (TorgetTestSession *file)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = add (file, records, &torget_person_type);
  TorgetHousehold *household = add (file, records, &torget_household_type);
  TorgetMembership *membership = add (file, records, &torget_membership_type);
  TorgetPlan *plan = add (file, records, &torget_plan_type);

  person->given_name = g_strdup ("Amina");
  person->family_name = g_strdup ("Påhittad");
  membership->person_id = person->record.id;
  membership->household_id = household->record.id;
  plan->person_id = person->record.id;
  plan->hours_per_week = 40;
  for (guint i = 0; i < 30; i++)
    {
      TorgetActivity *activity = add (file, records, &torget_activity_type);

      activity->plan_id = plan->record.id;
      activity->title = g_strdup ("Praktik");
      activity->status = g_strdup ("ongoing");
    }
  torget_test_save (file->session, records, NULL);
  return person->record.id;
}

static gboolean
has_state (Fixture *fixture,
           const char *state)
{
  return g_strcmp0 (torget_print_window_get_state (fixture->window), state) == 0;
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->file = torget_test_session_new ();
  fixture->window = TORGET_PRINT_WINDOW (
      torget_print_window_new (fixture->file->session, add_person (fixture->file)));
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (has_state (fixture, "pages"));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->window == NULL);
  torget_test_session_free (fixture->file);
}

static TorgetPages *
get_pages (Fixture *fixture)
{
  return torget_pages_view_get_pages (torget_print_window_get_view (fixture->window));
}

static const char *
get_title (Fixture *fixture)
{
  return torget_pages_get_document (get_pages (fixture))->title;
}

static void
choose (Fixture *fixture,
        TorgetDocumentKind kind,
        const char *language,
        const char *recipient)
{
  torget_document_choice_set (torget_print_window_get_choice (fixture->window), kind, language,
                              recipient);
}

static void
test_choices (Fixture *fixture,
              gconstpointer data)
{
  g_assert_cmpstr (get_title (fixture), ==, "My plan");
  g_assert_cmpstr (torget_print_window_get_warning (fixture->window), ==, "");
  choose (fixture, TORGET_DOCUMENT_PLAN, "sv", "person");
  g_assert_cmpstr (get_title (fixture), ==, "Min plan");
  choose (fixture, TORGET_DOCUMENT_PLAN, "sv", "viva");
  g_assert_cmpstr (torget_print_window_get_warning (fixture->window), !=, "");
  choose (fixture, TORGET_DOCUMENT_VISIT, "sv", "office");
  g_assert_cmpstr (get_title (fixture), ==, "Hushållsöversikt för hembesök");
  g_assert_cmpstr (torget_print_window_get_warning (fixture->window), ==, "");
}

/* Without a contract there is no notice, and nothing to print or save. */
static void
test_nothing (Fixture *fixture,
              gconstpointer data)
{
  choose (fixture, TORGET_DOCUMENT_NOTICE, "sv", "person");
  g_assert_true (has_state (fixture, "nothing"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "document.save", NULL);
  choose (fixture, TORGET_DOCUMENT_CONSENT, "sv", "person");
  g_assert_true (has_state (fixture, "pages"));
}

static TorgetPageView *
find_large_page (Fixture *fixture)
{
  GtkWidget *view = GTK_WIDGET (torget_print_window_get_view (fixture->window));

  /* The list of pages comes first. */
  return TORGET_PAGE_VIEW (torget_gui_test_find (view, TORGET_TYPE_PAGE_VIEW,
                                                 torget_pages_get_count (get_pages (fixture))));
}

static void
test_zoom (Fixture *fixture,
           gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (torget_print_window_get_view (fixture->window));
  TorgetPageView *page = find_large_page (fixture);
  double fit;

  torget_gui_test_wait (gtk_widget_get_width (GTK_WIDGET (page)) > 200);
  fit = torget_page_view_get_scale (page);
  gtk_widget_activate_action (view, "pages.zoom-in", NULL);
  g_assert_cmpfloat (torget_page_view_get_scale (page), >, fit);
  gtk_widget_activate_action (view, "pages.zoom-out", NULL);
  gtk_widget_activate_action (view, "pages.zoom-out", NULL);
  g_assert_cmpfloat (torget_page_view_get_scale (page), <, fit);
  gtk_widget_activate_action (view, "pages.zoom-fit", NULL);
  torget_gui_test_wait (ABS (torget_page_view_get_scale (page) - fit) < 0.01);
}

/* Turning pages moves the list and the pages. */
static void
test_turning (Fixture *fixture,
              gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (torget_print_window_get_view (fixture->window));
  GtkListBox *list = GTK_LIST_BOX (torget_gui_test_find (view, GTK_TYPE_LIST_BOX, 0));
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (
      gtk_widget_get_ancestor (GTK_WIDGET (find_large_page (fixture)), GTK_TYPE_SCROLLED_WINDOW));
  GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (scrolled);

  g_assert_cmpuint (torget_pages_get_count (get_pages (fixture)), >, 1);
  torget_gui_test_wait (gtk_adjustment_get_upper (position)
                        > gtk_adjustment_get_page_size (position) + 100);
  gtk_widget_activate_action (view, "pages.next", NULL);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (position), >, 100);
  gtk_widget_activate_action (view, "pages.previous", NULL);
  gtk_widget_activate_action (view, "pages.previous", NULL);
  g_assert_cmpint (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (list)), ==, 0);
}

static void
test_save (Fixture *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->file->dir, "plan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;

  torget_print_window_save (fixture->window, file);
  torget_gui_test_wait (fixture->window == NULL);
  content = torget_test_read (path, NULL);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (torget_test_get_mode (path), ==, 0600);
}

static void
test_save_fails (Fixture *fixture,
                 gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->file->dir, "missing", "plan.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *problem
      = torget_gui_test_find (GTK_WIDGET (fixture->window),
                              g_type_from_name ("TorgetProblemLabel"), 0);

  torget_print_window_save (fixture->window, file);
  torget_gui_test_wait (gtk_widget_get_visible (problem));
  g_assert_nonnull (fixture->window);
}

/* A locked file leaves nothing of its persons on screen. */
static void
test_lock (Fixture *fixture,
           gconstpointer data)
{
  torget_test_close (fixture->file->session);
  torget_gui_test_wait (fixture->window == NULL);
}

/* With text twice as large it still goes on a small screen. */
static void
test_large_text (Fixture *fixture,
                 gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int width = 0, height = 0;

  choose (fixture, TORGET_DOCUMENT_PLAN, "sv", "viva");
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  torget_gui_test_settle ();
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL,
                      NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (fixture->window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL,
                      NULL, NULL);
  g_object_set (settings, "gtk-xft-dpi", 96 * 1024, NULL);
  g_test_message ("%d x %d", width, height);
  g_assert_cmpint (width, <=, 1024);
  g_assert_cmpint (height, <=, 700);
}

static void
done_cb (GtkPrintOperation *operation,
         GtkPrintOperationResult result,
         GtkPrintOperationResult *done)
{
  *done = result;
}

/* What goes to a printer, as GTK hands it on. */
static void
test_print (Fixture *fixture,
            gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->file->dir, "printed.pdf", NULL);
  const TorgetDocumentUse use = { .name = "plan", .recipient = "person" };
  g_autoptr (GtkPrintOperation) job = torget_print_job_new (
      fixture->file->session, &use, torget_pages_get_document (get_pages (fixture)));
  GtkPrintOperationResult done = GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
  g_autofree char *content = NULL;
  int n_pages = 0;

  g_signal_connect (job, "done", G_CALLBACK (done_cb), &done);
  gtk_print_operation_set_export_filename (job, path);
  gtk_print_operation_run (job, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  torget_gui_test_wait (done != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS);
  g_assert_cmpint (done, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_object_get (job, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, torget_pages_get_count (get_pages (fixture)));
  content = torget_test_read (path, NULL);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

static void
add_test (const char *path,
          void (*func) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  add_test ("/ui/print-window/choices", test_choices);
  add_test ("/ui/print-window/nothing", test_nothing);
  add_test ("/ui/print-window/zoom", test_zoom);
  add_test ("/ui/print-window/turning", test_turning);
  add_test ("/ui/print-window/save", test_save);
  add_test ("/ui/print-window/save-fails", test_save_fails);
  add_test ("/ui/print-window/lock", test_lock);
  add_test ("/ui/print-window/print", test_print);
  add_test ("/ui/print-window/large-text", test_large_text);
  return g_test_run ();
}
