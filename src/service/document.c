/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents between the record, the printer and the disk; see document.h. */
#include "config.h"

#include "service/document.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/person.h"
#include "service/export-file.h"
#include "service/session-private.h"
#include "store/case-store.h"
#include "store/error.h"
#include "store/record-store.h"


/* What the database thread is asked. */
typedef struct
{
  gint64 person_id;
  GArray *persons;
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  char *action;
  GBytes *content; /* of the file; NULL when it goes to a printer */
  char *path;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->action);
  g_clear_pointer (&job->persons, g_array_unref);
  g_clear_pointer (&job->content, g_bytes_unref);
  g_free (job->path);
  g_free (job);
}

/* The record */

static gpointer
run_load (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Job *job = input;
  g_autoptr (TorgetRecordSet) records
      = torget_case_store_load (connection, &job->person_id, 1, error);

  if (records == NULL
      || !torget_record_store_load_register (connection, &torget_coordinator_type, records, error)
      || !torget_record_store_load_register (connection, &torget_office_type, records, error))
    return NULL;
  if (torget_record_set_find (records, &torget_person_type, job->person_id) == NULL)
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND,
                           "no such person");
      return NULL;
    }
  if (!torget_access_book_look (job->book, connection, job->person_id, error))
    return NULL;
  return g_steal_pointer (&records);
}

/**
 * torget_session_load_document_async:
 * @self: a session
 * @person_id: row id
 * @cancellable: (nullable)
 * @callback: called when the record is there
 * @user_data: for @callback
 *
 * Reads what documents about a person are written from: the case, coordinators and offices.
 */
void
torget_session_load_document_async (TorgetSession *self,
                                    gint64 person_id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Job *job;

  g_return_if_fail (TORGET_IS_SESSION (self));

  job = g_new0 (Job, 1);
  job->book = torget_session_get_access_book (self);
  job->person_id = person_id;
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_load, job, job_free,
                       (GDestroyNotify) torget_record_set_unref, cancellable, callback, user_data);
}

/**
 * torget_session_load_document_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): the records
 */
TorgetRecordSet *
torget_session_load_document_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The log and the file */

/* On record before the file is in its place: what is not on record is not there. */
static gpointer
run_job (TorgetConnection *connection,
         gpointer input,
         GCancellable *cancellable,
         GError **error)
{
  const Job *job = input;
  g_autofree char *digest
      = job->content != NULL ? torget_access_book_dup_digest (job->content) : NULL;
  const TorgetAccessEntry entry
      = { .action = job->action, .person_id = job->person_id, .detail = digest };
  g_autoptr (TorgetExportFile) file = NULL;

  if (job->path != NULL)
    {
      file = torget_export_file_new (job->path, error);
      if (file == NULL || !torget_export_file_write (file, job->content, error))
        return NULL;
    }
  if (!torget_access_book_log_persons (job->book, connection, &entry, job->persons, error)
      || (file != NULL && !torget_export_file_place (file, error)))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static Job *
create_job (TorgetSession *self,
            const char *verb,
            const TorgetDocumentUse *use)
{
  Job *job = g_new0 (Job, 1);

  job->person_id = use->person_id;
  job->persons = use->persons != NULL ? g_array_ref (use->persons) : NULL;
  job->book = torget_session_get_access_book (self);
  job->action = g_strdup_printf ("%s:%s:%s", verb, use->name, use->recipient);
  return job;
}

/**
 * torget_document_request_get_use:
 * @request: what was asked for
 *
 * Returns: what the access log says of it
 */
TorgetDocumentUse
torget_document_request_get_use (const TorgetDocumentRequest *request)
{
  return (TorgetDocumentUse){ torget_document_kind_get_code (request->kind), request->person_id,
                              request->recipient, NULL };
}

/**
 * torget_session_log_document_async:
 * @self: a session
 * @use: which document, about whom and for whom
 * @callback: called when it is on record
 * @user_data: for @callback
 *
 * Notes in the access log that a document goes to a printer.
 */
void
torget_session_log_document_async (TorgetSession *self,
                                   const TorgetDocumentUse *use,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_return_if_fail (TORGET_IS_SESSION (self));

  torget_session_call (self, TORGET_PRIORITY_PAGE, run_job,
                       create_job (self, "print", use), job_free, NULL, NULL, callback,
                       user_data);
}

/**
 * torget_session_save_document_async:
 * @self: a session
 * @use: which document, about whom and for whom
 * @pages: the document
 * @file: where to write it; what is there is replaced
 * @callback: called when the file is there
 * @user_data: for @callback
 *
 * Notes in the access log that a document is kept as a file, and writes it as PDF: whole or not
 * at all, readable by its owner only. Main thread.
 */
void
torget_session_save_document_async (TorgetSession *self,
                                    const TorgetDocumentUse *use,
                                    TorgetPages *pages,
                                    GFile *file,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  Job *job;

  g_return_if_fail (TORGET_IS_SESSION (self) && g_file_peek_path (file) != NULL);

  if (!torget_pages_write_pdf (pages, torget_clock_get_today (), stream, &error)
      || !g_output_stream_close (stream, NULL, &error))
    {
      g_task_report_error (self, callback, user_data, torget_session_save_document_async,
                           g_steal_pointer (&error));
      return;
    }
  job = create_job (self, "save", use);
  job->content = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  job->path = g_file_get_path (file);
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_job, job, job_free, NULL, NULL, callback,
                       user_data);
}

gboolean
torget_session_log_document_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

gboolean
torget_session_save_document_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

/**
 * torget_document_suggest_name:
 * @name: stable name of what the document is
 * @language: its language
 * @today: the day
 *
 * Returns: (transfer full): a name for the file; it names nobody
 */
char *
torget_document_suggest_name (const char *name,
                              const char *language,
                              TorgetDate today)
{
  char iso[TORGET_DATE_ISO_SIZE];

  return g_strdup_printf ("torget-%s-%s-%s.pdf", name, torget_date_write_iso (today, iso),
                          language);
}
