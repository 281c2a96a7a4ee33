/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a handover: sealed to this office, or a plain document. The content is opened in memory
 * only, and its XML is read by the confined process. */
#include "config.h"

#include "service/handover-private.h"

#include "base/clock.h"
#include "domain/person.h"
#include "exchange/region-records.h"
#include "service/error.h"
#include "service/foreign-region.h"
#include "store/error.h"
#include "store/message-store.h"
#include "store/office-store.h"
#include "store/sealed-file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_PERSONS 20000
#define PACKAGE_LENGTH 32
#define SLICE (64 * 1024)

typedef struct
{
  TorgetHandover *handover;
  TorgetRegionRecords *records;
} Reading;

/* The document */

static gboolean
begin (TorgetRegionReader *reader,
       gpointer user_data,
       GError **error)
{
  const TorgetRegionHeader *header = torget_region_reader_get_header (reader);
  Reading *self = user_data;

  if (!g_str_equal (header->profile, "handover"))
    {
      g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_A_HANDOVER,
                   "the profile is %s", header->profile);
      return FALSE;
    }
  self->handover->sender = g_strdup (header->sender);
  self->handover->legal_basis = g_strdup (header->legal_basis);
  self->handover->created = header->created;
  self->handover->withheld = header->withheld;
  return TRUE;
}

static gboolean
take_element (TorgetRegionElement *element,
              gpointer user_data,
              GError **error)
{
  Reading *self = user_data;
  g_autoptr (TorgetRegionElement) owned = element;

  if (!torget_region_records_add (self->records, owned, error))
    return FALSE;
  if (torget_record_set_list (self->records->records, &torget_person_type)->len <= MAX_PERSONS)
    return TRUE;
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_TOO_LARGE,
               "more than %d persons", MAX_PERSONS);
  return FALSE;
}

/* @fd is taken over. */
static gboolean
read_document (TorgetHandover *self,
               int fd,
               GCancellable *cancellable,
               GError **error)
{
  static const TorgetForeignVisitor visitor = { begin, take_element };
  g_autoptr (TorgetRegionRecords) records = torget_region_records_new ();
  Reading reading = { self, records };

  if (!torget_foreign_visit_region (fd, &visitor, &reading, cancellable, error))
    return FALSE;
  self->records = torget_record_set_ref (records->records);
  self->message->persons
      = (int) torget_record_set_list (self->records, &torget_person_type)->len;
  return TRUE;
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
take_header (TorgetRegionMessage *message,
             const TorgetSealedHeader *header)
{
  message->package = torget_sealed_header_dup_package (header);
  message->kind = g_strdup (torget_sealed_kind_get_code (header->kind));
  message->municipality = g_strdup (header->sender);
  message->sign_key = torget_sealed_header_dup_sender_key (header);
  message->sequence = (gint64) header->sequence;
}

static gboolean
open_content (TorgetHandover *self,
              int file,
              const TorgetSealedHeader *header,
              const TorgetOfficeKeys *own,
              GCancellable *cancellable,
              GError **error)
{
  const int content = memfd_create ("torget-handover", MFD_CLOEXEC);

  if (content < 0)
    return refuse_file (error);
  if (!torget_sealed_file_open (file, header, own, content, error)
      || lseek (content, 0, SEEK_SET) != 0)
    {
      close (content);
      return FALSE;
    }
  if (!read_document (self, content, cancellable, error))
    return FALSE;
  if (g_str_equal (self->sender, header->sender))
    return TRUE;
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA,
                       "the document names another sender than the seal");
  return FALSE;
}

static gboolean
read_sealed (TorgetHandover *self,
             TorgetConnection *connection,
             int file,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (TorgetRecordSet) offices = torget_office_store_list (connection, error);
  g_auto (TorgetOfficeKeys) own = { 0 };
  TorgetSealedHeader header;

  if (offices == NULL || !torget_office_store_load_keys (connection, &own, error)
      || !torget_sealed_file_verify (file, offices, &own, &header, error))
    return FALSE;
  take_header (self->message, &header);
  if (header.kind == TORGET_SEALED_HANDOVER)
    return open_content (self, file, &header, &own, cancellable, error);
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_A_HANDOVER, "it is of kind %s",
               self->message->kind);
  return FALSE;
}

/* Plain documents: known by their digest, signed by nobody. */
static gboolean
read_plain (TorgetHandover *self,
            int file,
            GCancellable *cancellable,
            GError **error)
{
  if (!read_document (self, dup (file), cancellable, error))
    return FALSE;
  self->message->package = g_strndup (self->message->sha256, PACKAGE_LENGTH);
  self->message->kind = g_strdup ("handover");
  self->message->municipality = g_strdup (self->sender);
  self->message->sign_key = g_strdup ("");
  return TRUE;
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

/* On record */

/* A number that has come before belongs to another file: the sender went back to an older copy, or
 * somebody has both the sender's key and a reason to hide the first one. */
static gboolean
note_arrival (TorgetHandover *self,
              TorgetConnection *connection,
              GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (!torget_handover_is_sealed (self))
    return TRUE;
  torget_message_store_judge (connection, self->message, &problem);
  self->has_gap = g_error_matches (problem, TORGET_STORE_ERROR, TORGET_STORE_ERROR_GAP);
  if (problem != NULL && !self->has_gap)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return torget_message_store_add (connection, self->message, error);
}

static gboolean
look_back (TorgetHandover *self,
           TorgetConnection *connection,
           GError **error)
{
  g_autoptr (TorgetRegionMessage) before = NULL;

  if (!torget_message_store_find (connection, TORGET_MESSAGE_IN, self->message->package, &before,
                                  error))
    return FALSE;
  if (before == NULL)
    return note_arrival (self, connection, error);
  if (g_str_equal (before->state, "accepted"))
    self->state = TORGET_HANDOVER_ACCEPTED;
  else if (g_str_equal (before->state, "declined"))
    self->state = TORGET_HANDOVER_DECLINED;
  self->decided_time = before->time;
  self->decided_by = g_strdup (before->user);
  return TRUE;
}

/**
 * torget_handover_read:
 * @self: a handover
 * @connection: an open connection
 * @path: path of a file from somebody else
 * @user: who reads it
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_SERVICE_ERROR and %TORGET_STORE_ERROR: why the file is refused
 *
 * That a sealed file has come goes on record; else nothing is changed.
 *
 * Returns: whether it is a handover
 */
gboolean
torget_handover_read (TorgetHandover *self,
                      TorgetConnection *connection,
                      const char *path,
                      const char *user,
                      GCancellable *cancellable,
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
  good = measure (fd, self->message, error)
         && (is_sealed (fd) ? read_sealed (self, connection, fd, cancellable, error)
                            : read_plain (self, fd, cancellable, error));
  close (fd);
  return good && look_back (self, connection, error);
}
