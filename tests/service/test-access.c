/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every door to what is known of a person leaves a row in the access log, and none opens a
 * protected case without a reason. */
#include "config.h"

#include "service/access.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/household.h"
#include "domain/list-rows.h"
#include "domain/person.h"
#include "service/attachment.h"
#include "service/document.h"
#include "service/doubles.h"
#include "service/error.h"
#include "service/history.h"
#include "service/person-search.h"
#include "support/session-test.h"
#include "support/test-folder.h"

#include <string.h>

/* Everybody protected is called so; the name is nowhere else. */
#define MARKER "Xyzmarkör"
#define NUMBER "199906122398"

typedef struct
{
  TorgetTestSession *test;
  TorgetSession *session;
  gint64 open_id;
  gint64 protected_id;
  gint64 child_id; /* lives with the protected */
} Fixture;

static gint64
add_person (Fixture *fixture,
            TorgetRecordSet *records,
            const char *family_name,
            const char *protection)
{
  TorgetPerson *person = torget_test_add (fixture->session, records, &torget_person_type);

  person->given_name = g_strdup ("Noor");
  person->family_name = g_strdup (family_name);
  person->protection = g_strdup (protection);
  return person->record.id;
}

static void
add_member (Fixture *fixture,
            TorgetRecordSet *records,
            gint64 household_id,
            gint64 person_id,
            const char *role)
{
  TorgetMembership *membership
      = torget_test_add (fixture->session, records, &torget_membership_type);

  membership->household_id = household_id;
  membership->person_id = person_id;
  membership->role = g_strdup (role);
}

static void
set_up (Fixture *fixture,
        gconstpointer unused)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();
  TorgetHousehold *household;
  TorgetIdentity *identity;

  torget_clock_set_today (torget_date_from_iso ("2026-11-20"));
  fixture->test = torget_test_session_new ();
  fixture->session = fixture->test->session;
  household = torget_test_add (fixture->session, records, &torget_household_type);
  fixture->open_id = add_person (fixture, records, "Öppen", NULL);
  fixture->protected_id = add_person (fixture, records, MARKER, "marking");
  fixture->child_id = add_person (fixture, records, "Barn", NULL);
  add_member (fixture, records, household->record.id, fixture->protected_id, "reference_person");
  add_member (fixture, records, household->record.id, fixture->child_id, "child");
  identity = torget_test_add (fixture->session, records, &torget_identity_type);
  identity->person_id = fixture->protected_id;
  identity->kind = g_strdup ("personnummer");
  identity->value = g_strdup (NUMBER);
  torget_test_save (fixture->session, records, NULL);
}

static void
tear_down (Fixture *fixture,
           gconstpointer unused)
{
  torget_test_session_free (fixture->test);
}

/* The log as `action person detail`, one row a line; persons by what they are. */

static const char *
get_name (Fixture *fixture,
          gint64 person_id)
{
  return person_id == 0 ? "-" : person_id == fixture->open_id ? "open" : "other";
}

static GPtrArray *
list (Fixture *fixture,
      const TorgetAccessQuery *query)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *lines;

  torget_session_list_access_async (fixture->session, query, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  lines = torget_session_list_access_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  return lines;
}

static char *
dup_log (Fixture *fixture)
{
  const TorgetAccessQuery everything = { 0 };
  g_autoptr (GPtrArray) lines = list (fixture, &everything);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const TorgetAccessLine *line = lines->pdata[i];

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", line->action,
                              get_name (fixture, line->person_id));
    }
  return g_string_free (text, FALSE);
}

static void
assert_log (Fixture *fixture,
            const char *expected)
{
  g_autofree char *log = dup_log (fixture);

  g_assert_cmpstr (log, ==, expected);
}

/* The doors: each gives whether it opened for the person. */

typedef gboolean (*Door) (Fixture *fixture,
                          gint64 person_id,
                          GError **error);

static gboolean
load_case (Fixture *fixture,
           gint64 person_id,
           GError **error)
{
  return torget_test_load_records (fixture->session, person_id, torget_session_load_case_async,
                                   torget_session_load_case_finish, error);
}

static gboolean
load_document (Fixture *fixture,
               gint64 person_id,
               GError **error)
{
  return torget_test_load_records (fixture->session, person_id,
                                   torget_session_load_document_async,
                                   torget_session_load_document_finish, error);
}

static gboolean
load_history (Fixture *fixture,
              gint64 person_id,
              GError **error)
{
  const TorgetHistoryQuery query = { .person_id = person_id, .n_steps = 10 };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetHistory) history = NULL;

  torget_session_load_history_async (fixture->session, &query, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  history = torget_session_load_history_finish (fixture->session, result, error);
  return history != NULL;
}

