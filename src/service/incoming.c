/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that come from other offices: verified and opened in memory, and put on record. */
#include "config.h"

#include "service/incoming.h"

#include "base/clock.h"
#include "service/error.h"
#include "service/handover.h"
#include "service/sealing.h"
#include "store/error.h"
#include "store/message-store.h"
#include "store/office-store.h"
#include "store/sealed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PACKAGE_LENGTH 32
#define SLICE (64 * 1024)

/**
 * torget_incoming_clear:
 * @self: a file that has come
 */
void
torget_incoming_clear (TorgetIncoming *self)
{
  g_clear_pointer (&self->message, torget_record_free);
  g_clear_pointer (&self->recipient, g_free);
  if (self->content >= 0)
    close (self->content);
  self->content = -1;
}

/* The file */

static gboolean
refuse_file (GError **error)
{
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_READ, "the file: %s",
               g_strerror (errno));
  return FALSE;
}

/* A pipe or a device could keep the reader waiting for ever. */
static int
open_file (const char *path)
{
  const int fd = path != NULL ? open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;
  struct stat status;

  if (fd < 0 || (fstat (fd, &status) == 0 && S_ISREG (status.st_mode)))
    return fd;
  close (fd);
  errno = EINVAL;
  return -1;
}

/* Takes digest and size of the file, and leaves it at its begin. */
static gboolean
measure (int fd,
         TorgetRegionMessage *message,
         GError **error)
{
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *bytes = g_malloc (SLICE);
  ssize_t got;

  while ((got = read (fd, bytes, SLICE)) > 0)
    {
      g_checksum_update (digest, bytes, got);
      message->n_bytes += got;
    }
  if (got < 0 || lseek (fd, 0, SEEK_SET) != 0)
    return refuse_file (error);
  message->sha256 = g_strdup (g_checksum_get_string (digest));
  return TRUE;
}

/* Sealed files */

static void
take_header (TorgetIncoming *self,
             const TorgetSealedHeader *header)
{
  TorgetRegionMessage *message = self->message;

  message->package = torget_sealed_header_dup_package (header);
  message->kind = g_strdup (torget_sealed_kind_get_code (header->kind));
  message->municipality = g_strdup (header->sender);
  message->sign_key = torget_sealed_header_dup_sender_key (header);
  message->sequence = (gint64) header->sequence;
  self->recipient = g_strdup (header->recipient);
}

static gboolean
open_sealed (TorgetIncoming *self,
             TorgetConnection *connection,
             int file,
             GError **error)
{
  g_autoptr (TorgetRecordSet) offices = torget_office_store_list (connection, error);
  g_auto (TorgetOfficeKeys) own = { 0 };
  TorgetSealedHeader header;

  if (offices == NULL || !torget_office_store_load_keys (connection, &own, error)
      || !torget_sealed_file_verify (file, offices, &own, NULL, &header, error))
    return FALSE;
  take_header (self, &header);
  self->content = torget_sealing_open_memory (error);
  return self->content >= 0
         && torget_sealed_file_open (file, &header, &own, self->content, NULL, error)
         && (lseek (self->content, 0, SEEK_SET) == 0 || refuse_file (error));
}

static gboolean
is_sealed (int fd)
{
  char magic[8];

  return pread (fd, magic, sizeof magic, 0) == sizeof magic
         && memcmp (magic, "TORGETSF", sizeof magic) == 0;
}

/**
 * torget_handover_may_be:
 * @path: path of a file
 *
 * Returns: whether the file begins like a sealed file or XML, and not like a table
 */
gboolean
torget_handover_may_be (const char *path)
{
  static const char bom[] = "\xef\xbb\xbf";
  const int fd = open_file (path);
  char begin_text[256] = { 0 };
  const char *text = begin_text;
  gboolean is_it;

  if (fd < 0)
    return FALSE;
  is_it = is_sealed (fd);
  if (pread (fd, begin_text, sizeof begin_text - 1, 0) > 0 && !is_it)
    {
      if (g_str_has_prefix (text, bom))
        text += strlen (bom);
      is_it = text[strspn (text, " \t\r\n")] == '<';
    }
  close (fd);
  return is_it;
}

