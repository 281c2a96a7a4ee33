/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards of a week; see week-lanes.h. */
#include "config.h"

#include "ui/today/week-lanes.h"

#include "ui/today/week-card.h"

/* Who has more than this has a list for them. */
#define MAX_PASSED 12

/* Cards */

void
torget_week_lanes_init (TorgetWeekLanes *self)
{
  for (guint lane = 0; lane < TORGET_WEEK_N_LANES; lane++)
    self->cards[lane] = g_ptr_array_new ();
}

void
torget_week_lanes_finish (TorgetWeekLanes *self)
{
  for (guint lane = 0; lane < TORGET_WEEK_N_LANES; lane++)
    g_ptr_array_unref (self->cards[lane]);
}

/**
 * torget_week_lanes_fill:
 * @self: lanes; what was in them is forgotten
 * @rows: (element-type TorgetDeadlineRow): open deadlines
 * @monday: first day of the week
 * @today: the day that they are read on
 *
 * Makes floating cards, which the caller puts into the window: of each day, and of the gravest of
 * those that have passed before the week. A household is told once of what concerns several in it.
 *
 * Returns: how many have passed
 */
guint
torget_week_lanes_fill (TorgetWeekLanes *self,
                        GPtrArray *rows,
                        TorgetDate monday,
                        TorgetDate today)
{
  g_autoptr (GPtrArray) passed = g_ptr_array_new ();
  g_autoptr (GHashTable) repeated = torget_deadline_rows_find_repeated (rows);

  for (guint lane = 0; lane < TORGET_WEEK_N_LANES; lane++)
    g_ptr_array_set_size (self->cards[lane], 0);
  for (guint i = 0; i < rows->len; i++)
    {
      TorgetDeadlineRow *row = g_ptr_array_index (rows, i);
      const int day = row->deadline.due - monday;

      if (g_hash_table_contains (repeated, row))
        continue;
      if (day >= 0 && day < TORGET_WEEK_VIEW_DAYS)
        g_ptr_array_add (self->cards[1 + day],
                         torget_week_card_new (row, today, TORGET_WEEK_CARD_IN_COLUMN));
      else if (day < 0 && row->deadline.due < today)
        g_ptr_array_add (passed, row);
    }
  g_ptr_array_sort (passed, torget_deadline_row_compare_passed);
  for (guint i = 0; i < MIN (passed->len, MAX_PASSED); i++)
    g_ptr_array_add (self->cards[TORGET_WEEK_PASSED],
                     torget_week_card_new (g_ptr_array_index (passed, i), today,
                                           TORGET_WEEK_CARD_IN_ROW));
  return passed->len;
}

/* Keyboard */

static gboolean
focus_card (const TorgetWeekLanes *self,
            guint lane,
            guint index)
{
  GPtrArray *cards = self->cards[lane];

  return cards->len > 0
         && gtk_widget_grab_focus (g_ptr_array_index (cards, MIN (index, cards->len - 1)));
}

/* Goes to the nearest day with cards from @lane on. */
static gboolean
focus_day (const TorgetWeekLanes *self,
           int lane,
           int step,
           guint index)
{
  for (; lane > TORGET_WEEK_PASSED && lane < TORGET_WEEK_N_LANES; lane += step)
    if (focus_card (self, (guint) lane, index))
      return TRUE;
  return FALSE;
}

static TorgetWeekMove
move_sideways (const TorgetWeekLanes *self,
               guint lane,
               guint index,
               int step)
{
  if (lane == TORGET_WEEK_PASSED)
    {
      focus_card (self, lane, step > 0 ? index + 1 : MAX (index, 1) - 1);
      return TORGET_WEEK_MOVE_DONE;
    }
  if (focus_day (self, (int) lane + step, step, index))
    return TORGET_WEEK_MOVE_DONE;
  return step < 0 ? TORGET_WEEK_MOVE_PREVIOUS : TORGET_WEEK_MOVE_NEXT;
}

static gboolean
move_down (const TorgetWeekLanes *self,
           guint lane,
           guint index)
{
  return lane == TORGET_WEEK_PASSED ? focus_day (self, (int) lane + 1, 1, 0)
                                    : focus_card (self, lane, index + 1);
}

static gboolean
move_up (const TorgetWeekLanes *self,
         guint lane,
         guint index)
{
  if (lane == TORGET_WEEK_PASSED)
    return FALSE;
  return focus_card (self, index > 0 ? lane : TORGET_WEEK_PASSED, MAX (index, 1) - 1);
}

/**
 * torget_week_lanes_move:
 * @self: lanes whose cards are in a window
 * @focus: (nullable): what has the focus
 * @key: an arrow key
 *
 * Goes from card to card: up and down in a day, sideways to the nearest day that has any.
 *
 * Returns: what came of it
 */
TorgetWeekMove
torget_week_lanes_move (const TorgetWeekLanes *self,
                        GtkWidget *focus,
                        guint key)
{
  guint lane = 0;
  guint index;

  while (lane < TORGET_WEEK_N_LANES && !g_ptr_array_find (self->cards[lane], focus, &index))
    lane++;
  if (lane == TORGET_WEEK_N_LANES)
    return TORGET_WEEK_MOVE_NONE;
  switch (key)
    {
    case GDK_KEY_Left:
      return move_sideways (self, lane, index, -1);
    case GDK_KEY_Right:
      return move_sideways (self, lane, index, 1);
    case GDK_KEY_Down:
      return move_down (self, lane, index) ? TORGET_WEEK_MOVE_DONE : TORGET_WEEK_MOVE_NONE;
    case GDK_KEY_Up:
      return move_up (self, lane, index) ? TORGET_WEEK_MOVE_DONE : TORGET_WEEK_MOVE_NONE;
    default:
      return TORGET_WEEK_MOVE_NONE;
    }
}

/**
 * torget_week_lanes_enter:
 * @self: lanes whose cards are in a window
 * @move: how the week was come to
 *
 * Returns: whether there is a card, which now has the focus
 */
gboolean
torget_week_lanes_enter (const TorgetWeekLanes *self,
                         TorgetWeekMove move)
{
  return move == TORGET_WEEK_MOVE_NEXT ? focus_day (self, 1, 1, 0)
                                       : focus_day (self, TORGET_WEEK_VIEW_DAYS, -1, 0);
}
