/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"

G_BEGIN_DECLS

/* The statutory and local dates of the four tracks, as lists and the timeline show them. Every
 * function is pure, takes %TORGET_DATE_NONE for a date that is not known and then returns it,
 * and may be called from any thread. The deadline rules of the program have the same numbers. */

/* What the offices may set; these are the values of Umeå's rules and of practice. */
#define TORGET_PRESCHOOL_ANSWER_DAYS 4
#define TORGET_PRESCHOOL_QUEUE_MONTHS 6
#define TORGET_PRESCHOOL_SETTLING_DAYS 14
#define TORGET_PERMIT_WARN_DAYS 120
#define TORGET_SUBLET_DECIDE_MONTHS 6

/* Jordabalken 12:42: rent that is later than this forfeits the tenancy. */
#define TORGET_ARREARS_DAYS 7

/**
 * TorgetProgrammeRule:
 * @TORGET_PROGRAMME_DECIDED: Arbetsförmedlingen's decision
 * @TORGET_PROGRAMME_2026: 15 and 15 a §§ as they read from 2026-01-01
 * @TORGET_PROGRAMME_OLDER: 15 § as it read before, by the transition of SFS 2025:311
 *
 * Which version of the rule gave the end of the programme.
 */
typedef enum
{
  TORGET_PROGRAMME_DECIDED,
  TORGET_PROGRAMME_2026,
  TORGET_PROGRAMME_OLDER,
} TorgetProgrammeRule;

TorgetDate
torget_track_programme_end (TorgetDate first_registered,
                            TorgetDate decided_end,
                            TorgetProgrammeRule *rule);

TorgetDate
torget_track_sfi_effort (TorgetDate registered);
TorgetDate
torget_track_sfi_latest_start (TorgetDate right_arose);
TorgetDate
torget_track_sfi_right_end (TorgetDate first_received);

TorgetDate
torget_track_preschool_guarantee (TorgetDate wish);
TorgetDate
torget_track_preschool_earliest_queue (TorgetDate wanted_start, int months);
TorgetDate
torget_track_preschool_answer_by (TorgetDate offered, int days);
TorgetDate
torget_track_preschool_settled (TorgetDate placement_start, int days);

TorgetDate
torget_track_sublet_decide_by (TorgetDate lease_end, int months);
TorgetDate
torget_track_sublet_serve_by (TorgetDate lease_end);
TorgetDate
torget_track_sublet_two_years (TorgetDate first_day);
TorgetDate
torget_track_sublet_refer_by (TorgetDate lease_end);

TorgetDate
torget_track_permit_warn (TorgetDate permit_to, int days);

G_END_DECLS
