/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-row.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Deadlines for calendar programs, without names: see report/calendar-file.c. */

void torget_session_save_calendar_async (TorgetSession *self,
                                         const TorgetDeadlineFilter *filter,
                                         const char *language,
                                         const char *path,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
gboolean torget_session_save_calendar_finish (TorgetSession *self,
                                              GAsyncResult *result,
                                              guint *n_entries,
                                              guint *n_left_out,
                                              GError **error);

G_END_DECLS
