/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetKeyFile:
 *
 * The sidecar `path.keys`: the database key, wrapped once for every passphrase and once for the
 * recovery key. Argon2id makes the wrapping key; the parameters stand in the slot. A checksum
 * tells a damaged file from a wrong passphrase. Any thread; slow by intent.
 */
typedef struct _TorgetKeyFile TorgetKeyFile;

typedef enum
{
  TORGET_KEY_COST_NORMAL,
  TORGET_KEY_COST_TEST, /* for tests and the demo: no protection worth the name */
} TorgetKeyCost;

TorgetKeyFile *torget_key_file_new (TorgetKeyCost cost,
                                    gboolean demo);
TorgetKeyFile *torget_key_file_load (const char *database,
                                     GError **error);
void torget_key_file_free (TorgetKeyFile *self);
gboolean torget_key_file_save (TorgetKeyFile *self,
                               const char *database,
                               GError **error);

gboolean torget_key_file_is_demo (TorgetKeyFile *self);
void torget_key_file_new_key (guint8 key[TORGET_KEY_SIZE]);
void torget_key_file_wipe (guint8 key[TORGET_KEY_SIZE]);
char *torget_key_file_new_recovery (void);

gboolean torget_key_file_set_passphrase (TorgetKeyFile *self,
                                         const char *user,
                                         const char *passphrase,
                                         const guint8 key[TORGET_KEY_SIZE],
                                         GError **error);
gboolean torget_key_file_set_recovery (TorgetKeyFile *self,
                                       const char *recovery,
                                       const guint8 key[TORGET_KEY_SIZE],
                                       GError **error);
char **torget_key_file_list_users (TorgetKeyFile *self);
gboolean torget_key_file_unlock (TorgetKeyFile *self,
                                 const char *user,
                                 const char *secret,
                                 guint8 key[TORGET_KEY_SIZE],
                                 char **opened,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetKeyFile, torget_key_file_free)

G_END_DECLS
