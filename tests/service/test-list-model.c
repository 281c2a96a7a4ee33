/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list model: all ids, few pages, and rows that keep their identity. */
#include "config.h"

#include "base/clock.h"
#include "domain/list-rows.h"
#include "domain/person.h"
#include "service/list-model.h"
#include "support/session-test.h"

#define PERSONS 1000

typedef struct
{
  TorgetTestSession *test;
  TorgetListModel *model;
  gint64 first_id;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  for (guint i = 0; i < PERSONS; i++)
    {
      TorgetPerson *person = torget_record_new (&torget_person_type);

      person->record.id = torget_session_new_id (fixture->test->session);
      person->family_name = g_strdup_printf ("Testsson%04u", i);
      person->given_name = g_strdup (i % 2 == 0 ? "Jämn" : "Udda");
      if (i == 0)
        fixture->first_id = person->record.id;
      torget_record_set_add (records, person);
    }
  torget_test_save (fixture->test->session, records, NULL);
  fixture->model = torget_list_model_new (fixture->test->session, TORGET_LIST_PERSONS);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  g_assert_finalize_object (fixture->model);
  torget_test_session_free (fixture->test);
}

static void
raise_flag (gboolean *flag)
{
  *flag = TRUE;
}

static void
wait_for_rows (Fixture *fixture)
{
  while (torget_list_model_is_loading (fixture->model))
    g_main_context_iteration (NULL, TRUE);
}

static void
set_query (Fixture *fixture,
           const char *search,
           gboolean descending)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  gboolean loaded = FALSE;
  gulong handler = g_signal_connect_swapped (fixture->model, "loaded", G_CALLBACK (raise_flag), &loaded);

  query->search = g_strdup (search);
  query->descending = descending;
  torget_list_model_set_query (fixture->model, query);
  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (fixture->model, handler);
}

/* The family name of a row, once its page has come. */
static char *
dup_name (Fixture *fixture,
          guint position)
{
  g_autoptr (TorgetRow) row = g_list_model_get_item (G_LIST_MODEL (fixture->model), position);

  g_assert_nonnull (row);
  while (torget_row_get_record (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_strdup (((const TorgetPersonRow *) torget_row_get_record (row))->family_name);
}

static void
assert_name (Fixture *fixture,
             guint position,
             const char *expected)
{
  g_autofree char *name = dup_name (fixture, position);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_rows_from_both_ends_and_the_middle (Fixture *fixture,
                                         gconstpointer unused)
{
  wait_for_rows (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, PERSONS);
  g_assert_cmpuint (torget_list_model_get_total (fixture->model), ==, PERSONS);
  assert_name (fixture, 0, "Testsson0000");
  assert_name (fixture, PERSONS - 1, "Testsson0999");
  assert_name (fixture, 127, "Testsson0127");
  assert_name (fixture, 128, "Testsson0128");
  assert_name (fixture, 500, "Testsson0500");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->model), PERSONS));
}

static void
test_query_shows_fewer_rows_of_the_same_total (Fixture *fixture,
                                               gconstpointer unused)
{
  wait_for_rows (fixture);
  set_query (fixture, "udda", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, PERSONS / 2);
  g_assert_cmpuint (torget_list_model_get_total (fixture->model), ==, PERSONS);
  assert_name (fixture, 0, "Testsson0999");
  set_query (fixture, "ingen", FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, 0);
  set_query (fixture, NULL, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->model)), ==, PERSONS);
}

static void
test_a_row_is_found_by_its_id (Fixture *fixture,
                               gconstpointer unused)
{
  wait_for_rows (fixture);
  g_assert_cmpuint (torget_list_model_find (fixture->model, fixture->first_id), ==, 0);
  g_assert_cmpuint (torget_list_model_find (fixture->model, fixture->first_id + 700), ==, 700);
  g_assert_cmpuint (torget_list_model_find (fixture->model, 12345), ==, G_MAXUINT);
}

static void
rename_first (Fixture *fixture,
              const char *family_name)
{
  g_autoptr (TorgetRecordSet) changed
      = torget_test_load_case (fixture->test->session, fixture->first_id);
  TorgetPerson *person
      = torget_record_set_find (changed, &torget_person_type, fixture->first_id);

  g_free (person->family_name);
  person->family_name = g_strdup (family_name);
  torget_test_save (fixture->test->session, changed, NULL);
}

/* A save shows without being asked for; the row that stays is the same object. */
static void
test_change_shows_in_the_same_row (Fixture *fixture,
                                   gconstpointer unused)
{
  g_autoptr (TorgetRow) row = NULL;
  const TorgetPersonRow *record;

  wait_for_rows (fixture);
  assert_name (fixture, 0, "Testsson0000");
  row = g_list_model_get_item (G_LIST_MODEL (fixture->model), 0);
  rename_first (fixture, "Testsson0000 Ny");
  do
    {
      g_main_context_iteration (NULL, TRUE);
      record = torget_row_get_record (row);
    }
  while (record == NULL || g_strcmp0 (record->family_name, "Testsson0000 Ny") != 0);
  wait_for_rows (fixture);
  g_assert_cmpuint (torget_list_model_find (fixture->model, fixture->first_id), ==, 0);
}

static void
test_changed_order_moves_the_row (Fixture *fixture,
                                  gconstpointer unused)
{
  wait_for_rows (fixture);
  rename_first (fixture, "Ötestsson");
  while (torget_list_model_find (fixture->model, fixture->first_id) != PERSONS - 1)
    g_main_context_iteration (NULL, TRUE);
  assert_name (fixture, 0, "Testsson0001");
  assert_name (fixture, PERSONS - 1, "Ötestsson");
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/list-model/pages", test_rows_from_both_ends_and_the_middle);
  ADD ("/list-model/query", test_query_shows_fewer_rows_of_the_same_total);
  ADD ("/list-model/find", test_a_row_is_found_by_its_id);
  ADD ("/list-model/change", test_change_shows_in_the_same_row);
  ADD ("/list-model/order", test_changed_order_moves_the_row);
  return g_test_run ();
}
