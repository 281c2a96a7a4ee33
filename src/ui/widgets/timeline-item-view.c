/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetTimelineItemView: draws one bar, diamond or dot of a timeline.
 *
 * It is a widget of its own, so that the keyboard's focus, the pointer and the screen reader
 * meet each item as they meet a button: GTK 4.8 lets only widgets be accessible objects. The
 * canvas gives it its box; it never asks for room itself.
 */
#include "config.h"

#include "ui/widgets/timeline-item-view.h"

#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"

#include <math.h>

/* Narrower than this a label would be all ellipsis. */
#define MIN_LABEL_WIDTH 22.0

struct _TorgetTimelineItemView
{
  GtkWidget parent_instance;

  TorgetTimelineData *data;
  guint item;
  TorgetTimelineBox box;
  PangoLayout *label;
};

G_DEFINE_FINAL_TYPE (TorgetTimelineItemView, torget_timeline_item_view, GTK_TYPE_WIDGET)

static const TorgetTimelineItem *
get_item (TorgetTimelineItemView *self)
{
  return torget_timeline_data_get_item (self->data, self->item);
}

static PangoLayout *
get_label (TorgetTimelineItemView *self)
{
  if (self->label == NULL && get_item (self)->label != NULL)
    {
      self->label = gtk_widget_create_pango_layout (GTK_WIDGET (self), get_item (self)->label);
      pango_layout_set_single_paragraph_mode (self->label, TRUE);
      pango_layout_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
    }
  return self->label;
}

static void
snapshot_label (TorgetTimelineItemView *self,
                GtkSnapshot *snapshot,
                const TorgetTimelinePalette *palette)
{
  PangoLayout *label = get_label (self);
  int height;

  if (label == NULL || self->box.label_width < MIN_LABEL_WIDTH)
    return;
  pango_layout_set_width (label, (int) ceil (self->box.label_width * PANGO_SCALE));
  pango_layout_get_pixel_size (label, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) self->box.label_x,
                                                floorf ((float) (self->box.height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, label, &palette->text);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_bar (TorgetTimelineItemView *self,
              GtkSnapshot *snapshot,
              const TorgetTimelinePalette *palette)
{
  const TorgetTimelineBox *box = &self->box;
  const TorgetBarShape shape = {
    .box = GRAPHENE_RECT_INIT (0, 0, (float) box->width, (float) box->height),
    .today_x = (float) box->today_x,
    .cut_start = box->cut_start,
    .cut_end = box->cut_end,
  };

  torget_draw_bar (snapshot, &shape, &palette->fill[get_item (self)->tone]);
}

static void
snapshot_mark (TorgetTimelineItemView *self,
               GtkSnapshot *snapshot,
               const TorgetTimelinePalette *palette)
{
  const TorgetTimelineItem *item = get_item (self);
  const gboolean is_diamond = item->kind == TORGET_TIMELINE_DIAMOND;
  const TorgetMarkShape shape = {
    .is_diamond = is_diamond,
    .is_hollow = is_diamond && item->from > torget_timeline_data_get_today (self->data),
    .x = self->box.mark_x,
    .y = self->box.height / 2,
    .size = self->box.height,
  };

  torget_draw_mark (snapshot, &shape, &palette->mark[item->tone]);
}

static void
torget_timeline_item_view_snapshot (GtkWidget *widget,
                                    GtkSnapshot *snapshot)
{
  TorgetTimelineItemView *self = TORGET_TIMELINE_ITEM_VIEW (widget);
  TorgetTimelinePalette palette;

  torget_timeline_palette_init (&palette, widget);
  if (get_item (self)->kind == TORGET_TIMELINE_BAR)
    snapshot_bar (self, snapshot, &palette);
  else
    snapshot_mark (self, snapshot, &palette);
  snapshot_label (self, snapshot, &palette);
}

static void
torget_timeline_item_view_css_changed (GtkWidget *widget,
                                       GtkCssStyleChange *change)
{
  g_clear_object (&TORGET_TIMELINE_ITEM_VIEW (widget)->label);
  GTK_WIDGET_CLASS (torget_timeline_item_view_parent_class)->css_changed (widget, change);
}

static void
torget_timeline_item_view_dispose (GObject *object)
{
  TorgetTimelineItemView *self = TORGET_TIMELINE_ITEM_VIEW (object);

  g_clear_object (&self->label);
  G_OBJECT_CLASS (torget_timeline_item_view_parent_class)->dispose (object);
}

static void
torget_timeline_item_view_finalize (GObject *object)
{
  torget_timeline_data_unref (TORGET_TIMELINE_ITEM_VIEW (object)->data);
  G_OBJECT_CLASS (torget_timeline_item_view_parent_class)->finalize (object);
}

static void
torget_timeline_item_view_class_init (TorgetTimelineItemViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = torget_timeline_item_view_dispose;
  object_class->finalize = torget_timeline_item_view_finalize;
  widget_class->css_changed = torget_timeline_item_view_css_changed;
  widget_class->snapshot = torget_timeline_item_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "timelineitem");
}

static void
torget_timeline_item_view_init (TorgetTimelineItemView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * torget_timeline_item_view_new:
 * @data: a timeline
 * @item: index of the item to draw
 *
 * Returns: (transfer floating): a view named after the item's sentence; a button when there is
 *   a record to open
 */
GtkWidget *
torget_timeline_item_view_new (TorgetTimelineData *data,
                               guint item)
{
  const TorgetTimelineItem *described = torget_timeline_data_get_item (data, item);
  TorgetTimelineItemView *self
      = g_object_new (TORGET_TYPE_TIMELINE_ITEM_VIEW, "accessible-role",
                      described->record_type != NULL ? GTK_ACCESSIBLE_ROLE_BUTTON
                                                     : GTK_ACCESSIBLE_ROLE_LABEL,
                      NULL);

  self->data = torget_timeline_data_ref (data);
  self->item = item;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  described->text, -1);
  if (described->record_type != NULL)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
  return GTK_WIDGET (self);
}

/**
 * torget_timeline_item_view_get_item:
 * @self: a view
 *
 * Returns: the index of its item
 */
guint
torget_timeline_item_view_get_item (TorgetTimelineItemView *self)
{
  g_return_val_if_fail (TORGET_IS_TIMELINE_ITEM_VIEW (self), 0);

  return self->item;
}

/**
 * torget_timeline_item_view_get_label_width:
 * @self: a view
 *
 * Returns: how wide the whole label is, in pixels; 0 when there is none
 */
double
torget_timeline_item_view_get_label_width (TorgetTimelineItemView *self)
{
  PangoLayout *label;
  int width;

  g_return_val_if_fail (TORGET_IS_TIMELINE_ITEM_VIEW (self), 0);

  label = get_label (self);
  if (label == NULL)
    return 0;
  pango_layout_set_width (label, -1);
  pango_layout_get_pixel_size (label, &width, NULL);
  return width + 1;
}

/**
 * torget_timeline_item_view_set_box:
 * @self: a view
 * @box: where it is drawn
 */
void
torget_timeline_item_view_set_box (TorgetTimelineItemView *self,
                                   const TorgetTimelineBox *box)
{
  g_return_if_fail (TORGET_IS_TIMELINE_ITEM_VIEW (self));

  self->box = *box;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
