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

static void
run_job (TorgetConnection *connection,
         Job *job)
{
  GError *error = NULL;
  gpointer result;

  if (g_task_return_error_if_cancelled (job->task))
    return;
  result = job->func (connection,
                      g_task_get_task_data (job->task),
                      g_task_get_cancellable (job->task),
                      &error);
  /* What has been written is told, even if it was cancelled a moment too late. */
  if (job->priority != TORGET_PRIORITY_PAGE)
    g_task_set_check_cancellable (job->task, FALSE);
  if (error != NULL)
    g_task_return_error (job->task, error);
  else
    g_task_return_pointer (job->task, result, job->free_result);
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
      g_clear_object (&job->task);
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
  /* The last result may be dropped on the thread itself, which cannot wait for its own end. */
  if (self->thread == g_thread_self ())
    g_thread_unref (self->thread);
  else
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
