/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/peer-office.h"
#include "domain/record-set.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The offices that sealed files are exchanged with. Thread: database. */

TorgetRecordSet *torget_office_store_list (TorgetConnection *connection,
                                           GError **error);

G_END_DECLS
