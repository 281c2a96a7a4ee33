/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/* What would be different after a copy was restored. */

/**
 * TorgetCopyTable:
 * @table: name of a table of records
 * @n_here: rows in the file, -1 when it cannot be read
 * @n_there: rows in the copy, -1 when its schema has no such table
 */
typedef struct
{
  char *table;
  gint64 n_here;
  gint64 n_there;
} TorgetCopyTable;

/**
 * TorgetCopyPreview:
 * @tables: (element-type TorgetCopyTable): by name
 * @is_here_known: whether the file could be read
 * @time_here: the last change in the file, microseconds; 0 for none
 * @user_here: (nullable): who made it
 * @time_there: the last change in the copy
 * @user_there: (nullable): who made it
 */
typedef struct
{
  GPtrArray *tables;
  gboolean is_here_known;
  gint64 time_here;
  char *user_here;
  gint64 time_there;
  char *user_there;
} TorgetCopyPreview;

void torget_copy_preview_free (TorgetCopyPreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetCopyPreview, torget_copy_preview_free)

void torget_session_preview_copy_async (TorgetSession *self,
                                        const char *copy,
                                        const char *secret,
                                        const char *database,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
TorgetCopyPreview *torget_session_preview_copy_finish (TorgetSession *self,
                                                       GAsyncResult *result,
                                                       GError **error);

G_END_DECLS
