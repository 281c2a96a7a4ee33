/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Derived rows are a function of the records: after any change they are what a computation of
 * everything anew gives. */
#include "config.h"

#include "sample-records.h"

#include "domain/household.h"
#include "store/deadline-store.h"
#include "store/edit.h"
#include "store/index-store.h"
#include "store/record-store.h"

#define HOUSEHOLDS 4
#define EDITS 150

/* person_fts keeps no text; its terms are read through its vocabulary. */
#define DERIVED                                                                                   \
  "SELECT json_array (person_id, hex (sort_key), hidden, municipality, status, coordinator_id, "  \
  "birth_date, identity, plan_status, sfi_status, sfi_course, preschool_status, sublet_status, "  \
  "sublet_end, next_due, next_rule) FROM person_index "                                           \
  "UNION ALL SELECT json_array (person_id, rule, subject_table, subject_id, rule_version, due, "  \
  "cause_id, household_id, computed, outer_limit, state, ended_on, ended_by, inputs) "            \
  "FROM deadline "                                                                                \
  "UNION ALL SELECT json_array (term, doc, col, offset) FROM term ORDER BY 1"

static void
open_vocabulary (StoreTest *test)
{
  g_autoptr (GError) error = NULL;

  torget_connection_run (test->connection,
                         "CREATE VIRTUAL TABLE temp.term USING fts5vocab (main, person_fts, instance)",
                         &error);
  g_assert_no_error (error);
}

/* The deadlines alone, which are computed from less, and written where they differ: nowhere. */
static void
assert_same_recomputed (StoreTest *test,
                        const char *kept)
{
  const gint64 before = store_test_count (test, "SELECT total_changes ()");
  g_autofree char *recomputed = NULL;

  g_assert_true (torget_deadline_store_recompute (test->connection, NULL));
  recomputed = store_test_dump (test, DERIVED);
  g_assert_cmpstr (kept, ==, recomputed);
  /* but for the day of the first change, which is set to itself */
  g_assert_cmpint (store_test_count (test, "SELECT total_changes ()"), ==, before + 1);
}

static void
assert_same_as_rebuilt (StoreTest *test)
{
  g_autofree char *kept = store_test_dump (test, DERIVED);
  g_autofree char *rebuilt = NULL;

  g_assert_true (torget_connection_run (test->connection, "BEGIN", NULL));
  g_assert_true (torget_connection_run (test->connection,
                                        "DELETE FROM person_index; DELETE FROM deadline; "
                                        "DELETE FROM person_fts WHERE rowid IN (SELECT id FROM person)",
                                        NULL));
  g_assert_true (torget_index_store_rebuild (test->connection, NULL));
  rebuilt = store_test_dump (test, DERIVED);
  g_assert_true (torget_connection_run (test->connection, "ROLLBACK", NULL));
  g_assert_cmpstr (kept, ==, rebuilt);
  assert_same_recomputed (test, kept);
}

typedef struct
{
  StoreTest *test;
  TorgetRecordSet *sets[HOUSEHOLDS];
} Fixture;

/* Of a protected person there would be little to find, of a dead one no dates. */
static void
make_findable (Fixture *fixture,
               TorgetRecordSet *set)
{
  TorgetPerson *person
      = g_ptr_array_index (torget_record_set_list (set, &torget_person_type), 0);

  g_clear_pointer (&person->protection, g_free);
  g_free (person->status);
  person->status = g_strdup ("active");
  person->death_date = TORGET_DATE_NONE;
  store_test_save (fixture->test, person, NULL);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  fixture->test = store_test_new ();
  open_vocabulary (fixture->test);
  for (guint i = 0; i < HOUSEHOLDS; i++)
    fixture->sets[i] = sample_records_save (fixture->test, FALSE);
  for (guint i = 1; i < HOUSEHOLDS; i++)
    make_findable (fixture, fixture->sets[i]);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  for (guint i = 0; i < HOUSEHOLDS; i++)
    torget_record_set_unref (fixture->sets[i]);
  store_test_free (fixture->test);
}

static void
test_made (Fixture *fixture,
           gconstpointer unused)
{
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM person_index"), ==, HOUSEHOLDS);
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM term"), >, 0);
  assert_same_as_rebuilt (fixture->test);
}

/* The comparison itself must see a row that was not brought up to date. */
static void
test_stale_row_is_seen (Fixture *fixture,
                        gconstpointer unused)
{
  g_autofree char *before = store_test_dump (fixture->test, DERIVED);
  g_autofree char *after = NULL;

  g_assert_true (torget_connection_run (fixture->test->connection,
                                        "DELETE FROM person_fts WHERE rowid = "
                                        "(SELECT max (id) FROM person)",
                                        NULL));
  after = store_test_dump (fixture->test, DERIVED);
  g_assert_cmpstr (before, !=, after);
}

