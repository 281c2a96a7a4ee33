/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline-row.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Reading the stored deadlines. Thread: database. */

GPtrArray *torget_deadline_store_list (TorgetConnection *connection,
                                       const TorgetDeadlineFilter *filter,
                                       GError **error);
GHashTable *torget_deadline_store_count (TorgetConnection *connection,
                                         TorgetDate from,
                                         TorgetDate until,
                                         TorgetDate today,
                                         GError **error);

G_END_DECLS
