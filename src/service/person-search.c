/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Persons found in two tiers; see person-search.h. */
#include "config.h"

#include "service/person-search.h"

#include "service/session-private.h"
#include "store/search-store.h"

typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  char *text;
  guint limit;
} Request;

static void
request_free (Request *request)
{
  g_free (request->text);
  g_free (request);
}

/**
 * torget_person_search_free:
 * @search: (transfer full): who was found
 */
void
torget_person_search_free (TorgetPersonSearch *search)
{
  g_clear_pointer (&search->exact, g_ptr_array_unref);
  g_clear_pointer (&search->similar, g_ptr_array_unref);
  g_free (search);
}

static gpointer
run_search (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  const Request *request = input;
  g_autoptr (TorgetPersonSearch) search = g_new0 (TorgetPersonSearch, 1);

  search->exact
      = torget_search_store_find_exact (connection, request->text, request->limit, error);
  if (search->exact == NULL)
    return NULL;
  search->similar
      = torget_search_store_find_similar (connection, request->text, request->limit, error);
  if (search->similar == NULL
      || !torget_access_book_search (request->book, connection, "all", request->text,
                                     search->exact->len + search->similar->len, error))
    return NULL;
  return g_steal_pointer (&search);
}

/**
 * torget_session_search_async:
 * @self: an open session
 * @text: what the user typed
 * @limit: how many persons of each tier at most
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_search_async (TorgetSession *self,
                             const char *text,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->book = torget_session_get_access_book (self);
  request->text = g_strdup (text);
  request->limit = limit;
  torget_session_await_search (self);
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_search, request,
                       (GDestroyNotify) request_free, (GDestroyNotify) torget_person_search_free,
                       cancellable, callback, user_data);
}

/**
 * torget_session_search_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): who was found
 */
TorgetPersonSearch *
torget_session_search_finish (TorgetSession *self,
                              GAsyncResult *result,
                              GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
