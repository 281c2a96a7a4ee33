/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetRowCount:
 * @table: name of a table
 * @n_rows: how many rows it has
 */
typedef struct
{
  char *table;
  gint64 n_rows;
} TorgetRowCount;

GPtrArray *torget_row_counts_new (void);
void torget_row_counts_add (GPtrArray *self,
                            const char *table,
                            gint64 n_rows);
GPtrArray *torget_row_counts_read (TorgetConnection *connection,
                                   GError **error);
gint64 torget_row_counts_get (GPtrArray *self,
                              const char *table);
gboolean torget_row_counts_equal (GPtrArray *self,
                                  GPtrArray *other);

G_END_DECLS
