/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Steps of an erasure; see erasure-test.h. */
#include "config.h"

#include "support/erasure-test.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/erasure-store.h"
#include "support/session-test.h"

/**
 * torget_test_take_erasure_step:
 * @session: an open session
 * @step: what its user does
 * @error: why it was not done
 *
 * Returns: (transfer full) (nullable): the proposal as it is then
 */
TorgetErasure *
torget_test_take_erasure_step (TorgetSession *session,
                               const TorgetErasureStep *step,
                               GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *wait = NULL;

  torget_session_take_erasure_step_async (session, step, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  return torget_session_erasure_finish (session, result, error);
}

static gpointer
run_save (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  g_autoptr (TorgetErasure) erasure = torget_record_copy (input);

  return torget_erasure_store_save (connection, erasure, error) ? g_steal_pointer (&erasure) : NULL;
}

/**
 * torget_test_propose_as_anna:
 * @session: an open session
 * @person_id: who is to be erased
 * @ground: code of erasure_ground
 *
 * Proposes as another user than that of the session, who may thus approve it.
 *
 * Returns: the row id of the proposal
 */
gint64
torget_test_propose_as_anna (TorgetSession *session,
                             gint64 person_id,
                             const char *ground)
{
  g_autoptr (TorgetErasure) proposal = torget_record_new (&torget_erasure_type);
  g_autoptr (TorgetErasure) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *wait = NULL;

  proposal->person_id = person_id;
  proposal->ground = g_strdup (ground);
  proposal->state = g_strdup (TORGET_ERASURE_PROPOSED);
  proposal->proposed_by = g_strdup ("Anna");
  proposal->proposed_date = torget_clock_get_today ();
  torget_session_call (session, TORGET_PRIORITY_WRITE, run_save, proposal, NULL, torget_record_free,
                       NULL, torget_test_wait_cb, &wait);
  result = torget_test_wait (&wait);
  saved = torget_session_erasure_finish (session, result, &error);
  g_assert_no_error (error);
  return saved->record.id;
}
