/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms of a session that are not saved; see form-drafts.h. */
#include "config.h"

#include "service/form-drafts.h"

#include "service/session-private.h"
#include "store/draft-store.h"

typedef struct
{
  TorgetAccessBook *book; /* borrowed: the session outlives the call */
  char *user;
  TorgetFormDraft *draft;
} Request;

static Request *
request_new (TorgetSession *self,
             const TorgetFormDraft *draft)
{
  Request *request = g_new0 (Request, 1);

  request->book = torget_session_get_access_book (self);
  request->user = g_strdup (torget_session_get_user (self));
  request->draft = draft != NULL ? torget_record_copy (draft) : NULL;
  return request;
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->user);
  torget_record_free (request->draft);
  g_free (request);
}

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;

  return torget_draft_store_list (connection, request->user, error);
}

void
torget_session_list_drafts_async (TorgetSession *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_list, request_new (self, NULL), request_free,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
torget_session_list_drafts_finish (TorgetSession *self,
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
  const TorgetFormDraft *draft = request->draft;
  g_autoptr (TorgetFormDraft) loaded
      = torget_draft_store_load (connection, request->user, draft->record.id, error);

  if (loaded == NULL
      || (loaded->row != 0
          && !torget_access_book_look (request->book, connection, loaded->row, error)))
    return NULL;
  return g_steal_pointer (&loaded);
}

void
torget_session_load_draft_async (TorgetSession *self,
                                 const TorgetFormDraft *draft,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_load, request_new (self, draft),
                       request_free, torget_record_free, cancellable, callback, user_data);
}

TorgetFormDraft *
torget_session_load_draft_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
run_save (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  const Request *request = input;

  return torget_draft_store_save (connection, request->user, request->draft, error) ? input : NULL;
}

void
torget_session_save_draft_async (TorgetSession *self,
                                 const TorgetFormDraft *draft,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_save, request_new (self, draft),
                       request_free, NULL, NULL, callback, user_data);
}

static gpointer
run_remove (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  const Request *request = input;

  return torget_draft_store_remove (connection, request->user, request->draft->record.id, error)
             ? input
             : NULL;
}

void
torget_session_remove_draft_async (TorgetSession *self,
                                   gint64 id,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  const TorgetFormDraft draft = { .record = { &torget_form_draft_type, id } };

  torget_session_call (self, TORGET_PRIORITY_WRITE, run_remove, request_new (self, &draft),
                       request_free, NULL, NULL, callback, user_data);
}

gboolean
torget_session_change_draft_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
