/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/today/today-item.h"

G_BEGIN_DECLS

/**
 * TorgetTodayRow:
 *
 * One line of the day: the household, what is lost, the law, how long is left, and what to do.
 * Its buttons activate `today.act`, `today.remind`, `today.done`, `today.assign`, `today.note`,
 * `today.explain` and `today.decide` with the position (u) of the line.
 */
#define TORGET_TYPE_TODAY_ROW (torget_today_row_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTodayRow, torget_today_row, TORGET, TODAY_ROW, GtkWidget)

GtkWidget *torget_today_row_new (void);
void torget_today_row_show (TorgetTodayRow *self,
                            TorgetTodayItem *item,
                            guint position);
guint torget_today_row_get_position (TorgetTodayRow *self);
const char *torget_today_section_get_title (TorgetTodaySection section);

G_END_DECLS
