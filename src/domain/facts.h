/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"
#include "domain/rule.h"

G_BEGIN_DECLS

/* What the rules know of a household: the facts that data/rules/facts.json names, read from its
 * records. Pure; any thread. */

/**
 * TorgetFactPeriod:
 * @fact: the fact that the period goes into
 * @from: first day
 * @to: last day, or %TORGET_DATE_NONE when it goes on
 * @per_mille: how much of it counts: 1000 is full time, 0 when the clock stands still
 *
 * A part of a clock that starts and stops: programme time, consecutive sublets.
 */
typedef struct
{
  TorgetFact fact;
  TorgetDate from;
  TorgetDate to;
  int per_mille;
} TorgetFactPeriod;

/**
 * TorgetFacts:
 * @person_id: whom the deadlines stand with
 * @cause_id: the other person of a cross rule, or 0
 * @household_id: the household, or 0
 * @subject: the record that they are about
 * @values: dates, flags and numbers by fact; 0 = not known
 * @periods: (element-type TorgetFactPeriod): what goes into the facts that are added up
 *
 * What is known of one subject of a rule. Facts of other kinds of subjects are 0, save those of
 * the person.
 */
typedef struct
{
  gint64 person_id;
  gint64 cause_id;
  gint64 household_id;
  const TorgetRecord *subject;
  gint32 values[TORGET_N_FACTS];
  GArray *periods;
} TorgetFacts;

typedef void (*TorgetFactsFunc) (TorgetSubject kind,
                                 const TorgetFacts *facts,
                                 gpointer user_data);

gboolean torget_facts_read (const TorgetRecordType *type);
void torget_facts_foreach (TorgetRecordSet *records,
                           gint64 household_id,
                           const TorgetOfficeParameters *parameters,
                           TorgetFactsFunc func,
                           gpointer user_data);
void torget_facts_foreach_of_person (TorgetRecordSet *records,
                                     gint64 person_id,
                                     const TorgetOfficeParameters *parameters,
                                     TorgetFactsFunc func,
                                     gpointer user_data);
void torget_facts_foreach_of_office (TorgetRecordSet *records,
                                     TorgetDate started,
                                     const TorgetOfficeParameters *parameters,
                                     TorgetFactsFunc func,
                                     gpointer user_data);

G_END_DECLS
