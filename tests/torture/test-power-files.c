/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The power goes at any moment while the whole file is written anew or copied: when a newer program
 * migrates it, when it gets another key, when a copy is made and when one is restored. Afterwards
 * the same passphrase opens a file that is whole, and so is every copy. On a disk that only says
 * that it has synced the same must fail, or the test shows nothing. */
#include "config.h"

#include "fault-record.h"
#include "torture.h"
#include "whole-file.h"

#include "base/clock.h"
#include "store/backup-set.h"
#include "store/backup.h"
#include "store/migrate.h"
#include "store/restore.h"
#include "support/test-folder.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *secret;
  void (*make) (StoreTest *test);
  gboolean (*run) (StoreTest *test,
                   const char *secret,
                   GError **error);
  guint n_at_length; /* points of the long run */
} Work;

static gboolean
run_backup (StoreTest *test,
            const char *secret,
            GError **error)
{
  guint8 key[TORGET_KEY_SIZE];
  g_autoptr (TorgetBackup) copy = NULL;

  if (!torture_unlock (test, secret, key, error))
    return FALSE;
  copy = torget_backup_set_begin (test->connection, error);
  return copy != NULL && torget_backup_set_finish (copy, test->path, key, error);
}

static char *
dup_copy_path (const StoreTest *test)
{
  return g_build_filename (test->folder, "copy.torget", NULL);
}

/* The copy has one save, the file another besides. */
static void
make_restorable (StoreTest *test)
{
  g_autofree char *copy = dup_copy_path (test);
  g_autoptr (TorgetKeyFile) keys = NULL;
  guint8 key[TORGET_KEY_SIZE];
  gsize length;
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;

  torture_make_new (test);
  data = torget_test_read (test->path, &length);
  torget_test_write (copy, data, length);
  keys = torget_key_file_load (test->path, &error);
  g_assert_no_error (error);
  g_assert_true (torget_key_file_save (keys, copy, &error));
  g_assert_true (torture_unlock (test, TORTURE_SECRET, key, &error));
  test->last_id = 2;
  torture_save (test, 2, &error);
  g_assert_no_error (error);
  store_test_close (test);
}

static gboolean
run_restore (StoreTest *test,
             const char *secret,
             GError **error)
{
  g_autofree char *copy = dup_copy_path (test);

  return torget_restore (copy, secret, test->path, error);
}

static const Work works[] = {
  { "migration", TORTURE_OLD_SECRET, torture_make_old, torture_run_migration, 400 },
  { "rekey", TORTURE_SECRET, torture_make_new, torture_run_rekey, 2000 },
  { "copy", TORTURE_SECRET, torture_make_new, run_backup, 2000 },
  { "restore", TORTURE_SECRET, make_restorable, run_restore, 2000 },
};

/* What was done, and what there was before and afterwards. */
typedef struct
{
  const Work *work;
  StoreTest *test;
  char *before;
  FaultRecord *record;
  gint64 n_before;
  gint64 n_after;
  guint n_copies;
} Story;

/* Returns the persons of the file, which is whole; -1 with @error set. */
static gint64
count_persons (StoreTest *test,
               const char *secret,
               guint8 key[TORGET_KEY_SIZE],
               GError **error)
{
  gint64 n;

  if (!torget_restore_resume (test->path, error) || !torture_unlock (test, secret, key, error)
      || !torget_connection_check (test->connection, error)
      || !torget_connection_get_int (test->connection, "SELECT count(*) FROM person", &n, error))
    return -1;
  return n;
}

/* Returns how many copies have a name; what is wrong with one of them is in @error. */
static guint
count_copies (StoreTest *test,
              const guint8 key[TORGET_KEY_SIZE],
              GError **error)
{
  g_autofree char *folder = torget_backup_set_dup_folder (test->path);
  g_autoptr (GPtrArray) copies = torget_backup_set_list (folder);

  for (guint i = 0; i < copies->len; i++)
    if (!torget_backup_set_check (g_ptr_array_index (copies, i), key, error))
      return 0;
  return copies->len;
}

/* Of a file that was migrated there is a copy from before. */
static gboolean
has_old_copy (StoreTest *test,
              const guint8 key[TORGET_KEY_SIZE],
              GError **error)
{
  g_autofree char *old = g_strconcat (test->path, ".before-schema-2", NULL);

  return torget_backup_verify (old, key, error);
}

