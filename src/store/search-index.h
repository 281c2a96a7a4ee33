/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/person.h"
#include "domain/record-set.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* The terms by which a person is found. Thread: database. */

gboolean torget_search_index_write (TorgetConnection *connection,
                                    TorgetRecordSet *records,
                                    const TorgetPerson *person,
                                    GError **error);

G_END_DECLS
