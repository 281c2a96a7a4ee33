/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from a week: how full it is, where it collides, how it is drawn. */
#include "config.h"

#include "domain/time-input.h"
#include "domain/week.h"

/* An ordinary day; a week with earlier or later times shows more. */
#define FIRST_HOUR 7
#define LAST_HOUR 17

/* Compulsory preschool class begins in the autumn of the year in which the child turns six. */
#define SCHOOL_AGE 6
#define SCHOOL_MONTH 8

/* How many people are where, by minute of one day. */
typedef struct
{
  guint8 n[TORGET_DAY_MINUTES];
} Minutes;

static void
count_block (Minutes *minutes,
             const TorgetWeekBlock *block)
{
  for (int i = block->start; i < block->end; i++)
    if (minutes->n[i] < G_MAXUINT8)
      minutes->n[i]++;
}

static void
count_person (const TorgetWeek *self,
              gint64 person_id,
              int weekday,
              Minutes *minutes)
{
  for (guint i = 0; i < torget_week_get_n_blocks (self); i++)
    {
      const TorgetWeekBlock *block = torget_week_get_block (self, i);

      if (block->person_id == person_id && block->weekday == weekday)
        count_block (minutes, block);
    }
}

/**
 * torget_week_needs_care:
 * @birth: of a child; %TORGET_DATE_NONE when not known
 * @today: the reading day
 *
 * Skollagen 7:10: school begins in the autumn term of the year in which the child turns six.
 *
 * Returns: whether the child has not reached school
 */
gboolean
torget_week_needs_care (TorgetDate birth,
                        TorgetDate today)
{
  int age, year, month;

  if (birth == TORGET_DATE_NONE)
    return FALSE;
  torget_date_get_ymd (today, &year, &month, NULL);
  age = year - torget_date_get_year (birth);
  return age < SCHOOL_AGE || (age == SCHOOL_AGE && month < SCHOOL_MONTH);
}

/**
 * torget_week_sum:
 * @self: a week
 * @sum: (out caller-allocates): takes the sums
 *
 * How the person's own times fill what the plan asks for.
 */
void
torget_week_sum (const TorgetWeek *self,
                 TorgetWeekSum *sum)
{
  *sum = (TorgetWeekSum){ .target = torget_week_get_target (self) };
  for (int weekday = 1; weekday <= TORGET_WEEK_DAYS; weekday++)
    {
      Minutes own = { { 0 } };

      count_person (self, torget_week_get_person_id (self), weekday, &own);
      for (guint i = 0; i < TORGET_DAY_MINUTES; i++)
        sum->timed += own.n[i] > 0;
    }
  for (guint i = 0; i < torget_week_get_n_untimed (self); i++)
    {
      const TorgetWeekUntimed *untimed = torget_week_get_untimed (self, i);

      if (untimed->person_id == torget_week_get_person_id (self))
        sum->untimed += untimed->minutes;
    }
  sum->gap = MAX (sum->target - sum->timed - sum->untimed, 0);
  sum->over = MAX (sum->timed + sum->untimed - sum->target, 0);
}

static void
add_double_bookings (const TorgetWeek *self,
                     GArray *clashes)
{
  for (guint i = 0; i < torget_week_get_n_blocks (self); i++)
    for (guint j = i + 1; j < torget_week_get_n_blocks (self); j++)
      {
        const TorgetWeekBlock *a = torget_week_get_block (self, i);
        const TorgetWeekBlock *b = torget_week_get_block (self, j);
        const TorgetWeekClash clash = {
          .weekday = a->weekday,
          .start = MAX (a->start, b->start),
          .end = MIN (a->end, b->end),
          .block = i,
          .other = j,
          .child = TORGET_WEEK_NONE,
        };

        if (a->person_id == b->person_id && a->weekday == b->weekday && clash.start < clash.end)
          g_array_append_val (clashes, clash);
      }
}

/* In which minutes all adults have something to do. */
static gboolean
count_adults (const TorgetWeek *self,
              int weekday,
              Minutes *all_away)
{
  guint8 n_adults = 0;

  for (guint i = 0; i < torget_week_get_n_members (self); i++)
    {
      const TorgetWeekMember *member = torget_week_get_member (self, i);
      Minutes own = { { 0 } };

      if (member->needs_care)
        continue;
      count_person (self, member->person_id, weekday, &own);
      for (guint j = 0; j < TORGET_DAY_MINUTES; j++)
        all_away->n[j] = (guint8) (own.n[j] > 0 && (n_adults == 0 || all_away->n[j] > 0));
      n_adults++;
    }
  return n_adults > 0;
}

static void
add_uncared (GArray *clashes,
             guint child,
             int weekday,
             const Minutes *all_away,
             const Minutes *at_preschool)
{
  int start = -1;

  for (int i = 0; i <= TORGET_DAY_MINUTES; i++)
    {
      const gboolean is_alone
        = i < TORGET_DAY_MINUTES && all_away->n[i] > 0 && at_preschool->n[i] == 0;

      if (is_alone && start < 0)
        start = i;
      if (!is_alone && start >= 0)
        {
          const TorgetWeekClash clash
            = { weekday, start, i, TORGET_WEEK_NONE, TORGET_WEEK_NONE, child };

          g_array_append_val (clashes, clash);
          start = -1;
        }
    }
}

