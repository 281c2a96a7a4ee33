/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Civil dates: text forms, month arithmetic of lag (1930:173), ages. */
#include "config.h"

#include "base/date.h"

static const struct
{
  const char *text;
  gboolean valid;
} iso_cases[] = {
  { "2026-02-28", TRUE },  { "2028-02-29", TRUE },  { "2026-02-29", FALSE }, { "0001-01-01", TRUE },
  { "9999-12-31", TRUE },  { "2026-13-01", FALSE }, { "2026-1-01", FALSE },  { "2026-01-01 ", FALSE },
  { "20260101", FALSE },   { "", FALSE },           { NULL, FALSE },         { "2O26-01-01", FALSE },
  { "2026-00-10", FALSE }, { "2026-01-00", FALSE }, { "-001-01-01", FALSE },
};

static void
test_iso_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (iso_cases); i++)
    {
      TorgetDate date = torget_date_from_iso (iso_cases[i].text);
      g_autofree char *text = torget_date_to_iso (date);

      g_assert_cmpint (date != TORGET_DATE_NONE, ==, iso_cases[i].valid);
      g_assert_cmpstr (text, ==, iso_cases[i].valid ? iso_cases[i].text : NULL);
    }
}

static const struct
{
  const char *from;
  int months;
  const char *to;
} month_cases[] = {
  { "2026-10-31", 4, "2027-02-28" },   { "2026-04-01", 4, "2026-08-01" },
  { "2026-11-30", -3, "2026-08-30" },  { "2027-02-28", -3, "2026-11-28" },
  { "2024-02-29", 12, "2025-02-28" },  { "2024-02-29", 48, "2028-02-29" },
  { "2026-01-31", -11, "2025-02-28" }, { "2026-12-31", 1, "2027-01-31" },
  { "2026-01-15", -1, "2025-12-15" },  { "2026-01-15", 0, "2026-01-15" },
  { "9999-12-01", 1, NULL },           { "0001-01-01", -1, NULL },
};

static void
test_add_months (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (month_cases); i++)
    {
      TorgetDate date
          = torget_date_add_months (torget_date_from_iso (month_cases[i].from), month_cases[i].months);
      g_autofree char *text = torget_date_to_iso (date);

      g_assert_cmpstr (text, ==, month_cases[i].to);
    }
}

static const struct
{
  const char *birth;
  const char *today;
  int age;
} age_cases[] = {
  { "1994-03-12", "2026-11-21", 32 }, { "1994-11-21", "2026-11-21", 32 },
  { "1994-11-22", "2026-11-21", 31 }, { "2004-02-29", "2026-02-28", 21 },
  { "2004-02-29", "2026-03-01", 22 }, { "2026-11-22", "2026-11-21", -1 },
};

static void
test_age (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (age_cases); i++)
    g_assert_cmpint (torget_date_get_age (torget_date_from_iso (age_cases[i].birth),
                                          torget_date_from_iso (age_cases[i].today)),
                     ==,
                     age_cases[i].age);
}

static void
test_weekday (void)
{
  g_assert_cmpint (torget_date_get_weekday (torget_date_from_iso ("2026-08-30")), ==, 7);
  g_assert_cmpint (torget_date_get_weekday (torget_date_from_iso ("2026-11-27")), ==, 5);
  g_assert_cmpint (torget_date_get_weekday (torget_date_from_iso ("2000-01-03")), ==, 1);
}

/* Day after day against GDate. */
static void
test_every_day (void)
{
  GDate expected;
  const TorgetDate last = torget_date_new (9999, 12, 31);

  g_date_clear (&expected, 1);
  g_date_set_dmy (&expected, 1, G_DATE_JANUARY, 1);
  for (TorgetDate date = 1; date <= last; date++, g_date_add_days (&expected, 1))
    {
      int year, month, day;

      torget_date_get_ymd (date, &year, &month, &day);
      if (year != g_date_get_year (&expected) || month != (int) g_date_get_month (&expected)
          || day != g_date_get_day (&expected) || torget_date_new (year, month, day) != date
          || torget_date_get_year (date) != year)
        g_error ("day %d is told as %d-%d-%d", date, year, month, day);
    }
  g_assert_cmpint (g_date_get_year (&expected), ==, 10000);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/iso-text", test_iso_text);
  g_test_add_func ("/base/date/add-months", test_add_months);
  g_test_add_func ("/base/date/age", test_age);
  g_test_add_func ("/base/date/weekday", test_weekday);
  g_test_add_func ("/base/date/every-day", test_every_day);
  return g_test_run ();
}
