/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "service/session.h"

G_BEGIN_DECLS

/* A list as a table of text for other programs. */

/* The rows of some ids of a list, in their order; for reading a long list piece by piece. */
void torget_session_load_rows_async (TorgetSession *self,
                                     TorgetListKind kind,
                                     const gint64 *ids,
                                     guint n_ids,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* Returns: (transfer full) (nullable) (element-type TorgetRecord): those that still exist */
GPtrArray *torget_session_load_rows_finish (TorgetSession *self,
                                            GAsyncResult *result,
                                            GError **error);

/* Writes @content to @path, whole or not at all, and puts on record that @n_rows of a list went
 * out, and whose: @persons (element-type gint64). */
void torget_session_write_list_async (TorgetSession *self,
                                      TorgetListKind kind,
                                      guint n_rows,
                                      GArray *persons,
                                      GBytes *content,
                                      const char *path,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean torget_session_write_list_finish (TorgetSession *self,
                                           GAsyncResult *result,
                                           GError **error);

G_END_DECLS