/* Returns: (nullable): what is wrong */
static GError *
judge (const Story *story,
       StoreTest *test,
       gboolean is_confirmed)
{
  g_autofree char *next = g_strconcat (test->path, TORGET_KEY_FILE_NEXT_ENDING, NULL);
  guint8 key[TORGET_KEY_SIZE];
  GError *error = NULL;
  const gint64 n = count_persons (test, story->work->secret, key, &error);
  guint n_copies = 0;

  if (error == NULL)
    n_copies = count_copies (test, key, &error);
  if (error == NULL && story->work->make == torture_make_old)
    has_old_copy (test, key, &error);
  if (error == NULL && (n != story->n_after && (is_confirmed || n != story->n_before)))
    g_set_error (&error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED, "%d persons", (int) n);
  if (error == NULL && is_confirmed && n_copies < story->n_copies)
    g_set_error_literal (&error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED, "no copy");
  if (error == NULL && g_file_test (next, G_FILE_TEST_EXISTS))
    g_set_error_literal (&error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_FAILED, "two key files");
  return error;
}

static void
tell_story (Story *self,
            const Work *work)
{
  guint8 key[TORGET_KEY_SIZE];
  g_autoptr (GError) error = NULL;
  g_autoptr (StoreTest) sound = NULL;

  self->work = work;
  self->test = torture_new_test (NULL);
  work->make (self->test);
  self->before = torget_test_folder_new ();
  torture_copy (self->test->folder, self->before);
  sound = torture_new_test (self->before);
  self->n_before = count_persons (sound, work->secret, key, &error);
  g_assert_no_error (error);
  fault_record_begin (self->test->folder);
  work->run (self->test, work->secret, &error);
  g_assert_no_error (error);
  fault_record_confirm (1);
  store_test_close (self->test);
  self->record = fault_record_end ();
  self->n_after = count_persons (self->test, work->secret, key, &error);
  g_assert_no_error (error);
  self->n_copies = count_copies (self->test, key, &error);
  g_assert_no_error (error);
  store_test_close (self->test);
}

static void
story_clear (Story *self)
{
  fault_record_free (self->record);
  torget_test_folder_remove (self->before);
  store_test_free (self->test);
}

/* Returns whether the file is as it must be after a power cut at @point. */
static gboolean
survives (const Story *story,
          guint point,
          CutMode mode,
          GRand *random)
{
  g_autoptr (StoreTest) test = torture_new_test (NULL);
  const guint32 confirmed
      = fault_record_cut (story->record, point, mode, random, story->before, test->folder);
  g_autoptr (GError) error = judge (story, test, confirmed > 0);

  if (error != NULL)
    g_test_message ("point %u, mode %d: %s", point, mode, error->message);
  return error == NULL;
}

/* @at_end: the power goes when all was done, not at any moment */
static guint
count_failures (const Story *story,
                guint n_points,
                gboolean at_end)
{
  g_autoptr (GRand) random = torture_new_random ();
  const gint32 length = (gint32) fault_record_get_length (story->record);
  guint n_failures = 0;

  for (guint i = 0; i < n_points; i++)
    n_failures += !survives (
        story, (guint) g_rand_int_range (random, at_end ? length : 0, length + 1),
        (CutMode) (i % 4), random);
  g_test_message ("%s: %u points of %d events, %u failures", story->work->name, n_points, length,
                  n_failures);
  return n_failures;
}

static void
test_work (gconstpointer user_data)
{
  const Work *work = user_data;
  Story story = { 0 };
  guint n_failures;

  tell_story (&story, work);
  n_failures = count_failures (&story, torture_scale (24, work->n_at_length), FALSE);
  g_assert_cmpuint (n_failures, ==, 0);
  fault_record_forget_syncs (story.record);
  n_failures = count_failures (&story, torture_scale (8, 100), TRUE);
  g_assert_cmpuint (n_failures, >, 0);
  story_clear (&story);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  for (gsize i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autofree char *path = g_strconcat ("/power-files/", works[i].name, NULL);

      g_test_add_data_func (path, &works[i], test_work);
    }
  return g_test_run ();
}
