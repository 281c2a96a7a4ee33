/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/observations.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* What the indicators count, read from the file in one pass over each table. Thread: database. */

TorgetObservations *torget_followup_store_load (TorgetConnection *connection,
                                                GCancellable *cancellable,
                                                GError **error);

G_END_DECLS
