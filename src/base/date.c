/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates as Julian day numbers, over GDate. Rules of law (holidays, rolling) are in
 * domain/calendar.h; this file knows only the Gregorian calendar. */
#include "config.h"

#include "base/date.h"

#include <string.h>

/**
 * torget_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or %TORGET_DATE_NONE when no such day exists
 */
TorgetDate
torget_date_new (int year,
                 int month,
                 int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return TORGET_DATE_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return TORGET_DATE_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (TorgetDate) g_date_get_julian (&date);
}

/**
 * torget_date_get_ymd:
 * @date: a known date
 * @year: (out) (optional): year
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 */
void
torget_date_get_ymd (TorgetDate date,
                     int *year,
                     int *month,
                     int *day)
{
  GDate value;

  g_return_if_fail (date != TORGET_DATE_NONE);

  g_date_clear (&value, 1);
  g_date_set_julian (&value, (guint32) date);
  if (year != NULL)
    *year = g_date_get_year (&value);
  if (month != NULL)
    *month = g_date_get_month (&value);
  if (day != NULL)
    *day = g_date_get_day (&value);
}

static int
parse_digits (const char *text,
              int n_digits)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/**
 * torget_date_from_iso:
 * @text: (nullable): exactly `YYYY-MM-DD`
 *
 * The strict form, for stored and exchanged text. What people type is read by
 * torget_date_from_input() in `domain/date-input.h`.
 *
 * Returns: the date, or %TORGET_DATE_NONE when @text is anything else
 */
TorgetDate
torget_date_from_iso (const char *text)
{
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return TORGET_DATE_NONE;
  return torget_date_new (parse_digits (text, 4),
                          parse_digits (text + 5, 2),
                          parse_digits (text + 8, 2));
}

/**
 * torget_date_to_iso:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): `YYYY-MM-DD`, or %NULL for %TORGET_DATE_NONE
 */
char *
torget_date_to_iso (TorgetDate date)
{
  char buffer[TORGET_DATE_ISO_SIZE];

  return date == TORGET_DATE_NONE ? NULL : g_strdup (torget_date_write_iso (date, buffer));
}

/**
 * torget_date_write_iso:
 * @date: a date
 * @buffer: where the text goes
 *
 * Returns: @buffer, holding `YYYY-MM-DD`, or the empty string for %TORGET_DATE_NONE
 */
const char *
torget_date_write_iso (TorgetDate date,
                       char buffer[TORGET_DATE_ISO_SIZE])
{
  int year = 0, month = 0, day = 0;

  buffer[0] = '\0';
  if (date == TORGET_DATE_NONE)
    return buffer;
  torget_date_get_ymd (date, &year, &month, &day);
  for (int i = 3; i >= 0; i--, year /= 10)
    buffer[i] = (char) ('0' + year % 10);
  buffer[4] = buffer[7] = '-';
  buffer[5] = (char) ('0' + month / 10);
  buffer[6] = (char) ('0' + month % 10);
  buffer[8] = (char) ('0' + day / 10);
  buffer[9] = (char) ('0' + day % 10);
  buffer[10] = '\0';
  return buffer;
}

/**
 * torget_date_get_weekday:
 * @date: a known date
 *
 * Returns: 1 (Monday) to 7 (Sunday)
 */
int
torget_date_get_weekday (TorgetDate date)
{
  g_return_val_if_fail (date != TORGET_DATE_NONE, 0);

  return (int) ((date - 1) % 7) + 1;
}

/**
 * torget_date_add_months:
 * @date: a date
 * @months: whole months, negative to go back
 *
 * Month arithmetic of lag (1930:173) 1 §: the same day number, or the month's last day when
 * the month has no such day. No rolling over holidays.
 *
 * Returns: the date, or %TORGET_DATE_NONE when @date is not known or the result is out of range
 */
TorgetDate
torget_date_add_months (TorgetDate date,
                        int months)
{
  int year, month, day, last;

  if (date == TORGET_DATE_NONE)
    return TORGET_DATE_NONE;
  torget_date_get_ymd (date, &year, &month, &day);
  month += months - 1;
  year += month / 12;
  month %= 12;
  if (month < 0)
    {
      month += 12;
      year -= 1;
    }
  if (year < 1 || year > 9999)
    return TORGET_DATE_NONE;
  last = g_date_get_days_in_month ((GDateMonth) (month + 1), (GDateYear) year);
  return torget_date_new (year, month + 1, MIN (day, last));
}

/**
 * torget_date_get_age:
 * @birth: birth date
 * @today: the day asked about
 *
 * A person born on 29 February has the birthday on 1 March in common years.
 *
 * Returns: completed years, or -1 when either date is not known or @today is before @birth
 */
int
torget_date_get_age (TorgetDate birth,
                     TorgetDate today)
{
  int birth_year, birth_month, birth_day, year, month, day;

  if (birth == TORGET_DATE_NONE || today == TORGET_DATE_NONE || today < birth)
    return -1;
  torget_date_get_ymd (birth, &birth_year, &birth_month, &birth_day);
  torget_date_get_ymd (today, &year, &month, &day);
  return year - birth_year - (month * 100 + day < birth_month * 100 + birth_day ? 1 : 0);
}
