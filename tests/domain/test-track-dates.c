/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates of the four tracks, with the worked examples and scenarios of the domain. */
#include "config.h"

#include "domain/track-dates.h"

typedef TorgetDate (*DateRule) (TorgetDate date);
typedef TorgetDate (*CountedRule) (TorgetDate date, int count);

static const struct
{
  DateRule rule;
  const char *from;
  const char *to;
} cases[] = {
  { torget_track_sfi_effort, "2026-03-02", "2026-04-02" },
  { torget_track_sfi_effort, "2026-01-31", "2026-02-28" },
  { torget_track_sfi_latest_start, "2026-11-30", "2027-02-28" },
  { torget_track_sfi_right_end, "2026-03-20", "2029-03-20" },
  { torget_track_sfi_right_end, "2024-02-05", "2028-12-31" },
  { torget_track_sfi_right_end, "2025-12-31", "2028-12-31" },
  { torget_track_sfi_right_end, "2026-01-01", "2029-01-01" },
  { torget_track_sfi_right_end, "2028-02-29", "2031-02-28" },
  { torget_track_preschool_guarantee, "2026-04-01", "2026-08-01" },
  { torget_track_preschool_guarantee, "2026-10-31", "2027-02-28" },
  { torget_track_sublet_serve_by, "2026-11-30", "2026-08-28" },
  { torget_track_sublet_serve_by, "2027-02-28", "2026-11-27" },
  { torget_track_sublet_serve_by, "2026-09-30", "2026-06-30" },
  { torget_track_sublet_serve_by, "2027-03-31", "2026-12-30" }, /* over New Year's Eve */
  { torget_track_sublet_two_years, "2024-10-01", "2026-10-01" },
  { torget_track_sublet_two_years, "2024-02-29", "2026-02-28" },
  { torget_track_sublet_refer_by, "2026-11-30", "2026-12-30" },
  { torget_track_sublet_refer_by, "2016-09-30", "2016-10-30" }, /* a Sunday: not rolled */
};

static void
test_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TorgetDate date = cases[i].rule (torget_date_from_iso (cases[i].from));
      g_autofree char *text = torget_date_to_iso (date);

      g_assert_cmpstr (text, ==, cases[i].to);
      g_assert_cmpint (cases[i].rule (TORGET_DATE_NONE), ==, TORGET_DATE_NONE);
    }
}

static const struct
{
  CountedRule rule;
  int count;
  const char *from;
  const char *to;
} counted_cases[] = {
  { torget_track_preschool_answer_by, TORGET_PRESCHOOL_ANSWER_DAYS, "2026-10-12", "2026-10-16" },
  { torget_track_preschool_settled, TORGET_PRESCHOOL_SETTLING_DAYS, "2026-12-24", "2027-01-07" },
  { torget_track_preschool_earliest_queue, TORGET_PRESCHOOL_QUEUE_MONTHS, "2027-01-15",
    "2026-07-15" },
  { torget_track_preschool_earliest_queue, 12, "2028-02-29", "2027-02-28" },
  { torget_track_sublet_decide_by, TORGET_SUBLET_DECIDE_MONTHS, "2026-11-30", "2026-05-30" },
  { torget_track_sublet_decide_by, TORGET_SUBLET_DECIDE_MONTHS, "2026-08-31", "2026-02-28" },
  { torget_track_permit_warn, TORGET_PERMIT_WARN_DAYS, "2027-03-04", "2026-11-04" },
};

static void
test_counted_rules (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (counted_cases); i++)
    {
      CountedRule rule = counted_cases[i].rule;
      int count = counted_cases[i].count;
      g_autofree char *text
        = torget_date_to_iso (rule (torget_date_from_iso (counted_cases[i].from), count));

      g_assert_cmpstr (text, ==, counted_cases[i].to);
      g_assert_cmpint (rule (TORGET_DATE_NONE, count), ==, TORGET_DATE_NONE);
    }
}

static const struct
{
  const char *first_registered;
  const char *decided_end;
  const char *end;
  TorgetProgrammeRule rule;
} programme_cases[] = {
  { "2026-02-16", NULL, "2029-02-16", TORGET_PROGRAMME_2026 },
  { "2026-01-01", NULL, "2029-01-01", TORGET_PROGRAMME_2026 },
  { "2025-12-31", NULL, "2028-12-31", TORGET_PROGRAMME_OLDER },
  { "2025-02-10", "2028-06-30", "2028-06-30", TORGET_PROGRAMME_DECIDED },
  { NULL, "2028-06-30", "2028-06-30", TORGET_PROGRAMME_DECIDED },
  { NULL, NULL, NULL, TORGET_PROGRAMME_OLDER },
};

static void
test_programme_end (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (programme_cases); i++)
    {
      TorgetDate first = torget_date_from_iso (programme_cases[i].first_registered);
      TorgetDate decided = torget_date_from_iso (programme_cases[i].decided_end);
      TorgetDate expected = torget_date_from_iso (programme_cases[i].end);
      TorgetProgrammeRule rule;

      g_assert_cmpint (torget_track_programme_end (first, decided, &rule), ==, expected);
      g_assert_cmpint (rule, ==, programme_cases[i].rule);
      g_assert_cmpint (torget_track_programme_end (first, decided, NULL), ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/track-dates/rules", test_rules);
  g_test_add_func ("/domain/track-dates/counted-rules", test_counted_rules);
  g_test_add_func ("/domain/track-dates/programme-end", test_programme_end);
  return g_test_run ();
}
