/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetTaskCount:
 * @open: tasks that remain to be done
 * @due: those of them whose day has come
 */
typedef struct
{
  guint open;
  guint due;
} TorgetTaskCount;

/* The tasks of the coordinator with the user's name. */
void torget_session_count_tasks_async (TorgetSession *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean torget_session_count_tasks_finish (TorgetSession *self,
                                            GAsyncResult *result,
                                            TorgetTaskCount *count,
                                            GError **error);

G_END_DECLS
