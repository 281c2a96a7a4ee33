/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The week of a person: what is in it; see week.h. What follows from it is in week-sums.c. */
#include "config.h"

#include "domain/time-input.h"
#include "domain/week.h"

struct _TorgetWeek
{
  gatomicrefcount ref_count;
  gint64 person_id;
  TorgetDate monday;
  int target;
  GArray *blocks;  /* TorgetWeekBlock */
  GArray *untimed; /* TorgetWeekUntimed */
  GArray *members; /* TorgetWeekMember */
  GStringChunk *texts;
};

/**
 * torget_week_new:
 * @person_id: whose week
 * @monday: its first day
 * @target: minutes a week that the plan asks for
 *
 * Returns: (transfer full): an empty week
 */
TorgetWeek *
torget_week_new (gint64 person_id,
                 TorgetDate monday,
                 int target)
{
  TorgetWeek *self = g_new0 (TorgetWeek, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->person_id = person_id;
  self->monday = monday;
  self->target = target;
  self->blocks = g_array_new (FALSE, FALSE, sizeof (TorgetWeekBlock));
  self->untimed = g_array_new (FALSE, FALSE, sizeof (TorgetWeekUntimed));
  self->members = g_array_new (FALSE, FALSE, sizeof (TorgetWeekMember));
  self->texts = g_string_chunk_new (256);
  return self;
}

/**
 * torget_week_ref:
 * @self: a week
 *
 * Returns: (transfer full): @self
 */
TorgetWeek *
torget_week_ref (TorgetWeek *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * torget_week_unref:
 * @self: (transfer full): a week
 */
void
torget_week_unref (TorgetWeek *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_array_unref (self->blocks);
  g_array_unref (self->untimed);
  g_array_unref (self->members);
  g_string_chunk_free (self->texts);
  g_free (self);
}

static const char *
keep_text (TorgetWeek *self,
           const char *text)
{
  return g_string_chunk_insert (self->texts, text != NULL ? text : "");
}

/**
 * torget_week_add_member:
 * @self: a week that is being built
 * @member: an adult of the household, or a child that needs care; copied
 */
void
torget_week_add_member (TorgetWeek *self,
                        const TorgetWeekMember *member)
{
  TorgetWeekMember copy = *member;

  copy.name = keep_text (self, member->name);
  g_array_append_val (self->members, copy);
}

/**
 * torget_week_add_block:
 * @self: a week that is being built
 * @block: a time of anybody in the household; copied
 *
 * Returns: whether it is a time of the week at all
 */
gboolean
torget_week_add_block (TorgetWeek *self,
                       const TorgetWeekBlock *block)
{
  TorgetWeekBlock copy = *block;

  if (block->weekday < 1 || block->weekday > TORGET_WEEK_DAYS || block->start < 0
      || block->end <= block->start || block->end > TORGET_DAY_MINUTES)
    return FALSE;
  copy.label = keep_text (self, block->label);
  g_array_append_val (self->blocks, copy);
  return TRUE;
}

/**
 * torget_week_add_untimed:
 * @self: a week that is being built
 * @untimed: something of anybody in the household without times; copied
 */
void
torget_week_add_untimed (TorgetWeek *self,
                         const TorgetWeekUntimed *untimed)
{
  TorgetWeekUntimed copy = *untimed;

  copy.label = keep_text (self, untimed->label);
  g_array_append_val (self->untimed, copy);
}

/**
 * torget_week_get_person_id:
 * @self: a week
 *
 * Returns: whose week it is
 */
gint64
torget_week_get_person_id (const TorgetWeek *self)
{
  return self->person_id;
}

/**
 * torget_week_get_monday:
 * @self: a week
 *
 * Returns: its first day
 */
TorgetDate
torget_week_get_monday (const TorgetWeek *self)
{
  return self->monday;
}

/**
 * torget_week_get_target:
 * @self: a week
 *
 * Returns: minutes a week that the plan asks for
 */
int
torget_week_get_target (const TorgetWeek *self)
{
  return self->target;
}

/**
 * torget_week_get_n_blocks:
 * @self: a week
 *
 * Returns: how many blocks it has
 */
guint
torget_week_get_n_blocks (const TorgetWeek *self)
{
  return self->blocks->len;
}

/**
 * torget_week_get_block:
 * @self: a week
 * @block: index of a block
 *
 * Returns: (transfer none): the block
 */
const TorgetWeekBlock *
torget_week_get_block (const TorgetWeek *self,
                       guint block)
{
  return &g_array_index (self->blocks, TorgetWeekBlock, block);
}

/**
 * torget_week_get_n_untimed:
 * @self: a week
 *
 * Returns: how many things have no times
 */
guint
torget_week_get_n_untimed (const TorgetWeek *self)
{
  return self->untimed->len;
}

/**
 * torget_week_get_untimed:
 * @self: a week
 * @untimed: index of a thing without times
 *
 * Returns: (transfer none): the thing
 */
const TorgetWeekUntimed *
torget_week_get_untimed (const TorgetWeek *self,
                         guint untimed)
{
  return &g_array_index (self->untimed, TorgetWeekUntimed, untimed);
}

/**
 * torget_week_get_n_members:
 * @self: a week
 *
 * Returns: how many adults and children in need of care there are
 */
guint
torget_week_get_n_members (const TorgetWeek *self)
{
  return self->members->len;
}

/**
 * torget_week_get_member:
 * @self: a week
 * @member: index of a member
 *
 * Returns: (transfer none): the member
 */
const TorgetWeekMember *
torget_week_get_member (const TorgetWeek *self,
                        guint member)
{
  return &g_array_index (self->members, TorgetWeekMember, member);
}
