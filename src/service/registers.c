/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The registers, as the window and the command line know them; see registers.h. */
#include "config.h"

#include "service/registers.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/edit.h"
#include "store/record-store.h"
#include "store/register-store.h"

/* What the database thread is asked; the members that a call does not need are not set. */
typedef struct
{
  TorgetRegister reg;
  TorgetDate today;
  gint64 id;
  gint64 merged_id;
  TorgetSession *session; /* borrowed: the task holds it */
  char *name;
  char *new_name;
  char *label;
  TorgetRecordSet *records;
} Request;

static void
request_free (Request *request)
{
  g_free (request->name);
  g_free (request->new_name);
  g_free (request->label);
  g_clear_pointer (&request->records, torget_record_set_unref);
  g_free (request);
}

static Request *
request_new (TorgetRegister reg)
{
  Request *request = g_new0 (Request, 1);

  request->reg = reg;
  request->today = torget_clock_get_today ();
  return request;
}

static void
call (TorgetSession *session,
      TorgetPriority priority,
      TorgetDatabaseFunc func,
      Request *request,
      GDestroyNotify free_result,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  torget_session_call (session, priority, func, request, (GDestroyNotify) request_free,
                       free_result, cancellable, callback, user_data);
}

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;

  return torget_register_store_list (connection, request->reg, request->today, error);
}

void
torget_registers_list_async (TorgetSession *session,
                             TorgetRegister reg,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  call (session, TORGET_PRIORITY_PAGE, run_list, request_new (reg),
        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
torget_registers_list_finish (TorgetSession *session,
                              GAsyncResult *result,
                              GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_list_names (TorgetConnection *connection,
                gpointer input,
                GCancellable *cancellable,
                GError **error)
{
  const Request *request = input;

  return torget_register_store_list_names (connection, request->reg, error);
}

void
torget_registers_list_names_async (TorgetSession *session,
                                   TorgetRegister reg,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  call (session, TORGET_PRIORITY_PAGE, run_list_names, request_new (reg),
        (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
torget_registers_list_names_finish (TorgetSession *session,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_uses (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;

  return torget_register_store_uses (connection, request->reg, request->id, request->name, error);
}

void
torget_registers_uses_async (TorgetSession *session,
                             TorgetRegister reg,
                             gint64 id,
                             const char *name,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Request *request = request_new (reg);

  request->id = id;
  request->name = g_strdup (name);
  call (session, TORGET_PRIORITY_PAGE, run_uses, request, (GDestroyNotify) g_ptr_array_unref,
        cancellable, callback, user_data);
}

GPtrArray *
torget_registers_uses_finish (TorgetSession *session,
                              GAsyncResult *result,
                              GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_load (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;

  return torget_register_store_load (connection, request->reg, request->id, error);
}

void
torget_registers_load_async (TorgetSession *session,
                             TorgetRegister reg,
                             gint64 id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Request *request = request_new (reg);

  request->id = id;
  call (session, TORGET_PRIORITY_PAGE, run_load, request,
        (GDestroyNotify) torget_record_set_unref, cancellable, callback, user_data);
}

TorgetRecordSet *
torget_registers_load_finish (TorgetSession *session,
                              GAsyncResult *result,
                              GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Writing */

/* Ends an edit: all of it is there, or nothing. */
static gpointer
end_edit (TorgetConnection *connection,
          gint64 tx,
          gboolean is_done,
          const char *label,
          GError **error)
{
  if (!is_done)
    torget_edit_abandon (connection);
  if (!is_done || !torget_edit_commit (connection, tx, error))
    return NULL;
  return torget_saved_new (tx, 0, label);
}

static gpointer
run_rename (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  const Request *request = input;
  const gint64 tx = torget_edit_begin (connection, request->label, error);
  gboolean is_done;

  if (tx == 0)
    return NULL;
  is_done = torget_record_store_save (connection, request->records, error)
            && torget_register_store_rename (connection, request->reg, request->name,
                                             request->new_name, error);
  return end_edit (connection, tx, is_done, request->label, error);
}

void
torget_registers_rename_async (TorgetSession *session,
                               TorgetRegister reg,
                               TorgetRecordSet *records,
                               const char *from,
                               const char *to,
                               const char *label,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  Request *request = request_new (reg);

  request->records = torget_record_set_ref (records);
  request->name = g_strdup (from);
  request->new_name = g_strdup (to);
  request->label = g_strdup (label);
  call (session, TORGET_PRIORITY_WRITE, run_rename, request, NULL, NULL, callback, user_data);
}

static gpointer
run_merge (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  const Request *request = input;
  gint64 tx;
  gboolean is_done;

  if (!torget_session_copy_first (request->session, connection, error))
    return NULL;
  tx = torget_edit_begin (connection, request->label, error);
  if (tx == 0)
    return NULL;
  is_done = torget_register_store_merge (connection, request->reg, request->id, request->merged_id,
                                         error);
  return end_edit (connection, tx, is_done, request->label, error);
}

void
torget_registers_merge_async (TorgetSession *session,
                              TorgetRegister reg,
                              gint64 kept_id,
                              gint64 merged_id,
                              const char *label,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Request *request = request_new (reg);

  request->id = kept_id;
  request->merged_id = merged_id;
  request->session = session;
  request->label = g_strdup (label);
  call (session, TORGET_PRIORITY_WRITE, run_merge, request, NULL, NULL, callback, user_data);
}
