/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/connection.h"

G_BEGIN_DECLS

/* Which rows go when a person is erased, and what becomes of those that stay. Thread: database. */

/**
 * TorgetErasureLink:
 * @table: a table
 * @column: its column that holds the id of a row of @parent
 * @parent: another table
 * @is_owner: whether the row goes with that of @parent; otherwise it stays, without the link
 *
 * A link between rows that erasing knows. Static data.
 */
typedef struct
{
  const char *table;
  const char *column;
  const char *parent;
  gboolean is_owner;
} TorgetErasureLink;

const TorgetErasureLink *torget_erasure_rows_get_link (guint index);
const char *const *torget_erasure_rows_get_others (void);

gboolean torget_erasure_rows_collect (TorgetConnection *connection,
                                      gint64 person_id,
                                      GError **error);
gboolean torget_erasure_rows_delete (TorgetConnection *connection,
                                     GError **error);
gboolean torget_erasure_rows_forget (TorgetConnection *connection,
                                     gint64 certificate,
                                     GError **error);

G_END_DECLS
