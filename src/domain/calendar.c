/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Swedish legal calendar: public holidays (lag 1989:253, as it reads since 2005) and the
 * days on which lag (1930:173) om beräkning av lagstadgad tid lets an act wait. Month
 * arithmetic is torget_date_add_months(). */
#include "config.h"

#include "domain/calendar.h"

enum
{
  FRIDAY = 5,
  SATURDAY,
  SUNDAY,
};

/* Public holidays that always fall on the same day. */
static const struct
{
  int month;
  int day;
} fixed_holidays[] = {
  { 1, 1 },   /* nyårsdagen */
  { 1, 6 },   /* trettondedag jul */
  { 5, 1 },   /* första maj */
  { 6, 6 },   /* nationaldagen */
  { 12, 25 }, /* juldagen */
  { 12, 26 }, /* annandag jul */
};

/* Public holidays counted from Easter Sunday; the ones on a Sunday need no row. */
static const int easter_offsets[] = {
  -2, /* långfredagen */
  1,  /* annandag påsk */
  39, /* Kristi himmelsfärdsdag */
};

/* The years that the computation of Easter holds for. */
#define FIRST_YEAR 1583
#define LAST_YEAR 9999

/**
 * torget_calendar_get_easter:
 * @year: 1583 to 9999
 *
 * The Gregorian computation in the form of Meeus, Jones and Butcher.
 *
 * Thread: any.
 *
 * Returns: Easter Sunday
 */
TorgetDate
torget_calendar_get_easter (int year)
{
  int golden = year % 19;
  int century = year / 100, of_century = year % 100;
  int correction = (century - (century + 8) / 25 + 1) / 3;
  int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
  int weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
  int shift = (golden + 11 * epact + 22 * weekday) / 451;
  int days = epact + weekday - 7 * shift + 114;

  g_return_val_if_fail (year >= FIRST_YEAR && year <= LAST_YEAR, TORGET_DATE_NONE);

  return torget_date_new (year, days / 31, days % 31 + 1);
}

static gboolean
is_fixed_holiday (TorgetDate date)
{
  int month, day;

  torget_date_get_ymd (date, NULL, &month, &day);
  for (gsize i = 0; i < G_N_ELEMENTS (fixed_holidays); i++)
    if (fixed_holidays[i].month == month && fixed_holidays[i].day == day)
      return TRUE;
  return FALSE;
}

/* A day of a mistyped year has no Easter. */
static gboolean
is_easter_holiday (TorgetDate date)
{
  const int year = torget_date_get_year (date);
  TorgetDate easter;

  if (year < FIRST_YEAR || year > LAST_YEAR)
    return FALSE;
  easter = torget_calendar_get_easter (year);
  for (gsize i = 0; i < G_N_ELEMENTS (easter_offsets); i++)
    if (date == easter + easter_offsets[i])
      return TRUE;
  return FALSE;
}

/* Whether @date is the @weekday within the seven days from @month/@day. */
static gboolean
is_weekday_from (TorgetDate date,
                 int weekday,
                 int month,
                 int day)
{
  const TorgetDate first = torget_date_new (torget_date_get_year (date), month, day);

  return torget_date_get_weekday (date) == weekday && date >= first && date < first + 7;
}

/**
 * torget_calendar_is_holiday:
 * @date: a known date from 1583 on
 *
 * Lag (1989:253) om allmänna helgdagar: Sundays too.
 *
 * Thread: any.
 *
 * Returns: whether @date is a public holiday
 */
gboolean
torget_calendar_is_holiday (TorgetDate date)
{
  g_return_val_if_fail (date != TORGET_DATE_NONE, FALSE);

  return torget_date_get_weekday (date) == SUNDAY || is_fixed_holiday (date)
         || is_easter_holiday (date) || is_weekday_from (date, SATURDAY, 6, 20) /* midsommardagen */
         || is_weekday_from (date, SATURDAY, 10, 31); /* alla helgons dag */
}

static gboolean
is_eve (TorgetDate date)
{
  int month, day;

  torget_date_get_ymd (date, NULL, &month, &day);
  return (month == 12 && (day == 24 || day == 31)) || is_weekday_from (date, FRIDAY, 6, 19);
}

/**
 * torget_calendar_is_working_day:
 * @date: a known date from 1583 on
 *
 * Lag (1930:173) 2 §: not a Saturday, Sunday or other public holiday, nor midsummer's, Christmas
 * or New Year's Eve.
 *
 * Thread: any.
 *
 * Returns: whether an act that is due can be required on @date
 */
gboolean
torget_calendar_is_working_day (TorgetDate date)
{
  g_return_val_if_fail (date != TORGET_DATE_NONE, FALSE);

  return torget_date_get_weekday (date) != SATURDAY && !torget_calendar_is_holiday (date)
         && !is_eve (date);
}

static TorgetDate
roll (TorgetDate date,
      int step)
{
  while (date != TORGET_DATE_NONE && !torget_calendar_is_working_day (date))
    date += step;
  return date;
}

/**
 * torget_calendar_forward:
 * @date: last day for an act, or %TORGET_DATE_NONE
 *
 * Lag (1930:173) 2 §: an act whose last day is not a working day may be done on the next one.
 *
 * Thread: any.
 *
 * Returns: @date or the first working day after it; %TORGET_DATE_NONE for %TORGET_DATE_NONE
 */
TorgetDate
torget_calendar_forward (TorgetDate date)
{
  return roll (date, 1);
}

/**
 * torget_calendar_backward:
 * @date: last day for an act that is counted back from an event, or %TORGET_DATE_NONE
 *
 * Time that is counted backwards, such as notice before a lease ends (JB 12:4), must not be
 * shortened: the act is done on the working day before. This is the careful reading, never late.
 *
 * Thread: any.
 *
 * Returns: @date or the last working day before it; %TORGET_DATE_NONE for %TORGET_DATE_NONE
 */
TorgetDate
torget_calendar_backward (TorgetDate date)
{
  return roll (date, -1);
}
