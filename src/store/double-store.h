/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* Persons who may have been entered twice. Thread: database. */

GPtrArray *torget_double_store_list (TorgetConnection *connection,
                                     guint limit,
                                     GError **error);
gboolean torget_double_store_set_same (TorgetConnection *connection,
                                       gint64 a,
                                       gint64 b,
                                       gboolean may_be_same,
                                       const char *user,
                                       GError **error);

G_END_DECLS
