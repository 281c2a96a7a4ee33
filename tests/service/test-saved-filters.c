/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Filters under a name: they come back as they were, one name is one filter. */
#include "config.h"

#include "service/saved-filters.h"
#include "support/session-test.h"

static void
set_up (TorgetTestSession **test,
        gconstpointer unused)
{
  *test = torget_test_session_new ();
}

static void
tear_down (TorgetTestSession **test,
           gconstpointer unused)
{
  torget_test_session_free (*test);
}

static GPtrArray *
list (TorgetTestSession *test,
      TorgetListKind kind)
{
  GAsyncResult *wait = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *filters;

  torget_session_list_filters_async (test->session, kind, NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  filters = torget_session_list_filters_finish (test->session, result, &error);
  g_assert_no_error (error);
  return filters;
}

static void
finish_change (TorgetTestSession *test,
               GAsyncResult **wait)
{
  g_autoptr (GAsyncResult) result = torget_test_wait (wait);
  g_autoptr (GError) error = NULL;

  g_assert_true (torget_session_change_filter_finish (test->session, result, &error));
  g_assert_no_error (error);
}

static void
save (TorgetTestSession *test,
      gint64 id,
      const char *name,
      const char *text)
{
  g_autoptr (TorgetSavedFilter) filter = torget_record_new (&torget_saved_filter_type);
  GAsyncResult *wait = NULL;

  filter->record.id = id;
  filter->list = g_strdup ("sfi");
  filter->name = g_strdup (name);
  filter->query = g_strdup (text);
  torget_session_save_filter_async (test->session, filter, torget_test_wait_cb, &wait);
  finish_change (test, &wait);
}

static TorgetSavedFilter *
get (GPtrArray *filters,
     guint index)
{
  return g_ptr_array_index (filters, index);
}

static void
test_query_comes_back (TorgetTestSession **test,
                       gconstpointer unused)
{
  g_autoptr (TorgetListQuery) query = torget_list_query_new ();
  g_autoptr (TorgetListQuery) read = NULL;
  g_autoptr (GPtrArray) filters = NULL;
  g_autofree char *text = NULL;

  query->search = g_strdup ("Å'sa \"x\" {}");
  query->municipality = g_strdup ("2480");
  query->status = g_strdup ("studying");
  query->coordinator_id = G_MAXINT64;
  query->sort = TORGET_SORT_DUE;
  query->descending = TRUE;
  text = torget_list_query_to_text (query);
  save (*test, 0, "Försenade", text);
  filters = list (*test, TORGET_LIST_SFI);
  g_assert_cmpuint (filters->len, ==, 1);
  read = torget_list_query_from_text (get (filters, 0)->query);
  g_assert_true (torget_record_equal (read, query));
}

static void
test_list_is_its_own (TorgetTestSession **test,
                      gconstpointer unused)
{
  g_autoptr (GPtrArray) filters = NULL;

  save (*test, 0, "B", "{}");
  filters = list (*test, TORGET_LIST_PLANS);
  g_assert_cmpuint (filters->len, ==, 0);
}

static void
test_name_is_one_filter (TorgetTestSession **test,
                         gconstpointer unused)
{
  g_autoptr (GPtrArray) filters = NULL;

  save (*test, 0, "B", "{'status': 'studying'}");
  save (*test, 0, "a", "{}");
  save (*test, 0, "B", "{'status': 'queued'}");
  filters = list (*test, TORGET_LIST_SFI);
  g_assert_cmpuint (filters->len, ==, 2);
  g_assert_cmpstr (get (filters, 0)->name, ==, "a");
  g_assert_cmpstr (get (filters, 1)->query, ==, "{'status': 'queued'}");
}

static void
test_rename_and_remove (TorgetTestSession **test,
                        gconstpointer unused)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) renamed = NULL;
  g_autoptr (GPtrArray) after = NULL;
  GAsyncResult *wait = NULL;
  gint64 id;

  save (*test, 0, "B", "{}");
  before = list (*test, TORGET_LIST_SFI);
  id = get (before, 0)->record.id;
  save (*test, id, "C", get (before, 0)->query);
  renamed = list (*test, TORGET_LIST_SFI);
  g_assert_cmpuint (renamed->len, ==, 1);
  g_assert_cmpstr (get (renamed, 0)->name, ==, "C");
  g_assert_cmpint (get (renamed, 0)->record.id, ==, id);
  torget_session_remove_filter_async ((*test)->session, id, torget_test_wait_cb, &wait);
  finish_change (*test, &wait);
  after = list (*test, TORGET_LIST_SFI);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpint (torget_session_get_last_tx ((*test)->session, NULL), ==, 0);
}

/* What another program wrote is read as far as it is understood. */
static void
test_foreign_text (void)
{
  g_autoptr (TorgetListQuery) query
      = torget_list_query_from_text ("{'status': 'x', 'sort': 'moon', 'phase': 'full'}");

  g_assert_cmpstr (query->status, ==, "x");
  g_assert_cmpint (query->sort, ==, TORGET_SORT_NAME);
  g_assert_null (torget_list_query_from_text ("no query"));
  g_assert_null (torget_list_query_from_text (""));
}

#define ADD(name, func)                                                                           \
  g_test_add ("/saved-filters/" name, TorgetTestSession *, NULL, set_up, func, tear_down)

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("query", test_query_comes_back);
  ADD ("own-list", test_list_is_its_own);
  ADD ("name", test_name_is_one_filter);
  ADD ("rename-and-remove", test_rename_and_remove);
  g_test_add_func ("/saved-filters/foreign-text", test_foreign_text);
  return g_test_run ();
}
