/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Tasks across persons. Thread: database. */

gboolean torget_task_store_count (TorgetConnection *connection,
                                  const char *coordinator,
                                  TorgetDate today,
                                  guint *open,
                                  guint *due,
                                  GError **error);

G_END_DECLS
