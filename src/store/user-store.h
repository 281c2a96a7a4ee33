/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/unlock.h"

G_BEGIN_DECLS

/* What an administrator does with the users of the file. Errors are of %TORGET_STORE_ERROR:
 * NOT_ALLOWED for everybody else, and for what administrators want to do with themselves. Thread:
 * database. */

gboolean torget_user_store_add (TorgetConnection *connection,
                                const char *name,
                                TorgetRole role,
                                const char *passphrase,
                                const guint8 key[TORGET_KEY_SIZE],
                                GError **error);
gboolean torget_user_store_renew (TorgetConnection *connection,
                                  const char *name,
                                  const char *passphrase,
                                  const guint8 key[TORGET_KEY_SIZE],
                                  GError **error);
gboolean torget_user_store_set_role (TorgetConnection *connection,
                                     const char *name,
                                     TorgetRole role,
                                     GError **error);
gboolean torget_user_store_end (TorgetConnection *connection,
                                const char *name,
                                const guint8 key[TORGET_KEY_SIZE],
                                GError **error);

G_END_DECLS
