/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Whom a change of many persons at once concerns. Ids are arrays of gint64. Thread: database. */

GArray *torget_bulk_store_list_persons (TorgetConnection *connection,
                                        TorgetListKind kind,
                                        GArray *ids,
                                        GError **error);
GArray *torget_bulk_store_list_not_with (TorgetConnection *connection,
                                         GArray *person_ids,
                                         gint64 coordinator_id,
                                         GError **error);

G_END_DECLS
