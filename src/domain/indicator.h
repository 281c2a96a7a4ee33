/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/code-list.h"
#include "domain/indicator-facts.h"
#include "domain/rule.h"

G_BEGIN_DECLS

/* The indicators as data/indicators/ states them, once for the window, torgetctl, reports and the
 * region's XML. The build refuses an indicator that is not whole. Static data; any thread. */

/**
 * TorgetMeasure:
 * @TORGET_MEASURE_COUNT: how many
 * @TORGET_MEASURE_SHARE: how many of how many
 * @TORGET_MEASURE_MEDIAN: the middle one of a number of days
 * @TORGET_MEASURE_LOST_TIME: full-time weeks that were lost
 */
typedef enum
{
  TORGET_MEASURE_COUNT,
  TORGET_MEASURE_SHARE,
  TORGET_MEASURE_MEDIAN,
  TORGET_MEASURE_LOST_TIME,
} TorgetMeasure;

/**
 * TorgetPlaced:
 * @TORGET_PLACED_IN: a day falls in the period
 * @TORGET_PLACED_DURING: a time has a day in common with the period
 * @TORGET_PLACED_AT_END: a time has the last day of the period
 *
 * What belongs to a period. Of a period that goes on, today is the last day.
 */
typedef enum
{
  TORGET_PLACED_IN,
  TORGET_PLACED_DURING,
  TORGET_PLACED_AT_END,
} TorgetPlaced;

/* Which way is better. */
typedef enum
{
  TORGET_GOOD_NEITHER,
  TORGET_GOOD_MORE,
  TORGET_GOOD_LESS,
} TorgetGood;

/**
 * TorgetTestKind:
 * @TORGET_TEST_SET: the fact is known and not zero
 * @TORGET_TEST_UNSET: it is not
 * @TORGET_TEST_AT_LEAST: the number is no less than the amount
 * @TORGET_TEST_BEFORE: the first day with the offset comes before the second
 * @TORGET_TEST_NOT_AFTER: it does not come after it
 * @TORGET_TEST_NOT_BEFORE: it does not come before it
 * @TORGET_TEST_BY: the first day is known and has come by the second
 * @TORGET_TEST_OPEN: it is not known or has not come by it
 */
typedef enum
{
  TORGET_TEST_SET,
  TORGET_TEST_UNSET,
  TORGET_TEST_AT_LEAST,
  TORGET_TEST_BEFORE,
  TORGET_TEST_NOT_AFTER,
  TORGET_TEST_NOT_BEFORE,
  TORGET_TEST_BY,
  TORGET_TEST_OPEN,
} TorgetTestKind;

/**
 * TorgetTest:
 * @kind: what is asked
 * @first: of which fact
 * @second: the other day
 * @unit: of @amount
 * @amount: the offset of the first day, or the number
 *
 * A condition of a population or a numerator. A day that is not known fails it.
 */
typedef struct
{
  TorgetTestKind kind;
  TorgetSeen first;
  TorgetSeen second;
  TorgetOffsetUnit unit;
  int amount;
} TorgetTest;

/**
 * TorgetIndicator:
 * @id: stable snake_case
 * @version: of the definition
 * @group: code of its group in #torget_indicator_groups
 * @subject: what is counted
 * @measure: how
 * @unit: of what: persons, days, weeks, …
 * @kolada: (nullable): id of the national figure
 * @placed: what belongs to a period
 * @placed_by: its days
 * @spent: first and last day of a span; of lost time also the hours a week that remained
 * @counts_persons: a person counts once
 * @has_measures: is split by measure, too
 * @is_headline: stands first
 * @population: conditions of the denominator
 * @n_population: how many
 * @numerator: conditions of the numerator
 * @n_numerator: how many
 * @needs: facts without which it is a gap in the data instead
 * @n_needs: how many
 * @good: which way is better
 * @caution: (nullable members): what to keep in mind
 * @name: what it is called
 * @description: what it says
 * @counted: the numerator in words
 * @among: the denominator in words
 * @source: statute, or national figure
 */
typedef struct
{
  const char *id;
  int version;
  const char *group;
  TorgetObserved subject;
  TorgetMeasure measure;
  const char *unit;
  const char *kolada;
  TorgetPlaced placed;
  TorgetSeen placed_by[2];
  TorgetSeen spent[3];
  gboolean counts_persons;
  gboolean has_measures;
  gboolean is_headline;
  const TorgetTest *population;
  guint n_population;
  const TorgetTest *numerator;
  guint n_numerator;
  const TorgetSeen *needs;
  guint n_needs;
  TorgetGood good;
  TorgetRuleText caution;
  TorgetRuleText name;
  TorgetRuleText description;
  TorgetRuleText counted;
  TorgetRuleText among;
  TorgetRuleText source;
} TorgetIndicator;

/* What is counted: its facts stand in a row. */
typedef struct
{
  const char *id;
  TorgetSeen first;
  guint n_facts;
} TorgetObservedInfo;

typedef enum
{
  TORGET_SEEN_KIND_DATE,
  TORGET_SEEN_KIND_FLAG,
  TORGET_SEEN_KIND_NUMBER,
} TorgetSeenKind;

typedef struct
{
  const char *id;
  TorgetSeenKind kind;
} TorgetSeenInfo;

extern const TorgetIndicator torget_indicators[];
extern const guint torget_n_indicators;
extern const TorgetCode torget_indicator_groups[];
extern const guint torget_n_indicator_groups;
extern const TorgetObservedInfo torget_observed_infos[];
extern const TorgetSeenInfo torget_seen_infos[];

const TorgetIndicator *torget_indicator_find (const char *id);
const char *torget_indicator_text (const TorgetRuleText *text,
                                   const char *language);

G_END_DECLS
