/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/rule.h"

G_BEGIN_DECLS

typedef enum
{
  TORGET_STEP_OFFSET,   /* an offset was added */
  TORGET_STEP_BACKWARD, /* a day off, so the working day before */
  TORGET_STEP_FORWARD,  /* a day off, so the next working day */
  TORGET_STEP_YEAR_END, /* the last day of the year */
  TORGET_STEP_OUTER,    /* a day off: the act may be done on the next working day */
} TorgetReckoningStepKind;

/**
 * TorgetReckoningStep:
 * @kind: what was done
 * @unit: of an offset
 * @amount: of an offset
 * @before: the day before the step
 * @after: the day after it
 */
typedef struct
{
  TorgetReckoningStepKind kind;
  TorgetOffsetUnit unit;
  int amount;
  TorgetDate before;
  TorgetDate after;
} TorgetReckoningStep;

#define TORGET_RECKONING_MAX_STEPS (TORGET_RULE_MAX_OFFSETS + 2)

/**
 * TorgetReckoned:
 * @trigger: the day that it was counted from
 * @due: the day
 * @outer_limit: the later day that the calendar allows, or %TORGET_DATE_NONE
 * @steps: how it was reckoned
 * @n_steps: how many
 */
typedef struct
{
  TorgetDate trigger;
  TorgetDate due;
  TorgetDate outer_limit;
  TorgetReckoningStep steps[TORGET_RECKONING_MAX_STEPS];
  guint n_steps;
} TorgetReckoned;

TorgetDate torget_reckoning_add (TorgetDate date,
                                 TorgetOffsetUnit unit,
                                 int amount);
TorgetDate torget_rule_reckon (const char *rule_id,
                               TorgetDate trigger,
                               const TorgetOfficeParameters *parameters);
gboolean torget_reckoning_run (const TorgetReckoning *self,
                               TorgetDate trigger,
                               const int amounts[TORGET_RULE_MAX_OFFSETS],
                               TorgetReckoned *reckoned);

G_END_DECLS
