/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window waits for: `bench-data FILE FOLDER`, a demo file. Prints one line
 * `name value` for each figure; bench.py makes the table. Persons are invented. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/list-rows.h"
#include "service/environment.h"
#include "service/import.h"
#include "service/matching.h"
#include "service/person-search.h"
#include "service/search.h"
#include "support/session-test.h"

#include "deadline-work.h"
#include "demo-work.h"
#include "followup-work.h"
#include "raw-work.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define LOADS 500
#define IMPORT_ROWS 5000

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return (*first > *second) - (*first < *second);
}

/* Median, 95th and 99th percentile in milliseconds. */
static void
print_times (const char *name,
             GArray *times)
{
  g_array_sort (times, compare_times);
  printf ("%s-median %.2f\n", name,
          (double) g_array_index (times, gint64, times->len / 2) / 1000);
  printf ("%s-p95 %.2f\n", name,
          (double) g_array_index (times, gint64, (times->len * 95) / 100) / 1000);
  printf ("%s-p99 %.2f\n", name,
          (double) g_array_index (times, gint64, (times->len * 99) / 100) / 1000);
}

static guint
search (TorgetSession *session,
        const char *text)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  query->search = g_strdup (text);
  torget_session_list_async (session, TORGET_LIST_PERSONS, query, 128, NULL, torget_test_wait_cb,
                             &wait);
  result = torget_test_wait (&wait);
  rows = torget_session_list_finish (session, result, NULL);
  return rows->len;
}

/* As Ctrl+K does: both tiers, a few rows of each. */
static guint
find_people (TorgetSession *session,
             const char *text)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetPersonSearch) found = NULL;

  torget_session_search_async (session, text, 6, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  found = torget_session_search_finish (session, result, NULL);
  return found->exact->len + found->similar->len;
}

/* Each letter of each name is a keystroke: the ids in order and the first page of rows. */
static void
measure_search (TorgetSession *session,
                const char *name,
                guint (*find) (TorgetSession *session, const char *text))
{
  static const char *const typed[]
      = { "ahmad", "zahra al", "olena", "öström", "mohammed", "190", "tesfaye a", "skellefteå" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint round = 0; round < 3; round++)
    for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
      for (const char *end = g_utf8_next_char (typed[i]);; end = g_utf8_next_char (end))
        {
          g_autofree char *text = g_strndup (typed[i], (gsize) (end - typed[i]));
          gint64 start = g_get_monotonic_time ();
          gint64 taken;

          find (session, text);
          taken = g_get_monotonic_time () - start;
          g_array_append_val (times, taken);
          if (*end == '\0')
            break;
        }
  print_times (name, times);
}

static void
list (TorgetSession *session,
      TorgetListKind kind,
      const TorgetListQuery *query)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  torget_session_list_async (session, kind, query, 128, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rows = torget_session_list_finish (session, result, NULL);
  g_assert_nonnull (rows);
}

/* Each list by each of its orders and filters: all ids in order and the first page of rows. */
static void
measure_filters (TorgetSession *session)
{
  static const struct
  {
    const char *field;
    const char *value;
  } filters[] = { { "municipality", "2480" }, { "status", "queued" }, { "search", "al" } };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (TorgetListKind kind = TORGET_LIST_PERSONS; kind <= TORGET_LIST_SUBLETS; kind++)
    for (int sort = TORGET_SORT_NAME; sort <= TORGET_SORT_COORDINATOR; sort++)
      for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
        {
          g_autoptr (TorgetListQuery) query = torget_list_query_new ();
          gint64 start, taken;

          query->sort = sort;
          torget_record_set_text (
              query, torget_record_type_find (&torget_list_query_type, filters[i].field),
              filters[i].value);
          start = g_get_monotonic_time ();
          list (session, kind, query);
          taken = g_get_monotonic_time () - start;
          g_array_append_val (times, taken);
        }
  print_times ("filter", times);
}

