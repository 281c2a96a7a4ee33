/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/* Below this, the next saves may fail: even removing rows needs room. Bytes. */
#define TORGET_HEALTH_LOW_SPACE ((gint64) 200 * 1000 * 1000)

/**
 * TorgetHealth:
 * @free_space: bytes left where the file is, for this user
 * @is_clock_behind: the clock says an earlier time than the newest entry of the logs. Nothing is
 *   ordered by time, so that work can go on; but days that are computed may be wrong
 *
 * What threatens work before it fails.
 */
typedef struct
{
  gint64 free_space;
  gboolean is_clock_behind;
} TorgetHealth;

void torget_session_get_health_async (TorgetSession *self,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean torget_session_get_health_finish (TorgetSession *self,
                                           GAsyncResult *result,
                                           TorgetHealth *health,
                                           GError **error);

G_END_DECLS
