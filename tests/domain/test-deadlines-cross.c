/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the tracks of a household hang on each other: both sides, and the weeks that were lost. */
#include "config.h"

#include "case-builder.h"
#include "domain/case-view.h"
#include "domain/deadline-text.h"
#include "domain/dependencies.h"
#include "domain/lost-weeks.h"

#include <string.h>

#define TODAY torget_date_new (2026, 11, 21)

/* The reference person 1 is Amina; her child is 20, the child's application 30, her SFI 31. */
#define MOTHER "person id=1 sex=female;"
#define CHILD \
  "person id=20 birth_date=2024-05-01;membership id=21 household_id=2 person_id=20 role=child;"
#define FATHER "person id=22 sex=male;membership id=23 household_id=2 person_id=22 role=spouse;"
#define WISH "preschool_application id=30 person_id=20 wish_date=2026-04-01 status=queued;"
#define PENDING \
  "sfi_enrolment id=31 person_id=1 status=received registered_date=2026-03-02 " \
  "received_date=2026-03-20;"
#define OFFER "preschool_offer id=32 application_id=30 kind=wished offered_date=2026-10-12;"
#define AMINA MOTHER CHILD WISH PENDING
#define PLACE \
  "preschool_placement id=33 person_id=20 kind=preschool start_date=2026-09-01 hours_per_week=15;"
#define STARTED "sfi_enrolment id=31 person_id=1 status=started started_date=2026-08-24 "
#define LEASE "sublet id=40 household_id=2 status=running start_date=2025-02-01 "

