/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/list/list-menu.h"

G_BEGIN_DECLS

/**
 * TorgetListColumns:
 *
 * The columns of a list's view: made from the spec, hidden by rank where there is no room, and
 * asked for the order that their headers have been clicked into.
 */
typedef struct _TorgetListColumns TorgetListColumns;

TorgetListColumns *torget_list_columns_new (GtkColumnView *view,
                                            GtkScrolledWindow *scroller,
                                            TorgetListMenu *menu,
                                            const TorgetListSpec *spec);
void torget_list_columns_free (TorgetListColumns *self);

void torget_list_columns_set_order (TorgetListColumns *self,
                                    TorgetSortKey sort,
                                    gboolean descending);
gboolean torget_list_columns_get_order (TorgetListColumns *self,
                                        TorgetSortKey *sort,
                                        gboolean *descending);

GPtrArray *torget_list_columns_list_wanted (TorgetListColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetListColumns, torget_list_columns_free)

G_END_DECLS
