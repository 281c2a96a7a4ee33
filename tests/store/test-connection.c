/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and closing: the settings that keep data safe, and every way a file is refused. */
#include "config.h"

#include "store-test.h"
#include "store/migrate.h"
#include "store/process.h"
#include "support/test-folder.h"

#include <string.h>

/* What one would see without the key must not be there. */
#define MARKER "Vildsvinsson"

static const struct
{
  const char *pragma;
  const char *value;
} settings[] = {
  { "PRAGMA temp_store", "2" },
  { "PRAGMA journal_mode", "wal" },
  { "PRAGMA synchronous", "2" },
  { "PRAGMA locking_mode", "exclusive" },
  { "PRAGMA foreign_keys", "1" },
  { "PRAGMA cell_size_check", "1" },
  { "PRAGMA secure_delete", "1" },
  { "PRAGMA trusted_schema", "0" },
  { "PRAGMA cache_size", "-65536" },
  { "PRAGMA application_id", "1416589927" },
};

static void
test_settings_hold (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *value
          = torget_connection_dup_text (test->connection, settings[i].pragma, &error);

      g_assert_no_error (error);
      g_test_message ("%s", settings[i].pragma);
      g_assert_cmpstr (value, ==, settings[i].value);
    }
}

static void
test_schema_is_that_of_the_program (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  g_assert_cmpint (store_test_count (test, "PRAGMA user_version"), ==, torget_migrate_get_version ());
  g_assert_true (torget_connection_is_open (test->connection));
  g_assert_cmpstr (torget_connection_get_path (test->connection), ==, test->path);
}

static void
assert_nothing_readable (const char *path)
{
  gsize length;
  g_autofree char *data = torget_test_read (path, &length);

  g_assert_null (memmem (data, length, "SQLite format 3", 15));
  g_assert_null (memmem (data, length, "CREATE TABLE", 12));
  g_assert_null (memmem (data, length, MARKER, strlen (MARKER)));
}

static void
test_nothing_on_disk_is_plain (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *log = g_strconcat (test->path, "-wal", NULL);
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", MARKER);

  store_test_save (test, person, NULL);
  assert_nothing_readable (log);
  store_test_close (test);
  assert_nothing_readable (test->path);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_no_file_is_readable_by_others (void)
{
  static const char *const endings[] = { "", "-wal", ".lock" };
  g_autoptr (StoreTest) test = store_test_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (test->path, endings[i], NULL);

      g_assert_cmpuint (torget_test_get_mode (path), ==, 0600);
    }
}

static void
test_saved_is_there_after_reopening (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "Test", "Testsson");

  store_test_save (test, person, NULL);
  store_test_reopen (test);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, 1);
}

/* Opens the file of @test and sees it refused without a byte changed. */
static void
assert_refused (StoreTest *test,
                const guint8 *key,
                TorgetOpenMode mode,
                TorgetStoreError code)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = torget_test_digest (test->path);
  g_autofree char *after = NULL;
  gboolean opened = torget_connection_open (connection, test->path, key, mode, &error);

  g_assert_false (opened);
  g_assert_error (error, TORGET_STORE_ERROR, (int) code);
  g_assert_null (strstr (error->message, MARKER));
  g_assert_false (torget_connection_is_open (connection));
  after = torget_test_digest (test->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_wrong_key_is_refused (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  const guint8 other[TORGET_KEY_SIZE] = "another key, also for tests only";

  store_test_close (test);
  assert_refused (test, other, TORGET_OPEN_EXISTING, TORGET_STORE_ERROR_DAMAGED);
  store_test_reopen (test);
}

static const struct
{
  const char *name;
  const char *content;
  gsize length;
} foreign[] = {
  { "empty", "", 0 },
  { "short", "Torget", 6 },
  { "plain SQLite", "SQLite format 3\0and what follows", 32 },
};

static void
test_foreign_file_is_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (foreign); i++)
    {
      g_autoptr (StoreTest) test = store_test_new ();

      g_test_message ("%s", foreign[i].name);
      store_test_close (test);
      torget_test_write (test->path, foreign[i].content, foreign[i].length);
      assert_refused (test, store_test_key, TORGET_OPEN_EXISTING, TORGET_STORE_ERROR_NOT_A_DATABASE);
    }
}

static const struct
{
  const char *name;
  const char *sql; /* %NULL: raises the version by one */
  TorgetStoreError code;
} strangers[] = {
  { "another program's", "PRAGMA application_id = 7", TORGET_STORE_ERROR_NOT_A_DATABASE },
  { "the next program's", NULL, TORGET_STORE_ERROR_NEWER_VERSION },
};

