/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checks and opens sealed files, whoever made them; see sealed-file.h. */
#include "config.h"

#include "store/sealed-private.h"

#include <string.h>
#include <unistd.h>

static gboolean
read_header (int file,
             TorgetSealedHeader *header,
             GError **error)
{
  guint8 bytes[TORGET_SEALED_HEADER_SIZE] = { 0 };
  guint64 size;
  gssize n;

  if (!torget_sealed_get_size (file, &size, error))
    return FALSE;
  n = lseek (file, 0, SEEK_SET) == 0 ? torget_sealed_read_some (file, bytes, sizeof bytes) : -1;
  if (n < 0)
    return torget_sealed_fail (error);
  if (!torget_sealed_header_decode (header, bytes, (gsize) n, error))
    return FALSE;
  if (size < torget_sealed_get_file_size (header->size))
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_TRUNCATED,
                                 "the end of a sealed file is missing");
  return size == torget_sealed_get_file_size (header->size)
         || torget_sealed_refuse (error, TORGET_STORE_ERROR_ALTERED,
                                  "something follows a sealed file");
}

static gboolean
check_signature (int file,
                 const TorgetSealedHeader *header,
                 const TorgetSealedWatch *watch,
                 GError **error)
{
  guint8 statement[TORGET_SEALED_STATEMENT_SIZE];

  if (!torget_sealed_make_statement (file, header, watch, statement, error))
    return FALSE;
  return crypto_sign_verify_detached (header->signature, statement, sizeof statement,
                                      header->sender_key)
             == 0
         || torget_sealed_refuse (error, TORGET_STORE_ERROR_ALTERED,
                                  "the signature of a sealed file is not right");
}

/**
 * torget_sealed_file_check:
 * @file: descriptor of a file
 * @header: (out caller-allocates): what stands at its beginning
 * @error: return location of %TORGET_STORE_ERROR: NOT_SEALED, NEWER_VERSION, TRUNCATED, ALTERED, IO
 *
 * By this a sender reads back what it has written: that the header names an office says nothing of
 * who that is.
 *
 * Returns: whether the file is whole, as it was signed with the key in its header
 */
gboolean
torget_sealed_file_check (int file,
                          TorgetSealedHeader *header,
                          GError **error)
{
  if (sodium_init () < 0)
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_FAILED, "no cryptography");
  return read_header (file, header, error) && check_signature (file, header, NULL, error);
}

static gboolean
is_known (TorgetRecordSet *offices,
          const TorgetSealedHeader *header)
{
  const TorgetPeerOffice *office = torget_peer_office_find (offices, header->sender);
  guint8 key[TORGET_SIGN_KEY_SIZE];

  return office != NULL && torget_peer_office_is_usable (office)
         && torget_office_keys_decode (office->sign_key, key)
         && memcmp (key, header->sender_key, sizeof key) == 0;
}

/**
 * torget_sealed_file_verify:
 * @file: descriptor of a file from anybody
 * @offices: those that are known
 * @own: this office's keys
 * @watch: (nullable): who watches
 * @header: (out caller-allocates): what the sender says of the file, when it can be trusted
 * @error: return location of %TORGET_STORE_ERROR: NOT_SEALED, NEWER_VERSION, TRUNCATED,
 *   UNKNOWN_SENDER, ALTERED, WRONG_RECIPIENT, IO
 *
 * Nothing is decrypted.
 *
 * Returns: whether a confirmed office has sealed the file, as it is, to this one
 */
gboolean
torget_sealed_file_verify (int file,
                           TorgetRecordSet *offices,
                           const TorgetOfficeKeys *own,
                           const TorgetSealedWatch *watch,
                           TorgetSealedHeader *header,
                           GError **error)
{
  if (sodium_init () < 0)
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_FAILED, "no cryptography");
  if (!read_header (file, header, error))
    return FALSE;
  if (!is_known (offices, header))
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_UNKNOWN_SENDER,
                                 "no confirmed office has signed this");
  if (!check_signature (file, header, watch, error))
    return FALSE;
  return memcmp (header->recipient_key, own->seal_public, sizeof header->recipient_key) == 0
         || torget_sealed_refuse (error, TORGET_STORE_ERROR_WRONG_RECIPIENT,
                                  "sealed to another office");
}

static gboolean
begin_open (TorgetSealedStream *self,
            const TorgetSealedHeader *header,
            const TorgetOfficeKeys *own,
            GError **error)
{
  if (sodium_init () < 0
      || crypto_box_seal_open (self->key, header->sealed_key, sizeof header->sealed_key,
                               own->seal_public, own->seal_secret)
             != 0
      || crypto_secretstream_xchacha20poly1305_init_pull (&self->state, header->stream, self->key)
             != 0)
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_WRONG_RECIPIENT,
                                 "not sealed to this office");
  torget_sealed_header_encode (header, self->about);
  return TRUE;
}

static gboolean
pull (TorgetSealedStream *self,
      int file,
      int content,
      guint64 n_left,
      GError **error)
{
  const gsize size = (gsize) MIN (n_left, TORGET_SEALED_CHUNK);
  guint8 tag;

  if (!torget_sealed_read (file, self->sealed, size + TORGET_SEALED_OVERHEAD, error))
    return FALSE;
  if (crypto_secretstream_xchacha20poly1305_pull (&self->state, self->plain, NULL, &tag,
                                                  self->sealed, size + TORGET_SEALED_OVERHEAD,
                                                  self->about, TORGET_SEALED_ABOUT_SIZE)
          != 0
      || tag != torget_sealed_get_tag (n_left))
    return torget_sealed_refuse (error, TORGET_STORE_ERROR_ALTERED,
                                 "a piece of a sealed file is not right");
  return torget_sealed_write (content, self->plain, size, error);
}

/**
 * torget_sealed_file_open:
 * @file: descriptor of a file
 * @header: what torget_sealed_file_verify() has found
 * @own: this office's keys
 * @content: descriptor that gets the content: of a pipe, never of a file
 * @watch: (nullable): who watches
 * @error: return location of %TORGET_STORE_ERROR: WRONG_RECIPIENT, TRUNCATED, ALTERED, IO
 *
 * What was written before an error is not to be used.
 *
 * Returns: whether all of the content was written
 */
gboolean
torget_sealed_file_open (int file,
                         const TorgetSealedHeader *header,
                         const TorgetOfficeKeys *own,
                         int content,
                         const TorgetSealedWatch *watch,
                         GError **error)
{
  g_autoptr (TorgetSealedStream) stream = g_new0 (TorgetSealedStream, 1);
  guint64 size = header->size;

  if (!begin_open (stream, header, own, error))
    return FALSE;
  if (lseek (file, TORGET_SEALED_HEADER_SIZE, SEEK_SET) != TORGET_SEALED_HEADER_SIZE)
    return torget_sealed_fail (error);
  for (; size > TORGET_SEALED_CHUNK; size -= TORGET_SEALED_CHUNK)
    if (!pull (stream, file, content, size, error)
        || !torget_sealed_tell (watch, header->size - size, error))
      return FALSE;
  return pull (stream, file, content, size, error);
}
