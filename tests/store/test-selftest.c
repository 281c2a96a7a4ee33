/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's test of itself: what it must find on this computer, what it says of what is not so,
 * and that nothing of it stays. */
#include "config.h"

#include "store/process.h"
#include "store/selftest.h"

#include <glib/gstdio.h>

static char *folder;

static GPtrArray *
run (void)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = torget_selftest_run (&error);

  g_assert_no_error (error);
  return rows;
}

static const TorgetSelftestRow *
find (GPtrArray *rows,
      const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetSelftestRow *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->name, name))
        return row;
    }
  g_error ("%s was not looked at", name);
}

static void
test_all_good (void)
{
  g_autoptr (GPtrArray) rows = run ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetSelftestRow *row = g_ptr_array_index (rows, i);

      g_test_message ("%s: %s", row->name, row->value);
      g_assert_true (torget_selftest_row_is_good (row));
      g_assert_cmpstr (row->value, !=, "");
      g_assert_true (g_hash_table_add (names, (gpointer) row->name));
    }
}

/* What a promise of SECURITY.md rests on is among it, with what it must be. */
static const struct
{
  const char *name;
  const char *expected;
} promises[] = {
  { "cipher_hmac_algorithm", "HMAC_SHA512" },
  { "journal_mode", "wal" },
  { "synchronous", "2" },
  { "locking_mode", "exclusive" },
  { "secure_delete", "1" },
  { "temp_store", "2" },
  { "defensive", "1" },
  { "load_extension", "0" },
  { "own_engine", "1" },
  { "core_files", "0" },
  { "log_mode", "600" },
  { "log_is_plain", "0" },
  { "shared_memory_file", "0" },
  { "file_mode", "600" },
  { "file_is_plain", "0" },
  { "log_after_closing", "0" },
};

static void
test_promises (void)
{
  g_autoptr (GPtrArray) rows = run ();

  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++)
    g_assert_cmpstr (find (rows, promises[i].name)->expected, ==, promises[i].expected);
  g_assert_null (find (rows, "sqlcipher")->expected);
}

static void
test_verdict (void)
{
  const TorgetSelftestRow cases[] = {
    { "told", (char *) "4.6", NULL },
    { "right", (char *) "600", "600" },
    { "wrong", (char *) "644", "600" },
    { "nothing", (char *) "", "1" },
  };

  g_assert_true (torget_selftest_row_is_good (&cases[0]));
  g_assert_true (torget_selftest_row_is_good (&cases[1]));
  g_assert_false (torget_selftest_row_is_good (&cases[2]));
  g_assert_false (torget_selftest_row_is_good (&cases[3]));
}

static void
test_nothing_stays (void)
{
  g_autoptr (GPtrArray) rows = run ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_null (g_dir_read_name (dir));
}

/* Last: there is no place for its file any more. */
static void
test_no_place (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_null (torget_selftest_run (&error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  /* GLib remembers the place of temporary files from the first time it is asked on. */
  folder = g_mkdtemp (g_strdup ("/tmp/torget-test-XXXXXX"));
  g_assert_nonnull (folder);
  g_assert_true (g_setenv ("TMPDIR", folder, TRUE));
  torget_process_harden ();
  torget_process_prepare_sqlite ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/selftest/all-good", test_all_good);
  g_test_add_func ("/store/selftest/promises", test_promises);
  g_test_add_func ("/store/selftest/verdict", test_verdict);
  g_test_add_func ("/store/selftest/nothing-stays", test_nothing_stays);
  g_test_add_func ("/store/selftest/no-place", test_no_place);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
