/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The users of the open file; see users.h. */
#include "config.h"

#include "service/users.h"

#include "base/secret.h"
#include "service/session-private.h"
#include "store/account-store.h"
#include "store/change-log.h"
#include "store/user-store.h"

#include <string.h>

typedef enum
{
  ADD,
  RENEW,
  SET_ROLE,
  END,
} Action;

typedef struct
{
  TorgetSession *session; /* borrowed: the task holds it */
  Action action;
  char *name;
  TorgetRole role;
  char *passphrase;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->name);
  torget_secret_free (request->passphrase);
  g_free (request);
}

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  return torget_account_store_list (connection, error);
}

void
torget_session_list_users_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_list, NULL, NULL,
                       (GDestroyNotify) torget_record_set_unref, NULL, callback, user_data);
}

TorgetRecordSet *
torget_session_list_users_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
change (TorgetConnection *connection,
        const Request *request,
        const guint8 *key,
        GError **error)
{
  switch (request->action)
    {
    case ADD:
      return torget_user_store_add (connection, request->name, request->role, request->passphrase,
                                    key, error);
    case RENEW:
      return torget_user_store_renew (connection, request->name, request->passphrase, key, error);
    case SET_ROLE:
      return torget_user_store_set_role (connection, request->name, request->role, error);
    case END:
      return torget_user_store_end (connection, request->name, key, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gpointer
run_change (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Request *request = input;

  return change (connection, request, torget_session_get_key (request->session), error) ? request
                                                                                        : NULL;
}

static void
change_user (TorgetSession *self,
             Action action,
             const char *name,
             TorgetRole role,
             const char *passphrase,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->session = self;
  request->action = action;
  request->name = g_strdup (name);
  request->role = role;
  request->passphrase = g_strdup (passphrase);
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_change, request, request_free, NULL, NULL,
                       callback, user_data);
}

void
torget_session_add_user_async (TorgetSession *self,
                               const char *name,
                               TorgetRole role,
                               const char *passphrase,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  change_user (self, ADD, name, role, passphrase, callback, user_data);
}

void
torget_session_renew_user_async (TorgetSession *self,
                                 const char *name,
                                 const char *passphrase,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  change_user (self, RENEW, name, TORGET_ROLE_READER, passphrase, callback, user_data);
}

void
torget_session_set_user_role_async (TorgetSession *self,
                                    const char *name,
                                    TorgetRole role,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  change_user (self, SET_ROLE, name, role, NULL, callback, user_data);
}

void
torget_session_end_user_async (TorgetSession *self,
                               const char *name,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  change_user (self, END, name, TORGET_ROLE_READER, NULL, callback, user_data);
}

gboolean
torget_session_change_user_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  if (g_task_propagate_pointer (G_TASK (result), error) == NULL)
    return FALSE;
  torget_session_emit_changed (self);
  return TRUE;
}

/* Put on record before it is begun: a key that was replaced without a row would be worse than a row
 * without a new key. */
static gpointer
run_rekey (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  const TorgetAccessEntry entry = { .action = "key:renew" };
  TorgetSession *session = input;
  guint8 key[TORGET_KEY_SIZE];
  char *recovery;

  if (!torget_change_log_check (connection, TORGET_MAY_MANAGE_USERS, error)
      || !torget_access_book_log (torget_session_get_access_book (session), connection, &entry,
                                  error))
    return NULL;
  memcpy (key, torget_session_get_key (session), sizeof key);
  recovery = torget_unlock_rekey (connection, key, error);
  if (recovery != NULL)
    torget_session_set_key (session, key);
  torget_key_file_wipe (key);
  return recovery;
}

void
torget_session_rekey_async (TorgetSession *self,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_rekey, self, NULL, g_free, NULL, callback,
                       user_data);
}

char *
torget_session_rekey_finish (TorgetSession *self,
                             GAsyncResult *result,
                             GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
