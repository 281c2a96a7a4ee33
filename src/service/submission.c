/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was submitted to the region; see submission.h. */
#include "config.h"

#include "service/submission.h"

#include "exchange/region-aggregate.h"
#include "exchange/region-names.h"
#include "service/aggregate-private.h"
#include "service/error-private.h"
#include "service/export-file.h"
#include "service/foreign-region.h"
#include "service/session-private.h"
#include "store/access-store.h"
#include "store/earlier-state.h"
#include "store/submission-store.h"

/* Reading a document of figures */

static gboolean
begin_aggregate (TorgetRegionReader *reader,
                 gpointer user_data,
                 GError **error)
{
  TorgetAggregate **aggregate = user_data;

  *aggregate = torget_region_aggregate_begin (torget_region_reader_get_header (reader), error);
  return *aggregate != NULL;
}

static gboolean
take_element (TorgetRegionElement *element,
              gpointer user_data,
              GError **error)
{
  TorgetAggregate **aggregate = user_data;

  torget_region_aggregate_take (*aggregate, element);
  torget_region_element_free (element);
  return TRUE;
}

/**
 * torget_aggregate_read:
 * @bytes: a document, whoever wrote it
 * @cancellable: (nullable): to give up
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Thread: any but the main one.
 *
 * Returns: (transfer full) (nullable): the figures that it tells
 */
TorgetAggregate *
torget_aggregate_read (GBytes *bytes,
                       GCancellable *cancellable,
                       GError **error)
{
  static const TorgetForeignVisitor visitor = { begin_aggregate, take_element };
  g_autoptr (TorgetAggregate) aggregate = NULL;

  if (!torget_foreign_visit_region_bytes (bytes, &visitor, &aggregate, cancellable, error))
    return NULL;
  return g_steal_pointer (&aggregate);
}

/**
 * torget_aggregate_dup_bytes:
 * @self: figures, with what must not be told marked
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the document
 */
GBytes *
torget_aggregate_dup_bytes (const TorgetAggregate *self,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (stream, cancellable);
  g_autofree char *digest = NULL;

  torget_aggregate_write (self, writer);
  digest = torget_xml_writer_finish (writer, error);
  if (digest == NULL || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/**
 * torget_submission_load_told:
 * @connection: an open connection
 * @id: row id of a submission
 * @error: return location
 *
 * Thread: database.
 *
 * Returns: (transfer full) (nullable): the figures that it told
 */
TorgetAggregate *
torget_submission_load_told (TorgetConnection *connection,
                             gint64 id,
                             GError **error)
{
  g_autoptr (GBytes) bytes = torget_submission_store_load_content (connection, id, error);

  return bytes != NULL ? torget_aggregate_read (bytes, NULL, error) : NULL;
}

GPtrArray *
torget_submission_load_earlier (TorgetConnection *connection,
                                const TorgetAggregateQuery *query,
                                gint64 before,
                                GError **error)
{
  g_autoptr (GArray) ids = torget_submission_store_list_earlier (connection, query->period,
                                                                 query->sender, before, error);
  g_autoptr (GPtrArray) all
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_aggregate_free);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      TorgetAggregate *told
          = torget_submission_load_told (connection, g_array_index (ids, gint64, i), error);

      if (told == NULL)
        return NULL;
      g_ptr_array_add (all, told);
    }
  return ids != NULL ? g_steal_pointer (&all) : NULL;
}

/**
 * torget_submission_keep:
 * @connection: a connection in a transaction
 * @aggregate: figures
 * @content: the file that tells them
 * @submission: what else is known of it; the rest is filled in
 * @error: return location
 *
 * Returns: whether it is kept
 */
gboolean
torget_submission_keep (TorgetConnection *connection,
                        const TorgetAggregate *aggregate,
                        GBytes *content,
                        TorgetSubmission *submission,
                        GError **error)
{
  char period[TORGET_PERIOD_SIZE];

  submission->profile = g_strdup ("aggregate");
  submission->period = g_strdup (torget_period_write (&aggregate->followup->period, period));
  submission->sender = g_strdup (aggregate->sender);
  submission->recipient = g_strdup ("region");
  submission->created = aggregate->created;
  submission->n_bytes = (gint64) g_bytes_get_size (content);
  submission->schema_version = g_strdup (TORGET_REGION_VERSION);
  submission->program_version = g_strdup (TORGET_VERSION);
  submission->definitions = torget_submission_dup_definitions ();
  submission->population = aggregate->population.count;
  torget_aggregate_tally (aggregate, &submission->n_cells, &submission->n_hidden);
  submission->id = torget_submission_store_add (connection, submission, content, error);
  return submission->id != 0;
}

/* Listing. Thread: database. */

static gpointer
list_submissions (TorgetConnection *connection,
                  gpointer input,
                  GCancellable *cancellable,
                  GError **error)
{
  return torget_submission_store_list (connection, error);
}

/**
 * torget_session_list_submissions_async:
 * @self: an open session
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_list_submissions_async (TorgetSession *self,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, list_submissions, NULL, NULL,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
torget_session_list_submissions_finish (TorgetSession *self,
                                        GAsyncResult *result,
                                        GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* One submission. Thread: database. */

typedef struct
{
  gint64 id;
  char *path; /* (nullable): where to write it */
  char *user;
} Request;

static Request *
request_new (TorgetSession *session,
             gint64 id,
             GFile *file)
{
  Request *request = g_new0 (Request, 1);

  request->id = id;
  request->path = file != NULL ? g_file_get_path (file) : NULL;
  request->user = g_strdup (torget_session_get_user (session));
  return request;
}

