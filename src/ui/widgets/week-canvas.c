/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetWeekCanvas: Monday to Sunday by hours.
 *
 * The times of the person are blocks, side by side where they overlap; at the right edge of a
 * day, the hours of each child at preschool are a narrow strip with the child's initial. Every
 * hour in which the person has nothing can be activated to add a time. Actions that the page
 * provides: `week.open` and `week.remove` (row id of a time), `week.add` (weekday, minute).
 *
 * The views are made when the canvas is first seen, since a tab is often made and never opened.
 */
#include "config.h"

#include "ui/widgets/week-canvas-private.h"

#include "domain/time-input.h"
#include "ui/widgets/children.h"
#include "ui/widgets/date-words.h"
#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"

#include <math.h>

#define GAP 6
#define BLOCK_GAP 1
#define MIN_DAY_WIDTH 40
#define NATURAL_DAY_WIDTH 92
/* Of an hour, in heights of a line. */
#define HOUR_LINES 1.65
/* Of a child's strip, in heights of a line. */
#define STRIP_LINES 0.95
#define WEEKEND_ALPHA 0.4
#define CLASH_ALPHA 0.4

G_DEFINE_FINAL_TYPE (TorgetWeekCanvas, torget_week_canvas, GTK_TYPE_WIDGET)

/* Sizes */

typedef struct
{
  int line;
  int gutter;
  int header;
  double day_width;
  double weekend_width;
  double hour_height;
  double strip_width;
} Sizes;

static void
measure_words (TorgetWeekCanvas *self,
               Sizes *sizes)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (GTK_WIDGET (self), "00:00");
  int width;

  pango_layout_get_pixel_size (layout, &width, &sizes->line);
  sizes->gutter = width + GAP;
  sizes->header = sizes->line + GAP;
  sizes->strip_width = sizes->line * STRIP_LINES;
}

static void
get_sizes (TorgetWeekCanvas *self,
           Sizes *sizes)
{
  const int n_hours = MAX (self->last_hour - self->first_hour, 1);
  const double n_days
      = TORGET_WEEK_WORKDAYS
        + self->weekend_share * (TORGET_WEEK_DAYS - TORGET_WEEK_WORKDAYS);

  measure_words (self, sizes);
  sizes->day_width = (gtk_widget_get_width (GTK_WIDGET (self)) - sizes->gutter) / n_days;
  sizes->weekend_width = sizes->day_width * self->weekend_share;
  sizes->hour_height
      = (double) (gtk_widget_get_height (GTK_WIDGET (self)) - sizes->header) / n_hours;
}

static double
get_day_width (const Sizes *sizes,
               int weekday)
{
  return weekday > TORGET_WEEK_WORKDAYS ? sizes->weekend_width : sizes->day_width;
}

static double
get_day_x (const Sizes *sizes,
           int weekday)
{
  const int n_weekend = MAX (weekday - 1 - TORGET_WEEK_WORKDAYS, 0);

  return sizes->gutter + (weekday - 1 - n_weekend) * sizes->day_width
         + n_weekend * sizes->weekend_width;
}

static double
get_y (TorgetWeekCanvas *self,
       const Sizes *sizes,
       int minute)
{
  return sizes->header + (minute / 60.0 - self->first_hour) * sizes->hour_height;
}

static void
torget_week_canvas_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);
  Sizes sizes;

  measure_words (self, &sizes);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = sizes.gutter + TORGET_WEEK_DAYS * MIN_DAY_WIDTH;
      *natural = sizes.gutter + TORGET_WEEK_DAYS * NATURAL_DAY_WIDTH;
      return;
    }
  *minimum = *natural
      = sizes.header
        + (int) ceil ((self->last_hour - self->first_hour) * sizes.line * HOUR_LINES);
}

/* Places */

