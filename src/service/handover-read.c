/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a handover: sealed to this office, or a plain document. */
#include "config.h"

#include "service/handover-private.h"

#include "domain/person.h"
#include "exchange/region-records.h"
#include "service/error.h"
#include "service/foreign-region.h"
#include "service/incoming.h"

#include <unistd.h>

#define MAX_PERSONS 20000

typedef struct
{
  TorgetHandover *handover;
  TorgetRegionRecords *records;
} Reading;

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
  g_auto (TorgetIncoming) incoming = TORGET_INCOMING_INIT;
  g_autoptr (TorgetRegionMessage) before = NULL;

  if (!torget_incoming_open (&incoming, connection, path, user, error)
      || !read_document (self, dup (incoming.content), cancellable, error)
      || !torget_incoming_note (&incoming, connection, "handover", self->sender, &before, error))
    return FALSE;
  self->has_gap = incoming.has_gap;
  self->recipient = g_steal_pointer (&incoming.recipient);
  self->message = g_steal_pointer (&incoming.message);
  self->message->persons
      = (int) torget_record_set_list (self->records, &torget_person_type)->len;
  if (before == NULL)
    return TRUE;
  if (g_str_equal (before->state, "accepted"))
    self->state = TORGET_HANDOVER_ACCEPTED;
  else if (g_str_equal (before->state, "declined"))
    self->state = TORGET_HANDOVER_DECLINED;
  self->decided_time = before->time;
  self->decided_by = g_strdup (before->user);
  return TRUE;
}
