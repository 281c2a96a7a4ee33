/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and saving records, undo, settings. */
#include "config.h"

#include "domain/person.h"
#include "service/session-private.h"
#include "store/case-store.h"
#include "store/change-log.h"
#include "store/edit.h"
#include "store/error.h"
#include "store/record-store.h"
#include "store/statement.h"

/* What the database thread is asked; the members that a call does not need are not set. */
typedef struct
{
  gint64 person_id;
  const TorgetRecordType *type;
  TorgetRecordSet *records;
  TorgetRecordSet *removed;
  char *label;
  char *name;
  char *value;
  gint64 tx;
} Request;

static void
request_free (Request *request)
{
  g_clear_pointer (&request->records, torget_record_set_unref);
  g_clear_pointer (&request->removed, torget_record_set_unref);
  g_free (request->label);
  g_free (request->name);
  g_free (request->value);
  g_free (request);
}

static void
call (TorgetSession *self,
      TorgetPriority priority,
      TorgetDatabaseFunc func,
      Request *request,
      GDestroyNotify free_result,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  torget_session_call (self,
                       priority,
                       func,
                       request,
                       (GDestroyNotify) request_free,
                       free_result,
                       cancellable,
                       callback,
                       user_data);
}

/* Cases */

static gpointer
run_load_case (TorgetConnection *connection,
               gpointer input,
               GCancellable *cancellable,
               GError **error)
{
  Request *request = input;
  g_autoptr (TorgetRecordSet) records
      = torget_case_store_load (connection, &request->person_id, 1, error);

  if (records == NULL)
    return NULL;
  if (torget_record_set_find (records, &torget_person_type, request->person_id) == NULL)
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_FOUND, "no such person");
      return NULL;
    }
  return g_steal_pointer (&records);
}

void
torget_session_load_case_async (TorgetSession *self,
                                gint64 person_id,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->person_id = person_id;
  call (self, TORGET_PRIORITY_PAGE, run_load_case, request, (GDestroyNotify) torget_record_set_unref,
        cancellable, callback, user_data);
}

TorgetRecordSet *
torget_session_load_case_finish (TorgetSession *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_load_history (TorgetConnection *connection,
                  gpointer input,
                  GCancellable *cancellable,
                  GError **error)
{
  Request *request = input;
  g_autofree char *ids = torget_case_store_dup_ids (&request->person_id, 1);

  return torget_change_log_list (connection, ids, error);
}

void
torget_session_load_history_async (TorgetSession *self,
                                   gint64 person_id,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->person_id = person_id;
  call (self, TORGET_PRIORITY_PAGE, run_load_history, request, (GDestroyNotify) g_ptr_array_unref,
        cancellable, callback, user_data);
}

GPtrArray *
torget_session_load_history_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_load_register (TorgetConnection *connection,
                   gpointer input,
                   GCancellable *cancellable,
                   GError **error)
{
  Request *request = input;
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  if (!torget_record_store_load_register (connection, request->type, records, error))
    return NULL;
  return g_steal_pointer (&records);
}

void
torget_session_load_register_async (TorgetSession *self,
                                    const TorgetRecordType *type,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->type = type;
  call (self, TORGET_PRIORITY_PAGE, run_load_register, request, (GDestroyNotify) torget_record_set_unref,
        cancellable, callback, user_data);
}

TorgetRecordSet *
torget_session_load_register_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Saving and undo */

struct _TorgetSaved
{
  gint64 tx;     /* the new transaction */
  gint64 undone; /* what it took back, or 0 */
  char *label;   /* of the new transaction */
};

/**
 * torget_saved_new:
 * @tx: a new transaction
 * @undone: what it took back, or 0
 * @label: (nullable): what was done, in the user's language
 *
 * Returns: (transfer full): what a call that has written answers, for torget_session_finish_write()
 */
TorgetSaved *
torget_saved_new (gint64 tx,
                  gint64 undone,
                  const char *label)
{
  TorgetSaved *saved = g_new0 (TorgetSaved, 1);

  saved->tx = tx;
  saved->undone = undone;
  saved->label = g_strdup (label);
  return saved;
}

static gpointer
run_save (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Request *request = input;
  gint64 tx = torget_edit_save (connection, request->records, request->removed, request->label, error);

  return tx != 0 ? torget_saved_new (tx, 0, request->label) : NULL;
}

void
torget_session_save_async (TorgetSession *self,
                           TorgetRecordSet *records,
                           TorgetRecordSet *removed,
                           const char *label,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->records = torget_record_set_ref (records);
  request->removed = removed != NULL ? torget_record_set_ref (removed) : NULL;
  request->label = g_strdup (label);
  call (self, TORGET_PRIORITY_WRITE, run_save, request, NULL, NULL, callback, user_data);
}

/**
 * torget_session_finish_write:
 * @self: a session
 * @result: of a call that answers a #TorgetSaved
 * @error: return location of %TORGET_SERVICE_ERROR
 *
 * Tells everybody about a new transaction.
 *
 * Returns: its number, or 0
 */
gint64
torget_session_finish_write (TorgetSession *self,
                             GAsyncResult *result,
                             GError **error)
{
  g_autofree TorgetSaved *saved = g_task_propagate_pointer (G_TASK (result), error);

  if (saved == NULL)
    return 0;
  if (saved->undone != 0)
    torget_session_push_undone (self, saved->undone, saved->tx, saved->label);
  else
    torget_session_push_undo (self, saved->tx, saved->label);
  g_free (saved->label);
  torget_session_emit_changed (self);
  return saved->tx;
}

gint64
torget_session_save_finish (TorgetSession *self,
                            GAsyncResult *result,
                            GError **error)
{
  return torget_session_finish_write (self, result, error);
}

static char *
dup_label (TorgetConnection *connection,
           gint64 tx)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT label FROM change_label WHERE tx = ?1", NULL);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_int64 (statement, 1, tx);
  if (torget_statement_step (statement, NULL) != TORGET_STEP_ROW)
    return NULL;
  return g_strdup (torget_statement_get_text (statement, 0));
}

