/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTimelineBackdrop: draws what lies behind the items of a timeline: years and months on
 * top, the grid, the lines between lanes, what depends on what, and today.
 */
#include "config.h"

#include "ui/widgets/timeline-backdrop.h"

#include "ui/widgets/date-words.h"
#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"

#include <glib/gi18n.h>
#include <math.h>

#define TEXT_GAP 4.0
#define LINK_ARROW 4.0
#define LINK_INSET 10.0
#define TODAY_WIDTH 2.0
#define LIMIT_WIDTH 2.0f
#define LIMIT_ALPHA 0.3

struct _TorgetTimelineBackdrop
{
  GtkWidget parent_instance;

  TorgetTimelineData *data;
  TorgetTimelineScale scale;
  const TorgetTimelineLayout *layout; /* the canvas keeps it alive */
};

G_DEFINE_FINAL_TYPE (TorgetTimelineBackdrop, torget_timeline_backdrop, GTK_TYPE_WIDGET)

typedef struct
{
  TorgetTimelineBackdrop *self;
  GtkSnapshot *snapshot;
  TorgetTimelinePalette palette;
  double line_height;
} Drawing;

/* A row of the axis: the years, or the months. */
typedef struct
{
  int min_months;
  const char *widest; /* the widest text of the row, about */
  double y;           /* in lines of text */
  PangoWeight weight;
  double text_alpha;
  double line_alpha;
} AxisRow;

static const AxisRow axis_rows[] = {
  { 12, "2026", 0, PANGO_WEIGHT_BOLD, 0.9, 1.5 },
  { 1, "MMM", 1, PANGO_WEIGHT_NORMAL, 0.65, 0.6 },
};

static char *
dup_tick_text (const AxisRow *row,
               TorgetDate date)
{
  int year, month, day;

  torget_date_get_ymd (date, &year, &month, &day);
  if (row->min_months == 12)
    return g_strdup_printf ("%d", year);
  return g_strdup (torget_month_get_short_name (month));
}

static PangoLayout *
create_text (TorgetTimelineBackdrop *self,
             const char *text,
             PangoWeight weight)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (weight));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static double
measure_text (TorgetTimelineBackdrop *self,
              const char *text,
              double *height)
{
  g_autoptr (PangoLayout) layout = create_text (self, text, PANGO_WEIGHT_BOLD);
  int pixel_width, pixel_height;

  pango_layout_get_pixel_size (layout, &pixel_width, &pixel_height);
  if (height != NULL)
    *height = pixel_height;
  return pixel_width;
}

static void
draw_text (Drawing *drawing,
           PangoLayout *layout,
           double x,
           double y,
           const GdkRGBA *colour)
{
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
  gtk_snapshot_append_layout (drawing->snapshot, layout, colour);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
draw_rectangle (Drawing *drawing,
                double x,
                double y,
                double width,
                double height,
                const GdkRGBA *colour)
{
  gtk_snapshot_append_color (drawing->snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) round (x), (float) round (y),
                                                  (float) width, (float) height));
}

/* Names the stretch of the axis from @start to @end; the first at the left edge, if it fits. */
static void
draw_tick (Drawing *drawing,
           const AxisRow *row,
           TorgetDate date,
           double start,
           double end)
{
  const TorgetTimelineScale *scale = &drawing->self->scale;
  const GdkRGBA text_colour = torget_rgba_with_alpha (&drawing->palette.text, row->text_alpha);
  const GdkRGBA line_colour = torget_rgba_with_alpha (&drawing->palette.line, row->line_alpha);
  const double x = MAX (start, scale->x) + TEXT_GAP;
  const double top = row->y * drawing->line_height;
  g_autofree char *text = dup_tick_text (row, date);
  g_autoptr (PangoLayout) layout = create_text (drawing->self, text, row->weight);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (x + width <= MIN (end, scale->x + scale->width))
    draw_text (drawing, layout, x, top, &text_colour);
  if (start >= scale->x)
    draw_rectangle (drawing, start, top, 1, drawing->self->layout->height - top, &line_colour);
}