static void
measure_load (TorgetSession *session)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, TORGET_LIST_PERSONS, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  printf ("persons %u\n", rows->len);
  for (guint i = 0; i < LOADS; i++)
    {
      const TorgetRecord *row = g_ptr_array_index (rows, (i * 7919) % rows->len);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (TorgetRecordSet) records = torget_test_load_case (session, row->id);
      gint64 taken = g_get_monotonic_time () - start;

      g_array_append_val (times, taken);
    }
  print_times ("load", times);
}

/* Practice places for a person. */
static void
measure_matching (TorgetSession *session)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, TORGET_LIST_PLANS, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 100; i++)
    {
      const TorgetPlanRow *row = g_ptr_array_index (rows, (i * 7919) % rows->len);
      gint64 start = g_get_monotonic_time ();
      GAsyncResult *wait = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GPtrArray) matches = NULL;
      gint64 taken;

      torget_session_match_places_async (session, row->person_id, TRUE, NULL,
                                         torget_test_wait_cb, &wait);
      result = torget_test_wait (&wait);
      matches = torget_session_match_places_finish (session, result, NULL);
      g_assert_nonnull (matches);
      taken = g_get_monotonic_time () - start;
      g_array_append_val (times, taken);
    }
  print_times ("match", times);
}

static void
measure_save (TorgetSession *session)
{
  g_autoptr (GPtrArray) rows = torget_test_list (session, TORGET_LIST_PERSONS, "a");
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < 100; i++)
    {
      const TorgetRecord *row = g_ptr_array_index (rows, i % rows->len);
      g_autoptr (TorgetRecordSet) records = torget_test_load_case (session, row->id);
      TorgetPerson *person = torget_case_get_person (records, row->id);
      gint64 start, taken;

      person->interpreter = !person->interpreter;
      start = g_get_monotonic_time ();
      torget_test_save (session, records, NULL);
      taken = g_get_monotonic_time () - start;
      g_array_append_val (times, taken);
    }
  print_times ("save", times);
}

static char *
write_register (const char *folder)
{
  char *path = g_build_filename (folder, "register.csv", NULL);
  g_autoptr (GString) text = g_string_new ("efternamn;förnamn;födelsedatum;hushåll;kommun\n");

  for (guint i = 0; i < IMPORT_ROWS; i++)
    g_string_append_printf (text, "Testsson%u;Prov%u;19%02u-%02u-%02u;H%u;2480\n", i % 997, i,
                            40 + i % 60, 1 + i % 12, 1 + i % 28, i / 4);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  return path;
}

static double
measure_import (const char *folder)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetImport) import = torget_import_new (test->session);
  g_autofree char *path = write_register (folder);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  gint64 start = g_get_monotonic_time ();
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (GAsyncResult) done = NULL;
  g_autoptr (TorgetImportResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_import_load_async (import, file, NULL, torget_test_wait_cb, &wait);
  loaded = torget_test_wait (&wait);
  g_assert_true (torget_import_load_finish (import, loaded, &error));
  torget_import_run_async (import, "Import", NULL, NULL, NULL, torget_test_wait_cb, &wait);
  done = torget_test_wait (&wait);
  result = torget_import_run_finish (import, done, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->persons_new, ==, IMPORT_ROWS);
  return IMPORT_ROWS / ((double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

static void
print_peak_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  printf ("peak-mb %.0f\n", (double) usage.ru_maxrss / 1024);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (TorgetSession) session = NULL;
  g_autoptr (GArray) household_times = NULL;

  if (argc != 3)
    return EXIT_FAILURE;
  torget_environment_start ();
  session = bench_open_session (argv[1]);
  measure_search (session, "search", search);
  measure_search (session, "palette", find_people);
  measure_filters (session);
  measure_load (session);
  measure_matching (session);
  measure_save (session);
  torget_test_close (session);
  print_peak_memory ();
  household_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  measure_deadlines (argv[1], household_times);
  measure_followup (argv[1]);
  print_times ("household", household_times);
  printf ("import-rows %.0f\n", measure_import (argv[2]));
  printf ("raw-rows %.0f\n", raw_insert_rate (argv[2], IMPORT_ROWS));
  return EXIT_SUCCESS;
}
