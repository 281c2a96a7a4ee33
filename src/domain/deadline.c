/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The engine: (facts of a household, rules, office parameters) -> deadlines. Pure. What day it is
 * matters only for the status, which is computed when it is read. */
#include "config.h"

#include "domain/deadline.h"

#include "domain/deadline-mark.h"
#include "domain/reckoning.h"

/**
 * torget_deadline_clear:
 * @deadline: a deadline
 *
 * Frees what it holds.
 */
void
torget_deadline_clear (TorgetDeadline *deadline)
{
  g_clear_pointer (&deadline->periods, g_array_unref);
}

/**
 * torget_deadlines_new:
 *
 * Returns: (transfer full) (element-type TorgetDeadline): an array that owns what its elements hold
 */
GArray *
torget_deadlines_new (void)
{
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (TorgetDeadline));

  g_array_set_clear_func (deadlines, (GDestroyNotify) torget_deadline_clear);
  return deadlines;
}

static gboolean
holds (const TorgetCondition *condition,
       const TorgetFacts *facts)
{
  return (facts->values[condition->fact] != 0) != condition->is_negated;
}

static gboolean
all_hold (const TorgetCondition *conditions,
          guint n_conditions,
          const TorgetFacts *facts)
{
  for (guint i = 0; i < n_conditions; i++)
    if (!holds (&conditions[i], facts))
      return FALSE;
  return TRUE;
}

static gboolean
fits (const TorgetRuleVersion *version,
      const TorgetFacts *facts)
{
  const TorgetDate day = facts->values[version->chosen_by];

  if (version->chosen_by == TORGET_FACT_NONE)
    return TRUE;
  if (day == TORGET_DATE_NONE)
    return FALSE;
  return (version->from == TORGET_DATE_NONE || day >= version->from)
         && (version->to == TORGET_DATE_NONE || day <= version->to);
}

static const TorgetRuleVersion *
choose_version (const TorgetRule *rule,
                const TorgetFacts *facts)
{
  for (guint i = 0; i < rule->n_versions; i++)
    if (fits (&rule->versions[i], facts))
      return &rule->versions[i];
  return NULL;
}

static void
set_amounts (const TorgetReckoning *reckoning,
             const TorgetFacts *facts,
             const TorgetOfficeParameters *parameters,
             int amounts[TORGET_RULE_MAX_OFFSETS])
{
  for (guint i = 0; i < TORGET_RULE_MAX_OFFSETS; i++)
    {
      const TorgetOffset *offset = &reckoning->offsets[i];

      amounts[i] = i < reckoning->n_offsets ? offset->amount : 0;
      if (i < reckoning->n_offsets && offset->parameter >= 0)
        amounts[i] *= parameters->values[offset->parameter];
      if (i < reckoning->n_offsets && offset->fact != TORGET_FACT_NONE)
        amounts[i] *= facts->values[offset->fact];
    }
}

static gboolean
run (const TorgetReckoning *reckoning,
     const TorgetFacts *facts,
     const TorgetOfficeParameters *parameters,
     int amounts[TORGET_RULE_MAX_OFFSETS],
     TorgetReckoned *reckoned)
{
  set_amounts (reckoning, facts, parameters, amounts);
  return torget_reckoning_run (reckoning,
                               reckoning->trigger == TORGET_FACT_NONE
                                   ? reckoning->fixed
                                   : facts->values[reckoning->trigger],
                               amounts, reckoned);
}

static void
add_input (TorgetDeadline *deadline,
           const TorgetFacts *facts,
           TorgetFact fact)
{
  if (fact == TORGET_FACT_NONE || facts->values[fact] == 0
      || deadline->n_inputs == TORGET_DEADLINE_MAX_INPUTS)
    return;
  for (guint i = 0; i < deadline->n_inputs; i++)
    if (deadline->inputs[i].fact == fact)
      return;
  deadline->inputs[deadline->n_inputs++] = (TorgetInput){ fact, facts->values[fact] };
}

static void
add_inputs_of (TorgetDeadline *deadline,
               const TorgetFacts *facts,
               const TorgetReckoning *reckoning)
{
  add_input (deadline, facts, reckoning->trigger);
  for (guint i = 0; i < reckoning->n_offsets; i++)
    add_input (deadline, facts, reckoning->offsets[i].fact);
}