static void
draw_axis_row (Drawing *drawing,
               const AxisRow *row)
{
  const TorgetTimelineScale *scale = &drawing->self->scale;
  const double min_distance = measure_text (drawing->self, row->widest, NULL) + 3 * TEXT_GAP;
  int months;
  g_autoptr (GArray) ticks
      = torget_timeline_scale_list_ticks (scale, row->min_months, min_distance, &months);

  if (months >= 12 && row->min_months < 12)
    return;
  for (guint i = 0; i < ticks->len; i++)
    {
      const TorgetDate date = g_array_index (ticks, TorgetDate, i);

      draw_tick (drawing, row, date, torget_timeline_scale_get_x (scale, date),
                 torget_timeline_scale_get_x (scale, torget_date_add_months (date, months)));
    }
}

static void
draw_separators (Drawing *drawing)
{
  const TorgetTimelineBackdrop *self = drawing->self;
  const double width = gtk_widget_get_width (GTK_WIDGET (self));

  for (guint i = 0; i < torget_timeline_data_get_n_lanes (self->data); i++)
    draw_rectangle (drawing, 0, self->layout->bands[i].y, width, 1, &drawing->palette.line);
  draw_rectangle (drawing, 0, self->layout->height, width, 1, &drawing->palette.line);
}

/* Where a link meets an item: a mark in its middle, a bar as near to @near as it reaches. */
static double
get_anchor (const TorgetTimelineData *data,
            guint item,
            const TorgetTimelineBox *box,
            double near)
{
  const double inset = MIN (LINK_INSET, box->width / 2);

  if (torget_timeline_data_get_item (data, item)->kind != TORGET_TIMELINE_BAR)
    return round (box->x + box->mark_x) + 0.5;
  return round (CLAMP (near, box->x + inset, box->x + box->width - inset)) + 0.5;
}

static void
trace_link (cairo_t *cr,
            double from_x,
            double from_y,
            double to_x,
            double to_y)
{
  const double arrow = to_y > from_y ? LINK_ARROW : -LINK_ARROW;
  const double middle = round (to_y - 2 * arrow) + 0.5;

  cairo_move_to (cr, from_x, from_y);
  cairo_line_to (cr, from_x, middle);
  cairo_line_to (cr, to_x, middle);
  cairo_line_to (cr, to_x, to_y);
  cairo_stroke (cr);
  cairo_move_to (cr, to_x - LINK_ARROW, to_y - arrow);
  cairo_line_to (cr, to_x + LINK_ARROW, to_y - arrow);
  cairo_line_to (cr, to_x, to_y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_link (Drawing *drawing,
           const TorgetTimelineLink *link,
           cairo_t *cr)
{
  const TorgetTimelineBackdrop *self = drawing->self;
  const TorgetTimelineBox *from = &self->layout->boxes[link->from_item];
  const TorgetTimelineBox *to = &self->layout->boxes[link->to_item];
  const gboolean is_down = to->y > from->y;
  double from_x, to_x;

  if (!from->visible || !to->visible)
    return;
  from_x = get_anchor (self->data, link->from_item, from, from->x);
  to_x = get_anchor (self->data, link->to_item, to, from_x);
  trace_link (cr, from_x, is_down ? from->y + from->height : from->y, to_x,
              is_down ? to->y : to->y + to->height);
}

static void
draw_links (Drawing *drawing)
{
  const TorgetTimelineBackdrop *self = drawing->self;
  const GdkRGBA colour = torget_rgba_with_alpha (&drawing->palette.text, 0.55);
  cairo_t *cr;

  if (torget_timeline_data_get_n_links (self->data) == 0)
    return;
  cr = gtk_snapshot_append_cairo (
      drawing->snapshot,
      &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                           (float) self->layout->height));
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_set_line_width (cr, 1.25);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < torget_timeline_data_get_n_links (self->data); i++)
    draw_link (drawing, torget_timeline_data_get_link (self->data, i), cr);
  cairo_destroy (cr);
}

/* The time after the limit is hatched through all lanes. */
static void
draw_limit (Drawing *drawing)
{
  const TorgetTimelineBackdrop *self = drawing->self;
  const TorgetDate limit = torget_timeline_data_get_limit (self->data);
  const double right = self->scale.x + self->scale.width;
  const double top = 2 * drawing->line_height;
  const double x = MAX (torget_timeline_scale_get_x (&self->scale, limit), self->scale.x);
  const GdkRGBA stripes
      = torget_rgba_with_alpha (&drawing->palette.mark[TORGET_TONE_ERROR], LIMIT_ALPHA);

  if (limit == TORGET_DATE_NONE || x >= right)
    return;
  torget_draw_hatching (drawing->snapshot,
                        &GRAPHENE_RECT_INIT ((float) x, (float) top, (float) (right - x),
                                             (float) (self->layout->height - top)),
                        &stripes);
  torget_draw_line (drawing->snapshot, (float) x, (float) top,
                    (float) (self->layout->height - top), LIMIT_WIDTH,
                    &drawing->palette.mark[TORGET_TONE_ERROR]);
}

