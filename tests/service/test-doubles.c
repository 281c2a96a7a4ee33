/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons who were entered twice: who is taken for whom, what is remembered, and two made one. */
#include "config.h"

#include "base/clock.h"
#include "domain/case-view.h"
#include "domain/person-merge.h"
#include "service/backups.h"
#include "service/doubles.h"
#include "service/person-search.h"
#include "support/session-test.h"

#define LIMIT 20

/* Invented persons; numbers have the birth number 238. */
static const struct
{
  const char *given_name;
  const char *family_name;
  const char *birth_date;
  const char *kind;
  const char *number;
  const char *protection;
} people[] = {
  { "Muhammad", "Testi", "1990-01-01", "personnummer", "19900101-2385", NULL },
  { "Testi", "Mohamed", "1990-01-01", NULL, NULL, NULL },           /* swapped, another spelling */
  { "Muhammad", "Testi", "1990-10-01", NULL, NULL, NULL },          /* somebody else */
  { "Olena", "Prov", NULL, "personnummer", "19900101-2385", NULL }, /* the same number */
  { "Rima", "Fiktiv", "2000-02-02", "dossier", "12-345678", NULL },
  { "Samar", "Fiktiv", "2001-02-02", "dossier", "12-345678", NULL }, /* a family's number */
  { "Rima", "Fiktiv", "2000-02-02", NULL, NULL, "marking" },         /* protected */
  { "Zahra", "Demo", NULL, NULL, NULL, NULL },
};

typedef struct
{
  TorgetTestSession *test;
  TorgetSession *session;
  gint64 ids[G_N_ELEMENTS (people)];
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  torget_clock_set_today (torget_date_from_iso ("2026-11-21"));
  fixture->test = torget_test_session_new ();
  fixture->session = fixture->test->session;
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      TorgetPerson *person = torget_test_add (fixture->session, records, &torget_person_type);
      TorgetIdentity *identity;

      fixture->ids[i] = person->record.id;
      person->given_name = g_strdup (people[i].given_name);
      person->family_name = g_strdup (people[i].family_name);
      person->protection = g_strdup (people[i].protection);
      if (people[i].birth_date != NULL)
        person->birth_date = torget_date_from_iso (people[i].birth_date);
      if (people[i].number == NULL)
        continue;
      identity = torget_test_add (fixture->session, records, &torget_identity_type);
      identity->person_id = person->record.id;
      identity->kind = g_strdup (people[i].kind);
      identity->value = g_strdup (people[i].number);
    }
  torget_test_save (fixture->session, records, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_session_free (fixture->test);
}

static GPtrArray *
finish_doubles (Fixture *fixture,
                GAsyncResult **wait)
{
  g_autoptr (GAsyncResult) result = torget_test_wait (wait);
  g_autoptr (GError) error = NULL;
  GPtrArray *doubles = torget_session_doubles_finish (fixture->session, result, &error);

  g_assert_no_error (error);
  return doubles;
}

static GPtrArray *
list_doubles (Fixture *fixture)
{
  GAsyncResult *wait = NULL;

  torget_session_list_doubles_async (fixture->session, LIMIT, NULL, torget_test_wait_cb, &wait);
  return finish_doubles (fixture, &wait);
}

static TorgetAlikeness
get_alikeness (GPtrArray *doubles,
               gint64 a,
               gint64 b)
{
  for (guint i = 0; i < doubles->len; i++)
    {
      const TorgetDouble *pair = g_ptr_array_index (doubles, i);
      const gint64 first = pair->first->record.id, second = pair->second->record.id;

      if ((first == a && second == b) || (first == b && second == a))
        return pair->alikeness;
    }
  return 0;
}

static void
test_list (Fixture *fixture,
           gconstpointer unused)
{
  const gint64 *ids = fixture->ids;
  g_autoptr (GPtrArray) doubles = list_doubles (fixture);

  g_assert_cmpuint (doubles->len, ==, 2);
  g_assert_cmpint (get_alikeness (doubles, ids[0], ids[1]), ==,
                   TORGET_ALIKE_NAME | TORGET_ALIKE_BIRTH);
  g_assert_cmpint (get_alikeness (doubles, ids[0], ids[3]), ==, TORGET_ALIKE_NUMBER);
}

static void
set_same (Fixture *fixture,
          gint64 a,
          gint64 b,
          gboolean may_be_same)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_set_same_async (fixture->session, a, b, may_be_same, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_true (torget_session_set_same_finish (fixture->session, result, NULL));
}

/* Remembered whichever of the two is named first, and once. */
static void
test_not_the_same (Fixture *fixture,
                   gconstpointer unused)
{
  const gint64 *ids = fixture->ids;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) without = NULL;
      g_autoptr (GPtrArray) with = NULL;

      set_same (fixture, ids[i], ids[1 - i], FALSE);
      set_same (fixture, ids[1 - i], ids[i], FALSE);
      without = list_doubles (fixture);
      g_assert_cmpint (get_alikeness (without, ids[0], ids[1]), ==, 0);
      g_assert_cmpint (get_alikeness (without, ids[0], ids[3]), !=, 0);
      set_same (fixture, ids[i], ids[1 - i], TRUE);
      with = list_doubles (fixture);
      g_assert_cmpint (get_alikeness (with, ids[0], ids[1]), !=, 0);
    }
}

/* Typed so far, and which of the people above it may be, as letters a b c ..., each with the sum
 * of the reasons: 1 number, 2 birth, 4 name. */
