/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/date.h"
#include "domain/office-parameters.h"
#include "domain/rule-facts.h"

G_BEGIN_DECLS

/* The deadline rules as data/rules/ states them. The build refuses a rule with an unknown fact, a
 * missing text or a bad date. Static data; any thread. */

/**
 * TorgetSeverity:
 *
 * What is at stake when the day passes; in ascending order.
 */
typedef enum
{
  TORGET_SEVERITY_INFO,
  TORGET_SEVERITY_MEDIUM,
  TORGET_SEVERITY_HIGH,
  TORGET_SEVERITY_CRITICAL,
} TorgetSeverity;

/**
 * TorgetConfidence:
 * @TORGET_CONFIDENCE_PRACTICE: a custom of the trade, verified in no text
 * @TORGET_CONFIDENCE_LOW: a human must check
 * @TORGET_CONFIDENCE_MEDIUM: from a secondary source, or with a doubt
 * @TORGET_CONFIDENCE_HIGH: read in the source
 *
 * How sure the rule is. What is below high may be overridden by a decided date with a note.
 */
typedef enum
{
  TORGET_CONFIDENCE_PRACTICE,
  TORGET_CONFIDENCE_LOW,
  TORGET_CONFIDENCE_MEDIUM,
  TORGET_CONFIDENCE_HIGH,
} TorgetConfidence;

/**
 * TorgetCalendarMode:
 * @TORGET_CALENDAR_EXACT: the same day number, whatever day it is
 * @TORGET_CALENDAR_FORWARD: the day stands; on a day off, the act may be done on the next working
 *   day, which is the outer limit (lag 1930:173)
 * @TORGET_CALENDAR_NEXT_WORKING_DAY: on a day off, the next working day
 * @TORGET_CALENDAR_BACKWARD: counted back: on a day off, the working day before. The next working
 *   day is only shown as the outer limit.
 * @TORGET_CALENDAR_YEAR_END: the last day of the year
 *
 * What becomes of a computed day.
 */
typedef enum
{
  TORGET_CALENDAR_EXACT,
  TORGET_CALENDAR_FORWARD,
  TORGET_CALENDAR_NEXT_WORKING_DAY,
  TORGET_CALENDAR_BACKWARD,
  TORGET_CALENDAR_YEAR_END,
} TorgetCalendarMode;

typedef enum
{
  TORGET_OFFSET_DAYS,
  TORGET_OFFSET_MONTHS,
  TORGET_OFFSET_YEARS,
} TorgetOffsetUnit;

/**
 * TorgetOffset:
 * @unit: what is added
 * @amount: how many; negative counts back
 * @parameter: the office parameter whose value is multiplied by @amount, or -1
 * @fact: the fact whose value is multiplied by @amount, or %TORGET_FACT_NONE
 */
typedef struct
{
  TorgetOffsetUnit unit;
  int amount;
  int parameter;
  TorgetFact fact;
} TorgetOffset;

#define TORGET_RULE_MAX_OFFSETS 3

/**
 * TorgetReckoning:
 * @trigger: the fact that it counts from, or %TORGET_FACT_NONE
 * @fixed: the day that it counts from when there is no @trigger
 * @offsets: what is added, one after the other
 * @n_offsets: how many
 * @calendar: what becomes of the day
 *
 * How a day is reckoned.
 */
typedef struct
{
  TorgetFact trigger;
  TorgetDate fixed;
  TorgetOffset offsets[TORGET_RULE_MAX_OFFSETS];
  guint n_offsets;
  TorgetCalendarMode calendar;
} TorgetReckoning;

/**
 * TorgetRuleText:
 *
 * A text in both languages. Sentences hold {due}, {outer}, {days}, {lost}, {person}, {cause} and
 * facts such as {sublet.end}.
 */
typedef struct
{
  const char *sv;
  const char *en;
} TorgetRuleText;

/**
 * TorgetRuleVersion:
 * @version: counts from 1
 * @chosen_by: the fact whose day chooses the version, or %TORGET_FACT_NONE
 * @from: first such day, or %TORGET_DATE_NONE
 * @to: last such day, or %TORGET_DATE_NONE
 * @due: how the day is reckoned
 * @outer: how the outer limit is reckoned, when it is not the calendar's; else without trigger
 * @confidence: how sure it is
 * @source: the law
 */
