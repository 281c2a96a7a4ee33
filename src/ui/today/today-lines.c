/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which deadlines stand on the page of the day. */
#include "config.h"

#include "domain/deadline-mark.h"
#include "domain/lost-weeks.h"
#include "ui/today/today-item.h"
#include "ui/today/today-names.h"
#include "ui/widgets/language.h"

#include <glib/gi18n.h>

static gboolean
is_shown (const TorgetDeadlineRow *row,
          GHashTable *repeated,
          TorgetDate today)
{
  return torget_deadline_is_warned_of (&row->deadline, today)
         && row->deadline.rule->severity > TORGET_SEVERITY_INFO
         && (row->mark == NULL || !torget_deadline_mark_puts_off (row->mark, today))
         && !g_hash_table_contains (repeated, row);
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
  g_autoptr (GHashTable) repeated = torget_deadline_rows_find_repeated (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *row = g_ptr_array_index (rows, i);

      if (is_shown (row, repeated, today))
        g_ptr_array_add (items, create_item (row, today));
    }
  torget_today_order (items);
  return items;
}

/**
 * torget_today_list_with_headings:
 * @items: (element-type TorgetTodayItem): lines in the order to read
 *
 * Returns: (transfer full) (element-type TorgetTodayItem): the lines, with a heading before the
 *   first of each section
 */
GPtrArray *
torget_today_list_with_headings (GPtrArray *items)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);
  int section = -1;

  for (guint i = 0; i < items->len; i++)
    {
      TorgetTodayItem *item = g_ptr_array_index (items, i);

      if ((int) torget_today_item_get_section (item) != section)
        {
          section = (int) torget_today_item_get_section (item);
          g_ptr_array_add (lines, torget_today_item_new_heading ((TorgetTodaySection) section));
        }
      g_ptr_array_add (lines, g_object_ref (item));
    }
  return lines;
}

static const char *
get_sex (gint64 person_id,
         gpointer user_data)
{
  GPtrArray *rows = user_data;

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadlineRow *row = g_ptr_array_index (rows, i);

      if (row->deadline.person_id == person_id)
        return row->sex;
    }
  return NULL;
}

/**
 * torget_today_dup_lost:
 * @rows: (element-type TorgetDeadlineRow): deadlines
 * @today: the day that they are read on
 *
 * Returns: (transfer full) (nullable): how many weeks of SFI women and men have lost to the
 *   preschool queue; %NULL for none
 */
char *
torget_today_dup_lost (GPtrArray *rows,
                       TorgetDate today)
{
  g_autoptr (GPtrArray) deadlines = g_ptr_array_new ();
  TorgetLostWeeks lost;

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (deadlines, &((TorgetDeadlineRow *) rows->pdata[i])->deadline);
  torget_lost_weeks_sum ((const TorgetDeadline *const *) deadlines->pdata, deadlines->len, today,
                         get_sex, rows, &lost);
  if (lost.women + lost.men == 0)
    return NULL;
  /* Translators: whole weeks of SFI that women and men have lost so far. */
  return g_strdup_printf (_ ("SFI lost to the preschool queue: women %d weeks, men %d weeks"),
                          lost.women, lost.men);
}

/**
 * torget_today_dup_next:
 * @rows: (element-type TorgetDeadlineRow): deadlines
 * @today: the day that they are read on
 *
 * Returns: (transfer full) (nullable): what comes next, and when; %NULL for nothing
 */
char *
torget_today_dup_next (GPtrArray *rows,
                       TorgetDate today)
{
  const TorgetDeadline *next = NULL;
  char iso[TORGET_DATE_ISO_SIZE];

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetDeadline *deadline = &((TorgetDeadlineRow *) rows->pdata[i])->deadline;

      if (deadline->due >= today && deadline->rule->severity > TORGET_SEVERITY_INFO
          && (next == NULL || deadline->due < next->due))
        next = deadline;
    }
  if (next == NULL)
    return NULL;
  /* Translators: a deadline, such as “Serve notice”, and the day. */
  return g_strdup_printf (_ ("Next comes: %s, %s."),
                          torget_rule_text_get (&next->rule->name, torget_ui_language ()),
                          torget_date_write_iso (next->due, iso));
}