static const struct
{
  const char *given_name;
  const char *family_name;
  const char *birth_date;
  const char *number;
  const char *found;
} typed[] = {
  { NULL, NULL, NULL, NULL, "" },
  { "Muhammed", NULL, NULL, NULL, "" },
  { "Zahra", "Demo", NULL, NULL, "h4" },
  { "Sahra", "Demo", NULL, NULL, "" },
  { "Zahraa", "Demo", "1999-01-01", NULL, "h4" },
  { "Rima", "Fiktiv", "2000-02-02", NULL, "e6" },
  { "Rima", "Fiktiv", "2000-02-03", NULL, "" },
  { "Rima", NULL, "2000-02-02", NULL, "e6" },
  { "Rima", NULL, NULL, NULL, "" },
  { "Mohammad", "Testi", "1990-10-01", NULL, "c6" },
  { NULL, NULL, NULL, "19900101-2385", "a1 d1" },
  { "Mohammad", "Testi", "1990-01-01", "19900101-2385", "a7 b6 d1" },
};

static char *
name_found (Fixture *fixture,
            GPtrArray *doubles)
{
  GString *found = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    for (guint j = 0; j < doubles->len; j++)
      {
        const TorgetDouble *pair = g_ptr_array_index (doubles, j);

        if (pair->second->record.id == fixture->ids[i])
          g_string_append_printf (found, "%s%c%d", found->len > 0 ? " " : "", 'a' + (int) i,
                                  pair->alikeness);
      }
  return g_string_free (found, FALSE);
}

static void
test_while_typing (Fixture *fixture,
                   gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      GAsyncResult *wait = NULL;
      g_autoptr (GPtrArray) doubles = NULL;
      g_autofree char *found = NULL;

      torget_session_find_alike_async (
          fixture->session, typed[i].given_name, typed[i].family_name,
          typed[i].birth_date != NULL ? torget_date_from_iso (typed[i].birth_date)
                                      : TORGET_DATE_NONE,
          typed[i].number, LIMIT, NULL, torget_test_wait_cb, &wait);
      doubles = finish_doubles (fixture, &wait);
      found = name_found (fixture, doubles);
      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (found, ==, typed[i].found);
    }
}

/* Merging */

static TorgetRecordSet *
load_pair (Fixture *fixture,
           gint64 first,
           gint64 second)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetRecordSet *records;

  torget_session_load_pair_async (fixture->session, first, second, NULL, torget_test_wait_cb,
                                  &wait);
  result = torget_test_wait (&wait);
  records = torget_session_load_pair_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  return records;
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
       gint64 kept,
       gint64 other)
{
  g_autoptr (TorgetRecordSet) records = load_pair (fixture, kept, other);
  g_autoptr (TorgetRecordSet) changed = torget_record_set_new ();
  g_autoptr (TorgetRecordSet) removed = torget_record_set_new ();
  g_autoptr (TorgetPersonMerge) merge = torget_person_merge_new (records, kept, other);

  for (guint i = 0; i < torget_person_merge_get_n_conflicts (merge); i++)
    torget_person_merge_choose (merge, i, TORGET_MERGE_KEEP);
  g_assert_true (torget_person_merge_apply (merge, changed, removed));
  return torget_test_save (fixture->session, changed, removed);
}

static guint
count_found (Fixture *fixture,
             const char *text,
             gint64 id)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetPersonSearch) found = NULL;
  guint n = 0;

  torget_session_search_async (fixture->session, text, LIMIT, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  found = torget_session_search_finish (fixture->session, result, NULL);
  for (guint i = 0; i < found->exact->len; i++)
    n += ((TorgetRecord *) g_ptr_array_index (found->exact, i))->id == id;
  return n;
}

/* What the file says of all of them, but for the log itself. */
static char *
describe (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (TorgetRecordSet) records
          = torget_test_load_case (fixture->session, fixture->ids[i]);
      g_autoptr (GPtrArray) identities = torget_case_list_owned (
          records, &torget_identity_type, "person_id", fixture->ids[i]);
      const TorgetPerson *person = torget_case_get_person (records, fixture->ids[i]);

      g_string_append_printf (text, "%s %s %d %d %u; ", person->given_name, person->family_name,
                              person->birth_date, person->merged_into != 0, identities->len);
    }
  return g_string_free (text, FALSE);
}

/* The one who goes is in no list, the one who stays is found by both names and numbers, and one
 * undo brings all of it back. */
static void
test_merge (Fixture *fixture,
            gconstpointer unused)
{
  const gint64 kept = fixture->ids[7], other = fixture->ids[0];
  g_autofree char *before = describe (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) doubles = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;
  gint64 tx = merge (fixture, kept, other);

  assert_one_copy (fixture);
  g_assert_cmpuint (torget_test_count_persons (fixture->session), ==, G_N_ELEMENTS (people) - 1);
  g_assert_cmpuint (count_found (fixture, "muhammad", kept), ==, 1);
  g_assert_cmpuint (count_found (fixture, "zahra demo", kept), ==, 1);
  g_assert_cmpuint (count_found (fixture, "19900101-2385", kept), ==, 1);
  g_assert_cmpuint (count_found (fixture, "muhammad", other), ==, 0);
  doubles = list_doubles (fixture);
  g_assert_cmpint (get_alikeness (doubles, kept, fixture->ids[3]), ==, TORGET_ALIKE_NUMBER);
  records = torget_test_load_case (fixture->session, kept);
  g_assert_cmpint (torget_case_get_person (records, kept)->birth_date, ==,
                   torget_date_from_iso ("1990-01-01"));

  torget_test_undo (fixture->session, tx);
  after = describe (fixture);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_found (fixture, "muhammad", kept), ==, 0);
  g_assert_cmpuint (count_found (fixture, "muhammad", other), ==, 1);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/doubles/list", test_list);
  ADD ("/doubles/not-the-same", test_not_the_same);
  ADD ("/doubles/while-typing", test_while_typing);
  ADD ("/doubles/merge", test_merge);
  return g_test_run ();
}
