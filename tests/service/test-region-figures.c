/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the other municipalities: what is taken in, which file counts, and that the sum of
 * all tells nothing that one of them does not tell. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "service/error.h"
#include "service/export.h"
#include "service/region-figures.h"
#include "service/region-table.h"
#include "support/session-test.h"

#include <string.h>

#define OWN "2480"

static TorgetTestSession *test;
static guint n_files;

static void
add_persons (guint n_persons)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < n_persons; i++)
    {
      TorgetPerson *person = torget_test_add (test->session, records, &torget_person_type);

      person->given_name = g_strdup ("Ada");
      person->family_name = g_strdup ("Påhittad");
      person->sex = g_strdup (i % 2 == 0 ? "female" : "male");
      person->received_date = torget_date_from_iso ("2026-03-02");
    }
  torget_test_save (test->session, records, NULL);
}

/* Our own export under another municipality's name.
 *
 * Returns: (transfer full): the path */
static char *
write_file (const char *sender,
            TorgetExportProfile profile)
{
  g_autofree char *name = g_strdup_printf ("%s-%u.xml", sender, n_files++);
  char *path = g_build_filename (test->dir, name, NULL);
  const TorgetExportRequest request = { .profile = profile,
                                        .period = (char *) "2026",
                                        .sender = (char *) sender,
                                        .legal_basis = (char *) "Prov",
                                        .unsealed = TRUE };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetExportResult) exported = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  torget_session_export_async (test->session, &request, file, NULL, NULL, NULL,
                               torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  exported = torget_session_export_finish (test->session, result, &error);
  g_assert_no_error (error);
  return path;
}

