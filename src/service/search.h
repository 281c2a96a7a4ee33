/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The first rows of a list at once, for the command line and for choosing a person in a form. */
void torget_session_list_async (TorgetSession *self,
                                TorgetListKind kind,
                                const TorgetListQuery *query,
                                guint limit,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
/* Returns: (transfer full) (element-type TorgetRecord): row records of domain/list-rows.h */
GPtrArray *torget_session_list_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error);

G_END_DECLS
