/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTimelineCanvas: the drawn part of a timeline: lane headers at the left, the axis on top,
 * the items in their lanes. Keyboard and pointer are in timeline-canvas-input.c.
 *
 * Property: `zoom`. Signal: `activate-item` (record type, row id).
 *
 * The children stand in reading order (heading, header, the lane's items by date), so that a
 * screen reader that walks the tree meets what the text equivalent says.
 */
#include "config.h"

#include "ui/widgets/timeline-canvas-private.h"

#include "ui/widgets/children.h"
#include "ui/widgets/timeline-order.h"

#include <glib/gi18n.h>
#include <math.h>

#define MIN_WIDTH 360
#define NATURAL_WIDTH 760
#define MAX_HEADER_SHARE 0.34
#define HEADER_GAP 12
#define FOOTER_GAP 10.0

enum
{
  PROP_ZOOM = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint activate_signal;

G_DEFINE_FINAL_TYPE (TorgetTimelineCanvas, torget_timeline_canvas, GTK_TYPE_WIDGET)

static double
get_line_height (TorgetTimelineCanvas *self)
{
  return torget_timeline_backdrop_get_line_height (self->backdrop);
}

static void
measure_text (TorgetTimelineCanvas *self,
              TorgetTimelineMetrics *metrics,
              double *label_widths)
{
  const double line_height = get_line_height (self);

  *metrics = (TorgetTimelineMetrics){
    .axis_height = 2 * line_height + 6,
    .heading_height = ceil (line_height * 1.2) + 18,
    .bar_height = MAX (20, line_height + 4),
    .mark_height = MAX (18, line_height + 2),
    .mark_size = MAX (18, line_height + 2),
    .gap = 8,
    .padding = 7,
  };
  for (guint i = 0; i < self->views->len; i++)
    label_widths[i]
        = torget_timeline_item_view_get_label_width (g_ptr_array_index (self->views, i));
}

static double
measure_headers (TorgetTimelineCanvas *self,
                 int width)
{
  int widest = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      int natural;

      gtk_widget_measure (g_array_index (self->lanes, TorgetTimelineLaneWidgets, i).header,
                          GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      widest = MAX (widest, natural + HEADER_GAP);
    }
  return MIN (widest, floor (width * MAX_HEADER_SHARE));
}

static TorgetTimelineLayout *
create_layout (TorgetTimelineCanvas *self,
               int width,
               TorgetTimelineScale *scale,
               TorgetTimelineMetrics *metrics)
{
  g_autofree double *label_widths = g_new0 (double, self->views->len + 1);
  TorgetDate first, last;

  measure_text (self, metrics, label_widths);
  scale->x = measure_headers (self, width);
  scale->width = width - scale->x;
  torget_timeline_data_get_range (self->data, &first, &last);
  torget_timeline_scale_set_range (scale, self->zoom, self->centre, first, last);
  return torget_timeline_layout_new (self->data, scale, metrics, label_widths);
}

static GtkSizeRequestMode
torget_timeline_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
torget_timeline_canvas_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (widget);
  g_autoptr (TorgetTimelineLayout) layout = NULL;
  TorgetTimelineScale scale;
  TorgetTimelineMetrics metrics;

  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->data == NULL)
    {
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : 0;
      *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : 0;
      return;
    }
  layout = create_layout (self, for_size >= 0 ? for_size : MIN_WIDTH, &scale, &metrics);
  *minimum = *natural = (int) ceil (layout->height + get_line_height (self) + FOOTER_GAP);
}

static void
place_child (GtkWidget *child,
             double x,
             double y,
             double width,
             double height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child,
                            &(GtkAllocation){ (int) floor (x), (int) floor (y),
                                              (int) ceil (width), (int) ceil (height) },
                            -1);
}

static void
place_lane (TorgetTimelineCanvas *self,
            guint lane,
            const TorgetTimelineMetrics *metrics,
            int width)
{
  const TorgetTimelineLaneWidgets *widgets
      = &g_array_index (self->lanes, TorgetTimelineLaneWidgets, lane);
  const TorgetTimelineBand *band = &self->layout->bands[lane];
  const double row_height = metrics->bar_height + 2 * metrics->padding;

  if (widgets->heading != NULL)
    place_child (widgets->heading, 0, band->heading_y, width, metrics->heading_height);
  place_child (widgets->header, 0, band->y, self->scale.x - HEADER_GAP, row_height);
  if (widgets->empty != NULL)
    place_child (widgets->empty, self->scale.x + metrics->gap, band->y,
                 self->scale.width - metrics->gap, row_height);
}