static const TorgetDeadlineRow rows[] = {
  { "/blocked/scenario-1", AMINA OFFER, "sfi_blocked_by_childcare", "2026-08-01", "2026-08-03",
    TORGET_DEADLINE_MET },
  { "/blocked/no-offer", AMINA, "sfi_blocked_by_childcare", "2026-08-01", "2026-08-03",
    TORGET_DEADLINE_OPEN },
  { "/blocked/closed", AMINA "preschool_application id=30 status=declined",
    "sfi_blocked_by_childcare", "2026-08-01", "2026-08-03", TORGET_DEADLINE_STOPPED },
  { "/blocked/registered-after", AMINA "sfi_enrolment id=31 registered_date=2026-09-01"
    " received_date=2026-09-07", "sfi_blocked_by_childcare", "2026-09-01", NULL,
    TORGET_DEADLINE_OPEN },
  { "/blocked/started-meanwhile",
    AMINA "sfi_enrolment id=31 status=started started_date=2026-09-14",
    "sfi_blocked_by_childcare", "2026-08-01", "2026-08-03", TORGET_DEADLINE_MET },
  { "/blocked/started-long-ago",
    MOTHER CHILD WISH "sfi_enrolment id=31 person_id=1 status=active started_date=2025-09-01",
    "sfi_blocked_by_childcare", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/blocked/plan-to-begin",
    MOTHER CHILD WISH "plan id=31 person_id=1 status=not_started enrolled_date=2026-05-01",
    "sfi_blocked_by_childcare", "2026-08-01", "2026-08-03", TORGET_DEADLINE_OPEN },
  { "/blocked/no-studies", MOTHER CHILD WISH, "sfi_blocked_by_childcare", NULL, NULL,
    TORGET_DEADLINE_OPEN },
  { "/blocked/after-school", AMINA "preschool_application id=30 form=after_school",
    "sfi_blocked_by_childcare", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/lessons/evening", MOTHER CHILD PLACE STARTED "time_of_day=evening",
    "lessons_outside_preschool", "2026-09-01", NULL, TORGET_DEADLINE_OPEN },
  { "/lessons/morning", MOTHER CHILD PLACE STARTED "time_of_day=morning hours_per_week=15",
    "lessons_outside_preschool", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/lessons/more-hours", MOTHER CHILD PLACE STARTED "time_of_day=morning hours_per_week=23",
    "lessons_outside_preschool", "2026-09-01", NULL, TORGET_DEADLINE_OPEN },
  { "/lessons/slot-outside",
    MOTHER CHILD PLACE STARTED "time_of_day=morning;"
    "week_slot id=50 placement_id=33 weekday=1 start_minute=480 end_minute=660;"
    "week_slot id=51 enrolment_id=31 weekday=1 start_minute=540 end_minute=661",
    "lessons_outside_preschool", "2026-09-01", NULL, TORGET_DEADLINE_OPEN },
  { "/lessons/slot-inside",
    MOTHER CHILD PLACE STARTED "time_of_day=evening;"
    "week_slot id=50 placement_id=33 weekday=1 start_minute=480 end_minute=660;"
    "week_slot id=51 enrolment_id=31 weekday=1 start_minute=540 end_minute=660",
    "lessons_outside_preschool", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/lessons/over", MOTHER CHILD PLACE STARTED "time_of_day=evening ended_date=2026-10-30",
    "lessons_outside_preschool", "2026-09-01", NULL, TORGET_DEADLINE_STOPPED },
  { "/rehousing/queued", MOTHER CHILD WISH LEASE "end_date=2027-01-31", "lease_end_moves_queue",
    "2026-12-02", NULL, TORGET_DEADLINE_OPEN },
  { "/rehousing/placed", MOTHER CHILD PLACE LEASE "end_date=2027-01-31", "lease_end_moves_queue",
    "2026-12-02", NULL, TORGET_DEADLINE_OPEN },
  { "/rehousing/onward", MOTHER CHILD PLACE LEASE "end_date=2027-01-31 onward_plan=Bostaden",
    "lease_end_moves_queue", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/rehousing/no-child", MOTHER LEASE "end_date=2027-01-31", "lease_end_moves_queue", NULL, NULL,
    TORGET_DEADLINE_OPEN },
  { "/permit/before", MOTHER "person id=1 permit_to=2027-01-30;" LEASE "end_date=2027-01-31",
    "permit_ends_before_lease", "2027-01-30", NULL, TORGET_DEADLINE_OPEN },
  { "/permit/same-day", MOTHER "person id=1 permit_to=2027-01-31;" LEASE "end_date=2027-01-31",
    "permit_ends_before_lease", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/move/queue",
    MOTHER CHILD WISH "preschool_application id=30 municipality=2480;"
    "residence id=60 person_id=20 municipality=2480 valid_from=2025-01-01 valid_to=2026-09-30;"
    "residence id=61 person_id=20 municipality=2284 valid_from=2026-10-01",
    "moved_municipality", "2026-10-01", NULL, TORGET_DEADLINE_OPEN },
  { "/move/queued-anew",
    MOTHER CHILD WISH "preschool_application id=30 municipality=2480;"
    "preschool_application id=34 person_id=20 wish_date=2026-09-20 municipality=2284;"
    "residence id=60 person_id=20 municipality=2480 valid_from=2025-01-01 valid_to=2026-09-30;"
    "residence id=61 person_id=20 municipality=2284 valid_from=2026-10-01",
    "moved_municipality", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/move/sfi",
    MOTHER PENDING "residence id=60 person_id=1 municipality=2480 valid_from=2025-01-01;"
    "residence id=61 person_id=1 municipality=2284 valid_from=2026-10-01",
    "moved_municipality", "2026-10-01", NULL, TORGET_DEADLINE_OPEN },
  { "/move/within",
    MOTHER PENDING "residence id=60 person_id=1 municipality=2480 valid_from=2025-01-01;"
    "residence id=61 person_id=1 municipality=2480 valid_from=2026-10-01",
    "moved_municipality", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/care/both", MOTHER FATHER CHILD WISH, "both_guardians_inactive", "2026-04-01", NULL,
    TORGET_DEADLINE_OPEN },
  { "/care/one-takes-part",
    MOTHER FATHER CHILD WISH "plan id=70 person_id=22 status=active_full_time",
    "both_guardians_inactive", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/care/alone", MOTHER CHILD WISH, "both_guardians_inactive", NULL, NULL,
    TORGET_DEADLINE_OPEN },
  { "/care/one-moved-away", MOTHER FATHER CHILD WISH "person id=22 status=moved_away",
    "both_guardians_inactive", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/blocked/guardian-moved-away",
    MOTHER FATHER CHILD WISH "person id=22 status=moved_away;"
    "sfi_enrolment id=31 person_id=22 status=received registered_date=2026-03-02",
    "sfi_blocked_by_childcare", NULL, NULL, TORGET_DEADLINE_OPEN },
  { "/equity/part-time",
    MOTHER FATHER "plan id=70 person_id=22 status=active_full_time;"
    "plan id=71 person_id=1 status=active_part_time;"
    "reduction id=72 plan_id=71 start_date=2026-09-21",
    "woman_part_time", "2026-11-20", NULL, TORGET_DEADLINE_OPEN },
  { "/equity/ended",
    MOTHER FATHER "plan id=70 person_id=22 status=active_full_time;"
    "plan id=71 person_id=1 status=active_part_time;"
    "reduction id=72 plan_id=71 start_date=2026-09-21 end_date=2026-12-31",
    "woman_part_time", "2026-11-20", NULL, TORGET_DEADLINE_STOPPED },
  { "/equity/both-full-time",
    MOTHER FATHER "plan id=70 person_id=22 status=active_full_time;"
    "plan id=71 person_id=1 status=active_full_time",
    "woman_part_time", NULL, NULL, TORGET_DEADLINE_OPEN },
};

