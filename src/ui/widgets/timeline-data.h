/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "base/date.h"
#include "ui/widgets/tone.h"

G_BEGIN_DECLS

/**
 * TorgetTimelineKind:
 * @TORGET_TIMELINE_BAR: a period, from its first to its last day
 * @TORGET_TIMELINE_DIAMOND: a date set by law or contract; filled once it has passed
 * @TORGET_TIMELINE_DOT: something that happened or is booked on a day
 */
typedef enum
{
  TORGET_TIMELINE_BAR,
  TORGET_TIMELINE_DIAMOND,
  TORGET_TIMELINE_DOT,
} TorgetTimelineKind;

/**
 * TorgetTimelineItem:
 * @kind: how it is drawn
 * @tone: its colour
 * @from: first day; the day of a diamond or a dot. %TORGET_DATE_NONE: since before the axis
 * @to: last day of a bar; %TORGET_DATE_NONE: still open
 * @label: (nullable): a word or two drawn in the bar or beside the mark
 * @text: the whole sentence for the popover and the screen reader, dates included
 * @record_type: (nullable): table name of the record that Enter opens
 * @record_id: row id of that record
 *
 * One thing on the timeline. All texts are in the user's language and are copied.
 */
typedef struct
{
  TorgetTimelineKind kind;
  TorgetTone tone;
  TorgetDate from;
  TorgetDate to;
  const char *label;
  const char *text;
  const char *record_type;
  gint64 record_id;
} TorgetTimelineItem;

/**
 * TorgetTimelineLane:
 * @group: (nullable): heading over the lanes of one household member
 * @label: the track, e.g. "Preschool"
 * @icon_name: (nullable): symbolic icon of the track
 * @empty_text: (nullable): what an empty lane says, e.g. "No preschool application"
 *
 * A row of the timeline. Lanes of one group are added one after the other.
 */
typedef struct
{
  const char *group;
  const char *label;
  const char *icon_name;
  const char *empty_text;
} TorgetTimelineLane;

/**
 * TorgetTimelineLink:
 * @from_item: index of the item that must come first
 * @to_item: index of the item that depends on it
 * @text: (nullable): the dependency in words
 *
 * E.g. from a child's preschool place to the parent's hours in the plan.
 */
typedef struct
{
  guint from_item;
  guint to_item;
  const char *text;
} TorgetTimelineLink;

/**
 * TorgetTimelineData:
 *
 * What a #TorgetTimeline shows. Reference counted, a boxed type; built by a page and not
 * modified once a timeline shows it. Main thread.
 */
typedef struct _TorgetTimelineData TorgetTimelineData;

#define TORGET_TYPE_TIMELINE_DATA (torget_timeline_data_get_type ())
GType torget_timeline_data_get_type (void);

TorgetTimelineData *torget_timeline_data_new (TorgetDate today);
TorgetTimelineData *torget_timeline_data_ref (TorgetTimelineData *self);
void torget_timeline_data_unref (TorgetTimelineData *self);

guint torget_timeline_data_add_lane (TorgetTimelineData *self,
                                     const TorgetTimelineLane *lane);
guint torget_timeline_data_add_item (TorgetTimelineData *self,
                                     guint lane,
                                     const TorgetTimelineItem *item);
void torget_timeline_data_add_link (TorgetTimelineData *self,
                                    const TorgetTimelineLink *link);

void torget_timeline_data_set_limit (TorgetTimelineData *self,
                                     TorgetDate limit);

TorgetDate torget_timeline_data_get_limit (const TorgetTimelineData *self);
TorgetDate torget_timeline_data_get_today (const TorgetTimelineData *self);
guint torget_timeline_data_get_n_lanes (const TorgetTimelineData *self);
const TorgetTimelineLane *torget_timeline_data_get_lane (const TorgetTimelineData *self,
                                                         guint lane);
guint torget_timeline_data_get_n_items (const TorgetTimelineData *self);
const TorgetTimelineItem *torget_timeline_data_get_item (const TorgetTimelineData *self,
                                                         guint item);
guint torget_timeline_data_get_item_lane (const TorgetTimelineData *self,
                                          guint item);
guint torget_timeline_data_get_n_links (const TorgetTimelineData *self);
const TorgetTimelineLink *torget_timeline_data_get_link (const TorgetTimelineData *self,
                                                         guint link);
void torget_timeline_data_get_range (const TorgetTimelineData *self,
                                     TorgetDate *first,
                                     TorgetDate *last);
char *torget_timeline_data_dup_text (const TorgetTimelineData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetTimelineData, torget_timeline_data_unref)

G_END_DECLS