static void
test_stranger_is_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr (StoreTest) test = store_test_new ();

      g_autofree char *raise
          = g_strdup_printf ("PRAGMA user_version = %d", torget_migrate_get_version () + 1);

      g_test_message ("%s", strangers[i].name);
      g_assert_true (torget_connection_run (test->connection,
                                            strangers[i].sql != NULL ? strangers[i].sql : raise,
                                            NULL));
      store_test_close (test);
      assert_refused (test, store_test_key, TORGET_OPEN_EXISTING, strangers[i].code);
      assert_refused (test, store_test_key, TORGET_OPEN_READ, strangers[i].code);
    }
}

static void
test_truncated_file_is_refused (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  gsize length;
  g_autofree char *data = NULL;

  store_test_close (test);
  data = torget_test_read (test->path, &length);
  torget_test_write (test->path, data, length / 2);
  assert_refused (test, store_test_key, TORGET_OPEN_EXISTING, TORGET_STORE_ERROR_DAMAGED);
}

static void
test_missing_file_is_not_made (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autofree char *path = g_strconcat (test->path, ".other", NULL);
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;

  torget_connection_open (connection, path, store_test_key, TORGET_OPEN_EXISTING, &error);
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_FILE);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_existing_file_is_not_made_anew (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  store_test_close (test);
  assert_refused (test, store_test_key, TORGET_OPEN_CREATE, TORGET_STORE_ERROR_EXISTS);
}

static void
test_second_opener_is_refused (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  assert_refused (test, store_test_key, TORGET_OPEN_EXISTING, TORGET_STORE_ERROR_ALREADY_OPEN);
  store_test_reopen (test);
}

/* Opening the file is refused, and the page is named. */
static void
assert_damaged_at (StoreTest *test,
                   gsize page)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("page %" G_GSIZE_FORMAT, page);

  g_assert_false (torget_connection_open (connection, test->path, store_test_key,
                                          TORGET_OPEN_EXISTING, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_suffix (error->message, name));
}

/* Pages from one that is damaged to the next; some of them hold the schema. */
#define STRIDE 20

/* One flipped byte is found, whatever the page holds: the schema of the file, too. */
static void
test_check_finds_damage (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  gsize page_size = (gsize) store_test_count (test, "PRAGMA page_size");
  gsize length;
  g_autofree char *data = NULL;

  store_test_close (test);
  data = torget_test_read (test->path, &length);
  for (gsize offset = page_size / 2; offset < length; offset += STRIDE * page_size)
    {
      torget_test_write (test->path, data, length);
      torget_test_flip_byte (test->path, offset);
      assert_damaged_at (test, offset / page_size + 1);
    }
}

/* Larger than what has its structure looked at: attachments alone make a file so large. */
static void
test_large_file_is_refused (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  gint64 page_size = store_test_count (test, "PRAGMA page_size");
  gint64 n_pages;

  g_assert_true (torget_connection_run (test->connection,
                                        "INSERT INTO attachment_content (sha256, content) "
                                        "VALUES ('x', zeroblob (20000000))",
                                        NULL));
  n_pages = store_test_count (test, "PRAGMA page_count");
  store_test_close (test);
  torget_test_flip_byte (test->path, (gsize) ((n_pages - 10) * page_size + 100));
  assert_damaged_at (test, (gsize) n_pages - 9);
}

int
main (int argc,
      char *argv[])
{
  torget_process_harden ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/connection/settings", test_settings_hold);
  g_test_add_func ("/connection/schema", test_schema_is_that_of_the_program);
  g_test_add_func ("/connection/nothing-plain", test_nothing_on_disk_is_plain);
  g_test_add_func ("/connection/permissions", test_no_file_is_readable_by_others);
  g_test_add_func ("/connection/reopen", test_saved_is_there_after_reopening);
  g_test_add_func ("/connection/wrong-key", test_wrong_key_is_refused);
  g_test_add_func ("/connection/foreign", test_foreign_file_is_refused);
  g_test_add_func ("/connection/stranger", test_stranger_is_refused);
  g_test_add_func ("/connection/truncated", test_truncated_file_is_refused);
  g_test_add_func ("/connection/missing", test_missing_file_is_not_made);
  g_test_add_func ("/connection/existing", test_existing_file_is_not_made_anew);
  g_test_add_func ("/connection/second", test_second_opener_is_refused);
  g_test_add_func ("/connection/damage", test_check_finds_damage);
  g_test_add_func ("/connection/damage-of-large-file", test_large_file_is_refused);
  return g_test_run ();
}
