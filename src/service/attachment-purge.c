/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was attached and removed; see attachment-purge.h. */
#include "config.h"

#include "service/attachment-purge.h"

#include "service/session-private.h"
#include "store/attachment-purge.h"

static gpointer
run_count (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree TorgetAttachmentWaste *waste = g_new0 (TorgetAttachmentWaste, 1);

  if (!torget_attachment_purge_count (connection, input, &waste->n_files, &waste->size, error))
    return NULL;
  return g_steal_pointer (&waste);
}

static gpointer
run_purge (TorgetConnection *connection,
           gpointer input,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree TorgetAttachmentWaste *waste
      = run_count (connection, input, cancellable, error);

  if (waste == NULL || !torget_attachment_purge (connection, input, error))
    return NULL;
  return g_steal_pointer (&waste);
}

void
torget_session_count_removed_async (TorgetSession *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_REPORT, run_count,
                       torget_session_list_steps (self), (GDestroyNotify) g_array_unref, g_free,
                       NULL, callback, user_data);
}

void
torget_session_purge_removed_async (TorgetSession *self,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_purge, torget_session_list_steps (self),
                       (GDestroyNotify) g_array_unref, g_free, NULL, callback, user_data);
}

gboolean
torget_session_removed_finish (TorgetSession *self,
                               GAsyncResult *result,
                               TorgetAttachmentWaste *waste,
                               GError **error)
{
  g_autofree TorgetAttachmentWaste *found = g_task_propagate_pointer (G_TASK (result), error);

  if (found == NULL)
    return FALSE;
  *waste = *found;
  return TRUE;
}
