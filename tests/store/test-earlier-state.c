/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records as they were when something was submitted: whatever happened since, in whatever order,
 * every logged table reads as it did then, and afterwards as it does now. */
#include "config.h"

#include "store/earlier-state.h"

#include "base/id.h"
#include "domain/household.h"
#include "domain/plan.h"
#include "store-test.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/submission-store.h"

#define ROUNDS 10
#define PERSONS 12
#define STEPS 60

/* All that is logged of these tables, as text. */
static char *
dump (StoreTest *test)
{
  return store_test_dump (
      test, "SELECT 'person', id, given_name, family_name, sex, birth_date, municipality, "
            "protection FROM person UNION ALL "
            "SELECT 'plan', id, person_id, plan_date, discharged_date, outcome_90, status, NULL "
            "FROM plan UNION ALL "
            "SELECT 'identity', id, person_id, kind, value, NULL, NULL, NULL FROM identity "
            "ORDER BY 1, 2");
}

static gint64
submit (StoreTest *test)
{
  g_autoptr (TorgetSubmission) submission = g_new0 (TorgetSubmission, 1);
  g_autoptr (GBytes) content = g_bytes_new_static ("<xml/>", 6);
  g_autoptr (GError) error = NULL;
  gint64 id;

  submission->profile = g_strdup ("aggregate");
  submission->period = g_strdup ("2026");
  submission->sender = g_strdup ("2480");
  submission->recipient = g_strdup ("region");
  submission->day = torget_date_from_iso ("2026-11-21");
  submission->user = g_strdup ("Test");
  submission->sha256 = g_strdup ("0");
  submission->n_bytes = 6;
  submission->schema_version = g_strdup ("1.0");
  submission->program_version = g_strdup ("0");
  submission->definitions = torget_submission_dup_definitions ();
  id = torget_submission_store_add (test->connection, submission, content, &error);
  g_assert_no_error (error);
  return id;
}

/* What may happen; NULL stands for nothing at all. Times and places are drawn. */
static const char *const steps[] = {
  "UPDATE person SET given_name = 'Ny ' || (random () % 50) WHERE id IN "
  "(SELECT id FROM person ORDER BY random () LIMIT 1)",
  "UPDATE person SET municipality = CASE WHEN municipality IS NULL THEN '2480' END, "
  "protection = 'marked' WHERE id IN (SELECT id FROM person ORDER BY random () LIMIT 2)",
  "UPDATE plan SET outcome_90 = NULL, discharged_date = '2026-10-0' || (1 + abs (random ()) % 9) "
  "WHERE id IN (SELECT id FROM plan ORDER BY random () LIMIT 1)",
  "DELETE FROM plan WHERE id IN (SELECT id FROM plan ORDER BY random () LIMIT 1)",
  "INSERT INTO plan (id, person_id, plan_date, outcome_90) SELECT (SELECT max (id) + 1 FROM "
  "(SELECT id FROM plan UNION ALL SELECT row FROM change WHERE tbl = 'plan')), id, '2026-03-01', "
  "'work_full_time' FROM person ORDER BY random () LIMIT 1",
  "INSERT INTO identity (id, person_id, kind, value) SELECT (SELECT max (coalesce (max (id), 0), "
  "(SELECT coalesce (max (row), 900) FROM change WHERE tbl = 'identity')) + 1 FROM identity), id, "
  "'other', 'X' || abs (random () % 1000) FROM person ORDER BY random () LIMIT 1",
  "DELETE FROM identity WHERE id IN (SELECT id FROM identity ORDER BY random () LIMIT 1)",
  "UPDATE plan SET person_id = (SELECT id FROM person ORDER BY random () LIMIT 1) WHERE id IN "
  "(SELECT id FROM plan ORDER BY random () LIMIT 1)",
};

static gint64
run_step (StoreTest *test,
          const char *sql)
{
  g_autoptr (GError) error = NULL;
  const gint64 tx = torget_edit_begin (test->connection, "step", &error);

  g_assert_no_error (error);
  torget_connection_run (test->connection, sql, &error);
  g_assert_no_error (error);
  torget_edit_commit (test->connection, tx, &error);
  g_assert_no_error (error);
  return tx;
}

