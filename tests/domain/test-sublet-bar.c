/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a sublet stands on its way to two years, day by day. */
#include "config.h"

#include "domain/sublet-bar.h"

#include "domain/reckoning.h"
#include "domain/record-set.h"

static TorgetDate
d (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

/* With the initial parameters of the office. */
static void
init (TorgetSubletBar *bar,
      const TorgetSublet *sublet,
      TorgetDate first_day,
      const char *today)
{
  torget_sublet_bar_init (bar, sublet, first_day,
                          torget_rule_reckon ("sublet_decide", sublet->end_date, NULL), d (today));
}

static const struct
{
  const char *tenure;
  const char *status;
  const char *end;
  const char *served;
  const char *moved_out;
  const char *today;
  TorgetSubletState state;
} states[] = {
  /* Two years to the day: 2024-12-01 to 2026-11-30; notice by Friday 2026-08-28. */
  { "sublet", "signed", "2026-11-30", NULL, NULL, "2024-11-30", TORGET_SUBLET_UPCOMING },
  { "sublet", "draft", "2026-11-30", NULL, NULL, "2024-12-01", TORGET_SUBLET_UNSIGNED },
  { "sublet", "draft", "2026-11-30", NULL, NULL, "2026-08-29", TORGET_SUBLET_NOT_SERVED },
  { "sublet", "running", "2026-11-30", NULL, NULL, "2024-12-01", TORGET_SUBLET_RUNNING },
  { "sublet", "running", "2026-11-30", NULL, NULL, "2026-05-29", TORGET_SUBLET_RUNNING },
  { "sublet", "running", "2026-11-30", NULL, NULL, "2026-05-30", TORGET_SUBLET_TO_DECIDE },
  { "sublet", "running", "2026-11-30", NULL, NULL, "2026-08-28", TORGET_SUBLET_TO_DECIDE },
  { "sublet", "running", "2026-11-30", NULL, NULL, "2026-08-29", TORGET_SUBLET_NOT_SERVED },
  { "sublet", "running", "2026-11-30", NULL, NULL, "2026-11-30", TORGET_SUBLET_NOT_SERVED },
  { "sublet", "running", "2026-11-30", NULL, NULL, "2026-12-01", TORGET_SUBLET_PAST_TWO_YEARS },
  { "sublet", "notice_served", "2026-11-30", "2026-08-28", NULL, "2026-09-01",
    TORGET_SUBLET_SERVED },
  { "sublet", "notice_served", "2026-11-30", "2026-08-29", NULL, "2026-09-01",
    TORGET_SUBLET_SERVED_LATE },
  { "sublet", "notice_served", "2026-11-30", "2026-08-28", NULL, "2026-12-01",
    TORGET_SUBLET_SERVED },
  { "sublet", "notice_served", "2026-11-30", "2026-08-29", NULL, "2026-12-01",
    TORGET_SUBLET_PAST_TWO_YEARS },
  { "sublet", "notice_served", "2026-12-01", "2026-08-28", NULL, "2026-12-01",
    TORGET_SUBLET_PAST_TWO_YEARS },
  { NULL, NULL, NULL, NULL, NULL, "2026-11-30", TORGET_SUBLET_RUNNING },
  { NULL, NULL, NULL, "2026-11-01", NULL, "2026-11-30", TORGET_SUBLET_SERVED },
  { "sublet", "moved_out", "2026-11-30", NULL, NULL, "2027-02-01", TORGET_SUBLET_OVER },
  { "sublet", "running", "2026-11-30", NULL, "2026-10-31", "2027-02-01", TORGET_SUBLET_OVER },
  { "sublet", "extended_indefinitely", "2026-11-30", NULL, NULL, "2027-02-01",
    TORGET_SUBLET_INDEFINITE },
  { "right_of_use", "running", "2026-11-30", NULL, NULL, "2027-02-01",
    TORGET_SUBLET_OTHER_TENURE },
  { "right_of_use", "ended", "2026-11-30", NULL, NULL, "2027-02-01", TORGET_SUBLET_OVER },
};

static void
test_states (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    {
      TorgetSublet sublet = {
        .tenure = (char *) states[i].tenure,
        .status = (char *) states[i].status,
        .start_date = d ("2024-12-01"),
        .end_date = d (states[i].end),
        .notice_served_date = d (states[i].served),
        .moved_out_date = d (states[i].moved_out),
      };
      TorgetSubletBar bar;

      g_test_message ("%s, read %s", states[i].status, states[i].today);
      init (&bar, &sublet, TORGET_DATE_NONE, states[i].today);
      g_assert_cmpint (bar.state, ==, states[i].state);
    }
}

static void
test_without_dates (void)
{
  TorgetSublet sublet = { .end_date = d ("2026-11-30") };
  TorgetSubletBar bar;

  init (&bar, &sublet, TORGET_DATE_NONE, "2026-11-21");
  g_assert_cmpint (bar.state, ==, TORGET_SUBLET_UNDATED);
  g_assert_cmpint (bar.two_years, ==, TORGET_DATE_NONE);
  g_assert_cmpint (torget_sublet_bar_get_end (&bar), ==, TORGET_DATE_NONE);
  g_assert_false (torget_sublet_bar_is_open (&bar));
}

static void
test_dates (void)
{
  TorgetSublet sublet = { .start_date = d ("2025-12-01"), .end_date = d ("2026-11-30") };
  TorgetSubletBar bar;

  init (&bar, &sublet, d ("2024-12-01"), "2026-03-01");
  g_assert_cmpint (bar.first_day, ==, d ("2024-12-01"));
  g_assert_cmpint (bar.contract_day, ==, d ("2025-12-01"));
  g_assert_cmpint (bar.decide_by, ==, d ("2026-05-30"));
  g_assert_cmpint (bar.serve_by, ==, d ("2026-08-28"));
  g_assert_cmpint (bar.two_years, ==, d ("2026-12-01"));

  /* What the office has set counts, and a list that knows no such day has none. */
  torget_sublet_bar_init (&bar, &sublet, TORGET_DATE_NONE, d ("2026-02-28"), d ("2026-03-01"));
  g_assert_cmpint (bar.decide_by, ==, d ("2026-02-28"));
  g_assert_cmpint (bar.state, ==, TORGET_SUBLET_TO_DECIDE);
  torget_sublet_bar_init (&bar, &sublet, TORGET_DATE_NONE, TORGET_DATE_NONE, d ("2026-07-01"));
  g_assert_cmpint (bar.state, ==, TORGET_SUBLET_RUNNING);

  sublet.tenure = (char *) "right_of_use";
  init (&bar, &sublet, TORGET_DATE_NONE, "2026-03-01");
  g_assert_cmpint (bar.two_years, ==, TORGET_DATE_NONE);
  g_assert_cmpint (bar.serve_by, ==, TORGET_DATE_NONE);
}

static const struct
{
  const char *status;
  const char *end;
  const char *moved_out;
  const char *today;
  const char *bar_end;
  gboolean is_open;
} ends[] = {
  { "running", "2026-11-30", NULL, "2026-03-01", "2026-11-30", FALSE },
  { "running", "2026-11-30", NULL, "2026-11-30", "2026-11-30", FALSE },
  { "running", "2026-11-30", NULL, "2027-03-01", "2027-03-01", TRUE },
  { "running", NULL, NULL, "2026-03-01", "2026-12-01", TRUE },
  { "running", "2026-11-30", "2026-10-15", "2027-03-01", "2026-10-15", FALSE },
  { "ended", "2026-11-30", NULL, "2027-03-01", "2026-11-30", FALSE },
  { "extended_indefinitely", "2026-11-30", NULL, "2027-03-01", "2027-03-01", TRUE },
};

static void
test_ends (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      TorgetSublet sublet = {
        .status = (char *) ends[i].status,
        .start_date = d ("2024-12-01"),
        .end_date = d (ends[i].end),
        .moved_out_date = d (ends[i].moved_out),
      };
      TorgetSubletBar bar;

      init (&bar, &sublet, TORGET_DATE_NONE, ends[i].today);
      g_assert_cmpint (torget_sublet_bar_get_end (&bar), ==, d (ends[i].bar_end));
      g_assert_cmpint (torget_sublet_bar_is_open (&bar), ==, ends[i].is_open);
    }
}

