/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TORGET_SIGN_KEY_SIZE 32
#define TORGET_SIGN_SECRET_SIZE 64
#define TORGET_SEAL_KEY_SIZE 32

/**
 * TorgetOfficeKeys:
 *
 * The keys of an office: one pair to sign (Ed25519), one to be sealed to (X25519). Wiped when it
 * goes out of scope.
 */
typedef struct
{
  guint8 sign_public[TORGET_SIGN_KEY_SIZE];
  guint8 sign_secret[TORGET_SIGN_SECRET_SIZE];
  guint8 seal_public[TORGET_SEAL_KEY_SIZE];
  guint8 seal_secret[TORGET_SEAL_KEY_SIZE];
} TorgetOfficeKeys;

gboolean torget_office_keys_make (TorgetOfficeKeys *keys,
                                  GError **error);
void torget_office_keys_wipe (TorgetOfficeKeys *keys);
gboolean torget_office_keys_decode (const char *text,
                                    guint8 key[TORGET_SEAL_KEY_SIZE]);
char *torget_office_keys_dup_fingerprint (const char *municipality,
                                          const char *sign_key,
                                          const char *seal_key);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TorgetOfficeKeys, torget_office_keys_wipe)

G_END_DECLS
