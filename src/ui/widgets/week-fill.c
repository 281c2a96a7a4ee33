/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetWeekFill: draws how the hours of a week fill what the plan asks for: filled are those
 * with times, hatched those without, and a line is where the plan is full.
 */
#include "config.h"

#include "ui/widgets/week-fill.h"

#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"
#include "ui/widgets/week-text.h"

#define HEIGHT_LINES 0.8
#define NATURAL_WIDTH 320
#define LINE_WIDTH 2.0f

struct _TorgetWeekFill
{
  GtkWidget parent_instance;

  TorgetWeekSum sum;
};

G_DEFINE_FINAL_TYPE (TorgetWeekFill, torget_week_fill, GTK_TYPE_WIDGET)

static graphene_rect_t
get_span (TorgetWeekFill *self,
          int from,
          int to)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - LINE_WIDTH;
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const float all = (float) MAX (self->sum.target + self->sum.over, 1);
  const float start = width * (float) from / all;

  return GRAPHENE_RECT_INIT (start, 0, width * (float) to / all - start, height);
}

static void
torget_week_fill_snapshot (GtkWidget *widget,
                           GtkSnapshot *snapshot)
{
  TorgetWeekFill *self = TORGET_WEEK_FILL (widget);
  const TorgetWeekSum *sum = &self->sum;
  const TorgetTone tone = sum->over > 0 ? TORGET_TONE_WARNING : TORGET_TONE_ACCENT;
  const int planned = sum->timed + sum->untimed;
  const graphene_rect_t untimed = get_span (self, sum->timed, planned);
  const TorgetBarShape room = { .box = get_span (self, 0, MAX (sum->target, planned)) };
  const TorgetBarShape fill
      = { .box = get_span (self, 0, planned), .today_x = get_span (self, 0, sum->timed).size.width };
  TorgetTimelinePalette palette;

  torget_timeline_palette_init (&palette, widget);
  torget_draw_bar (snapshot, &room, &palette.line);
  if (planned > 0)
    torget_draw_bar (snapshot, &fill, &palette.fill[tone]);
  torget_draw_hatching (snapshot, &untimed, &palette.fill[tone]);
  torget_draw_line (snapshot, get_span (self, 0, sum->target).size.width + LINE_WIDTH / 2, 0,
                    room.box.size.height, LINE_WIDTH, &palette.text);
}

static void
torget_week_fill_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 0;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural = (int) (torget_draw_get_line_height (widget) * HEIGHT_LINES);
}

static void
torget_week_fill_class_init (TorgetWeekFillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = torget_week_fill_measure;
  widget_class->snapshot = torget_week_fill_snapshot;
  gtk_widget_class_set_css_name (widget_class, "weekfill");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
torget_week_fill_init (TorgetWeekFill *self)
{
}

/**
 * torget_week_fill_set:
 * @self: a bar
 * @week: what to show
 */
void
torget_week_fill_set (TorgetWeekFill *self,
                      TorgetWeek *week)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TORGET_IS_WEEK_FILL (self));

  torget_week_sum (week, &self->sum);
  text = torget_week_dup_sum_text (week);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
