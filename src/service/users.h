/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/account.h"
#include "service/session.h"

G_BEGIN_DECLS

/* The users of the open file. Everybody may read the list; the rest is for administrators, and is
 * refused with NOT_ALLOWED to others. An administrator cannot end himself or herself nor change the
 * own role, and the last one stays: LAST_ADMINISTRATOR. */

void torget_session_list_users_async (TorgetSession *self,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Returns: (transfer full): of #TorgetAccount, by name, with those who have ended */
TorgetRecordSet *torget_session_list_users_finish (TorgetSession *self,
                                                   GAsyncResult *result,
                                                   GError **error);

/* @passphrase: which the new user has chosen; copied, and wiped after use. EXISTS when somebody of
 * that name is a user; one who has ended comes back. INVALID for a name that cannot be. */
void torget_session_add_user_async (TorgetSession *self,
                                    const char *name,
                                    TorgetRole role,
                                    const char *passphrase,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* A new passphrase for who has forgotten the old one, chosen by that user. */
void torget_session_renew_user_async (TorgetSession *self,
                                      const char *name,
                                      const char *passphrase,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
void torget_session_set_user_role_async (TorgetSession *self,
                                         const char *name,
                                         TorgetRole role,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
void torget_session_end_user_async (TorgetSession *self,
                                    const char *name,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
/* Of each of the four. */
gboolean torget_session_change_user_finish (TorgetSession *self,
                                            GAsyncResult *result,
                                            GError **error);

/* Encrypts the file anew with a key that nobody has had. Passphrases stay; the recovery key is a
 * new one. For administrators. */
void torget_session_rekey_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* Returns: (transfer full): the recovery key as printable text, shown once */
char *torget_session_rekey_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error);

G_END_DECLS
