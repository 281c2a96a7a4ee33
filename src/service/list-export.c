/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists as CSV; see list-export.h. */
#include "config.h"

#include "service/list-export.h"

#include "service/export-file.h"
#include "service/session-private.h"
#include "store/list-store.h"

/* Rows */

typedef struct
{
  TorgetListKind kind;
  GArray *ids;
  guint n_rows;
  GArray *persons;
  GBytes *content;
  char *path;
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->ids, g_array_unref);
  g_clear_pointer (&job->persons, g_array_unref);
  g_clear_pointer (&job->content, g_bytes_unref);
  g_free (job->path);
  g_free (job);
}

static gpointer
run_load (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Job *job = input;

  return torget_list_store_load_rows (connection, job->kind,
                                      (const gint64 *) (gpointer) job->ids->data, job->ids->len,
                                      error);
}

void
torget_session_load_rows_async (TorgetSession *self,
                                TorgetListKind kind,
                                const gint64 *ids,
                                guint n_ids,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  g_array_append_vals (job->ids, ids, n_ids);
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_load, job, (GDestroyNotify) job_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
torget_session_load_rows_finish (TorgetSession *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* The file */

/* On record before the file is in its place: what is not on record is not there. */
static gpointer
run_write (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  const Job *job = input;
  g_autoptr (TorgetExportFile) file = torget_export_file_new (job->path, error);
  g_autofree char *action = g_strconcat ("export:", torget_list_kind_get_name (job->kind), NULL);
  g_autofree char *digest = torget_access_book_dup_digest (job->content);
  g_autofree char *rows = g_strdup_printf ("rows=%u %s", job->n_rows, digest);
  const TorgetAccessEntry entry = { .action = action, .detail = rows };

  if (file == NULL || !torget_export_file_write (file, job->content, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !torget_access_book_log_persons (job->book, connection, &entry, job->persons, error)
      || !torget_export_file_place (file, error))
    return NULL;
  return input;
}

void
torget_session_write_list_async (TorgetSession *self,
                                 TorgetListKind kind,
                                 guint n_rows,
                                 GArray *persons,
                                 GBytes *content,
                                 const char *path,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->n_rows = n_rows;
  job->persons = g_array_ref (persons);
  job->content = g_bytes_ref (content);
  job->path = g_strdup (path);
  job->book = torget_session_get_access_book (self);
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_write, job, (GDestroyNotify) job_free,
                       NULL, cancellable, callback, user_data);
}

gboolean
torget_session_write_list_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
