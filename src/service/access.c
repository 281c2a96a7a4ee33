/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at protected cases, and what the access log is worth; see access.h. */
#include "config.h"

#include "service/access.h"

#include "service/session-private.h"

G_STATIC_ASSERT ((int) TORGET_LOG_GOOD == (int) TORGET_ACCESS_WHOLE);
G_STATIC_ASSERT ((int) TORGET_LOG_OLDER == (int) TORGET_ACCESS_OLDER);
G_STATIC_ASSERT ((int) TORGET_LOG_CHANGED == (int) TORGET_ACCESS_CHANGED);
G_STATIC_ASSERT ((int) TORGET_LOG_BROKEN == (int) TORGET_ACCESS_BROKEN);

typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  gint64 person_id;
  char *reason;
} Look;

typedef struct
{
  TorgetAccessState state;
  gint64 row_id;
} Verdict;

/**
 * torget_session_get_log_warning:
 * @self: a session
 *
 * Returns: what the end of the access log was worth when the file was opened; that an old row was
 *   changed is found by torget_session_verify_log_async() only
 */
TorgetLogWarning
torget_session_get_log_warning (TorgetSession *self)
{
  const TorgetOpened *opened = torget_session_peek_opened (self);

  return opened != NULL ? (TorgetLogWarning) opened->log_state : TORGET_LOG_GOOD;
}

/**
 * torget_session_is_clock_back:
 * @self: a session
 *
 * Returns: whether this computer's clock was before the newest change or look when the file was
 *   opened. The order of what is recorded holds; its times are wrong until the clock is right.
 */
gboolean
torget_session_is_clock_back (TorgetSession *self)
{
  const TorgetOpened *opened = torget_session_peek_opened (self);

  return opened != NULL && opened->clock_back;
}

static void
look_free (Look *look)
{
  g_free (look->reason);
  g_free (look);
}

static Look *
look_new (TorgetSession *self,
          gint64 person_id,
          const char *reason)
{
  Look *look = g_new0 (Look, 1);

  look->book = torget_session_get_access_book (self);
  look->person_id = person_id;
  look->reason = g_strdup (reason);
  return look;
}

static gpointer
run_reveal (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  const Look *look = input;

  return torget_access_book_reveal (look->book, connection, look->person_id, look->reason, error)
             ? input
             : NULL;
}

/**
 * torget_session_reveal_async:
 * @self: an open session
 * @person_id: row id of whose case is to be opened
 * @reason: why, of torget_access_reason_dup()
 * @callback: told when it is on record
 * @user_data: for @callback
 *
 * Opens the case of a protected person, or of somebody who lives with one, for
 * torget_session_load_case_async() and all else that is told about a person; until
 * torget_session_conceal(), or until the session closes.
 */
void
torget_session_reveal_async (TorgetSession *self,
                             gint64 person_id,
                             const char *reason,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (TORGET_IS_SESSION (self) && reason != NULL);

  torget_session_call (self, TORGET_PRIORITY_PAGE, run_reveal, look_new (self, person_id, reason),
                       (GDestroyNotify) look_free, NULL, NULL, callback, user_data);
}

/**
 * torget_session_reveal_finish:
 * @self: a session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether the case may be opened
 */
gboolean
torget_session_reveal_finish (TorgetSession *self,
                              GAsyncResult *result,
                              GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
run_conceal (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  const Look *look = input;

  torget_access_book_conceal (look->book, look->person_id);
  return input;
}

/**
 * torget_session_conceal:
 * @self: a session
 * @person_id: whose page was left
 *
 * The next look at the case needs a reason of its own, if somebody in it is protected. Does nothing
 * in a session that is closed, which has forgotten all reasons.
 */
void
torget_session_conceal (TorgetSession *self,
                        gint64 person_id)
{
  g_return_if_fail (TORGET_IS_SESSION (self));

  if (torget_session_is_open (self))
    torget_session_call (self, TORGET_PRIORITY_PAGE, run_conceal, look_new (self, person_id, NULL),
                         (GDestroyNotify) look_free, NULL, NULL, NULL, NULL);
}

/* Searches */

/* How long somebody may go on typing before the search is on record. */
#define SEARCH_SECONDS 3
#define SEARCH_TIMER "torget-search-timer"

static gpointer
run_flush (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  return torget_access_book_flush (input, connection, error) ? input : NULL;
}

static gboolean
search_ended_cb (gpointer user_data)
{
  TorgetSession *self = user_data;

  g_object_steal_data (G_OBJECT (self), SEARCH_TIMER);
  if (torget_session_is_open (self))
    torget_session_call (self, TORGET_PRIORITY_PAGE, run_flush,
                         torget_session_get_access_book (self), NULL, NULL, NULL, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static void
remove_timer (gpointer id)
{
  g_source_remove (GPOINTER_TO_UINT (id));
}

void
torget_session_await_search (TorgetSession *self)
{
  const guint timer = g_timeout_add_seconds (SEARCH_SECONDS, search_ended_cb, self);

  g_object_set_data_full (G_OBJECT (self), SEARCH_TIMER, GUINT_TO_POINTER (timer), remove_timer);
}

/* The whole log */

static gpointer
run_verify (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree Verdict *verdict = g_new0 (Verdict, 1);

  if (!torget_access_store_verify (connection, &verdict->state, &verdict->row_id, error))
    return NULL;
  return g_steal_pointer (&verdict);
}

/**
 * torget_session_verify_log_async:
 * @self: an open session
 * @callback: told when the whole log has been read
 * @user_data: for @callback
 */
void
torget_session_verify_log_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_return_if_fail (TORGET_IS_SESSION (self));

  torget_session_call (self, TORGET_PRIORITY_REPORT, run_verify, NULL, NULL, g_free, NULL,
                       callback, user_data);
}

/**
 * torget_session_verify_log_finish:
 * @self: a session
 * @result: what the callback was given
 * @warning: (out): what the log is worth
 * @row_id: (out) (optional): number of the row where it breaks; 0 when it is whole
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
torget_session_verify_log_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  TorgetLogWarning *warning,
                                  gint64 *row_id,
                                  GError **error)
{
  g_autofree Verdict *verdict = g_task_propagate_pointer (G_TASK (result), error);

  if (verdict == NULL)
    return FALSE;
  *warning = (TorgetLogWarning) verdict->state;
  if (row_id != NULL)
    *row_id = verdict->row_id;
  return TRUE;
}
