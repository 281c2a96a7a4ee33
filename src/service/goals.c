/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Goals of a session; see goals.h. */
#include "config.h"

#include "service/goals.h"

#include "service/session-private.h"
#include "store/goal-store.h"

/* Thread: database. */
static gpointer
load_goals (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  return torget_goal_store_load (connection, error);
}

/**
 * torget_session_load_goals_async:
 * @self: an open session
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_load_goals_async (TorgetSession *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, load_goals, NULL, NULL,
                       (GDestroyNotify) g_hash_table_unref, cancellable, callback, user_data);
}

TorgetGoals *
torget_session_load_goals_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  char *indicator;
  int year;
  double value;
  gboolean is_set;
} Goal;

static void
goal_free (Goal *goal)
{
  g_free (goal->indicator);
  g_free (goal);
}

/* Thread: database. */
static gpointer
save_goal (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  const Goal *goal = input;
  const gboolean is_saved = torget_goal_store_save (connection, goal->indicator, goal->year,
                                                    goal->is_set ? &goal->value : NULL, error);

  return is_saved ? input : NULL;
}

/**
 * torget_session_set_goal_async:
 * @self: an open session
 * @indicator: id
 * @year: which year
 * @value: (nullable): the goal; %NULL for none
 * @callback: told when it is saved
 * @user_data: for @callback
 */
void
torget_session_set_goal_async (TorgetSession *self,
                               const char *indicator,
                               int year,
                               const double *value,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Goal *goal = g_new0 (Goal, 1);

  goal->indicator = g_strdup (indicator);
  goal->year = year;
  goal->is_set = value != NULL;
  goal->value = value != NULL ? *value : 0;
  torget_session_call (self, TORGET_PRIORITY_WRITE, save_goal, goal, (GDestroyNotify) goal_free,
                       NULL, NULL, callback, user_data);
}

/**
 * torget_session_set_goal_finish:
 * @self: the session
 * @result: what the callback was given
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether it is saved
 */
gboolean
torget_session_set_goal_finish (TorgetSession *self,
                                GAsyncResult *result,
                                GError **error)
{
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return FALSE;
  torget_session_emit_changed (self);
  return TRUE;
}
