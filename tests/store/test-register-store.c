/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registers: what is counted as one name, what is vacant, and that renaming and merging move every
 * use and can be taken back. */
#include "config.h"

#include "store-test.h"

#include "store/edit.h"
#include "store/register-sql.h"
#include "store/register-store.h"
#include "store/statement.h"

#define TODAY "2026-11-21"

/* Two children at preschools in several spellings, one at a school of the same name, and two units
 * of which nobody has used one. */
static const char *const children[] = {
  "INSERT INTO person (id, family_name, given_name) VALUES (1, 'Testsson', 'Anna')",
  "INSERT INTO person (id, family_name, given_name) VALUES (2, 'Testberg', 'Bo')",
  "INSERT INTO preschool_application (id, person_id, wish_date) VALUES (10, 1, '2026-03-01')",
  "INSERT INTO preschool_choice (id, application_id, rank, unit) VALUES (20, 10, 1, 'Backen')",
  "INSERT INTO preschool_choice (id, application_id, rank, unit) VALUES (21, 10, 2, 'Bäcken')",
  "INSERT INTO preschool_offer (id, application_id, unit) VALUES (30, 10, ' backen ')",
  "INSERT INTO preschool_placement (id, person_id, kind, unit, start_date) "
  "VALUES (40, 2, 'preschool', 'BACKEN', '2026-08-10')",
  "INSERT INTO preschool_placement (id, person_id, kind, unit) VALUES (41, 2, 'school', 'Backen')",
  "INSERT INTO unit (id, kind, name) VALUES (50, 'preschool', 'Backen')",
  "INSERT INTO unit (id, kind, name, phone) VALUES (51, 'preschool', 'Aspen', '090-16 00 00')",
  NULL,
};

static void
insert (StoreTest *test,
        const char *const *statements)
{
  g_autoptr (GError) error = NULL;
  const gint64 tx = torget_edit_begin (test->connection, "Test", &error);

  g_assert_no_error (error);
  for (guint i = 0; statements[i] != NULL; i++)
    {
      torget_connection_run (test->connection, statements[i], &error);
      g_assert_no_error (error);
    }
  torget_edit_commit (test->connection, tx, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (StoreTest *test,
      TorgetRegister reg)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rows = torget_register_store_list (test->connection, reg,
                                                torget_date_from_iso (TODAY), &error);

  g_assert_no_error (error);
  return rows;
}

/* One line an entry: its name, how many records name it, and whether the register has it. */
static char *
dump (StoreTest *test,
      TorgetRegister reg)
{
  g_autoptr (GPtrArray) rows = list (test, reg);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetRegisterRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (lines, "%s %d%s\n", row->name, row->uses,
                              row->is_known ? "" : " unknown");
    }
  return g_string_free (lines, FALSE);
}

