/* SPDX-License-Identifier: GPL-3.0-or-later */
/* History, and taking back: a whole step or one change of it; see history.h. */
#include "config.h"

#include "service/history.h"

#include "service/session-private.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/statement.h"

/* What the database thread is asked; the members that a call does not need are not set. */
typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  TorgetHistoryQuery query;
  char *area;
  gint64 tx;
  TorgetChange *only;
  char *label;
} Request;

static void
request_free (Request *request)
{
  g_clear_pointer (&request->only, torget_record_free);
  g_free (request->area);
  g_free (request->label);
  g_free (request);
}

static void
call (TorgetSession *self,
      TorgetPriority priority,
      TorgetDatabaseFunc func,
      Request *request,
      GDestroyNotify free_result,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  torget_session_call (self, priority, func, request, (GDestroyNotify) request_free, free_result,
                       cancellable, callback, user_data);
}

/* Reading */

static gpointer
run_load_history (TorgetConnection *connection,
                  gpointer input,
                  GCancellable *cancellable,
                  GError **error)
{
  Request *request = input;

  if (!torget_access_book_look (request->book, connection, request->query.person_id, error))
    return NULL;
  return torget_change_log_list (connection, &request->query, error);
}

/**
 * torget_session_load_history_async:
 * @self: an open session
 * @query: whose history, and which page of it; copied
 * @cancellable: (nullable): for pages that nobody looks at any more
 * @callback: told when it is read
 * @user_data: for @callback
 */
void
torget_session_load_history_async (TorgetSession *self,
                                   const TorgetHistoryQuery *query,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->book = torget_session_get_access_book (self);
  request->query = *query;
  request->area = g_strdup (query->area);
  request->query.area = request->area;
  call (self, TORGET_PRIORITY_PAGE, run_load_history, request,
        (GDestroyNotify) torget_history_free, cancellable, callback, user_data);
}

/**
 * torget_session_load_history_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): the page
 */
TorgetHistory *
torget_session_load_history_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_find_obstacles (TorgetConnection *connection,
                    gpointer input,
                    GCancellable *cancellable,
                    GError **error)
{
  Request *request = input;

  return torget_change_log_list_obstacles (connection, request->tx, request->only, error);
}

/**
 * torget_session_find_obstacles_async:
 * @self: an open session
 * @tx: a transaction that could not be taken back
 * @only: (nullable): the one change of it that could not
 * @callback: told when it is known
 * @user_data: for @callback
 *
 * Finds the later changes because of which taking back was refused as a conflict.
 */
void
torget_session_find_obstacles_async (TorgetSession *self,
                                     gint64 tx,
                                     const TorgetChange *only,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->tx = tx;
  request->only = only != NULL ? torget_record_copy (only) : NULL;
  call (self, TORGET_PRIORITY_PAGE, run_find_obstacles, request,
        (GDestroyNotify) torget_history_free, NULL, callback, user_data);
}

/**
 * torget_session_find_obstacles_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): the later changes, newest first; none when it is a record
 *   made since that belongs to what would be removed
 */
TorgetHistory *
torget_session_find_obstacles_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Taking back */

static char *
dup_label (TorgetConnection *connection,
           gint64 tx)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT label FROM change_label WHERE tx = ?1", NULL);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, tx);
  if (torget_statement_step (statement, NULL) != TORGET_STEP_ROW)
    return NULL;
  return g_strdup (torget_statement_get_text (statement, 0));
}

static gpointer
run_undo (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Request *request = input;
  g_autofree char *label
      = request->only != NULL ? g_strdup (request->label) : dup_label (connection, request->tx);
  const gint64 tx = torget_edit_revert (connection, request->tx, request->only, label, error);

  if (tx == 0)
    return NULL;
  return torget_saved_new (tx, request->only != NULL ? 0 : request->tx, label);
}

static void
undo (TorgetSession *self,
      gint64 tx,
      const TorgetChange *only,
      const char *label,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->tx = tx;
  request->only = only != NULL ? torget_record_copy (only) : NULL;
  request->label = g_strdup (label);
  call (self, TORGET_PRIORITY_WRITE, run_undo, request, (GDestroyNotify) torget_saved_free, NULL,
        callback, user_data);
}

/**
 * torget_session_undo_async:
 * @self: an open session
 * @tx: a transaction
 * @callback: told when it is taken back
 * @user_data: for @callback
 *
 * Takes a transaction back with a new one, which has its label and is marked as an undo; CONFLICT
 * when a value has changed since. Undoing the undo is redo.
 */
void
torget_session_undo_async (TorgetSession *self,
                           gint64 tx,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  undo (self, tx, NULL, NULL, callback, user_data);
}

/**
 * torget_session_revert_async:
 * @self: an open session
 * @change: a change as the history has it; with an empty column, the whole row
 * @label: what the change is about, in the user's language
 * @callback: told when it is taken back
 * @user_data: for @callback
 *
 * Takes one change of a transaction back with a new one, marked as an undo; CONFLICT when the
 * value has changed since.
 */
void
torget_session_revert_async (TorgetSession *self,
                             const TorgetChange *change,
                             const char *label,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  undo (self, change->tx, change, label, callback, user_data);
}

/**
 * torget_session_undo_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: the number of the new transaction, or 0 with @error set; nothing was taken back then
 */
gint64
torget_session_undo_finish (TorgetSession *self,
                            GAsyncResult *result,
                            GError **error)
{
  return torget_session_finish_write (self, result, error);
}
