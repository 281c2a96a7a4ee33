/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/person/history-text.h"

G_BEGIN_DECLS

/**
 * TorgetRevertFunc:
 * @step: the step
 * @item: (nullable): the one item of it to take back; %NULL for all
 * @user_data: as given
 */
typedef void (*TorgetRevertFunc) (const TorgetHistoryStep *step,
                                  const TorgetHistoryItem *item,
                                  gpointer user_data);

GtkWidget *torget_history_row_new (const TorgetHistoryStep *step,
                                   const TorgetChangeWords *words,
                                   gboolean may_revert,
                                   TorgetRevertFunc revert,
                                   gpointer user_data);

G_END_DECLS