static gboolean
load_pair (Fixture *fixture,
           gint64 person_id,
           GError **error)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;

  torget_session_load_pair_async (fixture->session, person_id, fixture->open_id, NULL,
                                  torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = torget_session_load_pair_finish (fixture->session, result, error);
  return records != NULL;
}

static gboolean
load_attachment (Fixture *fixture,
                 gint64 person_id,
                 GError **error)
{
  g_autoptr (TorgetAttachment) attachment = torget_record_new (&torget_attachment_type);
  g_autoptr (GBytes) content = g_bytes_new_static ("%PDF-1.4 <</Type /Page>>", 24);
  g_autoptr (GBytes) loaded = NULL;
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) added = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  attachment->person_id = person_id;
  attachment->name = g_strdup ("a.pdf");
  torget_session_add_attachment_async (fixture->session, attachment, content, "Attached",
                                       torget_test_wait_cb, &wait);
  added = torget_test_wait (&wait);
  if (torget_session_add_attachment_finish (fixture->session, added, error) == 0)
    return FALSE;
  attachment->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  wait = NULL;
  torget_session_load_attachment_async (fixture->session, attachment, NULL, torget_test_wait_cb,
                                        &wait);
  result = torget_test_wait (&wait);
  loaded = torget_session_load_attachment_finish (fixture->session, result, error);
  return loaded != NULL;
}

static const struct
{
  const char *name;
  Door door;
  const char *rows; /* of the log */
} doors[] = {
  { "case", load_case, "open open" },
  { "document", load_document, "open open" },
  { "history", load_history, "open open" },
  { "pair", load_pair, "open open" },
  { "attachment", load_attachment, "open open; open:attachment open" },
};

/* Neither for the protected person, nor for who lives with them; and the failed look leaves no row
 * that says that somebody was seen. */
static void
test_doors_are_shut (Fixture *fixture,
                     gconstpointer unused)
{
  const gint64 persons[] = { fixture->protected_id, fixture->child_id };

  for (gsize i = 0; i < G_N_ELEMENTS (doors); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (persons); j++)
      {
        g_autoptr (GError) error = NULL;

        g_test_message ("%s %" G_GSIZE_FORMAT, doors[i].name, j);
        g_assert_false (doors[i].door (fixture, persons[j], &error));
        g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON);
      }
  assert_log (fixture, "");
}

static void
test_doors_leave_rows (Fixture *fixture,
                       gconstpointer unused)
{
  for (gsize i = 0; i < G_N_ELEMENTS (doors); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *log = NULL;
      Fixture own = { 0 };

      set_up (&own, NULL);
      g_assert_true (doors[i].door (&own, own.open_id, &error));
      g_assert_no_error (error);
      log = dup_log (&own);
      g_assert_cmpstr (log, ==, doors[i].rows);
      tear_down (&own, NULL);
    }
}

/* Loading anew, because something was saved, is the same look. */
static void
test_one_look (Fixture *fixture,
               gconstpointer unused)
{
  for (guint i = 0; i < 3; i++)
    g_assert_true (load_case (fixture, fixture->open_id, NULL));
  g_assert_true (load_history (fixture, fixture->open_id, NULL));
  assert_log (fixture, "open open");
}

static guint
count_reveals (GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += g_str_equal (((TorgetAccessLine *) lines->pdata[i])->action, "reveal");
  return n;
}

static void
test_reveal (Fixture *fixture,
             gconstpointer unused)
{
  const TorgetAccessQuery query = { .person_id = fixture->protected_id };
  g_autoptr (GPtrArray) lines = NULL;

  torget_test_reveal (fixture->session, fixture->protected_id);
  for (gsize i = 0; i < G_N_ELEMENTS (doors); i++)
    g_assert_true (doors[i].door (fixture, fixture->protected_id, NULL));
  g_assert_true (load_case (fixture, fixture->child_id, NULL));
  lines = list (fixture, &query);
  g_assert_cmpuint (count_reveals (lines), ==, 1);
  g_assert_cmpstr (((TorgetAccessLine *) lines->pdata[0])->action, ==, "reveal");
  g_assert_cmpstr (((TorgetAccessLine *) lines->pdata[0])->reason, ==, "own_case");
  g_assert_null (((TorgetAccessLine *) lines->pdata[0])->family_name);

  torget_session_conceal (fixture->session, fixture->protected_id);
  g_assert_false (load_case (fixture, fixture->protected_id, NULL));
  g_assert_false (load_case (fixture, fixture->child_id, NULL));
}

