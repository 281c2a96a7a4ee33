/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "domain/week.h"
#include "ui/widgets/tone.h"

G_BEGIN_DECLS

/**
 * TorgetWeekItem:
 * @weekday: 1 (Monday) to 7 (Sunday)
 * @start: minutes after midnight
 * @end: minutes after midnight
 * @slot_id: row id of the time; 0 for an empty hour
 * @place: among the blocks that it overlaps; without meaning for an empty hour
 * @is_strip: a child's hours, drawn as a narrow strip
 * @is_clash: whether it collides
 * @tone: its colour
 * @label: (nullable): what is written in it; copied
 * @text: the whole sentence for the tooltip and the screen reader; copied
 *
 * A time of the week, or an empty hour, as the grid shows it.
 */
typedef struct
{
  int weekday;
  int start;
  int end;
  gint64 slot_id;
  TorgetWeekPlace place;
  gboolean is_strip;
  gboolean is_clash;
  TorgetTone tone;
  const char *label;
  const char *text;
} TorgetWeekItem;

#define TORGET_TYPE_WEEK_ITEM_VIEW (torget_week_item_view_get_type ())
G_DECLARE_FINAL_TYPE (TorgetWeekItemView, torget_week_item_view, TORGET, WEEK_ITEM_VIEW, GtkWidget)

GtkWidget *torget_week_item_view_new (const TorgetWeekItem *item);
const TorgetWeekItem *torget_week_item_view_get_item (TorgetWeekItemView *self);

G_END_DECLS
