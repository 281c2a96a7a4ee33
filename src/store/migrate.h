/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

int torget_migrate_get_version (void);
gboolean torget_migrate (TorgetConnection *connection,
                         const guint8 key[TORGET_KEY_SIZE],
                         GError **error);

G_END_DECLS
