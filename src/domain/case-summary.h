/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/case-view.h"

G_BEGIN_DECLS

/**
 * TorgetDueDate:
 * @rule: stable id of the rule
 * @subject: type of the record that the rule is about
 * @subject_id: its row id
 * @due: the day
 * @met: what the rule asks for has happened, or cannot happen any more
 *
 * A statutory date of one person. Whether it is near or passed depends on the reading day and is
 * not kept here.
 */
typedef struct
{
  const char *rule;
  const TorgetRecordType *subject;
  gint64 subject_id;
  TorgetDate due;
  gboolean met;
} TorgetDueDate;

/**
 * TorgetCaseSummary:
 *
 * Where a person's tracks stand, as the lists show and filter it. Codes belong to the case.
 */
typedef struct
{
  const char *identity;
  const char *plan_status;
  const char *sfi_status;
  const char *sfi_course;
  const char *preschool_status;
  const char *sublet_status;
  TorgetDate sublet_end;
  TorgetDate next_due; /* earliest date that is not met */
  const char *next_rule;
} TorgetCaseSummary;

GArray *torget_case_list_due_dates (TorgetRecordSet *records,
                                    gint64 person_id);
void torget_case_summarize (TorgetRecordSet *records,
                            gint64 person_id,
                            GArray *due_dates,
                            TorgetCaseSummary *summary);

G_END_DECLS
