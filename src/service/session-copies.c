/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking the file, copying it, and putting a copy in its place. */
#include "config.h"

#include "base/secret.h"
#include "service/session-files.h"
#include "service/session-private.h"
#include "store/backup-set.h"
#include "store/backup.h"
#include "store/erasure-store.h"
#include "store/error.h"
#include "store/file-guard.h"
#include "store/key-file.h"
#include "store/restore.h"

#include <glib/gstdio.h>

typedef struct
{
  TorgetSession *session; /* borrowed: the task holds it */
  char *from;
  char *secret;
  char *to;
} Request;

static void
request_free (Request *request)
{
  g_free (request->from);
  torget_secret_free (request->secret);
  g_free (request->to);
  g_free (request);
}

static gboolean
finish (GAsyncResult *result,
        GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

gboolean
torget_session_copy_first (TorgetSession *self,
                           TorgetConnection *connection,
                           GError **error)
{
  /* The session itself forgets what is open as soon as it is to be closed. */
  return torget_session_path_is_demo (torget_connection_get_path (connection))
         || torget_backup_set_make_unless_current (connection, torget_session_get_key (self),
                                                   error);
}

static gpointer
run_check (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  gint64 broken;

  if (!torget_connection_check (connection, error)
      || !torget_erasure_store_check (connection, error)
      || !torget_connection_get_int (connection,
                                     "SELECT count(*) FROM pragma_foreign_key_check",
                                     &broken,
                                     error))
    return NULL;
  if (broken == 0)
    return input;
  g_set_error (error,
               TORGET_STORE_ERROR,
               TORGET_STORE_ERROR_DAMAGED,
               "%" G_GINT64_FORMAT " rows point at nothing",
               broken);
  return NULL;
}

void
torget_session_check_async (TorgetSession *self,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  torget_session_call (self,
                       TORGET_PRIORITY_REPORT,
                       run_check,
                       g_new0 (Request, 1),
                       (GDestroyNotify) request_free,
                       NULL,
                       NULL,
                       callback,
                       user_data);
}

gboolean
torget_session_check_finish (TorgetSession *self,
                             GAsyncResult *result,
                             GError **error)
{
  return finish (result, error);
}

static gboolean
copy_keys (const char *from,
           const char *to,
           GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (from, error);

  return keys != NULL && torget_key_file_save (keys, to, error);
}

static gpointer
run_backup (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Request *request = input;

  if (torget_file_guard_is_taken (request->to))
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS, "copy exists");
      return NULL;
    }
  if (!torget_backup_write (connection,
                            torget_session_get_key (request->session),
                            request->to,
                            error))
    return NULL;
  if (copy_keys (torget_connection_get_path (connection), request->to, error))
    return request;
  g_unlink (request->to);
  return NULL;
}

void
torget_session_backup_async (TorgetSession *self,
                             const char *path,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->session = self;
  request->to = g_canonicalize_filename (path, NULL);
  torget_session_call (self,
                       TORGET_PRIORITY_REPORT,
                       run_backup,
                       request,
                       (GDestroyNotify) request_free,
                       NULL,
                       NULL,
                       callback,
                       user_data);
}

gboolean
torget_session_backup_finish (TorgetSession *self,
                              GAsyncResult *result,
                              GError **error)
{
  return finish (result, error);
}

static gpointer
run_restore (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  Request *request = input;

  return torget_restore (request->from, request->secret, request->to, error) ? request : NULL;
}

/**
 * torget_session_restore_async:
 * @self: a locked session
 * @copy: path of the copy
 * @secret: passphrase or recovery key of the copy
 * @path: where the copy goes; a file that is there is kept beside it under another name
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_restore_async (TorgetSession *self,
                              const char *copy,
                              const char *secret,
                              const char *path,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->from = g_canonicalize_filename (copy, NULL);
  request->secret = g_strdup (secret);
  request->to = g_canonicalize_filename (path, NULL);
  torget_session_call_closed (self,
                              run_restore,
                              request,
                              (GDestroyNotify) request_free,
                              NULL,
                              callback,
                              user_data);
}

gboolean
torget_session_restore_finish (TorgetSession *self,
                               GAsyncResult *result,
                               GError **error)
{
  return finish (result, error);
}
