/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "domain/register-rows.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The registers: what several persons' records name, and where. Thread: database. */

GPtrArray *torget_register_store_list (TorgetConnection *connection,
                                       TorgetRegister reg,
                                       TorgetDate today,
                                       GError **error);
GPtrArray *torget_register_store_list_names (TorgetConnection *connection,
                                             TorgetRegister reg,
                                             GError **error);
TorgetRecordSet *torget_register_store_load (TorgetConnection *connection,
                                             TorgetRegister reg,
                                             gint64 id,
                                             GError **error);
GPtrArray *torget_register_store_uses (TorgetConnection *connection,
                                       TorgetRegister reg,
                                       gint64 id,
                                       const char *name,
                                       GError **error);
gboolean torget_register_store_rename (TorgetConnection *connection,
                                       TorgetRegister reg,
                                       const char *from,
                                       const char *to,
                                       GError **error);
gboolean torget_register_store_merge (TorgetConnection *connection,
                                      TorgetRegister reg,
                                      gint64 kept_id,
                                      gint64 merged_id,
                                      GError **error);

G_END_DECLS
