/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The power goes at any moment of the program's own saves: the file opens, is whole, and holds all
 * that was confirmed. The same with SQLite's weaker settings must fail, or the test shows nothing. */
#include "config.h"

#include "fault-record.h"
#include "torture.h"

#include "store/change-log.h"
#include "store/edit.h"
#include "support/test-folder.h"

/* Saved before the record begins. */
#define BEFORE 3

typedef struct
{
  guint n_points;
  guint n_unreadable;
  guint n_lost;
  guint n_too_many;
} Tally;

typedef struct
{
  StoreTest *test;
  char *before; /* folder with the files as they were */
  guint32 last;
} Program;

static void
program_init (Program *self)
{
  g_autoptr (GError) error = NULL;

  self->test = store_test_new ();
  for (self->last = 0; self->last < BEFORE; self->last++)
    g_assert_true (torture_save (self->test, self->last + 1, &error));
  store_test_close (self->test);
  self->before = torget_test_folder_new ();
  torture_copy (self->test->folder, self->before);
}

static void
program_clear (Program *self)
{
  store_test_free (self->test);
  torget_test_folder_remove (self->before);
}

static void
save_and_confirm (Program *self)
{
  g_autoptr (GError) error = NULL;

  torture_save (self->test, self->last + 1, &error);
  g_assert_no_error (error);
  fault_record_confirm (++self->last);
}

static gint64
revert (Program *self,
        gint64 tx)
{
  g_autoptr (GError) error = NULL;
  const gint64 done = torget_edit_revert (self->test->connection, tx, NULL, "Test", &error);

  g_assert_no_error (error);
  self->test->last_id = torget_change_log_get_last_counter (self->test->connection, NULL);
  return done;
}

/* From its beginning until it is done again, the last save may be there or not. */
static void
undo_and_redo (Program *self)
{
  const gint64 tx = store_test_count (self->test, "SELECT max (tx) FROM change");

  fault_record_confirm (self->last - 1);
  revert (self, revert (self, tx));
  fault_record_confirm (self->last);
}

/* Opening, saves, taking a save back and doing it again, closing; twice, so that the log is written
 * back into the file in between. */
static FaultRecord *
run (Program *self,
     const char *setting)
{
  fault_record_begin (self->test->folder);
  for (guint round = 0; round < 2; round++)
    {
      store_test_reopen (self->test);
      self->test->last_id = torget_change_log_get_last_counter (self->test->connection, NULL);
      if (setting != NULL)
        torget_connection_run (self->test->connection, setting, NULL);
      for (guint i = 0; i < torture_scale (8, 20); i++)
        {
          save_and_confirm (self);
          if (i % 4 == 3)
            undo_and_redo (self);
        }
      store_test_close (self->test);
    }
  return fault_record_end ();
}

static void
judge (const char *folder,
       guint32 confirmed,
       Tally *tally)
{
  g_autofree char *path = g_build_filename (folder, "case.torget", NULL);
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;
  guint32 n_saved = 0;

  tally->n_points++;
  if (torget_connection_open (connection, path, store_test_key, TORGET_OPEN_EXISTING, &error))
    n_saved = torture_count_saved (connection, &error);
  if (error != NULL)
    {
      g_test_message ("after %u confirmed: %s", confirmed, error->message);
      tally->n_unreadable++;
    }
  else if (n_saved < MAX (confirmed, BEFORE))
    tally->n_lost++;
  else if (n_saved > MAX (confirmed, BEFORE) + 1)
    tally->n_too_many++;
}

static void
cut (Program *program,
     FaultRecord *record,
     guint point,
     CutMode mode,
     GRand *random,
     Tally *tally)
{
  char *folder = torget_test_folder_new ();
  const guint32 confirmed = fault_record_cut (record, point, mode, random, program->before, folder);

  judge (folder, confirmed, tally);
  torget_test_folder_remove (folder);
}

/* Points at random, in each mode. */
static void
torture (const char *setting,
         guint n_points,
         Tally *tally)
{
  Program program = { 0 };
  g_autoptr (FaultRecord) record = NULL;
  g_autoptr (GRand) random = torture_new_random ();
  guint length;

  program_init (&program);
  record = run (&program, setting);
  length = fault_record_get_length (record);
  for (guint i = 0; i < n_points; i++)
    cut (&program, record, (guint) g_rand_int_range (random, 0, (gint32) length + 1),
         (CutMode) (i % 4), random, tally);
  program_clear (&program);
  g_test_message ("%u points of %u events: %u unreadable, %u with a confirmed save lost, %u with "
                  "more than was asked for",
                  tally->n_points, length, tally->n_unreadable, tally->n_lost, tally->n_too_many);
}

static void
test_nothing_is_lost (void)
{
  Tally tally = { 0 };

  torture (NULL, torture_scale (120, 15000), &tally);
  g_assert_cmpuint (tally.n_unreadable, ==, 0);
  g_assert_cmpuint (tally.n_lost, ==, 0);
  g_assert_cmpuint (tally.n_too_many, ==, 0);
}

/* What must fail. */
static const char *const weak_settings[]
    = { "PRAGMA synchronous = NORMAL", "PRAGMA synchronous = OFF" };

static void
test_weak_setting_loses (gconstpointer setting)
{
  Tally tally = { 0 };

  torture (setting, torture_scale (60, 1000), &tally);
  g_assert_cmpuint (tally.n_lost + tally.n_unreadable, >, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/power/full", test_nothing_is_lost);
  g_test_add_data_func ("/power/control/normal", weak_settings[0], test_weak_setting_loses);
  g_test_add_data_func ("/power/control/off", weak_settings[1], test_weak_setting_loses);
  return g_test_run ();
}
