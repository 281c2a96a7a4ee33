/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database thread: in which order it works, and that it never keeps what it was asked for. */
#include "config.h"

#include "store/database.h"

#include <dlfcn.h>

#define N_ROUNDS 50
#define PAUSE 2000 /* microseconds: the other thread runs meanwhile */

typedef struct
{
  GString *order;
  guint n_answers;
  GError *error;
} Asker;

static gpointer
append (TorgetConnection *connection,
        gpointer input,
        GCancellable *cancellable,
        GError **error)
{
  return g_strdup (input);
}

static void
answer_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  Asker *asker = user_data;
  g_autofree char *answer = NULL;

  g_clear_error (&asker->error);
  answer = g_task_propagate_pointer (G_TASK (result), &asker->error);
  if (asker->order != NULL && answer != NULL)
    g_string_append (asker->order, answer);
  asker->n_answers++;
}

static void
ask (TorgetDatabase *database,
     TorgetPriority priority,
     const char *input,
     GCancellable *cancellable,
     GObject *source,
     Asker *asker)
{
  GTask *task = g_task_new (source, cancellable, answer_cb, asker);

  g_task_set_task_data (task, g_strdup (input), g_free);
  torget_database_push (database, priority, append, g_free, task);
}

static void
wait_for (const guint *n,
          guint expected)
{
  while (*n < expected)
    g_main_context_iteration (NULL, TRUE);
}

/* Held until all is asked for. */
static GMutex gate;

static gpointer
wait_at_gate (TorgetConnection *connection,
              gpointer input,
              GCancellable *cancellable,
              GError **error)
{
  g_mutex_lock (&gate);
  g_mutex_unlock (&gate);
  return g_strdup (input);
}

static void
test_order (void)
{
  g_autoptr (TorgetDatabase) database = torget_database_new ();
  Asker asker = { g_string_new (NULL), 0, NULL };
  GTask *task = g_task_new (NULL, NULL, answer_cb, &asker);

  g_mutex_lock (&gate);
  g_task_set_task_data (task, g_strdup ("0"), g_free);
  torget_database_push (database, TORGET_PRIORITY_PAGE, wait_at_gate, g_free, task);
  ask (database, TORGET_PRIORITY_REPORT, "5", NULL, NULL, &asker);
  ask (database, TORGET_PRIORITY_WRITE, "3", NULL, NULL, &asker);
  ask (database, TORGET_PRIORITY_WRITE, "4", NULL, NULL, &asker);
  ask (database, TORGET_PRIORITY_PAGE, "1", NULL, NULL, &asker);
  ask (database, TORGET_PRIORITY_PAGE, "2", NULL, NULL, &asker);
  g_mutex_unlock (&gate);
  wait_for (&asker.n_answers, 6);
  g_assert_cmpstr (asker.order->str, ==, "012345");
  g_string_free (asker.order, TRUE);
}

static void
test_cancelled (void)
{
  g_autoptr (TorgetDatabase) database = torget_database_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Asker asker = { NULL, 0, NULL };

  g_cancellable_cancel (cancellable);
  ask (database, TORGET_PRIORITY_WRITE, "0", cancellable, NULL, &asker);
  wait_for (&asker.n_answers, 1);
  g_assert_error (asker.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&asker.error);
}

/* A thread that is interrupted right after it has answered, in whichever way. */

static GThread *asking_thread;

static void
pause_elsewhere (void)
{
  if (asking_thread != NULL && g_thread_self () != asking_thread)
    g_usleep (PAUSE);
}

void
g_task_return_pointer (GTask *task,
                       gpointer result,
                       GDestroyNotify free_result)
{
  ((__typeof__ (&g_task_return_pointer)) dlsym (RTLD_NEXT, "g_task_return_pointer")) (
      task, result, free_result);
  pause_elsewhere ();
}

guint
g_source_attach (GSource *source,
                 GMainContext *context)
{
  const guint id
      = ((__typeof__ (&g_source_attach)) dlsym (RTLD_NEXT, "g_source_attach")) (source, context);

  pause_elsewhere ();
  return id;
}

typedef struct
{
  guint n_gone;
  guint n_elsewhere;
} Ends;

static void
gone_cb (gpointer data,
         GObject *where)
{
  Ends *ends = data;

  ends->n_elsewhere += g_thread_self () != asking_thread;
  g_atomic_int_inc (&ends->n_gone);
  g_main_context_wakeup (NULL);
}

/* Whoever asks is kept until the answer, and then let go in the thread that asked: a session that the
 * database thread is the last to drop would be taken down while the program ends. */
static void
test_asker_ends_where_it_asked (void)
{
  g_autoptr (TorgetDatabase) database = torget_database_new ();
  Ends ends = { 0, 0 };

  asking_thread = g_thread_self ();
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      Asker asker = { NULL, 0, NULL };
      GObject *source = g_object_new (G_TYPE_OBJECT, NULL);

      g_object_weak_ref (source, gone_cb, &ends);
      ask (database, TORGET_PRIORITY_PAGE, "0", NULL, source, &asker);
      g_object_unref (source);
      wait_for (&ends.n_gone, i + 1);
      g_assert_cmpuint (asker.n_answers, ==, 1);
    }
  asking_thread = NULL;
  g_assert_cmpuint (ends.n_elsewhere, ==, 0);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/database/order", test_order);
  g_test_add_func ("/database/cancelled", test_cancelled);
  g_test_add_func ("/database/asker-ends-where-it-asked", test_asker_ends_where_it_asked);
  return g_test_run ();
}
