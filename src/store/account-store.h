/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/account.h"
#include "store/key-file.h"

G_BEGIN_DECLS

/* The users of the file. Thread: database. */

TorgetRecordSet *torget_account_store_list (TorgetConnection *connection,
                                            GError **error);
TorgetAccount *torget_account_store_find (TorgetConnection *connection,
                                          const char *name,
                                          GError **error);
TorgetAccount *torget_account_store_new (TorgetConnection *connection,
                                         const char *name,
                                         TorgetRole role,
                                         GError **error);
gboolean torget_account_store_get_role (TorgetConnection *connection,
                                        const TorgetUnlocked *unlocked,
                                        TorgetRole *role,
                                        GError **error);
gboolean torget_account_store_enter (TorgetConnection *connection,
                                     const TorgetUnlocked *unlocked,
                                     char **slots,
                                     TorgetRole *role,
                                     GError **error);

G_END_DECLS
