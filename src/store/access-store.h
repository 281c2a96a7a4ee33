/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

gboolean torget_access_store_log (TorgetConnection *connection,
                                  const char *user,
                                  const char *action,
                                  gint64 person_id,
                                  const char *reason,
                                  GError **error);

G_END_DECLS
