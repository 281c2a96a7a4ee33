/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/error.h"
#include "store/sealed-file.h"

#include <sodium.h>

G_BEGIN_DECLS

/* For sealed-io.c, sealed-seal.c and sealed-open.c only.
 *
 * After the header the content stands in chunks of 64 KiB, the last one shorter, each encrypted and
 * authenticated with its place in the row; the last has the final tag. What the header says of
 * sender, recipient and number is bound to every chunk, so that nobody can sign as his own what
 * another office has sealed. The signature covers the digest of everything else, and is checked
 * before a byte is decrypted. */

#define TORGET_SEALED_CHUNK 65536
#define TORGET_SEALED_OVERHEAD crypto_secretstream_xchacha20poly1305_ABYTES

/* What is signed: the purpose and the digest. */
#define TORGET_SEALED_PURPOSE "torget sealed file 1"
#define TORGET_SEALED_PURPOSE_SIZE (sizeof TORGET_SEALED_PURPOSE - 1)
#define TORGET_SEALED_STATEMENT_SIZE (TORGET_SEALED_PURPOSE_SIZE + crypto_generichash_BYTES_MAX)

/**
 * TorgetSealedStream:
 * @about: what is bound to every chunk, and more
 * @plain: a chunk
 * @sealed: the same, encrypted
 */
typedef struct
{
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 about[TORGET_SEALED_HEADER_SIZE];
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  guint8 plain[TORGET_SEALED_CHUNK];
  guint8 sealed[TORGET_SEALED_CHUNK + TORGET_SEALED_OVERHEAD];
} TorgetSealedStream;

void torget_sealed_stream_free (TorgetSealedStream *self);
guint8 torget_sealed_get_tag (guint64 n_left);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetSealedStream, torget_sealed_stream_free)

gboolean torget_sealed_fail (GError **error);
gboolean torget_sealed_refuse (GError **error,
                               TorgetStoreError code,
                               const char *message);
gssize torget_sealed_read_some (int fd,
                                guint8 *bytes,
                                gsize size);
gboolean torget_sealed_read (int fd,
                             guint8 *bytes,
                             gsize size,
                             GError **error);
gboolean torget_sealed_write (int fd,
                              const guint8 *bytes,
                              gsize size,
                              GError **error);
gboolean torget_sealed_tell (const TorgetSealedWatch *watch,
                             guint64 n_bytes,
                             GError **error);
gboolean torget_sealed_get_size (int fd,
                                 guint64 *size,
                                 GError **error);
guint64 torget_sealed_get_file_size (guint64 size);
gboolean torget_sealed_make_statement (int fd,
                                       const TorgetSealedHeader *header,
                                       const TorgetSealedWatch *watch,
                                       guint8 statement[TORGET_SEALED_STATEMENT_SIZE],
                                       GError **error);

G_END_DECLS
