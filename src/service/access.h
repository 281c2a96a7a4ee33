/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/access-line.h"
#include "service/session.h"

G_BEGIN_DECLS

/* Looks at protected cases, and what the access log is worth. Conventions as in
 * service/session.h. */

/**
 * TorgetLogWarning:
 * @TORGET_LOG_GOOD: nothing is amiss
 * @TORGET_LOG_OLDER: the newest rows that were once seen are missing: an older file was put back,
 *   or rows were removed
 * @TORGET_LOG_CHANGED: the newest row that was once seen is another one now
 * @TORGET_LOG_BROKEN: a row does not follow from the one before: it, or the one before, was changed
 *   or removed
 *
 * What the access log is worth.
 */
typedef enum
{
  TORGET_LOG_GOOD,
  TORGET_LOG_OLDER,
  TORGET_LOG_CHANGED,
  TORGET_LOG_BROKEN,
} TorgetLogWarning;

TorgetLogWarning torget_session_get_log_warning (TorgetSession *self);
gboolean torget_session_is_clock_back (TorgetSession *self);

void torget_session_reveal_async (TorgetSession *self,
                                  gint64 person_id,
                                  const char *reason,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean torget_session_reveal_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error);
void torget_session_conceal (TorgetSession *self,
                             gint64 person_id);

void torget_session_verify_log_async (TorgetSession *self,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean torget_session_verify_log_finish (TorgetSession *self,
                                           GAsyncResult *result,
                                           TorgetLogWarning *warning,
                                           gint64 *row_id,
                                           GError **error);

void torget_session_list_access_async (TorgetSession *self,
                                       const TorgetAccessQuery *query,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *torget_session_list_access_finish (TorgetSession *self,
                                              GAsyncResult *result,
                                              GError **error);

G_END_DECLS
