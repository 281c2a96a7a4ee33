/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check, backup and restore of a session's file, after a crash too. */
#include "config.h"

#include "base/clock.h"
#include "domain/person.h"
#include "service/error.h"
#include "service/session-files.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <string.h>

typedef struct
{
  TorgetTestSession *test;
  char *copy;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  fixture->copy = g_build_filename (fixture->test->dir, "copy.db", NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_session_free (fixture->test);
  g_free (fixture->copy);
}

static void
add_persons (TorgetSession *session,
             guint n)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < n; i++)
    {
      TorgetPerson *person = torget_record_new (&torget_person_type);

      person->record.id = torget_session_new_id (session);
      person->family_name = g_strdup_printf ("Testsson %u", i);
      torget_record_set_add (records, person);
    }
  torget_test_save (session, records, NULL);
}

static void
open_path (TorgetSession *session,
           const char *path)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_open_async (session, path, "test", TORGET_TEST_PASSPHRASE, NULL,
                             torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_open_finish (session, result, &error);
  g_assert_no_error (error);
}

static gboolean
back_up (Fixture *fixture,
         GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_backup_async (fixture->test->session, fixture->copy, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_backup_finish (fixture->test->session, result, error);
}

static gboolean
restore (Fixture *fixture,
         const char *secret,
         const char *path,
         GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_restore_async (fixture->test->session, fixture->copy, secret, path,
                                torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_restore_finish (fixture->test->session, result, error);
}

static void
test_good_file_passes_the_check (Fixture *fixture,
                                 gconstpointer unused)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  add_persons (fixture->test->session, 3);
  torget_session_check_async (fixture->test->session, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_check_finish (fixture->test->session, result, &error));
  g_assert_no_error (error);
}

static void
test_copy_can_be_restored (Fixture *fixture,
                           gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  g_autofree char *keys = g_strconcat (fixture->copy, ".keys", NULL);
  g_autoptr (GError) error = NULL;

  add_persons (session, 3);
  g_assert_true (back_up (fixture, &error));
  g_assert_true (g_file_test (keys, G_FILE_TEST_EXISTS));
  add_persons (session, 2);
  torget_test_close (session);
  g_assert_true (restore (fixture, TORGET_TEST_PASSPHRASE, fixture->test->path, &error));
  g_assert_no_error (error);
  open_path (session, fixture->test->path);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 3);
}

/* What was made after the copy is in the file that was set aside, under ids of its own. */
static void
test_restored_file_gives_new_ids (Fixture *fixture,
                                  gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gint64 id;

  add_persons (session, 1);
  g_assert_true (back_up (fixture, NULL));
  for (guint i = 0; i < 5; i++)
    {
      torget_test_add_person (session, "Efter", &id);
      g_hash_table_add (used, g_memdup2 (&id, sizeof id));
    }
  torget_test_close (session);
  g_assert_true (restore (fixture, TORGET_TEST_PASSPHRASE, fixture->test->path, NULL));
  open_path (session, fixture->test->path);
  for (guint i = 0; i < 5; i++)
    {
      torget_test_add_person (session, "Ny", &id);
      g_assert_false (g_hash_table_contains (used, &id));
    }
  g_assert_cmpuint (torget_test_count_persons (session), ==, 6);
}

/* The name of the file that was set aside when a copy took its place. */
static char *
find_replaced (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->test->dir, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (strstr (name, ".replaced-") != NULL && !g_str_has_suffix (name, ".keys")
        && !g_str_has_suffix (name, "-wal"))
      return g_build_filename (fixture->test->dir, name, NULL);
  return NULL;
}

static void
test_replaced_file_is_kept (Fixture *fixture,
                            gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  g_autofree char *replaced = NULL;

  g_assert_true (back_up (fixture, NULL));
  add_persons (session, 2);
  torget_test_close (session);
  g_assert_true (restore (fixture, TORGET_TEST_PASSPHRASE, fixture->test->path, NULL));
  replaced = find_replaced (fixture);
  g_assert_nonnull (replaced);
  open_path (session, replaced);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 2);
}

