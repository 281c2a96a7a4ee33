/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every record type through the database and back, by walking its field table with random values.
 * Columns and fields must be the same set, so that nothing is kept that no record shows. */
#include "config.h"

#include "sample-records.h"

#include "domain/record-types.h"
#include "store/edit.h"
#include "store/record-store.h"
#include "store/statement.h"

#define ROUNDS 20

static void
assert_reads_back (gpointer data,
                   gpointer user_data)
{
  const TorgetRecord *record = data;
  StoreTest *test = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetRecord) loaded
      = torget_record_store_get (test->connection, record->type, record->id, &error);

  g_assert_no_error (error);
  g_test_message ("%s", record->type->name);
  g_assert_true (torget_record_equal (record, loaded));
}

static void
test_every_type_survives (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (TorgetRecordSet) records = sample_records_save (test, i % 2 != 0);

      torget_record_set_foreach (records, assert_reads_back, test);
    }
}

/* The second save of a row takes every value of the new record, the absent ones too. */
static void
test_every_type_is_replaced (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (TorgetRecordSet) first = NULL;
      g_autoptr (TorgetRecordSet) second = NULL;

      test->last_id = 0;
      first = sample_records_save (test, i % 2 == 0);
      test->last_id = 0;
      second = sample_records_save (test, i % 2 != 0);
      torget_record_set_foreach (second, assert_reads_back, test);
    }
}

static void
assert_is_gone (gpointer data,
                gpointer user_data)
{
  const TorgetRecord *record = data;
  StoreTest *test = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_null (torget_record_store_get (test->connection, record->type, record->id, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND);
}

static void
test_every_type_is_removed (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetRecordSet) records = sample_records_save (test, FALSE);
  g_autoptr (TorgetRecordSet) nothing = torget_record_set_new ();
  g_autoptr (GError) error = NULL;

  torget_edit_save (test->connection, nothing, records, NULL, &error);
  g_assert_no_error (error);
  torget_record_set_foreach (records, assert_is_gone, test);
}

/* One column that no record shows, or a field without a column, would lose data in silence. */
static void
assert_columns_are_fields (StoreTest *test,
                           const TorgetRecordSql *sql,
                           gpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (test->connection,
                              "SELECT name FROM pragma_table_info (?1) WHERE name <> 'id' "
                              "ORDER BY cid",
                              &error);
  guint n_columns = 0;

  g_assert_no_error (error);
  torget_statement_bind_text (statement, 1, sql->type->name);
  while (torget_statement_step (statement, &error) == TORGET_STEP_ROW)
    {
      const char *name = torget_statement_get_text (statement, 0);

      g_test_message ("%s.%s", sql->type->name, name);
      g_assert_nonnull (torget_record_type_find (sql->type, name));
      n_columns++;
    }
  g_assert_cmpuint (n_columns, ==, sql->type->n_fields);
}

static void
test_columns_are_fields (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  sample_records_foreach_type (test, assert_columns_are_fields, NULL);
}

static void
assert_type_is_found (StoreTest *test,
                      const TorgetRecordSql *sql,
                      gpointer unused)
{
  g_assert_true (torget_record_types_find (sql->type->name) == sql->type);
}

static void
test_type_of_a_table (void)
{
  sample_records_foreach_type (NULL, assert_type_is_found, NULL);
  g_assert_null (torget_record_types_find ("change"));
}

static void
test_row_that_points_at_nothing_is_refused (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (GError) error = NULL;
  TorgetIdentity *identity = store_test_new_record (test, &torget_identity_type);

  identity->person_id = 99;
  identity->value = g_strdup ("19900101-2385");
  torget_record_set_add (records, identity);
  g_assert_cmpint (torget_edit_save (test->connection, records, NULL, NULL, &error), ==, 0);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM identity"), ==, 0);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change"), ==, 0);
}

static void
test_register_is_loaded_whole (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetRecordSet) first = sample_records_save (test, FALSE);
  g_autoptr (TorgetRecordSet) second = sample_records_save (test, FALSE);
  g_autoptr (TorgetRecordSet) loaded = torget_record_set_new ();
  const TorgetRecordType *type = torget_record_types_find ("office");

  g_assert_true (torget_record_store_load_register (test->connection, type, loaded, NULL));
  g_assert_cmpuint (torget_record_set_list (loaded, type)->len, ==, 2);
  g_assert_cmpuint (torget_record_set_count (loaded), ==, 2);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-store/survives", test_every_type_survives);
  g_test_add_func ("/record-store/replaced", test_every_type_is_replaced);
  g_test_add_func ("/record-store/removed", test_every_type_is_removed);
  g_test_add_func ("/record-store/columns", test_columns_are_fields);
  g_test_add_func ("/record-store/type", test_type_of_a_table);
  g_test_add_func ("/record-store/dangling", test_row_that_points_at_nothing_is_refused);
  g_test_add_func ("/record-store/register", test_register_is_loaded_whole);
  return g_test_run ();
}
