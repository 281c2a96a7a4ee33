/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of a person: in pages, by part of the work, with what links point to. */
#include "config.h"

#include "store-test.h"

#include "domain/casework.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/plan.h"
#include "store/change-log.h"

#include <stdlib.h>

static const TorgetChange *
get_change (TorgetHistory *history,
            guint index)
{
  return g_ptr_array_index (history->changes, index);
}

static TorgetHistory *
load_history (StoreTest *test,
              const TorgetHistoryQuery *query)
{
  g_autoptr (GError) error = NULL;
  TorgetHistory *history = torget_change_log_list (test->connection, query, &error);

  g_assert_no_error (error);
  return history;
}

static void
test_history_is_of_the_person_and_newest_first (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetPerson) other = store_test_new_person (test, "Prov", "Provdahl");
  g_autoptr (TorgetContact) contact = store_test_new_record (test, &torget_contact_type);
  const TorgetHistoryQuery query = { .person_id = person->record.id, .n_steps = 10 };
  g_autoptr (TorgetHistory) history = NULL;
  const TorgetChange *value;

  contact->person_id = person->record.id;
  contact->value = g_strdup ("070-174 06 05");
  store_test_save (test, person, other, NULL);
  store_test_save (test, contact, NULL);
  history = load_history (test, &query);
  g_assert_cmpuint (history->changes->len, ==, 7);
  g_assert_false (history->has_more);
  g_assert_true (torget_change_is_row (get_change (history, 0)));
  value = get_change (history, 2);
  g_assert_cmpstr (value->table, ==, "contact");
  g_assert_cmpstr (value->column, ==, "value");
  g_assert_cmpstr (value->after, ==, "070-174 06 05");
  g_assert_null (value->before);
  g_assert_cmpstr (value->user, ==, "Test");
  g_assert_cmpstr (value->label, ==, "Test");
  g_assert_cmpstr (value->kind, ==, "save");
}

/* Every change is on exactly one page, whole steps, newest first. */
static void
test_history_comes_in_pages (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  TorgetHistoryQuery query = { .person_id = person->record.id, .n_steps = 4 };
  guint n_pages = 0, n_changes = 0;
  gboolean has_more = TRUE;
  gint64 before = G_MAXINT64;

  store_test_save (test, person, NULL);
  for (guint i = 0; i < 10; i++)
    {
      person->interpreter = !person->interpreter;
      person->birth_date = torget_date_from_iso (i % 2 == 0 ? "1990-01-01" : "1990-01-02");
      store_test_save (test, person, NULL);
    }
  for (; has_more; n_pages++)
    {
      g_autoptr (TorgetHistory) history = load_history (test, &query);

      for (guint i = 0; i < history->changes->len; i++)
        {
          g_assert_cmpint (get_change (history, i)->tx, <=, before);
          before = get_change (history, i)->tx;
        }
      n_changes += history->changes->len;
      has_more = history->has_more;
      query.before_time = history->last_time;
      query.before_tx = history->last_tx;
    }
  g_assert_cmpuint (n_pages, ==, 3);
  g_assert_cmpint (n_changes, ==, store_test_count (test, "SELECT count(*) FROM change"));
}

static void
test_history_of_one_area_names_what_is_linked (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetHousehold) household = store_test_new_record (test, &torget_household_type);
  g_autoptr (TorgetMembership) membership = store_test_new_record (test, &torget_membership_type);
  g_autoptr (TorgetDwelling) dwelling = store_test_new_record (test, &torget_dwelling_type);
  g_autoptr (TorgetSublet) sublet = store_test_new_record (test, &torget_sublet_type);
  TorgetHistoryQuery query = { .person_id = person->record.id, .area = "housing", .n_steps = 9 };
  g_autoptr (TorgetHistory) housing = NULL;
  g_autoptr (TorgetHistory) sfi = NULL;
  const TorgetDwelling *found;

  household->label = g_strdup ("H1");
  membership->household_id = household->record.id;
  membership->person_id = person->record.id;
  dwelling->address = g_strdup ("Provgatan 1");
  sublet->household_id = household->record.id;
  sublet->dwelling_id = dwelling->record.id;
  store_test_save (test, person, household, membership, dwelling, sublet, NULL);
  housing = load_history (test, &query);
  for (guint i = 0; i < housing->changes->len; i++)
    g_assert_cmpstr (get_change (housing, i)->table, ==, "sublet");
  g_assert_cmpuint (housing->changes->len, ==, 3);
  found = torget_record_set_find (housing->linked, &torget_dwelling_type, dwelling->record.id);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->address, ==, "Provgatan 1");
  query.area = "sfi";
  sfi = load_history (test, &query);
  g_assert_cmpuint (sfi->changes->len, ==, 0);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return (*first > *second) - (*first < *second);
}

