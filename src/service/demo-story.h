/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/track-event.h"
#include "service/demo.h"

G_BEGIN_DECLS

/* The day on which the situations stand as they are told. */
#define TORGET_DEMO_REFERENCE_DAY "2026-11-21"

/**
 * TorgetDemoStep:
 * @date: (nullable): the day, ISO; %NULL = saved together with the step before, by one form
 * @who: (nullable): key of a record: whose the new record is, to which it happened, or which is
 *   changed
 * @what: code of an event, or table of a record
 * @key: (nullable): names the record that the step makes, for later steps; without it, a record of
 *   the table that @who is of is changed
 * @fields: (nullable): `field=value` separated by `; `. A day is ISO, a link is the key of a record
 *   or the name of an entry of a register
 * @note: (nullable): what the coordinator says about an event
 *
 * Something that a coordinator enters, on the day when it is known. A person takes two more fields:
 * `role` in the household @who, and `number`, the day that the personal number is made of when it is
 * not the birth date. Who is not in the population register has no personal number. A number without
 * value is made: a test number.
 */
typedef struct
{
  const char *date;
  const char *who;
  const char *what;
  const char *key;
  const char *fields;
  const char *note;
} TorgetDemoStep;

/**
 * TorgetDemoScenario:
 * @name: stable name
 * @is_fixed: its days hang on the day when a law came into force, and do not move with the demo's
 *   day
 * @steps: what is entered, in order; ends with a step without table
 *
 * A situation as a story.
 */
typedef struct
{
  const char *name;
  gboolean is_fixed;
  const TorgetDemoStep *steps;
} TorgetDemoScenario;

extern const TorgetDemoScenario torget_demo_scenarios[];

extern const TorgetDemoStep torget_demo_late_preschool[];
extern const TorgetDemoStep torget_demo_missed_notice[];
extern const TorgetDemoStep torget_demo_block_trap[];
extern const TorgetDemoStep torget_demo_absence[];
extern const TorgetDemoStep torget_demo_sfi_transition[];
extern const TorgetDemoStep torget_demo_protected[];
extern const TorgetDemoStep torget_demo_ukraine[];
extern const TorgetDemoStep torget_demo_success[];
extern const TorgetDemoStep torget_demo_move[];
extern const TorgetDemoStep torget_demo_quota_family[];
extern const TorgetDemoStep torget_demo_notice_due[];
extern const TorgetDemoStep torget_demo_answer_due[];
extern const TorgetDemoStep torget_demo_shifted_day[];
extern const TorgetDemoStep torget_demo_doubles[];
extern const TorgetDemoStep torget_demo_leap_day[];
extern const TorgetDemoStep torget_demo_holiday_lease[];
extern const TorgetDemoStep torget_demo_unsigned[];
extern const TorgetDemoStep torget_demo_centenarian[];

/**
 * TorgetDemoStory:
 *
 * A scenario while it is entered: what is on record so far, and what comes next.
 */
typedef struct _TorgetDemoStory TorgetDemoStory;

TorgetDemoStory *torget_demo_story_new (const TorgetDemoSource *source,
                                        const TorgetDemoScenario *scenario,
                                        TorgetRecordSet *offices);
void torget_demo_story_free (TorgetDemoStory *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TorgetDemoStory, torget_demo_story_free)

TorgetDate torget_demo_story_get_next_date (TorgetDemoStory *self);
TorgetRecordSet *torget_demo_story_enter_next (TorgetDemoStory *self);
TorgetRecordSet *torget_demo_story_try (TorgetDemoStory *self,
                                        const TorgetDemoStep *step,
                                        TorgetDate today,
                                        GArray **refusals);
TorgetRecordSet *torget_demo_story_get_records (TorgetDemoStory *self);
gpointer torget_demo_story_find (TorgetDemoStory *self,
                                 const char *key);
const char *torget_demo_story_get_key (TorgetDemoStory *self,
                                       gint64 id);

G_END_DECLS
