/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetFigureBar: a bar as long as a figure is large, on the track of the largest one beside it.
 *
 * It is a drawing: what it says stands in words on the button that holds it.
 */
#include "config.h"

#include "ui/followup/figure-bar.h"

#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"

#define WIDTH 120
#define HEIGHT 12
#define RADIUS 3.0f
#define TRACK_ALPHA 0.6
#define STRIPE_ALPHA 0.35
#define EDGE 1.5f

struct _TorgetFigureBar
{
  GtkWidget parent_instance;

  double fraction;
  TorgetBarStyle style;
};

G_DEFINE_FINAL_TYPE (TorgetFigureBar, torget_figure_bar, GTK_TYPE_WIDGET)

static void
torget_figure_bar_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH / 2 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

static void
append_rounded (GtkSnapshot *snapshot,
                const graphene_rect_t *box,
                const GdkRGBA *colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, box);
  gtk_snapshot_pop (snapshot);
}

static void
append_striped (GtkSnapshot *snapshot,
                const graphene_rect_t *box,
                const GdkRGBA *colour)
{
  const GdkRGBA ground = torget_rgba_with_alpha (colour, STRIPE_ALPHA);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &ground, box);
  torget_draw_hatching (snapshot, box, colour);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { EDGE, EDGE, EDGE, EDGE },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

static void
torget_figure_bar_snapshot (GtkWidget *widget,
                            GtkSnapshot *snapshot)
{
  TorgetFigureBar *self = TORGET_FIGURE_BAR (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float y = (float) (gtk_widget_get_height (widget) - HEIGHT) / 2;
  const float length = self->fraction > 0 ? MAX ((float) self->fraction * width, 2) : 0;
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const graphene_rect_t track = GRAPHENE_RECT_INIT (0, y, width, HEIGHT);
  const graphene_rect_t box
      = GRAPHENE_RECT_INIT (is_rtl ? width - length : 0, y, length, HEIGHT);
  TorgetTimelinePalette palette;
  GdkRGBA ground;

  torget_timeline_palette_init (&palette, widget);
  ground = torget_rgba_with_alpha (&palette.line, TRACK_ALPHA);
  append_rounded (snapshot, &track, &ground);
  if (length > 0 && self->style == TORGET_BAR_STRIPED)
    append_striped (snapshot, &box, &palette.mark[TORGET_TONE_ACCENT]);
  else if (length > 0)
    append_rounded (snapshot, &box, &palette.fill[TORGET_TONE_ACCENT]);
}

static void
torget_figure_bar_class_init (TorgetFigureBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = torget_figure_bar_measure;
  widget_class->snapshot = torget_figure_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "figurebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
torget_figure_bar_init (TorgetFigureBar *self)
{
}

/**
 * torget_figure_bar_new:
 * @fraction: of the track, 0 to 1
 * @style: how it looks
 *
 * Returns: (transfer floating): a bar
 */
GtkWidget *
torget_figure_bar_new (double fraction,
                       TorgetBarStyle style)
{
  TorgetFigureBar *self = g_object_new (TORGET_TYPE_FIGURE_BAR, "hexpand", TRUE, NULL);

  self->fraction = CLAMP (fraction, 0, 1);
  self->style = style;
  return GTK_WIDGET (self);
}
