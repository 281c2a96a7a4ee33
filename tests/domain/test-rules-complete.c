/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether every rule of the list of deadlines is there, once, and weighs what the list says. */
#include "config.h"

#include "domain/rule.h"

#define S(name) TORGET_SEVERITY_##name
#define C(name) TORGET_CONFIDENCE_##name

typedef struct
{
  const char *number;
  const char *id; /* stored: never changes once released */
  int version;    /* the one that the list means */
  TorgetSeverity severity;
  TorgetConfidence confidence;
} Row;

static const Row rows[] = {
  { "1", "reception_after_assignment", 1, S (HIGH), C (HIGH) },
  { "2", "plan_missing", 1, S (MEDIUM), C (MEDIUM) },
  { "3", "programme_end", 2, S (CRITICAL), C (HIGH) },
  { "4", "programme_end", 1, S (CRITICAL), C (MEDIUM) },
  { "5", "programme_volume", 1, S (HIGH), C (HIGH) },
  { "6", "parental_exclusion_used", 1, S (MEDIUM), C (HIGH) },
  { "7", "sickness_30_days", 1, S (HIGH), C (HIGH) },
  { "8", "family_absence_20_days", 1, S (MEDIUM), C (HIGH) },
  { "9", "review_decision", 1, S (HIGH), C (HIGH) },
  { "10", "part_time_reason_ends", 1, S (HIGH), C (HIGH) },
  { "11", "civic_orientation_duty", 1, S (HIGH), C (HIGH) },
  { "12", "civic_orientation_done", 1, S (MEDIUM), C (HIGH) },
  { "13", "sfi_start_one_month", 1, S (HIGH), C (HIGH) },
  { "14", "sfi_start_three_months", 1, S (CRITICAL), C (HIGH) },
  { "15", "sfi_right_end", 1, S (CRITICAL), C (HIGH) },
  { "16", "sfi_extension_apply", 1, S (CRITICAL), C (HIGH) },
  { "17", "sfi_extension_end", 1, S (CRITICAL), C (HIGH) },
  { "18", "sfi_absence", 1, S (CRITICAL), C (HIGH) },
  { "19", "sfi_few_hours", 1, S (MEDIUM), C (HIGH) },
  { "20", "sfi_study_plan", 1, S (MEDIUM), C (MEDIUM) },
  { "21", "preschool_guarantee", 1, S (CRITICAL), C (HIGH) },
  { "22", "preschool_answer", 1, S (CRITICAL), C (HIGH) },
  { "23", "preschool_earliest_queue", 1, S (INFO), C (HIGH) },
  { "24", "preschool_apply", 1, S (HIGH), C (HIGH) },
  /* Read as H in the list; the records do not tell where somebody was born. */
  { "25", "preschool_direct_offer", 1, S (HIGH), C (MEDIUM) },
  { "26", "preschool_reservation", 1, S (HIGH), C (HIGH) },
  { "27", "preschool_settled", 1, S (INFO), C (HIGH) },
  { "28", "preschool_notice", 1, S (MEDIUM), C (HIGH) },
  { "29", "school_assessment", 1, S (HIGH), C (HIGH) },
  { "30", "sublet_block_check", 1, S (CRITICAL), C (MEDIUM) },
  { "31", "sublet_notify_landlord", 1, S (HIGH), C (HIGH) },
  { "32", "sublet_decide", 1, S (HIGH), C (PRACTICE) },
  { "33", "sublet_serve_notice", 1, S (CRITICAL), C (HIGH) },
  { "34", "sublet_two_years", 1, S (CRITICAL), C (HIGH) },
  { "35", "sublet_refer", 1, S (CRITICAL), C (HIGH) },
  { "36", "rent_late", 1, S (HIGH), C (HIGH) },
  { "37", "waiver_end", 1, S (CRITICAL), C (MEDIUM) },
  { "38", "move_out", 1, S (MEDIUM), C (HIGH) },
  { "39", "inspection_out", 1, S (MEDIUM), C (PRACTICE) },
  { "40", "home_insurance", 1, S (MEDIUM), C (PRACTICE) },
  { "41", "permit_end", 1, S (CRITICAL), C (HIGH) },
  { "42", "coordination_number_dormant", 1, S (MEDIUM), C (HIGH) },
  { "43", "state_reclaim", 1, S (HIGH), C (HIGH) },
  { "44", "health_examination", 1, S (MEDIUM), C (HIGH) },
  { "45", "outcome_90_days", 1, S (MEDIUM), C (HIGH) },
  { "46", "consent_expires", 1, S (HIGH), C (PRACTICE) },
  { "47", "records_disposal", 1, S (HIGH), C (MEDIUM) },
  { "48", "log_check", 1, S (MEDIUM), C (MEDIUM) },
};

/* Where the tracks of a household hang on each other. */
static const char *const crosses[][2] = {
  { "X1", "sfi_blocked_by_childcare" }, { "X2", "lessons_outside_preschool" },
  { "X3", "lease_end_moves_queue" },    { "X4", "permit_ends_before_lease" },
  { "X5", "moved_municipality" },       { "X6", "both_guardians_inactive" },
  { "X7", "woman_part_time" },
};

/* Rules of the list that have a variant of their own: quota refugees may be given more time, and
 * costs are reclaimed period by period, too. */
static const char *const variants[] = { "reception_of_quota", "state_reclaim_period" };

/* The older rule of when the programme ends is the first version of the newer one. */
static const char *
get_number (const Row *row)
{
  return g_str_equal (row->number, "4") ? "3" : row->number;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  const TorgetRule *rule = torget_rule_find (row->id);
  const TorgetRuleVersion *version;

  g_assert_nonnull (rule);
  g_assert_cmpstr (rule->number, ==, get_number (row));
  g_assert_cmpint (rule->kind, ==, TORGET_RULE_DEADLINE);
  g_assert_cmpint (rule->severity, ==, row->severity);
  version = torget_rule_find_version (rule, row->version);
  g_assert_nonnull (version);
  g_assert_cmpint (version->confidence, ==, row->confidence);
}

static void
test_crosses (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (crosses); i++)
    {
      const TorgetRule *rule = torget_rule_find (crosses[i][1]);

      g_assert_nonnull (rule);
      g_assert_cmpstr (rule->number, ==, crosses[i][0]);
      g_assert_cmpint (rule->kind, ==, TORGET_RULE_CROSS);
    }
}

/* No rule but those of the list, and none twice. */
static void
test_once (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    g_hash_table_add (ids, (char *) rows[i].id);
  for (gsize i = 0; i < G_N_ELEMENTS (crosses); i++)
    g_hash_table_add (ids, (char *) crosses[i][1]);
  for (gsize i = 0; i < G_N_ELEMENTS (variants); i++)
    g_hash_table_add (ids, (char *) variants[i]);
  for (guint i = 0; i < torget_n_rules; i++)
    if (!g_hash_table_remove (ids, torget_rules[i].id))
      g_error ("%s is not in the list, or stands twice", torget_rules[i].id);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 0);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules-complete/%s", rows[i].number);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/rules-complete/crosses", test_crosses);
  g_test_add_func ("/rules-complete/once", test_once);
  return g_test_run ();
}