static void
assert_list (StoreTest *test,
             TorgetRegister reg,
             const char *expected)
{
  g_autofree char *lines = dump (test, reg);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_spellings_are_one_name (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  insert (test, children);
  assert_list (test, TORGET_REGISTER_PRESCHOOLS, "Aspen 0\nBacken 3\nBäcken 1 unknown\n");
  assert_list (test, TORGET_REGISTER_SCHOOLS, "Backen 1 unknown\n");
}

static void
test_keys (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean is_one;
  } names[] = {
    { "Backen", "BACKEN", TRUE },
    { "Backens förskola", " backens   Förskola\t", TRUE },
    { "A\xcc\x8alidhem", "Ålidhem", TRUE },
    { "Backen", "Bäcken", FALSE },
    { "SFI 1A", "SFI 1B", FALSE },
    { "SFI 1A", "SFI1A", FALSE },
    { NULL, "  ", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *a = torget_register_dup_key (names[i].a);
      g_autofree char *b = torget_register_dup_key (names[i].b);

      g_test_message ("%s, %s", names[i].a, names[i].b);
      g_assert_true (g_str_equal (a, b) == names[i].is_one);
    }
}

static void
test_uses_name_the_persons (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  const TorgetRegisterUse *use;

  insert (test, children);
  uses = torget_register_store_uses (test->connection, TORGET_REGISTER_PRESCHOOLS, 50, "Backen",
                                     &error);
  g_assert_no_error (error);
  g_assert_cmpuint (uses->len, ==, 3);
  use = g_ptr_array_index (uses, 0);
  g_assert_cmpint (use->record.id, ==, 40);
  g_assert_cmpstr (use->source, ==, "preschool_placement");
  g_assert_cmpint (use->person_id, ==, 2);
  g_assert_cmpstr (use->family_name, ==, "Testberg");
}

static const char *const protected_child[] = {
  "UPDATE person SET protection = 'confidentiality_marking' WHERE id = 2",
  NULL,
};

static void
test_uses_do_not_lead_to_somebody_protected (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = NULL;
  const TorgetRegisterUse *use;

  insert (test, children);
  insert (test, protected_child);
  uses = torget_register_store_uses (test->connection, TORGET_REGISTER_PRESCHOOLS, 50, "Backen",
                                     &error);
  g_assert_no_error (error);
  use = g_ptr_array_index (uses, 0);
  g_assert_cmpint (use->record.id, ==, 40);
  g_assert_cmpint (use->person_id, ==, 0);
  g_assert_cmpstr (use->protection, ==, "confidentiality_marking");
}

static void
rename_unit (StoreTest *test,
             const char *from,
             const char *to)
{
  g_autoptr (GError) error = NULL;
  const gint64 tx = torget_edit_begin (test->connection, "Rename", &error);

  g_assert_no_error (error);
  torget_register_store_rename (test->connection, TORGET_REGISTER_PRESCHOOLS, from, to, &error);
  g_assert_no_error (error);
  torget_edit_commit (test->connection, tx, &error);
  g_assert_no_error (error);
}

static void
test_renaming_reaches_every_spelling (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  insert (test, children);
  rename_unit (test, "Backen", "Lundens förskola");
  assert_list (test, TORGET_REGISTER_PRESCHOOLS,
               "Aspen 0\nBacken 0\nBäcken 1 unknown\nLundens förskola 3 unknown\n");
  assert_list (test, TORGET_REGISTER_SCHOOLS, "Backen 1 unknown\n");
}

static const char *const coordinators[] = {
  "INSERT INTO office (id, name) VALUES (5, 'Vuxentorget')",
  "INSERT INTO coordinator (id, name, office_id) VALUES (6, 'Kim Testgren', 5)",
  "INSERT INTO coordinator (id, name, phone) VALUES (7, 'Kim Testgren', '090-16 00 00')",
  "INSERT INTO person (id, family_name, coordinator_id) VALUES (1, 'Testsson', 6)",
  "INSERT INTO person (id, family_name, coordinator_id) VALUES (2, 'Testberg', 7)",
  "INSERT INTO task (id, person_id, coordinator_id, text) VALUES (3, 1, 7, 'Ring')",
  NULL,
};

#define COORDINATORS                                                                               \
  "SELECT id || ' ' || coalesce (office_id, '-') || ' ' || coalesce (phone, '-') "                 \
  "FROM coordinator ORDER BY id"
#define LINKS                                                                                      \
  "SELECT coordinator_id FROM person UNION ALL SELECT coordinator_id FROM task"

static void
test_merging_moves_links_and_is_undone (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL, *merged = NULL, *links = NULL, *after = NULL, *undone = NULL;
  gint64 tx;

  insert (test, coordinators);
  before = store_test_dump (test, LINKS);
  tx = torget_edit_begin (test->connection, "Merge", &error);
  torget_register_store_merge (test->connection, TORGET_REGISTER_COORDINATORS, 6, 7, &error);
  g_assert_no_error (error);
  g_assert_true (torget_edit_commit (test->connection, tx, &error));
  merged = store_test_dump (test, COORDINATORS);
  g_assert_cmpstr (merged, ==, "6 5 090-16 00 00\n");
  links = store_test_dump (test, LINKS);
  g_assert_cmpstr (links, ==, "6\n6\n6\n");

  g_assert_cmpint (torget_edit_revert (test->connection, tx, NULL, "Merge", &error), !=, 0);
  g_assert_no_error (error);
  undone = store_test_dump (test, COORDINATORS);
  g_assert_cmpstr (undone, ==, "6 5 -\n7 - 090-16 00 00\n");
  after = store_test_dump (test, LINKS);
  g_assert_cmpstr (after, ==, before);
}

static void
test_merging_with_what_is_gone (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;

  insert (test, coordinators);
  torget_edit_begin (test->connection, "Merge", NULL);
  g_assert_false (torget_register_store_merge (test->connection, TORGET_REGISTER_COORDINATORS, 6,
                                               99, &error));
  g_assert_error (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND);
  torget_edit_abandon (test->connection);
}

/* Flats in the order of their addresses, and whether each can be let. */
static const char *const flats[] = {
  "INSERT INTO head_lease (id, landlord, contract_number) VALUES (1, 'Bostaden', 'H-1')",
  "INSERT INTO household (id) VALUES (2)",
  "INSERT INTO dwelling (id, head_lease_id, address) VALUES (11, 1, 'A never let')",
  "INSERT INTO dwelling (id, head_lease_id, address) VALUES (12, 1, 'B running')",
  "INSERT INTO dwelling (id, head_lease_id, address) VALUES (13, 1, 'C moved out')",
  "INSERT INTO dwelling (id, address) VALUES (14, 'D leaves tomorrow')",
  "INSERT INTO dwelling (id, address) VALUES (15, 'E taken over')",
  "INSERT INTO dwelling (id, address) VALUES (16, 'F drafted anew')",
  "INSERT INTO sublet (id, household_id, dwelling_id, status) VALUES (22, 2, 12, 'running')",
  "INSERT INTO sublet (id, household_id, dwelling_id, status, moved_out_date) "
  "VALUES (23, 2, 13, 'moved_out', '2026-10-31')",
  "INSERT INTO sublet (id, household_id, dwelling_id, status, moved_out_date) "
  "VALUES (24, 2, 14, 'notice_served', '2026-11-22')",
  "INSERT INTO sublet (id, household_id, dwelling_id, status) VALUES (25, 2, 15, 'taken_over')",
  "INSERT INTO sublet (id, household_id, dwelling_id, status, end_date) "
  "VALUES (26, 2, 16, 'ended', '2026-06-30')",
  "INSERT INTO sublet (id, household_id, dwelling_id, status) VALUES (27, 2, 16, 'draft')",
  NULL,
};

static void
test_vacant_flats (void)
{
  static const struct
  {
    const char *name;
    gboolean is_vacant;
    const char *from;
    int flats;
  } expected[] = {
    { "A never let", TRUE, NULL, 3 },
    { "B running", FALSE, NULL, 3 },
    { "C moved out", TRUE, "2026-11-01", 3 },
    { "D leaves tomorrow", FALSE, NULL, 0 },
    { "E taken over", FALSE, NULL, 0 },
    { "F drafted anew", FALSE, NULL, 0 },
  };
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GPtrArray) rows = NULL;

  insert (test, flats);
  rows = list (test, TORGET_REGISTER_DWELLINGS);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetRegisterRow *row = g_ptr_array_index (rows, i);

      g_test_message ("%s", row->name);
      g_assert_cmpstr (row->name, ==, expected[i].name);
      g_assert_true (row->is_vacant == expected[i].is_vacant);
      g_assert_cmpint (row->vacant_from, ==,
                       expected[i].from != NULL ? torget_date_from_iso (expected[i].from)
                                                : TORGET_DATE_NONE);
      g_assert_cmpint (row->flats, ==, expected[i].flats);
    }
}