static void
copy_file (const char *from,
           const char *to,
           const char *ending)
{
  g_autofree char *source = g_strconcat (from, ending, NULL);
  g_autofree char *target = g_strconcat (to, ending, NULL);
  gsize length;
  g_autofree char *data = torget_test_read (source, &length);

  torget_test_write (target, data, length);
}

/* The file as a crash leaves it: what was saved last is in its log only. */
static char *
make_crashed (Fixture *fixture)
{
  char *crashed = g_build_filename (fixture->test->dir, "crashed.db", NULL);

  copy_file (fixture->test->path, crashed, "");
  copy_file (fixture->test->path, crashed, "-wal");
  copy_file (fixture->test->path, crashed, ".keys");
  return crashed;
}

static void
test_crashed_file_opens_with_its_log (Fixture *fixture,
                                      gconstpointer unused)
{
  g_autofree char *crashed = NULL;

  add_persons (fixture->test->session, 4);
  crashed = make_crashed (fixture);
  torget_test_close (fixture->test->session);
  open_path (fixture->test->session, crashed);
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 4);
}

/* The log that a crash left belongs to the file that is set aside, and goes with it. */
static void
test_log_of_a_crash_does_not_reach_the_restored_file (Fixture *fixture,
                                                      gconstpointer unused)
{
  TorgetSession *session = fixture->test->session;
  g_autofree char *crashed = NULL;
  g_autofree char *replaced = NULL;
  g_autoptr (GError) error = NULL;

  add_persons (session, 3);
  g_assert_true (back_up (fixture, NULL));
  add_persons (session, 2);
  crashed = make_crashed (fixture);
  torget_test_close (session);
  g_assert_true (restore (fixture, TORGET_TEST_PASSPHRASE, crashed, &error));
  g_assert_no_error (error);
  open_path (session, crashed);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 3);
  torget_test_close (session);
  replaced = find_replaced (fixture);
  open_path (session, replaced);
  g_assert_cmpuint (torget_test_count_persons (session), ==, 5);
}

static void
assert_restore_fails (Fixture *fixture,
                      const char *secret,
                      int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = torget_test_digest (fixture->test->path);
  g_autofree char *after = NULL;

  g_assert_false (restore (fixture, secret, fixture->test->path, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, code);
  after = torget_test_digest (fixture->test->path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_bad_copy_is_not_put_in_place (Fixture *fixture,
                                   gconstpointer unused)
{
  gsize length;
  g_autofree char *data = NULL;

  add_persons (fixture->test->session, 3);
  g_assert_true (back_up (fixture, NULL));
  torget_test_close (fixture->test->session);
  assert_restore_fails (fixture, "fel", TORGET_SERVICE_ERROR_WRONG_SECRET);
  data = torget_test_read (fixture->copy, &length);
  torget_test_flip_byte (fixture->copy, length / 2);
  assert_restore_fails (fixture, TORGET_TEST_PASSPHRASE, TORGET_SERVICE_ERROR_DAMAGED);
  open_path (fixture->test->session, fixture->test->path);
  g_assert_cmpuint (torget_test_count_persons (fixture->test->session), ==, 3);
}

static void
test_copy_is_not_written_over_a_file (Fixture *fixture,
                                      gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  torget_test_write (fixture->copy, "something else", 14);
  g_assert_false (back_up (fixture, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_EXISTS);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/copies/check", test_good_file_passes_the_check);
  ADD ("/copies/restore", test_copy_can_be_restored);
  ADD ("/copies/new-ids", test_restored_file_gives_new_ids);
  ADD ("/copies/replaced", test_replaced_file_is_kept);
  ADD ("/copies/crashed", test_crashed_file_opens_with_its_log);
  ADD ("/copies/crash-and-restore", test_log_of_a_crash_does_not_reach_the_restored_file);
  ADD ("/copies/bad", test_bad_copy_is_not_put_in_place);
  ADD ("/copies/exists", test_copy_is_not_written_over_a_file);
  return g_test_run ();
}
