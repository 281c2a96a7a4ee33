/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/app/window.h"

G_BEGIN_DECLS

/**
 * TorgetTour:
 *
 * Visits every view of an open file and writes a picture of each, for the eye of whoever changes
 * the window. Signal `done`: the last picture is written.
 */
#define TORGET_TYPE_TOUR (torget_tour_get_type ())
G_DECLARE_FINAL_TYPE (TorgetTour, torget_tour, TORGET, TOUR, GObject)

TorgetTour *torget_tour_new (TorgetWindow *window,
                             const char *dir);

G_END_DECLS
