/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/facts.h"

G_BEGIN_DECLS

/**
 * TorgetDeadlineState:
 * @TORGET_DEADLINE_OPEN: what it asks for has not happened
 * @TORGET_DEADLINE_MET: it has
 * @TORGET_DEADLINE_STOPPED: it is not asked for any more
 *
 * What the facts say, whatever day it is.
 */
typedef enum
{
  TORGET_DEADLINE_OPEN,
  TORGET_DEADLINE_MET,
  TORGET_DEADLINE_STOPPED,
} TorgetDeadlineState;

/**
 * TorgetDeadlineStatus:
 * @TORGET_STATUS_UPCOMING: there is time
 * @TORGET_STATUS_DUE: the day is within a week
 * @TORGET_STATUS_OVERDUE: the day has passed
 * @TORGET_STATUS_MET: done
 * @TORGET_STATUS_STOPPED: not asked for any more
 * @TORGET_STATUS_OVERRIDDEN: a decided day stands instead of the computed one
 *
 * What a deadline is on a given day.
 */
typedef enum
{
  TORGET_STATUS_UPCOMING,
  TORGET_STATUS_DUE,
  TORGET_STATUS_OVERDUE,
  TORGET_STATUS_MET,
  TORGET_STATUS_STOPPED,
  TORGET_STATUS_OVERRIDDEN,
} TorgetDeadlineStatus;

/* Days before the day from which a deadline is due. */
#define TORGET_DEADLINE_DUE_DAYS 7

#define TORGET_DEADLINE_MAX_INPUTS 16

/**
 * TorgetInput:
 * @fact: a fact that the deadline depends on, or that its sentence names
 * @value: its day, number or flag
 */
typedef struct
{
  TorgetFact fact;
  gint32 value;
} TorgetInput;

/**
 * TorgetDeadline:
 * @rule: the rule
 * @version: the version of it that the facts' days chose
 * @person_id: whom it stands with
 * @cause_id: the other person of a cross rule, or 0
 * @household_id: the household that it is about, or 0 when it is one person's own
 * @subject: type of the record that it is about
 * @subject_id: row id of that record
 * @due: the day that counts: a decided one, else the computed one
 * @computed: the computed day
 * @outer_limit: a later day until which the act may still be in time, or %TORGET_DATE_NONE
 * @state: what the facts say
 * @ended_on: when it was met or stopped; %TORGET_DATE_NONE when that is not known, or not so
 * @ended_by: the fact that says so, or %TORGET_FACT_NONE
 * @inputs: what it was computed from
 * @n_inputs: how many
 * @parameters: values of the office that its offsets took, by offset; 0 for none
 * @periods: (nullable) (element-type TorgetFactPeriod): what went into facts that are added up
 *
 * One deadline. The same facts give the same deadline on any day.
 */
typedef struct
{
  const TorgetRule *rule;
  const TorgetRuleVersion *version;
  gint64 person_id;
  gint64 cause_id;
  gint64 household_id;
  const TorgetRecordType *subject;
  gint64 subject_id;
  TorgetDate due;
  TorgetDate computed;
  TorgetDate outer_limit;
  TorgetDeadlineState state;
  TorgetDate ended_on;
  TorgetFact ended_by;
  TorgetInput inputs[TORGET_DEADLINE_MAX_INPUTS];
  guint n_inputs;
  int parameters[TORGET_RULE_MAX_OFFSETS];
  GArray *periods;
} TorgetDeadline;

/* Arrays of deadlines own what their elements hold. */
GArray *torget_deadlines_new (void);
GArray *torget_deadlines_list (TorgetRecordSet *records,
                               const TorgetOfficeParameters *parameters);
GArray *torget_deadlines_list_of_person (TorgetRecordSet *records,
                                         gint64 person_id,
                                         const TorgetOfficeParameters *parameters);
GArray *torget_deadlines_list_of_office (TorgetRecordSet *records,
                                         TorgetDate started,
                                         const TorgetOfficeParameters *parameters);
gboolean torget_deadline_compute (const TorgetRule *rule,
                                  const TorgetFacts *facts,
                                  const TorgetOfficeParameters *parameters,
                                  TorgetDeadline *deadline);
void torget_deadline_clear (TorgetDeadline *deadline);

TorgetDeadlineStatus torget_deadline_get_status (const TorgetDeadline *deadline,
                                                 TorgetDate today);
TorgetSeverity torget_deadline_get_severity (const TorgetDeadline *deadline,
                                             TorgetDate today);
gboolean torget_deadline_is_warned_of (const TorgetDeadline *deadline,
                                       TorgetDate today);
gboolean torget_deadline_is_open (const TorgetDeadline *deadline,
                                  TorgetDate today);
int torget_deadline_get_days (const TorgetDeadline *deadline,
                              TorgetDate today);
int torget_deadline_get_weeks (const TorgetDeadline *deadline,
                               TorgetDate today);
gint32 torget_deadline_get_input (const TorgetDeadline *deadline,
                                  TorgetFact fact);
const char *torget_deadline_status_get_code (TorgetDeadlineStatus status);

char *torget_deadline_dup_inputs (const TorgetDeadline *deadline);
void torget_deadline_take_inputs (TorgetDeadline *deadline,
                                  const char *inputs);

G_END_DECLS
