/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every operation on the disk fails once, or from then on, in each of the program's own works: what
 * was confirmed before is there, what failed is told and is not there by half, and nothing that was
 * not saved is called saved. */
#include "config.h"

#include "fault-vfs.h"
#include "torture.h"

#include "store/backup-set.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/key-file.h"
#include "store/region-aggregate-store.h"
#include "store/restore.h"
#include "support/test-folder.h"

#define BEFORE 3
#define MANY 40
#define YEAR "2025"
#define SECRET "femton fasaner i en hage"

/* Works on a file with %BEFORE saves and the figures of one municipality. */
typedef struct
{
  const char *name;
  gboolean (*run) (StoreTest *test,
                   GError **error);
  gboolean is_closed; /* the work begins with a closed file */
  guint step;         /* of the brief run, which leaves operations out */
  guint32 n_saved;    /* saves that are there afterwards */
  guint32 n_received; /* figures that are */
} Work;

static gboolean
run_save (StoreTest *test,
          GError **error)
{
  return torture_save (test, BEFORE + 1, error);
}

/* As an import: many records in one transaction, more than the cache of a page or two. */
static gboolean
run_import (StoreTest *test,
            GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = 0; i < MANY; i++)
    {
      TorgetPerson *person = store_test_new_person (test, "C", "Test");

      person->native_name = g_strdup_printf ("%d", BEFORE + 1 + (int) (i / 2));
      torget_record_set_add (records, person);
    }
  return torget_edit_save (test->connection, records, NULL, "Test", error) != 0;
}

static gboolean
run_undo (StoreTest *test,
          GError **error)
{
  gint64 tx = 0;

  torget_connection_get_int (test->connection, "SELECT max (tx) FROM change", &tx, error);
  return torget_edit_revert (test->connection, tx, NULL, "Test", error) != 0;
}

static gboolean
run_backup (StoreTest *test,
            GError **error)
{
  g_autoptr (TorgetBackup) copy = torget_backup_set_begin (test->connection, error);

  return copy != NULL && torget_backup_set_finish (copy, test->path, store_test_key, error);
}

static gboolean
run_open (StoreTest *test,
          GError **error)
{
  test->connection = torget_connection_new ();
  return torget_connection_open (test->connection, test->path, store_test_key,
                                 TORGET_OPEN_EXISTING, error);
}

static gboolean
run_restore (StoreTest *test,
             GError **error)
{
  g_autofree char *copy = g_build_filename (test->folder, "copy.torget", NULL);

  return torget_restore (copy, SECRET, test->path, error);
}

/* One statement that is a transaction of its own, and gives the row id. */
static gboolean
run_receive (StoreTest *test,
             GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new_static ("<aggregate/>", strlen ("<aggregate/>"));
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, test->path, -1);
  TorgetReceivedFigures received = {
    .municipality = (char *) "2460",
    .period = (char *) YEAR,
    .created = 1,
    .user = (char *) "test",
    .sha256 = sha256,
  };

  return torget_region_aggregate_store_add (test->connection, &received, content, error);
}

static gboolean
run_remove (StoreTest *test,
            GError **error)
{
  gint64 id = 0;

  torget_connection_get_int (test->connection, "SELECT max (id) FROM region_aggregate", &id, NULL);
  return torget_region_aggregate_store_remove (test->connection, id, error);
}

static const Work works[] = {
  { "save", run_save, FALSE, 5, BEFORE + 1, 1 },
  { "import", run_import, FALSE, 7, BEFORE + MANY / 2, 1 },
  { "undo", run_undo, FALSE, 5, BEFORE - 1, 1 },
  { "receive", run_receive, FALSE, 1, BEFORE, 2 },
  { "remove", run_remove, FALSE, 1, BEFORE, 0 },
  { "backup", run_backup, FALSE, 90, BEFORE, 1 },
  { "open", run_open, TRUE, 1, BEFORE, 1 },
  { "restore", run_restore, TRUE, 90, BEFORE, 1 },
};

static guint32
count_received (TorgetConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = torget_region_aggregate_store_list (connection, YEAR, &error);

  g_assert_no_error (error);
  return list->len;
}

