/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process that is killed while it saves: everything that was confirmed is there, whole, and the
 * file passes its check. The system lives on, so this tests the program's order of work and the
 * recovery, not the disk. */
#include "config.h"

#include "store-test.h"

#include "store/change-log.h"
#include "store/edit.h"
#include "store/record-store.h"
#include "support/test-folder.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 40
#define ROUNDS_AT_LENGTH 500 /* in ./dev torture */
#define MOST_CONFIRMED 30
#define MOST_WAIT_US 3000

/* One save: two persons, the second with the number that is confirmed afterwards. */
static gint64
save_number (StoreTest *test,
             guint32 number)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetPerson *first = torget_record_set_add (records, store_test_new_person (test, "A", "Test"));
  TorgetPerson *second = torget_record_set_add (records, store_test_new_person (test, "B", "Test"));

  first->native_name = g_strdup_printf ("%u", number);
  second->native_name = g_strdup_printf ("%u", number);
  return torget_edit_save (test->connection, records, NULL, "Test", NULL);
}

/* The child: opens the file, saves for ever, and writes each number once it is saved. */
static void
save_until_killed (StoreTest *test,
                   guint32 number,
                   int confirmed)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  store_test_reopen (test);
  test->last_id = torget_change_log_get_last_counter (test->connection, NULL);
  for (;; number++)
    if (save_number (test, number) == 0
        || write (confirmed, &number, sizeof number) != sizeof number)
      _exit (1);
}

/* Reads confirmations, kills the child in the middle of its work, and reads what it had still
 * confirmed. Returns the last number. */
static guint32
kill_after_some (pid_t child,
                 int confirmed,
                 guint32 last)
{
  guint n_wanted = (guint) g_test_rand_int_range (0, MOST_CONFIRMED);
  int status;

  for (guint i = 0; i < n_wanted; i++)
    g_assert_cmpint (read (confirmed, &last, sizeof last), ==, sizeof last);
  g_usleep ((gulong) g_test_rand_int_range (0, MOST_WAIT_US));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  while (read (confirmed, &last, sizeof last) == sizeof last)
    ;
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  return last;
}

static guint32
run_and_kill (StoreTest *test,
              guint32 last)
{
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      save_until_killed (test, last + 1, ends[1]);
    }
  close (ends[1]);
  last = kill_after_some (child, ends[0], last);
  close (ends[0]);
  return last;
}

/* Every number up to the last is there twice; one more may be, saved but not yet confirmed. */
static void
assert_all_there (StoreTest *test,
                  guint32 *last)
{
  g_autoptr (GError) error = NULL;
  gint64 n_saved;

  store_test_reopen (test);
  torget_connection_check (test->connection, &error);
  g_assert_no_error (error);
  n_saved = store_test_count (test, "SELECT count(DISTINCT native_name) FROM person");
  g_assert_cmpint (n_saved, >=, *last);
  g_assert_cmpint (n_saved, <=, *last + 1);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person"), ==, 2 * n_saved);
  g_assert_cmpint (store_test_count (test, "SELECT max (CAST (native_name AS INTEGER)) FROM person"),
                   ==, n_saved);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM person_index"), ==, 2 * n_saved);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change WHERE col = ''"), ==,
                   2 * n_saved);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) = max (seq) FROM change"), ==, 1);
  *last = (guint32) n_saved;
  store_test_close (test);
}

static void
test_confirmed_saves_survive (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetPerson) person = store_test_new_person (test, "A", "Test");
  g_autoptr (TorgetPerson) other = store_test_new_person (test, "B", "Test");
  const guint n_rounds = g_getenv ("TORGET_TORTURE") != NULL ? ROUNDS_AT_LENGTH : ROUNDS;
  guint32 last = 1;

  person->native_name = g_strdup ("1");
  other->native_name = g_strdup ("1");
  store_test_save (test, person, other, NULL);
  store_test_close (test);
  for (guint i = 0; i < n_rounds; i++)
    {
      last = run_and_kill (test, last);
      assert_all_there (test, &last);
    }
  g_test_message ("%u saves confirmed in %u rounds", last, n_rounds);
  g_assert_cmpuint (last, >, n_rounds);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kill/saves", test_confirmed_saves_survive);
  return g_test_run ();
}
