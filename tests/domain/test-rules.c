/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holds for every rule, whatever it is about. */
#include "config.h"

#include "domain/code-list.h"
#include "domain/deadline-text.h"
#include "domain/record-types.h"

static const char *const languages[] = { "sv", "en" };

/* The next step of a rule is an event that can be recorded or a record that can be filled in;
 * tests/report/test-rule-documents.c looks at those that are documents. */
static void
test_action (gconstpointer data)
{
  const TorgetRule *rule = data;
  const char *colon = strchr (rule->action, ':');

  if (g_str_has_prefix (rule->action, "event:"))
    g_assert_nonnull (torget_code_list_find (torget_code_list_get ("event_kind"), colon + 1));
  else if (g_str_has_prefix (rule->action, "record:"))
    g_assert_nonnull (torget_record_types_find (colon + 1));
  else if (g_str_has_prefix (rule->action, "window:"))
    g_assert_true (g_str_equal (colon, ":check_log") || g_str_equal (colon, ":retention"));
  else if (!g_str_has_prefix (rule->action, "document:"))
    g_assert_true (g_str_equal (rule->action, "call") || g_str_equal (rule->action, "note"));
}

/* A subject about which everything is known, so that the rule asks for something. */
static void
fill_facts (TorgetFacts *facts,
            const TorgetRule *rule,
            const TorgetRuleVersion *version)
{
  for (TorgetFact fact = TORGET_FACT_NONE + 1; fact < TORGET_N_FACTS; fact++)
    facts->values[fact] = torget_fact_get_info (fact)->kind == TORGET_FACT_KIND_DATE
                              ? torget_date_new (2026, 5, 4)
                              : 1;
  for (guint i = 0; i < rule->n_only_if; i++)
    if (rule->only_if[i].is_negated)
      facts->values[rule->only_if[i].fact] = 0;
  for (const TorgetRuleVersion *other = rule->versions; other < version; other++)
    if (other->chosen_by != version->chosen_by)
      facts->values[other->chosen_by] = 0;
  if (version->from != TORGET_DATE_NONE)
    facts->values[version->chosen_by] = version->from;
  else if (version->to != TORGET_DATE_NONE)
    facts->values[version->chosen_by] = version->to;
}

static void
check_sentence (const TorgetDeadline *deadline,
                TorgetDate today,
                const char *language)
{
  g_autofree char *sentence
      = torget_deadline_dup_sentence_for (deadline, today, "Amina", "Yusuf", language);

  g_assert_null (strpbrk (sentence, "{}"));
  g_assert_null (strstr (sentence, " –")); /* stands for what nothing fills */
}

static void
check_version (const TorgetRule *rule,
               const TorgetRuleVersion *version)
{
  TorgetFacts facts = { .subject = &(TorgetRecord){ &torget_person_type, 1 } };
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TorgetFactPeriod));
  TorgetOfficeParameters parameters;
  TorgetDeadline deadline;

  facts.periods = periods;
  torget_office_parameters_init_defaults (&parameters);
  fill_facts (&facts, rule, version);
  g_assert_true (torget_deadline_compute (rule, &facts, &parameters, &deadline));
  g_assert_cmpint (deadline.version->version, ==, version->version);
  g_assert_cmpuint (deadline.n_inputs, <, TORGET_DEADLINE_MAX_INPUTS);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      check_sentence (&deadline, deadline.due, languages[i]);
      check_sentence (&deadline, deadline.due + 1, languages[i]);
    }
  torget_deadline_clear (&deadline);
}

/* Each version of the rule is reached, and what its sentences name is filled in. */
static void
test_versions (gconstpointer data)
{
  const TorgetRule *rule = data;

  for (guint i = 0; i < rule->n_versions; i++)
    check_version (rule, &rule->versions[i]);
}

static void
test_track (gconstpointer data)
{
  const TorgetRule *rule = data;

  g_assert_nonnull (torget_code_list_find (torget_code_list_get ("track"), rule->track));
}

static void
add (const char *name,
     const TorgetRule *rule,
     GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/rules/%s/%s", rule->id, name);

  g_test_add_data_func (path, rule, func);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < torget_n_rules; i++)
    {
      add ("action", &torget_rules[i], test_action);
      add ("versions", &torget_rules[i], test_versions);
      add ("track", &torget_rules[i], test_track);
    }
  return g_test_run ();
}
