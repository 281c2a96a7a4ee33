/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day of a rule without a household: what forms, drawings and notices ask the tables for. */
#include "config.h"

#include "domain/reckoning.h"

static const struct
{
  const char *rule;
  const char *from;
  const char *to;
} days[] = {
  { "programme_end", "2026-02-16", "2029-02-16" },
  { "programme_end", "2026-01-01", "2029-01-01" },
  { "programme_end", "2025-12-31", "2028-12-31" },
  { "sfi_start_one_month", "2026-03-02", "2026-04-02" },
  { "sfi_start_one_month", "2026-01-31", "2026-02-28" },
  { "sfi_start_three_months", "2026-11-30", "2027-02-28" },
  { "sfi_right_end", "2026-03-20", "2029-03-20" },
  { "sfi_right_end", "2024-02-05", "2028-12-31" },
  { "sfi_right_end", "2025-12-31", "2028-12-31" },
  { "sfi_right_end", "2026-01-01", "2029-01-01" },
  { "sfi_right_end", "2028-02-29", "2031-02-28" },
  { "preschool_guarantee", "2026-04-01", "2026-08-01" },
  { "preschool_guarantee", "2026-10-31", "2027-02-28" },
  { "preschool_answer", "2026-10-12", "2026-10-16" },
  { "sublet_serve_notice", "2026-11-30", "2026-08-28" },
  { "sublet_serve_notice", "2027-02-28", "2026-11-27" },
  { "sublet_serve_notice", "2026-09-30", "2026-06-30" },
  { "sublet_serve_notice", "2027-03-31", "2026-12-30" }, /* over New Year's Eve */
  { "sublet_two_years", "2024-10-01", "2026-10-01" },
  { "sublet_two_years", "2024-02-29", "2026-02-28" },
  { "sublet_refer", "2026-11-30", "2026-12-30" },
  { "sublet_refer", "2016-09-30", "2016-10-30" }, /* a Sunday: not rolled */
  { "sublet_decide", "2026-11-30", "2026-05-30" },
  { "sublet_decide", "2026-08-31", "2026-02-28" },
  { "rent_late", "2026-06-30", "2026-07-07" },
};

static void
test_days (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const TorgetDate day
          = torget_rule_reckon (days[i].rule, torget_date_from_iso (days[i].from), NULL);
      g_autofree char *text = torget_date_to_iso (day);

      g_test_message ("%s", days[i].rule);
      g_assert_cmpstr (text, ==, days[i].to);
      g_assert_cmpint (torget_rule_reckon (days[i].rule, TORGET_DATE_NONE, NULL), ==,
                       TORGET_DATE_NONE);
    }
}

static const struct
{
  const char *rule;
  TorgetOfficeParameter parameter;
  int value;
  const char *from;
  const char *to;
} settings[] = {
  { "preschool_answer", TORGET_OFFICE_PRESCHOOL_ANSWER_DAYS, 14, "2026-12-24", "2027-01-07" },
  { "sublet_decide", TORGET_OFFICE_SUBLET_DECIDE_MONTHS, 12, "2028-02-29", "2027-02-28" },
  { "sublet_decide", TORGET_OFFICE_SUBLET_DECIDE_MONTHS, 3, "2026-11-30", "2026-08-30" },
  { "permit_end", TORGET_OFFICE_PERMIT_WARN_DAYS, 90, "2027-03-04", "2026-12-04" },
};

/* What the office has set counts instead of the initial value. */
static void
test_parameters (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      TorgetOfficeParameters parameters;
      g_autofree char *text = NULL;

      torget_office_parameters_init_defaults (&parameters);
      g_assert_true (torget_office_parameters_set (&parameters, settings[i].parameter,
                                                   settings[i].value));
      text = torget_date_to_iso (torget_rule_reckon (
          settings[i].rule, torget_date_from_iso (settings[i].from), &parameters));
      g_test_message ("%s, %d", settings[i].rule, settings[i].value);
      g_assert_cmpstr (text, ==, settings[i].to);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reckoning/days", test_days);
  g_test_add_func ("/reckoning/parameters", test_parameters);

  return g_test_run ();
}
