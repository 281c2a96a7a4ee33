/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an indicator counts: which period, which conditions, whom, and how often. A row is an
 * observation of one person (or none), and what the year 2026 tells of it on 2026-11-21. */
#include "config.h"

#include "domain/followup-behind.h"
#include "domain/followup.h"

#define TODAY "2026-11-21"
#define MAX_FACTS 8

static TorgetDate
date_of (const char *iso)
{
  return iso != NULL ? torget_date_from_iso (iso) : TORGET_DATE_NONE;
}

static TorgetFollowup *
compute (TorgetObservations *observations,
         const char *text,
         const char *municipality)
{
  TorgetPeriod period;

  g_assert_true (torget_period_parse (text, &period));
  return torget_followup_compute (observations, &period, date_of (TODAY), municipality);
}

static void
add_person (TorgetObservations *observations,
            gint64 id,
            const char *received,
            const char *sex,
            gboolean is_protected)
{
  TorgetObservedPerson person = { .id = id, .is_protected = is_protected };

  for (guint i = 0; i < TORGET_N_SPLITS; i++)
    person.cells[i] = (guint8) (torget_split_get_n_cells (i) - 1);
  person.cells[TORGET_SPLIT_SEX] = (guint8) torget_split_find_cell (TORGET_SPLIT_SEX, sex);
  person.cells[TORGET_SPLIT_MUNICIPALITY]
      = (guint8) torget_split_find_cell (TORGET_SPLIT_MUNICIPALITY, "2480");
  person.seen[TORGET_SEEN_PERSON_BIRTH - TORGET_SEEN_PERSON_BIRTH] = date_of ("1990-05-01");
  person.seen[TORGET_SEEN_PERSON_RECEIVED - TORGET_SEEN_PERSON_BIRTH] = date_of (received);
  torget_observations_add_person (observations, &person);
}

/* A fact: a day, or a number. */
typedef struct
{
  TorgetSeen seen;
  const char *day;
  int number;
} Fact;

