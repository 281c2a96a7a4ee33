/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Follow-up of a session; see followup.h. */
#include "config.h"

#include "service/followup.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/access-store.h"
#include "store/followup-store.h"

/* Thread: database. */
static gpointer
load_observations (TorgetConnection *connection,
                   gpointer input,
                   GCancellable *cancellable,
                   GError **error)
{
  return torget_followup_store_load (connection, cancellable, error);
}

/**
 * torget_session_load_observations_async:
 * @self: an open session
 * @cancellable: (nullable): to stop reading
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Reads what the indicators count, of everybody.
 */
void
torget_session_load_observations_async (TorgetSession *self,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, load_observations, NULL, NULL,
                       (GDestroyNotify) torget_observations_unref, cancellable, callback,
                       user_data);
}

TorgetObservations *
torget_session_load_observations_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A list of persons that nobody sees before the log has it. */
typedef struct
{
  char *action;
  char *detail;
  char *user;
  gpointer list;
  GDestroyNotify free_list;
} Disclosure;

/* @detail: (transfer full) */
static Disclosure *
disclosure_new (TorgetSession *self,
                const char *verb,
                const char *subject,
                char *detail)
{
  Disclosure *disclosure = g_new0 (Disclosure, 1);

  disclosure->action = g_strdup_printf ("followup:%s:%s", verb, subject);
  disclosure->detail = detail;
  disclosure->user = g_strdup (torget_session_get_user (self));
  return disclosure;
}

static char *
dup_detail (const TorgetFigureKey *key,
            guint n_persons)
{
  char period[TORGET_PERIOD_SIZE];

  return g_strdup_printf ("period=%s persons=%u", torget_period_write (&key->period, period),
                          n_persons);
}

static void
disclosure_free (Disclosure *disclosure)
{
  g_clear_pointer (&disclosure->list, disclosure->free_list);
  g_free (disclosure->action);
  g_free (disclosure->detail);
  g_free (disclosure->user);
  g_free (disclosure);
}

/* Thread: database. */
static gpointer
log_disclosure (TorgetConnection *connection,
                gpointer input,
                GCancellable *cancellable,
                GError **error)
{
  Disclosure *disclosure = input;
  const TorgetAccessEntry entry = { .action = disclosure->action, .detail = disclosure->detail };

  if (!torget_access_store_log (connection, disclosure->user, &entry, error))
    return NULL;
  return g_steal_pointer (&disclosure->list);
}

/**
 * torget_session_list_behind_async:
 * @self: an open session
 * @observations: what is counted
 * @key: which figure; only read before this returns
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Lists who stands behind a figure as it is today.
 */
void
torget_session_list_behind_async (TorgetSession *self,
                                  const TorgetObservations *observations,
                                  const TorgetFigureKey *key,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  TorgetBehind *behind = torget_behind_list (observations, key, torget_clock_get_today ());
  Disclosure *disclosure = disclosure_new (self, "list", key->indicator->id,
                                           dup_detail (key, behind->ids->len));

  disclosure->list = behind;
  disclosure->free_list = (GDestroyNotify) torget_behind_free;
  torget_session_call (self, TORGET_PRIORITY_PAGE, log_disclosure, disclosure,
                       (GDestroyNotify) disclosure_free, (GDestroyNotify) torget_behind_free, NULL,
                       callback, user_data);
}

TorgetBehind *
torget_session_list_behind_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* @change: (transfer full) */
static void
disclose_change (TorgetSession *self,
                 TorgetFigureChange *change,
                 const TorgetFigureKey *key,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  const guint n_listed
      = change->entered->len + change->left->len + change->gained->len + change->lost->len;
  Disclosure *disclosure
      = disclosure_new (self, "change", key->indicator->id, dup_detail (key, n_listed));

  disclosure->list = change;
  disclosure->free_list = (GDestroyNotify) torget_figure_change_free;
  torget_session_call (self, TORGET_PRIORITY_PAGE, log_disclosure, disclosure,
                       (GDestroyNotify) disclosure_free,
                       (GDestroyNotify) torget_figure_change_free, NULL, callback, user_data);
}

/**
 * torget_session_explain_figure_async:
 * @self: an open session
 * @observations: what is counted
 * @key: which figure; only read before this returns
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Lists who has come and gone since the period before.
 */
void
torget_session_explain_figure_async (TorgetSession *self,
                                     const TorgetObservations *observations,
                                     const TorgetFigureKey *key,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  disclose_change (self, torget_figure_change_new (observations, key, torget_clock_get_today ()),
                   key, callback, user_data);
}

TorgetFigureChange *
torget_session_explain_figure_finish (TorgetSession *self,
                                      GAsyncResult *result,
                                      GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * torget_session_explain_rehearsal_async:
 * @self: an open session
 * @rehearsal: of an aggregate, compared with what was submitted; only read before this returns
 * @indicator: position of the indicator
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Lists who has come and gone since the last submission.
 */
void
torget_session_explain_rehearsal_async (TorgetSession *self,
                                        const TorgetRehearsal *rehearsal,
                                        guint indicator,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  const TorgetFigureKey key = { .indicator = &torget_indicators[indicator],
                                .period = rehearsal->aggregate->followup->period,
                                .split = TORGET_N_SPLITS };

  g_return_if_fail (rehearsal->changes != NULL);
  disclose_change (self, torget_figure_change_copy (rehearsal->changes[indicator]), &key, callback,
                   user_data);
}

TorgetFigureChange *
torget_session_explain_rehearsal_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * torget_session_list_conflict_async:
 * @self: an open session
 * @conflict: which one; only read before this returns
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Lists whom it concerns.
 */
void
torget_session_list_conflict_async (TorgetSession *self,
                                    const TorgetConflict *conflict,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Disclosure *disclosure = disclosure_new (self, "conflict", conflict->code,
                                           g_strdup_printf ("persons=%u", conflict->ids->len));

  disclosure->list = torget_conflict_copy (conflict);
  disclosure->free_list = (GDestroyNotify) torget_conflict_free;
  torget_session_call (self, TORGET_PRIORITY_PAGE, log_disclosure, disclosure,
                       (GDestroyNotify) disclosure_free, (GDestroyNotify) torget_conflict_free,
                       NULL, callback, user_data);
}

TorgetConflict *
torget_session_list_conflict_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
