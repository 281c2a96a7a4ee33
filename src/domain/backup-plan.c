/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the file: their names, and their rotation. Days, weeks and months are those of UTC, so
 * that neither a journey nor summer time changes what is kept. */
#include "config.h"

#include "domain/backup-plan.h"

#include <string.h>

#define PREFIX "torget-"
#define ENDING ".db"
#define NAME_FORMAT PREFIX "%Y%m%dT%H%M%SZ" ENDING

/* "20261121T142233Z" */
#define STAMP_LENGTH 16

static GDateTime *
new_date_time (gint64 time)
{
  return g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
}

/**
 * torget_backup_plan_dup_name:
 * @time: when the copy is made
 *
 * Says when, and nothing of whom: the name stands in lists of files and on other media.
 *
 * Returns: (transfer full): the name of a copy, without a folder
 */
char *
torget_backup_plan_dup_name (gint64 time)
{
  g_autoptr (GDateTime) stamp = new_date_time (time);

  return g_date_time_format (stamp, NAME_FORMAT);
}

/**
 * torget_backup_plan_read_name:
 * @name: name of a file, without its folder
 * @time: (out): when it was made, to the second
 *
 * Returns: whether it is the name of a copy
 */
gboolean
torget_backup_plan_read_name (const char *name,
                              gint64 *time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) stamp = NULL;
  g_autofree char *text = NULL;
  g_autofree char *again = NULL;

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, ENDING)
      || strlen (name) != strlen (PREFIX) + STAMP_LENGTH + strlen (ENDING))
    return FALSE;
  text = g_strndup (name + strlen (PREFIX), STAMP_LENGTH);
  stamp = g_date_time_new_from_iso8601 (text, utc);
  if (stamp == NULL)
    return FALSE;
  *time = g_date_time_to_unix (stamp) * G_USEC_PER_SEC;
  again = torget_backup_plan_dup_name (*time);
  return g_str_equal (again, name);
}

/* Numbers that are the same for all times of a day, week, month, and larger for later ones. */

static gint64
get_day (GDateTime *time)
{
  return g_date_time_get_year (time) * 1000 + g_date_time_get_day_of_year (time);
}

static gint64
get_week (GDateTime *time)
{
  return g_date_time_get_week_numbering_year (time) * 100 + g_date_time_get_week_of_year (time);
}

static gint64
get_month (GDateTime *time)
{
  return g_date_time_get_year (time) * 100 + g_date_time_get_month (time);
}

typedef gint64 (*GetPeriod) (GDateTime *time);

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const TorgetBackupAge *first = *(TorgetBackupAge *const *) a;
  const TorgetBackupAge *second = *(TorgetBackupAge *const *) b;

  return first->time == second->time ? 0 : first->time > second->time ? -1 : 1;
}

/* The newest copy of each of the latest @n periods in which there are copies. */
static void
keep_newest_of_each (GPtrArray *past,
                     GetPeriod get_period,
                     guint n)
{
  gint64 last = G_MAXINT64;

  for (guint i = 0; i < past->len && n > 0; i++)
    {
      TorgetBackupAge *copy = g_ptr_array_index (past, i);
      g_autoptr (GDateTime) time = new_date_time (copy->time);
      const gint64 period = get_period (time);

      if (period == last)
        continue;
      copy->is_kept = TRUE;
      last = period;
      n--;
    }
}

/**
 * torget_backup_plan_choose:
 * @copies: (array length=n_copies): what there is, in any order
 * @n_copies: how many
 * @now: the time of the clock
 *
 * Keeps the newest copy of each of the last %TORGET_BACKUP_DAYS days, %TORGET_BACKUP_WEEKS weeks
 * and %TORGET_BACKUP_MONTHS months that have one. Days without work do not count, so that a file
 * that rests loses none. A copy from after @now is kept: one of the two times is wrong, and it is
 * not known which.
 */
void
torget_backup_plan_choose (TorgetBackupAge *copies,
                           gsize n_copies,
                           gint64 now)
{
  g_autoptr (GPtrArray) past = g_ptr_array_new ();

  for (gsize i = 0; i < n_copies; i++)
    {
      copies[i].is_kept = copies[i].time > now;
      if (!copies[i].is_kept)
        g_ptr_array_add (past, &copies[i]);
    }
  g_ptr_array_sort (past, compare_newest_first);
  keep_newest_of_each (past, get_day, TORGET_BACKUP_DAYS);
  keep_newest_of_each (past, get_week, TORGET_BACKUP_WEEKS);
  keep_newest_of_each (past, get_month, TORGET_BACKUP_MONTHS);
}

static gboolean
is_same_period (gint64 a,
                gint64 b,
                GetPeriod get_period)
{
  g_autoptr (GDateTime) first = new_date_time (a);
  g_autoptr (GDateTime) second = new_date_time (b);

  return get_period (first) == get_period (second);
}

/**
 * torget_backup_plan_is_due:
 * @newest: time of the newest copy, 0 for none
 * @now: the time of the clock
 *
 * Returns: whether there is no copy of today
 */
gboolean
torget_backup_plan_is_due (gint64 newest,
                           gint64 now)
{
  return newest == 0 || !is_same_period (newest, now, get_day);
}

/**
 * torget_backup_plan_is_check_due:
 * @checked: when a copy was opened to see whether it could be restored, 0 for never
 * @now: the time of the clock
 *
 * Returns: whether that was not in this month
 */
gboolean
torget_backup_plan_is_check_due (gint64 checked,
                                 gint64 now)
{
  return checked == 0 || !is_same_period (checked, now, get_month);
}
