/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The access log for those who check it; see access.h. */
#include "config.h"

#include "service/access.h"

#include "domain/deadline-row.h"
#include "service/session-private.h"

typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  TorgetAccessQuery query;
  char *user;
} Request;

static void
request_free (Request *request)
{
  g_free (request->user);
  g_free (request);
}

/* A day before and after: the rows are chosen by local day, and "many" looks an hour back. */
static gint64
get_time (TorgetDate day,
          int margin,
          gint64 none)
{
  const TorgetDate epoch = torget_date_new (1970, 1, 1);

  return day != TORGET_DATE_NONE ? (gint64) (day - epoch + margin) * G_TIME_SPAN_DAY : none;
}

/* Which protected person was looked at is not shown by name, not even to who checks it. */
static void
mask (TorgetAccessLine *line)
{
  if (!torget_protection_hides (line->protection))
    return;
  g_clear_pointer (&line->given_name, g_free);
  g_clear_pointer (&line->family_name, g_free);
}

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) wanted = NULL;
  g_autoptr (GPtrArray) answer = g_ptr_array_new_with_free_func (torget_record_free);

  if (!torget_access_book_flush (request->book, connection, error))
    return NULL;
  all = torget_access_store_list (connection, get_time (request->query.from, -1, 0),
                                  get_time (request->query.to, 2, G_MAXINT64), error);
  if (all == NULL)
    return NULL;
  torget_access_lines_mark (all);
  wanted = torget_access_lines_select (all, &request->query);
  for (guint i = 0; i < wanted->len; i++)
    {
      TorgetAccessLine *line = torget_record_copy (wanted->pdata[i]);

      mask (line);
      g_ptr_array_add (answer, line);
    }
  return g_steal_pointer (&answer);
}

/**
 * torget_session_list_access_async:
 * @self: an open session
 * @query: which rows; copied
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Reads the access log with its patterns. Reads all of the time asked about, so that it waits behind
 * what pages need.
 */
void
torget_session_list_access_async (TorgetSession *self,
                                  const TorgetAccessQuery *query,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Request *request;

  g_return_if_fail (TORGET_IS_SESSION (self));

  request = g_new0 (Request, 1);
  request->book = torget_session_get_access_book (self);
  request->query = *query;
  request->user = g_strdup (query->user);
  request->query.user = request->user;
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_list, request,
                       (GDestroyNotify) request_free, (GDestroyNotify) g_ptr_array_unref,
                       cancellable, callback, user_data);
}

/**
 * torget_session_list_access_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type TorgetAccessLine): the rows, in the order of
 *   their numbers; protected persons have no name
 */
GPtrArray *
torget_session_list_access_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