static void
request_free (Request *request)
{
  g_free (request->path);
  g_free (request->user);
  g_free (request);
}

static gboolean
write_content (TorgetConnection *connection,
               const Request *request,
               GBytes *content,
               GError **error)
{
  const TorgetAccessEntry entry = { .action = "export:submission" };
  g_autoptr (TorgetExportFile) file = torget_export_file_new (request->path, error);

  return file != NULL && torget_export_file_write (file, content, error)
         && torget_access_store_log (connection, request->user, &entry, error)
         && torget_export_file_place (file, error);
}

static gpointer
save_submission (TorgetConnection *connection,
                 gpointer input,
                 GCancellable *cancellable,
                 GError **error)
{
  const Request *request = input;
  g_autoptr (TorgetSubmission) submission
      = torget_submission_store_find (connection, request->id, error);
  g_autoptr (GBytes) content = NULL;

  if (submission == NULL)
    return NULL;
  content = torget_submission_store_load_content (connection, request->id, error);
  if (content == NULL || !write_content (connection, request, content, error))
    return NULL;
  return g_steal_pointer (&submission);
}

/**
 * torget_session_save_submission_async:
 * @self: an open session
 * @id: row id of a submission
 * @file: where to
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_save_submission_async (TorgetSession *self,
                                      gint64 id,
                                      GFile *file,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, save_submission,
                       request_new (self, id, file), (GDestroyNotify) request_free,
                       (GDestroyNotify) torget_submission_free, NULL, callback, user_data);
}

TorgetSubmission *
torget_session_save_submission_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Computing again. Thread: database. */

/**
 * torget_verdict_free:
 * @self: (nullable) (transfer full): a verdict
 */
void
torget_verdict_free (TorgetVerdict *self)
{
  if (self == NULL)
    return;
  torget_submission_free (self->submission);
  g_clear_pointer (&self->differences, g_ptr_array_unref);
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  g_free (self);
}

static TorgetAggregate *
derive (TorgetConnection *connection,
        const TorgetSubmission *submission,
        GCancellable *cancellable,
        GError **error)
{
  const TorgetAggregateQuery query = { submission->sender, submission->period,
                                       submission->created, submission->day };
  g_autoptr (GPtrArray) earlier
      = torget_submission_load_earlier (connection, &query, submission->id, error);
  TorgetAggregate *derived;

  if (earlier == NULL || !torget_earlier_state_enter (connection, submission->id, error))
    return NULL;
  derived = torget_aggregate_load (connection, &query, NULL, cancellable, error);
  torget_earlier_state_leave (connection);
  if (derived != NULL)
    torget_aggregate_hide (derived, earlier);
  return derived;
}

static gboolean
compare (TorgetVerdict *verdict,
         GBytes *content,
         const TorgetAggregate *derived,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (GBytes) again = torget_aggregate_dup_bytes (derived, cancellable, error);
  g_autoptr (TorgetAggregate) told = NULL;

  if (again == NULL)
    return FALSE;
  verdict->is_same = g_bytes_equal (again, content);
  if (verdict->is_same)
    return TRUE;
  told = torget_aggregate_read (content, cancellable, error);
  if (told == NULL)
    return FALSE;
  g_ptr_array_unref (verdict->differences);
  verdict->differences = torget_aggregate_compare (told, derived);
  return TRUE;
}

static TorgetVerdict *
verdict_new (TorgetConnection *connection,
             TorgetSubmission *submission,
             GBytes *content)
{
  TorgetVerdict *verdict = g_new0 (TorgetVerdict, 1);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  verdict->submission = submission;
  verdict->is_whole = g_str_equal (digest, submission->sha256);
  verdict->differences = g_ptr_array_new ();
  verdict->n_erased = torget_submission_store_count_erased (connection, submission->id);
  verdict->changed = torget_submission_list_changed (submission);
  verdict->is_other_program = !g_str_equal (submission->program_version, TORGET_VERSION)
                              || !g_str_equal (submission->schema_version, TORGET_REGION_VERSION);
  return verdict;
}

static gpointer
verify_submission (TorgetConnection *connection,
                   gpointer input,
                   GCancellable *cancellable,
                   GError **error)
{
  const Request *request = input;
  g_autoptr (TorgetSubmission) submission
      = torget_submission_store_find (connection, request->id, error);
  g_autoptr (TorgetVerdict) verdict = NULL;
  g_autoptr (TorgetAggregate) derived = NULL;
  g_autoptr (GBytes) content = NULL;

  if (submission == NULL)
    return NULL;
  content = torget_submission_store_load_content (connection, request->id, error);
  if (content == NULL)
    return NULL;
  verdict = verdict_new (connection, g_steal_pointer (&submission), content);
  derived = derive (connection, verdict->submission, cancellable, error);
  if (derived == NULL || !compare (verdict, content, derived, cancellable, error))
    return NULL;
  return g_steal_pointer (&verdict);
}

/**
 * torget_session_verify_submission_async:
 * @self: an open session
 * @id: row id of a submission
 * @cancellable: (nullable): to give up
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Computes its figures again from the records as they were, and compares.
 */
void
torget_session_verify_submission_async (TorgetSession *self,
                                        gint64 id,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, verify_submission,
                       request_new (self, id, NULL), (GDestroyNotify) request_free,
                       (GDestroyNotify) torget_verdict_free, cancellable, callback, user_data);
}

TorgetVerdict *
torget_session_verify_submission_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