typedef struct
{
  const char *records;
  const char *rule;
  gint64 person_id;
  gint64 cause_id;
} Side;

static const Side sides[] = {
  { AMINA, "sfi_blocked_by_childcare", 1, 20 },
  { AMINA, "sfi_blocked_by_childcare", 20, 1 },
  { MOTHER CHILD PLACE STARTED "time_of_day=evening", "lessons_outside_preschool", 1, 20 },
  { MOTHER CHILD PLACE STARTED "time_of_day=evening", "lessons_outside_preschool", 20, 1 },
  { MOTHER CHILD PLACE LEASE "end_date=2027-01-31", "lease_end_moves_queue", 1, 20 },
  { MOTHER CHILD PLACE LEASE "end_date=2027-01-31", "lease_end_moves_queue", 20, 1 },
  { MOTHER FATHER "person id=22 permit_to=2027-01-01;" LEASE "end_date=2027-01-31",
    "permit_ends_before_lease", 22, 1 },
  { MOTHER FATHER "person id=22 permit_to=2027-01-01;" LEASE "end_date=2027-01-31",
    "permit_ends_before_lease", 1, 22 },
  { MOTHER FATHER CHILD WISH, "both_guardians_inactive", 22, 20 },
  { MOTHER FATHER CHILD WISH, "both_guardians_inactive", 20, 22 },
};

static gboolean
has_side (GArray *deadlines,
          const Side *side)
{
  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *deadline = &g_array_index (deadlines, TorgetDeadline, i);

      if (g_str_equal (deadline->rule->id, side->rule) && deadline->person_id == side->person_id
          && deadline->cause_id == side->cause_id)
        return TRUE;
    }
  return FALSE;
}

static void
test_both_sides (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_test_case_new (sides[i].records);
      g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);

      g_test_message ("%s of %d", sides[i].rule, (int) sides[i].person_id);
      g_assert_true (has_side (deadlines, &sides[i]));
    }
}

/* Two guardians and two children: one deadline for each pair, on each side. */
static void
test_sides_are_unique (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (
      AMINA FATHER "sfi_enrolment id=80 person_id=22 status=queued registered_date=2026-03-02;"
      "person id=81 birth_date=2024-05-01;"
      "membership id=82 household_id=2 person_id=81 role=child;"
      "preschool_application id=83 person_id=81 wish_date=2026-05-01 status=queued");
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const TorgetDeadline *one = &g_array_index (deadlines, TorgetDeadline, i);

      if (g_str_equal (one->rule->id, "sfi_blocked_by_childcare"))
        g_assert_true (g_hash_table_add (
            seen, g_strdup_printf ("%d %s %d", (int) one->person_id, one->subject->name,
                                   (int) one->subject_id)));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 8);
}

typedef struct
{
  const char *records;
  TorgetLostWeeks expected;
} Loss;

static const Loss losses[] = {
  /* 2026-08-01 to the offer of 2026-10-12 are 72 days. */
  { AMINA OFFER, { 10, 0, 0 } },
  /* To the reference day 112 days. */
  { AMINA, { 16, 0, 0 } },
  { AMINA "sfi_enrolment id=31 status=started started_date=2026-09-14", { 6, 0, 0 } },
  { AMINA "preschool_application id=30 wish_date=2026-08-01", { 0, 0, 0 } },
  /* What two children cost counts once. */
  { AMINA "person id=81 birth_date=2024-05-01;"
          "membership id=82 household_id=2 person_id=81 role=child;"
          "preschool_application id=83 person_id=81 wish_date=2026-05-01 status=queued",
    { 16, 0, 0 } },
  { AMINA FATHER "sfi_enrolment id=80 person_id=22 status=queued registered_date=2026-09-26",
    { 16, 8, 0 } },
  { AMINA "person id=1 sex=unknown", { 0, 0, 16 } },
};

