/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the day: by how soon and how much is lost, with a household's lines together. */
#include "config.h"

#include "ui/today/today-item.h"

static int
compare_weight (TorgetTodayItem *a,
                TorgetTodayItem *b)
{
  const TorgetDeadline *first = torget_today_item_get_deadline (a);
  const TorgetDeadline *second = torget_today_item_get_deadline (b);

  if (first->rule->severity != second->rule->severity)
    return (int) second->rule->severity - (int) first->rule->severity;
  return first->due - second->due;
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const gint64 first = torget_today_item_get_group (*(TorgetTodayItem *const *) a);
  const gint64 second = torget_today_item_get_group (*(TorgetTodayItem *const *) b);

  return (first > second) - (first < second);
}

/* The heaviest line of each group in each section. */
static GHashTable *
find_leaders (GPtrArray *items,
              TorgetTodaySection section)
{
  GHashTable *leaders = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      TorgetTodayItem *item = g_ptr_array_index (items, i);
      const gint64 group = torget_today_item_get_group (item);
      TorgetTodayItem *leader = g_hash_table_lookup (leaders, &group);

      if (torget_today_item_get_section (item) == section
          && (leader == NULL || compare_weight (item, leader) < 0))
        g_hash_table_insert (leaders, g_memdup2 (&group, sizeof group), item);
    }
  return leaders;
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer user_data)
{
  TorgetTodayItem *first = *(TorgetTodayItem *const *) a;
  TorgetTodayItem *second = *(TorgetTodayItem *const *) b;
  const TorgetTodaySection section = torget_today_item_get_section (first);
  GHashTable **leaders = user_data;
  const gint64 groups[] = { torget_today_item_get_group (first), torget_today_item_get_group (second) };
  int order;

  if (section != torget_today_item_get_section (second))
    return (int) section - (int) torget_today_item_get_section (second);
  if (groups[0] == groups[1])
    return compare_weight (first, second);
  order = compare_weight (g_hash_table_lookup (leaders[section], &groups[0]),
                          g_hash_table_lookup (leaders[section], &groups[1]));
  return order != 0 ? order : compare_groups (a, b);
}

static void
mark_first (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      TorgetTodayItem *item = g_ptr_array_index (items, i);
      TorgetTodayItem *before = i > 0 ? g_ptr_array_index (items, i - 1) : NULL;

      torget_today_item_set_is_first (
          item, before == NULL || torget_today_item_get_group (before) != torget_today_item_get_group (item)
                    || torget_today_item_get_section (before)
                           != torget_today_item_get_section (item));
    }
}

/**
 * torget_today_order:
 * @items: (element-type TorgetTodayItem): lines that are no headings
 *
 * Sorts them: first what is lost this week; there, the household that loses most; and its own
 * lines after it.
 */
void
torget_today_order (GPtrArray *items)
{
  GHashTable *leaders[TORGET_N_TODAY_SECTIONS];

  for (TorgetTodaySection section = 0; section < TORGET_N_TODAY_SECTIONS; section++)
    leaders[section] = find_leaders (items, section);
  g_ptr_array_sort_with_data (items, compare_items, leaders);
  for (TorgetTodaySection section = 0; section < TORGET_N_TODAY_SECTIONS; section++)
    g_hash_table_unref (leaders[section]);
  mark_first (items);
}