/* The files that every run begins with: the file, its key file, and a copy of both. */
static char *
make_start (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  g_autofree char *copy = g_build_filename (test->folder, "copy.torget", NULL);
  char *folder = torget_test_folder_new ();
  gsize length;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;

  for (guint32 i = 1; i <= BEFORE; i++)
    g_assert_true (torture_save (test, i, &error));
  g_assert_true (run_receive (test, &error));
  store_test_close (test);
  torget_key_file_set_passphrase (keys, "test", SECRET, store_test_key, &error);
  g_assert_no_error (error);
  data = torget_test_read (test->path, &length);
  torget_test_write (copy, data, length);
  g_assert_true (torget_key_file_save (keys, test->path, &error));
  g_assert_true (torget_key_file_save (keys, copy, &error));
  torture_copy (test->folder, folder);
  return folder;
}

static StoreTest *
begin (const Work *work,
       const char *start)
{
  StoreTest *test = g_new0 (StoreTest, 1);

  test->folder = torget_test_folder_new ();
  test->path = g_build_filename (test->folder, "case.torget", NULL);
  torture_copy (start, test->folder);
  if (!work->is_closed)
    {
      store_test_reopen (test);
      test->last_id = torget_change_log_get_last_counter (test->connection, NULL);
    }
  return test;
}

/* All copies that have a name can be restored. */
static void
judge_copies (StoreTest *test)
{
  g_autofree char *folder = torget_backup_set_dup_folder (test->path);
  g_autoptr (GPtrArray) copies = torget_backup_set_list (folder);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < copies->len; i++)
    {
      torget_backup_set_check (g_ptr_array_index (copies, i), store_test_key, &error);
      g_assert_no_error (error);
    }
}

/* What was not confirmed may be there all the same, but then whole. */
static void
judge (StoreTest *test,
       const Work *work,
       gboolean confirmed)
{
  g_autoptr (GError) error = NULL;
  guint32 n_saved;
  guint32 n_received;

  store_test_close (test);
  torget_restore_resume (test->path, &error);
  g_assert_no_error (error);
  store_test_reopen (test);
  n_saved = torture_count_saved (test->connection, &error);
  g_assert_no_error (error);
  n_received = count_received (test->connection);
  g_assert_true (n_saved == work->n_saved || (!confirmed && n_saved == BEFORE));
  g_assert_true (n_received == work->n_received || (!confirmed && n_received == 1));
  judge_copies (test);
}

/* The program goes on after a failure: the next save is saved. */
static void
assert_goes_on (StoreTest *test)
{
  g_autoptr (GError) error = NULL;
  const guint32 n_saved = torture_count_saved (test->connection, &error);

  g_assert_no_error (error);
  test->last_id = torget_change_log_get_last_counter (test->connection, NULL);
  torture_save (test, n_saved + 1, &error);
  g_assert_no_error (error);
}

/* Returns whether the operation came to pass, and failed. */
static gboolean
fail_nth (const Work *work,
          const char *start,
          guint nth,
          gboolean sticky,
          FaultKind kind)
{
  g_autoptr (StoreTest) test = begin (work, start);
  g_autoptr (GError) error = NULL;
  gboolean confirmed;
  guint n_failed;

  fault_vfs_arm (FAULT_ANY, nth, sticky, kind);
  confirmed = work->run (test, &error);
  n_failed = fault_vfs_disarm ();
  if (!confirmed)
    {
      g_assert_nonnull (error);
      g_assert_true (g_error_matches (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO)
                     || g_error_matches (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DISK_FULL));
    }
  if (!confirmed && !work->is_closed && !sticky)
    {
      g_autoptr (GError) later = NULL;

      torture_count_saved (test->connection, &later);
      g_assert_no_error (later);
    }
  judge (test, work, confirmed);
  if (!confirmed)
    assert_goes_on (test);
  return n_failed > 0;
}

static void
test_work (gconstpointer user_data)
{
  const Work *work = user_data;
  char *start = make_start ();
  const guint step = torture_scale (work->step, 1);
  g_autoptr (GRand) random = torture_new_random ();
  guint n_faults = 0;

  for (guint way = 0; way < 4; way++)
    {
      guint nth = 1 + (guint) g_rand_int_range (random, 0, (gint32) step);

      while (fail_nth (work, start, nth, way % 2 == 1, way / 2 == 0 ? FAULT_DISK_FULL : FAULT_IO))
        {
          nth += step;
          n_faults++;
        }
    }
  torget_test_folder_remove (start);
  g_test_message ("%u faults", n_faults);
  g_assert_cmpuint (n_faults, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autofree char *path = g_strconcat ("/io/", works[i].name, NULL);

      g_test_add_data_func (path, &works[i], test_work);
    }
  return g_test_run ();
}
