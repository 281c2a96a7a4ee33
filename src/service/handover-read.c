/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading a handover: sealed to this office, or a plain document. */
#include "config.h"

#include "service/handover-private.h"

#include "domain/person.h"
#include "exchange/region-records.h"
#include "service/error.h"
#include "service/incoming.h"

#define MAX_PERSONS 20000

typedef struct
{
  TorgetSession *session; /* borrowed: it outlives the call */
  TorgetHandover *handover;
  TorgetRegionRecords *records;
  char *recipient; /* (nullable): whom the document is meant for */
} Reading;

static void
reading_free (Reading *self)
{
  torget_handover_unref (self->handover);
  torget_region_records_free (self->records);
  g_free (self->recipient);
  g_free (self);
}

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
  self->recipient = g_strdup (header->recipient);
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

/* What was answered before. */
static void
take_before (TorgetHandover *self,
             const TorgetRegionMessage *before)
{
  self->state = torget_handover_state_from_code (before->state);
  self->decided_time = before->time;
  self->decided_by = g_strdup (before->user);
}

/* That a sealed file has come goes on record; else nothing is changed. Thread: database. */
static gpointer
take_handover (TorgetIncoming *incoming,
               TorgetConnection *connection,
               gpointer user_data,
               GError **error)
{
  Reading *reading = user_data;
  TorgetHandover *self = reading->handover;
  g_autoptr (TorgetRegionMessage) before = NULL;

  self->records = torget_record_set_ref (reading->records->records);
  incoming->message->persons
      = (int) torget_record_set_list (self->records, &torget_person_type)->len;
  if (!torget_incoming_note (incoming, connection, "handover", self->sender,
                             reading->recipient, &before, error))
    return NULL;
  self->missing = incoming->missing;
  self->is_new_series = incoming->is_new_series;
  self->recipient = g_steal_pointer (&incoming->recipient);
  self->message = g_steal_pointer (&incoming->message);
  if (before != NULL)
    take_before (self, before);
  return torget_handover_compare (self, reading->session, connection, error)
             ? torget_handover_ref (self)
             : NULL;
}

void
torget_session_read_handover_async (TorgetSession *self,
                                    GFile *file,
                                    GFileProgressCallback progress,
                                    gpointer progress_data,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  static const TorgetIncomingReader reader
      = { { begin, take_element }, take_handover, (GDestroyNotify) torget_handover_unref };
  Reading *reading;

  g_return_if_fail (TORGET_IS_SESSION (self) && G_IS_FILE (file));

  reading = g_new0 (Reading, 1);
  reading->session = self;
  reading->handover = torget_handover_new ();
  reading->records = torget_region_records_new ();
  torget_incoming_read_async (self, file, &reader, reading, (GDestroyNotify) reading_free, progress,
                              progress_data, cancellable, callback, user_data);
}

TorgetHandover *
torget_session_read_handover_finish (TorgetSession *self G_GNUC_UNUSED,
                                     GAsyncResult *result,
                                     GError **error)
{
  return torget_incoming_read_finish (result, error);
}
