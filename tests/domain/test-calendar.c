/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Swedish legal calendar: Easter, holidays and eves, rolling forwards and backwards. */
#include "config.h"

#include "domain/calendar.h"

static const char *const easters[] = {
  "1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31",
  "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
};

static void
test_easter (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (easters); i++)
    {
      TorgetDate easter = torget_date_from_iso (easters[i]);
      int year;

      torget_date_get_ymd (easter, &year, NULL, NULL);
      g_assert_cmpint (torget_calendar_get_easter (year), ==, easter);
    }
}

/* Every day from Monday to Friday in 2026 and 2027 that is not a working day, and why. */
static const struct
{
  const char *date;
  gboolean holiday;
} weekdays_off[] = {
  { "2026-01-01", TRUE },  { "2026-01-06", TRUE },  { "2026-04-03", TRUE },  { "2026-04-06", TRUE },
  { "2026-05-01", TRUE },  { "2026-05-14", TRUE },  { "2026-06-19", FALSE }, /* midsummer's eve */
  { "2026-12-24", FALSE }, { "2026-12-25", TRUE },  { "2026-12-31", FALSE }, { "2027-01-01", TRUE },
  { "2027-01-06", TRUE },  { "2027-03-26", TRUE },  { "2027-03-29", TRUE },  { "2027-05-06", TRUE },
  { "2027-06-25", FALSE }, { "2027-12-24", FALSE }, { "2027-12-31", FALSE },
};

static void
test_weekdays_off (void)
{
  TorgetDate end = torget_date_new (2027, 12, 31);
  gsize next = 0;

  for (TorgetDate date = torget_date_new (2026, 1, 1); date <= end; date++)
    {
      if (torget_date_get_weekday (date) > 5)
        {
          g_assert_false (torget_calendar_is_working_day (date));
          continue;
        }
      if (torget_calendar_is_working_day (date))
        continue;
      g_assert_cmpuint (next, <, G_N_ELEMENTS (weekdays_off));
      g_assert_cmpint (date, ==, torget_date_from_iso (weekdays_off[next].date));
      g_assert_cmpint (torget_calendar_is_holiday (date), ==, weekdays_off[next].holiday);
      next++;
    }
  g_assert_cmpuint (next, ==, G_N_ELEMENTS (weekdays_off));
}

static const struct
{
  const char *date;
  gboolean holiday;
} saturdays[] = {
  { "2026-06-06", TRUE },  /* nationaldagen */
  { "2026-06-20", TRUE },  /* midsommardagen, earliest */
  { "2021-06-26", TRUE },  /* latest */
  { "2026-06-27", FALSE }, /* the Saturday after */
  { "2026-10-31", TRUE },  /* alla helgons dag, earliest */
  { "2027-11-06", TRUE },  /* latest */
  { "2026-11-07", FALSE }, { "2026-12-26", TRUE }, { "2026-11-21", FALSE },
};

static void
test_saturdays (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (saturdays); i++)
    {
      TorgetDate date = torget_date_from_iso (saturdays[i].date);

      g_assert_cmpint (torget_calendar_is_holiday (date), ==, saturdays[i].holiday);
      g_assert_false (torget_calendar_is_working_day (date));
    }
}

static const struct
{
  const char *date;
  const char *forward;
  const char *backward;
} roll_cases[] = {
  { "2026-11-20", "2026-11-20", "2026-11-20" },
  { "2026-11-21", "2026-11-23", "2026-11-20" },
  { "2026-08-30", "2026-08-31", "2026-08-28" },
  { "2026-11-28", "2026-11-30", "2026-11-27" },
  { "2026-12-30", "2026-12-30", "2026-12-30" },
  { "2026-12-24", "2026-12-28", "2026-12-23" }, /* over Christmas and a weekend */
  { "2026-12-31", "2027-01-04", "2026-12-30" },
  { "2026-04-04", "2026-04-07", "2026-04-02" }, /* over Easter */
  { "2026-06-19", "2026-06-22", "2026-06-18" },
  { "2027-01-06", "2027-01-07", "2027-01-05" },
};

static void
test_roll (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roll_cases); i++)
    {
      TorgetDate date = torget_date_from_iso (roll_cases[i].date);

      g_assert_cmpint (torget_calendar_forward (date), ==,
                       torget_date_from_iso (roll_cases[i].forward));
      g_assert_cmpint (torget_calendar_backward (date), ==,
                       torget_date_from_iso (roll_cases[i].backward));
    }
  g_assert_cmpint (torget_calendar_forward (TORGET_DATE_NONE), ==, TORGET_DATE_NONE);
  g_assert_cmpint (torget_calendar_backward (TORGET_DATE_NONE), ==, TORGET_DATE_NONE);
}

/* Backwards never comes after, forwards never before, and both land on working days. */
static void
test_roll_properties (void)
{
  TorgetDate end = torget_date_new (2060, 1, 1);

  for (TorgetDate date = torget_date_new (2020, 1, 1); date < end; date++)
    {
      TorgetDate forward = torget_calendar_forward (date);
      TorgetDate backward = torget_calendar_backward (date);

      g_assert_true (torget_calendar_is_working_day (forward));
      g_assert_true (torget_calendar_is_working_day (backward));
      g_assert_cmpint (backward, <=, date);
      g_assert_cmpint (forward, >=, date);
      g_assert_cmpint (forward - backward, <=, 6);
      g_assert_cmpint (forward == date, ==, torget_calendar_is_working_day (date));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/calendar/easter", test_easter);
  g_test_add_func ("/domain/calendar/weekdays-off", test_weekdays_off);
  g_test_add_func ("/domain/calendar/saturdays", test_saturdays);
  g_test_add_func ("/domain/calendar/roll", test_roll);
  g_test_add_func ("/domain/calendar/roll-properties", test_roll_properties);
  return g_test_run ();
}
