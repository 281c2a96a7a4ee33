/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the change log holds can be taken back, whole or in part. */
#include "config.h"

#include "store-test.h"

#include "store/change-log.h"
#include "store/edit.h"

#define OPERATIONS                                                                                \
  "SELECT tbl || ' ' || col || ': ' || coalesce (old, '-') || ' -> ' || coalesce (new, '-') "     \
  "FROM change ORDER BY seq"

static gint64
undo (StoreTest *test,
      gint64 tx)
{
  g_autoptr (GError) error = NULL;
  gint64 undone = torget_edit_revert (test->connection, tx, NULL, NULL, &error);

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

  g_assert_cmpint (torget_edit_revert (test->connection, tx, NULL, NULL, &error), ==, 0);
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

  g_assert_cmpint (torget_edit_revert (test->connection, 12345, NULL, NULL, &error), ==, 0);
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

/* Step by step back to the start, all steps on one value, then on the whole row; and forward. */
static void
test_undo_walks_back (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");
  g_autoptr (TorgetRecordSet) none = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autofree char *made = NULL;
  gint64 making, changes[2], removal, undone[4];

  making = store_test_save (test, person, NULL);
  made = dump_persons (test);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_free (person->given_name);
      person->given_name = g_strdup (i == 0 ? "Prov" : "Exempel");
      changes[i] = store_test_save (test, person, NULL);
    }
  torget_record_set_add (removed, torget_record_copy (person));
  removal = torget_edit_save (test->connection, none, removed, NULL, NULL);
  undone[0] = undo (test, removal);
  undone[1] = undo (test, changes[1]);
  undone[2] = undo (test, changes[0]);
  assert_persons (test, made);
  undone[3] = undo (test, making);
  assert_persons (test, "");
  for (int i = 3; i >= 0; i--)
    undo (test, undone[i]);
  assert_persons (test, "");
  assert_conflict (test, changes[0]);
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

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-revert/made", test_undo_and_redo_of_making);
  g_test_add_func ("/change-revert/changed", test_undo_and_redo_of_a_change);
  g_test_add_func ("/change-revert/removed", test_undo_and_redo_of_removing);
  g_test_add_func ("/change-revert/conflict", test_undo_of_a_changed_value_is_a_conflict);
  g_test_add_func ("/change-revert/came-back", test_undo_sees_a_value_that_came_back);
  g_test_add_func ("/change-revert/other-column", test_undo_of_another_column_goes);
  g_test_add_func ("/change-revert/pointed-at", test_undo_of_a_row_that_others_point_at_is_a_conflict);
  g_test_add_func ("/change-revert/removed-row", test_undo_in_a_removed_row_is_a_conflict);
  g_test_add_func ("/change-revert/nothing", test_undo_of_nothing);
  g_test_add_func ("/change-revert/one-value", test_undo_of_one_value_leaves_the_others);
  g_test_add_func ("/change-revert/one-row", test_undo_of_one_row_of_a_step);
  g_test_add_func ("/change-revert/walks-back", test_undo_walks_back);
  g_test_add_func ("/change-revert/kind", test_undo_is_told_from_redo);
  return g_test_run ();
}
