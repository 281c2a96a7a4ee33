/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The user's own tasks; see tasks.h. */
#include "config.h"

#include "service/tasks.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/task-store.h"

typedef struct
{
  char *user;
  TorgetDate today;
} Question;

static void
question_free (Question *question)
{
  g_free (question->user);
  g_free (question);
}

/* Thread: database. */
static gpointer
count_tasks (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  const Question *question = input;
  g_autofree TorgetTaskCount *count = g_new0 (TorgetTaskCount, 1);

  if (!torget_task_store_count (connection, question->user, question->today, &count->open,
                                &count->due, error))
    return NULL;
  return g_steal_pointer (&count);
}

/**
 * torget_session_count_tasks_async:
 * @self: an open session
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Counts what the user has to do. The user is the coordinator of the same name.
 */
void
torget_session_count_tasks_async (TorgetSession *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->user = g_strdup (torget_session_get_user (self));
  question->today = torget_clock_get_today ();
  torget_session_call (self, TORGET_PRIORITY_PAGE, count_tasks, question,
                       (GDestroyNotify) question_free, g_free, cancellable, callback, user_data);
}

/**
 * torget_session_count_tasks_finish:
 * @self: a session
 * @result: what the callback was given
 * @count: (out): the user's tasks
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
torget_session_count_tasks_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   TorgetTaskCount *count,
                                   GError **error)
{
  g_autofree TorgetTaskCount *counted = g_task_propagate_pointer (G_TASK (result), error);

  if (counted == NULL)
    return FALSE;
  *count = *counted;
  return TRUE;
}
