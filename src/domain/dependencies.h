/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-links.h"

G_BEGIN_DECLS

/**
 * TorgetDependencyKind:
 * @TORGET_DEPENDS_PLAN_ON_PLACE: a guardian takes part part time, because the child has no place
 *   (förordning 2017:820, 8 § p. 3)
 * @TORGET_DEPENDS_SFI_ON_PLACE: a guardian has not started SFI, and the child has no place; the
 *   right of skollagen 20:31 a may be running
 * @TORGET_DEPENDS_QUEUE_ON_LEASE: the contract ends within 60 days without onward housing, and a
 *   child has a place or a queue place near the flat
 * @TORGET_DEPENDS_LEASE_ON_PERMIT: a residence permit ends before the contract does
 * @TORGET_DEPENDS_BOTH_ON_CARE: no guardian takes part in anything, while a small child has no
 *   place
 * @TORGET_DEPENDS_WOMAN_PART_TIME: in the same household a man takes part full time, or has
 *   left the programme for work full time, and a woman part time, for more than 60 days
 *
 * How the tracks of a household hang together.
 */
typedef enum
{
  TORGET_DEPENDS_PLAN_ON_PLACE,
  TORGET_DEPENDS_SFI_ON_PLACE,
  TORGET_DEPENDS_QUEUE_ON_LEASE,
  TORGET_DEPENDS_LEASE_ON_PERMIT,
  TORGET_DEPENDS_BOTH_ON_CARE,
  TORGET_DEPENDS_WOMAN_PART_TIME,
} TorgetDependencyKind;

/**
 * TorgetDependency:
 * @kind: what hangs on what
 * @person_id: whose track waits, or is at risk
 * @cause_id: whose track it waits for; 0 when it is the household's flat
 * @since: since when time is lost, or by when it happens; %TORGET_DATE_NONE = not known
 */
typedef struct
{
  TorgetDependencyKind kind;
  gint64 person_id;
  gint64 cause_id;
  TorgetDate since;
} TorgetDependency;

GArray *torget_case_list_dependencies (TorgetRecordSet *records,
                                       gint64 household_id,
                                       TorgetDate today);
int torget_dependency_get_weeks (const TorgetDependency *dependency,
                                 TorgetDate today);

G_END_DECLS
