/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of typed cells, as CSV or as a workbook; see sheet-table.h. */
#include "config.h"

#include "service/sheet-table.h"

#include "service/csv.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _TorgetSheetTable
{
  guint n_columns;
  GString *csv;             /* or */
  TorgetSpreadsheet *sheet;
};

/**
 * torget_sheet_table_new_csv:
 * @n_columns: how many each row has
 *
 * Returns: (transfer full): a table; cells that a spreadsheet would run are made safe
 */
TorgetSheetTable *
torget_sheet_table_new_csv (guint n_columns)
{
  TorgetSheetTable *self = g_new0 (TorgetSheetTable, 1);

  self->n_columns = n_columns;
  self->csv = g_string_new (BYTE_ORDER_MARK);
  return self;
}

/**
 * torget_sheet_table_new_workbook:
 * @n_columns: how many each row has
 * @name: of the sheet
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a table with typed cells
 */
TorgetSheetTable *
torget_sheet_table_new_workbook (guint n_columns,
                                 const char *name,
                                 GError **error)
{
  TorgetSpreadsheet *sheet = torget_spreadsheet_new (name, error);
  TorgetSheetTable *self;

  if (sheet == NULL)
    return NULL;
  self = g_new0 (TorgetSheetTable, 1);
  self->n_columns = n_columns;
  self->sheet = sheet;
  return self;
}

/**
 * torget_sheet_table_free:
 * @self: (nullable) (transfer full): a table
 */
void
torget_sheet_table_free (TorgetSheetTable *self)
{
  if (self == NULL)
    return;
  if (self->csv != NULL)
    g_string_free (self->csv, TRUE);
  g_clear_pointer (&self->sheet, torget_spreadsheet_free);
  g_free (self);
}

static char *
dup_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.10g", number));
}

static void
append_csv (TorgetSheetTable *self,
            const TorgetSheetCell *cells)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n_columns; i++)
    g_ptr_array_add (texts, cells[i].is_empty       ? g_strdup ("")
                            : cells[i].text != NULL ? g_strdup (cells[i].text)
                                                    : dup_number (cells[i].number));
  g_ptr_array_add (texts, NULL);
  torget_csv_append_row (self->csv, (const char *const *) texts->pdata, ',');
}

/**
 * torget_sheet_table_add_row:
 * @self: a table
 * @cells: as many as it has columns
 */
void
torget_sheet_table_add_row (TorgetSheetTable *self,
                            const TorgetSheetCell *cells)
{
  if (self->csv != NULL)
    append_csv (self, cells);
  else
    torget_spreadsheet_add_row (self->sheet, cells, self->n_columns);
}

/**
 * torget_sheet_table_add_headings:
 * @self: a table without rows
 * @headings: as many as it has columns
 */
void
torget_sheet_table_add_headings (TorgetSheetTable *self,
                                 const char *const *headings)
{
  g_autofree TorgetSheetCell *cells = g_new0 (TorgetSheetCell, self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    cells[i].text = headings[i];
  torget_sheet_table_add_row (self, cells);
}

/**
 * torget_sheet_table_finish:
 * @self: a table, to which no row is added any more
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
torget_sheet_table_finish (TorgetSheetTable *self,
                           GError **error)
{
  if (self->csv != NULL)
    return g_string_free_to_bytes (g_steal_pointer (&self->csv));
  return torget_spreadsheet_finish (self->sheet, error);
}
