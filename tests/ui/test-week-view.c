/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar of a week on a real file: what stands on which day, who is masked, and the keyboard. */
#include "config.h"

#include "base/clock.h"
#include "dialog-test.h"
#include "domain/housing.h"
#include "domain/household.h"
#include "domain/person.h"
#include "domain/preschool.h"
#include "ui/today/week-view.h"

#define TODAY "2026-08-26" /* a Wednesday; the notice is to be served on Friday */

typedef struct
{
  TorgetDialogTest *test;
  TorgetWeekView *view;
  gint64 person_id;
} Page;

static gpointer
add (Page *page,
     TorgetRecordSet *records,
     const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_set_add (records, torget_record_new (type));

  record->id = torget_session_new_id (page->test->file->session);
  return record;
}

/* A household whose notice must be served three months before @end. */
static void
add_tenant (Page *page,
            const char *family_name,
            const char *protection,
            const char *end)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person = add (page, records, &torget_person_type);
  TorgetHousehold *household = add (page, records, &torget_household_type);
  TorgetMembership *member = add (page, records, &torget_membership_type);
  TorgetSublet *sublet = add (page, records, &torget_sublet_type);

  page->person_id = person->record.id;
  person->given_name = g_strdup ("Amina");
  person->family_name = g_strdup (family_name);
  person->protection = g_strdup (protection);
  household->label = g_strdup ("H0001");
  member->household_id = household->record.id;
  member->person_id = person->record.id;
  member->role = g_strdup ("reference_person");
  sublet->household_id = household->record.id;
  sublet->status = g_strdup ("running");
  sublet->tenure = g_strdup ("sublet");
  sublet->start_date = torget_date_from_iso ("2025-12-01");
  sublet->end_date = torget_date_from_iso (end);
  torget_test_save (page->test->file->session, records, NULL);
}

static void
add_member (Page *page,
            TorgetRecordSet *records,
            gint64 household_id,
            gint64 person_id,
            const char *role)
{
  TorgetMembership *member = add (page, records, &torget_membership_type);

  member->household_id = household_id;
  member->person_id = person_id;
  member->role = g_strdup (role);
}

/* Two grown-ups who are both at home since the child began to wait for a place. */
static void
add_waiting_family (Page *page)
{
  static const char *const roles[] = { "reference_person", "spouse", "child" };
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetHousehold *household = add (page, records, &torget_household_type);
  TorgetPreschoolApplication *application
      = add (page, records, &torget_preschool_application_type);

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      TorgetPerson *person = add (page, records, &torget_person_type);

      person->given_name = g_strdup_printf ("Prov%" G_GSIZE_FORMAT, i);
      person->birth_date = torget_date_from_iso (i == 2 ? "2024-05-01" : "1994-05-01");
      add_member (page, records, household->record.id, person->record.id, roles[i]);
      application->person_id = person->record.id; /* the child's, who comes last */
    }
  application->status = g_strdup ("queued");
  application->wish_date = torget_date_from_iso ("2026-04-01");
  torget_test_save (page->test->file->session, records, NULL);
}

static GtkWidget *
find_card (GtkWidget *widget,
           guint nth)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GQueue) queue = g_queue_new ();

  g_queue_push_tail (queue, widget);
  while (!g_queue_is_empty (queue))
    {
      GtkWidget *next = g_queue_pop_head (queue);

      if (gtk_widget_has_css_class (next, "deadline-card"))
        g_ptr_array_add (found, next);
      for (GtkWidget *child = gtk_widget_get_first_child (next); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_queue_push_tail (queue, child);
    }
  return nth < found->len ? g_ptr_array_index (found, nth) : NULL;
}

static void
page_init (Page *page,
           TorgetDialogTest *test)
{
  const TorgetDeadlineFilter filter = { .rule = "sublet_serve_notice" };

  torget_clock_set_today (torget_date_from_iso (TODAY));
  page->test = test;
  add_tenant (page, "Testsson", NULL, "2026-11-30");
  page->view = TORGET_WEEK_VIEW (torget_week_view_new (test->file->session));
  torget_week_view_set_filter (page->view, &filter);
  gtk_window_set_child (GTK_WINDOW (test->window), GTK_WIDGET (page->view));
  torget_gui_test_wait (find_card (GTK_WIDGET (page->view), 0) != NULL);
}

static void
page_clear (Page *page)
{
  gpointer gone = page->view;

  g_object_add_weak_pointer (G_OBJECT (page->view), &gone);
  gtk_window_set_child (GTK_WINDOW (page->test->window), NULL);
  torget_gui_test_wait (gone == NULL);
}

static GtkWidget *
get_focus (Page *page)
{
  return gtk_root_get_focus (GTK_ROOT (page->test->window));
}

static void
assert_week (Page *page,
             const char *monday)
{
  g_autofree char *shown = torget_date_to_iso (torget_week_view_get_monday (page->view));

  g_assert_cmpstr (shown, ==, monday);
}

static const char *
get_texts (GtkWidget *card)
{
  return gtk_label_get_text (GTK_LABEL (torget_gui_test_find (card, GTK_TYPE_LABEL, 1)));
}

