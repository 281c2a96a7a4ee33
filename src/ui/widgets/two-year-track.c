/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTwoYearTrack: draws a sublet from its first day to two years.
 *
 * The pale track is the time that a sublet may last; at its end stands the two-year line. On it
 * lies the contract, stronger up to today. A dot is the day to decide or the notice served, a
 * diamond the last day for notice. Hatching tells the time after notice from the time before,
 * and the time after two years; what is over is pale throughout, what is no sublet hatched.
 */
#include "config.h"

#include "ui/widgets/two-year-track.h"

#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"
#include "ui/widgets/two-year-text.h"

/* Room for half a mark at both ends. */
#define SIDE 6.0
#define TRACK_ALPHA 0.5
#define HATCH_ALPHA 0.55
#define LINE_WIDTH 2.0f
#define MIN_WIDTH 96
#define NATURAL_WIDTH 220
#define MIN_HEIGHT 18

struct _TorgetTwoYearTrack
{
  GtkWidget parent_instance;

  TorgetSubletBar bar;
};

G_DEFINE_FINAL_TYPE (TorgetTwoYearTrack, torget_two_year_track, GTK_TYPE_WIDGET)

static float
get_x (TorgetTwoYearTrack *self,
       TorgetDate date)
{
  return (float) torget_two_year_track_get_x (self, date,
                                              gtk_widget_get_width (GTK_WIDGET (self)));
}

/* The bar's own box: marks and lines stand out over and under it. */
static graphene_rect_t
get_span (TorgetTwoYearTrack *self,
          TorgetDate from,
          TorgetDate to)
{
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const float inset = (float) (int) (height * 0.16f);
  const float start = get_x (self, from);

  return GRAPHENE_RECT_INIT (start, inset, MAX (get_x (self, to) - start, 1),
                             height - 2 * inset);
}

static void
snapshot_room (TorgetTwoYearTrack *self,
               GtkSnapshot *snapshot,
               const TorgetTimelinePalette *palette)
{
  const TorgetBarShape shape = {
    .box = get_span (self, self->bar.first_day,
                     MAX (self->bar.two_years, torget_sublet_bar_get_end (&self->bar))),
    .cut_end = self->bar.two_years != TORGET_DATE_NONE,
  };
  const GdkRGBA colour = torget_rgba_with_alpha (&palette->text, TRACK_ALPHA * 0.3);

  torget_draw_bar (snapshot, &shape, &colour);
}

static void
snapshot_hatching (TorgetTwoYearTrack *self,
                   GtkSnapshot *snapshot,
                   TorgetDate from,
                   TorgetDate to,
                   const GdkRGBA *colour)
{
  const GdkRGBA stripes = torget_rgba_with_alpha (colour, HATCH_ALPHA);
  const graphene_rect_t span = get_span (self, from, to);

  if (from != TORGET_DATE_NONE && from < to)
    torget_draw_hatching (snapshot, &span, &stripes);
}

static void
snapshot_contract (TorgetTwoYearTrack *self,
                   GtkSnapshot *snapshot,
                   const TorgetTimelinePalette *palette)
{
  const TorgetSubletBar *bar = &self->bar;
  const TorgetTone tone = torget_sublet_state_get_tone (bar->state);
  const TorgetDate end = torget_sublet_bar_get_end (bar) + 1;
  TorgetBarShape shape = {
    .box = get_span (self, bar->first_day, end),
    .cut_end = torget_sublet_bar_is_open (bar),
  };
  const float today = get_x (self, bar->today) - shape.box.origin.x;

  if (bar->state != TORGET_SUBLET_OVER)
    shape.today_x = CLAMP (today, 0, shape.box.size.width);
  torget_draw_bar (snapshot, &shape, &palette->fill[tone]);
  if (bar->state == TORGET_SUBLET_OTHER_TENURE)
    snapshot_hatching (self, snapshot, bar->first_day, end, &palette->line);
  snapshot_hatching (self, snapshot, bar->served, end, &palette->fill[tone]);
  if (bar->two_years != TORGET_DATE_NONE)
    snapshot_hatching (self, snapshot, MAX (bar->two_years, bar->served), end,
                       &palette->fill[TORGET_TONE_ERROR]);
}

