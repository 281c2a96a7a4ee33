/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/week.h"

G_BEGIN_DECLS

#define TORGET_TYPE_WEEK_FILL (torget_week_fill_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWeekFill, torget_week_fill, TORGET, WEEK_FILL, GtkWidget)

void torget_week_fill_set (TorgetWeekFill *self,
                           TorgetWeek *week);

G_END_DECLS
