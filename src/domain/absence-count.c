/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far absence from the programme has come towards its limits (förordning 2017:820). */
#include "config.h"

#include "domain/absence-count.h"

#include "domain/calendar.h"
#include "domain/case-view.h"

static TorgetDate
get_last_day (const TorgetAbsence *absence,
              TorgetDate today)
{
  if (absence->end_date == TORGET_DATE_NONE || absence->end_date > today)
    return today;
  return absence->end_date;
}

static int
count_calendar_days (const TorgetAbsence *absence,
                     TorgetDate today)
{
  return MAX (0, (int) (get_last_day (absence, today) - absence->start_date) + 1);
}

static int
count_working_days (const TorgetAbsence *absence,
                    TorgetDate today)
{
  int days = 0;

  for (TorgetDate day = absence->start_date; day <= get_last_day (absence, today); day++)
    days += torget_calendar_is_working_day (day);
  return days;
}

/* All times for the same reason in the same plan, up to and with this one. */
static int
count_family_days (TorgetRecordSet *records,
                   const TorgetAbsence *absence,
                   TorgetDate today)
{
  g_autoptr (GPtrArray) all
      = torget_case_list_owned (records, &torget_absence_type, "plan_id", absence->plan_id);
  int days = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const TorgetAbsence *other = g_ptr_array_index (all, i);

      if (g_strcmp0 (other->reason, absence->reason) == 0
          && other->start_date != TORGET_DATE_NONE && other->start_date <= absence->start_date)
        days += count_working_days (other, today);
    }
  return days;
}

/**
 * torget_absence_count:
 * @records: the case
 * @absence: an absence of the case
 * @today: the day of counting, for absence that goes on
 * @count: (out): how far it has come; not set when %FALSE is returned
 *
 * Illness: discharge only after 30 days, and within 30 days of the first sick day
 * Arbetsförmedlingen must examine whether the programme can be adapted (18 and 19 §§). Special
 * family reasons: 20 days (16 §), counted as working days, since only on those there is something
 * to be absent from.
 *
 * Pure; any thread.
 *
 * Returns: whether the absence counts towards a limit
 */
gboolean
torget_absence_count (TorgetRecordSet *records,
                      const TorgetAbsence *absence,
                      TorgetDate today,
                      TorgetAbsenceCount *count)
{
  if (absence->start_date == TORGET_DATE_NONE || absence->start_date > today)
    return FALSE;
  if (g_strcmp0 (absence->reason, "illness") == 0)
    *count = (TorgetAbsenceCount){ TORGET_ABSENCE_ILLNESS, count_calendar_days (absence, today),
                                   TORGET_ABSENCE_ILLNESS_DAYS };
  else if (g_strcmp0 (absence->reason, "family_reasons") == 0)
    *count = (TorgetAbsenceCount){ TORGET_ABSENCE_FAMILY,
                                   count_family_days (records, absence, today),
                                   TORGET_ABSENCE_FAMILY_DAYS };
  else
    return FALSE;
  return TRUE;
}
