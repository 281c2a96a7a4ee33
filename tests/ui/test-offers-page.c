/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Offers in the view of the region: ours are written to a file that follows the schema, theirs are
 * taken in after a question, and what is refused says why. All offers are invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "domain/offer.h"
#include "service/export.h"
#include "support/session-test.h"
#include "support/test-folder.h"
#include "ui/region/region-page.h"

#include <string.h>

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
  TorgetOffersPage *offers;
  char *out;
} Fixture;

static void
add_own (Fixture *fixture,
         const char *place,
         const char *valid_to)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetOffer *offer = torget_test_add (fixture->test->session, records, &torget_offer_type);

  offer->kind = g_strdup ("dwelling");
  offer->place = g_strdup (place);
  offer->contact = g_strdup ("Bostadssamordningen");
  offer->valid_to = torget_date_from_iso (valid_to);
  torget_test_save (fixture->test->session, records, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  fixture->out = g_build_filename (fixture->test->dir, "offers.xml", NULL);
  add_own (fixture, "Ersboda", "2026-12-31");
  add_own (fixture, "Mariehem", "2026-11-20");
  fixture->page = torget_region_page_new (fixture->test->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
  fixture->offers = torget_region_page_show_offers (TORGET_REGION_PAGE (fixture->page));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->page == NULL);
  g_free (fixture->out);
  torget_test_session_free (fixture->test);
}

/* The row with that title that is shown. */
static AdwActionRow *
find_row (Fixture *fixture,
          const char *title)
{
  GtkWidget *row;

  for (guint i = 0;
       (row = torget_gui_test_find (GTK_WIDGET (fixture->offers), ADW_TYPE_ACTION_ROW, i)) != NULL;
       i++)
    if (g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title) == 0)
      return ADW_ACTION_ROW (row);
  return NULL;
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static void
read_example (Fixture *fixture)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "examples",
                                                 "erbjudanden.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  torget_offers_page_read (fixture->offers, file);
  torget_gui_test_wait (find_dialog () != NULL);
}

static void
answer (const char *response)
{
  AdwMessageDialog *dialog = find_dialog ();

  adw_message_dialog_response (dialog, response);
  gtk_window_close (GTK_WINDOW (dialog));
  torget_gui_test_wait (find_dialog () == NULL);
}

/* What does not hold any more is shown, and does not go. */
static void
test_ours_are_written (Fixture *fixture,
                       gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path (fixture->out);
  g_autofree char *text = NULL;

  torget_gui_test_wait (find_row (fixture, "Ersboda") != NULL);
  g_assert_nonnull (find_row (fixture, "Mariehem"));
  torget_offers_page_write (fixture->offers, file);
  torget_gui_test_wait (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
  text = torget_test_read (fixture->out, NULL);
  g_assert_nonnull (strstr (text, "<omrade>Ersboda</omrade>"));
  g_assert_null (strstr (text, "Mariehem"));
}

static void
test_theirs_are_taken_in (Fixture *fixture,
                          gconstpointer data)
{
  read_example (fixture);
  g_assert_cmpstr (adw_message_dialog_get_heading (find_dialog ()), ==, "Offers of Vännäs");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_dialog ()), "3 offers"));
  answer ("cancel");
  g_assert_null (find_row (fixture, "Vännäs"));

  read_example (fixture);
  answer ("accept");
  torget_gui_test_wait (find_row (fixture, "Vännäs") != NULL);
  g_assert_nonnull (
      strstr (adw_action_row_get_subtitle (find_row (fixture, "Vännäs")), "received 2026-11-21"));

  read_example (fixture);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (find_dialog ()), "here already"));
  answer ("close");
}

#define ADD(path, func) g_test_add ("/offers-page/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  ADD ("ours-are-written", test_ours_are_written);
  ADD ("theirs-are-taken-in", test_theirs_are_taken_in);
  return g_test_run ();
}
