/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetSalvaged:
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
} TorgetSalvaged;

/* Saves what can be read of a damaged file, which is not touched, into a new one that opens with the
 * same secrets. */
void torget_session_salvage_async (TorgetSession *self,
                                   const char *damaged,
                                   const char *secret,
                                   const char *path,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Returns: (transfer full) (element-type TorgetSalvaged): by table */
GPtrArray *torget_session_salvage_finish (TorgetSession *self,
                                          GAsyncResult *result,
                                          GError **error);

G_END_DECLS
