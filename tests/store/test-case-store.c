/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases: a person comes with the household and everything of everybody in it, and nothing else. */
#include "config.h"

#include "sample-records.h"

#include "domain/household.h"
#include "store/case-store.h"

static void
test_ids_as_an_array (void)
{
  const gint64 ids[] = { 1, G_MAXINT64 };
  g_autofree char *none = torget_case_store_dup_ids (NULL, 0);
  g_autofree char *two = torget_case_store_dup_ids (ids, G_N_ELEMENTS (ids));

  g_assert_cmpstr (none, ==, "[]");
  g_assert_cmpstr (two, ==, "[1,9223372036854775807]");
}

static void
assert_in_case (gpointer data,
                gpointer user_data)
{
  const TorgetRecord *record = data;
  const TorgetRecord *found = torget_record_set_find (user_data, record->type, record->id);

  g_assert_nonnull (found);
  g_assert_true (torget_record_equal (found, record));
}

static TorgetRecordSet *
load (StoreTest *test,
      gint64 person_id)
{
  g_autoptr (GError) error = NULL;
  TorgetRecordSet *records = torget_case_store_load (test->connection, &person_id, 1, &error);

  g_assert_no_error (error);
  return records;
}

static gboolean
belongs_to_a_case (const TorgetRecordSql *sql)
{
  return sql->scope != TORGET_SCOPE_ALL;
}

typedef struct
{
  TorgetRecordSet *saved;
  TorgetRecordSet *expected;
} Selection;

static void
select_of_case (StoreTest *test,
                const TorgetRecordSql *sql,
                gpointer user_data)
{
  Selection *selection = user_data;
  GPtrArray *records = torget_record_set_list (selection->saved, sql->type);

  if (belongs_to_a_case (sql))
    torget_record_set_add (selection->expected,
                           torget_record_copy (g_ptr_array_index (records, 0)));
}

static gint64
get_person_id (TorgetRecordSet *records)
{
  return ((TorgetRecord *) g_ptr_array_index (torget_record_set_list (records, &torget_person_type), 0))->id;
}

static void
test_everything_of_the_household_and_nothing_else (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetRecordSet) mine = sample_records_save (test, FALSE);
  g_autoptr (TorgetRecordSet) others = sample_records_save (test, FALSE);
  g_autoptr (TorgetRecordSet) expected = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) loaded = load (test, get_person_id (mine));
  Selection selection = { mine, expected };

  g_assert_nonnull (others);
  sample_records_foreach_type (test, select_of_case, &selection);
  torget_record_set_foreach (expected, assert_in_case, loaded);
  g_assert_cmpuint (torget_record_set_count (loaded), ==, torget_record_set_count (expected));
}

static void
test_all_members_come_along (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) adult = store_test_new_person (test, "Vuxen", "Testsson");
  g_autoptr (TorgetPerson) child = store_test_new_person (test, "Barn", "Testsson");
  g_autoptr (TorgetPerson) stranger = store_test_new_person (test, "Annan", "Provdahl");
  g_autoptr (TorgetHousehold) household = store_test_new_record (test, &torget_household_type);
  g_autoptr (TorgetMembership) first = store_test_new_record (test, &torget_membership_type);
  g_autoptr (TorgetMembership) second = store_test_new_record (test, &torget_membership_type);
  g_autoptr (TorgetIdentity) identity = store_test_new_record (test, &torget_identity_type);
  g_autoptr (TorgetRecordSet) loaded = NULL;

  first->household_id = second->household_id = household->record.id;
  first->person_id = adult->record.id;
  second->person_id = identity->person_id = child->record.id;
  identity->value = g_strdup ("20160212-2397");
  store_test_save (test, adult, child, stranger, household, first, second, identity, NULL);
  loaded = load (test, adult->record.id);
  g_assert_cmpuint (torget_record_set_list (loaded, &torget_person_type)->len, ==, 2);
  g_assert_nonnull (torget_record_set_find (loaded, &torget_identity_type, identity->record.id));
  g_assert_null (torget_record_set_find (loaded, &torget_person_type, stranger->record.id));
}

static void
test_person_without_household (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Ensam", "Testsson");
  g_autoptr (TorgetRecordSet) loaded = NULL;
  g_autoptr (TorgetRecordSet) nobody = NULL;

  store_test_save (test, person, NULL);
  loaded = load (test, person->record.id);
  g_assert_cmpuint (torget_record_set_count (loaded), ==, 1);
  nobody = load (test, 12345);
  g_assert_cmpuint (torget_record_set_count (nobody), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-store/ids", test_ids_as_an_array);
  g_test_add_func ("/case-store/whole", test_everything_of_the_household_and_nothing_else);
  g_test_add_func ("/case-store/members", test_all_members_come_along);
  g_test_add_func ("/case-store/alone", test_person_without_household);
  return g_test_run ();
}
