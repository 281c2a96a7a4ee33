/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which copies there are, and how they have fared; see backups.h. */
#include "config.h"

#include "service/backups-private.h"

#include "base/clock.h"
#include "service/session-private.h"
#include "store/backup-set.h"
#include "store/error.h"
#include "store/row-counts.h"
#include "store/setting-store.h"

#define SETTING_SECOND "copies_second_state"
#define SETTING_CHECKED "copies_checked"
#define SETTING_CHECK_GOOD "copies_check_good"
#define YES "yes"
#define NO "no"

static gboolean
note (TorgetConnection *connection,
      const char *name,
      gboolean value,
      GError **error)
{
  return torget_setting_store_set (connection, name, value ? YES : NO, error);
}

gint64
torget_copies_get_checked (TorgetConnection *connection,
                           GError **error)
{
  g_autofree char *text = torget_setting_store_get (connection, SETTING_CHECKED, error);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

gboolean
torget_copies_note_check (TorgetConnection *connection,
                          gboolean good,
                          GError **error)
{
  g_autofree char *time = g_strdup_printf ("%" G_GINT64_FORMAT, torget_clock_get_time ());

  return torget_setting_store_set (connection, SETTING_CHECKED, time, error)
         && note (connection, SETTING_CHECK_GOOD, good, error);
}

gboolean
torget_copies_note_second (TorgetConnection *connection,
                           gboolean good,
                           GError **error)
{
  return note (connection, SETTING_SECOND, good, error);
}

void
torget_copy_free (TorgetCopy *copy)
{
  g_free (copy->path);
  g_free (copy);
}

void
torget_copies_state_free (TorgetCopiesState *state)
{
  g_ptr_array_unref (state->copies);
  g_free (state->second_folder);
  g_free (state);
}

static TorgetCopy *
new_copy (const TorgetBackup *backup,
          gboolean is_second)
{
  TorgetCopy *copy = g_new0 (TorgetCopy, 1);

  copy->path = g_strdup (backup->path);
  copy->time = backup->time;
  copy->n_persons = torget_row_counts_get (backup->rows, "person");
  copy->is_second = is_second;
  return copy;
}

static void
add_copies (GPtrArray *copies,
            const char *folder,
            gboolean is_second)
{
  g_autoptr (GPtrArray) backups = torget_backup_set_list (folder);

  for (guint i = 0; i < backups->len; i++)
    g_ptr_array_add (copies, new_copy (g_ptr_array_index (backups, i), is_second));
}

/**
 * torget_copies_list:
 * @database: path of a file
 *
 * Returns: (transfer full) (element-type TorgetCopy): the copies beside it, the newest first
 */
GPtrArray *
torget_copies_list (const char *database)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) torget_copy_free);
  g_autofree char *folder = torget_backup_set_dup_folder (database);

  add_copies (copies, folder, FALSE);
  return copies;
}

/**
 * torget_copies_find_newest_whole:
 * @database: path of a file, which may be damaged
 *
 * Reads the copies until one is byte for byte what was verified when it was made.
 *
 * Returns: (transfer full) (nullable): the newest such copy
 */
TorgetCopy *
torget_copies_find_newest_whole (const char *database)
{
  g_autofree char *folder = torget_backup_set_dup_folder (database);
  g_autoptr (GPtrArray) backups = torget_backup_set_list (folder);

  for (guint i = 0; i < backups->len; i++)
    if (torget_backup_set_check_digest (g_ptr_array_index (backups, i), NULL))
      return new_copy (g_ptr_array_index (backups, i), FALSE);
  return NULL;
}

static gboolean
read_notes (TorgetConnection *connection,
            TorgetCopiesState *state,
            GError **error)
{
  g_autofree char *second = NULL;
  g_autofree char *good = NULL;
  GError *local = NULL;

  state->second_folder = torget_setting_store_get (connection, TORGET_COPIES_FOLDER, &local);
  if (local == NULL)
    second = torget_setting_store_get (connection, SETTING_SECOND, &local);
  if (local == NULL)
    state->checked = torget_copies_get_checked (connection, &local);
  if (local == NULL)
    good = torget_setting_store_get (connection, SETTING_CHECK_GOOD, &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  if (state->second_folder != NULL && *state->second_folder == '\0')
    g_clear_pointer (&state->second_folder, g_free);
  if (state->second_folder != NULL)
    state->second
        = g_strcmp0 (second, NO) == 0 ? TORGET_SECOND_PLACE_MISSING : TORGET_SECOND_PLACE_GOOD;
  state->is_check_good = g_strcmp0 (good, YES) == 0;
  return TRUE;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const TorgetCopy *first = *(TorgetCopy *const *) a;
  const TorgetCopy *second = *(TorgetCopy *const *) b;

  if (first->time != second->time)
    return first->time > second->time ? -1 : 1;
  return first->is_second - second->is_second;
}

static gpointer
run_get (TorgetConnection *connection,
         gpointer input,
         GCancellable *cancellable,
         GError **error)
{
  const char *database = torget_connection_get_path (connection);
  g_autoptr (TorgetCopiesState) state = g_new0 (TorgetCopiesState, 1);

  state->copies = torget_copies_list (database);
  if (!read_notes (connection, state, error))
    return NULL;
  if (state->second_folder != NULL)
    {
      g_autofree char *folder
          = torget_backup_set_dup_second_folder (database, state->second_folder);

      add_copies (state->copies, folder, TRUE);
      g_ptr_array_sort (state->copies, compare_newest_first);
    }
  return g_steal_pointer (&state);
}

void
torget_session_get_copies_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_get, NULL, NULL,
                       (GDestroyNotify) torget_copies_state_free, NULL, callback, user_data);
}

TorgetCopiesState *
torget_session_get_copies_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * torget_session_set_second_folder_async:
 * @self: an open session
 * @folder: (nullable): a folder, best on another medium; %NULL for none
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Counts from the next copy on.
 */
void
torget_session_set_second_folder_async (TorgetSession *self,
                                        const char *folder,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data)
{
  torget_session_set_setting_async (self, TORGET_COPIES_FOLDER, folder != NULL ? folder : "",
                                    callback, user_data);
}

gboolean
torget_session_set_second_folder_finish (TorgetSession *self,
                                         GAsyncResult *result,
                                         GError **error)
{
  return torget_session_set_setting_finish (self, result, error);
}

static gpointer
run_check (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  TorgetSession *session = *(TorgetSession **) input;
  g_autofree char *folder = torget_backup_set_dup_folder (torget_connection_get_path (connection));
  g_autoptr (TorgetBackup) copy = torget_backup_set_find_newest (folder);
  gboolean good;

  if (copy == NULL)
    {
      g_set_error_literal (error, TORGET_STORE_ERROR, TORGET_STORE_ERROR_NO_FILE, "no copy");
      return NULL;
    }
  good = torget_backup_set_check (copy, torget_session_get_key (session), error);
  return torget_copies_note_check (connection, good, good ? error : NULL) && good ? input : NULL;
}

/**
 * torget_session_check_copy_async:
 * @self: an open session
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Opens the newest copy as a restore would, and writes down whether it could be restored.
 */
void
torget_session_check_copy_async (TorgetSession *self,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_check,
                       g_memdup2 (&self, sizeof (TorgetSession *)), g_free, NULL, NULL, callback,
                       user_data);
}

gboolean
torget_session_check_copy_finish (TorgetSession *self,
                                  GAsyncResult *result,
                                  GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