static void
place_item (TorgetTimelineCanvas *self,
            guint item)
{
  TorgetTimelineItemView *view = g_ptr_array_index (self->views, item);
  const TorgetTimelineBox *box = &self->layout->boxes[item];

  gtk_widget_set_child_visible (GTK_WIDGET (view), box->visible);
  if (!box->visible)
    return;
  torget_timeline_item_view_set_box (view, box);
  place_child (GTK_WIDGET (view), box->x, box->y, box->width, box->height);
}

static void
torget_timeline_canvas_size_allocate (GtkWidget *widget,
                                      int width,
                                      int height,
                                      int baseline)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (widget);
  TorgetTimelineMetrics metrics;

  place_child (GTK_WIDGET (self->backdrop), 0, 0, width, height);
  if (self->data == NULL)
    return;
  g_clear_pointer (&self->layout, torget_timeline_layout_free);
  self->layout = create_layout (self, width, &self->scale, &metrics);
  torget_timeline_backdrop_show (self->backdrop, self->data, &self->scale, self->layout);
  for (guint i = 0; i < self->lanes->len; i++)
    place_lane (self, i, &metrics, width);
  for (guint i = 0; i < self->views->len; i++)
    place_item (self, i);
  torget_timeline_canvas_place_tip (self);
}

static GtkWidget *
create_label (const char *text,
              const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style_class != NULL)
    gtk_widget_add_css_class (label, style_class);
  return label;
}

static GtkWidget *
create_header (const TorgetTimelineLane *lane)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  if (lane->icon_name != NULL)
    {
      GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", lane->icon_name,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

      gtk_box_append (GTK_BOX (header), icon);
    }
  gtk_box_append (GTK_BOX (header), create_label (lane->label, NULL));
  gtk_widget_set_tooltip_text (header, lane->label);
  return header;
}

static GtkWidget *
add_child (TorgetTimelineCanvas *self,
           GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), GTK_WIDGET (self->popover));
  return child;
}

static void
add_lane (TorgetTimelineCanvas *self,
          guint index,
          const char *previous_group)
{
  const TorgetTimelineLane *lane = torget_timeline_data_get_lane (self->data, index);
  g_autoptr (GArray) items = torget_timeline_order_list_lane (self->data, index);
  TorgetTimelineLaneWidgets widgets = { NULL };

  if (lane->group != NULL && g_strcmp0 (lane->group, previous_group) != 0)
    widgets.heading = add_child (self, create_label (lane->group, "heading"));
  widgets.header = add_child (self, create_header (lane));
  if (items->len == 0)
    widgets.empty = add_child (
        self, create_label (lane->empty_text != NULL ? lane->empty_text : _("Nothing recorded"),
                            "dim-label"));
  g_array_append_val (self->lanes, widgets);
  for (guint i = 0; i < items->len; i++)
    {
      const guint item = g_array_index (items, guint, i);

      self->views->pdata[item]
          = add_child (self, torget_timeline_item_view_new (self->data, item));
    }
}

static void
clear_children (TorgetTimelineCanvas *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  torget_timeline_backdrop_show (self->backdrop, NULL, NULL, NULL);
  g_clear_pointer (&self->layout, torget_timeline_layout_free);
  g_ptr_array_set_size (self->views, 0);
  g_array_set_size (self->lanes, 0);
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != GTK_WIDGET (self->popover) && child != GTK_WIDGET (self->backdrop))
        gtk_widget_unparent (child);
      child = next;
    }
}

static void
build_children (TorgetTimelineCanvas *self)
{
  const char *group = NULL;

  g_ptr_array_set_size (self->views, (int) torget_timeline_data_get_n_items (self->data));
  for (guint i = 0; i < torget_timeline_data_get_n_lanes (self->data); i++)
    {
      add_lane (self, i, group);
      group = torget_timeline_data_get_lane (self->data, i)->group;
    }
}

