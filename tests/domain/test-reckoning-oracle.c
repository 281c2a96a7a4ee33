/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arithmetic of days against another implementation of it, written from the statutes alone: it
 * walks through a calendar day by day, counts months on their firsts and finds Easter by Gauss's
 * rule. Nothing of base/date.c or calendar.c is used. */
#include "config.h"

#include "domain/reckoning.h"

#define LAST_YEAR 2200
#define N_DAYS 803600 /* beyond the last day of 2200 */
#define N_CASES 1000000
#define SEED 19300173

typedef struct
{
  gint16 year;
  gint8 month;
  gint8 day;
  gint8 weekday; /* 0 = Monday */
  gint8 is_off;
} Day;

static Day days[N_DAYS];              /* by day number; the first day of year 1 has number 1 */
static int firsts[LAST_YEAR * 12 + 1]; /* day number of the first of each month */
static int n_days;

static int
month_length (int year,
              int month)
{
  if (month == 2)
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static int
number_of (int year,
           int month,
           int day)
{
  return firsts[(year - 1) * 12 + month - 1] + day - 1;
}

/* Gauss's rule, with its two exceptions. */
static int
find_easter (int year)
{
  const int century = year / 100;
  const int m = (15 - (13 + 8 * century) / 25 + century - century / 4) % 30;
  const int n = (4 + century - century / 4) % 7;
  const int d = (19 * (year % 19) + m) % 30;
  const int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  int after = d + e;

  if (e == 6 && (d == 29 || (d == 28 && (11 * m + 11) % 30 < 19)))
    after -= 7;
  return number_of (year, 3, 22) + after;
}

static void
take_off (int number)
{
  days[number].is_off = TRUE;
}

/* The Saturday that falls on the day or within six days after it. */
static int
find_saturday (int year,
               int month,
               int day)
{
  int number = number_of (year, month, day);

  while (days[number].weekday != 5)
    number++;
  return number;
}

/* Lag (1989:253) 1-2 §§; lag (1930:173) 2 § for the Saturdays and the three eves. */
static void
mark_year (int year)
{
  static const int fixed[][2] = { { 1, 1 },   { 1, 6 },   { 5, 1 },   { 6, 6 },
                                  { 12, 24 }, { 12, 25 }, { 12, 26 }, { 12, 31 } };
  const int easter = find_easter (year);
  const int midsummer = find_saturday (year, 6, 20);

  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    take_off (number_of (year, fixed[i][0], fixed[i][1]));
  take_off (easter - 2);
  take_off (easter + 1);
  take_off (easter + 39);
  take_off (midsummer - 1);
  take_off (midsummer);
  take_off (find_saturday (year, 10, 31));
}

/* Year 1 of the Gregorian calendar begins on a Monday. */
static void
walk (void)
{
  int number = 1;

  for (int year = 1; year <= LAST_YEAR; year++)
    for (int month = 1; month <= 12; month++)
      {
        firsts[(year - 1) * 12 + month - 1] = number;
        for (int day = 1; day <= month_length (year, month); day++, number++)
          {
            const int weekday = (number - 1) % 7;

            days[number] = (Day){ (gint16) year, (gint8) month, (gint8) day, (gint8) weekday,
                                  weekday >= 5 };
          }
      }
  n_days = number;
  for (int year = 1900; year <= LAST_YEAR; year++)
    mark_year (year);
}

/* Month by month on the firsts; then the same day number, or the last that there is. */
static int
add_months (int number,
            int months)
{
  const Day from = days[number];
  int year = from.year;
  int month = from.month;
  int day = from.day;

  for (; months > 0; months--)
    if (++month > 12)
      {
        month = 1;
        year++;
      }
  for (; months < 0; months++)
    if (--month < 1)
      {
        month = 12;
        year--;
      }
  while (day > month_length (year, month))
    day--;
  return number_of (year, month, day);
}

static int
add (int number,
     TorgetOffsetUnit unit,
     int amount)
{
  if (unit == TORGET_OFFSET_DAYS)
    return number + amount;
  return add_months (number, unit == TORGET_OFFSET_YEARS ? 12 * amount : amount);
}

static int
walk_to_working_day (int number,
                     int step)
{
  while (days[number].is_off)
    number += step;
  return number;
}

/* Sets the day and the outer limit; 0 for none. */
static void
reckon (const TorgetReckoning *reckoning,
        int trigger,
        const int *amounts,
        int *due,
        int *outer)
{
  int later;

  *due = trigger;
  *outer = 0;
  for (guint i = 0; i < reckoning->n_offsets; i++)
    *due = add (*due, reckoning->offsets[i].unit, amounts[i]);
  later = walk_to_working_day (*due, 1);
  if (reckoning->calendar == TORGET_CALENDAR_FORWARD
      || reckoning->calendar == TORGET_CALENDAR_BACKWARD)
    *outer = later != *due ? later : 0;
  if (reckoning->calendar == TORGET_CALENDAR_NEXT_WORKING_DAY)
    *due = later;
  else if (reckoning->calendar == TORGET_CALENDAR_BACKWARD)
    *due = walk_to_working_day (*due, -1);
  else if (reckoning->calendar == TORGET_CALENDAR_YEAR_END)
    *due = number_of (days[*due].year, 12, 31);
}

static void
assert_same (const TorgetReckoning *reckoning,
             int trigger,
             const int *amounts)
{
  TorgetReckoned reckoned;
  int due, outer;

  reckon (reckoning, trigger, amounts, &due, &outer);
  g_assert_true (torget_reckoning_run (reckoning, trigger, amounts, &reckoned));
  if (reckoned.due == due && reckoned.outer_limit == outer)
    return;
  for (guint i = 0; i < reckoning->n_offsets; i++)
    g_test_message ("unit %d, amount %d", reckoning->offsets[i].unit, amounts[i]);
  g_error ("From day %d in calendar mode %d: %d and %d, expected %d and %d", trigger,
           reckoning->calendar, reckoned.due, reckoned.outer_limit, due, outer);
}

static int
random_amount (GRand *random,
               TorgetOffsetUnit unit)
{
  static const int most[] = { [TORGET_OFFSET_DAYS] = 1500, [TORGET_OFFSET_MONTHS] = 60,
                              [TORGET_OFFSET_YEARS] = 10 };

  return g_rand_int_range (random, -most[unit], most[unit] + 1);
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  const int first = number_of (1990, 1, 1);
  const int last = number_of (2060, 12, 31);

  for (guint i = 0; i < N_CASES; i++)
    {
      int amounts[TORGET_RULE_MAX_OFFSETS] = { 0 };
      TorgetReckoning reckoning = {
        .n_offsets = (guint) g_rand_int_range (random, 0, TORGET_RULE_MAX_OFFSETS + 1),
        .calendar = (TorgetCalendarMode) g_rand_int_range (random, 0, TORGET_CALENDAR_YEAR_END + 1),
      };

      for (guint j = 0; j < reckoning.n_offsets; j++)
        {
          reckoning.offsets[j].unit
              = (TorgetOffsetUnit) g_rand_int_range (random, 0, TORGET_OFFSET_YEARS + 1);
          amounts[j] = random_amount (random, reckoning.offsets[j].unit);
        }
      assert_same (&reckoning, g_rand_int_range (random, first, last + 1), amounts);
    }
}

/* Every day of the years, in every calendar mode, with nothing added. */
static void
test_every_day (void)
{
  const int none[TORGET_RULE_MAX_OFFSETS] = { 0 };

  for (int mode = 0; mode <= TORGET_CALENDAR_YEAR_END; mode++)
    for (int number = number_of (1990, 1, 1); days[number].year <= 2060; number++)
      assert_same (&(TorgetReckoning){ .calendar = (TorgetCalendarMode) mode }, number, none);
}

/* What the oracle itself is known by: days that anybody can look up. */
static void
test_walker (void)
{
  g_assert_cmpint (n_days, <=, N_DAYS);
  g_assert_cmpint (number_of (1970, 1, 1), ==, 719163);
  g_assert_cmpint (days[number_of (2026, 11, 21)].weekday, ==, 5);
  g_assert_cmpint (find_easter (2026), ==, number_of (2026, 4, 5));
  g_assert_cmpint (find_easter (2000), ==, number_of (2000, 4, 23));
  g_assert_cmpint (find_easter (2049), ==, number_of (2049, 4, 18));
  g_assert_cmpint (find_easter (1981), ==, number_of (1981, 4, 19));
  g_assert_true (days[number_of (2026, 6, 19)].is_off);
  g_assert_true (days[number_of (2026, 10, 31)].is_off);
  g_assert_false (days[number_of (2026, 10, 30)].is_off);
}

typedef struct
{
  int trigger[3];
  TorgetOffsetUnit unit;
  int amount;
  TorgetCalendarMode calendar;
  int due[3];
  int outer[3]; /* all 0 for none */
} Vector;

static const Vector vectors[] = {
  { { 2026, 11, 30 }, TORGET_OFFSET_MONTHS, -3, TORGET_CALENDAR_BACKWARD, { 2026, 8, 28 },
    { 2026, 8, 31 } },
  { { 2027, 2, 28 }, TORGET_OFFSET_MONTHS, -3, TORGET_CALENDAR_BACKWARD, { 2026, 11, 27 },
    { 2026, 11, 30 } },
  { { 2026, 11, 30 }, TORGET_OFFSET_MONTHS, 1, TORGET_CALENDAR_EXACT, { 2026, 12, 30 }, { 0 } },
  { { 2026, 10, 31 }, TORGET_OFFSET_MONTHS, 4, TORGET_CALENDAR_EXACT, { 2027, 2, 28 }, { 0 } },
  { { 2024, 2, 29 }, TORGET_OFFSET_YEARS, 3, TORGET_CALENDAR_EXACT, { 2027, 2, 28 }, { 0 } },
  { { 2027, 10, 31 }, TORGET_OFFSET_MONTHS, 4, TORGET_CALENDAR_EXACT, { 2028, 2, 29 }, { 0 } },
  { { 2026, 6, 12 }, TORGET_OFFSET_DAYS, 7, TORGET_CALENDAR_NEXT_WORKING_DAY, { 2026, 6, 22 },
    { 0 } },
  { { 2026, 12, 17 }, TORGET_OFFSET_DAYS, 7, TORGET_CALENDAR_FORWARD, { 2026, 12, 24 },
    { 2026, 12, 28 } },
};

static void
test_vectors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      const Vector *vector = &vectors[i];
      const TorgetReckoning reckoning = { .offsets = { { .unit = vector->unit } },
                                          .n_offsets = 1,
                                          .calendar = vector->calendar };
      const int amounts[TORGET_RULE_MAX_OFFSETS] = { vector->amount };
      const int *from = vector->trigger;
      const int trigger = number_of (from[0], from[1], from[2]);
      int due, outer;

      g_test_message ("%u", (guint) i);
      reckon (&reckoning, trigger, amounts, &due, &outer);
      g_assert_cmpint (due, ==, number_of (vector->due[0], vector->due[1], vector->due[2]));
      g_assert_cmpint (outer, ==, vector->outer[0] == 0
                                      ? 0
                                      : number_of (vector->outer[0], vector->outer[1],
                                                   vector->outer[2]));
      assert_same (&reckoning, trigger, amounts);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  walk ();
  g_test_add_func ("/reckoning-oracle/walker", test_walker);
  g_test_add_func ("/reckoning-oracle/vectors", test_vectors);
  g_test_add_func ("/reckoning-oracle/every-day", test_every_day);
  g_test_add_func ("/reckoning-oracle/random", test_random);
  return g_test_run ();
}
