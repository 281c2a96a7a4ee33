/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Seals a file to one office, and signs it; see sealed-file.h. */
#include "config.h"

#include "store/sealed-private.h"

#include "base/clock.h"

#include <string.h>
#include <unistd.h>

static gboolean
write_header (int fd,
              const TorgetSealedHeader *header,
              GError **error)
{
  guint8 bytes[TORGET_SEALED_HEADER_SIZE];

  torget_sealed_header_encode (header, bytes);
  return lseek (fd, 0, SEEK_SET) == 0 ? torget_sealed_write (fd, bytes, sizeof bytes, error)
                                      : torget_sealed_fail (error);
}

static gboolean
set_address (TorgetSealedHeader *header,
             const TorgetSealedAddress *to,
             const TorgetOfficeKeys *own,
             GError **error)
{
  if (!torget_peer_office_is_usable (to->recipient)
      || !torget_office_keys_decode (to->recipient->seal_key, header->recipient_key))
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_NOT_CONFIRMED,
                                 "the recipient is not confirmed");
  header->kind = to->kind;
  header->sequence = to->sequence;
  header->created = torget_clock_get_time ();
  g_strlcpy (header->sender, to->sender, sizeof header->sender);
  g_strlcpy (header->recipient, to->recipient->municipality, sizeof header->recipient);
  memcpy (header->sender_key, own->sign_public, sizeof header->sender_key);
  randombytes_buf (header->package, sizeof header->package);
  return TRUE;
}

/* A new key for this file only. */
static gboolean
begin (TorgetSealedStream *self,
       TorgetSealedHeader *header,
       GError **error)
{
  crypto_secretstream_xchacha20poly1305_keygen (self->key);
  if (crypto_box_seal (header->sealed_key, self->key, sizeof self->key, header->recipient_key) != 0
      || crypto_secretstream_xchacha20poly1305_init_push (&self->state, header->stream, self->key)
             != 0)
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_FAILED, "no key for a sealed file");
  torget_sealed_header_encode (header, self->about);
  return TRUE;
}

static gboolean
push (TorgetSealedStream *self,
      int content,
      int file,
      guint64 n_left,
      GError **error)
{
  const gsize size = (gsize) MIN (n_left, TORGET_SEALED_CHUNK);

  return torget_sealed_read (content, self->plain, size, error)
         && crypto_secretstream_xchacha20poly1305_push (&self->state, self->sealed, NULL,
                                                        self->plain, size, self->about,
                                                        TORGET_SEALED_ABOUT_SIZE,
                                                        torget_sealed_get_tag (n_left))
                == 0
         && torget_sealed_write (file, self->sealed, size + TORGET_SEALED_OVERHEAD, error);
}

static gboolean
push_all (TorgetSealedStream *self,
          int content,
          int file,
          guint64 size,
          GError **error)
{
  if (lseek (content, 0, SEEK_SET) != 0)
    return torget_sealed_fail (error);
  for (; size > TORGET_SEALED_CHUNK; size -= TORGET_SEALED_CHUNK)
    if (!push (self, content, file, size, error))
      return FALSE;
  return push (self, content, file, size, error);
}

static gboolean
sign (int file,
      TorgetSealedHeader *header,
      const TorgetOfficeKeys *own,
      GError **error)
{
  guint8 statement[TORGET_SEALED_STATEMENT_SIZE];

  if (lseek (file, TORGET_SEALED_HEADER_SIZE, SEEK_SET) != TORGET_SEALED_HEADER_SIZE)
    return torget_sealed_fail (error);
  if (!torget_sealed_make_statement (file, header, NULL, statement, error))
    return FALSE;
  crypto_sign_detached (header->signature, NULL, statement, sizeof statement, own->sign_secret);
  return write_header (file, header, error);
}

/**
 * torget_sealed_file_seal:
 * @content: descriptor of what is sealed, from its beginning
 * @file: descriptor of an empty file, open for reading and writing
 * @address: from whom to whom
 * @own: the sender's keys
 * @header: (out caller-allocates): what stands at the beginning of the file
 * @error: return location of %TORGET_STORE_ERROR: NOT_CONFIRMED, DISK_FULL, IO
 *
 * Returns: whether @file holds it, sealed and signed
 */
gboolean
torget_sealed_file_seal (int content,
                         int file,
                         const TorgetSealedAddress *address,
                         const TorgetOfficeKeys *own,
                         TorgetSealedHeader *header,
                         GError **error)
{
  g_autoptr (TorgetSealedStream) stream = g_new0 (TorgetSealedStream, 1);

  memset (header, 0, sizeof *header);
  if (sodium_init () < 0 || !torget_sealed_get_size (content, &header->size, error))
    return FALSE;
  if (header->size > TORGET_SEALED_MAX_SIZE)
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_FAILED, "too large for a sealed file");
  return set_address (header, address, own, error) && begin (stream, header, error)
         && write_header (file, header, error)
         && push_all (stream, content, file, header->size, error)
         && sign (file, header, own, error);
}
