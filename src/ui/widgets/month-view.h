/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "base/date.h"

G_BEGIN_DECLS

#define TORGET_TYPE_MONTH_VIEW (torget_month_view_get_type ())
G_DECLARE_FINAL_TYPE (TorgetMonthView, torget_month_view, TORGET, MONTH_VIEW, GtkWidget)

GtkWidget *torget_month_view_new (void);
void torget_month_view_set_date (TorgetMonthView *self,
                                 TorgetDate date);
TorgetDate torget_month_view_get_date (TorgetMonthView *self);
int torget_iso_week (TorgetDate date);

G_END_DECLS