static void
add_condition_inputs (TorgetDeadline *deadline,
                      const TorgetFacts *facts,
                      const TorgetCondition *conditions,
                      guint n_conditions)
{
  for (guint i = 0; i < n_conditions; i++)
    add_input (deadline, facts, conditions[i].fact);
}

static void
add_all_inputs (TorgetDeadline *deadline,
                const TorgetFacts *facts)
{
  const TorgetRule *rule = deadline->rule;

  add_input (deadline, facts, deadline->version->chosen_by);
  add_input (deadline, facts, rule->decided_by);
  add_inputs_of (deadline, facts, &deadline->version->due);
  add_inputs_of (deadline, facts, &deadline->version->outer);
  add_condition_inputs (deadline, facts, rule->met_by, rule->n_met_by);
  add_condition_inputs (deadline, facts, rule->stopped_by, rule->n_stopped_by);
  for (guint i = 0; i < rule->n_named; i++)
    add_input (deadline, facts, rule->named[i]);
}

/* The earliest day on which one of the conditions came to hold; without a day when none has one. */
static gboolean
find_end (TorgetDeadline *deadline,
          const TorgetFacts *facts,
          const TorgetCondition *conditions,
          guint n_conditions)
{
  gboolean found = FALSE;

  for (guint i = 0; i < n_conditions; i++)
    {
      const TorgetFact fact = conditions[i].fact;
      const gboolean is_date = torget_fact_get_info (fact)->kind == TORGET_FACT_KIND_DATE
                               && !conditions[i].is_negated;
      const TorgetDate day = is_date ? facts->values[fact] : TORGET_DATE_NONE;

      if (!holds (&conditions[i], facts))
        continue;
      if (found && deadline->ended_on != TORGET_DATE_NONE
          && (day == TORGET_DATE_NONE || day >= deadline->ended_on))
        continue;
      deadline->ended_on = day;
      deadline->ended_by = fact;
      found = TRUE;
    }
  return found;
}

static void
set_state (TorgetDeadline *deadline,
           const TorgetFacts *facts)
{
  const TorgetRule *rule = deadline->rule;

  if (find_end (deadline, facts, rule->met_by, rule->n_met_by))
    deadline->state = TORGET_DEADLINE_MET;
  else if (find_end (deadline, facts, rule->stopped_by, rule->n_stopped_by))
    deadline->state = TORGET_DEADLINE_STOPPED;
}

static void
set_days (TorgetDeadline *deadline,
          const TorgetFacts *facts,
          const TorgetOfficeParameters *parameters,
          const TorgetReckoned *due)
{
  int amounts[TORGET_RULE_MAX_OFFSETS];
  const gboolean has_outer = deadline->version->outer.trigger != TORGET_FACT_NONE
                             || deadline->version->outer.fixed != TORGET_DATE_NONE;
  TorgetReckoned outer;

  deadline->computed = deadline->due = due->due;
  if (facts->values[deadline->rule->decided_by] != TORGET_DATE_NONE)
    deadline->due = facts->values[deadline->rule->decided_by];
  deadline->outer_limit = due->outer_limit;
  if (has_outer && run (&deadline->version->outer, facts, parameters, amounts, &outer)
      && outer.due > due->due)
    deadline->outer_limit = outer.due;
}

static void
take_periods (TorgetDeadline *deadline,
              const TorgetFacts *facts)
{
  for (guint i = 0; i < facts->periods->len; i++)
    {
      const TorgetFactPeriod *period = &g_array_index (facts->periods, TorgetFactPeriod, i);

      if (torget_deadline_get_input (deadline, period->fact) == 0)
        continue;
      if (deadline->periods == NULL)
        deadline->periods = g_array_new (FALSE, FALSE, sizeof (TorgetFactPeriod));
      g_array_append_val (deadline->periods, *period);
    }
}

/**
 * torget_deadline_compute:
 * @rule: a rule
 * @facts: what is known of one of its subjects
 * @parameters: what the office has set
 * @deadline: (out): the deadline; free what it holds with torget_deadline_clear()
 *
 * Pure; any thread.
 *
 * Returns: whether the rule asks for anything here
 */
