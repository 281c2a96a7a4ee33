/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies that the program makes by itself; see backups.h.
 *
 * A copy is written and verified on the database thread, in two jobs that let page loads pass, and
 * brought to the second place on a thread of its own, since media can be slow. */
#include "config.h"

#include "service/backups-private.h"

#include "base/clock.h"
#include "domain/backup-plan.h"
#include "service/session-private.h"
#include "store/backup-set.h"
#include "store/key-file.h"
#include "store/setting-store.h"

typedef struct
{
  TorgetSession *session; /* borrowed: the task holds it */
  char *database;
  TorgetCopyWhen when;
  TorgetBackup *copy; /* the newest */
  gboolean is_new;    /* and still to be verified */
  char *second_folder;
  gboolean is_second_good;
} Work;

static void
work_free (Work *work)
{
  g_free (work->database);
  g_clear_pointer (&work->copy, torget_backup_free);
  g_free (work->second_folder);
  g_free (work);
}

/* The steps, each of which is a job */

/* The file has been given another key since: the copy opens with its own key file, but not with what
 * is asked for today. */
static gboolean
has_other_key (const Work *work)
{
  g_autoptr (TorgetKeyFile) keys = torget_key_file_load (work->copy->path, NULL);

  return keys == NULL || !torget_key_file_is_for (keys, torget_session_get_key (work->session));
}

static gboolean
is_due (const Work *work)
{
  return work->when == TORGET_COPY_NOW || work->copy == NULL
         || torget_backup_plan_is_due (work->copy->time, torget_clock_get_time ())
         || has_other_key (work);
}

static gpointer
run_begin (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  Work *work = input;
  g_autofree char *folder = torget_backup_set_dup_folder (work->database);
  GError *local = NULL;

  work->second_folder = torget_setting_store_get (connection, TORGET_COPIES_FOLDER, &local);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }
  work->copy = torget_backup_set_find_newest (folder);
  if (!is_due (work))
    return work;
  g_clear_pointer (&work->copy, torget_backup_free);
  work->copy = torget_backup_set_begin (connection, error);
  work->is_new = TRUE;
  return work->copy != NULL ? work : NULL;
}

static gpointer
run_finish (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Work *work = input;

  return torget_backup_set_finish (work->copy, work->database,
                                   torget_session_get_key (work->session), error)
             ? work
             : NULL;
}

static void
run_mirror (GTask *task,
            gpointer source,
            gpointer task_data,
            GCancellable *cancellable)
{
  Work *work = task_data;

  work->is_second_good
      = torget_backup_set_mirror (work->copy, work->database, work->second_folder, NULL);
  g_task_return_boolean (task, TRUE);
}

/* A copy that cannot be restored is told, and no reason to say that the copy of today failed. */
static gpointer
run_note (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  Work *work = input;
  GError *local = NULL;
  const gint64 checked = torget_copies_get_checked (connection, &local);

  if (local != NULL)
    g_propagate_error (error, local);
  else if ((work->second_folder == NULL
            || torget_copies_note_second (connection, work->is_second_good, error))
           && (!torget_backup_plan_is_check_due (checked, torget_clock_get_time ())
               || torget_copies_note_check (
                   connection,
                   torget_backup_set_check (work->copy, torget_session_get_key (work->session),
                                            NULL),
                   error)))
    return work;
  return NULL;
}

/* The chain: begin, finish, mirror, note. The task's data is the work. */

static void
call_step (GTask *task,
           TorgetDatabaseFunc func,
           GAsyncReadyCallback next)
{
  torget_session_call (g_task_get_source_object (task), TORGET_PRIORITY_REPORT, func,
                       g_task_get_task_data (task), NULL, NULL, NULL, next, task);
}

/* Returns whether the step went well; otherwise the task has its error, and is gone. */
static gboolean
end_step (GTask *task,
          GAsyncResult *result)
{
  GError *error = NULL;

  if (g_task_propagate_pointer (G_TASK (result), &error) != NULL)
    return TRUE;
  g_task_return_error (task, error);
  g_object_unref (task);
  return FALSE;
}

static void
noted_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  GTask *task = user_data;

  if (!end_step (task, result))
    return;
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
mirrored_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  call_step (user_data, run_note, noted_cb);
}

static void
mirror (GTask *task)
{
  Work *work = g_task_get_task_data (task);
  g_autoptr (GTask) inner = NULL;

  if (work->second_folder == NULL || *work->second_folder == '\0')
    {
      g_clear_pointer (&work->second_folder, g_free);
      call_step (task, run_note, noted_cb);
      return;
    }
  inner = g_task_new (NULL, NULL, mirrored_cb, task);
  g_task_set_task_data (inner, work, NULL);
  g_task_run_in_thread (inner, run_mirror);
}

static void
finished_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  if (end_step (user_data, result))
    mirror (user_data);
}

static void
begun_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  GTask *task = user_data;
  const Work *work = g_task_get_task_data (task);

  if (!end_step (task, result))
    return;
  if (work->is_new)
    call_step (task, run_finish, finished_cb);
  else
    mirror (task);
}

/**
 * torget_session_make_copy_async:
 * @self: an open session
 * @when: whether a copy is made that is not due
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Makes a copy, brings it to the second place, and opens the newest copy once a month to see that
 * it could be restored. That the second place is missing, or a copy bad, is no error here:
 * torget_session_get_copies_async() tells of it. Does nothing for the demo.
 */
void
torget_session_make_copy_async (TorgetSession *self,
                                TorgetCopyWhen when,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->session = self;
  work->database = g_strdup (torget_session_get_path (self));
  work->when = when;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  if (!torget_session_is_demo (self))
    {
      call_step (task, run_begin, begun_cb);
      return;
    }
  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

gboolean
torget_session_make_copy_finish (TorgetSession *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