static const struct
{
  const char *indicator;
  const char *received;
  Fact facts[MAX_FACTS];
  guint denominator;
  gint64 numerator;
  guint gaps;
} rows[] = {
  /* In the period: its first and its last day, which is today while it goes on. */
  { "received", "2026-01-01", { { 0 } }, 1, 1, 0 },
  { "received", "2025-12-31", { { 0 } }, 0, 0, 0 },
  { "received", TODAY, { { 0 } }, 1, 1, 0 },
  { "received", "2026-11-22", { { 0 } }, 0, 0, 0 },
  { "received", NULL, { { 0 } }, 0, 0, 0 },
  /* At the end: the last day belongs to it. */
  { "sfi_active", NULL, { { TORGET_SEEN_SFI_STARTED, TODAY } }, 1, 1, 0 },
  { "sfi_active", NULL, { { TORGET_SEEN_SFI_STARTED, "2026-11-22" } }, 0, 0, 0 },
  { "sfi_active", NULL,
    { { TORGET_SEEN_SFI_STARTED, "2025-01-10" }, { TORGET_SEEN_SFI_ENDED, TODAY } }, 1, 1, 0 },
  { "sfi_active", NULL,
    { { TORGET_SEEN_SFI_STARTED, "2025-01-10" }, { TORGET_SEEN_SFI_ENDED, "2026-11-20" } },
    0, 0, 0 },
  /* More than a month: not the day itself. */
  { "sfi_over_one_month", NULL,
    { { TORGET_SEEN_SFI_REGISTERED, "2026-03-31" }, { TORGET_SEEN_SFI_STARTED, "2026-04-30" },
      { TORGET_SEEN_SFI_IS_FIRST, NULL, 1 } }, 1, 0, 0 },
  { "sfi_over_one_month", NULL,
    { { TORGET_SEEN_SFI_REGISTERED, "2026-03-31" }, { TORGET_SEEN_SFI_STARTED, "2026-05-01" },
      { TORGET_SEEN_SFI_IS_FIRST, NULL, 1 } }, 1, 1, 0 },
  { "sfi_over_one_month", NULL,
    { { TORGET_SEEN_SFI_REGISTERED, "2026-03-31" }, { TORGET_SEEN_SFI_STARTED, "2026-05-01" } },
    0, 0, 0 },
  { "sfi_over_one_month", NULL,
    { { TORGET_SEEN_SFI_STARTED, "2026-05-01" }, { TORGET_SEEN_SFI_IS_FIRST, NULL, 1 } },
    0, 0, 1 },
  /* The middle one of one: the days themselves. */
  { "reception_to_plan", "2026-01-10",
    { { TORGET_SEEN_PLAN_SETTLED, "2026-02-01" }, { TORGET_SEEN_PLAN_IS_FIRST, NULL, 1 } },
    1, 22, 0 },
  { "reception_to_plan", NULL,
    { { TORGET_SEEN_PLAN_SETTLED, "2026-02-01" }, { TORGET_SEEN_PLAN_IS_FIRST, NULL, 1 } },
    0, 0, 1 },
  /* Lost time: hours of the week times days, both days counted, cut at the year and at today. */
  { "time_lost_to_preschool_queue", NULL,
    { { TORGET_SEEN_REDUCTION_FROM, "2026-03-02" }, { TORGET_SEEN_REDUCTION_TO, "2026-03-08" },
      { TORGET_SEEN_REDUCTION_HOURS, NULL, 20 }, { TORGET_SEEN_REDUCTION_IS_QUEUE, NULL, 1 } },
    1, 140, 0 },
  { "time_lost_to_preschool_queue", NULL,
    { { TORGET_SEEN_REDUCTION_FROM, "2025-12-01" }, { TORGET_SEEN_REDUCTION_TO, "2026-01-07" },
      { TORGET_SEEN_REDUCTION_HOURS, NULL, 30 }, { TORGET_SEEN_REDUCTION_IS_QUEUE, NULL, 1 } },
    1, 70, 0 },
  { "time_lost_to_preschool_queue", NULL,
    { { TORGET_SEEN_REDUCTION_FROM, "2026-11-15" }, { TORGET_SEEN_REDUCTION_HOURS, NULL, 20 },
      { TORGET_SEEN_REDUCTION_IS_QUEUE, NULL, 1 } }, 1, 140, 0 },
  { "time_lost_to_preschool_queue", NULL,
    { { TORGET_SEEN_REDUCTION_FROM, "2026-03-02" }, { TORGET_SEEN_REDUCTION_HOURS, NULL, 20 } },
    0, 0, 0 },
  { "time_lost_to_preschool_queue", NULL,
    { { TORGET_SEEN_REDUCTION_FROM, "2026-03-02" }, { TORGET_SEEN_REDUCTION_IS_QUEUE, NULL, 1 } },
    0, 0, 1 },
  /* The guarantee: broken when nothing was offered by the day. */
  { "preschool_guarantee_broken", NULL,
    { { TORGET_SEEN_APPLICATION_GUARANTEE, "2026-05-01" },
      { TORGET_SEEN_APPLICATION_OFFERED, "2026-05-01" } }, 1, 0, 0 },
  { "preschool_guarantee_broken", NULL,
    { { TORGET_SEEN_APPLICATION_GUARANTEE, "2026-05-01" },
      { TORGET_SEEN_APPLICATION_OFFERED, "2026-05-02" } }, 1, 1, 0 },
  { "preschool_guarantee_broken", NULL, { { TORGET_SEEN_APPLICATION_GUARANTEE, "2026-05-01" } },
    1, 1, 0 },
  { "preschool_guarantee_broken", NULL, { { TORGET_SEEN_APPLICATION_GUARANTEE, "2026-12-01" } },
    0, 0, 0 },
  /* Within six months: the day six months on counts. */
  { "sfi_right_expiring", NULL,
    { { TORGET_SEEN_SFI_RIGHT_RECEIVED, "2024-05-21" },
      { TORGET_SEEN_SFI_RIGHT_ENDS, "2027-05-21" } }, 1, 1, 0 },
  { "sfi_right_expiring", NULL,
    { { TORGET_SEEN_SFI_RIGHT_RECEIVED, "2024-05-22" },
      { TORGET_SEEN_SFI_RIGHT_ENDS, "2027-05-22" } }, 1, 0, 0 },
  /* 90 days must have passed. */
  { "work_or_studies_after_90_days", NULL,
    { { TORGET_SEEN_PLAN_DISCHARGED, "2026-08-23" }, { TORGET_SEEN_PLAN_HAS_OUTCOME, NULL, 1 },
      { TORGET_SEEN_PLAN_WORKS_OR_STUDIES, NULL, 1 } }, 1, 1, 0 },
  { "work_or_studies_after_90_days", NULL,
    { { TORGET_SEEN_PLAN_DISCHARGED, "2026-08-24" }, { TORGET_SEEN_PLAN_HAS_OUTCOME, NULL, 1 },
      { TORGET_SEEN_PLAN_WORKS_OR_STUDIES, NULL, 1 } }, 0, 0, 0 },
  { "work_or_studies_after_90_days", NULL, { { TORGET_SEEN_PLAN_DISCHARGED, "2026-05-01" } },
    0, 0, 1 },
  /* Past two years: the day itself does not count. */
  { "sublets_over_two_years", NULL, { { TORGET_SEEN_SUBLET_START, "2024-11-21" } }, 1, 0, 0 },
  { "sublets_over_two_years", NULL, { { TORGET_SEEN_SUBLET_START, "2024-11-20" } }, 1, 1, 0 },
  { "sfi_two_courses_in_two_years", NULL,
    { { TORGET_SEEN_SFI_TWO_YEARS_ON, "2026-06-01" }, { TORGET_SEEN_SFI_IS_FIRST, NULL, 1 },
      { TORGET_SEEN_SFI_PASSED_IN_TWO_YEARS, NULL, 1 } }, 1, 0, 0 },
  { "sfi_two_courses_in_two_years", NULL,
    { { TORGET_SEEN_SFI_TWO_YEARS_ON, "2026-06-01" }, { TORGET_SEEN_SFI_IS_FIRST, NULL, 1 },
      { TORGET_SEEN_SFI_PASSED_IN_TWO_YEARS, NULL, 2 } }, 1, 1, 0 },
};

