/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the change log holds can be taken back, whole or in part, and read by person. */
#include "config.h"

#include "store-test.h"

#include "domain/change.h"
#include "domain/household.h"
#include "domain/housing.h"
#include "domain/plan.h"
#include "domain/casework.h"
#include "store/change-log.h"
#include "store/edit.h"

#include <stdlib.h>

#define OPERATIONS                                                                                \
  "SELECT tbl || ' ' || col || ': ' || coalesce (old, '-') || ' -> ' || coalesce (new, '-') "     \
  "FROM change ORDER BY seq"

/* Taking back */

static gint64
undo (StoreTest *test,
      gint64 tx)
{
  g_autoptr (GError) error = NULL;
  gint64 undone = torget_edit_undo (test->connection, tx, NULL, &error);

  g_assert_no_error (error);
  return undone;
}

static void
assert_conflict (StoreTest *test,
                 gint64 tx)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_test_dump (test, OPERATIONS);
  g_autofree char *after = NULL;

  g_assert_cmpint (torget_edit_undo (test->connection, tx, NULL, &error), ==, 0);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONFLICT);
  after = store_test_dump (test, OPERATIONS);
  g_assert_cmpstr (after, ==, before);
}

static char *
dump_persons (StoreTest *test)
{
  return store_test_dump (test,
                          "SELECT id || ' ' || coalesce (given_name, '-') || ' ' || "
                          "coalesce (family_name, '-') || ' ' || coalesce (birth_date, '-') || ' ' "
                          "|| interpreter FROM person ORDER BY id");
}

static void
assert_persons (StoreTest *test,
                const char *expected)
{
  g_autofree char *now = dump_persons (test);

  g_assert_cmpstr (now, ==, expected);
}

static void
test_undo_and_redo_of_making (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autofree char *made = NULL;
  gint64 tx = store_test_save (test, person, NULL);

  made = dump_persons (test);
  tx = undo (test, tx);
  assert_persons (test, "");
  tx = undo (test, tx);
  assert_persons (test, made);
  undo (test, tx);
  assert_persons (test, "");
}

static void
test_undo_and_redo_of_a_change (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 tx;

  person->birth_date = torget_date_from_iso ("1990-01-01");
  store_test_save (test, person, NULL);
  before = dump_persons (test);
  person->birth_date = TORGET_DATE_NONE;
  person->interpreter = TRUE;
  g_clear_pointer (&person->given_name, g_free);
  tx = store_test_save (test, person, NULL);
  after = dump_persons (test);
  tx = undo (test, tx);
  assert_persons (test, before);
  undo (test, tx);
  assert_persons (test, after);
}

static void
test_undo_and_redo_of_removing (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();
  g_autofree char *before = NULL;
  gint64 tx;

  person->birth_date = torget_date_from_iso ("1990-01-01");
  store_test_save (test, person, NULL);
  before = dump_persons (test);
  torget_record_set_add (removed, torget_record_copy (person));
  tx = torget_edit_save (test->connection, none, removed, NULL, NULL);
  assert_persons (test, "");
  tx = undo (test, tx);
  assert_persons (test, before);
  undo (test, tx);
  assert_persons (test, "");
}

static void
test_undo_of_a_changed_value_is_a_conflict (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  gint64 made = store_test_save (test, person, NULL);
  gint64 first, second;

  person->birth_date = torget_date_from_iso ("1990-01-01");
  first = store_test_save (test, person, NULL);
  person->birth_date = torget_date_from_iso ("1990-01-02");
  second = store_test_save (test, person, NULL);
  assert_conflict (test, first);
  assert_conflict (test, made);
  undo (test, second);
  assert_conflict (test, second);
}

/* Back to the old value is a change, too: A -> B -> A. */
static void
test_undo_sees_a_value_that_came_back (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  gint64 tx;

  store_test_save (test, person, NULL);
  person->interpreter = TRUE;
  tx = store_test_save (test, person, NULL);
  person->interpreter = FALSE;
  store_test_save (test, person, NULL);
  person->interpreter = TRUE;
  store_test_save (test, person, NULL);
  assert_conflict (test, tx);
}

static void
test_undo_of_another_column_goes (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  gint64 tx;

  store_test_save (test, person, NULL);
  person->interpreter = TRUE;
  tx = store_test_save (test, person, NULL);
  person->birth_date = torget_date_from_iso ("1990-01-01");
  store_test_save (test, person, NULL);
  undo (test, tx);
  g_assert_cmpint (store_test_count (test,
                                     "SELECT count(*) FROM person WHERE interpreter = 0 "
                                     "AND birth_date = '1990-01-01'"),
                   ==, 1);
}

static void
test_undo_of_a_row_that_others_point_at_is_a_conflict (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetIdentity) identity = store_test_new_record (test, &torget_identity_type);
  gint64 tx = store_test_save (test, person, NULL);

  identity->person_id = person->record.id;
  identity->value = g_strdup ("19900101-2385");
  store_test_save (test, identity, NULL);
  assert_conflict (test, tx);
}

