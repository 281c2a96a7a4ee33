/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes of many persons at once; see bulk.h.
 *
 * Invariant: a change is one transaction. Slices of it only tell how far it has come and let it be
 * cancelled, which leaves nothing. */
#include "config.h"

#include "service/bulk.h"

#include "domain/casework.h"
#include "domain/person.h"
#include "service/progress.h"
#include "service/session-private.h"
#include "store/bulk-store.h"
#include "store/edit.h"
#include "store/list-store.h"
#include "store/record-store.h"

#define SLICE 200

typedef struct
{
  TorgetBulkChange change; /* @text is owned */
  TorgetListKind kind;
  GArray *ids; /* gint64, of rows or of persons */
  guint max_rows;
  TorgetSession *session;
  char *label;
  TorgetProgress *progress;
} Bulk;

static Bulk *
bulk_new (TorgetSession *session,
          GArray *ids,
          const TorgetBulkChange *change)
{
  Bulk *bulk = g_new0 (Bulk, 1);

  bulk->change = *change;
  bulk->change.text = g_strdup (change->text);
  bulk->ids = g_array_copy (ids);
  bulk->session = g_object_ref (session);
  return bulk;
}

static void
bulk_free (Bulk *bulk)
{
  g_free ((char *) bulk->change.text);
  g_array_unref (bulk->ids);
  g_object_unref (bulk->session);
  g_free (bulk->label);
  g_clear_pointer (&bulk->progress, torget_progress_free);
  g_free (bulk);
}

void
torget_bulk_preview_free (TorgetBulkPreview *preview)
{
  g_array_unref (preview->person_ids);
  g_clear_pointer (&preview->rows, g_ptr_array_unref);
  g_free (preview);
}

/* Preview */

static GArray *
list_changed (TorgetConnection *connection,
              const Bulk *bulk,
              GArray *person_ids,
              GError **error)
{
  if (bulk->change.kind == TORGET_BULK_TASK)
    return g_array_ref (person_ids);
  return torget_bulk_store_list_not_with (connection, person_ids, bulk->change.coordinator_id,
                                          error);
}

static gpointer
run_preview (TorgetConnection *connection,
             gpointer input,
             GCancellable *cancellable,
             GError **error)
{
  const Bulk *bulk = input;
  g_autoptr (GArray) persons
      = torget_bulk_store_list_persons (connection, bulk->kind, bulk->ids, error);
  g_autoptr (GArray) changed
      = persons != NULL ? list_changed (connection, bulk, persons, error) : NULL;
  g_autoptr (TorgetBulkPreview) preview = NULL;

  if (changed == NULL)
    return NULL;
  preview = g_new0 (TorgetBulkPreview, 1);
  preview->n_unchanged = persons->len - changed->len;
  preview->person_ids = g_steal_pointer (&changed);
  preview->rows
      = torget_list_store_load_rows (connection,
                                     TORGET_LIST_PERSONS,
                                     (const gint64 *) (gpointer) preview->person_ids->data,
                                     MIN (preview->person_ids->len, bulk->max_rows),
                                     error);
  return preview->rows != NULL ? g_steal_pointer (&preview) : NULL;
}

void
torget_session_preview_bulk_async (TorgetSession *self,
                                   TorgetListKind kind,
                                   GArray *row_ids,
                                   const TorgetBulkChange *change,
                                   guint max_rows,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  Bulk *bulk = bulk_new (self, row_ids, change);

  bulk->kind = kind;
  bulk->max_rows = max_rows;
  torget_session_call (self, TORGET_PRIORITY_PAGE, run_preview, bulk, (GDestroyNotify) bulk_free,
                       (GDestroyNotify) torget_bulk_preview_free, cancellable, callback,
                       user_data);
}

TorgetBulkPreview *
torget_session_preview_bulk_finish (TorgetSession *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Change */

/* Returns: (transfer full): @person with the change, or the record that it gets */
static gpointer
create_record (const Bulk *bulk,
               const TorgetPerson *person)
{
  TorgetPerson *changed;
  TorgetTask *task;

  if (bulk->change.kind == TORGET_BULK_COORDINATOR)
    {
      changed = torget_record_copy (person);
      changed->coordinator_id = bulk->change.coordinator_id;
      return changed;
    }
  task = torget_record_new (&torget_task_type);
  task->record.id = torget_session_new_id (bulk->session);
  task->person_id = person->record.id;
  task->coordinator_id = bulk->change.coordinator_id != 0 ? bulk->change.coordinator_id
                                                          : person->coordinator_id;
  task->text = g_strdup (bulk->change.text);
  task->due_date = bulk->change.due_date;
  return task;
}

static gboolean
save_slice (TorgetConnection *connection,
            const Bulk *bulk,
            guint start,
            guint end,
            GError **error)
{
  g_autoptr (TorgetRecordSet) records = torget_record_set_new ();

  for (guint i = start; i < end; i++)
    {
      g_autoptr (TorgetPerson) person = torget_record_store_get (
          connection, &torget_person_type, g_array_index (bulk->ids, gint64, i), error);

      if (person == NULL)
        return FALSE;
      torget_record_set_add (records, create_record (bulk, person));
    }
  return torget_record_store_save (connection, records, error);
}

static gboolean
save_all (TorgetConnection *connection,
          const Bulk *bulk,
          GCancellable *cancellable,
          GError **error)
{
  for (guint i = 0; i < bulk->ids->len; i += SLICE)
    {
      const guint end = MIN (i + SLICE, bulk->ids->len);

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !save_slice (connection, bulk, i, end, error))
        return FALSE;
      torget_progress_tell (end, bulk->ids->len, bulk->progress);
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static gpointer
run_change (TorgetConnection *connection,
            gpointer input,
            GCancellable *cancellable,
            GError **error)
{
  Bulk *bulk = input;
  const gint64 tx = torget_edit_begin (connection, bulk->label, error);

  if (tx == 0)
    return NULL;
  if (!save_all (connection, bulk, cancellable, error))
    {
      torget_edit_abandon (connection);
      return NULL;
    }
  if (!torget_edit_commit (connection, tx, error))
    return NULL;
  return torget_saved_new (tx, 0, bulk->label);
}

void
torget_session_change_bulk_async (TorgetSession *self,
                                  GArray *person_ids,
                                  const TorgetBulkChange *change,
                                  const char *label,
                                  GFileProgressCallback progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Bulk *bulk = bulk_new (self, person_ids, change);

  bulk->label = g_strdup (label);
  bulk->progress = torget_progress_new (progress, progress_data, cancellable);
  torget_session_call (self, TORGET_PRIORITY_WRITE, run_change, bulk, (GDestroyNotify) bulk_free,
                       NULL, cancellable, callback, user_data);
}

gint64
torget_session_change_bulk_finish (TorgetSession *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return torget_session_finish_write (self, result, error);
}
