/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports for the region; see export.h.
 *
 * A file is written without a name, checked against the schema meanwhile, put on record in the
 * export log, and only then put in its place: what is there is whole, valid and on record. Whatever
 * goes wrong before that leaves nothing behind. */
#include "config.h"

#include "service/aggregate-private.h"

#include "base/clock.h"
#include "domain/code-list.h"
#include "domain/period.h"
#include "service/environment.h"
#include "service/error-private.h"
#include "service/export-check.h"
#include "service/export-record.h"
#include "service/progress.h"
#include "service/roles.h"
#include "service/sealing.h"
#include "service/session-private.h"

#include <gio/gunixoutputstream.h>
#include <unistd.h>

static const struct
{
  const char *name;
  const char *action; /* of the access log */
  gboolean (*run) (TorgetExportJob *job,
                   GError **error);
} profiles[] = {
  [TORGET_EXPORT_AGGREGATE] = { "aggregate", "export:aggregate", torget_export_run_counts },
  [TORGET_EXPORT_HANDOVER] = { "handover", "export:handover", torget_export_run_cases },
  [TORGET_EXPORT_OFFERS] = { "offers", "export:offers", torget_export_run_offers },
};

typedef struct
{
  TorgetExportRequest request;
  TorgetAggregateQuery query;
  char *path; /* %NULL: rehearsal */
  char *user;
  TorgetAccessBook *book;       /* borrowed: the session outlives the call */
  gboolean may_seal;            /* the user's role allows it */
  GHashTable *going;            /* gint64 row ids: whose cases go; empty for counts */
  TorgetRegionMessage *message; /* about a sealed file, for its row; else %NULL */
  char *schema;
  TorgetExportResult *result;
  TorgetProgress *progress; /* %NULL: rehearsal */
} Export;

/**
 * torget_export_request_clear:
 * @request: a request that owns its texts
 *
 * Frees what it holds, not the request itself.
 */
void
torget_export_request_clear (TorgetExportRequest *request)
{
  g_free (request->period);
  g_free (request->sender);
  g_free (request->legal_basis);
  g_free (request->recipient);
  g_clear_pointer (&request->households, g_array_unref);
  g_free (request->note);
}

static void
export_free (Export *self)
{
  torget_export_request_clear (&self->request);
  g_free (self->path);
  g_free (self->user);
  g_hash_table_unref (self->going);
  torget_record_free (self->message);
  g_free (self->schema);
  g_clear_pointer (&self->result, torget_export_result_free);
  g_clear_pointer (&self->progress, torget_progress_free);
  g_free (self);
}

void
torget_export_person_free (TorgetExportPerson *person)
{
  g_free (person->family_name);
  g_free (person->given_name);
  g_free (person->household);
  g_free (person);
}

void
torget_export_result_free (TorgetExportResult *result)
{
  g_free (result->sha256);
  g_free (result->package);
  g_clear_pointer (&result->people, g_ptr_array_unref);
  g_clear_pointer (&result->offers, torget_record_set_unref);
  g_clear_pointer (&result->rehearsal, torget_rehearsal_free);
  g_free (result);
}

static char *
dup_year (const char *period)
{
  if (period != NULL)
    return g_strdup (period);
  return g_strdup_printf ("%d", torget_date_get_year (torget_clock_get_today ()));
}

static Export *
export_new (TorgetSession *session,
            const TorgetExportRequest *request)
{
  Export *self = g_new0 (Export, 1);

  self->request.profile = request->profile;
  self->request.period = dup_year (request->period);
  self->request.sender = g_strdup (request->sender);
  self->request.legal_basis = g_strdup (request->legal_basis);
  self->request.recipient = g_strdup (request->recipient);
  if (request->households != NULL)
    self->request.households = g_array_copy (request->households);
  self->request.unsealed = request->unsealed;
  self->may_seal = torget_session_may (session, TORGET_MAY_EDIT);
  self->request.submit = request->submit;
  self->request.note = g_strdup (request->note);
  self->query = (TorgetAggregateQuery){ .sender = self->request.sender,
                                        .period = self->request.period,
                                        .created = request->created != 0 ? request->created
                                                                          : torget_clock_get_time (),
                                        .today = torget_clock_get_today () };
  self->user = g_strdup (torget_session_get_user (session));
  self->book = torget_session_get_access_book (session);
  self->going = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->schema = torget_environment_dup_region_schema ();
  self->result = g_new0 (TorgetExportResult, 1);
  return self;
}

/**
 * torget_export_is_year:
 * @text: what may be a period
 *
 * Returns: whether an export can be for that period
 */
gboolean
torget_export_is_year (const char *text)
{
  TorgetPeriod period;

  return torget_period_parse (text, &period) && period.unit == TORGET_PERIOD_YEAR;
}

static gboolean
check_request (const TorgetExportRequest *request,
               GError **error)
{
  const TorgetCodeList *municipalities = torget_code_list_get ("municipality");

  if (request->sender != NULL && torget_code_list_find (municipalities, request->sender) != NULL
      && torget_export_is_year (request->period)
      && (request->legal_basis == NULL || *request->legal_basis != '\0')
      && (!request->submit || request->profile == TORGET_EXPORT_AGGREGATE))
    return TRUE;
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_INVALID,
                       "sender, period or legal basis is not valid");
  return FALSE;
}

/* Database thread */

static gboolean
run_profile (Export *self,
             TorgetConnection *connection,
             TorgetXmlWriter *writer,
             GCancellable *cancellable,
             GError **error)
{
  TorgetExportJob job = {
    .request = &self->request,
    .query = self->query,
    .connection = connection,
    .schema = self->schema,
    .writer = writer,
    .going = self->going,
    .result = self->result,
    .progress = torget_progress_tell,
    .progress_data = self->progress,
    .cancellable = cancellable,
  };

  return profiles[self->request.profile].run (&job, error);
}

