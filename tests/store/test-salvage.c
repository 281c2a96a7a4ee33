/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be read of a damaged file is saved, and it is said what could not. */
#include "config.h"

#include "store-test.h"

#include "store/edit.h"
#include "store/key-file.h"
#include "store/salvage.h"
#include "store/statement.h"
#include "support/test-folder.h"

#define SECRET "sexton snokar i ett dike"
#define PAGE 4096
#define N_PERSONS 600

typedef struct
{
  StoreTest *test;
  char *out;
  gsize n_empty_pages; /* of the file when it held the schema alone */
  gint64 ids[N_PERSONS];
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (TORGET_KEY_COST_TEST, FALSE);
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (GError) error = NULL;

  fixture->test = store_test_new ();
  fixture->n_empty_pages = (gsize) store_test_count (fixture->test, "PRAGMA page_count");
  fixture->out = g_build_filename (fixture->test->folder, "saved.torget", NULL);
  torget_key_file_set_passphrase (keys, "test", SECRET, store_test_key, &error);
  g_assert_no_error (error);
  g_assert_true (torget_key_file_save (keys, fixture->test->path, &error));
  for (guint i = 0; i < N_PERSONS; i++)
    {
      TorgetPerson *person = store_test_new_person (fixture->test, "Test", "Testsson");
      TorgetContact *contact = store_test_new_record (fixture->test, &torget_contact_type);

      fixture->ids[i] = person->record.id;
      contact->person_id = person->record.id;
      contact->kind = g_strdup ("phone");
      contact->value = g_strdup ("070-000 00 00");
      torget_record_set_add (records, person);
      torget_record_set_add (records, contact);
    }
  g_assert_cmpint (torget_edit_save (fixture->test->connection, records, NULL, "Test", &error), !=,
                   0);
  store_test_close (fixture->test);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  store_test_free (fixture->test);
  g_free (fixture->out);
}

static const TorgetSalvage *
find (GPtrArray *reports,
      const char *table)
{
  for (guint i = 0; i < reports->len; i++)
    {
      const TorgetSalvage *report = g_ptr_array_index (reports, i);

      if (g_str_equal (report->table, table))
        return report;
    }
  g_assert_not_reached ();
}

static void
open_saved (Fixture *fixture)
{
  g_free (fixture->test->path);
  fixture->test->path = g_strdup (fixture->out);
  store_test_reopen (fixture->test);
}

static void
test_whole_file (Fixture *fixture,
                 gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports
      = torget_salvage (fixture->test->path, store_test_key, fixture->out, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < reports->len; i++)
    {
      const TorgetSalvage *report = g_ptr_array_index (reports, i);

      g_assert_cmpuint (report->n_gaps + report->n_empty + report->n_orphans, ==, 0);
    }
  g_assert_cmpuint (find (reports, "person")->n_rows, ==, N_PERSONS);
  open_saved (fixture);
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM person"), ==, N_PERSONS);
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM person_index"), ==,
                   N_PERSONS);
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM change"), >, N_PERSONS);
}

static void
assert_linked (const char *path)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;
  gint64 n_broken = -1;

  torget_connection_open (connection, path, store_test_key, TORGET_OPEN_READ, &error);
  g_assert_no_error (error);
  torget_connection_get_int (connection, "SELECT count(*) FROM pragma_foreign_key_check", &n_broken,
                             &error);
  g_assert_cmpint (n_broken, ==, 0);
}

/* One page after another is damaged: never are all persons lost, mostly none. */
static void
test_any_page (Fixture *fixture,
               gconstpointer unused)
{
  gsize length;
  g_autofree char *data = torget_test_read (fixture->test->path, &length);
  guint n_saved = 0;
  guint n_tried = 0;

  for (gsize page = 20; page < length / PAGE; page += 41)
    {
      g_autofree char *out = g_strdup_printf ("%s-%" G_GSIZE_FORMAT, fixture->out, page);
      g_autoptr (GPtrArray) reports = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *digest = NULL;
      g_autofree char *after = NULL;

      torget_test_write (fixture->test->path, data, length);
      torget_test_flip_byte (fixture->test->path, page * PAGE + 100);
      digest = torget_test_digest (fixture->test->path);
      reports = torget_salvage (fixture->test->path, store_test_key, out, &error);
      after = torget_test_digest (fixture->test->path);
      g_assert_cmpstr (after, ==, digest);
      n_tried++;
      if (reports == NULL)
        continue; /* the schema itself */
      g_assert_cmpuint (find (reports, "person")->n_rows, >=, N_PERSONS / 2);
      g_assert_cmpuint (find (reports, "contact")->n_orphans, ==, 0);
      assert_linked (out);
      n_saved += find (reports, "person")->n_rows == N_PERSONS;
    }
  g_test_message ("all persons saved from %u of %u files", n_saved, n_tried);
  g_assert_cmpuint (n_saved, >, n_tried / 2);
}

