/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import-draft.h"
#include "service/import.h"
#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetImportProgress:
 * @done: rows done
 * @total: rows in all
 * @user_data: what was given with the function
 *
 * Called on the database thread.
 */
typedef void (*TorgetImportProgress) (guint done,
                                      guint total,
                                      gpointer user_data);

TorgetRecordSet *torget_import_merge (TorgetConnection *connection,
                                      TorgetImportDraft *draft,
                                      gint64 (*new_id) (gpointer),
                                      gpointer id_data,
                                      TorgetImportProgress progress,
                                      gpointer progress_data,
                                      GCancellable *cancellable,
                                      TorgetImportResult *result,
                                      GError **error);

G_END_DECLS
