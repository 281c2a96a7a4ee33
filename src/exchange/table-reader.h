/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetTable:
 * @n_columns: how many fields every row has
 * @text: all fields, row after row, each with a NUL after it
 * @cells: (element-type guint32): where in @text each field begins
 * @numbers: (element-type guint32): the number of each row as a spreadsheet shows it; the first
 *   is the header's, and blank lines are left out
 * @delimiter: what separates the fields
 * @encoding: name of the encoding that the file was read in, from torget_table_encodings
 *
 * A delimited text file (RFC 4180) as text: every row has as many fields as the header, UTF-8
 * NFC, without surrounding space.
 */
typedef struct
{
  guint n_columns;
  GString *text;
  GArray *cells;
  GArray *numbers;
  char delimiter;
  const char *encoding;
} TorgetTable;

/* No table has more. */
#define TORGET_TABLE_MAX_FILE (50 * 1024 * 1024)
#define TORGET_TABLE_MAX_COLUMNS 500
#define TORGET_TABLE_MAX_CELLS (5 * 1000 * 1000)

extern const char *const torget_table_encodings[3];

TorgetTable *torget_table_new (void);
TorgetTable *torget_table_read (GBytes *bytes,
                                GError **error);
void torget_table_free (TorgetTable *self);

guint torget_table_get_n_columns (TorgetTable *self);
guint torget_table_get_n_records (TorgetTable *self);
const char *torget_table_get_header (TorgetTable *self,
                                     guint column);
const char *torget_table_get_cell (TorgetTable *self,
                                   guint record,
                                   guint column);
guint torget_table_get_row_number (TorgetTable *self,
                                   guint record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetTable, torget_table_free)

G_END_DECLS
