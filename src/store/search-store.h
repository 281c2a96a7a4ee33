/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* Finding persons in two tiers; see search-match.h. Thread: database. */

GPtrArray *torget_search_store_find_exact (TorgetConnection *connection,
                                           const char *text,
                                           guint limit,
                                           GError **error);
GPtrArray *torget_search_store_find_similar (TorgetConnection *connection,
                                             const char *text,
                                             guint limit,
                                             GError **error);

G_END_DECLS
