/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved filters of a session; see saved-filters.h. */
#include "config.h"

#include "service/saved-filters.h"

#include "service/session-private.h"
#include "store/filter-store.h"

static gpointer
run_list (TorgetConnection *connection,
          gpointer input,
          GCancellable *cancellable,
          GError **error)
{
  return torget_filter_store_list (connection, (TorgetListKind) GPOINTER_TO_UINT (input), error);
}

void
torget_session_list_filters_async (TorgetSession *self,
                                   TorgetListKind kind,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_list, GUINT_TO_POINTER (kind), NULL,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
torget_session_list_filters_finish (TorgetSession *self,
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
  return torget_filter_store_save (connection, input, error) ? input : NULL;
}

static gpointer
run_remove (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  const TorgetSavedFilter *filter = input;

  return torget_filter_store_remove (connection, filter->record.id, error) ? input : NULL;
}

void
torget_session_save_filter_async (TorgetSession *self,
                                  const TorgetSavedFilter *filter,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  TorgetSavedFilter *copy = torget_record_copy (filter);

  if (copy->record.id == 0)
    copy->record.id = torget_session_new_id (self);
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_save, copy, torget_record_free, NULL, NULL,
                       callback, user_data);
}

void
torget_session_remove_filter_async (TorgetSession *self,
                                    gint64 id,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  TorgetSavedFilter *filter = torget_record_new (&torget_saved_filter_type);

  filter->record.id = id;
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_remove, filter, torget_record_free, NULL,
                       NULL, callback, user_data);
}

gboolean
torget_session_change_filter_finish (TorgetSession *self,
                                     GAsyncResult *result,
                                     GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error) != NULL;
}
