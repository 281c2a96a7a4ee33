/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/deadline.h"
#include "domain/dependencies.h"

G_BEGIN_DECLS

/**
 * TorgetConsequenceKind:
 * @TORGET_FOLLOWS_DATE: a statutory date moves, begins or falls away
 * @TORGET_FOLLOWS_DEPENDENCY: a track of somebody comes to hang on that of another
 * @TORGET_FOLLOWS_RELEASE: a track of somebody does not hang on that of another any more
 * @TORGET_FOLLOWS_QUEUE: a move: the child's application must be made anew in the new municipality
 * @TORGET_FOLLOWS_SFI: a move: the new municipality offers SFI from now on, and gets the study plan
 *   (skollagen 20:33, 3 kap.)
 * @TORGET_FOLLOWS_LEASE: a move: the tenant leaves the flat with three months' notice
 *   (jordabalken 12:5); `after.due` is the last day, if notice is given today
 * @TORGET_FOLLOWS_COUNTY: a move: another county reports the household
 *
 * What a change brings with it.
 */
typedef enum
{
  TORGET_FOLLOWS_DATE,
  TORGET_FOLLOWS_DEPENDENCY,
  TORGET_FOLLOWS_RELEASE,
  TORGET_FOLLOWS_QUEUE,
  TORGET_FOLLOWS_SFI,
  TORGET_FOLLOWS_LEASE,
  TORGET_FOLLOWS_COUNTY,
} TorgetConsequenceKind;

/**
 * TorgetConsequence:
 * @kind: what follows
 * @person_id: for whom; 0 for the household
 * @version: with @TORGET_FOLLOWS_DATE: the version of the rule that the deadline is of
 * @rule: the rule
 * @before: the day as it was; %TORGET_DATE_NONE when it is new
 * @after: the day as it will be; %TORGET_DATE_NONE when it falls away
 * @dependency: with @TORGET_FOLLOWS_DEPENDENCY and @TORGET_FOLLOWS_RELEASE
 * @old_county: with @TORGET_FOLLOWS_COUNTY: code of county; static
 * @new_county: with @TORGET_FOLLOWS_COUNTY: code of county; static
 */
typedef struct
{
  TorgetConsequenceKind kind;
  gint64 person_id;
  const TorgetRule *rule;
  const TorgetRuleVersion *version;
  TorgetDate before;
  TorgetDate after;
  TorgetDependency dependency;
  const char *old_county;
  const char *new_county;
} TorgetConsequence;

gboolean torget_case_is_studying (TorgetRecordSet *records,
                                  gint64 person_id);
GArray *torget_case_list_consequences (TorgetRecordSet *records,
                                       GPtrArray *changed,
                                       const TorgetOfficeParameters *parameters,
                                       TorgetDate today);

G_END_DECLS
