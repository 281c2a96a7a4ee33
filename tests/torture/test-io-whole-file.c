/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Operations on the disk fail, once or from then on, while the whole file is written anew: when a
 * newer program migrates it, and when it gets another key. Afterwards one and the same
 * passphrase opens it, all is there, and nothing is there by half. */
#include "config.h"

#include "fault-vfs.h"
#include "torture.h"
#include "whole-file.h"

#include "base/clock.h"
#include "store/migrate.h"
#include "store/unlock.h"
#include "support/test-folder.h"

/* What is written anew, from a closed file. */
typedef struct
{
  const char *name;
  const char *secret;
  void (*make) (StoreTest *test);
  gboolean (*run) (StoreTest *test,
                   const char *secret,
                   GError **error);
  /* One operation of so many fails: there are thousands, and each try takes a whole file. */
  guint step;
  guint step_at_length;
} Work;

static const Work works[] = {
  { "migration", TORTURE_OLD_SECRET, torture_make_old, torture_run_migration, 400, 12 },
  { "rekey", TORTURE_SECRET, torture_make_new, torture_run_rekey, 120, 2 },
};

static gint64
count_persons (StoreTest *test,
               const Work *work)
{
  guint8 key[TORGET_KEY_SIZE];
  g_autoptr (GError) error = NULL;

  torture_unlock (test, work->secret, key, &error);
  g_assert_no_error (error);
  g_assert_true (torget_connection_check (test->connection, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_test_count (test, "PRAGMA user_version"), ==,
                   torget_migrate_get_version ());
  return store_test_count (test, "SELECT count(*) FROM person");
}

static gboolean
is_of_disk (const GError *error)
{
  return g_error_matches (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO)
         || g_error_matches (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DISK_FULL);
}

/* Returns whether the operation came to pass, and failed. */
static gboolean
fail_nth (const Work *work,
          const char *start,
          gint64 n_persons,
          guint nth,
          guint way)
{
  g_autoptr (StoreTest) test = torture_new_test (start);
  g_autofree char *next = g_strconcat (test->path, TORGET_KEY_FILE_NEXT_ENDING, NULL);
  g_autoptr (GError) error = NULL;
  gboolean confirmed;
  guint n_failed;

  fault_vfs_arm (FAULT_ANY, nth, way % 2 == 1, way / 2 == 0 ? FAULT_DISK_FULL : FAULT_IO);
  confirmed = work->run (test, work->secret, &error);
  n_failed = fault_vfs_disarm ();
  g_assert_true (confirmed || is_of_disk (error));
  store_test_close (test);
  g_assert_cmpint (count_persons (test, work), ==, n_persons);
  g_assert_false (g_file_test (next, G_FILE_TEST_EXISTS));
  return n_failed > 0;
}

static void
test_work (gconstpointer user_data)
{
  const Work *work = user_data;
  g_autoptr (StoreTest) start = torture_new_test (NULL);
  g_autoptr (StoreTest) sound = NULL;
  const guint step = torture_scale (work->step, work->step_at_length);
  g_autoptr (GRand) random = torture_new_random ();
  guint n_faults = 0;
  gint64 n_persons;

  work->make (start);
  sound = torture_new_test (start->folder);
  n_persons = count_persons (sound, work);
  g_assert_cmpint (n_persons, >, 0);
  for (guint way = 0; way < 4; way++)
    {
      guint nth = 1 + (guint) g_rand_int_range (random, 0, (gint32) step);

      while (fail_nth (work, start->folder, n_persons, nth, way))
        {
          nth += step;
          n_faults++;
        }
    }
  g_test_message ("%u faults", n_faults);
  g_assert_cmpuint (n_faults, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autofree char *path = g_strconcat ("/io-whole-file/", works[i].name, NULL);

      g_test_add_data_func (path, &works[i], test_work);
    }
  return g_test_run ();
}
