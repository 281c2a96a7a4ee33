/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Key file, database and users together: who is let in, what a forged key file is worth, and that a
 * change that is broken off anywhere leaves a file that opens. */
#include "config.h"

#include "store-test.h"

#include "base/clock.h"
#include "store/account-store.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/error.h"
#include "store/recovery-key.h"
#include "store/unlock.h"
#include "store/user-store.h"
#include "support/test-folder.h"

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define ANNA "fyra åsnor"
#define BJORN "fem åsnor"
#define NEW_ANNA "sju åsnor"

typedef struct
{
  StoreTest *test;
  char *recovery;
  guint8 key[TORGET_KEY_SIZE];
} Fixture;

static gboolean
open_as (Fixture *fixture,
         const char *user,
         const char *secret,
         TorgetRole *role,
         GError **error)
{
  g_auto (TorgetUnlocked) unlocked = { 0 };
  g_autoptr (TorgetKeyFile) keys = NULL;
  TorgetRole any;

  store_test_close (fixture->test);
  fixture->test->connection = torget_connection_new ();
  keys = torget_unlock_open (fixture->test->connection, fixture->test->path, user, secret, &unlocked,
                             role != NULL ? role : &any, error);
  memcpy (fixture->key, unlocked.key, sizeof unlocked.key);
  return keys != NULL;
}

static void
assert_opens (Fixture *fixture,
              const char *user,
              const char *secret,
              TorgetRole role)
{
  g_autoptr (GError) error = NULL;
  TorgetRole actual;

  open_as (fixture, user, secret, &actual, &error);
  g_assert_no_error (error);
  g_assert_cmpint (actual, ==, role);
  g_assert_cmpstr (torget_change_log_get_user (fixture->test->connection), ==, user);
}

static void
assert_refused (Fixture *fixture,
                const char *user,
                const char *secret,
                TorgetStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (open_as (fixture, user, secret, NULL, &error));
  g_assert_error (error, TORGET_STORE_ERROR, (int) code);
  g_assert_false (torget_connection_is_open (fixture->test->connection));
}

/* Slots cost nothing here. */
static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);

  fixture->test = store_test_new ();
  fixture->recovery = torget_recovery_key_new ();
  g_assert_true (torget_key_file_set_passphrase (keys, "Anna", ANNA, store_test_key, NULL));
  g_assert_true (torget_key_file_set_recovery (keys, fixture->recovery, store_test_key, NULL));
  g_assert_true (torget_key_file_save (keys, fixture->test->path, NULL));
  assert_opens (fixture, "Anna", ANNA, TORGET_ROLE_ADMINISTRATOR);
  g_assert_true (torget_user_store_add (fixture->test->connection, "Björn", TORGET_ROLE_READER,
                                        BJORN, fixture->key, NULL));
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  store_test_free (fixture->test);
  g_free (fixture->recovery);
}

static char *
dup_beside (Fixture *fixture,
            const char *ending)
{
  return g_strconcat (fixture->test->path, ending, NULL);
}

static void
save_person (Fixture *fixture)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *person;

  fixture->test->last_id
      = torget_change_log_get_last_counter (fixture->test->connection, NULL);
  person = store_test_new_person (fixture->test, "Tova", "Provsson");
  torget_record_set_add (records, person);
  g_assert_cmpint (torget_edit_save (fixture->test->connection, records, NULL, "save", NULL), !=, 0);
}

static gboolean
has_next (Fixture *fixture)
{
  g_autofree char *next = dup_beside (fixture, TORGET_KEY_FILE_NEXT_ENDING);

  return g_file_test (next, G_FILE_TEST_EXISTS);
}

static void
test_each_opens_as_oneself (Fixture *fixture,
                            gconstpointer unused)
{
  assert_opens (fixture, "Björn", BJORN, TORGET_ROLE_READER);
  assert_opens (fixture, "Anna", ANNA, TORGET_ROLE_ADMINISTRATOR);
  assert_refused (fixture, "Anna", BJORN, TORGET_STORE_ERROR_WRONG_SECRET);
  assert_refused (fixture, "Cecilia", ANNA, TORGET_STORE_ERROR_WRONG_SECRET);
  assert_opens (fixture, TORGET_RECOVERY_USER, fixture->recovery, TORGET_ROLE_ADMINISTRATOR);
}

