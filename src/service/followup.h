/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/followup-behind.h"
#include "domain/followup.h"
#include "service/rehearsal.h"
#include "service/session.h"

G_BEGIN_DECLS

/* What follow-up counts. It is read once, and any number of periods are computed from it
 * (torget_followup_compute()) until the session emits `changed`. */

void torget_session_load_observations_async (TorgetSession *self,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
/* Returns: (transfer full) (nullable): what there is to count */
TorgetObservations *torget_session_load_observations_finish (TorgetSession *self,
                                                             GAsyncResult *result,
                                                             GError **error);

/* Who stands behind a figure, and why it has changed. The list is handed out once the access log
 * has it. */
void torget_session_list_behind_async (TorgetSession *self,
                                       const TorgetObservations *observations,
                                       const TorgetFigureKey *key,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
TorgetBehind *torget_session_list_behind_finish (TorgetSession *self,
                                                 GAsyncResult *result,
                                                 GError **error);
void torget_session_explain_figure_async (TorgetSession *self,
                                          const TorgetObservations *observations,
                                          const TorgetFigureKey *key,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
TorgetFigureChange *torget_session_explain_figure_finish (TorgetSession *self,
                                                          GAsyncResult *result,
                                                          GError **error);
void torget_session_explain_rehearsal_async (TorgetSession *self,
                                             const TorgetRehearsal *rehearsal,
                                             guint indicator,
                                             GAsyncReadyCallback callback,
                                             gpointer user_data);
TorgetFigureChange *torget_session_explain_rehearsal_finish (TorgetSession *self,
                                                             GAsyncResult *result,
                                                             GError **error);
void torget_session_list_conflict_async (TorgetSession *self,
                                         const TorgetConflict *conflict,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
TorgetConflict *torget_session_list_conflict_finish (TorgetSession *self,
                                                     GAsyncResult *result,
                                                     GError **error);

G_END_DECLS
