/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sealing and opening share: reading and writing, and the statement that is signed. */
#include "config.h"

#include "store/sealed-private.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

G_STATIC_ASSERT (TORGET_SEALED_KEY_SIZE
                 == crypto_box_SEALBYTES + crypto_secretstream_xchacha20poly1305_KEYBYTES);
G_STATIC_ASSERT (TORGET_SEALED_STREAM_SIZE == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
G_STATIC_ASSERT (TORGET_SEALED_SIGNATURE_SIZE == crypto_sign_BYTES);

/* The tag of the chunk that @n_left bytes of content begin with. */
guint8
torget_sealed_get_tag (guint64 n_left)
{
  return n_left <= TORGET_SEALED_CHUNK ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                       : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
}

void
torget_sealed_stream_free (TorgetSealedStream *self)
{
  sodium_memzero (self, sizeof *self);
  g_free (self);
}

gboolean
torget_sealed_fail (GError **error)
{
  const gboolean is_full = errno == ENOSPC || errno == EDQUOT;

  g_set_error (error, TORGET_STORE_ERROR,
               is_full ? TORGET_STORE_ERROR_DISK_FULL : TORGET_STORE_ERROR_IO, "sealed file: %s",
               g_strerror (errno));
  return FALSE;
}

gboolean
torget_sealed_refuse (GError **error,
                      TorgetStoreError code,
                      const char *message)
{
  g_set_error_literal (error, TORGET_STORE_ERROR, code, message);
  return FALSE;
}

/* Reads @size bytes, or fewer at the end of the file. Returns how many, -1 for an error. */
gssize
torget_sealed_read_some (int fd,
                         guint8 *bytes,
                         gsize size)
{
  gsize done = 0;

  while (done < size)
    {
      const gssize n = read (fd, bytes + done, size - done);

      if (n == 0)
        break;
      if (n < 0 && errno != EINTR)
        return -1;
      done += (gsize) MAX (n, 0);
    }
  return (gssize) done;
}

/* What was measured before must be there. */
gboolean
torget_sealed_read (int fd,
                    guint8 *bytes,
                    gsize size,
                    GError **error)
{
  const gssize n = torget_sealed_read_some (fd, bytes, size);

  if (n < 0)
    return torget_sealed_fail (error);
  return (gsize) n == size
         || torget_sealed_refuse (error, TORGET_STORE_ERROR_TRUNCATED,
                                  "a file became shorter meanwhile");
}

gboolean
torget_sealed_write (int fd,
                     const guint8 *bytes,
                     gsize size,
                     GError **error)
{
  while (size > 0)
    {
      const gssize n = write (fd, bytes, size);

      if (n < 0 && errno != EINTR)
        return torget_sealed_fail (error);
      bytes += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

/* Returns: whether to go on */
gboolean
torget_sealed_tell (const TorgetSealedWatch *watch,
                    guint64 n_bytes,
                    GError **error)
{
  return watch == NULL || watch->tell (n_bytes, watch->user_data, error);
}

gboolean
torget_sealed_get_size (int fd,
                        guint64 *size,
                        GError **error)
{
  struct stat status;

  if (fstat (fd, &status) != 0)
    return torget_sealed_fail (error);
  if (!S_ISREG (status.st_mode))
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_NOT_SEALED, "not a regular file");
  *size = (guint64) status.st_size;
  return TRUE;
}

/* An empty content is one empty chunk. */
guint64
torget_sealed_get_file_size (guint64 size)
{
  const guint64 n_chunks = size == 0 ? 1 : (size + TORGET_SEALED_CHUNK - 1) / TORGET_SEALED_CHUNK;

  return TORGET_SEALED_HEADER_SIZE + size + n_chunks * TORGET_SEALED_OVERHEAD;
}

/* The digest of all of a file but the signature. */
static gboolean
digest_file (int fd,
             const guint8 *header,
             guint64 n_bytes,
             const TorgetSealedWatch *watch,
             guint8 digest[crypto_generichash_BYTES_MAX],
             GError **error)
{
  g_autofree guint8 *buffer = g_malloc (TORGET_SEALED_CHUNK);
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, crypto_generichash_BYTES_MAX);
  crypto_generichash_update (&state, header, TORGET_SEALED_SIGNED_SIZE);
  for (guint64 done = 0; done < n_bytes;)
    {
      const gsize size = (gsize) MIN (n_bytes - done, TORGET_SEALED_CHUNK);

      if (!torget_sealed_read (fd, buffer, size, error))
        return FALSE;
      crypto_generichash_update (&state, buffer, size);
      done += size;
      if (!torget_sealed_tell (watch, done, error))
        return FALSE;
    }
  crypto_generichash_final (&state, digest, crypto_generichash_BYTES_MAX);
  return TRUE;
}

/* What is signed: the purpose and the digest. @fd stands behind the header. */
gboolean
torget_sealed_make_statement (int fd,
                              const TorgetSealedHeader *header,
                              const TorgetSealedWatch *watch,
                              guint8 statement[TORGET_SEALED_STATEMENT_SIZE],
                              GError **error)
{
  guint8 bytes[TORGET_SEALED_HEADER_SIZE];

  torget_sealed_header_encode (header, bytes);
  memcpy (statement, TORGET_SEALED_PURPOSE, TORGET_SEALED_PURPOSE_SIZE);
  return digest_file (fd, bytes,
                      torget_sealed_get_file_size (header->size) - TORGET_SEALED_HEADER_SIZE, watch,
                      statement + TORGET_SEALED_PURPOSE_SIZE, error);
}
