/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/office-keys.h"

G_BEGIN_DECLS

/* The first bytes of a sealed file, all numbers big-endian (data/schema/README.md):
 *
 *     0   8  "TORGETSF"
 *     8   2  version, 1
 *    10   2  kind: 1 handover, 2 receipt, 3 aggregate, 4 offers
 *    12   4  sending municipality, SCB code in ASCII
 *    16   4  receiving municipality, likewise
 *    20   4  zero
 *    24   4  series: number of the sender's database; another one after a backup was restored
 *    28   4  number: counts the files of the series from this sender to this recipient, from 1
 *    32   8  size of the content in bytes
 *    40   8  when it was sealed, microseconds since 1970, UTC
 *    48  16  number of the package, random
 *    64  32  sender's public key to sign with, Ed25519
 *    96  32  recipient's public key to be sealed to, X25519
 *   128  80  key of the content, sealed to the recipient (crypto_box_seal)
 *   208  24  header of the stream (crypto_secretstream_xchacha20poly1305)
 *   232  64  signature of the sender
 */
#define TORGET_SEALED_HEADER_SIZE 296
#define TORGET_SEALED_ABOUT_SIZE 128  /* of it: what is bound to every piece of the content */
#define TORGET_SEALED_SIGNED_SIZE 232 /* of it: all but the signature */

#define TORGET_SEALED_PACKAGE_SIZE 16
#define TORGET_SEALED_KEY_SIZE 80
#define TORGET_SEALED_STREAM_SIZE 24
#define TORGET_SEALED_SIGNATURE_SIZE 64

/* Of the content: no honest file is larger. */
#define TORGET_SEALED_MAX_SIZE (G_GUINT64_CONSTANT (1) << 29)

typedef enum
{
  TORGET_SEALED_HANDOVER = 1,
  TORGET_SEALED_RECEIPT,
  TORGET_SEALED_AGGREGATE,
  TORGET_SEALED_OFFERS,
} TorgetSealedKind;

/**
 * TorgetSealedHeader:
 * @sequence: series and number in one, as torget_id_new() has them
 */
typedef struct
{
  TorgetSealedKind kind;
  char sender[5];
  char recipient[5];
  guint64 sequence;
  guint64 size;
  gint64 created;
  guint8 package[TORGET_SEALED_PACKAGE_SIZE];
  guint8 sender_key[TORGET_SIGN_KEY_SIZE];
  guint8 recipient_key[TORGET_SEAL_KEY_SIZE];
  guint8 sealed_key[TORGET_SEALED_KEY_SIZE];
  guint8 stream[TORGET_SEALED_STREAM_SIZE];
  guint8 signature[TORGET_SEALED_SIGNATURE_SIZE];
} TorgetSealedHeader;

void torget_sealed_header_encode (const TorgetSealedHeader *header,
                                  guint8 bytes[TORGET_SEALED_HEADER_SIZE]);
gboolean torget_sealed_header_decode (TorgetSealedHeader *header,
                                      const guint8 *bytes,
                                      gsize size,
                                      GError **error);
char *torget_sealed_header_dup_package (const TorgetSealedHeader *header);
char *torget_sealed_header_dup_sender_key (const TorgetSealedHeader *header);
const char *torget_sealed_kind_get_code (TorgetSealedKind kind);

G_END_DECLS
