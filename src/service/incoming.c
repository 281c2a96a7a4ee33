/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that come from other offices. The database thread hands out the keys, a thread of its own
 * verifies, opens and reads the file (incoming-file.c), and the database thread takes what was read:
 * pages are loaded meanwhile, however large the file is. */
#include "config.h"

#include "service/incoming.h"

#include "base/clock.h"
#include "base/id.h"
#include "service/error.h"
#include "service/incoming-file.h"
#include "service/session-private.h"
#include "store/change-log.h"
#include "store/error.h"
#include "store/message-store.h"
#include "store/office-store.h"

#define PACKAGE_LENGTH 32

/**
 * Reading:
 * @incarnation: of the database that the keys are of
 *
 * The call. Used by one thread at a time.
 */
typedef struct
{
  char *path;
  TorgetIncoming incoming;
  TorgetIncomingKeys keys;
  guint32 incarnation;
  TorgetProgress *progress;
  const TorgetIncomingReader *reader;
  gpointer reader_data;
  GDestroyNotify free_data;
} Reading;

static void
reading_free (Reading *self)
{
  g_free (self->path);
  torget_record_free (self->incoming.message);
  g_free (self->incoming.recipient);
  torget_incoming_keys_clear (&self->keys);
  torget_progress_free (self->progress);
  self->free_data (self->reader_data);
  g_free (self);
}

/* The keys. Thread: database. */
static gpointer
run_keys (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable G_GNUC_UNUSED,
          GError **error)
{
  Reading *self = input;

  self->incarnation = torget_change_log_get_incarnation (connection);
  self->keys.offices = torget_office_store_list (connection, error);
  return self->keys.offices != NULL
                 && torget_office_store_load_keys (connection, &self->keys.own, error)
             ? self
             : NULL;
}

/* The file. Thread: its own. */
static void
run_read (GTask *task,
          gpointer source G_GNUC_UNUSED,
          gpointer task_data,
          GCancellable *cancellable)
{
  Reading *self = task_data;
  GError *error = NULL;
  const gboolean good = torget_incoming_file_read (
      self->path, &self->keys, &self->reader->visitor, self->reader_data, self->incoming.message,
      &self->incoming.recipient, self->progress, cancellable, &error);

  torget_incoming_keys_clear (&self->keys);
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What was read. Another file may be open by now. Thread: database. */
static gpointer
run_take (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable G_GNUC_UNUSED,
          GError **error)
{
  Reading *self = input;

  if (self->incarnation == torget_change_log_get_incarnation (connection))
    return self->reader->take (&self->incoming, connection, self->reader_data, error);
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_LOCKED,
                       "another file has been opened meanwhile");
  return NULL;
}

/* Main thread */

static void
taken_cb (GObject *source G_GNUC_UNUSED,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const Reading *self = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer taken = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, taken, self->reader->free_result);
}

static void
read_cb (GObject *source G_GNUC_UNUSED,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Reading *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    torget_session_call (g_task_get_source_object (task), TORGET_PRIORITY_WRITE, run_take, self,
                         NULL, self->reader->free_result, g_task_get_cancellable (task), taken_cb,
                         g_object_ref (task));
  else
    g_task_return_error (task, error);
}

static void
keys_cb (GObject *source G_GNUC_UNUSED,
         GAsyncResult *result,
         gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GTask) reading = NULL;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* Without the session, which the reading thread could otherwise be the last to drop. */
  reading = g_task_new (NULL, g_task_get_cancellable (task), read_cb, g_object_ref (task));
  g_task_set_task_data (reading, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (reading, run_read);
}

static TorgetRegionMessage *
new_message (TorgetSession *session)
{
  TorgetRegionMessage *message = torget_record_new (&torget_region_message_type);

  message->direction = g_strdup (TORGET_MESSAGE_IN);
  message->state = g_strdup ("received");
  message->time = torget_clock_get_time ();
  message->user = g_strdup (torget_session_get_user (session));
  return message;
}

/**
 * torget_incoming_read_async:
 * @session: an open session
 * @file: from somebody else
 * @reader: what it is read for; outlives the call
 * @reader_data: for @reader
 * @free_data: frees it
 * @progress: (nullable): is told how much of how much is done
 * @progress_data: for @progress
 * @cancellable: (nullable): to give up
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Fails with %TORGET_SERVICE_ERROR: why the file is refused; LOCKED when the session is.
 */
