/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetWeekItemView: draws one time of the week, or an empty hour that can be filled.
 *
 * It is a widget of its own, so that the keyboard's focus, the pointer and the screen reader meet
 * it as they meet a button. The grid gives it its place; it never asks for room itself.
 */
#include "config.h"

#include "ui/widgets/week-item-view.h"

#include "domain/time-input.h"
#include "ui/widgets/draw.h"
#include "ui/widgets/timeline-palette.h"

#define PADDING 4.0f
#define ICON_SIZE 16.0f
#define ICON_GAP 2.0f
#define NARROW_ICONS 5.0f
#define HATCH_ALPHA 0.45
#define EDGE_RADIUS 6.0f
#define EDGE_WIDTH 1.5f
#define PLUS_SIZE 9.0f
#define PLUS_WIDTH 1.5f

struct _TorgetWeekItemView
{
  GtkWidget parent_instance;

  TorgetWeekItem item;
  char *label;
};

G_DEFINE_FINAL_TYPE (TorgetWeekItemView, torget_week_item_view, GTK_TYPE_WIDGET)

static graphene_rect_t
get_box (TorgetWeekItemView *self)
{
  return GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                             (float) gtk_widget_get_height (GTK_WIDGET (self)));
}

static gboolean
has_icon (TorgetWeekItemView *self)
{
  return self->item.is_clash && !self->item.is_strip;
}

/* Too narrow for words beside the icon. */
static gboolean
is_narrow (TorgetWeekItemView *self)
{
  return get_box (self).size.width < NARROW_ICONS * ICON_SIZE;
}

/* The name, and under it the time where there is room. */
static char *
dup_words (TorgetWeekItemView *self)
{
  char from[TORGET_TIME_SIZE];
  char to[TORGET_TIME_SIZE];

  if (self->item.is_strip)
    return g_strdup (self->label);
  return g_strdup_printf ("%s\n%s–%s", self->label, torget_time_write (self->item.start, from),
                          torget_time_write (self->item.end, to));
}

static void
snapshot_words (TorgetWeekItemView *self,
                GtkSnapshot *snapshot,
                const TorgetTimelinePalette *palette)
{
  const graphene_rect_t box = get_box (self);
  const float side = self->item.is_strip ? 0 : PADDING;
  const float icon = has_icon (self) && !is_narrow (self) ? ICON_SIZE : 0;
  const float width = box.size.width - 2 * side - icon;
  g_autofree char *words = dup_words (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), words);

  if (width <= 0)
    return;
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_height (layout, (int) ((box.size.height - PADDING) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  /* A Swedish word may be longer than a day is wide. */
  pango_layout_set_wrap (layout, self->item.is_strip ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR);
  if (self->item.is_strip)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (side, PADDING / 2));
  gtk_snapshot_append_layout (snapshot, layout, &palette->text);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_icon (TorgetWeekItemView *self,
               GtkSnapshot *snapshot,
               const TorgetTimelinePalette *palette)
{
  const graphene_rect_t box = get_box (self);
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, torget_tone_get_icon_name (TORGET_TONE_WARNING), NULL, (int) ICON_SIZE,
      gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (box.size.width - ICON_SIZE - ICON_GAP,
                                      is_narrow (self) ? box.size.height - ICON_SIZE - ICON_GAP
                                                       : ICON_GAP));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_SIZE,
                                            ICON_SIZE, &palette->mark[TORGET_TONE_ERROR], 1);
  gtk_snapshot_restore (snapshot);
}

/* Under the child's initial. */
static void
snapshot_strip (TorgetWeekItemView *self,
                GtkSnapshot *snapshot,
                const GdkRGBA *colour)
{
  const GdkRGBA stripes = torget_rgba_with_alpha (colour, HATCH_ALPHA);
  graphene_rect_t box = get_box (self);

  box.origin.y += box.size.width;
  box.size.height -= box.size.width;
  if (box.size.height > 0)
    torget_draw_hatching (snapshot, &box, &stripes);
}

