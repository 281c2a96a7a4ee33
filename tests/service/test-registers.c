/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registers through a session: renaming and merging are one step of undo, the list is searched,
 * sorted and narrowed without asking the store, and a long register stays quick. */
#include "config.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"
#include "domain/sfi.h"
#include "service/backups.h"
#include "service/error.h"
#include "service/register-model.h"
#include "service/registers.h"
#include "support/session-test.h"

#define LONG_REGISTER 20000

typedef struct
{
  TorgetTestSession *test;
  TorgetRecordSet *records;
  gint64 unit_ids[2];
} Fixture;

static gpointer
add (Fixture *fixture,
     const TorgetRecordType *type)
{
  return torget_test_add (fixture->test->session, fixture->records, type);
}

static gint64
add_provider (Fixture *fixture,
              const char *name,
              const char *phone)
{
  TorgetUnit *unit = add (fixture, &torget_unit_type);

  unit->kind = g_strdup ("sfi_provider");
  unit->name = g_strdup (name);
  unit->phone = g_strdup (phone);
  return unit->record.id;
}

static void
add_student (Fixture *fixture,
             const char *provider)
{
  TorgetPerson *person = add (fixture, &torget_person_type);
  TorgetSfiEnrolment *enrolment = add (fixture, &torget_sfi_enrolment_type);

  person->family_name = g_strdup ("Testsson");
  enrolment->person_id = person->record.id;
  enrolment->provider = g_strdup (provider);
}

/* Two providers that are one, three students of theirs, and one of somebody else's. */
static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  fixture->records = torget_record_set_new ();
  fixture->unit_ids[0] = add_provider (fixture, "Hermods", NULL);
  fixture->unit_ids[1] = add_provider (fixture, "Hermods AB", "090-16 00 00");
  add_student (fixture, "Hermods");
  add_student (fixture, "HERMODS");
  add_student (fixture, "Hermods AB");
  add_student (fixture, "Folkuniversitetet");
  torget_test_save (fixture->test->session, fixture->records, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_record_set_unref (fixture->records);
  torget_test_session_free (fixture->test);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *rows;

  torget_registers_list_async (fixture->test->session, TORGET_REGISTER_SFI_PROVIDERS, NULL,
                               torget_test_wait_cb, &result);
  rows = torget_registers_list_finish (fixture->test->session, torget_test_wait (&result), &error);
  g_assert_no_error (error);
  return rows;
}

/* As "name uses", ended by a star where the register does not have the name. */
static void
assert_list (Fixture *fixture,
             const char *expected)
{
  g_autoptr (GPtrArray) rows = list (fixture);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetRegisterRow *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s%s %d%s", i > 0 ? ", " : "", row->name, row->uses,
                              row->is_known ? "" : "*");
    }
  g_assert_cmpstr (text->str, ==, expected);
}

#define BEFORE "Folkuniversitetet 1*, Hermods 2, Hermods AB 1"

static gint64
finish_save (Fixture *fixture,
             GAsyncResult **result,
             GError **error)
{
  return torget_session_save_finish (fixture->test->session, torget_test_wait (result), error);
}

static void
test_renaming_is_one_step (Fixture *fixture,
                           gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetUnit *unit = torget_record_copy (
    torget_record_set_find (fixture->records, &torget_unit_type, fixture->unit_ids[0]));
  const char *label;
  gint64 tx;

  g_free (unit->name);
  unit->name = g_strdup ("Hermods Umeå");
  torget_record_set_add (records, unit);
  torget_registers_rename_async (fixture->test->session, TORGET_REGISTER_SFI_PROVIDERS, records,
                                 "Hermods", "Hermods Umeå", "Provider changed",
                                 torget_test_wait_cb, &result);
  tx = finish_save (fixture, &result, &error);
  g_assert_no_error (error);
  assert_list (fixture, "Folkuniversitetet 1*, Hermods AB 1, Hermods Umeå 2");
  g_assert_cmpint (torget_session_get_last_tx (fixture->test->session, &label), ==, tx);
  g_assert_cmpstr (label, ==, "Provider changed");
  torget_test_undo (fixture->test->session, tx);
  assert_list (fixture, BEFORE);
}

/* Of before the merge. */
static void
assert_one_copy (Fixture *fixture)
{
  g_autoptr (GPtrArray) copies = torget_copies_list (fixture->test->path);

  g_assert_cmpuint (copies->len, ==, 1);
}

