/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way to the database thread. What the user's role does not allow is refused here at once, and
 * again where every change passes in the store. */
#include "config.h"

#include "service/session-private.h"

#include "service/error-private.h"
#include "service/error.h"
#include "service/roles.h"

typedef struct
{
  TorgetDatabaseFunc func;
  gpointer input;
  GDestroyNotify destroy;
} Call;

static void
call_free (Call *call)
{
  if (call->destroy != NULL)
    call->destroy (call->input);
  g_free (call);
}

static gpointer
run_call (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Call *call = input;
  GError *local = NULL;
  gpointer result = call->func (connection, call->input, cancellable, &local);

  if (local != NULL)
    g_propagate_error (error, torget_service_error_translate (local));
  return result;
}

static GTask *
new_task (TorgetSession *self,
          TorgetDatabaseFunc func,
          gpointer input,
          GDestroyNotify destroy,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Call *call = g_new0 (Call, 1);

  call->func = func;
  call->input = input;
  call->destroy = destroy;
  g_task_set_task_data (task, call, (GDestroyNotify) call_free);
  return task;
}

void
torget_session_call_closed (TorgetSession *self,
                            TorgetDatabaseFunc func,
                            gpointer input,
                            GDestroyNotify destroy,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  torget_database_push (torget_session_get_database (self),
                        TORGET_PRIORITY_REPORT,
                        run_call,
                        NULL,
                        new_task (self, func, input, destroy, cancellable, callback, user_data));
}

void
torget_session_call (TorgetSession *self,
                     TorgetPriority priority,
                     TorgetDatabaseFunc func,
                     gpointer input,
                     GDestroyNotify destroy,
                     GDestroyNotify free_result,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task
      = new_task (self, func, input, destroy, cancellable, callback, user_data);

  if (!torget_session_is_open (self))
    g_task_return_new_error (task,
                             TORGET_SERVICE_ERROR,
                             TORGET_SERVICE_ERROR_LOCKED,
                             "no file is open");
  else if (priority == TORGET_PRIORITY_WRITE && !torget_session_may (self, TORGET_MAY_EDIT))
    g_task_return_new_error (task,
                             TORGET_SERVICE_ERROR,
                             TORGET_SERVICE_ERROR_NOT_ALLOWED,
                             "the role is only to read");
  else
    torget_database_push (torget_session_get_database (self), priority, run_call, free_result,
                          g_steal_pointer (&task));
}
