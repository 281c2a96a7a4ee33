/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"
#include "store/connection.h"
#include "store/record-sql.h"

G_BEGIN_DECLS

typedef gboolean (*TorgetTypeFunc) (const TorgetRecordType *type);


gboolean torget_record_store_save (TorgetConnection *connection,
                                   TorgetRecordSet *records,
                                   GError **error);
gboolean torget_record_store_remove (TorgetConnection *connection,
                                     TorgetRecordSet *records,
                                     GError **error);
gpointer torget_record_store_get (TorgetConnection *connection,
                                  const TorgetRecordType *type,
                                  gint64 id,
                                  GError **error);
gboolean torget_record_store_load_scope (TorgetConnection *connection,
                                         TorgetScope scope,
                                         const char *ids,
                                         TorgetTypeFunc wants,
                                         TorgetRecordSet *records,
                                         GError **error);
gboolean torget_record_store_load_register (TorgetConnection *connection,
                                            const TorgetRecordType *type,
                                            TorgetRecordSet *records,
                                            GError **error);

G_END_DECLS
