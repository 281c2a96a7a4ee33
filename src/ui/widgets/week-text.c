/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A week in words. */
#include "config.h"

#include "ui/widgets/week-text.h"

#include "domain/time-input.h"
#include "ui/widgets/date-words.h"

#include <glib/gi18n.h>

/**
 * torget_week_dup_duration:
 * @minutes: how long
 *
 * Returns: (transfer full): e.g. `7 h 30 min`
 */
char *
torget_week_dup_duration (int minutes)
{
  /* Translators: hours, and hours with minutes, as short as can be read. */
  return minutes % 60 == 0 ? g_strdup_printf (_("%d h"), minutes / 60)
                           : g_strdup_printf (_("%d h %d min"), minutes / 60, minutes % 60);
}

/**
 * torget_week_dup_title:
 * @week: a week
 *
 * Returns: (transfer full): the number of the week (ISO 8601) and its days
 */
char *
torget_week_dup_title (const TorgetWeek *week)
{
  const TorgetDate monday = torget_week_get_monday (week);
  char first[TORGET_DATE_ISO_SIZE];
  char last[TORGET_DATE_ISO_SIZE];
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) monday);
  /* Translators: the number of a week, its first and its last day. */
  return g_strdup_printf (_("Week %u: %s – %s"), g_date_get_iso8601_week_of_year (&date),
                          torget_date_write_iso (monday, first),
                          torget_date_write_iso (monday + TORGET_WEEK_DAYS - 1, last));
}

static char *
dup_span (int start,
          int end)
{
  char from[TORGET_TIME_SIZE];
  char to[TORGET_TIME_SIZE];

  return g_strdup_printf ("%s–%s", torget_time_write (start, from), torget_time_write (end, to));
}

/**
 * torget_week_dup_sum_text:
 * @week: a week
 *
 * Returns: (transfer full): how much is planned and asked for, in sentences
 */
char *
torget_week_dup_sum_text (const TorgetWeek *week)
{
  TorgetWeekSum sum;
  g_autofree char *planned = NULL;
  g_autofree char *target = NULL;
  g_autofree char *untimed = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rest = NULL;

  torget_week_sum (week, &sum);
  planned = torget_week_dup_duration (sum.timed + sum.untimed);
  target = torget_week_dup_duration (sum.target);
  untimed = torget_week_dup_duration (sum.untimed);
  /* Translators: durations, e.g. "32 h of 40 h a week." */
  text = g_strdup_printf (_("%s of %s a week."), planned, target);
  if (sum.untimed == 0)
    return g_steal_pointer (&text);
  rest = g_strdup_printf (_("%s of it have no times."), untimed);
  return g_strdup_printf ("%s %s", text, rest);
}

static const char *
find_name (const TorgetWeek *week,
           gint64 person_id)
{
  for (guint i = 0; i < torget_week_get_n_members (week); i++)
    if (torget_week_get_member (week, i)->person_id == person_id)
      return torget_week_get_member (week, i)->name;
  return "";
}

/**
 * torget_week_dup_block_text:
 * @week: a week
 * @block: index of a block
 * @clashes: (element-type TorgetWeekClash): the collisions of the week
 *
 * Returns: (transfer full): when it is, what it is, and whether it collides
 */
char *
torget_week_dup_block_text (const TorgetWeek *week,
                            guint block,
                            GArray *clashes)
{
  const TorgetWeekBlock *described = torget_week_get_block (week, block);
  g_autofree char *span = dup_span (described->start, described->end);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s: ", torget_weekday_get_name (described->weekday), span);
  if (described->kind == TORGET_WEEK_PRESCHOOL)
    /* Translators: a child's name. */
    g_string_append_printf (text, _("%s at preschool"), find_name (week, described->person_id));
  else
    g_string_append (text, described->label);
  g_string_append_c (text, '.');
  if (torget_week_block_clashes (week, block, clashes))
    g_string_append_printf (text, " %s", _("It collides."));
  return g_string_free (text, FALSE);
}