/* Of the persons in the damaged file, how many can be read by somebody who knows their ids. */
static guint
count_readable (Fixture *fixture)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (torget_connection_open (connection, fixture->test->path, store_test_key,
                                         TORGET_OPEN_DAMAGED, &error));
  for (guint i = 0; i < N_PERSONS; i++)
    {
      g_autoptr (TorgetStatement) statement
          = torget_statement_get (connection, "SELECT * FROM person WHERE id = ?1", NULL);

      torget_statement_bind_int64 (statement, 1, fixture->ids[i]);
      n += torget_statement_step (statement, NULL) == TORGET_STEP_ROW;
    }
  torget_connection_close (connection);
  return n;
}

/* After the pages that the schema came with, about three of seven, by chance: the tables of a save
 * take turns in the file, so that those of any regular pattern could be all that there is of one.
 * Persons who are lost are made again for what belongs to them. */
static void
test_many_pages (Fixture *fixture,
                 gconstpointer unused)
{
  g_autoptr (GPtrArray) reports = NULL;
  g_autoptr (GError) error = NULL;
  const TorgetSalvage *person;
  gsize length;
  g_autofree char *data = torget_test_read (fixture->test->path, &length);
  g_autoptr (GRand) chance = g_rand_new_with_seed (7);
  guint n_damaged = 0;

  for (gsize page = fixture->n_empty_pages; page < length / PAGE; page++)
    if (g_rand_int_range (chance, 0, 7) < 3)
      {
        torget_test_flip_byte (fixture->test->path, page * PAGE + 100);
        n_damaged++;
      }
  reports = torget_salvage (fixture->test->path, store_test_key, fixture->out, &error);
  g_assert_no_error (error);
  person = find (reports, "person");
  g_test_message (
      "%u pages damaged; %u persons saved, %u places unread, %u made again; %u of their "
      "numbers",
      n_damaged, person->n_rows, person->n_gaps, person->n_empty,
      find (reports, "contact")->n_rows);
  g_assert_cmpuint (person->n_rows, >, 0);
  g_assert_cmpuint (person->n_rows, ==, count_readable (fixture));
  g_assert_cmpuint (person->n_gaps, >, 0);
  g_assert_cmpuint (person->n_gaps, <=, n_damaged);
  g_assert_cmpuint (person->n_empty, >, 0);
  g_assert_cmpuint (person->n_rows + person->n_empty, <=, N_PERSONS);
  assert_linked (fixture->out);
}

static void
test_wrong_key (Fixture *fixture,
                gconstpointer unused)
{
  const guint8 other[TORGET_KEY_SIZE] = { 9 };
  g_autoptr (GError) error = NULL;

  g_assert_null (torget_salvage (fixture->test->path, other, fixture->out, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_DAMAGED);
  g_assert_false (g_file_test (fixture->out, G_FILE_TEST_EXISTS));
}

/* The keys of a file that is elsewhere just now open nothing but that file. */
static void
test_foreign_keys (Fixture *fixture,
                   gconstpointer unused)
{
  g_autofree char *keys = g_strconcat (fixture->out, TORGET_KEY_FILE_ENDING, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  torget_test_write (keys, "keys", 4);
  before = torget_test_digest (keys);
  g_assert_null (torget_salvage (fixture->test->path, store_test_key, fixture->out, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS);
  after = torget_test_digest (keys);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/salvage/whole", test_whole_file);
  ADD ("/salvage/any-page", test_any_page);
  ADD ("/salvage/many-pages", test_many_pages);
  ADD ("/salvage/foreign-keys", test_foreign_keys);
  ADD ("/salvage/wrong-key", test_wrong_key);
  return g_test_run ();
}
