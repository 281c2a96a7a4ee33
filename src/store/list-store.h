/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "domain/record.h"
#include "store/connection.h"

G_BEGIN_DECLS

const TorgetRecordType *torget_list_store_get_type (TorgetListKind kind);
GArray *torget_list_store_load_ids (TorgetConnection *connection,
                                    TorgetListKind kind,
                                    const TorgetListQuery *query,
                                    GError **error);
GPtrArray *torget_list_store_load_rows (TorgetConnection *connection,
                                        TorgetListKind kind,
                                        const gint64 *ids,
                                        gsize n_ids,
                                        GError **error);
gint64 torget_list_store_count (TorgetConnection *connection,
                                TorgetListKind kind,
                                GError **error);
GHashTable *torget_list_store_count_courses (TorgetConnection *connection,
                                             const TorgetListQuery *query,
                                             GError **error);

GPtrArray *torget_list_store_list_groups (TorgetConnection *connection,
                                          TorgetListKind kind,
                                          const TorgetListQuery *query,
                                          GError **error);

G_END_DECLS