static void
test_ended_user_stays_out (Fixture *fixture,
                           gconstpointer unused)
{
  g_autofree char *path = dup_beside (fixture, TORGET_KEY_FILE_ENDING);
  gsize length;
  g_autofree char *before = torget_test_read (path, &length);

  g_assert_true (torget_user_store_end (fixture->test->connection, "Björn", fixture->key, NULL));
  assert_refused (fixture, "Björn", BJORN, TORGET_STORE_ERROR_WRONG_SECRET);
  /* Who has kept the key file is known all the same. */
  torget_test_write (path, before, length);
  assert_refused (fixture, "Björn", BJORN, TORGET_STORE_ERROR_NOT_A_USER);
  assert_opens (fixture, "Anna", ANNA, TORGET_ROLE_ADMINISTRATOR);
  g_assert_true (torget_user_store_add (fixture->test->connection, "Björn",
                                        TORGET_ROLE_COORDINATOR, "åtta åsnor", fixture->key, NULL));
  assert_opens (fixture, "Björn", "åtta åsnor", TORGET_ROLE_COORDINATOR);
}

/* Björn knows the database key, and writes himself a slot in Anna's name. */
static void
test_forged_slot_is_refused (Fixture *fixture,
                             gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->test->path, NULL);

  g_assert_true (torget_key_file_set_passphrase (keys, "Anna", BJORN, fixture->key, NULL));
  g_assert_true (torget_key_file_save (keys, fixture->test->path, NULL));
  assert_refused (fixture, "Anna", BJORN, TORGET_STORE_ERROR_NOT_A_USER);
  assert_opens (fixture, "Björn", BJORN, TORGET_ROLE_READER);
}

static void
test_reader_changes_own_passphrase_only (Fixture *fixture,
                                         gconstpointer unused)
{
  g_autoptr (GError) adding = NULL;
  g_autoptr (GError) rekeying = NULL;

  assert_opens (fixture, "Björn", BJORN, TORGET_ROLE_READER);
  g_assert_true (torget_unlock_set_passphrase (fixture->test->connection, "Björn", "nio åsnor",
                                               fixture->key, NULL));
  g_assert_false (torget_user_store_add (fixture->test->connection, "Cecilia",
                                         TORGET_ROLE_ADMINISTRATOR, "tio åsnor", fixture->key,
                                         &adding));
  g_assert_error (adding, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED);
  g_assert_null (torget_unlock_rekey (fixture->test->connection, fixture->key, &rekeying));
  g_assert_error (rekeying, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED);
  assert_opens (fixture, "Björn", "nio åsnor", TORGET_ROLE_READER);
  assert_refused (fixture, "Björn", BJORN, TORGET_STORE_ERROR_WRONG_SECRET);
}

static void
test_somebody_can_always_manage (Fixture *fixture,
                                 gconstpointer unused)
{
  g_autoptr (GError) ending = NULL;
  g_autoptr (GError) changing = NULL;
  g_autoptr (GError) oneself = NULL;
  TorgetConnection *connection = fixture->test->connection;

  g_assert_false (torget_user_store_end (connection, "Anna", fixture->key, &ending));
  g_assert_error (ending, TORGET_STORE_ERROR, TORGET_STORE_ERROR_LAST_ADMINISTRATOR);
  g_assert_false (torget_user_store_set_role (connection, "Anna", TORGET_ROLE_READER, &changing));
  g_assert_error (changing, TORGET_STORE_ERROR, TORGET_STORE_ERROR_LAST_ADMINISTRATOR);
  g_assert_true (torget_user_store_set_role (connection, "Björn", TORGET_ROLE_ADMINISTRATOR, NULL));
  g_assert_false (torget_user_store_end (connection, "Anna", fixture->key, &oneself));
  g_assert_error (oneself, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED);
  assert_opens (fixture, "Björn", BJORN, TORGET_ROLE_ADMINISTRATOR);
  g_assert_true (torget_user_store_end (fixture->test->connection, "Anna", fixture->key, NULL));
}

static const char *const bad_names[] = { "", " ", " Cecilia", "Cecilia ", TORGET_RECOVERY_USER };

static void
test_names_that_cannot_be (Fixture *fixture,
                           gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bad_names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (torget_user_store_add (fixture->test->connection, bad_names[i],
                                             TORGET_ROLE_READER, "tio", fixture->key, &error));
      g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT);
    }
}

/* A new database key */

