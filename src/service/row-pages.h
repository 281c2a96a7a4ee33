/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/list-query.h"
#include "service/row.h"
#include "service/session.h"

G_BEGIN_DECLS

/**
 * TorgetRowPages:
 *
 * The few pages of a list's rows that are in memory. Knows the ids of all rows and makes row
 * objects when they are asked for; their records are read page by page. Main thread.
 */
typedef struct _TorgetRowPages TorgetRowPages;

TorgetRowPages *torget_row_pages_new (TorgetSession *session,
                                      TorgetListKind kind);
void torget_row_pages_free (TorgetRowPages *self);

/* @ids: (element-type gint64). Rows that stay keep their objects; all shown records are read
 * anew. */
void torget_row_pages_set_ids (TorgetRowPages *self,
                               GArray *ids);
/* @groups: (element-type TorgetListGroup): of the ids that are set next, in their order. */
void torget_row_pages_set_groups (TorgetRowPages *self,
                                  GPtrArray *groups);
/* Returns: (nullable) (transfer none): the group that begins at @position */
const TorgetListGroup *torget_row_pages_find_group (TorgetRowPages *self,
                                                    guint position);
GArray *torget_row_pages_get_ids (TorgetRowPages *self);
TorgetRow *torget_row_pages_get_row (TorgetRowPages *self,
                                     guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRowPages, torget_row_pages_free)

G_END_DECLS
