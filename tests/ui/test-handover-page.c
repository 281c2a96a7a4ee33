/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handing a household over from the window: the card of the other office is read and compared, and
 * only then anything is sealed. All persons are invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "domain/household.h"
#include "domain/person.h"
#include "service/offices.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/app/window.h"
#include "ui/region/office-row.h"
#include "ui/region/region-page.h"
#include "ui/widgets/code-row.h"

#include <string.h>

typedef struct
{
  TorgetTestSession *test;
  TorgetTestSession *other;
  GtkWidget *page;
  GtkWidget *window;
  char *card; /* of the other office */
  char *out;  /* the handover */
  gint64 person_id;
} Fixture;

static void
write_card (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->card);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetPeerOffice) office = NULL;
  GAsyncResult *wait = NULL;

  torget_session_write_card_async (fixture->other->session, "2460", file, torget_test_wait_cb,
                                   &wait);
  result = torget_test_wait (&wait);
  office = torget_session_change_office_finish (fixture->other->session, result, NULL);
  g_assert_nonnull (office);
}

static void
add_household (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetSession *session = fixture->test->session;
  TorgetHousehold *household = torget_test_add (session, records, &torget_household_type);
  TorgetPerson *person = torget_test_add (session, records, &torget_person_type);
  TorgetMembership *membership = torget_test_add (session, records, &torget_membership_type);

  household->label = g_strdup ("H1");
  person->given_name = g_strdup ("Amina");
  person->family_name = g_strdup ("Testsson");
  membership->household_id = household->record.id;
  membership->person_id = person->record.id;
  membership->role = g_strdup ("reference_person");
  fixture->person_id = person->record.id;
  torget_test_save (session, records, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->test = torget_test_session_new ();
  fixture->other = torget_test_session_new ();
  fixture->card = g_build_filename (fixture->test->dir, "vannas.torget-office", NULL);
  fixture->out = g_build_filename (fixture->test->dir, "handover.torget", NULL);
  write_card (fixture);
  add_household (fixture);
  fixture->page = torget_region_page_new (fixture->test->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->page == NULL);
  g_free (fixture->card);
  g_free (fixture->out);
  torget_test_session_free (fixture->other);
  torget_test_session_free (fixture->test);
}

static TorgetRegionPage *
get_page (Fixture *fixture)
{
  return TORGET_REGION_PAGE (fixture->page);
}

static GtkWidget *
find_row (Fixture *fixture)
{
  return torget_gui_test_find (fixture->page, TORGET_TYPE_OFFICE_ROW, 0);
}

static AdwMessageDialog *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

static const char *
get_subtitle (Fixture *fixture)
{
  GtkWidget *row = find_row (fixture);

  return row != NULL ? adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)) : "";
}

static void
read_card (Fixture *fixture)
{
  g_autoptr (GFile) card = g_file_new_for_path (fixture->card);
  TorgetOfficesPage *offices = torget_region_page_show_offices (get_page (fixture));

  torget_offices_page_read_card (offices, card);
  torget_gui_test_wait (find_row (fixture) != NULL);
}

static void
confirm_card (Fixture *fixture)
{
  torget_office_row_confirm (TORGET_OFFICE_ROW (find_row (fixture)));
  torget_gui_test_wait (find_dialog () != NULL);
  /* Nobody has compared anything by pressing Enter. */
  g_assert_cmpstr (adw_message_dialog_get_default_response (find_dialog ()), ==, "cancel");
  adw_message_dialog_response (find_dialog (), "confirm");
  torget_gui_test_wait (g_str_has_prefix (get_subtitle (fixture), "Confirmed"));
}

static TorgetExportPage *
choose_household (Fixture *fixture,
                  TorgetHandoverGroup **group)
{
  TorgetExportPage *page = torget_region_page_show_export (get_page (fixture));
  gboolean is_chosen = FALSE;

  *group = torget_export_page_hand_over (page, fixture->person_id);
  while (!is_chosen)
    {
      g_autoptr (GArray) households = torget_handover_group_dup_households (*group);

      is_chosen = households->len > 0;
      g_main_context_iteration (NULL, FALSE);
    }
  return page;
}