static gboolean
focuses (Page *page,
         const char *household)
{
  GtkWidget *focus = get_focus (page);

  return focus != NULL && gtk_widget_has_css_class (focus, "deadline-card")
         && strstr (get_texts (focus), household) != NULL;
}

static void
test_stands_on_its_day (TorgetDialogTest *test,
                        gconstpointer data)
{
  Page page;
  GtkWidget *card;
  GtkWidget *label;

  page_init (&page, test);
  assert_week (&page, "2026-08-24");
  card = find_card (GTK_WIDGET (page.view), 0);
  label = gtk_widget_get_first_child (gtk_widget_get_parent (card));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "28"));
  g_assert_nonnull (strstr (get_texts (card), "Testsson"));
  g_assert_null (find_card (GTK_WIDGET (page.view), 1));
  page_clear (&page);
}

/* What is protected has no name; what has passed stands above, and in its own week. */
static void
test_masks_and_shows_what_has_passed (TorgetDialogTest *test,
                                      gconstpointer data)
{
  Page page;

  page_init (&page, test);
  add_tenant (&page, "Hemligsson", "registered", "2026-09-30");
  torget_gui_test_wait (find_card (GTK_WIDGET (page.view), 1) != NULL);
  for (guint i = 0; i < 2; i++)
    g_assert_null (strstr (get_texts (find_card (GTK_WIDGET (page.view), i)), "Hemligsson"));
  gtk_widget_activate_action (GTK_WIDGET (page.view), "week.next", NULL);
  assert_week (&page, "2026-08-31");
  gtk_widget_activate_action (GTK_WIDGET (page.view), "week.today", NULL);
  assert_week (&page, "2026-08-24");
  page_clear (&page);
}

static gboolean
shows (GtkWidget *widget,
       const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = torget_gui_test_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (gtk_widget_get_mapped (label)
        && g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text))
      return TRUE;
  return FALSE;
}

/* What concerns both guardians has passed once for the household, in the heading and as a card. */
static void
test_tells_a_household_once (TorgetDialogTest *test,
                             gconstpointer data)
{
  const TorgetDeadlineFilter filter = { .rule = "both_guardians_inactive" };
  Page page;

  page_init (&page, test);
  add_waiting_family (&page);
  torget_week_view_set_filter (page.view, &filter);
  torget_gui_test_wait (shows (GTK_WIDGET (page.view), "1 has passed"));
  g_assert_nonnull (find_card (GTK_WIDGET (page.view), 0));
  g_assert_null (find_card (GTK_WIDGET (page.view), 1));
  add_waiting_family (&page);
  torget_gui_test_wait (shows (GTK_WIDGET (page.view), "2 have passed"));
  g_assert_nonnull (find_card (GTK_WIDGET (page.view), 1));
  g_assert_null (find_card (GTK_WIDGET (page.view), 2));
  page_clear (&page);
}

static void
test_keyboard (TorgetDialogTest *test,
               gconstpointer data)
{
  Page page;
  GtkWidget *second;

  page_init (&page, test);
  add_tenant (&page, "Testsson", NULL, "2026-11-29");
  add_tenant (&page, "Laterson", NULL, "2026-12-03");
  torget_gui_test_wait (find_card (GTK_WIDGET (page.view), 1) != NULL);
  second = find_card (GTK_WIDGET (page.view), 1);
  gtk_widget_grab_focus (find_card (GTK_WIDGET (page.view), 0));
  torget_gui_test_press (test->window, GDK_KEY_Down);
  g_assert_true (get_focus (&page) == second);
  torget_gui_test_press (test->window, GDK_KEY_Up);
  g_assert_true (get_focus (&page) != second);
  torget_gui_test_press (test->window, GDK_KEY_Right);
  assert_week (&page, "2026-08-31");
  torget_gui_test_wait (focuses (&page, "Laterson"));
  torget_gui_test_press (test->window, GDK_KEY_Left);
  assert_week (&page, "2026-08-24");
  torget_gui_test_wait (focuses (&page, "Testsson"));
  page_clear (&page);
}

static void
shown_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer user_data)
{
  *(gint64 *) user_data = g_variant_get_int64 (parameter);
}

static void
test_enter_shows_the_person (TorgetDialogTest *test,
                             gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("show-person", G_VARIANT_TYPE_INT64);
  gint64 shown = 0;
  Page page;

  g_signal_connect (action, "activate", G_CALLBACK (shown_cb), &shown);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
  page_init (&page, test);
  gtk_widget_grab_focus (find_card (GTK_WIDGET (page.view), 0));
  torget_gui_test_press (test->window, GDK_KEY_Return);
  torget_gui_test_wait (shown != 0);
  g_assert_cmpint (shown, ==, page.person_id);
  page_clear (&page);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  torget_dialog_test_add ("/ui/week-view/day", test_stands_on_its_day);
  torget_dialog_test_add ("/ui/week-view/masked", test_masks_and_shows_what_has_passed);
  torget_dialog_test_add ("/ui/week-view/once", test_tells_a_household_once);
  torget_dialog_test_add ("/ui/week-view/keyboard", test_keyboard);
  torget_dialog_test_add ("/ui/week-view/enter", test_enter_shows_the_person);
  return g_test_run ();
}
