/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar years, quarters and months; see period.h. */
#include "config.h"

#include "domain/period.h"

#include <stdio.h>
#include <string.h>

#define MONTHS 12

/* Dates begin with the year 1, and a period has one before it. */
#define FIRST_YEAR 2

static int
get_months (TorgetPeriodUnit unit)
{
  static const int months[] = { MONTHS, 3, 1 };

  return months[unit];
}

/**
 * torget_period_at:
 * @unit: how long
 * @day: a day
 *
 * Returns: the period that has the day
 */
TorgetPeriod
torget_period_at (TorgetPeriodUnit unit,
                  TorgetDate day)
{
  const int months = get_months (unit);
  TorgetPeriod period = { .unit = unit };
  int year;
  int month;
  int first;

  torget_date_get_ymd (day, &year, &month, &first);
  period.from = torget_date_new (year, (month - 1) / months * months + 1, 1);
  period.to = torget_date_add_months (period.from, months) - 1;
  return period;
}

/* Reads @length digits. */
static gboolean
read_number (const char *text,
             int length,
             int *number)
{
  *number = 0;
  for (int i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }
  return TRUE;
}

/**
 * torget_period_parse:
 * @text: `2026`, `2026-Q3` or `2026-11`
 * @period: (out): the period
 *
 * Returns: whether @text is a period
 */
gboolean
torget_period_parse (const char *text,
                     TorgetPeriod *period)
{
  const gsize length = strlen (text);
  TorgetPeriodUnit unit = TORGET_PERIOD_YEAR;
  int year;
  int month = 1;

  if (length < 4 || !read_number (text, 4, &year) || year < FIRST_YEAR)
    return FALSE;
  if (length == 7 && text[4] == '-' && text[5] == 'Q' && text[6] >= '1' && text[6] <= '4')
    {
      unit = TORGET_PERIOD_QUARTER;
      month = (text[6] - '1') * 3 + 1;
    }
  else if (length == 7 && text[4] == '-' && read_number (text + 5, 2, &month) && month >= 1
           && month <= MONTHS)
    unit = TORGET_PERIOD_MONTH;
  else if (length != 4)
    return FALSE;
  *period = torget_period_at (unit, torget_date_new (year, month, 1));
  return TRUE;
}

/**
 * torget_period_write:
 * @self: a period
 * @buffer: where to write
 *
 * Returns: @buffer, with what torget_period_parse() reads
 */
const char *
torget_period_write (const TorgetPeriod *self,
                     char buffer[TORGET_PERIOD_SIZE])
{
  int year;
  int month;
  int day;

  torget_date_get_ymd (self->from, &year, &month, &day);
  if (self->unit == TORGET_PERIOD_YEAR)
    g_snprintf (buffer, TORGET_PERIOD_SIZE, "%04d", year);
  else if (self->unit == TORGET_PERIOD_QUARTER)
    g_snprintf (buffer, TORGET_PERIOD_SIZE, "%04d-Q%d", year, (month - 1) / 3 + 1);
  else
    g_snprintf (buffer, TORGET_PERIOD_SIZE, "%04d-%02d", year, month);
  return buffer;
}

/**
 * torget_period_shift:
 * @self: a period
 * @steps: how many periods later; negative is earlier
 *
 * Returns: another period of the same length
 */
TorgetPeriod
torget_period_shift (const TorgetPeriod *self,
                     int steps)
{
  return torget_period_at (self->unit,
                           torget_date_add_months (self->from, steps * get_months (self->unit)));
}

/**
 * torget_period_get_day_before:
 * @self: a period
 * @day: a day of it
 *
 * A year that goes on is compared with the same months of the year before.
 *
 * Returns: the day that comes as late in the period before; its last day for the last day
 */
TorgetDate
torget_period_get_day_before (const TorgetPeriod *self,
                              TorgetDate day)
{
  const TorgetDate before = torget_date_add_months (day, -get_months (self->unit));

  return day >= self->to ? self->from - 1 : MIN (before, self->from - 1);
}
