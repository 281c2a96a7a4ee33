/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/record-set.h"

G_BEGIN_DECLS

/**
 * TorgetIssueCode:
 * @TORGET_ISSUE_MISSING: the field must be filled in
 * @TORGET_ISSUE_BEFORE: @date is that of @other, and the field's date lies before it
 * @TORGET_ISSUE_NEEDS: @other is filled in, which makes no sense while the field is empty
 * @TORGET_ISSUE_FUTURE: the field's date has not come yet
 * @TORGET_ISSUE_BEFORE_BIRTH: @date is the child's birth, and the field's date lies before it
 * @TORGET_ISSUE_NO_REASON: part time, but no reason of 8 § is stated
 * @TORGET_ISSUE_NOT_PART_TIME: a reason of 8 § although the status is not part time
 * @TORGET_ISSUE_OVER_TWO_YEARS: the lease lasts past @date, the first day after two years
 * @TORGET_ISSUE_SERVED_LATE: notice served after @date, the last day that is surely in time
 * @TORGET_ISSUE_TOO_MANY_CHOICES: more than @number choices
 * @TORGET_ISSUE_SAME_RANK: another choice has the rank @number
 * @TORGET_ISSUE_TOO_MANY_HOURS: more than @number hours a week
 * @TORGET_ISSUE_COURSE_OUTSIDE_PATH: the study path does not have the course
 * @TORGET_ISSUE_ELSEWHERE: registered in the municipality @number, which has to refer first
 * @TORGET_ISSUE_OUTSIDE_AGE: the support is not meant for somebody of @number years
 * @TORGET_ISSUE_CONDITION: a condition of a referral that is not met
 * @TORGET_ISSUE_NOT_ACCEPTED: follows on a decision that has not been taken
 * @TORGET_ISSUE_NO_CONSENT: consent is said to be given, but none is recorded
 * @TORGET_ISSUE_NOT_LATER: the field's time is not later than that of @other
 * @TORGET_ISSUE_FORBIDDEN_PLACE: tells where somebody with skyddad folkbokföring can be found
 * @TORGET_ISSUE_PERSONAL_NUMBER: has a personal number, where nobody may be named
 */
typedef enum
{
  TORGET_ISSUE_MISSING,
  TORGET_ISSUE_BEFORE,
  TORGET_ISSUE_NEEDS,
  TORGET_ISSUE_FUTURE,
  TORGET_ISSUE_BEFORE_BIRTH,
  TORGET_ISSUE_NO_REASON,
  TORGET_ISSUE_NOT_PART_TIME,
  TORGET_ISSUE_OVER_TWO_YEARS,
  TORGET_ISSUE_SERVED_LATE,
  TORGET_ISSUE_TOO_MANY_CHOICES,
  TORGET_ISSUE_SAME_RANK,
  TORGET_ISSUE_TOO_MANY_HOURS,
  TORGET_ISSUE_COURSE_OUTSIDE_PATH,
  TORGET_ISSUE_ELSEWHERE,
  TORGET_ISSUE_OUTSIDE_AGE,
  TORGET_ISSUE_CONDITION,
  TORGET_ISSUE_NOT_ACCEPTED,
  TORGET_ISSUE_NO_CONSENT,
  TORGET_ISSUE_NOT_LATER,
  TORGET_ISSUE_FORBIDDEN_PLACE,
  TORGET_ISSUE_PERSONAL_NUMBER,
} TorgetIssueCode;

/**
 * TorgetIssue:
 * @field: name of the field to show it at
 * @code: what is the matter
 * @blocks: whether the record makes no sense and must not be saved; otherwise a warning
 * @other: (nullable): name of the other field that is concerned
 * @date: a date that belongs to the issue
 * @number: a number that belongs to the issue
 *
 * A rule that a record breaks. All texts are static.
 */
typedef struct
{
  const char *field;
  TorgetIssueCode code;
  gboolean blocks;
  const char *other;
  TorgetDate date;
  int number;
} TorgetIssue;

#define TORGET_MAX_CHOICES 5
#define TORGET_FULL_TIME_HOURS 40

GArray *torget_validate (gconstpointer record,
                         TorgetRecordSet *records,
                         TorgetDate today);
gboolean
torget_issues_block (GArray *issues);

G_END_DECLS