/* What the children's strips leave of a day's width. */
static double
get_room (TorgetWeekCanvas *self,
          const Sizes *sizes,
          int weekday)
{
  return get_day_width (sizes, weekday) - self->n_strips * sizes->strip_width - BLOCK_GAP;
}

static void
get_span (TorgetWeekCanvas *self,
          const Sizes *sizes,
          const TorgetWeekItem *item,
          double *left,
          double *width)
{
  const double room = get_room (self, sizes, item->weekday);

  *left = get_day_x (sizes, item->weekday);
  *width = room;
  if (item->is_strip)
    {
      *left += room + item->place.column * sizes->strip_width;
      *width = sizes->strip_width;
    }
  else if (item->slot_id != 0)
    {
      *width = room / item->place.n_columns;
      *left += item->place.column * *width;
    }
}

static void
torget_week_canvas_size_allocate (GtkWidget *widget,
                                  int width,
                                  int height,
                                  int baseline)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);
  Sizes sizes;

  get_sizes (self, &sizes);
  for (guint i = 0; i < self->views->len; i++)
    {
      GtkWidget *view = g_ptr_array_index (self->views, i);
      const TorgetWeekItem *item = torget_week_item_view_get_item (TORGET_WEEK_ITEM_VIEW (view));
      const double top = get_y (self, &sizes, item->start);
      const double bottom = get_y (self, &sizes, item->end);
      double left, wide;

      get_span (self, &sizes, item, &left, &wide);
      gtk_widget_size_allocate (
          view,
          &(GtkAllocation){ (int) left + BLOCK_GAP, (int) top + BLOCK_GAP,
                            MAX ((int) (left + wide) - (int) left - BLOCK_GAP, 1),
                            MAX ((int) bottom - (int) top - BLOCK_GAP, 1) },
          -1);
    }
}

/* Drawing */

static void
snapshot_text (TorgetWeekCanvas *self,
               GtkSnapshot *snapshot,
               const char *text,
               double x,
               double y,
               double width,
               const GdkRGBA *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_days (TorgetWeekCanvas *self,
               GtkSnapshot *snapshot,
               const Sizes *sizes,
               const TorgetTimelinePalette *palette)
{
  const float height
      = (float) (gtk_widget_get_height (GTK_WIDGET (self)) - sizes->header);
  const GdkRGBA weekend = torget_rgba_with_alpha (&palette->line, WEEKEND_ALPHA);

  for (int weekday = 1; weekday <= TORGET_WEEK_DAYS; weekday++)
    {
      const float x = (float) get_day_x (sizes, weekday);
      const double width = get_day_width (sizes, weekday);

      if (weekday > TORGET_WEEK_WORKDAYS)
        gtk_snapshot_append_color (snapshot, &weekend,
                                   &GRAPHENE_RECT_INIT (x, (float) sizes->header,
                                                        (float) width, height));
      torget_draw_line (snapshot, x, (float) sizes->header, height, 1, &palette->line);
      snapshot_text (self, snapshot, torget_weekday_get_short_name (weekday), x + GAP, 0,
                     width - GAP, &palette->text);
    }
}

static void
snapshot_hours (TorgetWeekCanvas *self,
                GtkSnapshot *snapshot,
                const Sizes *sizes,
                const TorgetTimelinePalette *palette)
{
  const float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  const GdkRGBA dim = torget_rgba_with_alpha (&palette->text, 0.75);

  for (int hour = self->first_hour; hour < self->last_hour; hour++)
    {
      const double y = get_y (self, sizes, hour * 60);
      char text[TORGET_TIME_SIZE];

      gtk_snapshot_append_color (snapshot, &palette->line,
                                 &GRAPHENE_RECT_INIT ((float) sizes->gutter, (float) (int) y,
                                                      width - (float) sizes->gutter, 1));
      snapshot_text (self, snapshot, torget_time_write (hour * 60, text), 0, y, sizes->gutter,
                     &dim);
    }
}

/* The very minutes that collide, seen through whatever stands there. */
static void
snapshot_clashes (TorgetWeekCanvas *self,
                  GtkSnapshot *snapshot,
                  const Sizes *sizes,
                  const TorgetTimelinePalette *palette)
{
  const GdkRGBA stripes
      = torget_rgba_with_alpha (&palette->mark[TORGET_TONE_ERROR], CLASH_ALPHA);

  for (guint i = 0; self->clashes != NULL && i < self->clashes->len; i++)
    {
      const TorgetWeekClash *clash = &g_array_index (self->clashes, TorgetWeekClash, i);
      const double top = get_y (self, sizes, clash->start);
      const graphene_rect_t box = GRAPHENE_RECT_INIT (
          (float) (get_day_x (sizes, clash->weekday) + BLOCK_GAP), (float) top,
          (float) (get_room (self, sizes, clash->weekday) - BLOCK_GAP),
          (float) (get_y (self, sizes, clash->end) - top));

      torget_draw_hatching (snapshot, &box, &stripes);
    }
}

static void
torget_week_canvas_snapshot (GtkWidget *widget,
                             GtkSnapshot *snapshot)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);
  TorgetTimelinePalette palette;
  Sizes sizes;

  get_sizes (self, &sizes);
  torget_timeline_palette_init (&palette, widget);
  snapshot_days (self, snapshot, &sizes, &palette);
  snapshot_hours (self, snapshot, &sizes, &palette);
  snapshot_clashes (self, snapshot, &sizes, &palette);
  for (guint i = self->views->len; i > 0; i--)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->views, i - 1), snapshot);
}

