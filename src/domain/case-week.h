/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"
#include "domain/week.h"

G_BEGIN_DECLS

/**
 * TorgetWeekSubject:
 * @link: field of a #TorgetWeekSlot that points to @record
 * @record: an activity, an enrolment or a placement; belongs to the case
 * @person_id: whose time it takes
 * @kind: what it is
 * @minutes: a week as recorded; 0 when not known
 * @label: what it is called, in the language that was asked for
 *
 * Something that takes time of a week.
 */
typedef struct
{
  const char *link;
  const TorgetRecord *record;
  gint64 person_id;
  TorgetWeekKind kind;
  int minutes;
  char *label;
} TorgetWeekSubject;

GArray *torget_case_list_week_subjects (TorgetRecordSet *records,
                                        gint64 household_id,
                                        gint64 person_id,
                                        TorgetDate monday,
                                        const char *language);
TorgetWeek *torget_case_build_week (TorgetRecordSet *records,
                                    gint64 household_id,
                                    gint64 person_id,
                                    TorgetDate monday,
                                    const char *language);

G_END_DECLS