typedef struct
{
  int version;
  TorgetFact chosen_by;
  TorgetDate from;
  TorgetDate to;
  TorgetReckoning due;
  TorgetReckoning outer;
  TorgetConfidence confidence;
  TorgetRuleText source;
} TorgetRuleVersion;

/**
 * TorgetCondition:
 *
 * A fact is known and not zero; or, negated, it is not.
 */
typedef struct
{
  TorgetFact fact;
  gboolean is_negated;
} TorgetCondition;

typedef enum
{
  TORGET_RULE_DEADLINE,
  TORGET_RULE_CROSS, /* where the tracks of a household hang on each other */
} TorgetRuleKind;

#define TORGET_RULE_MAX_WARNINGS 8

/**
 * TorgetRule:
 * @id: stable snake_case; stored
 * @number: in the list of rules: 1 to 48, X1 to X7
 * @track: code of the list `track`
 * @subject: what kind of record it is about
 * @is_statutory: the day is the law's and never moves
 * @action: what to do next: `event:KIND`, `document:KIND`, `record:TABLE`, `window:NAME`,
 *   `call`, `note`
 * @warnings: days before the day when it is warned of, descending
 * @only_if: all must hold, else there is no deadline
 * @met_by: what is asked for has happened, when any holds; a day says when
 * @stopped_by: it is not asked for any more, when any holds
 * @named: the facts that the sentences name
 * @decided_by: the fact that holds a day which an agency has decided instead, or %TORGET_FACT_NONE
 * @versions: by the facts' days; the first that fits
 * @name: what the deadline is called
 * @label: two or three words
 * @upcoming: who loses what when, as long as there is time
 * @overdue: the same when the day has passed
 */
typedef struct
{
  const char *id;
  const char *number;
  TorgetRuleKind kind;
  const char *track;
  TorgetSubject subject;
  TorgetSeverity severity;
  gboolean is_statutory;
  const char *action;
  int warnings[TORGET_RULE_MAX_WARNINGS];
  guint n_warnings;
  const TorgetCondition *only_if;
  guint n_only_if;
  const TorgetCondition *met_by;
  guint n_met_by;
  const TorgetCondition *stopped_by;
  guint n_stopped_by;
  const TorgetFact *named;
  guint n_named;
  TorgetFact decided_by;
  const TorgetRuleVersion *versions;
  guint n_versions;
  TorgetRuleText name;
  TorgetRuleText label;
  TorgetRuleText upcoming;
  TorgetRuleText overdue;
} TorgetRule;

typedef enum
{
  TORGET_FACT_KIND_DATE,
  TORGET_FACT_KIND_FLAG,
  TORGET_FACT_KIND_NUMBER,
} TorgetFactKind;

/**
 * TorgetFactInfo:
 * @id: such as `sublet.end`; stored in the inputs of a deadline
 * @kind: what its value is
 * @label: what it is called in an explanation
 */
typedef struct
{
  const char *id;
  TorgetFactKind kind;
  TorgetRuleText label;
} TorgetFactInfo;

const TorgetRule *torget_rule_get_nth (guint index);
const TorgetRule *torget_rule_find (const char *id);
const TorgetRuleVersion *torget_rule_find_version (const TorgetRule *rule,
                                                   int version);
const TorgetFactInfo *torget_fact_get_info (TorgetFact fact);
TorgetFact torget_fact_find (const char *id);
const char *torget_subject_get_name (TorgetSubject subject);
const char *torget_severity_get_code (TorgetSeverity severity);
const char *torget_confidence_get_code (TorgetConfidence confidence);
const char *torget_rule_text_get (const TorgetRuleText *text,
                                  const char *language);

/* The generated tables; use the functions. */
extern const TorgetRule torget_rules[];
extern const guint torget_n_rules;
extern const TorgetFactInfo torget_fact_infos[];
extern const char *const torget_subject_names[];

/* Another one whenever a rule differs: stored beside the deadlines. */
extern const char *const torget_rules_digest;

G_END_DECLS