static gpointer
run_rehearsal (TorgetConnection *connection,
               gpointer input,
               GCancellable *cancellable,
               GError **error)
{
  Export *self = input;

  if (!check_request (&self->request, error))
    return NULL;
  self->result->people
      = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_export_person_free);
  return run_profile (self, connection, NULL, cancellable, error)
             ? g_steal_pointer (&self->result)
             : NULL;
}

/* Nobody who can be named goes out of the house for everybody to read. */
static gboolean
check_seal (Export *self,
            GError **error)
{
  const TorgetExportRequest *request = &self->request;

  if (request->profile != TORGET_EXPORT_HANDOVER || request->unsealed)
    return TRUE;
  if (request->recipient == NULL)
    g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_CONFIRMED,
                         "a handover has a recipient");
  else if (!self->may_seal)
    g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOT_ALLOWED,
                         "the role is only to read");
  else
    return TRUE;
  return FALSE;
}

static gboolean
put_on_record (Export *self,
               TorgetConnection *connection,
               int fd,
               GError **error)
{
  const TorgetExportRecord record = {
    .request = &self->request,
    .profile = profiles[self->request.profile].name,
    .action = profiles[self->request.profile].action,
    .today = self->query.today,
    .user = self->user,
    .book = self->book,
    .going = self->going,
    .message = self->message,
    .result = self->result,
  };

  return torget_export_record_write (&record, connection, fd, error);
}

static gboolean
write_plain (Export *self,
             TorgetConnection *connection,
             int fd,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (TorgetExportCheck) check = torget_export_check_new (self->schema, error);
  g_autoptr (GOutputStream) file = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (TorgetXmlWriter) writer = NULL;

  if (check == NULL)
    return FALSE;
  writer = torget_xml_writer_new (file, cancellable);
  torget_xml_writer_set_copy (writer, torget_export_check_get_stream (check));
  if (!run_profile (self, connection, writer, cancellable, error))
    return FALSE;
  self->result->sha256 = torget_xml_writer_finish (writer, error);
  return self->result->sha256 != NULL && torget_export_check_finish (check, error);
}

static gboolean
check_anybody (Export *self,
               GError **error)
{
  if (self->result->persons > 0)
    return TRUE;
  g_set_error_literal (error, TORGET_SERVICE_ERROR, TORGET_SERVICE_ERROR_NOBODY,
                       "everybody is withheld");
  return FALSE;
}

/* The content is nowhere but in memory before it is sealed. */
static gboolean
write_sealed (Export *self,
              TorgetConnection *connection,
              int fd,
              GCancellable *cancellable,
              GError **error)
{
  const int content = torget_sealing_open_memory (error);

  if (content < 0)
    return FALSE;
  if (write_plain (self, connection, content, cancellable, error) && check_anybody (self, error))
    self->message = torget_sealing_seal (connection, TORGET_SEALED_HANDOVER, self->request.sender,
                                         self->request.recipient, content, fd, error);
  close (content);
  if (self->message == NULL)
    return FALSE;
  self->message->user = g_strdup (self->user);
  self->message->persons = (int) self->result->persons;
  g_free (self->result->sha256);
  self->result->sha256 = g_strdup (self->message->sha256);
  self->result->package = g_strdup (self->message->package);
  return TRUE;
}

static gpointer
run_export (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Export *self = input;
  g_autoptr (TorgetExportFile) file = NULL;
  const gboolean sealed
      = self->request.profile == TORGET_EXPORT_HANDOVER && !self->request.unsealed;

  if (!check_request (&self->request, error) || !check_seal (self, error))
    return NULL;
  file = torget_export_file_new (self->path, error);
  if (file == NULL
      || !(sealed ? write_sealed : write_plain) (self, connection, torget_export_file_get_fd (file),
                                                 cancellable, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !torget_export_file_prepare (file, error)
      || !put_on_record (self, connection, torget_export_file_get_fd (file), error)
      || !torget_sealing_place (connection, file, self->message, error))
    return NULL;
  return g_steal_pointer (&self->result);
}

/* Main thread */

void
torget_session_rehearse_export_async (TorgetSession *self,
                                      const TorgetExportRequest *request,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data)
{
  g_return_if_fail (TORGET_IS_SESSION (self) && request != NULL);

  torget_session_call (self, TORGET_PRIORITY_REPORT, run_rehearsal, export_new (self, request),
                       (GDestroyNotify) export_free,
                       (GDestroyNotify) torget_export_result_free, cancellable, callback, user_data);
}

TorgetExportResult *
torget_session_rehearse_export_finish (TorgetSession *self,
                                       GAsyncResult *result,
                                       GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
torget_session_export_async (TorgetSession *self,
                             const TorgetExportRequest *request,
                             GFile *file,
                             GFileProgressCallback progress,
                             gpointer progress_data,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Export *export;

  g_return_if_fail (TORGET_IS_SESSION (self) && request != NULL && g_file_peek_path (file) != NULL);

  export = export_new (self, request);
  export->path = g_file_get_path (file);
  export->progress = torget_progress_new (progress, progress_data, cancellable);
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_export, export,
                       (GDestroyNotify) export_free,
                       (GDestroyNotify) torget_export_result_free, cancellable, callback, user_data);
}

TorgetExportResult *
torget_session_export_finish (TorgetSession *self,
                              GAsyncResult *result,
                              GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