static void
add_facts (TorgetObservations *observations,
           TorgetObserved subject,
           gint64 person_id,
           const Fact *facts)
{
  gint32 seen[TORGET_N_SEEN] = { 0 };

  for (gsize i = 0; i < MAX_FACTS && facts[i].seen != TORGET_SEEN_NONE; i++)
    seen[facts[i].seen - torget_observed_infos[subject].first]
        = facts[i].day != NULL ? date_of (facts[i].day) : facts[i].number;
  torget_observations_add (observations, subject, person_id,
                           torget_split_get_n_cells (TORGET_SPLIT_MEASURE) - 1, seen);
}

static void
test_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const TorgetIndicator *indicator = torget_indicator_find (rows[i].indicator);
      g_autoptr (TorgetObservations) observations = torget_observations_new ();
      g_autoptr (TorgetFollowup) followup = NULL;
      const TorgetFigure *figure;

      g_test_message ("row %" G_GSIZE_FORMAT ", %s", i, rows[i].indicator);
      g_assert_nonnull (indicator);
      add_person (observations, 1, rows[i].received, "female", FALSE);
      if (indicator->subject != TORGET_OBSERVED_PERSON)
        add_facts (observations, indicator->subject, 1, rows[i].facts);
      followup = compute (observations, "2026", NULL);
      figure = torget_followup_find (followup, rows[i].indicator);
      g_assert_cmpuint (figure->total.denominator, ==, rows[i].denominator);
      g_assert_cmpint (figure->total.numerator, ==, rows[i].numerator);
      g_assert_cmpuint (figure->n_gaps, ==, rows[i].gaps);
    }
}

