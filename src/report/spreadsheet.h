/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetSheetCell:
 * @text: (nullable): a text; %NULL for a number
 * @number: a number
 * @is_empty: nothing stands there
 *
 * A typed cell: a text is never read as a number, a date or a formula, whatever it begins with.
 */
typedef struct
{
  const char *text;
  double number;
  gboolean is_empty;
} TorgetSheetCell;

/**
 * TorgetSpreadsheet:
 *
 * A workbook with one sheet, whose first row is the heading. Thread: any, one at a time.
 */
typedef struct _TorgetSpreadsheet TorgetSpreadsheet;

TorgetSpreadsheet *torget_spreadsheet_new (const char *name,
                                           GError **error);
void torget_spreadsheet_free (TorgetSpreadsheet *self);
void torget_spreadsheet_add_row (TorgetSpreadsheet *self,
                                 const TorgetSheetCell *cells,
                                 guint n_cells);
GBytes *torget_spreadsheet_finish (TorgetSpreadsheet *self,
                                   GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetSpreadsheet, torget_spreadsheet_free)

G_END_DECLS
