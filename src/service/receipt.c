/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to handovers, written and read; see receipt.h. */
#include "config.h"

#include "service/receipt.h"

#include "base/clock.h"
#include "exchange/region-receipt.h"
#include "service/error.h"
#include "service/handover-private.h"
#include "service/incoming.h"
#include "service/sealing.h"
#include "service/session-private.h"
#include "store/message-store.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

typedef struct
{
  TorgetHandover *handover; /* (nullable): to answer */
  char *path;
  char *sender; /* (nullable) */
  char *user;
} Request;

static void
request_free (Request *request)
{
  g_clear_pointer (&request->handover, torget_handover_unref);
  g_free (request->path);
  g_free (request->sender);
  g_free (request->user);
  g_free (request);
}

static Request *
request_new (TorgetSession *session,
             GFile *file)
{
  Request *request = g_new0 (Request, 1);

  request->path = g_file_get_path (file);
  request->user = g_strdup (torget_session_get_user (session));
  return request;
}

/**
 * torget_receipt_free:
 * @receipt: (transfer full): a receipt
 */
void
torget_receipt_free (TorgetReceipt *receipt)
{
  g_free (receipt->sender);
  g_free (receipt->reason);
  g_free (receipt);
}

/* Writing */

static gboolean
write_document (const Request *request,
                int fd,
                GError **error)
{
  const TorgetHandover *handover = request->handover;
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) stream = g_buffered_output_stream_new (file);
  g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (stream, NULL);
  g_autofree char *period = NULL;
  g_autofree char *digest = NULL;
  const TorgetRegionReceipt receipt = {
    .package = handover->message->package,
    .sha256 = handover->message->sha256,
    .is_accepted = handover->answer == TORGET_HANDOVER_ACCEPTED,
    .persons = handover->n_accepted,
    .reason = handover->reason,
  };
  TorgetRegionHeader header = {
    .profile = "receipt",
    .sender = handover->recipient != NULL ? handover->recipient : request->sender,
    .created = torget_clock_get_time (),
    .population = { handover->n_accepted, FALSE },
  };

  period = g_strdup_printf ("%d", torget_date_get_year (torget_clock_get_today ()));
  header.period = period;
  torget_region_write_receipt (writer, &header, &receipt);
  digest = torget_xml_writer_finish (writer, error);
  return digest != NULL;
}

/* Returns: (nullable): what is on record of it */
static TorgetRegionMessage *
seal_document (const Request *request,
               TorgetConnection *connection,
               int content,
               int file,
               GError **error)
{
  const TorgetHandover *handover = request->handover;
  g_autoptr (TorgetRegionMessage) message = NULL;

  if (!write_document (request, content, error) || lseek (content, 0, SEEK_SET) != 0)
    return NULL;
  message = torget_sealing_seal (connection, TORGET_SEALED_RECEIPT, handover->recipient,
                                 handover->sender, content, file, error);
  if (message == NULL)
    return NULL;
  message->user = g_strdup (request->user);
  message->reply_to = g_strdup (handover->message->package);
  return torget_message_store_add (connection, message, error) ? g_steal_pointer (&message) : NULL;
}

static gboolean
write_sealed (const Request *request,
              TorgetConnection *connection,
              TorgetExportFile *file,
              GError **error)
{
  const int content = torget_sealing_open_memory (error);
  g_autoptr (TorgetRegionMessage) message = NULL;

  if (content < 0)
    return FALSE;
  message = seal_document (request, connection, content, torget_export_file_get_fd (file), error);
  close (content);
  return message != NULL && torget_sealing_place (connection, file, message, error);
}

static gboolean
write_plain (const Request *request,
             TorgetExportFile *file,
             GError **error)
{
  return write_document (request, torget_export_file_get_fd (file), error)
         && torget_export_file_place (file, error);
}

/* What was answered may have been taken back since. */
static gboolean
check_request (const Request *request,
               TorgetConnection *connection,
               GError **error)
{
  const TorgetHandover *handover = request->handover;
  g_autoptr (TorgetRegionMessage) message = NULL;

  if (!torget_message_store_find (connection, TORGET_MESSAGE_IN, handover->message->package,
                                  &message, error))
    return FALSE;
  if (message != NULL && torget_handover_state_from_code (message->state) == handover->answer
      && handover->answer != TORGET_HANDOVER_UNSEEN
      && (handover->recipient != NULL || request->sender != NULL))
    return TRUE;
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID,
                       "the handover has not been answered");
  return FALSE;
}

