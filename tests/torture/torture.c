/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the drivers share; see torture.h. */
#include "config.h"

#include "torture.h"

#include "store/edit.h"
#include "support/test-folder.h"

/**
 * torture_scale:
 * @brief: for every test run
 * @at_length: for `./dev torture`, which sets TORGET_TORTURE
 *
 * Returns: the one that counts
 */
guint
torture_scale (guint brief,
               guint at_length)
{
  return g_getenv ("TORGET_TORTURE") != NULL ? at_length : brief;
}

/**
 * torture_new_random:
 *
 * Chance that is alike in every brief run, so that nobody's change fails by it. At length it comes
 * from the seed that the test's log begins with, and comes back with `--seed`.
 *
 * Returns: (transfer full): a source of numbers
 */
GRand *
torture_new_random (void)
{
  return g_rand_new_with_seed (torture_scale (1, (guint32) g_test_rand_int ()));
}

/**
 * torture_save:
 * @test: an open file
 * @number: the number of the save
 * @error: why nothing was saved
 *
 * Saves two persons who carry the number, in one transaction.
 *
 * Returns: whether the user would be told that it is saved
 */
gboolean
torture_save (StoreTest *test,
              guint32 number,
              GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *first = torget_record_set_add (records, store_test_new_person (test, "A", "Test"));
  TorgetPerson *second = torget_record_set_add (records, store_test_new_person (test, "B", "Test"));

  first->native_name = g_strdup_printf ("%u", number);
  second->native_name = g_strdup_printf ("%u", number);
  return torget_edit_save (test->connection, records, NULL, "Test", error) != 0;
}

/**
 * torture_count_saved:
 * @connection: an open file
 * @error: what is wrong with it: damage, half a transaction, a gap
 *
 * Returns: the number of the last save, when all up to it are there and whole; 0 with @error set
 */
guint32
torture_count_saved (TorgetConnection *connection,
                     GError **error)
{
  gint64 n, is_whole;

  if (!torget_connection_check (connection, error)
      || !torget_connection_get_int (connection,
                                     "SELECT count(DISTINCT native_name) FROM person", &n, error)
      || !torget_connection_get_int (
          connection,
          "SELECT (SELECT count(*) = 2 * count(DISTINCT native_name) AND "
          "coalesce (max (CAST (native_name AS INTEGER)), 0) = count(DISTINCT native_name) "
          "FROM person) AND (SELECT count(*) FROM person_index) = (SELECT count(*) FROM person)",
          &is_whole, error))
    return 0;
  if (is_whole)
    return (guint32) n;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED, "half a save");
  return 0;
}

/**
 * torture_copy:
 * @from_folder: a folder whose files nobody has open
 * @to_folder: an existing folder, which gets them
 */
void
torture_copy (const char *from_folder,
              const char *to_folder)
{
  g_autoptr (GDir) dir = g_dir_open (from_folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (from_folder, name, NULL);
      g_autofree char *to = g_build_filename (to_folder, name, NULL);
      gsize length;
      g_autofree char *data = torget_test_read (from, &length);

      torget_test_write (to, data, length);
    }
}