static void
test_rekey (Fixture *fixture,
            gconstpointer unused)
{
  guint8 old_key[TORGET_KEY_SIZE];
  g_autofree char *recovery = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetConnection) connection = torget_connection_new ();

  save_person (fixture);
  memcpy (old_key, fixture->key, sizeof old_key);
  recovery = torget_unlock_rekey (fixture->test->connection, fixture->key, &error);
  g_assert_no_error (error);
  g_assert_cmpint (memcmp (old_key, fixture->key, sizeof old_key), !=, 0);
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM person"), ==, 1);
  assert_opens (fixture, "Anna", ANNA, TORGET_ROLE_ADMINISTRATOR);
  assert_opens (fixture, "Björn", BJORN, TORGET_ROLE_READER);
  assert_opens (fixture, TORGET_RECOVERY_USER, recovery, TORGET_ROLE_ADMINISTRATOR);
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM person"), ==, 1);
  assert_refused (fixture, TORGET_RECOVERY_USER, fixture->recovery,
                  TORGET_STORE_ERROR_WRONG_SECRET);
  g_assert_false (torget_connection_open (connection, fixture->test->path, old_key,
                                          TORGET_OPEN_EXISTING, NULL));
}

/* The new key goes to those whom the database knows, not to whom the key file names. */
static void
test_rekey_keeps_forged_slots_out (Fixture *fixture,
                                   gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->test->path, NULL);
  g_autofree char *recovery = NULL;

  g_assert_true (torget_key_file_set_passphrase (keys, "Björn", "a spy", fixture->key, NULL));
  g_assert_true (torget_key_file_set_passphrase (keys, "Spy", "a spy", fixture->key, NULL));
  g_assert_true (torget_key_file_save (keys, fixture->test->path, NULL));
  recovery = torget_unlock_rekey (fixture->test->connection, fixture->key, NULL);
  g_assert_nonnull (recovery);
  assert_refused (fixture, NULL, "a spy", TORGET_STORE_ERROR_WRONG_SECRET);
  assert_opens (fixture, "Anna", ANNA, TORGET_ROLE_ADMINISTRATOR);
}

/* What was broken off */

/* The process ended after the new key file was written, before the database knew of it. */
static void
test_broken_off_before_commit (Fixture *fixture,
                               gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->test->path, NULL);

  g_assert_true (torget_key_file_set_passphrase (keys, "Anna", NEW_ANNA, fixture->key, NULL));
  g_assert_true (torget_key_file_save_next (keys, fixture->test->path, NULL));
  assert_refused (fixture, "Anna", NEW_ANNA, TORGET_STORE_ERROR_WRONG_SECRET);
  g_assert_false (has_next (fixture));
  assert_opens (fixture, "Anna", ANNA, TORGET_ROLE_ADMINISTRATOR);
}

/* After the database knew, before the new key file was in place: the other user is the first to
 * come, and must not bring the old passphrase back. */
static void
test_broken_off_after_commit (Fixture *fixture,
                              gconstpointer user)
{
  g_autofree char *path = dup_beside (fixture, TORGET_KEY_FILE_ENDING);
  g_autofree char *next = dup_beside (fixture, TORGET_KEY_FILE_NEXT_ENDING);
  gsize old_length, length;
  g_autofree char *old = torget_test_read (path, &old_length);
  g_autofree char *new = NULL;

  g_assert_true (torget_unlock_set_passphrase (fixture->test->connection, "Anna", NEW_ANNA,
                                               fixture->key, NULL));
  new = torget_test_read (path, &length);
  torget_test_write (next, new, length);
  torget_test_write (path, old, old_length);
  if (user != NULL)
    assert_opens (fixture, user, BJORN, TORGET_ROLE_READER);
  assert_refused (fixture, "Anna", ANNA, TORGET_STORE_ERROR_WRONG_SECRET);
  assert_opens (fixture, "Anna", NEW_ANNA, TORGET_ROLE_ADMINISTRATOR);
  g_assert_false (has_next (fixture));
}

static void
test_damaged_key_file_beside_whole_one (Fixture *fixture,
                                        gconstpointer unused)
{
  g_autofree char *path = dup_beside (fixture, TORGET_KEY_FILE_ENDING);
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (fixture->test->path, NULL);

  g_assert_true (torget_key_file_save_next (keys, fixture->test->path, NULL));
  torget_test_flip_byte (path, 40);
  assert_opens (fixture, "Anna", ANNA, TORGET_ROLE_ADMINISTRATOR);
  torget_test_flip_byte (path, 40);
  assert_refused (fixture, "Anna", ANNA, TORGET_STORE_ERROR_KEYS_DAMAGED);
}

