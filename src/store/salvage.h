/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/**
 * TorgetSalvage:
 * @table: name of a table
 * @n_rows: how many rows were saved
 * @n_gaps: at how many places rows could not be read
 * @n_empty: how many rows were made again, empty, because others belong to them
 * @n_orphans: how many rows were left out because what they belong to is lost
 */
typedef struct
{
  char *table;
  guint n_rows;
  guint n_gaps;
  guint n_empty;
  guint n_orphans;
} TorgetSalvage;

GPtrArray *torget_salvage (const char *damaged,
                           const guint8 key[TORGET_KEY_SIZE],
                           const char *path,
                           GError **error);

G_END_DECLS
