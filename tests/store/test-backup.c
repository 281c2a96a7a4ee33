/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies: whole, encrypted, verified, and never over something that is there. */
#include "config.h"

#include "store-test.h"

#include "store/backup.h"
#include "support/test-folder.h"

#include <string.h>

typedef struct
{
  StoreTest *test;
  char *copy;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetPerson) person = NULL;

  fixture->test = store_test_new ();
  fixture->copy = g_build_filename (fixture->test->folder, "copy.torget", NULL);
  person = store_test_new_person (fixture->test, "Test", "Testsson");
  store_test_save (fixture->test, person, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  store_test_free (fixture->test);
  g_free (fixture->copy);
}

static void
write_copy (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  torget_backup_write (fixture->test->connection, store_test_key, fixture->copy, &error);
  g_assert_no_error (error);
}

#define EVERYTHING                                                                                \
  "SELECT json_array (tbl, row, col, old, new, origin, seq, tx, time, bases, user) FROM change "  \
  "UNION ALL SELECT json_array (id, given_name, family_name) FROM person"

static void
test_copy_holds_the_same (Fixture *fixture,
                          gconstpointer unused)
{
  g_autofree char *expected = store_test_dump (fixture->test, EVERYTHING);
  g_autofree char *found = NULL;
  gsize length;
  g_autofree char *data = NULL;

  write_copy (fixture);
  data = torget_test_read (fixture->copy, &length);
  g_assert_null (memmem (data, length, "SQLite format 3", 15));
  g_assert_null (memmem (data, length, "Testsson", 8));
  store_test_close (fixture->test);
  g_free (fixture->test->path);
  fixture->test->path = g_strdup (fixture->copy);
  store_test_reopen (fixture->test);
  found = store_test_dump (fixture->test, EVERYTHING);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_copy_is_not_written_over_a_file (Fixture *fixture,
                                      gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *data = NULL;

  torget_test_write (fixture->copy, "something else", 14);
  g_assert_false (
      torget_backup_write (fixture->test->connection, store_test_key, fixture->copy, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS);
  data = torget_test_read (fixture->copy, &length);
  g_assert_cmpstr (data, ==, "something else");
}

static void
test_copy_to_nowhere_leaves_nothing (Fixture *fixture,
                                     gconstpointer unused)
{
  g_autofree char *path = g_build_filename (fixture->test->folder, "missing", "copy", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (torget_backup_write (fixture->test->connection, store_test_key, path, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_damaged_copy_is_seen (Fixture *fixture,
                           gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *data = NULL;

  write_copy (fixture);
  g_assert_true (torget_backup_verify (fixture->copy, store_test_key, &error));
  data = torget_test_read (fixture->copy, &length);
  torget_test_flip_byte (fixture->copy, length / 2);
  g_assert_false (torget_backup_verify (fixture->copy, store_test_key, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
}

static void
test_copy_with_another_key_is_seen (Fixture *fixture,
                                    gconstpointer unused)
{
  const guint8 other[TORGET_KEY_SIZE] = { 1 };
  g_autoptr (GError) error = NULL;

  write_copy (fixture);
  g_assert_false (torget_backup_verify (fixture->copy, other, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
}

/* More than what is checked at opening. */
#define LARGE (72 * 1024 * 1024)

static void
keep_large_content (Fixture *fixture)
{
  g_assert_true (torget_connection_run (fixture->test->connection,
                                        "INSERT INTO attachment_content (sha256, content) "
                                        "VALUES ('x', zeroblob (72 * 1024 * 1024))",
                                        NULL));
}

/* A large file opens without being read; its damage is found before anything is made of it. */
static void
test_damage_in_a_large_file (Fixture *fixture,
                             gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *data = NULL;

  keep_large_content (fixture);
  store_test_close (fixture->test);
  data = torget_test_read (fixture->test->path, &length);
  torget_test_flip_byte (fixture->test->path, length / 2);
  store_test_reopen (fixture->test);
  g_assert_false (
      torget_backup_write (fixture->test->connection, store_test_key, fixture->copy, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
  g_assert_false (g_file_test (fixture->copy, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_false (torget_connection_check (fixture->test->connection, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
}

/* A copy is looked at whole, however large. */
static void
test_damage_in_a_large_copy (Fixture *fixture,
                             gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  g_autofree char *data = NULL;

  keep_large_content (fixture);
  write_copy (fixture);
  data = torget_test_read (fixture->copy, &length);
  g_assert_cmpuint (length, >, LARGE);
  torget_test_flip_byte (fixture->copy, length / 2);
  g_assert_false (torget_backup_verify (fixture->copy, store_test_key, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/backup/same", test_copy_holds_the_same);
  ADD ("/backup/exists", test_copy_is_not_written_over_a_file);
  ADD ("/backup/nowhere", test_copy_to_nowhere_leaves_nothing);
  ADD ("/backup/damaged", test_damaged_copy_is_seen);
  ADD ("/backup/large-file", test_damage_in_a_large_file);
  ADD ("/backup/large-copy", test_damage_in_a_large_copy);
  ADD ("/backup/another-key", test_copy_with_another_key_is_seen);
  return g_test_run ();
}