static void
torget_timeline_canvas_dispose (GObject *object)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (object);

  torget_timeline_canvas_dispose_input (self);
  torget_unparent_children (GTK_WIDGET (self));
  G_OBJECT_CLASS (torget_timeline_canvas_parent_class)->dispose (object);
}

static void
torget_timeline_canvas_finalize (GObject *object)
{
  TorgetTimelineCanvas *self = TORGET_TIMELINE_CANVAS (object);

  g_ptr_array_unref (self->views);
  g_array_unref (self->lanes);
  torget_timeline_layout_free (self->layout);
  g_clear_pointer (&self->data, torget_timeline_data_unref);
  G_OBJECT_CLASS (torget_timeline_canvas_parent_class)->finalize (object);
}

static void
torget_timeline_canvas_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  if (prop_id == PROP_ZOOM)
    g_value_set_enum (value, TORGET_TIMELINE_CANVAS (object)->zoom);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
torget_timeline_canvas_class_init (TorgetTimelineCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_timeline_canvas_dispose;
  object_class->finalize = torget_timeline_canvas_finalize;
  object_class->get_property = torget_timeline_canvas_get_property;
  widget_class->get_request_mode = torget_timeline_canvas_get_request_mode;
  widget_class->measure = torget_timeline_canvas_measure;
  widget_class->size_allocate = torget_timeline_canvas_size_allocate;

  properties[PROP_ZOOM] = g_param_spec_enum (
      "zoom", NULL, NULL, TORGET_TYPE_TIMELINE_ZOOM, TORGET_TIMELINE_ZOOM_ALL,
      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  activate_signal
      = g_signal_new ("activate-item", TORGET_TYPE_TIMELINE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);

  gtk_widget_class_set_css_name (widget_class, "timelinecanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  torget_timeline_canvas_class_init_input (widget_class);
}

static void
torget_timeline_canvas_init (TorgetTimelineCanvas *self)
{
  self->views = g_ptr_array_new ();
  self->lanes = g_array_new (FALSE, TRUE, sizeof (TorgetTimelineLaneWidgets));
  self->backdrop = TORGET_TIMELINE_BACKDROP (torget_timeline_backdrop_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->backdrop), GTK_WIDGET (self));
  torget_timeline_canvas_init_input (self);
}

/**
 * torget_timeline_canvas_set_data:
 * @self: a canvas
 * @data: (nullable): what to show
 */
void
torget_timeline_canvas_set_data (TorgetTimelineCanvas *self,
                                 TorgetTimelineData *data)
{
  const gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  torget_timeline_canvas_hide_tip (self);
  clear_children (self);
  if (data != NULL)
    torget_timeline_data_ref (data);
  g_clear_pointer (&self->data, torget_timeline_data_unref);
  self->data = data;
  if (data != NULL)
    {
      self->centre = torget_timeline_data_get_today (data);
      build_children (self);
    }
  if (self->current >= self->views->len
      && (data == NULL || !torget_timeline_order_get_start (data, &self->current)))
    self->current = TORGET_TIMELINE_NO_ITEM;
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * torget_timeline_canvas_get_zoom:
 * @self: a canvas
 *
 * Returns: how much of the axis is seen
 */
TorgetTimelineZoom
torget_timeline_canvas_get_zoom (TorgetTimelineCanvas *self)
{
  return self->zoom;
}

/**
 * torget_timeline_canvas_set_zoom:
 * @self: a canvas
 * @zoom: how much of the axis is seen
 */
void
torget_timeline_canvas_set_zoom (TorgetTimelineCanvas *self,
                                 TorgetTimelineZoom zoom)
{
  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

/* Opens the item's record, if it has one. */
void
torget_timeline_canvas_activate (TorgetTimelineCanvas *self,
                                 guint item)
{
  const TorgetTimelineItem *activated = torget_timeline_data_get_item (self->data, item);

  if (activated->record_type != NULL)
    g_signal_emit (self, activate_signal, 0, activated->record_type, activated->record_id);
}

/* Moves along the axis so that @centre is seen, within what the timeline names. */
void
torget_timeline_canvas_look_at (TorgetTimelineCanvas *self,
                                TorgetDate centre)
{
  TorgetDate first, last;

  torget_timeline_data_get_range (self->data, &first, &last);
  self->centre = CLAMP (centre, first, last);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
