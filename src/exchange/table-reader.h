/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TorgetTable:
 * @rows: (element-type GStrv): the header, then the records; blank lines are left out
 * @numbers: (element-type guint): the number of each of @rows as a spreadsheet shows it
 * @delimiter: what separates the fields
 * @encoding: name of the encoding that the file was read in
 *
 * A delimited text file (RFC 4180) as text: every row has as many fields as the header, UTF-8
 * NFC, without surrounding space.
 */
typedef struct
{
  GPtrArray *rows;
  GArray *numbers;
  char delimiter;
  const char *encoding;
} TorgetTable;

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
