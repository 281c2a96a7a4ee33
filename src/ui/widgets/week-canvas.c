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
#include "ui/widgets/week-text.h"

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

  measure_words (self, sizes);
  sizes->day_width = (double) (gtk_widget_get_width (GTK_WIDGET (self)) - sizes->gutter)
                     / TORGET_WEEK_DAYS;
  sizes->hour_height
      = (double) (gtk_widget_get_height (GTK_WIDGET (self)) - sizes->header) / n_hours;
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
          const Sizes *sizes)
{
  return sizes->day_width - self->n_strips * sizes->strip_width - BLOCK_GAP;
}

static void
get_span (TorgetWeekCanvas *self,
          const Sizes *sizes,
          guint index,
          double *left,
          double *width)
{
  const TorgetWeekItem *item
      = torget_week_item_view_get_item (g_ptr_array_index (self->views, index));
  const double room = get_room (self, sizes);

  *left = sizes->gutter + (item->weekday - 1) * sizes->day_width;
  *width = room;
  if (item->is_strip)
    {
      *left += room + self->places[index].column * sizes->strip_width;
      *width = sizes->strip_width;
    }
  else if (item->slot_id != 0)
    {
      *width = room / self->places[index].n_columns;
      *left += self->places[index].column * *width;
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

      get_span (self, &sizes, i, &left, &wide);
      gtk_widget_size_allocate (
          view,
          &(GtkAllocation) { (int) left + BLOCK_GAP, (int) top + BLOCK_GAP,
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
      const float x = (float) (sizes->gutter + (weekday - 1) * sizes->day_width);

      if (weekday > 5)
        gtk_snapshot_append_color (snapshot, &weekend,
                                   &GRAPHENE_RECT_INIT (x, (float) sizes->header,
                                                        (float) sizes->day_width, height));
      torget_draw_line (snapshot, x, (float) sizes->header, height, 1, &palette->line);
      snapshot_text (self, snapshot, torget_weekday_get_short_name (weekday), x + GAP, 0,
                     sizes->day_width - GAP, &palette->text);
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
      = torget_rgba_with_alpha (&palette->fill[TORGET_TONE_ERROR], CLASH_ALPHA);

  for (guint i = 0; self->clashes != NULL && i < self->clashes->len; i++)
    {
      const TorgetWeekClash *clash = &g_array_index (self->clashes, TorgetWeekClash, i);
      const double top = get_y (self, sizes, clash->start);
      const graphene_rect_t box = GRAPHENE_RECT_INIT (
          (float) (sizes->gutter + (clash->weekday - 1) * sizes->day_width + BLOCK_GAP),
          (float) top, (float) (get_room (self, sizes) - BLOCK_GAP),
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

/* Views */

static void
add_view (TorgetWeekCanvas *self,
          const TorgetWeekItem *item)
{
  GtkWidget *view = torget_week_item_view_new (item);

  gtk_widget_set_parent (view, GTK_WIDGET (self));
  g_ptr_array_add (self->views, view);
}

/* The first letter of a child's name. */
static char *
dup_initial (TorgetWeekCanvas *self,
             const TorgetWeekBlock *block)
{
  for (guint i = 0; i < torget_week_get_n_members (self->week); i++)
    {
      const TorgetWeekMember *member = torget_week_get_member (self->week, i);

      if (member->person_id == block->person_id)
        return g_utf8_substring (member->name, 0, MIN (g_utf8_strlen (member->name, -1), 1));
    }
  return g_strdup ("");
}

static void
add_block (TorgetWeekCanvas *self,
           guint index)
{
  static const TorgetTone tones[] = {
    [TORGET_WEEK_ACTIVITY] = TORGET_TONE_ACCENT,
    [TORGET_WEEK_SFI] = TORGET_TONE_SUCCESS,
    [TORGET_WEEK_PRESCHOOL] = TORGET_TONE_NEUTRAL,
  };
  const TorgetWeekBlock *block = torget_week_get_block (self->week, index);
  const gboolean is_strip = block->person_id != torget_week_get_person_id (self->week);
  g_autofree char *initial = is_strip ? dup_initial (self, block) : NULL;
  g_autofree char *text = torget_week_dup_block_text (self->week, index, self->clashes);

  if (is_strip)
    self->n_strips = MAX (self->n_strips, self->places[index].n_columns);
  add_view (self, &(TorgetWeekItem) {
                      .weekday = block->weekday,
                      .start = block->start,
                      .end = block->end,
                      .slot_id = block->slot_id,
                      .is_strip = is_strip,
                      .is_clash = torget_week_block_clashes (self->week, index, self->clashes),
                      .tone = tones[block->kind],
                      .label = is_strip ? initial : block->label,
                      .text = text });
}

static gboolean
is_empty (TorgetWeekCanvas *self,
          int weekday,
          int start)
{
  for (guint i = 0; i < torget_week_get_n_blocks (self->week); i++)
    {
      const TorgetWeekBlock *block = torget_week_get_block (self->week, i);

      if (block->person_id == torget_week_get_person_id (self->week)
          && block->weekday == weekday && block->start < start + 60 && start < block->end)
        return FALSE;
    }
  return TRUE;
}

static void
add_hours (TorgetWeekCanvas *self)
{
  for (int weekday = 1; weekday <= TORGET_WEEK_DAYS; weekday++)
    for (int hour = self->first_hour; hour < self->last_hour; hour++)
      {
        g_autofree char *text = NULL;

        if (!is_empty (self, weekday, hour * 60))
          continue;
        text = torget_week_dup_hour_text (weekday, hour * 60);
        add_view (self, &(TorgetWeekItem) { .weekday = weekday,
                                            .start = hour * 60,
                                            .end = hour * 60 + 60,
                                            .text = text });
      }
}

static void
build (TorgetWeekCanvas *self)
{
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->is_stale = FALSE;
  g_ptr_array_set_size (self->views, 0);
  torget_unparent_children (GTK_WIDGET (self));
  self->n_strips = 0;
  if (self->week == NULL)
    return;
  for (guint i = 0; i < torget_week_get_n_blocks (self->week); i++)
    add_block (self, i);
  add_hours (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
torget_week_canvas_map (GtkWidget *widget)
{
  TorgetWeekCanvas *self = TORGET_WEEK_CANVAS (widget);

  if (self->is_stale)
    build (self);
  GTK_WIDGET_CLASS (torget_week_canvas_parent_class)->map (widget);
}

static void
clear (TorgetWeekCanvas *self)
{
  g_clear_pointer (&self->week, torget_week_unref);
  g_clear_pointer (&self->clashes, g_array_unref);
  g_clear_pointer (&self->places, g_free);
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
  self->views = g_ptr_array_new ();
  torget_week_canvas_init_input (self);
}

/**
 * torget_week_canvas_new:
 *
 * Returns: (transfer floating): a canvas without a week
 */
GtkWidget *
torget_week_canvas_new (void)
{
  return g_object_new (TORGET_TYPE_WEEK_CANVAS, NULL);
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
  self->places = torget_week_place (week);
  torget_week_get_hours (week, &self->first_hour, &self->last_hour);
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    build (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
