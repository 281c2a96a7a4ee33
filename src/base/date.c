/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates as Julian day numbers, the 1st of January of the year 1 being day 1. Rules of law
 * (holidays, rolling) are in domain/calendar.h; this file knows only the Gregorian calendar.
 *
 * Registers are full of dates, so that the arithmetic is done without GDate's checks and searches:
 * years begin in March, which puts the leap day last. */
#include "config.h"

#include "base/date.h"

#include <string.h>

#define DAYS_OF_YEAR 365
#define DAYS_OF_4_YEARS (4 * DAYS_OF_YEAR + 1)
#define DAYS_OF_100_YEARS (25 * DAYS_OF_4_YEARS - 1)
#define DAYS_OF_400_YEARS (4 * DAYS_OF_100_YEARS + 1)

/* From the 1st of March of the year 0 to the day before the 1st of January of the year 1. */
#define DAYS_BEFORE_YEAR_1 305

/* Five months from March on, and from August on, have 153 days. */
#define DAYS_OF_5_MONTHS 153

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
count_days_of_month (int year,
                     int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return days[month - 1] + (month == 2 && is_leap_year (year));
}

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
  int march_year, march_month;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > count_days_of_month (year, month))
    return TORGET_DATE_NONE;
  march_month = (month + 9) % 12;
  march_year = month <= 2 ? year - 1 : year;
  return march_year * DAYS_OF_YEAR + march_year / 4 - march_year / 100 + march_year / 400
         + (DAYS_OF_5_MONTHS * march_month + 2) / 5 + day - DAYS_BEFORE_YEAR_1 - 1;
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
  const int days = date + DAYS_BEFORE_YEAR_1;
  const int era = (days >= 0 ? days : days - DAYS_OF_400_YEARS + 1) / DAYS_OF_400_YEARS;
  const int of_era = days - era * DAYS_OF_400_YEARS;
  const int year_of_era
      = (of_era - of_era / (DAYS_OF_4_YEARS - 1) + of_era / DAYS_OF_100_YEARS
         - of_era / (DAYS_OF_400_YEARS - 1))
        / DAYS_OF_YEAR;
  const int of_year
      = of_era - (DAYS_OF_YEAR * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int march_month = (5 * of_year + 2) / DAYS_OF_5_MONTHS;

  g_return_if_fail (date != TORGET_DATE_NONE);

  if (year != NULL)
    *year = 400 * era + year_of_era + (march_month >= 10);
  if (month != NULL)
    *month = march_month < 10 ? march_month + 3 : march_month - 9;
  if (day != NULL)
    *day = of_year - (DAYS_OF_5_MONTHS * march_month + 2) / 5 + 1;
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
 * torget_date_get_year:
 * @date: a known date
 *
 * Returns: its year
 */
int
torget_date_get_year (TorgetDate date)
{
  int year = 0;

  torget_date_get_ymd (date, &year, NULL, NULL);
  return year;
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
  last = count_days_of_month (year, month + 1);
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