/* Every row is one of the household's contracts for flat 7; the last one is asked. */
static const struct
{
  const char *contracts[3][2];
  const char *first_day;
} rows[] = {
  { { { "2024-12-01", "2025-11-30" }, { "2025-12-01", "2026-11-30" } }, "2024-12-01" },
  { { { "2024-12-01", "2025-11-29" }, { "2025-12-01", "2026-11-30" } }, "2025-12-01" },
  { { { "2024-12-01", "2025-12-31" }, { "2025-12-01", "2026-11-30" } }, "2024-12-01" },
  { { { "2024-12-01", NULL }, { "2025-12-01", "2026-11-30" } }, "2024-12-01" },
  { { { "2025-01-01", "2025-06-30" }, { "2024-01-01", "2024-12-31" }, { "2025-07-01", NULL } },
    "2024-01-01" },
  { { { "2025-12-01", "2026-11-30" } }, "2025-12-01" },
};

static GPtrArray *
create_row (const char *const contracts[3][2])
{
  GPtrArray *sublets = g_ptr_array_new_with_free_func (torget_record_free);

  for (guint i = 0; i < 3 && contracts[i][0] != NULL; i++)
    {
      TorgetSublet *sublet = torget_record_new (&torget_sublet_type);

      sublet->household_id = 3;
      sublet->dwelling_id = 7;
      sublet->start_date = d (contracts[i][0]);
      sublet->end_date = d (contracts[i][1]);
      g_ptr_array_add (sublets, sublet);
    }
  return sublets;
}

