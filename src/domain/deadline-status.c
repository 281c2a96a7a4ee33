/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a deadline is on a given day; nothing of this is stored. */
#include "config.h"

#include "domain/deadline.h"

static const char *const status_codes[]
    = { "upcoming", "due", "overdue", "met", "stopped", "overridden" };

/**
 * torget_deadline_is_open:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * Returns: whether it was still asked for on that day; what ended later was open until then
 */
gboolean
torget_deadline_is_open (const TorgetDeadline *deadline,
                         TorgetDate today)
{
  return deadline->state == TORGET_DEADLINE_OPEN || deadline->ended_on > today;
}

/**
 * torget_deadline_get_status:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * Returns: what it is on that day
 */
TorgetDeadlineStatus
torget_deadline_get_status (const TorgetDeadline *deadline,
                            TorgetDate today)
{
  if (!torget_deadline_is_open (deadline, today))
    return deadline->state == TORGET_DEADLINE_MET ? TORGET_STATUS_MET : TORGET_STATUS_STOPPED;
  if (deadline->due < today)
    return TORGET_STATUS_OVERDUE;
  if (deadline->due != deadline->computed)
    return TORGET_STATUS_OVERRIDDEN;
  return deadline->due - today <= TORGET_DEADLINE_DUE_DAYS ? TORGET_STATUS_DUE
                                                           : TORGET_STATUS_UPCOMING;
}

/**
 * torget_deadline_is_warned_of:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * Returns: whether the first warning has come, and it is still open
 */
gboolean
torget_deadline_is_warned_of (const TorgetDeadline *deadline,
                              TorgetDate today)
{
  return torget_deadline_is_open (deadline, today)
         && deadline->due - today <= deadline->rule->warnings[0];
}

/**
 * torget_deadline_get_severity:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * What is at stake, as it weighs on that day: before the first warning nothing does, and more than
 * 30 days before the day it weighs one step less.
 *
 * Returns: the severity
 */
TorgetSeverity
torget_deadline_get_severity (const TorgetDeadline *deadline,
                              TorgetDate today)
{
  const int days_left = deadline->due - today;
  const TorgetSeverity severity = deadline->rule->severity;

  if (!torget_deadline_is_warned_of (deadline, today))
    return TORGET_SEVERITY_INFO;
  return days_left > 30 && severity > TORGET_SEVERITY_INFO ? severity - 1 : severity;
}

/**
 * torget_deadline_get_days:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * What has been lost: counted until it ended, if it has.
 *
 * Returns: the days since the day passed; 0 before
 */
int
torget_deadline_get_days (const TorgetDeadline *deadline,
                          TorgetDate today)
{
  const gboolean is_over = !torget_deadline_is_open (deadline, today);
  const TorgetDate until
      = is_over && deadline->ended_on != TORGET_DATE_NONE ? deadline->ended_on : today;

  return MAX (until - deadline->due, 0);
}

/**
 * torget_deadline_get_weeks:
 * @deadline: a deadline
 * @today: the day that it is read on
 *
 * Returns: the whole weeks of torget_deadline_get_days()
 */
int
torget_deadline_get_weeks (const TorgetDeadline *deadline,
                           TorgetDate today)
{
  return torget_deadline_get_days (deadline, today) / 7;
}

/**
 * torget_deadline_get_input:
 * @deadline: a deadline
 * @fact: a fact
 *
 * Returns: its value, if the deadline depends on it or names it, and 0 otherwise
 */
gint32
torget_deadline_get_input (const TorgetDeadline *deadline,
                           TorgetFact fact)
{
  for (guint i = 0; i < deadline->n_inputs; i++)
    if (deadline->inputs[i].fact == fact)
      return deadline->inputs[i].value;
  return 0;
}

/**
 * torget_deadline_status_get_code:
 * @status: a status
 *
 * Returns: (transfer none): its code in the list `deadline_status`
 */
const char *
torget_deadline_status_get_code (TorgetDeadlineStatus status)
{
  return status_codes[status];
}
