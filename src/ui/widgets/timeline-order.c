/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order in which the keyboard, the screen reader and the text equivalent go through a
 * timeline: lane by lane, in each by date, then as added. Up and Down keep the moment.
 */
#include "config.h"

#include "ui/widgets/timeline-order.h"

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer data)
{
  const guint index_a = *(const guint *) a;
  const guint index_b = *(const guint *) b;
  const TorgetDate date_a = torget_timeline_data_get_item (data, index_a)->from;
  const TorgetDate date_b = torget_timeline_data_get_item (data, index_b)->from;

  if (date_a != date_b)
    return date_a < date_b ? -1 : 1;
  return index_a < index_b ? -1 : index_a > index_b;
}

/**
 * torget_timeline_order_list_lane:
 * @data: a timeline
 * @lane: a lane
 *
 * Returns: (transfer full) (element-type guint): the lane's items in order
 */
GArray *
torget_timeline_order_list_lane (const TorgetTimelineData *data,
                                 guint lane)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < torget_timeline_data_get_n_items (data); i++)
    if (torget_timeline_data_get_item_lane (data, i) == lane)
      g_array_append_val (items, i);
  g_array_sort_with_data (items, compare_items, (gpointer) data);
  return items;
}

static guint
find_position (GArray *items,
               guint item)
{
  guint position = 0;

  while (g_array_index (items, guint, position) != item)
    position++;
  return position;
}

static guint
move_in_lane (const TorgetTimelineData *data,
              guint item,
              TorgetTimelineMove move)
{
  g_autoptr (GArray) items
      = torget_timeline_order_list_lane (data, torget_timeline_data_get_item_lane (data, item));
  const guint last = items->len - 1;
  guint position = find_position (items, item);

  if (move == TORGET_TIMELINE_MOVE_FIRST)
    position = 0;
  else if (move == TORGET_TIMELINE_MOVE_LAST)
    position = last;
  else if (move == TORGET_TIMELINE_MOVE_EARLIER)
    position = position > 0 ? position - 1 : 0;
  else
    position = MIN (position + 1, last);
  return g_array_index (items, guint, position);
}

static int
get_distance (const TorgetTimelineData *data,
              guint a,
              guint b)
{
  return ABS (torget_timeline_data_get_item (data, a)->from
              - torget_timeline_data_get_item (data, b)->from);
}

static guint
find_nearest (const TorgetTimelineData *data,
              GArray *items,
              guint item)
{
  guint nearest = g_array_index (items, guint, 0);

  for (guint i = 1; i < items->len; i++)
    {
      const guint candidate = g_array_index (items, guint, i);

      if (get_distance (data, candidate, item) < get_distance (data, nearest, item))
        nearest = candidate;
    }
  return nearest;
}

static guint
move_to_lane (const TorgetTimelineData *data,
              guint item,
              int step)
{
  const int n_lanes = (int) torget_timeline_data_get_n_lanes (data);

  for (int lane = (int) torget_timeline_data_get_item_lane (data, item) + step;
       lane >= 0 && lane < n_lanes; lane += step)
    {
      g_autoptr (GArray) items = torget_timeline_order_list_lane (data, (guint) lane);

      if (items->len > 0)
        return find_nearest (data, items, item);
    }
  return item;
}

/**
 * torget_timeline_order_move:
 * @data: a timeline
 * @item: the item that has the focus
 * @move: what a key asks for
 *
 * Returns: the item that gets the focus; @item itself when there is none in that direction
 */
guint
torget_timeline_order_move (const TorgetTimelineData *data,
                            guint item,
                            TorgetTimelineMove move)
{
  if (move == TORGET_TIMELINE_MOVE_UP)
    return move_to_lane (data, item, -1);
  if (move == TORGET_TIMELINE_MOVE_DOWN)
    return move_to_lane (data, item, 1);
  return move_in_lane (data, item, move);
}

/**
 * torget_timeline_order_get_start:
 * @data: a timeline
 * @item: (out): the item that gets the focus first: the first of the first lane that has any
 *
 * Returns: whether there is any item
 */
gboolean
torget_timeline_order_get_start (const TorgetTimelineData *data,
                                 guint *item)
{
  for (guint lane = 0; lane < torget_timeline_data_get_n_lanes (data); lane++)
    {
      g_autoptr (GArray) items = torget_timeline_order_list_lane (data, lane);

      if (items->len == 0)
        continue;
      *item = g_array_index (items, guint, 0);
      return TRUE;
    }
  return FALSE;
}