/* Closing the file forgets all reasons. */
static void
test_lock_forgets (Fixture *fixture,
                   gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  torget_test_reveal (fixture->session, fixture->protected_id);
  torget_test_close (fixture->session);
  torget_test_open (fixture->test, TORGET_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_false (load_case (fixture, fixture->protected_id, &error));
  g_assert_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_REASON);
}

/* Searching */

static TorgetPersonSearch *
search (Fixture *fixture,
        const char *text)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  TorgetPersonSearch *found;

  torget_session_search_async (fixture->session, text, 10, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  found = torget_session_search_finish (fixture->session, result, &error);
  g_assert_no_error (error);
  return found;
}

/* Typing on is one search; what was typed is never kept. */
static void
test_searches (Fixture *fixture,
               gconstpointer unused)
{
  static const char *const texts[] = { "No", "Noo", "Noor", "19990612", "199906122398" };
  const TorgetAccessQuery everything = { 0 };
  g_autoptr (GPtrArray) lines = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TorgetPersonSearch) found = search (fixture, texts[i]);

      g_assert_nonnull (found);
    }
  g_ptr_array_unref (torget_test_list (fixture->session, TORGET_LIST_PERSONS, "Öppen"));
  g_ptr_array_unref (torget_test_list (fixture->session, TORGET_LIST_PERSONS, NULL));
  lines = list (fixture, &everything);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((TorgetAccessLine *) lines->pdata[0])->detail, ==, "kind=words hits=2");
  g_assert_cmpstr (((TorgetAccessLine *) lines->pdata[1])->detail, ==, "kind=number hits=1");
  g_assert_cmpstr (((TorgetAccessLine *) lines->pdata[1])->action, ==, "search:all");
  g_assert_cmpstr (((TorgetAccessLine *) lines->pdata[2])->action, ==, "search:persons");
}

/* A row of a list holds nothing that names a protected person: no view can show it by mistake. */
static void
test_rows_are_masked (Fixture *fixture,
                      gconstpointer unused)
{
  g_autoptr (TorgetPersonSearch) found = search (fixture, NUMBER);
  g_autoptr (GPtrArray) rows = torget_test_list (fixture->session, TORGET_LIST_PERSONS, NULL);
  guint n_masked = 0;

  g_assert_cmpuint (found->exact->len, ==, 1);
  for (guint i = 0; i < found->exact->len; i++)
    g_ptr_array_add (rows, torget_record_copy (found->exact->pdata[i]));
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetPersonRow *row = rows->pdata[i];

      if (row->record.id != fixture->protected_id)
        continue;
      g_assert_null (row->family_name);
      g_assert_null (row->given_name);
      g_assert_null (row->identity);
      g_assert_cmpint (row->birth_date, ==, TORGET_DATE_NONE);
      g_assert_cmpstr (row->protection, ==, "marking");
      n_masked++;
    }
  g_assert_cmpuint (n_masked, >=, 1);
}

/* What the session says of the log. */
static void
test_warnings (Fixture *fixture,
               gconstpointer unused)
{
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (load_case (fixture, fixture->open_id, NULL));
  g_assert_cmpint (torget_session_get_log_warning (fixture->session), ==, TORGET_LOG_GOOD);
  g_assert_false (torget_session_is_clock_back (fixture->session));
  torget_test_close (fixture->session);
  data = torget_test_read (fixture->test->path, &length);
  torget_test_open (fixture->test, TORGET_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_true (load_case (fixture, fixture->open_id, NULL));
  torget_test_close (fixture->session);

  torget_test_write (fixture->test->path, data, length);
  torget_clock_set_today (torget_date_from_iso ("2024-11-20"));
  torget_test_open (fixture->test, TORGET_TEST_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (torget_session_get_log_warning (fixture->session), ==, TORGET_LOG_OLDER);
  g_assert_true (torget_session_is_clock_back (fixture->session));
  assert_log (fixture, "open open; log:older -");
}

#define ADD(path, func) g_test_add ("/access/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("doors-are-shut", test_doors_are_shut);
  ADD ("doors-leave-rows", test_doors_leave_rows);
  ADD ("one-look", test_one_look);
  ADD ("reveal", test_reveal);
  ADD ("lock-forgets", test_lock_forgets);
  ADD ("searches", test_searches);
  ADD ("rows-are-masked", test_rows_are_masked);
  ADD ("warnings", test_warnings);
  return g_test_run ();
}
