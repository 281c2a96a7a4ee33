/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The municipalities side by side in the window: what is missing is said, what comes is shown, what
 * is removed goes, and every row is told as a whole. All persons are invented. */
#include "config.h"

#include "gui-test.h"

#include "base/clock.h"
#include "domain/person.h"
#include "service/export.h"
#include "support/session-test.h"
#include "ui/region/region-page.h"

#include <string.h>

#define PERSONS 20

typedef struct
{
  TorgetTestSession *test;
  GtkWidget *page;
  GtkWidget *window;
  TorgetPicturePage *picture;
} Fixture;

static void
add_persons (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < PERSONS; i++)
    {
      TorgetPerson *person = torget_test_add (fixture->test->session, records, &torget_person_type);

      person->given_name = g_strdup ("Ada");
      person->family_name = g_strdup ("Påhittad");
      person->sex = g_strdup (i % 2 == 0 ? "female" : "male");
      person->received_date = torget_date_from_iso ("2026-03-02");
    }
  torget_test_save (fixture->test->session, records, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->test = torget_test_session_new ();
  add_persons (fixture);
  fixture->page = torget_region_page_new (fixture->test->session);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  fixture->window = torget_gui_test_show (fixture->page);
  fixture->picture = torget_region_page_show_picture (TORGET_REGION_PAGE (fixture->page));
  torget_gui_test_settle ();
  torget_gui_test_wait (!torget_picture_page_is_busy (fixture->picture));
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  torget_gui_test_wait (fixture->page == NULL);
  torget_test_session_free (fixture->test);
}

/* Whether any label of the page has a text. */
static gboolean
shows (Fixture *fixture,
       const char *text)
{
  GtkWidget *label;

  for (guint i = 0;
       (label = torget_gui_test_find (GTK_WIDGET (fixture->picture), GTK_TYPE_LABEL, i)) != NULL;
       i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), text) != NULL)
      return TRUE;
  return FALSE;
}

static GFile *
write_file (Fixture *fixture,
            const char *sender)
{
  g_autofree char *name = g_strdup_printf ("%s.xml", sender);
  g_autofree char *path = g_build_filename (fixture->test->dir, name, NULL);
  GFile *file = g_file_new_for_path (path);
  const TorgetExportRequest request = { .profile = TORGET_EXPORT_AGGREGATE,
                                        .period = (char *) "2026",
                                        .sender = (char *) sender };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_export_async (fixture->test->session, &request, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  exported = torget_session_export_finish (fixture->test->session, result, &error);
  g_assert_no_error (error);
  return file;
}

static void
receive (Fixture *fixture,
         const char *sender)
{
  g_autoptr (GFile) file = write_file (fixture, sender);

  torget_picture_page_receive (fixture->picture, file);
  torget_gui_test_wait (!torget_picture_page_is_busy (fixture->picture));
  torget_gui_test_settle ();
}

static void
test_receive (Fixture *fixture,
              gconstpointer data)
{
  g_assert_true (shows (fixture, "1 of 7 municipalities has told"));
  g_assert_true (shows (fixture, "has sent nothing of this year"));
  g_assert_false (shows (fixture, "All municipalities: "));
  receive (fixture, "2284");
  torget_gui_test_wait (shows (fixture, "2 of 7 municipalities have told"));
  g_assert_true (shows (fixture, "20 persons counted"));
  g_assert_true (shows (fixture, "Örnsköldsvik, no place told"));
}

static void
test_all (Fixture *fixture,
          gconstpointer data)
{
  static const char *const others[] = { "2284", "2401", "2403", "2404", "2409", "2460" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    receive (fixture, others[i]);
  torget_gui_test_wait (shows (fixture, "All municipalities have told their figures"));
  g_assert_true (shows (fixture, "All municipalities: 140."));
}

static void
test_remove (Fixture *fixture,
             gconstpointer data)
{
  GtkWidget *button;

  receive (fixture, "2401");
  torget_gui_test_wait (shows (fixture, "20 persons counted"));
  for (guint i = 0; (button = torget_gui_test_find (GTK_WIDGET (fixture->picture), GTK_TYPE_BUTTON,
                                                    i)) != NULL
                    && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Remove") != 0;
       i++)
    ;
  g_assert_nonnull (button);
  gtk_widget_activate (button);
  torget_gui_test_wait (shows (fixture, "1 of 7 municipalities has told"));
}

static void
test_year (Fixture *fixture,
           gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->picture), "picture.earlier", NULL));
  torget_gui_test_wait (shows (fixture, "2025"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->picture), "picture.later", NULL));
  torget_gui_test_wait (shows (fixture, "2026"));
  torget_gui_test_wait (!torget_picture_page_is_busy (fixture->picture));
}

int
main (int argc,
      char *argv[])
{
  if (!torget_gui_test_init (&argc, &argv))
    return 0;
  g_test_add ("/picture/receive", Fixture, NULL, set_up, test_receive, tear_down);
  g_test_add ("/picture/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/picture/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/picture/year", Fixture, NULL, set_up, test_year, tear_down);
  return g_test_run ();
}
