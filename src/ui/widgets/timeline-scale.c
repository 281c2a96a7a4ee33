/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The axis of a timeline as plain arithmetic; see timeline-scale.h. */
#include "config.h"

#include "ui/widgets/timeline-scale.h"

G_DEFINE_ENUM_TYPE (TorgetTimelineZoom,
                    torget_timeline_zoom,
                    G_DEFINE_ENUM_VALUE (TORGET_TIMELINE_ZOOM_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (TORGET_TIMELINE_ZOOM_TWO_YEARS, "two-years"),
                    G_DEFINE_ENUM_VALUE (TORGET_TIMELINE_ZOOM_SIX_MONTHS, "six-months"))

/* A third of what is seen lies before the day that it is seen around: what comes matters more. */
#define PAST_SHARE 3

static const struct
{
  int months_before;
  int months;
} spans[] = {
  [TORGET_TIMELINE_ZOOM_ALL] = { 0, 0 },
  [TORGET_TIMELINE_ZOOM_TWO_YEARS] = { 24 / PAST_SHARE, 24 },
  [TORGET_TIMELINE_ZOOM_SIX_MONTHS] = { 6 / PAST_SHARE, 6 },
};

/**
 * torget_timeline_scale_get_x:
 * @self: a scale
 * @date: a date, also outside of the scale
 *
 * Returns: the x at which the day begins, in pixels
 */
double
torget_timeline_scale_get_x (const TorgetTimelineScale *self,
                             TorgetDate date)
{
  return self->x + (double) (date - self->first) / (self->last - self->first) * self->width;
}

/**
 * torget_timeline_scale_contains:
 * @self: a scale
 * @date: a date
 *
 * Returns: whether the day is seen
 */
gboolean
torget_timeline_scale_contains (const TorgetTimelineScale *self,
                                TorgetDate date)
{
  return date >= self->first && date <= self->last;
}

static TorgetDate
floor_to_months (TorgetDate date,
                 int months)
{
  int year, month, day;

  torget_date_get_ymd (date, &year, &month, &day);
  if (months >= 12)
    return torget_date_new (year - year % (months / 12), 1, 1);
  return torget_date_new (year, (month - 1) / months * months + 1, 1);
}

static int
choose_step (const TorgetTimelineScale *self,
             int min_months,
             double min_distance)
{
  static const int steps[] = { 1, 2, 3, 6, 12, 24, 60, 120 };
  const double days_per_month = 365.25 / 12;
  const double month_width = self->width * days_per_month / (self->last - self->first);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] >= min_months && steps[i] * month_width >= min_distance)
      return steps[i];
  return steps[G_N_ELEMENTS (steps) - 1];
}

/**
 * torget_timeline_scale_list_ticks:
 * @self: a scale
 * @min_months: how near two ticks may come, in months: 1 for months, 12 for years
 * @min_distance: how near two ticks may come, in pixels
 * @months: (out): months from tick to tick
 *
 * The ticks that are seen, and the one before them, so that the year or month at the left edge
 * can be named too. Every tick is the first day of a month.
 *
 * Returns: (transfer full) (element-type TorgetDate): the ticks in order
 */
GArray *
torget_timeline_scale_list_ticks (const TorgetTimelineScale *self,
                                  int min_months,
                                  double min_distance,
                                  int *months)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (TorgetDate));

  *months = choose_step (self, min_months, min_distance);
  for (TorgetDate date = floor_to_months (self->first, *months); date <= self->last;
       date = torget_date_add_months (date, *months))
    g_array_append_val (ticks, date);
  return ticks;
}

/**
 * torget_timeline_scale_set_range:
 * @self: a scale; its @x and @width stay
 * @zoom: how much is seen
 * @centre: the day around which it is seen; without meaning for %TORGET_TIMELINE_ZOOM_ALL
 * @first: the first day of interest
 * @last: the last day of interest
 *
 * Zoomed out, the days of interest get a margin, and at least a year is seen.
 */
void
torget_timeline_scale_set_range (TorgetTimelineScale *self,
                                 TorgetTimelineZoom zoom,
                                 TorgetDate centre,
                                 TorgetDate first,
                                 TorgetDate last)
{
  const int margin = MAX (14, (last - first) / 24);

  if (zoom != TORGET_TIMELINE_ZOOM_ALL)
    {
      self->first = torget_date_add_months (centre, -spans[zoom].months_before);
      self->last = torget_date_add_months (self->first, spans[zoom].months);
      return;
    }
  self->first = first - margin;
  self->last = MAX (last + margin, torget_date_add_months (self->first, 12));
}