/* The value that was cleared has no row to go back to. */
static void
test_undo_in_a_removed_row_is_a_conflict (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();
  gint64 tx;

  store_test_save (test, person, NULL);
  g_clear_pointer (&person->given_name, g_free);
  tx = store_test_save (test, person, NULL);
  torget_record_set_add (removed, torget_record_copy (person));
  g_assert_cmpint (torget_edit_save (test->connection, none, removed, NULL, NULL), !=, 0);
  assert_conflict (test, tx);
}

static void
test_undo_of_nothing (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (torget_edit_undo (test->connection, 12345, NULL, &error), ==, 0);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND);
}

/* One change of a step */

static const TorgetChange *
get_change (TorgetHistory *history,
            guint index)
{
  return g_ptr_array_index (history->changes, index);
}

static gint64
undo_cell (StoreTest *test,
           gint64 tx,
           gint64 row,
           const char *column,
           GError **error)
{
  g_autoptr (TorgetChange) only = torget_record_new (&torget_change_type);

  only->table = g_strdup ("person");
  only->row = row;
  only->column = g_strdup (column);
  return torget_edit_revert (test->connection, tx, only, "Field", error);
}

static void
test_undo_of_one_value_leaves_the_others (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  const gint64 row = person->record.id;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetHistory) obstacles = NULL;
  gint64 tx, undone;

  store_test_save (test, person, NULL);
  person->interpreter = TRUE;
  person->birth_date = torget_date_from_iso ("1990-01-01");
  tx = store_test_save (test, person, NULL);
  undone = undo_cell (test, tx, row, "interpreter", &error);
  g_assert_no_error (error);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person WHERE interpreter = 0 "
                                           "AND birth_date = '1990-01-01'"),
                   ==, 1);
  /* What has been taken back alone stands in the way of the step, and of itself. */
  assert_conflict (test, tx);
  g_assert_cmpint (undo_cell (test, tx, row, "interpreter", &error), ==, 0);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONFLICT);
  obstacles = torget_change_log_list_obstacles (test->connection, tx, NULL, NULL);
  g_assert_cmpuint (obstacles->changes->len, ==, 1);
  g_assert_cmpint (get_change (obstacles, 0)->tx, ==, undone);
  g_assert_cmpstr (get_change (obstacles, 0)->column, ==, "interpreter");
  g_assert_cmpstr (get_change (obstacles, 0)->after, ==, "0");
  g_assert_cmpstr (get_change (obstacles, 0)->label, ==, "Field");
  undo (test, undone);
  g_assert_cmpint (store_test_count (test, "SELECT interpreter FROM person"), ==, 1);
}

static void
test_undo_of_one_row_of_a_step (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetPerson) other = store_test_new_person (test, "Prov", "Provdahl");
  gint64 tx = store_test_save (test, person, other, NULL);

  g_assert_cmpint (undo_cell (test, tx, other->record.id, "", NULL), !=, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person WHERE given_name = 'Test'"),
                   ==, 1);
}

static void
test_undo_is_told_from_redo (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  gint64 tx = store_test_save (test, person, NULL);
  g_autofree char *kinds = NULL;

  tx = undo (test, undo (test, tx));
  undo (test, tx);
  kinds = store_test_dump (test, "SELECT kind FROM change_label ORDER BY tx");
  g_assert_cmpstr (kinds, ==, "save\nundo\nredo\nundo\n");
}

/* History */

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
      test, "SELECT name FROM logged_table WHERE name NOT IN ('agency', 'coordinator', 'dwelling', "
            "'employer', 'event', 'head_lease', 'mentor', 'note_template', 'office', "
            "'practice_place', 'unit')");
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
  g_test_add_func ("/change-history/undo/made", test_undo_and_redo_of_making);
  g_test_add_func ("/change-history/undo/changed", test_undo_and_redo_of_a_change);
  g_test_add_func ("/change-history/undo/removed", test_undo_and_redo_of_removing);
  g_test_add_func ("/change-history/undo/conflict", test_undo_of_a_changed_value_is_a_conflict);
  g_test_add_func ("/change-history/undo/came-back", test_undo_sees_a_value_that_came_back);
  g_test_add_func ("/change-history/undo/other-column", test_undo_of_another_column_goes);
  g_test_add_func ("/change-history/undo/pointed-at", test_undo_of_a_row_that_others_point_at_is_a_conflict);
  g_test_add_func ("/change-history/undo/removed-row", test_undo_in_a_removed_row_is_a_conflict);
  g_test_add_func ("/change-history/undo/nothing", test_undo_of_nothing);
  g_test_add_func ("/change-history/undo/one-value", test_undo_of_one_value_leaves_the_others);
  g_test_add_func ("/change-history/undo/one-row", test_undo_of_one_row_of_a_step);
  g_test_add_func ("/change-history/undo/kind", test_undo_is_told_from_redo);
  g_test_add_func ("/change-history/history/person", test_history_is_of_the_person_and_newest_first);
  g_test_add_func ("/change-history/history/pages", test_history_comes_in_pages);
  g_test_add_func ("/change-history/history/area", test_history_of_one_area_names_what_is_linked);
  g_test_add_func ("/change-history/history/follows", test_history_follows_records_and_events);
  if (g_test_perf ())
    g_test_add_func ("/change-history/history/ten-years", test_ten_years_open_fast);
  g_test_add_func ("/change-history/history/areas", test_every_table_of_work_has_an_area);
  return g_test_run ();
}
