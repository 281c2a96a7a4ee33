/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetKeyFile:
 *
 * The sidecar `path.keys`: the database key, once for every user's passphrase and once for the
 * recovery key (key-slot.c). A checksum tells a damaged file from a wrong passphrase. Any thread;
 * slow by intent.
 *
 * A changed key file is first written beside the one that counts, as `path.keys.next`; which of the
 * two counts is read in the database (unlock.c).
 */
typedef struct _TorgetKeyFile TorgetKeyFile;

typedef enum
{
  TORGET_KEY_COST_NORMAL,
  TORGET_KEY_COST_TEST, /* for tests and the demo: no protection worth the name */
} TorgetKeyCost;

/* What follows the database's path. */
#define TORGET_KEY_FILE_ENDING ".keys"
#define TORGET_KEY_FILE_NEXT_ENDING ".keys.next"

/**
 * TorgetUnlocked:
 * @key: the database key
 * @user: (nullable): whose slot it was, or %TORGET_RECOVERY_USER; %NULL before
 * @public_key: (nullable): of the slot; %NULL for one of the first format
 *
 * What a secret has opened. torget_unlocked_clear() wipes it.
 */
typedef struct
{
  guint8 key[TORGET_KEY_SIZE];
  char *user;
  char *public_key;
} TorgetUnlocked;

void torget_unlocked_clear (TorgetUnlocked *unlocked);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetUnlocked, torget_unlocked_clear)

TorgetKeyFile *torget_key_file_new (TorgetKeyCost cost,
                                    gboolean demo);
TorgetKeyFile *torget_key_file_load (const char *database,
                                     GError **error);
TorgetKeyFile *torget_key_file_load_next (const char *database,
                                          GError **error);
void torget_key_file_free (TorgetKeyFile *self);
gboolean torget_key_file_save (TorgetKeyFile *self,
                               const char *database,
                               GError **error);
gboolean torget_key_file_save_next (TorgetKeyFile *self,
                                    const char *database,
                                    GError **error);
gboolean torget_key_file_take_next (const char *database,
                                    GError **error);
void torget_key_file_drop_next (const char *database);

gboolean torget_key_file_is_demo (TorgetKeyFile *self);
gboolean torget_key_file_is_for (TorgetKeyFile *self,
                                 const guint8 key[TORGET_KEY_SIZE]);
char *torget_key_file_dup_serial (TorgetKeyFile *self);

void torget_key_file_new_key (guint8 key[TORGET_KEY_SIZE]);
void torget_key_file_wipe (guint8 key[TORGET_KEY_SIZE]);

gboolean torget_key_file_set_passphrase (TorgetKeyFile *self,
                                         const char *user,
                                         const char *passphrase,
                                         const guint8 key[TORGET_KEY_SIZE],
                                         GError **error);
gboolean torget_key_file_set_recovery (TorgetKeyFile *self,
                                       const char *recovery,
                                       const guint8 key[TORGET_KEY_SIZE],
                                       GError **error);
void torget_key_file_remove_user (TorgetKeyFile *self,
                                  const char *user);
char *torget_key_file_dup_public_key (TorgetKeyFile *self,
                                      const char *user);
gboolean torget_key_file_reseal (TorgetKeyFile *self,
                                 const char *user,
                                 const guint8 key[TORGET_KEY_SIZE]);
char **torget_key_file_list_users (TorgetKeyFile *self);
gboolean torget_key_file_unlock (TorgetKeyFile *self,
                                 const char *user,
                                 const char *secret,
                                 TorgetUnlocked *unlocked,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetKeyFile, torget_key_file_free)

G_END_DECLS
