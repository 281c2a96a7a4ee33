/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of a period and of those before it, computed beside the main thread. */
#include "config.h"

#include "service/followup-series.h"

#include "base/clock.h"

typedef struct
{
  TorgetObservations *observations;
  TorgetPeriod period;
  TorgetDate today;
  char *municipality;
} Question;

static void
question_free (Question *question)
{
  torget_observations_unref (question->observations);
  g_free (question->municipality);
  g_free (question);
}

/**
 * torget_followup_series_free:
 * @self: (nullable) (transfer full): figures
 */
void
torget_followup_series_free (TorgetFollowupSeries *self)
{
  for (guint i = 0; self != NULL && i < TORGET_SERIES_PERIODS; i++)
    torget_followup_free (self->periods[i]);
  g_free (self);
}

/* Thread: a worker. */
static void
run (GTask *task,
     gpointer source,
     gpointer data,
     GCancellable *cancellable)
{
  const Question *question = data;
  g_autoptr (TorgetFollowupSeries) series = g_new0 (TorgetFollowupSeries, 1);
  TorgetPeriod period = question->period;
  TorgetDate today = question->today;

  for (guint i = 0; i < TORGET_SERIES_PERIODS; i++)
    {
      if (g_task_return_error_if_cancelled (task))
        return;
      series->periods[i] = torget_followup_compute (question->observations, &period, today,
                                                    question->municipality);
      today = torget_period_get_day_before (&period, series->periods[i]->as_of);
      period = torget_period_shift (&period, -1);
    }
  g_task_return_pointer (task, g_steal_pointer (&series),
                         (GDestroyNotify) torget_followup_series_free);
}

/**
 * torget_followup_series_async:
 * @observations: what is counted
 * @period: which period
 * @municipality: (nullable): code
 * @cancellable: (nullable): to stop
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Computes the figures as they are today.
 */
void
torget_followup_series_async (TorgetObservations *observations,
                              const TorgetPeriod *period,
                              const char *municipality,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->observations = torget_observations_ref (observations);
  question->period = *period;
  question->today = torget_clock_get_today ();
  question->municipality = g_strdup (municipality);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, run);
}

/**
 * torget_followup_series_finish:
 * @result: what the callback was called with
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the figures
 */
TorgetFollowupSeries *
torget_followup_series_finish (GAsyncResult *result,
                               GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
