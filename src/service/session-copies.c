/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking the file, copying it, and putting a copy in its place. */
#include "config.h"

#include "service/session-files.h"
#include "service/session-private.h"
#include "store/account-store.h"
#include "store/backup.h"
#include "store/error.h"
#include "store/file-guard.h"
#include "store/key-file.h"

#include <glib/gstdio.h>
#include <string.h>

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
  if (request->secret != NULL)
    explicit_bzero (request->secret, strlen (request->secret));
  g_free (request->secret);
  g_free (request->to);
  g_free (request);
}

static gboolean
finish (GAsyncResult *result,
        GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
run_check (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  gint64 broken;

  if (!torget_connection_check (connection, error)
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

/* Puts what is at @path out of the way, under a name that tells when. The log that a crash has left
 * goes with its file: it would be written into the one that comes. */
static gboolean
set_aside (const char *path,
           GError **error)
{
  static const char *const endings[] = { "", "-wal", ".keys" };
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *stamp = g_date_time_format (now, "%Y%m%dT%H%M%S%f");

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (path, endings[i], NULL);
      g_autofree char *to = g_strconcat (path, ".replaced-", stamp, endings[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && g_rename (from, to) != 0)
        {
          g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "set aside");
          return FALSE;
        }
    }
  return TRUE;
}

/* A file that nobody can have open yet takes the place of the present one. */
static gboolean
put_in_place (const char *made,
              const char *path,
              TorgetKeyFile *keys,
              GError **error)
{
  if (!set_aside (path, error) || !torget_key_file_save (keys, path, error))
    return FALSE;
  if (g_rename (made, path) == 0)
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "put in place");
  return FALSE;
}

static void
remove_made (const char *made)
{
  g_autofree char *lock = g_strconcat (made, ".lock", NULL);

  g_unlink (made);
  g_unlink (lock);
}

/* Only an administrator puts another file in place of the one that all work with. */
static gboolean
check_may_restore (TorgetConnection *connection,
                   const char *user,
                   GError **error)
{
  TorgetRole role;

  if (!torget_account_store_get_role (connection, user, &role, error))
    return FALSE;
  if (torget_role_may (role, TORGET_MAY_RESTORE))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NOT_ALLOWED, "restore");
  return FALSE;
}

/* The copy is opened with its own key, and copied and verified, before the present file is
 * touched. The lock keeps others out while the files change places. */
static gpointer
run_restore (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  Request *request = input;
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (request->from, error);
  g_autofree char *made = g_strconcat (request->to, ".restoring", NULL);
  g_autofree char *user = NULL;
  guint8 key[TORGET_KEY_SIZE];
  gboolean good;
  int lock;

  if (keys == NULL || !torget_key_file_unlock (keys, NULL, request->secret, key, &user, error))
    return NULL;
  lock = torget_file_guard_lock (request->to, error);
  good = lock >= 0
         && torget_connection_open (connection, request->from, key, TORGET_OPEN_READ, error)
         && check_may_restore (connection, user, error)
         && torget_backup_write (connection, key, made, error)
         && torget_backup_renew (made, key, error)
         && put_in_place (made, request->to, keys, error);
  torget_key_file_wipe (key);
  torget_connection_close (connection);
  remove_made (made);
  if (lock >= 0)
    torget_file_guard_unlock (lock);
  return good ? request : NULL;
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
