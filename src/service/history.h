/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/change.h"
#include "service/session.h"

G_BEGIN_DECLS

/* What was changed, and taking it back. Conventions as in service/session.h. */

void torget_session_load_history_async (TorgetSession *self,
                                        const TorgetHistoryQuery *query,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
TorgetHistory *torget_session_load_history_finish (TorgetSession *self,
                                                   GAsyncResult *result,
                                                   GError **error);

void torget_session_undo_async (TorgetSession *self,
                                gint64 tx,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void torget_session_revert_async (TorgetSession *self,
                                  const TorgetChange *change,
                                  const char *label,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gint64 torget_session_undo_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error);

void torget_session_find_obstacles_async (TorgetSession *self,
                                          gint64 tx,
                                          const TorgetChange *only,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
TorgetHistory *torget_session_find_obstacles_finish (TorgetSession *self,
                                                     GAsyncResult *result,
                                                     GError **error);

G_END_DECLS
