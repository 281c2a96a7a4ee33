/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The demo's first households: the situations that a coordinator must see in time, each entered
 * step by step. Ten from everyday work, two that are urgent today, six of the records themselves. */
#include "config.h"

#include "service/demo-build.h"
#include "service/demo-story.h"

const TorgetDemoScenario torget_demo_scenarios[] = {
  { "late-preschool", FALSE, torget_demo_late_preschool },
  { "missed-notice", FALSE, torget_demo_missed_notice },
  { "block-trap", FALSE, torget_demo_block_trap },
  { "absence", FALSE, torget_demo_absence },
  { "sfi-transition", TRUE, torget_demo_sfi_transition },
  { "protected", FALSE, torget_demo_protected },
  { "ukraine", TRUE, torget_demo_ukraine },
  { "success", FALSE, torget_demo_success },
  { "move", FALSE, torget_demo_move },
  { "quota-family", FALSE, torget_demo_quota_family },
  { "notice-due", FALSE, torget_demo_notice_due },
  { "answer-due", FALSE, torget_demo_answer_due },
  { "shifted-day", TRUE, torget_demo_shifted_day },
  { "doubles", TRUE, torget_demo_doubles },
  { "leap-day", TRUE, torget_demo_leap_day },
  { "holiday-lease", TRUE, torget_demo_holiday_lease },
  { "unsigned", TRUE, torget_demo_unsigned },
  { "centenarian", TRUE, torget_demo_centenarian },
};

/**
 * torget_demo_count_scenarios:
 *
 * Returns: how many of the first households are situations, rather than drawn at random
 */
guint
torget_demo_count_scenarios (void)
{
  return G_N_ELEMENTS (torget_demo_scenarios);
}

/**
 * torget_demo_new_scenario:
 * @source: day and ids
 * @index: which scenario, from 0
 * @offices: what torget_demo_new_offices() gave
 *
 * Returns: (transfer full): all that is on record when the whole story has been entered
 */
TorgetRecordSet *
torget_demo_new_scenario (const TorgetDemoSource *source,
                          guint index,
                          TorgetRecordSet *offices)
{
  g_autoptr (TorgetDemoStory) story
      = torget_demo_story_new (source, &torget_demo_scenarios[index], offices);
  TorgetRecordSet *saved;

  while ((saved = torget_demo_story_enter_next (story)) != NULL)
    torget_record_set_unref (saved);
  return torget_record_set_ref (torget_demo_story_get_records (story));
}
