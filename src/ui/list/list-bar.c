/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * TorgetListBar: a small bar in a row of a list: the hours of a week, or how much of a right has
 * passed. Drawn at once, since a list has hundreds of them.
 */
#include "config.h"

#include "ui/list/list-bar.h"

#include "ui/widgets/timeline-palette.h"

#define BAR_HEIGHT 8.0f
#define HEIGHT 12

struct _TorgetListBar
{
  GtkWidget parent_instance;

  TorgetBarContent content;
};

G_DEFINE_FINAL_TYPE (TorgetListBar, torget_list_bar, GTK_TYPE_WIDGET)

static void
snapshot_track (GtkSnapshot *snapshot,
                const graphene_rect_t *track,
                const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour, track);
}

static void
snapshot_parts (TorgetListBar *self,
                GtkSnapshot *snapshot,
                const graphene_rect_t *track,
                const TorgetTimelinePalette *palette)
{
  for (guint i = 0; i < self->content.n_parts; i++)
    {
      const TorgetBarPart *part = &self->content.parts[i];
      const float x = track->size.width * (float) part->from;
      const float width = track->size.width * (float) (part->to - part->from);

      gtk_snapshot_append_color (
          snapshot, &palette->mark[part->tone],
          &GRAPHENE_RECT_INIT (x, track->origin.y, MAX (width, 1.0f), track->size.height));
    }
}

static void
torget_list_bar_snapshot (GtkWidget *widget,
                          GtkSnapshot *snapshot)
{
  TorgetListBar *self = TORGET_LIST_BAR (widget);
  const float width = (float) gtk_widget_get_width (widget);
  const float height = (float) gtk_widget_get_height (widget);
  const graphene_rect_t track
      = GRAPHENE_RECT_INIT (0, (height - BAR_HEIGHT) / 2, width, BAR_HEIGHT);
  TorgetTimelinePalette palette;
  GskRoundedRect shape;

  torget_timeline_palette_init (&palette, widget);
  gsk_rounded_rect_init_from_rect (&shape, &track, BAR_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  snapshot_track (snapshot, &track, &palette.line);
  snapshot_parts (self, snapshot, &track, &palette);
  gtk_snapshot_pop (snapshot);
}

static void
torget_list_bar_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 24 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 96 : HEIGHT;
}

static void
torget_list_bar_class_init (TorgetListBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = torget_list_bar_snapshot;
  widget_class->measure = torget_list_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
torget_list_bar_init (TorgetListBar *self)
{
}

/**
 * torget_list_bar_new:
 *
 * Returns: (transfer floating): an empty bar
 */
GtkWidget *
torget_list_bar_new (void)
{
  return g_object_new (TORGET_TYPE_LIST_BAR, NULL);
}

/**
 * torget_list_bar_set_content:
 * @self: a bar
 * @content: what to show; copied
 */
void
torget_list_bar_set_content (TorgetListBar *self,
                             const TorgetBarContent *content)
{
  g_return_if_fail (TORGET_IS_LIST_BAR (self));

  self->content = *content;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * torget_bar_add_part:
 * @content: (inout): what a bar shows
 * @from: where the part begins; cut to 0 to 1
 * @to: where it ends; cut to 0 to 1
 * @tone: how it is coloured
 *
 * Parts that lie outside the bar, or have no length, are left out.
 */
void
torget_bar_add_part (TorgetBarContent *content,
                     double from,
                     double to,
                     TorgetTone tone)
{
  const TorgetBarPart part = { CLAMP (from, 0.0, 1.0), CLAMP (to, 0.0, 1.0), tone };

  if (part.to > part.from && content->n_parts < TORGET_LIST_BAR_MAX)
    content->parts[content->n_parts++] = part;
}