/**
 * torget_week_dup_hour_text:
 * @weekday: 1 (Monday) to 7 (Sunday)
 * @start: minutes after midnight
 *
 * Returns: (transfer full): what an empty hour says
 */
char *
torget_week_dup_hour_text (int weekday,
                           int start)
{
  char from[TORGET_TIME_SIZE];

  /* Translators: a day of the week and a time. */
  return g_strdup_printf (_("%s %s: free. Add a time."), torget_weekday_get_name (weekday),
                          torget_time_write (start, from));
}

static gboolean
is_same (const TorgetWeek *week,
         const TorgetWeekClash *a,
         const TorgetWeekClash *b)
{
  if (a->start != b->start || a->end != b->end || a->child != b->child)
    return FALSE;
  if (a->child != TORGET_WEEK_NONE)
    return TRUE;
  return g_str_equal (torget_week_get_block (week, a->block)->label,
                      torget_week_get_block (week, b->block)->label)
         && g_str_equal (torget_week_get_block (week, a->other)->label,
                         torget_week_get_block (week, b->other)->label);
}

static char *
dup_clash (const TorgetWeek *week,
           const TorgetWeekClash *clash,
           const char *days)
{
  g_autofree char *span = dup_span (clash->start, clash->end);

  if (clash->child != TORGET_WEEK_NONE)
    /* Translators: days of the week, a span of time, a child's name. */
    return g_strdup_printf (_("%s %s: nobody is free for %s."), days, span,
                            torget_week_get_member (week, clash->child)->name);
  /* Translators: days of the week, a span of time, two activities. */
  return g_strdup_printf (_("%s %s: %s and %s at the same time."), days, span,
                          torget_week_get_block (week, clash->block)->label,
                          torget_week_get_block (week, clash->other)->label);
}

/* Names the days of all collisions that are like @first, and marks them as told. */
static char *
dup_days (const TorgetWeek *week,
          GArray *clashes,
          guint first,
          gboolean *told)
{
  GString *days = g_string_new (NULL);

  for (guint i = first; i < clashes->len; i++)
    {
      const TorgetWeekClash *clash = &g_array_index (clashes, TorgetWeekClash, i);

      if (!is_same (week, &g_array_index (clashes, TorgetWeekClash, first), clash))
        continue;
      told[i] = TRUE;
      g_string_append_printf (days, days->len > 0 ? ", %s" : "%s",
                              torget_weekday_get_name (clash->weekday));
    }
  return g_string_free (days, FALSE);
}

/**
 * torget_week_dup_clash_text:
 * @week: a week
 * @clashes: (element-type TorgetWeekClash): its collisions
 *
 * Returns: (transfer full): the collisions, a line each; the same on several days is one line
 */
char *
torget_week_dup_clash_text (const TorgetWeek *week,
                            GArray *clashes)
{
  g_autofree gboolean *told = g_new0 (gboolean, clashes->len + 1);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < clashes->len; i++)
    {
      g_autofree char *days = NULL;
      g_autofree char *line = NULL;

      if (told[i])
        continue;
      days = dup_days (week, clashes, i, told);
      line = dup_clash (week, &g_array_index (clashes, TorgetWeekClash, i), days);
      g_string_append_printf (text, text->len > 0 ? "\n%s" : "%s", line);
    }
  return g_string_free (text, FALSE);
}

/**
 * torget_week_dup_untimed_text:
 * @week: a week
 *
 * Returns: (transfer full): what has no times, a line each
 */
char *
torget_week_dup_untimed_text (const TorgetWeek *week)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < torget_week_get_n_untimed (week); i++)
    {
      const TorgetWeekUntimed *untimed = torget_week_get_untimed (week, i);
      g_autofree char *duration = torget_week_dup_duration (untimed->minutes);

      g_string_append_printf (text, text->len > 0 ? "\n%s" : "%s", untimed->label);
      if (untimed->kind == TORGET_WEEK_PRESCHOOL)
        g_string_append_printf (text, ", %s", find_name (week, untimed->person_id));
      if (untimed->minutes > 0)
        g_string_append_printf (text, ", %s", duration);
    }
  return g_string_free (text, FALSE);
}