void
torget_incoming_read_async (TorgetSession *session,
                            GFile *file,
                            const TorgetIncomingReader *reader,
                            gpointer reader_data,
                            GDestroyNotify free_data,
                            GFileProgressCallback progress,
                            gpointer progress_data,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Reading *self = g_new0 (Reading, 1);

  self->path = g_file_get_path (file);
  self->incoming.message = new_message (session);
  self->progress = torget_progress_new (progress, progress_data, cancellable);
  self->reader = reader;
  self->reader_data = reader_data;
  self->free_data = free_data;
  g_task_set_task_data (task, self, (GDestroyNotify) reading_free);
  /* What was put on record is told, even if it was cancelled a moment too late. */
  g_task_set_check_cancellable (task, FALSE);
  torget_session_call (session, TORGET_PRIORITY_WRITE, run_keys, self, NULL, NULL, cancellable,
                       keys_cb, task);
}

/**
 * torget_incoming_read_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (nullable): what @take has returned
 */
gpointer
torget_incoming_read_finish (GAsyncResult *result,
                             GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* On record */

/* A plain document is known by its digest, and signed by nobody. */
static gboolean
check_message (TorgetIncoming *self,
               const char *kind,
               const char *sender,
               const char *recipient,
               GError **error)
{
  TorgetRegionMessage *message = self->message;
  const gboolean is_for_us
      = recipient == NULL || self->recipient == NULL || g_str_equal (recipient, self->recipient);

  if (message->package == NULL)
    {
      message->package = g_strndup (message->sha256, PACKAGE_LENGTH);
      message->kind = g_strdup (kind);
      message->municipality = g_strdup (sender);
      message->sign_key = g_strdup ("");
    }
  if (is_for_us && g_str_equal (message->kind, kind) && g_str_equal (message->municipality, sender))
    return TRUE;
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_SCHEMA,
                       "the document names another sender, recipient or kind than the seal");
  return FALSE;
}

/* What its number says of the files before it. */
static gboolean
find_missing (TorgetIncoming *self,
              TorgetConnection *connection,
              GError **error)
{
  const TorgetRegionMessage *message = self->message;
  gint64 last;

  if (!torget_message_store_get_last (connection, TORGET_MESSAGE_IN, message->municipality,
                                      message->sign_key,
                                      torget_id_get_incarnation (message->sequence), &last, error)
      || !torget_message_store_is_new_series (connection, message, &self->is_new_series, error))
    return FALSE;
  if (message->sequence <= last + 1)
    return TRUE;
  g_strlcpy (self->missing.municipality, message->municipality, sizeof self->missing.municipality);
  self->missing.first = torget_id_get_counter (last) + 1;
  self->missing.last = torget_id_get_counter (message->sequence) - 1;
  self->missing.time = message->time;
  return TRUE;
}

/* A number that has come before belongs to another file: somebody has used a copy of the sender's file
 * and keys beside it, or has a reason to hide the first one. A file that comes late has a number that
 * nobody has seen. */
static gboolean
note_arrival (TorgetIncoming *self,
              TorgetConnection *connection,
              GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (*self->message->sign_key == '\0')
    return TRUE;
  if (!torget_message_store_judge (connection, self->message, &problem)
      && !g_error_matches (problem, TORGET_STORE_ERROR, TORGET_STORE_ERROR_GAP))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  return find_missing (self, connection, error)
         && torget_message_store_add (connection, self->message, error);
}

/**
 * torget_incoming_note:
 * @self: a file whose document has been read and is valid
 * @connection: an open connection
 * @kind: what the document says that it is
 * @sender: SCB code of who it says that has sent it
 * @recipient: (nullable): SCB code of the only municipality that it says to be meant for
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
                      const char *recipient,
                      TorgetRegionMessage **before,
                      GError **error)
{
  return check_message (self, kind, sender, recipient, error)
         && torget_message_store_find (connection, TORGET_MESSAGE_IN, self->message->package,
                                       before, error)
         && (*before != NULL || note_arrival (self, connection, error));
}
