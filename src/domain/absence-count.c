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

/* All times in the same plan, up to and with this one. */
static int
count_family_days (TorgetRecordSet *records,
                   const TorgetAbsence *absence,
                   TorgetDate today)
{
  g_autoptr (GPtrArray) family = torget_absence_list_family (records, absence->plan_id);
  int days = 0;

  for (guint i = 0; i < family->len; i++)
    {
      const TorgetAbsence *other = g_ptr_array_index (family, i);

      if (other->start_date <= absence->start_date)
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

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const TorgetAbsence *one = *(TorgetAbsence *const *) a;
  const TorgetAbsence *other = *(TorgetAbsence *const *) b;

  return (one->start_date > other->start_date) - (one->start_date < other->start_date);
}

/**
 * torget_absence_list_family:
 * @records: the case
 * @plan_id: row id of a plan of it
 *
 * Returns: (transfer container) (element-type TorgetAbsence): the absences for special family
 *   reasons whose first day is known, in order of time
 */
GPtrArray *
torget_absence_list_family (TorgetRecordSet *records,
                            gint64 plan_id)
{
  GPtrArray *family = torget_case_list_owned (records, &torget_absence_type, "plan_id", plan_id);

  for (guint i = family->len; i > 0; i--)
    {
      const TorgetAbsence *absence = g_ptr_array_index (family, i - 1);

      if (g_strcmp0 (absence->reason, "family_reasons") != 0
          || absence->start_date == TORGET_DATE_NONE)
        g_ptr_array_remove_index (family, i - 1);
    }
  g_ptr_array_sort (family, compare_starts);
  return family;
}

/**
 * torget_absence_find_family_limit:
 * @family: (element-type TorgetAbsence): what torget_absence_list_family() gave
 *
 * Absence that goes on is counted on, so that the day does not depend on today.
 *
 * Pure; any thread.
 *
 * Returns: the day on which the last day of 16 § is used, or %TORGET_DATE_NONE when it is not
 */
TorgetDate
torget_absence_find_family_limit (GPtrArray *family)
{
  int left = TORGET_ABSENCE_FAMILY_DAYS;

  for (guint i = 0; i < family->len; i++)
    {
      const TorgetAbsence *absence = g_ptr_array_index (family, i);

      for (TorgetDate day = absence->start_date; day <= get_last_day (absence, G_MAXINT32); day++)
        {
          left -= torget_calendar_is_working_day (day);
          if (left == 0)
            return day;
        }
    }
  return TORGET_DATE_NONE;
}