static gboolean
open_content (TorgetIncoming *self,
              TorgetConnection *connection,
              int file,
              GError **error)
{
  if (!measure (file, self->message, error))
    return FALSE;
  if (is_sealed (file))
    return open_sealed (self, connection, file, error);
  self->content = fcntl (file, F_DUPFD_CLOEXEC, 0);
  return self->content >= 0 || refuse_file (error);
}

/**
 * torget_incoming_open:
 * @self: (out caller-allocates): %TORGET_INCOMING_INIT
 * @connection: an open connection
 * @path: path of a file from somebody else
 * @user: who reads it
 * @error: return location of %TORGET_SERVICE_ERROR and %TORGET_STORE_ERROR: why it is refused
 *
 * What was sealed is opened in memory only.
 *
 * Thread: database.
 *
 * Returns: whether there is a document to read
 */
gboolean
torget_incoming_open (TorgetIncoming *self,
                      TorgetConnection *connection,
                      const char *path,
                      const char *user,
                      GError **error)
{
  const int fd = open_file (path);
  gboolean good;

  if (fd < 0)
    return refuse_file (error);
  self->message = torget_record_new (&torget_region_message_type);
  self->message->direction = g_strdup (TORGET_MESSAGE_IN);
  self->message->state = g_strdup ("received");
  self->message->time = torget_clock_get_time ();
  self->message->user = g_strdup (user);
  good = open_content (self, connection, fd, error);
  close (fd);
  return good;
}

/* On record */

/* A plain document is known by its digest, and signed by nobody. */
static gboolean
check_message (TorgetRegionMessage *message,
               const char *kind,
               const char *sender,
               GError **error)
{
  if (message->package == NULL)
    {
      message->package = g_strndup (message->sha256, PACKAGE_LENGTH);
      message->kind = g_strdup (kind);
      message->municipality = g_strdup (sender);
      message->sign_key = g_strdup ("");
    }
  if (g_str_equal (message->kind, kind) && g_str_equal (message->municipality, sender))
    return TRUE;
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA,
                       "the document names another sender or kind than the seal");
  return FALSE;
}

/* A number that has come before belongs to another file: the sender went back to an older copy, or
 * somebody has both the sender's key and a reason to hide the first one. A file that comes late has a
 * number that nobody has seen. */
static gboolean
note_arrival (TorgetIncoming *self,
              TorgetConnection *connection,
              GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GError) refusal = NULL;

  if (*self->message->sign_key == '\0')
    return TRUE;
  torget_message_store_judge (connection, self->message, &problem);
  self->has_gap = g_error_matches (problem, TORGET_STORE_ERROR, TORGET_STORE_ERROR_GAP);
  if (torget_message_store_add (connection, self->message, &refusal))
    return TRUE;
  if (g_error_matches (refusal, TORGET_STORE_ERROR, TORGET_STORE_ERROR_CONSTRAINT)
      && problem != NULL && !self->has_gap)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/**
 * torget_incoming_note:
 * @self: a file whose document has been read and is valid
 * @connection: an open connection
 * @kind: what the document says that it is
 * @sender: SCB code of who it says that has sent it
 * @before: (out) (transfer full) (nullable): the same file, when it has come before
 * @error: return location of %TORGET_SERVICE_ERROR: SCHEMA when the seal says otherwise;
 *   %TORGET_STORE_ERROR
 *
 * That a sealed file has come goes on record.
 *
 * Thread: database.
 *
 * Returns: whether it may be used
 */
gboolean
torget_incoming_note (TorgetIncoming *self,
                      TorgetConnection *connection,
                      const char *kind,
                      const char *sender,
                      TorgetRegionMessage **before,
                      GError **error)
{
  return check_message (self->message, kind, sender, error)
         && torget_message_store_find (connection, TORGET_MESSAGE_IN, self->message->package,
                                       before, error)
         && (*before != NULL || note_arrival (self, connection, error));
}
