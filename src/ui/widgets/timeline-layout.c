/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything on a timeline stands, as plain arithmetic; see timeline-layout.h. */
#include "config.h"

#include "ui/widgets/timeline-layout.h"

#include "ui/widgets/timeline-order.h"

/* A bar that lasts a day is still to be seen and pointed at. */
#define MIN_BAR_WIDTH 6.0

typedef struct
{
  const TorgetTimelineData *data;
  const TorgetTimelineScale *scale;
  const TorgetTimelineMetrics *metrics;
  const double *label_widths;
  TorgetTimelineLayout *layout;
} Build;

/* What the thing takes of its row: a bar may touch the next by the day on which one ends and the
 * other begins; labels keep a gap. */
static double
get_row_end (const Build *build,
             const TorgetTimelineBox *box,
             gboolean is_bar)
{
  const double day = torget_timeline_scale_get_x (build->scale, build->scale->first + 1)
                     - torget_timeline_scale_get_x (build->scale, build->scale->first);

  return box->x + box->width + (is_bar ? -day : build->metrics->gap);
}

/* The first row whose last thing ends before @x; the rows are the right edges of what they hold. */
static guint
take_row (GArray *rows,
          double x,
          double end)
{
  guint row = 0;

  while (row < rows->len && g_array_index (rows, double, row) > x)
    row++;
  if (row == rows->len)
    g_array_append_val (rows, end);
  g_array_index (rows, double, row) = end;
  return row;
}

static void
place_bar (const Build *build,
           const TorgetTimelineItem *item,
           TorgetTimelineBox *box)
{
  const TorgetTimelineScale *scale = build->scale;
  const TorgetDate today = torget_timeline_data_get_today (build->data);
  const TorgetDate end = item->to != TORGET_DATE_NONE ? item->to + 1 : G_MAXINT32;
  const double right = scale->x + scale->width;

  box->visible = item->from <= scale->last && end > scale->first;
  if (!box->visible)
    return;
  box->cut_start = item->from < scale->first;
  box->cut_end = end > scale->last + 1;
  box->x = box->cut_start ? scale->x : torget_timeline_scale_get_x (scale, item->from);
  box->width = (box->cut_end ? right : torget_timeline_scale_get_x (scale, end)) - box->x;
  box->width = MIN (MAX (box->width, MIN_BAR_WIDTH), right - box->x);
  box->height = build->metrics->bar_height;
  box->today_x = CLAMP (torget_timeline_scale_get_x (scale, today) - box->x, 0, box->width);
  box->label_x = build->metrics->gap;
  box->label_width = MAX (box->width - 2 * build->metrics->gap, 0);
}

/* The label stands right of the mark, or left of it where the right edge is too near. */
static void
place_mark (const Build *build,
            const TorgetTimelineItem *item,
            double label_width,
            TorgetTimelineBox *box)
{
  const double right = build->scale->x + build->scale->width;
  const double size = build->metrics->mark_size;
  const double x = torget_timeline_scale_get_x (build->scale, item->from);
  const double room = label_width > 0 ? build->metrics->gap / 2 + label_width : 0;
  const gboolean is_left = x + size / 2 + room > right && x - size / 2 - room >= build->scale->x;

  box->visible = torget_timeline_scale_contains (build->scale, item->from);
  if (!box->visible)
    return;
  box->x = x - size / 2 - (is_left ? room : 0);
  box->width = is_left ? size + room : MIN (size + room, MAX (right - box->x, size));
  box->height = build->metrics->mark_height;
  box->mark_x = is_left ? box->width - size / 2 : size / 2;
  box->label_x = is_left ? 0 : size + build->metrics->gap / 2;
  box->label_width = is_left ? label_width : MAX (box->width - box->label_x, 0);
}

static double
place_items (const Build *build,
             GArray *items,
             gboolean bars,
             double y)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (double));
  const TorgetTimelineMetrics *metrics = build->metrics;
  const double height = bars ? metrics->bar_height : metrics->mark_height;
  const double step = height + (bars ? metrics->gap / 2 : 0);

  for (guint i = 0; i < items->len; i++)
    {
      const guint index = g_array_index (items, guint, i);
      const TorgetTimelineItem *item = torget_timeline_data_get_item (build->data, index);
      TorgetTimelineBox *box = &build->layout->boxes[index];

      if ((item->kind == TORGET_TIMELINE_BAR) != bars)
        continue;
      if (bars)
        place_bar (build, item, box);
      else
        place_mark (build, item, build->label_widths[index], box);
      if (box->visible)
        box->y = y + step * take_row (rows, box->x, get_row_end (build, box, bars));
    }
  return y + step * rows->len;
}

static double
place_lane (const Build *build,
            guint lane,
            double y)
{
  const TorgetTimelineMetrics *metrics = build->metrics;
  const double min_height = metrics->bar_height + 2 * metrics->padding;
  TorgetTimelineBand *band = &build->layout->bands[lane];
  g_autoptr (GArray) items = torget_timeline_order_list_lane (build->data, lane);
  double end;

  band->y = y;
  end = place_items (build, items, TRUE, y + metrics->padding);
  end = place_items (build, items, FALSE, end);
  band->height = MAX (end + metrics->padding - y, min_height);
  return y + band->height;
}

static gboolean
starts_group (const TorgetTimelineData *data,
              guint lane)
{
  const char *group = torget_timeline_data_get_lane (data, lane)->group;

  return group != NULL
         && (lane == 0
             || g_strcmp0 (group, torget_timeline_data_get_lane (data, lane - 1)->group) != 0);
}

/**
 * torget_timeline_layout_new:
 * @data: what to show
 * @scale: the axis
 * @metrics: sizes
 * @label_widths: natural width of each item's label, in pixels; 0 for none
 *
 * Returns: (transfer full): where everything stands
 */
TorgetTimelineLayout *
torget_timeline_layout_new (const TorgetTimelineData *data,
                            const TorgetTimelineScale *scale,
                            const TorgetTimelineMetrics *metrics,
                            const double *label_widths)
{
  const guint n_lanes = torget_timeline_data_get_n_lanes (data);
  TorgetTimelineLayout *self = g_new0 (TorgetTimelineLayout, 1);
  const Build build = { data, scale, metrics, label_widths, self };
  double y = metrics->axis_height;

  self->boxes = g_new0 (TorgetTimelineBox, torget_timeline_data_get_n_items (data));
  self->bands = g_new0 (TorgetTimelineBand, n_lanes);
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      self->bands[lane].heading_y = -1;
      if (starts_group (data, lane))
        {
          self->bands[lane].heading_y = y;
          y += metrics->heading_height;
        }
      y = place_lane (&build, lane, y);
    }
  self->height = y;
  return self;
}

/**
 * torget_timeline_layout_free:
 * @self: (nullable) (transfer full): a layout
 */
void
torget_timeline_layout_free (TorgetTimelineLayout *self)
{
  if (self == NULL)
    return;
  g_free (self->boxes);
  g_free (self->bands);
  g_free (self);
}