static void
test_person_counts_once (void)
{
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  g_autoptr (TorgetFollowup) followup = NULL;
  const Fact first[MAX_FACTS] = { { TORGET_SEEN_REDUCTION_FROM, "2026-01-05" },
                                  { TORGET_SEEN_REDUCTION_TO, "2026-01-11" },
                                  { TORGET_SEEN_REDUCTION_HOURS, NULL, 20 },
                                  { TORGET_SEEN_REDUCTION_IS_QUEUE, NULL, 1 } };
  const Fact other[MAX_FACTS] = { { TORGET_SEEN_REDUCTION_FROM, "2026-02-02" },
                                  { TORGET_SEEN_REDUCTION_TO, "2026-02-08" },
                                  { TORGET_SEEN_REDUCTION_HOURS, NULL, 10 },
                                  { TORGET_SEEN_REDUCTION_IS_QUEUE, NULL, 1 } };
  const TorgetFigure *figure;

  for (gint64 id = 1; id <= 6; id++)
    {
      add_person (observations, id, NULL, "female", FALSE);
      add_facts (observations, TORGET_OBSERVED_REDUCTION, id, first);
      add_facts (observations, TORGET_OBSERVED_REDUCTION, id, other);
    }
  followup = compute (observations, "2026", NULL);
  figure = torget_followup_find (followup, "time_lost_to_preschool_queue");
  g_assert_cmpuint (figure->total.denominator, ==, 6);
  g_assert_cmpint (figure->total.numerator, ==, 6 * 7 * (20 + 30));
  g_assert_cmpint (figure->cells[TORGET_SPLIT_SEX][0].numerator, ==, 6 * 7 * (20 + 30));
}

/* Seven women, five of them protected: all are in the total and among the women, two in Umeå. */
static void
test_protected (void)
{
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  g_autoptr (TorgetFollowup) all = NULL;
  g_autoptr (TorgetFollowup) umea = NULL;
  const guint cell = torget_split_find_cell (TORGET_SPLIT_MUNICIPALITY, "2480");
  const TorgetFigure *figure;

  for (gint64 id = 1; id <= 7; id++)
    add_person (observations, id, "2026-03-01", "female", id <= 5);
  all = compute (observations, "2026", NULL);
  umea = compute (observations, "2026", "2480");
  figure = torget_followup_find (all, "received");
  g_assert_cmpuint (figure->total.denominator, ==, 7);
  g_assert_cmpuint (figure->cells[TORGET_SPLIT_SEX][0].denominator, ==, 7);
  g_assert_cmpuint (figure->cells[TORGET_SPLIT_MUNICIPALITY][cell].denominator, ==, 2);
  g_assert_true (figure->cells[TORGET_SPLIT_MUNICIPALITY][cell].hides_denominator);
  figure = torget_followup_find (umea, "received");
  g_assert_cmpuint (figure->total.denominator, ==, 2);
  g_assert_true (figure->total.hides_denominator);
  g_assert_null (figure->cells[TORGET_SPLIT_MUNICIPALITY]);
}

/* Who has moved is counted where the person lived on the last day of the period. */
static void
test_residence (void)
{
  static const struct
  {
    const char *period;
    const char *municipality;
  } homes[] = { { "2026-Q1", "2401" }, { "2026-Q2", "2284" }, { "2026-Q3", "2480" } };
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  const Fact studies[MAX_FACTS] = { { TORGET_SEEN_SFI_STARTED, "2025-08-18" } };

  add_person (observations, 1, NULL, "male", FALSE);
  add_facts (observations, TORGET_OBSERVED_SFI, 1, studies);
  torget_observations_add_residence (observations, 1, "2401", TORGET_DATE_NONE,
                                     date_of ("2026-04-30"));
  torget_observations_add_residence (observations, 1, "2284", date_of ("2026-05-01"),
                                     date_of ("2026-07-31"));
  for (gsize i = 0; i < G_N_ELEMENTS (homes); i++)
    {
      g_autoptr (TorgetFollowup) followup
          = compute (observations, homes[i].period, homes[i].municipality);

      g_assert_cmpuint (torget_followup_find (followup, "sfi_active")->total.denominator, ==, 1);
    }
}

