/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/widgets/tone.h"

G_BEGIN_DECLS

/**
 * TorgetTimelinePalette:
 * @text: of labels
 * @line: of the grid
 * @today: of the today line
 * @fill: of bars, by tone
 * @mark: of diamonds and dots, by tone; readable on the surface
 *
 * The theme's colours, light or dark, as a timeline uses them.
 */
typedef struct
{
  GdkRGBA text;
  GdkRGBA line;
  GdkRGBA today;
  GdkRGBA fill[TORGET_N_TONES];
  GdkRGBA mark[TORGET_N_TONES];
} TorgetTimelinePalette;

void torget_timeline_palette_init (TorgetTimelinePalette *self,
                                   GtkWidget *widget);
GdkRGBA torget_rgba_with_alpha (const GdkRGBA *colour,
                                double alpha);

G_END_DECLS
