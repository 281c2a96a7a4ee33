/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables that data/rules/compile-rules.py made of the rules. */
#include "config.h"

#include "domain/rule.h"

static const char *const severities[] = { "info", "medium", "high", "critical" };
static const char *const confidences[] = { "practice", "low", "medium", "high" };

/**
 * torget_rule_get_nth:
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): the rule; %NULL past the last
 */
const TorgetRule *
torget_rule_get_nth (guint index)
{
  return index < torget_n_rules ? &torget_rules[index] : NULL;
}

/**
 * torget_rule_find:
 * @id: (nullable): id of a rule
 *
 * Returns: (transfer none) (nullable): the rule
 */
const TorgetRule *
torget_rule_find (const char *id)
{
  for (guint i = 0; i < torget_n_rules; i++)
    if (g_strcmp0 (torget_rules[i].id, id) == 0)
      return &torget_rules[i];
  return NULL;
}

/**
 * torget_rule_find_version:
 * @rule: a rule
 * @version: its number
 *
 * Returns: (transfer none) (nullable): the version
 */
const TorgetRuleVersion *
torget_rule_find_version (const TorgetRule *rule,
                          int version)
{
  for (guint i = 0; i < rule->n_versions; i++)
    if (rule->versions[i].version == version)
      return &rule->versions[i];
  return NULL;
}

/**
 * torget_fact_get_info:
 * @fact: a fact
 *
 * Returns: (transfer none): its id, kind and label
 */
const TorgetFactInfo *
torget_fact_get_info (TorgetFact fact)
{
  g_return_val_if_fail (fact < TORGET_N_FACTS, &torget_fact_infos[TORGET_FACT_NONE]);
  return &torget_fact_infos[fact];
}

/**
 * torget_fact_find:
 * @id: (nullable): such as `sublet.end`
 *
 * Returns: the fact, or %TORGET_FACT_NONE
 */
TorgetFact
torget_fact_find (const char *id)
{
  for (TorgetFact fact = TORGET_FACT_NONE + 1; fact < TORGET_N_FACTS; fact++)
    if (g_strcmp0 (torget_fact_infos[fact].id, id) == 0)
      return fact;
  return TORGET_FACT_NONE;
}

/**
 * torget_subject_get_name:
 * @subject: a kind of subject
 *
 * Returns: (transfer none): as the rules call it
 */
const char *
torget_subject_get_name (TorgetSubject subject)
{
  g_return_val_if_fail (subject < TORGET_N_SUBJECTS, NULL);
  return torget_subject_names[subject];
}

/**
 * torget_severity_get_code:
 * @severity: a severity
 *
 * Returns: (transfer none): its code in the list `severity`
 */
const char *
torget_severity_get_code (TorgetSeverity severity)
{
  return severities[severity];
}

/**
 * torget_confidence_get_code:
 * @confidence: a confidence
 *
 * Returns: (transfer none): its code in the list `confidence`
 */
const char *
torget_confidence_get_code (TorgetConfidence confidence)
{
  return confidences[confidence];
}

/**
 * torget_rule_text_get:
 * @text: a text
 * @language: `sv` or `en`
 *
 * Returns: (transfer none): it in the language
 */
const char *
torget_rule_text_get (const TorgetRuleText *text,
                      const char *language)
{
  return g_strcmp0 (language, "sv") == 0 ? text->sv : text->en;
}
