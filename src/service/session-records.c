/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading and saving records, settings. */
#include "config.h"

#include "domain/person.h"
#include "service/session-private.h"
#include "store/case-store.h"
#include "store/edit.h"
#include "store/error.h"
#include "store/record-store.h"
#include "store/setting-store.h"

/* What the database thread is asked; the members that a call does not need are not set. */
typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  gint64 person_id;
  const TorgetRecordType *type;
  TorgetRecordSet *records;
  TorgetRecordSet *removed;
  TorgetSession *session; /* borrowed: the task holds it */
  char *label;
  char *name;
  char *value;
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
  if (!torget_access_book_look (request->book, connection, request->person_id, error))
    return NULL;
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

  request->book = torget_session_get_access_book (self);
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

/* Saving */

static gboolean
merges_persons (TorgetRecordSet *records)
{
  GPtrArray *persons = torget_record_set_list (records, &torget_person_type);

  for (guint i = 0; i < persons->len; i++)
    if (((TorgetPerson *) g_ptr_array_index (persons, i))->merged_into != 0)
      return TRUE;
  return FALSE;
}

static gpointer
run_save (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Request *request = input;
  gint64 tx;

  if (merges_persons (request->records)
      && !torget_session_copy_first (request->session, connection, error))
    return NULL;
  tx = torget_edit_save (connection, request->records, request->removed, request->label, error);
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

  request->session = self;
  request->records = torget_record_set_ref (records);
  request->removed = removed != NULL ? torget_record_set_ref (removed) : NULL;
  request->label = g_strdup (label);
  call (self, TORGET_PRIORITY_WRITE, run_save, request, (GDestroyNotify) torget_saved_free, NULL,
        callback, user_data);
}

gint64
torget_session_save_finish (TorgetSession *self,
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

  return torget_setting_store_get (connection, request->name, error);
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

  return torget_setting_store_set (connection, request->name, request->value, error) ? request
                                                                                     : NULL;
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
