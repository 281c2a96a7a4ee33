/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/retention.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* For the files of this layer only. Database thread. */

gboolean torget_retention_look (TorgetConnection *connection,
                                gint64 person_id,
                                TorgetRetention *retention,
                                GError **error);

G_END_DECLS
