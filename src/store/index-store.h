/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* What is derived from the records: search terms, list columns, statutory dates. */

gboolean torget_index_store_update (TorgetConnection *connection,
                                    gint64 tx,
                                    GError **error);
gboolean torget_index_store_rebuild (TorgetConnection *connection,
                                     GError **error);

gboolean torget_index_store_refresh (TorgetConnection *connection,
                                     GError **error);

G_END_DECLS
