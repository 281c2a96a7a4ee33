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
GArray *torget_row_pages_get_ids (TorgetRowPages *self);
TorgetRow *torget_row_pages_get_row (TorgetRowPages *self,
                                     guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetRowPages, torget_row_pages_free)

G_END_DECLS