gboolean
torget_deadline_compute (const TorgetRule *rule,
                         const TorgetFacts *facts,
                         const TorgetOfficeParameters *parameters,
                         TorgetDeadline *deadline)
{
  TorgetReckoned due;

  if (!all_hold (rule->only_if, rule->n_only_if, facts))
    return FALSE;
  *deadline = (TorgetDeadline){ .rule = rule,
                                .person_id = facts->person_id,
                                .cause_id = facts->cause_id,
                                .household_id = facts->household_id,
                                .subject = facts->subject->type,
                                .subject_id = facts->subject->id };
  deadline->version = choose_version (rule, facts);
  if (deadline->version == NULL
      || !run (&deadline->version->due, facts, parameters, deadline->parameters, &due))
    return FALSE;
  set_days (deadline, facts, parameters, &due);
  set_state (deadline, facts);
  add_all_inputs (deadline, facts);
  take_periods (deadline, facts);
  return TRUE;
}

typedef struct
{
  TorgetRecordSet *records;
  const TorgetOfficeParameters *parameters;
  GArray *deadlines;
} Listing;

static void
apply_rules (TorgetSubject kind,
             const TorgetFacts *facts,
             gpointer user_data)
{
  Listing *listing = user_data;

  for (guint i = 0; i < torget_n_rules; i++)
    {
      TorgetDeadline deadline;

      if (torget_rules[i].subject != kind
          || !torget_deadline_compute (&torget_rules[i], facts, listing->parameters, &deadline))
        continue;
      torget_deadline_apply_mark (&deadline,
                                  torget_deadline_find_mark (listing->records, &deadline));
      g_array_append_val (listing->deadlines, deadline);
    }
}

/**
 * torget_deadlines_list:
 * @records: a case: persons with their households and tracks
 * @parameters: what the office has set
 *
 * Pure; any thread.
 *
 * Returns: (transfer full) (element-type TorgetDeadline): all deadlines of all persons and
 *   households in it, ended ones, too
 */
GArray *
torget_deadlines_list (TorgetRecordSet *records,
                       const TorgetOfficeParameters *parameters)
{
  Listing listing = { records, parameters, torget_deadlines_new () };
  GPtrArray *persons = torget_record_set_list (records, &torget_person_type);
  GPtrArray *households = torget_record_set_list (records, &torget_household_type);

  for (guint i = 0; i < persons->len; i++)
    torget_facts_foreach_of_person (records, ((TorgetRecord *) persons->pdata[i])->id, parameters,
                                    apply_rules, &listing);
  for (guint i = 0; i < households->len; i++)
    torget_facts_foreach (records, ((TorgetRecord *) households->pdata[i])->id, parameters,
                          apply_rules, &listing);
  return listing.deadlines;
}

/**
 * torget_deadlines_list_of_office:
 * @records: checks of the access log, and marks
 * @started: the day when the file was begun
 * @parameters: what the office has set
 *
 * Pure; any thread.
 *
 * Returns: (transfer full) (element-type TorgetDeadline): the office's own; they stand with the
 *   person 0
 */
GArray *
torget_deadlines_list_of_office (TorgetRecordSet *records,
                                 TorgetDate started,
                                 const TorgetOfficeParameters *parameters)
{
  Listing listing = { records, parameters, torget_deadlines_new () };

  torget_facts_foreach_of_office (records, started, parameters, apply_rules, &listing);
  return listing.deadlines;
}

/**
 * torget_deadlines_list_of_person:
 * @records: a case
 * @person_id: row id of one of its persons
 * @parameters: what the office has set
 *
 * Pure; any thread.
 *
 * Returns: (transfer full) (element-type TorgetDeadline): those that stand with the person
 */
GArray *
torget_deadlines_list_of_person (TorgetRecordSet *records,
                                 gint64 person_id,
                                 const TorgetOfficeParameters *parameters)
{
  GArray *deadlines = torget_deadlines_list (records, parameters);

  for (guint i = deadlines->len; i > 0; i--)
    if (g_array_index (deadlines, TorgetDeadline, i - 1).person_id != person_id)
      g_array_remove_index (deadlines, i - 1);
  return deadlines;
}
