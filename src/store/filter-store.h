/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/saved-filter.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The filters that were given a name. Names are unique in their list. Thread: database. */

GPtrArray *torget_filter_store_list (TorgetConnection *connection,
                                     TorgetListKind kind,
                                     GError **error);
gboolean torget_filter_store_save (TorgetConnection *connection,
                                   const TorgetSavedFilter *filter,
                                   GError **error);
gboolean torget_filter_store_remove (TorgetConnection *connection,
                                     gint64 id,
                                     GError **error);

G_END_DECLS