static void
torget_week_canvas_map (GtkWidget *widget)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);

  if (self->is_stale)
    torget_week_canvas_build (self);
  GTK_WIDGET_CLASS (torget_week_canvas_parent_class)->map (widget);
}

static void
clear (TorgetWeekCanvas *self)
{
  g_clear_pointer (&self->week, torget_week_unref);
  g_clear_pointer (&self->clashes, g_array_unref);
}

static void
torget_week_canvas_dispose (GObject *object)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (object);

  g_ptr_array_set_size (self->views, 0);
  torget_unparent_children (GTK_WIDGET (self));
  clear (self);
  G_OBJECT_CLASS (torget_week_canvas_parent_class)->dispose (object);
}

static void
torget_week_canvas_finalize (GObject *object)
{
  g_ptr_array_unref (TORGET_WEEK_CANVAS (object)->views);
  G_OBJECT_CLASS (torget_week_canvas_parent_class)->finalize (object);
}

static void
torget_week_canvas_class_init (TorgetWeekCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_week_canvas_dispose;
  object_class->finalize = torget_week_canvas_finalize;
  widget_class->map = torget_week_canvas_map;
  widget_class->measure = torget_week_canvas_measure;
  widget_class->size_allocate = torget_week_canvas_size_allocate;
  widget_class->snapshot = torget_week_canvas_snapshot;
  torget_week_canvas_class_init_input (widget_class);
  gtk_widget_class_set_css_name (widget_class, "weekcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
torget_week_canvas_init (TorgetWeekCanvas *self)
{
  self->weekend_share = TORGET_WEEK_EMPTY_WEEKEND;
  self->views = g_ptr_array_new ();
  torget_week_canvas_init_input (self);
}

/**
 * torget_week_canvas_set:
 * @self: a canvas
 * @week: what to show
 * @clashes: (element-type TorgetWeekClash): its collisions
 */
void
torget_week_canvas_set (TorgetWeekCanvas *self,
                        TorgetWeek *week,
                        GArray *clashes)
{
  g_return_if_fail (TORGET_IS_WEEK_CANVAS (self));

  torget_week_ref (week);
  g_array_ref (clashes);
  clear (self);
  self->week = week;
  self->clashes = clashes;
  torget_week_get_hours (week, &self->first_hour, &self->last_hour);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    torget_week_canvas_build (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
