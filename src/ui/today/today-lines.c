/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which deadlines stand on the page of the day. */
#include "config.h"

#include "domain/deadline-mark.h"
#include "domain/lost-weeks.h"
#include "ui/today/today-item.h"
#include "ui/today/today-names.h"

static gboolean
tell_the_same (const TorgetDeadlineRow *row,
               const TorgetDeadlineRow *other)
{
  return row->deadline.rule == other->deadline.rule && row->household_id == other->household_id
         && row->deadline.due == other->deadline.due;
}

/* A cross rule stands with everybody whom it concerns. It is told once in a household: with the
 * grown-up who loses time, else with the first. */
static gboolean
is_told_elsewhere (const TorgetDeadlineRow *row,
                   GPtrArray *rows)
{
  const gboolean counts = torget_deadline_counts_lost_weeks (&row->deadline);
  gboolean is_before = TRUE;

  if (row->deadline.rule->kind != TORGET_RULE_CROSS || row->household_id == 0)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *other = g_ptr_array_index (rows, i);

      if (other == row)
        is_before = FALSE;
      else if (tell_the_same (row, other)
               && (torget_deadline_counts_lost_weeks (&other->deadline) != counts ? !counts
                                                                                  : is_before))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_shown (const TorgetDeadlineRow *row,
          GPtrArray *rows,
          TorgetDate today)
{
  return torget_deadline_is_warned_of (&row->deadline, today)
         && row->deadline.rule->severity > TORGET_SEVERITY_INFO
         && (row->mark == NULL || !torget_deadline_mark_puts_off (row->mark, today))
         && !is_told_elsewhere (row, rows);
}

static TorgetTodayItem *
create_item (const TorgetDeadlineRow *row,
             TorgetDate today)
{
  TorgetTodayItem *item = torget_today_item_new (&row->deadline, today);
  g_autofree char *household = torget_deadline_row_dup_household (row);
  g_autofree char *person = torget_deadline_row_dup_person (row);
  g_autofree char *cause = torget_deadline_row_dup_cause (row);

  torget_today_item_set_names (item, row->household_id, household, person, cause,
                               row->coordinator);
  torget_today_item_set_row (item, row);
  return item;
}

/**
 * torget_today_list_items:
 * @rows: (element-type TorgetDeadlineRow): deadlines
 * @today: the day that they are read on
 *
 * What it is time to be warned of. A deadline that was put off is left out until its day, and one
 * that stands with both persons of a cross rule is told once, with the grown-up.
 *
 * Returns: (transfer full) (element-type TorgetTodayItem): the lines, in the order to read; they
 *   point at @rows
 */
GPtrArray *
torget_today_list_items (GPtrArray *rows,
                         TorgetDate today)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *row = g_ptr_array_index (rows, i);

      if (is_shown (row, rows, today))
        g_ptr_array_add (items, create_item (row, today));
    }
  torget_today_order (items);
  return items;
}
