/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy beside the file; see copy-preview.h. */
#include "config.h"

#include "service/copy-preview.h"

#include "base/secret.h"
#include "service/session-private.h"
#include "store/error.h"
#include "store/key-file.h"
#include "store/row-counts.h"
#include "store/statement.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  TorgetSession *session; /* borrowed: the task holds it */
  char *copy;
  char *secret;
  char *database;
} Request;

/* One file of the two. */
typedef struct
{
  GPtrArray *rows; /* (element-type TorgetRowCount): of the logged tables */
  gint64 time;
  char *user;
} Side;

static void
request_free (Request *request)
{
  g_free (request->copy);
  torget_secret_free (request->secret);
  g_free (request->database);
  g_free (request);
}

static void
table_free (TorgetCopyTable *table)
{
  g_free (table->table);
  g_free (table);
}

void
torget_copy_preview_free (TorgetCopyPreview *preview)
{
  g_ptr_array_unref (preview->tables);
  g_free (preview->user_here);
  g_free (preview->user_there);
  g_free (preview);
}

static void
side_clear (Side *side)
{
  g_clear_pointer (&side->rows, g_ptr_array_unref);
  g_clear_pointer (&side->user, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

static gboolean
read_last_change (TorgetConnection *connection,
                  Side *side,
                  GError **error)
{
  g_autoptr (TorgetStatement) statement
      = torget_statement_get (connection,
                              "SELECT time, user FROM change ORDER BY time DESC, seq DESC LIMIT 1",
                              error);
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  step = torget_statement_step (statement, error);
  if (step == TORGET_STEP_ROW)
    {
      side->time = torget_statement_get_int64 (statement, 0);
      side->user = g_strdup (torget_statement_get_text (statement, 1));
    }
  return step != TORGET_STEP_ERROR;
}

static gboolean
read_side (TorgetConnection *connection,
           Side *side,
           GError **error)
{
  g_autoptr (GPtrArray) rows = torget_row_counts_read (connection, error);
  g_autoptr (TorgetStatement) statement
      = rows != NULL ? torget_statement_get (connection,
                                             "SELECT name FROM logged_table ORDER BY name", error)
                     : NULL;
  TorgetStep step;

  if (statement == NULL)
    return FALSE;
  side->rows = torget_row_counts_new ();
  while ((step = torget_statement_step (statement, error)) == TORGET_STEP_ROW)
    {
      const char *name = torget_statement_get_text (statement, 0);

      torget_row_counts_add (side->rows, name, torget_row_counts_get (rows, name));
    }
  return step == TORGET_STEP_DONE && read_last_change (connection, side, error);
}

/* A file that is not open: a copy, or the file itself while the session is locked. */
static gboolean
read_closed (const char *path,
             const guint8 *key,
             Side *side,
             GError **error)
{
  g_autoptr (TorgetConnection) connection = torget_connection_new ();

  return torget_connection_open (connection, path, key, TORGET_OPEN_READ, error)
         && read_side (connection, side, error);
}

static gboolean
find_key (const Request *request,
          TorgetUnlocked *unlocked,
          GError **error)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (request->copy, error);

  if (keys == NULL)
    return FALSE;
  if (request->secret != NULL)
    return torget_key_file_unlock (keys, NULL, request->secret, unlocked, error);
  memcpy (unlocked->key, torget_session_get_key (request->session), TORGET_KEY_SIZE);
  if (torget_key_file_is_for (keys, unlocked->key))
    return TRUE;
  /* The file has got a new key since. */
  g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_WRONG_SECRET, "another key");
  return FALSE;
}

static TorgetCopyPreview *
compare (const Side *here,
         const Side *there)
{
  TorgetCopyPreview *preview = g_new0 (TorgetCopyPreview, 1);
  const Side *all = here->rows != NULL ? here : there;

  preview->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);
  preview->is_here_known = here->rows != NULL;
  preview->time_here = here->time;
  preview->user_here = g_strdup (here->user);
  preview->time_there = there->time;
  preview->user_there = g_strdup (there->user);
  for (guint i = 0; i < all->rows->len; i++)
    {
      const TorgetRowCount *count = g_ptr_array_index (all->rows, i);
      TorgetCopyTable *table = g_new0 (TorgetCopyTable, 1);

      table->table = g_strdup (count->table);
      table->n_here = here->rows != NULL ? count->n_rows : -1;
      table->n_there = torget_row_counts_get (there->rows, count->table);
      g_ptr_array_add (preview->tables, table);
    }
  return preview;
}

/* The file may be damaged: then only the copy is told of. */
static gpointer
run_preview (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  Request *request = input;
  g_autofree char *lock = g_strconcat (request->copy, ".lock", NULL);
  g_auto (Side) here = { 0 };
  g_auto (Side) there = { 0 };
  g_auto (TorgetUnlocked) unlocked = { 0 };
  gboolean good;

  if (!find_key (request, &unlocked, error))
    return NULL;
  good = read_closed (request->copy, unlocked.key, &there, error);
  g_unlink (lock);
  if (good
      && !(torget_connection_is_open (connection)
               ? read_side (connection, &here, NULL)
               : read_closed (request->database, unlocked.key, &here, NULL)))
    side_clear (&here);
  return good ? compare (&here, &there) : NULL;
}

/**
 * torget_session_preview_copy_async:
 * @self: a session, open or locked
 * @copy: path of a copy
 * @secret: (nullable): passphrase or recovery key of the copy; %NULL to use the open file's key
 * @database: path of the file that it would replace
 * @callback: called with the result
 * @user_data: for @callback
 */
void
torget_session_preview_copy_async (TorgetSession *self,
                                   const char *copy,
                                   const char *secret,
                                   const char *database,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->session = self;
  request->copy = g_canonicalize_filename (copy, NULL);
  request->secret = g_strdup (secret);
  request->database = g_canonicalize_filename (database, NULL);
  torget_session_call_closed (self, run_preview, request, (GDestroyNotify) request_free, NULL,
                              callback, user_data);
}

/* Returns: (transfer full) (nullable): the comparison */
TorgetCopyPreview *
torget_session_preview_copy_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
