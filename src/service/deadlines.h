/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-mark.h"
#include "domain/deadline-row.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The stored deadlines, and what is said about them. They are those of the records at any time:
 * each save brings them up to date, and `changed` tells of it. */

void torget_session_list_deadlines_async (TorgetSession *self,
                                          const TorgetDeadlineFilter *filter,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
/* Returns: (transfer full) (element-type TorgetDeadlineRow): by day */
GPtrArray *torget_session_list_deadlines_finish (TorgetSession *self,
                                                 GAsyncResult *result,
                                                 GError **error);

void torget_session_count_deadlines_async (TorgetSession *self,
                                           TorgetDate from,
                                           TorgetDate until,
                                           GCancellable *cancellable,
                                           GAsyncReadyCallback callback,
                                           gpointer user_data);
/* Returns: (transfer full) (element-type utf8 guint): how many there are, by id of rule */
GHashTable *torget_session_count_deadlines_finish (TorgetSession *self,
                                                   GAsyncResult *result,
                                                   GError **error);

TorgetDeadlineMark *torget_deadline_row_create_mark (const TorgetDeadlineRow *row);

void torget_session_recompute_deadlines_async (TorgetSession *self,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer user_data);
gboolean torget_session_recompute_deadlines_finish (TorgetSession *self,
                                                    GAsyncResult *result,
                                                    GError **error);

G_END_DECLS