static gint64
merge (Fixture *fixture,
       gint64 kept_id,
       gint64 merged_id,
       GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  torget_registers_merge_async (fixture->test->session, TORGET_REGISTER_SFI_PROVIDERS, kept_id,
                                merged_id, "Merged", torget_test_wait_cb, &result);
  return finish_save (fixture, &result, error);
}

static void
test_merging_is_one_step (Fixture *fixture,
                          gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const gint64 tx = merge (fixture, fixture->unit_ids[0], fixture->unit_ids[1], &error);
  const TorgetRegisterRow *kept;

  g_assert_no_error (error);
  assert_one_copy (fixture);
  assert_list (fixture, "Folkuniversitetet 1*, Hermods 3");
  rows = list (fixture);
  kept = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (kept->phone, ==, "090-16 00 00");
  torget_test_undo (fixture->test->session, tx);
  assert_list (fixture, BEFORE);
}

static void
test_merging_with_what_is_gone (Fixture *fixture,
                                gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (merge (fixture, fixture->unit_ids[0], 1, &error), ==, 0);
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_FOUND);
  assert_list (fixture, BEFORE);
}

static void
test_names_for_forms (Fixture *fixture,
                      gconstpointer unused)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) names = NULL;

  torget_registers_list_names_async (fixture->test->session, TORGET_REGISTER_SFI_PROVIDERS, NULL,
                                     torget_test_wait_cb, &result);
  names = torget_registers_list_names_finish (fixture->test->session, torget_test_wait (&result),
                                              NULL);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (names->pdata[0], ==, "Hermods");
}

/* The model */

static TorgetRegisterModel *
create_model (Fixture *fixture)
{
  TorgetRegisterModel *model
    = torget_register_model_new (fixture->test->session, TORGET_REGISTER_SFI_PROVIDERS);

  while (torget_register_model_is_loading (model))
    g_main_context_iteration (NULL, TRUE);
  return model;
}

static void
assert_shown (TorgetRegisterModel *model,
              const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (TorgetRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", torget_register_row_get (row)->name);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_model_narrows (Fixture *fixture,
                    gconstpointer unused)
{
  static const struct
  {
    const char *search;
    TorgetRegisterShow show;
    const char *field;
    gboolean descending;
    const char *expected;
  } cases[] = {
    { NULL, TORGET_REGISTER_SHOW_ALL, "name", FALSE, "Folkuniversitetet, Hermods, Hermods AB" },
    { NULL, TORGET_REGISTER_SHOW_ALL, "name", TRUE, "Hermods AB, Hermods, Folkuniversitetet" },
    { NULL, TORGET_REGISTER_SHOW_ALL, "uses", TRUE, "Hermods, Hermods AB, Folkuniversitetet" },
    { "hermöds", TORGET_REGISTER_SHOW_ALL, "name", FALSE, "Hermods, Hermods AB" },
    { "090-16", TORGET_REGISTER_SHOW_ALL, "name", FALSE, "Hermods AB" },
    { "ab", TORGET_REGISTER_SHOW_UNKNOWN, "name", FALSE, "" },
    { NULL, TORGET_REGISTER_SHOW_UNKNOWN, "name", FALSE, "Folkuniversitetet" },
    { NULL, TORGET_REGISTER_SHOW_UNUSED, "name", FALSE, "" },
    { NULL, TORGET_REGISTER_SHOW_ALIKE, "name", FALSE, "Hermods, Hermods AB" },
  };
  g_autoptr (TorgetRegisterModel) model = create_model (fixture);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].expected);
      torget_register_model_set_search (model, cases[i].search);
      torget_register_model_set_show (model, cases[i].show);
      torget_register_model_set_order (model, cases[i].field, cases[i].descending);
      assert_shown (model, cases[i].expected);
    }
}

static void
test_model_proposes_doubles (Fixture *fixture,
                             gconstpointer unused)
{
  g_autoptr (TorgetRegisterModel) model = create_model (fixture);
  g_autoptr (TorgetRow) row = g_list_model_get_item (G_LIST_MODEL (model), 1);
  g_autoptr (GPtrArray) similar
    = torget_register_model_list_similar (model, torget_register_row_get (row), NULL, 5);

  g_assert_cmpuint (similar->len, ==, 2);
  g_assert_cmpstr (((TorgetRegisterRow *) similar->pdata[0])->name, ==, "Hermods AB");
}