static gpointer
run_undo (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Request *request = input;
  g_autofree char *label = dup_label (connection, request->tx);
  gint64 tx = torget_edit_undo (connection, request->tx, label, error);

  return tx != 0 ? torget_saved_new (tx, request->tx, label) : NULL;
}

void
torget_session_undo_async (TorgetSession *self,
                           gint64 tx,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->tx = tx;
  call (self, TORGET_PRIORITY_WRITE, run_undo, request, NULL, NULL, callback, user_data);
}

gint64
torget_session_undo_finish (TorgetSession *self,
                            GAsyncResult *result,
                            GError **error)
{
  return torget_session_finish_write (self, result, error);
}

/* Settings */

static gpointer
run_get_setting (TorgetConnection *connection,
                 gpointer input,
                 GCancellable *cancellable,
                 GError **error)
{
  Request *request = input;
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection, "SELECT value FROM setting WHERE name = ?1", error);
  TorgetStep step;

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, request->name);
  step = torget_statement_step (statement, error);
  return step == TORGET_STEP_ROW ? g_strdup (torget_statement_get_text (statement, 0)) : NULL;
}

void
torget_session_get_setting_async (TorgetSession *self,
                                  const char *name,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->name = g_strdup (name);
  call (self, TORGET_PRIORITY_PAGE, run_get_setting, request, NULL, NULL, callback, user_data);
}

char *
torget_session_get_setting_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_set_setting (TorgetConnection *connection,
                 gpointer input,
                 GCancellable *cancellable,
                 GError **error)
{
  Request *request = input;
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "INSERT INTO setting (name, value) VALUES (?1, ?2) "
                              "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                              error);

  if (statement == NULL)
    return NULL;
  torget_statement_bind_text (statement, 1, request->name);
  torget_statement_bind_text (statement, 2, request->value);
  return torget_statement_run (statement, error) ? request : NULL;
}

void
torget_session_set_setting_async (TorgetSession *self,
                                  const char *name,
                                  const char *value,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->name = g_strdup (name);
  request->value = g_strdup (value);
  call (self, TORGET_PRIORITY_WRITE, run_set_setting, request, NULL, NULL, callback, user_data);
}

gboolean
torget_session_set_setting_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
