/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/key-file.h"

G_BEGIN_DECLS

/* One slot of the key file: a group of it that belongs to one secret. For key-file.c only. */

gboolean torget_key_slot_write (GKeyFile *file,
                                const char *slot,
                                TorgetKeyCost cost,
                                const char *secret,
                                const guint8 key[TORGET_KEY_SIZE],
                                GError **error);
gboolean torget_key_slot_open (GKeyFile *file,
                               const char *slot,
                               const char *secret,
                               guint8 key[TORGET_KEY_SIZE],
                               char **public_key);
gboolean torget_key_slot_reseal (GKeyFile *file,
                                 const char *slot,
                                 const guint8 key[TORGET_KEY_SIZE]);

G_END_DECLS