/* Ten years of work with one person, five steps a week with four changes each. */
static void
test_ten_years_open_fast (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  const TorgetHistoryQuery query = { .person_id = person->record.id, .n_steps = 40 };
  double times[40];

  store_test_save (test, person, NULL);
  for (guint i = 0; i < 10 * 52 * 5; i++)
    {
      g_autoptr (TorgetNote) note = store_test_new_record (test, &torget_note_type);

      note->person_id = person->record.id;
      note->date = torget_date_from_iso ("2026-01-01") + (int) i;
      note->text = g_strdup_printf ("Anteckning %u", i);
      store_test_save (test, note, NULL);
    }
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      g_autoptr (TorgetHistory) history = NULL;

      g_test_timer_start ();
      history = load_history (test, &query);
      times[i] = g_test_timer_elapsed () * 1000;
    }
  qsort (times, G_N_ELEMENTS (times), sizeof times[0], compare_times);
  g_test_minimized_result (times[37], "first page of ten years: p50 %.1f ms, p95 %.1f ms", times[20],
                           times[37]);
  g_assert_cmpfloat (times[37], <, 50.0);
}

static guint
count_area (StoreTest *test,
            gint64 person_id,
            const char *area)
{
  const TorgetHistoryQuery query = { .person_id = person_id, .area = area, .n_steps = 9 };
  g_autoptr (TorgetHistory) history = load_history (test, &query);

  return history->changes->len;
}

/* What hangs on a plan is told with it, and an event where the record is that it happened to. */
static void
test_history_follows_records_and_events (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetPlan) plan = store_test_new_record (test, &torget_plan_type);
  g_autoptr (TorgetActivity) activity = store_test_new_record (test, &torget_activity_type);
  g_autoptr (TorgetEvent) event = store_test_new_record (test, &torget_event_type);
  const gint64 id = person->record.id;

  plan->person_id = id;
  activity->plan_id = plan->record.id;
  event->person_id = id;
  event->record_table = g_strdup ("plan");
  store_test_save (test, person, plan, activity, event, NULL);
  g_assert_cmpuint (count_area (test, id, "plan"), ==, 2 + 2 + 3);
  g_assert_cmpuint (count_area (test, id, "sfi"), ==, 0);
  g_assert_cmpuint (count_area (test, id, NULL), ==, 4 + 2 + 2 + 3);
}

/* A table that somebody's history lacks would change unseen: registers and the program's own
 * tables apart, every logged table has its area. */
static void
test_every_table_of_work_has_an_area (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *names = store_test_dump (
      test, "SELECT name FROM logged_table WHERE name NOT IN ('account', 'agency', 'coordinator', "
            "'dwelling', 'employer', 'event', 'head_lease', 'log_check', 'mentor', 'note_template', "
            "'offer', 'offer_receipt', 'office', 'peer_office', 'practice_place', 'unit')");
  g_auto (GStrv) tables = g_strsplit (g_strstrip (names), "\n", -1);

  for (char **table = tables; *table != NULL; table++)
    if (torget_change_get_area (*table) == NULL)
      g_test_message ("no area: %s", *table), g_test_fail ();
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-history/person", test_history_is_of_the_person_and_newest_first);
  g_test_add_func ("/change-history/pages", test_history_comes_in_pages);
  g_test_add_func ("/change-history/area", test_history_of_one_area_names_what_is_linked);
  g_test_add_func ("/change-history/follows", test_history_follows_records_and_events);
  if (g_test_perf ())
    g_test_add_func ("/change-history/ten-years", test_ten_years_open_fast);
  g_test_add_func ("/change-history/areas", test_every_table_of_work_has_an_area);
  return g_test_run ();
}