static gpointer
run_write (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable G_GNUC_UNUSED,
           GError **error)
{
  const Request *request = input;
  g_autoptr (TorgetExportFile) file = NULL;

  if (!check_request (request, connection, error))
    return NULL;
  file = torget_export_file_new (request->path, error);
  if (file == NULL
      || !(torget_handover_is_sealed (request->handover)
               ? write_sealed (request, connection, file, error)
               : write_plain (request, file, error)))
    return NULL;
  return torget_handover_ref (request->handover);
}

/* Reading */

typedef struct
{
  TorgetReceipt *receipt; /* %NULL once it is handed out */
  TorgetRegionReceipt answer;
  char *recipient; /* (nullable): whom it is meant for */
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->receipt, torget_receipt_free);
  torget_region_receipt_clear (&self->answer);
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

  self->recipient = g_strdup (header->recipient);
  self->receipt->sender = g_strdup (header->sender);
  if (g_str_equal (header->profile, "receipt"))
    return TRUE;
  g_set_error (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID, "the profile is %s",
               header->profile);
  return FALSE;
}

static gboolean
take_element (TorgetRegionElement *element,
              gpointer user_data,
              GError **error G_GNUC_UNUSED)
{
  Reading *self = user_data;

  torget_region_receipt_take (&self->answer, element);
  torget_region_element_free (element);
  return TRUE;
}

/* Only who was sent the file can answer it, and only with a signature. */
static gboolean
mark_handover (const Reading *reading,
               const TorgetRegionMessage *message,
               TorgetConnection *connection,
               GError **error)
{
  const TorgetRegionReceipt *answer = &reading->answer;
  g_autoptr (TorgetRegionMessage) sent = NULL;

  if (!torget_message_store_find (connection, TORGET_MESSAGE_OUT, answer->package, &sent, error))
    return FALSE;
  if (sent == NULL || g_strcmp0 (sent->sha256, answer->sha256) != 0
      || g_strcmp0 (sent->municipality, reading->receipt->sender) != 0)
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_AN_ANSWER,
                           "no such file has gone out");
      return FALSE;
    }
  if (*message->sign_key == '\0')
    {
      g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_AN_ANSWER,
                           "a plain file answers a sealed one");
      return FALSE;
    }
  return torget_message_store_set_state (connection, TORGET_MESSAGE_OUT, answer->package,
                                         answer->is_accepted ? "acknowledged" : "declined",
                                         answer->reason, error);
}

/* Thread: database. */
static gpointer
take_receipt (TorgetIncoming *incoming,
              TorgetConnection *connection,
              gpointer user_data,
              GError **error)
{
  Reading *reading = user_data;
  TorgetReceipt *receipt = reading->receipt;
  g_autoptr (TorgetRegionMessage) before = NULL;

  if (!torget_incoming_note (incoming, connection, "receipt", receipt->sender,
                             reading->recipient, &before, error)
      || !mark_handover (reading, incoming->message, connection, error))
    return NULL;
  receipt->is_accepted = reading->answer.is_accepted;
  receipt->persons = reading->answer.persons;
  receipt->reason = g_steal_pointer (&reading->answer.reason);
  return g_steal_pointer (&reading->receipt);
}

/* Main thread */

void
torget_session_write_receipt_async (TorgetSession *self,
                                    TorgetHandover *handover,
                                    const char *sender,
                                    GFile *file,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Request *request;

  g_return_if_fail (TORGET_IS_SESSION (self) && handover != NULL && G_IS_FILE (file));

  request = request_new (self, file);
  request->handover = torget_handover_ref (handover);
  request->sender = g_strdup (sender);
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_write, request,
                       (GDestroyNotify) request_free, (GDestroyNotify) torget_handover_unref, NULL,
                       callback, user_data);
}

gboolean
torget_session_write_receipt_finish (TorgetSession *self G_GNUC_UNUSED,
                                     GAsyncResult *result,
                                     GError **error)
{
  g_autoptr (TorgetHandover) handover = g_task_propagate_pointer (G_TASK (result), error);

  return handover != NULL;
}

void
torget_session_read_receipt_async (TorgetSession *self,
                                   GFile *file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  static const TorgetIncomingReader reader
      = { { begin, take_element }, take_receipt, (GDestroyNotify) torget_receipt_free };
  Reading *reading;

  g_return_if_fail (TORGET_IS_SESSION (self) && G_IS_FILE (file));

  reading = g_new0 (Reading, 1);
  reading->receipt = g_new0 (TorgetReceipt, 1);
  torget_incoming_read_async (self, file, &reader, reading, (GDestroyNotify) reading_free, NULL,
                              NULL, cancellable, callback, user_data);
}

TorgetReceipt *
torget_session_read_receipt_finish (TorgetSession *self G_GNUC_UNUSED,
                                    GAsyncResult *result,
                                    GError **error)
{
  return torget_incoming_read_finish (result, error);
}
