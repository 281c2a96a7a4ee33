/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "domain/conflict.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* What contradicts itself in the records of the whole file, and what waits for a decision. Thread:
 * database. */

GPtrArray *torget_conflict_store_list (TorgetConnection *connection,
                                       TorgetDate today,
                                       GError **error);

G_END_DECLS
