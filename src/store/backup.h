/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

gboolean torget_backup_write (TorgetConnection *connection,
                              const guint8 key[TORGET_KEY_SIZE],
                              const char *path,
                              GError **error);
gboolean torget_backup_write_unverified (TorgetConnection *connection,
                                         const char *path,
                                         GError **error);
gboolean torget_backup_verify (const char *path,
                               const guint8 key[TORGET_KEY_SIZE],
                               GError **error);
gboolean torget_backup_renew (const char *path,
                              const guint8 key[TORGET_KEY_SIZE],
                              GError **error);

G_END_DECLS
