/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/sublet-bar.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TWO_YEAR_BAR (torget_two_year_bar_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTwoYearBar, torget_two_year_bar, TORGET, TWO_YEAR_BAR, GtkWidget)

GtkWidget *torget_two_year_bar_new (gboolean is_compact);
void torget_two_year_bar_set (TorgetTwoYearBar *self,
                              const TorgetSubletBar *bar);

G_END_DECLS
