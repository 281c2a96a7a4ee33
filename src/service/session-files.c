/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making and opening files: key file and database together. */
#include "config.h"

#include "service/session-files.h"

#include "base/secret.h"
#include "service/demo-save.h"
#include "service/session-private.h"
#include "store/account-store.h"
#include "store/change-log.h"
#include "store/error.h"
#include "store/key-file.h"
#include "store/parameter-store.h"
#include "store/recovery-key.h"
#include "store/restore.h"
#include "store/unlock.h"

#include <glib/gstdio.h>

#define DEMO_USER "Demo"
#define DEMO_PASSPHRASE "demo"
#define DEMO_HOUSEHOLDS 60

typedef struct
{
  TorgetSession *session; /* borrowed: the task holds it */
  char *path;
  char *user; /* whose passphrase it is; then whose slot opened */
  TorgetRole role; /* answer */
  char *secret;
  guint n_households;
  TorgetOpened *opened; /* answer */
  char *recovery;       /* answer */
} Request;

static void
request_free (Request *request)
{
  g_free (request->path);
  g_free (request->user);
  torget_secret_free (request->secret);
  torget_opened_free (request->opened);
  torget_secret_free (request->recovery);
  g_free (request);
}

static Request *
request_new (TorgetSession *session,
             const char *path,
             const char *user,
             const char *secret)
{
  Request *request = g_new0 (Request, 1);

  request->session = session;
  request->path = g_canonicalize_filename (path, NULL);
  request->user = g_strdup (user);
  request->secret = g_strdup (secret);
  return request;
}

/* The answer travels in the request, which the task owns; the result only says that it is there. */
static gpointer
answer_opened (TorgetConnection *connection,
               Request *request,
               gboolean demo,
               GError **error)
{
  g_autofree TorgetOpened *opened = g_new0 (TorgetOpened, 1);

  opened->incarnation = torget_change_log_get_incarnation (connection);
  opened->last_counter = (gint) torget_change_log_get_last_counter (connection, error);
  if (error != NULL && *error != NULL)
    return NULL;
  if (!torget_parameter_store_load (connection, &opened->parameters, error)
      || !torget_access_book_begin (torget_session_get_access_book (request->session), connection,
                                    request->user, &opened->log_state, &opened->clock_back, error))
    return NULL;
  opened->path = g_strdup (request->path);
  opened->user = g_steal_pointer (&request->user);
  opened->role = request->role;
  opened->demo = demo;
  request->opened = g_steal_pointer (&opened);
  return request;
}

/* Creating */

static gboolean
make_folder (const char *path,
             GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_IO, "folder");
  return FALSE;
}

static gboolean
write_keys (Request *request,
            TorgetKeyFile *keys,
            const guint8 *key,
            GError **error)
{
  request->recovery = torget_recovery_key_new ();
  return torget_key_file_set_passphrase (keys, request->user, request->secret, key, error)
         && torget_key_file_set_recovery (keys, request->recovery, key, error)
         && torget_key_file_save (keys, request->path, error);
}

/* Whoever makes the file is its first user. */
static gboolean
enter_new (TorgetConnection *connection,
           Request *request,
           TorgetKeyFile *keys,
           const guint8 *key,
           GError **error)
{
  TorgetUnlocked unlocked = { .user = request->user };
  g_autofree char *public_key = torget_key_file_dup_public_key (keys, request->user);
  char *slots[] = { request->user, NULL };

  unlocked.public_key = public_key;
  torget_session_set_key (request->session, key);
  return torget_account_store_enter (connection, &unlocked, slots, &request->role, error);
}

/* The key file is written first: a database without one could never be opened again. */
static gboolean
create_file (TorgetConnection *connection,
             Request *request,
             TorgetKeyCost cost,
             gboolean demo,
             GError **error)
{
  g_autofree char *keys_path = g_strconcat (request->path, TORGET_KEY_FILE_ENDING, NULL);
  g_autoptr (TorgetKeyFile) keys = torget_key_file_new (cost, demo);
  guint8 key[TORGET_KEY_SIZE];
  gboolean good = FALSE;

  if (!make_folder (request->path, error))
    return FALSE;
  if (g_file_test (request->path, G_FILE_TEST_EXISTS) || g_file_test (keys_path, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS, "file exists");
      return FALSE;
    }
  torget_key_file_new_key (key);
  if (write_keys (request, keys, key, error))
    {
      good = torget_connection_open (connection, request->path, key, TORGET_OPEN_CREATE, error)
             && enter_new (connection, request, keys, key, error);
      if (!good)
        {
          torget_connection_close (connection);
          g_unlink (keys_path);
        }
    }
  torget_key_file_wipe (key);
  return good;
}

static gpointer
run_create (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Request *request = input;

  if (request->secret == NULL || *request->secret == '\0')
    {
      g_set_error_literal (error,
                           TORGET_STORE_ERROR,
                           TORGET_STORE_ERROR_WRONG_SECRET,
                           "the passphrase is empty");
      return NULL;
    }
  if (!create_file (connection, request, TORGET_KEY_COST_NORMAL, FALSE, error))
    return NULL;
  return answer_opened (connection, request, FALSE, error);
}

