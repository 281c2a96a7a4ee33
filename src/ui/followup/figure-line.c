/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetFigureLine: women and men over time.
 *
 * Women are a whole line with dots, men a broken one with diamonds, so that no colour is needed to
 * tell them apart. It takes the keyboard's focus, and its name says all values. A value that is
 * not told leaves a gap.
 */
#include "config.h"

#include "ui/followup/figure-line.h"

#include "ui/followup/figure-text.h"
#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"

#include <glib/gi18n.h>

#define HEIGHT 110
#define WIDTH 240
#define MIN_WIDTH 120 /* beside a table in large text */
#define MARGIN 12.0f
#define MARK 9.0
#define LINE_WIDTH 2.0f
#define DASH 5.0
#define N_SEXES 2

typedef struct
{
  double value;
  gboolean is_told;
} Point;

struct _TorgetFigureLine
{
  GtkWidget parent_instance;

  Point points[N_SEXES][TORGET_SERIES_PERIODS]; /* the earliest first */
  double largest;
};

G_DEFINE_FINAL_TYPE (TorgetFigureLine, torget_figure_line, GTK_TYPE_WIDGET)

static void
torget_figure_line_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
}

/* Time goes as the script does. */
static graphene_point_t
get_place (TorgetFigureLine *self,
           guint sex,
           guint period)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float width = (float) gtk_widget_get_width (widget) - 2 * MARGIN;
  const float height = (float) gtk_widget_get_height (widget) - 2 * MARGIN;
  const float along = (float) period / (TORGET_SERIES_PERIODS - 1);
  const float up
      = self->largest > 0 ? (float) (self->points[sex][period].value / self->largest) : 0;
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return GRAPHENE_POINT_INIT (MARGIN + (is_rtl ? 1 - along : along) * width,
                              MARGIN + (1 - up) * height);
}

static void
draw_line (TorgetFigureLine *self,
           cairo_t *cr,
           guint sex)
{
  gboolean is_drawn = FALSE;

  for (guint i = 0; i < TORGET_SERIES_PERIODS; i++)
    {
      const graphene_point_t place = get_place (self, sex, i);

      if (!self->points[sex][i].is_told)
        is_drawn = FALSE;
      else if (is_drawn)
        cairo_line_to (cr, place.x, place.y);
      else
        {
          cairo_move_to (cr, place.x, place.y);
          is_drawn = TRUE;
        }
    }
  cairo_set_dash (cr, (double[]){ DASH, DASH }, sex == 1 ? 2 : 0, 0);
  cairo_stroke (cr);
}

static void
snapshot_lines (TorgetFigureLine *self,
                GtkSnapshot *snapshot,
                const GdkRGBA colours[N_SEXES])
{
  GtkWidget *widget = GTK_WIDGET (self);
  const graphene_rect_t box = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &box);

  cairo_set_line_width (cr, LINE_WIDTH);
  for (guint i = 0; i < N_SEXES; i++)
    {
      gdk_cairo_set_source_rgba (cr, &colours[i]);
      draw_line (self, cr, i);
    }
  cairo_destroy (cr);
}

static void
snapshot_marks (TorgetFigureLine *self,
                GtkSnapshot *snapshot,
                const GdkRGBA colours[N_SEXES])
{
  for (guint i = 0; i < N_SEXES; i++)
    for (guint j = 0; j < TORGET_SERIES_PERIODS; j++)
      {
        const graphene_point_t place = get_place (self, i, j);
        const TorgetMarkShape mark
            = { .is_diamond = i == 1, .x = place.x, .y = place.y, .size = MARK };

        if (self->points[i][j].is_told)
          torget_draw_mark (snapshot, &mark, &colours[i]);
      }
}

static void
torget_figure_line_snapshot (GtkWidget *widget,
                             GtkSnapshot *snapshot)
{
  TorgetFigureLine *self = TORGET_FIGURE_LINE (widget);
  const float width = (float) gtk_widget_get_width (widget) - 2 * MARGIN;
  const float bottom = (float) gtk_widget_get_height (widget) - MARGIN;
  TorgetTimelinePalette palette;
  GdkRGBA colours[N_SEXES];

  torget_timeline_palette_init (&palette, widget);
  colours[0] = palette.mark[TORGET_TONE_ACCENT];
  colours[1] = palette.text;
  gtk_snapshot_append_color (snapshot, &palette.line,
                             &GRAPHENE_RECT_INIT (MARGIN, bottom, width, 1));
  gtk_snapshot_append_color (snapshot, &palette.line,
                             &GRAPHENE_RECT_INIT (MARGIN, MARGIN, width, 1));
  snapshot_lines (self, snapshot, colours);
  snapshot_marks (self, snapshot, colours);
}

static void
torget_figure_line_class_init (TorgetFigureLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = torget_figure_line_measure;
  widget_class->snapshot = torget_figure_line_snapshot;
  gtk_widget_class_set_css_name (widget_class, "figureline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
torget_figure_line_init (TorgetFigureLine *self)
{
}

static void
append_words (GString *words,
              const TorgetFollowup *followup,
              guint indicator)
{
  const TorgetFigure *figure = &followup->figures[indicator];
  g_autofree char *period = torget_period_dup_name (&followup->period);
  g_autofree char *women = torget_figure_dup_value (figure, &figure->cells[TORGET_SPLIT_SEX][0]);
  g_autofree char *men = torget_figure_dup_value (figure, &figure->cells[TORGET_SPLIT_SEX][1]);

  if (words->len > 0)
    g_string_append (words, "; ");
  /* Translators: what a chart says of a period: the period, women's figure, men's figure. */
  g_string_append_printf (words, _ ("%s: women %s, men %s"), period, women, men);
}

/**
 * torget_figure_line_new:
 * @series: the figures over time; not kept
 * @indicator: position of the indicator
 *
 * Returns: (transfer floating): a chart
 */
GtkWidget *
torget_figure_line_new (const TorgetFollowupSeries *series,
                        guint indicator)
{
  TorgetFigureLine *self
      = g_object_new (TORGET_TYPE_FIGURE_LINE, "focusable", TRUE, "hexpand", TRUE, NULL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < TORGET_SERIES_PERIODS; i++)
    {
      const TorgetFollowup *followup = series->periods[TORGET_SERIES_PERIODS - 1 - i];
      const TorgetFigure *figure = &followup->figures[indicator];

      append_words (words, followup, indicator);
      for (guint j = 0; j < N_SEXES; j++)
        {
          Point *point = &self->points[j][i];

          point->is_told = torget_figure_get_value (
              figure, &figure->cells[TORGET_SPLIT_SEX][j], &point->value);
          self->largest = MAX (self->largest, point->value);
        }
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words->str, -1);
  return GTK_WIDGET (self);
}
