/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a history: changes put together by transaction, and by the row that one of them
 * made or removed. */
#include "config.h"

#include "ui/person/history-steps.h"

static void
item_free (TorgetHistoryItem *item)
{
  torget_record_free (item->change);
  g_ptr_array_unref (item->values);
  g_free (item);
}

static void
step_free (TorgetHistoryStep *step)
{
  g_ptr_array_unref (step->items);
  g_free (step);
}

static TorgetHistoryItem *
add_item (TorgetHistoryStep *step,
          const TorgetChange *change)
{
  TorgetHistoryItem *item = g_new0 (TorgetHistoryItem, 1);

  item->change = torget_record_copy (change);
  item->values = g_ptr_array_new_with_free_func (torget_record_free);
  g_ptr_array_add (step->items, item);
  if (step->first == NULL)
    step->first = item->change;
  return item;
}

/* The item of the row that the step makes or removes, if it does. */
static TorgetHistoryItem *
find_row (TorgetHistoryStep *step,
          const TorgetChange *change)
{
  for (guint i = 0; i < step->items->len; i++)
    {
      TorgetHistoryItem *item = g_ptr_array_index (step->items, i);

      if (torget_change_is_row (item->change) && item->change->row == change->row
          && g_str_equal (item->change->table, change->table))
        return item;
    }
  return NULL;
}

/* The log tells a new row before its values, but a removed one after them. */
static void
add_rows (TorgetHistoryStep *step,
          GPtrArray *changes,
          guint start,
          guint end)
{
  for (guint i = start; i < end; i++)
    if (torget_change_is_row (g_ptr_array_index (changes, i)))
      add_item (step, g_ptr_array_index (changes, i));
}

static TorgetHistoryStep *
create_step (GPtrArray *changes,
             guint start,
             guint end)
{
  TorgetHistoryStep *step = g_new0 (TorgetHistoryStep, 1);

  step->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  add_rows (step, changes, start, end);
  for (guint i = start; i < end; i++)
    {
      const TorgetChange *change = g_ptr_array_index (changes, i);
      TorgetHistoryItem *row = find_row (step, change);

      if (torget_change_is_row (change))
        continue;
      if (row != NULL)
        g_ptr_array_add (row->values, torget_record_copy (change));
      else
        add_item (step, change);
    }
  return step;
}

/**
 * torget_history_steps_new:
 * @changes: (element-type TorgetChange): as in a #TorgetHistory
 *
 * Returns: (transfer full) (element-type TorgetHistoryStep): the changes by transaction, in the
 *   order of @changes
 */
GPtrArray *
torget_history_steps_new (GPtrArray *changes)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);

  for (guint start = 0, end; start < changes->len; start = end)
    {
      const TorgetChange *first = g_ptr_array_index (changes, start);

      for (end = start + 1; end < changes->len; end++)
        if (((TorgetChange *) g_ptr_array_index (changes, end))->tx != first->tx)
          break;
      g_ptr_array_add (steps, create_step (changes, start, end));
    }
  return steps;
}
