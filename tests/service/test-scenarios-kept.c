/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The situations of the demo as a whole: the same in every file, taken back to nothing, entered from
 * the beginning; and those of the records themselves. With --print, writes what the fixture holds. */
#include "config.h"

#include "test-scenarios-entry.h"

#include "domain/identifier.h"
#include "domain/person.h"
#include "service/registers.h"

#include <stdio.h>

static guint
count_register (TorgetSession *session,
                TorgetRegister reg)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  torget_registers_list_async (session, reg, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  rows = torget_registers_list_finish (session, result, &error);
  g_assert_no_error (error);
  return rows->len;
}

/* Rows of all lists and registers. */
static guint
count_rows (TorgetSession *session)
{
  guint n = count_register (session, TORGET_REGISTER_DWELLINGS)
            + count_register (session, TORGET_REGISTER_HEAD_LEASES)
            + count_register (session, TORGET_REGISTER_COORDINATORS)
            + count_register (session, TORGET_REGISTER_MENTORS);

  for (int kind = TORGET_LIST_PERSONS; kind <= TORGET_LIST_SUBLETS; kind++)
    {
      g_autoptr (GPtrArray) rows = torget_test_list (session, (TorgetListKind) kind, NULL);

      n += rows->len;
    }
  return n;
}

static char *
enter_and_dump (TorgetTestEntry *entry)
{
  g_autoptr (TorgetRecordSet) loaded = NULL;

  while (torget_test_entry_enter_next (entry))
    ;
  loaded = torget_test_entry_load (entry);
  return torget_test_entry_dump (entry, loaded);
}

/* In another file than that of the other tests: the same again. */
static void
test_entered_and_taken_back (gconstpointer scenario)
{
  g_autoptr (TorgetTestEntry) entry = torget_test_entry_new (GPOINTER_TO_UINT (scenario));
  g_autofree char *dump = enter_and_dump (entry);
  TorgetSession *session = entry->test->session;

  torget_test_entry_check_kept (GPOINTER_TO_UINT (scenario), dump);
  g_assert_cmpuint (count_rows (session), >, 10);
  for (guint step = entry->steps->len; step > 0; step--)
    torget_test_undo (session, g_array_index (entry->steps, gint64, step - 1));
  g_assert_cmpuint (count_rows (session), ==, 0);
}

/* A status that an event leads to is never typed in. What is handled by hand has no events. */
static void
test_nothing_begins_finished (void)
{
  static const char *const first[] = { "status=not_started", "status=registered",
                                       "status=incomplete",  "status=draft",
                                       "status=referred",    "status=manual", NULL };
  static const char *const tracks[] = { "plan", "sfi_enrolment", "preschool_application", "sublet",
                                        "coordination_case", NULL };

  for (guint i = 0; i < torget_demo_count_scenarios (); i++)
    for (const TorgetDemoStep *step = torget_demo_scenarios[i].steps; step->what != NULL; step++)
      {
        g_auto (GStrv) pairs = g_strsplit (step->fields != NULL ? step->fields : "", "; ", -1);

        if (!g_strv_contains (tracks, step->what))
          continue;
        for (guint j = 0; pairs[j] != NULL; j++)
          g_assert_true (!g_str_has_prefix (pairs[j], "status=")
                         || g_strv_contains (first, pairs[j]));
      }
}

/* Of the records themselves */

static const TorgetIdentity *
get_number (TorgetTestEntry *entry,
            guint index)
{
  GPtrArray *numbers = torget_record_set_list (torget_demo_story_get_records (entry->story),
                                               &torget_identity_type);

  return g_ptr_array_index (numbers, index);
}

static TorgetTestEntry *
enter_named (const char *name)
{
  for (guint i = 0; i < torget_demo_count_scenarios (); i++)
    if (g_str_equal (torget_demo_scenarios[i].name, name))
      {
        TorgetTestEntry *entry = torget_test_entry_new (i);

        while (torget_test_entry_enter_next (entry))
          ;
        return entry;
      }
  g_assert_not_reached ();
}

/* Numbers that look like mistakes, and are none. */
static void
test_numbers (void)
{
  static const struct
  {
    const char *scenario;
    const char *written;
    const char *number;
    const char *birth_date;
  } rows[] = {
    { "shifted-day", "950117-2382", "19950117-2382", "1995-01-01" },
    { "leap-day", "960229-2386", "19960229-2386", "1996-02-29" },
    { "centenarian", "240502+2381", "19240502-2381", "1924-05-02" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (TorgetTestEntry) entry = enter_named (rows[i].scenario);
      const TorgetIdentifier read
          = torget_identifier_parse (rows[i].written, entry->source.today);

      g_assert_cmpstr (get_number (entry, 0)->value, ==, rows[i].number);
      g_assert_cmpstr (read.normalized, ==, rows[i].number);
      g_assert_true (read.valid);
      g_assert_true (torget_identifier_agrees_with_birth (
          &read, torget_date_from_iso (rows[i].birth_date)));
    }
}

/* Two of one person: both kinds of number are the same. */
static void
test_doubles (void)
{
  g_autoptr (TorgetTestEntry) entry = enter_named ("doubles");

  g_assert_cmpint (get_number (entry, 0)->person_id, !=, get_number (entry, 2)->person_id);
  g_assert_cmpstr (get_number (entry, 0)->value, ==, get_number (entry, 2)->value);
  g_assert_cmpstr (get_number (entry, 1)->value, ==, get_number (entry, 3)->value);
}

/* What the fixture is made of. */
static void
print_kept (void)
{
  for (guint i = 0; i < TORGET_TEST_N_KEPT; i++)
    {
      g_autoptr (TorgetTestEntry) entry = torget_test_entry_new (i);
      g_autofree char *dump = enter_and_dump (entry);

      printf ("%s# %u %s\n%s", i > 0 ? "\n" : "", i + 1, torget_demo_scenarios[i].name, dump);
    }
}

int
main (int argc,
      char **argv)
{
  if (argc > 1 && g_str_equal (argv[1], "--print"))
    {
      print_kept ();
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < TORGET_TEST_N_KEPT; i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/scenarios-kept/taken-back/%s", torget_demo_scenarios[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_entered_and_taken_back);
    }
  g_test_add_func ("/scenarios-kept/nothing-begins-finished", test_nothing_begins_finished);
  g_test_add_func ("/scenarios-kept/numbers", test_numbers);
  g_test_add_func ("/scenarios-kept/doubles", test_doubles);
  return g_test_run ();
}
