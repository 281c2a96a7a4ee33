/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"

G_BEGIN_DECLS

/**
 * TorgetRow:
 *
 * An item of a #TorgetListModel. Its record (domain/list-rows.h) is %NULL until the page that
 * holds it has been read; `notify::record` tells when it, or the group that begins there, has come
 * or has changed.
 */
#define TORGET_TYPE_ROW (torget_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetRow, torget_row, TORGET, ROW, GObject)

TorgetRow *torget_row_new (gint64 id);
gint64 torget_row_get_id (TorgetRow *self);
/* Returns: (nullable) (transfer none) */
gconstpointer torget_row_get_record (TorgetRow *self);
/* @record: (transfer full) (nullable) */
void torget_row_take_record (TorgetRow *self,
                             gpointer record);

/* @group: (nullable): the group of rows that begins with this one */
void torget_row_set_group (TorgetRow *self,
                           const TorgetListGroup *group);
/* Returns: (nullable) (transfer none) */
const TorgetListGroup *torget_row_get_group (TorgetRow *self);

G_END_DECLS
