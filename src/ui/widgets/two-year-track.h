/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/sublet-bar.h"

G_BEGIN_DECLS

#define TORGET_TYPE_TWO_YEAR_TRACK (torget_two_year_track_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTwoYearTrack, torget_two_year_track, TORGET, TWO_YEAR_TRACK, GtkWidget)

GtkWidget *torget_two_year_track_new (void);
void torget_two_year_track_set (TorgetTwoYearTrack *self,
                                const TorgetSubletBar *bar);
double torget_two_year_track_get_x (TorgetTwoYearTrack *self,
                                    TorgetDate date,
                                    double width);

G_END_DECLS
