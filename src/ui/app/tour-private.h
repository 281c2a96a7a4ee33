/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/tour.h"
#include "ui/region/region-page.h"

G_BEGIN_DECLS

/* Between how a tour goes on (tour.c) and where it goes (tour-steps.c). */

typedef void (*TorgetTourFunc) (TorgetTour *self,
                                const char *argument);

void torget_tour_add (TorgetTour *self,
                      const char *name,
                      TorgetTourFunc run,
                      const char *argument);
TorgetWindow *torget_tour_get_window (TorgetTour *self);
GtkWindow *torget_tour_get_top_window (TorgetTour *self);
TorgetRegionPage *torget_tour_get_region_page (TorgetTour *self);
const char *torget_tour_get_dir (TorgetTour *self);

void torget_tour_add_steps (TorgetTour *self);

G_END_DECLS
