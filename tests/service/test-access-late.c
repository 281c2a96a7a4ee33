/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could not be put on record in the access log when it was time is put there later; a search
 * is there soon, though nothing follows it. */
#include "config.h"

#include "service/list-model.h"
#include "service/person-search.h"
#include "service/session-private.h"
#include "support/session-test.h"

static guint second = 1000; /* in milliseconds */

/* Stands before GLib's. */
guint
g_timeout_add_seconds (guint interval,
                       GSourceFunc function,
                       gpointer data)
{
  return g_timeout_add (interval * second, function, data);
}

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
  log = torget_test_dup_actions (test->session);
  g_assert_cmpstr (log, ==, "search:all;open;");
}

static gpointer
count_rows (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  gint64 n;

  g_assert_true (torget_connection_get_int (connection, "SELECT count(*) FROM access", &n, error));
  return GINT_TO_POINTER ((int) n + 1);
}

/* As the file has them, also if the program was struck down now. */
static int
count (TorgetSession *session)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  torget_session_call (session, TORGET_PRIORITY_PAGE, count_rows, NULL, NULL, NULL, NULL,
                       torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return GPOINTER_TO_INT (g_task_propagate_pointer (G_TASK (result), NULL)) - 1;
}

/* Nothing follows: nobody is opened, nothing is closed. */
static void
test_search_alone (gconstpointer is_list)
{
  g_autoptr (TorgetTestSession) test = torget_test_session_new ();
  g_autoptr (TorgetListModel) model = NULL;
  const gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  gint64 id;

  torget_test_add_person (test->session, "Ada", &id);
  second = 10;
  if (is_list != NULL)
    {
      g_autoptr (TorgetListQuery) query = torget_list_query_new ();

      query->search = g_strdup ("Ada");
      model = torget_list_model_new (test->session, TORGET_LIST_PERSONS);
      torget_list_model_set_query (model, query);
    }
  else
    search (test->session, "Ada");
  while (count (test->session) == 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  second = 1000;
  g_assert_cmpint (count (test->session), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/access-late/search", test_search);
  g_test_add_data_func ("/access-late/search-alone", NULL, test_search_alone);
  g_test_add_data_func ("/access-late/list-alone", "list", test_search_alone);
  return g_test_run ();
}
