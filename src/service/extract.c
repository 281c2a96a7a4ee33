/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Register extracts; see extract.h. */
#include "config.h"

#include "service/extract.h"

#include "base/clock.h"
#include "domain/casework.h"
#include "domain/disclosure.h"
#include "domain/person.h"
#include "domain/work.h"
#include "exchange/extract-writer.h"
#include "exchange/xml-validator.h"
#include "service/access-private.h"
#include "service/environment.h"
#include "service/export-file.h"
#include "service/retention-private.h"
#include "service/session-private.h"
#include "store/case-store.h"
#include "store/erasure-store.h"
#include "store/error.h"
#include "store/record-store.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

typedef struct
{
  gint64 person_id;
  char *language;
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  char *path;
  GBytes *content;
  char *schema;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->language);
  g_free (job->path);
  g_clear_pointer (&job->content, g_bytes_unref);
  g_free (job->schema);
  g_free (job);
}

/* What is told */

/* The case of the person, and the registers that its records name. */
static TorgetRecordSet *
load_records (TorgetConnection *connection,
              gint64 person_id,
              GError **error)
{
  static const TorgetRecordType *const registers[]
      = { &torget_coordinator_type, &torget_unit_type, &torget_employer_type,
          &torget_practice_place_type };
  g_autoptr (TorgetRecordSet) records = torget_case_store_load (connection, &person_id, 1, error);

  for (gsize i = 0; records != NULL && i < G_N_ELEMENTS (registers); i++)
    if (!torget_record_store_load_register (connection, registers[i], records, error))
      return NULL;
  if (records == NULL || torget_record_set_find (records, &torget_person_type, person_id) != NULL)
    return g_steal_pointer (&records);
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND, "no such person");
  return NULL;
}

static gpointer
run_load (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Job *job = input;
  g_autoptr (TorgetRecordSet) records
      = torget_access_book_look (job->book, connection, job->person_id, error)
            ? load_records (connection, job->person_id, error)
            : NULL;
  g_autoptr (GPtrArray) given = NULL;
  g_autoptr (GArray) imports = NULL;
  TorgetRetention retention;

  if (records == NULL)
    return NULL;
  given = torget_retention_store_list_given (connection, job->person_id, error);
  imports = given != NULL
                ? torget_retention_store_list_imports (connection, job->person_id, error)
                : NULL;
  if (imports == NULL || !torget_retention_look (connection, job->person_id, &retention, error))
    return NULL;
  return torget_extract_new (&(TorgetExtractRequest){
      .records = records,
      .person_id = job->person_id,
      .language = g_str_equal (job->language, "sv") ? "sv" : "en",
      .today = torget_clock_get_today (),
      .given = given,
      .imports = imports,
      .retention = &retention,
  });
}

/**
 * torget_session_load_extract_async:
 * @self: a session
 * @person_id: row id of a person
 * @language: `sv` or `en`
 * @cancellable: (nullable)
 * @callback: called when it is there
 * @user_data: for @callback
 *
 * Reads what is on record about a person. NOT_FOUND when there is no such person, REASON when the
 * case is protected and no reason was given.
 */
void
torget_session_load_extract_async (TorgetSession *self,
                                   gint64 person_id,
                                   const char *language,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Job *job;

  g_return_if_fail (TORGET_IS_SESSION (self) && language != NULL);

  job = g_new0 (Job, 1);
  job->person_id = person_id;
  job->language = g_strdup (language);
  job->book = torget_session_get_access_book (self);
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_load, job, job_free,
                       (GDestroyNotify) torget_extract_free, cancellable, callback, user_data);
}

/**
 * torget_session_load_extract_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: (transfer full) (nullable): the extract
 */
TorgetExtract *
torget_session_load_extract_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The file */

static GBytes *
write_xml (const TorgetExtract *extract,
           GError **error)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (TorgetXmlWriter) writer = torget_xml_writer_new (stream, NULL);
  g_autofree char *digest = NULL;

  torget_extract_write (writer, extract);
  digest = torget_xml_writer_finish (writer, error);
  if (digest == NULL || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Whole, valid and on record, or not there. */
static gpointer
run_save (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Job *job = input;
  g_autofree char *digest = torget_access_book_dup_digest (job->content);
  const TorgetAccessEntry entry
      = { .action = "save:" TORGET_EXTRACT_NAME ":" TORGET_RECIPIENT_PERSON,
          .person_id = job->person_id,
          .detail = digest };
  g_autoptr (TorgetXmlSchema) schema = torget_xml_schema_load (job->schema, error);
  g_autoptr (TorgetExportFile) file
      = schema != NULL ? torget_export_file_new (job->path, error) : NULL;

  if (file == NULL || !torget_export_file_write (file, job->content, error)
      || lseek (torget_export_file_get_fd (file), 0, SEEK_SET) != 0
      || !torget_xml_validate (torget_export_file_get_fd (file), schema, error)
      || !torget_access_book_log (job->book, connection, &entry, error)
      || !torget_export_file_place (file, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

/**
 * torget_session_save_extract_async:
 * @self: a session
 * @extract: what is told
 * @file: where to write it; what is there is replaced
 * @callback: called when the file is there
 * @user_data: for @callback
 *
 * Writes the extract as XML that follows its schema, readable by its owner only, and notes that in
 * the access log. Main thread.
 */
void
torget_session_save_extract_async (TorgetSession *self,
                                   const TorgetExtract *extract,
                                   GFile *file,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;
  Job *job;

  g_return_if_fail (TORGET_IS_SESSION (self) && g_file_peek_path (file) != NULL);

  content = write_xml (extract, &error);
  if (content == NULL)
    {
      g_task_report_error (self, callback, user_data, torget_session_save_extract_async,
                           g_steal_pointer (&error));
      return;
    }
  job = g_new0 (Job, 1);
  job->person_id = extract->person_id;
  job->book = torget_session_get_access_book (self);
  job->path = g_file_get_path (file);
  job->content = g_steal_pointer (&content);
  job->schema = torget_environment_dup_extract_schema ();
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_save, job, job_free, NULL, NULL, callback,
                       user_data);
}

gboolean
torget_session_save_extract_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