static void
snapshot_mark (TorgetTwoYearTrack *self,
               GtkSnapshot *snapshot,
               const TorgetSubletMark *mark,
               const TorgetTimelinePalette *palette)
{
  const float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const TorgetMarkShape shape = {
    .is_diamond = mark->kind == TORGET_SUBLET_SERVE_BY,
    .is_hollow = mark->date > self->bar.today,
    .x = get_x (self, mark->date),
    .y = height / 2,
    .size = height * 0.7,
  };

  switch (mark->kind)
    {
    case TORGET_SUBLET_DECIDE_BY:
    case TORGET_SUBLET_SERVE_BY:
    case TORGET_SUBLET_NOTICE:
      torget_draw_mark (snapshot, &shape, &palette->text);
      break;
    case TORGET_SUBLET_TWO_YEARS:
      torget_draw_line (snapshot, (float) shape.x, 0, height, LINE_WIDTH, &palette->text);
      break;
    case TORGET_SUBLET_CONTRACT_DAY:
    case TORGET_SUBLET_LAST_DAY:
      torget_draw_line (snapshot, (float) shape.x, height * 0.16f, height * 0.68f, 1,
                        &palette->text);
      break;
    case TORGET_SUBLET_FIRST_DAY:
    case TORGET_SUBLET_MOVED_OUT:
      break;
    }
}

static void
torget_two_year_track_snapshot (GtkWidget *widget,
                                GtkSnapshot *snapshot)
{
  TorgetTwoYearTrack *self = TORGET_TWO_YEAR_TRACK (widget);
  const float height = (float) gtk_widget_get_height (widget);
  TorgetSubletMark marks[TORGET_N_SUBLET_MARKS];
  const guint n_marks = torget_sublet_bar_list_marks (&self->bar, marks);
  TorgetTimelinePalette palette;

  if (self->bar.state == TORGET_SUBLET_UNDATED)
    return;
  torget_timeline_palette_init (&palette, widget);
  snapshot_room (self, snapshot, &palette);
  snapshot_contract (self, snapshot, &palette);
  if (self->bar.state != TORGET_SUBLET_OVER && self->bar.today >= self->bar.first_day)
    torget_draw_line (snapshot, get_x (self, self->bar.today), 0, height, LINE_WIDTH,
                      &palette.today);
  for (guint i = 0; i < n_marks; i++)
    snapshot_mark (self, snapshot, &marks[i], &palette);
}

static void
torget_two_year_track_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = *natural = MAX (MIN_HEIGHT, torget_draw_get_line_height (widget));
}

static void
torget_two_year_track_class_init (TorgetTwoYearTrackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = torget_two_year_track_measure;
  widget_class->snapshot = torget_two_year_track_snapshot;
  gtk_widget_class_set_css_name (widget_class, "twoyeartrack");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
torget_two_year_track_init (TorgetTwoYearTrack *self)
{
}

/**
 * torget_two_year_track_new:
 *
 * Returns: (transfer floating): an empty track
 */
GtkWidget *
torget_two_year_track_new (void)
{
  return g_object_new (TORGET_TYPE_TWO_YEAR_TRACK, NULL);
}

/**
 * torget_two_year_track_set:
 * @self: a track
 * @bar: what to show; copied
 */
void
torget_two_year_track_set (TorgetTwoYearTrack *self,
                           const TorgetSubletBar *bar)
{
  g_autofree char *text = NULL;

  g_return_if_fail (TORGET_IS_TWO_YEAR_TRACK (self));

  self->bar = *bar;
  text = torget_sublet_bar_dup_text (bar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * torget_two_year_track_get_x:
 * @self: a track
 * @date: a date
 * @width: how wide the track is, in pixels
 *
 * Returns: where the day begins, in pixels
 */
double
torget_two_year_track_get_x (TorgetTwoYearTrack *self,
                             TorgetDate date,
                             double width)
{
  g_return_val_if_fail (TORGET_IS_TWO_YEAR_TRACK (self), 0);

  return SIDE + torget_sublet_bar_get_position (&self->bar, date) * (width - 2 * SIDE);
}
