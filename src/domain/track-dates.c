/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates that follow from one known date by a rule of law or of the municipality. */
#include "config.h"

#include "domain/track-dates.h"

#include "domain/calendar.h"

static TorgetDate
add_days (TorgetDate date, int days)
{
  return date == TORGET_DATE_NONE ? TORGET_DATE_NONE : date + days;
}

static TorgetDate
new_rules_date (void)
{
  return torget_date_new (2026, 1, 1);
}

/**
 * torget_track_programme_end:
 * @first_registered: first registration in the population register; for a person first
 *   registered at asylum accommodation, the first reception in a municipality
 * @decided_end: end decided by Arbetsförmedlingen, which overrides
 * @rule: (out) (optional): the rule that applied; %TORGET_PROGRAMME_OLDER when no date is known
 *
 * Rules 3 and 4. Förordning (2017:820) 15 §: the measures last at the latest 36 months from the
 * first registration. Time that 15 a § disregards moves the end and is known from the decision
 * only, so the result is the earliest possible end. Confidence: high for the newer rule, medium
 * for the older, whose wording was not at hand.
 *
 * Returns: the day on which the time is over
 */
TorgetDate
torget_track_programme_end (TorgetDate first_registered,
                            TorgetDate decided_end,
                            TorgetProgrammeRule *rule)
{
  TorgetProgrammeRule applied = TORGET_PROGRAMME_OLDER;

  if (decided_end != TORGET_DATE_NONE)
    applied = TORGET_PROGRAMME_DECIDED;
  else if (first_registered >= new_rules_date ())
    applied = TORGET_PROGRAMME_2026;
  if (rule != NULL)
    *rule = applied;
  return applied == TORGET_PROGRAMME_DECIDED ? decided_end
                                             : torget_date_add_months (first_registered, 36);
}

/**
 * torget_track_sfi_effort:
 * @registered: registration for SFI (anmäld) of a person in the programme
 *
 * Rule 13. Skollagen 20:29: the municipality shall actively strive for a start within one month
 * from the registration of persons covered by lag (2017:584). A duty of effort, no guarantee.
 *
 * Returns: the end of the month
 */
TorgetDate
torget_track_sfi_effort (TorgetDate registered)
{
  return torget_date_add_months (registered, 1);
}

/**
 * torget_track_sfi_latest_start:
 * @right_arose: the day on which the right to SFI arose
 *
 * Rule 14. Skollagen 20:29: SFI can be started within three months.
 *
 * Returns: the last day
 */
TorgetDate
torget_track_sfi_latest_start (TorgetDate right_arose)
{
  return torget_date_add_months (right_arose, 3);
}

/**
 * torget_track_sfi_right_end:
 * @first_received: first reception to SFI (mottagen), in any municipality
 *
 * Rule 15. Skollagen 20:31 a (SFS 2025:1311): the right lasts three years from the first
 * reception. For those received before 2026-01-01 the years are counted from that day and the
 * date shown is its eve, 2028-12-31. Extensions are decided one by one and not counted here.
 *
 * Returns: the day on which the right ends
 */
TorgetDate
torget_track_sfi_right_end (TorgetDate first_received)
{
  if (first_received == TORGET_DATE_NONE)
    return TORGET_DATE_NONE;
  if (first_received < new_rules_date ())
    return torget_date_new (2028, 12, 31);
  return torget_date_add_months (first_received, 36);
}

/**
 * torget_track_preschool_guarantee:
 * @wish: the wish for a place was first notified
 *
 * Rule 21. Skollagen 8:14: a place within four months of the notified wish. Counted from the
 * wish and not from the last signature, which is the earlier and careful reading.
 *
 * Returns: the last day
 */
TorgetDate
torget_track_preschool_guarantee (TorgetDate wish)
{
  return torget_date_add_months (wish, 4);
}

/**
 * torget_track_preschool_earliest_queue:
 * @wanted_start: wanted start of the place
 * @months: setting of the municipality, %TORGET_PRESCHOOL_QUEUE_MONTHS
 *
 * Rule 23. Umeå's queue rules: the queue date is at the earliest so many months before.
 *
 * Returns: the earliest queue date
 */
TorgetDate
torget_track_preschool_earliest_queue (TorgetDate wanted_start, int months)
{
  return torget_date_add_months (wanted_start, -months);
}

/**
 * torget_track_preschool_answer_by:
 * @offered: the place was offered
 * @days: setting of the municipality, %TORGET_PRESCHOOL_ANSWER_DAYS
 *
 * Rule 22. Umeå's queue rules: without an answer in time the child is struck from the queue.
 *
 * Returns: the last day for the answer
 */
TorgetDate
torget_track_preschool_answer_by (TorgetDate offered, int days)
{
  return add_days (offered, days);
}

/**
 * torget_track_preschool_settled:
 * @placement_start: first day of the placement
 * @days: setting of the municipality, %TORGET_PRESCHOOL_SETTLING_DAYS
 *
 * Rule 27. Umeå's practice: a parent is with the child while it settles in.
 *
 * Returns: the day from which the parent can study or work
 */
TorgetDate
torget_track_preschool_settled (TorgetDate placement_start, int days)
{
  return add_days (placement_start, days);
}

/**
 * torget_track_sublet_decide_by:
 * @lease_end: last day of the lease
 * @months: setting of the office, %TORGET_SUBLET_DECIDE_MONTHS
 *
 * Rule 32. Practice: what happens at the end is decided so many months before.
 *
 * Returns: the day by which it is decided
 */
TorgetDate
torget_track_sublet_decide_by (TorgetDate lease_end, int months)
{
  return torget_date_add_months (lease_end, -months);
}

/**
 * torget_track_sublet_serve_by:
 * @lease_end: last day of the lease
 *
 * Rule 33. JB 12:3, 4 and 8: a lease of more than nine months must be ended by notice, served
 * three months before it expires. Counted backwards: on a day off, the working day before.
 *
 * Returns: the last day on which the notice is surely served in time
 */
TorgetDate
torget_track_sublet_serve_by (TorgetDate lease_end)
{
  return torget_calendar_backward (torget_date_add_months (lease_end, -3));
}

/**
 * torget_track_sublet_two_years:
 * @first_day: first day of the consecutive sublets of the dwelling
 *
 * Rule 34. JB 12:45 first paragraph 1: the tenant has no right to extension when the sublet ends
 * before it has lasted more than two years in a row. Void for block leases (second paragraph).
 *
 * Returns: the first day after the two years
 */
TorgetDate
torget_track_sublet_two_years (TorgetDate first_day)
{
  return torget_date_add_months (first_day, 24);
}

/**
 * torget_track_sublet_refer_by:
 * @lease_end: last day of the lease
 *
 * Rule 35. JB 12:49: a dispute is referred to the rent tribunal within one month of the expiry,
 * or the notice is void. RH 2016:28 counts to the same day number; no rolling over days off,
 * which is the earlier and careful reading.
 *
 * Returns: the last day
 */
TorgetDate
torget_track_sublet_refer_by (TorgetDate lease_end)
{
  return torget_date_add_months (lease_end, 1);
}

/**
 * torget_track_permit_warn:
 * @permit_to: last day of the residence permit
 * @days: setting of the office, %TORGET_PERMIT_WARN_DAYS
 *
 * Rule 41. Utlänningslagen 5:1 a: time to apply for an extension.
 *
 * Returns: the day from which to warn
 */
TorgetDate
torget_track_permit_warn (TorgetDate permit_to, int days)
{
  return add_days (permit_to, -days);
}
