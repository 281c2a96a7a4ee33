/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could not be put on record in the access log when it was time is put there later. */
#include "config.h"

#include "service/access.h"
#include "service/person-search.h"
#include "service/session-private.h"
#include "support/session-test.h"

static gpointer
run_sql (TorgetConnection *connection,
         gpointer input,
         GCancellable *cancellable,
         GError **error)
{
  return torget_connection_run (connection, input, error) ? input : NULL;
}

static void
run (TorgetSession *session,
     const char *sql)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_call (session, TORGET_PRIORITY_PAGE, run_sql, (gpointer) sql, NULL, NULL, NULL,
                       torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  g_assert_nonnull (g_task_propagate_pointer (G_TASK (result), NULL));
}

static void
search (TorgetSession *session,
        const char *text)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetPersonSearch) found = NULL;
  g_autoptr (GError) error = NULL;

  torget_session_search_async (session, text, 10, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  found = torget_session_search_finish (session, result, &error);
  g_assert_no_error (error);
}

static gboolean
opens (TorgetSession *session,
       gint64 person_id)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (TorgetRecordSet) records = NULL;

  torget_session_load_case_async (session, person_id, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  records = torget_session_load_case_finish (session, result, NULL);
  return records != NULL;
}

static char *
dup_log (TorgetSession *session)
{
  const TorgetAccessQuery everything = { 0 };
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);

  torget_session_list_access_async (session, &everything, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  lines = torget_session_list_access_finish (session, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++)
    g_string_append_printf (text, "%s;", ((TorgetAccessLine *) lines->pdata[i])->action);
  return g_string_free (text, FALSE);
}

static void
test_search (void)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autofree char *log = NULL;
  gint64 id;

  torget_test_add_person (test->session, "Ada", &id);
  search (test->session, "Ada");
  run (test->session, "CREATE TEMP TRIGGER full BEFORE INSERT ON access "
                      "BEGIN SELECT raise (ABORT, 'full'); END");
  g_assert_false (opens (test->session, id));
  run (test->session, "DROP TRIGGER full");
  g_assert_true (opens (test->session, id));
  log = dup_log (test->session);
  g_assert_cmpstr (log, ==, "search:all;open;");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/access-late/search", test_search);
  return g_test_run ();
}
