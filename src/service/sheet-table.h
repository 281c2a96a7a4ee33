/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/spreadsheet.h"

G_BEGIN_DECLS

/**
 * TorgetSheetTable:
 *
 * A table of typed cells, as CSV or as a workbook. Thread: any, one at a time.
 */
typedef struct _TorgetSheetTable TorgetSheetTable;

TorgetSheetTable *torget_sheet_table_new_csv (guint n_columns);
TorgetSheetTable *torget_sheet_table_new_workbook (guint n_columns,
                                                   const char *name,
                                                   GError **error);
void torget_sheet_table_free (TorgetSheetTable *self);
void torget_sheet_table_add_headings (TorgetSheetTable *self,
                                      const char *const *headings);
void torget_sheet_table_add_row (TorgetSheetTable *self,
                                 const TorgetSheetCell *cells);
GBytes *torget_sheet_table_finish (TorgetSheetTable *self,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetSheetTable, torget_sheet_table_free)

G_END_DECLS
