/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/goals.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The goals of the office. Setting one emits `changed`. */

void torget_session_load_goals_async (TorgetSession *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Returns: (transfer full) (nullable): the goals of all years */
TorgetGoals *torget_session_load_goals_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);
void torget_session_set_goal_async (TorgetSession *self,
                                    const char *indicator,
                                    int year,
                                    const double *value,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean torget_session_set_goal_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error);

G_END_DECLS