#define ROUNDS 12
#define SLOW_ROUNDS 300
#define MOST_WAIT_US 40000

static void
rekey_until_killed (Fixture *fixture)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (!open_as (fixture, "Anna", ANNA, NULL, NULL))
    _exit (1);
  for (;;)
    {
      char *recovery = torget_unlock_rekey (fixture->test->connection, fixture->key, NULL);

      if (recovery == NULL)
        _exit (1);
      g_free (recovery);
    }
}

/* Kills the child some time after it has begun to write: making the new slots takes longest, and
 * changes nothing yet. */
static void
kill_after_beginning (Fixture *fixture,
                      pid_t child)
{
  int status = 0;

  while (!has_next (fixture) && waitpid (child, &status, WNOHANG) == 0)
    g_usleep (200);
  g_usleep ((gulong) g_test_rand_int_range (0, MOST_WAIT_US));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
}

/* Whenever it is killed, exactly one key file opens the database, and all is there. */
static void
test_rekey_killed (Fixture *fixture,
                   gconstpointer unused)
{
  const guint n_rounds = g_test_slow () ? SLOW_ROUNDS : ROUNDS;
  guint n_left = 0;

  save_person (fixture);
  for (guint i = 0; i < n_rounds; i++)
    {
      pid_t child;

      store_test_close (fixture->test);
      child = fork ();
      if (child == 0)
        rekey_until_killed (fixture);
      kill_after_beginning (fixture, child);
      n_left += has_next (fixture);
      assert_opens (fixture, "Björn", BJORN, TORGET_ROLE_READER);
      g_assert_false (has_next (fixture));
      g_assert_true (torget_connection_check (fixture->test->connection, NULL));
      g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM person"), ==, 1);
    }
  g_test_message ("%u of %u kills left two key files", n_left, n_rounds);
}

/* Files of before */

static const char *const old_files[]
    = { "schema-1.torget", "schema-2.torget", "schema-3.torget", "schema-4.torget" };

static void
test_old_key_file (gconstpointer data)
{
  const char *name = data;
  g_autofree char *passphrase = g_strdup_printf ("invented passphrase of schema %c", name[7]);
  Fixture fixture = { .test = g_new0 (StoreTest, 1) };
  g_autoptr (TorgetAccount) account = NULL;

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture.test->folder = torget_test_folder_new ();
  fixture.test->path = g_build_filename (fixture.test->folder, "old.torget", NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *file = g_strconcat (name, i == 1 ? TORGET_KEY_FILE_ENDING : "", NULL);
      g_autofree char *from = g_test_build_filename (G_TEST_DIST, "fixtures", file, NULL);
      g_autofree char *to = dup_beside (&fixture, i == 1 ? TORGET_KEY_FILE_ENDING : "");
      gsize length;
      g_autofree char *content = torget_test_read (from, &length);

      torget_test_write (to, content, length);
    }
  assert_opens (&fixture, "Test", passphrase, TORGET_ROLE_ADMINISTRATOR);
  account = torget_account_store_find (fixture.test->connection, "Test", NULL);
  g_assert_nonnull (account->public_key);
  assert_opens (&fixture, "Test", passphrase, TORGET_ROLE_ADMINISTRATOR);
  store_test_free (fixture.test);
}

#define ADD(path, func) g_test_add ("/unlock/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("oneself", test_each_opens_as_oneself);
  ADD ("ended", test_ended_user_stays_out);
  ADD ("forged", test_forged_slot_is_refused);
  ADD ("reader", test_reader_changes_own_passphrase_only);
  ADD ("last-administrator", test_somebody_can_always_manage);
  ADD ("names", test_names_that_cannot_be);
  ADD ("rekey", test_rekey);
  ADD ("rekey/forged", test_rekey_keeps_forged_slots_out);
  ADD ("rekey/killed", test_rekey_killed);
  ADD ("broken-off/before", test_broken_off_before_commit);
  ADD ("broken-off/after", test_broken_off_after_commit);
  g_test_add ("/unlock/broken-off/other-first", Fixture, "Björn", set_up,
              test_broken_off_after_commit, tear_down);
  ADD ("broken-off/damaged", test_damaged_key_file_beside_whole_one);
  for (gsize i = 0; i < G_N_ELEMENTS (old_files); i++)
    {
      g_autofree char *path = g_strconcat ("/unlock/old/", old_files[i], NULL);

      g_test_add_data_func (path, old_files[i], test_old_key_file);
    }
  return g_test_run ();
}
