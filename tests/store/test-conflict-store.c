/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What contradicts itself in the records: each conflict, and what looks like one and is none. */
#include "config.h"

#include "domain/code-list.h"
#include "store/conflict-store.h"
#include "store/edit.h"
#include "store-test.h"

#define TODAY "2026-11-21"

/* 1 is an adult, 2 a child, 3 protected, 4 has become 1, 5 an adult. */
static const char people_sql[]
    = "INSERT INTO person (id, birth_date, protection, merged_into) VALUES "
      "(1, '1990-01-01', NULL, NULL), (2, '2020-01-01', NULL, NULL), "
      "(3, '1990-01-01', 'marked', NULL), (4, '1990-01-01', NULL, 1), (5, NULL, NULL, NULL); "
      "INSERT INTO household (id, label) VALUES (11, 'A'), (12, 'B'); "
      "INSERT INTO dwelling (id) VALUES (21), (22); ";

static const struct
{
  const char *name;
  const char *sql;
  const char *found; /* code, persons, how many protected and how many others, of each */
} rows[] = {
  { "nothing", "", "" },
  { "two-households",
    "INSERT INTO membership (id, household_id, person_id, valid_to) VALUES (1, 11, 1, NULL), "
    "(2, 12, 1, NULL), (3, 11, 2, NULL), (4, 12, 2, NULL), (5, 11, 3, NULL), (6, 12, 3, NULL), "
    "(7, 11, 4, NULL), (8, 12, 4, NULL), (9, 11, 5, '2026-11-21'), (10, 12, 5, NULL)",
    "two_households 1 1 0;" },
  { "same-household-twice",
    "INSERT INTO membership (id, household_id, person_id) VALUES (1, 11, 1), (2, 11, 1)", "" },
  { "moved-without-end",
    "INSERT INTO residence (id, person_id, municipality, valid_from, valid_to) VALUES "
    "(1, 1, '2480', '2025-01-01', NULL), (2, 1, '2284', '2026-05-01', NULL), "
    "(3, 5, '2480', '2025-01-01', '2026-05-01'), (4, 5, '2284', '2026-05-01', NULL)",
    "two_municipalities 1 0 0;" },
  { "will-move",
    "INSERT INTO residence (id, person_id, municipality, valid_from, valid_to) VALUES "
    "(1, 1, '2480', '2025-01-01', NULL), (2, 1, '2284', '2027-05-01', NULL)",
    "" },
  { "two-plans",
    "INSERT INTO plan (id, person_id, enrolled_date, discharged_date) VALUES "
    "(1, 1, '2025-01-01', NULL), (2, 1, '2026-01-01', NULL), (3, 5, '2025-01-01', '2026-01-01'), "
    "(4, 5, '2026-01-01', NULL), (5, 2, NULL, NULL), (6, 2, '2026-01-01', NULL)",
    "two_plans 1 0 0;" },
  { "two-enrolments",
    "INSERT INTO sfi_enrolment (id, person_id, started_date, ended_date) VALUES "
    "(1, 5, '2026-01-12', NULL), (2, 5, '2025-01-12', '2026-02-01'), (3, 1, '2026-01-12', NULL), "
    "(4, 1, NULL, NULL)",
    "two_enrolments 5 0 0;" },
  { "two-places",
    "INSERT INTO preschool_placement (id, person_id, start_date) VALUES (1, 2, '2026-01-12'), "
    "(2, 2, '2026-08-12')",
    "two_places 2 0 0;" },
  { "sublets",
    "INSERT INTO membership (id, household_id, person_id, role) VALUES "
    "(1, 11, 1, 'reference_person'), (2, 11, 2, 'child'), (3, 12, 5, 'reference_person'); "
    "INSERT INTO sublet (id, household_id, dwelling_id, status, start_date, end_date, "
    "moved_out_date) VALUES (1, 11, 21, 'running', '2025-01-01', '2026-12-31', NULL), "
    "(2, 11, 22, 'running', '2026-01-01', '2027-12-31', NULL), "
    "(3, 12, 21, 'draft', '2026-01-01', '2027-12-31', NULL), "
    "(4, 12, 22, 'running', '2025-01-01', '2026-12-31', '2025-12-31')",
    "two_sublets 1 0 0;" },
  { "two-tenants",
    "INSERT INTO membership (id, household_id, person_id, role) VALUES "
    "(1, 11, 1, 'reference_person'), (3, 12, 5, 'reference_person'); "
    "INSERT INTO sublet (id, household_id, dwelling_id, status, start_date) VALUES "
    "(1, 11, 21, 'running', '2025-01-01'), (2, 12, 21, 'running', '2026-01-01')",
    "two_tenants 1,5 0 0;" },
  { "left-open",
    "UPDATE person SET status = 'moved_away' WHERE id IN (1, 5); "
    "UPDATE person SET death_date = '2026-11-01' WHERE id = 2; "
    "INSERT INTO plan (id, person_id, enrolled_date, discharged_date) VALUES "
    "(1, 1, '2025-01-01', NULL), (2, 5, '2025-01-01', '2026-11-01'); "
    "INSERT INTO preschool_application (id, person_id, status) VALUES (1, 2, 'queued')",
    "left_open 1,2 0 0;" },
  { "undecided",
    "INSERT INTO region_message (package, direction, kind, municipality, sign_key, sequence, "
    "state, sha256, n_bytes, time, user) VALUES "
    "('a', 'in', 'handover', '2284', 'k', 1, 'received', 'x', 1, 1, 'u'), "
    "('b', 'in', 'handover', '2284', 'k', 2, 'accepted', 'x', 1, 1, 'u'), "
    "('c', 'out', 'handover', '2284', 'k', 3, 'sent', 'x', 1, 1, 'u')",
    "undecided_handovers  0 1;" },
};

static char *
write_ids (GArray *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "",
                            g_array_index (ids, gint64, i));
  return g_string_free (text, FALSE);
}

static char *
write_conflicts (GPtrArray *conflicts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const TorgetConflict *conflict = g_ptr_array_index (conflicts, i);
      g_autofree char *ids = write_ids (conflict->ids);

      g_assert_nonnull (
          torget_code_list_find (torget_code_list_get ("conflict"), conflict->code));
      g_string_append_printf (text, "%s %s %u %u;", conflict->code, ids, conflict->n_protected,
                              conflict->n_others);
    }
  return g_string_free (text, FALSE);
}

static void
fill (StoreTest *test,
      const char *sql)
{
  g_autoptr (GError) error = NULL;
  const gint64 tx = torget_edit_begin (test->connection, "Test", &error);

  g_assert_no_error (error);
  torget_connection_run (test->connection, sql, &error);
  g_assert_no_error (error);
  torget_edit_commit (test->connection, tx, &error);
  g_assert_no_error (error);
}

static void
test_row (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;

  fill (test, people_sql);
  fill (test, rows[i].sql);
  conflicts
      = torget_conflict_store_list (test->connection, torget_date_from_iso (TODAY), &error);
  g_assert_no_error (error);
  found = write_conflicts (conflicts);
  g_assert_cmpstr (found, ==, rows[i].found);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/conflict-store/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  return g_test_run ();
}
