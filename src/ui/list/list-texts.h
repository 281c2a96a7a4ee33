/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "service/list-model.h"
#include "ui/list/list-spec.h"

G_BEGIN_DECLS

/**
 * TorgetListTextsFunc:
 * @texts: (nullable) (array zero-terminated=1): one for each column; %NULL after each piece
 * @position: of the row in the list, or how many rows have been read
 * @user_data: what was given
 */
typedef void (*TorgetListTextsFunc) (const char *const *texts,
                                     guint position,
                                     gpointer user_data);

void torget_list_texts_read_async (TorgetSession *session,
                                   TorgetListModel *model,
                                   GPtrArray *columns,
                                   TorgetListTextsFunc func,
                                   gpointer func_data,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
guint torget_list_texts_read_finish (GAsyncResult *result,
                                     GArray **persons,
                                     GError **error);
GStrv torget_list_texts_dup_titles (GPtrArray *columns);

G_END_DECLS
