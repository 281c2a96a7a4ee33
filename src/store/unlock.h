/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/account.h"
#include "domain/record-set.h"
#include "store/key-file.h"

G_BEGIN_DECLS

/* Key file, database and users together: opening with a secret, and changing who can. The key file
 * and the database are two files; whatever moment the process ends at, one of `path.keys` and
 * `path.keys.next` opens the database, and opening finds out which. Thread: database. */

TorgetKeyFile *torget_unlock_open (TorgetConnection *connection,
                                   const char *path,
                                   const char *user,
                                   const char *secret,
                                   TorgetUnlocked *unlocked,
                                   TorgetRole *role,
                                   GError **error);
TorgetKeyFile *torget_unlock_load_keys (TorgetConnection *connection,
                                        const guint8 key[TORGET_KEY_SIZE],
                                        GError **error);
gboolean torget_unlock_change (TorgetConnection *connection,
                               TorgetKeyFile *keys,
                               TorgetRecordSet *accounts,
                               GError **error);
gboolean torget_unlock_set_passphrase (TorgetConnection *connection,
                                       const char *user,
                                       const char *passphrase,
                                       const guint8 key[TORGET_KEY_SIZE],
                                       GError **error);
char *torget_unlock_rekey (TorgetConnection *connection,
                           guint8 key[TORGET_KEY_SIZE],
                           GError **error);

G_END_DECLS
