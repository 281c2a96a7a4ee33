/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last day of a sublet as it is proposed: what was agreed, or else the office's own term. */
#include "config.h"

#include "domain/sublet-term.h"

/**
 * torget_sublet_propose_end:
 * @sublet: a housing contract
 * @parameters: what the office has set
 *
 * Twenty-four months from 2024-12-01 end on 2026-11-30: exactly two years, which is no day too
 * long (jordabalken 12 kap. 45 §).
 *
 * Returns: its last day; %TORGET_DATE_NONE while the first is not known, and for what is no sublet
 */
TorgetDate
torget_sublet_propose_end (const TorgetSublet *sublet,
                           const TorgetOfficeParameters *parameters)
{
  const int months = sublet->term_months > 0
                         ? sublet->term_months
                         : parameters->values[TORGET_OFFICE_SUBLET_TERM_MONTHS];

  if (sublet->start_date == TORGET_DATE_NONE || g_strcmp0 (sublet->tenure, "sublet") != 0)
    return TORGET_DATE_NONE;
  return torget_date_add_months (sublet->start_date, months) - 1;
}

/**
 * torget_sublet_follow_term:
 * @before: a contract before it was edited
 * @sublet: the same one now
 * @parameters: what the office has set
 *
 * Lets the last day follow the first day and the term as long as it is the proposed one: who has
 * chosen another keeps it.
 *
 * Returns: whether the last day of @sublet is another one now
 */
gboolean
torget_sublet_follow_term (const TorgetSublet *before,
                           TorgetSublet *sublet,
                           const TorgetOfficeParameters *parameters)
{
  const TorgetDate proposed = torget_sublet_propose_end (sublet, parameters);

  if (sublet->end_date != torget_sublet_propose_end (before, parameters)
      || sublet->end_date == proposed)
    return FALSE;
  sublet->end_date = proposed;
  return TRUE;
}
