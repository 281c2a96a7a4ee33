/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/peer-office.h"
#include "domain/record-set.h"
#include "store/connection.h"
#include "store/office-keys.h"

G_BEGIN_DECLS

/* The offices that sealed files are exchanged with, and this office's own keys. Thread: database.
 */

TorgetRecordSet *torget_office_store_list (TorgetConnection *connection,
                                           GError **error);
gboolean torget_office_store_load_keys (TorgetConnection *connection,
                                        TorgetOfficeKeys *keys,
                                        GError **error);
gboolean torget_office_store_renew_keys (TorgetConnection *connection,
                                         GError **error);

G_END_DECLS