/* A child with a place whose hours nobody has recorded: nothing can be said. */
static gboolean
is_unknown (const TorgetWeek *self,
            gint64 child_id)
{
  for (guint i = 0; i < torget_week_get_n_untimed (self); i++)
    if (torget_week_get_untimed (self, i)->person_id == child_id)
      return TRUE;
  return FALSE;
}

static int
compare_clashes (gconstpointer a,
                 gconstpointer b)
{
  const TorgetWeekClash *first = a;
  const TorgetWeekClash *second = b;

  if (first->weekday != second->weekday)
    return first->weekday - second->weekday;
  return first->start - second->start;
}

/**
 * torget_week_list_clashes:
 * @self: a week
 *
 * Two blocks of one person at the same time; and a young child outside of its preschool hours
 * while every adult of the household has something to do.
 *
 * Returns: (transfer full) (element-type TorgetWeekClash): the collisions in order of time
 */
GArray *
torget_week_list_clashes (const TorgetWeek *self)
{
  GArray *clashes = g_array_new (FALSE, FALSE, sizeof (TorgetWeekClash));

  add_double_bookings (self, clashes);
  for (int weekday = 1; weekday <= TORGET_WEEK_DAYS; weekday++)
    {
      Minutes all_away = { { 0 } };

      if (!count_adults (self, weekday, &all_away))
        continue;
      for (guint i = 0; i < torget_week_get_n_members (self); i++)
        {
          const TorgetWeekMember *child = torget_week_get_member (self, i);
          Minutes at_preschool = { { 0 } };

          if (!child->needs_care || is_unknown (self, child->person_id))
            continue;
          count_person (self, child->person_id, weekday, &at_preschool);
          add_uncared (clashes, i, weekday, &all_away, &at_preschool);
        }
    }
  g_array_sort (clashes, compare_clashes);
  return clashes;
}

/**
 * torget_week_block_clashes:
 * @self: a week
 * @block: index of a block
 * @clashes: (element-type TorgetWeekClash): the collisions of the week
 *
 * Returns: whether the block, a child's excepted, is part of one
 */
gboolean
torget_week_block_clashes (const TorgetWeek *self,
                           guint block,
                           GArray *clashes)
{
  const TorgetWeekBlock *own = torget_week_get_block (self, block);

  for (guint i = 0; i < clashes->len; i++)
    {
      const TorgetWeekClash *clash = &g_array_index (clashes, TorgetWeekClash, i);

      if (clash->block == block || clash->other == block)
        return TRUE;
      if (clash->child != TORGET_WEEK_NONE && own->kind != TORGET_WEEK_PRESCHOOL
          && own->weekday == clash->weekday && own->start < clash->end && clash->start < own->end)
        return TRUE;
    }
  return FALSE;
}

/**
 * torget_week_get_hours:
 * @self: a week
 * @first: (out): the first hour that is worth showing
 * @last: (out): the hour at which the last one ends
 */
void
torget_week_get_hours (const TorgetWeek *self,
                       int *first,
                       int *last)
{
  *first = FIRST_HOUR;
  *last = LAST_HOUR;
  for (guint i = 0; i < torget_week_get_n_blocks (self); i++)
    {
      const TorgetWeekBlock *block = torget_week_get_block (self, i);

      *first = MIN (*first, block->start / 60);
      *last = MAX (*last, (block->end + 59) / 60);
    }
}

static gboolean
share_day (const TorgetWeekBlock *a,
           const TorgetWeekBlock *b)
{
  const gboolean are_preschool
    = a->kind == TORGET_WEEK_PRESCHOOL && b->kind == TORGET_WEEK_PRESCHOOL;
  const gboolean is_either
    = a->kind == TORGET_WEEK_PRESCHOOL || b->kind == TORGET_WEEK_PRESCHOOL;

  return a->weekday == b->weekday && (are_preschool || !is_either)
         && (are_preschool || a->person_id == b->person_id) && a->start < b->end
         && b->start < a->end;
}

static gboolean
is_taken (const TorgetWeek *self,
          const TorgetWeekPlace *places,
          guint block,
          guint column)
{
  for (guint i = 0; i < block; i++)
    if (places[i].column == column
        && share_day (torget_week_get_block (self, i), torget_week_get_block (self, block)))
      return TRUE;
  return FALSE;
}

/**
 * torget_week_place:
 * @self: a week
 *
 * Blocks of one person that overlap stand side by side, and so do the children's hours, which
 * are drawn behind.
 *
 * Returns: (transfer full): a place for each block
 */
TorgetWeekPlace *
torget_week_place (const TorgetWeek *self)
{
  const guint n = torget_week_get_n_blocks (self);
  TorgetWeekPlace *places = g_new0 (TorgetWeekPlace, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    while (is_taken (self, places, i, places[i].column))
      places[i].column++;
  for (guint i = 0; i < n; i++)
    {
      places[i].n_columns = places[i].column + 1;
      for (guint j = 0; j < n; j++)
        if (share_day (torget_week_get_block (self, i), torget_week_get_block (self, j)))
          places[i].n_columns = MAX (places[i].n_columns, places[j].column + 1);
    }
  return places;
}
