/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/saved-filter.h"
#include "service/session.h"

G_BEGIN_DECLS

void torget_session_list_filters_async (TorgetSession *self,
                                        TorgetListKind kind,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* Returns: (transfer full) (nullable) (element-type TorgetSavedFilter): by name */
GPtrArray *torget_session_list_filters_finish (TorgetSession *self,
                                               GAsyncResult *result,
                                               GError **error);

/* @filter: copied; a new one has no id. One of the same name in the same list is replaced. */
void torget_session_save_filter_async (TorgetSession *self,
                                       const TorgetSavedFilter *filter,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
void torget_session_remove_filter_async (TorgetSession *self,
                                         gint64 id,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* For both of them. */
gboolean torget_session_change_filter_finish (TorgetSession *self,
                                              GAsyncResult *result,
                                              GError **error);

G_END_DECLS