static const char *
get_sex (gint64 person_id,
         gpointer user_data)
{
  return torget_case_get_person (user_data, person_id)->sex;
}

static void
test_lost_weeks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (losses); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_test_case_new (losses[i].records);
      g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
      g_autofree const TorgetDeadline **all = g_new (const TorgetDeadline *, deadlines->len);
      TorgetLostWeeks sum;

      g_test_message ("%u", (guint) i);
      for (guint j = 0; j < deadlines->len; j++)
        all[j] = &g_array_index (deadlines, TorgetDeadline, j);
      torget_lost_weeks_sum (all, deadlines->len, TODAY, get_sex, records, &sum);
      g_assert_cmpint (sum.women, ==, losses[i].expected.women);
      g_assert_cmpint (sum.men, ==, losses[i].expected.men);
      g_assert_cmpint (sum.unknown, ==, losses[i].expected.unknown);
    }
}

/* What is lost, by the days since; never "0 weeks". */
static const struct
{
  int days;
  const char *sv;
  const char *en;
} told[] = {
  { 1, "förlorat 1 dag.", "lost 1 day." },       { 6, "förlorat 6 dagar.", "lost 6 days." },
  { 7, "förlorat 1 vecka.", "lost 1 week." },    { 13, "förlorat 1 vecka.", "lost 1 week." },
  { 14, "förlorat 2 veckor.", "lost 2 weeks." }, { 112, "förlorat 16 veckor.", "lost 16 weeks." },
};

static void
test_told_loss (void)
{
  g_autoptr (TorgetRecordSet) records = torget_test_case_new (MOTHER FATHER CHILD WISH);
  g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
  const TorgetDeadline *deadline
      = torget_test_find_deadline (deadlines, "both_guardians_inactive");

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    {
      const TorgetDate today = deadline->due + told[i].days;
      g_autofree char *sv
          = torget_deadline_dup_sentence_for (deadline, today, "Amina", "Elis", "sv");
      g_autofree char *en
          = torget_deadline_dup_sentence_for (deadline, today, "Amina", "Elis", "en");

      g_test_message ("%s %s", sv, en);
      g_assert_nonnull (strstr (sv, told[i].sv));
      g_assert_nonnull (strstr (en, told[i].en));
    }
}

/* What the household page says hangs on what counts the weeks like the deadline does. */
static void
test_dependency_counts_alike (void)
{
  static const char *const cases[] = {
    AMINA,
    AMINA "sfi_enrolment id=31 registered_date=2026-09-01 received_date=2026-09-07",
    AMINA "person id=20 birth_date=2025-08-20",
    AMINA "preschool_application id=30 signed_date=2026-03-10",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TorgetRecordSet) records = torget_test_case_new (cases[i]);
      g_autoptr (GArray) deadlines = torget_test_list_deadlines (records);
      const TorgetDeadline *deadline
          = torget_test_find_deadline (deadlines, "sfi_blocked_by_childcare");
      g_autoptr (GArray) found
          = torget_case_list_dependencies (records, TORGET_TEST_HOUSEHOLD, TODAY);
      const TorgetDependency *dependency = &g_array_index (found, TorgetDependency, 0);

      g_test_message ("%u", (guint) i);
      g_assert_cmpint (dependency->kind, ==, TORGET_DEPENDS_SFI_ON_PLACE);
      g_assert_cmpint (dependency->since, ==, deadline->due);
      g_assert_cmpint (torget_dependency_get_weeks (dependency, TODAY), ==,
                       torget_deadline_get_weeks (deadline, TODAY));
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  torget_test_add_deadline_rows ("/deadlines-cross", rows, G_N_ELEMENTS (rows));
  g_test_add_func ("/deadlines-cross/both-sides", test_both_sides);
  g_test_add_func ("/deadlines-cross/unique", test_sides_are_unique);
  g_test_add_func ("/deadlines-cross/lost-weeks", test_lost_weeks);
  g_test_add_func ("/deadlines-cross/told-loss", test_told_loss);
  g_test_add_func ("/deadlines-cross/dependency", test_dependency_counts_alike);
  return g_test_run ();
}
