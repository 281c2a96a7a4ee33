/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar file of a whole demo names nobody in it, is on record, and is whole or not
 * there. */
#include "config.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "service/calendar.h"
#include "service/deadlines.h"
#include "service/session-files.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <libical/ical.h>
#include <string.h>

#define TODAY "2026-11-21"
#define HOUSEHOLDS 60

typedef struct
{
  char *folder;
  TorgetSession *session;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  torget_clock_set_today (torget_date_from_iso (TODAY));
  fixture->folder = torget_test_folder_new ();
  fixture->session = torget_session_new ();
  path = g_build_filename (fixture->folder, "demo.db", NULL);
  torget_session_make_demo_async (fixture->session, path, HOUSEHOLDS, NULL, torget_test_wait_cb,
                                  &wait);
  result = torget_test_wait (&wait);
  torget_session_open_demo_finish (fixture->session, result, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_close (fixture->session);
  g_object_unref (fixture->session);
  torget_test_folder_remove (fixture->folder);
}

static gboolean
save (Fixture *fixture,
      const char *path,
      guint *n_entries,
      guint *n_left_out,
      GError **error)
{
  const TorgetDeadlineFilter filter = { 0 };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_save_calendar_async (fixture->session, &filter, "sv", path, NULL,
                                      torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_save_calendar_finish (fixture->session, result, n_entries, n_left_out,
                                              error);
}

static void
add_words (GHashTable *words,
           const char *text)
{
  g_auto (GStrv) parts = g_str_tokenize_and_fold (text != NULL ? text : "", "sv", NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (parts[i]));
}

static GHashTable *
list_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_words (words, text);
  return words;
}

static void
assert_none_of (GHashTable *words,
                const char *name)
{
  g_autoptr (GHashTable) parts = list_words (name);
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    if (g_hash_table_contains (words, part))
      g_test_message ("“%s” of “%s” is in the calendar", (char *) part, name), g_test_fail ();
}

/* All texts that a calendar program shows, without the folding of the format. */
static char *
dup_shown (const char *text,
           guint *n_entries)
{
  icalcomponent *calendar = icalparser_parse_string (text);
  g_autoptr (GString) shown = g_string_new (NULL);

  g_assert_nonnull (calendar);
  g_assert_true (icalrestriction_check (calendar));
  *n_entries = 0;
  for (icalcomponent *entry = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       entry != NULL; entry = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      (*n_entries)++;
      g_string_append_printf (shown, "%s\n%s\n%s\n", icalcomponent_get_summary (entry),
                              icalcomponent_get_description (entry), icalcomponent_get_uid (entry));
    }
  icalcomponent_free (calendar);
  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
test_names_nobody (Fixture *fixture,
                   gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "deadlines.ics", NULL);
  g_autoptr (GPtrArray) persons = torget_test_list (fixture->session, TORGET_LIST_PERSONS, NULL);
  g_autoptr (GHashTable) words = NULL;
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *actions = NULL;
  g_autoptr (GError) error = NULL;
  guint n_entries;
  guint n_left_out;
  guint n_shown;

  g_assert_true (save (fixture, path, &n_entries, &n_left_out, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (torget_test_get_mode (path), ==, 0600);
  actions = torget_test_dup_actions (fixture->session);
  g_assert_cmpstr (actions, ==, "export:calendar;");
  text = torget_test_read (path, NULL);
  shown = dup_shown (text, &n_shown);
  words = list_words (shown);
  g_assert_cmpuint (n_shown, ==, n_entries);
  g_assert_cmpuint (n_entries, >, HOUSEHOLDS);
  g_assert_cmpuint (n_left_out, >, 0);
  for (guint i = 0; i < persons->len; i++)
    {
      const TorgetPersonRow *row = g_ptr_array_index (persons, i);

      assert_none_of (words, row->given_name);
      assert_none_of (words, row->family_name);
      assert_none_of (words, row->native_name);
      assert_none_of (words, row->identity);
    }
}

static void
test_whole_or_not_there (Fixture *fixture,
                         gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no such folder", "x.ics", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (save (fixture, path, NULL, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/calendar/names-nobody", Fixture, NULL, set_up, test_names_nobody, tear_down);
  g_test_add ("/calendar/whole", Fixture, NULL, set_up, test_whole_or_not_there, tear_down);
  return g_test_run ();
}