static TorgetFiguresReceipt *
receive (const char *path,
         GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_receive_figures_async (test->session, file, OWN, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_receive_figures_finish (test->session, result, error);
}

static gint64
receive_from (const char *sender)
{
  g_autofree char *path = write_file (sender, TORGET_EXPORT_AGGREGATE);
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetFiguresReceipt) receipt = receive (path, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (receipt->municipality, ==, sender);
  return receipt->id;
}

static TorgetRegionPicture *
load_picture (void)
{
  const TorgetPeriod period
      = torget_period_at (TORGET_PERIOD_YEAR, torget_date_from_iso ("2026-01-01"));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetRegionPicture *picture;
  GAsyncResult *wait = NULL;

  torget_session_load_region_async (test->session, &period, OWN, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  picture = torget_session_load_region_finish (test->session, result, &error);
  g_assert_no_error (error);
  return picture;
}

static gboolean
remove_received (gint64 id,
                 GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_remove_figures_async (test->session, id, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_remove_figures_finish (test->session, result, error);
}

static guint
find (const TorgetRegionPicture *picture,
      const char *code)
{
  guint found = 0;

  while (strcmp (picture->municipalities[found], code) != 0)
    found++;
  return found;
}

/* -1 for what is not told. */
static double
get_received (const TorgetRegionPicture *picture,
              const char *code)
{
  TorgetFigureCell cell;
  double value;

  if (torget_region_picture_get (picture, find (picture, code),
                                 torget_indicator_find ("received"), TORGET_REGION_ALL, &cell,
                                 &value)
      != TORGET_REGION_TOLD)
    return -1;
  return value;
}

static void
test_newest_counts (void)
{
  g_autoptr (TorgetRegionPicture) first = NULL;
  g_autoptr (TorgetRegionPicture) second = NULL;
  g_autoptr (TorgetRegionPicture) third = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id;

  test = torget_test_session_new ();
  add_persons (20);
  receive_from ("2284");
  first = load_picture ();
  g_assert_cmpstr (first->municipalities[0], ==, OWN);
  g_assert_cmpfloat (get_received (first, "2284"), ==, 20);
  g_assert_cmpfloat (get_received (first, "2401"), ==, -1);
  g_assert_cmpfloat (get_received (first, OWN), ==, 20);
  add_persons (10);
  id = receive_from ("2284");
  second = load_picture ();
  g_assert_cmpfloat (get_received (second, "2284"), ==, 30);
  g_assert_true (remove_received (id, &error));
  g_assert_no_error (error);
  g_assert_false (remove_received (id, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
  third = load_picture ();
  g_assert_cmpfloat (get_received (third, "2284"), ==, 20);
  g_clear_pointer (&test, torget_test_session_free);
}

static void
test_taken_in_once (void)
{
  g_autofree char *path = NULL;
  g_autofree char *own = NULL;
  g_autoptr (TorgetFiguresReceipt) first = NULL;
  g_autoptr (TorgetFiguresReceipt) again = NULL;
  g_autoptr (TorgetFiguresReceipt) ours = NULL;

  test = torget_test_session_new ();
  add_persons (20);
  path = write_file ("2284", TORGET_EXPORT_AGGREGATE);
  own = write_file (OWN, TORGET_EXPORT_AGGREGATE);
  first = receive (path, NULL);
  g_assert_false (first->is_known);
  again = receive (path, NULL);
  g_assert_true (again->is_known);
  g_assert_cmpint (again->id, ==, 0);
  ours = receive (own, NULL);
  g_assert_true (ours->is_own);
  g_assert_cmpint (ours->id, ==, 0);
  g_clear_pointer (&test, torget_test_session_free);
}

static void
test_other_documents_are_refused (void)
{
  g_autofree char *handover = NULL;
  g_autofree char *broken = NULL;
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  test = torget_test_session_new ();
  add_persons (3);
  handover = write_file ("2284", TORGET_EXPORT_HANDOVER);
  g_assert_null (receive (handover, &first));
  g_assert_nonnull (first);
  broken = g_build_filename (test->dir, "broken.xml", NULL);
  g_assert_true (g_file_set_contents (broken, "<vuxentorget><x>", -1, NULL));
  g_assert_null (receive (broken, &second));
  g_assert_nonnull (second);
  g_clear_pointer (&test, torget_test_session_free);
}

/* A sum less what six tell is what the seventh tells: so all of them must tell it. */
static void
assert_sum_tells_nothing_new (const TorgetRegionPicture *picture)
{
  for (guint i = 0; i < torget_n_indicators; i++)
    for (guint part = 0; part < TORGET_REGION_N_PARTS; part++)
      {
        const TorgetIndicator *indicator = &torget_indicators[i];
        TorgetFigureCell cell;
        TorgetFigureCell sum;
        double value;
        gboolean all = indicator->measure != TORGET_MEASURE_MEDIAN;

        if (!torget_region_picture_get_total (picture, indicator, part, &sum, &value))
          continue;
        for (guint j = 0; j < TORGET_REGION_N_MUNICIPALITIES; j++)
          switch (torget_region_picture_get (picture, j, indicator, part, &cell, &value))
            {
            case TORGET_REGION_TOLD:
            case TORGET_REGION_NOBODY:
              break;
            case TORGET_REGION_MISSING:
            case TORGET_REGION_NOT_COUNTED:
            case TORGET_REGION_OTHER_DEFINITION:
            case TORGET_REGION_HIDDEN:
            default:
              all = FALSE;
              break;
            }
        g_assert_true (all);
      }
}

static void
test_sum (void)
{
  static const char *const others[] = { "2284", "2401", "2403", "2404", "2409", "2460" };
  const TorgetIndicator *received = torget_indicator_find ("received");
  TorgetFigureCell sum;
  double value;

  test = torget_test_session_new ();
  add_persons (20);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (TorgetRegionPicture) picture = load_picture ();

      g_assert_false (
          torget_region_picture_get_total (picture, received, TORGET_REGION_ALL, &sum, &value));
      assert_sum_tells_nothing_new (picture);
      receive_from (others[i]);
    }
  {
    g_autoptr (TorgetRegionPicture) picture = load_picture ();

    g_assert_true (
        torget_region_picture_get_total (picture, received, TORGET_REGION_ALL, &sum, &value));
    g_assert_cmpfloat (value, ==, 7 * 20);
    assert_sum_tells_nothing_new (picture);
    picture->aggregates[3]->followup->figures[received - torget_indicators].total.hides_numerator
        = TRUE;
    g_assert_false (
        torget_region_picture_get_total (picture, received, TORGET_REGION_ALL, &sum, &value));
    g_assert_true (
        torget_region_picture_get_total (picture, received, TORGET_REGION_WOMEN, &sum, &value));
    picture->aggregates[2]->versions[received - torget_indicators] = 99;
    g_assert_false (
        torget_region_picture_get_total (picture, received, TORGET_REGION_WOMEN, &sum, &value));
  }
  g_clear_pointer (&test, torget_test_session_free);
}

static guint
count_lines (const char *table,
             const char *part)
{
  g_auto (GStrv) lines = g_strsplit (table, "\r\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += strstr (lines[i], part) != NULL;
  return n;
}

/* The table tells what the page does: our own persons of each track and received ones, too, and of
 * what is hidden only that it is. */
static void
test_table (void)
{
  g_autoptr (TorgetRegionPicture) picture = NULL;
  g_autoptr (GBytes) csv = NULL;
  g_autoptr (GBytes) workbook = NULL;
  g_autoptr (GError) error = NULL;
  TorgetAggregatePlace *place;
  const char *text;

  test = torget_test_session_new ();
  add_persons (20);
  receive_from ("2401");
  picture = load_picture ();
  place = g_ptr_array_index (picture->aggregates[find (picture, "2401")]->places, 0);
  place->counts[0].cells[TORGET_REGION_WOMEN].hidden = TRUE;
  csv = torget_region_write_table (picture, "en", TRUE, &error);
  g_assert_no_error (error);
  text = g_bytes_get_data (csv, NULL);
  g_assert_cmpuint (count_lines (text, ",2026,2480,Umeå,all,told,20,20,all,not_told"), ==, 1);
  g_assert_cmpuint (count_lines (text, ",2026,2480,Umeå,female,told,10,10,all,not_told"), ==, 1);
  g_assert_cmpuint (count_lines (text, ",2026,2401,Nordmaling,male,told,10,10,all,not_told"), ==,
                    1);
  g_assert_cmpuint (count_lines (text, ",2026,2401,Nordmaling,female,hidden,,,all,not_told"), ==,
                    1);
  g_assert_cmpuint (count_lines (text, ",2026,2480,Umeå,all,told,0,0,sfi,not_told"), ==, 1);
  g_assert_cmpuint (count_lines (text, ",not_told"), ==,
                    2 * TORGET_AGGREGATE_N_TRACKS * TORGET_REGION_N_PARTS);
  workbook = torget_region_write_table (picture, "en", FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (workbook), >, 0);
  g_clear_pointer (&test, torget_test_session_free);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_test_add_func ("/region-figures/newest-counts", test_newest_counts);
  g_test_add_func ("/region-figures/taken-in-once", test_taken_in_once);
  g_test_add_func ("/region-figures/other-documents", test_other_documents_are_refused);
  g_test_add_func ("/region-figures/sum", test_sum);
  g_test_add_func ("/region-figures/table", test_table);
  return g_test_run ();
}
