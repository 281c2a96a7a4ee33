/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shapes that the drawings of the window share: periods as bars, days as marks.
 *
 * A bar is stronger up to today and paler after it, so that one sees how much is left. Hatching
 * says the same as a colour to who does not tell colours apart.
 */
#include "config.h"

#include "ui/widgets/draw.h"

#include "ui/widgets/timeline-palette.h"

#define BAR_RADIUS 6.0f
#define PAST_ALPHA 0.45
#define FUTURE_ALPHA 0.20
#define EDGE_ALPHA 0.75
#define MARK_STROKE 1.75f
#define DIAMOND_SHARE 0.34
#define DOT_SHARE 0.24
/* Of one stripe and the gap after it, along each axis. */
#define HATCH_STEP 5.0f
#define HATCH_SHARE 0.28f

static void
init_outline (GskRoundedRect *outline,
              const TorgetBarShape *shape)
{
  const float start_radius = shape->cut_start ? 0 : BAR_RADIUS;
  const float end_radius = shape->cut_end ? 0 : BAR_RADIUS;
  const graphene_size_t start = { start_radius, start_radius };
  const graphene_size_t end = { end_radius, end_radius };

  gsk_rounded_rect_init (outline, &shape->box, &start, &end, &end, &start);
}

/**
 * torget_draw_bar:
 * @snapshot: takes the drawing
 * @shape: where
 * @colour: of its tone
 *
 * Draws a period, open at the ends that are cut.
 */
void
torget_draw_bar (GtkSnapshot *snapshot,
                 const TorgetBarShape *shape,
                 const GdkRGBA *colour)
{
  const GdkRGBA past = torget_rgba_with_alpha (colour, PAST_ALPHA);
  const GdkRGBA future = torget_rgba_with_alpha (colour, FUTURE_ALPHA);
  const GdkRGBA edge = torget_rgba_with_alpha (colour, EDGE_ALPHA);
  const graphene_rect_t *box = &shape->box;
  const float x = box->origin.x;
  const float y = box->origin.y;
  GskRoundedRect outline;

  init_outline (&outline, shape);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &past,
                             &GRAPHENE_RECT_INIT (x, y, shape->today_x, box->size.height));
  gtk_snapshot_append_color (snapshot, &future,
                             &GRAPHENE_RECT_INIT (x + shape->today_x, y,
                                                  box->size.width - shape->today_x,
                                                  box->size.height));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (
      snapshot, &outline,
      (float[4]) { 1, shape->cut_end ? 0 : 1, 1, shape->cut_start ? 0 : 1 },
      (GdkRGBA[4]) { edge, edge, edge, edge });
}

/**
 * torget_draw_hatching:
 * @snapshot: takes the drawing
 * @box: where
 * @colour: of the stripes
 *
 * Draws slanting stripes over a part of a bar.
 */
void
torget_draw_hatching (GtkSnapshot *snapshot,
                      const graphene_rect_t *box,
                      const GdkRGBA *colour)
{
  const GdkRGBA none = torget_rgba_with_alpha (colour, 0);
  const GskColorStop stops[] = {
    { 0, *colour },
    { HATCH_SHARE, *colour },
    { HATCH_SHARE, none },
    { 1, none },
  };

  if (box->size.width < 1)
    return;
  gtk_snapshot_append_repeating_linear_gradient (
      snapshot, box, &GRAPHENE_POINT_INIT (0, 0), &GRAPHENE_POINT_INIT (HATCH_STEP, HATCH_STEP),
      stops, G_N_ELEMENTS (stops));
}

/**
 * torget_draw_line:
 * @snapshot: takes the drawing
 * @x: its middle
 * @y: its top
 * @height: how long it is
 * @width: how thick it is
 * @colour: of the line
 *
 * Draws a vertical line.
 */
void
torget_draw_line (GtkSnapshot *snapshot,
                  float x,
                  float y,
                  float height,
                  float width,
                  const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour,
                             &GRAPHENE_RECT_INIT (x - width / 2, y, width, height));
}

/**
 * torget_draw_mark:
 * @snapshot: takes the drawing
 * @shape: what and where
 * @colour: of its tone
 *
 * Draws a diamond or a dot.
 */
void
torget_draw_mark (GtkSnapshot *snapshot,
                  const TorgetMarkShape *shape,
                  const GdkRGBA *colour)
{
  const float radius
      = (float) (shape->size * (shape->is_diamond ? DIAMOND_SHARE / G_SQRT2 : DOT_SHARE))
        + MARK_STROKE / 2;
  const graphene_rect_t box = GRAPHENE_RECT_INIT (-radius, -radius, 2 * radius, 2 * radius);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, shape->is_diamond ? 1 : radius);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) shape->x, (float) shape->y));
  if (shape->is_diamond)
    gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_border (
      snapshot, &outline,
      (float[4]) { MARK_STROKE, MARK_STROKE, MARK_STROKE, MARK_STROKE },
      (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
  if (!shape->is_hollow)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, colour, &box);
      gtk_snapshot_pop (snapshot);
    }
  gtk_snapshot_restore (snapshot);
}

/**
 * torget_draw_get_line_height:
 * @widget: a widget that is drawn beside text
 *
 * Returns: the height of a line of its text, in pixels
 */
int
torget_draw_get_line_height (GtkWidget *widget)
{
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (line, NULL, &height);
  return height;
}
