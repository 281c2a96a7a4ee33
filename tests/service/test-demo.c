/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo: the same households every time, and nobody who could be a real person. */
#include "config.h"

#include "base/clock.h"
#include "domain/identifier.h"
#include "domain/person.h"
#include "service/demo.h"
#include "service/session-files.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#define HOUSEHOLDS 60

static gint64
count_id (gpointer user_data)
{
  gint64 *last = user_data;

  return ++*last;
}

static void
write_record (gpointer data,
              gpointer user_data)
{
  const TorgetRecord *record = data;
  GString *text = user_data;

  g_string_append_printf (text, "%s %" G_GINT64_FORMAT "\n", record->type->name, record->id);
  for (guint i = 0; i < record->type->n_fields; i++)
    {
      g_autofree char *value = torget_record_dup_value (record, &record->type->fields[i]);

      g_string_append_printf (text, " %s=%s\n", record->type->fields[i].name, value);
    }
}

static char *
dump (const char *today)
{
  gint64 last = 0;
  TorgetDemoSource source = { count_id, &last, torget_date_from_iso (today) };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);
  GString *text = g_string_new (NULL);

  torget_record_set_foreach (offices, write_record, text);
  for (guint i = 0; i < HOUSEHOLDS; i++)
    {
      g_autoptr (TorgetRecordSet) household = torget_demo_new_household (&source, i, offices);

      torget_record_set_foreach (household, write_record, text);
    }
  return g_string_free (text, FALSE);
}

static void
test_same_day_same_demo (void)
{
  g_autofree char *first = dump ("2026-11-21");
  g_autofree char *second = dump ("2026-11-21");
  g_autofree char *later = dump ("2027-01-21");

  g_assert_cmpuint (strlen (first), >, 10000);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, later);
}

/* The birth numbers 238 and 239 are set aside for tests; nobody is given them. */
static void
assert_invented (gpointer data,
                 gpointer user_data)
{
  const TorgetRecord *record = data;
  const TorgetIdentity *identity = data;
  guint *n_numbers = user_data;
  TorgetIdentifier number;

  if (record->type != &torget_identity_type || g_strcmp0 (identity->kind, "dossier") == 0)
    return;
  number = torget_identifier_parse (identity->value, torget_date_from_iso ("2026-11-21"));
  g_assert_true (number.valid);
  g_assert_cmpstr (number.normalized, ==, identity->value);
  g_assert_true (g_str_has_prefix (identity->value + 9, "238")
                 || g_str_has_prefix (identity->value + 9, "239"));
  (*n_numbers)++;
}

static void
test_everybody_is_invented (void)
{
  gint64 last = 0;
  TorgetDemoSource source = { count_id, &last, torget_date_from_iso ("2026-11-21") };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);
  guint n_numbers = 0;

  for (guint i = 0; i < HOUSEHOLDS; i++)
    {
      g_autoptr (TorgetRecordSet) household = torget_demo_new_household (&source, i, offices);

      torget_record_set_foreach (household, assert_invented, &n_numbers);
    }
  g_assert_cmpuint (n_numbers, >, HOUSEHOLDS);
}

static void
assert_own_name (gpointer data,
                 gpointer user_data)
{
  const TorgetRecord *record = data;
  const TorgetPerson *person = data;
  GHashTable *names = user_data;

  if (record->type == &torget_person_type)
    g_assert_true (g_hash_table_add (
        names, g_strdup_printf ("%s %s", person->given_name, person->family_name)));
}

/* Or nobody knows which of them a line is about. */
static void
test_names_differ_in_a_household (void)
{
  gint64 last = 0;
  TorgetDemoSource source = { count_id, &last, torget_date_from_iso ("2026-11-21") };
  g_autoptr (TorgetRecordSet) offices = torget_demo_new_offices (&source);

  for (guint i = 0; i < 10 * HOUSEHOLDS; i++)
    {
      g_autoptr (TorgetRecordSet) household = torget_demo_new_household (&source, i, offices);
      g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      torget_record_set_foreach (household, assert_own_name, names);
    }
}

static void
open_demo (TorgetSession *session,
           const char *path)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_make_demo_async (session, path, 5, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  torget_session_open_demo_finish (session, result, &error);
  g_assert_no_error (error);
}

/* Made once; opened as it is, with what was done in it, afterwards. */
static void
test_demo_file_is_made_once_and_marked (void)
{
  g_autoptr (TorgetSession) session = torget_session_new ();
  char *folder = torget_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "demo.db", NULL);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) again = NULL;

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  g_assert_false (torget_session_path_is_demo (path));
  open_demo (session, path);
  g_assert_true (torget_session_is_demo (session));
  rows = torget_test_list (session, TORGET_LIST_PERSONS, NULL);
  g_assert_cmpuint (rows->len, >, 5);
  torget_test_close (session);
  g_assert_true (torget_session_path_is_demo (path));
  open_demo (session, path);
  again = torget_test_list (session, TORGET_LIST_PERSONS, NULL);
  g_assert_cmpuint (again->len, ==, rows->len);
  torget_test_close (session);
  torget_test_folder_remove (folder);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo/same", test_same_day_same_demo);
  g_test_add_func ("/demo/invented", test_everybody_is_invented);
  g_test_add_func ("/demo/names", test_names_differ_in_a_household);
  g_test_add_func ("/demo/file", test_demo_file_is_made_once_and_marked);
  return g_test_run ();
}