/* Random steps, some of which are taken back. */
static void
happen (StoreTest *test,
        GRand *rand)
{
  for (guint i = 0; i < STEPS; i++)
    {
      const gint64 tx
          = run_step (test, steps[g_rand_int_range (rand, 0, G_N_ELEMENTS (steps))]);

      if (g_rand_int_range (rand, 0, 3) == 0)
        torget_edit_revert (test->connection, tx, NULL, "undo", NULL);
    }
}

static void
fill (StoreTest *test)
{
  for (guint i = 0; i < PERSONS; i++)
    {
      g_autoptr (TorgetPerson) person = store_test_new_person (test, "Ada", "Påhittad");
      g_autoptr (TorgetPlan) plan = store_test_new_record (test, &torget_plan_type);

      person->sex = g_strdup (i % 2 == 0 ? "female" : "male");
      plan->person_id = person->record.id;
      plan->plan_date = torget_date_from_iso ("2026-01-15");
      store_test_save (test, person, plan, NULL);
    }
}

static void
assert_then_and_now (StoreTest *test,
                     gint64 submission,
                     const char *then)
{
  g_autofree char *now = dump (test);
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;
  const gint64 n_operations = store_test_count (test, "SELECT count (*) FROM change");
  g_autoptr (GError) error = NULL;

  torget_earlier_state_enter (test->connection, submission, &error);
  g_assert_no_error (error);
  back = dump (test);
  torget_earlier_state_leave (test->connection);
  g_assert_cmpstr (back, ==, then);
  again = dump (test);
  g_assert_cmpstr (again, ==, now);
  g_assert_cmpint (store_test_count (test, "SELECT count (*) FROM change"), ==, n_operations);
}

static void
test_any_change (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  g_autoptr (StoreTest) test = store_test_new ();

  fill (test);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *then = dump (test);
      const gint64 submission = submit (test);

      happen (test, rand);
      assert_then_and_now (test, submission, then);
    }
}

/* Changes after it are logged again, and foreign keys hold. */
static void
test_left (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  gint64 n_operations;
  g_autoptr (GError) error = NULL;
  gint64 tx;

  fill (test);
  torget_earlier_state_enter (test->connection, submit (test), &error);
  g_assert_no_error (error);
  torget_earlier_state_leave (test->connection);
  n_operations = store_test_count (test, "SELECT count (*) FROM change");
  run_step (test, "UPDATE person SET given_name = 'Efter'");
  g_assert_cmpint (store_test_count (test, "SELECT count (*) FROM change"), ==,
                   n_operations + PERSONS);
  tx = torget_edit_begin (test->connection, "step", &error);
  g_assert_no_error (error);
  torget_connection_run (test->connection, "UPDATE plan SET person_id = 424242", &error);
  g_assert_no_error (error);
  torget_edit_commit (test->connection, tx, &error);
  g_assert_nonnull (error);
  torget_edit_abandon (test->connection);
}

static void
test_kept (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  const gint64 id = submit (test);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  content = torget_submission_store_load_content (test->connection, id, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (content, NULL), (int) g_bytes_get_size (content), "<xml/>", 6);
  submit (test);
  list = torget_submission_store_list (test->connection, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (((TorgetSubmission *) list->pdata[1])->superseded_by, ==, id + 1);
  g_assert_cmpint (((TorgetSubmission *) list->pdata[0])->superseded_by, ==, 0);
}

/* What was sent is never changed, by whatever statement. */
static void
test_append_only (void)
{
  static const char *const attempts[]
      = { "UPDATE submission SET sha256 = '1'", "DELETE FROM submission",
          "UPDATE submission_position SET seq = 0", "DELETE FROM submission_position" };
  g_autoptr (StoreTest) test = store_test_new ();

  fill (test);
  submit (test);
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (torget_connection_run (test->connection, attempts[i], &error));
      g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/earlier-state/any-change", test_any_change);
  g_test_add_func ("/store/earlier-state/left", test_left);
  g_test_add_func ("/store/earlier-state/kept", test_kept);
  g_test_add_func ("/store/earlier-state/append-only", test_append_only);
  return g_test_run ();
}
