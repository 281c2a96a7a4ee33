/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A loaded register file meets the database, on the database thread and in one transaction. */
#include "config.h"

#include "service/import-private.h"

#include "base/clock.h"
#include "exchange/import-draft.h"
#include "service/import-merge.h"
#include "service/progress.h"
#include "service/session-private.h"
#include "store/edit.h"
#include "store/record-store.h"
#include "store/setting-store.h"
#include "store/statement.h"

typedef struct
{
  TorgetImport *import; /* borrowed: the caller's task holds it */
  GPtrArray *map;
  char *label; /* %NULL: dry run */
  TorgetProgress *progress;
} Run;

static void
run_free (Run *run)
{
  g_ptr_array_unref (run->map);
  g_free (run->label);
  torget_progress_free (run->progress);
  g_free (run);
}

static gint64
next_id (gpointer user_data)
{
  return torget_session_new_id (user_data);
}

static gboolean
write_batch (TorgetConnection *connection,
             Run *run,
             gint64 tx,
             const TorgetImportResult *result,
             GError **error)
{
  g_autofree char *counts
      = g_strdup_printf ("rows=%u new=%u updated=%u unchanged=%u households=%u leases=%u repeated=%u",
                         result->rows,
                         result->persons_new,
                         result->persons_updated,
                         result->persons_unchanged,
                         result->households_new,
                         result->leases_new,
                         result->repeated_rows);
  g_autoptr (TorgetStatement) statement = torget_statement_get (
      connection,
      "INSERT INTO import_batch (tx, time, file_name, sha256, result) VALUES (?1, ?2, ?3, ?4, ?5)",
      error);

  if (statement == NULL)
    return FALSE;
  torget_statement_bind_int64 (statement, 1, tx);
  torget_statement_bind_int64 (statement, 2, torget_clock_get_time ());
  torget_statement_bind_text (statement, 3, run->import->name);
  torget_statement_bind_text (statement, 4, run->import->sha256);
  torget_statement_bind_text (statement, 5, counts);
  return torget_statement_run (statement, error);
}

static gboolean
remember_mapping (TorgetConnection *connection,
                  Run *run,
                  GError **error)
{
  g_autofree char *mapping = torget_import_map_to_text (run->import->table, run->map);

  return torget_setting_store_set (connection, TORGET_IMPORT_SETTING, mapping, error);
}

static gboolean
save (TorgetConnection *connection,
      Run *run,
      TorgetRecordSet *changes,
      TorgetImportResult *result,
      GCancellable *cancellable,
      GError **error)
{
  gint64 tx = torget_edit_begin (connection, run->label, error);

  if (tx == 0)
    return FALSE;
  if (!torget_record_store_save (connection, changes, error)
      || !write_batch (connection, run, tx, result, error)
      || !remember_mapping (connection, run, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      torget_edit_abandon (connection);
      return FALSE;
    }
  if (!torget_edit_commit (connection, tx, error))
    return FALSE;
  result->tx = tx;
  return TRUE;
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const TorgetImportProblem *first = *(gpointer *) a;
  const TorgetImportProblem *second = *(gpointer *) b;

  return (first->row > second->row) - (first->row < second->row);
}

static gpointer
run_import (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Run *run = input;
  TorgetImport *self = run->import;
  g_autoptr (TorgetImportDraft) draft
      = torget_import_draft_new (self->table, run->map, torget_clock_get_today ());
  g_autoptr (TorgetImportResult) result = g_new0 (TorgetImportResult, 1);
  g_autoptr (TorgetRecordSet) changes = torget_import_merge (connection,
                                                             draft,
                                                             next_id,
                                                             self->session,
                                                             torget_progress_tell,
                                                             run->progress,
                                                             cancellable,
                                                             result,
                                                             error);

  if (changes == NULL)
    return NULL;
  if (run->label != NULL && torget_record_set_count (changes) > 0
      && !(torget_session_copy_first (run->import->session, connection, error)
           && save (connection, run, changes, result, cancellable, error)))
    return NULL;
  result->problems = g_ptr_array_ref (draft->problems);
  g_ptr_array_sort (result->problems, compare_problems);
  return g_steal_pointer (&result);
}

static void
run_cb (GObject *source,
        GAsyncResult *inner,
        gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TorgetImport *self = g_task_get_source_object (task);
  const char *label = g_task_get_task_data (task);
  GError *error = NULL;
  TorgetImportResult *result = g_task_propagate_pointer (G_TASK (inner), &error);

  self->busy = FALSE;
  if (result == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (result->tx != 0)
    {
      torget_session_push_undo (self->session, result->tx, label);
      torget_session_emit_changed (self->session);
    }
  g_task_return_pointer (task, result, (GDestroyNotify) torget_import_result_free);
}

void
torget_import_run_async (TorgetImport *self,
                         const char *label,
                         GFileProgressCallback progress,
                         gpointer progress_data,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GTask *task;
  Run *run;

  g_return_if_fail (TORGET_IS_IMPORT (self) && self->table != NULL && !self->busy);

  task = g_task_new (self, cancellable, callback, user_data);
  run = g_new0 (Run, 1);
  g_task_set_task_data (task, g_strdup (label), g_free);
  g_task_set_check_cancellable (task, FALSE); /* the database thread is asked, and knows */
  run->import = self;
  run->map = g_ptr_array_copy (self->map, NULL, NULL);
  run->label = g_strdup (label);
  run->progress = torget_progress_new (progress, progress_data, cancellable);
  self->busy = TRUE;
  torget_session_call (self->session,
                       TORGET_PRIORITY_REPORT,
                       run_import,
                       run,
                       (GDestroyNotify) run_free,
                       (GDestroyNotify) torget_import_result_free,
                       cancellable,
                       run_cb,
                       task);
}

TorgetImportResult *
torget_import_run_finish (TorgetImport *self,
                          GAsyncResult *result,
                          GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
