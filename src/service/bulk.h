/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetBulkKind:
 * @TORGET_BULK_COORDINATOR: the persons get another coordinator
 * @TORGET_BULK_TASK: each of the persons gets a task
 */
typedef enum
{
  TORGET_BULK_COORDINATOR,
  TORGET_BULK_TASK,
} TorgetBulkKind;

/**
 * TorgetBulkChange:
 * @kind: what is done
 * @coordinator_id: who gets the persons, 0 for nobody; or who gets the tasks, 0 for each person's
 *   own coordinator
 * @text: (nullable): what is to be done; tasks only
 * @due_date: by when; tasks only
 *
 * A change of many persons at once.
 */
typedef struct
{
  TorgetBulkKind kind;
  gint64 coordinator_id;
  const char *text;
  TorgetDate due_date;
} TorgetBulkChange;

/**
 * TorgetBulkPreview:
 * @person_ids: (element-type gint64): who would be changed, by name
 * @rows: (element-type TorgetPersonRow): the first of them, as the list of persons has them
 * @n_unchanged: how many have it already and stay as they are
 */
typedef struct
{
  GArray *person_ids;
  GPtrArray *rows;
  guint n_unchanged;
} TorgetBulkPreview;

void torget_bulk_preview_free (TorgetBulkPreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetBulkPreview, torget_bulk_preview_free)

/* Writes nothing. @row_ids: (element-type gint64): rows of the list @kind, which may belong to
 * the same persons; @max_rows: how many rows of persons the answer has at most. */
void torget_session_preview_bulk_async (TorgetSession *self,
                                        TorgetListKind kind,
                                        GArray *row_ids,
                                        const TorgetBulkChange *change,
                                        guint max_rows,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* Returns: (transfer full) (nullable) */
TorgetBulkPreview *torget_session_preview_bulk_finish (TorgetSession *self,
                                                       GAsyncResult *result,
                                                       GError **error);

/* Changes all of @person_ids in one transaction with one step of undo, or none of them. @label:
 * what was done, in the user's language; @progress: (nullable): called on the caller's thread with
 * persons done and in all. */
void torget_session_change_bulk_async (TorgetSession *self,
                                       GArray *person_ids,
                                       const TorgetBulkChange *change,
                                       const char *label,
                                       GFileProgressCallback progress,
                                       gpointer progress_data,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
/* Returns: the transaction's number, or 0 with @error set */
gint64 torget_session_change_bulk_finish (TorgetSession *self,
                                          GAsyncResult *result,
                                          GError **error);

G_END_DECLS