static void
draw_today (Drawing *drawing)
{
  const TorgetTimelineBackdrop *self = drawing->self;
  const TorgetDate today = torget_timeline_data_get_today (self->data);
  const double right = self->scale.x + self->scale.width;
  const double top = 2 * drawing->line_height;
  const double x = torget_timeline_scale_get_x (&self->scale, today);
  const GdkRGBA line_colour = torget_rgba_with_alpha (&drawing->palette.today, 0.6);
  char iso[TORGET_DATE_ISO_SIZE];
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int width;

  if (!torget_timeline_scale_contains (&self->scale, today))
    return;
  /* Translators: under the line that marks today on the timeline; %s is the date. */
  text = g_strdup_printf (_("Today %s"), torget_date_write_iso (today, iso));
  layout = create_text (drawing->self, text, PANGO_WEIGHT_BOLD);
  pango_layout_get_pixel_size (layout, &width, NULL);
  draw_rectangle (drawing, x - TODAY_WIDTH / 2, top, TODAY_WIDTH,
                  self->layout->height - top + TEXT_GAP, &line_colour);
  draw_text (drawing, layout, CLAMP (x - width / 2.0, self->scale.x, right - width),
             self->layout->height + TEXT_GAP, &drawing->palette.today);
}

static void
torget_timeline_backdrop_snapshot (GtkWidget *widget,
                                   GtkSnapshot *snapshot)
{
  TorgetTimelineBackdrop *self = TORGET_TIMELINE_BACKDROP (widget);
  Drawing drawing = { .self = self, .snapshot = snapshot };

  if (self->data == NULL)
    return;
  torget_timeline_palette_init (&drawing.palette, widget);
  drawing.line_height = torget_timeline_backdrop_get_line_height (self);
  for (guint i = 0; i < G_N_ELEMENTS (axis_rows); i++)
    draw_axis_row (&drawing, &axis_rows[i]);
  draw_separators (&drawing);
  draw_limit (&drawing);
  draw_today (&drawing);
  draw_links (&drawing);
}

static void
torget_timeline_backdrop_finalize (GObject *object)
{
  g_clear_pointer (&TORGET_TIMELINE_BACKDROP (object)->data, torget_timeline_data_unref);
  G_OBJECT_CLASS (torget_timeline_backdrop_parent_class)->finalize (object);
}

static void
torget_timeline_backdrop_class_init (TorgetTimelineBackdropClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = torget_timeline_backdrop_finalize;
  widget_class->snapshot = torget_timeline_backdrop_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelinebackdrop");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
torget_timeline_backdrop_init (TorgetTimelineBackdrop *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/**
 * torget_timeline_backdrop_new:
 *
 * Returns: (transfer floating): an empty backdrop
 */
GtkWidget *
torget_timeline_backdrop_new (void)
{
  return g_object_new (TORGET_TYPE_TIMELINE_BACKDROP, NULL);
}

/**
 * torget_timeline_backdrop_get_line_height:
 * @self: a backdrop
 *
 * Returns: the height of a line of its text, in pixels
 */
double
torget_timeline_backdrop_get_line_height (TorgetTimelineBackdrop *self)
{
  double height;

  g_return_val_if_fail (TORGET_IS_TIMELINE_BACKDROP (self), 0);

  measure_text (self, "2026", &height);
  return height;
}

/**
 * torget_timeline_backdrop_show:
 * @self: a backdrop
 * @data: (nullable): what the timeline shows, or %NULL for nothing
 * @scale: (nullable): the axis; copied
 * @layout: (nullable): where everything stands; kept alive by the caller until the next call
 */
void
torget_timeline_backdrop_show (TorgetTimelineBackdrop *self,
                               TorgetTimelineData *data,
                               const TorgetTimelineScale *scale,
                               const TorgetTimelineLayout *layout)
{
  g_return_if_fail (TORGET_IS_TIMELINE_BACKDROP (self));

  if (data != NULL)
    {
      torget_timeline_data_ref (data);
      self->scale = *scale;
    }
  g_clear_pointer (&self->data, torget_timeline_data_unref);
  self->data = data;
  self->layout = layout;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