/* The only one that is offered, when it has been read. */
static void
choose_recipient (TorgetHandoverGroup *group)
{
  AdwComboRow *row
      = ADW_COMBO_ROW (torget_gui_test_find (GTK_WIDGET (group), TORGET_TYPE_CODE_ROW, 0));

  torget_gui_test_wait (g_list_model_get_n_items (adw_combo_row_get_model (row)) == 2);
  adw_combo_row_set_selected (row, 1);
}

static gboolean
shows_text (gpointer page,
            const char *text)
{
  GtkWidget *status = torget_gui_test_find (page, ADW_TYPE_STATUS_PAGE, 0);

  return g_str_equal (adw_status_page_get_description (ADW_STATUS_PAGE (status)), text);
}

static const char *
get_state (gpointer page)
{
  return gtk_stack_get_visible_child_name (
      GTK_STACK (torget_gui_test_find (page, GTK_TYPE_STACK, 0)));
}

static void
test_card (Fixture *fixture,
           gconstpointer data)
{
  read_card (fixture);
  g_assert_cmpstr (get_subtitle (fixture), ==, "Not confirmed: nothing can be sent to it yet");
  confirm_card (fixture);
  g_assert_cmpstr (get_subtitle (fixture), !=, NULL);
}

/* No digits were compared: the office is not offered, and nothing is written. */
static void
test_not_confirmed (Fixture *fixture,
                    gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->out);
  TorgetHandoverGroup *group;
  TorgetExportPage *page;

  read_card (fixture);
  page = choose_household (fixture, &group);
  torget_gui_test_settle ();
  g_assert_null (torget_handover_group_get_recipient (group));
  torget_export_page_write (page, file);
  torget_gui_test_settle ();
  g_assert_cmpstr (get_state (page), ==, "form");
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

static void
test_handover (Fixture *fixture,
               gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->out);
  TorgetHandoverGroup *group;
  TorgetExportPage *page;
  g_autofree char *bytes = NULL;
  gsize size;

  read_card (fixture);
  confirm_card (fixture);
  page = choose_household (fixture, &group);
  choose_recipient (group);
  g_assert_cmpstr (torget_handover_group_get_recipient (group), ==, "2460");
  gtk_editable_set_text (
      GTK_EDITABLE (torget_gui_test_find (GTK_WIDGET (page), ADW_TYPE_ENTRY_ROW, 1)), "Beslut 7");
  torget_export_page_write (page, file);
  torget_gui_test_wait (!torget_export_page_is_busy (page));
  g_assert_cmpstr (get_state (page), ==, "done");
  g_assert_true (shows_text (page, "Going: 1. Withheld: 0. Only the office of Vännäs can open the "
                                   "file, and the handover is on record in this file’s log."));
  bytes = torget_test_read (fixture->out, &size);
  g_assert_cmpint (memcmp (bytes, "TORGETSF", 8), ==, 0);
  g_assert_null (memmem (bytes, size, "Testsson", 8));
}

static gboolean
has_household (GtkWidget *window)
{
  GtkWidget *group = torget_gui_test_find (window, TORGET_TYPE_HANDOVER_GROUP, 0);
  g_autoptr (GArray) households
      = group != NULL ? torget_handover_group_dup_households (TORGET_HANDOVER_GROUP (group)) : NULL;

  return households != NULL && households->len == 1;
}

/* From the person who is shown, with a command or from the menu. */
static void
test_from_the_person (Fixture *fixture,
                      gconstpointer data)
{
  GtkWidget *window = torget_window_new (NULL, fixture->test->session);

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_present (GTK_WINDOW (window));
  torget_gui_test_wait (gtk_widget_get_mapped (window));
  gtk_widget_activate_action (window, "win.show-person", "x", fixture->person_id);
  torget_gui_test_settle ();
  g_assert_false (has_household (window));
  gtk_widget_activate_action (window, "win.hand-over", NULL);
  torget_gui_test_wait (has_household (window));
  gtk_window_destroy (GTK_WINDOW (window));
  torget_gui_test_wait (window == NULL);
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  g_test_add ("/handover/card", Fixture, NULL, set_up, test_card, tear_down);
  g_test_add ("/handover/not-confirmed", Fixture, NULL, set_up, test_not_confirmed, tear_down);
  g_test_add ("/handover/sealed", Fixture, NULL, set_up, test_handover, tear_down);
  g_test_add ("/handover/from-the-person", Fixture, NULL, set_up, test_from_the_person, tear_down);
  return g_test_run ();
}