static TorgetRecord *
pick_other (Fixture *fixture,
            const TorgetRecordType *type)
{
  TorgetRecordSet *set = fixture->sets[g_test_rand_int_range (0, HOUSEHOLDS)];

  return g_ptr_array_index (torget_record_set_list (set, type), 0);
}

static void
collect (gpointer record,
         gpointer user_data)
{
  g_ptr_array_add (user_data, record);
}

/* What the record is linked to stays, as in most saves: nothing but its own row tells whom it
 * touches. */
static void
keep_links (StoreTest *test,
            TorgetRecord *changed)
{
  g_autoptr (TorgetRecord) stored
      = torget_record_store_get (test->connection, changed->type, changed->id, NULL);

  g_assert_nonnull (stored);
  for (guint i = 0; i < changed->type->n_fields; i++)
    {
      const TorgetField *field = &changed->type->fields[i];

      if (field->kind == TORGET_FIELD_LINK)
        torget_record_set_number (changed, field, torget_record_get_number (stored, field));
    }
}

/* A record of any household takes values of the same type's record of any household: rows move
 * between persons and households, and dates, codes and names change. */
static gint64
change_something (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  TorgetRecordSet *set = fixture->sets[g_test_rand_int_range (0, HOUSEHOLDS)];
  TorgetRecord *record;
  TorgetRecord *source;
  g_autoptr (TorgetRecord) changed = NULL;

  torget_record_set_foreach (set, collect, all);
  record = g_ptr_array_index (all, g_test_rand_int_range (0, (gint32) all->len));
  source = pick_other (fixture, record->type);
  changed = torget_record_copy (source);
  changed->id = record->id;
  if (g_test_rand_int_range (0, 2) == 0)
    keep_links (fixture->test, changed);
  return store_test_save (fixture->test, changed, NULL);
}

static void
test_changed (Fixture *fixture,
              gconstpointer unused)
{
  gint64 n_deadlines = 0;

  for (guint i = 0; i < EDITS; i++)
    {
      gint64 tx = change_something (fixture);

      n_deadlines += store_test_count (fixture->test, "SELECT count(*) FROM deadline");

      assert_same_as_rebuilt (fixture->test);
      if (i % 5 == 0 && torget_edit_revert (fixture->test->connection, tx, NULL, NULL, NULL) != 0)
        assert_same_as_rebuilt (fixture->test);
    }
  g_assert_cmpint (n_deadlines, >, 0);
}

static void
test_removed (Fixture *fixture,
              gconstpointer unused)
{
  for (guint i = 0; i < HOUSEHOLDS; i++)
    {
      g_autoptr (TorgetRecordSet) nothing = torget_record_set_new ();
      g_autoptr (GError) error = NULL;

      torget_edit_save (fixture->test->connection, nothing, fixture->sets[i], NULL, &error);
      g_assert_no_error (error);
      assert_same_as_rebuilt (fixture->test);
    }
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM person_index"), ==, 0);
  g_assert_cmpint (store_test_count (fixture->test, "SELECT count(*) FROM term"), ==, 0);
}

/* Every single record removed on its own, as far as nothing points at it. */
static void
test_each_removed_alone (Fixture *fixture,
                         gconstpointer unused)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n_removed = 0;

  torget_record_set_foreach (fixture->sets[0], collect, all);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TorgetRecordSet) nothing = torget_record_set_new ();
      g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();

      torget_record_set_add (removed, torget_record_copy (g_ptr_array_index (all, i)));
      if (torget_edit_save (fixture->test->connection, nothing, removed, NULL, NULL) == 0)
        continue;
      n_removed++;
      assert_same_as_rebuilt (fixture->test);
    }
  g_assert_cmpuint (n_removed, >, 5);
}

/* A file whose index another version wrote is searched as well as a new one. */
static void
test_refreshed (Fixture *fixture,
                gconstpointer unused)
{
  g_autofree char *before = store_test_dump (fixture->test, DERIVED);
  g_autofree char *after = NULL;

  g_assert_true (torget_connection_run (fixture->test->connection,
                                        "DELETE FROM person_fts WHERE rowid IN "
                                        "(SELECT id FROM person); UPDATE person_index SET "
                                        "status = 'stale'; DELETE FROM deadline; "
                                        "UPDATE setting SET value = '1' "
                                        "WHERE name = 'index_version'",
                                        NULL));
  store_test_reopen (fixture->test);
  open_vocabulary (fixture->test);
  after = store_test_dump (fixture->test, DERIVED);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/index-store/made", test_made);
  ADD ("/index-store/stale", test_stale_row_is_seen);
  ADD ("/index-store/changed", test_changed);
  ADD ("/index-store/removed", test_removed);
  ADD ("/index-store/each-removed", test_each_removed_alone);
  ADD ("/index-store/refreshed", test_refreshed);
  return g_test_run ();
}
