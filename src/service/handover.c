/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Receiving handovers: compare, accept or decline. See handover.h. */
#include "config.h"

#include "service/handover-private.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/edit.h"
#include "store/message-store.h"
#include "store/record-store.h"

typedef struct
{
  TorgetSession *session; /* borrowed: the session outlives the call */
  TorgetHandover *handover;
  char *user;
  char *label;  /* to accept */
  char *reason; /* to decline */
} Request;

static void
request_free (Request *request)
{
  torget_handover_unref (request->handover);
  g_free (request->user);
  g_free (request->label);
  g_free (request->reason);
  g_free (request);
}

static Request *
request_new (TorgetSession *session,
             TorgetHandover *handover)
{
  Request *request = g_new0 (Request, 1);

  request->session = session;
  request->handover = torget_handover_ref (handover);
  request->user = g_strdup (torget_session_get_user (session));
  return request;
}

static gint64
next_id (gpointer user_data)
{
  return torget_session_new_id (user_data);
}

/* Database thread */

/* What stands here of somebody is seen beside what has come. */
static gboolean
log_looks (TorgetSession *session,
           TorgetConnection *connection,
           const TorgetHandoverMeeting *meeting,
           GError **error)
{
  TorgetAccessBook *book = torget_session_get_access_book (session);
  GPtrArray *persons = meeting->group->persons;

  for (guint i = 0; !meeting->is_hidden && i < persons->len; i++)
    {
      const TorgetHandoverPerson *person = g_ptr_array_index (persons, i);

      if (torget_handover_person_is_meant (person)
          && !torget_access_book_look (book, connection, person->known_id, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether it could be compared with what is here. Thread: database. */
gboolean
torget_handover_compare (TorgetHandover *self,
                         TorgetSession *session,
                         TorgetConnection *connection,
                         GError **error)
{
  g_autoptr (TorgetHandoverPlan) plan
      = torget_handover_plan_new (connection, self, next_id, session, error);
  g_autoptr (TorgetRecordSet) changes = NULL;

  if (plan == NULL)
    return FALSE;
  changes = torget_handover_plan_merge (plan);
  for (guint i = 0; i < plan->meetings->len; i++)
    if (!log_looks (session, connection, g_ptr_array_index (plan->meetings, i), error))
      return FALSE;
  return TRUE;
}

static gpointer
run_preview (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable G_GNUC_UNUSED,
             GError **error)
{
  Request *request = input;

  return torget_handover_compare (request->handover, request->session, connection, error)
             ? torget_handover_ref (request->handover)
             : NULL;
}

/* The row of a plain file is made with its answer, numbered among those of its sender. */
static gboolean
add_message (TorgetConnection *connection,
             TorgetRegionMessage *message,
             GError **error)
{
  gint64 last;

  if (!torget_message_store_get_last (connection, TORGET_MESSAGE_IN, message->municipality,
                                      message->sign_key, 0, &last, error))
    return FALSE;
  message->sequence = last + 1;
  return torget_message_store_add (connection, message, error);
}

static guint
count_chosen (TorgetHandover *handover)
{
  guint n = 0;

  for (guint i = 0; i < handover->groups->len; i++)
    {
      const TorgetHandoverCase *group = g_ptr_array_index (handover->groups, i);

      n += group->is_chosen ? group->persons->len : 0;
    }
  return n;
}

/* What the receipt will say. */
static void
keep_answer (TorgetHandover *handover,
             TorgetHandoverState state,
             const char *reason)
{
  handover->answer = state;
  handover->n_accepted = state == TORGET_HANDOVER_ACCEPTED ? count_chosen (handover) : 0;
  g_free (handover->reason);
  handover->reason = g_strdup (reason);
}

/* The row of a plain file is made with its answer. */
static gboolean
ensure_message (const Request *request,
                TorgetConnection *connection,
                GError **error)
{
  TorgetRegionMessage *message = request->handover->message;
  g_autoptr (TorgetRegionMessage) before = NULL;

  return torget_message_store_find (connection, TORGET_MESSAGE_IN, message->package, &before, error)
         && (before != NULL || add_message (connection, message, error));
}

static gboolean
write_answer (const Request *request,
              TorgetConnection *connection,
              TorgetHandoverState state,
              GError **error)
{
  if (!ensure_message (request, connection, error)
      || !torget_message_store_answer (connection, request->handover->message->package,
                                       torget_handover_state_get_code (state), request->reason,
                                       torget_clock_get_time (), request->user, error))
    return FALSE;
  keep_answer (request->handover, state, request->reason);
  return TRUE;
}

static gint64
save (const Request *request,
      TorgetConnection *connection,
      TorgetRecordSet *changes,
      GError **error)
{
  const gint64 tx = torget_edit_begin (connection, request->label, error);

  if (tx == 0)
    return 0;
  if (torget_record_store_save (connection, changes, error)
      && ensure_message (request, connection, error)
      && torget_message_store_accept (connection, request->handover->message->package,
                                      torget_clock_get_time (), request->user, error))
    return torget_edit_commit (connection, tx, error) ? tx : 0;
  torget_edit_abandon (connection);
  return 0;
}

static gpointer
run_accept (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable G_GNUC_UNUSED,
            GError **error)
{
  Request *request = input;
  g_autoptr (TorgetHandoverPlan) plan = torget_handover_plan_new (
      connection, request->handover, next_id, request->session, error);
  g_autoptr (TorgetRecordSet) changes = NULL;
  gint64 tx;

  if (plan == NULL)
    return NULL;
  changes = torget_handover_plan_merge (plan);
  if (torget_record_set_count (changes) == 0)
    return write_answer (request, connection, TORGET_HANDOVER_ACCEPTED, error)
               ? torget_saved_new (0, 0, request->label)
               : NULL;
  if (!torget_session_copy_first (request->session, connection, error))
    return NULL;
  tx = save (request, connection, changes, error);
  if (tx == 0)
    return NULL;
  keep_answer (request->handover, TORGET_HANDOVER_ACCEPTED, NULL);
  return torget_saved_new (tx, 0, request->label);
}

static gpointer
run_decline (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable G_GNUC_UNUSED,
             GError **error)
{
  Request *request = input;

  return write_answer (request, connection, TORGET_HANDOVER_DECLINED, error)
             ? torget_handover_ref (request->handover)
             : NULL;
}

/* Main thread */

static void
call (TorgetSession *self,
      TorgetDatabaseFunc func,
      Request *request,
      GDestroyNotify free_result,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_WRITE, func, request, (GDestroyNotify) request_free,
                       free_result, cancellable, callback, user_data);
}

/* Ends a call that gives back the handover that the caller has. */
static gboolean
finish (GAsyncResult *result,
        GError **error)
{
  g_autoptr (TorgetHandover) handover = g_task_propagate_pointer (G_TASK (result), error);

  return handover != NULL;
}

void
torget_session_preview_handover_async (TorgetSession *self,
                                       TorgetHandover *handover,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  g_return_if_fail (TORGET_IS_SESSION (self) && handover != NULL);

  call (self, run_preview, request_new (self, handover), (GDestroyNotify) torget_handover_unref,
        cancellable, callback, user_data);
}

gboolean
torget_session_preview_handover_finish (TorgetSession *self G_GNUC_UNUSED,
                                        GAsyncResult *result,
                                        GError **error)
{
  return finish (result, error);
}

void
torget_session_accept_handover_async (TorgetSession *self,
                                      TorgetHandover *handover,
                                      const char *label,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  Request *request;

  g_return_if_fail (TORGET_IS_SESSION (self) && handover != NULL && label != NULL);

  request = request_new (self, handover);
  request->label = g_strdup (label);
  call (self, run_accept, request, (GDestroyNotify) torget_saved_free, NULL, callback, user_data);
}

/* @tx: (out): the transaction, for torget_session_undo_async(); 0 when nothing was new */
gboolean
torget_session_accept_handover_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       gint64 *tx,
                                       GError **error)
{
  TorgetSaved *saved = g_task_propagate_pointer (G_TASK (result), error);

  if (saved == NULL)
    return FALSE;
  *tx = saved->tx;
  if (*tx != 0)
    {
      torget_session_push_undo (self, *tx, saved->label);
      torget_session_emit_changed (self);
    }
  torget_saved_free (saved);
  return TRUE;
}

void
torget_session_decline_handover_async (TorgetSession *self,
                                       TorgetHandover *handover,
                                       const char *reason,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  Request *request;

  g_return_if_fail (TORGET_IS_SESSION (self) && handover != NULL && reason != NULL);

  request = request_new (self, handover);
  request->reason = *reason != '\0' ? g_strdup (reason) : NULL;
  call (self, run_decline, request, (GDestroyNotify) torget_handover_unref, NULL, callback,
        user_data);
}

gboolean
torget_session_decline_handover_finish (TorgetSession *self G_GNUC_UNUSED,
                                        GAsyncResult *result,
                                        GError **error)
{
  return finish (result, error);
}
