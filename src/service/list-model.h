/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "domain/list-query.h"
#include "service/row.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetListModel:
 *
 * A #GListModel of #TorgetRow over one of the lists, for 100,000 rows and more: it holds the ids
 * in order and loads pages of 128 rows when they are asked for. Loads anew when the session
 * changes; positions are kept where the ids stay. Main thread.
 *
 * Properties: `loading` (a snapshot is under way), `n-items` (shown rows), `total` (rows without
 * search and filters). Signal: `loaded`, after each new snapshot.
 */
#define TORGET_TYPE_LIST_MODEL (torget_list_model_get_type ())
G_DECLARE_FINAL_TYPE (TorgetListModel, torget_list_model, TORGET, LIST_MODEL, GObject)

TorgetListModel *torget_list_model_new (TorgetSession *session,
                                        TorgetListKind kind);
TorgetListKind torget_list_model_get_kind (TorgetListModel *self);
void torget_list_model_set_query (TorgetListModel *self,
                                  const TorgetListQuery *query);
const TorgetListQuery *torget_list_model_get_query (TorgetListModel *self);
guint torget_list_model_get_total (TorgetListModel *self);
guint torget_list_model_get_course_count (TorgetListModel *self,
                                          const char *course);
gboolean torget_list_model_is_loading (TorgetListModel *self);
gint64 torget_list_model_get_id (TorgetListModel *self,
                                 guint position);
const TorgetListGroup *torget_list_model_get_group (TorgetListModel *self,
                                                    guint position);
/* Returns: the position of the row with that id, or %GTK_INVALID_LIST_POSITION (G_MAXUINT) */
guint torget_list_model_find (TorgetListModel *self,
                              gint64 id);

G_END_DECLS
