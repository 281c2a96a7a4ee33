/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TorgetBarShape:
 * @box: where the bar is
 * @today_x: where it passes from past to future, counted from the left edge of @box and not
 *   outside of it
 * @cut_start: whether it began before the left edge
 * @cut_end: whether it goes on after the right edge, or is open
 *
 * A period as the drawings of the window show it.
 */
typedef struct
{
  graphene_rect_t box;
  float today_x;
  gboolean cut_start;
  gboolean cut_end;
} TorgetBarShape;

/**
 * TorgetMarkShape:
 * @is_diamond: a date set by law or contract; otherwise a dot
 * @is_hollow: has still to come
 * @x: its middle
 * @y: its middle
 * @size: room for it
 *
 * A day as the drawings of the window show it.
 */
typedef struct
{
  gboolean is_diamond;
  gboolean is_hollow;
  double x;
  double y;
  double size;
} TorgetMarkShape;

void torget_draw_bar (GtkSnapshot *snapshot,
                      const TorgetBarShape *shape,
                      const GdkRGBA *colour);
void torget_draw_hatching (GtkSnapshot *snapshot,
                           const graphene_rect_t *box,
                           const GdkRGBA *colour);
void torget_draw_line (GtkSnapshot *snapshot,
                       float x,
                       float y,
                       float height,
                       float width,
                       const GdkRGBA *colour);
void torget_draw_mark (GtkSnapshot *snapshot,
                       const TorgetMarkShape *shape,
                       const GdkRGBA *colour);
int torget_draw_get_line_height (GtkWidget *widget);

G_END_DECLS
