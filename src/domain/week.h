/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/date.h"

G_BEGIN_DECLS

#define TORGET_WEEK_DAYS 7

/* Förordning (2017:820) 7 §: the programme is full time, which in practice is 40 hours a week. */
#define TORGET_WEEK_FULL_TIME (40 * 60)

/**
 * TorgetWeekKind:
 * @TORGET_WEEK_ACTIVITY: an activity of the plan
 * @TORGET_WEEK_SFI: lessons
 * @TORGET_WEEK_PRESCHOOL: a child's hours at preschool
 */
typedef enum
{
  TORGET_WEEK_ACTIVITY,
  TORGET_WEEK_SFI,
  TORGET_WEEK_PRESCHOOL,
} TorgetWeekKind;

/**
 * TorgetWeekBlock:
 * @person_id: whose time it is
 * @slot_id: row id of the time
 * @kind: what it is
 * @weekday: 1 (Monday) to 7 (Sunday)
 * @start: minutes after midnight
 * @end: minutes after midnight, after @start
 * @label: what it is called
 *
 * A recurring time of the week.
 */
typedef struct
{
  gint64 person_id;
  gint64 slot_id;
  TorgetWeekKind kind;
  int weekday;
  int start;
  int end;
  const char *label;
} TorgetWeekBlock;

/**
 * TorgetWeekUntimed:
 * @person_id: whose time it is
 * @kind: what it is
 * @minutes: a week; 0 when not known
 * @label: what it is called
 *
 * Something that takes time of the week, nobody has recorded when.
 */
typedef struct
{
  gint64 person_id;
  TorgetWeekKind kind;
  int minutes;
  const char *label;
} TorgetWeekUntimed;

/**
 * TorgetWeekMember:
 * @person_id: row id
 * @name: of the person
 * @needs_care: too young to be alone; otherwise an adult
 */
typedef struct
{
  gint64 person_id;
  const char *name;
  gboolean needs_care;
} TorgetWeekMember;

/**
 * TorgetWeekClash:
 * @weekday: 1 (Monday) to 7 (Sunday)
 * @start: minutes after midnight
 * @end: minutes after midnight
 * @block: index of the block that collides; %TORGET_WEEK_NONE when @child has nobody
 * @other: index of the block that it collides with
 * @child: index of the member with whom nobody is; %TORGET_WEEK_NONE when two blocks collide
 *
 * Where the week cannot be kept.
 */
typedef struct
{
  int weekday;
  int start;
  int end;
  guint block;
  guint other;
  guint child;
} TorgetWeekClash;

#define TORGET_WEEK_NONE G_MAXUINT

/**
 * TorgetWeekSum:
 * @timed: minutes of the person's blocks; time that is taken twice counts once
 * @untimed: minutes of what has no times
 * @target: minutes that the plan asks for
 * @gap: how much lacks to @target
 * @over: how much there is beyond @target
 */
typedef struct
{
  int timed;
  int untimed;
  int target;
  int gap;
  int over;
} TorgetWeekSum;

/**
 * TorgetWeekPlace:
 * @column: from 0
 * @n_columns: among how many the day's width is shared there
 *
 * Where a block stands beside those that it overlaps.
 */
typedef struct
{
  guint column;
  guint n_columns;
} TorgetWeekPlace;

/**
 * TorgetWeek:
 *
 * The week of one person with the household around it. Built once and not modified once it is
 * shown; all texts are copied.
 */
typedef struct _TorgetWeek TorgetWeek;

TorgetWeek *torget_week_new (gint64 person_id,
                             TorgetDate monday,
                             int target);
TorgetWeek *torget_week_ref (TorgetWeek *self);
void torget_week_unref (TorgetWeek *self);
void torget_week_add_member (TorgetWeek *self,
                             const TorgetWeekMember *member);
gboolean torget_week_add_block (TorgetWeek *self,
                                const TorgetWeekBlock *block);
void torget_week_add_untimed (TorgetWeek *self,
                              const TorgetWeekUntimed *untimed);

gint64 torget_week_get_person_id (const TorgetWeek *self);
TorgetDate torget_week_get_monday (const TorgetWeek *self);
int torget_week_get_target (const TorgetWeek *self);
guint torget_week_get_n_blocks (const TorgetWeek *self);
const TorgetWeekBlock *torget_week_get_block (const TorgetWeek *self,
                                              guint block);
guint torget_week_get_n_untimed (const TorgetWeek *self);
const TorgetWeekUntimed *torget_week_get_untimed (const TorgetWeek *self,
                                                  guint untimed);
guint torget_week_get_n_members (const TorgetWeek *self);
const TorgetWeekMember *torget_week_get_member (const TorgetWeek *self,
                                                guint member);

gboolean torget_week_needs_care (TorgetDate birth,
                                 TorgetDate today);
void torget_week_sum (const TorgetWeek *self,
                      TorgetWeekSum *sum);
GArray *torget_week_list_clashes (const TorgetWeek *self);
gboolean torget_week_block_clashes (const TorgetWeek *self,
                                    guint block,
                                    GArray *clashes);
void torget_week_get_hours (const TorgetWeek *self,
                            int *first,
                            int *last);
TorgetWeekPlace *torget_week_place (const TorgetWeek *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetWeek, torget_week_unref)

G_END_DECLS
