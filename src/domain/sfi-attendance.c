/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the weeks of attendance tell: absence in a row, and how much teaching is planned. */
#include "config.h"

#include "domain/sfi-attendance.h"

/* The mean is taken over this many weeks of teaching (skollagen 20:24). */
#define MEAN_WEEKS 4

/* What is on record may be a slip of the pen; more than this no week has. */
#define HOURS_OF_A_WEEK (7 * 24)

typedef struct
{
  TorgetDate monday;
  int planned;
  int attended;
  gboolean is_excused;
} Week;

/* 9 a §: only illness and leave that has been granted. Other reasons may be good ones, but until
 * they are recorded as one of these the days count. */
static gboolean
is_excuse (const char *reason)
{
  return g_strcmp0 (reason, "illness") == 0 || g_strcmp0 (reason, "leave") == 0;
}

static int
compare_weeks (gconstpointer a,
               gconstpointer b)
{
  const Week *first = a;
  const Week *second = b;

  return (first->monday > second->monday) - (first->monday < second->monday);
}

/* Several rows of the same week are one. */
static void
merge_weeks (GArray *weeks)
{
  for (guint i = weeks->len; i > 1; i--)
    {
      const Week *week = &g_array_index (weeks, Week, i - 1);
      Week *before = &g_array_index (weeks, Week, i - 2);

      if (week->monday != before->monday)
        continue;
      before->planned += week->planned;
      before->attended += week->attended;
      before->is_excused = before->is_excused || week->is_excused;
      g_array_remove_index (weeks, i - 1);
    }
}

static GArray *
list_weeks (TorgetRecordSet *records,
            gint64 enrolment_id)
{
  g_autoptr (GPtrArray) rows = torget_case_list_owned (records, &torget_sfi_attendance_type,
                                                       "enrolment_id", enrolment_id);
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (Week));

  for (guint i = 0; i < rows->len; i++)
    {
      const TorgetSfiAttendance *row = g_ptr_array_index (rows, i);
      const Week week = { row->week_start, CLAMP (row->planned_hours, 0, HOURS_OF_A_WEEK),
                          CLAMP (row->attended_hours, 0, HOURS_OF_A_WEEK),
                          is_excuse (row->reason) };

      if (row->week_start != TORGET_DATE_NONE)
        g_array_append_val (weeks, week);
    }
  g_array_sort (weeks, compare_weeks);
  merge_weeks (weeks);
  return weeks;
}

/* @last: the Monday until which the absence has been told without a gap */
static void
count_absence (TorgetSfiAttended *told,
               const Week *week,
               TorgetDate first_day,
               TorgetDate *last)
{
  const gboolean is_running = told->absent_from != TORGET_DATE_NONE
                              && told->attended == TORGET_DATE_NONE
                              && told->excused == TORGET_DATE_NONE;
  const gboolean is_in_row = is_running && week->monday - *last <= 7;

  if (week->attended > 0 && is_running)
    told->attended = week->monday;
  else if (week->attended == 0 && week->is_excused && is_running)
    told->excused = week->monday;
  else if (week->attended == 0 && !week->is_excused && week->planned > 0 && !is_in_row)
    {
      told->absent_from = MAX (week->monday, first_day);
      told->attended = told->excused = TORGET_DATE_NONE;
    }
  *last = week->monday;
}

/* Weeks without teaching, such as holidays, do not count.
 *
 * Returns: whether there are weeks enough to tell */
static gboolean
count_hours (TorgetSfiAttended *told,
             GArray *weeks)
{
  int hours[MEAN_WEEKS] = { 0 };
  guint n_weeks = 0;

  for (guint i = 0; i < weeks->len; i++)
    {
      const Week *week = &g_array_index (weeks, Week, i);
      const gboolean was_short
          = told->few_from != TORGET_DATE_NONE && told->enough_from == TORGET_DATE_NONE;
      int sum = 0;

      if (week->planned <= 0)
        continue;
      hours[n_weeks++ % MEAN_WEEKS] = week->planned;
      for (int j = 0; j < MEAN_WEEKS; j++)
        sum += hours[j];
      if (n_weeks < MEAN_WEEKS || (sum < MEAN_WEEKS * TORGET_SFI_LEAST_HOURS) == was_short)
        continue;
      if (was_short)
        told->enough_from = week->monday;
      else
        {
          told->few_from = week->monday;
          told->enough_from = TORGET_DATE_NONE;
        }
    }
  return n_weeks >= MEAN_WEEKS;
}

/**
 * torget_sfi_read_attendance:
 * @records: a case
 * @enrolment: one of its enrolments
 *
 * Skollagen 20:9 a and 20:24. A week counts as absence when there was teaching and nobody came; a
 * gap in the weeks that are told ends what is in a row. As long as there are too few weeks for a
 * mean, the hours of the enrolment tell how much is planned. Pure; any thread.
 *
 * Returns: what the weeks tell
 */
TorgetSfiAttended
torget_sfi_read_attendance (TorgetRecordSet *records,
                            const TorgetSfiEnrolment *enrolment)
{
  g_autoptr (GArray) weeks = list_weeks (records, enrolment->record.id);
  TorgetSfiAttended told = { 0 };
  TorgetDate last = TORGET_DATE_NONE;

  for (guint i = 0; i < weeks->len; i++)
    count_absence (&told, &g_array_index (weeks, Week, i), enrolment->started_date, &last);
  if (!count_hours (&told, weeks) && enrolment->hours_per_week > 0
      && enrolment->hours_per_week < TORGET_SFI_LEAST_HOURS)
    told.few_from = enrolment->started_date;
  return told;
}
