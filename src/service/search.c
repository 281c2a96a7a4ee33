/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a list at once; see search.h. */
#include "config.h"

#include "service/search.h"

#include "service/session-private.h"
#include "store/list-store.h"

typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  TorgetListKind kind;
  TorgetListQuery *query;
  guint limit;
} Search;

static void
search_free (Search *search)
{
  torget_record_free (search->query);
  g_free (search);
}

static gpointer
read_list (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  Search *search = input;
  g_autoptr (GArray) ids
      = torget_list_store_load_ids (connection, search->kind, search->query, error);

  if (ids == NULL
      || !torget_access_book_list (search->book, connection, search->kind, search->query, ids->len,
                                   error))
    return NULL;
  return torget_list_store_load_rows (connection,
                                      search->kind,
                                      (const gint64 *) (gpointer) ids->data,
                                      MIN (ids->len, search->limit),
                                      error);
}

/**
 * torget_session_list_async:
 * @self: an open session
 * @kind: which list
 * @query: what to show and in which order
 * @limit: how many rows at most
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_list_async (TorgetSession *self,
                           TorgetListKind kind,
                           const TorgetListQuery *query,
                           guint limit,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Search *search = g_new0 (Search, 1);

  search->book = torget_session_get_access_book (self);
  search->kind = kind;
  search->query = torget_record_copy (query);
  search->limit = limit;
  if (query->search != NULL)
    torget_session_await_search (self);
  torget_session_call (self,
                       TORGET_PRIORITY_PAGE,
                       read_list,
                       search,
                       (GDestroyNotify) search_free,
                       (GDestroyNotify) g_ptr_array_unref,
                       cancellable,
                       callback,
                       user_data);
}

/**
 * torget_session_list_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetRecord): the rows
 */
GPtrArray *
torget_session_list_finish (TorgetSession *self,
                            GAsyncResult *result,
                            GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