static void
test_first (void)
{
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  g_autoptr (TorgetFollowup) followup = NULL;
  static const char *const days[] = { "2026-04-01", "2026-02-01", "2026-03-01" };

  add_person (observations, 1, "2026-01-01", "male", FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const Fact facts[MAX_FACTS] = { { TORGET_SEEN_PLAN_SETTLED, days[i] } };

      add_facts (observations, TORGET_OBSERVED_PLAN, 1, facts);
    }
  torget_observations_mark_first (observations, TORGET_SEEN_PLAN_SETTLED,
                                  TORGET_SEEN_PLAN_IS_FIRST);
  followup = compute (observations, "2026", NULL);
  g_assert_cmpint (torget_followup_find (followup, "reception_to_plan")->total.numerator, ==, 31);
}

static void
test_median (void)
{
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  g_autoptr (TorgetFollowup) followup = NULL;
  const TorgetFigure *figure;
  double value;

  for (int i = 0; i < 10; i++)
    {
      g_autofree char *settled = torget_date_to_iso (date_of ("2026-03-01") + i * i);
      const Fact facts[MAX_FACTS]
          = { { TORGET_SEEN_PLAN_SETTLED, settled }, { TORGET_SEEN_PLAN_IS_FIRST, NULL, 1 } };

      add_person (observations, i + 1, "2026-03-01", i < 5 ? "female" : "male", FALSE);
      add_facts (observations, TORGET_OBSERVED_PLAN, i + 1, facts);
    }
  followup = compute (observations, "2026", NULL);
  figure = torget_followup_find (followup, "reception_to_plan");
  g_assert_cmpint (figure->total.numerator, ==, 16);
  g_assert_cmpint (figure->cells[TORGET_SPLIT_SEX][0].numerator, ==, 4);
  g_assert_cmpint (figure->cells[TORGET_SPLIT_SEX][1].numerator, ==, 49);
  g_assert_true (torget_figure_get_value (figure, &figure->total, &value));
  g_assert_cmpfloat (value, ==, 16);
}

static char *
write_ids (GArray *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT " ", g_array_index (ids, gint64, i));
  return g_string_free (text, FALSE);
}

/* Who studies at the end of a month: 1 has ended, 2 goes on, 3 has begun, 4 is protected. */
static void
test_behind (void)
{
  static const struct
  {
    TorgetSplit split;
    guint cell;
    const char *ids;
    guint n_protected;
  } lists[] = {
    { TORGET_N_SPLITS, 0, "2 3 ", 1 },
    { TORGET_SPLIT_SEX, 0, "2 ", 1 },
    { TORGET_SPLIT_SEX, 1, "3 ", 0 },
    { TORGET_SPLIT_MUNICIPALITY, 0, "2 3 ", 0 },
  };
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  const Fact facts[][MAX_FACTS]
      = { { { TORGET_SEEN_SFI_STARTED, "2026-01-12" }, { TORGET_SEEN_SFI_ENDED, "2026-10-09" } },
          { { TORGET_SEEN_SFI_STARTED, "2026-01-12" } },
          { { TORGET_SEEN_SFI_STARTED, "2026-10-12" } },
          { { TORGET_SEEN_SFI_STARTED, "2026-10-12" } } };
  TorgetFigureKey key = { .indicator = torget_indicator_find ("sfi_active") };
  g_autoptr (TorgetFigureChange) change = NULL;
  g_autofree char *entered = NULL;
  g_autofree char *left = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      add_person (observations, (gint64) i + 1, NULL, i % 2 == 0 && i > 0 ? "male" : "female",
                  i == 3);
      add_facts (observations, TORGET_OBSERVED_SFI, (gint64) i + 1, facts[i]);
    }
  g_assert_true (torget_period_parse ("2026-10", &key.period));
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (TorgetBehind) behind = NULL;
      g_autofree char *ids = NULL;

      key.split = lists[i].split;
      key.cell = lists[i].cell;
      behind = torget_behind_list (observations, &key, date_of (TODAY));
      ids = write_ids (behind->ids);
      g_assert_cmpstr (ids, ==, lists[i].ids);
      g_assert_cmpuint (behind->n_protected, ==, lists[i].n_protected);
    }
  key.split = TORGET_N_SPLITS;
  change = torget_figure_change_new (observations, &key, date_of (TODAY));
  entered = write_ids (change->entered);
  left = write_ids (change->left);
  g_assert_cmpstr (entered, ==, "3 ");
  g_assert_cmpstr (left, ==, "1 ");
  g_assert_cmpuint (change->n_stayed, ==, 1);
  g_assert_cmpuint (change->n_protected, ==, 1);
}

