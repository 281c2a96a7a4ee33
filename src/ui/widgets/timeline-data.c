/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a timeline shows; see timeline-data.h, and timeline-text.c for the same in words. */
#include "config.h"

#include "ui/widgets/timeline-data.h"

typedef struct
{
  TorgetTimelineItem item;
  guint lane;
} Entry;

struct _TorgetTimelineData
{
  TorgetDate today;
  TorgetDate limit;
  GStringChunk *strings; /* owns every text below */
  GArray *lanes;         /* TorgetTimelineLane */
  GArray *entries;       /* Entry */
  GArray *links;         /* TorgetTimelineLink */
};

G_DEFINE_BOXED_TYPE (TorgetTimelineData,
                     torget_timeline_data,
                     torget_timeline_data_ref,
                     torget_timeline_data_unref)

static const char *
keep (TorgetTimelineData *self,
      const char *text)
{
  return text != NULL && *text != '\0' ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static const Entry *
get_entry (const TorgetTimelineData *self,
           guint item)
{
  g_assert (item < self->entries->len);

  return &g_array_index (self->entries, Entry, item);
}

/**
 * torget_timeline_data_new:
 * @today: the day that the today line marks
 *
 * Returns: (transfer full): a timeline without lanes
 */
TorgetTimelineData *
torget_timeline_data_new (TorgetDate today)
{
  TorgetTimelineData *self = g_atomic_rc_box_new0 (TorgetTimelineData);

  self->today = today;
  self->strings = g_string_chunk_new (1024);
  self->lanes = g_array_new (FALSE, FALSE, sizeof (TorgetTimelineLane));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->links = g_array_new (FALSE, FALSE, sizeof (TorgetTimelineLink));
  return self;
}

/**
 * torget_timeline_data_ref:
 * @self: a timeline
 *
 * Returns: (transfer full): @self
 */
TorgetTimelineData *
torget_timeline_data_ref (TorgetTimelineData *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TorgetTimelineData *self = data;

  g_string_chunk_free (self->strings);
  g_array_unref (self->lanes);
  g_array_unref (self->entries);
  g_array_unref (self->links);
}

/**
 * torget_timeline_data_unref:
 * @self: (transfer full): a timeline
 */
void
torget_timeline_data_unref (TorgetTimelineData *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * torget_timeline_data_add_lane:
 * @self: a timeline under construction
 * @lane: the lane; copied
 *
 * Returns: the lane's index
 */
guint
torget_timeline_data_add_lane (TorgetTimelineData *self,
                               const TorgetTimelineLane *lane)
{
  const TorgetTimelineLane copy = {
    .group = keep (self, lane->group),
    .label = keep (self, lane->label),
    .icon_name = keep (self, lane->icon_name),
    .empty_text = keep (self, lane->empty_text),
  };

  g_array_append_val (self->lanes, copy);
  return self->lanes->len - 1;
}

/**
 * torget_timeline_data_add_item:
 * @self: a timeline under construction
 * @lane: index of the item's lane
 * @item: the item; copied
 *
 * Returns: the item's index
 */
guint
torget_timeline_data_add_item (TorgetTimelineData *self,
                               guint lane,
                               const TorgetTimelineItem *item)
{
  Entry entry = { .item = *item, .lane = lane };

  g_assert (lane < self->lanes->len);

  entry.item.label = keep (self, item->label);
  entry.item.text = keep (self, item->text);
  entry.item.record_type = keep (self, item->record_type);
  g_array_append_val (self->entries, entry);
  return self->entries->len - 1;
}

/**
 * torget_timeline_data_add_link:
 * @self: a timeline under construction
 * @link: a dependency between two items that have been added; copied
 */
void
torget_timeline_data_add_link (TorgetTimelineData *self,
                               const TorgetTimelineLink *link)
{
  const TorgetTimelineLink copy = {
    .from_item = link->from_item,
    .to_item = link->to_item,
    .text = keep (self, link->text),
  };

  g_assert (link->from_item < self->entries->len && link->to_item < self->entries->len);

  g_array_append_val (self->links, copy);
}

/**
 * torget_timeline_data_set_limit:
 * @self: a timeline that is being built
 * @limit: the day from which everything is hatched; %TORGET_DATE_NONE for none
 *
 * E.g. the end of a right that all lanes depend on.
 */
void
torget_timeline_data_set_limit (TorgetTimelineData *self,
                                TorgetDate limit)
{
  self->limit = limit;
}

/**
 * torget_timeline_data_get_limit:
 * @self: a timeline
 *
 * Returns: the day from which everything is hatched, or %TORGET_DATE_NONE
 */
TorgetDate
torget_timeline_data_get_limit (const TorgetTimelineData *self)
{
  return self->limit;
}

/**
 * torget_timeline_data_get_today:
 * @self: a timeline
 *
 * Returns: the day that the today line marks
 */
TorgetDate
torget_timeline_data_get_today (const TorgetTimelineData *self)
{
  return self->today;
}

/**
 * torget_timeline_data_get_n_lanes:
 * @self: a timeline
 *
 * Returns: how many lanes there are
 */
guint
torget_timeline_data_get_n_lanes (const TorgetTimelineData *self)
{
  return self->lanes->len;
}

/**
 * torget_timeline_data_get_lane:
 * @self: a timeline
 * @lane: a lane's index
 *
 * Returns: (transfer none): the lane
 */
const TorgetTimelineLane *
torget_timeline_data_get_lane (const TorgetTimelineData *self,
                               guint lane)
{
  g_assert (lane < self->lanes->len);

  return &g_array_index (self->lanes, TorgetTimelineLane, lane);
}

/**
 * torget_timeline_data_get_n_items:
 * @self: a timeline
 *
 * Returns: how many items there are in all lanes
 */
guint
torget_timeline_data_get_n_items (const TorgetTimelineData *self)
{
  return self->entries->len;
}

/**
 * torget_timeline_data_get_item:
 * @self: a timeline
 * @item: an item's index
 *
 * Returns: (transfer none): the item
 */
const TorgetTimelineItem *
torget_timeline_data_get_item (const TorgetTimelineData *self,
                               guint item)
{
  return &get_entry (self, item)->item;
}

/**
 * torget_timeline_data_get_item_lane:
 * @self: a timeline
 * @item: an item's index
 *
 * Returns: the index of the item's lane
 */
guint
torget_timeline_data_get_item_lane (const TorgetTimelineData *self,
                                    guint item)
{
  return get_entry (self, item)->lane;
}

/**
 * torget_timeline_data_get_n_links:
 * @self: a timeline
 *
 * Returns: how many dependencies there are
 */
guint
torget_timeline_data_get_n_links (const TorgetTimelineData *self)
{
  return self->links->len;
}

/**
 * torget_timeline_data_get_link:
 * @self: a timeline
 * @link: a dependency's index
 *
 * Returns: (transfer none): the dependency
 */
const TorgetTimelineLink *
torget_timeline_data_get_link (const TorgetTimelineData *self,
                               guint link)
{
  g_assert (link < self->links->len);

  return &g_array_index (self->links, TorgetTimelineLink, link);
}

/**
 * torget_timeline_data_get_range:
 * @self: a timeline
 * @first: (out): the first day that is named, today included
 * @last: (out): the last day that is named, today included
 */
void
torget_timeline_data_get_range (const TorgetTimelineData *self,
                                TorgetDate *first,
                                TorgetDate *last)
{
  *first = *last = self->today;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const TorgetTimelineItem *item = &get_entry (self, i)->item;

      if (item->from != TORGET_DATE_NONE)
        *first = MIN (*first, item->from);
      *last = MAX (*last, MAX (item->from, item->to));
    }
}