static gboolean
is_known_link (const char *table,
               const char *column)
{
  const TorgetRegisterUseSql *use;

  for (guint i = 0; (use = torget_register_sql_get_use (i)) != NULL; i++)
    if (g_str_equal (use->table, table) && g_str_equal (use->column, column))
      return TRUE;
  return FALSE;
}

/* A link that a merge does not know would make it fail, or leave something behind. */
static void
test_every_link_is_a_use (void)
{
  g_autoptr (StoreTest) test = store_test_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TorgetStatement) statement = torget_statement_get (
    test->connection,
    "SELECT m.name, f.\"from\", f.\"table\" FROM sqlite_master m, "
    "pragma_foreign_key_list (m.name) f WHERE m.type = 'table'",
    &error);
  guint n_links = 0;

  g_assert_no_error (error);
  while (torget_statement_step (statement, &error) == TORGET_STEP_ROW)
    {
      const char *table = torget_statement_get_text (statement, 0);
      const char *column = torget_statement_get_text (statement, 1);

      if (torget_register_sql_find (torget_statement_get_text (statement, 2)) == NULL)
        continue;
      g_test_message ("%s.%s", table, column);
      g_assert_true (is_known_link (table, column));
      n_links++;
    }
  g_assert_cmpuint (n_links, >=, 10);
}

static void
test_every_statement_runs (void)
{
  g_autoptr (StoreTest) test = store_test_new ();

  for (guint reg = 0; reg < TORGET_N_REGISTERS; reg++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = list (test, reg);
      g_autoptr (GPtrArray) uses
        = torget_register_store_uses (test->connection, reg, 1, "Backen", &error);
      g_autoptr (TorgetRecordSet) records = NULL;

      g_assert_no_error (error);
      g_assert_cmpuint (rows->len + uses->len, ==, 0);
      records = torget_register_store_load (test->connection, reg, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (torget_record_set_count (records), ==, 0);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/register-store/spellings-are-one-name", test_spellings_are_one_name);
  g_test_add_func ("/register-store/keys", test_keys);
  g_test_add_func ("/register-store/uses-name-the-persons", test_uses_name_the_persons);
  g_test_add_func ("/register-store/uses-do-not-lead-to-somebody-protected",
                   test_uses_do_not_lead_to_somebody_protected);
  g_test_add_func ("/register-store/renaming-reaches-every-spelling",
                   test_renaming_reaches_every_spelling);
  g_test_add_func ("/register-store/merging-moves-links-and-is-undone",
                   test_merging_moves_links_and_is_undone);
  g_test_add_func ("/register-store/merging-with-what-is-gone", test_merging_with_what_is_gone);
  g_test_add_func ("/register-store/vacant-flats", test_vacant_flats);
  g_test_add_func ("/register-store/every-link-is-a-use", test_every_link_is_a_use);
  g_test_add_func ("/register-store/every-statement-runs", test_every_statement_runs);
  return g_test_run ();
}
