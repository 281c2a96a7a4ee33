/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deadlines as a calendar file; see calendar.h. */
#include "config.h"

#include "service/calendar.h"

#include "base/clock.h"
#include "report/calendar-file.h"
#include "service/deadlines.h"
#include "service/export-file.h"
#include "service/session-private.h"

#include <string.h>

/* Shared with the database thread, which may still write when nobody waits any more. */
typedef struct
{
  TorgetCalendarFile form;
  char *path;
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  GBytes *content;
  guint n_rows;
  guint n_entries;
} Job;

static void
job_clear (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_clear_pointer (&job->content, g_bytes_unref);
}

static void
job_release (gpointer job)
{
  g_atomic_rc_box_release_full (job, job_clear);
}

/* On record before the file is in its place: what is not on record is not there.
 * Thread: database. */
static gpointer
run_write (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  const Job *job = input;
  g_autoptr (TorgetExportFile) file = torget_export_file_new (job->path, error);
  g_autofree char *digest = torget_access_book_dup_digest (job->content);
  g_autofree char *entries = g_strdup_printf ("entries=%u %s", job->n_entries, digest);
  const TorgetAccessEntry entry = { .action = "export:calendar", .detail = entries };

  if (file == NULL || !torget_export_file_write (file, job->content, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !torget_access_book_log (job->book, connection, &entry, error)
      || !torget_export_file_place (file, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TorgetSession *self = TORGET_SESSION (source);
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) rows = torget_session_list_deadlines_finish (self, result, &error);
  char *text;

  if (rows == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  text = torget_calendar_file_write (&job->form, rows, &job->n_entries);
  job->n_rows = rows->len;
  job->content = g_bytes_new_take (text, strlen (text));
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_write,
                       g_atomic_rc_box_acquire (job), job_release, NULL,
                       g_task_get_cancellable (task), written_cb, g_object_ref (task));
}

/**
 * torget_session_save_calendar_async:
 * @self: an open session
 * @filter: which deadlines; copied
 * @language: `sv` or `en`
 * @path: where to; what is there is replaced
 * @cancellable: (nullable): to stop
 * @callback: called when the file is there
 * @user_data: for @callback
 *
 * Writes the deadlines as a calendar file, whole or not at all, and puts on record how many went
 * out. Main thread.
 */
void
torget_session_save_calendar_async (TorgetSession *self,
                                    const TorgetDeadlineFilter *filter,
                                    const char *language,
                                    const char *path,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_atomic_rc_box_new0 (Job);

  job->form.language = g_str_equal (language, "sv") ? "sv" : "en";
  job->form.today = filter->as_of != TORGET_DATE_NONE ? filter->as_of : torget_clock_get_today ();
  job->form.is_demo = torget_session_is_demo (self);
  job->path = g_strdup (path);
  job->book = torget_session_get_access_book (self);
  g_task_set_source_tag (task, torget_session_save_calendar_async);
  g_task_set_task_data (task, job, job_release);
  torget_session_list_deadlines_async (self, filter, cancellable, listed_cb, task);
}

/**
 * torget_session_save_calendar_finish:
 * @self: a session
 * @result: what the callback got
 * @n_entries: (out) (optional): how many deadlines the file holds
 * @n_left_out: (out) (optional): how many it does not, because persons are protected
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Returns: whether the file is there
 */
gboolean
torget_session_save_calendar_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     guint *n_entries,
                                     guint *n_left_out,
                                     GError **error)
{
  const Job *job = g_task_get_task_data (G_TASK (result));

  if (n_entries != NULL)
    *n_entries = job->n_entries;
  if (n_left_out != NULL)
    *n_left_out = job->n_rows - job->n_entries;
  return g_task_propagate_boolean (G_TASK (result), error);
}
