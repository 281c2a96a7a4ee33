/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locking the file, and changing the passphrase that unlocks it. */
#include "config.h"

#include "base/secret.h"
#include "service/backups.h"
#include "service/session-private.h"
#include "store/backup-set.h"
#include "store/unlock.h"

typedef struct
{
  TorgetSession *session; /* borrowed: the task holds it */
  char *user;
  char *secret;
  char *new_secret;
  gboolean wants_copy;
} Request;

static void
request_free (Request *request)
{
  g_free (request->user);
  torget_secret_free (request->secret);
  torget_secret_free (request->new_secret);
  g_free (request);
}

#define SKIPS_COPY "torget-skips-copy"

/**
 * torget_session_skip_copy:
 * @self: an open session
 *
 * The next close makes no copy: that would take the place of an older one of the same day, which is
 * about to be restored.
 */
void
torget_session_skip_copy (TorgetSession *self)
{
  g_object_set_data (G_OBJECT (self), SKIPS_COPY, self);
}

static gpointer
run_close (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  Request *request = input;

  torget_access_book_end (torget_session_get_access_book (request->session), connection);
  /* That it fails is seen when the next one is made. */
  if (request->wants_copy && torget_connection_is_open (connection))
    torget_backup_set_make_unless_current (connection, torget_session_get_key (request->session),
                                           NULL);
  torget_connection_close (connection);
  torget_session_set_key (request->session, NULL);
  return request;
}

void
torget_session_close_async (TorgetSession *self,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  torget_session_emit_closing (self);
  request->session = self;
  request->wants_copy = torget_session_is_open (self) && !torget_session_is_demo (self)
                        && g_object_steal_data (G_OBJECT (self), SKIPS_COPY) == NULL;
  torget_session_call_closed (self,
                              run_close,
                              request,
                              (GDestroyNotify) request_free,
                              NULL,
                              callback,
                              user_data);
  torget_session_set_closed (self);
}

gboolean
torget_session_close_finish (TorgetSession *self,
                             GAsyncResult *result,
                             GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}

static gpointer
run_change_passphrase (TorgetConnection *connection,
                       gpointer input,
                       GCancellable *cancellable,
                       GError **error)
{
  Request *request = input;
  const guint8 *key = torget_session_get_key (request->session);
  g_autoptr (TorgetKeyFile) keys = torget_unlock_load_keys (connection, key, error);
  g_auto (TorgetUnlocked) unlocked = { 0 };

  if (keys != NULL
      && torget_key_file_unlock (keys, request->user, request->secret, &unlocked, error)
      && torget_unlock_set_passphrase (connection, request->user, request->new_secret, key, error))
    return request;
  return NULL;
}

void
torget_session_change_passphrase_async (TorgetSession *self,
                                        const char *old_passphrase,
                                        const char *new_passphrase,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->session = self;
  request->user = g_strdup (torget_session_get_user (self));
  request->secret = g_strdup (old_passphrase);
  request->new_secret = g_strdup (new_passphrase);
  torget_session_call (self,
                       TORGET_PRIORITY_REPORT,
                       run_change_passphrase,
                       request,
                       (GDestroyNotify) request_free,
                       NULL,
                       NULL,
                       callback,
                       user_data);
}

gboolean
torget_session_change_passphrase_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
