/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A restore that is killed at any moment: the old file or the new one, each with its key file and
 * its log, and nothing lost. */
#include "config.h"

#include "store-test.h"

#include "store/backup.h"
#include "store/key-file.h"
#include "store/restore.h"
#include "support/test-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#define OLD_SECRET "tolv uvar i ett torn"
#define NEW_SECRET "tretton tranor i en tall"

/* The key of the copy differs: the file was given another one since. */
static const guint8 copy_key[TORGET_KEY_SIZE] = { 7, 7, 7 };

typedef struct
{
  StoreTest *test;
  char *copy;
} Fixture;

static void
save_keys (const char *path,
           const char *secret,
           const guint8 *key)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  g_autoptr (GError) error = NULL;

  torget_key_file_set_passphrase (keys, "test", secret, key, &error);
  g_assert_no_error (error);
  torget_key_file_save (keys, path, &error);
  g_assert_no_error (error);
}

static void
make_copy (Fixture *fixture)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;

  torget_connection_open (connection, fixture->copy, copy_key, TORGET_OPEN_CREATE, &error);
  g_assert_no_error (error);
  torget_connection_run (connection, "INSERT INTO setting (name, value) VALUES ('which', 'new')",
                         &error);
  g_assert_no_error (error);
  save_keys (fixture->copy, NEW_SECRET, copy_key);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->test = store_test_new ();
  fixture->copy = g_build_filename (fixture->test->folder, "copy.torget", NULL);
  save_keys (fixture->test->path, OLD_SECRET, store_test_key);
  torget_connection_run (fixture->test->connection,
                         "INSERT INTO setting (name, value) VALUES ('which', 'old')", &error);
  g_assert_no_error (error);
  make_copy (fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  store_test_free (fixture->test);
  g_free (fixture->copy);
}

/* Opens a file with its own key file, which must go with it. */
static void
assert_which (const char *path,
              const char *expected)
{
  const char *secret = g_str_equal (expected, "old") ? OLD_SECRET : NEW_SECRET;
  g_autoptr (TorgetKeyFile) keys = NULL;
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autofree char *which = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (TorgetUnlocked) unlocked = { 0 };

  torget_restore_resume (path, &error);
  g_assert_no_error (error);
  keys = torget_key_file_load (path, &error);
  g_assert_no_error (error);
  torget_key_file_unlock (keys, NULL, secret, &unlocked, &error);
  g_assert_no_error (error);
  torget_connection_open (connection, path, unlocked.key, TORGET_OPEN_READ, &error);
  g_assert_no_error (error);
  which = torget_connection_dup_text (connection, "SELECT value FROM setting WHERE name = 'which'",
                                      &error);
  g_assert_cmpstr (which, ==, expected);
}

/* Returns the path of the file that was put aside. */
static char *
dup_set_aside (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->test->folder, 0, NULL);
  char *found = NULL;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, ".replaced-") != NULL && !g_str_has_suffix (name, ".keys")
        && !g_str_has_suffix (name, "-wal") && !g_str_has_suffix (name, ".lock"))
      {
        g_assert_null (found);
        found = g_build_filename (fixture->test->folder, name, NULL);
      }
  g_assert_nonnull (found);
  return found;
}

static void
test_restored (Fixture *fixture,
               gconstpointer unused)
{
  g_autofree char *aside = NULL;
  g_autoptr (GError) error = NULL;

  store_test_close (fixture->test);
  torget_restore (fixture->copy, NEW_SECRET, fixture->test->path, &error);
  g_assert_no_error (error);
  assert_which (fixture->test->path, "new");
  aside = dup_set_aside (fixture);
  assert_which (aside, "old");
}

static void
test_wrong_secret_changes_nothing (Fixture *fixture,
                                   gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  store_test_close (fixture->test);
  g_assert_false (torget_restore (fixture->copy, OLD_SECRET, fixture->test->path, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_WRONG_SECRET);
  assert_which (fixture->test->path, "old");
}

static void
test_open_file_is_left_alone (Fixture *fixture,
                              gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (torget_restore (fixture->copy, NEW_SECRET, fixture->test->path, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_ALREADY_OPEN);
}

/* What lies there when the process was killed before a step. `o` and `n` are the old and the new
 * file, `O` and `N` their key files; `a` and `A` stand for what was put aside already. */
static const struct
{
  const char *moment;
  const char *at_place;
  const char *at_restored;
  const char *aside;
  const char *expected;
} moments[] = {
  { "before the decision", "oO", "", "", "old" },
  { "key file named, database not", "oO", "N", "", "old" },
  { "decided", "oO", "nN", "", "new" },
  { "old database aside", "O", "nN", "o", "new" },
  { "old key file aside", "", "nN", "oO", "new" },
  { "new key file in place", "N", "n", "oO", "new" },
  { "new database in place", "nN", "", "oO", "new" },
};

static void
put (Fixture *fixture,
     const char *what,
     const char *ending)
{
  for (; *what != '\0'; what++)
    {
      const gboolean is_new = g_ascii_tolower (*what) == 'n';
      const char *kind = g_ascii_isupper (*what) ? ".keys" : "";
      g_autofree char *from
          = g_strconcat (fixture->test->folder, is_new ? "/new" : "/old", kind, NULL);
      g_autofree char *to = g_strconcat (fixture->test->path, ending, kind, NULL);
      gsize length;
      g_autofree char *data = torget_test_read (from, &length);

      torget_test_write (to, data, length);
    }
}

static void
keep_as (Fixture *fixture,
         const char *path,
         const char *name)
{
  static const char *const kinds[] = { "", ".keys" };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *from = g_strconcat (path, kinds[i], NULL);
      g_autofree char *to = g_strconcat (fixture->test->folder, name, kinds[i], NULL);

      g_assert_cmpint (g_rename (from, to), ==, 0);
    }
}

static void
test_killed (Fixture *fixture,
             gconstpointer user_data)
{
  const gsize i = GPOINTER_TO_SIZE (user_data);

  store_test_close (fixture->test);
  keep_as (fixture, fixture->test->path, "/old");
  keep_as (fixture, fixture->copy, "/new");
  put (fixture, moments[i].at_place, "");
  put (fixture, moments[i].at_restored, ".restored");
  put (fixture, moments[i].aside, ".replaced-20260101T000000");
  assert_which (fixture->test->path, moments[i].expected);
  assert_which (fixture->test->path, moments[i].expected);
}

/* A try that was killed while the copy was copied does not stand in the way of the next. */
static void
test_again (Fixture *fixture,
            gconstpointer unused)
{
  g_autofree char *half = g_strconcat (fixture->test->path, ".restoring", NULL);
  g_autoptr (GError) error = NULL;

  store_test_close (fixture->test);
  torget_test_write (half, "half", 4);
  assert_which (fixture->test->path, "old");
  torget_restore (fixture->copy, NEW_SECRET, fixture->test->path, &error);
  g_assert_no_error (error);
  assert_which (fixture->test->path, "new");
  g_assert_false (g_file_test (half, G_FILE_TEST_EXISTS));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/restore/restored", test_restored);
  ADD ("/restore/wrong-secret", test_wrong_secret_changes_nothing);
  ADD ("/restore/open", test_open_file_is_left_alone);
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *path = g_strconcat ("/restore/killed/", moments[i].moment, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_killed, tear_down);
    }
  ADD ("/restore/again", test_again);
  return g_test_run ();
}
