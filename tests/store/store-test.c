/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of the store share; see store-test.h. */
#include "config.h"

#include "store-test.h"

#include "base/clock.h"
#include "base/id.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/statement.h"
#include "support/test-folder.h"

const guint8 store_test_key[TORGET_KEY_SIZE] = "an invented key for tests only..";

static void
open_connection (StoreTest *test,
                 TorgetOpenMode mode)
{
  g_autoptr (GError) error = NULL;

  test->connection = torget_connection_new ();
  torget_connection_open (test->connection, test->path, store_test_key, mode, &error);
  g_assert_no_error (error);
  torget_change_log_set_user (test->connection, "Test", TORGET_ROLE_ADMINISTRATOR);
}

/**
 * store_test_new:
 *
 * Returns: (transfer full): a new file, open; today is 2026-11-21
 */
StoreTest *
store_test_new (void)
{
  StoreTest *test = g_new0 (StoreTest, 1);

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  test->folder = torget_test_folder_new ();
  test->path = g_build_filename (test->folder, "case.torget", NULL);
  open_connection (test, TORGET_OPEN_CREATE);
  return test;
}

/**
 * store_test_close:
 * @test: a file
 */
void
store_test_close (StoreTest *test)
{
  g_clear_pointer (&test->connection, torget_connection_free);
}

/**
 * store_test_reopen:
 * @test: a file, which is closed first when it is open
 */
void
store_test_reopen (StoreTest *test)
{
  store_test_close (test);
  open_connection (test, TORGET_OPEN_EXISTING);
}

/**
 * store_test_free:
 * @test: (transfer full): a file; it is removed
 */
void
store_test_free (StoreTest *test)
{
  store_test_close (test);
  torget_test_folder_remove (test->folder);
  g_free (test->path);
  g_free (test);
}

/**
 * store_test_new_id:
 * @test: an open file
 *
 * Returns: a row id that has not been used
 */
gint64
store_test_new_id (StoreTest *test)
{
  return torget_id_new (torget_change_log_get_incarnation (test->connection), ++test->last_id);
}

/**
 * store_test_new_record:
 * @test: an open file
 * @type: a record type
 *
 * Returns: (transfer full): an empty record with an id
 */
gpointer
store_test_new_record (StoreTest *test,
                       const TorgetRecordType *type)
{
  TorgetRecord *record = torget_record_new (type);

  record->id = store_test_new_id (test);
  return record;
}

/**
 * store_test_new_person:
 * @test: an open file
 * @given_name: given name
 * @family_name: family name
 *
 * Returns: (transfer full): a person with an id
 */
TorgetPerson *
store_test_new_person (StoreTest *test,
                       const char *given_name,
                       const char *family_name)
{
  TorgetPerson *person = store_test_new_record (test, &torget_person_type);

  person->given_name = g_strdup (given_name);
  person->family_name = g_strdup (family_name);
  return person;
}

/**
 * store_test_save:
 * @test: an open file
 * @first_record: (transfer none): a record
 * @...: more records, then %NULL
 *
 * Returns: number of the transaction that saved them
 */
gint64
store_test_save (StoreTest *test,
                 gpointer first_record,
                 ...)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (GError) error = NULL;
  va_list arguments;
  gint64 tx;

  va_start (arguments, first_record);
  for (gpointer record = first_record; record != NULL; record = va_arg (arguments, gpointer))
    torget_record_set_add (records, torget_record_copy (record));
  va_end (arguments);
  tx = torget_edit_save (test->connection, records, NULL, "Test", &error);
  g_assert_no_error (error);
  g_assert_cmpint (tx, !=, 0);
  return tx;
}

/**
 * store_test_count:
 * @test: an open file
 * @sql: a query with one number in one row
 *
 * Returns: the number
 */
gint64
store_test_count (StoreTest *test,
                  const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  torget_connection_get_int (test->connection, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

/**
 * store_test_dump:
 * @test: an open file
 * @sql: a query with one column of text
 *
 * Returns: (transfer full): its rows as lines
 */
char *
store_test_dump (StoreTest *test,
                 const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetStatement) statement = torget_statement_get (test->connection, sql, &error);
  GString *lines = g_string_new (NULL);
  TorgetStep step;

  g_assert_no_error (error);
  while ((step = torget_statement_step (statement, &error)) == TORGET_STEP_ROW)
    {
      const char *text = torget_statement_get_text (statement, 0);

      g_string_append (lines, text != NULL ? text : "NULL");
      g_string_append_c (lines, '\n');
    }
  g_assert_no_error (error);
  return g_string_free (lines, FALSE);
}
