/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps on the way to an erasure; see erasure.h. What is refused is refused here, on the
 * database thread, whoever asks. */
#include "config.h"

#include "service/erasure.h"

#include "base/clock.h"
#include "service/error.h"
#include "service/retention-private.h"
#include "service/roles.h"
#include "service/session-private.h"
#include "store/access-store.h"
#include "store/erasure-store.h"
#include "store/error.h"

typedef struct
{
  TorgetErasureStep step; /* with owned texts */
  char *user;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free ((char *) job->step.ground);
  g_free ((char *) job->step.reason);
  g_free (job->user);
  g_free (job);
}

static Job *
job_new (TorgetSession *self,
         const TorgetErasureStep *step)
{
  Job *job = g_new0 (Job, 1);

  job->step = *step;
  job->step.ground = g_strdup (step->ground);
  job->step.reason = g_strdup (step->reason);
  job->user = g_strdup (torget_session_get_user (self));
  return job;
}

static gpointer
fail (GError **error,
      TorgetStoreError code,
      const char *message)
{
  g_set_error_literal (error, TORGET_STORE_ERROR, code, message);
  return NULL;
}

typedef struct
{
  TorgetErasure *erasure;
  const char *action;
  const char *user;
} Saving;

static gboolean
save_and_log (TorgetConnection *connection,
              gconstpointer data,
              GError **error)
{
  const Saving *saving = data;
  const TorgetAccessEntry entry
      = { .action = saving->action, .person_id = saving->erasure->person_id };

  return torget_erasure_store_save (connection, saving->erasure, error)
         && torget_access_store_log (connection, saving->user, &entry, error);
}

/* Saves a step together with its line in the access log. */
static gboolean
save (TorgetConnection *connection,
      const Job *job,
      TorgetErasure *erasure,
      const char *action,
      GError **error)
{
  const Saving saving = { .erasure = erasure, .action = action, .user = job->user };

  if (!torget_connection_transact (connection, save_and_log, &saving, error))
    return FALSE;
  torget_access_store_settle (connection);
  return TRUE;
}

/* Propose */

static gpointer
run_propose (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  const Job *job = input;
  g_autoptr (TorgetErasure) erasure = torget_record_new (&torget_erasure_type);
  TorgetRetention retention;

  if (!torget_retention_look (connection, job->step.person_id, &retention, error))
    return NULL;
  if (g_str_equal (job->step.ground, TORGET_ERASURE_RETENTION) && retention.exception != NULL)
    return fail (error, TORGET_STORE_ERROR_CONSTRAINT, retention.exception);
  erasure->person_id = job->step.person_id;
  erasure->ground = g_strdup (job->step.ground);
  erasure->state = g_strdup (TORGET_ERASURE_PROPOSED);
  erasure->last_entry = retention.event;
  erasure->earliest = retention.earliest;
  erasure->latest = retention.latest;
  erasure->reason = g_strdup (job->step.reason);
  erasure->proposed_by = g_strdup (job->user);
  erasure->proposed_date = torget_clock_get_today ();
  return save (connection, job, erasure, "erasure:propose", error) ? g_steal_pointer (&erasure)
                                                                    : NULL;
}

/* Decide */

static TorgetErasure *
decide (TorgetConnection *connection,
        const Job *job,
        const char *state,
        GError **error)
{
  TorgetErasure *erasure = torget_erasure_store_get (connection, job->step.id, error);

  if (erasure == NULL)
    return NULL;
  g_free (erasure->state);
  g_free (erasure->decided_by);
  erasure->state = g_strdup (state);
  erasure->decided_by = g_strdup (job->user);
  erasure->decided_date = torget_clock_get_today ();
  g_free (erasure->decision_reason);
  erasure->decision_reason = g_strdup (job->step.reason);
  return erasure;
}

static gpointer
run_approve (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  const Job *job = input;
  g_autoptr (TorgetErasure) found = torget_erasure_store_get (connection, job->step.id, error);
  g_autoptr (TorgetErasure) erasure = NULL;

  if (found == NULL)
    return NULL;
  switch (torget_erasure_get_bar (found, job->user))
    {
    case TORGET_ERASURE_MAY:
      break;
    case TORGET_ERASURE_NOT_OPEN:
      return fail (error, TORGET_STORE_ERROR_CONFLICT, "it was decided");
    case TORGET_ERASURE_OWN_PROPOSAL:
    case TORGET_ERASURE_NO_NAME:
    default:
      return fail (error, TORGET_STORE_ERROR_NOT_ALLOWED, "who proposes does not approve");
    }
  erasure = decide (connection, job, TORGET_ERASURE_APPROVED, error);
  return erasure != NULL && save (connection, job, erasure, "erasure:approve", error)
             ? g_steal_pointer (&erasure)
             : NULL;
}

