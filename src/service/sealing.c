/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sealed files from this office; see sealing.h. */
#include "config.h"

#include "service/sealing.h"

#include "service/error.h"
#include "store/change-log.h"
#include "store/message-store.h"
#include "store/office-store.h"
#include "store/sealed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK 65536

static gboolean
fail (GError **error)
{
  const int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "sealed file: %s",
               g_strerror (code));
  return FALSE;
}

/**
 * torget_sealing_open_memory:
 * @error: return location of %G_FILE_ERROR
 *
 * Returns: descriptor of an empty file that lies in memory, of this process only; -1 for an error
 */
int
torget_sealing_open_memory (GError **error)
{
  const int fd = memfd_create ("torget", MFD_CLOEXEC);

  if (fd < 0)
    fail (error);
  return fd;
}

/**
 * torget_sealing_dup_sha256:
 * @file: descriptor of a file
 * @error: return location of %G_FILE_ERROR
 *
 * Returns: (transfer full) (nullable): the digest of all of it
 */
char *
torget_sealing_dup_sha256 (int file,
                           GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *block = g_malloc (BLOCK);
  gssize n;

  if (lseek (file, 0, SEEK_SET) != 0)
    return fail (error), NULL;
  while ((n = read (file, block, BLOCK)) != 0)
    if (n > 0)
      g_checksum_update (checksum, block, n);
    else if (errno != EINTR)
      return fail (error), NULL;
  return g_strdup (g_checksum_get_string (checksum));
}

/* What a stick or a share has taken is not what was written, until it was read from there. */
static gboolean
read_back (int file,
           GError **error)
{
  TorgetSealedHeader header;

  if (fsync (file) != 0)
    return fail (error);
  posix_fadvise (file, 0, 0, POSIX_FADV_DONTNEED);
  return torget_sealed_file_check (file, &header, error);
}

static TorgetRegionMessage *
describe (const TorgetSealedHeader *header,
          int file,
          GError **error)
{
  g_autoptr (TorgetRegionMessage) message = torget_record_new (&torget_region_message_type);
  struct stat status;

  message->package = torget_sealed_header_dup_package (header);
  message->direction = g_strdup (TORGET_MESSAGE_OUT);
  message->kind = g_strdup (torget_sealed_kind_get_code (header->kind));
  message->municipality = g_strdup (header->recipient);
  message->sign_key = torget_sealed_header_dup_sender_key (header);
  message->sequence = (gint64) header->sequence;
  message->state = g_strdup ("sent");
  message->time = header->created;
  message->sha256 = torget_sealing_dup_sha256 (file, error);
  if (message->sha256 == NULL)
    return NULL;
  if (fstat (file, &status) != 0)
    return fail (error), NULL;
  message->n_bytes = status.st_size;
  return g_steal_pointer (&message);
}

static TorgetRegionMessage *
seal_to (TorgetConnection *connection,
         TorgetSealedAddress *address,
         int content,
         int file,
         GError **error)
{
  g_auto (TorgetOfficeKeys) own = { 0 };
  g_autofree char *sign_key = NULL;
  TorgetSealedHeader header;
  gint64 last;

  if (!torget_office_store_load_keys (connection, &own, error))
    return NULL;
  sign_key = g_base64_encode (own.sign_public, sizeof own.sign_public);
  if (!torget_message_store_get_last (connection, TORGET_MESSAGE_OUT,
                                      address->recipient->municipality, sign_key,
                                      torget_change_log_get_incarnation (connection), &last, error))
    return NULL;
  address->sequence = (guint64) last + 1;
  if (!torget_sealed_file_seal (content, file, address, &own, &header, error)
      || !read_back (file, error))
    return NULL;
  return describe (&header, file, error);
}

/**
 * torget_sealing_seal:
 * @connection: an open connection
 * @kind: what @content is
 * @sender: SCB code of this office
 * @recipient: SCB code of the other, whose office somebody has confirmed
 * @content: descriptor of the document
 * @file: descriptor of an empty file
 * @error: return location of %TORGET_SERVICE_ERROR: NOT_CONFIRMED; or of other layers
 *
 * Writes the file durably and reads it back. Nothing is on record yet.
 *
 * Returns: (transfer full) (nullable): what there is to be put on record, but for the user and the
 *   persons
 */
TorgetRegionMessage *
torget_sealing_seal (TorgetConnection *connection,
                     TorgetSealedKind kind,
                     const char *sender,
                     const char *recipient,
                     int content,
                     int file,
                     GError **error)
{
  g_autoptr (TorgetRecordSet) offices = torget_office_store_list (connection, error);
  TorgetSealedAddress address = { .kind = kind, .sender = sender };

  if (offices == NULL)
    return NULL;
  address.recipient = torget_peer_office_find (offices, recipient);
  if (address.recipient != NULL)
    return seal_to (connection, &address, content, file, error);
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_CONFIRMED,
                       "no card of that municipality");
  return NULL;
}

/**
 * torget_sealing_place:
 * @connection: an open connection
 * @file: a file that is whole and on record
 * @message: (nullable): what is on record of a sealed one
 * @error: return location of %G_FILE_ERROR
 *
 * Puts the file in its place. When that fails, a sealed one is taken off the record: a number of which
 * there is no file would look as if one had been lost.
 *
 * Returns: whether it is there
 */
gboolean
torget_sealing_place (TorgetConnection *connection,
                      TorgetExportFile *file,
                      const TorgetRegionMessage *message,
                      GError **error)
{
  if (torget_export_file_place (file, error))
    return TRUE;
  if (message != NULL)
    torget_message_store_remove (connection, TORGET_MESSAGE_OUT, message->package, NULL);
  return FALSE;
}