static void
snapshot_edge (TorgetWeekItemView *self,
               GtkSnapshot *snapshot,
               const GdkRGBA *colour)
{
  const graphene_rect_t box = get_box (self);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &box, EDGE_RADIUS);
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { EDGE_WIDTH, EDGE_WIDTH, EDGE_WIDTH, EDGE_WIDTH },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}

static void
snapshot_time (TorgetWeekItemView *self,
               GtkSnapshot *snapshot,
               const TorgetTimelinePalette *palette)
{
  const TorgetBarShape shape = { .box = get_box (self) };
  const GdkRGBA *colour = &palette->fill[self->item.tone];

  gtk_snapshot_push_clip (snapshot, &shape.box);
  torget_draw_bar (snapshot, &shape, colour);
  if (self->item.is_strip)
    snapshot_strip (self, snapshot, colour);
  snapshot_words (self, snapshot, palette);
  if (has_icon (self))
    {
      snapshot_edge (self, snapshot, &palette->mark[TORGET_TONE_ERROR]);
      snapshot_icon (self, snapshot, palette);
    }
  gtk_snapshot_pop (snapshot);
}

/* A plus in the empty hour that the pointer or the keyboard is at. */
static void
snapshot_plus (TorgetWeekItemView *self,
               GtkSnapshot *snapshot,
               const TorgetTimelinePalette *palette)
{
  const graphene_rect_t box = get_box (self);
  const float x = box.size.width / 2;
  const float y = box.size.height / 2;
  const GtkStateFlags shown = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED;

  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & shown) == 0)
    return;
  torget_draw_line (snapshot, x, y - PLUS_SIZE / 2, PLUS_SIZE, PLUS_WIDTH, &palette->text);
  torget_draw_line (snapshot, x, y - PLUS_WIDTH / 2, PLUS_WIDTH, PLUS_SIZE, &palette->text);
}

static void
torget_week_item_view_snapshot (GtkWidget *widget,
                                GtkSnapshot *snapshot)
{
  TorgetWeekItemView *self = TORGET_WEEK_ITEM_VIEW (widget);
  TorgetTimelinePalette palette;

  torget_timeline_palette_init (&palette, widget);
  if (self->item.slot_id != 0)
    snapshot_time (self, snapshot, &palette);
  else
    snapshot_plus (self, snapshot, &palette);
}

static void
torget_week_item_view_finalize (GObject *object)
{
  g_free (TORGET_WEEK_ITEM_VIEW (object)->label);
  G_OBJECT_CLASS (torget_week_item_view_parent_class)->finalize (object);
}

static void
torget_week_item_view_class_init (TorgetWeekItemViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = torget_week_item_view_finalize;
  widget_class->snapshot = torget_week_item_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "weekitem");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
torget_week_item_view_init (TorgetWeekItemView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/**
 * torget_week_item_view_new:
 * @item: a time of the week or an empty hour
 *
 * Returns: (transfer floating): a view named after the item's sentence
 */
GtkWidget *
torget_week_item_view_new (const TorgetWeekItem *item)
{
  TorgetWeekItemView *self = g_object_new (TORGET_TYPE_WEEK_ITEM_VIEW, NULL);
  GtkWidget *widget = GTK_WIDGET (self);

  self->label = g_strdup (item->label);
  self->item = *item;
  self->item.label = self->label;
  self->item.text = NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  item->text, -1);
  if (item->slot_id != 0)
    gtk_widget_set_tooltip_text (widget, item->text);
  else
    gtk_widget_add_css_class (widget, "hour");
  gtk_widget_set_cursor_from_name (widget, "pointer");
  return widget;
}

/**
 * torget_week_item_view_get_item:
 * @self: a view
 *
 * Returns: (transfer none): its item, without the sentence
 */
const TorgetWeekItem *
torget_week_item_view_get_item (TorgetWeekItemView *self)
{
  g_return_val_if_fail (TORGET_IS_WEEK_ITEM_VIEW (self), NULL);

  return &self->item;
}
