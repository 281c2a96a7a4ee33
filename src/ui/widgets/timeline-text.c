/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline in words, for the screen reader and for everybody who prefers to read. */
#include "config.h"

#include "ui/widgets/timeline-data.h"

#include "ui/widgets/timeline-order.h"

#include <glib/gi18n.h>

static void
append_lane (const TorgetTimelineData *self,
             guint index,
             GString *text)
{
  const TorgetTimelineLane *lane = torget_timeline_data_get_lane (self, index);
  g_autoptr (GArray) items = torget_timeline_order_list_lane (self, index);

  g_string_append_printf (text, "%s\n", lane->label);
  for (guint i = 0; i < items->len; i++)
    {
      const guint item = g_array_index (items, guint, i);

      g_string_append_printf (text, "  • %s\n", torget_timeline_data_get_item (self, item)->text);
    }
  if (items->len == 0)
    g_string_append_printf (text, "  • %s\n",
                            lane->empty_text != NULL ? lane->empty_text : _("Nothing recorded"));
}

/**
 * torget_timeline_data_dup_text:
 * @self: a timeline
 *
 * The whole timeline as lines to be read: under each group heading its lanes, under each lane
 * its items in order of date, and last what depends on what.
 *
 * Returns: (transfer full): text without a line feed at the end
 */
char *
torget_timeline_data_dup_text (const TorgetTimelineData *self)
{
  GString *text = g_string_new (NULL);
  const char *group = NULL;

  for (guint i = 0; i < torget_timeline_data_get_n_lanes (self); i++)
    {
      const TorgetTimelineLane *lane = torget_timeline_data_get_lane (self, i);

      if (lane->group != NULL && g_strcmp0 (lane->group, group) != 0)
        g_string_append_printf (text, i > 0 ? "\n%s\n" : "%s\n", lane->group);
      group = lane->group;
      append_lane (self, i, text);
    }
  for (guint i = 0; i < torget_timeline_data_get_n_links (self); i++)
    {
      const TorgetTimelineLink *link = torget_timeline_data_get_link (self, i);

      if (link->text != NULL)
        g_string_append_printf (text, "→ %s\n", link->text);
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);
  return g_string_free (text, FALSE);
}