void
torget_session_create_async (TorgetSession *self,
                             const char *path,
                             const char *user,
                             const char *passphrase,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  torget_session_call_closed (self,
                              run_create,
                              request_new (self, path, user, passphrase),
                              (GDestroyNotify) request_free,
                              cancellable,
                              callback,
                              user_data);
}

/* Takes the answer of any call that opens a file. */
static Request *
finish_opening (TorgetSession *self,
                GAsyncResult *result,
                GError **error)
{
  Request *request = g_task_propagate_pointer (G_TASK (result), error);

  if (request != NULL)
    torget_session_set_opened (self, g_steal_pointer (&request->opened));
  return request;
}

char *
torget_session_create_finish (TorgetSession *self,
                              GAsyncResult *result,
                              GError **error)
{
  Request *request = finish_opening (self, result, error);

  return request != NULL ? g_steal_pointer (&request->recovery) : NULL;
}

/* Opening */

static gpointer
run_open (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Request *request = input;
  g_auto (TorgetUnlocked) unlocked = { 0 };
  g_autoptr (TorgetKeyFile) keys = NULL;

  if (!torget_restore_resume (request->path, error))
    return NULL;
  keys = torget_unlock_open (connection, request->path, request->user, request->secret, &unlocked,
                             &request->role, error);
  if (keys == NULL)
    return NULL;
  torget_session_set_key (request->session, unlocked.key);
  g_free (request->user);
  request->user = g_steal_pointer (&unlocked.user);
  return answer_opened (connection, request, torget_key_file_is_demo (keys), error);
}

void
torget_session_open_async (TorgetSession *self,
                           const char *path,
                           const char *user,
                           const char *secret,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  torget_session_call_closed (self,
                              run_open,
                              request_new (self, path, user, secret),
                              (GDestroyNotify) request_free,
                              cancellable,
                              callback,
                              user_data);
}

gboolean
torget_session_open_finish (TorgetSession *self,
                            GAsyncResult *result,
                            GError **error)
{
  return finish_opening (self, result, error) != NULL;
}

/* The demo */

/* A demo that could not be finished is worth nothing: it is made anew next time. */
static void
remove_demo (TorgetConnection *connection,
             const char *path)
{
  static const char *const endings[] = { "", ".keys", "-wal", ".lock", ".head" };

  torget_connection_close (connection);
  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/* A file with keys of somebody's own is no demo, and its passphrase is not asked for here. */
static gboolean
check_is_demo (const char *path,
               GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (path, error);

  if (keys == NULL)
    return FALSE;
  if (torget_key_file_is_demo (keys))
    return TRUE;
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_EXISTS, "file is no demo");
  return FALSE;
}

static gpointer
run_open_demo (TorgetConnection *connection,
               gpointer input,
               GCancellable *cancellable,
               GError **error)
{
  Request *request = input;
  g_autofree char *keys_path = g_strconcat (request->path, TORGET_KEY_FILE_ENDING, NULL);

  if (g_file_test (keys_path, G_FILE_TEST_EXISTS))
    return check_is_demo (request->path, error) ? run_open (connection, request, cancellable, error)
                                                : NULL;
  if (!create_file (connection, request, TORGET_KEY_COST_TEST, TRUE, error))
    return NULL;
  if (!torget_demo_save (connection, request->n_households, error))
    {
      remove_demo (connection, request->path);
      return NULL;
    }
  return answer_opened (connection, request, TRUE, error);
}

/**
 * torget_session_make_demo_async:
 * @self: a locked session
 * @path: path of the demo file
 * @n_households: how many households a new file gets
 * @cancellable: (nullable): to stop waiting
 * @callback: called with the result; finish with torget_session_open_demo_finish()
 * @user_data: for @callback
 *
 * As torget_session_open_demo_async(), with a choice of size.
 */
void
torget_session_make_demo_async (TorgetSession *self,
                                const char *path,
                                guint n_households,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Request *request = request_new (self, path, DEMO_USER, DEMO_PASSPHRASE);

  request->n_households = n_households;
  torget_session_call_closed (self,
                              run_open_demo,
                              request,
                              (GDestroyNotify) request_free,
                              cancellable,
                              callback,
                              user_data);
}

void
torget_session_open_demo_async (TorgetSession *self,
                                const char *path,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  torget_session_make_demo_async (self, path, DEMO_HOUSEHOLDS, cancellable, callback, user_data);
}

gboolean
torget_session_open_demo_finish (TorgetSession *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return finish_opening (self, result, error) != NULL;
}

/**
 * torget_session_path_is_demo:
 * @path: path of a file
 *
 * Returns: whether it is a demo file, which opens without a passphrase
 */
gboolean
torget_session_path_is_demo (const char *path)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (path, NULL);

  return keys != NULL && torget_key_file_is_demo (keys);
}

/**
 * torget_session_path_list_users:
 * @path: path of a file
 *
 * Returns: (transfer full): the names of the users who have a passphrase for the file; empty when
 *   the key file cannot be read
 */
char **
torget_session_path_list_users (const char *path)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (path, NULL);

  return keys != NULL ? torget_key_file_list_users (keys) : g_new0 (char *, 1);
}