static void
test_model_rests_out_of_sight (Fixture *fixture,
                               gconstpointer unused)
{
  g_autoptr (TorgetRegisterModel) model = create_model (fixture);

  torget_register_model_set_looked_at (model, FALSE);
  add_student (fixture, "Lernia");
  torget_test_save (fixture->test->session, fixture->records, NULL);
  g_assert_false (torget_register_model_is_loading (model));
  torget_register_model_set_looked_at (model, TRUE);
  while (torget_register_model_is_loading (model))
    g_main_context_iteration (NULL, TRUE);
  assert_shown (model, "Folkuniversitetet, Hermods, Hermods AB, Lernia");
}

static void
test_likeness (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    guint least;
    guint most;
  } names[] = {
    { "Hermods", "HERMODS", 100, 100 },
    { "Bäckens förskola", "Backens förskola", 100, 100 },
    { "Hermods", "Hermods AB", 70, 95 },
    { "Ersmarks förskola", "Förskolan Ersmark", 60, 99 },
    { "Hermods", "Folkuniversitetet", 0, 10 },
    { NULL, "Hermods", 0, 0 },
    { NULL, NULL, 100, 100 },
    { "A", "B", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const guint likeness = torget_register_likeness (names[i].a, names[i].b);

      g_test_message ("%s, %s: %u", names[i].a, names[i].b, likeness);
      g_assert_cmpuint (likeness, >=, names[i].least);
      g_assert_cmpuint (likeness, <=, names[i].most);
    }
}

static void
test_alike (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    gboolean is_alike;
  } names[] = {
    { "Bäckens förskola", "Backens förskola", TRUE },
    { "Kim Testgren", "Kim Testgren", TRUE },
    { "Mariehems förskola", "Mariehem förskola", TRUE },
    { "Grupp 1A", "Grupp 1B", FALSE },
    { "SFI 2C förmiddag", "SFI 2D förmiddag", FALSE },
    { "SFI 2C förmiddag", "SFI 2c, förmiddag", TRUE },
    { "SFI 2C förmiddag", "SFI 3C förmiddag", FALSE },
    { "Mariehems förskola", "Ersmarks förskola", FALSE },
    { "Demo idrottsförening", "Demo äldreboende", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s, %s", names[i].a, names[i].b);
      g_assert_true (torget_register_is_alike (names[i].a, names[i].b) == names[i].is_alike);
    }
}

/* What is measured is told, and judged by the benchmarks alone. */
static void
test_long_register (Fixture *fixture,
                    gconstpointer unused)
{
  g_autoptr (TorgetRegisterModel) model = NULL;
  gint64 start, read, searched, sorted;

  for (guint i = 0; i < LONG_REGISTER; i++)
    {
      g_autofree char *name = g_strdup_printf ("Anordnare %05u i Testköping", i);

      add_provider (fixture, name, NULL);
    }
  torget_test_save (fixture->test->session, fixture->records, NULL);
  start = g_get_monotonic_time ();
  model = create_model (fixture);
  read = g_get_monotonic_time ();
  torget_register_model_set_search (model, "19999");
  searched = g_get_monotonic_time ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 1);
  torget_register_model_set_search (model, NULL);
  torget_register_model_set_order (model, "uses", TRUE);
  sorted = g_get_monotonic_time ();
  g_test_message ("%d rows: read in %d ms, searched in %d ms, shown anew and sorted in %d ms",
                  LONG_REGISTER, (int) ((read - start) / 1000), (int) ((searched - read) / 1000),
                  (int) ((sorted - searched) / 1000));
}

static void
add_test (const char *path,
          void (*func) (Fixture *fixture, gconstpointer unused))
{
  g_test_add (path, Fixture, NULL, set_up, func, tear_down);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/registers/renaming-is-one-step", test_renaming_is_one_step);
  add_test ("/registers/merging-is-one-step", test_merging_is_one_step);
  add_test ("/registers/merging-with-what-is-gone", test_merging_with_what_is_gone);
  add_test ("/registers/names-for-forms", test_names_for_forms);
  add_test ("/registers/model-narrows", test_model_narrows);
  add_test ("/registers/model-proposes-doubles", test_model_proposes_doubles);
  add_test ("/registers/model-rests-out-of-sight", test_model_rests_out_of_sight);
  g_test_add_func ("/registers/likeness", test_likeness);
  g_test_add_func ("/registers/alike", test_alike);
  add_test ("/registers/long-register", test_long_register);
  return g_test_run ();
}
