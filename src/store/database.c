/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database thread; see database.h. */
#include "config.h"

#include "store/database.h"

typedef struct
{
  TorgetPriority priority;
  guint64 number; /* order of asking */
  TorgetDatabaseFunc func; /* %NULL ends the thread */
  GDestroyNotify free_result;
  GTask *task;
} Job;

struct _TorgetDatabase
{
  GThread *thread;
  GAsyncQueue *jobs;
  guint64 n_jobs; /* under the queue's lock */
};

static int
compare_jobs (gconstpointer a,
              gconstpointer b,
              gpointer unused)
{
  const Job *first = a;
  const Job *second = b;

  if (first->priority != second->priority)
    return first->priority < second->priority ? -1 : 1;
  return first->number < second->number ? -1 : 1;
}

static void
push (TorgetDatabase *self,
      TorgetPriority priority,
      TorgetDatabaseFunc func,
      GDestroyNotify free_result,
      GTask *task)
{
  Job *job = g_new0 (Job, 1);

  job->priority = priority;
  job->func = func;
  job->free_result = free_result;
  job->task = task;
  g_async_queue_lock (self->jobs);
  job->number = self->n_jobs++;
  g_async_queue_push_sorted_unlocked (self->jobs, job, compare_jobs, NULL);
  g_async_queue_unlock (self->jobs);
}

/* Answers. The task goes back to the thread that asked, with its last reference: what it keeps, a
 * session or a window, is then never taken down here, beside a main thread that goes on or ends. */

typedef struct
{
  GTask *task;
  gpointer result;
  GDestroyNotify free_result;
  GError *error;
} Answer;

static void
answer_free (Answer *answer)
{
  g_object_unref (answer->task);
  g_free (answer);
}

static gboolean
give (gpointer data)
{
  Answer *answer = data;

  if (answer->error != NULL)
    g_task_return_error (answer->task, g_steal_pointer (&answer->error));
  else
    g_task_return_pointer (answer->task, g_steal_pointer (&answer->result), answer->free_result);
  return G_SOURCE_REMOVE;
}

static void
send_back (Answer *answer)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (answer->task));
  g_source_set_callback (source, give, answer, (GDestroyNotify) answer_free);
  g_source_attach (source, g_task_get_context (answer->task));
}

static void
run_job (TorgetConnection *connection,
         Job *job)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);
  Answer *answer = g_new0 (Answer, 1);

  answer->free_result = job->free_result;
  if (!g_cancellable_set_error_if_cancelled (cancellable, &answer->error))
    {
      answer->result = job->func (connection, g_task_get_task_data (job->task), cancellable,
                                  &answer->error);
      /* What has been written is told, even if it was cancelled a moment too late. */
      if (job->priority != TORGET_PRIORITY_PAGE)
        g_task_set_check_cancellable (job->task, FALSE);
    }
  answer->task = g_steal_pointer (&job->task);
  send_back (answer);
}

static gpointer
run_thread (gpointer data)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();
  g_autoptr (GAsyncQueue) jobs = data;
  gboolean last = FALSE;

  while (!last)
    {
      g_autofree Job *job = g_async_queue_pop (jobs);

      last = job->func == NULL;
      if (!last)
        run_job (connection, job);
    }
  return NULL;
}

/**
 * torget_database_new:
 *
 * Returns: (transfer full): a running thread whose connection is closed
 */
TorgetDatabase *
torget_database_new (void)
{
  TorgetDatabase *self = g_new0 (TorgetDatabase, 1);

  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new ("database", run_thread, g_async_queue_ref (self->jobs));
  return self;
}

/**
 * torget_database_free:
 * @self: (transfer full): a database
 *
 * Waits until everything asked for has been done, and closes the connection.
 */
void
torget_database_free (TorgetDatabase *self)
{
  push (self, TORGET_PRIORITY_REPORT, NULL, NULL, NULL);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}

/**
 * torget_database_push:
 * @self: a database
 * @priority: when
 * @func: what to do, on the database thread
 * @free_result: (nullable): frees a result that nobody takes, since the task was cancelled
 * @task: (transfer full): gets the result; its task data is @func's input
 *
 * The task is answered and released in its own main context, and nowhere else.
 *
 * Thread: any.
 */
void
torget_database_push (TorgetDatabase *self,
                      TorgetPriority priority,
                      TorgetDatabaseFunc func,
                      GDestroyNotify free_result,
                      GTask *task)
{
  push (self, priority, func, free_result, task);
}
