/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/import-problem.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetImportResult:
 * @rows: rows of the file, without the header
 * @persons_new: persons that were not in the file
 * @persons_updated: persons that got something that they did not have
 * @persons_unchanged: persons that were already there as they are
 * @households_new: new households
 * @leases_new: new sublets
 * @repeated_rows: rows that repeat an earlier row
 * @problems: (element-type TorgetImportProblem): what somebody should know of, by row
 * @tx: the transaction, for torget_session_undo_async(); 0 for a dry run or when nothing changed
 */
typedef struct
{
  guint rows;
  guint persons_new;
  guint persons_updated;
  guint persons_unchanged;
  guint households_new;
  guint leases_new;
  guint repeated_rows;
  GPtrArray *problems;
  gint64 tx;
} TorgetImportResult;

void torget_import_result_free (TorgetImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetImportResult, torget_import_result_free)

/**
 * TorgetImport:
 *
 * The import of one register file: load, see and change what the columns mean, try, import. An
 * import never overwrites: what the database has and the file says otherwise is reported as
 * `differs`. Main thread.
 */
#define TORGET_TYPE_IMPORT (torget_import_get_type ())
G_DECLARE_FINAL_TYPE (TorgetImport, torget_import, TORGET, IMPORT, GObject)

TorgetImport *torget_import_new (TorgetSession *session);

/* Reads the file and recognizes its columns, with what was chosen for earlier files. */
void torget_import_load_async (TorgetImport *self,
                               GFile *file,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean torget_import_load_finish (TorgetImport *self,
                                    GAsyncResult *result,
                                    GError **error);

/* After loading. Columns and records count from 0. */
const char *torget_import_get_name (TorgetImport *self);
const char *torget_import_get_encoding (TorgetImport *self);
guint torget_import_get_n_columns (TorgetImport *self);
guint torget_import_get_n_records (TorgetImport *self);
const char *torget_import_get_header (TorgetImport *self,
                                      guint column);
const char *torget_import_get_cell (TorgetImport *self,
                                    guint record,
                                    guint column);

/* What a column means: an id of torget_import_list_meanings(), or %NULL for one that is kept as
 * a note on the person. A meaning that another column has moves to this one. */
const char *const *torget_import_list_meanings (void);
const char *torget_import_get_meaning (TorgetImport *self,
                                       guint column);
void torget_import_set_meaning (TorgetImport *self,
                                guint column,
                                const char *meaning);

/* @label: (nullable): what is done, in the user's language, for Undo and History; %NULL for a
 * dry run, which writes nothing. @progress: (nullable): called on the main thread with rows done
 * and rows in all. A cancelled import leaves nothing. */
void torget_import_run_async (TorgetImport *self,
                              const char *label,
                              GFileProgressCallback progress,
                              gpointer progress_data,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* Returns: (transfer full) (nullable) */
TorgetImportResult *torget_import_run_finish (TorgetImport *self,
                                              GAsyncResult *result,
                                              GError **error);

G_END_DECLS