/* The three parts of a figure share nobody but the numerator with the denominator. */
static void
test_behind_parts (void)
{
  static const char *const lists[] = { "1 2 ", "2 ", "3 " };
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  TorgetFigureKey key = { .indicator = torget_indicator_find ("plan_over_one_month"),
                          .split = TORGET_N_SPLITS };
  const Fact settled[MAX_FACTS]
      = { { TORGET_SEEN_PLAN_SETTLED, "2026-03-20" }, { TORGET_SEEN_PLAN_IS_FIRST, NULL, 1 } };

  add_person (observations, 1, "2026-03-01", "female", FALSE);
  add_person (observations, 2, "2026-01-01", "female", FALSE);
  add_person (observations, 3, NULL, "female", FALSE);
  for (gint64 id = 1; id <= 3; id++)
    add_facts (observations, TORGET_OBSERVED_PLAN, id, settled);
  g_assert_true (torget_period_parse ("2026", &key.period));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (TorgetBehind) behind = NULL;
      g_autofree char *ids = NULL;

      key.part = (TorgetBehindPart) i;
      behind = torget_behind_list (observations, &key, date_of (TODAY));
      ids = write_ids (behind->ids);
      g_assert_cmpstr (ids, ==, lists[i]);
    }
}

/* Every indicator has its texts in both languages, a group that exists, and splits by sex. */
static void
test_whole (void)
{
  g_autoptr (TorgetObservations) observations = torget_observations_new ();
  g_autoptr (TorgetFollowup) followup = compute (observations, "2026", NULL);

  for (guint i = 0; i < torget_n_indicators; i++)
    {
      const TorgetIndicator *indicator = &torget_indicators[i];
      guint n_groups = 0;

      for (guint j = 0; j < torget_n_indicator_groups; j++)
        n_groups += g_str_equal (torget_indicator_groups[j].code, indicator->group);
      g_assert_cmpuint (n_groups, ==, 1);
      g_assert_cmpstr (indicator->name.sv, !=, indicator->name.en);
      g_assert_nonnull (followup->figures[i].cells[TORGET_SPLIT_SEX]);
      g_assert_cmpuint (followup->figures[i].total.denominator, ==, 0);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/followup/rows", test_rows);
  g_test_add_func ("/followup/person-counts-once", test_person_counts_once);
  g_test_add_func ("/followup/protected", test_protected);
  g_test_add_func ("/followup/residence", test_residence);
  g_test_add_func ("/followup/first", test_first);
  g_test_add_func ("/followup/median", test_median);
  g_test_add_func ("/followup/behind", test_behind);
  g_test_add_func ("/followup/behind-parts", test_behind_parts);
  g_test_add_func ("/followup/whole", test_whole);
  return g_test_run ();
}
