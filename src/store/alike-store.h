/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "store/connection.h"

G_BEGIN_DECLS

/* Who in the file may be somebody who is being entered. Thread: database. */

GPtrArray *torget_alike_store_find (TorgetConnection *connection,
                                    const char *given_name,
                                    const char *family_name,
                                    TorgetDate birth_date,
                                    const char *number,
                                    guint limit,
                                    GError **error);

G_END_DECLS