static void
test_consecutive_contracts_add_up (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) sublets = create_row (rows[i].contracts);
      const TorgetSublet *last = g_ptr_array_index (sublets, sublets->len - 1);

      g_assert_cmpint (torget_sublet_get_first_day (last, sublets), ==, d (rows[i].first_day));
    }
}

static void
test_other_contracts_do_not_add_up (void)
{
  g_autoptr (GPtrArray) sublets = create_row (rows[0].contracts);
  TorgetSublet *earlier = g_ptr_array_index (sublets, 0);
  const TorgetSublet *later = g_ptr_array_index (sublets, 1);

  earlier->dwelling_id = 8;
  g_assert_cmpint (torget_sublet_get_first_day (later, sublets), ==, later->start_date);
  earlier->dwelling_id = 7;
  earlier->household_id = 4;
  g_assert_cmpint (torget_sublet_get_first_day (later, sublets), ==, later->start_date);
  earlier->household_id = 3;
  earlier->tenure = g_strdup ("right_of_use");
  g_assert_cmpint (torget_sublet_get_first_day (later, sublets), ==, later->start_date);
}

/* In a list the two-year lines stand in one column, whatever the contract's last day. */
static void
test_positions (void)
{
  TorgetSublet sublet = { .start_date = d ("2024-12-01"), .end_date = d ("2026-11-30") };
  TorgetSubletBar bar;
  double column;

  init (&bar, &sublet, TORGET_DATE_NONE, "2026-03-01");
  column = torget_sublet_bar_get_position (&bar, bar.two_years);
  g_assert_cmpfloat (torget_sublet_bar_get_position (&bar, bar.first_day), ==, 0);
  g_assert_cmpfloat (torget_sublet_bar_get_position (&bar, d ("2020-01-01")), ==, 0);
  g_assert_cmpfloat (torget_sublet_bar_get_position (&bar, d ("2030-01-01")), ==, 1);
  g_assert_cmpfloat (column, >, 0.8);

  sublet.end_date = d ("2025-11-30");
  init (&bar, &sublet, TORGET_DATE_NONE, "2025-03-01");
  g_assert_cmpfloat (torget_sublet_bar_get_position (&bar, bar.two_years), ==, column);

  init (&bar, &sublet, TORGET_DATE_NONE, "2029-03-01");
  g_assert_cmpfloat (torget_sublet_bar_get_position (&bar, bar.two_years), <, 0.5);
  g_assert_cmpfloat (torget_sublet_bar_get_position (&bar, bar.today), <, 1);
}

/* The kinds as letters: First, Contract, Decide, Serve, Notice, Last, Moved, Two years. */
static const struct
{
  const char *status;
  const char *first_day;
  const char *served;
  const char *moved_out;
  const char *marks;
} mark_rows[] = {
  { "running", NULL, NULL, NULL, "FDSLT" },
  { "running", "2024-06-01", NULL, NULL, "FCDTSL" },
  { "notice_served", NULL, "2026-07-01", NULL, "FNLT" },
  { "notice_served", NULL, "2026-09-01", NULL, "FSNLT" },
  { "extended_indefinitely", NULL, NULL, NULL, "FLT" },
  { "moved_out", NULL, "2026-07-01", "2026-10-31", "FNML" },
  { "taken_over", NULL, NULL, "2027-10-31", "FLTM" },
};

static void
test_marks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mark_rows); i++)
    {
      TorgetSublet sublet = {
        .status = (char *) mark_rows[i].status,
        .start_date = d ("2024-12-01"),
        .end_date = d ("2026-11-30"),
        .notice_served_date = d (mark_rows[i].served),
        .moved_out_date = d (mark_rows[i].moved_out),
      };
      TorgetSubletMark marks[TORGET_N_SUBLET_MARKS];
      g_autoptr (GString) found = g_string_new (NULL);
      TorgetSubletBar bar;
      guint n;

      init (&bar, &sublet, d (mark_rows[i].first_day), "2026-11-21");
      n = torget_sublet_bar_list_marks (&bar, marks);
      for (guint j = 0; j < n; j++)
        g_string_append_c (found, "FCDSNLMT"[marks[j].kind]);
      g_assert_cmpstr (found->str, ==, mark_rows[i].marks);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sublet-bar/states", test_states);
  g_test_add_func ("/sublet-bar/without-dates", test_without_dates);
  g_test_add_func ("/sublet-bar/dates", test_dates);
  g_test_add_func ("/sublet-bar/ends", test_ends);
  g_test_add_func ("/sublet-bar/consecutive-contracts-add-up", test_consecutive_contracts_add_up);
  g_test_add_func ("/sublet-bar/other-contracts-do-not-add-up",
                   test_other_contracts_do_not_add_up);
  g_test_add_func ("/sublet-bar/marks", test_marks);
  g_test_add_func ("/sublet-bar/positions", test_positions);
  return g_test_run ();
}