/* Who proposed may take the proposal back; an approval can be refused until somebody erases. */
static gpointer
run_refuse (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  const Job *job = input;
  g_autoptr (TorgetErasure) found = torget_erasure_store_get (connection, job->step.id, error);
  g_autoptr (TorgetErasure) erasure = NULL;

  if (found == NULL)
    return NULL;
  if (g_str_equal (found->state, TORGET_ERASURE_DONE)
      || g_str_equal (found->state, TORGET_ERASURE_REFUSED))
    return fail (error, TORGET_STORE_ERROR_CONFLICT, "it was decided");
  erasure = decide (connection, job, TORGET_ERASURE_REFUSED, error);
  if (erasure == NULL)
    return NULL;
  erasure->decision_ground = g_strdup (job->step.ground);
  erasure->kept_until = job->step.kept_until;
  return save (connection, job, erasure, "erasure:refuse", error) ? g_steal_pointer (&erasure)
                                                                   : NULL;
}

/* Erase */

/* What has been written since the approval keeps the record. */
static gboolean
check_still_due (TorgetConnection *connection,
                 const TorgetErasure *erasure,
                 GError **error)
{
  TorgetRetention retention;

  if (!g_str_equal (erasure->ground, TORGET_ERASURE_RETENTION))
    return TRUE;
  if (!torget_retention_look (connection, erasure->person_id, &retention, error))
    return FALSE;
  if (retention.exception == NULL)
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONFLICT,
                       retention.exception);
  return FALSE;
}

static gpointer
run_erase (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  const Job *job = input;
  const TorgetAccessEntry entry = { .action = "erasure:erase" };
  g_autoptr (TorgetErasure) erasure = torget_erasure_store_get (connection, job->step.id, error);

  if (erasure == NULL || !check_still_due (connection, erasure, error)
      || !torget_access_store_log (connection, job->user, &entry, error)
      || !torget_erasure_store_erase (connection, job->step.id, job->user, error))
    return NULL;
  return torget_erasure_store_get (connection, job->step.id, error);
}

/* Calls */

static const struct
{
  TorgetMay what;
  TorgetDatabaseFunc func;
} steps[] = {
  [TORGET_ERASURE_STEP_PROPOSE] = { TORGET_MAY_EDIT, run_propose },
  [TORGET_ERASURE_STEP_APPROVE] = { TORGET_MAY_APPROVE, run_approve },
  [TORGET_ERASURE_STEP_REFUSE] = { TORGET_MAY_EDIT, run_refuse },
  [TORGET_ERASURE_STEP_ERASE] = { TORGET_MAY_APPROVE, run_erase },
};

/**
 * torget_session_take_erasure_step_async:
 * @self: a session
 * @step: which step, about whom or which proposal, on which ground, and why
 * @callback: called with the result, for torget_session_erasure_finish()
 * @user_data: for @callback
 *
 * To propose is INVALID when the retention rules keep the record, or when a proposal about the
 * person is open. To approve is NOT_ALLOWED for who proposed and for who may not approve. A
 * decision is CONFLICT when it was decided; to erase is, when it was not approved, or when
 * something was written since that keeps the record.
 */
void
torget_session_take_erasure_step_async (TorgetSession *self,
                                        const TorgetErasureStep *step,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  g_return_if_fail (TORGET_IS_SESSION (self));
  g_return_if_fail (step->kind != TORGET_ERASURE_STEP_PROPOSE
                    || (step->person_id != 0 && step->ground != NULL));

  if (torget_session_is_open (self) && !torget_session_may (self, steps[step->kind].what))
    {
      g_task_report_new_error (self, callback, user_data, torget_session_take_erasure_step_async,
                               TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_ALLOWED,
                               "the role does not allow it");
      return;
    }
  torget_session_call (self, TORGET_PRIORITY_WRITE, steps[step->kind].func, job_new (self, step),
                       job_free, torget_record_free, NULL, callback, user_data);
}

/**
 * torget_session_erasure_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): the proposal, decision or certificate
 */
TorgetErasure *
torget_session_erasure_finish (TorgetSession *self,
                               GAsyncResult *result,
                               GError **error)
{
  TorgetErasure *erasure = g_task_propagate_pointer (G_TASK (result), error);

  if (erasure == NULL)
    return NULL;
  if (erasure->number != 0)
    torget_session_forget_steps (self);
  torget_session_emit_changed (self);
  return erasure;
}
