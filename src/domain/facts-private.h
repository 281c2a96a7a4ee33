/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/facts.h"
#include "domain/plan.h"

G_BEGIN_DECLS

/**
 * TorgetFactSource:
 * @records: the case
 * @household_id: whose facts are read, or 0 for a person without a household
 * @members: (element-type TorgetMembership): who lives there now, the reference person first
 * @person: whose subjects are visited
 * @parameters: what the office has set
 * @facts: what is handed out next
 *
 * A walk over the subjects of a household. Each function of the table in facts.c visits one kind:
 * for every record it begins, sets what is known, and emits.
 */
typedef struct
{
  TorgetRecordSet *records;
  gint64 household_id;
  GPtrArray *members;
  const TorgetPerson *person;
  const TorgetOfficeParameters *parameters;
  TorgetFacts facts;
  TorgetFactsFunc func;
  gpointer user_data;
} TorgetFactSource;

void torget_facts_begin (TorgetFactSource *source,
                         gconstpointer subject);
void torget_facts_set (TorgetFactSource *source,
                       TorgetFact fact,
                       gint32 value);
void torget_facts_set_earlier (TorgetFactSource *source,
                               TorgetFact fact,
                               TorgetDate day);
void torget_facts_add_period (TorgetFactSource *source,
                              TorgetFact fact,
                              TorgetDate from,
                              TorgetDate to,
                              int per_mille);
void torget_facts_emit (TorgetFactSource *source,
                        TorgetSubject kind);

/* A record that is found by a link may be anybody's; a rule looks at those alone who share a
 * household with the person, as their records are always at hand, and changes to them noticed. */
gboolean torget_facts_is_near (TorgetFactSource *source,
                               gint64 person_id);

TorgetDate torget_facts_get_earlier (TorgetDate one,
                                     TorgetDate other);
gboolean torget_facts_is_one_of (const char *code,
                                 const char *const *codes);
gboolean torget_facts_is_place (const char *placement_kind);
TorgetDate torget_facts_get_autumn (const TorgetPerson *child,
                                    int age);
void torget_facts_set_direct_offer (TorgetFactSource *source,
                                    GArray *guardians,
                                    GPtrArray *applications);

/* When a day has passed after which nothing can be done any more, such as the end of a right, it
 * is told for so long that it was missed. Registers of many years would bury what is to be done. */
#define TORGET_FACTS_MISSED_MONTHS 3

/**
 * TorgetPreschoolWait:
 * @is_preschool: whether it is an application for preschool
 * @is_offered: a place has been offered, whenever
 * @is_closed: the application has ended without a place
 * @wish: when the wish was notified
 * @counts_from: what the guarantee counts from
 * @offered: the first offer
 * @placed: first day of the place
 *
 * How a child waits for a place; days are %TORGET_DATE_NONE when they are not known.
 */
typedef struct
{
  gboolean is_preschool;
  gboolean is_offered;
  gboolean is_closed;
  TorgetDate wish;
  TorgetDate counts_from;
  TorgetDate offered;
  TorgetDate placed;
} TorgetPreschoolWait;

void torget_facts_read_wait (TorgetFactSource *source,
                             const TorgetPreschoolApplication *application,
                             TorgetPreschoolWait *wait);
gboolean torget_facts_is_followed (const TorgetPerson *person);
gboolean torget_facts_begin_person (TorgetFactSource *source,
                                    gint64 person_id);

/* One visitor for each kind of subject: @source->person is set; those of the household are called
 * for its reference person. */
void torget_facts_set_person (TorgetFactSource *source);
void torget_facts_visit_person (TorgetFactSource *source);
void torget_facts_visit_plan (TorgetFactSource *source);
void torget_facts_visit_sfi (TorgetFactSource *source);
void torget_facts_visit_preschool (TorgetFactSource *source);
void torget_facts_visit_child (TorgetFactSource *source);
void torget_facts_visit_case (TorgetFactSource *source);
void torget_facts_visit_housing (TorgetFactSource *source);
void torget_facts_visit_cross (TorgetFactSource *source);
void torget_facts_visit_office (TorgetFactSource *source,
                                TorgetDate started);

/* Parts of a visit that stand in files of their own. */
void torget_facts_set_programme_time (TorgetFactSource *source,
                                      const TorgetPlan *plan);
void torget_facts_set_exclusions (TorgetFactSource *source,
                                  const TorgetPlan *plan);

G_END_DECLS
