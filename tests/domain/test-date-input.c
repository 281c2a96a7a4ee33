/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typed dates: what is understood, how two digits become a year, and what is refused. */
#include "config.h"

#include "domain/date-input.h"

#define TODAY "2026-11-21"

static const struct
{
  const char *text;
  const char *date;
} cases[] = {
  { "2026-11-20", "2026-11-20" },
  { "2026-1-5", "2026-01-05" },
  { "2026/11/20", "2026-11-20" },
  { "20261120", "2026-11-20" },
  { "261120", "2026-11-20" },
  { "26-11-20", "2026-11-20" },
  { " 2026-11-20 ", "2026-11-20" },
  { "1/3 2026", "2026-03-01" },
  { "01/03/2026", "2026-03-01" },
  { "1/3-26", "2026-03-01" },
  { "1.3.2026", "2026-03-01" },
  { "31-12-2026", "2026-12-31" },
  { "1 mars 2026", "2026-03-01" },
  { "1 MARS 2026", "2026-03-01" },
  { "1 March 2026", "2026-03-01" },
  { "March 1, 2026", "2026-03-01" },
  { "1 maj 26", "2026-05-01" },
  { "2 okt. 2026", "2026-10-02" },
  { "3 augusti 2026", "2026-08-03" },
  { "29 feb 2028", "2028-02-29" },
  { "+3m", "2027-02-21" },
  { "+ 3 mån", "2027-02-21" },
  { "+14d", "2026-12-05" },
  { "+2w", "2026-12-05" },
  { "+2v", "2026-12-05" },
  { "+2 veckor", "2026-12-05" },
  { "+1y", "2027-11-21" },
  { "+1å", "2027-11-21" },
  { "+1 ÅR", "2027-11-21" },
  { "-6m", "2026-05-21" },
  { "-1d", "2026-11-20" },
  { "idag", "2026-11-21" },
  { "I dag", "2026-11-21" },
  { "today", "2026-11-21" },
  { "igår", "2026-11-20" },
  { "i morgon", "2026-11-22" },
  { "", NULL },
  { NULL, NULL },
  { "okänt", NULL },
  { "2026", NULL },
  { "2026-11", NULL },
  { "2026-02-29", NULL },
  { "20261301", NULL },
  { "261131", NULL },
  { "31/4 2026", NULL },
  { "1/3", NULL },
  { "03/25/2026", NULL },
  { "1 ma 2026", NULL },
  { "1 marsch 2026", NULL },
  { "0026-01-01", NULL },
  { "9999-12-31", NULL },
  { "+3", NULL },
  { "+3x", NULL },
  { "+99999d", NULL },
  { "+500y", NULL },
  { "+9999y", NULL },
  { "3m", NULL },
  { "2026-11-20 x", NULL },
  { "2026112", NULL },
  { "202611200", NULL },
  { "\xff", NULL },
};

static void
test_from_input (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TorgetDate date = torget_date_from_input (cases[i].text, torget_date_from_iso (TODAY),
                                                TORGET_DATE_INPUT_ANY);
      g_autofree char *text = torget_date_to_iso (date);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (text, ==, cases[i].date);
    }
}

static const struct
{
  const char *text;
  TorgetDateInput kind;
  const char *date;
} year_cases[] = {
  { "651120", TORGET_DATE_INPUT_ANY, "2065-11-20" },
  { "661120", TORGET_DATE_INPUT_ANY, "1966-11-20" },
  { "651120", TORGET_DATE_INPUT_BIRTH, "1965-11-20" },
  { "261121", TORGET_DATE_INPUT_BIRTH, "2026-11-21" },
  { "261122", TORGET_DATE_INPUT_BIRTH, "1926-11-22" },
  { "270101", TORGET_DATE_INPUT_BIRTH, "1927-01-01" },
  { "1 mars 94", TORGET_DATE_INPUT_BIRTH, "1994-03-01" },
  { "000229", TORGET_DATE_INPUT_BIRTH, "2000-02-29" },
  { "2030-01-01", TORGET_DATE_INPUT_BIRTH, "2030-01-01" }, /* written out: for the form to judge */
};

static void
test_two_digit_years (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (year_cases); i++)
    {
      TorgetDate date = torget_date_from_input (year_cases[i].text, torget_date_from_iso (TODAY),
                                                year_cases[i].kind);

      g_test_message ("%s", year_cases[i].text);
      g_assert_cmpint (date, ==, torget_date_from_iso (year_cases[i].date));
    }
}

static const struct
{
  const char *sv;
  const char *en;
} month_names[] = {
  { "januari", "January" }, { "februari", "February" }, { "mars", "March" },
  { "april", "April" },     { "maj", "May" },           { "juni", "June" },
  { "juli", "July" },       { "augusti", "August" },    { "september", "September" },
  { "oktober", "October" }, { "november", "November" }, { "december", "December" },
};

static void
check_month (const char *name,
             int month)
{
  g_autofree char *whole = g_strdup_printf ("15 %s 2026", name);
  g_autofree char *brief = g_strdup_printf ("15 %.3s 2026", name);
  TorgetDate today = torget_date_from_iso (TODAY);
  TorgetDate expected = torget_date_new (2026, month, 15);

  g_assert_cmpint (torget_date_from_input (whole, today, TORGET_DATE_INPUT_ANY), ==, expected);
  g_assert_cmpint (torget_date_from_input (brief, today, TORGET_DATE_INPUT_ANY), ==, expected);
}

static void
test_month_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      check_month (month_names[i].sv, (int) i + 1);
      check_month (month_names[i].en, (int) i + 1);
    }
}

/* What the program writes, it reads. */
static void
test_reads_iso (void)
{
  TorgetDate today = torget_date_from_iso (TODAY);

  for (TorgetDate date = today - 40000; date < today + 40000; date += 17)
    {
      char iso[TORGET_DATE_ISO_SIZE];

      torget_date_write_iso (date, iso);
      g_assert_cmpint (torget_date_from_input (iso, today, TORGET_DATE_INPUT_ANY), ==, date);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/date-input/from-input", test_from_input);
  g_test_add_func ("/domain/date-input/two-digit-years", test_two_digit_years);
  g_test_add_func ("/domain/date-input/month-names", test_month_names);
  g_test_add_func ("/domain/date-input/reads-iso", test_reads_iso);
  return g_test_run ();
}
